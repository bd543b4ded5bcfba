//! Tests that waiting for a verification uses callbacks, and polls if none arrive.

use std::{sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use futures_util::StreamExt;
use realaml_ext::{
    VerificationRequest,
    clock::{Clock, Sleep},
};
use realaml_tests::clients;

use super::App;

/// A clock on which only the shortest pauses end. They limit the fetches that forged callbacks can cause.
#[derive(Debug)]
struct Standing;

impl Clock for Standing {
    fn now(&self) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, duration: Duration) -> Sleep<'_> {
        if duration <= Duration::from_millis(200) { Box::pin(async {}) } else { Box::pin(std::future::pending()) }
    }
}

#[tokio::test]
async fn a_callback_ends_the_pause() {
    let app = App::start().await;
    let created = app.create("matter-1").await;
    let builder = clients::builder(app.sandbox.base_url()).api_key(app.sandbox.api_key());
    let client = builder.clock(Arc::new(Standing)).build().unwrap();
    let settle = client.verifications().settle(&created.key).with_wakeups(app.receiver.wakeups());
    let mut changes = settle.changes();
    assert!(!changes.next().await.unwrap().unwrap().outcome().is_final());
    app.sandbox.complete(created.key.expose()).unwrap();
    assert!(changes.next().await.unwrap().unwrap().outcome().is_pass());
    assert!(changes.next().await.is_none());
}

#[tokio::test]
async fn without_callbacks_polling_does() {
    let app = App::start().await;
    let request = VerificationRequest::person("MOCK", "PASS").birth_date("1900-01-01").embedded().build().unwrap();
    let created = app.client.verifications().create(&request).await.unwrap();
    let settle = app.client.verifications().settle(created.signature_key()).with_wakeups(app.receiver.wakeups());
    let mut changes = settle.changes();
    assert!(!changes.next().await.unwrap().unwrap().outcome().is_final());
    app.sandbox.complete(created.signature_key().expose()).unwrap();
    assert!(changes.next().await.unwrap().unwrap().outcome().is_pass());
    assert!(app.sandbox.callbacks().is_empty());
}
