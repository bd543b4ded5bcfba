//! What a person has to do in `realaml-ext` after an evolution that the generator alone cannot follow.

/// The evolutions after which the compiler reports something in `realaml-ext`, each with the required work.
pub(crate) const BY_HAND: &[(&str, &str)] = &[
    ("operation-deprecated", "The method of the handle that calls the operation is marked as deprecated like it."),
    (
        "patch-becomes-put",
        "A PUT has no members that keep their value: `DraftChanges` begins with the document that it changes.",
    ),
    (
        "list-becomes-page",
        "`list_templates` returns a page, as `list` of the documents does, and `template_named` reads its results.",
    ),
    (
        "path-parameter-integer",
        "The id of a risk rating is an integer: the argument of `get` changes, and so do the calls of its users.",
    ),
    (
        "required-property-added",
        "A risk rating needs one value more: the builder of `RiskRequest` asks for it and hands it to the generated type.",
    ),
    (
        "text-becomes-integer",
        "The id of a template is an integer: the arguments and queries that take one change, and so do the calls of users.",
    ),
];
