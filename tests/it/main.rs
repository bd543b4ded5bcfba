//! Tests.
mod national_ids;

fn main() {}
