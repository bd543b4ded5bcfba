//! A document has no certificate before everybody has signed.

use realaml_ext::esign::{Document, Sent};

fn certificate(sent: Document<Sent>) {
    let _ = sent.certificate();
}

fn main() {}
