use crate::i18n::Speech;
use crate::platform::BrowserText;
use crate::state::{Console, Notices, Pace};
use leptos::prelude::*;
use leptos::task::spawn_local;
use scopeyard_core::account::AccountType;
use scopeyard_core::catalogue::ApiVersion;
use scopeyard_core::id::{AccountId, DraftId};
use scopeyard_core::route::{Route, Screen, Step};
use scopeyard_core::token::{Draft, DraftProblems};
use scopeyard_core::workspace::Command;

/// What is typed, what is wrong with it, and its way into the store.
#[derive(Clone, Copy)]
pub struct Form {
    console: Console,
    notices: Notices,
    speech: Speech,
    draft: RwSignal<Draft>,
    problems: Memo<DraftProblems>,
    /// The steps whose faults are shown: those that somebody has tried to leave.
    revealed: RwSignal<(bool, bool)>,
    pace: Pace,
    /// Whether the draft has gone, so that nothing more is kept of it.
    over: StoredValue<bool>,
}

impl Form {
    /// A form for this draft.
    #[must_use]
    pub fn new(console: Console, draft: Draft) -> Self {
        let draft = RwSignal::new(draft);
        let problems = Memo::new(move |_| {
            let found = draft.with(|draft| console.with(|workspace| workspace.check_draft(draft, &BrowserText)));
            found.err().map(|problems| *problems).unwrap_or_default()
        });
        Self {
            console,
            notices: expect_context(),
            speech: Speech::use_it(),
            draft,
            problems,
            revealed: RwSignal::new((false, false)),
            pace: Pace::new(),
            over: StoredValue::new(false),
        }
    }

    /// The account that the token is to belong to.
    #[must_use]
    pub fn account(self) -> AccountId {
        self.draft.with_untracked(|draft| draft.account.clone())
    }

    /// The account's type.
    #[must_use]
    pub fn kind(self) -> AccountType {
        let account = self.account();
        self.console.peek(|workspace| workspace.account(&account).map_or(AccountType::Brand, |account| account.kind))
    }

    /// The draft's id.
    #[must_use]
    pub fn id(self) -> DraftId {
        self.draft.with_untracked(|draft| draft.id.clone())
    }

    /// The version that is chosen.
    #[must_use]
    pub fn version(self) -> Signal<ApiVersion> {
        let draft = self.draft;
        Signal::derive(move || draft.with(|draft| draft.version))
    }

    /// The address of one of the steps.
    #[must_use]
    pub fn address(self, step: Step) -> Route {
        Route::In(self.account(), Screen::Create(self.id(), step))
    }

    /// What is typed now, without following it.
    #[must_use]
    pub fn typed(self) -> Draft {
        self.draft.get_untracked()
    }

    /// A part of what is typed, that follows it.
    pub fn part<T: Send + Sync + 'static>(self, pick: impl Fn(&Draft) -> T + Send + Sync + 'static) -> Signal<T> {
        let draft = self.draft;
        Signal::derive(move || draft.with(&pick))
    }

    /// A fault, once its step's faults are shown.
    pub fn fault(
        self,
        step: Step,
        say: impl Fn(&DraftProblems) -> Option<String> + Send + Sync + 'static,
    ) -> Signal<Option<String>> {
        Signal::derive(move || {
            let (setup, contact) = self.revealed.get();
            let shown = if step == Step::Setup { setup } else { contact };
            if shown { self.problems.with(&say) } else { None }
        })
    }

    /// The id of the first field of a step that has a fault.
    #[must_use]
    pub fn first_fault(self, step: Step) -> Option<&'static str> {
        self.problems.with_untracked(|problems| match step {
            Step::Setup if problems.name.is_some() => Some("name"),
            Step::Setup if problems.description.is_some() => Some("description"),
            Step::Setup if problems.version => Some("version"),
            Step::Contact if problems.contact => Some("contact"),
            Step::Contact if problems.emails.is_some() => Some("emails"),
            _ => None,
        })
    }

    /// What is wrong, as it changes.
    #[must_use]
    pub fn problems(self) -> Memo<DraftProblems> {
        self.problems
    }

    /// Shows the faults of a step from now on.
    pub fn reveal(self, step: Step) {
        self.revealed.update(|(setup, contact)| match step {
            Step::Setup => *setup = true,
            _ => *contact = true,
        });
    }

    /// Takes what is typed, and stores it in a while.
    pub fn change(self, edit: impl FnOnce(&mut Draft)) {
        self.draft.update(edit);
        self.pace.soon(move || self.keep());
    }

    /// Stores what is typed, now. What can't be stored is still on the screen, and the person is told.
    pub fn keep(self) {
        if self.over.try_get_value().unwrap_or(true) {
            return;
        }
        let Some(draft) = self.draft.try_get_untracked() else { return };
        spawn_local(async move {
            if let Err(failure) = self.console.act(Command::KeepDraft(Box::new(draft))).await {
                self.notices.fail(failure.words(self.speech.words_now()));
            }
        });
    }

    /// Keeps nothing more: the draft is about to go.
    pub fn forget(self) {
        self.over.set_value(true);
    }

    /// Stores what is typed when the page is hidden or left, or the form is.
    pub fn keep_on_leaving(self) {
        let hide = window_event_listener(leptos::ev::pagehide, move |_| self.keep());
        let switch = window_event_listener(leptos::ev::visibilitychange, move |_| self.keep());
        on_cleanup(move || {
            hide.remove();
            switch.remove();
        });
    }
}
