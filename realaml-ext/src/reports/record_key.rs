//! Which record a link is of, and how to fetch that record again.

use std::fmt;

use super::{Error, Links};
use crate::core::{Client, SignatureKey};

/// Which record links are of.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecordKey {
    /// A verification of a person or a company. That a company's record is fetched by the same path is inferred.
    Verification(SignatureKey),
    /// An outsourced verification.
    Outsourced(SignatureKey),
    /// A risk rating, by its id.
    RiskRating(String),
    /// A form submission, by its id.
    FormSubmission(String),
    /// An e-sign document, by its envelope id.
    ESignDocument(String),
}

impl RecordKey {
    /// The domain: `verifications`, `outsourced`, `risk`, `forms` or `esign`.
    pub fn domain(&self) -> &'static str {
        match self {
            Self::Verification(_) => "verifications",
            Self::Outsourced(_) => "outsourced",
            Self::RiskRating(_) => "risk",
            Self::FormSubmission(_) => "forms",
            Self::ESignDocument(_) => "esign",
        }
    }

    /// The key or id itself. The key of a verification opens it, so keep it out of logs and file names.
    pub fn expose(&self) -> &str {
        match self {
            Self::Verification(key) | Self::Outsourced(key) => key.expose(),
            Self::RiskRating(id) | Self::FormSubmission(id) | Self::ESignDocument(id) => id,
        }
    }

    /// Fetches the record.
    pub(super) async fn fetch(&self, client: &Client) -> Result<Links, Error> {
        let obtained_at = client.clock().now();
        let call = client.call();
        let raw = call.raw();
        let id = self.expose();
        let body = match self {
            Self::Verification(_) => call.done(raw.get_verification(id).send().await).map(|it| it.raw_body().clone()),
            Self::Outsourced(_) => {
                call.done(raw.get_outsourced_verification(id).send().await).map(|it| it.raw_body().clone())
            }
            Self::RiskRating(_) => call.done(raw.get_risk_rating(id).send().await).map(|it| it.raw_body().clone()),
            Self::FormSubmission(_) => {
                call.done(raw.get_form_submission(id).send().await).map(|it| it.raw_body().clone())
            }
            Self::ESignDocument(_) => {
                call.done(raw.get_esign_document(id).send().await).map(|it| it.raw_body().clone())
            }
        };
        Ok(Links::in_body(self.clone(), &body.map_err(Error::api)?, obtained_at))
    }
}

/// Shows the domain only.
impl fmt::Debug for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecordKey({}, [hidden])", self.domain())
    }
}
