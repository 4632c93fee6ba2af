//! The build that this page belongs to. Its files lie in a folder that is named after the hash of their contents; the root element of the
//! page holds it in `data-build` (`scripts/release.mjs`).

use super::fetch;

const ATTRIBUTE: &str = "data-build";

/// The hash of the build: 16 hexadecimal digits. Empty in a page that is not part of a release.
#[must_use]
pub fn id() -> String {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute(ATTRIBUTE)).unwrap_or_default()
}

/// The address of a file of the build, relative to the page.
#[must_use]
pub fn file(name: &str) -> String {
    format!("{}/{name}", id())
}

/// Whether the host has another build by now. `false` if the host can't be asked.
pub async fn is_outdated() -> bool {
    let own = format!("{ATTRIBUTE}=\"{}\"", id());
    fetch::text("./").await.is_ok_and(|page| page.contains(ATTRIBUTE) && !page.contains(&own))
}
