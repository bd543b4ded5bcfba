//! Keeps the results of a verification: downloads the report, and archives all files of the record with a manifest.
//! Then it proves that the files are unchanged, and checks that the store never replaces an archive.
//!
//! It runs against the sandbox, so it needs no account and no network:
//! `cargo run -p realaml-ext --example archive_reports --features archive`. To archive in a store instead of a
//! temporary folder, pass its URL (`-- s3://archive/reports`, with the feature `archive-aws`) and set its options as
//! environment variables.

use std::{env, error::Error, time::Duration};

use realaml_ext::{
    Client, Environment, VerificationRequest,
    reports::{ErrorKind, Reports, archive::Archive},
};
use realaml_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // With an account, `Client::from_env()` replaces these lines.
    let sandbox = Sandbox::start().await?;
    let environment = Environment::custom(sandbox.base_url())?;
    let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;

    let request =
        VerificationRequest::person("MOCK", "PASS").birth_date("1900-01-01").email("mock@example.com").build()?;
    let created = client.verifications().create(&request).await?;
    sandbox.complete(created.signature_key().expose())?;
    let verification = client.verifications().settle(created.signature_key()).await?;
    println!("1. A verification is complete: {}.", verification.outcome());

    let links = verification.links();
    println!("2. Its record has {} links, which work for 15 minutes.", links.len());
    for link in &links {
        println!("   {}, until {}", link.kind(), link.expires_at().format("%H:%M:%S"));
    }

    // Downloads send no credentials, go only to allowed hosts, and are checked by size and content.
    let folder = tempfile::tempdir()?;
    let reports = Reports::new(&client)?;
    let report = links.report().ok_or("there is no report")?;
    let saved = reports.save(report, folder.path().join("report.pdf")).await?;
    println!("3. The report is saved: {}, {} bytes, SHA-256 {}.", saved.content_type, saved.size, saved.digest);

    // An hour later, all links have expired. The record is fetched again, once for all of them.
    sandbox.advance_clock(Duration::from_secs(3600));
    let archive = match env::args().nth(1) {
        Some(url) => Archive::at_url(&url)?,
        None => Archive::in_folder(folder.path().join("archive"))?,
    };
    let archived = archive.store(&reports, &links).await?;
    println!("4. All files are archived in {}:", archived.folder());
    for file in &archived.manifest().files {
        println!("   {}, {} bytes", file.kind, file.size);
    }

    // Keep this digest with the case: it proves that the manifest is unchanged, and the manifest proves the same of the
    // files.
    let digest = archived.digest();
    let verified = archive.verify(archived.folder()).await?;
    println!("5. Read again, everything is unchanged: {}.", verified.is_intact() && verified.digest == digest);

    // Archiving the same state again fails with `Exists` and changes nothing. A later state, for instance after an
    // approval, gets its own archive, and `newest` returns the most recent one.
    match archive.store(&reports, &links).await {
        Err(error) if error.kind() == ErrorKind::Exists => println!("6. A second attempt: {error}."),
        other => println!("6. A second attempt should not come to {other:?}."),
    }
    println!("7. The newest archive is in {}.", archive.newest(links.record_key()).await?.folder());

    // Two attempts at the same time both find an empty folder, so only the store can refuse the one that finishes last.
    // Each attempt writes its manifest on the condition that none exists. A store that ignores this condition replaces
    // one archive with the other.
    let contested = format!("contested/{}", Archive::folder_of(links.record_key()));
    let attempts =
        tokio::join!(archive.store_in(&contested, &reports, &links), archive.store_in(&contested, &reports, &links));
    match attempts {
        (Ok(_), Err(error)) | (Err(error), Ok(_)) if error.kind() == ErrorKind::Exists => {
            println!("8. Of two attempts at the same time, the store refused one: {error}.");
            Ok(())
        }
        (Ok(_), Ok(_)) => Err("the store overwrote an archive; use a store that supports conditional writes".into()),
        (Err(error), _) | (_, Err(error)) => Err(error.into()),
    }
}
