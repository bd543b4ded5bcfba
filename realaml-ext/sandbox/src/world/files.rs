//! The files behind links: small real PDFs, PNGs and WebMs, made in code when they are asked for.

mod pdf;
mod png;

/// A file by the extension of its name; a PDF unless the name says otherwise.
pub(crate) fn made_for(name: &str) -> Vec<u8> {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("png") => png::image(name),
        Some("webm") => webm(),
        _ => pdf::page(&["Realaml sandbox", name, "All data in this document are invented."]),
    }
}

/// The media type that goes with a name; `None` if there are no such files.
pub(crate) fn media_type(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "pdf" => Some("application/pdf"),
        "png" => Some("image/png"),
        "webm" => Some("video/webm"),
        _ => None,
    }
}

/// The header of a WebM file with an empty segment: enough for readers that look at the content.
fn webm() -> Vec<u8> {
    let mut bytes = vec![0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84];
    bytes.extend(b"webm");
    bytes.extend([0x18, 0x53, 0x80, 0x67, 0x80]);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_what_their_names_say() {
        assert!(made_for("report_pdf.pdf").starts_with(b"%PDF-1.4\n"));
        assert!(made_for("selfie.png").starts_with(b"\x89PNG\r\n\x1a\n"));
        assert!(made_for("video.webm").starts_with(&[0x1a, 0x45, 0xdf, 0xa3]));
        assert_eq!((media_type("selfie.png"), media_type("selfie.exe")), (Some("image/png"), None));
    }
}
