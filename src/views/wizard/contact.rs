use super::form::Form;
use crate::components::{Field, select_field, text_area};
use crate::dom::{El, Text, classed};
use crate::i18n::{emails_error, fill};
use scopeyard_core::id::UserId;
use scopeyard_core::route::Step;
use scopeyard_core::token::{MOST_EMAILS, count_emails};

/// Step 2: whom to contact.
pub fn contact_step(form: Form) -> El {
    let say = form.ui.speech;
    let account = form.account();
    let options = move || {
        let mut options = vec![(String::new(), say.words().choose_contact.to_owned())];
        form.ui.console.with(|workspace| {
            for user in workspace.users(&account) {
                options.push((user.id.as_str().to_owned(), [&user.name, " · ", say.role(user.role)].concat()));
            }
        });
        options
    };
    let chosen =
        move || form.read(|draft| draft.contact.as_ref().map(|user| user.as_str().to_owned())).unwrap_or_default();
    let contact = Field {
        id: "contact",
        label: say.say(|words| words.primary_contact),
        hint: say.say(|words| words.primary_contact_hint),
        error: form.fault(Step::Contact, |words, problems| problems.contact.then(|| words.error_contact.to_owned())),
        required: true,
    };
    let emails = Field {
        id: "emails",
        label: say.say(|words| words.developer_emails),
        hint: emails_hint(form),
        error: form
            .fault(Step::Contact, |words, problems| problems.emails.as_ref().map(|error| emails_error(words, error))),
        required: false,
    };
    let set_contact = move |value: String| form.change(|draft| draft.contact = UserId::parse(&value));
    let set_emails = move |text| form.change(|draft| draft.emails = text);
    classed("div", "fields").child(select_field(contact, options, chosen, set_contact)).child(text_area(
        emails,
        "4",
        move || form.read(|draft| draft.emails.clone()),
        set_emails,
    ))
}

/// What to enter, and how many there are.
fn emails_hint(form: Form) -> Text {
    Text::from(move || {
        let words = form.ui.speech.words();
        match form.read(|draft| count_emails(&draft.emails)) {
            0 => words.developer_emails_hint.to_owned(),
            count => {
                let count = fill(words.emails_count, &[&count.to_string(), &MOST_EMAILS.to_string()]);
                [words.developer_emails_hint, " ", &count].concat()
            }
        }
    })
}
