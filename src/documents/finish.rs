//! From pages to a file: what printpdf writes, and what it has no words for.

use std::collections::BTreeMap;

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use printpdf::{
    DictItem, ExternalStream, ExternalXObject, Mm, PdfDocument, PdfPage, PdfSaveOptions, XObject, XObjectId,
};
use sha2::{Digest as _, Sha256};

use super::Error;
use super::fonts::FontFile;
use super::page::{Bookmark, Canvas, Part};
use super::stamp;
use crate::clock::Instant;

/// Writes the file.
pub(super) fn write(
    canvas: Canvas<'_>,
    meta: &Meta,
    photo: Option<(&str, XObject)>,
) -> Result<Vec<u8>, Error> {
    let Canvas { embedded, pages, parts, bookmarks, forms, drawings, size, .. } = canvas;
    let mut pdf = PdfDocument::new("");
    let mut packed = BTreeMap::new();
    let specimen = embedded.specimen();
    for (id, font, file) in embedded.finish()? {
        packed.extend(font.parsed_font.font_name.clone().map(|name| (name.into_bytes(), file)));
        pdf.resources.fonts.map.insert(id, font);
    }
    // The seal is drawn larger than a stamp.
    let reach = (stamp::REACH * 2.0).ceil();
    for (name, ops) in stamp::DRAWINGS.iter().filter(|(name, _)| drawings.contains(name)) {
        pdf.resources.xobjects.map.insert(XObjectId((*name).to_owned()), form(ops.clone(), reach));
    }
    for (name, ops, reach) in forms {
        pdf.resources.xobjects.map.insert(XObjectId(name), form(ops, reach));
    }
    pdf.resources.xobjects.map.extend(photo.map(|(name, photo)| (XObjectId(name.to_owned()), photo)));
    let page = |ops| PdfPage::new(Mm(size.0), Mm(size.1), ops);
    pdf.pages = pages.into_iter().chain([specimen]).map(page).collect();
    let save =
        PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    let mut document = printpdf::serialize::to_lopdf_doc(&pdf, &save, &mut Vec::new());
    finish(&mut document, meta, &parts, &bookmarks).map_err(|e| Error::Writing(e.to_string()))?;
    let mut deflate = pack(&mut document, &packed).map_err(|e| Error::Writing(e.to_string()))?;
    let mut bytes = Vec::with_capacity(64 << 10);
    let save = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).compression_level(6);
    let save = save.max_objects_per_stream(2000).build();
    document.save_with_options(&mut bytes, save).map_err(|e| Error::Writing(e.to_string()))?;
    deflate_table(&mut bytes, &mut deflate);
    Ok(bytes)
}

/// What a document says about itself.
pub(super) struct Meta {
    pub(super) title: String,
    pub(super) author: String,
    pub(super) subject: String,
    pub(super) language: String,
    pub(super) from_right: bool,
    pub(super) made: Instant,
}

/// How hard to deflate: one more would cost a quarter more time for a hundredth less to store.
const LEVEL: u32 = 5;

const CREATOR: &str = "Stampbook";
const PRODUCER: &str = concat!("Stampbook ", env!("CARGO_PKG_VERSION"));

impl Meta {
    /// A text as metadata have it: without the marks that keep directions apart.
    pub(super) fn plain(text: &str) -> String {
        text.replace(['\u{2068}', '\u{2069}'], "")
    }
}

fn form(ops: String, reach: f32) -> XObject {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
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
    let mut pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let fonts = tear_out(document, pages.pop())?;
    for object in document.objects.values_mut() {
        if let Object::Stream(form) = object
            && form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form")
        {
            form.dict.set("Resources", dictionary! { "Font" => fonts.clone() });
        }
    }
    let tree = structure(document, &pages, parts)?;
    let outline = outline(document, &pages, bookmarks);
    let xmp = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(meta).into_bytes());
    let xmp = document.add_object(xmp.with_compression(false));
    let catalog = document.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(meta.language.as_str()));
    catalog.set("Metadata", xmp);
    catalog.set("StructTreeRoot", tree);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    let mut preferences = dictionary! { "DisplayDocTitle" => true };
    if meta.from_right {
        // Two pages side by side: the first is the one on the right.
        preferences.set("Direction", "R2L");
    }
    catalog.set("ViewerPreferences", preferences);
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

/// Takes the specimen, the last page, out of the document. Gives the fonts that pages share.
fn tear_out(document: &mut Document, specimen: Option<ObjectId>) -> lopdf::Result<Object> {
    let tree = document.catalog()?.get(b"Pages").and_then(Object::as_reference)?;
    let tree = document.get_object_mut(tree).and_then(Object::as_dict_mut)?;
    if let Ok(kids) = tree.get_mut(b"Kids").and_then(Object::as_array_mut) {
        kids.pop();
        let count = i64::try_from(kids.len()).unwrap_or(0);
        tree.set("Count", count);
    }
    let page = specimen.and_then(|id| document.objects.remove(&id)).unwrap_or(Object::Null);
    let page = page.as_dict()?;
    if let Ok(contents) = page.get(b"Contents").and_then(Object::as_reference) {
        document.objects.remove(&contents);
    }
    let resources = page.get(b"Resources").and_then(Object::as_reference)?;
    let resources = document.objects.remove(&resources).unwrap_or(Object::Null);
    resources.as_dict()?.get(b"Font").cloned()
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
        // The same as the media box, which is what they are without being said.
        page.remove(b"TrimBox");
        page.remove(b"CropBox");
        match page.get_mut(b"Annots").and_then(Object::as_array_mut) {
            Ok(links) if !links.is_empty() => links.iter_mut().for_each(slim),
            _ => drop(page.remove(b"Annots")),
        }
    }
    let numbers = dictionary! { "Nums" => numbers };
    let tree = dictionary! { "Type" => "StructTreeRoot", "K" => vec![whole.into()], "ParentTree" => numbers };
    document.set_object(root, tree);
    Ok(root)
}

/// Leaves out of a link what it is without being said.
fn slim(link: &mut Object) {
    if let Ok(link) = link.as_dict_mut() {
        for key in [&b"Type"[..], b"C", b"H"] {
            link.remove(key);
        }
        let place = link.get(b"A").and_then(Object::as_dict).and_then(|action| action.get(b"D"));
        if let Ok(place) = place.cloned() {
            link.remove(b"A");
            link.set("Dest", place);
        }
    }
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

/// Deflates what is not deflated yet, puts the fonts' files in their places and names the document
/// after its content.
fn pack(document: &mut Document, files: &BTreeMap<Vec<u8>, FontFile>) -> Result<Deflate, std::io::Error> {
    let mut places: BTreeMap<ObjectId, &FontFile> = BTreeMap::new();
    for object in document.objects.values() {
        if let Ok(descriptor) = object.as_dict()
            && let Ok(file) = descriptor.get(b"FontFile2").and_then(Object::as_reference)
            && let Ok(name) = descriptor.get(b"FontName").and_then(Object::as_name)
            && let Some(bytes) = files.get(name)
        {
            places.insert(file, bytes);
        }
    }
    let mut deflate = Deflate::new();
    let mut hash = Sha256::new();
    for (id, object) in &mut document.objects {
        let Object::Stream(stream) = object else { continue };
        if let Some(file) = places.get(id) {
            stream.set_content(file.packed.clone());
            stream.dict.set("Filter", "FlateDecode");
            stream.dict.set("Length1", i64::try_from(file.length).unwrap_or(0));
        } else if stream.allows_compression && !stream.dict.has(b"Filter") && stream.content.len() > 64 {
            stream.set_content(deflate.packed(&stream.content)?);
            stream.dict.set("Filter", "FlateDecode");
        }
        hash.update(&stream.content);
    }
    let id = Object::String(hash.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    Ok(deflate)
}

/// Deflates one thing after the other; what it needs for that is a third of a megabyte.
struct Deflate(Compress);

impl Deflate {
    fn new() -> Self {
        Self(Compress::new(Compression::new(LEVEL), true))
    }

    fn packed(&mut self, bytes: &[u8]) -> Result<Vec<u8>, std::io::Error> {
        self.0.reset();
        // What does not get smaller gets longer by less than this.
        let mut packed = Vec::with_capacity(bytes.len() + bytes.len() / 512 + 64);
        match self.0.compress_vec(bytes, &mut packed, FlushCompress::Finish)? {
            Status::StreamEnd => Ok(packed),
            Status::Ok | Status::BufError => Err(std::io::Error::other("a stream could not be deflated")),
        }
    }
}

/// Deflates the table of where objects are, which lopdf writes as it is: the last object.
fn deflate_table(bytes: &mut Vec<u8>, deflate: &mut Deflate) -> Option<()> {
    let find = |from: usize, what: &[u8]| {
        bytes.get(from..)?.windows(what.len()).position(|part| part == what).map(|at| from + at)
    };
    let tail = bytes.len().checked_sub(64)?;
    let mark = find(tail, b"startxref")?;
    let at: usize =
        std::str::from_utf8(bytes.get(mark + 9..)?).ok()?.split_whitespace().next()?.parse().ok()?;
    let begin = find(at, b"stream\n")?;
    let head = std::str::from_utf8(bytes.get(at..begin)?).ok()?;
    let length: usize =
        head.split("/Length ").nth(1)?.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()?;
    let table = bytes.get(begin + 7..begin + 7 + length)?;
    let table = deflate.packed(table).ok()?;
    let head =
        head.replace(&format!("/Length {length}"), &format!("/Filter/FlateDecode/Length {}", table.len()));
    let foot = bytes.get(begin + 7 + length..)?.to_vec();
    bytes.truncate(at);
    for part in [head.as_bytes(), b"stream\n", &table, &foot] {
        bytes.extend_from_slice(part);
    }
    Some(())
}
