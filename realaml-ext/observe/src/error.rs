//! The error for evidence files, captures and observers.

use std::{fmt, io, sync::Arc};

/// Why a capture could not be read, an evidence file or its key could not be read or written, or an observer could not
/// be started. The error never quotes the content of a file.
#[derive(Clone, Debug)]
pub struct Error {
    message: String,
    source: Option<Arc<io::Error>>,
}

impl Error {
    pub(crate) fn not_evidence(why: &str) -> Self {
        Self { message: format!("this is not an evidence file: {why}"), source: None }
    }

    pub(crate) fn damaged_key() -> Self {
        let message = "the key of the evidence file is damaged; remove the key file to start with a new key";
        Self { message: message.to_owned(), source: None }
    }

    pub(crate) fn not_a_capture(why: &str) -> Self {
        Self { message: format!("this is not an HTTP archive: {why}"), source: None }
    }

    pub(crate) fn thread(source: io::Error) -> Self {
        Self::file("the thread that writes the evidence file cannot be started", source)
    }

    pub(crate) fn file(what: &'static str, source: io::Error) -> Self {
        Self { message: what.to_owned(), source: Some(Arc::new(source)) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|it| it as &(dyn std::error::Error + 'static))
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::file("a file cannot be read or written", error)
    }
}
