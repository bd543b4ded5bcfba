//! The storage to which the mobile SDKs upload photos and videos for the face check: a list of presigned URLs, and a
//! `PUT` to each. The path and the members of the list were observed in the SDK for iOS. The responses of the storage
//! are invented, and the sandbox does not examine uploads.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, RawQuery, Request, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, put};
use axum::{Json, Router};
use futures_util::StreamExt;
use http::{StatusCode, header};
use serde_json::{Value, json};

use super::answers::ApiAnswer;
use super::app::{SandboxApp, SharedApp};
use super::encoding::form_pairs;
use super::files::{link_refusal, refusal};
use crate::world::ids::HexKey;
use crate::world::links::LinkProblem;

/// The path below which photos and videos are uploaded.
const FOLDER: &str = "/_uploads";

/// The largest number of files for which a call can request URLs. Further media types are ignored.
const MOST: usize = 20;

/// The size of the largest file that is accepted, in bytes.
const LARGEST: usize = 64 * 1024 * 1024;

pub(crate) fn routes() -> Router<Arc<SandboxApp>> {
    Router::new()
        .route("/files/upload_facematch/{key}/", get(slots))
        .route(&format!("{FOLDER}/{{folder}}/{{file}}"), put(upload))
}

/// Returns a presigned URL for each requested media type.
async fn slots(State(app): SharedApp, Path(key): Path<String>, RawQuery(query): RawQuery) -> Response {
    let pairs = form_pairs(query.as_deref().unwrap_or_default());
    let types = pairs.iter().find(|(name, _)| name == "contentTypes").map_or("", |(_, value)| value.as_str());
    let types: Vec<&str> = types.split(',').filter(|kind| !kind.is_empty()).take(MOST).collect();
    let slots = app.change(|vendor| {
        let key = HexKey::parse(&key)?;
        let person = vendor.verifications.person(key)?;
        if !person.is_open() {
            return Some(Err(()));
        }
        let slot = |kind: &&str| {
            let extension = kind.rsplit('/').next().unwrap_or_default().chars().filter(char::is_ascii_alphanumeric);
            let name = format!("{}.{}", vendor.world.ids.uuid(), extension.collect::<String>());
            let key = format!("facematch/{}/{name}", key.text());
            let origin = format!("{}{FOLDER}", vendor.world.settings.origin);
            json!({ "key": key, "url": vendor.world.links.sign_below(&origin, &key_folder(&key), &name, vendor.world.now()) })
        };
        Some(Ok(types.iter().map(slot).collect::<Vec<Value>>()))
    });
    match slots {
        None => ApiAnswer::not_found().plain(),
        Some(Err(())) => {
            let detail = "The verification is already completed or cancelled.";
            (StatusCode::BAD_REQUEST, Json(json!({ "detail": detail }))).into_response()
        }
        Some(Ok(_)) if types.is_empty() => {
            (StatusCode::BAD_REQUEST, Json(json!({ "contentTypes": ["This field is required."] }))).into_response()
        }
        Some(Ok(slots)) => Json(slots).into_response(),
    }
}

/// Returns the verification's key, which is the second segment of a file's key.
fn key_folder(key: &str) -> String {
    key.split('/').nth(1).unwrap_or_default().to_owned()
}

/// Accepts a file, discards it, and logs the upload.
async fn upload(
    State(app): SharedApp,
    Path((folder, file)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    request: Request,
) -> Response {
    let pairs = form_pairs(query.as_deref().unwrap_or_default());
    let value =
        |name: &str| pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str()).unwrap_or_default();
    let checked: Result<(), LinkProblem> = app.read(|vendor| {
        let world = &vendor.world;
        world.links.check(&folder, &file, value("X-Amz-Date"), value("X-Amz-Signature"), world.now())
    });
    if let Err(problem) = checked {
        return link_refusal(&problem);
    }
    let mut parts = request.into_body().into_data_stream();
    let mut length = 0;
    while let Some(part) = parts.next().await {
        let Ok(part) = part else { return refusal(StatusCode::BAD_REQUEST, "IncompleteBody", "The body ends early.") };
        length += part.len();
        if length > LARGEST {
            return refusal(StatusCode::BAD_REQUEST, "EntityTooLarge", "The file is too large.");
        }
    }
    app.change(|vendor| vendor.uploaded(&folder));
    (StatusCode::OK, [(header::ETAG, "\"sandbox\"")], Body::empty()).into_response()
}
