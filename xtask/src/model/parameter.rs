//! How a parameter is written into a request: its location, and the style of lists and objects.

use serde_json::Value;

use super::{
    media,
    reference::Schemas,
    shape::Shape,
    walk::{self, placeholders},
};

/// Where a parameter is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Path,
    Query,
    Header,
    Cookie,
    /// A form, whose members are passed like parameters.
    Form,
}

/// How a value is written. A value that is neither a list nor an object is written alike in all OpenAPI styles, except
/// in `label` and `matrix`, which are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A single value, or each value of a list, is sent under the parameter's name: `tag=a&tag=b`.
    Each,
    /// The values of a list are joined with this separator: `tag=a,b`.
    Joined(Separator),
    /// Each member of an object is a parameter of its own: `from=1&to=2`.
    Members,
    /// The name of each member is in brackets: `filter[from]=1&filter[to]=2`.
    Deep,
    /// The value is written as JSON.
    Json,
}

/// The separator between the values of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    Comma,
    Space,
    Pipe,
}

/// The headers that the client, its transport or a body sets. OpenAPI ignores a parameter with one of the first three
/// names.
const OWN_HEADERS: [&str; 12] = [
    "authorization",
    "accept",
    "content-type",
    "content-length",
    "connection",
    "cookie",
    "host",
    "te",
    "traceparent",
    "tracestate",
    "transfer-encoding",
    "user-agent",
];

/// Returns where a parameter is sent.
pub fn place(parameter: &Value) -> Option<Place> {
    Some(match parameter["in"].as_str()? {
        "path" => Place::Path,
        "query" => Place::Query,
        "header" => Place::Header,
        "cookie" => Place::Cookie,
        _ => return None,
    })
}

/// Returns the schema of a parameter, which may be below a media type.
pub fn schema(parameter: &Value) -> &Value {
    let in_content = || walk::content(parameter).next().map(|(_, schema)| schema);
    parameter.get("schema").or_else(in_content).unwrap_or(&Value::Null)
}

/// Whether the value of a parameter is a list, an object, or neither.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Plain,
    List,
    Object,
}

fn form<S: Schemas + ?Sized>(schemas: &S, parameter: &Value) -> Form {
    let shape = Shape::of(schemas, schema(parameter));
    match shape.types.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["array"] => Form::List,
        ["object"] => Form::Object,
        _ => Form::Plain,
    }
}

/// Returns the `style` and `explode` of a parameter, each only if it differs from OpenAPI's default and affects the
/// request.
pub fn told_style<'a, S: Schemas + ?Sized>(schemas: &S, parameter: &'a Value) -> (Option<&'a str>, Option<bool>) {
    let (Some(place), form) = (place(parameter), form(schemas, parameter)) else { return (None, None) };
    let usual = if matches!(place, Place::Path | Place::Header) { "simple" } else { "form" };
    let style = parameter["style"].as_str().unwrap_or(usual);
    if form == Form::Plain {
        // These two styles put a prefix before every value.
        return (matches!(style, "label" | "matrix").then_some(style), None);
    }
    let explode = parameter["explode"].as_bool().unwrap_or(style == "form");
    // A list in the style `simple` is always joined, and `deepObject` always writes each member separately.
    let counts = style != "deepObject" && !(style == "simple" && form == Form::List);
    ((style != usual).then_some(style), (counts && explode != (style == "form")).then_some(explode))
}

/// Returns the style in which a parameter is sent, or the reason why it cannot be sent.
pub fn style<S: Schemas + ?Sized>(schemas: &S, parameter: &Value) -> Result<Style, String> {
    let name = parameter["name"].as_str().unwrap_or_default();
    let place = place(parameter).ok_or("it stands neither in the path, the query, a header nor a cookie")?;
    if place == Place::Header && OWN_HEADERS.contains(&name.to_ascii_lowercase().as_str()) {
        return Err(format!("the client sets the header `{name}` itself; leave the parameter out"));
    }
    if matches!(place, Place::Header | Place::Cookie) && !is_token(name) {
        return Err(format!("`{name}` cannot be the name of a header or a cookie"));
    }
    let form = form(schemas, parameter);
    if let Some(content) = parameter.get("content") {
        // In the normal form of a contract, `content` is only the media type.
        let media = content.as_str().or_else(|| content.as_object()?.keys().next().map(String::as_str));
        let media = media.ok_or("its `content` has no media type")?;
        return match media::kind(schemas, media, schema(parameter)) {
            Some(media::Kind::Json) => Ok(Style::Json),
            Some(media::Kind::Text) if form == Form::Plain => Ok(Style::Each),
            _ => Err(format!("as `{media}` it is neither JSON nor one plain text")),
        };
    }
    let (style, explode) = told_style(schemas, parameter);
    let style = style.unwrap_or(if matches!(place, Place::Path | Place::Header) { "simple" } else { "form" });
    let explode = explode.unwrap_or(style == "form");
    match (form, place, style, explode) {
        (Form::Plain, _, "label" | "matrix", _) => Err(format!("a value is not sent in the style `{style}` here")),
        (Form::Plain, ..) => Ok(Style::Each),
        (Form::List, Place::Path | Place::Header, "simple", _) => Ok(Style::Joined(Separator::Comma)),
        (Form::List, Place::Query | Place::Cookie, "form", true) => Ok(Style::Each),
        (Form::List, Place::Query, "spaceDelimited" | "pipeDelimited", true) => Ok(Style::Each),
        (Form::List, Place::Query | Place::Cookie, "form", false) => Ok(Style::Joined(Separator::Comma)),
        (Form::List, Place::Query, "spaceDelimited", false) => Ok(Style::Joined(Separator::Space)),
        (Form::List, Place::Query, "pipeDelimited", false) => Ok(Style::Joined(Separator::Pipe)),
        (Form::Object, Place::Query, "deepObject", _) => Ok(Style::Deep),
        (Form::Object, Place::Query, "form", true) => Ok(Style::Members),
        (Form::List, ..) => Err(format!("a list is not sent in the style `{style}` here")),
        (Form::Object, ..) => {
            Err("an object is sent in the query alone, in the style `deepObject` or `form` with `explode`".to_owned())
        }
    }
}

/// Whether a string can be the name of a header or a cookie.
fn is_token(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|it| it.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&it))
}

/// Returns the name of a parameter in the generator's document, where the parameters of an operation have distinct
/// names. A path parameter is named after its position in the path, and any other after its position in the list.
pub fn neutral_name(path: &str, number: usize, parameter: &Value) -> String {
    let name = parameter["name"].as_str().unwrap_or_default();
    let position = placeholders(path).iter().position(|it| *it == name).filter(|_| parameter["in"] == "path");
    position.map_or_else(|| format!("p{number}"), |position| format!("path{position}"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(parameter: Value) -> String {
        match style(&json!({}), &parameter) {
            Ok(style) => format!("{style:?}"),
            Err(why) => why,
        }
    }

    #[test]
    fn every_style_is_read() {
        let list = json!({"type": "array", "items": {"type": "string"}});
        let object = json!({"type": "object", "properties": {"a": {"type": "string"}}});
        let parameter = |place: &str, schema: &Value, style: Option<&str>, explode: Option<bool>| {
            let mut it = json!({"name": "x", "in": place, "schema": schema});
            style.into_iter().for_each(|style| it["style"] = json!(style));
            explode.into_iter().for_each(|explode| it["explode"] = json!(explode));
            told(it)
        };
        let text = json!({"type": "string"});
        for (place, schema, style, explode, expected) in [
            ("query", &text, Some("spaceDelimited"), Some(false), "Each"),
            ("query", &list, None, None, "Each"),
            ("query", &list, Some("form"), Some(false), "Joined(Comma)"),
            ("query", &list, Some("spaceDelimited"), None, "Joined(Space)"),
            ("query", &list, Some("spaceDelimited"), Some(true), "Each"),
            ("query", &list, Some("pipeDelimited"), None, "Joined(Pipe)"),
            ("query", &object, Some("deepObject"), None, "Deep"),
            ("query", &object, Some("deepObject"), Some(true), "Deep"),
            ("query", &object, None, None, "Members"),
            ("path", &list, None, Some(true), "Joined(Comma)"),
            ("header", &list, None, None, "Joined(Comma)"),
            ("cookie", &list, None, None, "Each"),
        ] {
            assert_eq!(parameter(place, schema, style, explode), expected, "{place} {style:?} {explode:?}");
        }
        for (place, schema, style) in [
            ("path", &text, "matrix"),
            ("path", &text, "label"),
            ("path", &list, "matrix"),
            ("path", &list, "label"),
            ("path", &list, "form"),
            ("path", &object, "simple"),
            ("header", &list, "form"),
            ("header", &object, "simple"),
            ("cookie", &list, "pipeDelimited"),
            ("cookie", &object, "form"),
        ] {
            for explode in [None, Some(true), Some(false)] {
                let told = parameter(place, schema, Some(style), explode);
                assert!(told.contains("sent in"), "{place} {style} {explode:?}: {told}");
            }
        }
        let content = |media: &str, schema: &Value| {
            told(json!({"name": "q", "in": "query", "content": {media: {"schema": schema}}}))
        };
        assert_eq!(content("text/plain", &text), "Each");
        assert_eq!(content("application/vnd.x+json", &list), "Json");
        for (media, schema) in [("text/plain", &object), ("text/csv", &list), ("application/cbor", &object)] {
            assert!(content(media, schema).contains("neither JSON nor"), "{media}");
        }
        assert_eq!(
            told(json!({"name": "q", "in": "query", "content": {"application/json": {"schema": object}}})),
            "Json"
        );
    }

    #[test]
    fn headers_of_the_client_are_not_parameters() {
        for name in ["Authorization", "accept", "Content-Type", "Cookie"] {
            assert!(told(json!({"name": name, "in": "header", "schema": {}})).contains("itself"), "{name}");
        }
        assert!(told(json!({"name": "a b", "in": "header", "schema": {}})).contains("name"));
        assert_eq!(told(json!({"name": "X-Trace", "in": "header", "schema": {"type": "string"}})), "Each");
    }

    #[test]
    fn only_what_counts_is_told() {
        let list = json!({"type": "array", "items": {}});
        let of = |it: &Value| told_style(&json!({}), it).0.map(str::to_owned);
        let exploded = |it: &Value| told_style(&json!({}), it).1;
        let plain =
            json!({"name": "a", "in": "query", "style": "form", "explode": false, "schema": {"type": "string"}});
        assert_eq!((of(&plain), exploded(&plain)), (None, None));
        let joined = json!({"name": "a", "in": "query", "style": "form", "explode": false, "schema": list});
        assert_eq!((of(&joined), exploded(&joined)), (None, Some(false)));
        let pipes = json!({"name": "a", "in": "query", "style": "pipeDelimited", "explode": false, "schema": list});
        assert_eq!((of(&pipes), exploded(&pipes)), (Some("pipeDelimited".to_owned()), None));
        let label = json!({"name": "a", "in": "path", "style": "label", "schema": {"type": "string"}});
        assert_eq!((of(&label), exploded(&label)), (Some("label".to_owned()), None));
        let path = json!({"name": "a", "in": "path", "explode": true, "schema": list});
        assert_eq!((of(&path), exploded(&path)), (None, None));
    }

    #[test]
    fn neutral_names_differ() {
        let parameter = |place: &str, name: &str| json!({"in": place, "name": name});
        let path = "/a/{id}/{b}/";
        assert_eq!(neutral_name(path, 3, &parameter("path", "b")), "path1");
        assert_eq!(neutral_name(path, 4, &parameter("query", "b")), "p4");
    }
}
