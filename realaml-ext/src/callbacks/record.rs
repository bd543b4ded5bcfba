//! The kinds of records that callbacks are about.

use std::{future::Future, pin::Pin};

use serde_json::{Map, Value};

use super::State;
use crate::{
    core::{Client, Error, SignatureKey},
    esign::AnyDocument,
    forms::FormSubmission,
    outcome::Reading,
    outsourced::OutsourcedVerification,
    verifications::{CompanyVerification, Verification},
};

/// A record that callbacks are about: a [`Verification`], a [`CompanyVerification`], an [`OutsourcedVerification`], a
/// [`FormSubmission`] or an e-sign [`AnyDocument`]. Sealed: only this crate's records implement it.
pub trait CallbackRecord: sealed::Sealed + Sized + Send + 'static {
    /// Whether callbacks about this kind of record name a signature key. Otherwise they name an id.
    const HAS_SIGNATURE_KEY: bool;

    /// Fetches the record by its key or id.
    fn fetch<'a>(client: &'a Client, key: &'a str) -> Pin<Box<dyn Future<Output = Result<Self, Error>> + Send + 'a>>;

    /// Returns the key or id of the record.
    fn key(&self) -> SignatureKey;

    /// Computes the state of the record: a digest of its content, as in [`State::of`]. The digest is unkeyed and
    /// computed from personal data, so store only a [keyed](State::keyed) digest of it.
    fn fingerprint(&self) -> State;

    /// Returns the callback address that the record contains, if there is one.
    fn callback_url(&self) -> Option<&str>;

    /// Returns the first of these members that the record contains in an unreadable form.
    #[doc(hidden)]
    fn unreadable(&self, members: &[&'static str]) -> Option<&'static str>;

    /// Returns the reference that the record contains, if there is one.
    fn reference(&self) -> Option<&str>;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! record {
    ($type:ty, $has_key:literal, |$client:ident, $key:ident| $fetch:expr, |$it:ident| $own:expr, $address:expr) => {
        impl sealed::Sealed for $type {}

        impl CallbackRecord for $type {
            const HAS_SIGNATURE_KEY: bool = $has_key;

            fn fetch<'a>(
                $client: &'a Client,
                $key: &'a str,
            ) -> Pin<Box<dyn Future<Output = Result<Self, Error>> + Send + 'a>> {
                Box::pin(async move { $fetch })
            }

            fn key(&self) -> SignatureKey {
                let $it = self;
                SignatureKey::new($own)
            }

            fn callback_url(&self) -> Option<&str> {
                let address: for<'a> fn(&'a Self) -> Option<&'a str> = $address;
                address(self).filter(|it| !it.is_empty())
            }

            fn fingerprint(&self) -> State {
                State::of(self.record())
            }

            fn reference(&self) -> Option<&str> {
                self.record().reference.as_deref().filter(|it| !it.is_empty())
            }

            fn unreadable(&self, members: &[&'static str]) -> Option<&'static str> {
                let (reading, extra) = (Reading::of(self.reply()), &self.record().extra);
                let is_odd = |member: &&&'static str| {
                    // A member that the type does not have is kept as received, even if it is not a string.
                    let kept = extra.get(**member).is_some_and(|it| !it.is_null() && !it.is_string());
                    kept || reading.member(member).is_err()
                };
                members.iter().find(is_odd).copied()
            }
        }
    };
}

record!(
    Verification,
    true,
    |client, key| client.verifications().get(&SignatureKey::new(key)).await,
    |it| it.signature_key().expose(),
    |it| it.record().callback_url.as_deref()
);
record!(
    CompanyVerification,
    true,
    |client, key| client.verifications().get_company(&SignatureKey::new(key)).await,
    |it| it.signature_key().expose(),
    |it| kept_address(&it.record().extra)
);
record!(
    OutsourcedVerification,
    true,
    |client, key| client.outsourced().get(&SignatureKey::new(key)).await,
    |it| it.signature_key().expose(),
    |it| it.record().callback_url.as_deref()
);
record!(FormSubmission, false, |client, key| client.forms().get(key).await, |it| it.id(), |it| kept_address(
    &it.record().extra
));
record!(AnyDocument, false, |client, key| client.esign().document(key).await, |it| it.id(), |it| kept_address(
    &it.record().extra
));

/// Returns the callback address in a record whose type has no member for it.
fn kept_address(extra: &Map<String, Value>) -> Option<&str> {
    extra.get("callback_url").and_then(Value::as_str)
}
