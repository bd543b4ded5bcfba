//! The English names of the countries in which data checks run. Records contain the name of the country, whether the
//! request contains the name or the code.

const NAMES: [(&str, &str); 23] = [
    ("AT", "Austria"),
    ("AU", "Australia"),
    ("BR", "Brazil"),
    ("CA", "Canada"),
    ("CH", "Switzerland"),
    ("CN", "China"),
    ("DE", "Germany"),
    ("DK", "Denmark"),
    ("ES", "Spain"),
    ("FI", "Finland"),
    ("FR", "France"),
    ("GB", "United Kingdom"),
    ("HK", "Hong Kong"),
    ("IN", "India"),
    ("IT", "Italy"),
    ("MX", "Mexico"),
    ("NL", "Netherlands"),
    ("NO", "Norway"),
    ("NZ", "New Zealand"),
    ("SE", "Sweden"),
    ("SG", "Singapore"),
    ("US", "United States"),
    ("ZA", "South Africa"),
];

/// Returns the name for a code. Any other string is returned unchanged.
pub(crate) fn name(code: &str) -> &str {
    NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(code)).map_or(code, |(_, name)| name)
}

/// Returns the code and the name of the country with this code or name, or of New Zealand if the country is unknown.
pub(crate) fn both(country: &str) -> (&'static str, &'static str) {
    let found = NAMES.into_iter().find(|(code, name)| code.eq_ignore_ascii_case(country) || *name == country);
    found.unwrap_or(("NZ", "New Zealand"))
}
