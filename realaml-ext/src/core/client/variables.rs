//! Sets up a client from environment variables.

use std::env::VarError;

use super::ClientBuilder;
use crate::core::{Environment, Error};

impl ClientBuilder {
    /// Starts from the environment variables that [`Client::from_env`](crate::Client::from_env) lists. All other
    /// settings can still be changed.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if a variable is missing or has an unusable value,
    /// or if both `REALAML_ENVIRONMENT` and `REALAML_BASE_URL` are set. [`build`](Self::build) reports a routes file
    /// that cannot be used.
    pub fn from_env() -> Result<Self, Error> {
        Self::from_variables(|name| std::env::var(name))
    }

    /// Like [`from_env`](Self::from_env), but with another source of variables.
    pub(crate) fn from_variables(lookup: impl Fn(&str) -> Result<String, VarError>) -> Result<Self, Error> {
        let variable = |name| match lookup(name) {
            Ok(value) => Ok(Some(value).filter(|it| !it.trim().is_empty())),
            Err(VarError::NotPresent) => Ok(None),
            Err(VarError::NotUnicode(_)) => Err(Error::configuration(format!("{name} is not valid Unicode"))),
        };
        let key = variable("REALAML_API_KEY")?.ok_or_else(|| Error::configuration("REALAML_API_KEY is not set"))?;
        let environment = match (variable("REALAML_ENVIRONMENT")?, variable("REALAML_BASE_URL")?) {
            (Some(name), None) => name.parse()?,
            (None, Some(url)) => Environment::custom(&url)?,
            (None, None) => {
                let message = "neither REALAML_ENVIRONMENT (production or staging) nor REALAML_BASE_URL is set";
                return Err(Error::configuration(message));
            }
            (Some(_), Some(_)) => {
                return Err(Error::configuration("REALAML_ENVIRONMENT and REALAML_BASE_URL are both set; keep one"));
            }
        };
        let builder = Self::default().environment(environment).api_key(key);
        Ok(match variable("REALAML_ROUTES")? {
            Some(file) => builder.routes_file(file),
            None => builder,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(variables: &[(&str, &str)]) -> Result<crate::Client, Error> {
        let find = |name: &str| variables.iter().find(|it| it.0 == name).map(|it| it.1.to_owned());
        ClientBuilder::from_variables(|name| find(name).ok_or(VarError::NotPresent))?.build()
    }

    #[test]
    fn a_variable_that_cannot_be_read_is_not_ignored() {
        for broken in ["REALAML_API_KEY", "REALAML_ENVIRONMENT", "REALAML_BASE_URL", "REALAML_ROUTES"] {
            let lookup = |name: &str| match name {
                _ if name == broken => Err(VarError::NotUnicode("CANARY".into())),
                "REALAML_API_KEY" => Ok("k".to_owned()),
                "REALAML_ENVIRONMENT" => Ok("staging".to_owned()),
                _ => Err(VarError::NotPresent),
            };
            let error = ClientBuilder::from_variables(lookup).unwrap_err();
            assert_eq!(error.to_string(), format!("{broken} is not valid Unicode"));
        }
    }

    #[test]
    fn variables_are_enough() {
        let client = from(&[("REALAML_API_KEY", "k"), ("REALAML_ENVIRONMENT", "staging")]).unwrap();
        assert_eq!(client.environment(), &Environment::Staging);
        let client = from(&[("REALAML_API_KEY", "k"), ("REALAML_BASE_URL", "http://127.0.0.1:9/api/v1/")]).unwrap();
        assert_eq!(client.environment().base_url(), "http://127.0.0.1:9/api/v1");
    }

    #[test]
    fn what_is_missing_is_named() {
        let key = ("REALAML_API_KEY", "SECRET");
        for (variables, named) in [
            (vec![], "REALAML_API_KEY"),
            (vec![("REALAML_API_KEY", " ")], "REALAML_API_KEY"),
            (vec![key], "REALAML_ENVIRONMENT"),
            (vec![key, ("REALAML_ENVIRONMENT", "live")], "production"),
            (vec![key, ("REALAML_ENVIRONMENT", "staging"), ("REALAML_BASE_URL", "https://h")], "both"),
            (vec![key, ("REALAML_BASE_URL", "http://h")], "https://"),
            (vec![key, ("REALAML_ENVIRONMENT", "staging"), ("REALAML_ROUTES", "/no/such/file.toml")], "routes"),
            (vec![("REALAML_API_KEY", "SEC\nRET"), ("REALAML_ENVIRONMENT", "staging")], "character"),
        ] {
            let error = from(&variables).unwrap_err().to_string();
            assert!(error.contains(named) && !error.contains("SEC"), "{error}");
        }
    }
}
