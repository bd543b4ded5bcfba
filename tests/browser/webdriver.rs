//! A browser controlled through the W3C WebDriver protocol.

use std::{env, process::Stdio};

use base64::Engine as _;
use realaml_ext::reqwest;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

/// The longest time in milliseconds to wait for an element or a message.
const PATIENCE_MS: u64 = 20_000;

/// The member name of an element's id, as the standard defines it.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A headless Chromium with an empty profile. It ends on drop.
pub struct Browser {
    http: reqwest::Client,
    session: String,
    _driver: Child,
    _profile: TempDir,
}

/// An element of the page.
#[derive(Clone, Debug)]
pub struct Element(Value);

impl Browser {
    /// Starts ChromeDriver on a free port, and Chromium through it. `CHROMEDRIVER` and `CHROMIUM` can name other
    /// programs.
    pub async fn start() -> Self {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
        let mut driver = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| {
                panic!("`{program}` cannot be started ({error}); `cargo xtask browser` says what to install")
            });
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = loop {
            let line = lines.next_line().await.unwrap().expect("ChromeDriver says on which port it listens");
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        // The remaining output is not used, but it must be read so that the process does not block.
        tokio::spawn(async move { while lines.next_line().await.is_ok_and(|it| it.is_some()) {} });

        let profile = tempfile::tempdir().unwrap();
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            &format!("--user-data-dir={}", profile.path().display()),
        ];
        let mut options = json!({ "args": arguments });
        if let Ok(chromium) = env::var("CHROMIUM") {
            options["binary"] = chromium.into();
        }
        let capabilities = json!({ "browserName": "chrome", "goog:chromeOptions": options });
        let mut browser = Self {
            http: reqwest::Client::builder().no_proxy().build().unwrap(),
            session: format!("http://127.0.0.1:{port}/session"),
            _driver: driver,
            _profile: profile,
        };
        let started = browser.post("", json!({ "capabilities": { "alwaysMatch": capabilities } })).await;
        browser.session = format!("{}/{}", browser.session, started["sessionId"].as_str().unwrap());
        browser.post("/timeouts", json!({ "implicit": PATIENCE_MS, "script": PATIENCE_MS })).await;
        browser
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        let url = format!("{}{path}", self.session);
        let response = self.http.post(url).body(body.to_string()).send().await.unwrap();
        let failed = !response.status().is_success();
        let mut answer: Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
        assert!(!failed, "{path} {body}: {}: {}", answer["value"]["error"], answer["value"]["message"]);
        answer["value"].take()
    }

    /// Opens a URL and waits until the page has loaded.
    pub async fn open(&self, url: &str) {
        self.post("/url", json!({ "url": url })).await;
    }

    /// Waits for an element in the current frame.
    pub async fn find(&self, css: &str) -> Element {
        Element(self.post("/element", json!({ "using": "css selector", "value": css })).await)
    }

    /// Waits until an element contains this text.
    pub async fn wait_for_text(&self, id: &str, text: &str) {
        let path = format!("//*[@id={id:?} and contains(., {text:?})]");
        self.post("/element", json!({ "using": "xpath", "value": path })).await;
    }

    /// Waits for an element and clicks it.
    pub async fn click(&self, css: &str) {
        let element = self.find(css).await;
        let id = element.0[ELEMENT].as_str().unwrap();
        self.post(&format!("/element/{id}/click"), json!({})).await;
    }

    /// Waits for a field, clears it, and types into it.
    pub async fn type_into(&self, css: &str, text: &str) {
        let element = self.find(css).await;
        let id = element.0[ELEMENT].as_str().unwrap();
        self.post(&format!("/element/{id}/clear"), json!({})).await;
        self.post(&format!("/element/{id}/value"), json!({ "text": text })).await;
    }

    /// Waits for an iframe and enters it. Later calls act inside it.
    pub async fn enter(&self, css: &str) {
        let Element(frame) = self.find(css).await;
        self.post("/frame", json!({ "id": frame })).await;
    }

    /// Leaves all iframes. Later calls act in the page itself.
    pub async fn leave(&self) {
        self.post("/frame", json!({ "id": null })).await;
    }

    /// Runs the body of a function in the current frame and returns its result.
    pub async fn run(&self, script: &str, argument: Value) -> Value {
        self.post("/execute/sync", json!({ "script": script, "args": [argument] })).await
    }

    /// Runs the body of a function in the current frame, waits until it calls its second argument, and returns the
    /// value passed to that call.
    pub async fn wait(&self, script: &str, argument: Value) -> Value {
        self.post("/execute/async", json!({ "script": script, "args": [argument] })).await
    }

    /// Returns the open windows, in no particular order.
    pub async fn windows(&self) -> Vec<String> {
        let response = self.http.get(format!("{}/window/handles", self.session)).send().await.unwrap();
        let answer: Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
        answer["value"].as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned()).collect()
    }

    /// Switches to this window. Later calls act in it.
    pub async fn switch_to(&self, window: &str) {
        self.post("/window", json!({ "handle": window })).await;
    }

    /// Presses keys in the focused element. Special keys use the codes of the standard, such as `\u{e004}` for Tab.
    pub async fn press(&self, keys: &str) {
        let strokes = keys.chars().flat_map(|key| {
            let key = key.to_string();
            [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]
        });
        let source = json!({ "type": "key", "id": "keyboard", "actions": strokes.collect::<Vec<_>>() });
        self.post("/actions", json!({ "actions": [source] })).await;
    }

    /// Sets the size of the page, and whether the person prefers a dark theme. A narrow page is displayed as on a
    /// phone.
    pub async fn screen(&self, width: u32, height: u32, dark: bool) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        let scheme = if dark { "dark" } else { "light" };
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    /// Returns a screenshot of the page as a PNG.
    pub async fn picture(&self) -> Vec<u8> {
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
        let taken = self.devtools("Page.captureScreenshot", json!({ "format": "png" })).await;
        base64::engine::general_purpose::STANDARD.decode(taken["data"].as_str().unwrap()).unwrap()
    }

    async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.post("/goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    /// Closes the browser cleanly.
    pub async fn quit(self) {
        self.http.delete(&self.session).send().await.unwrap();
    }
}
