//! Runs a service on two replicas that share a journal in SQLite. One replica loses the response to a paid call and is
//! killed.
//!
//! ```sh
//! cargo run --package realaml-journal --features axum --example service
//! ```

use std::{env::var, error::Error, time::Duration};

use axum::{Router, extract::Path, routing::post};
use realaml_ext::{
    Client, Environment, VerificationRequest,
    callbacks::{CallbackSecret, Callbacks},
    reqwest,
};
use realaml_journal::{BoxError, Creation, Journal, SealingKeys};
use realaml_sandbox::{Fault, Sandbox};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    net::TcpListener,
    process::{Child, Command},
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Result<()> {
    match var("REPLICA") {
        Ok(name) => replica(&name).await,
        Err(_) => story().await,
    }
}

/// Runs one replica. Adapt this function for your own service.
async fn replica(name: &str) -> Result<()> {
    let environment = Environment::custom(&var("BASE_URL")?)?;
    let client = Client::builder().environment(environment).api_key(var("API_KEY")?).build()?;
    let keys = SealingKeys::from_hex(&var("SEALING_KEY")?)?;
    let journal = Journal::open(var("DATABASE")?).sealing(keys).actor(name).await?;
    let secret = CallbackSecret::new(var("CALLBACK_SECRET")?)?;
    journal.set_callbacks(Callbacks::new(&format!("{}/callbacks", var("PUBLIC_URL")?), secret)?);
    let _ = journal.client(&client);

    // The handler is called once for each state of each record, even if callbacks are repeated or reordered. It is
    // called again for a state only if it fails, or if its success is not recorded, for instance because its process is
    // killed.
    let speaker = name.to_owned();
    let _workers = journal
        .workers()
        .on_verification(move |event| {
            println!("  {speaker} handles {}, state {}: {}", event.reference(), event.number(), event.outcome());
            async { Ok::<_, BoxError>(()) }
        })
        .start();

    let own = journal.clone();
    let verify = move |Path(reference): Path<String>| async move { verify(&own, &reference).await };
    let app = Router::new().route("/verify/{reference}", post(verify)).nest("/callbacks", journal.receiver().router());
    let listener = TcpListener::bind(var("ADDRESS")?).await?;
    println!("ready");
    Ok(axum::serve(listener, app).await?)
}

/// Creates the verification for a reference. However often this is called, the verification is paid for only once.
async fn verify(journal: &Journal, reference: &str) -> String {
    let request = VerificationRequest::person("MOCK", "PASS").email("mock.pass@example.com").build();
    let creation = match request {
        Ok(request) => journal.tenant("").make(reference, &request).await,
        Err(error) => return format!("not a request: {error}"),
    };
    match creation {
        Ok(Creation::Created(_)) => "created".into(),
        Ok(Creation::Existing(existing)) => {
            format!("there already, {}", existing.outcome().unwrap_or("nothing known yet"))
        }
        Ok(Creation::InDoubt(_)) => "in doubt: it may have been made, so it is not made again".into(),
        Ok(Creation::Unrecorded { error, .. }) => format!("created, but the journal could not store its key: {error}"),
        Ok(Creation::Refused(error) | Creation::NotSent(error)) => format!("not made: {error}"),
        Err(error) => format!("the journal failed: {error}"),
    }
}

/// Starts two replicas, loses the response to a paid call of the first replica, and kills that replica. Shows that the
/// second replica takes over and that the verification is not created again.
async fn story() -> Result<()> {
    let sandbox = Sandbox::builder().callback_waits([Duration::from_millis(200); 50]).start().await?;
    let folder = tempfile::tempdir()?;
    let database = format!("sqlite:{}", folder.path().join("journal.db").display());
    let addresses = [free_address().await?, free_address().await?];
    // Real replicas are behind a load balancer. Here, callbacks go to the second replica.
    let start = async |number: usize| -> Result<Child> {
        let mut child = Command::new(std::env::current_exe()?)
            .env("REPLICA", format!("replica {}", number + 1))
            .env("ADDRESS", &addresses[number])
            .env("PUBLIC_URL", format!("http://{}", addresses[1]))
            .env("DATABASE", &database)
            .env("BASE_URL", sandbox.base_url())
            .env("API_KEY", sandbox.api_key())
            .env("CALLBACK_SECRET", "5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")
            .env("SEALING_KEY", "7f0e0d1c2b3a49586776859403f2e1d0c1b2a39485766758493a2b1c0d0e0f10")
            .stdout(std::process::Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let mut lines = BufReader::new(child.stdout.take().ok_or("no output")?).lines();
        lines.next_line().await?;
        tokio::spawn(async move {
            while let Ok(Some(line)) = lines.next_line().await {
                println!("{line}")
            }
        });
        Ok(child)
    };
    let ask = async |number: usize, reference: &str| -> Result<String> {
        let url = format!("http://{}/verify/{reference}", addresses[number]);
        Ok(reqwest::Client::new().post(url).send().await?.text().await?)
    };

    let (mut first, _second) = (start(0).await?, start(1).await?);
    println!("Two replicas share a journal. The first is asked to verify matter-1: {}.", ask(0, "matter-1").await?);

    // The API performs the call, but its response is lost.
    sandbox.inject_fault(Fault::reset().on("create_verification").times(1).after_handling())?;
    println!("It is asked for matter-2, and the answer of the API is lost: {}.", ask(0, "matter-2").await?);
    first.kill().await?;
    println!("It is killed.");
    println!("The second replica is asked for matter-2: {}.", ask(1, "matter-2").await?);
    println!("The API has {} verifications, one for each matter.", sandbox.counts().verifications);

    println!("The persons act, and callbacks come:");
    for message in sandbox.messages() {
        sandbox.complete(message.link.rsplit('/').next().unwrap_or_default())?;
    }
    for _ in 0..300 {
        if ask(1, "matter-2").await?.ends_with("pass") {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    first = start(0).await?;
    println!("The first replica is back and is asked for matter-2: {}.", ask(0, "matter-2").await?);
    println!("The API has {} verifications still.", sandbox.counts().verifications);
    first.kill().await?;
    Ok(())
}

async fn free_address() -> Result<String> {
    Ok(TcpListener::bind("127.0.0.1:0").await?.local_addr()?.to_string())
}
