//! Invalid queries do not compile, and the compiler's messages explain why.
//!
//! After a change of the compiler or of the methods that its messages list, update the expected messages with
//! `TRYBUILD=overwrite cargo test -p bitrix24-tests --test compile_fail`, and review the diff.

#[test]
fn invalid_queries_do_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}
