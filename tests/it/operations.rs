//! Every operation of the vendor is reached from a handle.

use std::fmt::Write as _;

use realaml_ext::raw::Operation;
use realaml_tests::{
    clients::client,
    handles::{Arguments, METHODS, call_by_handle},
    hostile::{Answer, HostileServer},
};

/// Which call reaches which operation; the calls are made, and what arrives is what the table of the raw client says.
#[tokio::test]
async fn the_table() {
    let server = HostileServer::always(Answer::json(400, "{}")).await;
    let client = client(&server.base_url());
    let ids: Vec<_> = METHODS.iter().map(|it| it.0).collect();
    let mut known: Vec<_> = Operation::all().iter().map(|it| it.id).collect();
    assert_eq!(known.len(), 33);
    let mut table = String::new();
    for (id, method) in METHODS {
        call_by_handle(&client, id, Arguments { key: "the-key", text: "text" }).await.unwrap_err();
        let received = server.received().pop().unwrap();
        let operation = Operation::by_id(id).unwrap();
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
    assert_eq!(server.count(), 33);
    known.sort_unstable();
    let mut reached = ids;
    reached.sort_unstable();
    assert_eq!(reached, known);
    insta::assert_snapshot!(table);
}
