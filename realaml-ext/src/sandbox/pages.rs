//! Pages.
use std::sync::Arc;
use axum::Router;
use super::server::App;
pub(super) fn routes() -> Router<Arc<App>> { Router::new() }
