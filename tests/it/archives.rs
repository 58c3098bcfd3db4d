//! The archives in which passports of many people go out: as large as need be, and opened by other programs.

use std::io::Read as _;

use stampbook::files::archive::{Archive, Place, Written};

/// More pieces than the old format counts, opened by another program.
#[test]
fn an_archive_of_very_many() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path(), "many");
    let when = jiff::civil::date(2026, 3, 2).at(9, 30, 0, 0);
    let mut written = Written::default();
    for half in [0..40_000, 40_000..70_000] {
        let mut archive = Archive::open(&place, written).unwrap().unwrap();
        for n in half {
            archive.add(&format!("{n} é.pdf"), format!("content {n}").as_bytes(), when).unwrap();
        }
        written = archive.sync().unwrap();
    }
    let mut archive = Archive::open(&place, written).unwrap().unwrap();
    archive.tell(b"the table\n").unwrap();
    let length = archive.finish("table.csv", when).unwrap();
    let bytes = std::fs::read(place.finished()).unwrap();
    assert_eq!(bytes.len() as u64, length);
    let mut read = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    assert_eq!(read.len(), 70_001);
    for (name, content) in
        [("0 é.pdf", "content 0"), ("69999 é.pdf", "content 69999"), ("table.csv", "the table\n")]
    {
        let mut text = String::new();
        read.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, content);
    }
}

/// Two hands at once would spoil an archive: the second is told.
#[test]
fn an_archive_in_two_hands() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path(), "one");
    let _first = Archive::open(&place, Written::default()).unwrap().unwrap();
    let second = Archive::open(&place, Written::default()).unwrap_err();
    assert_eq!(second.kind(), std::io::ErrorKind::WouldBlock);
}
