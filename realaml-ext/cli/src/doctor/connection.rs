//! Checks the address, TLS, the clock and the key of the environment.

use std::error::Error as _;
use std::time::{Duration, SystemTime};

use realaml_ext::http::{StatusCode, header};
use realaml_ext::{ApiKey, Environment, Error, ErrorKind};
use realaml_observe::Facts;

use super::report::Report;
use super::server::{Form, NO_RECORD, Server, concrete};
use super::{Failure, is_production};

/// An upper bound on the number of requests that these checks send, not counting retries.
pub(super) const MOST_REQUESTS: usize = 6;
/// The largest harmless difference between the clocks of this machine and of the server.
const SKEW: Duration = Duration::from_secs(60);

/// Reports on the host name, the connection, the clock and the key. If the key is not accepted, nothing else on the
/// server is checked.
pub(super) async fn examine(
    server: &Server,
    environment: &Environment,
    key: &ApiKey,
    production: bool,
    report: &mut Report,
) -> Result<(), Failure> {
    resolve(environment, report).await;
    let known = Facts::bundled().operations().iter().find(|it| it.method == "GET" && !it.inferred);
    let path = known.map_or_else(|| format!("/{NO_RECORD}/"), |it| concrete(&it.path));
    let answer = match server.get(&path).await {
        Ok(answer) => answer,
        Err(error) => {
            report.check("connection", Err(unreachable(&error)));
            return Ok(());
        }
    };
    report.check("connection", Ok("the server responds, and its certificate is valid".to_owned()));
    report.check("clock", clock(answer.headers.get(header::DATE).and_then(|it| it.to_str().ok())));
    report.record_missing = Some(Form::of(&answer)).filter(|_| answer.status == StatusCode::NOT_FOUND);
    let accepted = !matches!(answer.status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN);
    if accepted {
        report.check(
            "key",
            Ok(format!("accepted: the response for a record that cannot exist is {}", answer.status.as_u16())),
        );
        not_found(server, &path, report).await?;
    } else {
        let why = refused_key(environment, key, production, &path, answer.status).await;
        report.check("key", Err(why));
    }
    Ok(())
}

/// Checks how the server responds to a path that does not exist, and whether `OPTIONS` distinguishes such a path from
/// an existing one. Some servers and gateways respond to `OPTIONS` in the same way for every path.
async fn not_found(server: &Server, known: &str, report: &mut Report) -> Result<(), Failure> {
    // Neither this path nor the record that it names can exist.
    let no_path = format!("/realaml-doctor-no-such-path/{NO_RECORD}/");
    let answer = server.get(&no_path).await?;
    report.path_missing = Some(Form::of(&answer)).filter(|_| answer.status == StatusCode::NOT_FOUND);
    let is_nothing = |status| matches!(status, StatusCode::NOT_FOUND | StatusCode::GONE);
    let nothing = server.options(&no_path).await?;
    let something = server.options(known).await?;
    let denied = is_nothing(something.status) && report.tells_paths_from_records();
    report.options_tell = is_nothing(nothing.status) && !denied;
    Ok(())
}

async fn resolve(environment: &Environment, report: &mut Report) {
    let rest = environment.base_url().split("://").nth(1).unwrap_or_default();
    let host = rest.split('/').next().unwrap_or_default();
    let address = if host.contains(':') { host.to_owned() } else { format!("{host}:443") };
    let found = match tokio::net::lookup_host(&address).await {
        Ok(mut addresses) => addresses.next().map(|_| "the host name resolves".to_owned()),
        Err(_) => None,
    };
    report.check(
        "name",
        found.ok_or_else(|| "the host name does not resolve; check the network, DNS and the base URL".to_owned()),
    );
}

/// Describes the error that prevented a response.
fn unreachable(error: &Error) -> String {
    let mut source = error.source();
    let mut tls = false;
    while let Some(cause) = source {
        let text = cause.to_string().to_ascii_lowercase();
        tls |= text.contains("certificate") || text.contains("tls") || text.contains("handshake");
        source = cause.source();
    }
    match error.kind() {
        ErrorKind::Connection if tls => {
            "no secure connection: the certificate is not trusted; check whether a proxy intercepts TLS".to_owned()
        }
        _ => error.to_string(),
    }
}

#[expect(clippy::disallowed_methods, reason = "compares the machine's clock with the server's")]
fn clock(date: Option<&str>) -> Result<String, String> {
    let Some(date) = date.and_then(|it| httpdate::parse_http_date(it).ok()) else {
        return Ok("the server does not report its time".to_owned());
    };
    let now = SystemTime::now();
    let skew = now.duration_since(date).or_else(|_| date.duration_since(now)).unwrap_or_default();
    let text = format!("differs from the server's by {} s", skew.as_secs());
    if skew <= SKEW { Ok(text) } else { Err(format!("{text}; correct this machine's clock")) }
}

/// Describes why the key was refused. The key may belong to the vendor's other environment, so it is tried there, but
/// in production only with permission.
async fn refused_key(
    environment: &Environment,
    key: &ApiKey,
    production: bool,
    path: &str,
    status: StatusCode,
) -> String {
    let refused = format!("not accepted ({}); check the key and its prefix", status.as_u16());
    let other = match environment {
        Environment::Production => Environment::Staging,
        Environment::Staging if production => Environment::Production,
        Environment::Staging => {
            return format!("{refused}, and whether it is a production key (--production tries it there)");
        }
        _ => return refused,
    };
    let name = if is_production(&other) { "production" } else { "staging" };
    let Ok(server) = Server::new(other, key.clone()) else { return refused };
    match server.get(path).await {
        Ok(answer) if answer.status == StatusCode::NOT_FOUND => {
            format!("not accepted ({}): it is a {name} key", status.as_u16())
        }
        _ => format!("{refused}; {name} does not accept it either"),
    }
}
