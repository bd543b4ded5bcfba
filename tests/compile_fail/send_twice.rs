//! A document that is out for signing cannot be sent again.

use realaml_ext::esign::{Document, Sent};

fn send(sent: Document<Sent>) {
    let _ = sent.send();
}

fn main() {}
