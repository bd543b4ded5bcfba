//! What a successful call returns: nothing, one body, or a different body for each status.

use super::{
    media::{self, Chosen},
    reference::Schemas,
    walk::OperationRef,
};

/// What a successful call returns.
#[derive(Debug, PartialEq)]
pub enum Success<'a> {
    Nothing,
    /// The same body for every status that has one. `optional` is true if 204 or 205, which have no body, is also
    /// listed; the body is then JSON.
    One {
        body: Chosen<'a>,
        optional: bool,
    },
    /// The body for each status, if it has one. The statuses are sorted, with `2XX` last.
    Several(Vec<(&'a str, Option<Chosen<'a>>)>),
}

/// Whether a response with this status is a success. Every other status, including `default`, is read as an error.
pub fn is_success(status: &str) -> bool {
    status.starts_with('2')
}

impl<'a> Success<'a> {
    /// Reads the responses of an operation.
    pub fn of<S: Schemas + ?Sized>(schemas: &S, operation: &OperationRef<'a>) -> Self {
        let mut all: Vec<(&'a str, Option<Chosen<'a>>)> = operation
            .responses()
            .filter(|(status, _)| is_success(status))
            .map(|(status, response)| (status, media::received(schemas, response)))
            .collect();
        let optional = all.iter().any(|(_, body)| body.is_none());
        let mut bodies = all.iter().filter_map(|(_, body)| *body);
        let Some(body) = bodies.next() else { return Self::Nothing };
        // Only JSON can be read as an optional value.
        let is_json = body.kind == media::Kind::Json;
        // A response whose body the spec does not describe can have any body, which must not be read as this one.
        let is_readable =
            !optional || is_json && all.iter().all(|(status, body)| body.is_some() || matches!(*status, "204" | "205"));
        let is_same =
            |it: &Chosen<'_>| (it.kind, it.schema) == (body.kind, body.schema) && (is_json || it.sent() == body.sent());
        if is_readable && bodies.all(|it| is_same(&it)) {
            return Self::One { body, optional };
        }
        // `2XX` comes last, because it also matches the single statuses.
        all.sort_by_key(|(status, _)| (status.eq_ignore_ascii_case("2xx"), *status));
        Self::Several(all)
    }

    /// Returns the media types of all bodies, each once.
    pub fn media(&self) -> Vec<&str> {
        let bodies: Vec<&Chosen<'_>> = match self {
            Self::Nothing => Vec::new(),
            Self::One { body, .. } => vec![body],
            Self::Several(all) => all.iter().filter_map(|(_, body)| body.as_ref()).collect(),
        };
        let mut media: Vec<&str> = Vec::new();
        for body in bodies {
            if !media.contains(&body.sent()) {
                media.push(body.sent());
            }
        }
        media
    }
}

/// Returns the id of an extra operation in the generator's document, which exists only to give this response a type.
pub fn key(operation_id: &str, status: &str) -> String {
    format!("{operation_id}_answers_{}", status.to_lowercase())
}

/// Returns the name of the enum variant for a status.
pub fn variant(status: &str) -> String {
    match status {
        "200" => "Ok",
        "201" => "Created",
        "202" => "Accepted",
        "203" => "NonAuthoritative",
        "204" => "NoContent",
        "205" => "ResetContent",
        "206" => "PartialContent",
        "207" => "MultiStatus",
        _ if status.eq_ignore_ascii_case("2xx") => "Success",
        other => return format!("Status{other}"),
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::model::walk;

    fn told(responses: Value) -> String {
        let document = json!({"paths": {"/": {"get": {"responses": responses}}}});
        let operation = walk::operations(&document)[0];
        match Success::of(&document, &operation) {
            Success::Nothing => "nothing".to_owned(),
            Success::One { body, optional } => format!("{} {optional}", body.media),
            Success::Several(all) => {
                let each =
                    all.iter().map(|(status, body)| format!("{}:{}", variant(status), body.map_or("", |it| it.media)));
                each.collect::<Vec<_>>().join(" ")
            }
        }
    }

    #[test]
    fn answers_are_one_or_several() {
        let body = |name: &str| json!({"content": {"application/json": {"schema": {"type": name}}}});
        let pdf = json!({"content": {"application/pdf": {}}});
        assert_eq!(told(json!({"204": {}, "400": body("object")})), "nothing");
        assert_eq!(told(json!({"default": body("object")})), "nothing");
        assert_eq!(told(json!({"200": body("object"), "201": body("object")})), "application/json false");
        assert_eq!(told(json!({"200": body("object"), "204": {}})), "application/json true");
        assert_eq!(told(json!({"200": pdf})), "application/pdf false");
        assert_eq!(told(json!({"200": pdf, "204": {}})), "Ok:application/pdf NoContent:");
        assert_eq!(told(json!({"200": body("object"), "202": {}})), "Ok:application/json Accepted:");
        let png = json!({"content": {"image/png": {}}});
        assert_eq!(told(json!({"200": pdf, "201": png})), "Ok:application/pdf Created:image/png");
        let several = json!({"2XX": body("string"), "200": body("object"), "202": body("array"), "226": {}});
        let expected = "Ok:application/json Accepted:application/json Status226: Success:application/json";
        assert_eq!(told(several), expected);
    }
}
