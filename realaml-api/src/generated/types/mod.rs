// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! A type for each schema of the spec, by the vendor's name.

mod esign;
mod forms;
mod identity;
mod outsourced;
mod risk;
mod root;
mod verifications;

pub use esign::*;
pub use forms::*;
pub use identity::*;
pub use outsourced::*;
pub use risk::*;
pub use root::*;
pub use verifications::*;

/// Registers every type with a generator of JSON Schemas, and gives the schema's name in the spec with that of the type.
#[cfg(feature = "schemars")]
pub fn register_schemas(generator: &mut ::schemars::SchemaGenerator) -> ::std::vec::Vec<(&'static str, &'static str)> {
    generator.subschema_for::<AddressFields>();
    generator.subschema_for::<BadRequest>();
    generator.subschema_for::<CompanyContactMethods>();
    generator.subschema_for::<CompanyCore>();
    generator.subschema_for::<CompanyTracking>();
    generator.subschema_for::<ContactMethods>();
    generator.subschema_for::<DocumentOcrData>();
    generator.subschema_for::<ESignActionRequired>();
    generator.subschema_for::<ESignActionRequiredRecipient>();
    generator.subschema_for::<ESignCompletionCertificate>();
    generator.subschema_for::<ESignDocument>();
    generator.subschema_for::<ESignDocumentCreateRequest>();
    generator.subschema_for::<ESignDocumentDetail>();
    generator.subschema_for::<ESignDocumentDuplicateRequest>();
    generator.subschema_for::<ESignDocumentFile>();
    generator.subschema_for::<ESignDocumentFileUpload>();
    generator.subschema_for::<ESignDocumentPage>();
    generator.subschema_for::<ESignDocumentRecipientOverride>();
    generator.subschema_for::<ESignDocumentUpdateRequest>();
    generator.subschema_for::<ESignField>();
    generator.subschema_for::<ESignFieldGroup>();
    generator.subschema_for::<ESignFieldResponse>();
    generator.subschema_for::<ESignIframeSessionCreateRequest>();
    generator.subschema_for::<ESignIframeSessionResponse>();
    generator.subschema_for::<ESignRecipient>();
    generator.subschema_for::<ESignRecipientCreateRequest>();
    generator.subschema_for::<ESignRecipientUpdateRequest>();
    generator.subschema_for::<ESignReinitiateDocumentResponse>();
    generator.subschema_for::<ESignResendDocumentRequest>();
    generator.subschema_for::<ESignResendDocumentResponse>();
    generator.subschema_for::<ESignSendDocumentResponse>();
    generator.subschema_for::<ESignTemplate>();
    generator.subschema_for::<ESignTemplateRecipientRole>();
    generator.subschema_for::<ESignVoidDocumentRequest>();
    generator.subschema_for::<ESignVoidDocumentResponse>();
    generator.subschema_for::<FaceMatchVoiResult>();
    generator.subschema_for::<FormSubmission>();
    generator.subschema_for::<FormSubmissionCreateRequest>();
    generator.subschema_for::<FormSubmissionForm>();
    generator.subschema_for::<FormSubmissionUser>();
    generator.subschema_for::<FormSubmissionValue>();
    generator.subschema_for::<FormSubmissionVerification>();
    generator.subschema_for::<GeoCoordinates>();
    generator.subschema_for::<Metadata>();
    generator.subschema_for::<NationalIdBundle>();
    generator.subschema_for::<OutsourcedContactMethods>();
    generator.subschema_for::<OutsourcedCore>();
    generator.subschema_for::<OutsourcedOrgTracking>();
    generator.subschema_for::<OutsourcedVerification>();
    generator.subschema_for::<OutsourcedVerificationDocument>();
    generator.subschema_for::<OutsourcedVerificationIndividual>();
    generator.subschema_for::<OutsourcedVerificationRequest>();
    generator.subschema_for::<OutsourcedVerificationSimple>();
    generator.subschema_for::<PepHit>();
    generator.subschema_for::<PersonBirthDate>();
    generator.subschema_for::<PersonName>();
    generator.subschema_for::<Problem>();
    generator.subschema_for::<RiskAnswer>();
    generator.subschema_for::<RiskQuestion>();
    generator.subschema_for::<RiskRating>();
    generator.subschema_for::<RiskRatingAnswer>();
    generator.subschema_for::<RiskRatingCreateRequest>();
    generator.subschema_for::<RiskSection>();
    generator.subschema_for::<Verification>();
    generator.subschema_for::<VerificationAddressResponse>();
    generator.subschema_for::<VerificationAlgorithmSelection>();
    generator.subschema_for::<VerificationApprovalRequest>();
    generator.subschema_for::<VerificationCallback>();
    generator.subschema_for::<VerificationCompany>();
    generator.subschema_for::<VerificationCompanyRequest>();
    generator.subschema_for::<VerificationCoreResponse>();
    generator.subschema_for::<VerificationIdentityResponse>();
    generator.subschema_for::<VerificationMetadataResponse>();
    generator.subschema_for::<VerificationNationalIdsResponse>();
    generator.subschema_for::<VerificationNotesRequest>();
    generator.subschema_for::<VerificationRequest>();
    generator.subschema_for::<VerificationResendRequest>();
    generator.subschema_for::<VerificationResultSource>();
    generator.subschema_for::<VerificationSimple>();
    generator.subschema_for::<ESignEnvelopeStatus>();
    generator.subschema_for::<ESignFieldDefaultValueMode>();
    generator.subschema_for::<ESignFieldType>();
    generator.subschema_for::<ESignRecipientStatus>();
    generator.subschema_for::<ESignTwoFactorMethod>();
    generator.subschema_for::<FormSubmissionStatus>();
    generator.subschema_for::<NationalIdTypes>();
    generator.subschema_for::<OtherCountries>();
    generator.subschema_for::<OutsourcedVerificationResult>();
    generator.subschema_for::<OutsourcedVerificationStatus>();
    generator.subschema_for::<OutsourcedVerificationType>();
    generator.subschema_for::<PepResult>();
    generator.subschema_for::<PepType>();
    generator.subschema_for::<Result>();
    generator.subschema_for::<RiskLevel>();
    generator.subschema_for::<VerificationCheck>();
    generator.subschema_for::<VerificationType>();
    ::std::vec![
        ("AddressFields", stringify!(AddressFields)),
        ("BadRequest", stringify!(BadRequest)),
        ("CompanyContactMethods", stringify!(CompanyContactMethods)),
        ("CompanyCore", stringify!(CompanyCore)),
        ("CompanyTracking", stringify!(CompanyTracking)),
        ("ContactMethods", stringify!(ContactMethods)),
        ("DocumentOCRData", stringify!(DocumentOcrData)),
        ("ESignActionRequired", stringify!(ESignActionRequired)),
        ("ESignActionRequiredRecipient", stringify!(ESignActionRequiredRecipient)),
        ("ESignCompletionCertificate", stringify!(ESignCompletionCertificate)),
        ("ESignDocument", stringify!(ESignDocument)),
        ("ESignDocumentCreateRequest", stringify!(ESignDocumentCreateRequest)),
        ("ESignDocumentDetail", stringify!(ESignDocumentDetail)),
        ("ESignDocumentDuplicateRequest", stringify!(ESignDocumentDuplicateRequest)),
        ("ESignDocumentFile", stringify!(ESignDocumentFile)),
        ("ESignDocumentFileUpload", stringify!(ESignDocumentFileUpload)),
        ("ESignDocumentPage", stringify!(ESignDocumentPage)),
        ("ESignDocumentRecipientOverride", stringify!(ESignDocumentRecipientOverride)),
        ("ESignDocumentUpdateRequest", stringify!(ESignDocumentUpdateRequest)),
        ("ESignField", stringify!(ESignField)),
        ("ESignFieldGroup", stringify!(ESignFieldGroup)),
        ("ESignFieldResponse", stringify!(ESignFieldResponse)),
        ("ESignIframeSessionCreateRequest", stringify!(ESignIframeSessionCreateRequest)),
        ("ESignIframeSessionResponse", stringify!(ESignIframeSessionResponse)),
        ("ESignRecipient", stringify!(ESignRecipient)),
        ("ESignRecipientCreateRequest", stringify!(ESignRecipientCreateRequest)),
        ("ESignRecipientUpdateRequest", stringify!(ESignRecipientUpdateRequest)),
        ("ESignReinitiateDocumentResponse", stringify!(ESignReinitiateDocumentResponse)),
        ("ESignResendDocumentRequest", stringify!(ESignResendDocumentRequest)),
        ("ESignResendDocumentResponse", stringify!(ESignResendDocumentResponse)),
        ("ESignSendDocumentResponse", stringify!(ESignSendDocumentResponse)),
        ("ESignTemplate", stringify!(ESignTemplate)),
        ("ESignTemplateRecipientRole", stringify!(ESignTemplateRecipientRole)),
        ("ESignVoidDocumentRequest", stringify!(ESignVoidDocumentRequest)),
        ("ESignVoidDocumentResponse", stringify!(ESignVoidDocumentResponse)),
        ("FaceMatchVoiResult", stringify!(FaceMatchVoiResult)),
        ("FormSubmission", stringify!(FormSubmission)),
        ("FormSubmissionCreateRequest", stringify!(FormSubmissionCreateRequest)),
        ("FormSubmissionForm", stringify!(FormSubmissionForm)),
        ("FormSubmissionUser", stringify!(FormSubmissionUser)),
        ("FormSubmissionValue", stringify!(FormSubmissionValue)),
        ("FormSubmissionVerification", stringify!(FormSubmissionVerification)),
        ("GeoCoordinates", stringify!(GeoCoordinates)),
        ("Metadata", stringify!(Metadata)),
        ("NationalIdBundle", stringify!(NationalIdBundle)),
        ("OutsourcedContactMethods", stringify!(OutsourcedContactMethods)),
        ("OutsourcedCore", stringify!(OutsourcedCore)),
        ("OutsourcedOrgTracking", stringify!(OutsourcedOrgTracking)),
        ("OutsourcedVerification", stringify!(OutsourcedVerification)),
        ("OutsourcedVerificationDocument", stringify!(OutsourcedVerificationDocument)),
        ("OutsourcedVerificationIndividual", stringify!(OutsourcedVerificationIndividual)),
        ("OutsourcedVerificationRequest", stringify!(OutsourcedVerificationRequest)),
        ("OutsourcedVerificationSimple", stringify!(OutsourcedVerificationSimple)),
        ("PepHit", stringify!(PepHit)),
        ("PersonBirthDate", stringify!(PersonBirthDate)),
        ("PersonName", stringify!(PersonName)),
        ("Problem", stringify!(Problem)),
        ("RiskAnswer", stringify!(RiskAnswer)),
        ("RiskQuestion", stringify!(RiskQuestion)),
        ("RiskRating", stringify!(RiskRating)),
        ("RiskRatingAnswer", stringify!(RiskRatingAnswer)),
        ("RiskRatingCreateRequest", stringify!(RiskRatingCreateRequest)),
        ("RiskSection", stringify!(RiskSection)),
        ("Verification", stringify!(Verification)),
        ("VerificationAddressResponse", stringify!(VerificationAddressResponse)),
        ("VerificationAlgorithmSelection", stringify!(VerificationAlgorithmSelection)),
        ("VerificationApprovalRequest", stringify!(VerificationApprovalRequest)),
        ("VerificationCallback", stringify!(VerificationCallback)),
        ("VerificationCompany", stringify!(VerificationCompany)),
        ("VerificationCompanyRequest", stringify!(VerificationCompanyRequest)),
        ("VerificationCoreResponse", stringify!(VerificationCoreResponse)),
        ("VerificationIdentityResponse", stringify!(VerificationIdentityResponse)),
        ("VerificationMetadataResponse", stringify!(VerificationMetadataResponse)),
        ("VerificationNationalIdsResponse", stringify!(VerificationNationalIdsResponse)),
        ("VerificationNotesRequest", stringify!(VerificationNotesRequest)),
        ("VerificationRequest", stringify!(VerificationRequest)),
        ("VerificationResendRequest", stringify!(VerificationResendRequest)),
        ("VerificationResultSource", stringify!(VerificationResultSource)),
        ("VerificationSimple", stringify!(VerificationSimple)),
        ("ESignEnvelopeStatus", stringify!(ESignEnvelopeStatus)),
        ("ESignFieldDefaultValueMode", stringify!(ESignFieldDefaultValueMode)),
        ("ESignFieldType", stringify!(ESignFieldType)),
        ("ESignRecipientStatus", stringify!(ESignRecipientStatus)),
        ("ESignTwoFactorMethod", stringify!(ESignTwoFactorMethod)),
        ("FormSubmissionStatus", stringify!(FormSubmissionStatus)),
        ("NationalIdTypes", stringify!(NationalIdTypes)),
        ("OtherCountries", stringify!(OtherCountries)),
        ("OutsourcedVerificationResult", stringify!(OutsourcedVerificationResult)),
        ("OutsourcedVerificationStatus", stringify!(OutsourcedVerificationStatus)),
        ("OutsourcedVerificationType", stringify!(OutsourcedVerificationType)),
        ("PepResult", stringify!(PepResult)),
        ("PepType", stringify!(PepType)),
        ("Result", stringify!(Result)),
        ("RiskLevel", stringify!(RiskLevel)),
        ("VerificationCheck", stringify!(VerificationCheck)),
        ("VerificationType", stringify!(VerificationType))
    ]
}

/// Reads JSON as the type of the named schema and writes it again; `None` if the spec has no such schema. For the
/// tests of this workspace.
#[doc(hidden)]
#[cfg(feature = "schemars")]
pub fn round_trip(schema: &str, json: &[u8]) -> Option<crate::RoundTrip> {
    Some(match schema {
        "AddressFields" => crate::runtime::decode::round_trip::<AddressFields>(json),
        "BadRequest" => crate::runtime::decode::round_trip::<BadRequest>(json),
        "CompanyContactMethods" => crate::runtime::decode::round_trip::<CompanyContactMethods>(json),
        "CompanyCore" => crate::runtime::decode::round_trip::<CompanyCore>(json),
        "CompanyTracking" => crate::runtime::decode::round_trip::<CompanyTracking>(json),
        "ContactMethods" => crate::runtime::decode::round_trip::<ContactMethods>(json),
        "DocumentOCRData" => crate::runtime::decode::round_trip::<DocumentOcrData>(json),
        "ESignActionRequired" => crate::runtime::decode::round_trip::<ESignActionRequired>(json),
        "ESignActionRequiredRecipient" => crate::runtime::decode::round_trip::<ESignActionRequiredRecipient>(json),
        "ESignCompletionCertificate" => crate::runtime::decode::round_trip::<ESignCompletionCertificate>(json),
        "ESignDocument" => crate::runtime::decode::round_trip::<ESignDocument>(json),
        "ESignDocumentCreateRequest" => crate::runtime::decode::round_trip::<ESignDocumentCreateRequest>(json),
        "ESignDocumentDetail" => crate::runtime::decode::round_trip::<ESignDocumentDetail>(json),
        "ESignDocumentDuplicateRequest" => crate::runtime::decode::round_trip::<ESignDocumentDuplicateRequest>(json),
        "ESignDocumentFile" => crate::runtime::decode::round_trip::<ESignDocumentFile>(json),
        "ESignDocumentFileUpload" => crate::runtime::decode::round_trip::<ESignDocumentFileUpload>(json),
        "ESignDocumentPage" => crate::runtime::decode::round_trip::<ESignDocumentPage>(json),
        "ESignDocumentRecipientOverride" => crate::runtime::decode::round_trip::<ESignDocumentRecipientOverride>(json),
        "ESignDocumentUpdateRequest" => crate::runtime::decode::round_trip::<ESignDocumentUpdateRequest>(json),
        "ESignField" => crate::runtime::decode::round_trip::<ESignField>(json),
        "ESignFieldGroup" => crate::runtime::decode::round_trip::<ESignFieldGroup>(json),
        "ESignFieldResponse" => crate::runtime::decode::round_trip::<ESignFieldResponse>(json),
        "ESignIframeSessionCreateRequest" => {
            crate::runtime::decode::round_trip::<ESignIframeSessionCreateRequest>(json)
        }
        "ESignIframeSessionResponse" => crate::runtime::decode::round_trip::<ESignIframeSessionResponse>(json),
        "ESignRecipient" => crate::runtime::decode::round_trip::<ESignRecipient>(json),
        "ESignRecipientCreateRequest" => crate::runtime::decode::round_trip::<ESignRecipientCreateRequest>(json),
        "ESignRecipientUpdateRequest" => crate::runtime::decode::round_trip::<ESignRecipientUpdateRequest>(json),
        "ESignReinitiateDocumentResponse" => {
            crate::runtime::decode::round_trip::<ESignReinitiateDocumentResponse>(json)
        }
        "ESignResendDocumentRequest" => crate::runtime::decode::round_trip::<ESignResendDocumentRequest>(json),
        "ESignResendDocumentResponse" => crate::runtime::decode::round_trip::<ESignResendDocumentResponse>(json),
        "ESignSendDocumentResponse" => crate::runtime::decode::round_trip::<ESignSendDocumentResponse>(json),
        "ESignTemplate" => crate::runtime::decode::round_trip::<ESignTemplate>(json),
        "ESignTemplateRecipientRole" => crate::runtime::decode::round_trip::<ESignTemplateRecipientRole>(json),
        "ESignVoidDocumentRequest" => crate::runtime::decode::round_trip::<ESignVoidDocumentRequest>(json),
        "ESignVoidDocumentResponse" => crate::runtime::decode::round_trip::<ESignVoidDocumentResponse>(json),
        "FaceMatchVoiResult" => crate::runtime::decode::round_trip::<FaceMatchVoiResult>(json),
        "FormSubmission" => crate::runtime::decode::round_trip::<FormSubmission>(json),
        "FormSubmissionCreateRequest" => crate::runtime::decode::round_trip::<FormSubmissionCreateRequest>(json),
        "FormSubmissionForm" => crate::runtime::decode::round_trip::<FormSubmissionForm>(json),
        "FormSubmissionUser" => crate::runtime::decode::round_trip::<FormSubmissionUser>(json),
        "FormSubmissionValue" => crate::runtime::decode::round_trip::<FormSubmissionValue>(json),
        "FormSubmissionVerification" => crate::runtime::decode::round_trip::<FormSubmissionVerification>(json),
        "GeoCoordinates" => crate::runtime::decode::round_trip::<GeoCoordinates>(json),
        "Metadata" => crate::runtime::decode::round_trip::<Metadata>(json),
        "NationalIdBundle" => crate::runtime::decode::round_trip::<NationalIdBundle>(json),
        "OutsourcedContactMethods" => crate::runtime::decode::round_trip::<OutsourcedContactMethods>(json),
        "OutsourcedCore" => crate::runtime::decode::round_trip::<OutsourcedCore>(json),
        "OutsourcedOrgTracking" => crate::runtime::decode::round_trip::<OutsourcedOrgTracking>(json),
        "OutsourcedVerification" => crate::runtime::decode::round_trip::<OutsourcedVerification>(json),
        "OutsourcedVerificationDocument" => crate::runtime::decode::round_trip::<OutsourcedVerificationDocument>(json),
        "OutsourcedVerificationIndividual" => {
            crate::runtime::decode::round_trip::<OutsourcedVerificationIndividual>(json)
        }
        "OutsourcedVerificationRequest" => crate::runtime::decode::round_trip::<OutsourcedVerificationRequest>(json),
        "OutsourcedVerificationSimple" => crate::runtime::decode::round_trip::<OutsourcedVerificationSimple>(json),
        "PepHit" => crate::runtime::decode::round_trip::<PepHit>(json),
        "PersonBirthDate" => crate::runtime::decode::round_trip::<PersonBirthDate>(json),
        "PersonName" => crate::runtime::decode::round_trip::<PersonName>(json),
        "Problem" => crate::runtime::decode::round_trip::<Problem>(json),
        "RiskAnswer" => crate::runtime::decode::round_trip::<RiskAnswer>(json),
        "RiskQuestion" => crate::runtime::decode::round_trip::<RiskQuestion>(json),
        "RiskRating" => crate::runtime::decode::round_trip::<RiskRating>(json),
        "RiskRatingAnswer" => crate::runtime::decode::round_trip::<RiskRatingAnswer>(json),
        "RiskRatingCreateRequest" => crate::runtime::decode::round_trip::<RiskRatingCreateRequest>(json),
        "RiskSection" => crate::runtime::decode::round_trip::<RiskSection>(json),
        "Verification" => crate::runtime::decode::round_trip::<Verification>(json),
        "VerificationAddressResponse" => crate::runtime::decode::round_trip::<VerificationAddressResponse>(json),
        "VerificationAlgorithmSelection" => crate::runtime::decode::round_trip::<VerificationAlgorithmSelection>(json),
        "VerificationApprovalRequest" => crate::runtime::decode::round_trip::<VerificationApprovalRequest>(json),
        "VerificationCallback" => crate::runtime::decode::round_trip::<VerificationCallback>(json),
        "VerificationCompany" => crate::runtime::decode::round_trip::<VerificationCompany>(json),
        "VerificationCompanyRequest" => crate::runtime::decode::round_trip::<VerificationCompanyRequest>(json),
        "VerificationCoreResponse" => crate::runtime::decode::round_trip::<VerificationCoreResponse>(json),
        "VerificationIdentityResponse" => crate::runtime::decode::round_trip::<VerificationIdentityResponse>(json),
        "VerificationMetadataResponse" => crate::runtime::decode::round_trip::<VerificationMetadataResponse>(json),
        "VerificationNationalIdsResponse" => {
            crate::runtime::decode::round_trip::<VerificationNationalIdsResponse>(json)
        }
        "VerificationNotesRequest" => crate::runtime::decode::round_trip::<VerificationNotesRequest>(json),
        "VerificationRequest" => crate::runtime::decode::round_trip::<VerificationRequest>(json),
        "VerificationResendRequest" => crate::runtime::decode::round_trip::<VerificationResendRequest>(json),
        "VerificationResultSource" => crate::runtime::decode::round_trip::<VerificationResultSource>(json),
        "VerificationSimple" => crate::runtime::decode::round_trip::<VerificationSimple>(json),
        "ESignEnvelopeStatus" => crate::runtime::decode::round_trip::<ESignEnvelopeStatus>(json),
        "ESignFieldDefaultValueMode" => crate::runtime::decode::round_trip::<ESignFieldDefaultValueMode>(json),
        "ESignFieldType" => crate::runtime::decode::round_trip::<ESignFieldType>(json),
        "ESignRecipientStatus" => crate::runtime::decode::round_trip::<ESignRecipientStatus>(json),
        "ESignTwoFactorMethod" => crate::runtime::decode::round_trip::<ESignTwoFactorMethod>(json),
        "FormSubmissionStatus" => crate::runtime::decode::round_trip::<FormSubmissionStatus>(json),
        "NationalIdTypes" => crate::runtime::decode::round_trip::<NationalIdTypes>(json),
        "OtherCountries" => crate::runtime::decode::round_trip::<OtherCountries>(json),
        "OutsourcedVerificationResult" => crate::runtime::decode::round_trip::<OutsourcedVerificationResult>(json),
        "OutsourcedVerificationStatus" => crate::runtime::decode::round_trip::<OutsourcedVerificationStatus>(json),
        "OutsourcedVerificationType" => crate::runtime::decode::round_trip::<OutsourcedVerificationType>(json),
        "PepResult" => crate::runtime::decode::round_trip::<PepResult>(json),
        "PepType" => crate::runtime::decode::round_trip::<PepType>(json),
        "Result" => crate::runtime::decode::round_trip::<Result>(json),
        "RiskLevel" => crate::runtime::decode::round_trip::<RiskLevel>(json),
        "VerificationCheck" => crate::runtime::decode::round_trip::<VerificationCheck>(json),
        "VerificationType" => crate::runtime::decode::round_trip::<VerificationType>(json),
        _ => return None,
    })
}
