use super::form::Form;
use crate::components::{SelectField, TextAreaField};
use crate::i18n::{Speech, emails_error, fill};
use crate::state::Console;
use leptos::prelude::*;
use scopeyard_core::id::UserId;
use scopeyard_core::route::Step;
use scopeyard_core::token::{MOST_EMAILS, count_emails};

/// Step 2: whom to contact.
#[component]
pub fn ContactStep(form: Form) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let account = form.account();
    let options = Signal::derive(move || {
        let mut options = vec![(String::new(), speech.words().choose_contact.to_owned())];
        console.with(|workspace| {
            for user in workspace.users(&account) {
                let words = [&user.name, " · ", speech.role(user.role)].concat();
                options.push((user.id.as_str().to_owned(), words));
            }
        });
        options
    });
    let hint = Signal::derive(move || {
        let count = form.part(|draft| count_emails(&draft.emails)).get();
        let words = speech.words();
        let hint = words.developer_emails_hint;
        if count == 0 {
            return hint.to_owned();
        }
        [hint, " ", &fill(words.emails_count, &[&count.to_string(), &MOST_EMAILS.to_string()])].concat()
    });
    view! {
        <SelectField
            id="contact"
            label=speech.say(|words| words.primary_contact)
            hint=speech.say(|words| words.primary_contact_hint)
            error=form.fault(Step::Contact, move |problems| problems.contact.then(|| speech.words().error_contact.to_owned()))
            options
            value=form.part(|draft| draft.contact.as_ref().map(|user| user.as_str().to_owned()).unwrap_or_default())
            on_change=move |value: String| form.change(move |draft| draft.contact = UserId::parse(&value))
            required=true
        />
        <TextAreaField
            id="emails"
            label=speech.say(|words| words.developer_emails)
            hint
            error=form.fault(Step::Contact, move |problems| problems.emails.as_ref().map(|error| emails_error(speech.words(), error)))
            value=form.part(|draft| draft.emails.clone())
            on_input=move |text| form.change(move |draft| draft.emails = text)
            rows=4
        />
    }
}
