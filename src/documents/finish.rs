//! From pages to a file: what printpdf writes, and what it has no words for.

use std::collections::BTreeMap;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use printpdf::{
    DictItem, ExternalStream, ExternalXObject, Mm, PdfDocument, PdfPage, PdfSaveOptions, XObject, XObjectId,
};
use sha2::{Digest as _, Sha256};

use super::Error;
use super::cover::PORTRAIT_ID;
use super::page::{Bookmark, Canvas, Part};
use super::passport::PassportOptions;
use super::stamp;
use super::words::Words;
use crate::clock::Instant;
use crate::record::passport::Passport;

/// Writes the file.
pub(super) fn write(
    canvas: Canvas<'_>,
    words: &Words,
    passport: &Passport,
    options: &PassportOptions,
    photo: Option<XObject>,
) -> Result<Vec<u8>, Error> {
    let Canvas { embedded, pages, parts, bookmarks, size, .. } = canvas;
    let mut pdf = PdfDocument::new("");
    let mut packed = BTreeMap::new();
    for (id, font, file) in embedded.finish()? {
        packed.extend(font.parsed_font.font_name.clone().map(|name| (name.into_bytes(), file)));
        pdf.resources.fonts.map.insert(id, font);
    }
    for (name, ops) in drawings() {
        pdf.resources.xobjects.map.insert(XObjectId(name.to_owned()), form(ops));
    }
    pdf.resources.xobjects.map.extend(photo.map(|photo| (XObjectId(PORTRAIT_ID.to_owned()), photo)));
    pdf.pages = pages.into_iter().map(|ops| PdfPage::new(Mm(size.0), Mm(size.1), ops)).collect();
    let save =
        PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut document = printpdf::serialize::to_lopdf_doc(&pdf, &save, &mut Vec::new());
    let meta = Meta::new(words, passport, options);
    finish(&mut document, &meta, &parts, &bookmarks).map_err(|e| Error::Writing(e.to_string()))?;
    pack(&mut document, &packed).map_err(|e| Error::Writing(e.to_string()))?;
    let mut bytes = Vec::with_capacity(64 << 10);
    let save = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).compression_level(6);
    let save = save.max_objects_per_stream(2000).build();
    document.save_with_options(&mut bytes, save).map_err(|e| Error::Writing(e.to_string()))?;
    Ok(bytes)
}

/// What a document says about itself.
struct Meta {
    title: String,
    author: String,
    subject: String,
    language: String,
    made: Instant,
}

const CREATOR: &str = "Stampbook";
const PRODUCER: &str = concat!("Stampbook ", env!("CARGO_PKG_VERSION"));

impl Meta {
    fn new(words: &Words, passport: &Passport, options: &PassportOptions) -> Self {
        let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
        let date = words.date(passport.as_of, false);
        Self {
            title: plain(words.with("documents-title-of", &[("name", &passport.person.name)])),
            author: passport.issuer.clone(),
            subject: plain(words.with("documents-subject", &[("date", &date)])),
            language: options.language.to_string(),
            made: passport.issued_at,
        }
    }
}

fn drawings() -> impl Iterator<Item = (&'static str, String)> {
    let dots = [true, false].into_iter().flat_map(|signed| [stamp::seal(signed), stamp::dot(signed)]);
    stamp::STATES.into_iter().map(stamp::drawing).chain(dots)
}

fn form(ops: String) -> XObject {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let reach = stamp::REACH.ceil();
    let bounds = [-reach, -reach, reach, reach].map(DictItem::Real).to_vec();
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Form")),
        ("BBox".to_owned(), DictItem::Array(bounds)),
        ("Resources".to_owned(), DictItem::Dict { map: BTreeMap::new() }),
    ]);
    let stream = ExternalStream { dict, content: ops.into_bytes(), compress: true };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}

fn finish(document: &mut Document, meta: &Meta, parts: &[Part], bookmarks: &[Bookmark]) -> lopdf::Result<()> {
    "1.7".clone_into(&mut document.version);
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let tree = structure(document, &pages, parts)?;
    let outline = outline(document, &pages, bookmarks);
    let xmp = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(meta).into_bytes());
    let xmp = document.add_object(xmp.with_compression(false));
    let catalog = document.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(meta.language.as_str()));
    catalog.set("Metadata", xmp);
    catalog.set("StructTreeRoot", tree);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    let info = document.trailer.get(b"Info").and_then(Object::as_reference)?;
    let date = Object::string_literal(meta.made.strftime("D:%Y%m%d%H%M%SZ").to_string());
    let info_dictionary = dictionary! {
        "Title" => text(&meta.title),
        "Author" => text(&meta.author),
        "Subject" => text(&meta.subject),
        "Creator" => text(CREATOR),
        "Producer" => text(PRODUCER),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    };
    document.set_object(info, info_dictionary);
    Ok(())
}

/// Marks every page's parts as one tree in reading order.
fn structure(document: &mut Document, pages: &[ObjectId], parts: &[Part]) -> lopdf::Result<ObjectId> {
    let root = document.new_object_id();
    let whole = document.new_object_id();
    let mut kids = Vec::with_capacity(parts.len());
    let mut by_page: Vec<Vec<Object>> = vec![Vec::new(); pages.len()];
    for part in parts {
        let Some(page) = pages.get(part.page) else { continue };
        let mut element = dictionary! {
            "S" => part.role.tag(),
            "P" => whole,
            "Pg" => *page,
            "K" => part.number,
        };
        if let Some(alternative) = &part.alternative {
            element.set("Alt", text(alternative));
        }
        let id = document.add_object(element);
        kids.push(id.into());
        if let Some(on_page) = by_page.get_mut(part.page) {
            on_page.push(id.into());
        }
    }
    document.set_object(whole, dictionary! { "S" => "Document", "P" => root, "K" => kids });
    let mut numbers = Vec::new();
    for ((number, page), on_page) in (0_i64..).zip(pages).zip(by_page) {
        numbers.push(number.into());
        numbers.push(Object::Array(on_page));
        let page = document.get_object_mut(*page).and_then(Object::as_dict_mut)?;
        page.set("StructParents", number);
        page.set("Tabs", "S");
        if page.get(b"Annots").and_then(Object::as_array).is_ok_and(Vec::is_empty) {
            page.remove(b"Annots");
        }
    }
    let numbers = dictionary! { "Nums" => numbers };
    let tree = dictionary! { "Type" => "StructTreeRoot", "K" => vec![whole.into()], "ParentTree" => numbers };
    document.set_object(root, tree);
    Ok(root)
}

/// The outline: chapters, and what is in them, closed at first.
fn outline(document: &mut Document, pages: &[ObjectId], bookmarks: &[Bookmark]) -> Option<ObjectId> {
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| document.new_object_id()).collect();
    let chapters: Vec<usize> = (0..bookmarks.len()).filter(|i| bookmarks[*i].depth == 0).collect();
    let (first, last) = (*chapters.first()?, *chapters.last()?);
    for (index, bookmark) in bookmarks.iter().enumerate() {
        let siblings_end = |from: usize| (from + 1..bookmarks.len()).find(|i| bookmarks[*i].depth == 0);
        let chapter = (0..=index).rev().find(|i| bookmarks[*i].depth == 0)?;
        let parent = if bookmark.depth == 0 { root } else { ids[chapter] };
        let page = *pages.get(bookmark.page)?;
        let place = vec![page.into(), "XYZ".into(), Object::Null, Object::Real(bookmark.top), Object::Null];
        let mut entry = dictionary! { "Title" => text(&bookmark.title), "Parent" => parent, "Dest" => place };
        let end = siblings_end(index).unwrap_or(bookmarks.len());
        let (before, after) = if bookmark.depth == 0 {
            let at = chapters.iter().position(|i| *i == index)?;
            (at.checked_sub(1).map(|at| chapters[at]), chapters.get(at + 1).copied())
        } else {
            (Some(index - 1).filter(|i| *i > chapter), Some(index + 1).filter(|i| *i < end))
        };
        if let Some(before) = before {
            entry.set("Prev", ids[before]);
        }
        if let Some(after) = after {
            entry.set("Next", ids[after]);
        }
        if bookmark.depth == 0 && end > index + 1 {
            entry.set("First", ids[index + 1]);
            entry.set("Last", ids[end - 1]);
            // Below zero: so many entries, not shown until asked for.
            entry.set("Count", -i64::try_from(end - index - 1).unwrap_or(0));
        }
        document.set_object(ids[index], entry);
    }
    let count = i64::try_from(chapters.len()).unwrap_or(0);
    let outlines =
        dictionary! { "Type" => "Outlines", "First" => ids[first], "Last" => ids[last], "Count" => count };
    document.set_object(root, outlines);
    Some(root)
}

/// A text for people, as UTF-16 where ASCII does not do.
fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Literal)
}

fn xmp(meta: &Meta) -> String {
    let made = meta.made.strftime("%Y-%m-%dT%H:%M:%SZ");
    let [title, author, subject] = [&meta.title, &meta.author, &meta.subject].map(|text| escaped(text));
    let language = escaped(&meta.language);
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>
<xmp:CreateDate>{made}</xmp:CreateDate>
<xmp:ModifyDate>{made}</xmp:ModifyDate>
<pdf:Producer>{PRODUCER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{feff}'
    )
}

fn escaped(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Deflates what is not deflated yet and names the file after its content.
fn pack(
    document: &mut Document,
    packed: &BTreeMap<Vec<u8>, Vec<u8>>,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut files: BTreeMap<ObjectId, &Vec<u8>> = BTreeMap::new();
    for object in document.objects.values() {
        if let Ok(descriptor) = object.as_dict()
            && let Ok(file) = descriptor.get(b"FontFile2").and_then(Object::as_reference)
            && let Ok(name) = descriptor.get(b"FontName").and_then(Object::as_name)
            && let Some(bytes) = packed.get(name)
        {
            files.insert(file, bytes);
        }
    }
    let mut hash = Sha256::new();
    for (id, object) in &mut document.objects {
        let Object::Stream(stream) = object else { continue };
        if let Some(bytes) = files.get(id) {
            stream.set_content((*bytes).clone());
            stream.dict.set("Filter", "FlateDecode");
        } else if stream.allows_compression && !stream.dict.has(b"Filter") && stream.content.len() > 64 {
            let mut encoder =
                ZlibEncoder::new(Vec::with_capacity(stream.content.len() / 3), Compression::new(5));
            encoder.write_all(&stream.content)?;
            stream.set_content(encoder.finish()?);
            stream.dict.set("Filter", "FlateDecode");
        }
        hash.update(&stream.content);
    }
    let id = Object::String(hash.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    Ok(())
}
