//! Tests archives in Google Cloud Storage, against a bucket on this machine.

use realaml_ext::reports::{ErrorKind, archive::MANIFEST};

use super::{
    bucket::Bucket,
    storage::{Storage, pdf, png},
};

#[tokio::test]
async fn of_many_attempts_at_once_the_bucket_accepts_one() {
    let storage = Storage::of(pdf(10_000)).await;
    let (links, reports) = (storage.links().await, storage.reports());
    let bucket = Bucket::start().await;
    let archive = bucket.archive();
    let attempts = (0..16).map(|_| archive.store(&reports, &links));
    let results = futures_util::future::join_all(attempts).await;
    let (won, lost): (Vec<_>, Vec<_>) = results.into_iter().partition(Result::is_ok);
    assert_eq!(won.len(), 1);
    assert!(lost.into_iter().all(|it| it.unwrap_err().kind() == ErrorKind::Exists));
    let archived = won.into_iter().next().unwrap().unwrap();
    assert!(archive.verify(archived.folder()).await.unwrap().is_intact());
    assert_eq!(archive.newest(links.record_key()).await.unwrap().digest(), archived.digest());

    // Every write had the condition, and the attempts that failed have removed their files.
    let (unconditional, objects) = bucket.with(|it| (it.unconditional.clone(), it.objects.len()));
    assert_eq!(unconditional, [""; 0]);
    assert_eq!(objects, 3, "two files and the manifest");
}

#[tokio::test]
async fn a_large_file_is_archived_in_parts() {
    let storage = Storage::of(pdf(17 * 1024 * 1024)).await;
    let (links, reports) = (storage.links().await, storage.reports());
    let bucket = Bucket::start().await;
    let archive = bucket.archive();
    let archived = archive.store(&reports, &links).await.unwrap();
    assert!(archive.verify(archived.folder()).await.unwrap().is_intact());
    let mut stored: Vec<_> = bucket.with(|it| it.objects.values().cloned().collect());
    assert!(stored.contains(&pdf(17 * 1024 * 1024).into()) && stored.contains(&png().into()));
    assert_eq!(bucket.with(|it| it.uploads.len()), 0);

    // A download that is too large is noticed after its first part. The upload is aborted, and nothing is left.
    let small = bucket.archive().with_size_limit(9 * 1024 * 1024);
    let error = small.store_in("matter", &reports, &links).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert_eq!(bucket.with(|it| it.uploads.len()), 0);
    stored.sort();
    let mut after: Vec<_> = bucket.with(|it| it.objects.values().cloned().collect());
    after.sort();
    assert!(after == stored);
}

#[tokio::test]
async fn leftovers_are_found_on_every_page_of_a_listing() {
    let storage = Storage::of(pdf(1_000)).await;
    let (links, reports) = (storage.links().await, storage.reports());
    let bucket = Bucket::start().await;
    let archive = bucket.archive();
    let archived = archive.store(&reports, &links).await.unwrap();
    let folder = format!("kept/{}", archived.folder());
    let names = ["0", "half/report.pdf", "x", "y", "z"];
    bucket.with(|it| {
        for name in names {
            it.objects.insert(format!("{folder}/{name}"), "left".into());
        }
    });
    assert_eq!(archive.verify(archived.folder()).await.unwrap().leftovers, names);
    assert_eq!(archive.remove_leftovers(archived.folder()).await.unwrap(), names.len());
    let left: Vec<_> = bucket.with(|it| it.objects.keys().cloned().collect());
    assert_eq!(left.len(), 3);
    assert!(left.contains(&format!("{folder}/{MANIFEST}")));
    assert!(archive.verify(archived.folder()).await.unwrap().is_intact());
}
