//! Any bytes as a framework file: refused with words, or a framework that passes its own check and that every
//! export gives back unchanged.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stampbook::interchange::{Input, read, write_json};

fuzz_target!(|bytes: &[u8]| {
    for name in ["framework.json", "framework.csv"] {
        let Ok(imported) = read(Input::File { name, bytes }, None) else { continue };
        assert!(imported.framework.check().is_ok(), "what is read is a framework");
        let written = write_json(&imported.framework);
        let again = read(Input::File { name: "again.json", bytes: written.as_bytes() }, None);
        assert_eq!(again.map(|a| a.framework).ok(), Some(imported.framework), "what is written is what is read");
    }
});
