//! The kinds of changes by name. The tests check that each kind is reported for at least one case of the corpus.

macro_rules! rules {
    ($($name:ident = $word:literal,)*) => {
        /// A kind of change. The documentation of each variant is the stable name of the kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Rule {
            $(#[doc = $word] $name,)*
        }

        impl Rule {
            /// All kinds.
            #[cfg(test)]
            pub(super) const ALL: &[Rule] = &[$(Rule::$name,)*];

            /// Returns the name of the kind in reports and data files.
            pub(crate) fn word(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)*
                }
            }
        }
    };
}

rules! {
    Access = "access",
    AnswerType = "answer-type",
    ApiSecurity = "api-security",
    BodyAdded = "body-added",
    BodyMediaType = "body-media-type",
    BodyOptional = "body-optional",
    BodyRemoved = "body-removed",
    BodyRequired = "body-required",
    BodyType = "body-type",
    CallbackAdded = "callback-added",
    CallbackChanged = "callback-changed",
    CallbackRemoved = "callback-removed",
    ChoiceAdded = "choice-added",
    ChoiceChanged = "choice-changed",
    ChoiceForm = "choice-form",
    ChoiceRemoved = "choice-removed",
    Closed = "closed",
    Constraint = "constraint",
    ConstructorOrder = "constructor-order",
    CredentialsChanged = "credentials-changed",
    Default = "default",
    Discriminator = "discriminator",
    DomainChanged = "domain-changed",
    Encoding = "encoding",
    ErrorStatus = "error-status",
    ErrorType = "error-type",
    FieldAdded = "field-added",
    FieldDeprecated = "field-deprecated",
    FieldOptional = "field-optional",
    FieldRemoved = "field-removed",
    FieldRequired = "field-required",
    FieldType = "field-type",
    FieldUndeprecated = "field-undeprecated",
    HeaderAdded = "header-added",
    HeaderChanged = "header-changed",
    HeaderRemoved = "header-removed",
    ItemSchema = "item-schema",
    Limit = "limit",
    MediaTypeAdded = "media-type-added",
    MediaTypeChanged = "media-type-changed",
    MediaTypeRemoved = "media-type-removed",
    MethodChanged = "method-changed",
    Null = "null",
    Opened = "opened",
    OperationAdded = "operation-added",
    OperationDeprecated = "operation-deprecated",
    OperationRemoved = "operation-removed",
    OperationRenamed = "operation-renamed",
    OperationUndeprecated = "operation-undeprecated",
    Other = "other",
    ParameterAdded = "parameter-added",
    ParameterDeprecated = "parameter-deprecated",
    ParameterMoved = "parameter-moved",
    ParameterOptional = "parameter-optional",
    ParameterRemoved = "parameter-removed",
    ParameterRenamed = "parameter-renamed",
    ParameterRequired = "parameter-required",
    ParameterStyle = "parameter-style",
    ParameterType = "parameter-type",
    PathChanged = "path-changed",
    Presence = "presence",
    RequiredUnknown = "required-unknown",
    SafetyChanged = "safety-changed",
    SecurityChanged = "security-changed",
    SensitiveAdded = "sensitive-added",
    SensitiveDropped = "sensitive-dropped",
    ServersChanged = "servers-changed",
    SettersAdded = "setters-added",
    SettersRemoved = "setters-removed",
    SuccessStatus = "success-status",
    TypeAdded = "type-added",
    TypeChanged = "type-changed",
    TypeRemoved = "type-removed",
    TypeRenamed = "type-renamed",
    TypesChanged = "types-changed",
    VariantAdded = "variant-added",
    VariantRemoved = "variant-removed",
    VariantRenamed = "variant-renamed",
    WordsChanged = "words-changed",
}
