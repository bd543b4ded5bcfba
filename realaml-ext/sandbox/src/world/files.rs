//! The files behind links: small PDF, PNG and WebM files, generated on demand.

mod pdf;
mod png;

/// Generates a file of the type that its extension names. The default is a PDF.
pub(crate) fn made_for(name: &str) -> Vec<u8> {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("png") => png::image(name),
        Some("webm") => webm(),
        _ => pdf::page(&["Realaml sandbox", name, "All data in this document is invented."]),
    }
}

/// Returns the media type for a file name, or `None` if the sandbox has no files with its extension.
pub(crate) fn media_type(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "pdf" => Some("application/pdf"),
        "png" => Some("image/png"),
        "webm" => Some("video/webm"),
        _ => None,
    }
}

/// Returns the header of a WebM file with an empty segment, which is enough for programs that detect the type of a
/// file.
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
