//! The caller's operations on form submissions: create, get, delete and resend.

use super::desk::FormDesk;
use super::store::{FORMS, FormStatus, StoredForm};
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::domains::known_formats;
use crate::world::ids::HexKey;

pub(crate) fn create(desk: &mut FormDesk<'_>, request: &CheckedRequest) -> Answered {
    known_formats::check(desk.world, &request.body)?;
    let form = request.text("form").unwrap_or_default();
    if !FORMS.iter().any(|(id, _)| *id == form) {
        return Err(ApiRefusal::unknown_reference("form", form));
    }
    if let Some(key) = request.text("verification").filter(|key| !key.is_empty()) {
        let known = HexKey::parse(key).and_then(|key| desk.verifications.get(key));
        if known.is_none() || !desk.world.accounts.may_see(key) {
            return Err(ApiRefusal::unknown_reference("verification", key));
        }
    }
    let form = StoredForm {
        request: request.body.clone(),
        status: FormStatus::Pending,
        values: Vec::new(),
        created_at: desk.world.now(),
        completed_at: None,
        token: desk.world.ids.key(),
    };
    let id = desk.world.next_number();
    desk.send_link(&form);
    let record = desk.record(id, &form);
    desk.records.forms.insert(id, form);
    desk.note(id, "created");
    Ok(record)
}

pub(crate) fn get(desk: &mut FormDesk<'_>, request: &CheckedRequest) -> Answered {
    let (id, form) = desk.form(request.argument())?;
    Ok(desk.record(id, form))
}

pub(crate) fn delete(desk: &mut FormDesk<'_>, request: &CheckedRequest) -> Answered {
    let (id, _) = desk.form(request.argument())?;
    if let Some(form) = desk.records.forms.get_mut(&id) {
        form.status = FormStatus::Deleted;
        form.values.clear();
    }
    desk.note(id, "deleted");
    Ok(Success::Empty)
}

pub(crate) fn resend(desk: &mut FormDesk<'_>, request: &CheckedRequest) -> Answered {
    let (id, form) = desk.form(request.argument())?;
    if !form.is_open() {
        return Err(ApiRefusal::detail("Only a form that is still open can be sent again."));
    }
    let form = form.clone();
    desk.send_link(&form);
    desk.note(id, "resent");
    Ok(desk.record(id, &form))
}
