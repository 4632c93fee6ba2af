use crate::components::{Field, Icon, icon, select_field, text_area, text_field};
use crate::dom::{El, classed, el, when};
use crate::i18n::{Word, text_error};
use crate::views::form::Form;
use scopeyard_core::catalogue::{ApiVersion, latest, versions};
use scopeyard_core::route::Step;
use scopeyard_core::token::Draft;

/// Name, description, version.
pub fn setup_fields(form: Form) -> El {
    let kind = form.kind();
    let options = move || {
        let newest = latest(kind);
        let option = |version: &ApiVersion| {
            let number = version.number().to_string();
            let words = if *version == newest { Word::VERSION_RECOMMENDED.fill(&[&number]) } else { number.clone() };
            (number, words)
        };
        // A token never goes back to an older one, and keeps one that is not known here.
        let now = form.edited().map(|token| token.settings.version);
        let known = versions(kind).iter().rev().filter(|version| now.is_none_or(|now| **version >= now));
        let strange = now.filter(|now| !versions(kind).contains(now));
        known.chain(strange.as_ref()).map(option).collect()
    };
    let choose = move |value: String| {
        if let Ok(number) = value.parse() {
            form.change(|draft| draft.version = ApiVersion::new(number));
        }
    };
    let name = Field {
        id: "name",
        label: Word::TOKEN_NAME,
        hint: Word::TOKEN_NAME_HINT.into(),
        error: form.fault(Step::Setup, |problems| problems.name.map(text_error)),
        required: true,
    };
    let description = Field {
        id: "description",
        label: Word::DESCRIPTION,
        hint: Word::DESCRIPTION_HINT.into(),
        error: form.fault(Step::Setup, |problems| problems.description.map(text_error)),
        required: false,
    };
    let version = Field {
        id: "version",
        label: Word::API_VERSION,
        hint: Word::API_VERSION_HINT.into(),
        error: form.fault(Step::Setup, |problems| problems.version.then(|| Word::ERROR_VERSION.get().to_owned())),
        required: true,
    };
    let set_name = move |text| form.change(|draft| draft.name = text);
    let set_description = move |text| form.change(|draft| draft.description = text);
    classed("div", "fields")
        .child(text_field(name, move || form.read(|draft| draft.name.clone()), set_name))
        .child(text_area(description, "3", move || form.read(|draft| draft.description.clone()), set_description))
        .child(warning(form))
        .child(select_field(version, options, move || form.read(|draft| draft.version.number().to_string()), choose))
}

/// Says so when free text holds something that looks like a credential.
fn warning(form: Form) -> El {
    let holds = move || form.read(Draft::holds_credential);
    let note = when(holds, move || {
        let text = el("span").text(Word::LOOKS_LIKE_CREDENTIAL);
        classed("p", "note attention").child(icon(Icon::TriangleAlert)).child(text)
    });
    el("div").attr("role", "status").child(note)
}
