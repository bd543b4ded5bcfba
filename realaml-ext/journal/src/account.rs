//! Accounts with the vendor.

use std::fmt;

use realaml_ext::{Client, webhooks::Webhooks};

/// An account with the vendor: the client that holds its API key and environment, and the webhooks that mint and recognise
/// its callback addresses.
///
/// The address of the webhooks of a tenant ends in the tenant's name, as in `https://app.example.com/realaml/firm-a`.
#[derive(Clone, Default)]
pub struct Account {
    pub(crate) client: Option<Client>,
    pub(crate) webhooks: Option<Webhooks>,
}

impl Account {
    /// An account that is called with this client.
    pub fn new(client: Client) -> Self {
        Self { client: Some(client), webhooks: None }
    }

    /// Callbacks come to addresses of these webhooks. Without them records are found out by the sweep alone.
    #[must_use]
    pub fn with_webhooks(self, webhooks: Webhooks) -> Self {
        Self { webhooks: Some(webhooks), ..self }
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account").field("client", &self.client).field("webhooks", &self.webhooks).finish()
    }
}
