use crate::components::{Field, Options, combobox_field, select_field, text_area};
use crate::dom::{El, Node, Text, classed, switch};
use crate::i18n::{Word, by_name, emails_error, role_name};
use crate::views::form::Form;
use scopeyard_core::account::User;
use scopeyard_core::id::UserId;
use scopeyard_core::options::Choice;
use scopeyard_core::route::Step;
use scopeyard_core::token::{MOST_EMAILS, count_emails};

/// How many users a native select may list. Above that, one searches.
const MOST_LISTED: usize = 50;

/// Whom to contact.
pub fn contact_fields(form: Form) -> El {
    let emails = Field {
        id: "emails",
        label: Word::DEVELOPER_EMAILS,
        hint: emails_hint(form),
        error: form.fault(Step::Contact, |problems| problems.emails.as_ref().map(emails_error)),
        required: false,
    };
    let set_emails = move |text| form.change(|draft| draft.emails = text);
    classed("div", "fields").child(contact_field(form)).child(text_area(
        emails,
        "4",
        move || form.read(|draft| draft.emails.clone()),
        set_emails,
    ))
}

/// The primary contact: one of the account's users.
fn contact_field(form: Form) -> Node {
    let account = form.account();
    let is_long = move || form.ui.console.with(|workspace| workspace.users(&account).len() > MOST_LISTED);
    let chosen = move || form.read(|draft| draft.contact.clone());
    let chosen_key = move || chosen().map(|user| user.as_str().to_owned()).unwrap_or_default();
    let choose = move |value: String| form.change(|draft| draft.contact = UserId::parse(&value));
    let field = move || Field {
        id: "contact",
        label: Word::PRIMARY_CONTACT,
        hint: Word::PRIMARY_CONTACT_HINT.into(),
        error: form.fault(Step::Contact, |problems| problems.contact.then(|| Word::ERROR_CONTACT.get().to_owned())),
        required: true,
    };
    let list = move || {
        let one = |user: &User| Choice {
            key: user.id.as_str().to_owned(),
            name: contact_name(user),
            code: user.email.as_str().to_owned(),
            ..Choice::default()
        };
        form.ui.console.with(|workspace| {
            by_name(workspace.users(&form.account()), |user| user.name.as_str())
                .into_iter()
                .map(one)
                .collect::<Vec<_>>()
        })
    };
    let name = move || {
        let name = |id| form.ui.console.with(|workspace| workspace.user(&id).map(contact_name));
        chosen().and_then(name).unwrap_or_default()
    };
    switch(
        move || if is_long() { "long" } else { "short" }.to_owned(),
        move |length| {
            if length == "long" {
                let options = Options {
                    list: Box::new(list),
                    chosen: Box::new(chosen_key),
                    name: Box::new(name),
                    choose: Box::new(choose),
                    placeholder: Word::CHOOSE_CONTACT.into(),
                };
                return combobox_field(field(), options);
            }
            let none = move || (String::new(), Word::CHOOSE_CONTACT.get().to_owned());
            let all = move || [none()].into_iter().chain(list().into_iter().map(|one| (one.key, one.name))).collect();
            select_field(field(), all, chosen_key, choose)
        },
    )
}

/// A user's name and role.
fn contact_name(user: &User) -> String {
    [user.name.as_str(), " · ", role_name(user.role).get()].concat()
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
