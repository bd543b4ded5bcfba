//! Tests the contents of archives and the facts that they prove.

use std::{fs, path::Path as FilePath, sync::Arc, time::Duration};

use object_store::{ObjectStore, ObjectStoreExt, integration, memory::InMemory, path::Path};
use realaml_ext::{
    clock::ManualClock,
    reports::{
        Digest, ErrorKind, LinkKind, Reports,
        archive::{Archive, FileState, MANIFEST, PrivateFolder},
    },
};
use realaml_tests::clients::{builder, key};
use serde_json::Value;

use super::storage::{CANARY, Storage, pdf, png, record};

/// Returns the paths and contents of all objects in a store, sorted by path.
async fn contents(store: &dyn ObjectStore) -> Vec<(String, Vec<u8>)> {
    use futures_util::TryStreamExt;
    let listed: Vec<_> = store.list(None).try_collect().await.unwrap();
    let mut contents = Vec::new();
    for it in listed {
        let bytes = store.get(&it.location).await.unwrap().bytes().await.unwrap();
        contents.push((it.location.to_string(), bytes.to_vec()));
    }
    contents.sort();
    contents
}

fn in_memory() -> (Arc<InMemory>, Archive) {
    let store = Arc::new(InMemory::new());
    let archive = Archive::new(store.clone(), "kept/here").unwrap();
    (store, archive)
}

#[tokio::test]
async fn a_record_is_archived_and_proved() {
    let storage = Storage::of(pdf(100_000)).await;
    let (links, reports) = (storage.links().await, storage.reports());
    let (store, archive) = in_memory();
    let archived = archive.store(&reports, &links).await.unwrap();
    assert_eq!(archived.folder(), format!("{}/00001", Archive::folder_of(links.record_key())));
    assert!(!archived.folder().contains(key().expose()));

    let verified = archive.verify(archived.folder()).await.unwrap();
    assert!(verified.is_intact() && verified.leftovers.is_empty());
    assert_eq!((verified.digest, &verified.manifest), (archived.digest(), archived.manifest()));
    assert_eq!(archive.manifest(archived.folder()).await.unwrap(), *archived.manifest());

    let contents = contents(&*store).await;
    let folder = format!("kept/here/{}", archived.folder());
    let attempt = &archived.manifest().attempt;
    let mut expected = vec![
        (format!("{folder}/{attempt}/facematch_selfie.png"), png()),
        (format!("{folder}/{attempt}/final_report_pdf.pdf"), pdf(100_000)),
        (format!("{folder}/{MANIFEST}"), contents.last().unwrap().1.clone()),
    ];
    expected.sort();
    assert!(contents == expected);
    let text = contents.iter().find(|it| it.0.ends_with(MANIFEST)).map(|it| String::from_utf8_lossy(&it.1)).unwrap();
    for link in [CANARY, "X-Amz", "http:", "https:"] {
        assert!(!text.contains(link), "the manifest holds {link}");
    }
    assert_eq!(Digest::of(text.as_bytes()), archived.digest());
    let mut manifest: Value = serde_json::from_str(&text.replace(attempt.as_str(), "ATTEMPT")).unwrap();
    manifest["files"].as_array_mut().unwrap().sort_by_key(|it| it["name"].to_string());
    insta::with_settings!({ sort_maps => true }, { insta::assert_json_snapshot!(manifest) });
    assert!(!format!("{archived:?} {verified:?} {archive:?}").contains("Aroha"));
}

#[tokio::test]
async fn nothing_is_archived_twice_or_overwritten() {
    let storage = Storage::of(pdf(1_000)).await;
    let (links, reports) = (storage.links().await, storage.reports());
    let (store, archive) = in_memory();
    archive.store(&reports, &links).await.unwrap();
    let before = (contents(&*store).await, storage.requests().len());
    let error = archive.store(&reports, &links).await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Exists, false));
    assert!((contents(&*store).await, storage.requests().len()) == before, "it is told before anything is downloaded");

    let later = archive.store_in("matter-4711/after-review", &reports, &links).await.unwrap();
    assert!(archive.verify(later.folder()).await.unwrap().is_intact());
    assert_eq!(contents(&*store).await.len(), 6);
}

#[tokio::test]
async fn of_many_at_once_one_wins_and_the_others_leave_nothing() {
    let storage = Storage::of(pdf(10_000)).await;
    let (links, reports) = (storage.links().await, storage.reports());
    let folder = tempfile::tempdir().unwrap();
    let (_, in_memory) = in_memory();
    for archive in [in_memory, Archive::in_folder(folder.path()).unwrap()] {
        let attempts = (0..16).map(|_| archive.store(&reports, &links));
        let results = futures_util::future::join_all(attempts).await;
        let (won, lost): (Vec<_>, Vec<_>) = results.into_iter().partition(Result::is_ok);
        assert_eq!(won.len(), 1);
        assert!(lost.into_iter().all(|it| it.unwrap_err().kind() == ErrorKind::Exists));
        let verified = archive.verify(won[0].as_ref().unwrap().folder()).await.unwrap();
        assert!(verified.is_intact());
        assert_eq!(verified.leftovers, [""; 0]);
    }
}

#[tokio::test]
async fn every_change_is_found() {
    let storage = Storage::of(pdf(300)).await;
    let (links, reports) = (storage.links().await, storage.reports());
    let (store, archive) = in_memory();
    let archived = archive.store(&reports, &links).await.unwrap();
    let place = |name: &str| Path::from(format!("kept/here/{}/{name}", archived.folder()));
    let manifest = archived.manifest();
    let (number, report) = manifest.files.iter().enumerate().find(|it| it.1.kind == LinkKind::Report).unwrap();
    let (path, file) = (place(&report.name), pdf(300));
    for bit in 0..file.len() * 8 {
        let mut altered = file.clone();
        altered[bit / 8] ^= 1 << (bit % 8);
        store.put(&path, altered.into()).await.unwrap();
        let verified = archive.verify(archived.folder()).await.unwrap();
        assert_eq!((verified.is_intact(), verified.files[number]), (false, FileState::Altered), "bit {bit}");
        assert_eq!(verified.damaged().map(|it| it.0.kind).collect::<Vec<_>>(), [LinkKind::Report]);
    }
    for other in [pdf(299), [pdf(300), vec![0]].concat(), Vec::new()] {
        store.put(&path, other.into()).await.unwrap();
        assert_eq!(archive.verify(archived.folder()).await.unwrap().files[number], FileState::Altered);
    }
    store.delete(&path).await.unwrap();
    assert_eq!(archive.verify(archived.folder()).await.unwrap().files[number], FileState::Missing);

    store.put(&path, file.into()).await.unwrap();
    store.put(&place("0123/leftover.pdf"), "x".into()).await.unwrap();
    let verified = archive.verify(archived.folder()).await.unwrap();
    assert_eq!((verified.is_intact(), verified.leftovers), (true, vec!["0123/leftover.pdf".to_owned()]));
    assert_eq!(archive.remove_leftovers(archived.folder()).await.unwrap(), 1);
    assert_eq!(archive.remove_leftovers(archived.folder()).await.unwrap(), 0);
    assert!(archive.verify(archived.folder()).await.unwrap().is_intact());

    // Anyone who can write to the store can also change the manifest. The digest of the manifest, if stored elsewhere,
    // reveals the change.
    let mut lying = serde_json::to_value(manifest).unwrap();
    lying["record"]["result"] = "FAIL".into();
    store.put(&place(MANIFEST), lying.to_string().into()).await.unwrap();
    assert_ne!(archive.verify(archived.folder()).await.unwrap().digest, archived.digest());
    lying["files"][0]["name"] = "../../../elsewhere".into();
    store.put(&place(MANIFEST), lying.to_string().into()).await.unwrap();
    assert_eq!(archive.verify(archived.folder()).await.unwrap().files[0], FileState::Missing);
    for broken in ["", "{}", "{\"format\":\"realaml-archive\",\"version\":9}"] {
        store.put(&place(MANIFEST), broken.into()).await.unwrap();
        assert_eq!(archive.verify(archived.folder()).await.unwrap_err().kind(), ErrorKind::Manifest);
    }
}

#[tokio::test]
async fn all_files_or_no_archive() {
    use realaml_tests::hostile::Answer;
    let storage = Storage::start(|request, _, _| {
        let found = request.target.contains("report");
        Answer::new(if found { 200 } else { 404 }, pdf(1_000)).into()
    })
    .await;
    let (mut links, reports) = (storage.links().await, storage.reports());
    let (store, archive) = in_memory();
    let error = archive.store(&reports, &links).await.unwrap_err();
    assert_eq!((error.kind(), error.link()), (ErrorKind::NotFound, Some(LinkKind::Selfie)));
    assert!(contents(&*store).await.is_empty(), "the report is removed again");

    links.retain(|it| it.kind() != LinkKind::Selfie);
    let archived = archive.store(&reports, &links).await.unwrap();
    assert_eq!(archived.manifest().files.len(), 1);
}

#[tokio::test]
async fn links_that_expire_while_a_record_is_archived_are_replaced_all_at_once() {
    let clock = Arc::new(ManualClock::default());
    let storage = Storage::of(pdf(1_000)).await;
    let client = builder(&storage.server.base_url()).clock(clock.clone()).build().unwrap();
    let links = client.verifications().get(&key()).await.unwrap().links();
    clock.advance(Duration::from_secs(1_000));
    let (_, archive) = in_memory();
    let archived = archive.store(&Reports::new(&client).unwrap(), &links).await.unwrap();
    assert_eq!((archived.manifest().files.len(), storage.fetches()), (2, 2));
    assert_eq!((archived.manifest().archived_at - archived.manifest().obtained_at).num_seconds(), 1_000);
}

#[tokio::test]
async fn names_of_files_never_meet() {
    let same = |host: &str, generation| {
        let mut record = record(host, generation);
        let link = record["final_report_pdf_url_TEMP"].clone();
        for name in ["a?_url_TEMP", "a!_url_TEMP", "A!_url_TEMP", "../x_url_TEMP"] {
            record[name] =
                Value::String(link.as_str().unwrap().replace("report.pdf", &format!("report.pdf/{}", name.len())));
        }
        record
    };
    let storage = Storage::with_record(same, |_, _, _| realaml_tests::hostile::Answer::new(200, pdf(100)).into()).await;
    let mut links = storage.links().await;
    links.retain(|it| it.kind() != LinkKind::Selfie);
    let folder = tempfile::tempdir().unwrap();
    let archive = Archive::in_folder(folder.path()).unwrap();
    let archived = archive.store(&storage.reports(), &links).await.unwrap();
    let mut names: Vec<_> = archived.manifest().files.iter().map(|it| it.name.to_ascii_lowercase()).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), links.len());
    assert!(archive.verify(archived.folder()).await.unwrap().is_intact());
}

#[tokio::test]
async fn large_files_are_written_in_parts() {
    let file = pdf(20 * 1024 * 1024 + 7);
    let storage = Storage::of(file.clone()).await;
    let mut links = storage.links().await;
    links.retain(|it| it.kind() == LinkKind::Report);
    let folder = tempfile::tempdir().unwrap();
    let (_, in_memory) = in_memory();
    for archive in [in_memory, Archive::in_folder(folder.path()).unwrap()] {
        let archived = archive.store(&storage.reports(), &links).await.unwrap();
        assert_eq!(
            (archived.manifest().files[0].size, archived.manifest().files[0].sha256),
            (file.len() as u64, Digest::of(&file))
        );
        assert!(archive.verify(archived.folder()).await.unwrap().is_intact());
    }
    assert_modes(folder.path());
}

#[tokio::test]
async fn a_folder_on_disk_is_for_its_owner_alone() {
    let storage = Storage::of(pdf(1_000)).await;
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("var/archive");
    let archive = Archive::at_url_with(&format!("file://{}", folder.display()), []).unwrap();
    let archived = archive.store(&storage.reports(), &storage.links().await).await.unwrap();
    let manifest = folder.join(archived.folder()).join(MANIFEST);
    assert_eq!(Digest::of(&fs::read(manifest).unwrap()), archived.digest());
    assert_modes(outer.path());
}

/// Checks everything in the folder: files have mode 0600, folders have mode 0700, and there are no temporary files.
fn assert_modes(folder: &FilePath) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        assert!(!entry.file_name().to_string_lossy().contains('#'), "{entry:?}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let expected = if entry.path().is_dir() { 0o700 } else { 0o600 };
            assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, expected, "{entry:?}");
        }
        if entry.path().is_dir() {
            assert_modes(&entry.path());
        }
    }
}

#[tokio::test]
async fn a_private_folder_is_an_object_store_by_the_book() {
    let folder = tempfile::tempdir().unwrap();
    let store = PrivateFolder::new(folder.path().join("store")).unwrap();
    integration::put_get_delete_list(&store).await;
    integration::list_with_offset_exclusivity(&store).await;
    integration::get_opts(&store).await;
    integration::list_uses_directories_correctly(&store).await;
    integration::list_with_delimiter(&store).await;
    integration::rename_and_copy(&store).await;
    integration::copy_if_not_exists(&store).await;
    integration::copy_rename_nonexistent_object(&store).await;
    integration::stream_get(&store).await;
    integration::put_opts(&store, false).await;
    integration::multipart_out_of_order(&store).await;
    assert_modes(folder.path());
}

#[tokio::test]
async fn what_a_dead_write_left_behind_can_be_removed() {
    let folder = tempfile::tempdir().unwrap();
    let store = PrivateFolder::new(folder.path()).unwrap();
    store.put(&Path::from("a/report.pdf"), "whole".into()).await.unwrap();
    fs::write(folder.path().join("a/report.pdf#123"), "half").unwrap();
    fs::write(folder.path().join("a/report.pdf#12x"), "named so by somebody").unwrap();
    let mut upload = store.put_multipart(&Path::from("b/large.pdf")).await.unwrap();
    upload.put_part("part".into()).await.unwrap();
    assert_eq!(contents(&store).await.len(), 2, "what is unfinished is not listed");
    assert_eq!(store.remove_unfinished(Duration::from_secs(3600)).await.unwrap(), 0);
    upload.complete().await.unwrap();
    assert_eq!(store.remove_unfinished(Duration::ZERO).await.unwrap(), 1);
    let names: Vec<_> = contents(&store).await.into_iter().map(|it| it.0).collect();
    assert_eq!(names, ["a/report.pdf", "a/report.pdf#12x", "b/large.pdf"]);
}

#[test]
fn folders_that_are_no_folders() {
    let (_, archive) = in_memory();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    for folder in ["", "..", "a/../b", "a//b", "/"] {
        let error = runtime.block_on(archive.verify(folder)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration, "{folder}");
    }
    let error = runtime.block_on(archive.verify("verifications/never")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotArchived);
    assert!(Archive::new(Arc::new(InMemory::new()), "../x").is_err());
}
