//! Callbacks in an axum application.

use ::axum::{
    Router,
    body::Body,
    extract::{FromRef, FromRequest, Request},
    response::{IntoResponse, Response},
    routing::any,
};

use super::{Callback, Callbacks, Receiver, Refusal, Untrusted};

impl Receiver {
    /// Returns routes for the callbacks. Nest them at the path of the address given to [`Callbacks::new`].
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # use realaml_ext::callbacks::{CallbackSecret, Callbacks};
    /// # let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// # let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// # let receiver = callbacks.receiver(&client).handle(async |_| Ok::<_, std::io::Error>(()));
    /// let app: axum::Router = axum::Router::new().nest("/realaml/callbacks", receiver.router());
    /// assert!(app.has_routes());
    /// # Ok(())
    /// # }
    /// ```
    pub fn router<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        let receiver = self.clone();
        let answer = any(async move |request: Request<Body>| receiver.answer(request).await);
        Router::new().route("/{token}", answer.clone()).route("/{token}/", answer)
    }
}

/// Extracts a callback for a handler of your own, which then confirms it. If the [`Callbacks`] in the state do not
/// recognise the address, the response is 404, and the body is not read.
///
/// ```
/// use axum::{Router, extract::{FromRef, State}, http::StatusCode, routing::post};
/// use realaml_ext::{Client, callbacks::{Callback, Untrusted, Callbacks}};
///
/// #[derive(Clone, FromRef)]
/// struct App {
///     callbacks: Callbacks,
///     client: Client,
/// }
///
/// async fn changed(State(client): State<Client>, callback: Untrusted<Callback>) -> StatusCode {
///     match callback.confirm(&client).await {
///         Ok(confirmed) if confirmed.verification().outcome().is_pass() => StatusCode::OK,
///         Ok(_) => StatusCode::ACCEPTED,
///         Err(_) => StatusCode::SERVICE_UNAVAILABLE,
///     }
/// }
///
/// let app: Router<App> = Router::new().route("/realaml/callbacks/{token}", post(changed));
/// assert!(app.has_routes());
/// ```
impl<S> FromRequest<S> for Untrusted<Callback>
where
    Callbacks: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        Callbacks::from_ref(state).receive(request).await
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        self.response().into_response()
    }
}
