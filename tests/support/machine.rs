//! The memory and processor time that this process uses, as Linux reports them.

use std::{fs, time::Duration};

/// Returns the memory in megabytes, or `None` on other systems.
pub fn resident_megabytes() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

/// Returns the processor time of all threads since the start, or `None` on other systems.
pub fn processor_time() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program ends with the last parenthesis. User and system time follow in hundredths of a second.
    let mut rest = stat.rsplit_once(") ")?.1.split(' ').skip(11);
    let hundredths = rest.next()?.parse::<u64>().ok()? + rest.next()?.parse::<u64>().ok()?;
    Some(Duration::from_millis(hundredths * 10))
}
