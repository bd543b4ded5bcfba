//! Stores the journal's own secrets, erases the data of records, and lists and replaces sealed values.

use super::engine::{Store, append, each, lock, transaction};
use crate::{Error, error::Failure, history::Draft, kind::CallState};

/// A sealed value and its location.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) place: Place,
    pub(crate) sealed: Vec<u8>,
    pub(crate) seal: String,
}

/// A row with a sealed claim: its tenant, reference, record id, digest, sealed claim, and id of the sealing key.
type SealedClaim = (String, String, i64, Vec<u8>, Vec<u8>, String);

/// Where a sealed value is stored.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    Key { tenant: String, reference: String, id: i64 },
    Reference { tenant: String, reference: String, id: i64 },
    Claim { tenant: String, reference: String, id: i64, digest: Vec<u8> },
    Secret { name: String },
}

impl Store {
    /// Returns the secret with this name.
    pub(crate) async fn secret(&self, name: &str) -> Result<Option<(Vec<u8>, String)>, Error> {
        let sql = "SELECT sealed, seal FROM realaml_secret WHERE name = $1";
        Ok(each!(self, durable, |pool| sqlx::query_as(sql).bind(name).fetch_optional(pool).await?))
    }

    /// Stores a secret unless one with this name exists.
    pub(crate) async fn add_secret(&self, name: &str, sealed: &[u8], seal: &str) -> Result<(), Error> {
        let sql = "INSERT INTO realaml_secret (name, sealed, seal) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING";
        each!(self, durable, |pool| {
            sqlx::query(sql).bind(name).bind(sealed).bind(seal).execute(pool).await?;
        });
        Ok(())
    }

    /// Erases the stored data of a record except the skeleton that [`Journal::erase`](crate::Journal::erase) describes.
    pub(crate) async fn erase(&self, tenant: &str, reference: &str, actor: &str, now: i64) -> Result<(), Error> {
        transaction!(self, durable, |tx| {
            let row = lock!(self, tx, "tenant = $1 AND reference = $2", tenant, reference);
            let Some((id, was, head)) = row else { return Err(Error::new(Failure::NotFound)) };
            let entry = Draft {
                at: now,
                actor,
                event: "erased",
                was: Some(&was),
                became: Some(CallState::Erased.as_str()),
                state: None,
                request_id: None,
            };
            let head = append!(tx, head, id, tenant, reference, entry);
            sqlx::query(
                "UPDATE realaml_record SET state = 'erased', request = NULL, sealed_reference = NULL, \
                 reference_seal = NULL, key_digest = NULL, sealed_key = NULL, key_seal = NULL, digest = NULL, \
                 dead = NULL, due_at = NULL, owner = NULL, fence = fence + 1, entries = $2, entry_hash = $3, \
                 changed_at = $4 WHERE id = $1",
            )
            .bind(id)
            .bind(head.number)
            .bind(&head.hash)
            .bind(now)
            .execute(&mut *tx)
            .await?;
            for sql in
                ["DELETE FROM realaml_claim WHERE record_id = $1", "DELETE FROM realaml_state WHERE record_id = $1"]
            {
                sqlx::query(sql).bind(id).execute(&mut *tx).await?;
            }
        });
        Ok(())
    }

    /// Returns values that were sealed with a key other than this one, up to a hundred of each kind.
    pub(crate) async fn sealed_otherwise(&self, seal: &str) -> Result<Vec<Item>, Error> {
        let mut items = Vec::new();
        let keys: Vec<(String, String, i64, Vec<u8>, String)> = {
            let sql = "SELECT tenant, reference, id, sealed_key, key_seal FROM realaml_record \
                WHERE sealed_key IS NOT NULL AND key_seal <> $1 LIMIT 100";
            each!(self, durable, |pool| sqlx::query_as(sql).bind(seal).fetch_all(pool).await?)
        };
        items.extend(keys.into_iter().map(|(tenant, reference, id, sealed, seal)| Item {
            place: Place::Key { tenant, reference, id },
            sealed,
            seal,
        }));
        let references: Vec<(String, String, i64, Vec<u8>, String)> = {
            let sql = "SELECT tenant, reference, id, sealed_reference, reference_seal FROM realaml_record \
                WHERE sealed_reference IS NOT NULL AND reference_seal <> $1 LIMIT 100";
            each!(self, durable, |pool| sqlx::query_as(sql).bind(seal).fetch_all(pool).await?)
        };
        items.extend(references.into_iter().map(|(tenant, reference, id, sealed, seal)| Item {
            place: Place::Reference { tenant, reference, id },
            sealed,
            seal,
        }));
        let claims: Vec<SealedClaim> = {
            let sql = "SELECT r.tenant, r.reference, r.id, c.digest, c.sealed, c.seal FROM realaml_claim c \
                JOIN realaml_record r ON r.id = c.record_id WHERE c.seal <> $1 LIMIT 100";
            each!(self, durable, |pool| sqlx::query_as(sql).bind(seal).fetch_all(pool).await?)
        };
        items.extend(claims.into_iter().map(|(tenant, reference, id, digest, sealed, seal)| Item {
            place: Place::Claim { tenant, reference, id, digest },
            sealed,
            seal,
        }));
        let secrets: Vec<(String, Vec<u8>, String)> = {
            let sql = "SELECT name, sealed, seal FROM realaml_secret WHERE seal <> $1 LIMIT 100";
            each!(self, durable, |pool| sqlx::query_as(sql).bind(seal).fetch_all(pool).await?)
        };
        items.extend(secrets.into_iter().map(|(name, sealed, seal)| Item {
            place: Place::Secret { name },
            sealed,
            seal,
        }));
        Ok(items)
    }

    /// Replaces a sealed value, unless it has changed in the meantime.
    pub(crate) async fn replace(&self, item: &Item, sealed: &[u8], seal: &str) -> Result<(), Error> {
        each!(self, durable, |pool| {
            let query = match &item.place {
                Place::Key { id, .. } => sqlx::query(
                    "UPDATE realaml_record SET sealed_key = $1, key_seal = $2 WHERE sealed_key = $3 AND id = $4",
                )
                .bind(sealed)
                .bind(seal)
                .bind(&item.sealed)
                .bind(*id),
                Place::Reference { id, .. } => sqlx::query(
                    "UPDATE realaml_record SET sealed_reference = $1, reference_seal = $2 \
                     WHERE sealed_reference = $3 AND id = $4",
                )
                .bind(sealed)
                .bind(seal)
                .bind(&item.sealed)
                .bind(*id),
                Place::Claim { id, digest, .. } => sqlx::query(
                    "UPDATE realaml_claim SET sealed = $1, seal = $2 WHERE sealed = $3 AND record_id = $4 AND digest = $5",
                )
                .bind(sealed)
                .bind(seal)
                .bind(&item.sealed)
                .bind(*id)
                .bind(digest),
                Place::Secret { name } => {
                    sqlx::query("UPDATE realaml_secret SET sealed = $1, seal = $2 WHERE sealed = $3 AND name = $4")
                        .bind(sealed)
                        .bind(seal)
                        .bind(&item.sealed)
                        .bind(name)
                }
            };
            query.execute(pool).await?;
        });
        Ok(())
    }
}
