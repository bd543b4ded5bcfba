//! Links to files. They expire, and are signed, so that the sandbox need not store them.

use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{DateTime, NaiveDateTime, SecondsFormat, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::ids::{HexKey, IdSource};

/// How long a link works after its creation.
pub(crate) const LIFE: TimeDelta = TimeDelta::minutes(15);

/// The path below which files are served.
pub(crate) const FOLDER: &str = "/_files";

/// Signs links and checks them.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct FileLinks {
    secret: HexKey,
}

/// The reason why a link does not work.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum LinkProblem {
    Expired,
    Forged,
}

impl FileLinks {
    pub(crate) fn new(ids: &mut IdSource) -> Self {
        Self { secret: ids.key() }
    }

    pub(crate) fn sign(&self, origin: &str, folder: &str, file: &str, now: DateTime<Utc>) -> String {
        format!("{origin}{FOLDER}/{folder}/{file}?{}", self.query(folder, file, now))
    }

    /// Signs a link below the URL `place` instead of below [`FOLDER`].
    pub(crate) fn sign_below(&self, place: &str, folder: &str, file: &str, now: DateTime<Utc>) -> String {
        format!("{place}/{folder}/{file}?{}", self.query(folder, file, now))
    }

    fn query(&self, folder: &str, file: &str, now: DateTime<Utc>) -> String {
        let date = now.to_rfc3339_opts(SecondsFormat::Secs, true).replace(['-', ':'], "");
        let signature = self.signature(folder, file, &date);
        let seconds = LIFE.num_seconds();
        format!("X-Amz-Date={date}&X-Amz-Expires={seconds}&X-Amz-Signature={signature}")
    }

    pub(crate) fn check(
        &self,
        folder: &str,
        file: &str,
        date: &str,
        signature: &str,
        now: DateTime<Utc>,
    ) -> Result<(), LinkProblem> {
        if signature != self.signature(folder, file, date) {
            return Err(LinkProblem::Forged);
        }
        let made = NaiveDateTime::parse_from_str(date, "%Y%m%dT%H%M%SZ").map_err(|_| LinkProblem::Forged)?;
        if now.naive_utc().signed_duration_since(made) > LIFE { Err(LinkProblem::Expired) } else { Ok(()) }
    }

    fn signature(&self, folder: &str, file: &str, date: &str) -> String {
        let half = |number: u8| {
            let mut hasher = DefaultHasher::new();
            (self.secret, number, folder, file, date).hash(&mut hasher);
            hasher.finish()
        };
        format!("{:016x}{:016x}", half(1), half(2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_works_for_fifteen_minutes_and_only_for_its_file() {
        let links = FileLinks::new(&mut IdSource::new(Some(1)));
        let made = DateTime::from_timestamp(1_700_000_000, 0).expect("a time");
        let link = links.sign("http://127.0.0.1:1", "k", "report.pdf", made);
        let (_, query) = link.split_once('?').expect("a query");
        let value = |name: &str| {
            let pair = query.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}="))).expect("a parameter");
            pair.to_owned()
        };
        assert_eq!(value("X-Amz-Expires"), "900");
        let check = |file: &str, now| links.check("k", file, &value("X-Amz-Date"), &value("X-Amz-Signature"), now);
        assert_eq!(check("report.pdf", made + LIFE), Ok(()));
        assert_eq!(check("report.pdf", made + LIFE + TimeDelta::seconds(1)), Err(LinkProblem::Expired));
        assert_eq!(check("other.pdf", made), Err(LinkProblem::Forged));
    }
}
