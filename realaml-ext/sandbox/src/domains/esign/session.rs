//! Sessions of the iframe builder.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A session in which a page edits one draft.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct BuilderSession {
    pub(crate) document_id: String,
    pub(crate) session_key: String,
    pub(crate) expires_at: DateTime<Utc>,
    /// The token that the iframe received for the session key. It is valid for this session only.
    pub(crate) token: Option<String>,
}
