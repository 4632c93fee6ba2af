use super::form::Form;
use super::step_name;
use crate::components::{Icon, Symbol};
use crate::i18n::{Speech, fill};
use crate::state::Console;
use leptos::prelude::*;
use scopeyard_core::catalogue::{groups, scopes};
use scopeyard_core::route::Step;

/// Step 4: everything in review, each part with a way back to it.
#[component]
pub fn ReviewStep(form: Form) -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let draft = form.typed();
    let kind = form.kind();
    let none = move |text: String| {
        move || if text.is_empty() { speech.words().review_nothing.to_owned() } else { text.clone() }
    };
    let contact = draft.contact.clone();
    let contact = console
        .peek(|workspace| contact.and_then(|id| workspace.user(&id).map(|user| user.name.clone())))
        .unwrap_or_default();
    let set = draft.scopes;
    let (selected, all, reads, writes) =
        (set.len().to_string(), scopes(kind).count().to_string(), set.reads().to_string(), set.writes().to_string());
    let faulty = form.problems();
    view! {
        <Show when=move || faulty.with(|problems| !problems.setup_is_fine() || !problems.contact_is_fine())>
            <p class="note bad"><Symbol icon=Icon::TriangleAlert/>{speech.say(|words| words.review_faults)}</p>
        </Show>
        <Part form step=Step::Setup>
            <Line name=speech.say(|words| words.token_name)><bdi>{none(draft.name.trim().to_owned())}</bdi></Line>
            <Line name=speech.say(|words| words.description)><span class="lines" dir="auto">{none(draft.description.trim().to_owned())}</span></Line>
            <Line name=speech.say(|words| words.api_version)><span class="mono">{draft.version.number().to_string()}</span></Line>
        </Part>
        <Part form step=Step::Contact>
            <Line name=speech.say(|words| words.primary_contact)><bdi>{none(contact)}</bdi></Line>
            <Line name=speech.say(|words| words.developer_emails)><span class="lines">{none(draft.emails.trim().to_owned())}</span></Line>
        </Part>
        <Part form step=Step::Scopes>
            {if set.is_empty() {
                view! {
                    <p class="note attention"><Symbol icon=Icon::TriangleAlert/>{speech.say(|words| words.review_no_scopes)}</p>
                }
                .into_any()
            } else {
                view! { <p>{move || fill(speech.words().scopes_count, &[&selected, &all, &reads, &writes])}</p> }.into_any()
            }}
            {groups(kind)
                .into_iter()
                .filter_map(|(group, members)| {
                    let members: Vec<_> = members.into_iter().filter(|scope| set.contains(scope.id())).collect();
                    (!members.is_empty()).then(|| view! {
                        <h3 class="review-group">{move || speech.group(group)}</h3>
                        <ul class="review-scopes">
                            {members
                                .into_iter()
                                .map(|scope| view! {
                                    <li>
                                        <span>{move || speech.operation(scope.operation)}</span>
                                        <span class="method">{scope.operation.method.as_str()}</span>
                                        <span class="row-path">{scope.path()}</span>
                                    </li>
                                })
                                .collect_view()}
                        </ul>
                    })
                })
                .collect_view()}
        </Part>
    }
}

/// What one step holds, with a way back to it.
#[component]
fn Part(form: Form, step: Step, children: Children) -> impl IntoView {
    let speech = Speech::use_it();
    let name = move || step_name(speech.words(), step);
    let label = move || fill(speech.words().edit_part, &[name()]);
    view! {
        <section class="panel review">
            <div class="review-head">
                <h2>{name}</h2>
                <a href=form.address(step).address() aria-label=label>{speech.say(|words| words.edit)}</a>
            </div>
            {children()}
        </section>
    }
}

/// One thing that was entered.
#[component]
fn Line(#[prop(into)] name: Signal<String>, children: Children) -> impl IntoView {
    view! {
        <div class="review-line">
            <div class="review-name">{move || name.get()}</div>
            <div class="review-value">{children()}</div>
        </div>
    }
}
