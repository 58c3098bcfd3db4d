//! Backups as somebody else might write them.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::path::Path;

use serde_json::{Value, json};
use stampbook::files::Hash;
use zip::write::SimpleFileOptions;

/// The members of a backup, to be changed.
#[derive(Clone)]
pub struct Forged {
    pub members: BTreeMap<String, Vec<u8>>,
}

impl Forged {
    pub fn of(members: BTreeMap<String, Vec<u8>>) -> Self {
        Self { members }
    }

    /// Read with another program's eyes.
    pub fn read(file: &Path) -> Self {
        let mut archive = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
        let mut members = BTreeMap::new();
        for at in 0..archive.len() {
            let mut member = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            member.read_to_end(&mut bytes).unwrap();
            members.insert(member.name().unwrap().into_owned(), bytes);
        }
        Self { members }
    }

    pub fn text(&self, name: &str) -> String {
        String::from_utf8(self.members[name].clone()).unwrap()
    }

    pub fn manifest(&self) -> Value {
        serde_json::from_slice(&self.members["manifest.json"]).unwrap()
    }

    /// Changes what it says of itself.
    pub fn saying(mut self, change: impl FnOnce(&mut Value)) -> Self {
        let mut manifest = self.manifest();
        change(&mut manifest);
        self.members.insert("manifest.json".into(), serde_json::to_vec(&manifest).unwrap());
        self
    }

    /// Puts a member in, and into the manifest with a hash that is right.
    pub fn with(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        let mut entry = json!({ "bytes": bytes.len(), "sha256": Hash::of(&bytes) });
        if name.starts_with("tables/") {
            entry["rows"] = json!(bytes.split_inclusive(|byte| *byte == b'\n').count());
        }
        self.members.insert(name.to_owned(), bytes);
        self.saying(|manifest| manifest["members"][name] = entry)
    }

    /// Takes a member out, and out of the manifest.
    pub fn without(mut self, name: &str) -> Self {
        self.members.remove(name).unwrap();
        self.saying(|manifest| drop(manifest["members"].as_object_mut().unwrap().remove(name)))
    }

    /// Changes a row of a table, counted from 1.
    pub fn with_row(self, table: &str, row: usize, change: impl FnOnce(&str) -> String) -> Self {
        let name = format!("tables/{table}.jsonl");
        let text = self.text(&name);
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines[row - 1] = change(&lines[row - 1]);
        self.with(&name, lines.join("\n") + "\n")
    }

    /// As a file.
    pub fn bytes(&self) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, bytes) in &self.members {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// As a folder.
    pub fn lay_out(&self, folder: &Path) {
        for (name, bytes) in &self.members {
            let path = folder.join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }
}
