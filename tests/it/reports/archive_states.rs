//! Tests that each state of a record has one archive, that archives are limited in size, and that a manipulated folder
//! is not accepted.

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use object_store::{ObjectStore, ObjectStoreExt, PutPayload, memory::InMemory, path::Path};
use realaml_ext::{
    clock::ManualClock,
    reports::{
        ErrorKind, LinkKind, Links, Reports,
        archive::{Archive, Archived, MANIFEST, PrivateFolder},
    },
};
use realaml_tests::clients::{builder, key};
use serde_json::{Value, json};

use super::storage::{Storage, pdf, png, record};

/// A storage whose record has a chosen result, and a clock that advances by a second between fetches.
struct Case {
    storage: Storage,
    result: Arc<AtomicUsize>,
    clock: Arc<ManualClock>,
    client: realaml_ext::Client,
}

const RESULTS: [&str; 3] = ["FAIL", "PASS", "REVIEW"];

impl Case {
    async fn new() -> Self {
        let result = Arc::new(AtomicUsize::new(0));
        let set = result.clone();
        let with_result = move |host: &str, generation| {
            let mut record = record(host, generation);
            record["result"] = RESULTS[set.load(SeqCst)].into();
            record
        };
        let storage = Storage::with_record(with_result, |request, _, _| {
            let file = if request.target.contains("selfie") { png() } else { pdf(1_000) };
            realaml_tests::hostile::Answer::new(200, file).into()
        })
        .await;
        let clock = Arc::new(ManualClock::default());
        let client = builder(&storage.server.base_url()).clock(clock.clone()).build().unwrap();
        Self { storage, result, clock, client }
    }

    /// Fetches the links of the record while it has this result.
    async fn links(&self, result: usize) -> Links {
        self.clock.advance(Duration::from_secs(1));
        self.result.store(result, SeqCst);
        self.client.verifications().get(&key()).await.unwrap().links()
    }

    fn reports(&self) -> Reports {
        Reports::new(&self.client).unwrap()
    }
}

fn result_of(archived: &Archived) -> &str {
    archived.manifest().record["result"].as_str().unwrap()
}

#[tokio::test]
async fn each_state_is_archived_and_the_newest_is_found_first() {
    let case = Case::new().await;
    let reports = case.reports();
    let folder = tempfile::tempdir().unwrap();
    for archive in
        [Archive::new(Arc::new(InMemory::new()), "kept").unwrap(), Archive::in_folder(folder.path()).unwrap()]
    {
        let record = case.links(0).await.record_key().clone();
        assert_eq!(archive.newest(&record).await.unwrap_err().kind(), ErrorKind::NotArchived);
        // The record fails, passes, fails again and goes to review. Some states arrive more than once.
        let mut expected = Vec::new();
        for result in [0, 0, 1, 1, 1, 0, 2, 2] {
            let links = case.links(result).await;
            match archive.store(&reports, &links).await {
                Ok(archived) => {
                    assert!(archive.verify(archived.folder()).await.unwrap().is_intact());
                    assert_ne!(expected.first(), Some(&RESULTS[result]), "a state that is there already");
                    expected.insert(0, RESULTS[result]);
                }
                Err(error) => {
                    assert_eq!(error.kind(), ErrorKind::Exists);
                    assert_eq!(expected[0], RESULTS[result], "the newest state is another one");
                }
            }
            assert_eq!(result_of(&archive.newest(&record).await.unwrap()), RESULTS[result]);
        }
        assert_eq!(expected, ["REVIEW", "FAIL", "PASS", "FAIL"]);
        let archives = archive.of_record(&record).await.unwrap();
        assert_eq!(archives.iter().map(result_of).collect::<Vec<_>>(), expected);
        assert!(archives[0].folder().ends_with("/00004"));
    }
}

/// With two replicas or a late callback, an earlier fetch can be archived later. It does not hide a newer state.
#[tokio::test]
async fn an_older_state_that_comes_late_does_not_become_the_newest() {
    let case = Case::new().await;
    let (reports, archive) = (case.reports(), Archive::new(Arc::new(InMemory::new()), "").unwrap());
    let (failed, passed, still) = (case.links(0).await, case.links(1).await, case.links(1).await);
    archive.store(&reports, &still).await.unwrap();
    archive.store(&reports, &failed).await.unwrap();
    assert_eq!(result_of(&archive.newest(failed.record_key()).await.unwrap()), "PASS");
    // `still` was archived, and `passed` is the same state, fetched a second earlier.
    assert_eq!(archive.store(&reports, &passed).await.unwrap_err().kind(), ErrorKind::Exists);
    let archives = archive.of_record(failed.record_key()).await.unwrap();
    assert_eq!(archives.iter().map(result_of).collect::<Vec<_>>(), ["PASS", "FAIL"]);
}

#[tokio::test]
async fn replicas_with_different_states_archive_each_of_them_once() {
    let case = Case::new().await;
    let (reports, archive) = (case.reports(), Archive::new(Arc::new(InMemory::new()), "").unwrap());
    let links = [case.links(0).await, case.links(1).await, case.links(2).await];
    let attempts = (0..12).map(|number| archive.store(&reports, &links[number % 3]));
    let results = futures_util::future::join_all(attempts).await;
    let (stored, refused): (Vec<_>, Vec<_>) = results.into_iter().partition(Result::is_ok);
    assert!(refused.into_iter().all(|it| it.unwrap_err().kind() == ErrorKind::Exists));
    let mut archived: Vec<_> = stored.iter().map(|it| result_of(it.as_ref().unwrap()).to_owned()).collect();
    archived.sort();
    assert_eq!(archived, ["FAIL", "PASS", "REVIEW"]);
    assert_eq!(result_of(&archive.newest(links[0].record_key()).await.unwrap()), "REVIEW");
}

/// The files behind a renewed link belong to the record as it is when the link is renewed.
#[tokio::test]
async fn a_record_that_changes_while_it_is_archived_is_not_mixed() {
    let case = Case::new().await;
    let store = Arc::new(InMemory::new());
    let archive = Archive::new(store.clone(), "").unwrap();
    let links = case.links(0).await;
    case.result.store(1, SeqCst);
    case.clock.advance(Duration::from_secs(1_000));
    let error = archive.store(&case.reports(), &links).await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Changed, true));
    assert!(case.storage.fetches() > 1);
    use futures_util::TryStreamExt;
    assert!(store.list(None).try_collect::<Vec<_>>().await.unwrap().is_empty(), "nothing is left behind");
    let archived = archive.store(&case.reports(), &case.links(1).await).await.unwrap();
    assert_eq!(result_of(&archived), "PASS");
}

/// Anyone who can write to a folder can replace the manifest with one that lists fewer files or none. The archive must
/// then not count as intact while the unlisted files are there.
#[tokio::test]
async fn a_manifest_that_does_not_list_what_is_there_is_not_intact() {
    let storage = Storage::of(pdf(1_000)).await;
    let store = Arc::new(InMemory::new());
    let archive = Archive::new(store.clone(), "").unwrap();
    let archived = archive.store(&storage.reports(), &storage.links().await).await.unwrap();
    let place = |name: &str| Path::from(format!("{}/{name}", archived.folder()));
    let put = async |path: Path, content: PutPayload| store.put(&path, content).await.unwrap();
    let mut manifest = serde_json::to_value(archived.manifest()).unwrap();
    let last = manifest["files"].as_array_mut().unwrap().pop().unwrap();
    put(place(MANIFEST), manifest.to_string().into()).await;
    let verified = archive.verify(archived.folder()).await.unwrap();
    assert_eq!(verified.leftovers, [last["name"].as_str().unwrap()]);
    assert!(!verified.is_intact(), "a file of the attempt itself is not listed");

    manifest["files"] = json!([]);
    manifest["attempt"] = "of nobody".into();
    put(place(MANIFEST), manifest.to_string().into()).await;
    assert!(!archive.verify(archived.folder()).await.unwrap().is_intact(), "no files beside leftovers");
    archive.remove_leftovers(archived.folder()).await.unwrap();
    assert!(archive.verify(archived.folder()).await.unwrap().is_intact(), "a record without files has none");
}

#[tokio::test]
async fn files_are_capped_in_number_and_together_in_size() {
    let storage = Storage::of(pdf(1_000)).await;
    let (reports, mut links) = (storage.reports(), storage.links().await);
    let store = Arc::new(InMemory::new());
    let archive = || Archive::new(store.clone(), "").unwrap();
    let total = 1_000 + png().len() as u64;
    for limited in [archive().with_file_limit(1), archive().with_size_limit(total - 1), archive().with_size_limit(999)]
    {
        let error = limited.store(&reports, &links).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::TooLarge, "{limited:?}");
        use futures_util::TryStreamExt;
        assert!(store.list(None).try_collect::<Vec<_>>().await.unwrap().is_empty());
    }
    archive().with_file_limit(2).with_size_limit(total).store(&reports, &links).await.unwrap();
    links.retain(|it| it.kind() == LinkKind::Report);
    archive().with_file_limit(1).store_in("chosen", &reports, &links).await.unwrap();

    // A record may have more links than are collected. It is then not archived, unless the caller selected some of the
    // links.
    let many: Vec<_> = (0..1_001).map(|it| json!({ "url_TEMP": format!("https://files.example/{it}") })).collect();
    let many = json!({ "documents": many, "final_report_pdf_url_TEMP": null });
    let mut many = Links::in_record(links.record_key().clone(), &many, links.obtained_at());
    assert_eq!(archive().with_file_limit(5_000).store(&reports, &many).await.unwrap_err().kind(), ErrorKind::TooLarge);
    many.retain(|_| false);
    assert!(archive().store_in("none", &reports, &many).await.unwrap().manifest().files.is_empty());
}

#[cfg(unix)]
#[tokio::test]
async fn a_symbolic_link_leads_nowhere() {
    use std::os::unix::fs::symlink;

    use futures_util::TryStreamExt;

    let storage = Storage::of(pdf(1_000)).await;
    let outer = tempfile::tempdir().unwrap();
    let (inside, outside) = (outer.path().join("archive"), outer.path().join("outside"));
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("precious.pdf"), "of another").unwrap();
    let archive = Archive::in_folder(&inside).unwrap();
    let archived = archive.store(&storage.reports(), &storage.links().await).await.unwrap();
    let folder = inside.join(archived.folder());
    symlink(&outside, folder.join("sub")).unwrap();
    symlink(outside.join("precious.pdf"), folder.join("one.pdf")).unwrap();
    symlink("/", inside.join("root")).unwrap();

    let verified = archive.verify(archived.folder()).await.unwrap();
    assert!(verified.is_intact() && verified.leftovers.is_empty(), "{:?}", verified.leftovers);
    assert_eq!(archive.remove_leftovers(archived.folder()).await.unwrap(), 0);
    assert!(outside.join("precious.pdf").exists());

    let store = PrivateFolder::new(&inside).unwrap();
    let place = |name: &str| Path::from(format!("{}/{name}", archived.folder()));
    assert_eq!(store.list(None).try_collect::<Vec<_>>().await.unwrap().len(), 3);
    assert!(store.list(Some(&Path::from("root"))).try_collect::<Vec<_>>().await.unwrap().is_empty());
    assert!(store.list_with_delimiter(Some(&place("sub"))).await.unwrap().objects.is_empty());
    let listed = store.list_with_delimiter(Some(&Path::from(archived.folder()))).await.unwrap();
    assert_eq!((listed.objects.len(), listed.common_prefixes.len()), (1, 1));
    for name in ["sub/precious.pdf", "one.pdf"] {
        let path = place(name);
        let refused = |error: object_store::Error| assert!(error.to_string().contains("symbolic"), "{error}");
        refused(store.get(&path).await.unwrap_err());
        refused(store.delete(&path).await.unwrap_err());
        refused(store.copy(&path, &place("copy.pdf")).await.unwrap_err());
        refused(store.rename(&path, &place("moved.pdf")).await.unwrap_err());
    }
    assert!(store.put(&place("sub/new.pdf"), "x".into()).await.is_err());
    assert!(store.copy(&place(MANIFEST), &place("sub/copy.json")).await.is_err());
    assert_eq!(fs::read_dir(&outside).unwrap().count(), 1);

    // A symbolic link in place of an archived file is refused, not followed.
    let report = folder.join(&archived.manifest().files[0].name);
    fs::rename(&report, outside.join("report.pdf")).unwrap();
    symlink(outside.join("report.pdf"), &report).unwrap();
    assert_eq!(archive.verify(archived.folder()).await.unwrap_err().kind(), ErrorKind::Store);
}

/// A manifest does not contain the keys or tokens that give access to a record.
#[tokio::test]
async fn a_manifest_holds_no_key_and_no_token() {
    let with_keys = |host: &str, generation| {
        let mut record = record(host, generation);
        for name in ["session_key", "token", "signing_link", "embed_href"] {
            record[name] = format!("canary-of-{name}").into();
        }
        record["recipients"] = json!([{ "name": "Wiremu", "accessToken": { "value": "canary-of-access" } }]);
        record
    };
    let storage = Storage::with_record(with_keys, |request, _, _| {
        let file = if request.target.contains("selfie") { png() } else { pdf(1_000) };
        realaml_tests::hostile::Answer::new(200, file).into()
    })
    .await;
    let store = Arc::new(InMemory::new());
    let archive = Archive::new(store.clone(), "").unwrap();
    let archived = archive.store(&storage.reports(), &storage.links().await).await.unwrap();
    let path = Path::from(format!("{}/{MANIFEST}", archived.folder()));
    let bytes = store.get(&path).await.unwrap().bytes().await.unwrap();
    let text = std::str::from_utf8(&bytes).unwrap();
    assert!(!text.contains("canary") && !text.contains(key().expose()), "{text}");
    let manifest: Value = serde_json::from_str(text).unwrap();
    assert_eq!(manifest["record"]["recipients"][0]["name"], "Wiremu");
}
