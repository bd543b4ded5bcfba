//! Tests the store of handled states that the client crate's receiver keeps in the journal's database.

use chrono::DateTime;
use realaml_ext::{
    SignatureKey,
    callbacks::{Claim, Closed, Seen, Subject},
};

use crate::support::Database;

#[tokio::test]
async fn it_holds_to_the_contract_of_seen() {
    let database = Database::new().await;
    let (journal, other_process) = (database.journal().await, database.journal().await);
    let (seen, other) = (journal.seen(), other_process.seen());
    let subject = Subject::of(&SignatureKey::new("6513270e269e0d37f2a74de452e6b438"));
    let state = |digit: u8| format!("{digit:02x}").repeat(32).parse().unwrap();
    let claim = |number, digit: u8| Claim {
        number,
        state: state(digit),
        until: DateTime::from_timestamp(i64::from(digit), 0).unwrap(),
    };
    let seen: &dyn Seen = &seen;
    let other: &dyn Seen = &other;
    assert_eq!(seen.last(&subject).await.unwrap(), None);
    assert!(seen.claim(&subject, &claim(1, 1)).await.unwrap());
    assert!(!other.claim(&subject, &claim(1, 2)).await.unwrap());
    assert_eq!(other.last(&subject).await.unwrap(), Some((claim(1, 1), None)));
    seen.close(&subject, 1, Closed::Released).await.unwrap();
    other.close(&subject, 1, Closed::Done).await.unwrap();
    assert_eq!(seen.last(&subject).await.unwrap(), Some((claim(1, 1), Some(Closed::Released))));
    for number in 2..=12 {
        assert!(other.claim(&subject, &claim(number, 3)).await.unwrap());
    }
    assert!(!seen.claim(&subject, &claim(11, 3)).await.unwrap());
    seen.close(&subject, 12, Closed::Done).await.unwrap();
    assert_eq!(seen.last(&subject).await.unwrap(), Some((claim(12, 3), Some(Closed::Done))));
    for (digit, handled) in [(1, false), (3, true), (9, false)] {
        assert_eq!(other.was_handled(&subject, &state(digit)).await.unwrap(), handled, "state {digit}");
    }

    let rivals = (0..20).map(|digit| async move {
        let store = if digit % 2 == 0 { seen } else { other };
        let subject = Subject::of(&SignatureKey::new("another"));
        store.claim(&subject, &claim(1, digit)).await.unwrap()
    });
    let winners = futures_util::future::join_all(rivals).await.into_iter().filter(|it| *it).count();
    assert_eq!(winners, 1);
}
