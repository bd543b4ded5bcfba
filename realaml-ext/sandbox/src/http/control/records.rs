//! The records of each domain: lists, and single records with their history.

use std::future::{Ready, ready};

use axum::Json;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Response};

use super::{answer, not_understood};
use crate::http::app::SharedApp;
use crate::http::encoding::form_pairs;
use crate::world::control::ControlError;
use crate::world::events::Domain;

/// The default number of records in a list.
const USUAL: usize = 100;
/// The largest number of records in a list. Larger requested numbers are reduced to it.
const MOST: usize = 1000;

/// Lists the records of a domain.
pub(crate) fn list(domain: Domain) -> impl Fn(SharedApp, RawQuery) -> Ready<Response> + Clone {
    move |State(app), RawQuery(query)| {
        ready(match part(query.as_deref().unwrap_or_default()) {
            Ok((offset, limit)) => Json(app.read(|vendor| vendor.records(domain, offset, limit))).into_response(),
            Err(why) => not_understood("query", &why),
        })
    }
}

/// Returns a record of a domain with its history.
pub(crate) fn get(domain: Domain) -> impl Fn(SharedApp, Path<String>) -> Ready<Response> + Clone {
    move |State(app), Path(key)| {
        ready(match app.read(|vendor| vendor.record(domain, &key)) {
            Some(record) => Json(record).into_response(),
            None => answer(Err(ControlError::not_found("record"))),
        })
    }
}

/// Returns the offset and the limit in a query.
fn part(query: &str) -> Result<(usize, usize), String> {
    let (mut offset, mut limit) = (0, USUAL);
    for (name, value) in form_pairs(query) {
        let number = || value.parse::<usize>().map_err(|_| format!("`{name}` must be a whole number"));
        match name.as_str() {
            "offset" => offset = number()?,
            "limit" => limit = number()?.min(MOST),
            _ => return Err(format!("unknown parameter `{name}`, expected `offset` or `limit`")),
        }
    }
    Ok((offset, limit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_named_by_two_numbers() {
        assert_eq!(part(""), Ok((0, USUAL)));
        assert_eq!(part("offset=20&limit=5000"), Ok((20, MOST)));
        assert!(part("limit=-1").is_err_and(|why| why.contains("limit")));
        assert!(part("page=2").is_err_and(|why| why.contains("page")));
    }
}
