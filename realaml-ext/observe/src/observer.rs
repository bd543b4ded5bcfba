//! Collects the exchanges of a running client, and keeps an evidence file up to date on a separate thread.

use std::{
    fmt, mem,
    path::PathBuf,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use crate::{Analyst, Error, Exchange, Source, Store, machine};

/// The maximum number of exchanges that wait to be read.
const MOST_WAITING: usize = 1024;
/// The maximum total size of the bodies that wait to be read, in bytes.
const MOST_BYTES: usize = 8 * 1024 * 1024;
/// The maximum size of the bodies of an exchange, in bytes. Larger exchanges are left out.
const LARGEST: usize = 2 * 1024 * 1024;
/// How long exchanges are collected before they are read together, so that callers rarely have to wake the thread.
const GATHER: Duration = Duration::from_millis(50);
/// How long changes may wait before they are saved.
const SAVE_AFTER: Duration = Duration::from_secs(2);

/// Takes exchanges and keeps an evidence file up to date.
///
/// [`take`](Self::take) only puts the exchange into a queue in memory. One thread reads the shape of each exchange,
/// drops the exchange, and writes the file every few seconds. An exchange that is too large or would overfill the queue
/// is left out and counted. Clones share the queue and the thread. When the last clone is dropped, the remaining
/// evidence is written. If that write fails, this evidence is lost and nothing reports it. To learn of a failure, call
/// [`flush`](Self::flush) first.
///
/// ```
/// use realaml_observe::{Exchange, Observer, Store};
///
/// # let folder = tempfile::tempdir()?;
/// # let file = folder.path().join("evidence.json");
/// let observer = Observer::to_file(&file)?;
/// observer.take(Exchange::new("get_verification", 200).at("/verification/6513/"));
/// observer.flush()?; // otherwise the file is written within seconds
/// assert_eq!(Store::at(&file).read()?.total().exchanges, 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Observer(Arc<Handle>);

struct Handle {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    state: Mutex<State>,
    wake: Condvar,
    saved: Condvar,
}

#[derive(Default)]
struct State {
    waiting: Vec<Exchange>,
    bytes: usize,
    skipped: u64,
    /// Whether the thread is waiting to be woken.
    asleep: bool,
    stop: bool,
    /// The number of saves requested so far. `made` is the number of these requests that have been served.
    wanted: u64,
    made: u64,
    read: u64,
    failed: Option<Error>,
}

impl Observer {
    /// Creates an observer that writes to this file. Other processes may write to it, too.
    ///
    /// ```
    /// use realaml_observe::Observer;
    ///
    /// # let folder = tempfile::tempdir()?;
    /// # let file = folder.path().join("evidence.json");
    /// // Any number of processes may use one file.
    /// let (one, other) = (Observer::to_file(&file)?, Observer::to_file(&file)?);
    /// # drop((one, other));
    /// std::fs::write(&file, "another file")?;
    /// assert!(Observer::to_file(&file).is_err()); // it is not overwritten
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the file or its key cannot be read or written, if the file is not an evidence file, or if
    /// the thread cannot be started.
    pub fn to_file(file: impl Into<PathBuf>) -> Result<Self, Error> {
        let store = Store::at(file);
        let key = store.key()?;
        store.change(|_| ())?;
        let shared = Arc::new(Shared { state: Mutex::default(), wake: Condvar::new(), saved: Condvar::new() });
        let of_thread = shared.clone();
        let thread = start(thread::Builder::new().name("realaml-observe".to_owned()), move || {
            Worker {
                shared: &of_thread,
                store,
                analyst: Analyst::with_key(key),
                unsaved: Source::default(),
                since: None,
            }
            .run();
        })?;
        Ok(Self(Arc::new(Handle { shared, thread: Some(thread) })))
    }

    /// Queues an exchange, unless it has to be left out. This costs the caller about a microsecond.
    pub fn take(&self, exchange: Exchange) {
        let shared = &self.0.shared;
        let mut state = shared.state();
        let size = exchange.size();
        if size > LARGEST || state.bytes + size > MOST_BYTES || state.waiting.len() >= MOST_WAITING {
            state.skipped += 1;
            return;
        }
        state.bytes += size;
        state.waiting.push(exchange);
        let urgent = state.bytes > MOST_BYTES / 2 || state.waiting.len() == MOST_WAITING / 2;
        if mem::take(&mut state.asleep) || urgent {
            drop(state);
            shared.wake.notify_one();
        }
    }

    /// Blocks until all exchanges taken so far are in the file, except those that were left out.
    ///
    /// ```
    /// use realaml_observe::{Exchange, Observer};
    ///
    /// # let folder = tempfile::tempdir()?;
    /// # let file = folder.path().join("evidence.json");
    /// let observer = Observer::to_file(&file)?;
    /// observer.take(Exchange::new("get_verification", 404));
    /// observer.flush()?;
    /// assert!(std::fs::read_to_string(&file)?.contains("404"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the file could not be written. The evidence is kept and is written the next time.
    pub fn flush(&self) -> Result<(), Error> {
        let shared = &self.0.shared;
        let mut state = shared.state();
        state.wanted += 1;
        let wanted = state.wanted;
        shared.wake.notify_one();
        while state.made < wanted {
            state = shared.saved.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        // Several callers may wait for the same attempt to save, so its error is cloned.
        state.failed.clone().map_or(Ok(()), Err)
    }
}

fn start(thread: thread::Builder, work: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, Error> {
    thread.spawn(work).map_err(Error::thread)
}

/// Prints counts and whether the last attempt to save failed, but nothing from the exchanges.
impl fmt::Debug for Observer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.0.shared.state();
        f.debug_struct("Observer")
            .field("read", &state.read)
            .field("waiting", &state.waiting.len())
            .field("skipped", &state.skipped)
            .field("failed", &state.failed.is_some())
            .finish()
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.shared.state().stop = true;
        self.shared.wake.notify_one();
        if let Some(thread) = self.thread.take() {
            // A panic in the thread has already been reported, so the thread's result is ignored.
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        // No code that holds the lock can panic halfway through a change, so the state is valid even if the lock is
        // poisoned.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Worker<'a> {
    shared: &'a Shared,
    store: Store,
    analyst: Analyst,
    /// The evidence that is not in the file yet.
    unsaved: Source,
    /// When the delay before the next save began, or `None` if no exchange waits to be saved.
    since: Option<Instant>,
}

impl Worker<'_> {
    fn run(mut self) {
        loop {
            let (batch, wanted, stop) = self.gather();
            let read = batch.len() as u64;
            batch.iter().for_each(|exchange| self.analyst.read(exchange));
            drop(batch);
            if read > 0 {
                self.since.get_or_insert_with(machine::now);
            }
            let behind = self.since.is_some_and(|since| since.elapsed() >= SAVE_AFTER);
            let asked = wanted > self.shared.state().made;
            let failed = if behind || asked || stop { self.save().err() } else { None };
            let mut state = self.shared.state();
            state.read += read;
            if asked || behind {
                state.failed = failed;
                state.made = wanted;
                self.shared.saved.notify_all();
            }
            if stop {
                // The thread ends here, so no caller may be left waiting for it.
                state.made = u64::MAX;
                self.shared.saved.notify_all();
                return;
            }
        }
    }

    /// Waits for work. Returns the exchanges to read, the number of saves requested, and whether to stop.
    fn gather(&mut self) -> (Vec<Exchange>, u64, bool) {
        let mut state = self.shared.state();
        let idle = |state: &State| state.waiting.is_empty() && !state.stop && state.wanted <= state.made;
        while idle(&state) {
            state.asleep = true;
            let Some(since) = self.since else {
                state = self.shared.wake.wait(state).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let left = SAVE_AFTER.saturating_sub(since.elapsed());
            if left.is_zero() {
                break;
            }
            state = self.shared.wake.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        state.asleep = false;
        if !state.stop && state.wanted <= state.made && !state.waiting.is_empty() {
            state = self.shared.wake.wait_timeout(state, GATHER).unwrap_or_else(PoisonError::into_inner).0;
        }
        state.bytes = 0;
        let skipped = mem::take(&mut state.skipped);
        self.analyst.skip(skipped);
        (mem::take(&mut state.waiting), state.wanted, state.stop)
    }

    fn save(&mut self) -> Result<(), Error> {
        self.unsaved.add(&self.analyst.finish());
        // After a failure, the evidence is saved again after the usual delay.
        self.since = (!self.unsaved.is_empty()).then(machine::now);
        if self.unsaved.is_empty() {
            return Ok(());
        }
        self.store.change(|evidence| evidence.add_own(&self.unsaved, || fresh_source("client")))?;
        (self.unsaved, self.since) = (Source::default(), None);
        Ok(())
    }
}

/// Returns a unique name for a source, starting with `kind`.
///
/// ```
/// use realaml_observe::fresh_source;
///
/// assert!(fresh_source("capture").starts_with("capture-"));
/// assert_ne!(fresh_source("capture"), fresh_source("capture"));
/// ```
pub fn fresh_source(kind: &str) -> String {
    let mut bytes = [0; 8];
    // A failure is ignored: without random numbers, all sources of a kind get the same name, and a merge keeps only the
    // section with more exchanges.
    let _ = machine::random(&mut bytes);
    format!("{kind}-{:016x}", u64::from_be_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_that_cannot_be_started_is_not_reported_as_a_file() {
        // No machine has room for a stack of this size.
        let error = start(thread::Builder::new().stack_size(usize::MAX / 4), || ()).expect_err("it does not fit");
        assert_eq!(error.to_string(), "the thread that writes the evidence file cannot be started");
        assert!(std::error::Error::source(&error).is_some());
    }

    #[test]
    fn a_failed_save_is_made_again_later() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::at(folder.path().join("evidence.json"));
        let key = store.key().expect("a new key");
        let shared = Shared { state: Mutex::default(), wake: Condvar::new(), saved: Condvar::new() };
        let analyst = Analyst::with_key(key);
        let mut worker = Worker { shared: &shared, store, analyst, unsaved: Source::default(), since: None };
        std::fs::write(worker.store.path(), "something else").expect("writable");
        worker.analyst.read(&Exchange::new("get_verification", 200));
        assert!(worker.save().is_err());
        assert!(worker.since.is_some(), "the worker waits for the next attempt");
        std::fs::remove_file(worker.store.path()).expect("it exists");
        assert!(worker.save().is_ok());
        assert!(worker.since.is_none() && worker.unsaved.is_empty());
    }
}
