//! Passes exchanges to the client's observer, if there is one.

use realaml_api::{Operation, Routes};
use realaml_observe::{Exchange, Observer, Route};

use super::{Arrived, Courier, Interruption};

/// The maximum size of a request body that is observed, in bytes. Bodies have to be copied, so larger ones, such as
/// documents to sign, are left out.
const LARGEST_SENT: usize = 64 * 1024;

/// The observer of exchanges, and the routes that the client uses.
pub(crate) struct Observed {
    pub(crate) observer: Observer,
    pub(crate) routes: Routes,
}

impl Courier {
    /// Passes an exchange to the observer, with a copy of the request body if it is small. An attempt without a
    /// complete response is left out, and so is a response whose body is still to be read.
    pub(super) fn observe(
        &self,
        operation: &'static Operation,
        request: &reqwest::Request,
        result: &Result<Arrived, Interruption>,
    ) {
        let (Some(observed), Ok(Arrived { response, unread: None })) = (&self.shared.observed, result) else { return };
        let path = request.url().path();
        let path = path.strip_prefix(self.shared.base_url.path().trim_end_matches('/')).unwrap_or(path);
        let route = match observed.routes.contains(operation) {
            true => {
                let (method, template) = observed.routes.of(operation);
                Route::Other(format!("{method} {template}").into())
            }
            false => Route::Described,
        };
        let mut exchange = Exchange::new(operation.id, response.status.as_u16()).at(path).by(route);
        for (name, value) in &response.headers {
            exchange = exchange.header(name.as_str(), value.as_bytes());
        }
        let sent = request.body().and_then(reqwest::Body::as_bytes);
        if let Some(sent) = sent.filter(|it| it.len() <= LARGEST_SENT) {
            exchange = exchange.sent(sent.to_vec());
        }
        observed.observer.take(exchange.answered(response.body.clone()));
    }
}
