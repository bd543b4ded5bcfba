//! Tests what `Debug` and `Display` print. Every value contains canaries wherever it accepts text. The snapshots show
//! what is printed, and the canaries are not part of it.

mod client;
mod domains;
mod files;

use std::fmt::{Debug, Display, Write};

/// Text that must never be printed. It contains a space, so that it could not be an identifier of the API.
const CANARY: &str = "canary Ngata";
/// A key, an id or a token that must never be printed.
const KEY: &str = "canary0269e0d37f2a74de452e6b4380";

/// Collects what values print, on one line and over several lines.
#[derive(Default)]
struct Printed(String);

impl Printed {
    fn debug(&mut self, value: impl Debug) -> &mut Self {
        let (short, long) = (format!("{value:?}"), format!("{value:#?}"));
        self.line(&short);
        if long != short {
            self.line(&long);
        }
        self
    }

    fn both(&mut self, value: impl Debug + Display) -> &mut Self {
        self.line(&format!("{value}")).debug(value)
    }

    fn line(&mut self, text: &str) -> &mut Self {
        writeln!(self.0, "{text}").expect("a string accepts everything");
        self
    }

    /// Returns what was printed, without any canary.
    fn text(&self) -> &str {
        assert!(!self.0.to_lowercase().contains("canary"), "{}", self.0);
        &self.0
    }
}
