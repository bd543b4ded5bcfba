//! The key of a link's record, by which the record is fetched again.

use std::fmt;

use super::{Error, Links};
use crate::core::{Client, SignatureKey};

/// The key or id of the record that links belong to.
///
/// ```
/// use realaml_ext::{SignatureKey, reports::RecordKey};
///
/// let record = RecordKey::Verification(SignatureKey::new("6513270e269e0d37f2a74de452e6b438"));
/// assert_eq!(record.domain(), "verifications");
/// assert!(!format!("{record:?}").contains("6513"));
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecordKey {
    /// A verification of a person or a company. It is inferred that a company's record is fetched from the same path.
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
    /// Returns the domain: `verifications`, `outsourced`, `risk`, `forms` or `esign`.
    pub fn domain(&self) -> &'static str {
        match self {
            Self::Verification(_) => "verifications",
            Self::Outsourced(_) => "outsourced",
            Self::RiskRating(_) => "risk",
            Self::FormSubmission(_) => "forms",
            Self::ESignDocument(_) => "esign",
        }
    }

    /// Returns the key or id itself. The key of a verification gives access to the record, so keep it out of logs and
    /// file names.
    pub fn expose(&self) -> &str {
        match self {
            Self::Verification(key) | Self::Outsourced(key) => key.expose(),
            Self::RiskRating(id) | Self::FormSubmission(id) | Self::ESignDocument(id) => id,
        }
    }

    /// Fetches the record and returns its links.
    pub(super) async fn fetch(&self, client: &Client) -> Result<Links, Error> {
        // The handles check that the response contains the requested record.
        let links = match self {
            Self::Verification(key) => client.verifications().get(key).await.map(|it| it.links()),
            Self::Outsourced(key) => client.outsourced().get(key).await.map(|it| it.links()),
            Self::RiskRating(id) => client.risk().get(id).await.map(|it| it.links()),
            Self::FormSubmission(id) => client.forms().get(id).await.map(|it| it.links()),
            Self::ESignDocument(id) => {
                let obtained_at = client.clock().now();
                let document = client.esign().get(id).await;
                document.map(|it| Links::in_body(self.clone(), it.raw_body(), obtained_at))
            }
        };
        links.map_err(Error::api)
    }
}

/// Prints only the domain.
impl fmt::Debug for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecordKey({}, [hidden])", self.domain())
    }
}
