//! `realaml listen`: receives callbacks and forwards them to an application on this machine.
//!
//! The sender receives the status of the application's response, so that callbacks are retried as they would be without
//! this program.

use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::sync::Arc;

use realaml_ext::raw::is_loopback;
use realaml_ext::reqwest::Url;
use serde_json::json;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpListener;

use crate::api::Manner;
use crate::config::Config;
use crate::exit::{self, Ended, Failure};
use crate::signals::stopped;

mod forwarder;
mod receiver;

use forwarder::Forwarder;

/// The default port on which callbacks are received.
const DEFAULT_PORT: u16 = 8089;

/// The default callback address of the records that `realaml trigger` creates.
pub(crate) const DEFAULT_ADDRESS: &str = "http://127.0.0.1:8089/callbacks";

/// Options of `realaml listen`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// URL to which callbacks are forwarded. It must be on this machine or start with https://.
    #[arg(long, value_name = "URL")]
    forward_to: Option<Url>,
    /// Address to listen on.
    #[arg(long, value_name = "HOST:PORT", default_value_t = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), DEFAULT_PORT))]
    addr: SocketAddr,
    /// URL under which staging reaches this program, for instance through a tunnel. Its path must be hard to guess:
    /// only callbacks to this path are forwarded.
    #[arg(long, value_name = "URL")]
    public_url: Option<Url>,
    #[command(flatten)]
    manner: Manner,
}

pub(crate) fn run(args: &Args) -> ExitCode {
    exit::run("listen", listen(args))
}

async fn listen(args: &Args) -> Ended {
    let stopped = stopped();
    let target = args.target()?;
    let path = args.path()?;
    let listener = TcpListener::bind(args.addr).await;
    let listener = listener.map_err(|error| Failure::nothing(format!("cannot listen on {}: {error}", args.addr)))?;
    let address = listener.local_addr()?;
    let url = args.public_url.as_ref().map_or_else(|| format!("http://{address}{path}"), Url::to_string);
    announce(args.manner.json, &url, &target, address)?;
    let forwarder = Arc::new(Forwarder::new(target, args.manner)?);
    let served = receiver::serve(listener, path, Arc::clone(&forwarder));
    tokio::select! {
        ended = served => Ok(ended?),
        () = resend(&forwarder) => Ok(()),
        () = stopped => Ok(()),
    }
}

impl Args {
    fn target(&self) -> Result<Url, Failure> {
        let target = match &self.forward_to {
            Some(url) => Some(url.clone()),
            None => Config::read()?.forward_to.and_then(|it| Url::parse(&it).ok()),
        };
        let target =
            target.ok_or_else(|| Failure::nothing("give --forward-to URL, or set forward-to in the config"))?;
        match target.scheme() {
            "https" => Ok(target),
            "http" if is_loopback(&target) => Ok(target),
            _ => Err(Failure::nothing("--forward-to must be on this machine or start with https://")),
        }
    }

    /// Returns the path at which callbacks are received.
    fn path(&self) -> Result<String, Failure> {
        let Some(url) = &self.public_url else { return Ok("/callbacks".to_owned()) };
        if url.scheme() != "https" && !is_loopback(url) {
            return Err(Failure::nothing("--public-url must start with https://"));
        }
        if url.query().is_some() || url.path().len() < 17 {
            return Err(Failure::nothing(
                "--public-url needs a path of 16 or more characters that are hard to guess, and no query",
            ));
        }
        Ok(url.path().to_owned())
    }
}

fn announce(json: bool, url: &str, target: &Url, address: SocketAddr) -> Ended {
    let mut output = io::stdout().lock();
    if json {
        let line = json!({ "callback_url": url, "forward_to": target.as_str(), "address": address.to_string() });
        writeln!(output, "{line}")?;
    } else {
        writeln!(output, "Callbacks to {url} are forwarded to {target}")?;
        writeln!(output, "To forward a callback again, type its number and press Enter. Stop with Ctrl-C.")?;
    }
    Ok(output.flush()?)
}

/// Forwards a callback again for each number on standard input. Never returns.
async fn resend(forwarder: &Forwarder) {
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        let number = line.trim().trim_start_matches('#');
        if !number.is_empty() && !forwarder.again(number.parse().unwrap_or(0)).await {
            // The program continues even if standard error is closed.
            let _ = writeln!(io::stderr(), "There is no callback with this number.");
        }
    }
    std::future::pending().await
}
