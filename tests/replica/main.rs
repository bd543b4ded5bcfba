//! One of several replicas of an application that receives callbacks. Each replica is a separate process, and all share
//! one folder.
//!
//! The program prints the address on which it listens, and then a line for each call of its handler. It ends once its
//! input has ended and no callback is being handled. With `REPLICA=crash`, its handler kills the process.

use std::{env::var, error::Error, sync::Arc, time::SystemTime};

use object_store::local::LocalFileSystem;
use realaml_ext::{
    Client, Environment,
    callbacks::{CallbackSecret, Callbacks, SharedSeen},
    clock::{Clock, ManualClock, SystemClock},
};
use tokio::{
    io::{AsyncReadExt, stdin},
    net::TcpListener,
};

#[tokio::main]
#[expect(
    clippy::disallowed_methods,
    reason = "the clock of the test starts at today's date and is moved by hand from there"
)]
async fn main() -> Result<(), Box<dyn Error>> {
    let crash = var("REPLICA")? == "crash";
    // The replica `later` has a manual clock, so its wait until another replica's claim expires takes no time.
    let clock: Arc<dyn Clock> = match var("REPLICA")?.as_str() {
        "later" => Arc::new(ManualClock::at(SystemTime::now().into())),
        _ => Arc::new(SystemClock),
    };
    let environment = Environment::custom(&var("BASE_URL")?)?;
    let client = Client::builder().environment(environment).api_key(var("API_KEY")?).clock(clock).build()?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}", listener.local_addr()?);

    let callbacks = Callbacks::new(&address, CallbackSecret::new(var("SECRET")?)?)?;
    let folder = LocalFileSystem::new_with_prefix(var("FOLDER")?)?;
    let seen = SharedSeen::new(Arc::new(folder), "callbacks");
    let receiver = callbacks.receiver(&client).seen(seen).handle(move |confirmed| async move {
        if crash {
            std::process::abort();
        }
        println!("handled {} {:?}", confirmed.reference(), confirmed.verification().outcome());
        Ok::<_, std::io::Error>(())
    });
    println!("{address}");
    tokio::spawn(axum::serve(listener, receiver.router()).into_future());
    stdin().read_to_end(&mut Vec::new()).await?;
    receiver.idle().await;
    Ok(())
}
