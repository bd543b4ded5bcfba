// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::VerificationType;

/// Which company to check.
///
/// Inferred (medium confidence): vendor contents (name); comparable company checks.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CompanyCore {
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
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl CompanyCore {
    /// Creates a value with only the required fields set.
    pub fn new(company_name: impl Into<String>) -> Self {
        Self {
            type_: None,
            company_name: company_name.into(),
            company_number: None,
            country: None,
            company_type: None,
            incorporation_date: None,
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

    /// Adds a member that the spec does not define.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for CompanyCore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CompanyCore")
            .field("type_", &self.type_)
            .field("company_name", &sensitive::Hidden(&self.company_name))
            .field("company_number", &sensitive::Hidden(&self.company_number))
            .field("country", &sensitive::Hidden(&self.country))
            .field("company_type", &self.company_type)
            .field("incorporation_date", &sensitive::Hidden(&self.incorporation_date))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    CompanyCore,
    "an object with `company_name`",
    (0, "type", type_, optional),
    (1, "company_name", company_name, required),
    (2, "company_number", company_number, optional),
    (3, "country", country, optional),
    (4, "company_type", company_type, optional),
    (5, "incorporation_date", incorporation_date, optional)
);
