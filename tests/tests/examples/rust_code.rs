//! The Rust code of every example, compiled and run, sends the JSON of the example.

use crate::differences::assert_requests;
use bitrix24_tests::fixture_crate::FixtureCrate;
use bitrix24_tests::{api, rust_examples};

const MANIFEST: &str = "\
[dependencies]
bitrix24 = { path = \"../bitrix24-rs/generated\", default-features = false, features = [\"all-methods\"] }
";

#[test]
fn the_rust_code_of_every_example_sends_its_request() {
    let api = api();
    let examples = FixtureCrate::new(env!("CARGO_TARGET_TMPDIR"), "rust-examples", MANIFEST);
    examples.write("src/main.rs", &rust_examples::program(&api));
    assert_requests(&api, examples.cargo(&["run", "--quiet"], &[]));
}
