//! Tests that each handle calls the operation that it names. `cargo xtask coverage` lists the operations without a
//! handle.

use std::fmt::Write as _;

use realaml_ext::raw::Operation;
use realaml_tests::{
    clients::client,
    handles::{Arguments, METHODS, call_by_handle},
    hostile::{Answer, HostileServer},
};

/// Calls each operation through its handle, and compares the resulting request with the raw client's table.
#[tokio::test]
async fn the_table() {
    let server = HostileServer::always(Answer::json(400, "{}")).await;
    let client = client(&server.base_url());
    let mut table = String::new();
    for (id, method) in METHODS {
        call_by_handle(&client, id, Arguments { key: "the-key", text: "text" }).await.unwrap_err();
        let received = server.received().pop().unwrap();
        let operation = Operation::by_id(id).expect("an operation of the spec");
        let path: Vec<_> =
            operation.path.split('/').map(|it| if it.starts_with('{') { "the-key" } else { it }).collect();
        let target = received.target.split('?').next().unwrap();
        assert_eq!(
            (received.method.as_str(), target),
            (operation.method, format!("/api/v1{}", path.join("/")).as_str())
        );
        let deprecated = if operation.deprecated { " (deprecated)" } else { "" };
        writeln!(table, "{:<30} {}{deprecated}", id, method.split_whitespace().collect::<String>()).unwrap();
    }
    assert_eq!(server.count(), METHODS.len());
    insta::assert_snapshot!(table);
}
