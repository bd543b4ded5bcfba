//! A document that is out for signing has to be voided before it can be deleted.

use realaml_ext::esign::{Document, Sent};

fn delete(sent: Document<Sent>) {
    let _ = sent.delete();
}

fn main() {}
