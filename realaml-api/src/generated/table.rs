// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::{Evidence, Operation, Safety};
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
pub(crate) const CREATE_VERIFICATION: Operation = Operation::row(
    "create_verification",
    "POST",
    "/verifications/",
    "verifications",
    Safety::Effect,
    Evidence::Documented,
    false,
);
pub(crate) const GET_VERIFICATION: Operation = Operation::row(
    "get_verification",
    "GET",
    "/verification/{signature_key}/",
    "verifications",
    Safety::Read,
    Evidence::Documented,
    false,
);
pub(crate) const DELETE_VERIFICATION: Operation = Operation::row(
    "delete_verification",
    "DELETE",
    "/verification/{signature_key}/",
    "verifications",
    Safety::Idempotent,
    Evidence::Inferred,
    false,
);
pub(crate) const RESEND_VERIFICATION: Operation = Operation::row(
    "resend_verification",
    "POST",
    "/verification/{signature_key}/resend/",
    "verifications",
    Safety::Effect,
    Evidence::Inferred,
    false,
);
pub(crate) const RESET_VERIFICATION: Operation = Operation::row(
    "reset_verification",
    "POST",
    "/verification/{signature_key}/reset/",
    "verifications",
    Safety::Effect,
    Evidence::Inferred,
    false,
);
pub(crate) const APPROVE_VERIFICATION_CHECK: Operation = Operation::row(
    "approve_verification_check",
    "POST",
    "/verification/{signature_key}/approve/",
    "verifications",
    Safety::Effect,
    Evidence::Inferred,
    false,
);
pub(crate) const APPROVE_QUICK_ID: Operation = Operation::row(
    "approve_quick_id",
    "POST",
    "/verification/{signature_key}/approve_quick_id/",
    "verifications",
    Safety::Effect,
    Evidence::Inferred,
    true,
);
pub(crate) const APPROVE_PEP: Operation = Operation::row(
    "approve_pep",
    "POST",
    "/verification/{signature_key}/approve_pep/",
    "verifications",
    Safety::Effect,
    Evidence::Inferred,
    true,
);
pub(crate) const APPROVE_FACEMATCH: Operation = Operation::row(
    "approve_facematch",
    "POST",
    "/verification/{signature_key}/approve_facematch/",
    "verifications",
    Safety::Effect,
    Evidence::Inferred,
    true,
);
pub(crate) const RUN_VERIFICATION: Operation = Operation::row(
    "run_verification",
    "POST",
    "/verifications/run/",
    "verifications",
    Safety::Effect,
    Evidence::Inferred,
    false,
);
pub(crate) const RUN_COMPANY_VERIFICATION: Operation = Operation::row(
    "run_company_verification",
    "POST",
    "/verifications/company/run/",
    "verifications",
    Safety::Effect,
    Evidence::Inferred,
    false,
);
pub(crate) const CREATE_OUTSOURCED_VERIFICATION: Operation = Operation::row(
    "create_outsourced_verification",
    "POST",
    "/outsourced-verifications/",
    "outsourced",
    Safety::Effect,
    Evidence::Inferred,
    false,
);
pub(crate) const GET_OUTSOURCED_VERIFICATION: Operation = Operation::row(
    "get_outsourced_verification",
    "GET",
    "/outsourced-verification/{signature_key}/",
    "outsourced",
    Safety::Read,
    Evidence::Inferred,
    false,
);
pub(crate) const DELETE_OUTSOURCED_VERIFICATION: Operation = Operation::row(
    "delete_outsourced_verification",
    "DELETE",
    "/outsourced-verification/{signature_key}/",
    "outsourced",
    Safety::Idempotent,
    Evidence::Inferred,
    false,
);
pub(crate) const CREATE_RISK_RATING: Operation = Operation::row(
    "create_risk_rating",
    "POST",
    "/risk-ratings/",
    "risk",
    Safety::Effect,
    Evidence::Inferred,
    false,
);
pub(crate) const GET_RISK_RATING: Operation = Operation::row(
    "get_risk_rating",
    "GET",
    "/risk-ratings/{id}/",
    "risk",
    Safety::Read,
    Evidence::Inferred,
    false,
);
pub(crate) const LIST_ESIGN_TEMPLATES: Operation = Operation::row(
    "list_esign_templates",
    "GET",
    "/esign/templates/",
    "esign",
    Safety::Read,
    Evidence::Inferred,
    false,
);
pub(crate) const GET_ESIGN_TEMPLATE: Operation = Operation::row(
    "get_esign_template",
    "GET",
    "/esign/templates/{template_id}/",
    "esign",
    Safety::Read,
    Evidence::Inferred,
    false,
);
pub(crate) const LIST_ESIGN_DOCUMENTS: Operation = Operation::row(
    "list_esign_documents",
    "GET",
    "/esign/documents/",
    "esign",
    Safety::Read,
    Evidence::Inferred,
    false,
);
pub(crate) const CREATE_ESIGN_DOCUMENT: Operation = Operation::row(
    "create_esign_document",
    "POST",
    "/esign/documents/",
    "esign",
    Safety::Effect,
    Evidence::Documented,
    false,
);
pub(crate) const GET_ESIGN_DOCUMENT: Operation = Operation::row(
    "get_esign_document",
    "GET",
    "/esign/documents/{envelope_id}/",
    "esign",
    Safety::Read,
    Evidence::Documented,
    false,
);
pub(crate) const UPDATE_ESIGN_DOCUMENT: Operation = Operation::row(
    "update_esign_document",
    "PATCH",
    "/esign/documents/{envelope_id}/",
    "esign",
    Safety::Effect,
    Evidence::Inferred,
    false,
);
pub(crate) const DELETE_ESIGN_DOCUMENT: Operation = Operation::row(
    "delete_esign_document",
    "DELETE",
    "/esign/documents/{envelope_id}/",
    "esign",
    Safety::Idempotent,
    Evidence::Inferred,
    false,
);
pub(crate) const CREATE_ESIGN_IFRAME_SESSION: Operation = Operation::row(
    "create_esign_iframe_session",
    "POST",
    "/esign/documents/{envelope_id}/iframe-session/",
    "esign",
    Safety::Effect,
    Evidence::Documented,
    false,
);
pub(crate) const SEND_ESIGN_DOCUMENT: Operation = Operation::row(
    "send_esign_document",
    "POST",
    "/esign/documents/{envelope_id}/send/",
    "esign",
    Safety::Effect,
    Evidence::Inferred,
    false,
);
pub(crate) const RESEND_ESIGN_DOCUMENT: Operation = Operation::row(
    "resend_esign_document",
    "POST",
    "/esign/documents/{envelope_id}/resend/",
    "esign",
    Safety::Effect,
    Evidence::Inferred,
    false,
);
pub(crate) const VOID_ESIGN_DOCUMENT: Operation = Operation::row(
    "void_esign_document",
    "POST",
    "/esign/documents/{envelope_id}/void/",
    "esign",
    Safety::Effect,
    Evidence::Inferred,
    false,
);
pub(crate) const REINITIATE_ESIGN_DOCUMENT: Operation = Operation::row(
    "reinitiate_esign_document",
    "POST",
    "/esign/documents/{envelope_id}/reinitiate/",
    "esign",
    Safety::Effect,
    Evidence::Documented,
    false,
);
pub(crate) const DUPLICATE_ESIGN_DOCUMENT: Operation = Operation::row(
    "duplicate_esign_document",
    "POST",
    "/esign/documents/{envelope_id}/duplicate/",
    "esign",
    Safety::Effect,
    Evidence::Inferred,
    false,
);
pub(crate) const CREATE_FORM_SUBMISSION: Operation = Operation::row(
    "create_form_submission",
    "POST",
    "/form-submissions/",
    "forms",
    Safety::Effect,
    Evidence::Inferred,
    false,
);
pub(crate) const GET_FORM_SUBMISSION: Operation = Operation::row(
    "get_form_submission",
    "GET",
    "/form-submissions/{id}/",
    "forms",
    Safety::Read,
    Evidence::Inferred,
    false,
);
pub(crate) const DELETE_FORM_SUBMISSION: Operation = Operation::row(
    "delete_form_submission",
    "DELETE",
    "/form-submissions/{id}/",
    "forms",
    Safety::Idempotent,
    Evidence::Inferred,
    false,
);
pub(crate) const RESEND_FORM_SUBMISSION: Operation = Operation::row(
    "resend_form_submission",
    "POST",
    "/form-submissions/{id}/resend/",
    "forms",
    Safety::Effect,
    Evidence::Inferred,
    false,
);
