//! Tests that an archive is complete or absent, whatever fails and whenever an attempt ends, and that the next attempt
//! succeeds.

use std::{
    sync::Arc,
    task::{Context, Poll, Waker},
};

use object_store::{ObjectStore, memory::InMemory};
use realaml_ext::reports::{
    ErrorKind, LinkKind, Links, Reports,
    archive::{Archive, PrivateFolder},
};

use super::{
    storage::{Storage, pdf},
    stores::{Failing, Failure},
};

const FOLDER: &str = "verifications/x";

/// Checks that the folder contains a complete archive or none. Then checks that another attempt leaves a complete
/// archive and replaces nothing.
async fn assert_whole_or_nothing(
    store: Arc<dyn ObjectStore>,
    reports: &Reports,
    links: &Links,
    succeeded: bool,
    case: &str,
) {
    let archive = Archive::new(store, "").unwrap();
    let complete = match archive.verify(FOLDER).await {
        Ok(verified) => {
            assert!(verified.is_intact(), "{case}: a manifest without its files");
            true
        }
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::NotArchived, "{case}: {error}");
            false
        }
    };
    assert!(complete || !succeeded, "{case}: it said it succeeded");
    match archive.store_in(FOLDER, reports, links).await {
        Ok(_) => assert!(!complete, "{case}: an archive was replaced"),
        // A write in progress when its attempt was dropped may have finished since the check above.
        Err(error) => assert_eq!(error.kind(), ErrorKind::Exists, "{case}: {error}"),
    }
    archive.remove_leftovers(FOLDER).await.unwrap();
    let verified = archive.verify(FOLDER).await.unwrap();
    assert!(verified.is_intact() && verified.leftovers.is_empty(), "{case}");
}

async fn fails_everywhere(new_store: impl Fn() -> Arc<dyn ObjectStore>, size: usize, failure: Failure) -> usize {
    let storage = Storage::of(pdf(size)).await;
    let (links, reports) = (storage.links().await, storage.reports());
    for fails_at in 0.. {
        let store = new_store();
        let failing = Failing::new(store.clone(), fails_at, failure);
        let result = Archive::new(Arc::new(failing.clone()), "").unwrap().store_in(FOLDER, &reports, &links).await;
        let case = format!("{failure:?} {fails_at} of {}", failing.operations());
        assert_whole_or_nothing(store, &reports, &links, result.is_ok(), &case).await;
        if failing.operations() <= fails_at {
            assert!(result.is_ok(), "{case}: nothing failed");
            return fails_at;
        }
    }
    unreachable!("there is an end to the operations of an archive")
}

#[tokio::test]
async fn a_store_that_dies_at_any_operation() {
    for failure in [Failure::Before, Failure::After] {
        let operations = fails_everywhere(|| Arc::new(InMemory::new()), 1_000, failure).await;
        assert_eq!(operations, 4, "the look for an archive, two files, the manifest");
        // The larger file takes five operations: its start, two parts, the check of its path, and its end.
        let operations = fails_everywhere(|| Arc::new(InMemory::new()), 9 * 1024 * 1024, failure).await;
        assert_eq!(operations, 8);
        let folder = tempfile::tempdir().unwrap();
        let number = std::cell::Cell::new(0);
        let new_folder = || {
            number.set(number.get() + 1);
            Arc::new(PrivateFolder::new(folder.path().join(number.get().to_string())).unwrap()) as Arc<dyn ObjectStore>
        };
        assert_eq!(fails_everywhere(new_folder, 1_000, failure).await, 4);
    }
}

#[tokio::test]
async fn a_manifest_that_was_written_although_the_store_said_otherwise() {
    let storage = Storage::of(pdf(1_000)).await;
    let (links, reports) = (storage.links().await, storage.reports());
    for (failure, succeeds) in [(Failure::After, false), (Failure::Repeated, true)] {
        let store: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
        // With `Repeated`, the store does not count reads, so the manifest is written one operation earlier.
        let manifest = if failure == Failure::Repeated { 2 } else { 3 };
        let failing = Failing::new(store.clone(), manifest, failure);
        let result = Archive::new(Arc::new(failing), "").unwrap().store_in(FOLDER, &reports, &links).await;
        assert_eq!(result.is_ok(), succeeds, "{failure:?}");
        let verified = Archive::new(store, "").unwrap().verify(FOLDER).await.unwrap();
        assert!(verified.is_intact(), "{failure:?}: the files are still there");
    }
}

#[tokio::test]
async fn an_attempt_that_is_dropped_at_any_point() {
    let storage = Storage::of(pdf(1_000)).await;
    let (links, reports) = (storage.links().await, storage.reports());
    let folder = tempfile::tempdir().unwrap();
    let mut whole = 0;
    for polls in 0.. {
        let store: Arc<dyn ObjectStore> = Arc::new(PrivateFolder::new(folder.path().join(polls.to_string())).unwrap());
        let archive = Archive::new(store.clone(), "").unwrap();
        let mut attempt = Box::pin(archive.store_in(FOLDER, &reports, &links));
        let mut finished = false;
        for _ in 0..polls {
            // Every other task runs between two polls of the attempt, so that each poll makes progress.
            let mut context = Context::from_waker(Waker::noop());
            if let Poll::Ready(result) = attempt.as_mut().poll(&mut context) {
                finished = result.is_ok();
                break;
            }
            tokio::task::spawn_blocking(|| ()).await.unwrap();
            tokio::task::yield_now().await;
        }
        drop(attempt);
        // A write already handed to the disk gets time to finish.
        tokio::task::spawn_blocking(|| ()).await.unwrap();
        assert_whole_or_nothing(store, &reports, &links, finished, &format!("dropped after {polls} polls")).await;
        whole += usize::from(finished);
        if whole > 0 {
            assert!(polls > 4, "there are points to drop it at");
            return;
        }
    }
}

#[tokio::test]
async fn a_download_that_fails_midway_leaves_no_archive() {
    let storage = Storage::start(|request, _, _| {
        let file = pdf(12 * 1024 * 1024);
        if request.target.contains("selfie") {
            return realaml_tests::hostile::Answer::new(200, super::storage::png()).into();
        }
        super::storage::part(
            &file,
            super::storage::start_of(request),
            if request.header("range").is_some() { 0 } else { 9 * 1024 * 1024 },
        )
    })
    .await;
    let (links, reports) = (storage.links().await, storage.reports());
    let folder = tempfile::tempdir().unwrap();
    for store in
        [Arc::new(InMemory::new()) as Arc<dyn ObjectStore>, Arc::new(PrivateFolder::new(folder.path()).unwrap())]
    {
        let archive = Archive::new(store.clone(), "").unwrap();
        let error = archive.store_in(FOLDER, &reports, &links).await.unwrap_err();
        assert_eq!((error.kind(), error.link()), (ErrorKind::Connection, Some(LinkKind::Report)));
        assert_eq!(archive.verify(FOLDER).await.unwrap_err().kind(), ErrorKind::NotArchived);
        use futures_util::TryStreamExt;
        assert!(store.list(None).try_collect::<Vec<_>>().await.unwrap().is_empty());
    }
}
