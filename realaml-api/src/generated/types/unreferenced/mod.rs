// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! Types that no operation takes or answers as they are: parts that the schemas of other types are composed of, and
//! schemas of the vendor's contents that nothing refers to.

mod address_fields;
mod company_contact_methods;
mod company_core;
mod company_tracking;
mod contact_methods;
mod geo_coordinates;
mod metadata;
mod national_id_bundle;
mod other_countries;
mod outsourced_contact_methods;
mod outsourced_core;
mod outsourced_org_tracking;
mod person_birth_date;
mod person_name;
mod verification_address_response;
mod verification_algorithm_selection;
mod verification_core_response;
mod verification_identity_response;
mod verification_metadata_response;
mod verification_national_ids_response;

pub use self::address_fields::*;
pub use self::company_contact_methods::*;
pub use self::company_core::*;
pub use self::company_tracking::*;
pub use self::contact_methods::*;
pub use self::geo_coordinates::*;
pub use self::metadata::*;
pub use self::national_id_bundle::*;
pub use self::other_countries::*;
pub use self::outsourced_contact_methods::*;
pub use self::outsourced_core::*;
pub use self::outsourced_org_tracking::*;
pub use self::person_birth_date::*;
pub use self::person_name::*;
pub use self::verification_address_response::*;
pub use self::verification_algorithm_selection::*;
pub use self::verification_core_response::*;
pub use self::verification_identity_response::*;
pub use self::verification_metadata_response::*;
pub use self::verification_national_ids_response::*;
