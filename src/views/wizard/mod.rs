//! `Create Access Token`: four steps, each with its address, that share one draft.

mod contact;
mod form;
mod review;
mod setup;

use super::empty::Heading;
use super::picker::ScopePicker;
use crate::i18n::{Speech, Words};
use crate::platform::{address, page};
use crate::state::{Console, Notices};
use contact::ContactStep;
use form::Form;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use review::ReviewStep;
use scopeyard_core::id::{AccountId, DraftId};
use scopeyard_core::route::{Route, Screen, Step};
use scopeyard_core::workspace::{Command, Record};
use setup::SetupStep;

/// What a step is called.
pub const fn step_name(words: &Words, step: Step) -> &'static str {
    match step {
        Step::Setup => words.step_setup,
        Step::Contact => words.step_contact,
        Step::Scopes => words.step_scopes,
        Step::Create => words.step_create,
    }
}

/// The form of one draft, at one of its steps.
#[component]
pub fn WizardPage(account: AccountId, draft: DraftId, step: Memo<Step>) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    // Read once: from here on the form holds what is typed, and the store follows it.
    let stored = console.peek(|workspace| workspace.draft(&draft).filter(|draft| draft.account == account).cloned());
    match stored {
        Some(draft) => view! { <Steps form=Form::new(console, draft) step/> }.into_any(),
        None => view! {
            <div class="page">
                <Heading text=speech.say(|words| words.draft_gone)/>
                <p class="lead">{speech.say(|words| words.draft_gone_hint)}</p>
                <a class="button" href=Route::In(account, Screen::Tokens).address()>{speech.say(|words| words.to_tokens)}</a>
            </div>
        }
        .into_any(),
    }
}

#[component]
fn Steps(form: Form, step: Memo<Step>) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let notices: Notices = expect_context();
    form.keep_on_leaving();

    // Each step begins at its top, with the focus on its heading.
    Effect::new(move |before: Option<Step>| {
        let now = step.get();
        if before.is_some_and(|before| before != now) {
            page::scroll_to_top();
            request_animation_frame(|| page::focus("heading"));
        }
        now
    });

    let go = move |step: Step| address::go(&form.address(step));
    let next = move || {
        let now = step.get_untracked();
        form.keep();
        match form.first_fault(now) {
            Some(id) => {
                form.reveal(now);
                // The fault is drawn, and tied to its field, before the next frame.
                request_animation_frame(move || page::focus(id));
            }
            None => {
                if let Some(step) = now.next() {
                    go(step);
                }
            }
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        // In the later steps Enter belongs to search and check-boxes.
        if step.get_untracked() <= Step::Contact {
            next();
        }
    };
    let cancel = move |_| {
        form.forget();
        spawn_local(async move {
            match console.act(Command::DropDraft(form.id())).await {
                Ok(_) => {
                    address::go(&Route::In(form.account(), Screen::Tokens));
                    notices.say(speech.words_now().draft_dropped.to_owned());
                }
                Err(failure) => notices.fail(failure.words(speech.words_now())),
            }
        });
    };
    let creating = RwSignal::new(false);
    let create = move |_| {
        if let Some(faulty) = [Step::Setup, Step::Contact].into_iter().find(|step| form.first_fault(*step).is_some()) {
            form.reveal(faulty);
            notices.fail(speech.words_now().review_faults.to_owned());
            return go(faulty);
        }
        if creating.get_untracked() {
            return;
        }
        creating.set(true);
        form.forget();
        spawn_local(async move {
            match console.act(Command::CreateToken(Box::new(form.typed()))).await {
                Ok(change) => {
                    let created = change.edits.into_iter().find_map(|edit| match edit.after {
                        Some(Record::Token(token)) => Some(token),
                        _ => None,
                    });
                    if let Some(token) = created {
                        let words = speech.words_now();
                        notices.say(crate::i18n::fill(words.created_banner, &[token.settings.name.as_str()]));
                        address::replace(&Route::In(token.account, Screen::Credentials(token.id)));
                    }
                }
                Err(failure) => {
                    let _ = creating.try_set(false);
                    notices.fail(failure.words(speech.words_now()));
                }
            }
        });
    };

    let body = move || match step.get() {
        Step::Setup => view! { <SetupStep form/> }.into_any(),
        Step::Contact => view! { <ContactStep form/> }.into_any(),
        Step::Scopes => view! {
            <ScopePicker
                kind=form.kind()
                version=form.version()
                initial=form.typed().scopes
                on_change=move |scopes| form.change(move |draft| draft.scopes = scopes)
            />
        }
        .into_any(),
        Step::Create => view! { <ReviewStep form/> }.into_any(),
    };
    view! {
        <form class="page wizard" class:wide-page=move || step.get() == Step::Scopes novalidate=true on:submit=submit>
            <nav class="crumbs" aria-label=speech.say(|words| words.breadcrumb)>
                <a href=Route::In(form.account(), Screen::Tokens).address()>{speech.say(|words| words.tokens)}</a>
                <span aria-hidden="true">"/"</span>
                <span>{speech.say(|words| words.create_access_token)}</span>
            </nav>
            <StepList form step/>
            <Heading text=Signal::derive(move || step_name(speech.words(), step.get()).to_owned())/>
            {body}
            <div class="wizard-do">
                <button type="button" class="button" on:click=cancel>{speech.say(|words| words.cancel)}</button>
                <span class="bar-gap"></span>
                {move || step.get().back().map(|back| view! {
                    <button type="button" class="button" on:click=move |_| { form.keep(); go(back); }>
                        {speech.say(|words| words.back)}
                    </button>
                })}
                {move || match step.get() {
                    Step::Setup | Step::Contact => view! {
                        <button type="submit" class="button primary">{speech.say(|words| words.next)}</button>
                    }.into_any(),
                    Step::Scopes => view! {
                        <button type="button" class="button primary" on:click=move |_| next()>{speech.say(|words| words.next)}</button>
                    }.into_any(),
                    Step::Create => view! {
                        <button type="button" class="button primary" disabled=move || creating.get() on:click=create>
                            {speech.say(|words| words.create)}
                        </button>
                    }.into_any(),
                }}
            </div>
        </form>
    }
}

/// Where one is in the four steps; the earlier ones are links.
#[component]
fn StepList(form: Form, step: Memo<Step>) -> impl IntoView {
    let speech = Speech::use_it();
    view! {
        <ol class="steps" aria-label=speech.say(|words| words.steps)>
            {Step::ALL
                .map(|entry| {
                    let name = move || step_name(speech.words(), entry);
                    view! {
                        <li class:done=move || entry < step.get() aria-current=move || (entry == step.get()).then_some("step")>
                            {move || if entry < step.get() {
                                view! { <a href=form.address(entry).address()>{name}</a> }.into_any()
                            } else {
                                view! { <span>{name}</span> }.into_any()
                            }}
                        </li>
                    }
                })
                .collect_view()}
        </ol>
    }
}
