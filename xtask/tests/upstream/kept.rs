//! Tests what adoption keeps: the comments of paths that move, shared parameters, examples, the vendor's ids.

use serde_json::{Value, json};

use crate::{
    compare::{differences, repository},
    constructs::{adopt, export, has, operation},
};

/// Moves every path of a document.
fn move_paths(document: &mut Value, to: impl Fn(&str) -> String) {
    let paths = document["paths"].as_object_mut().expect("paths");
    *paths = std::mem::take(paths).into_iter().map(|(path, item)| (to(&path), item)).collect();
}

fn comments(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| line.starts_with('#')).collect()
}

#[test]
fn paths_that_move_keep_their_comments_and_order() {
    for to in [|path: &str| path.trim_end_matches('/').to_owned(), |path: &str| format!("/v2{path}")] {
        let bench = repository();
        export(&bench, |_| {});
        adopt(&bench);
        let before: Vec<_> =
            ["esign", "verifications", "risk"].map(|it| bench.read(&format!("openapi/{it}.yaml"))).into();
        export(&bench, |document| move_paths(document, to));
        adopt(&bench);
        for (name, before) in ["esign", "verifications", "risk"].into_iter().zip(&before) {
            let after = bench.read(&format!("openapi/{name}.yaml"));
            assert_eq!(comments(&after), comments(before), "{name}");
            assert_eq!(after.lines().count(), before.lines().count(), "{name}");
        }
    }
}

#[test]
fn an_operation_that_joins_another_path_keeps_its_comments() {
    let bench = repository();
    export(&bench, |_| {});
    adopt(&bench);
    let before = bench.read("openapi/esign.yaml");
    let (from, to) = ("/esign/documents/{envelope_id}/", "/esign/documents/{envelope_id}/send/");
    export(&bench, |document| {
        let update = document["paths"][from].as_object_mut().and_then(|it| it.remove("patch"));
        document["paths"][to]["patch"] = update.expect("the operation");
    });
    adopt(&bench);
    let after = bench.read("openapi/esign.yaml");
    assert_eq!(after.lines().count(), before.lines().count());
    let place = after.find("# Not idempotent").expect("the comment");
    assert!(after[..place].rfind(&format!("  {to}:")) > after[..place].rfind(&format!("  {from}:")));
}

#[test]
fn a_shared_parameter_is_changed_in_its_place() {
    let bench = repository();
    let uses = |text: &str, name: &str| text.matches(&format!("parameters/{name}'")).count();
    export(&bench, |_| {});
    adopt(&bench);
    let before = bench.read("openapi/esign.yaml");
    assert!(uses(&before, "Page") > 1);
    export(&bench, |document| {
        document["components"]["parameters"]["Page"]["schema"]["minimum"] = json!(7);
    });
    adopt(&bench);
    let after = bench.read("openapi/esign.yaml");
    for name in ["Page", "PageSize", "Search"] {
        assert_eq!(uses(&after, name), uses(&before, name), "{name}");
    }
    has(&bench.read("openapi/root.yaml"), &["minimum: 7"]);
    // If only one of the operations changes, the others keep the shared parameter.
    export(&bench, |document| {
        document["components"]["parameters"]["Page"]["schema"]["minimum"] = json!(7);
        let list = document["paths"]["/esign/documents/"]["get"]["parameters"].as_array_mut().expect("parameters");
        let page = list.iter_mut().find(|it| it["$ref"] == "#/components/parameters/Page").expect("the parameter");
        *page = json!({"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 8}});
    });
    adopt(&bench);
    let text = bench.read("openapi/esign.yaml");
    assert_eq!((uses(&text, "Page"), uses(&text, "PageSize")), (uses(&before, "Page") - 1, uses(&before, "PageSize")));
    has(&text, &["minimum: 8"]);
}

#[test]
fn a_parameter_may_be_deprecated_and_no_longer_be() {
    let bench = repository();
    for deprecated in [true, false] {
        export(&bench, |document| document["components"]["parameters"]["Search"]["deprecated"] = json!(deprecated));
        adopt(&bench);
        let text = bench.read("openapi/root.yaml");
        let search = text.split("    Search:\n").nth(1).expect("the parameter");
        let search = search.split("    Ordering:\n").next().expect("its text");
        assert_eq!(search.contains("deprecated: true"), deprecated, "{search}");
    }
}

#[test]
fn the_enum_of_a_parameter_grows_in_its_place() {
    let bench = repository();
    let plant = |schema: Value| {
        export(&bench, |document| {
            let parameter = json!({"name": "state", "in": "query", "schema": schema});
            document["paths"]["/risk-ratings/find/"] =
                json!({"get": operation("find_ratings", json!({"parameters": [parameter]}))});
        });
        adopt(&bench);
        let text = bench.read("openapi/risk.yaml");
        text.lines()
            .filter(|line| line.starts_with("    FindRatings"))
            .map(|it| it.trim().to_owned())
            .collect::<Vec<_>>()
    };
    let words = |list: &[&str]| json!({"type": "string", "enum": list});
    for schema in [words(&["open", "closed"]), words(&["open", "closed", "lost"]), words(&["lost"])] {
        assert_eq!(plant(schema), ["FindRatingsState:"]);
    }
    has(&bench.read("openapi/risk.yaml"), &["- lost"]);
    plant(json!({"type": "string"}));
    assert_eq!(differences(&bench), Vec::<String>::new());
}

#[test]
fn examples_that_fit_are_kept() {
    let bench = repository();
    export(&bench, |_| {});
    adopt(&bench);
    let examples = |text: &str| {
        let create = text.split("operationId: create_risk_rating\n").nth(1).expect("the operation");
        let body = create.split("responses:").next().expect("a body");
        body.matches("x-file:").count()
    };
    let before = examples(&bench.read("openapi/risk.yaml"));
    assert!(before > 0);
    export(&bench, |document| {
        let content = &mut document["paths"]["/risk-ratings/"]["post"]["requestBody"]["content"];
        *content = json!({"application/vnd.rating+json": content["application/json"]});
    });
    adopt(&bench);
    let text = bench.read("openapi/risk.yaml");
    has(&text, &["application/vnd.rating+json:"]);
    assert_eq!(examples(&text), before);
    assert!(!text.contains("smallest:"), "{text}");
}

#[test]
fn the_vendors_own_ids_win_over_titles() {
    let bench = repository();
    export(&bench, |document| {
        for (path, id) in [("totals", "getRiskRatingTotals"), ("page", "x"), ("bare", "")] {
            let mut added = operation(id, json!({}));
            added["summary"] = json!("Get a risk rating overview");
            document["paths"][format!("/risk-ratings/{path}/")] = json!({"get": added});
        }
    });
    adopt(&bench);
    let text = bench.read("openapi/risk.yaml");
    let ids = ["get_risk_rating_totals", "get_risk_rating_overview", "get_risk_rating_overview_2"];
    has(&text, &ids.map(|id| format!("operationId: {id}\n")).each_ref().map(String::as_str));
    // An operation with the same id is the same operation, even after both its path and its title have changed.
    export(&bench, |document| {
        let mut moved = operation("get_risk_rating_totals", json!({}));
        moved["summary"] = json!("Sum it up");
        document["paths"]["/sums/"] = json!({"get": moved});
    });
    assert!(differences(&bench).contains(&"path-changed operation get_risk_rating_totals".to_owned()));
}
