//! Styles, scripts, icons and fonts: embedded in the binary, served under names that carry their content's hash.
//!
//! The files of `assets/css` named in [`STYLES`] are served as one `css/app.css`; others stand for themselves. Where a style
//! or a script names another file (`url("../fonts/…")`, `"./autosave.js"`), the name is replaced by the
//! hashed one, so every answer may be kept by browsers for ever.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::io::Write as _;
use std::sync::{LazyLock, OnceLock};

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, get, web};
use rust_embed::RustEmbed;
use sha2::{Digest as _, Sha256};

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/assets"]
struct Files;

/// The parts of `css/app.css`, in cascade order.
const STYLES: [&str; 11] = [
    "css/fonts.css",
    "css/tokens.css",
    "css/page.css",
    "css/forms.css",
    "css/parts.css",
    "css/charts.css",
    "css/over.css",
    "css/passport.css",
    "css/finder.css",
    "css/contrast.css",
    "css/print.css",
];

/// A year: the name changes when the content does.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

struct Asset {
    mime: &'static str,
    bytes: Cow<'static, [u8]>,
    brotli: OnceLock<Option<Vec<u8>>>,
}

struct Shelf {
    urls: HashMap<String, String>,
    by_name: BTreeMap<String, Asset>,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(Shelf::fill);

static ICONS: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    Files::iter()
        .filter_map(|path| {
            let name = path.strip_prefix("icons/")?.strip_suffix(".svg")?.to_owned();
            let svg = String::from_utf8(Files::get(&path)?.data.into_owned()).ok()?;
            Some((name, svg.trim().to_owned()))
        })
        .collect()
});

/// The address of an embedded file, for templates: `asset("css/app.css")`. Empty for an unknown one.
pub(crate) fn asset(path: &str) -> &'static str {
    SHELF.urls.get(path).map_or("", String::as_str)
}

/// The addresses of everything that pages need to look and work as they do, for whoever keeps them for a time without a
/// network. Faces for other scripts than a page's own come when they are asked for.
pub(crate) fn shell() -> impl Iterator<Item = &'static str> {
    let needed = |path: &str| {
        path.starts_with("js/")
            || path.starts_with("css/")
            || path.ends_with("-basic.woff2")
            || path == "marks/stampbook.svg"
    };
    let mut urls: Vec<&str> =
        SHELF.urls.iter().filter(|(path, _)| needed(path)).map(|(_, url)| url.as_str()).collect();
    urls.sort_unstable();
    urls.into_iter()
}

/// A file as it was written, before names in it are replaced. Empty for an unknown one.
pub(crate) fn source(path: &str) -> String {
    Files::get(path).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}

/// An icon's drawing, to be put into a page as it is. Empty for an unknown one.
pub(crate) fn icon(name: &str) -> &'static str {
    ICONS.get(name).map_or("", String::as_str)
}

/// `GET /assets/{name}`.
#[get("/assets/{name}")]
pub(crate) async fn serve(name: web::Path<String>, request: HttpRequest) -> HttpResponse {
    let Some(found) = SHELF.by_name.get(name.as_str()) else {
        return HttpResponse::NotFound().finish();
    };
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((header::CONTENT_TYPE, found.mime))
        .insert_header((header::CACHE_CONTROL, FOR_EVER))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::VARY, "Accept-Encoding"));
    let accepts_brotli = request
        .headers()
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|list| list.split(',').any(|coding| coding.trim() == "br"));
    match found.squeezed().filter(|_| accepts_brotli) {
        Some(small) => answer.insert_header((header::CONTENT_ENCODING, "br")).body(small),
        // Said aloud, so that no compressing middleware packs a font a second time.
        None if found.packed() => {
            answer.insert_header((header::CONTENT_ENCODING, "identity")).body(found.bytes.as_ref())
        }
        None => answer.body(found.bytes.as_ref()),
    }
}

impl Asset {
    /// Already compressed by its own format.
    fn packed(&self) -> bool {
        self.mime.starts_with("font/") || self.mime == "image/png"
    }

    fn squeezed(&self) -> Option<&[u8]> {
        let made = self.brotli.get_or_init(|| {
            if self.packed() {
                return None;
            }
            let mut small = Vec::new();
            let mut writer = brotli::CompressorWriter::new(&mut small, 4096, 11, 22);
            writer.write_all(&self.bytes).and_then(|()| writer.flush()).ok()?;
            drop(writer);
            Some(small)
        });
        made.as_deref()
    }
}

impl Shelf {
    fn fill() -> Self {
        let mut shelf = Self { urls: HashMap::new(), by_name: BTreeMap::new() };
        let mut scripts = Vec::new();
        for path in Files::iter() {
            let Some(file) = Files::get(&path) else { continue };
            if path.ends_with(".js") {
                scripts.push((path, file));
            } else if path.starts_with("fonts/") && !path.ends_with(".md") || path.starts_with("marks/") {
                shelf.put(&path, file.data);
            }
        }
        // A module comes after those that it imports, and finds their names.
        let mut waiting = scripts.len() * scripts.len();
        while !scripts.is_empty() {
            let names: Vec<_> =
                scripts.iter().filter_map(|(path, _)| path.strip_prefix("js/")).map(str::to_owned).collect();
            scripts.retain(|(path, file)| {
                let text = String::from_utf8_lossy(&file.data);
                let waits = names.iter().any(|name| text.contains(&format!("\"./{name}\"")));
                // Modules that import each other would wait for ever; a test finds the name that is left as it was.
                if waits && waiting > 0 {
                    waiting -= 1;
                    return true;
                }
                let text = shelf.with_hashed_names(&text, "./", "js/");
                shelf.put(path, Cow::Owned(text.into_bytes()));
                false
            });
        }
        let mut style = String::new();
        for part in STYLES {
            if let Some(file) = Files::get(part) {
                style.push_str(&without_comments(&String::from_utf8_lossy(&file.data)));
            }
        }
        let style = shelf.with_hashed_names(&style, "../fonts/", "fonts/");
        shelf.put("css/app.css", Cow::Owned(style.into_bytes()));
        for path in Files::iter().filter(|path| path.starts_with("css/") && !STYLES.contains(&path.as_ref()))
        {
            if let Some(file) = Files::get(&path) {
                let style = without_comments(&String::from_utf8_lossy(&file.data));
                shelf.put(&path, Cow::Owned(style.into_bytes()));
            }
        }
        shelf
    }

    fn put(&mut self, path: &str, bytes: Cow<'static, [u8]>) {
        let file = path.rsplit('/').next().unwrap_or(path);
        let (stem, extension) = file.rsplit_once('.').unwrap_or((file, ""));
        let hash =
            Sha256::digest(&bytes).iter().take(6).fold(0_u64, |hash, byte| hash << 8 | u64::from(*byte));
        let name = format!("{stem}.{hash:012x}.{extension}");
        self.urls.insert(path.to_owned(), format!("/assets/{name}"));
        self.by_name.insert(name, Asset { mime: mime_of(extension), bytes, brotli: OnceLock::new() });
    }

    /// Replaces `"{written}x.js"` by `"./x.HASH.js"` for every file of `folder` on the shelf.
    fn with_hashed_names(&self, text: &str, written: &str, folder: &str) -> String {
        let mut text = text.to_owned();
        for (path, url) in &self.urls {
            if let Some(file) = path.strip_prefix(folder) {
                let hashed = url.trim_start_matches("/assets/");
                text = text.replace(&format!("\"{written}{file}\""), &format!("\"./{hashed}\""));
            }
        }
        text
    }
}

fn mime_of(extension: &str) -> &'static str {
    match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Comments and white space are for us, not for the wire.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let mut lean = String::with_capacity(out.len());
    for line in out.lines().map(str::trim).filter(|line| !line.is_empty()) {
        lean.push_str(line);
        if !line.ends_with(['{', '}', ';', ',']) {
            lean.push(' ');
        }
    }
    for (wide, narrow) in
        [(" {", "{"), ("{ ", "{"), ("; }", "}"), (";}", "}"), ("; ", ";"), (": ", ":"), (", ", ",")]
    {
        lean = lean.replace(wide, narrow);
    }
    lean
}

/// Everything on the shelf as (name, bytes, bytes over the wire): for tests that lay pages out on disk.
#[cfg(test)]
pub(crate) fn all() -> impl Iterator<Item = (&'static str, &'static [u8], usize)> {
    SHELF.by_name.iter().map(|(name, found)| {
        (name.as_str(), found.bytes.as_ref(), found.squeezed().map_or(found.bytes.len(), <[u8]>::len))
    })
}

#[cfg(test)]
#[allow(clippy::case_sensitive_file_extension_comparisons, reason = "our own file names")]
mod tests {
    use actix_web::App;

    use super::*;

    #[test]
    fn every_part_of_the_style_is_there() {
        for part in STYLES {
            assert!(Files::get(part).is_some(), "{part}");
        }
        assert!(!asset("css/rooms.css").is_empty());
    }

    #[test]
    fn no_unhashed_name_is_left_in_styles_and_scripts() {
        for (name, found) in &SHELF.by_name {
            if matches!(name.rsplit_once('.'), Some((_, "css" | "js"))) {
                let text = String::from_utf8_lossy(&found.bytes);
                assert!(!text.contains("../fonts/"), "{name}");
                for line in text.lines().filter(|line| line.contains("import")) {
                    for quoted in line.split('"').filter(|part| part.starts_with("./")) {
                        assert!(SHELF.by_name.contains_key(&quoted[2..]), "{name}: {quoted}");
                    }
                }
            }
        }
    }

    #[actix_web::test]
    async fn a_style_travels_compressed_and_is_kept_for_ever() {
        let app = actix_web::test::init_service(App::new().service(serve)).await;
        let url = asset("css/app.css");
        let asked = actix_web::test::TestRequest::get()
            .uri(url)
            .insert_header(("Accept-Encoding", "gzip, br"))
            .to_request();
        let answer = actix_web::test::call_service(&app, asked).await;
        assert_eq!(answer.headers().get("Content-Encoding").unwrap(), "br");
        assert_eq!(answer.headers().get("Cache-Control").unwrap(), FOR_EVER);
        let plain =
            actix_web::test::call_service(&app, actix_web::test::TestRequest::get().uri(url).to_request())
                .await;
        assert!(plain.headers().get("Content-Encoding").is_none());
        let unknown = actix_web::test::TestRequest::get().uri("/assets/app.000000000000.css").to_request();
        assert_eq!(actix_web::test::call_service(&app, unknown).await.status(), 404);
    }
}
