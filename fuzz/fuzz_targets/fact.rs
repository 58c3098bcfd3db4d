//! Any text as the body of any kind of fact: refused with words, or read as it was written.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stampbook::record::fact::Body;

fuzz_target!(|input: (u8, &str)| {
    let (kind, text) = input;
    let kind = Body::KINDS[usize::from(kind) % Body::KINDS.len()];
    if let Ok(body) = Body::from_json(kind, text) {
        let written = body.to_json().expect("what was read can be written");
        assert_eq!(Body::from_json(kind, &written).expect("what was written can be read"), body);
    }
});
