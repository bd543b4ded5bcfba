//! Client.
pub mod national_ids;
