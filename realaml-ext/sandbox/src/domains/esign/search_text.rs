//! The text in which lists of documents search: names and references in lower case.

use memchr::memmem;

use super::document::StoredDocument;

/// The byte that ends each name and reference. It is removed from the names and references themselves.
const END: u8 = 0;

/// The searchable text of all documents, in one buffer.
#[derive(Default)]
pub(super) struct SearchText {
    bytes: Vec<u8>,
    /// The position at which each document's text begins, in the order of the buffer.
    spans: Vec<Span>,
    /// The number of bytes that no longer belong to a document.
    dead: usize,
}

#[derive(Clone, Copy)]
struct Span {
    start: u32,
    slot: u32,
}

impl SearchText {
    /// Returns the searchable text of a document.
    pub(super) fn of(document: &StoredDocument) -> Vec<u8> {
        let mut text = Vec::new();
        for name in ["name", "reference"] {
            let folded = fold(document.text(name).unwrap_or_default());
            text.extend(folded.bytes().filter(|byte| *byte != END));
            text.push(END);
        }
        text
    }

    /// Whether the text from `start` to `end` is this one.
    pub(super) fn is_at(&self, (start, end): (u32, u32), text: &[u8]) -> bool {
        self.bytes[start as usize..end as usize] == *text
    }

    /// Appends the text of the document in a slot. Returns where it starts and ends.
    pub(super) fn append(&mut self, slot: usize, text: &[u8]) -> (u32, u32) {
        let start = narrow(self.bytes.len());
        self.spans.push(Span { start, slot: narrow(slot) });
        self.bytes.extend(text);
        (start, narrow(self.bytes.len()))
    }

    /// Overwrites a text with zeros.
    pub(super) fn wipe(&mut self, (start, end): (u32, u32)) {
        self.bytes[start as usize..end as usize].fill(END);
        self.dead += (end - start) as usize;
    }

    /// Makes room for a new slot: those from `first` on move by one.
    pub(super) fn make_room(&mut self, first: usize) {
        self.spans.iter_mut().filter(|span| span.slot as usize >= first).for_each(|span| span.slot += 1);
    }

    /// Returns for each of `count` slots whether the text of its document contains the wanted text.
    pub(super) fn find(&self, wanted: &[u8], count: usize) -> Vec<bool> {
        let mut is_hit = vec![false; count];
        if wanted.contains(&END) {
            return is_hit;
        }
        let finder = memmem::Finder::new(wanted);
        let mut offset = 0;
        let mut span = 0;
        while let Some(Span { start, slot }) = self.spans.get(span) {
            // Names are often alike, so the offset of the last hit is tried before the rest of the text is searched.
            let (start, end) = (*start as usize, self.end(span));
            let likely = self.bytes[start..end].get(offset..).is_some_and(|text| text.starts_with(wanted));
            if likely {
                is_hit[*slot as usize] = true;
                span += 1;
                continue;
            }
            let Some(at) = finder.find(&self.bytes[start..]).map(|at| start + at) else { break };
            while self.end(span) <= at {
                span += 1;
            }
            offset = at - self.spans[span].start as usize;
            is_hit[self.spans[span].slot as usize] = true;
            span += 1;
        }
        is_hit
    }

    /// The position at which a text ends.
    fn end(&self, span: usize) -> usize {
        self.spans.get(span + 1).map_or(self.bytes.len(), |next| next.start as usize)
    }

    /// Whether so much of the text is unused that it should be rebuilt.
    pub(super) fn is_worn(&self) -> bool {
        self.dead > self.bytes.len() / 2 + 100_000
    }
}

/// Converts a text to lower case, and each final sigma to an ordinary one, so that searches ignore case.
pub(super) fn fold(text: &str) -> String {
    text.to_lowercase().replace('ς', "σ")
}

/// Whether the searchable text of a document contains the wanted text. A match never extends from the name into the
/// reference.
pub(super) fn contains(text: &[u8], wanted: &[u8]) -> bool {
    !wanted.contains(&END) && memmem::find(text, wanted).is_some()
}

/// Converts a position in the text or in the list of slots to 32 bits. No position needs more.
pub(super) fn narrow(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
