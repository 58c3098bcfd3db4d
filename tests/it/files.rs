//! Files as people send them: kept once, found again, sent in pieces over bad connections.

use std::convert::Infallible;
use std::path::Path;

use bytes::Bytes;
use futures_util::{Stream, StreamExt as _, TryStreamExt as _, stream};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use stampbook::clock::Instant;
use stampbook::files::tus::{Checksum, Creation, Piece};
use stampbook::files::{
    Arrived, Blobs, Fault, FileType, Hash, Health, Limits, Note, Progress, Refusal, StorageError, UploadId,
    Uploads, Workshop, picture,
};
use stampbook::ids::{Ids, PersonId};
use tempfile::TempDir;

/// Two copies of the server over one store, and a learner with a phone.
struct Ward {
    here: Uploads,
    there: Uploads,
    blobs: Blobs,
    ids: Ids,
    amara: PersonId,
    now: Instant,
    folder: TempDir,
}

impl Ward {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open("", folder.path()).unwrap();
        Self::over(blobs, folder)
    }

    fn over(blobs: Blobs, folder: TempDir) -> Self {
        let ids = Ids::seeded(7);
        let now: Instant = "2026-03-14T10:20:30Z".parse().unwrap();
        let uploads = || Uploads::new(blobs.clone(), Workshop::new(2, Limits::default()));
        Self { here: uploads(), there: uploads(), amara: ids.mint(now), now, ids, folder, blobs }
    }

    async fn begin(&self, length: usize, name: &str) -> UploadId {
        self.here.create(self.amara, &announced(length, name), self.now, &self.ids).await.unwrap()
    }

    async fn send(&self, id: UploadId, offset: u64, bytes: &[u8]) -> Result<Progress, Fault> {
        self.here.append(id, self.amara, offset, None, whole(bytes), self.now).await
    }

    async fn offset(&self, id: UploadId) -> u64 {
        self.there.progress(id, self.amara, self.now).await.unwrap().offset
    }

    fn leftovers(&self) -> usize {
        files_under(&self.folder.path().join("blobs/uploads"))
    }
}

fn announced(length: usize, name: &str) -> Creation {
    Creation {
        length: length as u64,
        name: name.into(),
        announced: None,
        metadata: String::new(),
        with_bytes: false,
        checksum: None,
    }
}

fn whole(bytes: &[u8]) -> impl Stream<Item = Result<Bytes, Infallible>> + Unpin + use<> {
    let chunks: Vec<_> = bytes.chunks(50_000).map(|chunk| Ok(Bytes::copy_from_slice(chunk))).collect();
    stream::iter(chunks)
}

/// A connection that dies after these bytes.
fn dying(bytes: &[u8]) -> impl Stream<Item = Result<Bytes, std::io::Error>> + Unpin + use<> {
    let lost = Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset));
    let chunks: Vec<_> =
        bytes.chunks(10_000).map(|chunk| Ok(Bytes::copy_from_slice(chunk))).chain([lost]).collect();
    stream::iter(chunks)
}

fn files_under(folder: &Path) -> usize {
    std::fs::read_dir(folder).map_or(0, |entries| {
        entries
            .flatten()
            .map(|entry| if entry.path().is_dir() { files_under(&entry.path()) } else { 1 })
            .sum()
    })
}

fn text(length: usize) -> Vec<u8> {
    (0..length).map(|at| b"What I learnt today. "[at % 21]).collect()
}

fn run<T>(story: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
        .block_on(story)
}

#[test]
fn a_file_is_kept_once_and_found_by_its_hash() {
    run(async {
        let ward = Ward::open();
        the_store_keeps_its_promises(&ward.blobs).await;
        let hash = ward.blobs.put(Bytes::from_static(b"hello")).await.unwrap();
        let hex = hash.hex();
        let path = ward.folder.path().join(format!("blobs/sha256/{}/{}/{hex}", &hex[..2], &hex[2..4]));
        assert_eq!(std::fs::read(&path).unwrap(), b"hello");

        std::fs::write(&path, b"hellO").unwrap();
        assert_eq!(ward.blobs.check(&hash).await.unwrap(), Health::Changed);
        std::fs::write(&path, b"hel").unwrap();
        ward.blobs.put(Bytes::from_static(b"hello")).await.unwrap();
        assert_eq!(ward.blobs.check(&hash).await.unwrap(), Health::Sound, "a copy cut short is healed");
    });
}

/// The same for a folder and a bucket.
async fn the_store_keeps_its_promises(blobs: &Blobs) {
    blobs.probe(uuid::Uuid::from_u128(7)).await.unwrap();
    let bytes = Bytes::from(text(200_000));
    let hash = blobs.put(bytes.clone()).await.unwrap();
    assert_eq!(hash, Hash::of(&bytes));
    assert_eq!(blobs.put(bytes.clone()).await.unwrap(), hash, "twice is once");
    assert_eq!(blobs.get(&hash).await.unwrap(), bytes);
    assert_eq!(blobs.size(&hash).await.unwrap(), Some(200_000));
    assert_eq!(blobs.file_type(&hash, "a.md").await.unwrap(), FileType::Markdown);

    let part = blobs.read(&hash, Some(21..42)).await.unwrap();
    assert_eq!((part.size, part.range.clone()), (200_000, 21..42));
    let part: Vec<Bytes> = part.bytes.try_collect().await.unwrap();
    assert_eq!(part.concat(), b"What I learnt today. ");

    let streamed = blobs.put_stream(whole(&bytes), 200_000).await.unwrap();
    assert_eq!(streamed, Some(hash));
    assert_eq!(blobs.put_stream(whole(&bytes), 199_999).await.unwrap(), None);

    let all: Vec<_> = blobs.list().try_collect().await.unwrap();
    assert!(all.contains(&(hash, 200_000)));
    assert_eq!(blobs.check(&hash).await.unwrap(), Health::Sound);
    assert_eq!(blobs.thumbnail(&hash).await.unwrap(), None);

    blobs.delete(&hash).await.unwrap();
    blobs.delete(&hash).await.unwrap();
    assert!(!blobs.exists(&hash).await.unwrap());
    assert!(matches!(blobs.get(&hash).await, Err(StorageError::Missing(_))));
    assert_eq!(blobs.check(&hash).await.unwrap(), Health::Missing);
}

#[test]
fn a_mistyped_place_is_refused_and_not_created() {
    let folder = tempfile::tempdir().unwrap();
    let problem = |address: &str| Blobs::open(address, folder.path()).unwrap_err().to_string();
    let typo = folder.path().join("no/such/folder");
    let said = problem(&format!("file:{}", typo.display()));
    assert!(said.contains("STAMPBOOK_BLOBS") && said.contains("create it first"), "{said}");
    assert!(!folder.path().join("no").exists());
    assert!(problem("/var/blobs").contains("write `file:DIR`"));
    assert!(problem("s3:///prefix").contains("the bucket is missing"));
    let one_new = format!("file:{}", folder.path().join("attachments").display());
    assert!(Blobs::open(&one_new, folder.path()).is_ok());
    assert!(folder.path().join("attachments").is_dir());
}

#[test]
fn amaras_photo_arrives_in_one_piece() {
    run(async {
        let ward = Ward::open();
        let photo = picture::draw(3, 640, 480);
        let id = ward.begin(photo.len(), "../IMG_1.PNG").await;
        let progress = ward.send(id, 0, &photo).await.unwrap();
        assert!(progress.is_complete());
        let arrived = ward.there.finish(id, ward.amara, ward.now).await.unwrap();
        assert_eq!((arrived.file_type, arrived.name.as_str()), (FileType::Jpeg, "IMG_1.jpg"));
        assert_eq!((arrived.width, arrived.height), (Some(640), Some(480)));
        assert_eq!(arrived.notes, [Note::TypeDiffers]);
        let kept = ward.blobs.get(&arrived.hash).await.unwrap();
        assert_eq!(Hash::of(&kept), arrived.hash);
        let thumbnail = ward.blobs.thumbnail(&arrived.hash).await.unwrap().unwrap();
        assert!(thumbnail.len() < 45_000, "{}", thumbnail.len());

        let again = ward.here.finish(id, ward.amara, ward.now).await.unwrap();
        assert_eq!(again, arrived, "an answer that was lost can be asked for again");
        let progress = ward.here.progress(id, ward.amara, ward.now).await.unwrap();
        assert_eq!((progress.offset, progress.arrived), (photo.len() as u64, Some(arrived.clone())));
        assert_eq!(ward.leftovers(), 2, "the pieces are gone, the answer stays");
        let json = serde_json::to_value(&arrived).unwrap();
        assert_eq!(json["type"], "image/jpeg");
        assert_eq!(serde_json::from_value::<Arrived>(json).unwrap(), arrived);
    });
}

#[test]
fn the_answer_that_ends_an_upload_says_its_hash() {
    run(async {
        let ward = Ward::open();
        let creation = Creation { with_bytes: true, ..announced(5, "a.txt") };
        let id = ward.here.create(ward.amara, &creation, ward.now, &ward.ids).await.unwrap();
        let first = creation.first_piece().unwrap();
        let progress = ward.here.receive(id, ward.amara, first, whole(b"hel"), ward.now).await.unwrap();
        assert_eq!((progress.offset, &progress.arrived), (3, &None));
        let last = Piece { offset: 3, checksum: None };
        let progress = ward.there.receive(id, ward.amara, last, whole(b"lo"), ward.now).await.unwrap();
        let hash = Hash::of(b"hello").to_string();
        assert!(progress.headers().contains(&("stampbook-hash", hash)));

        // The server stopped between the last byte and the answer: asking is enough.
        let id = ward.begin(5, "b.txt").await;
        ward.send(id, 0, b"other").await.unwrap();
        let progress = ward.there.progress(id, ward.amara, ward.now).await.unwrap();
        assert_eq!(progress.arrived.unwrap().hash, Hash::of(b"other"));
    });
}

#[test]
fn a_photo_is_found_by_the_hash_the_phone_knows() {
    run(async {
        let ward = Ward::open();
        let plain = picture::draw(1, 64, 48);
        let with_comment = [&plain[..2], b"\xff\xfe\0\x0cby Amara!!", &plain[2..]].concat();
        let arrived = ward.here.take(with_comment.clone().into(), "a.jpg").await.unwrap();
        let known = Hash::of(&with_comment);
        assert_eq!((arrived.sent, arrived.hash), (known, Hash::of(&plain)));
        assert!(ward.blobs.exists(&arrived.hash).await.unwrap());
        // Who sent it is told both names; nobody else can ask by the first one.
        assert!(!ward.blobs.exists(&known).await.unwrap());
        ward.blobs.delete(&arrived.hash).await.unwrap();
        assert_eq!(files_under(&ward.folder.path().join("blobs")), 0, "nothing is left of it");
    });
}

#[test]
fn an_upload_cut_off_in_the_lift_goes_on_at_the_other_server() {
    run(async {
        let ward = Ward::open();
        let notes = text(1_700_000);
        let id = ward.begin(notes.len(), "notes.txt").await;
        let fault = ward
            .here
            .append(id, ward.amara, 0, None, dying(&notes[..1_234_567]), ward.now)
            .await
            .unwrap_err();
        assert!(matches!(fault, Fault::CutOff { arrived: 1_234_567 }), "{fault}");
        assert_eq!(ward.offset(id).await, 1_234_567);

        let early = ward.there.finish(id, ward.amara, ward.now).await.unwrap_err();
        assert_eq!((early.status(), early.code()), (409, "upload_incomplete"));

        let rest = whole(&notes[1_234_567..]);
        let progress = ward.there.append(id, ward.amara, 1_234_567, None, rest, ward.now).await.unwrap();
        assert!(progress.is_complete());
        let arrived = ward.here.finish(id, ward.amara, ward.now).await.unwrap();
        assert_eq!(arrived.hash, Hash::of(&notes));
    });
}

#[test]
fn what_came_is_kept_even_if_the_handler_is_dropped() {
    run(async {
        let ward = Ward::open();
        let notes = text(100_000);
        let id = ward.begin(notes.len(), "notes.txt").await;
        let (tell, told) = tokio::sync::oneshot::channel();
        // After these bytes nothing comes any more, and somebody pulls the plug.
        let then_silent = stream::once(async move {
            let _ = tell.send(());
            std::future::pending().await
        });
        let body = whole(&notes[..60_000]).chain(then_silent);
        let append = ward.here.append(id, ward.amara, 0, None, Box::pin(body), ward.now);
        tokio::select! {
            _ = append => panic!("it never ends"),
            _ = told => {}
        }
        // What writes is a task of its own and needs no more than the disk.
        let mut offset = ward.offset(id).await;
        while offset == 0 {
            tokio::task::yield_now().await;
            offset = ward.offset(id).await;
        }
        assert_eq!(offset, 60_000);
    });
}

#[test]
fn a_wrong_offset_a_wrong_checksum_and_too_many_bytes_change_nothing() {
    run(async {
        let ward = Ward::open();
        let notes = text(1000);
        let id = ward.begin(notes.len(), "notes.txt").await;
        ward.send(id, 0, &notes[..400]).await.unwrap();

        let fault = ward.send(id, 300, &notes[300..]).await.unwrap_err();
        assert_eq!((fault.status(), fault.code()), (409, "upload_offset"));
        assert!(fault.to_string().starts_with("400 bytes have arrived"), "{fault}");

        let sum = Checksum::Sha256(*Hash::of(b"something else").bytes());
        let fault = ward
            .here
            .append(id, ward.amara, 400, Some(sum), whole(&notes[400..]), ward.now)
            .await
            .unwrap_err();
        assert_eq!((fault.status(), fault.code()), (460, "upload_checksum"));
        assert_eq!(ward.offset(id).await, 400);

        let fault = ward.send(id, 400, &text(601)).await.unwrap_err();
        assert_eq!((fault.status(), fault.code()), (413, "upload_too_large"));
        assert_eq!(ward.offset(id).await, 400);

        let sum = Checksum::Sha256(*Hash::of(&notes[400..900]).bytes());
        let cut =
            ward.here.append(id, ward.amara, 400, Some(sum.clone()), dying(&notes[400..800]), ward.now).await;
        assert_eq!(cut.unwrap_err().code(), "upload_cut_off");
        assert_eq!(ward.offset(id).await, 400, "bytes that could not be checked are not kept");
        let right = ward.here.append(id, ward.amara, 400, Some(sum), whole(&notes[400..900]), ward.now).await;
        assert_eq!(right.unwrap().offset, 900);
    });
}

#[test]
fn nobody_else_can_touch_amaras_upload() {
    run(async {
        let ward = Ward::open();
        let id = ward.begin(10, "notes.txt").await;
        let grace: PersonId = ward.ids.mint(ward.now);
        let faults = [
            ward.here.progress(id, grace, ward.now).await.unwrap_err(),
            ward.here.append(id, grace, 0, None, whole(b"x"), ward.now).await.unwrap_err(),
            ward.here.finish(id, grace, ward.now).await.unwrap_err(),
            ward.here.terminate(id, grace, ward.now).await.unwrap_err(),
        ];
        for fault in faults {
            assert_eq!((fault.status(), fault.code()), (404, "upload_unknown"));
        }
        assert_eq!(ward.offset(id).await, 0);
    });
}

#[test]
fn an_upload_given_up_or_forgotten_leaves_nothing_behind() {
    run(async {
        let ward = Ward::open();
        let given_up = ward.begin(10, "a.txt").await;
        ward.send(given_up, 0, b"12345").await.unwrap();
        ward.here.terminate(given_up, ward.amara, ward.now).await.unwrap();
        assert_eq!(ward.here.progress(given_up, ward.amara, ward.now).await.unwrap_err().status(), 404);
        assert_eq!(ward.leftovers(), 0);

        let forgotten = ward.begin(10, "a.txt").await;
        ward.send(forgotten, 0, b"12345").await.unwrap();
        let later = |hours| ward.now + SignedDuration::from_hours(hours);
        assert_eq!(ward.here.sweep(later(71)).await.unwrap(), 0);
        assert_eq!(ward.here.progress(forgotten, ward.amara, later(72)).await.unwrap_err().status(), 410);
        assert_eq!(ward.here.sweep(later(72)).await.unwrap(), 1);
        assert_eq!(ward.leftovers(), 0);
    });
}

#[test]
fn files_that_are_not_taken_are_refused_with_their_first_bytes() {
    run(async {
        let ward = Ward::open();
        let svg = [b"<svg onload='steal()'>".to_vec(), text(900_000)].concat();
        let id = ward.begin(svg.len(), "badge.png").await;
        let fault = ward.send(id, 0, &svg[..100_000]).await.unwrap_err();
        assert!(matches!(fault, Fault::Refused(Refusal::Svg { script: true })), "{fault}");
        assert_eq!(fault.status(), 415);
        assert_eq!(ward.leftovers(), 0);

        let bomb = [b"PK\x03\x04".to_vec(), vec![0; 5000]].concat();
        let id = ward.begin(bomb.len(), "holiday.jpg").await;
        assert_eq!(ward.send(id, 0, &bomb).await.unwrap_err().code(), "file_archive");

        let id = ward.begin(3_000_000, "long.txt").await;
        let fault = ward.send(id, 0, &text(20_000)).await.unwrap_err();
        assert_eq!((fault.status(), fault.code()), (413, "file_too_large"));

        let id = ward.begin(0, "empty.txt").await;
        assert_eq!(ward.here.finish(id, ward.amara, ward.now).await.unwrap_err().code(), "file_empty");
        let fault = ward
            .here
            .create(ward.amara, &announced(200_000_000, "x"), ward.now, &ward.ids)
            .await
            .unwrap_err();
        assert_eq!(fault.status(), 413);
    });
}

#[test]
fn a_file_that_is_not_the_announced_one_is_refused() {
    run(async {
        let ward = Ward::open();
        let creation = Creation { announced: Some(Hash::of(b"the one I meant")), ..announced(5, "a.txt") };
        let id = ward.here.create(ward.amara, &creation, ward.now, &ward.ids).await.unwrap();
        ward.send(id, 0, b"other").await.unwrap();
        let fault = ward.here.finish(id, ward.amara, ward.now).await.unwrap_err();
        assert_eq!((fault.status(), fault.code()), (460, "file_hash_mismatch"));
    });
}

#[test]
fn two_phones_sending_the_same_piece_at_once_do_not_mix() {
    run(async {
        let ward = Ward::open();
        for round in 0..20_u8 {
            let id = ward.begin(3000, "notes.txt").await;
            let (one, other) = (vec![b'a' + round; 1500], vec![b'A' + round; 2000]);
            let (first, second) = tokio::join!(
                ward.here.append(id, ward.amara, 0, None, whole(&one), ward.now),
                ward.there.append(id, ward.amara, 0, None, whole(&other), ward.now),
            );
            let won = match (first, second) {
                (Ok(_), Err(fault)) => {
                    assert_eq!(fault.status(), 409);
                    one
                }
                (Err(fault), Ok(_)) => {
                    assert_eq!(fault.status(), 409);
                    other
                }
                both => panic!("{both:?}"),
            };
            let rest = vec![b'.'; 3000 - won.len()];
            ward.send(id, won.len() as u64, &rest).await.unwrap();
            let arrived = ward.there.finish(id, ward.amara, ward.now).await.unwrap();
            assert_eq!(arrived.hash, Hash::of(&[won, rest].concat()));
        }
    });
}

#[test]
fn a_file_from_a_form_is_kept_too() {
    run(async {
        let ward = Ward::open();
        let arrived = ward.here.take(Bytes::from_static(b"%PDF-1.7\n%%EOF"), "plan.pdf").await.unwrap();
        assert_eq!(ward.blobs.file_type(&arrived.hash, "").await.unwrap(), FileType::Pdf);
        let fault = ward.here.take(Bytes::from_static(b"MZ\x90\0\x03"), "plan.pdf").await.unwrap_err();
        assert_eq!(fault.code(), "file_program");
    });
}

#[test]
fn a_large_file_of_a_form_goes_by_pieces_and_leaves_nothing_else() {
    run(async {
        let ward = Ward::open();
        let bring = |bytes: Vec<u8>, name: &'static str, room: u64| {
            let ward = &ward;
            async move { ward.here.bring(ward.amara, name, whole(&bytes), room, ward.now, &ward.ids).await }
        };
        let sound = [b"ID3\x04\0\0\0\0\0\0\xff\xfb\x90\x64".to_vec(), vec![0x55; 3_000_000]].concat();
        let arrived = bring(sound.clone(), "talk.mp3", u64::MAX).await.unwrap().unwrap();
        assert_eq!((arrived.size, arrived.hash), (sound.len() as u64, Hash::of(&sound)));
        assert_eq!(ward.blobs.size(&arrived.hash).await.unwrap(), Some(sound.len() as u64));
        let small = bring(b"What I learnt".to_vec(), "a.txt", u64::MAX).await.unwrap().unwrap();
        assert_eq!(small.size, 13);
        assert_eq!(bring(vec![], "", 0).await.unwrap(), None, "no file was chosen");
        for (room, bytes) in [(2_000_000, sound.clone()), (5, b"What I learnt".to_vec())] {
            let fault = bring(bytes, "talk.mp3", room).await.unwrap_err();
            assert_eq!((fault.status(), fault.code()), (413, "quota_reached"));
        }
        let fault = bring(text(2_500_000), "long.txt", u64::MAX).await.unwrap_err();
        assert_eq!(fault.status(), 413, "a text may have two megabytes, whatever a video may have");
        assert_eq!(ward.leftovers(), 0);
        assert_eq!(ward.here.under_way(ward.amara, ward.now).await.unwrap(), 0);
        ward.begin(7_000_000, "film.mp4").await;
        assert_eq!(ward.here.under_way(ward.amara, ward.now).await.unwrap(), 7_000_000);
    });
}

#[test]
fn a_long_piece_counts_once_its_checksum_fits() {
    run(async {
        let ward = Ward::open();
        let sound = [b"ID3\x04\0\0\0\0\0\0\xff\xfb\x90\x64".to_vec(), vec![0x55; 3_000_000]].concat();
        let id = ward.begin(sound.len(), "talk.mp3").await;
        let send = |sum: Hash| {
            let sum = Checksum::Sha256(*sum.bytes());
            ward.here.append(id, ward.amara, 0, Some(sum), whole(&sound), ward.now)
        };
        assert_eq!(send(Hash::of(b"another")).await.unwrap_err().code(), "upload_checksum");
        assert_eq!((ward.offset(id).await, ward.leftovers()), (0, 1), "what did not fit is gone");
        assert!(send(Hash::of(&sound)).await.unwrap().is_complete());
        assert_eq!(ward.there.finish(id, ward.amara, ward.now).await.unwrap().hash, Hash::of(&sound));
        assert_eq!(ward.leftovers(), 2);
    });
}

/// Several who ask at once whether the store is usable do not disturb each other, and leave nothing there.
#[test]
fn the_store_is_asked_from_many_sides() {
    run(async {
        let ward = Ward::open();
        let asked = (0..32).map(|_| ward.blobs.probe(ward.ids.mint(ward.now)));
        for usable in futures_util::future::join_all(asked).await {
            usable.unwrap();
        }
        let there = std::fs::read_dir(ward.blobs.place().unwrap()).unwrap();
        let names: Vec<_> = there.map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
        assert!(!names.iter().any(|name| name.starts_with("probe")), "{names:?}");
    });
}

/// Runs where an S3-compatible store is at hand: `STAMPBOOK_TEST_S3=s3://bucket/prefix` and the
/// `AWS_…` variables.
#[test]
fn a_bucket_keeps_the_same_promises() {
    let Ok(address) = std::env::var("STAMPBOOK_TEST_S3") else {
        crate::support::skipped("STAMPBOOK_TEST_S3 is not set");
        return;
    };
    run(async {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(&address, folder.path()).unwrap();
        the_store_keeps_its_promises(&blobs).await;
        // Uploads begun now, so that an earlier run leaves nothing in the way.
        let mut ward = Ward::over(blobs, folder);
        ward.ids = Ids::system();
        let notes = text(1_500_000);
        let id = ward.begin(notes.len(), "notes.txt").await;
        let cut = ward.here.append(id, ward.amara, 0, None, dying(&notes[..1_100_000]), ward.now).await;
        assert!(cut.is_err());
        assert_eq!(ward.offset(id).await, 1_100_000);
        assert_eq!(ward.send(id, 0, &notes).await.unwrap_err().status(), 409);
        let (first, second) = tokio::join!(
            ward.here.append(id, ward.amara, 1_100_000, None, whole(&notes[1_100_000..]), ward.now),
            ward.there.append(id, ward.amara, 1_100_000, None, whole(&notes[1_100_000..]), ward.now),
        );
        assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
        let arrived = ward.there.finish(id, ward.amara, ward.now).await.unwrap();
        assert_eq!(arrived.hash, Hash::of(&notes));
        let later: Timestamp = ward.now + SignedDuration::from_hours(72);
        assert_eq!(ward.here.sweep(later).await.unwrap(), 1);
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// However a file is cut, wherever the line drops, whichever server answers: it arrives as it was.
    #[test]
    fn any_cutting_arrives_whole(
        length in 1_usize..400_000,
        cuts in proptest::collection::vec((1_usize..150_000, any::<bool>(), any::<bool>(), any::<bool>()), 1..8),
    ) {
        run(async {
            let ward = Ward::open();
            let notes = text(length);
            let id = ward.begin(length, "notes.txt").await;
            for (size, dies, checked, elsewhere) in cuts.into_iter().chain([(length, false, false, false)]) {
                let offset = ward.offset(id).await;
                let from = usize::try_from(offset).unwrap();
                let piece = &notes[from..(from + size).min(length)];
                let sum = checked.then(|| Checksum::Sha256(*Hash::of(piece).bytes()));
                let server = if elsewhere { &ward.there } else { &ward.here };
                if dies {
                    let half = &piece[..piece.len() / 2];
                    let kept = if checked { 0 } else { half.len() as u64 };
                    let cut = server.append(id, ward.amara, offset, sum, dying(half), ward.now).await;
                    assert!(cut.is_err());
                    assert_eq!(ward.offset(id).await, offset + kept);
                } else {
                    let progress = server.append(id, ward.amara, offset, sum, whole(piece), ward.now).await.unwrap();
                    assert_eq!(progress.offset, offset + piece.len() as u64);
                }
            }
            let arrived = ward.there.finish(id, ward.amara, ward.now).await.unwrap();
            assert_eq!(arrived.hash, Hash::of(&notes));
        });
    }
}
