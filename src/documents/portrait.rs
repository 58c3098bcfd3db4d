//! The portrait photo: turned upright, cropped to the shape of a passport photo, made small.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};
use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject};

use super::Error;

/// Pixels of a portrait of 35 by 45 mm at 254 to the inch.
const PIXELS: (u32, u32) = (350, 450);

/// A photo ready to be put into a document. What else was in the file (place, camera) stays behind.
#[derive(Clone, PartialEq, Eq)]
pub struct Portrait(Vec<u8>);

impl Portrait {
    /// Makes a photo a portrait. Its kind is told by its content.
    ///
    /// # Errors
    /// [`Error::Photo`] when it is not a JPEG, PNG or WebP photo, or larger than anybody's.
    pub fn of(photo: &[u8]) -> Result<Self, Error> {
        prepare(photo).map(Self)
    }

    /// A portrait that was made before: what [`Portrait::jpeg`] gave.
    #[must_use]
    pub fn kept(jpeg: Vec<u8>) -> Self {
        Self(jpeg)
    }

    /// The picture, as JPEG without metadata.
    #[must_use]
    pub fn jpeg(&self) -> &[u8] {
        &self.0
    }

    /// What a document holds of it.
    pub(super) fn drawing(&self) -> XObject {
        let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
        let dict = [
            ("Type", name("XObject")),
            ("Subtype", name("Image")),
            ("Width", DictItem::Int(i64::from(PIXELS.0))),
            ("Height", DictItem::Int(i64::from(PIXELS.1))),
            ("ColorSpace", name("DeviceRGB")),
            ("BitsPerComponent", DictItem::Int(8)),
            ("Filter", name("DCTDecode")),
        ];
        let dict = dict.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let stream = ExternalStream { dict, content: self.0.clone(), compress: false };
        XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
    }
}

impl std::fmt::Debug for Portrait {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Portrait({} bytes)", self.0.len())
    }
}

fn prepare(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let failed = |error: &dyn std::fmt::Display| Error::Photo(error.to_string());
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|e| failed(&e))?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) {
        return Err(Error::Photo("it is not a JPEG, PNG or WebP photo".to_owned()));
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(12_000);
    limits.max_image_height = Some(12_000);
    limits.max_alloc = Some(256 << 20);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|e| failed(&e))?;
    let orientation = decoder.orientation().map_err(|e| failed(&e))?;
    let mut photo = DynamicImage::from_decoder(decoder).map_err(|e| failed(&e))?;
    photo.apply_orientation(orientation);
    let photo = photo.resize_to_fill(PIXELS.0, PIXELS.1, FilterType::Triangle);
    let photo = on_white(&photo);
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 82).encode_image(&photo).map_err(|e| failed(&e))?;
    Ok(jpeg)
}

/// What is see-through shows the paper.
fn on_white(photo: &DynamicImage) -> image::RgbImage {
    let photo = photo.to_rgba8();
    image::RgbImage::from_fn(photo.width(), photo.height(), |x, y| {
        let [r, g, b, alpha] = photo.get_pixel(x, y).0;
        let over = |value: u8| {
            let mixed = u16::from(value) * u16::from(alpha) + 255 * (255 - u16::from(alpha));
            u8::try_from(mixed / 255).unwrap_or(255)
        };
        image::Rgb([over(r), over(g), over(b)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_photo_becomes_a_portrait() {
        let mut png = Cursor::new(Vec::new());
        image::RgbaImage::new(900, 300).write_to(&mut png, image::ImageFormat::Png).unwrap();
        let portrait = Portrait::of(png.get_ref()).unwrap();
        let made = image::load_from_memory(portrait.jpeg()).unwrap();
        assert_eq!((made.width(), made.height()), PIXELS);
        let XObject::External(photo) = portrait.drawing() else { panic!("an image") };
        assert_eq!(photo.stream.dict["Width"], DictItem::Int(350));
        assert_eq!(photo.stream.dict["Height"], DictItem::Int(450));
        assert!(photo.stream.content.starts_with(&[0xff, 0xd8]));
    }

    #[test]
    fn a_file_that_is_no_photo_is_refused_in_words() {
        let error = Portrait::of(b"%PDF-1.7 not a photo").unwrap_err();
        assert!(error.to_string().starts_with("the portrait photo cannot be used: "), "{error}");
    }
}
