use crate::dom::{Text, spawn};
use crate::i18n::{Word, emails_error, text_error};
use crate::platform::BrowserText;
use crate::state::{Pace, Ui};
use crate::views::picker::PickerState;
use leptos::prelude::*;
use scopeyard_core::account::AccountType;
use scopeyard_core::id::{AccountId, DraftId};
use scopeyard_core::route::{Route, Screen, Step};
use scopeyard_core::token::{Draft, DraftProblems, Token};
use scopeyard_core::workspace::Command;

/// What is typed about a token, and what is wrong with it. A form of a new token is stored as one types.
#[derive(Clone, Copy)]
pub struct Form {
    /// What the form stands in.
    pub ui: Ui,
    /// The editor of its scopes.
    pub picker: RwSignal<PickerState>,
    state: RwSignal<State>,
    pace: Pace,
}

struct State {
    draft: Draft,
    /// The draft that it began with; for an edit, its token as it was last looked at.
    first: Draft,
    problems: DraftProblems,
    /// The steps whose faults are shown: those that somebody has tried to leave.
    revealed: Vec<Step>,
    /// Whether the draft is about to go, so that nothing more is kept of it.
    over: bool,
    /// Whether something was typed since it was kept last.
    is_new: bool,
    /// Whether the person was told that it can't be kept.
    was_told: bool,
}

fn check(ui: Ui, draft: &Draft) -> DraftProblems {
    let found = ui.console.peek(|workspace| workspace.check_draft(draft, &BrowserText));
    found.err().map(|problems| *problems).unwrap_or_default()
}

impl Form {
    /// A form for this draft.
    #[must_use]
    pub fn new(ui: Ui, draft: Draft) -> Self {
        let kind = ui.kind(&draft.account);
        let draft = if draft.edits.is_none() { draft.fitted(kind) } else { draft };
        let problems = check(ui, &draft);
        Self {
            ui,
            picker: RwSignal::new(PickerState::new(kind, draft.scopes)),
            state: RwSignal::new(State {
                first: draft.clone(),
                draft,
                problems,
                revealed: Vec::new(),
                over: false,
                is_new: false,
                was_told: false,
            }),
            pace: Pace::new(),
        }
    }

    /// Reads what is typed; what calls it follows it.
    pub fn read<T>(self, pick: impl FnOnce(&Draft) -> T) -> T {
        self.state.with(|state| pick(&state.draft))
    }

    /// What is typed now, without following it.
    #[must_use]
    pub fn typed(self) -> Draft {
        untrack(|| self.read(Draft::clone))
    }

    /// The account that the token is to belong to.
    #[must_use]
    pub fn account(self) -> AccountId {
        self.typed().account
    }

    /// The account's type.
    #[must_use]
    pub fn kind(self) -> AccountType {
        self.ui.kind(&self.account())
    }

    /// The draft's id.
    #[must_use]
    pub fn id(self) -> DraftId {
        self.typed().id
    }

    /// The token that is edited, as it is now; what calls it follows it.
    #[must_use]
    pub fn edited(self) -> Option<Token> {
        let id = self.read(|draft| draft.edits.clone())?;
        self.ui.console.with(|workspace| workspace.token(&id).cloned())
    }

    /// Whether the edit differs from its token; what calls it follows it.
    #[must_use]
    pub fn is_changed(self) -> bool {
        self.edited().is_some_and(|token| self.read(|draft| Draft::of(&token, draft.id.clone()) != *draft))
    }

    /// Takes what has become of the token into the edit, where nobody has touched it.
    pub fn follow_token(self) {
        let Some(token) = self.edited() else { return };
        let before = untrack(|| self.read(|draft| draft.scopes));
        let _ = self.state.try_maybe_update(|state| {
            let now = Draft::of(&token, state.draft.id.clone());
            let is_new = now != state.first;
            if is_new {
                let first = std::mem::replace(&mut state.first, now.clone());
                state.draft = state.draft.clone().rebased(&first, now);
            }
            (is_new, ())
        });
        let after = untrack(|| self.read(|draft| draft.scopes));
        if before != after {
            self.picker.set(PickerState::new(self.kind(), after));
        }
    }

    /// Begins the edit anew, from its token as it is now.
    pub fn start_over(self) {
        let Some(token) = untrack(|| self.edited()) else { return };
        let kind = self.kind();
        self.picker.set(PickerState::new(kind, token.settings.scopes));
        self.state.update(|state| {
            state.draft = Draft::of(&token, state.draft.id.clone());
            state.first = state.draft.clone();
            state.problems = DraftProblems::default();
            state.revealed.clear();
        });
    }

    /// Where one of the steps is.
    #[must_use]
    pub fn address(self, step: Step) -> Route {
        Route::In(self.account(), Screen::Create(self.id(), step))
    }

    /// A fault in words once its step's faults are shown, else nothing.
    pub fn fault(self, step: Step, say: impl Fn(&DraftProblems) -> Option<String> + 'static) -> Text {
        Text::from(move || {
            self.state
                .with(|state| if state.revealed.contains(&step) { say(&state.problems) } else { None })
                .unwrap_or_default()
        })
    }

    /// The id of the first field of a step that has a fault.
    #[must_use]
    pub fn first_fault(self, step: Step) -> Option<&'static str> {
        self.state.with_untracked(|state| {
            let problems = &state.problems;
            match step {
                Step::Setup if problems.name.is_some() => Some("name"),
                Step::Setup if problems.description.is_some() => Some("description"),
                Step::Setup if problems.version => Some("version"),
                Step::Contact if problems.contact => Some("contact"),
                Step::Contact if problems.emails.is_some() => Some("emails"),
                _ => None,
            }
        })
    }

    /// What is wrong with the form as a whole: the step, the label of the field, and the fault in words. What calls it follows it.
    #[must_use]
    pub fn faults(self) -> Vec<(Step, Word, String)> {
        self.state.with(|state| {
            let problems = &state.problems;
            let plain = |is_so: bool, word: Word| is_so.then(|| word.get().to_owned());
            let all = [
                (Step::Setup, Word::TOKEN_NAME, problems.name.map(text_error)),
                (Step::Setup, Word::DESCRIPTION, problems.description.map(text_error)),
                (Step::Setup, Word::API_VERSION, plain(problems.version, Word::ERROR_VERSION)),
                (Step::Contact, Word::PRIMARY_CONTACT, plain(problems.contact, Word::ERROR_CONTACT)),
                (Step::Contact, Word::DEVELOPER_EMAILS, problems.emails.as_ref().map(emails_error)),
            ];
            all.into_iter().filter_map(|(step, label, fault)| Some((step, label, fault?))).collect()
        })
    }

    /// Shows the faults of a step from now on.
    pub fn reveal(self, step: Step) {
        self.state.update(|state| state.revealed.push(step));
    }

    /// Looks for faults once more.
    pub fn check_again(self) {
        self.state.update(|state| state.problems = check(self.ui, &state.draft));
    }

    /// Takes what is typed, and stores it in a while.
    pub fn change(self, edit: impl FnOnce(&mut Draft)) {
        self.state.update(|state| {
            edit(&mut state.draft);
            state.is_new = true;
            state.problems = check(self.ui, &state.draft);
        });
        self.pace.soon(move || self.keep());
    }

    /// Stores what is typed, now. What can't be stored is still on the screen, and the person is told.
    pub fn keep(self) {
        let draft = self.state.try_maybe_update(|state| {
            let is_due = state.is_new && !state.over && state.draft.edits.is_none();
            state.is_new &= state.over;
            (false, is_due.then(|| state.draft.clone()))
        });
        let Some(draft) = draft.flatten() else { return };
        spawn(async move {
            let kept = self.ui.console.act(Command::KeepDraft(Box::new(draft))).await;
            let was_told = self.state.try_maybe_update(|state| {
                state.is_new |= kept.is_err();
                (false, std::mem::replace(&mut state.was_told, kept.is_err()))
            });
            match kept {
                // The form has been left, and what it held with it.
                Err(_) if was_told.is_none() => self.ui.notices.fail(Word::ERROR_LEFT_UNKEPT),
                Err(failure) => self.ui.fail(&failure),
                // What was said is no longer so.
                Ok(_) if was_told == Some(true) => self.ui.notices.dismiss(),
                Ok(_) => {}
            }
        });
    }

    /// Keeps nothing more: the draft is about to go. Says whether that is news.
    pub fn forget(self) -> bool {
        self.state.try_update(|state| !std::mem::replace(&mut state.over, true)).unwrap_or(false)
    }

    /// The draft stays after all.
    pub fn remember(self) {
        let _ = self.state.try_update(|state| state.over = false);
    }

    /// Stores what is typed when the form, the tab or the page is left.
    pub fn keep_on_leaving(self) {
        let hide = window_event_listener(leptos::ev::pagehide, move |_| self.keep());
        let switch = window_event_listener(leptos::ev::visibilitychange, move |_| self.keep());
        on_cleanup(move || {
            self.keep();
            hide.remove();
            switch.remove();
        });
    }
}
