//! Tests that merges in any order and grouping produce the same bytes.

use proptest::prelude::*;
use realaml_observe::{Analyst, Evidence, Exchange, Key, Source};
use serde_json::{Value, json};

/// Returns a source of evidence from these bodies, sealed with the key that all sources of a case share.
fn shown(key: &Key, bodies: &[(u8, Value)]) -> Source {
    let mut analyst = Analyst::with_key(key.clone());
    for (record, body) in bodies {
        let path = format!("/verification/{record}/");
        let exchange = Exchange::new("get_verification", 200 + u16::from(record % 3)).at(&path);
        analyst.read(&exchange.header("retry-after", b"1").answered(body.to_string().into_bytes()));
    }
    analyst.finish()
}

fn bodies() -> impl Strategy<Value = Vec<(u8, Value)>> {
    let value =
        prop_oneof![Just(Value::Null), any::<i32>().prop_map(Value::from), "[a-zA-Z]{0,8}".prop_map(Value::from)];
    let name = prop_oneof![
        Just("signature_key".to_owned()),
        Just("quick_id_name_result".to_owned()),
        "[a-z]{1,2}",
        "[a-z]{1,8} [a-z]{1,8}",
    ];
    let body = prop::collection::btree_map(name, value, 0..6).prop_map(|it| json!(it));
    prop::collection::vec((any::<u8>(), body), 0..40)
}

fn merged<'a>(files: impl IntoIterator<Item = &'a Evidence>) -> Evidence {
    files.into_iter().fold(Evidence::default(), |mut merged, file| {
        merged.merge(file.clone());
        merged
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn files_merge_in_any_order_and_grouping(parts in prop::collection::vec((0..3_u8, bodies()), 3..4)) {
        let key = Key::random().unwrap();
        // Some of the files contain the same source at different points in time.
        let files: Vec<_> = parts.iter().map(|(source, bodies)| {
            let mut file = Evidence::default();
            file.insert(format!("source-{source}"), shown(&key, bodies));
            file
        }).collect();
        let [a, b, c] = &files[..] else { unreachable!() };
        let expected = merged([a, b, c]).to_bytes();
        for order in [[a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]] {
            prop_assert_eq!(&merged(order).to_bytes(), &expected);
        }
        prop_assert_eq!(&merged([a, &merged([b, c])]).to_bytes(), &expected);
        // A source that is merged twice is counted once.
        prop_assert_eq!(&merged([a, b, a, c, &merged([b, c])]).to_bytes(), &expected);
        prop_assert_eq!(&Evidence::parse(&expected).unwrap().to_bytes(), &expected);
    }

    #[test]
    fn parts_of_a_source_add_in_any_order_and_grouping(a in bodies(), b in bodies(), c in bodies()) {
        let key = Key::random().unwrap();
        let parts = [shown(&key, &a), shown(&key, &b), shown(&key, &c)];
        let sum = |order: &[&Source]| {
            let mut sum = Source::default();
            order.iter().for_each(|it| sum.add(it));
            sum
        };
        let [a, b, c] = &parts;
        let expected = sum(&[a, b, c]);
        for order in [[a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]] {
            prop_assert_eq!(&sum(&order), &expected);
        }
        prop_assert_eq!(&sum(&[a, &sum(&[b, c])]), &expected);
    }
}
