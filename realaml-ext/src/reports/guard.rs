//! Restricts the addresses of downloads. Links come from outside, so each is checked as if an attacker had written it:
//! the link itself before anything is sent, and the addresses of its host when the connection is opened.

mod address;
mod hosts;
mod resolver;

use std::{net::IpAddr, sync::Arc};

use realaml_api::is_loopback;
use reqwest::{Url, dns::Resolve};

pub use self::{address::Network, hosts::DEFAULT_HOSTS};
pub(super) use self::{
    hosts::AllowedHost,
    resolver::{ForbiddenAddress, GuardedResolver, SystemResolver},
};
use super::Error;
use crate::core::{Environment, SecretUrl};

/// The rules that decide which addresses downloads may use.
#[derive(Debug)]
pub(super) struct Guard {
    hosts: Vec<AllowedHost>,
    /// The port of the sandbox, if the API is a sandbox on this machine.
    sandbox_port: Option<u16>,
}

impl Guard {
    pub(super) fn new(hosts: Vec<AllowedHost>, environment: &Environment) -> Self {
        let base_url = Url::parse(environment.base_url()).ok();
        let sandbox_port = base_url.filter(is_loopback).and_then(|it| it.port_or_known_default());
        Self { hosts, sandbox_port }
    }

    /// Whether plain http and addresses of this machine are allowed at all. They are allowed only if the API is a
    /// sandbox on this machine.
    pub(super) fn allows_loopback(&self) -> bool {
        self.sandbox_port.is_some()
    }

    /// Returns the resolver to open connections with.
    pub(super) fn resolver(&self, inner: Arc<dyn Resolve>, networks: Vec<Network>) -> GuardedResolver {
        GuardedResolver { inner, networks: networks.into(), loopback: self.allows_loopback() }
    }

    /// Returns the URL to request, if the link is allowed.
    ///
    /// The link is parsed once, by the parser of the HTTP client, so that the client connects to exactly the address
    /// that was checked. That parser recognizes decimal, octal, hexadecimal and shortened IPv4 addresses.
    pub(super) fn check(&self, link: &SecretUrl) -> Result<Url, Error> {
        let text = link.expose();
        if text.contains(|it: char| it.is_control() || it.is_whitespace() || it == '\\') {
            return Err(Error::refused("the link contains characters that no link may have"));
        }
        let mut url = Url::parse(text).map_err(|_| Error::refused("the link is not a valid URL"))?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Error::refused("the link contains a user name or a password, which can hide where it leads"));
        }
        url.set_fragment(None);
        if self.leads_to_sandbox(&url) {
            return Ok(url);
        }
        if url.scheme() != "https" {
            return Err(Error::refused("the link does not start with https://"));
        }
        let host = url.host_str().unwrap_or_default();
        if host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().is_ok() {
            return Err(Error::refused(format!(
                "the link leads to the IP address {host}, but files are stored at hosts with names"
            )));
        }
        let port = url.port_or_known_default().unwrap_or_default();
        if self.hosts.iter().any(|it| it.covers(host, port)) {
            return Ok(url);
        }
        Err(Error::refused(format!(
            "the link leads to {host}:{port}, which is not a known host of the vendor's files; if it is one, allow it \
             with Reports::builder(..).allow_host(..)"
        )))
    }

    /// Whether the link leads to a sandbox: to this machine, at the port of the API.
    fn leads_to_sandbox(&self, url: &Url) -> bool {
        matches!(url.scheme(), "http" | "https")
            && is_loopback(url)
            && self.sandbox_port.is_some()
            && url.port_or_known_default() == self.sandbox_port
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::ErrorKind;

    fn guard(environment: &Environment) -> Guard {
        Guard::new(DEFAULT_HOSTS.iter().map(|it| AllowedHost::parse(it).unwrap()).collect(), environment)
    }

    fn sandbox() -> Guard {
        guard(&Environment::custom("http://127.0.0.1:4010/api/v1").unwrap())
    }

    /// Links that lead where no download may go, or that hide where they lead.
    const HOSTILE: &[&str] = &[
        "https://127.0.0.1/f",
        "https://127.1/f",
        "https://127.0.0.1./f",
        "https://2130706433/f",
        "https://017700000001/f",
        "https://0177.0.0.1/f",
        "https://0x7f000001/f",
        "https://0x7f.0.0.1/f",
        "https://127.0.0.1:443/f",
        "https://[::1]/f",
        "https://[::]/f",
        "https://[0:0:0:0:0:0:0:1]/f",
        "https://[::ffff:10.0.0.1]/f",
        "https://[::ffff:a00:1]/f",
        "https://[64:ff9b::7f00:1]/f",
        "https://[fe80::1]/f",
        "https://[fd00:ec2::254]/f",
        "https://169.254.169.254/latest/meta-data/",
        "https://0xa9fea9fe/",
        "https://0.0.0.0/f",
        "https://0/f",
        "https://10.0.0.1/f",
        "https://8.8.8.8/f",
        "https://localhost/f",
        "https://localhost./f",
        "https://LOCALHOST/f",
        "https://x.localhost/f",
        "https://①②⑦.0.0.1/f",
        "https://127。0。0。1/f",
        "https://%31%32%37.0.0.1/f",
        "https://bucket.s3.ap-southeast-2.amazonaws.com@127.0.0.1/f",
        "https://bucket.s3.ap-southeast-2.amazonaws.com:x@127.0.0.1/f",
        "https://user@bucket.s3.ap-southeast-2.amazonaws.com/f",
        "https://:secret@bucket.s3.ap-southeast-2.amazonaws.com/f",
        "https://127.0.0.1\\@bucket.s3.ap-southeast-2.amazonaws.com/f",
        "https://127.0.0.1#@bucket.s3.ap-southeast-2.amazonaws.com/f",
        "https://127.0.0.1?@bucket.s3.ap-southeast-2.amazonaws.com/f",
        "https://bucket.s3.ap-southeast-2.amazonaws.com.attacker.example/f",
        "https://bucket.s3.ap-southeast-2.amazonaws.com./f",
        "https://attackers3.ap-southeast-2.amazonaws.com/f",
        "https://xs3.ap-southeast-2.amazonaws.com/f",
        "https://s3.us-east-1.amazonaws.com/f",
        "https://realaml.com.attacker.example/f",
        "https://notrealaml.com/f",
        "https://reаlaml.com/f",
        "https://bucket.s3.ap-southeast-2.amazonaws.com:8443/f",
        "https://bucket.s3.ap-southeast-2.amazonaws.com:22/f",
        "http://bucket.s3.ap-southeast-2.amazonaws.com/f",
        "http://bucket.s3.ap-southeast-2.amazonaws.com:443/f",
        "ftp://bucket.s3.ap-southeast-2.amazonaws.com/f",
        "file:///etc/passwd",
        "file://bucket.s3.ap-southeast-2.amazonaws.com/etc/passwd",
        "gopher://127.0.0.1/f",
        "data:application/pdf,%PDF-",
        "//bucket.s3.ap-southeast-2.amazonaws.com/f",
        "/etc/passwd",
        "https://",
        "https:///f",
        "https://bucket.s3.ap-southeast-2.amazonaws.com\n.attacker.example/f",
        "https://bucket.s3.ap-southeast-2.amazonaws.com\t@127.0.0.1/f",
        "https://a b.realaml.com/f",
        "https://bucket.s3.ap-southeast-2.amazonaws.com/a b",
        "https://bucket.s3.ap-southeast-2.amazonaws.com/a\u{7f}b",
        "",
    ];

    #[test]
    fn hostile_links_are_refused() {
        let environments = [Environment::Production, Environment::Staging];
        let guards = environments.iter().map(guard).chain([sandbox()]);
        for guard in guards {
            for link in HOSTILE {
                let error = guard.check(&SecretUrl::new(*link)).map(|it| it.to_string()).unwrap_err();
                assert_eq!(error.kind(), ErrorKind::Refused, "{link}");
            }
        }
    }

    #[test]
    fn links_of_the_vendor_are_not() {
        for link in [
            "https://bucket.s3.ap-southeast-2.amazonaws.com/realaml-staging/k/report.pdf?X-Amz-Signature=0",
            "https://s3.ap-southeast-2.amazonaws.com/bucket/report.pdf",
            "https://BUCKET.S3.ca-central-1.amazonaws.com:443/report.pdf#page=2",
            "https://files.realaml.com/report.pdf",
            "https://bucket.s3.ap-southeast-2.amazonaws.com/a%20b/%2e%2e/ü.pdf",
        ] {
            let url = guard(&Environment::Production)
                .check(&SecretUrl::new(link))
                .unwrap_or_else(|error| panic!("{link}: {error}"));
            assert_eq!((url.scheme(), url.fragment()), ("https", None));
        }
    }

    #[test]
    fn this_machine_is_for_a_sandbox_on_it_at_its_port() {
        for link in ["http://127.0.0.1:4010/_files/k/report.pdf", "http://localhost:4010/x", "http://[::1]:4010/x"] {
            assert!(sandbox().check(&SecretUrl::new(link)).is_ok(), "{link}");
            assert!(guard(&Environment::Production).check(&SecretUrl::new(link)).is_err(), "{link}");
        }
        for link in [
            "http://127.0.0.1:4011/x",
            "http://127.0.0.1/x",
            "http://localhost.:4010/x",
            "http://0.0.0.0:4010/x",
            "http://[::ffff:127.0.0.1]:4010/x",
            "http://10.0.0.1:4010/x",
            "http://user@127.0.0.1:4010/x",
            "ftp://127.0.0.1:4010/x",
        ] {
            assert!(sandbox().check(&SecretUrl::new(link)).is_err(), "{link}");
        }
    }

    #[test]
    fn a_refusal_names_the_host_and_nothing_else() {
        let link = SecretUrl::new("https://files.example/realaml/k?X-Amz-Signature=secret");
        let error = guard(&Environment::Production).check(&link).unwrap_err().to_string();
        assert!(
            error.contains("files.example:443") && !error.contains("secret") && !error.contains("realaml/k"),
            "{error}"
        );
    }
}
