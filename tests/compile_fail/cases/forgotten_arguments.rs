//! A call without its key or its body cannot be written.

use realaml_ext::raw::{Client, Error};

async fn call(client: &Client) -> Result<(), Error> {
    client.get_verification().send().await?;
    client.create_verification().send().await?;
    Ok(())
}

fn main() {}
