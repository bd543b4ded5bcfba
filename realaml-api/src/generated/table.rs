// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! The facts known about each operation.

use crate::{Evidence, Operation, RequestBody, ResponseBody, Safety};

/// Every operation, in the order of the spec.
pub(crate) const OPERATIONS: &[Operation] = &[
    CREATE_VERIFICATION,
    GET_VERIFICATION,
    DELETE_VERIFICATION,
    RESEND_VERIFICATION,
    RESET_VERIFICATION,
    APPROVE_VERIFICATION_CHECK,
    APPROVE_QUICK_ID,
    APPROVE_PEP,
    APPROVE_FACEMATCH,
    RUN_VERIFICATION,
    RUN_COMPANY_VERIFICATION,
    CREATE_OUTSOURCED_VERIFICATION,
    GET_OUTSOURCED_VERIFICATION,
    DELETE_OUTSOURCED_VERIFICATION,
    CREATE_RISK_RATING,
    GET_RISK_RATING,
    LIST_ESIGN_TEMPLATES,
    GET_ESIGN_TEMPLATE,
    LIST_ESIGN_DOCUMENTS,
    CREATE_ESIGN_DOCUMENT,
    GET_ESIGN_DOCUMENT,
    UPDATE_ESIGN_DOCUMENT,
    DELETE_ESIGN_DOCUMENT,
    CREATE_ESIGN_IFRAME_SESSION,
    SEND_ESIGN_DOCUMENT,
    RESEND_ESIGN_DOCUMENT,
    VOID_ESIGN_DOCUMENT,
    REINITIATE_ESIGN_DOCUMENT,
    DUPLICATE_ESIGN_DOCUMENT,
    CREATE_FORM_SUBMISSION,
    GET_FORM_SUBMISSION,
    DELETE_FORM_SUBMISSION,
    RESEND_FORM_SUBMISSION,
];

pub(crate) const CREATE_VERIFICATION: Operation = Operation {
    id: "create_verification",
    method: "POST",
    path: "/verifications/",
    domain: "verifications",
    safety: Safety::Effect,
    evidence: Evidence::Documented,
    deprecated: false,
    path_parameters: &[],
    query_parameters: &[],
    body: Some(RequestBody { schema: "VerificationRequest", required: true }),
    response: Some(ResponseBody { schema: "VerificationSimple", is_list: false, is_optional: false }),
};

pub(crate) const GET_VERIFICATION: Operation = Operation {
    id: "get_verification",
    method: "GET",
    path: "/verification/{signature_key}/",
    domain: "verifications",
    safety: Safety::Read,
    evidence: Evidence::Documented,
    deprecated: false,
    path_parameters: &["signature_key"],
    query_parameters: &[],
    body: None,
    response: Some(ResponseBody { schema: "Verification", is_list: false, is_optional: false }),
};

pub(crate) const DELETE_VERIFICATION: Operation = Operation {
    id: "delete_verification",
    method: "DELETE",
    path: "/verification/{signature_key}/",
    domain: "verifications",
    safety: Safety::Idempotent,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["signature_key"],
    query_parameters: &[],
    body: None,
    response: None,
};

pub(crate) const RESEND_VERIFICATION: Operation = Operation {
    id: "resend_verification",
    method: "POST",
    path: "/verification/{signature_key}/resend/",
    domain: "verifications",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["signature_key"],
    query_parameters: &[],
    body: Some(RequestBody { schema: "VerificationResendRequest", required: false }),
    response: Some(ResponseBody { schema: "VerificationSimple", is_list: false, is_optional: true }),
};

pub(crate) const RESET_VERIFICATION: Operation = Operation {
    id: "reset_verification",
    method: "POST",
    path: "/verification/{signature_key}/reset/",
    domain: "verifications",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["signature_key"],
    query_parameters: &[],
    body: None,
    response: Some(ResponseBody { schema: "VerificationSimple", is_list: false, is_optional: true }),
};

pub(crate) const APPROVE_VERIFICATION_CHECK: Operation = Operation {
    id: "approve_verification_check",
    method: "POST",
    path: "/verification/{signature_key}/approve/",
    domain: "verifications",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["signature_key"],
    query_parameters: &[],
    body: Some(RequestBody { schema: "VerificationApprovalRequest", required: true }),
    response: Some(ResponseBody { schema: "Verification", is_list: false, is_optional: false }),
};

pub(crate) const APPROVE_QUICK_ID: Operation = Operation {
    id: "approve_quick_id",
    method: "POST",
    path: "/verification/{signature_key}/approve_quick_id/",
    domain: "verifications",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: true,
    path_parameters: &["signature_key"],
    query_parameters: &[],
    body: Some(RequestBody { schema: "VerificationNotesRequest", required: false }),
    response: Some(ResponseBody { schema: "Verification", is_list: false, is_optional: false }),
};

pub(crate) const APPROVE_PEP: Operation = Operation {
    id: "approve_pep",
    method: "POST",
    path: "/verification/{signature_key}/approve_pep/",
    domain: "verifications",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: true,
    path_parameters: &["signature_key"],
    query_parameters: &[],
    body: Some(RequestBody { schema: "VerificationNotesRequest", required: false }),
    response: Some(ResponseBody { schema: "Verification", is_list: false, is_optional: false }),
};

pub(crate) const APPROVE_FACEMATCH: Operation = Operation {
    id: "approve_facematch",
    method: "POST",
    path: "/verification/{signature_key}/approve_facematch/",
    domain: "verifications",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: true,
    path_parameters: &["signature_key"],
    query_parameters: &[],
    body: Some(RequestBody { schema: "VerificationNotesRequest", required: false }),
    response: Some(ResponseBody { schema: "Verification", is_list: false, is_optional: false }),
};

pub(crate) const RUN_VERIFICATION: Operation = Operation {
    id: "run_verification",
    method: "POST",
    path: "/verifications/run/",
    domain: "verifications",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &[],
    query_parameters: &[],
    body: Some(RequestBody { schema: "VerificationRequest", required: true }),
    response: Some(ResponseBody { schema: "Verification", is_list: false, is_optional: false }),
};

pub(crate) const RUN_COMPANY_VERIFICATION: Operation = Operation {
    id: "run_company_verification",
    method: "POST",
    path: "/verifications/company/run/",
    domain: "verifications",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &[],
    query_parameters: &[],
    body: Some(RequestBody { schema: "VerificationCompanyRequest", required: true }),
    response: Some(ResponseBody { schema: "VerificationCompany", is_list: false, is_optional: false }),
};

pub(crate) const CREATE_OUTSOURCED_VERIFICATION: Operation = Operation {
    id: "create_outsourced_verification",
    method: "POST",
    path: "/outsourced-verifications/",
    domain: "outsourced",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &[],
    query_parameters: &[],
    body: Some(RequestBody { schema: "OutsourcedVerificationRequest", required: true }),
    response: Some(ResponseBody { schema: "OutsourcedVerificationSimple", is_list: false, is_optional: false }),
};

pub(crate) const GET_OUTSOURCED_VERIFICATION: Operation = Operation {
    id: "get_outsourced_verification",
    method: "GET",
    path: "/outsourced-verification/{signature_key}/",
    domain: "outsourced",
    safety: Safety::Read,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["signature_key"],
    query_parameters: &[],
    body: None,
    response: Some(ResponseBody { schema: "OutsourcedVerification", is_list: false, is_optional: false }),
};

pub(crate) const DELETE_OUTSOURCED_VERIFICATION: Operation = Operation {
    id: "delete_outsourced_verification",
    method: "DELETE",
    path: "/outsourced-verification/{signature_key}/",
    domain: "outsourced",
    safety: Safety::Idempotent,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["signature_key"],
    query_parameters: &[],
    body: None,
    response: None,
};

pub(crate) const CREATE_RISK_RATING: Operation = Operation {
    id: "create_risk_rating",
    method: "POST",
    path: "/risk-ratings/",
    domain: "risk",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &[],
    query_parameters: &[],
    body: Some(RequestBody { schema: "RiskRatingCreateRequest", required: true }),
    response: Some(ResponseBody { schema: "RiskRating", is_list: false, is_optional: false }),
};

pub(crate) const GET_RISK_RATING: Operation = Operation {
    id: "get_risk_rating",
    method: "GET",
    path: "/risk-ratings/{id}/",
    domain: "risk",
    safety: Safety::Read,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["id"],
    query_parameters: &[],
    body: None,
    response: Some(ResponseBody { schema: "RiskRating", is_list: false, is_optional: false }),
};

pub(crate) const LIST_ESIGN_TEMPLATES: Operation = Operation {
    id: "list_esign_templates",
    method: "GET",
    path: "/esign/templates/",
    domain: "esign",
    safety: Safety::Read,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &[],
    query_parameters: &["page", "page_size", "search"],
    body: None,
    response: Some(ResponseBody { schema: "ESignTemplate", is_list: true, is_optional: false }),
};

pub(crate) const GET_ESIGN_TEMPLATE: Operation = Operation {
    id: "get_esign_template",
    method: "GET",
    path: "/esign/templates/{template_id}/",
    domain: "esign",
    safety: Safety::Read,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["template_id"],
    query_parameters: &[],
    body: None,
    response: Some(ResponseBody { schema: "ESignTemplate", is_list: false, is_optional: false }),
};

pub(crate) const LIST_ESIGN_DOCUMENTS: Operation = Operation {
    id: "list_esign_documents",
    method: "GET",
    path: "/esign/documents/",
    domain: "esign",
    safety: Safety::Read,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &[],
    query_parameters: &["page", "page_size", "status", "search", "ordering"],
    body: None,
    response: Some(ResponseBody { schema: "ESignDocumentPage", is_list: false, is_optional: false }),
};

pub(crate) const CREATE_ESIGN_DOCUMENT: Operation = Operation {
    id: "create_esign_document",
    method: "POST",
    path: "/esign/documents/",
    domain: "esign",
    safety: Safety::Effect,
    evidence: Evidence::Documented,
    deprecated: false,
    path_parameters: &[],
    query_parameters: &[],
    body: Some(RequestBody { schema: "ESignDocumentCreateRequest", required: true }),
    response: Some(ResponseBody { schema: "ESignDocumentDetail", is_list: false, is_optional: false }),
};

pub(crate) const GET_ESIGN_DOCUMENT: Operation = Operation {
    id: "get_esign_document",
    method: "GET",
    path: "/esign/documents/{envelope_id}/",
    domain: "esign",
    safety: Safety::Read,
    evidence: Evidence::Documented,
    deprecated: false,
    path_parameters: &["envelope_id"],
    query_parameters: &[],
    body: None,
    response: Some(ResponseBody { schema: "ESignDocumentDetail", is_list: false, is_optional: false }),
};

pub(crate) const UPDATE_ESIGN_DOCUMENT: Operation = Operation {
    id: "update_esign_document",
    method: "PATCH",
    path: "/esign/documents/{envelope_id}/",
    domain: "esign",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["envelope_id"],
    query_parameters: &[],
    body: Some(RequestBody { schema: "ESignDocumentUpdateRequest", required: true }),
    response: Some(ResponseBody { schema: "ESignDocumentDetail", is_list: false, is_optional: false }),
};

pub(crate) const DELETE_ESIGN_DOCUMENT: Operation = Operation {
    id: "delete_esign_document",
    method: "DELETE",
    path: "/esign/documents/{envelope_id}/",
    domain: "esign",
    safety: Safety::Idempotent,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["envelope_id"],
    query_parameters: &[],
    body: None,
    response: None,
};

pub(crate) const CREATE_ESIGN_IFRAME_SESSION: Operation = Operation {
    id: "create_esign_iframe_session",
    method: "POST",
    path: "/esign/documents/{envelope_id}/iframe-session/",
    domain: "esign",
    safety: Safety::Effect,
    evidence: Evidence::Documented,
    deprecated: false,
    path_parameters: &["envelope_id"],
    query_parameters: &[],
    body: Some(RequestBody { schema: "ESignIframeSessionCreateRequest", required: false }),
    response: Some(ResponseBody { schema: "ESignIframeSessionResponse", is_list: false, is_optional: false }),
};

pub(crate) const SEND_ESIGN_DOCUMENT: Operation = Operation {
    id: "send_esign_document",
    method: "POST",
    path: "/esign/documents/{envelope_id}/send/",
    domain: "esign",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["envelope_id"],
    query_parameters: &[],
    body: None,
    response: Some(ResponseBody { schema: "ESignSendDocumentResponse", is_list: false, is_optional: false }),
};

pub(crate) const RESEND_ESIGN_DOCUMENT: Operation = Operation {
    id: "resend_esign_document",
    method: "POST",
    path: "/esign/documents/{envelope_id}/resend/",
    domain: "esign",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["envelope_id"],
    query_parameters: &[],
    body: Some(RequestBody { schema: "ESignResendDocumentRequest", required: false }),
    response: Some(ResponseBody { schema: "ESignResendDocumentResponse", is_list: false, is_optional: false }),
};

pub(crate) const VOID_ESIGN_DOCUMENT: Operation = Operation {
    id: "void_esign_document",
    method: "POST",
    path: "/esign/documents/{envelope_id}/void/",
    domain: "esign",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["envelope_id"],
    query_parameters: &[],
    body: Some(RequestBody { schema: "ESignVoidDocumentRequest", required: true }),
    response: Some(ResponseBody { schema: "ESignVoidDocumentResponse", is_list: false, is_optional: false }),
};

pub(crate) const REINITIATE_ESIGN_DOCUMENT: Operation = Operation {
    id: "reinitiate_esign_document",
    method: "POST",
    path: "/esign/documents/{envelope_id}/reinitiate/",
    domain: "esign",
    safety: Safety::Effect,
    evidence: Evidence::Documented,
    deprecated: false,
    path_parameters: &["envelope_id"],
    query_parameters: &[],
    body: None,
    response: Some(ResponseBody { schema: "ESignReinitiateDocumentResponse", is_list: false, is_optional: false }),
};

pub(crate) const DUPLICATE_ESIGN_DOCUMENT: Operation = Operation {
    id: "duplicate_esign_document",
    method: "POST",
    path: "/esign/documents/{envelope_id}/duplicate/",
    domain: "esign",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["envelope_id"],
    query_parameters: &[],
    body: Some(RequestBody { schema: "ESignDocumentDuplicateRequest", required: false }),
    response: Some(ResponseBody { schema: "ESignDocumentDetail", is_list: false, is_optional: false }),
};

pub(crate) const CREATE_FORM_SUBMISSION: Operation = Operation {
    id: "create_form_submission",
    method: "POST",
    path: "/form-submissions/",
    domain: "forms",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &[],
    query_parameters: &[],
    body: Some(RequestBody { schema: "FormSubmissionCreateRequest", required: true }),
    response: Some(ResponseBody { schema: "FormSubmission", is_list: false, is_optional: false }),
};

pub(crate) const GET_FORM_SUBMISSION: Operation = Operation {
    id: "get_form_submission",
    method: "GET",
    path: "/form-submissions/{id}/",
    domain: "forms",
    safety: Safety::Read,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["id"],
    query_parameters: &[],
    body: None,
    response: Some(ResponseBody { schema: "FormSubmission", is_list: false, is_optional: false }),
};

pub(crate) const DELETE_FORM_SUBMISSION: Operation = Operation {
    id: "delete_form_submission",
    method: "DELETE",
    path: "/form-submissions/{id}/",
    domain: "forms",
    safety: Safety::Idempotent,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["id"],
    query_parameters: &[],
    body: None,
    response: None,
};

pub(crate) const RESEND_FORM_SUBMISSION: Operation = Operation {
    id: "resend_form_submission",
    method: "POST",
    path: "/form-submissions/{id}/resend/",
    domain: "forms",
    safety: Safety::Effect,
    evidence: Evidence::Inferred,
    deprecated: false,
    path_parameters: &["id"],
    query_parameters: &[],
    body: None,
    response: Some(ResponseBody { schema: "FormSubmission", is_list: false, is_optional: true }),
};
