//! Parameters that are not single values in the path or query: headers, cookies, joined lists and objects.

use http::{HeaderName, HeaderValue, header};
use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::Value;
use zeroize::Zeroizing;

use super::{Argument, Request};
use crate::Error;

/// The characters that are percent-encoded in URL-encoded forms and in joined lists in the query, so that no value
/// contains a separator.
pub(super) const IN_LIST: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The characters that are percent-encoded in the value of a cookie.
const IN_COOKIE: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'%').add(b',').add(b';').add(b'\\');

/// The character between the values of a joined list.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code, reason = "only a spec with such a list needs it")]
pub(crate) enum Separator {
    Comma,
    Space,
    Pipe,
}

/// A parameter that is sent as JSON.
#[allow(dead_code, reason = "only a spec with such a parameter needs it")]
pub(crate) struct Json<'a, T: ?Sized>(pub(crate) &'a T);

impl<T: Serialize + ?Sized> Argument for Json<'_, T> {
    fn into_text(self) -> String {
        // The types in the spec have only strings as keys, so serializing them cannot fail.
        serde_json::to_string(self.0).unwrap_or_default()
    }
}

/// The parameters of one request that are not single values in the path or query. The values of headers and cookies may
/// be keys, so they are wiped from memory when dropped.
#[derive(Clone, Default)]
pub(super) struct Parameters {
    headers: Vec<(&'static str, Zeroizing<String>)>,
    cookies: Vec<(&'static str, Zeroizing<String>)>,
    /// The name of each joined list, with its encoded name-value pair in the query.
    joined: Vec<(&'static str, String)>,
    /// The query pairs of the parameters that are objects, not yet encoded. Each entry holds the name of the parameter,
    /// followed by the name and the value of one pair.
    pairs: Vec<(&'static str, String, String)>,
    /// The names of parameters that cannot be written into the query.
    unwritable: Vec<&'static str>,
    /// The names of lists in which a value contains the separator.
    inseparable: Vec<&'static str>,
}

impl Parameters {
    /// Adds the parameters to a request that is otherwise complete.
    pub(super) fn write(&self, request: &mut reqwest::Request) -> Result<(), Error> {
        if let Some(name) = self.unwritable.first() {
            return Err(Error::invalid_request(format!("`{name}` cannot be written into the query")));
        }
        if let Some(name) = self.inseparable.first() {
            return Err(Error::invalid_request(format!("a value of the list `{name}` contains its separator")));
        }
        if !self.pairs.is_empty() {
            let pairs = self.pairs.iter().map(|(_, name, value)| (name, value));
            request.url_mut().query_pairs_mut().extend_pairs(pairs);
        }
        if !self.joined.is_empty() {
            let before = request.url().query().map(str::to_owned);
            let pairs = before.into_iter().chain(self.joined.iter().map(|(_, pair)| pair.clone()));
            request.url_mut().set_query(Some(&pairs.collect::<Vec<_>>().join("&")));
        }
        for (name, value) in &self.headers {
            let key = HeaderName::from_bytes(name.as_bytes())
                .map_err(|_| Error::invalid_request(format!("`{name}` cannot be the name of a header")))?;
            request.headers_mut().insert(key, sensitive(name, value)?);
        }
        if !self.cookies.is_empty() {
            let pair =
                |(name, value): &(&str, Zeroizing<String>)| format!("{name}={}", utf8_percent_encode(value, IN_COOKIE));
            let pairs = Zeroizing::new(self.cookies.iter().map(pair).collect::<Vec<_>>().join("; "));
            request.headers_mut().insert(header::COOKIE, sensitive("Cookie", &pairs)?);
        }
        Ok(())
    }

    fn object(&mut self, name: &'static str, value: &impl Serialize, key: impl Fn(&str) -> String) {
        self.pairs.retain(|(it, ..)| *it != name);
        let value = serde_json::to_value(value);
        note(&mut self.unwritable, name, !matches!(value, Ok(Value::Object(_) | Value::Null)));
        if let Ok(Value::Object(members)) = value {
            for (member, value) in members {
                flat(key(&member), value, &mut |key, text| self.pairs.push((name, key, text)));
            }
        }
    }
}

/// Notes whether a parameter cannot be sent, which replaces the note about its earlier value.
fn note(refused: &mut Vec<&'static str>, name: &'static str, is_refused: bool) {
    refused.retain(|it| *it != name);
    refused.extend(is_refused.then_some(name));
}

/// Returns a header value that is marked as sensitive, so that it is never printed.
fn sensitive(name: &str, value: &str) -> Result<HeaderValue, Error> {
    let mut value = HeaderValue::from_str(value).map_err(|_| {
        Error::invalid_request(format!("the header `{name}` was given a character that cannot be sent in a header"))
    })?;
    value.set_sensitive(true);
    Ok(value)
}

/// Calls `give` with the name and the string of each value nested in `value`. The items of a list have the name of the
/// list, and the name of a member is appended in brackets. Null values are left out.
fn flat(key: String, value: Value, give: &mut impl FnMut(String, String)) {
    match value {
        Value::Null => {}
        Value::String(text) => give(key, text),
        Value::Array(items) => items.into_iter().for_each(|item| flat(key.clone(), item, give)),
        Value::Object(members) => {
            members.into_iter().for_each(|(member, value)| flat(format!("{key}[{member}]"), value, give));
        }
        plain => give(key, plain.to_string()),
    }
}

#[allow(dead_code, reason = "only a spec with such a parameter needs it")]
impl Request<'_> {
    /// Sets a path parameter whose values are joined.
    pub(crate) fn path_joined(
        self,
        name: &'static str,
        separator: Separator,
        values: impl IntoIterator<Item = String>,
    ) -> Self {
        let (request, text) = self.join(name, separator, values);
        request.path(name, text.unwrap_or_else(|| "-".to_owned()))
    }

    /// Sets a query parameter whose values are joined.
    pub(crate) fn query_joined(
        self,
        name: &'static str,
        separator: Separator,
        values: impl IntoIterator<Item = String>,
    ) -> Self {
        let separator = match separator {
            Separator::Comma => ",",
            Separator::Space => "%20",
            Separator::Pipe => "%7C",
        };
        let encoded = |text: &str| utf8_percent_encode(text, IN_LIST).to_string();
        let values: Vec<String> = values.into_iter().map(|it| encoded(&it)).collect();
        self.with(|it| {
            it.joined.retain(|(other, _)| *other != name);
            // As in headers and cookies, an empty list is not sent.
            if !values.is_empty() {
                it.joined.push((name, format!("{}={}", encoded(name), values.join(separator))));
            }
        })
    }

    /// Sets a header. Its value is marked as sensitive, so that it is never printed.
    pub(crate) fn header(self, name: &'static str, value: impl Argument) -> Self {
        self.set_header(name, Some(value.into_text()))
    }

    /// Sets a header whose values are joined.
    pub(crate) fn header_joined(
        self,
        name: &'static str,
        separator: Separator,
        values: impl IntoIterator<Item = String>,
    ) -> Self {
        let (request, text) = self.join(name, separator, values);
        // An empty list is not sent, as in the query.
        request.set_header(name, text.filter(|it| !it.is_empty()))
    }

    /// Replaces a header, or removes it if there is no value.
    fn set_header(self, name: &'static str, value: Option<String>) -> Self {
        self.with(|it| {
            it.headers.retain(|(other, _)| *other != name);
            it.headers.extend(value.map(|value| (name, Zeroizing::new(value))));
        })
    }

    /// Sets a cookie.
    pub(crate) fn cookie(self, name: &'static str, value: impl Argument) -> Self {
        self.cookies(name, [value.into_text()])
    }

    /// Sets several cookies with the same name.
    pub(crate) fn cookies(self, name: &'static str, values: impl IntoIterator<Item = String>) -> Self {
        self.with(|it| {
            it.cookies.retain(|(other, _)| *other != name);
            it.cookies.extend(values.into_iter().map(|value| (name, Zeroizing::new(value))));
        })
    }

    /// Sets a cookie whose values are joined.
    pub(crate) fn cookie_joined(
        self,
        name: &'static str,
        separator: Separator,
        values: impl IntoIterator<Item = String>,
    ) -> Self {
        let (request, text) = self.join(name, separator, values);
        request.cookies(name, text.filter(|it| !it.is_empty()))
    }

    /// Joins the values of a list, and notes whether they could be joined.
    fn join(
        self,
        name: &'static str,
        separator: Separator,
        values: impl IntoIterator<Item = String>,
    ) -> (Self, Option<String>) {
        let text = joined(separator, values);
        (self.with(|it| note(&mut it.inseparable, name, text.is_none())), text)
    }

    /// Sets a query parameter that is an object, with the name of each member in brackets.
    pub(crate) fn deep(self, name: &'static str, value: &impl Serialize) -> Self {
        self.with(|it| it.object(name, value, |member| format!("{name}[{member}]")))
    }

    /// Sets a query parameter that is an object. Each member becomes a parameter of its own.
    pub(crate) fn members(self, name: &'static str, value: &impl Serialize) -> Self {
        self.with(|it| it.object(name, value, str::to_owned))
    }
}

/// Joins the values of a list. Returns `None` if a value contains the separator. The server would read such a value as
/// two. Encoding the separator would not help in a path, because servers decode a path before they split it.
fn joined(separator: Separator, values: impl IntoIterator<Item = String>) -> Option<String> {
    let separator = match separator {
        Separator::Comma => ",",
        Separator::Space => " ",
        Separator::Pipe => "|",
    };
    let values: Vec<String> = values.into_iter().collect();
    (!values.iter().any(|it| it.contains(separator))).then(|| values.join(separator))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Client, ErrorKind, Operation};

    fn texts<const N: usize>(values: [&str; N]) -> [String; N] {
        values.map(str::to_owned)
    }

    fn built(fill: impl FnOnce(Request<'_>) -> Request<'_>) -> Result<reqwest::Request, Error> {
        let client = Client::new("https://h/api/v1").unwrap();
        fill(Request::new(&client, Operation::by_id("list_esign_documents").unwrap())).build()
    }

    fn query(fill: impl FnOnce(Request<'_>) -> Request<'_>) -> String {
        built(fill).unwrap().url().query().unwrap_or_default().to_owned()
    }

    #[test]
    fn the_separators_of_a_list_stand_for_themselves() {
        assert_eq!(query(|it| it.query_joined("t", Separator::Comma, texts(["a", "b,c", "d e"]))), "t=a,b%2Cc,d%20e");
        assert_eq!(query(|it| it.query_joined("t", Separator::Space, texts(["a", "b"]))), "t=a%20b");
        assert_eq!(
            query(|it| it.query("page", 1).query_joined("t[]", Separator::Pipe, texts(["a", "b|c"]))),
            "page=1&t%5B%5D=a%7Cb%7Cc"
        );
        assert_eq!(query(|it| it.query_joined("t", Separator::Comma, [])), "");
        let twice = query(|it| {
            it.query_joined("t", Separator::Comma, texts(["x"])).query_joined("t", Separator::Comma, texts(["y"]))
        });
        assert_eq!(twice, "t=y");
    }

    #[test]
    fn an_object_is_sent_member_by_member() {
        let filter = serde_json::json!({"a b": "x&y", "n": 1, "null": null, "list": ["p", "q"], "deep": {"er": true}});
        let mut deep: Vec<_> = query(|it| it.deep("f", &filter)).split('&').map(str::to_owned).collect();
        deep.sort();
        assert_eq!(
            deep,
            ["f%5Ba+b%5D=x%26y", "f%5Bdeep%5D%5Ber%5D=true", "f%5Blist%5D=p", "f%5Blist%5D=q", "f%5Bn%5D=1"]
        );
        let members = serde_json::json!({"from": 1});
        assert_eq!(query(|it| it.members("f", &members)), "from=1");
        assert_eq!(query(|it| it.query("q", Json(&members))), "q=%7B%22from%22%3A1%7D");
        let refused = built(|it| it.deep("f", &1)).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::InvalidRequest);
    }

    #[test]
    fn an_object_that_is_given_again_replaces_also_one_that_cannot_be_sent() {
        let members = serde_json::json!({"from": 1});
        assert_eq!(query(|it| it.deep("f", &1).deep("f", &members)), "f%5Bfrom%5D=1");
        assert_eq!(query(|it| it.deep("f", &1).deep("f", &Value::Null)), "");
        let refused = built(|it| it.deep("f", &1).deep("g", &1).deep("g", &members)).unwrap_err();
        assert!(refused.to_string().contains("`f`"), "{refused}");
    }

    #[test]
    fn headers_and_cookies_are_sent_and_never_printed() {
        let request = built(|it| {
            let it =
                it.header("X-Tenant", "CANARY1").header_joined("X-Tags", Separator::Comma, texts(["a", "CANARY2"]));
            it.cookie("session", "CANARY3; x").cookies("c", texts(["1", "2"])).cookie_joined(
                "j",
                Separator::Comma,
                texts(["a", "b"]),
            )
        })
        .unwrap();
        let header = |name: &str| request.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(header("x-tenant"), "CANARY1");
        assert_eq!(header("x-tags"), "a,CANARY2");
        assert_eq!(header("cookie"), "session=CANARY3%3B%20x; c=1; c=2; j=a%2Cb");
        assert!(!format!("{request:?}").contains("CANARY"));
        let refused = built(|it| it.header("X-Tenant", "CANARY\nx")).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::InvalidRequest);
        assert!(!format!("{refused:?} {refused}").contains("CANARY"));
    }

    #[test]
    fn a_value_with_the_separator_is_refused_and_not_shown() {
        let lists: [fn(Request<'_>, [String; 2]) -> Request<'_>; 3] = [
            |it, values| it.path_joined("signature_key", Separator::Comma, values),
            |it, values| it.header_joined("X-Tags", Separator::Comma, values),
            |it, values| it.cookie_joined("tags", Separator::Comma, values),
        ];
        let client = Client::new("https://h/api/v1").unwrap();
        let request =
            || Request::new(&client, Operation::by_id("get_verification").unwrap()).path("signature_key", "k");
        for list in lists {
            let refused = list(request(), texts(["a", "CANARY,b"])).build().unwrap_err();
            assert_eq!(refused.kind(), ErrorKind::InvalidRequest);
            assert!(!format!("{refused:?} {refused}").contains("CANARY"));
            let given_again = list(list(request(), texts(["a", "b,c"])), texts(["a", "b"]));
            assert!(given_again.build().is_ok());
        }
    }

    #[test]
    fn an_empty_list_is_not_sent() {
        let request = built(|it| {
            it.header_joined("X-Tags", Separator::Comma, texts(["x"]))
                .header_joined("X-Tags", Separator::Comma, [])
                .cookie_joined("tags", Separator::Comma, [])
        })
        .unwrap();
        assert!(!request.headers().contains_key("x-tags") && !request.headers().contains_key("cookie"));
    }

    #[test]
    fn a_list_in_the_path_is_one_segment() {
        let client = Client::new("https://h/api/v1").unwrap();
        let request = Request::new(&client, Operation::by_id("get_verification").unwrap());
        let request = request.path_joined("signature_key", Separator::Comma, texts(["a", "b/c"])).build().unwrap();
        assert_eq!(request.url().path(), "/api/v1/verification/a,b%2Fc/");
    }
}
