//! The names of the rules. Each rule is applied in a single module of the lint. For each rule, `fixtures/lint.yaml` has
//! a mistake that the rule finds.

macro_rules! rules {
    ($($name:ident = $word:literal,)*) => {
        /// A rule of the lint. The documentation of each variant is the word at the end of the rule's messages.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Rule {
            $(#[doc = $word] $name,)*
        }

        impl Rule {
            /// All rules.
            #[cfg(test)]
            pub(super) const ALL: &[Rule] = &[$(Rule::$name,)*];

            /// Returns the word at the end of the rule's messages.
            pub(super) fn word(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)*
                }
            }
        }
    };
}

rules! {
    OpenApi = "openapi",
    UnknownKey = "unknown-key",
    ReferenceForm = "reference-form",
    ReferenceKind = "reference-kind",
    Dangling = "dangling-reference",
    ReferenceSibling = "reference-sibling",
    AliasCircle = "alias-circle",
    PartOfItself = "part-of-itself",
    ServerUrl = "server-url",
    SecurityScheme = "security-scheme",
    OfOneOperation = "of-one-operation",
    Version = "version",
    MissingSchema = "contents-schema-missing",
    CuratedSchema = "contents-curated",
    UnlistedSchema = "contents-schema-unlisted",
    MissingOperation = "contents-operation-missing",
    UnlistedOperation = "contents-operation-unlisted",
    ListedTwice = "contents-twice",
    Page = "contents-page",
    Title = "contents-title",
    Domain = "contents-domain",
    Deprecation = "contents-deprecation",
    MissingIds = "national-ids-missing",
    UnlistedCountry = "national-ids-country",
    IncompleteId = "national-ids-key",
    Path = "path",
    TrailingSlash = "trailing-slash",
    OperationId = "operation-id",
    OperationIdTwice = "operation-id-twice",
    OneTag = "one-tag",
    Safety = "safety",
    SafeGet = "safety-of-get",
    ReplacedBy = "replaced-by",
    OtherRecords = "other-records",
    PathParameterMissing = "path-parameter-missing",
    PathParameterUnused = "path-parameter-unused",
    ParameterTwice = "parameter-twice",
    ParameterStyle = "parameter-style",
    ParameterName = "parameter-name",
    Characters = "characters",
    BodyOfGet = "body-of-get",
    MediaType = "media-type",
    NamedBody = "named-body",
    BodyExample = "body-example",
    FormMembers = "form-members",
    SafetyOfUpload = "safety-of-upload",
    AnswerMediaType = "answer-media-type",
    NamedAnswer = "named-answer",
    AnswerExample = "answer-example",
    NoSuccess = "no-success",
    SharedErrors = "shared-errors",
    NotFound = "not-found",
    RustName = "rust-name",
    PreludeName = "prelude-name",
    TypeClash = "type-clash",
    FieldClash = "field-clash",
    FieldTaken = "field-taken",
    InlineEnum = "inline-enum",
    InlineObject = "inline-object",
    Union = "union",
    ClosedObject = "closed-object",
    Default = "default",
    SchemaTitle = "title",
    NullableType = "nullable-type",
    TypeOfTarget = "type-of-target",
    FormatOfNothing = "format-of-nothing",
    UnknownFormat = "unknown-format",
    FormatOfOtherType = "format-of-other-type",
    Items = "items",
    KeyOfOtherType = "key-of-other-type",
    Limits = "limits",
    RequiredProperty = "required-property",
    ReadOnly = "read-only",
    EnumOfText = "enum-of-text",
    EnumValueType = "enum-value-type",
    VariantName = "variant-name",
    VariantClash = "variant-clash",
    EnumValueWords = "enum-value-words",
    EnumValueUnknown = "enum-value-unknown",
    AllOf = "all-of",
    Evidence = "evidence",
    Source = "source",
    Confidence = "confidence",
    ConfidenceOfFact = "confidence-of-fact",
    PropertyEvidence = "property-evidence",
    EnumEvidence = "enum-evidence",
    Description = "description",
    Sensitive = "sensitive",
    Example = "example",
}
