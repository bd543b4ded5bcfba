//! Tests callbacks that the API never sent.

use axum::http::StatusCode;
use chrono::DateTime;
use realaml_ext::{
    SecretUrl,
    callbacks::{Callbacks, Refusal},
};

use super::{App, naming, secret};

#[tokio::test]
async fn ten_thousand_forged_callbacks_change_nothing() {
    let app = App::start().await;
    let (victim, passed) = (app.create("matter-1").await, app.create("matter-2").await);
    app.sandbox.start_checks(victim.key.expose()).unwrap();
    app.sandbox.complete(passed.key.expose()).unwrap();
    app.idle().await;
    let before = app.handled();
    assert!(before.iter().any(|it| it.0 == "matter-1" && it.1.starts_with("Pending")), "{before:?}");
    assert!(before.contains(&("matter-2".into(), "Pass".into())), "{before:?}");
    let records = app.sandbox.counts();
    app.sandbox.clear_calls();

    // The application is configured to accept an old secret too, but that secret has expired.
    let old = secret(2);
    let callbacks = app.callbacks.clone().also_accepting(old.clone().until(DateTime::UNIX_EPOCH));
    let of_old = Callbacks::new("http://127.0.0.1/realaml/callbacks", old).unwrap();
    let of_nobody = Callbacks::new("http://127.0.0.1/realaml/callbacks", secret(3)).unwrap();
    let receiver = callbacks.receiver(&app.client).handle(|confirmed| {
        assert_eq!(confirmed.reference(), "matter-1");
        assert!(!confirmed.verification().outcome().is_pass(), "a lie came true");
        async { Ok::<_, std::io::Error>(()) }
    });

    let lies = |number: usize| match number % 5 {
        0 => format!(r#"{{"signature_key": "{}", "is_completed": true, "result": "PASS"}}"#, victim.key.expose()),
        1 => format!("signature_key={}&is_completed=true&result=PASS", victim.key.expose()),
        2 => format!(r#"{{"signature_key": "{:032x}", "result": "PASS"}}"#, number),
        3 => format!(r#"{{"signature_key": "{}", "reference": "matter-1"}}"#, passed.key.expose()),
        _ => format!(r#"{{"reference": "matter-2", "url": "{}"}}"#, passed.address.expose()),
    };
    for number in 0..10_000 {
        let (address, body, expected) = match number % 4 {
            0 => (wrong_token(&victim.address, &of_nobody, number), naming(&victim.key), StatusCode::NOT_FOUND),
            1 => (victim.address.clone(), naming(&passed.key), StatusCode::ACCEPTED),
            2 => (of_old.mint("matter-1").unwrap(), naming(&victim.key), StatusCode::NOT_FOUND),
            _ => (victim.address.clone(), lies(number / 4), StatusCode::ACCEPTED),
        };
        let request = axum::http::Request::post(address.expose()).body(axum::body::Body::from(body)).unwrap();
        let status = receiver.answer(request).await.status();
        // After too many forged callbacks to an address, all further callbacks to it are refused for a while.
        let limited = expected == StatusCode::ACCEPTED && status == StatusCode::TOO_MANY_REQUESTS;
        assert!(status == expected || limited, "forgery {number}: {status}");
    }
    receiver.idle().await;
    app.idle().await;

    assert_eq!(app.handled(), before);
    assert_eq!(app.sandbox.counts(), records);
    assert!(app.sandbox.calls().iter().all(|call| call.method == "GET"), "only reads followed");
    let now = app.client.verifications().get(&victim.key).await.unwrap();
    assert!(!now.outcome().is_final());
}

/// Returns an address with a token that this application never minted: minted with another secret, cut short, extended,
/// or with one character changed.
fn wrong_token(address: &SecretUrl, of_nobody: &Callbacks, number: usize) -> SecretUrl {
    let text = address.expose();
    let start = text.rfind('/').unwrap() + 1;
    let at = start + number % (text.len() - start);
    match number / 4 % 4 {
        0 => of_nobody.mint("matter-1").unwrap(),
        1 => SecretUrl::new(&text[..at]),
        2 => SecretUrl::new(format!("{text}{number}")),
        _ => {
            let other = if &text[at..=at] == "A" { "B" } else { "A" };
            SecretUrl::new(format!("{}{other}{}", &text[..at], &text[at + 1..]))
        }
    }
}

#[tokio::test]
async fn addresses_of_the_secret_before_work_until_it_ends() {
    let clock = std::sync::Arc::new(realaml_ext::clock::ManualClock::default());
    let end = DateTime::UNIX_EPOCH + chrono::TimeDelta::days(30);
    let old = Callbacks::new("https://app.example.com/callbacks", secret(1)).unwrap();
    let new = Callbacks::new("https://app.example.com/callbacks", secret(2)).unwrap();
    let both = new.clone().also_accepting(secret(1).until(end)).with_clock(clock.clone());
    let (of_old, of_new) = (old.mint("matter-1").unwrap(), both.mint("matter-1").unwrap());
    let known = |callbacks: &Callbacks, address: &SecretUrl| callbacks.recognise(address.expose(), b"").is_some();
    assert!(known(&both, &of_old) && known(&both, &of_new));
    assert!(known(&new, &of_new) && !known(&old, &of_new));
    clock.advance(std::time::Duration::from_secs(30 * 24 * 3600));
    assert!(!known(&both, &of_old) && known(&both, &of_new));
}

#[test]
fn an_expired_secret_mints_no_address() {
    let clock = std::sync::Arc::new(realaml_ext::clock::ManualClock::default());
    let expired = secret(1).until(DateTime::UNIX_EPOCH);
    let callbacks = Callbacks::new("https://app.example.com/callbacks", expired).unwrap().with_clock(clock);
    assert_eq!(callbacks.mint("matter-1").unwrap_err().kind(), realaml_ext::ErrorKind::Configuration);
    // Other secrets are accepted, but never used for new addresses.
    let rotated = callbacks.also_accepting(secret(2));
    assert_eq!(rotated.mint("matter-1").unwrap_err().kind(), realaml_ext::ErrorKind::Configuration);
}

#[test]
fn nothing_prints_a_secret_an_address_or_a_key() {
    let callbacks = Callbacks::new("https://app.example.com/callbacks", secret(0xab)).unwrap();
    let address = callbacks.mint("matter-1").unwrap();
    let body = naming(&realaml_tests::clients::key());
    let callback = callbacks.recognise(address.expose(), body.as_bytes()).unwrap();
    let token = address.expose().rsplit('/').next().unwrap();
    for shown in
        [format!("{callbacks:?}"), format!("{address:?}"), format!("{callback:?}"), format!("{:?}", secret(0xab))]
    {
        for hidden in ["abab", token, "bWF0dGVyLTE", realaml_tests::clients::key().expose()] {
            assert!(!shown.contains(hidden), "{shown}");
        }
    }
}

#[test]
fn addresses_and_references_that_cannot_work_are_refused() {
    for address in
        ["http://app.example.com/", "https://app.example.com/?a", "https://u:p@app.example.com/", "/callbacks", ""]
    {
        let error = Callbacks::new(address, secret(1)).unwrap_err();
        assert_eq!(error.kind(), realaml_ext::ErrorKind::Configuration, "{address}");
    }
    let callbacks = Callbacks::new("https://app.example.com/callbacks/", secret(1)).unwrap();
    assert!(callbacks.mint("").is_err());
    let address = callbacks.mint("Akte 4711/2026 – Ngāta").unwrap();
    assert!(address.expose().starts_with("https://app.example.com/callbacks/") && address.expose().is_ascii());
    let callback = callbacks.recognise(address.expose(), b"").unwrap();
    assert_eq!(callback.reference(), "Akte 4711/2026 – Ngāta");
}

#[test]
fn a_refusal_says_what_a_caller_may_do_and_nothing_else() {
    for (refusal, name, value) in [
        (Refusal::Method, "allow", Some("POST, PUT, PATCH, GET")),
        (Refusal::Busy, "retry-after", Some("60")),
        (Refusal::TooMany, "retry-after", Some("60")),
        (Refusal::NotRecognised, "allow", None),
    ] {
        let response = refusal.response();
        assert_eq!(response.headers().get(name).map(|it| it.to_str().unwrap()), value);
        assert_eq!((response.headers().len(), response.body().as_str()), (usize::from(value.is_some()), ""));
    }
}
