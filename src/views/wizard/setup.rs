use super::form::Form;
use crate::components::{Icon, SelectField, Symbol, TextAreaField, TextField};
use crate::i18n::{Speech, fill, text_error};
use leptos::prelude::*;
use scopeyard_core::catalogue::{ApiVersion, latest, versions};
use scopeyard_core::credential::holds_credential;
use scopeyard_core::route::Step;

/// Step 1: name, description, version.
#[component]
pub fn SetupStep(form: Form) -> impl IntoView {
    let speech = Speech::use_it();
    let kind = form.kind();
    let options = Signal::derive(move || {
        let newest = latest(kind);
        versions(kind)
            .iter()
            .rev()
            .map(|version| {
                let number = version.number().to_string();
                let words = if *version == newest {
                    fill(speech.words().version_recommended, &[&number])
                } else {
                    number.clone()
                };
                (number, words)
            })
            .collect::<Vec<_>>()
    });
    let choose = move |value: String| {
        if let Some(version) = value.parse().ok().and_then(|number| ApiVersion::of(kind, number)) {
            form.change(move |draft| draft.version = version);
        }
    };
    view! {
        <TextField
            id="name"
            label=speech.say(|words| words.token_name)
            hint=speech.say(|words| words.token_name_hint)
            error=form.fault(Step::Setup, move |problems| problems.name.map(|error| text_error(speech.words(), error)))
            value=form.part(|draft| draft.name.clone())
            on_input=move |text| form.change(move |draft| draft.name = text)
            required=true
        />
        <Warning text=form.part(|draft| draft.name.clone())/>
        <TextAreaField
            id="description"
            label=speech.say(|words| words.description)
            hint=speech.say(|words| words.description_hint)
            error=form.fault(Step::Setup, move |problems| problems.description.map(|error| text_error(speech.words(), error)))
            value=form.part(|draft| draft.description.clone())
            on_input=move |text| form.change(move |draft| draft.description = text)
        />
        <Warning text=form.part(|draft| draft.description.clone())/>
        <SelectField
            id="version"
            label=speech.say(|words| words.api_version)
            hint=speech.say(|words| words.api_version_hint)
            error=form.fault(Step::Setup, move |problems| problems.version.then(|| speech.words().error_version.to_owned()))
            options
            value=form.part(|draft| draft.version.number().to_string())
            on_change=choose
        />
    }
}

/// Says so when free text holds something that looks like a credential.
#[component]
fn Warning(text: Signal<String>) -> impl IntoView {
    let speech = Speech::use_it();
    let holds = Memo::new(move |_| text.with(|text| holds_credential(text)));
    view! {
        <div role="status">
            <Show when=move || holds.get()>
                <p class="note attention"><Symbol icon=Icon::TriangleAlert/>{speech.say(|words| words.looks_like_credential)}</p>
            </Show>
        </div>
    }
}
