//! Tests that the log of a call contains the operation, attempts, status and duration, and nothing else.

use realaml_tests::{
    clients::{client, key},
    hostile::{Answer, HostileServer},
    logs::Logs,
};

#[tokio::test]
async fn the_span_of_a_call_that_was_made_again() {
    let logs = Logs::keep();
    let server = HostileServer::start(|_, number| match number {
        0 => Answer::json(503, "{}").into(),
        _ => Answer::json(200, r#"{"signature_key":"6513270e269e0d37f2a74de452e6b438"}"#).into(),
    })
    .await;
    client(&server.base_url()).verifications().get(&key()).await.unwrap();
    let text = logs.text();
    let ours = text.lines().filter(|it| it.contains("realaml_ext::"));
    let shown: Vec<_> = ours.filter(|it| !it.contains(" enter") && !it.contains(" exit")).map(without_times).collect();
    insta::assert_snapshot!(shown.join("\n"));
}

/// Returns the line from its level onwards, with `…` instead of durations and ports.
fn without_times(line: &str) -> String {
    let line = ["INFO", "DEBUG", "TRACE"].iter().find_map(|it| line.find(it).map(|at| &line[at..])).unwrap_or(line);
    let mut shown = String::new();
    for word in line.split_whitespace() {
        let word = match word.split_once('=') {
            Some((name, rest))
                if ["_ms", ".duration", ".port"].iter().any(|it| name.ends_with(it)) || name.starts_with("time.") =>
            {
                format!("{name}=…{}", if rest.contains('}') { "}:" } else { "" })
            }
            _ => word.to_owned(),
        };
        shown.push_str(&word);
        shown.push(' ');
    }
    shown.trim_end().to_owned()
}
