//! The words and punctuation around messages.

/// The words and punctuation that connect the parts of a message.
pub(crate) struct Frame {
    pub(crate) place: &'static str,
    pub(crate) example: &'static str,
    pub(crate) full_stop: &'static str,
    pub(crate) between_sentences: &'static str,
}
