//! Builds the client from its settings.

use std::sync::Arc;

use reqwest::{Url, redirect, retry};

use super::ClientBuilder;
#[cfg(feature = "observe")]
use crate::core::transport::Observed;
use crate::core::{
    CallOptions, Client, Error,
    layers::Attempts,
    retry::RetryBudget,
    transport::{Courier, Network, Shared, WatchConnections, authorization},
};

impl ClientBuilder {
    /// Builds the client.
    ///
    /// ```
    /// use realaml_ext::{Client, Environment, ErrorKind};
    ///
    /// let error = Client::builder().environment(Environment::Staging).build().unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Configuration);
    /// assert_eq!(error.to_string(), "no API key was given");
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the environment or the API key is missing, the
    /// key cannot be sent in a header, a route is invalid, the routes file cannot be read or is invalid, or `reqwest`
    /// cannot be set up.
    pub fn build(self) -> Result<Client, Error> {
        let environment = self.environment.ok_or_else(|| {
            Error::configuration(
                "no environment was given; use Environment::Staging for tests or Environment::Production for real \
                 checks",
            )
        })?;
        let key = self.api_key.filter(|it| !it.expose().is_empty());
        let key = key.ok_or_else(|| Error::configuration("no API key was given"))?;
        let authorization = authorization(&self.api_key_prefix, key.expose()).ok_or_else(|| {
            Error::configuration(
                "the API key has a character that cannot be sent in a header; check that it was copied completely",
            )
        })?;
        let base_url = Url::parse(environment.base_url())
            .map_err(|error| Error::configuration("the base URL cannot be parsed").with_source(error))?;
        let http = || {
            let http = reqwest::Client::builder().no_proxy().user_agent(self.user_agent.as_str());
            let http = match &self.http {
                Some(settings) => settings(http),
                None => http,
            };
            http.redirect(redirect::Policy::none())
                .retry(retry::never())
                .referer(false)
                .connection_verbose(false)
                .connect_timeout(self.connect_deadline)
        };
        let effects = http().pool_max_idle_per_host(0).connector_layer(WatchConnections);
        let built = |http: reqwest::ClientBuilder| {
            let failed = |error: reqwest::Error| {
                Error::configuration("the HTTP client cannot be set up").with_source(error.without_url())
            };
            http.build().map_err(failed)
        };
        let (http, effects) = (built(http())?, built(effects)?);
        let routes = self.routes?;
        let network = match (self.layers, self.transport) {
            (Some(add), transport) => {
                Network::Layers(add(Attempts { transport, connect_deadline: self.connect_deadline }))
            }
            (None, Some(transport)) => Network::Transport(transport),
            (None, None) => Network::Own,
        };
        let shared = Arc::new(Shared {
            base_url,
            authorization,
            effects,
            network,
            attempt_deadline: self.attempt_deadline,
            connect_deadline: self.connect_deadline,
            deadline: self.deadline,
            body_limit: self.body_limit,
            budget: RetryBudget::new(self.retries.budget),
            retries: self.retries,
            clock: self.clock,
            #[cfg(feature = "observe")]
            observed: self.observer.map(|observer| Observed { observer, routes: routes.clone() }),
            #[cfg(feature = "test-util")]
            files: self.files,
        });
        let options = Arc::new(CallOptions::new());
        let courier = Courier { shared: shared.clone(), options: options.clone(), record: None };
        let raw = realaml_api::Client::new(environment.base_url())?
            .with_http_client(http)
            .with_transport(Arc::new(courier))
            .with_routes(routes);
        Ok(Client { raw, shared, options, environment })
    }
}
