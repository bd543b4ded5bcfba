//! The caller's operations on documents other than drafting and signing: get and delete.

use super::desk::EsignDesk;
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};

pub(crate) fn get(desk: &mut EsignDesk<'_>, request: &CheckedRequest) -> Answered {
    let document = desk.document(request.argument())?;
    Ok(Success::body(document.detail(desk.world)))
}

pub(crate) fn delete(desk: &mut EsignDesk<'_>, request: &CheckedRequest) -> Answered {
    let document = desk.document(request.argument())?;
    if document.status.is_out() {
        return Err(ApiRefusal::detail("A document that is out for signing cannot be deleted. Void it first."));
    }
    let id = document.id.clone();
    desk.records.documents.remove(&id);
    desk.records.sessions.retain(|_, session| session.document_id != id);
    desk.note(&id, "deleted");
    Ok(Success::Empty)
}
