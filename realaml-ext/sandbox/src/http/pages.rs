//! The pages on which people act: the hosted page of a verification, forms, signing, and the e-sign builder.

use std::sync::Arc;

use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Router, middleware};
use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use serde_json::{Map, Value, json};

use crate::domains::esign::recipients;
use crate::domains::esign::signing::Act;
use crate::domains::forms::FormStatus;
use crate::domains::verdict::Completion;
use crate::domains::verifications::Entry;
use crate::http::api::form_pairs;
use crate::http::control::same_origin;
use crate::http::server::App;
use crate::world::clock::parse_key;

mod builder;

pub(crate) fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    Router::new()
        .route("/_pages/{file}", get(asset))
        .route("/v/{key}", get(hosted))
        .route("/v/{key}/{action}", post(hosted_step))
        .route("/f/{token}", get(form).post(submit_form))
        .route("/s/{token}", get(sign))
        .route("/s/{token}/{action}", post(signed))
        .merge(builder::routes())
        .layer(middleware::from_fn_with_state(Arc::clone(app), same_origin))
        .layer(middleware::from_fn_with_state(Arc::clone(app), protect))
}

/// The headers that keep the pages to themselves: no foreign content, embedded only by pages that may.
async fn protect(Shared(app): Shared<Arc<App>>, request: axum::extract::Request, next: middleware::Next) -> Response {
    let mut response = next.run(request).await;
    let ancestors = app.frame_ancestors();
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
    );
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A page with its placeholders filled in, as text that cannot become markup.
fn fill(page: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let Some((name, after)) = after.split_once("}}") else { break };
        let value = values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value);
        filled.push_str(&escape(value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

fn html(status: StatusCode, page: String) -> Response {
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}

/// A page that only says something, and tells the page around it by the name of an event.
fn notice(status: StatusCode, event: &str, title: &str, text: &str) -> Response {
    html(status, fill(include_str!("pages/notice.html"), &[("event", event), ("title", title), ("text", text)]))
}

fn not_found() -> Response {
    notice(StatusCode::NOT_FOUND, "notFound", "Nothing here", "There is nothing under this link.")
}

async fn asset(Path(file): Path<String>) -> Response {
    const SCRIPT: &str = "text/javascript; charset=utf-8";
    let (content_type, content) = match file.as_str() {
        "style.css" => ("text/css; charset=utf-8", include_str!("pages/style.css")),
        "notice.js" => (SCRIPT, include_str!("pages/notice.js")),
        "hosted.js" => (SCRIPT, include_str!("pages/hosted.js")),
        "builder.js" => (SCRIPT, include_str!("pages/builder.js")),
        _ => return not_found(),
    };
    ([(header::CONTENT_TYPE, content_type)], content).into_response()
}

async fn hosted(Shared(app): Shared<Arc<App>>, Path(key): Path<String>) -> Response {
    let state = app.state();
    let cancelled = || {
        notice(
            StatusCode::OK,
            "openedCancelled",
            "Cancelled",
            "This verification was withdrawn. Nothing is left to do.",
        )
    };
    let person = match parse_key(&key).and_then(|key| state.verifications.get(&key)) {
        Some(Entry::Person(person)) if person.cancelled => return cancelled(),
        Some(Entry::Person(person)) if person.completed_at.is_some() => {
            let text = "This verification is complete. Nothing is left to do.";
            return notice(StatusCode::OK, "openedCompleted", "Completed", text);
        }
        Some(Entry::Person(person)) => person,
        Some(Entry::Deleted) => return cancelled(),
        Some(Entry::Company(_)) | None => return not_found(),
    };
    let request = person.request();
    let text = |name: &'static str| (name, request.get(name).and_then(Value::as_str).unwrap_or_default());
    let (_, redirect) = text("redirect_url");
    let redirect = if redirect.starts_with("https://") || redirect.starts_with("http://") { redirect } else { "" };
    let organisation = text("org_name").1;
    let values = [
        ("key", key.as_str()),
        ("redirect", redirect),
        ("organisation", if organisation.is_empty() { "Sandbox Org" } else { organisation }),
        text("first_name"),
        text("last_name"),
        text("birth_date"),
        text("country"),
        text("address_line_1"),
        text("city"),
        text("postal_code"),
    ];
    html(StatusCode::OK, fill(include_str!("pages/hosted.html"), &values))
}

async fn hosted_step(
    Shared(app): Shared<Arc<App>>,
    Path((key, action)): Path<(String, String)>,
    body: Bytes,
) -> Response {
    const DETAILS: [&str; 5] = ["birth_date", "country", "address_line_1", "city", "postal_code"];
    let result = match action.as_str() {
        "details" => {
            let mut details: Map<String, Value> = serde_json::from_slice(&body).unwrap_or_default();
            let born = details.get("birth_date").and_then(Value::as_str).unwrap_or_default();
            if crate::contract::formats::date(born).is_none() {
                return (StatusCode::BAD_REQUEST, axum::Json(json!({ "birth_date": ["Enter a date."] })))
                    .into_response();
            }
            details.retain(|name, value| DETAILS.contains(&name.as_str()) && value.is_string());
            app.change(|state| {
                if let Some(Entry::Person(person)) = parse_key(&key).and_then(|key| state.verifications.get_mut(&key)) {
                    person.add_details(&details);
                }
            });
            app.start_checks(&key, &Completion::default())
        }
        "finish" => app.complete_if_open(&key),
        "cancel" => app.cancel(&key),
        _ => return not_found(),
    };
    match result {
        Ok(()) => axum::Json(json!({ "ok": true })).into_response(),
        Err(error) => (StatusCode::CONFLICT, axum::Json(json!({ "detail": error.to_string() }))).into_response(),
    }
}

async fn form(Shared(app): Shared<Arc<App>>, Path(token): Path<String>) -> Response {
    let found = app.change(|state| {
        let id = crate::domains::forms::by_token(state, parse_key(&token)?)?;
        crate::domains::forms::open(state, id);
        let submission = state.forms.get(&id)?;
        Some((submission.status, submission.title()))
    });
    match found {
        None => not_found(),
        Some((FormStatus::Pending | FormStatus::InProgress, title)) => {
            let values = [("title", title.as_str()), ("token", token.as_str())];
            html(StatusCode::OK, fill(include_str!("pages/form.html"), &values))
        }
        Some((FormStatus::Completed, title)) => notice(StatusCode::OK, "", &title, "This form has been submitted."),
        Some((FormStatus::Cancelled | FormStatus::Deleted, title)) => {
            notice(StatusCode::OK, "", &title, "This form was withdrawn.")
        }
    }
}

async fn submit_form(Shared(app): Shared<Arc<App>>, Path(token): Path<String>, body: String) -> Response {
    let pairs = form_pairs(&body);
    let first = |name: &str| pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let sources: Vec<&str> =
        pairs.iter().filter(|(name, _)| name == "sources").map(|(_, value)| value.as_str()).collect();
    let values = json!({
        "purpose": first("purpose"),
        "amount": first("amount").parse::<u64>().unwrap_or_default(),
        "sources": sources,
        "office": first("office") == "true",
    });
    let submitted = app.change(|state| {
        let id = crate::domains::forms::by_token(state, parse_key(&token)?)?;
        Some(crate::domains::forms::complete(state, id, values.as_object()?))
    });
    match submitted {
        Some(true) => notice(StatusCode::OK, "", "Thank you", "The form has been submitted."),
        Some(false) => notice(StatusCode::CONFLICT, "", "Too late", "This form can no longer be submitted."),
        None => not_found(),
    }
}

async fn sign(Shared(app): Shared<Arc<App>>, Path(token): Path<String>) -> Response {
    let Some((id, recipient)) = signer(&app, &token) else { return not_found() };
    // Opening the page is what makes a recipient one who has viewed the document.
    let turn = app.act_on_document(&id, Some(&recipient), &Act::View);
    let state = app.state();
    let Some((document, recipient)) = parse_key(&token).and_then(|token| recipients::by_token(&state, token)) else {
        return not_found();
    };
    match turn {
        Ok(()) => {
            let name = recipient.text("name").unwrap_or_default();
            let values = [("title", document.title()), ("name", name), ("token", token.as_str())];
            html(StatusCode::OK, fill(include_str!("pages/sign.html"), &values))
        }
        Err(_) => notice(StatusCode::OK, "", document.title(), "There is nothing for you to sign at the moment."),
    }
}

async fn signed(
    Shared(app): Shared<Arc<App>>,
    Path((token, action)): Path<(String, String)>,
    body: String,
) -> Response {
    let Some((id, recipient)) = signer(&app, &token) else { return not_found() };
    let reason = form_pairs(&body).into_iter().find(|(name, _)| name == "reason").map(|(_, value)| value);
    let (act, text) = match action.as_str() {
        "sign" => (Act::Sign, "You have signed the document."),
        "decline" => (Act::Decline { reason }, "You have declined to sign."),
        _ => return not_found(),
    };
    match app.act_on_document(&id, Some(&recipient), &act) {
        Ok(()) => notice(StatusCode::OK, "", "Thank you", text),
        Err(_) => notice(StatusCode::CONFLICT, "", "Too late", "There is nothing for you to sign at the moment."),
    }
}

/// Document and recipient of a signing address.
fn signer(app: &App, token: &str) -> Option<(String, String)> {
    let state = app.state();
    let (document, recipient) = recipients::by_token(&state, parse_key(token)?)?;
    Some((document.id.clone(), recipient.id.clone()))
}

impl App {
    /// The hosted page's last step: complete, unless the data checks were all there was to do.
    fn complete_if_open(self: &Arc<Self>, key: &str) -> Result<(), crate::http::control::ControlError> {
        let done = {
            let state = self.state();
            let entry = parse_key(key).and_then(|key| state.verifications.get(&key));
            matches!(entry, Some(Entry::Person(person)) if person.completed_at.is_some())
        };
        if done { Ok(()) } else { self.complete(key, &Completion::default()) }
    }

    /// Who may embed the pages, as a source list of a content security policy.
    fn frame_ancestors(&self) -> String {
        let allowed = &self.state().settings.iframe_origins;
        let extra = allowed.iter().map(|origin| format!(" {origin}"));
        let local = if allowed.is_empty() { " http://127.0.0.1:* http://localhost:*" } else { "" };
        format!("'self'{local}{}", extra.collect::<String>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sent_cannot_become_markup() {
        let page = "<p title=\"{{a}}\">{{b}}</p>{{unknown}}";
        let filled = fill(page, &[("a", "\"><script>"), ("b", "{{a}} & 'b'")]);
        assert_eq!(filled, "<p title=\"&quot;&gt;&lt;script&gt;\">{{a}} &amp; &#39;b&#39;</p>");
    }
}
