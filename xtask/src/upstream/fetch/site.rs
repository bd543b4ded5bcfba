//! The sources of pages: the network, a mirrored folder, or a test.

use std::fs;
use std::io;
use std::path::PathBuf;

use crate::{model::reference::percent_decode, upstream::failure::Failure};

/// The response to a request for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reply {
    /// The text of the page, and its path after redirects.
    Text { text: String, path: String },
    /// There is no page. The value is the status.
    Absent(u16),
}

/// A documentation site. Paths begin with `/`.
pub(crate) trait Site {
    /// Fetches the page with this path.
    fn get(&mut self, path: &str) -> Result<Reply, Failure>;

    /// Whether a repeated request can return a different response.
    fn is_live(&self) -> bool;

    /// Removes a path from the cache, so that it is fetched again completely.
    fn forget(&mut self, _path: &str) {}
}

/// A site that was mirrored to a folder, where the path `/a/b.md` is the file `a/b.md`.
#[derive(Debug)]
pub(crate) struct Mirror {
    pub(crate) folder: PathBuf,
}

impl Site for Mirror {
    fn get(&mut self, path: &str) -> Result<Reply, Failure> {
        let name =
            percent_decode(path.trim_start_matches('/')).filter(|name| !name.split('/').any(|part| part == ".."));
        let Some(name) = name else { return Ok(Reply::Absent(404)) };
        match fs::read(self.folder.join(&name)) {
            Ok(bytes) => Ok(Reply::Text { text: text(bytes, path)?, path: path.to_owned() }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Reply::Absent(404)),
            Err(error) => Err(Failure::new("network", format!("{name}: {error}"))),
        }
    }

    fn is_live(&self) -> bool {
        false
    }
}

/// Decodes the bytes of a page, which must be UTF-8.
pub(crate) fn text(bytes: Vec<u8>, path: &str) -> Result<String, Failure> {
    String::from_utf8(bytes).map_err(|_| Failure::new("not-markdown", "the page is not UTF-8 text").on(path))
}
