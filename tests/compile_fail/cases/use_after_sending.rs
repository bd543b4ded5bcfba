//! A draft cannot be used after it is sent.

use realaml_ext::{
    Error,
    esign::{Document, Draft},
};

async fn send(draft: Document<Draft>) -> Result<(), Error> {
    draft.send().await?;
    draft.send().await?;
    Ok(())
}

fn main() {}
