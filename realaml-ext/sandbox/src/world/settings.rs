//! Settings that stay the same for the life of a sandbox.

use std::net::IpAddr;

use super::deliveries::CallbackBody;

/// The settings of a running sandbox.
pub(crate) struct Settings {
    /// The scheme, host and port of all URLs that the sandbox hands out.
    pub(crate) origin: String,
    /// The API key of the first account.
    pub(crate) api_key: String,
    /// Whether each verification that `create_verification` creates is completed at once.
    pub(crate) auto_complete: bool,
    /// How many times each callback is sent.
    pub(crate) callback_copies: u32,
    /// Whether the account may embed the hosted page. If so, the records of verifications contain the URL of the page,
    /// and no contact is needed.
    pub(crate) embedding: bool,
    /// Whether calls take as long as the vendor's.
    pub(crate) slow_checks: bool,
    /// How many calls a minute each account may make. `None` means no limit.
    pub(crate) calls_a_minute: Option<u32>,
    /// The format of callback bodies.
    pub(crate) callback_body: CallbackBody,
    /// The host names under which the sandbox may be reached, in addition to IP addresses, the names of this machine
    /// and the host of the origin.
    pub(crate) hosts: Vec<String>,
    /// The origins that may embed the pages. If the list is empty, the HTTP origins on this machine may.
    pub(crate) iframe_origins: Vec<String>,
}

impl Settings {
    /// Returns settings for tests.
    #[cfg(test)]
    pub(crate) fn local(origin: &str) -> Self {
        Self {
            origin: origin.to_owned(),
            api_key: "test".to_owned(),
            auto_complete: false,
            callback_copies: 1,
            embedding: true,
            slow_checks: false,
            calls_a_minute: None,
            callback_body: CallbackBody::default(),
            hosts: vec!["sandbox.internal".to_owned()],
            iframe_origins: Vec::new(),
        }
    }

    /// Whether an `Origin` header names the sandbox itself, by its origin, or by its origin with `localhost` in place
    /// of `127.0.0.1`.
    pub(crate) fn is_own_origin(&self, origin: &[u8]) -> bool {
        let alias = self.origin.replacen("127.0.0.1", "localhost", 1);
        origin == self.origin.as_bytes() || origin == alias.as_bytes()
    }

    /// Whether a `Host` header names the sandbox: this machine, an IP address, the host of the origin, or an allowed
    /// name. Unlike a name, an IP address cannot be redirected by DNS.
    pub(crate) fn is_own_host(&self, host: &str) -> bool {
        let name = host_name(host).to_ascii_lowercase();
        let number = name.trim_start_matches('[').trim_end_matches(']');
        let of_origin = self.origin.split_once("://").map_or("", |(_, authority)| host_name(authority));
        number.parse::<IpAddr>().is_ok()
            || name == "localhost"
            || name.ends_with(".localhost")
            || name.eq_ignore_ascii_case(of_origin)
            || self.hosts.iter().any(|known| name.eq_ignore_ascii_case(known))
    }

    /// Whether a page of this origin may embed the e-sign builder.
    pub(crate) fn may_embed(&self, origin: &str) -> bool {
        if !self.iframe_origins.is_empty() {
            return self.iframe_origins.iter().any(|known| known == origin);
        }
        let Some(host) = origin.strip_prefix("http://") else { return false };
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        matches!(name, "127.0.0.1" | "localhost")
    }

    /// Returns the origins that may embed the pages, as a source list for a content security policy.
    pub(crate) fn frame_ancestors(&self) -> String {
        let extra = self.iframe_origins.iter().map(|origin| format!(" {origin}"));
        let local = if self.iframe_origins.is_empty() { " http://127.0.0.1:* http://localhost:*" } else { "" };
        format!("'self'{local}{}", extra.collect::<String>())
    }
}

/// Returns the name in a `Host` header or an authority, without the port.
fn host_name(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => authority,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(iframe_origins: &[&str]) -> Settings {
        let iframe_origins = iframe_origins.iter().map(|&origin| origin.to_owned()).collect();
        Settings { iframe_origins, ..Settings::local("http://127.0.0.1:8080") }
    }

    #[test]
    fn only_listed_origins_or_those_of_this_machine_may_embed() {
        let local = settings(&[]);
        assert!(local.may_embed("http://127.0.0.1:4000") && local.may_embed("http://localhost"));
        assert!(!local.may_embed("https://example.com") && !local.may_embed("http://localhost.example.com:80"));
        let listed = settings(&["https://app.example.com"]);
        assert!(listed.may_embed("https://app.example.com") && !listed.may_embed("http://127.0.0.1:4000"));
        assert_eq!(listed.frame_ancestors(), "'self' https://app.example.com");
    }

    #[test]
    fn only_its_own_names_reach_the_sandbox() {
        let mut settings = settings(&[]);
        settings.origin = "https://Sandbox.example.com".to_owned();
        for own in [
            "127.0.0.1:8080",
            "localhost",
            "a.localhost:1",
            "[::1]:80",
            "10.0.0.7",
            "sandbox.example.com:443",
            "SANDBOX.internal",
        ] {
            assert!(settings.is_own_host(own), "{own}");
        }
        for foreign in
            ["rebound.example.com", "localhost.example.com:8080", "127.0.0.1.example.com", "", "example.com:localhost"]
        {
            assert!(!settings.is_own_host(foreign), "{foreign}");
        }
    }

    #[test]
    fn the_sandbox_knows_itself_under_two_names() {
        let settings = settings(&[]);
        assert!(settings.is_own_origin(b"http://127.0.0.1:8080") && settings.is_own_origin(b"http://localhost:8080"));
        assert!(!settings.is_own_origin(b"http://127.0.0.1:8081") && !settings.is_own_origin(b"null"));
    }
}
