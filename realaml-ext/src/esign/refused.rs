//! The error that a failed step returns.

use std::{error::Error as StdError, fmt};

use super::{AnyDocument, Document};
use crate::core::Error;

/// The error that a failed step returns. It contains the document as last known, so that the document is not lost. `?`
/// converts it to an [`Error`].
///
/// The API may have refused because the document is no longer in its last known state. If
/// [`may_have_happened`](Error::may_have_happened) is true for the error, the step may have been taken. In both cases,
/// [`refresh`](Self::refresh) fetches the current state.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// # let request = realaml_ext::esign::DraftRequest::blank().build()?;
/// let draft = client.esign().draft(&request).await?;
/// match draft.send().await {
///     Ok(sent) => println!("on its way: {}", sent.id()),
///     Err(refused) if refused.error().may_have_happened() => println!("now {:?}", refused.refresh().await?),
///     Err(refused) => assert_eq!(refused.document().missing(), ["recipients"]),
/// }
/// # Ok(())
/// # }
/// ```
pub struct Refused<S>(Box<(Error, Document<S>)>);

impl<S> Refused<S> {
    pub(super) fn new(error: Error, document: Document<S>) -> Self {
        Self(Box::new((error, document)))
    }

    /// Returns the error, which says why the step failed.
    pub fn error(&self) -> &Error {
        &self.0.0
    }

    /// Returns the document as last known.
    pub fn document(&self) -> &Document<S> {
        &self.0.1
    }

    /// Returns the error and the document.
    pub fn into_parts(self) -> (Error, Document<S>) {
        *self.0
    }

    /// Fetches the document in its current state.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn refresh(&self) -> Result<AnyDocument, Error> {
        self.document().refresh().await
    }
}

impl<S> From<Refused<S>> for Error {
    fn from(refused: Refused<S>) -> Self {
        refused.into_parts().0
    }
}

impl<S> fmt::Display for Refused<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error().fmt(f)
    }
}

impl<S> fmt::Debug for Refused<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refused").field("error", self.error()).field("document", self.document()).finish()
    }
}

impl<S> StdError for Refused<S> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.error().source()
    }
}
