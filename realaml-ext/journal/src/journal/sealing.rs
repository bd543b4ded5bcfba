//! Seals and opens the stored values that give access to records.

use std::sync::Arc;

use zeroize::Zeroizing;

use super::{Journal, context};
use crate::{
    Error, Sealer,
    digest::DigestKey,
    error::Failure,
    random,
    store::{Item, Place},
};

impl Journal {
    /// Reseals every value that was sealed with an earlier key, so that the earlier key can be discarded. Returns how
    /// many values were resealed.
    ///
    /// ```
    /// # #[cfg(feature = "sqlite")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::RiskRequest;
    /// use realaml_journal::{Journal, SealingKeys};
    ///
    /// # let folder = tempfile::tempdir()?;
    /// # let address = format!("sqlite:{}", folder.path().join("journal.db").display());
    /// # let (old, new) = ("00".repeat(32), "7f".repeat(32));
    /// # let journal = Journal::open(&address).sealing(SealingKeys::from_hex(&old)?).await?;
    /// # let _ = journal.client(&client).risk().create("matter-4711", &RiskRequest::of("Aroha Ngata").build()?).await?;
    /// // The keys begin with the new one and also open what the old one sealed.
    /// let keys = SealingKeys::from_hex(&new)?.also_opening(&old)?;
    /// let journal = Journal::open(&address).sealing(keys).await?;
    /// assert!(journal.reseal().await? > 0);
    /// assert_eq!(journal.reseal().await?, 0); // the old key can go
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// Fails if the journal was opened without sealing keys, if the database fails, or if a value cannot be opened or
    /// sealed.
    pub async fn reseal(&self) -> Result<u64, Error> {
        let sealer = self.sealer()?;
        let mut resealed = 0;
        loop {
            let items = self.store().sealed_otherwise(sealer.key_id()).await?;
            if items.is_empty() {
                return Ok(resealed);
            }
            for item in items {
                self.reseal_one(&item).await?;
                resealed += 1;
            }
        }
    }

    async fn reseal_one(&self, item: &Item) -> Result<(), Error> {
        let context = match &item.place {
            Place::Key { tenant, reference, .. } => context("key", tenant, reference),
            Place::Reference { tenant, reference, .. } => context("reference", tenant, reference),
            Place::Claim { tenant, reference, .. } => context("claim", tenant, reference),
            Place::Secret { name } => context("secret", name, ""),
        };
        let plain = self.unseal(&item.seal, &item.sealed, &context).await?;
        let (sealed, seal) = self.seal(&plain, &context).await?;
        self.store().replace(item, &sealed, &seal).await
    }

    fn sealer(&self) -> Result<&Arc<dyn Sealer>, Error> {
        self.0
            .sealer
            .as_ref()
            .ok_or_else(|| Error::new(Failure::Sealing("the journal was opened without sealing keys; give `sealing`")))
    }

    /// Seals a value with the current key. Also returns the id of the key.
    pub(crate) async fn seal(&self, plain: &[u8], context: &[u8]) -> Result<(Vec<u8>, String), Error> {
        let sealer = self.sealer()?;
        let id = sealer.key_id().to_owned();
        let sealed = sealer.seal(plain, context).await;
        let sealed = sealed.map_err(|it| Error::new(Failure::Sealing("a value cannot be sealed")).with_source(it))?;
        Ok((sealed, id))
    }

    pub(crate) async fn unseal(&self, seal: &str, sealed: &[u8], context: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
        let opened = self.sealer()?.open(seal, sealed, context).await;
        opened.map_err(|it| {
            let sentence = "a sealed value of the journal cannot be opened; give the key it was sealed with";
            Error::new(Failure::Sealing(sentence)).with_source(it)
        })
    }

    /// Opens a sealed string.
    pub(crate) async fn unseal_text(
        &self,
        seal: &str,
        sealed: &[u8],
        context: &[u8],
    ) -> Result<Zeroizing<String>, Error> {
        let bytes = self.unseal(seal, sealed, context).await?;
        let text = std::str::from_utf8(&bytes);
        let text =
            text.map_err(|_| Error::new(Failure::Sealing("a sealed value of the journal is not valid UTF-8")))?;
        Ok(Zeroizing::new(text.to_owned()))
    }

    /// Returns the key of the digests, which is created when it is first needed.
    pub(crate) async fn digests(&self) -> Result<&DigestKey, Error> {
        self.0.digests.get_or_try_init(|| self.load_digests()).await
    }

    async fn load_digests(&self) -> Result<DigestKey, Error> {
        const NAME: &str = "digests";
        let context = context("secret", NAME, "");
        if self.store().secret(NAME).await?.is_none() {
            let mut key = Zeroizing::new(vec![0; DigestKey::LENGTH]);
            random::fill(&mut key)?;
            let (sealed, seal) = self.seal(&key, &context).await?;
            self.store().add_secret(NAME, &sealed, &seal).await?;
        }
        // Another process may have stored its key first, so the stored key is used.
        let (sealed, seal) = self.store().secret(NAME).await?.ok_or_else(|| Error::new(Failure::Database))?;
        Ok(DigestKey::new(self.unseal(&seal, &sealed, &context).await?))
    }
}
