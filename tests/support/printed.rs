//! Collects what values print, for the tests of `Debug` and `Display`.

use std::{
    error::Error,
    fmt::{Debug, Display, Write},
};

/// Text that must never be printed. It contains a space, so that it could not be an identifier of the API.
pub const CANARY: &str = "canary Ngata";
/// A key, an id or a token that must never be printed.
pub const KEY: &str = "canary0269e0d37f2a74de452e6b4380";

/// Collects what values print, on one line and over several lines.
#[derive(Debug, Default)]
pub struct Printed(String);

impl Printed {
    /// Adds what `Debug` prints.
    pub fn debug(&mut self, value: impl Debug) -> &mut Self {
        let (short, long) = (format!("{value:?}"), format!("{value:#?}"));
        self.line(&short);
        if long != short {
            self.line(&long);
        }
        self
    }

    /// Adds what `Display` and `Debug` print.
    pub fn both(&mut self, value: impl Debug + Display) -> &mut Self {
        self.line(&format!("{value}")).debug(value)
    }

    /// Adds what an error prints, and each of its causes after `because`.
    pub fn causes(&mut self, error: &(dyn Error + 'static), because: &str) -> &mut Self {
        self.both(error);
        let mut source = error.source();
        while let Some(cause) = source {
            self.line(&format!("{because} {cause}"));
            source = cause.source();
        }
        self
    }

    /// Adds a line.
    pub fn line(&mut self, text: &str) -> &mut Self {
        writeln!(self.0, "{text}").expect("a string accepts everything");
        self
    }

    /// Returns what was printed. Panics if a canary is part of it.
    pub fn text(&self) -> &str {
        assert!(!self.0.to_lowercase().contains("canary"), "{}", self.0);
        &self.0
    }
}
