//! Downloads the bytes of one file. A broken download is resumed where it stopped or, if that is not possible, started
//! again and compared with the bytes received before. An expired link is replaced by fetching its record again.

mod response;

use std::{future::Future, time::Duration};

use bytes::Bytes;
#[cfg(feature = "test-util")]
use http::{HeaderMap, StatusCode, Version};
use http::{HeaderValue, header};
use sha2::{Digest as _, Sha256};

use self::response::{Part, StorageAnswer};
use super::{Digest, Error, ErrorKind, Link, Links, Reports, guard::ForbiddenAddress};
use crate::core::{error::seconds, random};

/// A link whose remaining lifetime is shorter than this is replaced before it is used.
const MARGIN: chrono::TimeDelta = chrono::TimeDelta::seconds(10);

/// The maximum number of resumptions of one download, even if each delivers a few bytes.
const MOST_RESUMPTIONS: u32 = 32;

/// The transfer of one file.
pub(super) struct Transfer {
    reports: Reports,
    link: Link,
    /// Whether the link was replaced by a new one that has not delivered a byte yet.
    fresh: bool,
    /// The links of the record, if it was fetched again during the download.
    renewed: Option<Links>,
    response: Option<reqwest::Response>,
    /// The part of the file that is received again because the download could not continue where it stopped.
    replay: Option<Replay>,
    hasher: Sha256,
    received: u64,
    length: Option<u64>,
    etag: Option<HeaderValue>,
    attempts: u32,
    resumptions: u32,
    /// The deadline, by the client's clock.
    end: Duration,
    finished: bool,
}

/// A part of the file that is received again. Its bytes have to match those received before.
struct Replay {
    left: u64,
    hasher: Sha256,
}

/// The reason why this connection delivers nothing more.
enum Setback {
    /// Another attempt may succeed.
    Passing(Error),
    /// Another attempt would fail too.
    Final(Error),
}

impl Transfer {
    pub(super) fn new(reports: &Reports, link: &Link) -> Self {
        let shared = &reports.shared;
        Self {
            reports: reports.clone(),
            link: link.clone(),
            fresh: false,
            renewed: None,
            response: None,
            replay: None,
            hasher: Sha256::new(),
            received: 0,
            length: None,
            etag: None,
            attempts: 0,
            resumptions: 0,
            end: shared.client.clock().elapsed().saturating_add(shared.deadline),
            finished: false,
        }
    }

    pub(super) fn link(&self) -> &Link {
        &self.link
    }

    /// Returns the links of the record, if it was fetched again during the download.
    pub(super) fn renewed(&self) -> Option<&Links> {
        self.renewed.as_ref()
    }

    /// Returns the length of the file, once the storage has reported it.
    pub(super) fn length(&self) -> Option<u64> {
        self.length
    }

    pub(super) fn received(&self) -> u64 {
        self.received
    }

    /// Returns the digest, once the file is complete.
    pub(super) fn digest(&self) -> Option<Digest> {
        self.finished.then(|| self.hasher.clone().into())
    }

    /// Returns the next bytes, or `None` at the end.
    pub(super) async fn next(&mut self) -> Result<Option<Bytes>, Error> {
        let result = self.step_until_bytes().await;
        if let Ok(None) = &result {
            let (size, resumptions) = (self.received, self.resumptions);
            tracing::debug!(kind = self.link.kind().as_str(), size, resumptions, "downloaded");
        }
        result.map_err(|error| error.of(self.link.kind()))
    }

    async fn step_until_bytes(&mut self) -> Result<Option<Bytes>, Error> {
        while !self.finished {
            match self.step().await {
                Ok(Some(bytes)) => return Ok(Some(bytes)),
                Ok(None) => {}
                Err(Setback::Passing(error)) => self.pause(error).await?,
                Err(Setback::Final(error)) => return Err(error),
            }
        }
        Ok(None)
    }

    async fn step(&mut self) -> Result<Option<Bytes>, Setback> {
        let Some(response) = &mut self.response else {
            self.connect().await?;
            return Ok(None);
        };
        let limit = self.reports.shared.idle_deadline;
        let left = self.end.saturating_sub(self.reports.shared.client.clock().elapsed());
        match within(limit, left, response.chunk()).await? {
            Ok(Some(bytes)) => self.take(bytes).map_err(Setback::Final),
            Ok(None) => self.complete().map(|()| None),
            Err(error) => Err(Setback::Passing(connection("the connection broke", error))),
        }
    }

    /// Processes received bytes, and returns those that are new. Repeated bytes are compared with the earlier ones and
    /// dropped.
    fn take(&mut self, mut bytes: Bytes) -> Result<Option<Bytes>, Error> {
        if let Some(replay) = &mut self.replay {
            let again = bytes.split_to(bytes.len().min(usize::try_from(replay.left).unwrap_or(usize::MAX)));
            replay.hasher.update(&again);
            replay.left -= again.len() as u64;
            if replay.left == 0 {
                if replay.hasher.clone().finalize() != self.hasher.clone().finalize() {
                    return Err(changed());
                }
                self.replay = None;
            }
        }
        if bytes.is_empty() {
            return Ok(None);
        }
        self.received += bytes.len() as u64;
        if self.received > self.reports.shared.size_limit {
            return Err(too_large(self.reports.shared.size_limit));
        }
        self.hasher.update(&bytes);
        (self.attempts, self.fresh) = (0, false);
        Ok(Some(bytes))
    }

    fn complete(&mut self) -> Result<(), Setback> {
        if self.replay.is_some() || self.length.is_some_and(|length| self.received > length) {
            return Err(Setback::Final(changed()));
        }
        if self.length.is_some_and(|length| self.received < length) {
            return Err(Setback::Passing(Error::new(ErrorKind::Connection, "the file ended too early")));
        }
        self.finished = true;
        self.response = None;
        Ok(())
    }

    /// Requests the file, or the rest of it, from the storage.
    async fn connect(&mut self) -> Result<(), Setback> {
        let now = self.reports.shared.client.clock().now();
        if self.link.is_stale(now + MARGIN) && !self.fresh {
            self.renew().await?;
        }
        let shared = &self.reports.shared;
        let url = shared.guard.check(self.link.url()).map_err(Setback::Final)?;
        let mut request = shared.http.get(url).header(header::ACCEPT_ENCODING, "identity");
        // Without a strong `ETag`, it is unknown whether the rest belongs to the same file. The download therefore
        // starts again from the beginning, and the bytes that were received before are compared.
        if let (Some(etag), true) = (&self.etag, self.received > 0) {
            request = request.header(header::RANGE, format!("bytes={}-", self.received));
            request = request.header(header::IF_RANGE, etag.clone());
        }
        let left = self.end.saturating_sub(shared.client.clock().elapsed());
        let response = within(shared.idle_deadline, left, shared.send(request)).await?.map_err(unsent)?;
        let answer = StorageAnswer::read(&response, self.received, shared.size_limit);
        tracing::debug!(
            kind = self.link.kind().as_str(),
            status = response.status().as_u16(),
            offset = self.received,
            "answered"
        );
        match answer {
            StorageAnswer::File(part) => self.begin(part, response),
            StorageAnswer::Denied(error) if self.fresh => Err(Setback::Final(error)),
            // Most likely, the link expired earlier than it states, or the clocks differ.
            StorageAnswer::Denied(_) => self.renew().await,
            StorageAnswer::Passing(error) => Err(Setback::Passing(error)),
            StorageAnswer::Final(error) => Err(Setback::Final(error)),
        }
    }

    fn begin(&mut self, part: Part, response: reqwest::Response) -> Result<(), Setback> {
        let same_length = part.length.is_none() || self.length.is_none() || part.length == self.length;
        let same_tag = part.etag.is_none() || self.etag.is_none() || part.etag == self.etag;
        if self.received > 0 && !(same_length && same_tag) {
            return Err(Setback::Final(changed()));
        }
        if part.offset > 0 && part.etag.is_none() {
            // The response does not say which version the part belongs to, so the file is requested from its start.
            self.etag = None;
            return Err(Setback::Passing(changed()));
        }
        self.length = part.length.or(self.length);
        self.etag = part.etag.or(self.etag.take());
        self.replay = (part.offset < self.received).then(|| Replay { left: self.received, hasher: Sha256::new() });
        self.response = Some(response);
        Ok(())
    }

    /// Fetches the record again to get a link that works.
    async fn renew(&mut self) -> Result<(), Setback> {
        let links = self.link.record_key().fetch(&self.reports.shared.client).await.map_err(Setback::Final)?;
        let gone = || Error::new(ErrorKind::NotFound, "the record no longer has this link");
        let link = links.at(self.link.path()).cloned().ok_or_else(gone).map_err(Setback::Final)?;
        tracing::debug!(kind = link.kind().as_str(), "the link was replaced by a new one");
        (self.link, self.fresh, self.renewed) = (link, true, Some(links));
        Ok(())
    }

    /// Waits before the next attempt, or returns the error if no attempt or no time is left.
    async fn pause(&mut self, error: Error) -> Result<(), Error> {
        self.response = None;
        self.replay = None;
        self.attempts += 1;
        self.resumptions += 1;
        let shared = &self.reports.shared;
        let pause = shared.retries.pause(self.attempts, None, random::fraction());
        let left = self.end.saturating_sub(shared.client.clock().elapsed());
        if self.attempts >= shared.retries.attempts || self.resumptions > MOST_RESUMPTIONS || pause >= left {
            return Err(error);
        }
        tracing::debug!(kind = self.link.kind().as_str(), received = self.received, "the download is resumed");
        shared.client.clock().sleep(pause).await;
        Ok(())
    }
}

/// Returns the result of the future. Fails if the storage is silent for `limit`, or if the time `left` for the file
/// ends first.
async fn within<T>(limit: Duration, left: Duration, future: impl Future<Output = T>) -> Result<T, Setback> {
    if let Ok(value) = tokio::time::timeout(limit.min(left), future).await {
        return Ok(value);
    }
    if limit < left {
        let text = format!("no data arrived for {}", seconds(limit));
        return Err(Setback::Passing(Error::new(ErrorKind::Deadline, text)));
    }
    let text = "the deadline passed before the file was complete; change it with ReportsBuilder::deadline";
    Err(Setback::Final(Error::new(ErrorKind::Deadline, text)))
}

/// Returns the setback for a request that received no response.
fn unsent(error: reqwest::Error) -> Setback {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&error);
    while let Some(inner) = cause {
        if let Some(forbidden) = inner.downcast_ref::<ForbiddenAddress>() {
            let text = format!(
                "the host {forbidden}, so no connection was made; if it is an endpoint of the storage in your own \
                 network, allow it with Reports::builder(..).allow_network(..)"
            );
            return Setback::Final(Error::refused(text));
        }
        cause = inner.source();
    }
    Setback::Passing(connection("the storage cannot be reached", error))
}

fn connection(message: &str, error: reqwest::Error) -> Error {
    Error::new(ErrorKind::Connection, message).with_source(error.without_url())
}

/// Returns the error for a response with this status and no headers.
#[cfg(feature = "test-util")]
pub(crate) fn refusal(status: StatusCode) -> Option<Error> {
    match StorageAnswer::of(status, Version::HTTP_11, &HeaderMap::new(), 0, 0) {
        StorageAnswer::Denied(error) | StorageAnswer::Passing(error) | StorageAnswer::Final(error) => Some(error),
        StorageAnswer::File(_) => None,
    }
}

pub(crate) fn changed() -> Error {
    Error::new(ErrorKind::Changed, "the file changed while it was downloaded; start again")
}

pub(crate) fn too_large(limit: u64) -> Error {
    let text = format!("the file is larger than {limit} bytes; change the limit with ReportsBuilder::size_limit");
    Error::new(ErrorKind::TooLarge, text)
}
