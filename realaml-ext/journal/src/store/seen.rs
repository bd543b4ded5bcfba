//! Stores, in the journal's database, the states that a receiver of the client crate has handled.

use chrono::DateTime;
use realaml_ext::callbacks::{Claim, Closed, Seen, SeenError, SeenFuture, State, Subject};

use super::engine::{Store, each};
use crate::{Error, Journal};

/// Remembers in the journal's database which states the [`Receiver`](realaml_ext::callbacks::Receiver) of the client
/// crate has handled, for applications that do not create their records through the journal. Created by
/// [`Journal::seen`].
#[derive(Clone, Debug)]
pub struct JournalSeen {
    store: Store,
}

impl Journal {
    /// Returns a [`Seen`] store for the receiver of the client crate.
    pub fn seen(&self) -> JournalSeen {
        JournalSeen { store: self.store().clone() }
    }
}

impl JournalSeen {
    async fn last(&self, subject: &Subject) -> Result<Option<(i64, String, i64, Option<String>)>, Error> {
        let sql =
            "SELECT number, state, until, closed FROM realaml_seen WHERE subject = $1 ORDER BY number DESC LIMIT 1";
        Ok(each!(self.store, relaxed, |pool| {
            sqlx::query_as(sql).bind(subject.to_string()).fetch_optional(pool).await?
        }))
    }

    async fn claim(&self, subject: &Subject, claim: &Claim) -> Result<bool, Error> {
        let sql = "INSERT INTO realaml_seen (subject, number, state, until) \
            SELECT $1, $2, $3, $4 WHERE NOT EXISTS (SELECT 1 FROM realaml_seen WHERE subject = $1 AND number >= $2) \
            ON CONFLICT (subject, number) DO NOTHING";
        let done = each!(self.store, durable, |pool| {
            sqlx::query(sql)
                .bind(subject.to_string())
                .bind(i64::try_from(claim.number).unwrap_or(i64::MAX))
                .bind(claim.state.to_string())
                .bind(claim.until.timestamp_millis())
                .execute(pool)
                .await?
                .rows_affected()
        });
        Ok(done == 1)
    }

    async fn was_handled(&self, subject: &Subject, state: &State) -> Result<bool, Error> {
        let sql = "SELECT number FROM realaml_seen WHERE subject = $1 AND state = $2 AND closed = 'done' LIMIT 1";
        let found: Option<(i64,)> = each!(self.store, relaxed, |pool| {
            sqlx::query_as(sql).bind(subject.to_string()).bind(state.to_string()).fetch_optional(pool).await?
        });
        Ok(found.is_some())
    }

    async fn close(&self, subject: &Subject, number: u64, closed: Closed) -> Result<(), Error> {
        let sql = "UPDATE realaml_seen SET closed = $3 WHERE subject = $1 AND number = $2 AND closed IS NULL";
        let closed = match closed {
            Closed::Done => "done",
            Closed::Released => "released",
        };
        each!(self.store, durable, |pool| {
            sqlx::query(sql)
                .bind(subject.to_string())
                .bind(i64::try_from(number).unwrap_or(i64::MAX))
                .bind(closed)
                .execute(pool)
                .await?;
        });
        Ok(())
    }
}

impl Seen for JournalSeen {
    fn last<'a>(&'a self, subject: &'a Subject) -> SeenFuture<'a, Option<(Claim, Option<Closed>)>> {
        Box::pin(async move {
            let Some((number, state, until, closed)) = self.last(subject).await? else { return Ok(None) };
            let until = DateTime::from_timestamp_millis(until).ok_or("a time is out of range")?;
            let claim = Claim { number: number.try_into()?, state: state.parse()?, until };
            let closed = match closed.as_deref() {
                Some("done") => Some(Closed::Done),
                Some("released") => Some(Closed::Released),
                _ => None,
            };
            Ok::<_, SeenError>(Some((claim, closed)))
        })
    }

    fn claim<'a>(&'a self, subject: &'a Subject, claim: &'a Claim) -> SeenFuture<'a, bool> {
        Box::pin(async move { Ok(self.claim(subject, claim).await?) })
    }

    fn was_handled<'a>(&'a self, subject: &'a Subject, state: &'a State) -> SeenFuture<'a, bool> {
        Box::pin(async move { Ok(self.was_handled(subject, state).await?) })
    }

    fn close<'a>(&'a self, subject: &'a Subject, number: u64, closed: Closed) -> SeenFuture<'a, ()> {
        Box::pin(async move { Ok(self.close(subject, number, closed).await?) })
    }
}
