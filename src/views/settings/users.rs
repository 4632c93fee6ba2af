//! The users of an account.

use super::super::ask::{Question, ask, ask_with};
use super::super::page::{crumbs, gone, heading, link, page};
use super::reveal::Reveal;
use crate::components::{Confirm, Field, select_field, text_field};
use crate::dom::{El, Text, button, classed, each, el, spawn, when};
use crate::i18n::{Word, by_name, email_error, role_name, text_error};
use crate::platform::BrowserText;
use crate::state::Ui;
use leptos::prelude::*;
use scopeyard_core::account::{Role, User, UserForm, UserProblems};
use scopeyard_core::id::{AccountId, UserId};
use scopeyard_core::route::{Route, Screen};
use scopeyard_core::workspace::Command;
use web_sys::Event;

/// Whether whom one acts as may edit users and accounts; what calls it follows it.
pub fn may_govern(ui: Ui, account: &AccountId) -> bool {
    ui.console.with(|workspace| workspace.acting(account).is_some_and(|user| user.role.manages_accounts()))
}

/// Says who may, where one may not.
pub fn only_administrators() -> El {
    classed("p", "note").child(el("span").text(Word::ONLY_ADMINISTRATORS))
}

/// The users of the account.
pub fn users_page(ui: Ui, account: &AccountId) -> El {
    let (named, listed, here, add, told) =
        (account.clone(), account.clone(), account.clone(), account.clone(), account.clone());
    let lead = move || Word::USERS_OF.fill(&[&ui.account_name(&named)]);
    let key = |user: &User| {
        [user.id.as_str(), " ", user.name.as_str(), " ", user.email.as_str(), " ", user.role.as_str()].concat()
    };
    let keys = move || {
        ui.console.with(|workspace| {
            by_name(workspace.users(&listed), |user| user.name.as_str()).into_iter().map(key).collect::<Vec<String>>()
        })
    };
    let lines = each(keys, move |key| {
        let id = key.split(' ').next().and_then(UserId::parse);
        let user = id.and_then(|id| ui.console.peek(|workspace| workspace.user(&id).cloned()));
        el("li").children(user.map(|user| line(ui, &here, user)))
    });
    let add_link = when(move || may_govern(ui, &add), {
        let account = account.clone();
        move || link("button primary", Word::ADD_USER, Route::In(account.clone(), Screen::User(None)).address())
    });
    let note = when(move || !may_govern(ui, &told), only_administrators);
    page()
        .child(crumbs(Word::SETTINGS, Route::In(account.clone(), Screen::Settings).address(), Word::USERS))
        .child(classed("div", "page-head").child(heading(Word::USERS)).child(add_link))
        .child(classed("p", "lead").text(lead))
        .child(note)
        .child(classed("ul", "cards").attr("aria-label", Word::USERS).child(lines))
}

fn line(ui: Ui, account: &AccountId, user: User) -> El {
    let address = Route::In(account.clone(), Screen::User(Some(user.id.clone()))).address();
    let (name, shown, owner) = (user.name.as_str().to_owned(), user.name.as_str().to_owned(), account.clone());
    let label = move || Word::EDIT_PART.fill(&[&name]);
    let edit = when(
        move || may_govern(ui, &owner),
        move || link("button", Word::EDIT, address.clone()).attr("aria-label", label.clone()),
    );
    classed("div", "card")
        .child(
            classed("div", "card-body").child(classed("span", "card-title").child(el("bdi").text(shown))).child(
                classed("div", "card-facts")
                    .child(el("span").text(user.email.as_str().to_owned()))
                    .child(el("span").text(role_name(user.role))),
            ),
        )
        .child(edit)
}

/// A user, or a new one.
pub fn user_page(ui: Ui, account: &AccountId, id: Option<UserId>) -> El {
    let back = Route::In(account.clone(), Screen::Users);
    let user = id.as_ref().and_then(|id| {
        ui.console.peek(|workspace| workspace.user(id).filter(|user| user.account == *account).cloned())
    });
    if id.is_some() && user.is_none() {
        return gone(Word::USER_GONE, Word::USER_GONE_HINT, Word::TO_USERS, &back);
    }
    let first = match &user {
        Some(user) => {
            UserForm { name: user.name.as_str().to_owned(), email: user.email.as_str().to_owned(), role: user.role }
        }
        None => UserForm { name: String::new(), email: String::new(), role: Role::ImplementationSpecialist },
    };
    let form = RwSignal::new(first.clone());
    ui.unsaved.set_value(Some(std::rc::Rc::new(move || form.with_untracked(|form| *form != first))));
    on_cleanup(move || ui.unsaved.set_value(None));
    let (others, edited) = (account.clone(), user.clone());
    let check = move || -> UserProblems {
        ui.console.with(|workspace| {
            let all = workspace.users(&others);
            let others: Vec<&User> =
                all.into_iter().filter(|other| edited.as_ref().is_none_or(|user| user.id != other.id)).collect();
            form.with(|form| form.check(&others, &BrowserText)).err().unwrap_or_default()
        })
    };
    let reveal = Reveal::new(check);
    let title = if user.is_some() { Word::EDIT_USER } else { Word::ADD_USER };
    let (owner, id) = (account.clone(), user.as_ref().map(|user| user.id.clone()));
    let submit = move |event: Event| {
        event.prevent_default();
        let fault = |problems: &UserProblems| {
            let fields = [
                (problems.name.is_some(), "user-name"),
                (problems.email.is_some(), "user-email"),
                (problems.role, "user-role"),
            ];
            fields.into_iter().find(|(is_wrong, _)| *is_wrong).map(|(_, id)| id)
        };
        if reveal.shows_fault(fault) {
            return;
        }
        let typed = form.get_untracked();
        let command = match &id {
            Some(id) => Command::EditUser(id.clone(), typed),
            None => Command::AddUser(owner.clone(), typed),
        };
        let back = Route::In(owner.clone(), Screen::Users);
        spawn(async move {
            match ui.console.act(command).await {
                Ok(_) => {
                    ui.go(&back);
                    ui.notices.say(Word::SAVED);
                }
                Err(failure) => ui.fail(&failure),
            }
        });
    };
    let cancel = link("button", Word::CANCEL, back.address());
    let remove = user.map(|user| button("button danger").text(Word::REMOVE_USER).click(move || ask_remove(ui, &user)));
    let owner = account.clone();
    let denied = when(move || !may_govern(ui, &owner), only_administrators);
    classed("form", "page wizard")
        .attr("novalidate", "")
        .on("submit", submit)
        .child(crumbs(Word::USERS, back.address(), title))
        .child(heading(title))
        .child(denied)
        .child(fields(form, reveal))
        .child(
            classed("div", "wizard-do")
                .child(classed("button", "button primary").attr("type", "submit").text(Word::SAVE))
                .child(cancel)
                .child(classed("span", "bar-gap"))
                .maybe(remove),
        )
}

fn fields(form: RwSignal<UserForm>, reveal: Reveal<UserProblems>) -> El {
    let name = Field {
        id: "user-name",
        label: Word::NAME,
        hint: "".into(),
        error: reveal.fault(|problems| problems.name.map(text_error)),
        required: true,
    };
    let email = Field {
        id: "user-email",
        label: Word::EMAIL,
        hint: "".into(),
        error: reveal.fault(|problems| problems.email.map(email_error)),
        required: true,
    };
    let role = Field {
        id: "user-role",
        label: Word::ROLE,
        hint: Word::ROLE_HINT.into(),
        error: reveal.fault(|problems| problems.role.then(|| Word::ERROR_LAST_ADMINISTRATOR.get().to_owned())),
        required: true,
    };
    let options =
        || Role::ALL.iter().map(|role| (role.as_str().to_owned(), role_name(*role).get().to_owned())).collect();
    let choose = move |value: String| {
        if let Some(role) = Role::parse(&value) {
            form.update(|form| form.role = role);
        }
    };
    classed("div", "fields")
        .child(text_field(
            name,
            move || form.with(|form| form.name.clone()),
            move |text| form.update(|form| form.name = text),
        ))
        .child(text_field(
            email,
            move || form.with(|form| form.email.clone()),
            move |text| form.update(|form| form.email = text),
        ))
        .child(select_field(role, options, move || form.with(|form| form.role.as_str().to_owned()), choose))
}

/// Asks; and if the user is a primary contact, for whom to name instead.
fn ask_remove(ui: Ui, user: &User) {
    let (id, account, name) = (user.id.clone(), user.account.clone(), user.name.as_str().to_owned());
    let (tokens, others) = ui.console.peek(|workspace| {
        let others: Vec<User> = workspace.others(user).into_iter().cloned().collect();
        (workspace.tokens_of(user).len(), others)
    });
    if ui.console.peek(|workspace| workspace.other_administrator(user).is_none()) {
        return ui.notices.fail(Word::ERROR_LAST_ADMINISTRATOR);
    }
    let title = {
        let name = name.clone();
        Text::from(move || Word::ASK_REMOVE_USER.fill(&[&name]))
    };
    let back = Route::In(account, Screen::Users);
    let remove = move |heir: Option<UserId>| {
        let (name, back) = (name.clone(), back.clone());
        let said = move || Word::DID_REMOVE_USER.fill(&[&name]);
        ui.act_undoably(Command::RemoveUser(id.clone(), heir), said, move || ui.go(&back));
    };
    if tokens == 0 {
        let question =
            Question { title, text: Word::ASK_REMOVE_USER_TEXT.into(), confirm: Word::REMOVE_USER, is_grave: true };
        return ask(ui, question, move || remove(None));
    }
    let heir = RwSignal::new(others.first().map(|user| user.id.clone()));
    let body = move || {
        let others = others.clone();
        let options = move || {
            let one = |user: &User| (user.id.as_str().to_owned(), user.name.as_str().to_owned());
            others.iter().map(one).collect()
        };
        let field = Field {
            id: "heir",
            label: Word::NEW_CONTACT,
            hint: Text::from(move || Word::NEW_CONTACT_HINT.count(tokens, &[])),
            error: "".into(),
            required: true,
        };
        let chosen = move || heir.get().map(|id| id.as_str().to_owned()).unwrap_or_default();
        select_field(field, options, chosen, move |value| heir.set(UserId::parse(&value))).into()
    };
    let confirm = Confirm { word: Word::REMOVE_USER, is_grave: true };
    ask_with(ui, title, body, confirm, move || remove(heir.get_untracked()));
}
