//! Tests the commands that inspect a journal, and those that record a person's decisions.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use realaml_ext::reqwest::Client;
use realaml_sandbox::{Fault, Sandbox};
use serde_json::{Value, json};

use crate::{
    application::{Application, until},
    sidecar::{Database, Sidecar, free_address, realaml},
};

/// Runs `realaml journal` with these arguments and input, and returns its exit code and standard output.
fn run(sandbox: &Sandbox, database: &str, arguments: &[&str], input: &str) -> (Option<i32>, String) {
    let mut command: Command = realaml(sandbox);
    command.arg("journal").args(arguments).args(["--database", database]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

async fn create(url: &str, reference: &str) -> u16 {
    let request = json!({ "first_name": "MOCK", "last_name": "PASS", "email": "canary@example.com" });
    let body = json!({ "operation": "create_verification", "request": request }).to_string();
    Client::new().post(format!("{url}/journal/{reference}")).body(body).send().await.unwrap().status().as_u16()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_looks_and_decides() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    // The application refuses every state.
    let (application, forward_to) = Application::start(1).await;
    let sidecar = Sidecar::start(&sandbox, &database.address, &forward_to, &["--attempts", "1"]);
    let database = database.address.as_str();
    let run = |arguments: &[&str], input: &str| run(&sandbox, database, arguments, input);

    assert_eq!(create(&sidecar.url, "matter-1").await, 201);
    sandbox.inject_fault(Fault::reset().on("create_verification").times(1).after_handling()).unwrap();
    assert_eq!(create(&sidecar.url, "matter-2").await, 202);
    sandbox.inject_fault(Fault::reset().on("create_verification").times(1)).unwrap();
    assert_eq!(create(&sidecar.url, "matter-3").await, 202);

    let lines = |text: &str| text.lines().map(|it| serde_json::from_str::<Value>(it).unwrap()).collect::<Vec<_>>();
    let all = lines(&run(&["list", "--json"], "").1);
    assert_eq!(
        all.iter().map(|it| it["state"].as_str().unwrap()).collect::<Vec<_>>(),
        ["created", "in_doubt", "in_doubt"]
    );
    assert_eq!(lines(&run(&["doubtful", "--json"], "").1).len(), 2);
    let shown = run(&["show", "matter-2"], "");
    assert_eq!((shown.0, shown.1.contains("sending -> in_doubt")), (Some(0), true));
    assert_eq!(run(&["show", "matter-9"], "").0, Some(1));

    let key = sandbox.messages().last().unwrap().link.rsplit('/').next().unwrap().to_owned();
    assert_eq!(run(&["resolve", "matter-2", "--created"], "0123456789abcdef0123456789abcdef").0, Some(2));
    assert_eq!(run(&["resolve", "matter-2", "--created"], &key).0, Some(0));
    assert_eq!(run(&["resolve", "matter-2", "--created"], &key).0, Some(1));
    let resolved = lines(&run(&["resolve", "matter-3", "--not-created", "--json"], "").1);
    assert_eq!(resolved, [json!({ "tenant": "", "reference": "matter-3", "state": "not_sent" })]);
    assert_eq!(run(&["resolve", "matter-3"], "").0, Some(2));
    assert_eq!(create(&sidecar.url, "matter-3").await, 201);
    assert!(lines(&run(&["doubtful", "--json"], "").1).is_empty());

    for message in sandbox.messages() {
        sandbox.complete(message.link.rsplit('/').next().unwrap()).unwrap();
    }
    until("all are dead letters", 30, async || lines(&run(&["dead", "--json"], "").1).len() == 3).await;
    let tried = application.told()["matter-1"].len();
    assert_eq!(run(&["replay", "matter-1"], ""), (Some(0), "replayed: 1\n".to_owned()));
    until("it is tried again", 10, async || application.told()["matter-1"].len() > tried).await;
    let replayed = lines(&run(&["replay", "--all", "--json"], "").1).remove(0);
    assert!(replayed["replayed"].as_u64() >= Some(2), "{replayed}");
    assert_eq!(run(&["replay", "matter-9"], "").0, Some(1));

    let verified = lines(&run(&["verify", "--json"], "").1).remove(0);
    assert_eq!((&verified["records"], &verified["broken"]), (&json!(3), &json!([])));
    assert_eq!(run(&["reseal"], ""), (Some(0), "resealed: 0\n".to_owned()));
    assert_eq!(lines(&run(&["reseal", "--json"], "").1), [json!({ "resealed": 0 })]);
}

/// Runs `realaml journal` with an output whose reader has closed it. Returns its exit code and its messages.
fn unread(sandbox: &Sandbox, database: &str, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = realaml(sandbox);
    command.arg("journal").args(arguments).args(["--database", database]);
    let output = command.stdin(Stdio::null()).stdout(closed()).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

/// Returns an output whose reader has closed it.
fn closed() -> Stdio {
    let (_, writer) = std::io::pipe().unwrap();
    writer.into()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_output_is_no_failure_and_hides_no_effect() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let (_application, forward_to) = Application::start(1).await;
    let sidecar = Sidecar::start(&sandbox, &database.address, &forward_to, &["--attempts", "1"]);
    let database = database.address.as_str();
    let count = |list: &str| run(&sandbox, database, &[list, "--json"], "").1.lines().count();
    assert_eq!(create(&sidecar.url, "matter-1").await, 201);
    sandbox.complete(sandbox.messages()[0].link.rsplit('/').next().unwrap()).unwrap();
    sandbox.inject_fault(Fault::reset().on("create_verification").times(1)).unwrap();
    assert_eq!(create(&sidecar.url, "matter-2").await, 202);
    until("there is a dead letter", 30, async || count("dead") == 1).await;
    drop(sidecar);

    for list in ["list", "doubtful", "dead", "verify"] {
        for arguments in [&[list][..], &[list, "--json"]] {
            assert_eq!(unread(&sandbox, database, arguments), (Some(0), String::new()), "{arguments:?}");
        }
    }
    for arguments in [&["show", "matter-1"][..], &["show", "matter-1", "--json"]] {
        assert_eq!(unread(&sandbox, database, arguments), (Some(0), String::new()), "{arguments:?}");
    }
    for arguments in [&["replay", "matter-1"][..], &["resolve", "matter-2", "--not-created"], &["reseal", "--json"]] {
        let (code, told) = unread(&sandbox, database, arguments);
        assert_eq!((code, told.contains("took effect")), (Some(3), true), "{arguments:?}: {told}");
    }
    assert_eq!((count("dead"), count("doubtful")), (0, 0));

    for (arguments, code) in [(&["show", "matter-9"][..], 1), (&["replay", "matter-1"], 1), (&["resolve", "x"], 2)] {
        let mut command = realaml(&sandbox);
        command.arg("journal").args(arguments).args(["--database", database]).stdin(Stdio::null());
        let status = command.stdout(closed()).stderr(closed()).status().unwrap();
        assert_eq!(status.code(), Some(code), "{arguments:?} with nobody to read the messages");
    }
    let mut command = realaml(&sandbox);
    command.args(["journal", "list", "--database", "mysql://localhost/x"]).stderr(closed());
    assert_eq!(command.status().unwrap().code(), Some(2));

    // A history that is not intact is reported by the exit code alone.
    if database.starts_with("sqlite:") {
        use realaml_journal::sqlx::{Connection, SqliteConnection, query};

        let mut connection = SqliteConnection::connect(database).await.unwrap();
        query("UPDATE realaml_history SET at = at + 1").execute(&mut connection).await.unwrap();
        assert_eq!(unread(&sandbox, database, &["verify"]), (Some(1), String::new()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sidecar_serves_although_its_output_is_closed() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    for format in [&[][..], &["--json"]] {
        let address = free_address();
        let mut command = realaml(&sandbox);
        command.args(["journal", "serve", "--database", &database.address, "--addr", &address]).args(format);
        command.args(["--public-url", "https://app.example.com", "--forward-to", "http://127.0.0.1:9/"]);
        let mut child = command.stdout(closed()).spawn().unwrap();
        let url = format!("http://{address}/journal/matter-1");
        let answers = async || Client::new().get(&url).send().await.is_ok_and(|it| it.status().as_u16() == 404);
        until("it answers", 30, answers).await;
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

#[test]
fn what_cannot_be_opened_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let sandbox = runtime.block_on(Sandbox::start()).unwrap();
    let missing = format!("sqlite:{}", folder.path().join("none.db").display());
    assert_eq!(run(&sandbox, &missing, &["list"], "").0, Some(2));
    assert!(std::fs::read_dir(folder.path()).unwrap().next().is_none(), "looking makes no journal");
    assert_eq!(run(&sandbox, "mysql://localhost/x", &["list"], "").0, Some(2));
    let mut serve = realaml(&sandbox);
    serve.args(["journal", "serve", "--database", &missing, "--public-url", "https://app.example.com"]);
    serve.args(["--forward-to", "http://127.0.0.1:9/", "--addr", "0.0.0.0:0"]).stderr(Stdio::null());
    assert_eq!(serve.status().unwrap().code(), Some(2), "others can reach it, so it needs a token");
}
