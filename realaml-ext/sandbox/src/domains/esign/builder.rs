//! The iframe builder: a session for a draft, the exchange of its key for a token, and the operations that need the
//! token. The vendor documents the response with the session, the exchange of messages with the iframe, and the
//! lifetime of 60 minutes.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value, json};

use super::desk::EsignDesk;
use super::session::BuilderSession;
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::world::clock::timestamp;

const LIFE: TimeDelta = TimeDelta::minutes(60);

/// The reason why a request from the builder is refused.
pub(crate) enum BuilderRefusal {
    NoSession,
    Expired { at: DateTime<Utc> },
    WrongKey,
    ForeignOrigin,
    Invalid(Value),
}

pub(crate) fn create_session(desk: &mut EsignDesk<'_>, request: &CheckedRequest) -> Answered {
    let document_id = desk.draft(request.argument(), "open a builder session for")?.id.clone();
    let id = desk.world.ids.uuid();
    let session = BuilderSession {
        document_id: document_id.clone(),
        session_key: desk.world.ids.key().text(),
        expires_at: desk.world.now() + LIFE,
        token: None,
    };
    let answer = json!({
        "iframe_session_id": id,
        "document_id": document_id,
        "iframe_url": format!("{}/esign/builder/{id}", desk.world.settings.origin),
        "session_key": session.session_key,
        "expires_at": timestamp(session.expires_at),
    });
    desk.records.sessions.insert(id, session);
    Ok(Success::body(answer))
}

/// Exchanges the session key for a token, if the page that contains the iframe may embed the builder. Returns the token
/// and the document.
pub(crate) fn exchange(
    desk: &mut EsignDesk<'_>,
    id: &str,
    session_key: Option<&str>,
    origin: &str,
) -> Result<(String, Value), BuilderRefusal> {
    if !desk.world.settings.may_embed(origin) {
        return Err(BuilderRefusal::ForeignOrigin);
    }
    if Some(live_session(desk, id)?.session_key.as_str()) != session_key {
        return Err(BuilderRefusal::WrongKey);
    }
    let token = desk.world.ids.key().text();
    let session = desk.records.sessions.get_mut(id).ok_or(BuilderRefusal::NoSession)?;
    session.token = Some(token.clone());
    let document = desk.records.documents.get(&session.document_id).ok_or(BuilderRefusal::NoSession)?;
    Ok((token, document.detail(desk.world)))
}

/// Carries out an operation on the session's document for a caller with the session's token. The caller learns why the
/// body was refused only with the token.
pub(crate) fn work(
    desk: &mut EsignDesk<'_>,
    id: &str,
    token: Option<&str>,
    body: Result<Map<String, Value>, ApiRefusal>,
    operation: fn(&mut EsignDesk<'_>, &CheckedRequest) -> Answered,
) -> Result<Success, BuilderRefusal> {
    let session = live_session(desk, id)?;
    if token.is_none() || session.token.as_deref() != token {
        return Err(BuilderRefusal::NoSession);
    }
    let arguments = vec![session.document_id.clone()];
    let answered =
        body.and_then(|body| operation(desk, &CheckedRequest { arguments, body, ..CheckedRequest::default() }));
    answered.map_err(|refusal| match refusal {
        ApiRefusal::NotFound | ApiRefusal::NoSuchPage => BuilderRefusal::NoSession,
        ApiRefusal::Invalid(body) => BuilderRefusal::Invalid(body),
    })
}

fn live_session<'a>(desk: &'a EsignDesk<'_>, id: &str) -> Result<&'a BuilderSession, BuilderRefusal> {
    let session = desk.records.sessions.get(id).ok_or(BuilderRefusal::NoSession)?;
    if session.expires_at <= desk.world.now() {
        return Err(BuilderRefusal::Expired { at: session.expires_at });
    }
    Ok(session)
}
