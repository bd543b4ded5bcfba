//! Resolves doubts according to a person's finding.

use std::fmt;

use realaml_ext::SignatureKey;

use crate::{Error, Journal, error::Failure, journal::DEFAULT_TENANT, record::AnyRecord, store::Sealed};

/// How a person resolves the doubt about a call.
///
/// ```no_run
/// # async fn example(journal: realaml_journal::Journal) -> Result<(), realaml_journal::Error> {
/// use realaml_ext::SignatureKey;
/// use realaml_journal::Resolution;
///
/// // Somebody found the record in the vendor's web app.
/// let key = SignatureKey::new("6513270e269e0d37f2a74de452e6b438");
/// journal.resolve("matter-4711", Resolution::Created(key)).await?;
/// // Nobody found one, so the reference can be used again.
/// journal.resolve("matter-4712", Resolution::NotCreated).await?;
/// # Ok(())
/// # }
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
