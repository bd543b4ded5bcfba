//! Tests what `Debug` and `Display` print. Every value contains canaries wherever it accepts text. The snapshots show
//! what is printed, and the canaries are not part of it.

mod client;
mod domains;
mod files;
mod journal;
