use crate::components::{Icon, Symbol};
use crate::i18n::{Speech, commit_error, fill, plural, storage_error};
use crate::platform::{download, page};
use crate::state::{Console, Notices};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What the person has to know about the page as a whole, and the message of the last act.
#[component]
pub fn Banners() -> impl IntoView {
    view! {
        <Volatile/>
        <ReadOnly/>
        <SetAside/>
        <Orphans/>
        <ChangedElsewhere/>
        <Message/>
    }
}

/// A line across the page with things to do at its end.
#[component]
fn Banner(#[prop(into)] text: Signal<String>, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    view! {
        <div class="banner" role="status">
            <Symbol icon=Icon::TriangleAlert/>
            <p>{move || text.get()}</p>
            {children.map(|children| view! { <div class="banner-do">{children()}</div> })}
        </div>
    }
}

/// Hands over a file, or says that it failed.
fn save(notices: Notices, speech: Speech, name: &str, text: Option<String>) {
    let saved = text.is_some_and(|text| download::text(name, &text).is_ok());
    if !saved {
        notices.fail(speech.words_now().download_failed.to_owned());
    }
}

/// There is no storage: what is done here is lost with the page.
#[component]
fn Volatile() -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let notices: Notices = expect_context();
    move || {
        console.volatile().map(|error| {
            let text = Signal::derive(move || fill(speech.words().in_memory, &[storage_error(speech.words(), error)]));
            let download = move |_| spawn_local(async move { save(notices, speech, "scopeyard.json", console.export().await.ok()) });
            view! {
                <Banner text>
                    <button type="button" class="button" on:click=download>{speech.say(|words| words.download_everything)}</button>
                </Banner>
            }
        })
    }
}

/// The store holds data of a newer version.
#[component]
fn ReadOnly() -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    console.is_read_only().then(|| {
        view! {
            <Banner text=speech.say(|words| words.read_only_store)>
                <button type="button" class="button" on:click=|_| page::reload()>{speech.say(|words| words.reload)}</button>
            </Banner>
        }
    })
}

/// Records that could not be read.
#[component]
fn SetAside() -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let notices: Notices = expect_context();
    let count = move || console.set_aside();
    move || {
        (count() > 0).then(|| {
            let text = Signal::derive(move || fill(plural(speech.words().quarantined, count()), &[&count().to_string()]));
            let download = move |_| {
                spawn_local(async move { save(notices, speech, "scopeyard-unreadable.json", console.export_set_aside().await.ok()) });
            };
            let discard = move |_| {
                spawn_local(async move {
                    if let Err(error) = console.discard_set_aside().await {
                        notices.fail(commit_error(speech.words_now(), error));
                    }
                });
            };
            view! {
                <Banner text>
                    <button type="button" class="button" on:click=download>{speech.say(|words| words.download_them)}</button>
                    <button type="button" class="button" on:click=discard>{speech.say(|words| words.discard_them)}</button>
                </Banner>
            }
        })
    }
}

/// Records whose account could not be read.
#[component]
fn Orphans() -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    let count = console.orphans();
    (count > 0).then(|| {
        let text = Signal::derive(move || fill(plural(speech.words().orphans, count), &[&count.to_string()]));
        view! { <Banner text/> }
    })
}

/// Another tab has written.
#[component]
fn ChangedElsewhere() -> impl IntoView {
    let speech = Speech::use_it();
    let console: Console = expect_context();
    move || {
        console.changed_elsewhere().then(|| {
            view! {
                <Banner text=speech.say(|words| words.other_tab)>
                    <button type="button" class="button" on:click=|_| page::reload()>{speech.say(|words| words.reload)}</button>
                </Banner>
            }
        })
    }
}

/// The message of the last act. It stays until it is dismissed or replaced, and is announced.
#[component]
fn Message() -> impl IntoView {
    let speech = Speech::use_it();
    let notices: Notices = expect_context();
    view! {
        <div class="notices" role="status">
            {move || notices.current().map(|notice| view! {
                <div class="notice" class:bad=notice.is_error>
                    <p>{notice.text}</p>
                    <button
                        type="button"
                        class="button icon-only"
                        aria-label=speech.say(|words| words.dismiss)
                        title=speech.say(|words| words.dismiss)
                        on:click=move |_| notices.dismiss()
                    >
                        <Symbol icon=Icon::X/>
                    </button>
                </div>
            })}
        </div>
    }
}
