use leptos::prelude::*;

/// What stands around a control: its label, a hint and the fault, all tied to it.
#[component]
fn Frame(
    id: &'static str,
    label: Signal<String>,
    hint: Signal<String>,
    error: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field" class:invalid=move || error.with(Option::is_some)>
            <label for=id>{move || label.get()}</label>
            {children()}
            <p class="field-error" id=[id, "-error"].concat()>{move || error.get()}</p>
            <p class="field-hint" id=[id, "-hint"].concat()>{move || hint.get()}</p>
        </div>
    }
}

/// What describes the control: the fault, if there is one, before the hint.
fn described_by(id: &'static str, error: Signal<Option<String>>) -> impl Fn() -> String + Copy {
    move || {
        let fault = if error.with(Option::is_some) { [id, "-error "].concat() } else { String::new() };
        [&fault, id, "-hint"].concat()
    }
}

fn invalid(error: Signal<Option<String>>) -> impl Fn() -> Option<&'static str> + Copy {
    move || error.with(Option::is_some).then_some("true")
}

/// A text on one line.
#[component]
pub fn TextField(
    id: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] hint: Signal<String>,
    #[prop(into)] error: Signal<Option<String>>,
    #[prop(into)] value: Signal<String>,
    /// Called with the text at every change of it.
    #[prop(into)]
    on_input: Callback<String>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    view! {
        <Frame id label hint error>
            <input
                id=id
                type="text"
                dir="auto"
                autocomplete="off"
                aria-required=required.then_some("true")
                aria-invalid=invalid(error)
                aria-describedby=described_by(id, error)
                prop:value=move || value.get()
                on:input:target=move |event| on_input.run(event.target().value())
            />
        </Frame>
    }
}

/// A text on several lines.
#[component]
pub fn TextAreaField(
    id: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] hint: Signal<String>,
    #[prop(into)] error: Signal<Option<String>>,
    #[prop(into)] value: Signal<String>,
    /// Called with the text at every change of it.
    #[prop(into)]
    on_input: Callback<String>,
    #[prop(default = 3)] rows: u32,
) -> impl IntoView {
    view! {
        <Frame id label hint error>
            <textarea
                id=id
                dir="auto"
                rows=rows
                aria-invalid=invalid(error)
                aria-describedby=described_by(id, error)
                prop:value=move || value.get()
                on:input:target=move |event| on_input.run(event.target().value())
            ></textarea>
        </Frame>
    }
}

/// A choice of one. `options` are pairs of value and words.
#[component]
pub fn SelectField(
    id: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] hint: Signal<String>,
    #[prop(into)] error: Signal<Option<String>>,
    #[prop(into)] options: Signal<Vec<(String, String)>>,
    #[prop(into)] value: Signal<String>,
    /// Called with the value that was chosen.
    #[prop(into)]
    on_change: Callback<String>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    view! {
        <Frame id label hint error>
            <select
                id=id
                aria-required=required.then_some("true")
                aria-invalid=invalid(error)
                aria-describedby=described_by(id, error)
                on:change:target=move |event| on_change.run(event.target().value())
            >
                {move || {
                    options
                        .get()
                        .into_iter()
                        .map(|(option, words)| {
                            let selected = option == value.get_untracked();
                            view! { <option value=option selected=selected>{words}</option> }
                        })
                        .collect_view()
                }}
            </select>
        </Frame>
    }
}
