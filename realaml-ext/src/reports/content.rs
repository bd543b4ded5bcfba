//! Detects the type of a file from its first bytes. `Content-Type` is not trusted.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The number of bytes at the start of a file from which its type is detected.
pub(super) const TELLING: usize = 64;

/// The type of a file, detected from its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContentType {
    /// A PDF document.
    Pdf,
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A WebM recording.
    Webm,
    /// An MP4 recording.
    Mp4,
    /// None of these types.
    Unknown,
}

use ContentType::*;

impl ContentType {
    /// Detects the type of a file from its start. 64 bytes are enough.
    ///
    /// ```
    /// use realaml_ext::reports::ContentType;
    ///
    /// assert_eq!(ContentType::of(b"%PDF-1.7\n..."), ContentType::Pdf);
    /// assert_eq!(ContentType::of(b"<html>"), ContentType::Unknown);
    /// ```
    pub fn of(start: &[u8]) -> Self {
        let telling = &start[..start.len().min(TELLING)];
        match telling {
            // The version is required, because other text can begin with the same five characters.
            [b'%', b'P', b'D', b'F', b'-', b'0'..=b'9', b'.', b'0'..=b'9', rest @ ..]
                if rest.first().is_none_or(u8::is_ascii_whitespace) =>
            {
                Pdf
            }
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Png,
            [0xff, 0xd8, 0xff, ..] => Jpeg,
            // Other Matroska files begin with the same four bytes. The document type in the header distinguishes them.
            [0x1a, 0x45, 0xdf, 0xa3, rest @ ..] if rest.windows(4).any(|it| it == b"webm") => Webm,
            // The first four bytes are the size of a small box, so the first two are zero, unlike in any text. The
            // box's type and a four-character brand follow.
            [0, 0, size @ ..] if is_mp4(size) => Mp4,
            _ => Unknown,
        }
    }

    /// Returns the media type, such as `application/pdf`.
    pub fn media_type(self) -> &'static str {
        match self {
            Pdf => "application/pdf",
            Png => "image/png",
            Jpeg => "image/jpeg",
            Webm => "video/webm",
            Mp4 => "video/mp4",
            Unknown => "application/octet-stream",
        }
    }

    /// Returns the usual extension of a file name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Pdf => "pdf",
            Png => "png",
            Jpeg => "jpg",
            Webm => "webm",
            Mp4 => "mp4",
            Unknown => "bin",
        }
    }
}

/// Whether the first box of a file shows that it is an MP4. `start` begins with the third byte of the box's size.
fn is_mp4(start: &[u8]) -> bool {
    let [high, low, b'f', b't', b'y', b'p', brand @ ..] = start else { return false };
    let size = u16::from_be_bytes([*high, *low]);
    let letter = |it: &u8| it.is_ascii_alphanumeric() || *it == b' ';
    size >= 16 && size % 4 == 0 && brand.get(..4).is_some_and(|it| it.iter().all(letter))
}

/// Prints the media type.
impl fmt::Display for ContentType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.media_type())
    }
}

impl Serialize for ContentType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.media_type())
    }
}

/// A media type that this version does not know is read as [`ContentType::Unknown`].
impl<'de> Deserialize<'de> for ContentType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok([Pdf, Png, Jpeg, Webm, Mp4].into_iter().find(|it| it.media_type() == text).unwrap_or(Unknown))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_by_how_they_begin() {
        let cases: [(&[u8], ContentType); 20] = [
            (b"%PDF-1.4\n", Pdf),
            (b"\x89PNG\r\n\x1a\n\0\0", Png),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Jpeg),
            (b"\x1a\x45\xdf\xa3\x87\x42\x82\x84webm\x18", Webm),
            (b"\0\0\0\x18ftypisom", Mp4),
            (b"\x1a\x45\xdf\xa3\x87\x42\x82\x88matroska", Unknown),
            (b" %PDF-1.4", Unknown),
            (b"%PDF", Unknown),
            (b"\x89PNG\n", Unknown),
            (b"\xff\xd8", Unknown),
            (b"<!doctype html><p>%PDF-1.4", Unknown),
            (b"<?xml version=\"1.0\"?><Error>", Unknown),
            (b"MZ\x90\0", Unknown),
            (b"%PDF-<html><script>", Unknown),
            (b"%PDF-1.7<script>", Unknown),
            (b"%PDF-2.0\r\n", Pdf),
            (b"<!--ftyp--><script>alert(1)</script>", Unknown),
            (b"\0\0\0\x18ftyp<svg", Unknown),
            (b"\0\0\0\x1cftypmp42\0\0\0\0", Mp4),
            (b"", Unknown),
        ];
        for (start, expected) in cases {
            assert_eq!(ContentType::of(start), expected, "{start:?}");
        }
    }

    #[test]
    fn the_telling_part_is_short() {
        let late = [b"\x1a\x45\xdf\xa3".as_slice(), &[0; 100], b"webm"].concat();
        assert_eq!(ContentType::of(&late), Unknown);
    }
}
