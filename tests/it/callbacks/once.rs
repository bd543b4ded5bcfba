//! Each state of a verification is handled once, in its order.

use realaml_ext::verifications::Resend;
use realaml_sandbox::{Completion, Verdict};

use super::{App, naming};

#[tokio::test]
async fn a_hundred_concurrent_duplicates_run_the_handler_once() {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    app.sandbox.complete(created.key.expose()).unwrap();
    app.sandbox.deliver_callback(created.key.expose(), 100).unwrap();
    app.idle().await;
    assert!(app.sandbox.callbacks().len() > 100);
    let passes: Vec<_> = app.handled().into_iter().filter(|it| it.1 == "Pass").collect();
    assert_eq!(passes, [("matter-1".into(), "Pass".into())]);
    let before = app.handled();
    app.sandbox.deliver_callback(created.key.expose(), 100).unwrap();
    app.idle().await;
    assert_eq!(app.handled(), before);
}

/// Callbacks carry no state, so late ones are only looks at the record as it is.
#[tokio::test]
async fn states_are_handled_in_their_order_however_callbacks_arrive() {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    let body = naming(&created.key);
    app.sandbox.start_checks(created.key.expose()).unwrap();
    app.idle().await;
    app.sandbox.complete(created.key.expose()).unwrap();
    app.idle().await;
    for _late in 0..10 {
        app.call(&created.address, body.clone()).await;
        app.receiver.idle().await;
    }
    let outcomes: Vec<_> = app.handled().into_iter().map(|it| it.1).collect();
    assert!(
        outcomes.len() >= 2 && outcomes[..outcomes.len() - 1].iter().all(|it| it.starts_with("Pending")),
        "{outcomes:?}"
    );
    assert_eq!(outcomes.last().map(String::as_str), Some("Pass"));
}

/// Passed, reset, passed: the second pass is not the first one again.
#[tokio::test]
async fn a_state_that_comes_back_is_handled_again() {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    let failing = Completion::default().facematch(Verdict::Fail);
    app.sandbox.complete_with(created.key.expose(), failing).unwrap();
    app.idle().await;
    app.client.verifications().reset(&created.key).await.unwrap();
    app.idle().await;
    app.call(&created.address, naming(&created.key)).await;
    app.idle().await;
    app.client.verifications().resend(&created.key, &Resend::to_same()).await.unwrap();
    app.sandbox.complete_with(created.key.expose(), failing).unwrap();
    app.idle().await;
    let outcomes: Vec<_> =
        app.handled().iter().map(|it| it.1.split('(').next().unwrap_or_default().to_owned()).collect();
    let start = outcomes.iter().position(|it| it == "Fail").unwrap();
    assert_eq!(outcomes[start..], ["Fail", "Pending", "Fail"], "{outcomes:?}");
}
