//! The hosts that files may be downloaded from.

use reqwest::Url;

use crate::reports::Error;

/// The hosts that are allowed by default: S3 in Sydney, which the links in the vendor's own examples use; S3 in
/// Montreal, where the data of Canadian customers is stored; and all subdomains of the vendor's domain.
///
/// The use of S3 in Sydney was observed; the use of the other hosts is inferred. Add more hosts with
/// [`ReportsBuilder::allow_host`](crate::reports::ReportsBuilder::allow_host).
pub const DEFAULT_HOSTS: &[&str] = &[
    "*.s3.ap-southeast-2.amazonaws.com",
    "s3.ap-southeast-2.amazonaws.com",
    "*.s3.ca-central-1.amazonaws.com",
    "s3.ca-central-1.amazonaws.com",
    "*.realaml.com",
];

/// A host, or all hosts below it if the pattern begins with `*.`, at one port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AllowedHost {
    name: String,
    below: bool,
    port: u16,
}

impl AllowedHost {
    /// Parses a pattern such as `files.example.com`, `*.example.com` or `files.example.com:8443`.
    pub(crate) fn parse(pattern: &str) -> Result<Self, Error> {
        let wrong = |why: &str| {
            Error::configuration(format!("an allowed host {why}, such as files.example.com or *.example.com"))
        };
        let (below, rest) = match pattern.trim().strip_prefix("*.") {
            Some(rest) => (true, rest),
            None => (false, pattern.trim()),
        };
        let plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '.' | '_' | ':');
        if rest.is_empty() || !rest.chars().all(plain) {
            return Err(wrong("must be an ASCII name, which may begin with `*.` to include all hosts below it"));
        }
        let url = Url::parse(&format!("https://{rest}/"))
            .map_err(|_| wrong("must be a name, followed by the port if it is not 443"))?;
        let name = url.host_str().unwrap_or_default();
        if name.ends_with('.') || name.parse::<std::net::IpAddr>().is_ok() {
            return Err(wrong("must be a name without a dot at its end, not an IP address"));
        }
        if !name.contains('.') && below {
            return Err(wrong("must not cover a whole top-level domain"));
        }
        Ok(Self { name: name.to_owned(), below, port: url.port_or_known_default().unwrap_or(443) })
    }

    /// Whether the pattern covers this host and port. The host is in lower case, as in parsed URLs.
    pub(super) fn covers(&self, host: &str, port: u16) -> bool {
        let named = if self.below {
            host.strip_suffix(&self.name).is_some_and(|rest| rest.len() > 1 && rest.ends_with('.'))
        } else {
            host == self.name
        };
        named && port == self.port
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_cover_what_they_say() {
        let table = [
            ("files.example.com", "files.example.com", 443, true),
            ("Files.Example.com", "files.example.com", 443, true),
            ("files.example.com", "x.files.example.com", 443, false),
            ("files.example.com", "files.example.com", 8443, false),
            ("files.example.com:8443", "files.example.com", 8443, true),
            ("files.example.com:8443", "files.example.com", 443, false),
            ("*.example.com", "files.example.com", 443, true),
            ("*.example.com", "a.b.example.com", 443, true),
            ("*.example.com", "example.com", 443, false),
            ("*.example.com", ".example.com", 443, false),
            ("*.example.com", "notexample.com", 443, false),
            ("*.example.com", "files.example.com.", 443, false),
        ];
        for (pattern, host, port, covered) in table {
            assert_eq!(AllowedHost::parse(pattern).unwrap().covers(host, port), covered, "{pattern} {host} {port}");
        }
    }

    #[test]
    fn patterns_that_allow_too_much_or_nothing_are_told() {
        for pattern in [
            "",
            "*",
            "*.",
            "*.com",
            "*.*.com",
            "10.0.0.1",
            "2130706433",
            "[::1]",
            "https://x.com",
            "x.com/",
            "x.com.",
            "a@b.com",
            "é.com",
        ] {
            assert!(AllowedHost::parse(pattern).is_err(), "{pattern}");
        }
    }
}
