//! Tests that steps that are certainly wrong do not compile. If a new compiler words its errors differently, check the
//! differences and accept them with `TRYBUILD=overwrite cargo test -p realaml-compile-fail`.

#[test]
fn steps_of_another_state_are_absent() {
    trybuild::TestCases::new().compile_fail("cases/*.rs");
}
