//! The sections of the console, and its names for the domains.

use crate::world::events::Domain;

/// A section of the navigation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Overview,
    Records(Domain),
    Calls,
    Callbacks,
    Messages,
    Faults,
    Clock,
}

/// The domains in the order of the navigation.
pub(crate) const DOMAINS: [Domain; 5] =
    [Domain::Verifications, Domain::Outsourced, Domain::Risk, Domain::Esign, Domain::Forms];

/// Returns the name of a domain in a URL.
pub(crate) fn slug(domain: Domain) -> &'static str {
    match domain {
        Domain::Verifications => "verifications",
        Domain::Outsourced => "outsourced",
        Domain::Risk => "risk",
        Domain::Esign => "documents",
        Domain::Forms => "forms",
    }
}

/// Returns the name for a single record of a domain.
pub(crate) fn one(domain: Domain) -> &'static str {
    match domain {
        Domain::Verifications => "Verification",
        Domain::Outsourced => "Outsourced verification",
        Domain::Risk => "Risk rating",
        Domain::Esign => "Document",
        Domain::Forms => "Form",
    }
}

/// Returns the domain with this name in a URL.
pub(crate) fn domain(slug: &str) -> Option<Domain> {
    DOMAINS.into_iter().find(|domain| self::slug(*domain) == slug)
}

impl Section {
    /// Returns the name of the section, as the navigation and headings show it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Overview => "Overview",
            Self::Records(Domain::Verifications) => "Verifications",
            Self::Records(Domain::Outsourced) => "Outsourced",
            Self::Records(Domain::Risk) => "Risk ratings",
            Self::Records(Domain::Esign) => "Documents",
            Self::Records(Domain::Forms) => "Forms",
            Self::Calls => "Calls",
            Self::Callbacks => "Callbacks",
            Self::Messages => "Messages",
            Self::Faults => "Faults",
            Self::Clock => "Clock",
        }
    }

    pub(crate) fn address(self) -> String {
        match self {
            Self::Overview => "/".to_owned(),
            Self::Records(domain) => format!("/_console/records/{}", slug(domain)),
            Self::Calls => "/_console/calls".to_owned(),
            Self::Callbacks => "/_console/callbacks".to_owned(),
            Self::Messages => "/_console/messages".to_owned(),
            Self::Faults => "/_console/faults".to_owned(),
            Self::Clock => "/_console/clock".to_owned(),
        }
    }
}

/// The groups of the navigation.
pub(crate) const GROUPS: [(&str, &[Section]); 3] = [
    (
        "Records",
        &[
            Section::Records(Domain::Verifications),
            Section::Records(Domain::Outsourced),
            Section::Records(Domain::Risk),
            Section::Records(Domain::Esign),
            Section::Records(Domain::Forms),
        ],
    ),
    ("Traffic", &[Section::Calls, Section::Callbacks, Section::Messages]),
    ("World", &[Section::Faults, Section::Clock]),
];
