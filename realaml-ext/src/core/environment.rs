//! The environments of the API.

use std::{fmt, str::FromStr};

use realaml_api::is_loopback;
use reqwest::Url;

use crate::core::Error;

/// The environment of the API that a client calls.
///
/// ```
/// use realaml_ext::Environment;
///
/// assert_eq!(Environment::Staging.base_url(), "https://api-staging.realaml.com/api/v1");
/// let own: Environment = "https://realaml.example.com/api/v1".parse()?;
/// assert!("http://realaml.example.com/api/v1".parse::<Environment>().is_err());
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// The vendor's live environment. It checks real people, and the checks cost money.
    Production,
    /// The vendor's test environment. The vendor's rules allow only mock persons there.
    Staging,
    /// Another base URL, for instance that of a local sandbox or a gateway. Create it with [`Environment::custom`].
    Custom(BaseUrl),
}

/// A checked base URL. It uses https, or http on this machine, and has no user name, password, query or fragment.
///
/// ```
/// use realaml_ext::Environment;
///
/// let environment = Environment::custom("https://proxy.example.com/realaml/api/v1")?;
/// assert!(Environment::custom("http://proxy.example.com/api").is_err()); // the key would be sent unencrypted
/// # let _ = environment;
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BaseUrl(String);

impl Environment {
    /// Creates an environment from a base URL, which consists of a scheme, a host and a version prefix, e.g.
    /// `https://gateway.example.com/realaml/api/v1`. Plain `http` is allowed only for a server on this machine
    /// (`localhost`, `127.0.0.0/8`, `::1`). A user name, password, query or fragment is not allowed.
    ///
    /// ```
    /// use realaml_ext::Environment;
    ///
    /// let gateway = Environment::custom("https://gateway.example.com/realaml/api/v1/")?;
    /// assert_eq!(gateway.base_url(), "https://gateway.example.com/realaml/api/v1");
    /// assert!(Environment::custom("http://127.0.0.1:8080/api/v1").is_ok()); // a sandbox on this machine
    /// assert!(Environment::custom("http://gateway.example.com/").is_err()); // the key would travel in the open
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the URL cannot be parsed or breaks these rules.
    pub fn custom(base_url: &str) -> Result<Self, Error> {
        let refused = |why: &str| Err(Error::configuration(format!("the base URL {why}")));
        let Ok(url) = Url::parse(base_url.trim()) else {
            return refused("cannot be parsed; give the scheme, host and path, such as https://api.realaml.com/api/v1");
        };
        match url.scheme() {
            "https" => {}
            "http" if is_loopback(&url) => {}
            "http" => {
                return refused("must start with https://; plain http:// is allowed only for a server on this machine");
            }
            _ => return refused("must start with https://"),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return refused("must not contain a user name or password");
        }
        if url.query().is_some() || url.fragment().is_some() {
            return refused("must not have a query or a fragment");
        }
        Ok(Self::Custom(BaseUrl(url.as_str().trim_end_matches('/').to_owned())))
    }

    /// Returns the base URL, without a trailing slash.
    pub fn base_url(&self) -> &str {
        match self {
            Self::Production => "https://api.realaml.com/api/v1",
            Self::Staging => "https://api-staging.realaml.com/api/v1",
            Self::Custom(url) => &url.0,
        }
    }
}

/// Prints `production`, `staging` or the custom base URL.
impl fmt::Display for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Production => "production",
            Self::Staging => "staging",
            Self::Custom(url) => &url.0,
        })
    }
}

/// Parses `production` or `staging`, ignoring case, or a base URL.
impl FromStr for Environment {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text.trim().to_ascii_lowercase().as_str() {
            "production" => Ok(Self::Production),
            "staging" => Ok(Self::Staging),
            other if other.contains("://") => Self::custom(text),
            _ => Err(Error::configuration(
                "the environment must be `production`, `staging` or a base URL that starts with https://",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_for_this_machine_only() {
        for url in [
            "https://api.realaml.com/api/v1",
            "http://127.0.0.1:8080/api/v1/",
            "http://127.1.2.3/x",
            "http://[::1]:9/x",
            "http://localhost:3000/x",
            "https://gateway.example.com/",
        ] {
            assert!(Environment::custom(url).is_ok(), "{url}");
        }
        for url in [
            "http://api.realaml.com/api/v1",
            "http://localhost.example.com/",
            "http://0.0.0.0/",
            "http://10.0.0.1/",
            "http://[::ffff:127.0.0.1]/",
            "ftp://localhost/",
            "localhost:3000",
            "https://user:secret@api.realaml.com/",
            "https://api.realaml.com/?key=secret",
            "https://api.realaml.com/#x",
            "",
        ] {
            let error = Environment::custom(url).unwrap_err();
            assert!(!error.to_string().contains("secret"), "{error}");
        }
    }

    #[test]
    fn names_are_read_in_any_case() {
        assert_eq!("Staging".parse::<Environment>().unwrap(), Environment::Staging);
        assert_eq!(" PRODUCTION ".parse::<Environment>().unwrap(), Environment::Production);
        assert_eq!("https://h/v1/".parse::<Environment>().unwrap().to_string(), "https://h/v1");
        assert!("live".parse::<Environment>().is_err());
    }
}
