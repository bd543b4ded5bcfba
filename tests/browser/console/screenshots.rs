//! Takes the screenshots for the README of the sandbox, with
//! `SCREENSHOTS=realaml-ext/sandbox/screenshots cargo xtask browser`.

use super::*;

/// The maximum size of a screenshot in bytes.
const LARGEST: usize = 200_000;

#[tokio::test]
async fn pictures_of_the_console_are_small_enough_for_a_readme() {
    let place = Furnished::start().await;
    let browser = Browser::start().await;
    let record = place.record();
    for (name, path, width, height, dark) in [
        ("overview", "/", 1280, 860, false),
        ("record", record.as_str(), 1280, 860, false),
        ("calls-dark", "/_console/calls/1", 1280, 620, true),
    ] {
        browser.screen(width, height, dark).await;
        place.visit(&browser, path).await;
        until(&browser, "document.getElementById('live').textContent === 'Live'").await;
        let picture = browser.picture().await;
        assert!(picture.starts_with(b"\x89PNG") && picture.len() < LARGEST, "{name}: {} bytes", picture.len());
        if let Some(folder) = std::env::var_os("SCREENSHOTS") {
            let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).join(folder);
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join(format!("{name}.png")), picture).unwrap();
        }
    }
    browser.quit().await;
}
