//! A complete page around an iframe.

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use http::{HeaderName, HeaderValue, Response, header};
use serde_json::json;

use super::{
    Frame,
    frame::{ELEMENT_ID, escape},
};
use crate::core::{Error, random};

const TEMPLATE: &str = include_str!("page.html");
const SCRIPT: &str = include_str!("page.js");
const STYLE: &str = include_str!("page.css");

/// A small page that shows one of the vendor's pages. It needs no other file.
///
/// Its script accepts messages only from the embedded page, gives the e-sign builder its session key on request, and
/// shows the progress. It also dispatches each message as a `realaml` event on `document`. Only scripts with the page's
/// nonce can listen to it, because the page's policy blocks all others.
///
/// ```
/// use realaml_ext::{SecretUrl, hosted::{Frame, Page}};
///
/// let link = SecretUrl::new("https://v-staging.realaml.com/6513");
/// let page = Page::new(Frame::verification(&link)?).heading("Verify your identity").response()?;
/// assert!(page.headers().contains_key("content-security-policy"));
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Page {
    frame: Frame,
    heading: String,
    language: String,
    next: Option<String>,
}

impl Page {
    /// Creates a page around this frame.
    pub fn new(frame: Frame) -> Self {
        Self { heading: frame.name().to_owned(), frame, language: "en".into(), next: None }
    }

    /// Sets the heading and the title. Default: the [title](Frame::title) of the frame, which is `Verify your identity`
    /// for a verification and `Prepare the document` for the e-sign builder.
    #[must_use]
    pub fn heading(self, heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), ..self }
    }

    /// Sets the language of the heading and the title, e.g. `mi-NZ`. Default: `en`.
    #[must_use]
    pub fn language(self, language: impl Into<String>) -> Self {
        Self { language: language.into(), ..self }
    }

    /// Sets the page to open when the embedded page reports that the person finished or cancelled, or that the document
    /// was sent. The page that opens has to ask your server for the result, because the report alone proves nothing.
    #[must_use]
    pub fn then(self, address: impl Into<String>) -> Self {
        Self { next: Some(address.into()), ..self }
    }

    /// Builds the page as a response, with headers that isolate it: no script from elsewhere runs, the page cannot be
    /// embedded or cached, and other sites learn at most its origin as the referrer.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the system provides no randomness.
    pub fn response(&self) -> Result<Response<String>, Error> {
        let nonce = BASE64.encode(random::bytes::<18>()?);
        let policy = format!(
            "default-src 'none'; {}; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; base-uri 'none'; \
             form-action 'none'; frame-ancestors 'none'",
            self.frame.content_security_policy()
        );
        let headers: [(HeaderName, &str); 6] = [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CONTENT_SECURITY_POLICY, &policy),
            (HeaderName::from_static("permissions-policy"), &self.frame.permissions_policy()),
            (header::CACHE_CONTROL, "no-store"),
            (header::REFERRER_POLICY, "strict-origin"),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        ];
        let mut response = Response::new(self.html(&nonce));
        for (name, value) in headers {
            let value = HeaderValue::from_str(value).expect("origins and Base64 are visible ASCII");
            response.headers_mut().insert(name, value);
        }
        Ok(response)
    }

    fn html(&self, nonce: &str) -> String {
        let settings = json!({
            "frame": ELEMENT_ID,
            "origin": self.frame.origin(),
            "sessionKey": self.frame.session_key(),
            "next": self.next,
        });
        // Only text that contains `<` could end the script element.
        let settings = settings.to_string().replace('<', "\\u003c");
        let (heading, language, tag) = (escape(&self.heading), escape(&self.language), self.frame.tag());
        let values = [
            ("language", language.as_str()),
            ("nonce", nonce),
            ("heading", &heading),
            ("settings", &settings),
            ("frame", &tag),
            ("style", STYLE),
            ("script", SCRIPT),
        ];
        fill(TEMPLATE, &values)
    }
}

/// Fills in the placeholders of the template once. The inserted values are not searched for placeholders.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + values.iter().map(|it| it.1.len()).sum::<usize>());
    let mut rest = template;
    while let Some((before, (name, after))) = rest.split_once("{{").and_then(|it| Some((it.0, it.1.split_once("}}")?)))
    {
        filled.push_str(before);
        filled.push_str(values.iter().find(|it| it.0 == name).map_or("", |it| it.1));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::SecretUrl;

    fn page() -> Page {
        Page::new(
            Frame::verification(&SecretUrl::new("https://v.realaml.com/6513270e269e0d37f2a74de452e6b438")).unwrap(),
        )
    }

    #[test]
    fn every_placeholder_is_filled() {
        let html = page().html("n0nce");
        assert!(!html.contains("{{") && !html.contains("}}"), "{html}");
        assert_eq!(html.matches("nonce=\"n0nce\"").count(), 2);
    }

    #[test]
    fn the_heading_says_what_the_frame_shows() {
        assert!(page().html("n").contains("<h1>Verify your identity</h1>"));
        let session = json!({
            "iframe_session_id": "0b3c9f7e-0000-4000-8000-000000000000",
            "iframe_url": "https://app.example.com/builder/1",
            "session_key": "session-key",
        });
        let builder = Frame::esign_builder(&serde_json::from_value(session).unwrap()).unwrap();
        let html = Page::new(builder.clone()).html("n");
        assert!(html.contains("<h1>Prepare the document</h1>") && html.contains("<title>Prepare the document</title>"));
        assert!(!html.contains("identity"));
        assert!(Page::new(builder.title("Whakarite")).html("n").contains("<h1>Whakarite</h1>"));
    }

    #[test]
    fn what_is_given_cannot_become_markup_or_script() {
        let page = page().heading("</title><script>{{frame}}").language("\"><b>").then("</script><script>alert(1)//");
        let html = page.html("n");
        assert_eq!(html.matches("<script").count(), 2);
        assert!(html.contains("&lt;/title&gt;&lt;script&gt;{{frame}}"));
        assert!(html.contains(r#""next":"\u003c/script>\u003cscript>alert(1)//""#));
    }

    #[test]
    fn each_response_has_a_nonce_of_its_own_and_locks_the_page() {
        let (one, other) = (page().response().unwrap(), page().response().unwrap());
        let policy = |it: &Response<String>| it.headers()["content-security-policy"].to_str().unwrap().to_owned();
        assert_ne!(policy(&one), policy(&other));
        assert!(policy(&one).contains("frame-src https://v.realaml.com; "), "{}", policy(&one));
        assert_eq!(one.headers()["cache-control"], "no-store");
    }

    #[test]
    fn nothing_prints_the_address() {
        assert!(!format!("{:?}", page()).contains("6513270e"));
    }
}
