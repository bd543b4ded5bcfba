//! The kinds of files that links lead to.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ContentType;

/// The kind of file that a link leads to, according to the position of the link in the record.
///
/// ```
/// use realaml_ext::reports::LinkKind;
///
/// assert_eq!(LinkKind::IdFront.as_str(), "id_front");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum LinkKind {
    /// The PDF report of a verification, a company check, an outsourced verification, a risk rating or a form.
    Report,
    /// The front of the identity document, cropped.
    IdFront,
    /// The back of the identity document, cropped.
    IdBack,
    /// The front of the identity document as it was photographed.
    IdFrontOriginal,
    /// The back of the identity document as it was photographed.
    IdBackOriginal,
    /// The face cut out of the identity document.
    FaceFromId,
    /// The face cut out of the selfie.
    FaceFromSelfie,
    /// The face cut out of the liveness recording.
    FaceFromLiveness,
    /// The selfie.
    Selfie,
    /// The liveness picture or recording.
    Liveness,
    /// The first liveness recording.
    LivenessVideo1,
    /// The second liveness recording.
    LivenessVideo2,
    /// The logo of the bank that the person logged in to.
    BankLogo,
    /// Evidence collected by the vendor's staff.
    OutsourcedDocument,
    /// A file uploaded into a form.
    FormFile,
    /// A file of an e-sign document, as it was uploaded.
    ESignFile,
    /// The signed e-sign document, as a PDF.
    SignedDocument,
    /// The completion certificate of an e-sign document, as a PDF.
    CompletionCertificate,
    /// A kind that this version does not know. [`Link::path`](super::Link::path) is the link's position in the record.
    Other,
}

use LinkKind::*;

/// All kinds with their names in manifests.
const TOKENS: [(LinkKind, &str); 19] = [
    (Report, "report"),
    (IdFront, "id_front"),
    (IdBack, "id_back"),
    (IdFrontOriginal, "id_front_original"),
    (IdBackOriginal, "id_back_original"),
    (FaceFromId, "face_from_id"),
    (FaceFromSelfie, "face_from_selfie"),
    (FaceFromLiveness, "face_from_liveness"),
    (Selfie, "selfie"),
    (Liveness, "liveness"),
    (LivenessVideo1, "liveness_video1"),
    (LivenessVideo2, "liveness_video2"),
    (BankLogo, "bank_logo"),
    (OutsourcedDocument, "outsourced_document"),
    (FormFile, "form_file"),
    (ESignFile, "esign_file"),
    (SignedDocument, "signed_document"),
    (CompletionCertificate, "completion_certificate"),
    (Other, "other"),
];

impl LinkKind {
    /// Returns the name of the kind in manifests, such as `report` or `id_front`.
    pub fn as_str(self) -> &'static str {
        TOKENS.iter().find(|it| it.0 == self).map_or("other", |it| it.1)
    }

    /// Determines the kind from the name of the member that contains the link, and from `parent`, the name of the
    /// member around it.
    pub(super) fn of(member: &str, parent: &str) -> Self {
        match (member, parent) {
            ("url_TEMP" | "url", "completion_certificate") => return CompletionCertificate,
            ("url_TEMP" | "url", "files") => return ESignFile,
            ("url_TEMP" | "url", "documents") => return OutsourcedDocument,
            ("file_url_TEMP", _) => return FormFile,
            _ => {}
        }
        let Some(name) = member.strip_suffix("_url_TEMP") else { return Other };
        match name.strip_prefix("facematch_").unwrap_or(name) {
            "final_report_pdf" | "report_pdf" => Report,
            "bankmatch_bank_logo" => BankLogo,
            name => TOKENS.iter().find(|it| it.1 == name).map_or(Other, |it| it.0),
        }
    }

    /// Returns the types that a file of this kind can have. The list is empty if they are not known.
    pub(super) fn expected(self) -> &'static [ContentType] {
        use ContentType::*;
        match self {
            Report | SignedDocument | CompletionCertificate => &[Pdf],
            IdFront | IdBack | IdFrontOriginal | IdBackOriginal | FaceFromId | FaceFromSelfie | FaceFromLiveness
            | Selfie => &[Jpeg, Png],
            Liveness | LivenessVideo1 | LivenessVideo2 => &[Webm, Mp4, Png, Jpeg],
            // Uploaded files can be of any type. For the other kinds, no example is known.
            BankLogo | OutsourcedDocument | FormFile | ESignFile | Other => &[],
        }
    }
}

/// Prints the name with spaces, such as `id front`.
impl fmt::Display for LinkKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.as_str().replace('_', " "))
    }
}

impl Serialize for LinkKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Reads a name. An unknown name becomes [`LinkKind::Other`].
impl<'de> Deserialize<'de> for LinkKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let token = String::deserialize(deserializer)?;
        Ok(TOKENS.iter().find(|it| it.1 == token).map_or(Other, |it| it.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_say_what_they_lead_to() {
        let cases = [
            ("final_report_pdf_url_TEMP", "", Report),
            ("report_pdf_url_TEMP", "", Report),
            ("facematch_id_front_original_url_TEMP", "", IdFrontOriginal),
            ("id_front_original_url_TEMP", "facematch_voi_results", IdFrontOriginal),
            ("facematch_face_from_liveness_url_TEMP", "", FaceFromLiveness),
            ("facematch_liveness_video2_url_TEMP", "", LivenessVideo2),
            ("bankmatch_bank_logo_url_TEMP", "", BankLogo),
            ("signed_document_url_TEMP", "", SignedDocument),
            ("url_TEMP", "completion_certificate", CompletionCertificate),
            ("url", "completion_certificate", CompletionCertificate),
            ("url_TEMP", "files", ESignFile),
            ("url_TEMP", "documents", OutsourcedDocument),
            ("file_url_TEMP", "values", FormFile),
            ("url_TEMP", "somewhere", Other),
            ("passport_chip_url_TEMP", "", Other),
            ("other_url_TEMP", "", Other),
        ];
        for (member, parent, kind) in cases {
            assert_eq!(LinkKind::of(member, parent), kind, "{member} in {parent}");
        }
    }

    #[test]
    fn tokens_come_back() {
        for (kind, token) in TOKENS {
            assert_eq!((kind.as_str(), serde_json::to_value(kind).unwrap()), (token, token.into()));
            assert_eq!(serde_json::from_value::<LinkKind>(token.into()).unwrap(), kind);
        }
        assert_eq!(serde_json::from_str::<LinkKind>("\"of_tomorrow\"").unwrap(), Other);
    }
}
