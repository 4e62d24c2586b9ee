//! Wrong queries do not compile, and say why.
//!
//! The messages are the compiler's: after a change of its version, or of the methods that they list, write them anew with
//! `TRYBUILD=overwrite cargo test -p bitrix24-tests --test compile_fail` and read what changed.

#[test]
fn wrong_queries_do_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}
