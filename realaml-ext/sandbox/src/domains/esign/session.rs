//! The sessions of the iframe builder.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A session in which the builder edits a draft.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct BuilderSession {
    pub(crate) document_id: String,
    pub(crate) session_key: String,
    pub(crate) expires_at: DateTime<Utc>,
    /// The token that the iframe received in exchange for the session key. It is valid only for this session.
    pub(crate) token: Option<String>,
}
