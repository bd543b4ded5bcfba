//! Fetches a verification from a local server, which returns one record in the form that the staging system used.
//!
//! ```sh
//! cargo run --package realaml-api --example fetch_a_record
//! ```

use std::{
    io::{Read, Write},
    net::TcpListener,
};

use realaml_api::{Client, types::VerificationResult};

const RECORD: &str = r#"{"signature_key": "6513270e269e0d37f2a74de452e6b438", "type": "quick_id_facematch",
    "first_name": "MOCK", "last_name": "PASS", "birth_date": "1900-01-01", "is_completed": true, "result": "FAIL",
    "facematch_photo_liveliness_result": "FAIL", "facematch_liveness_quality": "unknown", "added_last_week": 1}"#;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::new(&serve_one_record()?)?.with_authorization("Api-Key 0000.example")?;
    let reply = client.get_verification("6513270e269e0d37f2a74de452e6b438").send().await?;
    let verification = reply.value();

    if verification.is_completed == Some(true) {
        match &verification.result {
            Some(VerificationResult::Pass) => println!("The person passed."),
            Some(VerificationResult::Fail) => println!("The person did not pass."),
            other => println!("To be looked at: {other:?}"),
        }
    }
    println!("Not in the spec, and kept: {:?}", verification.extra.keys().collect::<Vec<_>>());
    println!("Of another shape than expected, and set aside: {:?}", reply.set_aside());
    println!("What `Debug` shows of the name: {:.120}...", format!("{verification:?}"));
    Ok(())
}

/// Starts a server on a free port that answers the first request with the record. Returns its base URL.
fn serve_one_record() -> std::io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let base_url = format!("http://{}/api/v1", listener.local_addr()?);
    std::thread::spawn(move || -> std::io::Result<()> {
        let (mut connection, _) = listener.accept()?;
        let mut request = [0; 4096];
        let _ = connection.read(&mut request)?;
        let head =
            format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n", RECORD.len());
        connection.write_all(head.as_bytes())?;
        connection.write_all(RECORD.as_bytes())
    });
    Ok(base_url)
}
