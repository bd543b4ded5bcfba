//! Displays the progress of a pull on one line. Unlike `indicatif`, this module needs no drawing thread and no crates
//! for terminals.

use std::io::{self, IsTerminal, Write};

use crate::upstream::clean::clean;

/// A line on the terminal that shows the number of fetched pages. If standard error is not a terminal, nothing is
/// displayed.
#[derive(Debug)]
pub(crate) struct Progress {
    total: usize,
    done: usize,
    visible: bool,
}

impl Progress {
    /// Creates a progress line for this number of pages.
    pub(crate) fn new(total: usize) -> Progress {
        Progress { total, done: 0, visible: io::stderr().is_terminal() }
    }

    /// Counts a further page and shows its title.
    pub(crate) fn step(&mut self, title: &str) {
        self.done += 1;
        if self.visible {
            const WIDTH: usize = 30;
            let filled = WIDTH * self.done / self.total.max(1);
            let title: String = clean(title).chars().take(40).collect();
            let mut stderr = io::stderr().lock();
            let _ = write!(
                stderr,
                "\r\x1b[2K[{:<WIDTH$}] {}/{} {title}",
                "#".repeat(filled.min(WIDTH)),
                self.done,
                self.total
            );
            let _ = stderr.flush();
        }
    }

    /// Removes the line.
    pub(crate) fn end(self) {
        if self.visible {
            let _ = write!(io::stderr(), "\r\x1b[2K");
        }
    }
}
