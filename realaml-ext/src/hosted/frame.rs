//! An iframe for the vendor's pages.

use std::{collections::BTreeSet, fmt};

use realaml_api::{is_loopback, types};
use reqwest::Url;

use super::SessionKeyMessage;
use crate::core::{Error, SecretUrl, SessionKey};

/// The HTML id of the iframe.
pub(super) const ELEMENT_ID: &str = "realaml-frame";

/// A browser feature that an embedded page may use only with permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Permission {
    /// The camera, for photos of documents, selfies and liveness videos.
    Camera,
    /// Full-screen mode, for taking photos on small screens.
    Fullscreen,
    /// The microphone. The liveness videos are not known to have sound.
    Microphone,
    /// The location. A record contains coordinates, but the page is not known to ask the browser for them.
    Geolocation,
}

impl Permission {
    /// Returns the name in the `allow` attribute and the `Permissions-Policy` header.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Camera => "camera",
            Self::Fullscreen => "fullscreen",
            Self::Microphone => "microphone",
            Self::Geolocation => "geolocation",
        }
    }
}

/// An iframe that shows one of the vendor's pages.
///
/// ```
/// use realaml_ext::{SecretUrl, hosted::{Frame, Permission}};
///
/// let frame = Frame::verification(&SecretUrl::new("https://v-staging.realaml.com/6513270e269e0d37f2a74de452e6b438"))?;
/// assert!(frame.tag().contains(r#" allow="camera; fullscreen" "#));
/// assert_eq!(frame.content_security_policy(), "frame-src https://v-staging.realaml.com");
/// assert!(Frame::verification(&SecretUrl::new("javascript:alert(1)")).is_err());
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone)]
pub struct Frame {
    source: SecretUrl,
    origin: String,
    title: String,
    permissions: BTreeSet<Permission>,
    session_key: Option<SessionKeyMessage>,
}

impl Frame {
    /// Creates a frame for the page on which a person completes a verification. The address is the
    /// [`url`](crate::CreatedVerification::url) of the created verification. The page may use the camera and
    /// full-screen mode.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the address cannot be parsed or is not `https`.
    /// Plain `http` is accepted only for this machine.
    pub fn verification(url: &SecretUrl) -> Result<Self, Error> {
        Self::new(url, "Verify your identity", [Permission::Camera, Permission::Fullscreen])
    }

    /// Creates a frame for the editor of an e-sign draft, from the [`record`](crate::esign::EditorSession::record) of
    /// its [`editor`](crate::esign::Document::editor) session. The session key is sent to the embedded page in a
    /// message, never in a URL.
    ///
    /// ```
    /// use realaml_ext::{hosted::Frame, raw::types::ESignIframeSessionResponse};
    ///
    /// let session: ESignIframeSessionResponse = serde_json::from_value(serde_json::json!({
    ///     "iframe_session_id": "0b3c9f7e-0000-4000-8000-000000000000",
    ///     "iframe_url": "https://app.example.com/builder/1",
    ///     "session_key": "session-key",
    /// }))?;
    /// let frame = Frame::esign_builder(&session)?;
    /// assert!(frame.session_key().is_some() && !frame.tag().contains("session-key"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the session has no address or no key, or if the
    /// address contains the key, cannot be parsed or is not `https`. Plain `http` is accepted only for this machine.
    pub fn esign_builder(session: &types::ESignIframeSessionResponse) -> Result<Self, Error> {
        let given = |text: &Option<String>| text.clone().filter(|it| !it.is_empty());
        let url =
            given(&session.iframe_url).ok_or_else(|| Error::configuration("the e-sign session has no `iframe_url`"))?;
        let key = given(&session.session_key)
            .ok_or_else(|| Error::configuration("the e-sign session has no `session_key`"))?;
        if url.contains(&key) {
            return Err(Error::configuration(
                "the URL of the e-sign builder contains the session key, which it must not",
            ));
        }
        let frame = Self::new(&SecretUrl::new(url), "Prepare the document", [Permission::Fullscreen])?;
        Ok(Self { session_key: Some(SessionKeyMessage::from(SessionKey::new(key))), ..frame })
    }

    fn new(url: &SecretUrl, title: &str, permissions: impl Into<BTreeSet<Permission>>) -> Result<Self, Error> {
        let parsed = Url::parse(url.expose()).map_err(|error| {
            Error::configuration("the URL of the page to embed cannot be parsed").with_source(error)
        })?;
        if parsed.scheme() != "https" && !(parsed.scheme() == "http" && is_loopback(&parsed)) {
            return Err(Error::configuration("the URL of the page to embed must start with https://"));
        }
        Ok(Self {
            source: SecretUrl::new(parsed.as_str()),
            origin: parsed.origin().ascii_serialization(),
            title: title.into(),
            permissions: permissions.into(),
            session_key: None,
        })
    }

    /// Returns the name of the frame.
    pub(super) fn name(&self) -> &str {
        &self.title
    }

    /// Sets the name of the frame for screen readers, in the language of your page. It is also the default heading of a
    /// [`Page`](super::Page).
    #[must_use]
    pub fn title(self, title: impl Into<String>) -> Self {
        Self { title: title.into(), ..self }
    }

    /// Allows the embedded page to use another feature.
    #[must_use]
    pub fn allow(mut self, permission: Permission) -> Self {
        self.permissions.insert(permission);
        self
    }

    /// Returns the origin of the embedded page. Accept messages only from this origin, and send a session key only to
    /// it.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Returns the message to send to the e-sign builder when it is [ready](super::READY).
    pub fn session_key(&self) -> Option<&SessionKeyMessage> {
        self.session_key.as_ref()
    }

    /// Returns the `<iframe>` element. It contains the secret address, so the page around it must not be cached or
    /// shared.
    pub fn tag(&self) -> String {
        let allow: Vec<_> = self.permissions.iter().map(|it| it.as_str()).collect();
        format!(
            r#"<iframe id="{ELEMENT_ID}" src="{}" title="{}" allow="{}" referrerpolicy="strict-origin" width="100%" height="720"></iframe>"#,
            escape(self.source.expose()),
            escape(&self.title),
            allow.join("; "),
        )
    }

    /// Returns the directive that your page's `Content-Security-Policy` needs.
    pub fn content_security_policy(&self) -> String {
        format!("frame-src {}", self.origin)
    }

    /// Returns the value for the `Permissions-Policy` header of your page, if you send that header. It lets only your
    /// page and the embedded page use the listed features.
    pub fn permissions_policy(&self) -> String {
        let policies: Vec<_> =
            self.permissions.iter().map(|it| format!("{}=(self \"{}\")", it.as_str(), self.origin)).collect();
        policies.join(", ")
    }
}

/// Prints the origin and the permissions, but never the address.
impl fmt::Debug for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Frame")
            .field("origin", &self.origin)
            .field("permissions", &self.permissions)
            .finish_non_exhaustive()
    }
}

/// Escapes text so that it cannot become markup, in content and in quoted attributes.
pub(super) fn escape(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn session(url: &str, key: &str) -> types::ESignIframeSessionResponse {
        let id = "00000000-0000-4000-8000-000000000000";
        let session = serde_json::json!({ "iframe_session_id": id, "iframe_url": url, "session_key": key });
        serde_json::from_value(session).unwrap()
    }

    #[test]
    fn the_tag_is_markup_whatever_the_title_and_the_address() {
        let url = SecretUrl::new("https://v.realaml.com/a?b=\"><script>&c='");
        let tag = Frame::verification(&url).unwrap().title("\"><script>").allow(Permission::Microphone).tag();
        assert_eq!(
            tag,
            "<iframe id=\"realaml-frame\" src=\"https://v.realaml.com/a?b=%22%3E%3Cscript%3E&amp;c=%27\" \
             title=\"&quot;&gt;&lt;script&gt;\" allow=\"camera; fullscreen; microphone\" referrerpolicy=\"strict-origin\" \
             width=\"100%\" height=\"720\"></iframe>"
        );
    }

    #[test]
    fn policies_name_the_origin_only() {
        let frame =
            Frame::verification(&SecretUrl::new("https://v.realaml.com/6513270e269e0d37f2a74de452e6b438")).unwrap();
        assert_eq!(
            frame.permissions_policy(),
            r#"camera=(self "https://v.realaml.com"), fullscreen=(self "https://v.realaml.com")"#
        );
        assert!(!format!("{frame:?}").contains("6513270e"));
    }

    #[test]
    fn only_secure_addresses_are_embedded() {
        for url in [
            "http://v.realaml.com/x",
            "javascript:alert(1)",
            "data:text/html,x",
            "//v.realaml.com/x",
            "",
            "about:blank",
        ] {
            assert!(Frame::verification(&SecretUrl::new(url)).is_err(), "{url}");
        }
        assert!(Frame::verification(&SecretUrl::new("http://127.0.0.1:4000/v/x")).is_ok());
    }

    #[test]
    fn the_builder_has_a_key_and_never_in_its_address() {
        let frame = Frame::esign_builder(&session("https://app.realaml.com/builder/1", "key")).unwrap();
        assert!(frame.session_key().is_some() && frame.tag().contains("allow=\"fullscreen\""));
        for (url, key) in
            [("https://app.realaml.com/builder/1?k=key", "key"), ("", "key"), ("https://app.realaml.com/", "")]
        {
            assert!(Frame::esign_builder(&session(url, key)).is_err(), "{url}");
        }
    }
}
