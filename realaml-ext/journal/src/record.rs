//! The records of the API, and the data that is stored about each of their states: a code, a digest, whether the state
//! is final, and the id of the request that fetched it.

use realaml_ext::{
    Client, CompanyVerification, Error as ApiError, SignatureKey, Verification,
    callbacks::{CallbackRecord, State},
    esign::{AnyDocument, DocumentState},
    forms::{FormState, FormSubmission},
    http::HeaderMap,
    outsourced::{OutsourcedState, OutsourcedVerification},
    raw::{Reply, types::RiskLevel},
    risk::RiskRating,
};

use crate::kind::Kind;

/// A record of any kind, as the API returned it.
///
/// ```
/// use realaml_journal::AnyRecord;
///
/// fn describe(record: &AnyRecord) -> String {
///     match record {
///         AnyRecord::Verification(it) => it.outcome().to_string(),
///         AnyRecord::Form(it) => it.state().to_string(),
///         other => other.outcome().to_owned(),
///     }
/// }
/// # let _ = describe;
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum AnyRecord {
    /// The verification of a person.
    Verification(Box<Verification>),
    /// A company check.
    Company(Box<CompanyVerification>),
    /// Work by the vendor's staff.
    Outsourced(Box<OutsourcedVerification>),
    /// A risk rating.
    Risk(Box<RiskRating>),
    /// A document.
    Document(Box<AnyDocument>),
    /// A form.
    Form(Box<FormSubmission>),
}

/// A record of one kind, or of any kind.
pub trait OfKind: Sized {
    /// Returns the record if it is of this kind.
    fn of(record: AnyRecord) -> Option<Self>;

    /// Returns the record as one of any kind.
    #[cfg(feature = "test-util")]
    fn any(self) -> AnyRecord;
}

impl OfKind for AnyRecord {
    fn of(record: AnyRecord) -> Option<Self> {
        Some(record)
    }

    #[cfg(feature = "test-util")]
    fn any(self) -> AnyRecord {
        self
    }
}

macro_rules! of_kind {
    ($($variant:ident => $record:ty;)+) => {
        $(
            impl OfKind for $record {
                fn of(record: AnyRecord) -> Option<Self> {
                    match record {
                        AnyRecord::$variant(record) => Some(*record),
                        _ => None,
                    }
                }

                #[cfg(feature = "test-util")]
                fn any(self) -> AnyRecord {
                    AnyRecord::$variant(Box::new(self))
                }
            }
        )+
    };
}

of_kind! {
    Verification => Verification;
    Company => CompanyVerification;
    Outsourced => OutsourcedVerification;
    Risk => RiskRating;
    Document => AnyDocument;
    Form => FormSubmission;
}

impl AnyRecord {
    /// Fetches the record of this kind with this key.
    pub(crate) async fn fetch(kind: Kind, client: &Client, key: &str) -> Result<Self, ApiError> {
        Ok(match kind {
            Kind::Verification => Self::Verification(Box::new(Verification::fetch(client, key).await?)),
            Kind::Company => Self::Company(Box::new(CompanyVerification::fetch(client, key).await?)),
            Kind::Outsourced => Self::Outsourced(Box::new(OutsourcedVerification::fetch(client, key).await?)),
            Kind::Risk => Self::Risk(Box::new(client.risk().get(key).await?)),
            Kind::Document => Self::Document(Box::new(AnyDocument::fetch(client, key).await?)),
            Kind::Form => Self::Form(Box::new(FormSubmission::fetch(client, key).await?)),
        })
    }

    /// Returns the key or id of the record.
    pub(crate) fn key(&self) -> SignatureKey {
        match self {
            Self::Verification(it) => it.signature_key().clone(),
            Self::Company(it) => it.signature_key().clone(),
            Self::Outsourced(it) => it.signature_key().clone(),
            Self::Risk(it) => SignatureKey::new(it.id()),
            Self::Document(it) => SignatureKey::new(it.id()),
            Self::Form(it) => SignatureKey::new(it.id()),
        }
    }

    /// Returns the code of the record's state. It is the [`Outcome`](realaml_ext::Outcome) of a check, the state of a
    /// form or document, or the level of a risk rating. For work by the vendor's staff, it is the progress until the
    /// work has ended, and then the outcome.
    pub fn outcome(&self) -> &'static str {
        match self {
            Self::Verification(it) => it.outcome().as_str(),
            Self::Company(it) => it.outcome().as_str(),
            // The progress of the staff's work is also a state to report.
            Self::Outsourced(it) => match it.state() {
                OutsourcedState::Completed | OutsourcedState::Cancelled => it.outcome().as_str(),
                state => state.as_str(),
            },
            Self::Risk(it) => match it.level() {
                Some(RiskLevel::Low) => "low",
                Some(RiskLevel::Medium) => "medium",
                Some(RiskLevel::High) => "high",
                Some(RiskLevel::VeryHigh) => "very_high",
                Some(RiskLevel::Prohibited) => "prohibited",
                _ => "unknown",
            },
            Self::Document(it) => it.state().as_str(),
            Self::Form(it) => it.state().as_str(),
        }
    }

    /// Whether the record stays in this state unless somebody acts on it again.
    pub fn is_final(&self) -> bool {
        match self {
            Self::Verification(it) => it.outcome().is_final(),
            Self::Company(it) => it.outcome().is_final(),
            Self::Outsourced(it) => matches!(it.state(), OutsourcedState::Completed | OutsourcedState::Cancelled),
            Self::Risk(_) => true,
            Self::Document(it) => matches!(it.state(), DocumentState::Completed | DocumentState::Stopped(_)),
            Self::Form(it) => matches!(it.state(), FormState::Completed | FormState::Cancelled),
        }
    }

    /// Returns a fingerprint of the record's state. It covers the whole record except secrets, most links, times of the
    /// fetch, and the expiry of links. It is derived from personal data, so only a keyed digest of it is stored.
    pub(crate) fn fingerprint(&self) -> String {
        match self {
            Self::Verification(it) => it.fingerprint().to_string(),
            Self::Company(it) => it.fingerprint().to_string(),
            Self::Outsourced(it) => it.fingerprint().to_string(),
            Self::Risk(it) => State::of(it.record()).to_string(),
            Self::Document(it) => it.fingerprint().to_string(),
            Self::Form(it) => it.fingerprint().to_string(),
        }
    }

    /// Returns the id that the API gave to the request that fetched the record, if it is known.
    pub(crate) fn request_id(&self) -> Option<String> {
        match self {
            Self::Verification(it) => request_id(it.reply().headers()),
            Self::Company(it) => request_id(it.reply().headers()),
            Self::Outsourced(it) => request_id(it.reply().headers()),
            Self::Risk(it) => request_id(it.reply().headers()),
            Self::Document(_) => None,
            Self::Form(it) => request_id(it.reply().headers()),
        }
    }
}

/// Returns the request id in the headers of a response. An id that is longer than 100 bytes or contains unusual
/// characters is ignored, because the id is stored in clear text.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<String> {
    let names = ["x-request-id", "x-amzn-requestid", "x-amz-cf-id", "cf-ray"];
    let id = names.iter().find_map(|name| headers.get(*name)?.to_str().ok())?;
    let plain = id.len() <= 100 && id.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_=+/.:".contains(&it));
    plain.then(|| id.to_owned())
}

/// Returns the request id in the headers of a typed response.
pub(crate) fn request_id_of<T>(reply: &Reply<T>) -> Option<String> {
    request_id(reply.headers())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_request_id_is_kept() {
        let id_of = |name: &'static str, value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(name, value.parse().expect("a header"));
            request_id(&headers)
        };
        for name in ["x-request-id", "x-amzn-requestid", "x-amz-cf-id", "cf-ray"] {
            assert_eq!(id_of(name, "Root=1-67/a_b+c.d:9").as_deref(), Some("Root=1-67/a_b+c.d:9"), "{name}");
        }
        assert_eq!(id_of("x-other-id", "1-67"), None);
        assert_eq!(id_of("x-request-id", &"a".repeat(100)).map(|id| id.len()), Some(100));
        for odd in ["a".repeat(101).as_str(), "jane doe", "<b>", "jane@example.com"] {
            assert_eq!(id_of("x-request-id", odd), None, "{odd}");
        }
    }
}
