//! The caller's operations on templates: list and get.

use super::desk::EsignDesk;
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};

pub(crate) fn list(desk: &mut EsignDesk<'_>, request: &CheckedRequest) -> Answered {
    let wanted = request.query.get("search").map(|text| text.to_lowercase()).unwrap_or_default();
    let templates = desk.records.templates.iter().filter(|template| template.name.to_lowercase().contains(&wanted));
    Ok(Success::body(templates.map(|template| template.record(desk.world, false)).collect()))
}

pub(crate) fn get(desk: &mut EsignDesk<'_>, request: &CheckedRequest) -> Answered {
    let template = desk.records.template(request.argument()).ok_or(ApiRefusal::NotFound)?;
    Ok(Success::body(template.record(desk.world, true)))
}
