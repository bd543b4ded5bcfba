//! Tests that the console shows changes as they happen, and that its buttons have the effects they name.

use super::*;

/// Returns the overall result of a verification, as the API returns it.
async fn result(client: &Client, key: &str) -> String {
    let reply = client.raw().get_verification(key).send().await.unwrap();
    let record: Value = serde_json::from_slice(reply.raw_body()).unwrap();
    record["result"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_page_follows_what_happens_without_being_loaded_again() {
    let place = Furnished::start().await;
    let browser = Browser::start().await;
    place.visit(&browser, "/_console/records/verifications").await;
    until(&browser, "document.getElementById('live').textContent === 'Live'").await;
    browser.run("window.sameDocument = true", Value::Null).await;
    let request = VerificationRequest::person("Hine", "Moana").email("hine@example.com").build().unwrap();
    place.client.verifications().create(&request).await.unwrap();
    until(&browser, "document.querySelector('tbody tr').innerText.includes('Hine Moana')").await;
    until(&browser, "document.querySelector('nav [aria-current] .count').textContent === '4'").await;
    assert_eq!(browser.run("return window.sameDocument", Value::Null).await, true);
    // An update of the page does not change a selection that somebody is making.
    place.visit(&browser, &place.record()).await;
    until(&browser, "document.getElementById('live').textContent === 'Live'").await;
    browser.run("const it = document.getElementById('facematch'); it.focus(); it.value = 'PARTIAL'", Value::Null).await;
    place.sandbox.start_checks(&place.open).unwrap();
    until(&browser, "document.querySelector('[data-live=history]').innerText.includes('checked')").await;
    assert_eq!(browser.run("return document.getElementById('facematch').value", Value::Null).await, "PARTIAL");
    browser.quit().await;
}

#[tokio::test]
async fn buttons_act_and_tell_what_they_did() {
    let place = Furnished::start().await;
    let browser = Browser::start().await;
    place.visit(&browser, &place.record()).await;
    browser.run("document.getElementById('quick_id').value = 'PARTIAL'", Value::Null).await;
    browser.click("[data-live=acts] button.primary").await;
    until(&browser, "document.querySelector('.told')?.innerText.startsWith('Done')").await;
    let key = place.open.clone();
    assert_eq!(result(&place.client, &key).await, "PARTIAL");

    let before = place.sandbox.callbacks().len();
    place.visit(&browser, "/_console/callbacks").await;
    browser.click(".card button").await;
    until(&browser, "document.querySelector('.told')?.innerText.includes('being sent again')").await;
    assert_eq!(place.sandbox.callbacks().len(), before + 1);

    place.visit(&browser, "/_console/faults").await;
    browser.run("document.getElementById('kind').value = 'reset'; document.getElementById('kind').dispatchEvent(new Event('change'))", Value::Null).await;
    assert_eq!(browser.run("return document.getElementById('status').offsetParent === null", Value::Null).await, true);
    browser.click("form.stack button.primary").await;
    until(&browser, "document.querySelector('.told')?.innerText.includes('The fault was added')").await;
    assert!(page_text(&browser).await.contains("every operation, from now on"));
    browser.quit().await;
}

#[tokio::test]
async fn the_hosted_page_of_a_data_check_ends_after_its_steps_with_the_outcome_that_was_chosen() {
    let place = Furnished::start().await;
    let request = types::VerificationRequest::new("Hine", "Moana").with_type(types::VerificationType::QuickId);
    let request =
        request.with_email("hine@example.com").with_birth_date(realaml_ext::IntoDate::into_date("1990-04-12").unwrap());
    let request = request.with_country("NZ").with_address_line_1("12 Example Road").with_city("Wellington");
    let created = place.client.raw().create_verification(&request.with_postal_code("6011")).send().await.unwrap();
    let key = created.value().signature_key.clone();
    let browser = Browser::start().await;
    place.visit(&browser, &format!("/v/{key}")).await;
    browser.run("document.querySelector('#outcome [name=quick_id]').value = 'FAIL'", Value::Null).await;
    browser.click("#consent:not([hidden]) input").await;
    browser.click("#consent:not([hidden]) button").await;
    browser.click("#details:not([hidden]) button").await;
    browser.wait_for_text("done-text", "Your verification is complete.").await;
    assert_eq!(result(&place.client, &key).await, "FAIL");
    browser.quit().await;
}
