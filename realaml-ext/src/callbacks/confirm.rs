//! Confirms a caller's claim by fetching the record from the API.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{CallbackRecord, State, token::Token};
use crate::{
    core::{Client, Error, SignatureKey},
    verifications::Verification,
};

/// A caller's claim, which cannot be read. Only the record that the API returns for it can be read.
///
/// ```compile_fail
/// # use realaml_ext::callbacks::{Callback, Untrusted};
/// fn decide(callback: Untrusted<Callback>) {
///     let key = callback.signature_key(); // there is no such method
/// }
/// ```
///
/// The claim can be stored and read back through serde, to be confirmed later or by another process. The stored form
/// contains the key or id that the caller claims, so encrypt it as you would encrypt the key itself.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[must_use = "a callback means nothing before it is confirmed"]
pub struct Untrusted<T>(T);

/// A callback: the address that it came to, and the key or id that its body or query claims.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Callback {
    token: Token,
    claimed: Option<SignatureKey>,
    /// The claimed id, for records without a key. An id gives as much access as a key does, so it is protected like a
    /// key.
    claimed_id: Option<SignatureKey>,
}

/// The stored form of a callback.
#[derive(Serialize, Deserialize)]
struct Stored {
    token: Token,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    signature_key: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<String>,
}

impl Serialize for Callback {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = |key: &Option<SignatureKey>| key.as_ref().map(|it| it.expose().to_owned());
        let (signature_key, id) = (text(&self.claimed), text(&self.claimed_id));
        Stored { token: self.token.clone(), signature_key, id }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Callback {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The deserializer's error may quote the key, the id or the reference, so it is not kept.
        let stored = Stored::deserialize(deserializer);
        let Stored { token, signature_key, id } =
            stored.map_err(|_| <D::Error as serde::de::Error>::custom("expected a stored callback"))?;
        Ok(Self { token, claimed: signature_key.map(SignatureKey::new), claimed_id: id.map(SignatureKey::new) })
    }
}

impl Untrusted<Callback> {
    pub(super) fn new(token: Token, claimed: Option<SignatureKey>, claimed_id: Option<SignatureKey>) -> Self {
        Self(Callback { token, claimed, claimed_id })
    }

    /// Returns the reference that the address was minted for. The token authenticates it; the caller cannot choose it.
    pub fn reference(&self) -> &str {
        &self.0.token.reference
    }

    /// Fetches the record that the callback claims to be about, and checks that it belongs to this callback address.
    /// The record has to contain the address or, if it contains no callback address, the reference.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_ext::{Verification, callbacks::{CallbackSecret, Callbacks}, test_util::{self, FakeApi}};
    ///
    /// let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// let address = callbacks.mint("matter-4711")?;
    /// let key = "6513270e269e0d37f2a74de452e6b438";
    /// let record = test_util::record::<Verification>(key).passed().with("callback_url", address.expose());
    /// let client = FakeApi::new().answer("get_verification", record.json()).client();
    ///
    /// let body = format!(r#"{{"signature_key": "{key}"}}"#);
    /// let callback = callbacks.recognise(address.expose(), body.as_bytes()).ok_or("not minted here")?;
    /// let confirmed = callback.confirm(&client).await?;
    /// assert_eq!(confirmed.reference(), "matter-4711");
    /// assert!(confirmed.verification().outcome().is_pass());
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "test-util"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// [`ConfirmError`] if the callback contains no key (or no id, for a record without a key), the fetch fails, the
    /// record belongs to another address, or its address and reference are missing or unreadable. In the last case, use
    /// [`confirm_as`](Self::confirm_as).
    pub async fn confirm(&self, client: &Client) -> Result<Confirmed, ConfirmError> {
        let key = self.0.claimed.as_ref().ok_or_else(|| ConfirmErrorKind::NoKey.error())?;
        let confirmed = self.confirm_as(client, key).await?;
        self.check_belongs(&confirmed.verification, &self.0.token.reference)?;
        Ok(confirmed)
    }

    /// Like [`confirm`](Self::confirm), but for another kind of record: a company check, an outsourced verification, a
    /// form or a document. The record has to contain this callback address or, if it contains none, the reference.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::{FormRequest, callbacks::{CallbackSecret, Callbacks}, forms::FormSubmission};
    ///
    /// # let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// # let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// let address = callbacks.mint("matter-4711")?;
    /// let request = FormRequest::of("12", "Aroha", "Ngata").reference("matter-4711").callback_url(address.expose());
    /// # let created = client.forms().create(&request.embedded().build()?).await?;
    /// # let body = format!(r#"{{"id": "{}"}}"#, created.id());
    /// # let callback = callbacks.recognise(address.expose(), body.as_bytes()).ok_or("not minted here")?;
    /// // When the callback arrives:
    /// let form: FormSubmission = callback.confirm_record(&client).await?;
    /// assert!(!form.is_completed());
    /// # assert_eq!(form.id(), created.id());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The same as for [`confirm`](Self::confirm).
    pub async fn confirm_record<T: CallbackRecord>(&self, client: &Client) -> Result<T, ConfirmError> {
        self.confirm_record_sent_as(client, &self.0.token.reference).await
    }

    /// Like [`confirm_record`](Self::confirm_record), but for a record whose request had a different `reference` from
    /// the one that the address was minted for.
    ///
    /// # Errors
    ///
    /// The same as for [`confirm`](Self::confirm).
    pub async fn confirm_record_sent_as<T: CallbackRecord>(
        &self,
        client: &Client,
        reference: &str,
    ) -> Result<T, ConfirmError> {
        let Callback { claimed, claimed_id, .. } = &self.0;
        let key = if T::HAS_SIGNATURE_KEY { claimed } else { claimed_id };
        let key = key.as_ref().ok_or_else(|| ConfirmErrorKind::NoKey.error())?;
        let record = T::fetch(client, key.expose()).await.map_err(ConfirmError::fetch)?;
        self.check_belongs(&record, reference)?;
        Ok(record)
    }

    fn check_belongs(&self, record: &impl CallbackRecord, sent_as: &str) -> Result<(), ConfirmError> {
        let token = &self.0.token;
        let decisive: &[_] =
            if record.callback_url().is_some() { &["callback_url"] } else { &["callback_url", "reference"] };
        if let Some(member) = record.unreadable(decisive) {
            return Err(ConfirmErrorKind::Unreadable(member).error());
        }
        match (record.callback_url(), record.reference()) {
            (Some(address), _) if token.is_at_end_of(address) => Ok(()),
            (None, Some(reference)) if reference == sent_as => Ok(()),
            (None, None) => Err(ConfirmErrorKind::Unbound.error()),
            _ => Err(ConfirmErrorKind::Foreign.error()),
        }
    }

    /// Fetches the record with the key that you stored for the [reference](Self::reference) when you created the
    /// verification. The body of the callback is ignored.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # use realaml_ext::{VerificationRequest, callbacks::{CallbackSecret, Callbacks}};
    /// # let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// # let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// # let address = callbacks.mint("matter-4711")?;
    /// # let request = VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build()?;
    /// # let key = client.verifications().create(&request).await?.signature_key().clone();
    /// # sandbox.complete(key.expose())?;
    /// # let callback = callbacks.recognise(address.expose(), b"not even JSON").ok_or("not minted here")?;
    /// // `key` was stored under `callback.reference()` when the verification was created.
    /// let confirmed = callback.confirm_as(&client, &key).await?;
    /// assert_eq!(confirmed.reference(), "matter-4711");
    /// assert!(confirmed.verification().outcome().is_pass());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ConfirmError`] if the fetch fails.
    pub async fn confirm_as(&self, client: &Client, key: &SignatureKey) -> Result<Confirmed, ConfirmError> {
        let verification = client.verifications().get(key).await.map_err(ConfirmError::fetch)?;
        Ok(Confirmed { reference: self.0.token.reference.clone(), verification })
    }

    /// Returns the part of the token that distinguishes the address from others.
    pub(super) fn address(&self) -> String {
        self.0.token.start()
    }

    pub(super) fn claimed(&self) -> Option<&SignatureKey> {
        self.0.claimed.as_ref()
    }

    /// Returns the same callback without its claims.
    pub(super) fn claiming_nothing(self) -> Self {
        Self(Callback { claimed: None, claimed_id: None, ..self.0 })
    }

    /// Returns the callback without its claimed id, because only the key identifies a verification.
    pub(super) fn claiming_key_only(self) -> Self {
        Self(Callback { claimed_id: None, ..self.0 })
    }
}

/// Prints nothing about the claim.
impl<T> fmt::Debug for Untrusted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Untrusted([hidden])")
    }
}

impl fmt::Debug for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Callback([hidden])")
    }
}

/// A confirmed callback: its reference, and the record that the API returned.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{Verification, callbacks::Confirmed, test_util};
///
/// fn note(confirmed: &Confirmed) -> String {
///     format!("{}: {}", confirmed.reference(), confirmed.verification().outcome())
/// }
///
/// let verification = test_util::record::<Verification>("6513").passed().build();
/// assert_eq!(note(&test_util::confirmed("matter-4711", verification)), "matter-4711: passed");
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Confirmed {
    reference: String,
    verification: Verification,
}

impl Confirmed {
    /// Creates the value that is passed to a handler.
    #[cfg(feature = "test-util")]
    pub(crate) fn new(reference: String, verification: Verification) -> Self {
        Self { reference, verification }
    }

    /// Returns the reference that the address of the callback was minted for.
    pub fn reference(&self) -> &str {
        &self.reference
    }

    /// Returns the record that was fetched after the callback arrived.
    pub fn verification(&self) -> &Verification {
        &self.verification
    }

    /// Returns the record without the reference.
    pub fn into_verification(self) -> Verification {
        self.verification
    }

    /// Returns the state of the verification for the store of handled callbacks, keyed by the verification's key, which
    /// the store does not contain.
    pub(super) fn state(&self) -> State {
        self.verification.fingerprint().keyed_by(self.verification.key().expose().as_bytes())
    }
}

/// The reason why a callback was not confirmed.
///
/// ```
/// use realaml_ext::callbacks::{ConfirmError, ConfirmErrorKind};
///
/// fn advice(error: &ConfirmError) -> &'static str {
///     match error.kind() {
///         ConfirmErrorKind::NoKey | ConfirmErrorKind::Foreign => "ignore the callback",
///         ConfirmErrorKind::Unbound | ConfirmErrorKind::Unreadable(_) => "use confirm_as() with the stored key",
///         _ if error.is_retryable() => "try again later",
///         _ => "see fetch_error()",
///     }
/// }
/// # let _ = advice;
/// ```
pub struct ConfirmError {
    kind: ConfirmErrorKind,
    source: Option<Error>,
}

/// The kind of failure that a [`ConfirmError`] reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConfirmErrorKind {
    /// The callback contains no key, or no id for a kind of record that has no key.
    NoKey,
    /// The record's callback address, or its reference if it contains no address, is not the expected one.
    Foreign,
    /// The record contains neither a callback address nor a reference.
    Unbound,
    /// The record contains this member, `callback_url` or `reference`, in an unreadable form.
    Unreadable(&'static str),
    /// The record could not be fetched. The source is the client's error.
    Fetch,
}

impl ConfirmErrorKind {
    pub(crate) fn error(self) -> ConfirmError {
        ConfirmError { kind: self, source: None }
    }
}

impl ConfirmError {
    pub(crate) fn fetch(error: Error) -> Self {
        Self { kind: ConfirmErrorKind::Fetch, source: Some(error) }
    }

    /// Returns the kind of this failure.
    pub fn kind(&self) -> ConfirmErrorKind {
        self.kind
    }

    /// Returns the client's error, if the record could not be fetched.
    pub fn fetch_error(&self) -> Option<&Error> {
        self.source.as_ref()
    }

    /// Whether confirming the same callback again may succeed later.
    pub fn is_retryable(&self) -> bool {
        self.source.as_ref().is_some_and(Error::is_retryable)
    }
}

impl fmt::Display for ConfirmError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            ConfirmErrorKind::Unreadable(member) => {
                return write!(
                    f,
                    "`{member}` of the record cannot be read, so it is unknown whether the record belongs to the \
                     callback; give the key stored for the reference"
                );
            }
            ConfirmErrorKind::NoKey => {
                "the callback does not name a verification; give the key stored for its \
                                        reference"
            }
            ConfirmErrorKind::Foreign => "the verification that the callback names belongs to another callback address",
            ConfirmErrorKind::Unbound => {
                "the record has neither its callback address nor its reference, so it is unknown whether it belongs \
                 to the callback; give the key stored for the reference"
            }
            ConfirmErrorKind::Fetch => "the record of the callback cannot be fetched",
        })
    }
}

impl fmt::Debug for ConfirmError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConfirmError").field("kind", &self.kind).field("source", &self.source).finish()
    }
}

impl std::error::Error for ConfirmError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|it| it as &(dyn std::error::Error + 'static))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_no_stored_callback_is_refused_and_not_shown() {
        let token = Token::new("matter-4711").unwrap();
        let stored = serde_json::to_value(Untrusted::new(token, Some(SignatureKey::new("65132")), None)).unwrap();
        assert!(serde_json::from_value::<Untrusted<Callback>>(stored.clone()).is_ok());
        let spoilt = |pointer: &str, value: serde_json::Value| {
            let mut stored = stored.clone();
            *stored.pointer_mut(pointer).unwrap() = value;
            stored
        };
        for (stored, canary) in [
            (spoilt("/signature_key", json!(6_513_270)), "6513270"),
            (spoilt("/token/reference", json!(4_711_000)), "4711000"),
            (spoilt("/token/nonce/0", json!(651_327)), "651327"),
            (spoilt("/token", json!("canary")), "canary"),
            (json!("canary"), "canary"),
        ] {
            let error = serde_json::from_str::<Untrusted<Callback>>(&stored.to_string()).unwrap_err();
            assert!(!format!("{error} {error:?}").contains(canary), "{error}");
        }
    }
}
