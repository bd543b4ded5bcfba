//! What is logged on this thread, by `tracing` and by `log`, at every level.

use std::{
    cell::RefCell,
    fmt::Write as _,
    io,
    sync::{Arc, Mutex, Once},
};

use tracing::{Level, dispatcher::DefaultGuard, subscriber};
use tracing_subscriber::fmt::format::FmtSpan;

thread_local! {
    static LOGGED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps everything logged on this thread until it is dropped. Tests on one thread only: a runtime of several threads logs
/// elsewhere.
#[derive(Debug)]
pub struct Logs {
    traced: Arc<Mutex<Vec<u8>>>,
    _guard: DefaultGuard,
}

impl Logs {
    /// Starts to keep.
    pub fn keep() -> Self {
        static LOGGER: Once = Once::new();
        LOGGER.call_once(|| {
            log::set_logger(&ThisThread).expect("no other logger in the tests");
            log::set_max_level(log::LevelFilter::Trace);
        });
        LOGGED.set(Some(String::new()));
        let traced = Arc::new(Mutex::new(Vec::new()));
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(Level::TRACE)
            .with_span_events(FmtSpan::FULL)
            .with_writer(Buffer(traced.clone()))
            .with_ansi(false)
            .finish();
        Self { traced, _guard: subscriber::set_default(subscriber) }
    }

    /// What was kept so far.
    pub fn text(&self) -> String {
        let traced = self.traced.lock().expect("nothing panics while it writes a line");
        let logged = LOGGED.with_borrow(|it| it.clone().unwrap_or_default());
        String::from_utf8_lossy(&traced).into_owned() + &logged
    }
}

impl Drop for Logs {
    fn drop(&mut self) {
        LOGGED.set(None);
    }
}

struct ThisThread;

impl log::Log for ThisThread {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        LOGGED.with_borrow_mut(|kept| {
            if let Some(text) = kept {
                writeln!(text, "log {} {}: {}", record.level(), record.target(), record.args())
                    .expect("a String takes all");
            }
        });
    }

    fn flush(&self) {}
}

#[derive(Clone)]
struct Buffer(Arc<Mutex<Vec<u8>>>);

impl io::Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("nothing panics while it writes a line").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> tracing_subscriber::fmt::MakeWriter<'a> for Buffer {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
