//! Steps that are certainly wrong do not compile. After a new compiler says it in other words, look at the difference and take
//! it over: `TRYBUILD=overwrite cargo test -p realaml-compile-fail`.

#[test]
fn steps_of_another_state_are_absent() {
    trybuild::TestCases::new().compile_fail("cases/*.rs");
}
