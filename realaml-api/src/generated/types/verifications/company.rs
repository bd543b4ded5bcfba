// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::{PepHit, PepResult, VerificationResult, VerificationResultSource, VerificationType};

/// The record of a company check.
///
/// Inferred (medium confidence): vendor contents (name); by analogy with Verification.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationCompany {
    /// The key of the company verification.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: String,
    /// Expected to be `company`.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<VerificationType>,
    /// The legal name as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_name: Option<String>,
    /// The number in the company register as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_number: Option<String>,
    /// The country of incorporation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: Option<String>,
    /// The e-mail address as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub email: Option<String>,
    /// The phone number as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// Whether all steps have finished; expected to be true at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_completed: Option<bool>,
    /// Whether it was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_cancelled: Option<bool>,
    /// The combined outcome of all checks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<VerificationResult>,
    /// The outcome of the screening against sanctions and other lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pep_overall_result: Option<PepResult>,
    /// The listed persons or bodies that resemble the company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pep_hits: Option<Vec<PepHit>>,
    /// The registers that were consulted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result_sources: Option<Vec<VerificationResultSource>>,
    /// The link to the report as PDF. Expires after 15 minutes.
    #[serde(rename = "final_report_pdf_url_TEMP", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub final_report_pdf_url_temp: Option<String>,
    /// The account's own tag as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// The internal notes as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// The name of the organisation on whose behalf the check is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: Option<String>,
    /// When it was created, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<chrono::DateTime<chrono::Utc>>,
    /// When it finished, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationCompany {
    /// Creates a value with only the required fields set.
    pub fn new(signature_key: impl Into<String>) -> Self {
        Self {
            signature_key: signature_key.into(),
            type_: None,
            company_name: None,
            company_number: None,
            country: None,
            email: None,
            phone: None,
            is_completed: None,
            is_cancelled: None,
            result: None,
            pep_overall_result: None,
            pep_hits: None,
            result_sources: None,
            final_report_pdf_url_temp: None,
            reference: None,
            notes: None,
            org_name: None,
            created_at: None,
            completed_at: None,
            extra: serde_json::Map::new(),
        }
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for VerificationCompany {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationCompany")
            .field("signature_key", &sensitive::Hidden(&self.signature_key))
            .field("type_", &self.type_)
            .field("company_name", &sensitive::Hidden(&self.company_name))
            .field("company_number", &sensitive::Hidden(&self.company_number))
            .field("country", &sensitive::Hidden(&self.country))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("is_completed", &self.is_completed)
            .field("is_cancelled", &self.is_cancelled)
            .field("result", &self.result)
            .field("pep_overall_result", &self.pep_overall_result)
            .field("pep_hits", &self.pep_hits)
            .field("result_sources", &self.result_sources)
            .field("final_report_pdf_url_temp", &sensitive::Hidden(&self.final_report_pdf_url_temp))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("org_name", &sensitive::Hidden(&self.org_name))
            .field("created_at", &self.created_at)
            .field("completed_at", &self.completed_at)
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationCompany,
    "an object with `signature_key`",
    (0, "signature_key", signature_key, required),
    (1, "type", type_, optional),
    (2, "company_name", company_name, optional),
    (3, "company_number", company_number, optional),
    (4, "country", country, optional),
    (5, "email", email, optional),
    (6, "phone", phone, optional),
    (7, "is_completed", is_completed, optional),
    (8, "is_cancelled", is_cancelled, optional),
    (9, "result", result, optional),
    (10, "pep_overall_result", pep_overall_result, optional),
    (11, "pep_hits", pep_hits, optional),
    (12, "result_sources", result_sources, optional),
    (13, "final_report_pdf_url_TEMP", final_report_pdf_url_temp, optional),
    (14, "reference", reference, optional),
    (15, "notes", notes, optional),
    (16, "org_name", org_name, optional),
    (17, "created_at", created_at, optional),
    (18, "completed_at", completed_at, optional)
);

/// A request to check one company.
///
/// Inferred (medium confidence): vendor contents (name, and names of the fragments).
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct VerificationCompanyRequest {
    /// Expected always to be `company`, so that it can be left out.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<VerificationType>,
    /// The legal name.
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_name: String,
    /// The number in the company register, for instance an NZBN, ACN or ABN.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub company_number: Option<String>,
    /// The country of incorporation as a two-letter ISO 3166-1 code. Expected to be needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: Option<String>,
    /// The legal form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company_type: Option<String>,
    /// The day of incorporation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub incorporation_date: Option<chrono::NaiveDate>,
    /// The person to ask for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub contact_name: Option<String>,
    /// The e-mail address of the company or its contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// The phone number in E.164 form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// The account's own tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// The internal notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// The address that is called on changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// The name of the organisation on whose behalf the check is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl VerificationCompanyRequest {
    /// Creates a value with only the required fields set.
    pub fn new(company_name: impl Into<String>) -> Self {
        Self {
            type_: None,
            company_name: company_name.into(),
            company_number: None,
            country: None,
            company_type: None,
            incorporation_date: None,
            contact_name: None,
            email: None,
            phone: None,
            reference: None,
            notes: None,
            callback_url: None,
            org_name: None,
            extra: serde_json::Map::new(),
        }
    }

    /// Expected always to be `company`, so that it can be left out.
    #[must_use]
    pub fn with_type(mut self, type_: impl Into<VerificationType>) -> Self {
        self.type_ = Some(type_.into());
        self
    }

    /// The number in the company register, for instance an NZBN, ACN or ABN.
    #[must_use]
    pub fn with_company_number(mut self, company_number: impl Into<String>) -> Self {
        self.company_number = Some(company_number.into());
        self
    }

    /// The country of incorporation as a two-letter ISO 3166-1 code. Expected to be needed.
    #[must_use]
    pub fn with_country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// The legal form.
    #[must_use]
    pub fn with_company_type(mut self, company_type: impl Into<String>) -> Self {
        self.company_type = Some(company_type.into());
        self
    }

    /// The day of incorporation.
    #[must_use]
    pub fn with_incorporation_date(mut self, incorporation_date: impl Into<chrono::NaiveDate>) -> Self {
        self.incorporation_date = Some(incorporation_date.into());
        self
    }

    /// The person to ask for.
    #[must_use]
    pub fn with_contact_name(mut self, contact_name: impl Into<String>) -> Self {
        self.contact_name = Some(contact_name.into());
        self
    }

    /// The e-mail address of the company or its contact.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The phone number in E.164 form.
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// The account's own tag.
    #[must_use]
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// The internal notes.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// The address that is called on changes.
    #[must_use]
    pub fn with_callback_url(mut self, callback_url: impl Into<String>) -> Self {
        self.callback_url = Some(callback_url.into());
        self
    }

    /// The name of the organisation on whose behalf the check is made.
    #[must_use]
    pub fn with_org_name(mut self, org_name: impl Into<String>) -> Self {
        self.org_name = Some(org_name.into());
        self
    }

    /// Adds a member that the spec does not define.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for VerificationCompanyRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerificationCompanyRequest")
            .field("type_", &self.type_)
            .field("company_name", &sensitive::Hidden(&self.company_name))
            .field("company_number", &sensitive::Hidden(&self.company_number))
            .field("country", &sensitive::Hidden(&self.country))
            .field("company_type", &self.company_type)
            .field("incorporation_date", &sensitive::Hidden(&self.incorporation_date))
            .field("contact_name", &sensitive::Hidden(&self.contact_name))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("org_name", &sensitive::Hidden(&self.org_name))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    VerificationCompanyRequest,
    "an object with `company_name`",
    (0, "type", type_, optional),
    (1, "company_name", company_name, required),
    (2, "company_number", company_number, optional),
    (3, "country", country, optional),
    (4, "company_type", company_type, optional),
    (5, "incorporation_date", incorporation_date, optional),
    (6, "contact_name", contact_name, optional),
    (7, "email", email, optional),
    (8, "phone", phone, optional),
    (9, "reference", reference, optional),
    (10, "notes", notes, optional),
    (11, "callback_url", callback_url, optional),
    (12, "org_name", org_name, optional)
);
