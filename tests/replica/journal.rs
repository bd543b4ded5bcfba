//! One of several processes that share a journal. It receives callbacks, and its handler writes to the journal's
//! database in the transaction that marks a state as handled.
//!
//! The program prints the address on which it listens, and runs until it is killed.

use std::{env::var, error::Error, time::Duration};

use realaml_ext::{
    Client, Environment,
    callbacks::{CallbackSecret, Callbacks},
};
use realaml_journal::{
    BoxError, Journal, SealingKeys, WorkersBuilder,
    sqlx::{self, Postgres, Sqlite},
};
use tokio::net::TcpListener;

const INSERT: &str = "INSERT INTO effect (reference, number, outcome) VALUES ($1, $2, $3)";

macro_rules! in_transaction {
    ($workers:expr, $engine:ty) => {
        $workers.handle_in::<$engine, _>(|event, connection| {
            Box::pin(async move {
                let (reference, outcome) = (event.reference().to_owned(), event.outcome().to_owned());
                let number = i64::try_from(event.number())?;
                sqlx::query(INSERT).bind(reference).bind(number).bind(outcome).execute(connection).await?;
                Ok::<_, BoxError>(())
            })
        })
    };
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let environment = Environment::custom(&var("BASE_URL")?)?;
    let client = Client::builder().environment(environment).api_key(var("API_KEY")?).build()?;
    let keys = SealingKeys::from_hex(&var("SEALING_KEY")?)?;
    let database = var("DATABASE")?;
    let journal = Journal::open(&database).sealing(keys).lease(Duration::from_secs(3)).await?;
    let _ = journal.client(&client);
    journal.set_callbacks(Callbacks::new(&var("PUBLIC_URL")?, CallbackSecret::new(var("SECRET")?)?)?);
    let sweep = Duration::from_millis(var("SWEEP_MS")?.parse()?);
    let workers: WorkersBuilder = journal.workers().sweep(sweep, sweep).sweep_rate(1000).until_handled();
    let workers = workers.pauses(Duration::from_millis(100), Duration::from_secs(1));
    let workers = match database.starts_with("sqlite") {
        true => in_transaction!(workers, Sqlite),
        false => in_transaction!(workers, Postgres),
    };
    let _workers = workers.start();
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    let router: axum::Router = journal.receiver().router();
    axum::serve(listener, router).await?;
    Ok(())
}
