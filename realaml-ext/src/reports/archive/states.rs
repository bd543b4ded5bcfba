//! The archives of one record, one for each of its states.

use std::cmp::Reverse;

use futures_util::{StreamExt, TryStreamExt, stream};
use object_store::path::Path;

use super::{Archive, Archived, MANIFEST, Manifest, failed, verify};
use crate::reports::{Digest, Error, ErrorKind, Links, RecordKey, Reports, state_of};

/// The maximum number of attempts of [`Archive::store`]. An attempt is repeated if another archive of the record was
/// stored first.
const MOST_TRIES: u32 = 16;

/// The number of manifests that are read at the same time.
const AT_ONCE: usize = 8;

/// One of the numbered archives of a record.
struct Numbered {
    number: u32,
    archived: Archived,
}

impl Archive {
    /// Downloads all files of a record and archives them with the record, in the record's [own
    /// folder](Self::folder_of). Each state of the record gets a numbered subfolder. A state is the content of the
    /// record without secrets, links (except the source pages of screening hits), times of the fetch, and the expiry of
    /// links. If a record returns to an earlier state, that state is archived again.
    ///
    /// If one file cannot be downloaded, nothing is archived. To leave files out, remove their links with
    /// [`Links::retain`].
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::reports::ErrorKind;
    ///
    /// # use realaml_ext::reports::{Reports, archive::Archive};
    /// # let folder = tempfile::tempdir()?;
    /// # let archive = Archive::in_folder(folder.path().join("archive"))?;
    /// # let reports = Reports::new(&client)?;
    /// # let links = client.risk().create(&realaml_ext::RiskRequest::of("Aroha Ngata").build()?).await?.links();
    /// let archived = archive.store(&reports, &links).await?;
    /// println!("{} files in {}", archived.manifest().files.len(), archived.folder());
    /// // The same state again: nothing is overwritten.
    /// assert_eq!(archive.store(&reports, &links).await.unwrap_err().kind(), ErrorKind::Exists);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Exists`] if this state of the record is already archived and no archive contains a state that was
    /// fetched in between. [`ErrorKind::Changed`] if the record changed while its files were downloaded (archive its
    /// new state instead), or if other archives of the record were repeatedly stored first. [`ErrorKind::TooLarge`] if
    /// the record has more links, or larger files, than an archive accepts. [`ErrorKind::Manifest`] if the manifest of
    /// an archive of the record cannot be used. [`ErrorKind::Store`] if the store fails. For failed downloads, see
    /// [`ErrorKind`].
    pub async fn store(&self, reports: &Reports, links: &Links) -> Result<Archived, Error> {
        let record = links.record_key();
        for _ in 0..MOST_TRIES {
            let archives = self.numbered(record).await?;
            if holds(&archives, links) {
                let text = "this state of the record is already archived, and nothing is overwritten";
                return Err(Error::new(ErrorKind::Exists, text));
            }
            let next = archives.iter().map(|it| it.number).max().unwrap_or(0) + 1;
            match self.store_in(&format!("{}/{}", Self::folder_of(record), name_of(next)), reports, links).await {
                // Another state of the record, or the same one, was archived first.
                Err(error) if error.kind() == ErrorKind::Exists => {}
                result => return result,
            }
        }
        Err(Error::new(
            ErrorKind::Changed,
            "other states of the record were archived in the meantime, repeatedly; try again",
        ))
    }

    /// Returns the archives of a record that [`store`](Self::store) created, newest first. The newest is the one whose
    /// record was fetched last.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Manifest`] if the manifest of an archive cannot be used, or [`ErrorKind::Store`] if the store
    /// fails.
    pub async fn of_record(&self, record: &RecordKey) -> Result<Vec<Archived>, Error> {
        let mut archives = self.numbered(record).await?;
        archives.sort_by_key(|it| Reverse(it.place_in_time()));
        Ok(archives.into_iter().map(|it| it.archived).collect())
    }

    /// Returns the newest of the archives of a record that [`store`](Self::store) created. Base decisions on this
    /// archive rather than on an older one.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::reports::Error> {
    /// use std::sync::Arc;
    ///
    /// use realaml_ext::reports::{ErrorKind, RecordKey, archive::{Archive, object_store::memory::InMemory}};
    ///
    /// let archive = Archive::new(Arc::new(InMemory::new()), "")?;
    /// let record = RecordKey::RiskRating("4711".into());
    /// assert!(archive.of_record(&record).await?.is_empty());
    /// assert_eq!(archive.newest(&record).await.unwrap_err().kind(), ErrorKind::NotArchived);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`of_record`](Self::of_record), and [`ErrorKind::NotArchived`] if the record has no archive.
    pub async fn newest(&self, record: &RecordKey) -> Result<Archived, Error> {
        let archives = self.of_record(record).await?;
        archives
            .into_iter()
            .next()
            .ok_or_else(|| Error::new(ErrorKind::NotArchived, "there is no complete archive of this record"))
    }

    async fn numbered(&self, record: &RecordKey) -> Result<Vec<Numbered>, Error> {
        let folder = Self::folder_of(record);
        let place = self.place(&folder)?;
        let listed = self.store.list_with_delimiter(Some(&place)).await;
        let listed = listed.map_err(|error| failed("the folder could not be listed", error))?;
        let number = |it: &Path| {
            let name = it.filename()?;
            name.parse::<u32>().ok().filter(|number| name == name_of(*number))
        };
        let numbers = listed.common_prefixes.iter().filter_map(number);
        let archives =
            stream::iter(numbers.map(|number| self.read_numbered(format!("{folder}/{}", name_of(number)), number)));
        archives.buffered(AT_ONCE).try_filter_map(async |it| Ok(it)).try_collect().await
    }

    /// Reads the archive in a numbered folder. Returns `None` if the folder has no manifest.
    async fn read_numbered(&self, folder: String, number: u32) -> Result<Option<Numbered>, Error> {
        let manifest = self.place(&folder)?.join(MANIFEST);
        let bytes = match verify::read_manifest(&*self.store, &manifest).await {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotArchived => return Ok(None),
            Err(error) => return Err(error),
        };
        let manifest = Manifest::read(&bytes)?;
        Ok(Some(Numbered { number, archived: Archived { folder, manifest, digest: Digest::of(&bytes) } }))
    }
}

/// Returns the folder name for a number: at least five digits, so that names sort in numerical order up to 99999.
fn name_of(number: u32) -> String {
    format!("{number:05}")
}

impl Numbered {
    fn place_in_time(&self) -> (chrono::DateTime<chrono::Utc>, u32) {
        (self.archived.manifest.obtained_at, self.number)
    }
}

/// Whether the archive just before or just after this fetch of the record contains the same state.
fn holds(archives: &[Numbered], links: &Links) -> bool {
    let (state, at) = (state_of(links.record()), links.obtained_at());
    let before =
        archives.iter().filter(|it| it.archived.manifest.obtained_at <= at).max_by_key(|it| it.place_in_time());
    let after = archives.iter().filter(|it| it.archived.manifest.obtained_at > at).min_by_key(|it| it.place_in_time());
    [before, after].into_iter().flatten().any(|it| state_of(&it.archived.manifest.record) == state)
}
