//! The server that a command calls: the API, or the control API of a sandbox.

use std::io::{self, Write};
use std::time::Duration;

use realaml_ext::raw::is_loopback;
use realaml_ext::reqwest::{self, Method, Url};
use realaml_ext::{ApiKey, Client, Environment};
use serde_json::Value;

use crate::config::Config;
use crate::exit::{Ended, Failure};

/// The address at which `realaml sandbox` listens by default.
pub(crate) const DEFAULT_SANDBOX: &str = "http://127.0.0.1:8080";

/// How long the control API may take to respond. An action may start the delivery of many callbacks.
const PATIENCE: Duration = Duration::from_secs(30);

/// Options of commands that call the API.
#[derive(clap::Args)]
pub(crate) struct ApiArgs {
    /// Environment of the API: staging, production or a base URL. If left out, it comes from REALAML_ENVIRONMENT,
    /// REALAML_BASE_URL or the config; by default, it is the sandbox on this machine.
    // clap does not read the variable, because the program could then not tell whether the command line names an
    // environment.
    #[arg(long, value_name = "ENVIRONMENT")]
    environment: Option<Environment>,
    /// Allow calls that create, change, send or delete records on production, or on another server that is neither this
    /// machine nor staging.
    #[arg(long)]
    production: bool,
}

/// Options of commands that control a sandbox.
#[derive(clap::Args)]
pub(crate) struct SandboxArgs {
    /// Address of the sandbox. If left out, it comes from REALAML_SANDBOX or the config; by default, it is port 8080 on
    /// this machine.
    // As with the environment, clap does not read the variable itself.
    #[arg(long, value_name = "URL")]
    sandbox: Option<String>,
}

/// Whether a call has an effect. Only a call with an effect needs permission.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// The call only reads.
    None,
    /// The call creates, changes, sends or deletes something.
    Some,
}

impl ApiArgs {
    /// Returns a client for the API, if a call with this effect is permitted.
    pub(crate) async fn client(&self, effect: Effect) -> Result<Client, Failure> {
        let config = Config::read()?;
        let environment = self.environment(&config)?;
        if effect == Effect::Some {
            permit(&environment, self.production)?;
        }
        client_of_environment(environment, config).await
    }

    /// Whether the command line has any of these options.
    pub(crate) fn is_given(&self) -> bool {
        self.environment.is_some() || self.production
    }

    /// Whether the command line names an environment.
    pub(crate) fn names_environment(&self) -> bool {
        self.environment.is_some()
    }

    /// Whether effects on a server that is neither this machine nor staging are allowed.
    pub(crate) fn allows_production(&self) -> bool {
        self.production
    }

    fn environment(&self, config: &Config) -> Result<Environment, Failure> {
        if let Some(environment) = &self.environment {
            return Ok(environment.clone());
        }
        if let Some(environment) = variable("REALAML_ENVIRONMENT") {
            return Ok(environment.parse()?);
        }
        if let Some(url) = variable("REALAML_BASE_URL") {
            return Ok(Environment::custom(&url)?);
        }
        match &config.environment {
            Some(environment) => Ok(environment.parse()?),
            None => Ok(Environment::custom(&SandboxArgs { sandbox: None }.sandbox()?.base_url())?),
        }
    }
}

/// Returns a client for a sandbox's API, for calls with an effect. A wrong address could lead to the vendor, so these
/// calls need the same permission as calls to the vendor.
pub(crate) async fn client_of(sandbox: &Sandbox, production: bool) -> Result<Client, Failure> {
    let environment = Environment::custom(&sandbox.base_url())?;
    permit(&environment, production)?;
    client_of_environment(environment, Config::read()?).await
}

/// Refuses a call with an effect on a server where calls may cost money and reach people, unless such calls are
/// allowed.
fn permit(environment: &Environment, production: bool) -> Ended {
    if production || is_harmless(environment) {
        return Ok(());
    }
    Err(Failure::nothing(
        "this server is neither on this machine nor staging, so the call may be charged and reach real people; \
         allow it with --production",
    ))
}

async fn client_of_environment(environment: Environment, config: Config) -> Result<Client, Failure> {
    let key = api_key(&environment, config).await?;
    let mut builder = Client::builder().environment(environment).api_key(key);
    if let Some(routes) = variable("REALAML_ROUTES") {
        builder = builder.routes_file(routes);
    }
    Ok(builder.build()?)
}

/// Whether effects in this environment reach nobody and cost nothing, because it is on this machine or staging.
fn is_harmless(environment: &Environment) -> bool {
    let Ok(url) = Url::parse(environment.base_url()) else { return false };
    let staging = Url::parse(Environment::Staging.base_url());
    is_loopback(&url) || staging.is_ok_and(|it| it.host_str() == url.host_str() && it.scheme() == url.scheme())
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.trim().is_empty())
}

/// Returns the API key for a server. If no key is configured, a sandbox on this machine is asked for its own.
async fn api_key(environment: &Environment, config: Config) -> Result<ApiKey, Failure> {
    if let Some(key) = variable("REALAML_API_KEY") {
        return Ok(key.into());
    }
    let local = Url::parse(environment.base_url()).is_ok_and(|url| is_loopback(&url));
    if !local {
        return Err(Failure::nothing("REALAML_API_KEY is not set"));
    }
    if let Some(key) = variable("REALAML_SANDBOX_API_KEY").or(config.sandbox_api_key) {
        return Ok(key.into());
    }
    let accounts = Sandbox::at(environment.base_url())?.get("accounts").await?;
    let key = accounts[0]["keys"][0].as_str();
    let key =
        key.ok_or_else(|| Failure::nothing("REALAML_API_KEY is not set, and the sandbox does not provide a key"))?;
    Ok(key.to_owned().into())
}

/// A client of a sandbox's control API.
pub(crate) struct Sandbox {
    http: reqwest::Client,
    origin: String,
}

impl SandboxArgs {
    /// Whether the command line names a sandbox.
    pub(crate) fn is_given(&self) -> bool {
        self.sandbox.is_some()
    }

    pub(crate) fn sandbox(&self) -> Result<Sandbox, Failure> {
        let given = match self.sandbox.clone().or_else(|| variable("REALAML_SANDBOX")) {
            Some(given) => Some(given),
            None => Config::read()?.sandbox,
        };
        Sandbox::at(given.as_deref().unwrap_or(DEFAULT_SANDBOX))
    }
}

impl Sandbox {
    fn at(address: &str) -> Result<Self, Failure> {
        let url = Url::parse(address).ok().filter(|it| matches!(it.scheme(), "http" | "https"));
        let url = url.ok_or_else(|| Failure::nothing("the sandbox's address must start with http:// or https://"))?;
        let client = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
        let http = client.connect_timeout(Duration::from_secs(5)).build();
        let http = http.map_err(|_| Failure::nothing("the HTTP client cannot be set up"))?;
        Ok(Self { http, origin: url.origin().ascii_serialization() })
    }

    pub(crate) fn base_url(&self) -> String {
        format!("{}/api/v1", self.origin)
    }

    /// Follows the changes in the sandbox from now on.
    pub(crate) async fn follow(&self) -> Result<Feed, Failure> {
        let request = self.http.get(format!("{}/_sandbox/events", self.origin)).header("accept", "text/event-stream");
        let response = request.send().await.map_err(|_| self.is_missing())?;
        if !response.status().is_success() {
            return Err(Failure::no(format!("the sandbox responded with {}", response.status())));
        }
        let mut feed = Feed { response, unread: String::new() };
        feed.changed("ready").await?;
        Ok(feed)
    }

    fn is_missing(&self) -> Failure {
        Failure::nothing(format!("no sandbox responds at {}; start one with `realaml sandbox`", self.origin))
    }

    pub(crate) async fn get(&self, path: &str) -> Result<Value, Failure> {
        self.call(Method::GET, path, None).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Result<Value, Failure> {
        self.call(Method::POST, path, Some(body)).await
    }

    /// Calls the control API. The message of a refusal is shown, because it is only about synthetic records.
    pub(crate) async fn call(&self, method: Method, path: &str, body: Option<Value>) -> Result<Value, Failure> {
        let effect = method != Method::GET;
        let mut request = self.http.request(method, format!("{}/_sandbox/{path}", self.origin)).timeout(PATIENCE);
        if let Some(body) = body {
            request = request.header("content-type", "application/json").body(body.to_string());
        }
        let lost = |error: reqwest::Error| {
            if error.is_connect() || !effect {
                self.is_missing()
            } else {
                Failure::Doubt("the sandbox did not respond in time".to_owned())
            }
        };
        let response = request.send().await.map_err(lost)?;
        let status = response.status();
        let bytes = response.bytes().await.map_err(lost)?;
        let answer: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        if status.is_success() {
            return Ok(answer);
        }
        let why =
            answer["detail"].as_str().map_or_else(|| format!("the sandbox responded with {status}"), str::to_owned);
        Err(Failure::No(why))
    }
}

/// The feed of changes in a sandbox.
pub(crate) struct Feed {
    response: reqwest::Response,
    unread: String,
}

impl Feed {
    /// Waits for a change with this name, or for a change that may affect everything.
    pub(crate) async fn changed(&mut self, name: &str) -> Ended {
        loop {
            while let Some((line, rest)) = self.unread.split_once('\n') {
                let event = line.strip_prefix("event: ").map(str::trim);
                let fits = event.is_some_and(|event| event == name || event == "all");
                self.unread = rest.to_owned();
                if fits {
                    return Ok(());
                }
            }
            match self.response.chunk().await {
                Ok(Some(bytes)) => self.unread.push_str(&String::from_utf8_lossy(&bytes)),
                _ => return Err(Failure::nothing("the sandbox has ended")),
            }
        }
    }
}

/// Prints the response to a control call as JSON, or only a line that confirms the effect.
pub(crate) fn print(json: bool, answer: &Value, text: &str) -> Ended {
    let mut output = io::stdout().lock();
    let printed = if json { writeln!(output, "{answer}") } else { writeln!(output, "{text}") };
    printed.map_err(|error| Failure::from(error).after_effect())
}
