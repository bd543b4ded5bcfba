//! Accounts with the vendor.

use std::fmt;

use realaml_ext::{Client, callbacks::Callbacks};

/// An account with the vendor: the client with its API key and environment, and the callbacks that mint and recognise
/// its callback addresses.
///
/// The address given to a tenant's [`Callbacks`] must end in the tenant's name, as in
/// `https://app.example.com/realaml/firm-a`.
///
/// ```
/// use realaml_ext::{Client, Environment, callbacks::{CallbackSecret, Callbacks}};
/// use realaml_journal::Account;
///
/// let client = Client::builder().environment(Environment::Staging).api_key("0000.example").build()?;
/// let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
/// let callbacks = Callbacks::new("https://app.example.com/realaml/firm-a", secret)?;
/// let account = Account::new(client).with_callbacks(callbacks);
/// # let _ = account;
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Account {
    pub(crate) client: Option<Client>,
    pub(crate) callbacks: Option<Callbacks>,
}

impl Account {
    /// Creates an account that makes its calls with this client.
    pub fn new(client: Client) -> Self {
        Self { client: Some(client), callbacks: None }
    }

    /// Sets the callbacks that mint the account's callback addresses. Without them, only the sweep finds changes.
    #[must_use]
    pub fn with_callbacks(self, callbacks: Callbacks) -> Self {
        Self { callbacks: Some(callbacks), ..self }
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account").field("client", &self.client).field("callbacks", &self.callbacks).finish()
    }
}
