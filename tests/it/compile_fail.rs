//! Steps that are certainly wrong do not compile.

#[test]
fn steps_of_another_state_are_absent() {
    trybuild::TestCases::new().compile_fail("compile_fail/*.rs");
}
