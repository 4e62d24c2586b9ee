//! The dependency tree of the client.

use bitrix24_bench::sections::tree;

#[test]
fn the_default_client_has_at_most_65_crates() {
    let crates = tree::default_crates().unwrap();
    assert!(crates <= 65, "{crates} crates; `cargo tree --package bitrix24 --edges normal,build` lists them");
}
