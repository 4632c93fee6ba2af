//! The adapters, in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, missing_docs)]

use scopeyard::platform::{BrowserStorage, BrowserText, SystemClock, WebCrypto, dates};
use scopeyard_core::ports::{Clock, Entropy, Normalize, Storage, Timestamp};
use scopeyard_core::workspace::Language;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn randomness_fills_and_differs() {
    let (mut one, mut other) = ([0_u8; 64], [0_u8; 64]);
    WebCrypto.fill(&mut one).unwrap();
    WebCrypto.fill(&mut other).unwrap();
    assert_ne!(one, other);
    assert_ne!(one, [0; 64]);
}

#[wasm_bindgen_test]
fn the_clock_is_the_devices() {
    // 2025-01-01 and 2100-01-01.
    assert!((1_735_689_600_000..4_102_444_800_000).contains(&SystemClock.now().0));
}

#[wasm_bindgen_test]
fn text_is_composed() {
    assert_eq!(BrowserText.nfc("Cafe\u{301}"), "Caf\u{e9}");
    assert_eq!(BrowserText.nfc("夜间"), "夜间");
}

#[wasm_bindgen_test]
fn storage_puts_gets_lists_and_removes() {
    let storage = BrowserStorage::open().unwrap();
    let key = "/test/scopeyard/1/token/Abc";
    assert_eq!(storage.get(key), Ok(None));
    storage.put(key, "one 夜 🌙").unwrap();
    storage.put(key, "two").unwrap();
    assert_eq!(storage.get(key).unwrap().as_deref(), Some("two"));
    assert!(storage.keys().unwrap().contains(&key.to_owned()));
    storage.remove(key).unwrap();
    storage.remove(key).unwrap();
    assert_eq!(storage.get(key), Ok(None));
}

#[wasm_bindgen_test]
fn a_full_storage_says_so_and_keeps_what_was_there() {
    let storage = BrowserStorage::open().unwrap();
    let key = "/test/full";
    storage.put(key, "before").unwrap();
    let error = storage.put(key, &"x".repeat(20_000_000)).unwrap_err();
    assert_eq!(error, scopeyard_core::ports::StorageError::QuotaExceeded);
    assert_eq!(storage.get(key).unwrap().as_deref(), Some("before"));
    storage.remove(key).unwrap();
}

#[wasm_bindgen_test]
fn moments_are_told_in_both_languages() {
    let now = Timestamp(1_000_000_000_000);
    let ago = |seconds: u64| Timestamp(now.0 - seconds * 1_000);
    assert_eq!(dates::relative(Language::English, ago(59), now), None);
    assert_eq!(dates::relative(Language::English, ago(3 * 604_800), now).as_deref(), Some("3 weeks ago"));
    assert_eq!(dates::relative(Language::English, ago(7_200), now).as_deref(), Some("2 hours ago"));
    assert_eq!(dates::relative(Language::Chinese, ago(7_200), now).as_deref(), Some("2小时前"));
    // A clock that was set back.
    assert_eq!(dates::relative(Language::English, Timestamp(now.0 + 5_000), now), None);
    let later = Timestamp(now.0 + 7_200_000);
    assert_eq!(dates::relative(Language::English, later, now).as_deref(), Some("in 2 hours"));
}
