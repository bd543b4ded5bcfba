//! The e-mails and text messages that the vendor would have sent.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::log::LogEntry;

/// A message that the vendor would have sent to a person. Its `Debug` output leaves out the recipient and the link.
#[derive(Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SentMessage {
    /// The time at which the message would have been sent, by the sandbox's clock.
    pub at: DateTime<Utc>,
    /// `email` or `sms`.
    pub channel: Cow<'static, str>,
    /// The e-mail address or phone number of the person.
    pub to: String,
    /// The link in the message.
    pub link: String,
    /// What the message is about: `verification`, `form` or `signature`.
    pub about: Cow<'static, str>,
}

impl LogEntry for SentMessage {
    fn bytes(&self) -> usize {
        size_of::<Self>() + self.to.len() + self.link.len()
    }
}

impl std::fmt::Debug for SentMessage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("SentMessage");
        shown.field("at", &self.at).field("channel", &self.channel).field("about", &self.about).finish_non_exhaustive()
    }
}
