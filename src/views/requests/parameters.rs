//! The parameters of the chosen operation: a field each, which writes into the query of the path.

use super::call::Call;
use crate::dom::{El, Node, classed, each, el, verbatim, when};
use crate::i18n::Word;
use leptos::prelude::*;
use scopeyard_core::catalogue::{Input, Parameter, parameters};
use scopeyard_core::gate::{Request, with_parameter};

/// The parameters that the chosen operation honours, in their order.
fn of(call: Call) -> Vec<Parameter> {
    call.operation.get().map(|operation| parameters(operation).collect()).unwrap_or_default()
}

/// Fields for the parameters of the chosen operation. Nothing, if it has none.
pub fn parameter_fields(call: Call) -> Node {
    when(
        move || !of(call).is_empty(),
        move || {
            let names = move || of(call).into_iter().map(|parameter| parameter.name().to_owned()).collect();
            let fields = each(names, move |name| {
                let found = Parameter::ALL.iter().find(|parameter| parameter.name() == name);
                found.map_or_else(|| el("span").into(), |parameter| Node::from(field(call, *parameter)))
            });
            el("details")
                .attr("open", "")
                .child(el("summary").text(Word::PARAMETERS))
                .child(classed("p", "field-hint").text(Word::PARAMETERS_HINT))
                .child(classed("div", "parameter-fields").child(fields))
        },
    )
}

/// A field for one parameter. What it holds is what the query says, so it follows when the path is typed.
fn field(call: Call, parameter: Parameter) -> El {
    let id = ["parameter-", parameter.name()].concat();
    let value = move || {
        let request = Request { target: call.path.get(), ..Request::default() };
        request.parameter(parameter.name()).unwrap_or_default()
    };
    let act = move |value: String| {
        call.path.update(|path| *path = with_parameter(path, parameter.name(), &value));
    };
    let control = el("input").attr("id", id.clone()).attr("autocomplete", "off");
    let control = match parameter.input() {
        Input::Moment | Input::Day => control.attr("type", "date"),
        Input::Number => control.attr("type", "number").attr("min", "1").attr("inputmode", "numeric"),
        Input::Ids | Input::Word => control.attr("type", "text").attr("spellcheck", "false"),
    };
    classed("div", "field")
        .child(verbatim("label", "mono").attr("for", id).text(parameter.name()))
        .child(control.value(value).typed(act))
}
