//! Sessions of the iframe builder. The answer, the handshake and the 60 minutes are documented.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::draft;
use crate::contract::exchange::{Answered, CheckedRequest, Success};
use crate::domains::state::State;
use crate::world::clock::{key_text, timestamp};

const LIFE: TimeDelta = TimeDelta::minutes(60);

pub(crate) struct Session {
    pub(crate) document_id: String,
    pub(crate) session_key: String,
    pub(crate) expires_at: DateTime<Utc>,
    /// What the iframe got for the session key; limited to this session.
    pub(crate) token: Option<String>,
}

pub(crate) fn create(state: &mut State, request: &CheckedRequest) -> Answered {
    let document_id = draft(state, request.argument(), "open a builder session for")?.id.clone();
    let id = state.ids.uuid();
    let session = Session {
        document_id: document_id.clone(),
        session_key: key_text(state.ids.key()),
        expires_at: state.now() + LIFE,
        token: None,
    };
    let answer = json!({
        "iframe_session_id": id,
        "document_id": document_id,
        "iframe_url": format!("{}/esign/builder/{id}", state.settings.origin),
        "session_key": session.session_key,
        "expires_at": timestamp(session.expires_at),
    });
    state.esign.sessions.insert(id, session);
    Ok(Success::Body(answer))
}
