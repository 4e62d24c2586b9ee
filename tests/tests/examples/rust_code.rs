//! The Rust code of every example, compiled and run, sends the JSON of the example.

use crate::{canonical, differences};
use bitrix24_tests::fixture_crate::FixtureCrate;
use bitrix24_tests::{api, api_v2, rust_examples};

/// The features are those of the crate in the test of wrong queries, so that both use one build.
const MANIFEST: &str = "\
[dependencies]
bitrix24 = { path = \"../bitrix24-rs/generated\", default-features = false, features = [\"all-methods\", \"v2-all-methods\"] }
";

#[test]
fn the_rust_code_of_every_example_sends_its_request() {
    let (api, api_v2) = (api(), api_v2());
    let examples = FixtureCrate::new(env!("CARGO_TARGET_TMPDIR"), "rust-examples", MANIFEST);
    examples.write("src/bin/v3.rs", &rust_examples::program(&api));
    examples.write("src/bin/v2.rs", &rust_examples::program(&api_v2));
    differences::assert_requests(&api, examples.cargo(&["run", "--quiet", "--bin", "v3"], &[]));
    canonical::assert_requests(&api_v2, examples.cargo(&["run", "--quiet", "--bin", "v2"], &[]));
}
