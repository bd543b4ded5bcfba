// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! Every type with the name of its schema.

use crate::{
    RoundTrip,
    runtime::registry::{self, Row},
    types,
};

const ROWS: &[Row] = &[
    Row::of::<types::unreferenced::AddressFields>("AddressFields", "AddressFields"),
    Row::of::<types::BadRequest>("BadRequest", "BadRequest"),
    Row::of::<types::unreferenced::CompanyContactMethods>("CompanyContactMethods", "CompanyContactMethods"),
    Row::of::<types::unreferenced::CompanyCore>("CompanyCore", "CompanyCore"),
    Row::of::<types::unreferenced::CompanyTracking>("CompanyTracking", "CompanyTracking"),
    Row::of::<types::unreferenced::ContactMethods>("ContactMethods", "ContactMethods"),
    Row::of::<types::DocumentOcrData>("DocumentOCRData", "DocumentOcrData"),
    Row::of::<types::ESignActionRequired>("ESignActionRequired", "ESignActionRequired"),
    Row::of::<types::ESignActionRequiredRecipient>("ESignActionRequiredRecipient", "ESignActionRequiredRecipient"),
    Row::of::<types::ESignCompletionCertificate>("ESignCompletionCertificate", "ESignCompletionCertificate"),
    Row::of::<types::ESignDocument>("ESignDocument", "ESignDocument"),
    Row::of::<types::ESignDocumentCreateRequest>("ESignDocumentCreateRequest", "ESignDocumentCreateRequest"),
    Row::of::<types::ESignDocumentDetail>("ESignDocumentDetail", "ESignDocumentDetail"),
    Row::of::<types::ESignDocumentDuplicateRequest>("ESignDocumentDuplicateRequest", "ESignDocumentDuplicateRequest"),
    Row::of::<types::ESignDocumentFile>("ESignDocumentFile", "ESignDocumentFile"),
    Row::of::<types::ESignDocumentFileUpload>("ESignDocumentFileUpload", "ESignDocumentFileUpload"),
    Row::of::<types::ESignDocumentPage>("ESignDocumentPage", "ESignDocumentPage"),
    Row::of::<types::ESignDocumentRecipientOverride>(
        "ESignDocumentRecipientOverride",
        "ESignDocumentRecipientOverride",
    ),
    Row::of::<types::ESignDocumentUpdateRequest>("ESignDocumentUpdateRequest", "ESignDocumentUpdateRequest"),
    Row::of::<types::ESignField>("ESignField", "ESignField"),
    Row::of::<types::ESignFieldGroup>("ESignFieldGroup", "ESignFieldGroup"),
    Row::of::<types::ESignFieldResponse>("ESignFieldResponse", "ESignFieldResponse"),
    Row::of::<types::ESignIframeSessionCreateRequest>(
        "ESignIframeSessionCreateRequest",
        "ESignIframeSessionCreateRequest",
    ),
    Row::of::<types::ESignIframeSessionResponse>("ESignIframeSessionResponse", "ESignIframeSessionResponse"),
    Row::of::<types::ESignRecipient>("ESignRecipient", "ESignRecipient"),
    Row::of::<types::ESignRecipientCreateRequest>("ESignRecipientCreateRequest", "ESignRecipientCreateRequest"),
    Row::of::<types::ESignRecipientUpdateRequest>("ESignRecipientUpdateRequest", "ESignRecipientUpdateRequest"),
    Row::of::<types::ESignReinitiateDocumentResponse>(
        "ESignReinitiateDocumentResponse",
        "ESignReinitiateDocumentResponse",
    ),
    Row::of::<types::ESignResendDocumentRequest>("ESignResendDocumentRequest", "ESignResendDocumentRequest"),
    Row::of::<types::ESignResendDocumentResponse>("ESignResendDocumentResponse", "ESignResendDocumentResponse"),
    Row::of::<types::ESignSendDocumentResponse>("ESignSendDocumentResponse", "ESignSendDocumentResponse"),
    Row::of::<types::ESignTemplate>("ESignTemplate", "ESignTemplate"),
    Row::of::<types::ESignTemplateRecipientRole>("ESignTemplateRecipientRole", "ESignTemplateRecipientRole"),
    Row::of::<types::ESignVoidDocumentRequest>("ESignVoidDocumentRequest", "ESignVoidDocumentRequest"),
    Row::of::<types::ESignVoidDocumentResponse>("ESignVoidDocumentResponse", "ESignVoidDocumentResponse"),
    Row::of::<types::FaceMatchVoiResult>("FaceMatchVoiResult", "FaceMatchVoiResult"),
    Row::of::<types::FormSubmission>("FormSubmission", "FormSubmission"),
    Row::of::<types::FormSubmissionCreateRequest>("FormSubmissionCreateRequest", "FormSubmissionCreateRequest"),
    Row::of::<types::FormSubmissionForm>("FormSubmissionForm", "FormSubmissionForm"),
    Row::of::<types::FormSubmissionUser>("FormSubmissionUser", "FormSubmissionUser"),
    Row::of::<types::FormSubmissionValue>("FormSubmissionValue", "FormSubmissionValue"),
    Row::of::<types::FormSubmissionVerification>("FormSubmissionVerification", "FormSubmissionVerification"),
    Row::of::<types::unreferenced::GeoCoordinates>("GeoCoordinates", "GeoCoordinates"),
    Row::of::<types::unreferenced::Metadata>("Metadata", "Metadata"),
    Row::of::<types::unreferenced::NationalIdBundle>("NationalIdBundle", "NationalIdBundle"),
    Row::of::<types::unreferenced::OutsourcedContactMethods>("OutsourcedContactMethods", "OutsourcedContactMethods"),
    Row::of::<types::unreferenced::OutsourcedCore>("OutsourcedCore", "OutsourcedCore"),
    Row::of::<types::unreferenced::OutsourcedOrgTracking>("OutsourcedOrgTracking", "OutsourcedOrgTracking"),
    Row::of::<types::OutsourcedVerification>("OutsourcedVerification", "OutsourcedVerification"),
    Row::of::<types::OutsourcedVerificationDocument>(
        "OutsourcedVerificationDocument",
        "OutsourcedVerificationDocument",
    ),
    Row::of::<types::OutsourcedVerificationIndividual>(
        "OutsourcedVerificationIndividual",
        "OutsourcedVerificationIndividual",
    ),
    Row::of::<types::OutsourcedVerificationRequest>("OutsourcedVerificationRequest", "OutsourcedVerificationRequest"),
    Row::of::<types::OutsourcedVerificationSimple>("OutsourcedVerificationSimple", "OutsourcedVerificationSimple"),
    Row::of::<types::PepHit>("PepHit", "PepHit"),
    Row::of::<types::unreferenced::PersonBirthDate>("PersonBirthDate", "PersonBirthDate"),
    Row::of::<types::unreferenced::PersonName>("PersonName", "PersonName"),
    Row::of::<types::Problem>("Problem", "Problem"),
    Row::of::<types::RiskAnswer>("RiskAnswer", "RiskAnswer"),
    Row::of::<types::RiskQuestion>("RiskQuestion", "RiskQuestion"),
    Row::of::<types::RiskRating>("RiskRating", "RiskRating"),
    Row::of::<types::RiskRatingAnswer>("RiskRatingAnswer", "RiskRatingAnswer"),
    Row::of::<types::RiskRatingCreateRequest>("RiskRatingCreateRequest", "RiskRatingCreateRequest"),
    Row::of::<types::RiskSection>("RiskSection", "RiskSection"),
    Row::of::<types::Verification>("Verification", "Verification"),
    Row::of::<types::unreferenced::VerificationAddressResponse>(
        "VerificationAddressResponse",
        "VerificationAddressResponse",
    ),
    Row::of::<types::unreferenced::VerificationAlgorithmSelection>(
        "VerificationAlgorithmSelection",
        "VerificationAlgorithmSelection",
    ),
    Row::of::<types::VerificationApprovalRequest>("VerificationApprovalRequest", "VerificationApprovalRequest"),
    Row::of::<types::VerificationCallback>("VerificationCallback", "VerificationCallback"),
    Row::of::<types::VerificationCompany>("VerificationCompany", "VerificationCompany"),
    Row::of::<types::VerificationCompanyRequest>("VerificationCompanyRequest", "VerificationCompanyRequest"),
    Row::of::<types::unreferenced::VerificationCoreResponse>("VerificationCoreResponse", "VerificationCoreResponse"),
    Row::of::<types::unreferenced::VerificationIdentityResponse>(
        "VerificationIdentityResponse",
        "VerificationIdentityResponse",
    ),
    Row::of::<types::unreferenced::VerificationMetadataResponse>(
        "VerificationMetadataResponse",
        "VerificationMetadataResponse",
    ),
    Row::of::<types::unreferenced::VerificationNationalIdsResponse>(
        "VerificationNationalIdsResponse",
        "VerificationNationalIdsResponse",
    ),
    Row::of::<types::VerificationNotesRequest>("VerificationNotesRequest", "VerificationNotesRequest"),
    Row::of::<types::VerificationRequest>("VerificationRequest", "VerificationRequest"),
    Row::of::<types::VerificationResendRequest>("VerificationResendRequest", "VerificationResendRequest"),
    Row::of::<types::VerificationResultSource>("VerificationResultSource", "VerificationResultSource"),
    Row::of::<types::VerificationSimple>("VerificationSimple", "VerificationSimple"),
    Row::of::<types::ESignEnvelopeStatus>("ESignEnvelopeStatus", "ESignEnvelopeStatus"),
    Row::of::<types::ESignFieldDefaultValueMode>("ESignFieldDefaultValueMode", "ESignFieldDefaultValueMode"),
    Row::of::<types::ESignFieldType>("ESignFieldType", "ESignFieldType"),
    Row::of::<types::ESignRecipientStatus>("ESignRecipientStatus", "ESignRecipientStatus"),
    Row::of::<types::ESignTwoFactorMethod>("ESignTwoFactorMethod", "ESignTwoFactorMethod"),
    Row::of::<types::FormSubmissionStatus>("FormSubmissionStatus", "FormSubmissionStatus"),
    Row::of::<types::NationalIdTypes>("NationalIdTypes", "NationalIdTypes"),
    Row::of::<types::unreferenced::OtherCountries>("OtherCountries", "OtherCountries"),
    Row::of::<types::OutsourcedVerificationResult>("OutsourcedVerificationResult", "OutsourcedVerificationResult"),
    Row::of::<types::OutsourcedVerificationStatus>("OutsourcedVerificationStatus", "OutsourcedVerificationStatus"),
    Row::of::<types::OutsourcedVerificationType>("OutsourcedVerificationType", "OutsourcedVerificationType"),
    Row::of::<types::PepResult>("PepResult", "PepResult"),
    Row::of::<types::PepType>("PepType", "PepType"),
    Row::of::<types::RiskLevel>("RiskLevel", "RiskLevel"),
    Row::of::<types::VerificationCheck>("VerificationCheck", "VerificationCheck"),
    Row::of::<types::VerificationResult>("Result", "VerificationResult"),
    Row::of::<types::VerificationType>("VerificationType", "VerificationType"),
];

/// Registers every type with a JSON Schema generator. Returns each schema's name in the spec with the name of
/// its type.
pub fn register_schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, &'static str)> {
    registry::register(ROWS, generator)
}

/// Reads JSON as the type of the named schema and writes it again. Returns `None` if the spec has no such
/// schema. Only the tests of this workspace use this function.
#[doc(hidden)]
pub fn round_trip(schema: &str, json: &[u8]) -> Option<RoundTrip> {
    registry::round_trip(ROWS, schema, json)
}
