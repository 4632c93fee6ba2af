use crate::components::{Field, select_field, text_area};
use crate::dom::{El, Text, classed};
use crate::i18n::{Word, by_name, emails_error, role_name};
use crate::views::form::Form;
use scopeyard_core::id::UserId;
use scopeyard_core::route::Step;
use scopeyard_core::token::{MOST_EMAILS, count_emails};

/// Whom to contact.
pub fn contact_fields(form: Form) -> El {
    let account = form.account();
    let options = move || {
        let mut options = vec![(String::new(), Word::CHOOSE_CONTACT.get().to_owned())];
        form.ui.console.with(|workspace| {
            for user in by_name(workspace.users(&account), |user| user.name.as_str()) {
                options.push((
                    user.id.as_str().to_owned(),
                    [user.name.as_str(), " · ", role_name(user.role).get()].concat(),
                ));
            }
        });
        options
    };
    let chosen =
        move || form.read(|draft| draft.contact.as_ref().map(|user| user.as_str().to_owned())).unwrap_or_default();
    let contact = Field {
        id: "contact",
        label: Word::PRIMARY_CONTACT,
        hint: Word::PRIMARY_CONTACT_HINT.into(),
        error: form.fault(Step::Contact, |problems| problems.contact.then(|| Word::ERROR_CONTACT.get().to_owned())),
        required: true,
    };
    let emails = Field {
        id: "emails",
        label: Word::DEVELOPER_EMAILS,
        hint: emails_hint(form),
        error: form.fault(Step::Contact, |problems| problems.emails.as_ref().map(emails_error)),
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
    Text::from(move || match form.read(|draft| count_emails(&draft.emails)) {
        0 => Word::DEVELOPER_EMAILS_HINT.get().to_owned(),
        count => {
            let count = Word::EMAILS_COUNT.fill(&[&count.to_string(), &MOST_EMAILS.to_string()]);
            [Word::DEVELOPER_EMAILS_HINT.get(), " ", &count].concat()
        }
    })
}
