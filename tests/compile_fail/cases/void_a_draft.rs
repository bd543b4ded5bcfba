//! A document that was never sent cannot be voided.

use realaml_ext::esign::{Document, Draft};

fn withdraw(draft: Document<Draft>) {
    let _ = draft.void("Sent by mistake.");
}

fn main() {}
