//! Pages.
use super::server::App;
use axum::Router;
use std::sync::Arc;
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
}
