//! Tests the accessibility of the console, of the pages on which people act, and of the document builder: with axe on
//! every screen, and with the keyboard.

use realaml_ext::hosted::{Frame, Page};

use super::*;

/// Runs axe with the rules of WCAG 2.2 at levels A and AA and its own best practices.
const RUN: &str = r#"
    const done = arguments[1];
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    axe.run(document, { runOnly: tags, iframes: false }).then(
        (found) => done({
            rules: found.passes.length,
            violations: found.violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html + " " + node.failureSummary).join(" | ")}`),
        }),
        (error) => done({ violations: [String(error)] }),
    );
"#;

/// Returns the source of axe, which `cargo xtask browser` installs.
fn axe() -> String {
    let file = std::env::var("AXE").expect("AXE names axe.min.js; `cargo xtask browser` installs it");
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file} cannot be read: {error}"))
}

/// Checks that axe finds no violations on the page, and that the page is not wider than its screen.
async fn audit(browser: &Browser, axe: &str, what: &str) {
    browser.run(axe, Value::Null).await;
    let found = browser.wait(RUN, Value::Null).await;
    assert_eq!(found["violations"], json!([]), "{what}: {found:#}");
    assert!(found["rules"].as_u64().is_some_and(|rules| rules > 10), "{what}: axe looked at nothing");
    let wide = "return document.documentElement.scrollWidth - window.innerWidth";
    assert!(browser.run(wide, Value::Null).await.as_i64().unwrap() <= 0, "{what} is wider than its screen");
}

#[tokio::test]
async fn every_page_of_the_console_is_accessible() {
    let place = Furnished::start().await;
    let document = format!("/_console/records/documents/{}", place.document.id);
    let record = place.record();
    let pages = [
        "/",
        "/_console/records/verifications",
        "/_console/records/risk",
        &record,
        &document,
        "/_console/calls",
        "/_console/calls/1",
        "/_console/callbacks",
        "/_console/messages",
        "/_console/faults",
        "/_console/clock",
        "/_console/clock?done=clock",
    ];
    let (browser, axe) = (Browser::start().await, axe());
    for (width, height, dark) in SCREENS {
        browser.screen(width, height, dark).await;
        for path in pages {
            place.visit(&browser, path).await;
            until(&browser, "document.getElementById('live').textContent === 'Live'").await;
            audit(&browser, &axe, &format!("{path} at {width} px, dark: {dark}")).await;
        }
    }
    place.sandbox.reset();
    for path in ["/", "/_console/records/forms", "/_console/callbacks", "/_console/faults"] {
        place.visit(&browser, path).await;
        audit(&browser, &axe, &format!("{path} without entries")).await;
    }
    browser.quit().await;
}

#[tokio::test]
async fn every_page_on_which_people_act_is_accessible() {
    let place = Furnished::start().await;
    let (browser, axe) = (Browser::start().await, axe());
    let hosted = format!("/v/{}", place.open);
    let signing = place.document.recipients.as_ref().expect("recipients")[0].signing_url.clone().expect("an address");
    let form = place.form.url.clone().expect("an address");
    for (width, height, dark) in SCREENS {
        browser.screen(width, height, dark).await;
        let seen = |what: &str| format!("{what} at {width} px, dark: {dark}");
        place.visit(&browser, &hosted).await;
        audit(&browser, &axe, &seen("consent")).await;
        browser.run("document.getElementById('outcome').open = true", Value::Null).await;
        for step in ["details", "document", "selfie"] {
            let show = "for (const it of document.querySelectorAll('section')) it.hidden = it.id !== arguments[0]";
            browser.run(show, json!(step)).await;
            audit(&browser, &axe, &seen(step)).await;
        }
        for address in [&signing, &form] {
            browser.open(address).await;
            audit(&browser, &axe, &seen(address)).await;
        }
        place.visit(&browser, "/v/nothing-here").await;
        audit(&browser, &axe, &seen("a notice")).await;
    }
    browser.quit().await;
}

#[tokio::test]
async fn the_builder_is_accessible_and_so_is_the_page_around_it() {
    let (_sandbox, client) = crate::start().await;
    let (browser, axe) = (Browser::start().await, axe());
    for (width, height, dark) in SCREENS {
        browser.screen(width, height, dark).await;
        let seen = |what: &str| format!("{what} at {width} px, dark: {dark}");
        let (_draft, session) = crate::draft(&client).await;
        let page = Page::new(Frame::esign_builder(&session).unwrap());
        let site = crate::Site::start(page, client.clone(), None).await;
        browser.open(&site.origin).await;
        audit(&browser, &axe, &seen("the page around the builder")).await;
        browser.enter("#realaml-frame").await;
        browser.type_into("#editor:not([hidden]) #recipient-name", "Aroha Ngata").await;
        browser.type_into("#recipient-email", "aroha@example.com").await;
        audit(&browser, &axe, &seen("the builder")).await;
        browser.click("#recipient-form button").await;
        browser.wait_for_text("recipients", "Aroha Ngata").await;
        audit(&browser, &axe, &seen("the builder with a recipient")).await;
        browser.click("#send").await;
        browser.wait_for_text("status", "The document is being sent.").await;
        audit(&browser, &axe, &seen("the builder after sending")).await;
        browser.leave().await;
    }
    browser.quit().await;
}

#[tokio::test]
async fn the_keyboard_alone_completes_a_verification() {
    let place = Furnished::start().await;
    let browser = Browser::start().await;
    place.visit(&browser, &place.record()).await;
    // The first tab stop is the link to the content.
    browser.press("\u{e004}").await;
    assert_eq!(browser.run("return document.activeElement.className", Value::Null).await, "skip");
    browser.press("\u{e007}").await;
    assert_eq!(browser.run("return location.hash", Value::Null).await, "#main");
    // The Tab key moves the focus to the result of the face check, typing selects the result, and the Tab key moves on
    // to the button.
    for _ in 0..40 {
        browser.press("\u{e004}").await;
        if browser.run("return document.activeElement.name", Value::Null).await == "facematch" {
            break;
        }
    }
    browser.press("Fail").await;
    for _ in 0..5 {
        browser.press("\u{e004}").await;
        if browser.run("return document.activeElement.textContent", Value::Null).await == "Complete" {
            break;
        }
    }
    browser.press("\u{e007}").await;
    until(&browser, "document.querySelector('[data-live=state]')?.innerText.includes('FAIL')").await;
    browser.quit().await;
}
