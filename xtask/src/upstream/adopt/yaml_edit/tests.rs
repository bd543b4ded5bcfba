//! Tests edits of a small file and of the spec's files.

use serde_json::json;

use super::*;
use crate::model::yaml::{self, Aliases};

const TEXT: &str = "\
# A head.
paths:
  # The collection.
  /things/:
    get:
      summary: List things   # a remark
      tags:
        - a
        - b

  /thing/{id}/:
    get:
      description: >-
        A long text that is
        folded by hand.
      x: [1, 2]
    delete:
      summary: 'It''s gone'
components:
  schemas:
    Thing:
      allOf:
        - $ref: '#/components/schemas/Base'
        - type: object
          properties:
            # Why it is there.
            name:
              type: string
            age: {type: integer, minimum: 0}
";

fn change(edit: impl Fn(&mut Value)) -> (String, Vec<String>, Vec<String>) {
    let mut wanted = yaml::value(TEXT, Aliases::Refuse).expect("well formed");
    edit(&mut wanted);
    let text = rewrite(TEXT, &wanted, "t.yaml").expect("the edit succeeds");
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (lines(TEXT), lines(&text));
    let gone = old.iter().filter(|line| !new.contains(line)).cloned().collect();
    let came = new.iter().filter(|line| !old.contains(line)).cloned().collect();
    (text, gone, came)
}

#[test]
fn nothing_to_change_changes_nothing() {
    assert_eq!(change(|_| {}).0, TEXT);
}

#[test]
fn one_value_changes_one_line() {
    let (_, gone, came) = change(|it| it["paths"]["/thing/{id}/"]["delete"]["summary"] = json!("Delete: now"));
    assert_eq!(
        (gone, came),
        (vec!["      summary: 'It''s gone'".to_owned()], vec!["      summary: 'Delete: now'".to_owned()])
    );
    // A comment at the end of a line is kept.
    let (text, ..) = change(|it| it["paths"]["/things/"]["get"]["summary"] = json!("All things"));
    assert!(text.contains("summary: All things   # a remark"), "{text}");
}

#[test]
fn new_keys_follow_the_key_they_follow() {
    let (_, gone, came) = change(|it| {
        let properties = it["components"]["schemas"]["Thing"]["allOf"][1]["properties"].as_object_mut().expect("a map");
        properties.shift_insert(1, "born".to_owned(), json!({"type": "string", "format": "date", "nullable": true}));
    });
    assert_eq!(gone, Vec::<String>::new());
    assert_eq!(came, ["            born:", "              format: date", "              nullable: true"]);
}

#[test]
fn what_goes_takes_its_comment_along() {
    let (text, gone, came) = change(|it| {
        it["components"]["schemas"]["Thing"]["allOf"][1]["properties"]
            .as_object_mut()
            .expect("a map")
            .shift_remove("name");
    });
    assert!(!text.contains("Why it is there"));
    assert_eq!(came, Vec::<String>::new());
    assert!(gone.contains(&"            name:".to_owned()), "{gone:?}");
}

#[test]
fn lists_keep_what_stays() {
    let (_, gone, came) = change(|it| it["paths"]["/things/"]["get"]["tags"] = json!(["a", "c", "b", "d"]));
    assert_eq!((gone, came), (vec![], vec!["        - c".to_owned(), "        - d".to_owned()]));
    let (text, ..) = change(|it| it["paths"]["/thing/{id}/"]["get"]["x"] = json!([1, 2, 3]));
    assert!(text.contains("      x: [1, 2, 3]\n"), "{text}");
}

#[test]
fn values_may_become_anything_else() {
    for value in [
        json!("x"),
        json!(null),
        json!([]),
        json!({}),
        json!([1]),
        json!({"a": [{"b": "c d"}, "e: f", "'"]}),
        json!("l\nm"),
        json!("7"),
    ] {
        for pointer in [
            "/paths/~1things~1/get/tags",
            "/paths/~1thing~1{id}~1/get/description",
            "/paths/~1thing~1{id}~1/get/x",
            "/components/schemas/Thing/allOf/1",
            "/components/schemas/Thing",
            "/paths",
        ] {
            change(|it| *it.pointer_mut(pointer).expect("it is there") = value.clone());
        }
    }
}

#[test]
fn the_first_key_after_a_dash_may_go() {
    let (text, ..) = change(|it| {
        it["components"]["schemas"]["Thing"]["allOf"][1].as_object_mut().expect("a map").shift_remove("type");
    });
    assert!(text.contains("        - properties:\n"), "{text}");
}

#[test]
fn long_text_is_folded() {
    let words = vec!["word"; 60].join(" ");
    let (text, ..) = change(|it| it["paths"]["/things/"]["get"]["summary"] = json!(words));
    assert!(text.contains("summary: >-\n        word word") && text.lines().all(|line| line.len() <= 118), "{text}");
}

#[test]
fn new_paths_stand_apart() {
    let (text, ..) = change(|it| it["paths"]["/other/"] = json!({"get": {"summary": "Other"}}));
    assert!(
        text.contains("      summary: 'It''s gone'\n\n  /other/:\n    get:\n      summary: Other\ncomponents:\n"),
        "{text}"
    );
}

#[test]
fn keys_are_renamed_and_moved_with_their_text() {
    let renamed = rename(TEXT, &["paths", "/thing/{id}/"], "/thing/{key}/").expect("it is there");
    assert_eq!(renamed, TEXT.replace("/thing/{id}/", "/thing/{key}/"));
    let moved = move_beside(TEXT, &["paths", "/thing/{id}/", "get"], "/thing/{id}/now/").expect("it is there");
    let value = yaml::value(&moved, Aliases::Refuse).expect("well formed");
    assert_eq!(value["paths"]["/thing/{id}/now/"]["get"]["x"], json!([1, 2]));
    assert!(value["paths"]["/thing/{id}/"].get("get").is_none());
    assert!(moved.contains("A long text that is\n        folded by hand."), "{moved}");
}

#[test]
fn our_own_files_are_read_as_the_specification_reads_them() {
    let folder = crate::workspace::root().join("openapi");
    let spec = crate::model::Spec::read(&folder).expect("it can be read");
    for name in spec.files() {
        let text = std::fs::read_to_string(folder.join(format!("{name}.yaml"))).expect("the file is in the repository");
        let value = crate::model::yaml::parse(&text, name).expect("well formed").value;
        assert_eq!(rewrite(&text, &value, name).expect("nothing to do"), text);
        assert_eq!(yaml::tree(&text, Aliases::Refuse).expect("well formed").value(), value, "{name}");
    }
}

#[test]
fn any_value_of_our_files_may_be_replaced_or_taken_out() {
    let path = crate::workspace::root().join("openapi/forms.yaml");
    let text = std::fs::read_to_string(path).expect("the file is in the repository");
    let value = yaml::value(&text, Aliases::Refuse).expect("well formed");
    let mut pointers = Vec::new();
    crate::model::walk::each(&value, "", &mut |pointer, _| pointers.push(pointer.to_owned()));
    for pointer in pointers.iter().filter(|pointer| !pointer.is_empty()).step_by(7) {
        let mut wanted = value.clone();
        *wanted.pointer_mut(pointer).expect("it is there") = json!({"new": ["a", {"b": 1}]});
        rewrite(&text, &wanted, pointer).expect("it can be replaced");
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        let mut wanted = value.clone();
        match wanted.pointer_mut(parent) {
            Some(Value::Object(map)) => drop(map.shift_remove(&key.replace("~1", "/").replace("~0", "~"))),
            Some(Value::Array(list)) => drop(list.remove(key.parse().expect("an index"))),
            _ => continue,
        }
        rewrite(&text, &wanted, pointer).expect("it can be taken out");
    }
}
