//! Resolves doubts according to a person's finding.

use std::fmt;

use realaml_ext::SignatureKey;

use crate::{Error, Journal, error::Failure, journal::DEFAULT_TENANT, record::AnyRecord, store::Sealed};

/// How a person resolves the doubt about a call.
///
/// ```
/// # #[cfg(feature = "sqlite")]
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// # let keys = realaml_journal::SealingKeys::from_hex(&"7f".repeat(32))?;
/// # let journal = realaml_journal::Journal::open("sqlite::memory:").sealing(keys).await?;
/// use realaml_journal::{CallState, Resolution};
/// use realaml_sandbox::{Domain, Fault};
///
/// # let request = realaml_ext::RiskRequest::of("Aroha Ngata").build()?;
/// # sandbox.inject_fault(Fault::reset().after_handling().on("create_risk_rating"))?;
/// # let _ = journal.client(&client).risk().create("matter-4711", &request).await?;
/// # let found = sandbox.records(Domain::Risk, 0, 1).records[0].key.clone();
/// // Somebody found the record in the vendor's web app.
/// journal.resolve("matter-4711", Resolution::Created(found.into())).await?;
/// assert_eq!(journal.show("matter-4711").await?.state, CallState::Created);
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "sqlite"))]
/// # fn main() {}
/// ```
#[non_exhaustive]
pub enum Resolution {
    /// The record was created, and this is its key or id. The record is fetched before the key is accepted.
    Created(SignatureKey),
    /// No record was created, and the reference can be used again.
    NotCreated,
}

impl Journal {
    /// Resolves a doubt according to a person's finding. [`Resolution::Created`] is also accepted for a call that
    /// counted as not sent or refused.
    ///
    /// ```
    /// # #[cfg(feature = "sqlite")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let keys = realaml_journal::SealingKeys::from_hex(&"7f".repeat(32))?;
    /// # let journal = realaml_journal::Journal::open("sqlite::memory:").sealing(keys).await?;
    /// use realaml_journal::{Creation, Resolution};
    ///
    /// # let request = realaml_ext::RiskRequest::of("Aroha Ngata").build()?;
    /// # sandbox.inject_fault(realaml_sandbox::Fault::reset().on("create_risk_rating").times(1))?;
    /// # let ratings = journal.client(&client).risk();
    /// assert!(matches!(ratings.create("matter-4711", &request).await?, Creation::InDoubt(_)));
    /// // Nobody found a record in the vendor's web app, so the reference can be used again.
    /// journal.resolve("matter-4711", Resolution::NotCreated).await?;
    /// assert!(matches!(ratings.create("matter-4711", &request).await?, Creation::Created(_)));
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "sqlite"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if the reference is unknown,
    /// [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) if there is nothing to resolve or the key belongs to another
    /// record, [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if no client is set to fetch the record,
    /// [`ErrorKind::Api`](crate::ErrorKind::Api) if the record with this key cannot be fetched, or another error if the
    /// journal fails.
    pub async fn resolve(&self, reference: &str, resolution: Resolution) -> Result<(), Error> {
        self.resolve_of(DEFAULT_TENANT, reference, resolution).await
    }

    /// Resolves a doubt about a tenant's record, like [`resolve`](Self::resolve).
    ///
    /// # Errors
    ///
    /// Fails like [`resolve`](Self::resolve).
    pub async fn resolve_of(&self, tenant: &str, reference: &str, resolution: Resolution) -> Result<(), Error> {
        let (actor, now) = (&self.0.actor, self.0.now());
        let key = match resolution {
            Resolution::NotCreated => return self.store().resolve_not_created(tenant, reference, actor, now).await,
            Resolution::Created(key) => key,
        };
        let summary = self.show_of(tenant, reference).await?;
        let client = self.account(tenant).and_then(|it| it.client);
        let client = client.ok_or_else(|| Error::configuration("no account is set for this tenant"))?;
        let record = AnyRecord::fetch(summary.operation.kind(), &client, key.expose()).await;
        let record = record
            .map_err(|it| Error::new(Failure::Api("the record of this key cannot be fetched")).with_source(it))?;
        let (digest, sealed, seal) = self.seal_key(tenant, reference, summary.operation, &record.key()).await?;
        let key = Sealed { digest: &digest, sealed: &sealed, seal: &seal };
        if !self.store().adopt(tenant, reference, summary.operation, key, actor, now).await? {
            return Err(Error::conflict("the record is not in doubt, or another reference has this key"));
        }
        self.0.news.notify_waiters();
        Ok(())
    }
}

impl fmt::Debug for Resolution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Created(_) => "Created([hidden])",
            Self::NotCreated => "NotCreated",
        })
    }
}
