//! A page for each task. The examples are compiled, and they are run where a sandbox on this machine can play the
//! vendor.
//!
//! Begin with [`first_verification`]. Before production, read [`production_service`] and the [`checklist`].
//!
//! | task | page |
//! | --- | --- |
//! | verify the first person | [`first_verification`] |
//! | a service that survives crashes and pays once | [`production_service`] |
//! | callbacks on several replicas, and shutting down | [`callbacks`] |
//! | callbacks about companies, forms, documents and outsourced work | [`other_callbacks`] |
//! | test your application | [`testing`] |
//! | test code that uses the journal | [`testing_the_journal`] |
//! | store outcomes and keys | [`storing`] |
//! | several tenants, and replacing secrets | [`tenants_and_rotation`] |
//! | traces and metrics | [`observability`] |
//! | rate limits, and many open waits | [`waiting_and_limits`] |
//! | turn errors into responses | [`errors_to_responses`] |
//! | archives on S3, Azure and Google Cloud | [`archives`] |
//! | national IDs in a form | [`national_ids`] |
//! | embed the vendor's pages | [`embedding`] |
//! | other languages | [`other_languages`] |
//! | follow the vendor's changes | [`following_the_vendor`] |
//! | before production | [`checklist`] |
//! | what the law in New Zealand and Australia requires | [`law`] |

macro_rules! pages {
    ($($(#[$attribute:meta])* $page:ident $file:literal;)+) => {
        $(
            $(#[$attribute])*
            #[doc = include_str!($file)]
            pub mod $page {}
        )+
    };
}

// The examples on some pages need features. Without these, the pages are not tested.
pages! {
    first_verification "guide/first_verification.md";
    #[cfg(any(not(doctest), all(feature = "axum", feature = "archive-aws")))]
    callbacks "guide/callbacks.md";
    #[cfg(any(not(doctest), feature = "axum"))]
    other_callbacks "guide/other_callbacks.md";
    #[cfg(any(not(doctest), feature = "test-util"))]
    testing "guide/testing.md";
    storing "guide/storing.md";
    tenants_and_rotation "guide/tenants_and_rotation.md";
    observability "guide/observability.md";
    waiting_and_limits "guide/waiting_and_limits.md";
    #[cfg(any(not(doctest), feature = "test-util"))]
    errors_to_responses "guide/errors_to_responses.md";
    #[cfg(any(not(doctest), all(feature = "archive", unix)))]
    archives "guide/archives.md";
    national_ids "guide/national_ids.md";
    embedding "guide/embedding.md";
    other_languages "guide/other_languages.md";
    #[cfg(any(not(doctest), feature = "test-util"))]
    following_the_vendor "guide/following_the_vendor.md";
    checklist "guide/checklist.md";
    #[cfg(any(not(doctest), feature = "archive"))]
    law "guide/law.md";
}

// The examples on these pages need the journal crate, which depends on this one. The documentation tests of that crate
// run them.
#[cfg_attr(not(doctest), doc = include_str!("guide/production_service.md"))]
#[cfg_attr(doctest, allow(missing_docs))]
pub mod production_service {}

#[cfg_attr(not(doctest), doc = include_str!("guide/testing_the_journal.md"))]
#[cfg_attr(doctest, allow(missing_docs))]
pub mod testing_the_journal {}
