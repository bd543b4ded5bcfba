//! Records the log output of one thread, from `tracing` and from `log`, at every level.
//!
//! The collectors belong to the whole program and check for each event whether its thread is being recorded. With a
//! separate collector for each test, `tracing` would ignore call sites that another thread reaches first.

use std::{cell::RefCell, fmt::Write as _, io, marker::PhantomData, sync::Once};

use tracing_subscriber::{
    filter::dynamic_filter_fn,
    fmt::{self, MakeWriter, format::FmtSpan},
    layer::{Layer as _, SubscriberExt as _},
    util::SubscriberInitExt as _,
};

thread_local! {
    /// The log output of this thread, or `None` while no test records it.
    static KEPT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Records the log output of this thread until this value is dropped. It works only with single-threaded runtimes,
/// since the output of other threads is not recorded.
#[derive(Debug)]
pub struct Logs {
    /// Ensures that the value is dropped on the thread that it records.
    _stays: PhantomData<*const ()>,
}

impl Logs {
    /// Starts recording.
    ///
    /// # Panics
    ///
    /// Panics if another collector or logger is already installed for the whole program.
    pub fn keep() -> Self {
        static INSTALLED: Once = Once::new();
        INSTALLED.call_once(|| {
            // A time could contain a number that a test looks for.
            let lines = fmt::layer().without_time().with_span_events(FmtSpan::FULL);
            let lines = lines.with_writer(ThisThread).with_ansi(false);
            let listening = dynamic_filter_fn(|_, _| KEPT.with_borrow(Option::is_some));
            tracing_subscriber::registry().with(lines.with_filter(listening)).try_init().expect("no other collector");
            log::set_logger(&ThisThread).expect("no other logger");
            log::set_max_level(log::LevelFilter::Trace);
        });
        KEPT.set(Some(String::new()));
        Self { _stays: PhantomData }
    }

    /// Returns the output recorded so far.
    pub fn text(&self) -> String {
        KEPT.with_borrow(|it| it.clone().unwrap_or_default())
    }
}

impl Drop for Logs {
    fn drop(&mut self) {
        KEPT.set(None);
    }
}

/// Writes to the recorded output of this thread.
#[derive(Clone, Copy)]
struct ThisThread;

fn keep(line: impl std::fmt::Display) {
    KEPT.with_borrow_mut(|kept| {
        if let Some(text) = kept {
            write!(text, "{line}").expect("a String takes all");
        }
    });
}

impl log::Log for ThisThread {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        keep(format_args!("log {} {}: {}\n", record.level(), record.target(), record.args()));
    }

    fn flush(&self) {}
}

impl io::Write for ThisThread {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        keep(String::from_utf8_lossy(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for ThisThread {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        *self
    }
}
