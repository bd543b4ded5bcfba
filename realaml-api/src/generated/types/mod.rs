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
pub fn register_schemas(
    generator: &mut ::schemars::SchemaGenerator,
) -> ::std::vec::Vec<(&'static str, &'static str)> {
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
        ("AddressFields", stringify!(AddressFields)), ("BadRequest",
        stringify!(BadRequest)), ("CompanyContactMethods",
        stringify!(CompanyContactMethods)), ("CompanyCore", stringify!(CompanyCore)),
        ("CompanyTracking", stringify!(CompanyTracking)), ("ContactMethods",
        stringify!(ContactMethods)), ("DocumentOCRData", stringify!(DocumentOcrData)),
        ("ESignActionRequired", stringify!(ESignActionRequired)),
        ("ESignActionRequiredRecipient", stringify!(ESignActionRequiredRecipient)),
        ("ESignCompletionCertificate", stringify!(ESignCompletionCertificate)),
        ("ESignDocument", stringify!(ESignDocument)), ("ESignDocumentCreateRequest",
        stringify!(ESignDocumentCreateRequest)), ("ESignDocumentDetail",
        stringify!(ESignDocumentDetail)), ("ESignDocumentDuplicateRequest",
        stringify!(ESignDocumentDuplicateRequest)), ("ESignDocumentFile",
        stringify!(ESignDocumentFile)), ("ESignDocumentFileUpload",
        stringify!(ESignDocumentFileUpload)), ("ESignDocumentPage",
        stringify!(ESignDocumentPage)), ("ESignDocumentRecipientOverride",
        stringify!(ESignDocumentRecipientOverride)), ("ESignDocumentUpdateRequest",
        stringify!(ESignDocumentUpdateRequest)), ("ESignField", stringify!(ESignField)),
        ("ESignFieldGroup", stringify!(ESignFieldGroup)), ("ESignFieldResponse",
        stringify!(ESignFieldResponse)), ("ESignIframeSessionCreateRequest",
        stringify!(ESignIframeSessionCreateRequest)), ("ESignIframeSessionResponse",
        stringify!(ESignIframeSessionResponse)), ("ESignRecipient",
        stringify!(ESignRecipient)), ("ESignRecipientCreateRequest",
        stringify!(ESignRecipientCreateRequest)), ("ESignRecipientUpdateRequest",
        stringify!(ESignRecipientUpdateRequest)), ("ESignReinitiateDocumentResponse",
        stringify!(ESignReinitiateDocumentResponse)), ("ESignResendDocumentRequest",
        stringify!(ESignResendDocumentRequest)), ("ESignResendDocumentResponse",
        stringify!(ESignResendDocumentResponse)), ("ESignSendDocumentResponse",
        stringify!(ESignSendDocumentResponse)), ("ESignTemplate",
        stringify!(ESignTemplate)), ("ESignTemplateRecipientRole",
        stringify!(ESignTemplateRecipientRole)), ("ESignVoidDocumentRequest",
        stringify!(ESignVoidDocumentRequest)), ("ESignVoidDocumentResponse",
        stringify!(ESignVoidDocumentResponse)), ("FaceMatchVoiResult",
        stringify!(FaceMatchVoiResult)), ("FormSubmission", stringify!(FormSubmission)),
        ("FormSubmissionCreateRequest", stringify!(FormSubmissionCreateRequest)),
        ("FormSubmissionForm", stringify!(FormSubmissionForm)), ("FormSubmissionUser",
        stringify!(FormSubmissionUser)), ("FormSubmissionValue",
        stringify!(FormSubmissionValue)), ("FormSubmissionVerification",
        stringify!(FormSubmissionVerification)), ("GeoCoordinates",
        stringify!(GeoCoordinates)), ("Metadata", stringify!(Metadata)),
        ("NationalIdBundle", stringify!(NationalIdBundle)), ("OutsourcedContactMethods",
        stringify!(OutsourcedContactMethods)), ("OutsourcedCore",
        stringify!(OutsourcedCore)), ("OutsourcedOrgTracking",
        stringify!(OutsourcedOrgTracking)), ("OutsourcedVerification",
        stringify!(OutsourcedVerification)), ("OutsourcedVerificationDocument",
        stringify!(OutsourcedVerificationDocument)), ("OutsourcedVerificationIndividual",
        stringify!(OutsourcedVerificationIndividual)), ("OutsourcedVerificationRequest",
        stringify!(OutsourcedVerificationRequest)), ("OutsourcedVerificationSimple",
        stringify!(OutsourcedVerificationSimple)), ("PepHit", stringify!(PepHit)),
        ("PersonBirthDate", stringify!(PersonBirthDate)), ("PersonName",
        stringify!(PersonName)), ("Problem", stringify!(Problem)), ("RiskAnswer",
        stringify!(RiskAnswer)), ("RiskQuestion", stringify!(RiskQuestion)),
        ("RiskRating", stringify!(RiskRating)), ("RiskRatingAnswer",
        stringify!(RiskRatingAnswer)), ("RiskRatingCreateRequest",
        stringify!(RiskRatingCreateRequest)), ("RiskSection", stringify!(RiskSection)),
        ("Verification", stringify!(Verification)), ("VerificationAddressResponse",
        stringify!(VerificationAddressResponse)), ("VerificationAlgorithmSelection",
        stringify!(VerificationAlgorithmSelection)), ("VerificationApprovalRequest",
        stringify!(VerificationApprovalRequest)), ("VerificationCallback",
        stringify!(VerificationCallback)), ("VerificationCompany",
        stringify!(VerificationCompany)), ("VerificationCompanyRequest",
        stringify!(VerificationCompanyRequest)), ("VerificationCoreResponse",
        stringify!(VerificationCoreResponse)), ("VerificationIdentityResponse",
        stringify!(VerificationIdentityResponse)), ("VerificationMetadataResponse",
        stringify!(VerificationMetadataResponse)), ("VerificationNationalIdsResponse",
        stringify!(VerificationNationalIdsResponse)), ("VerificationNotesRequest",
        stringify!(VerificationNotesRequest)), ("VerificationRequest",
        stringify!(VerificationRequest)), ("VerificationResendRequest",
        stringify!(VerificationResendRequest)), ("VerificationResultSource",
        stringify!(VerificationResultSource)), ("VerificationSimple",
        stringify!(VerificationSimple)), ("ESignEnvelopeStatus",
        stringify!(ESignEnvelopeStatus)), ("ESignFieldDefaultValueMode",
        stringify!(ESignFieldDefaultValueMode)), ("ESignFieldType",
        stringify!(ESignFieldType)), ("ESignRecipientStatus",
        stringify!(ESignRecipientStatus)), ("ESignTwoFactorMethod",
        stringify!(ESignTwoFactorMethod)), ("FormSubmissionStatus",
        stringify!(FormSubmissionStatus)), ("NationalIdTypes",
        stringify!(NationalIdTypes)), ("OtherCountries", stringify!(OtherCountries)),
        ("OutsourcedVerificationResult", stringify!(OutsourcedVerificationResult)),
        ("OutsourcedVerificationStatus", stringify!(OutsourcedVerificationStatus)),
        ("OutsourcedVerificationType", stringify!(OutsourcedVerificationType)),
        ("PepResult", stringify!(PepResult)), ("PepType", stringify!(PepType)),
        ("Result", stringify!(Result)), ("RiskLevel", stringify!(RiskLevel)),
        ("VerificationCheck", stringify!(VerificationCheck)), ("VerificationType",
        stringify!(VerificationType))
    ]
}
/// Reads JSON as the type of the named schema and writes it again, with what was set aside and what `Debug` shows.
/// For the tests of this workspace.
#[doc(hidden)]
pub fn round_trip(
    schema: &str,
    json: &[u8],
) -> ::std::option::Option<
    ::std::result::Result<
        (::serde_json::Value, ::std::vec::Vec<crate::SetAside>, ::std::string::String),
        ::std::string::String,
    >,
> {
    fn one<T>(
        json: &[u8],
    ) -> ::std::result::Result<
        (::serde_json::Value, ::std::vec::Vec<crate::SetAside>, ::std::string::String),
        ::std::string::String,
    >
    where
        T: ::serde::de::DeserializeOwned + ::serde::Serialize + ::std::fmt::Debug,
    {
        let (value, set_aside) = crate::decode::<T>(json)?;
        let shown = ::std::format!("{value:?} {value:#?}");
        let written = ::serde_json::to_value(&value).map_err(|error| error.to_string())?;
        Ok((written, set_aside, shown))
    }
    ::std::option::Option::Some(
        match schema {
            "AddressFields" => one::<AddressFields>(json),
            "BadRequest" => one::<BadRequest>(json),
            "CompanyContactMethods" => one::<CompanyContactMethods>(json),
            "CompanyCore" => one::<CompanyCore>(json),
            "CompanyTracking" => one::<CompanyTracking>(json),
            "ContactMethods" => one::<ContactMethods>(json),
            "DocumentOCRData" => one::<DocumentOcrData>(json),
            "ESignActionRequired" => one::<ESignActionRequired>(json),
            "ESignActionRequiredRecipient" => one::<ESignActionRequiredRecipient>(json),
            "ESignCompletionCertificate" => one::<ESignCompletionCertificate>(json),
            "ESignDocument" => one::<ESignDocument>(json),
            "ESignDocumentCreateRequest" => one::<ESignDocumentCreateRequest>(json),
            "ESignDocumentDetail" => one::<ESignDocumentDetail>(json),
            "ESignDocumentDuplicateRequest" => one::<ESignDocumentDuplicateRequest>(json),
            "ESignDocumentFile" => one::<ESignDocumentFile>(json),
            "ESignDocumentFileUpload" => one::<ESignDocumentFileUpload>(json),
            "ESignDocumentPage" => one::<ESignDocumentPage>(json),
            "ESignDocumentRecipientOverride" => {
                one::<ESignDocumentRecipientOverride>(json)
            }
            "ESignDocumentUpdateRequest" => one::<ESignDocumentUpdateRequest>(json),
            "ESignField" => one::<ESignField>(json),
            "ESignFieldGroup" => one::<ESignFieldGroup>(json),
            "ESignFieldResponse" => one::<ESignFieldResponse>(json),
            "ESignIframeSessionCreateRequest" => {
                one::<ESignIframeSessionCreateRequest>(json)
            }
            "ESignIframeSessionResponse" => one::<ESignIframeSessionResponse>(json),
            "ESignRecipient" => one::<ESignRecipient>(json),
            "ESignRecipientCreateRequest" => one::<ESignRecipientCreateRequest>(json),
            "ESignRecipientUpdateRequest" => one::<ESignRecipientUpdateRequest>(json),
            "ESignReinitiateDocumentResponse" => {
                one::<ESignReinitiateDocumentResponse>(json)
            }
            "ESignResendDocumentRequest" => one::<ESignResendDocumentRequest>(json),
            "ESignResendDocumentResponse" => one::<ESignResendDocumentResponse>(json),
            "ESignSendDocumentResponse" => one::<ESignSendDocumentResponse>(json),
            "ESignTemplate" => one::<ESignTemplate>(json),
            "ESignTemplateRecipientRole" => one::<ESignTemplateRecipientRole>(json),
            "ESignVoidDocumentRequest" => one::<ESignVoidDocumentRequest>(json),
            "ESignVoidDocumentResponse" => one::<ESignVoidDocumentResponse>(json),
            "FaceMatchVoiResult" => one::<FaceMatchVoiResult>(json),
            "FormSubmission" => one::<FormSubmission>(json),
            "FormSubmissionCreateRequest" => one::<FormSubmissionCreateRequest>(json),
            "FormSubmissionForm" => one::<FormSubmissionForm>(json),
            "FormSubmissionUser" => one::<FormSubmissionUser>(json),
            "FormSubmissionValue" => one::<FormSubmissionValue>(json),
            "FormSubmissionVerification" => one::<FormSubmissionVerification>(json),
            "GeoCoordinates" => one::<GeoCoordinates>(json),
            "Metadata" => one::<Metadata>(json),
            "NationalIdBundle" => one::<NationalIdBundle>(json),
            "OutsourcedContactMethods" => one::<OutsourcedContactMethods>(json),
            "OutsourcedCore" => one::<OutsourcedCore>(json),
            "OutsourcedOrgTracking" => one::<OutsourcedOrgTracking>(json),
            "OutsourcedVerification" => one::<OutsourcedVerification>(json),
            "OutsourcedVerificationDocument" => {
                one::<OutsourcedVerificationDocument>(json)
            }
            "OutsourcedVerificationIndividual" => {
                one::<OutsourcedVerificationIndividual>(json)
            }
            "OutsourcedVerificationRequest" => one::<OutsourcedVerificationRequest>(json),
            "OutsourcedVerificationSimple" => one::<OutsourcedVerificationSimple>(json),
            "PepHit" => one::<PepHit>(json),
            "PersonBirthDate" => one::<PersonBirthDate>(json),
            "PersonName" => one::<PersonName>(json),
            "Problem" => one::<Problem>(json),
            "RiskAnswer" => one::<RiskAnswer>(json),
            "RiskQuestion" => one::<RiskQuestion>(json),
            "RiskRating" => one::<RiskRating>(json),
            "RiskRatingAnswer" => one::<RiskRatingAnswer>(json),
            "RiskRatingCreateRequest" => one::<RiskRatingCreateRequest>(json),
            "RiskSection" => one::<RiskSection>(json),
            "Verification" => one::<Verification>(json),
            "VerificationAddressResponse" => one::<VerificationAddressResponse>(json),
            "VerificationAlgorithmSelection" => {
                one::<VerificationAlgorithmSelection>(json)
            }
            "VerificationApprovalRequest" => one::<VerificationApprovalRequest>(json),
            "VerificationCallback" => one::<VerificationCallback>(json),
            "VerificationCompany" => one::<VerificationCompany>(json),
            "VerificationCompanyRequest" => one::<VerificationCompanyRequest>(json),
            "VerificationCoreResponse" => one::<VerificationCoreResponse>(json),
            "VerificationIdentityResponse" => one::<VerificationIdentityResponse>(json),
            "VerificationMetadataResponse" => one::<VerificationMetadataResponse>(json),
            "VerificationNationalIdsResponse" => {
                one::<VerificationNationalIdsResponse>(json)
            }
            "VerificationNotesRequest" => one::<VerificationNotesRequest>(json),
            "VerificationRequest" => one::<VerificationRequest>(json),
            "VerificationResendRequest" => one::<VerificationResendRequest>(json),
            "VerificationResultSource" => one::<VerificationResultSource>(json),
            "VerificationSimple" => one::<VerificationSimple>(json),
            "ESignEnvelopeStatus" => one::<ESignEnvelopeStatus>(json),
            "ESignFieldDefaultValueMode" => one::<ESignFieldDefaultValueMode>(json),
            "ESignFieldType" => one::<ESignFieldType>(json),
            "ESignRecipientStatus" => one::<ESignRecipientStatus>(json),
            "ESignTwoFactorMethod" => one::<ESignTwoFactorMethod>(json),
            "FormSubmissionStatus" => one::<FormSubmissionStatus>(json),
            "NationalIdTypes" => one::<NationalIdTypes>(json),
            "OtherCountries" => one::<OtherCountries>(json),
            "OutsourcedVerificationResult" => one::<OutsourcedVerificationResult>(json),
            "OutsourcedVerificationStatus" => one::<OutsourcedVerificationStatus>(json),
            "OutsourcedVerificationType" => one::<OutsourcedVerificationType>(json),
            "PepResult" => one::<PepResult>(json),
            "PepType" => one::<PepType>(json),
            "Result" => one::<Result>(json),
            "RiskLevel" => one::<RiskLevel>(json),
            "VerificationCheck" => one::<VerificationCheck>(json),
            "VerificationType" => one::<VerificationType>(json),
            _ => return ::std::option::Option::None,
        },
    )
}
