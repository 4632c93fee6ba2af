//! The adapters, in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use scopeyard::platform::crypto::{CryptoError, Key, derive};
use scopeyard::platform::{BrowserStorage, BrowserText, SystemClock, WebCrypto, intl, stop};
use scopeyard_core::ports::{Cipher, CipherError, Clock, Entropy, Normalize, Storage, Timestamp};
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

/// At once, or one by one, since one holds what stands between them.
#[wasm_bindgen_test]
fn all_texts_are_read_in_either_way() {
    let storage = BrowserStorage::open().unwrap();
    let keys = ["/test/texts/one", "/test/texts/two"];
    for key in keys {
        storage.put(key, "夜 🌙").unwrap();
    }
    let ours = || {
        let texts = storage.texts().unwrap().into_iter().filter(|(key, _)| key.starts_with("/test/texts/"));
        texts.collect::<std::collections::BTreeMap<_, _>>()
    };
    let whole = ours();
    storage.put("/test/other", "a\0b").unwrap();
    let one_by_one = ours();
    storage.remove("/test/other").unwrap();
    assert_eq!(one_by_one, whole);
    assert_eq!(whole.len(), 2);
    for key in keys {
        storage.remove(key).unwrap();
    }
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
    assert_eq!(intl::relative(Language::English, ago(59), now), None);
    assert_eq!(intl::relative(Language::English, ago(3 * 604_800), now).as_deref(), Some("3 weeks ago"));
    assert_eq!(intl::relative(Language::English, ago(7_200), now).as_deref(), Some("2 hours ago"));
    assert_eq!(intl::relative(Language::Chinese, ago(7_200), now).as_deref(), Some("2小时前"));
    // A clock that was set back.
    assert_eq!(intl::relative(Language::English, Timestamp(now.0 + 5_000), now), None);
    let later = Timestamp(now.0 + 7_200_000);
    assert_eq!(intl::relative(Language::English, later, now).as_deref(), Some("in 2 hours"));
}

#[wasm_bindgen_test]
fn numbers_and_plural_forms_follow_the_language() {
    assert_eq!(intl::number(Language::English, 1_234_567), "1,234,567");
    assert_eq!(intl::number(Language::Chinese, 1_234_567), "1,234,567");
    let singular = |language| [0, 1, 2, 21].map(|count| intl::is_singular(language, count));
    assert_eq!(singular(Language::English), [false, true, false, false]);
    assert_eq!(singular(Language::Chinese), [false; 4]);
}

#[wasm_bindgen_test]
fn a_panic_tells_only_a_text_of_the_program() {
    assert_eq!(stop::message(&"no such row"), Some("no such row"));
    assert_eq!(stop::message(&format!("no such row: {}", "sbx_")), None);
}

fn hex(text: &str) -> Vec<u8> {
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    text.as_bytes().chunks(2).map(byte).collect()
}

/// The test vectors for PBKDF2-HMAC-SHA-256 of RFC 7914, section 11.
#[wasm_bindgen_test]
async fn keys_are_derived_as_published() {
    for (passphrase, salt, iterations, expected) in [
        (
            "passwd",
            b"salt",
            1,
            "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783",
        ),
        (
            "Password",
            b"NaCl",
            80_000,
            "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d",
        ),
    ] {
        assert_eq!(derive(passphrase, salt, iterations, 64).await, Ok(hex(expected)));
    }
}

/// Test case 16 of "The Galois/Counter Mode of Operation (GCM)" by McGrew and Viega: AES-256 with associated data.
#[wasm_bindgen_test]
async fn texts_are_sealed_as_published() {
    let key = Key::of(&hex(&"feffe9928665731c6d6a8f9467308308".repeat(2))).await.unwrap();
    let (nonce, associated) = (hex("cafebabefacedbaddecaf888"), hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
    let text = hex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
    );
    let sealed = hex(&[
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
        "76fc6ece0f4e1768cddf8853bb2d551b",
    ]
    .concat());
    assert_eq!(key.seal(&nonce, &associated, &text).await, Ok(sealed.clone()));
    assert_eq!(key.open(&nonce, &associated, &sealed).await, Ok(text));
    let mut other = sealed.clone();
    *other.first_mut().unwrap() ^= 1;
    assert_eq!(key.open(&nonce, &associated, &other).await, Err(CryptoError::Sealed));
    assert_eq!(key.open(&nonce, b"other", &sealed).await, Err(CryptoError::Sealed));
}

#[wasm_bindgen_test]
async fn a_key_seals_with_another_nonce_each_time_and_opens_what_fits() {
    let key: &dyn Cipher = &Key::of(&[7; 32]).await.unwrap();
    let other: &dyn Cipher = &Key::of(&[8; 32]).await.unwrap();
    let sealed = key.seal("token/a 4 1", "夜 text").await.unwrap();
    assert_ne!(key.seal("token/a 4 1", "夜 text").await.unwrap(), sealed);
    assert_eq!(key.open("token/a 4 1", &sealed).await.as_deref(), Ok("夜 text"));
    for (cipher, associated, sealed) in [
        (key, "token/b 4 1", &*sealed),
        (other, "token/a 4 1", &sealed),
        (key, "token/a 4 1", &sealed[..12]),
        (key, "", ""),
        (key, "", "夜"),
    ] {
        assert_eq!(cipher.open(associated, sealed).await, Err(CipherError::Sealed));
    }
    // The first twelve bytes are the nonce: the rest is what the cipher makes of the text.
    let sealed = scopeyard_core::text::bytes(&sealed).unwrap();
    let bytes = Key::of(&[7; 32]).await.unwrap().open(&sealed[..12], b"token/a 4 1", &sealed[12..]).await.unwrap();
    assert_eq!(bytes, "夜 text".as_bytes());
}
