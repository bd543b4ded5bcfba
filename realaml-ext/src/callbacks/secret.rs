//! The secrets that sign callback addresses.

use std::fmt;

use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use crate::core::Error;

/// The minimum length of a secret, in bytes. 32 hexadecimal digits contain 128 bits.
const LEAST_LENGTH: usize = 32;

/// A secret that signs callback addresses. It needs at least 32 random characters and must be the same in every
/// replica. It is wiped from memory when dropped and is never printed.
///
/// ```
/// use realaml_ext::callbacks::CallbackSecret;
///
/// let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
/// assert_eq!(format!("{secret:?}"), "CallbackSecret([hidden])");
/// assert!(CallbackSecret::new("short").is_err());
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone)]
pub struct CallbackSecret {
    text: Zeroizing<String>,
    until: Option<DateTime<Utc>>,
}

impl CallbackSecret {
    /// Wraps a secret, e.g. the output of `openssl rand -hex 32`. Surrounding whitespace is removed.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the secret is shorter than 32 bytes.
    pub fn new(text: impl Into<String>) -> Result<Self, Error> {
        let text = Zeroizing::new(text.into());
        let text = Zeroizing::new(text.trim().to_owned());
        if text.len() < LEAST_LENGTH {
            let message = format!("a callback secret needs at least {LEAST_LENGTH} random characters");
            return Err(Error::configuration(message));
        }
        Ok(Self { text, until: None })
    }

    /// Returns the secret with an expiry time. From that time on, the secret is no longer accepted, and it signs no new
    /// addresses.
    ///
    /// ```
    /// use chrono::TimeDelta;
    /// use realaml_ext::{callbacks::{CallbackSecret, Callbacks}, clock::{Clock, SystemClock}};
    ///
    /// // A secret that was replaced today stays valid until the links that were sent with it have been used.
    /// let old = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?.until(SystemClock.now() + TimeDelta::days(30));
    /// let new = CallbackSecret::new("c2b7e91d40a84f5f8e3a6d1b7c9f0e25")?;
    /// let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", new)?.also_accepting(old);
    /// # let _ = callbacks;
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    #[must_use]
    pub fn until(self, end: DateTime<Utc>) -> Self {
        Self { until: Some(end), ..self }
    }

    pub(super) fn expose(&self) -> &[u8] {
        self.text.as_bytes()
    }

    fn is_accepted(&self, now: DateTime<Utc>) -> bool {
        self.until.is_none_or(|end| now < end)
    }
}

impl fmt::Debug for CallbackSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CallbackSecret([hidden])")
    }
}

/// The secret that mints addresses, and the other accepted secrets.
#[derive(Clone, Debug)]
pub(super) struct Secrets {
    minting: CallbackSecret,
    others: Vec<CallbackSecret>,
}

impl Secrets {
    pub(super) fn new(minting: CallbackSecret) -> Self {
        Self { minting, others: Vec::new() }
    }

    pub(super) fn also(&mut self, secret: CallbackSecret) {
        self.others.push(secret);
    }

    /// Returns the secret for new addresses, or `None` once it has expired.
    pub(super) fn minting(&self, now: DateTime<Utc>) -> Option<&CallbackSecret> {
        Some(&self.minting).filter(|it| it.is_accepted(now))
    }

    pub(super) fn accepted(&self, now: DateTime<Utc>) -> impl Iterator<Item = &CallbackSecret> {
        std::iter::once(&self.minting).chain(&self.others).filter(move |it| it.is_accepted(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_accepted_until_its_end() {
        let time = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        let (short, endless) = (CallbackSecret::new("a".repeat(31)), CallbackSecret::new("a".repeat(32)).unwrap());
        assert!(short.is_err() && endless.is_accepted(DateTime::<Utc>::MAX_UTC));
        let secret = endless.until(time(100));
        assert_eq!([99, 100, 101].map(|it| secret.is_accepted(time(it))), [true, false, false]);
    }
}
