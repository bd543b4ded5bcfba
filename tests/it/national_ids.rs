//! National IDs: the vectors, junk of every kind, masks, and how many typing mistakes each check digit sees.

mod detection;
mod field_cases;
mod junk;
mod masks;
mod vectors;

use realaml_ext::national_ids::{Country, Entry, IdType, Params, au::LawfulUse, registry};

/// Parameters under which every type may be checked.
fn lawful() -> Params<'static> {
    Params::new().lawful_use(LawfulUse::Tax)
}

/// The parameters that a specimen needs.
fn params(entry: &Entry) -> Params<'static> {
    match entry.specimen_state {
        Some(state) => lawful().state(state.code()),
        None => lawful(),
    }
}

#[test]
fn the_registry_is_whole_and_its_specimens_are_good() {
    assert_eq!(registry().count(), IdType::ALL.len());
    for entry in registry() {
        let name = format!("{}/{}", entry.country, entry.code);
        assert_eq!(name.parse(), Ok(entry.id_type), "{name}");
        assert_eq!(entry.specimen_state.is_some(), entry.id_type.needs_state(), "{name}");
        let id = entry.id_type.parse(entry.specimen, &params(entry));
        assert!(id.is_ok_and(|id| id.to_string().contains('*')), "{name}");
    }
    for country in Country::ALL {
        assert!(country.id_types().count() > 0, "{country}");
    }
}
