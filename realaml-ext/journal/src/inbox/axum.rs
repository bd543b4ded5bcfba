//! Routes for callbacks in an axum application.

use ::axum::{Router, body::Body, extract::Request, routing::any};

use super::Receiver;

impl Receiver {
    /// Returns routes for the callbacks of every account. Nest them at the path of the addresses given to
    /// [`Callbacks::new`](realaml_ext::callbacks::Callbacks::new), without the tenant.
    ///
    /// ```
    /// # #[cfg(feature = "sqlite")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let keys = realaml_journal::SealingKeys::from_hex(&"7f".repeat(32))?;
    /// # let journal = realaml_journal::Journal::open("sqlite::memory:").sealing(keys).await?;
    /// let app: axum::Router = axum::Router::new().nest("/realaml/callbacks", journal.receiver().router());
    /// assert!(app.has_routes());
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    pub fn router<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        let receiver = self.clone();
        let answer = any(async move |request: Request<Body>| receiver.answer(request).await);
        Router::new()
            .route("/{token}", answer.clone())
            .route("/{token}/", answer.clone())
            .route("/{tenant}/{token}", answer.clone())
            .route("/{tenant}/{token}/", answer)
    }
}
