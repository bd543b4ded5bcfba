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
    /// ```no_run
    /// # fn example(receiver: realaml_ext::callbacks::Receiver) {
    /// let app: axum::Router = axum::Router::new().nest("/realaml/callbacks", receiver.router());
    /// # let _ = app;
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
/// ```no_run
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
/// # let _ = app;
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
