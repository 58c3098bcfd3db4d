//! Any bytes as an attachment: refused with words, or kept without a place in it.

#![no_main]

use bytes::Bytes;
use libfuzzer_sys::fuzz_target;
use stampbook::files::{Limits, prepare, sniff};

fuzz_target!(|bytes: &[u8]| {
    let seen = sniff(bytes, "photo.jpg");
    if let Ok(kept) = prepare(Bytes::copy_from_slice(bytes), "photo.jpg", &Limits::default()) {
        assert!(seen.is_ok(), "nothing is kept that is not known");
        let again = prepare(kept.bytes.clone(), "photo.jpg", &Limits::default());
        assert_eq!(again.map(|a| a.bytes).ok(), Some(kept.bytes), "what was cleaned once is clean");
    }
});
