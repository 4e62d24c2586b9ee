//! The Rust code of every example, compiled and run, sends the JSON of the example.

use crate::differences::assert_requests;
use bitrix24_tests::{api, rust_examples, workspace};
use std::path::Path;
use std::process::Command;

const MANIFEST: &str = "\
[package]
name = \"rust-examples\"
edition = \"2024\"

[dependencies]
bitrix24 = { path = \"PATH\", default-features = false, features = [\"all-methods\"] }

[workspace]
";

/// Builds and runs a program, and returns what it prints.
fn output_of(program: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rust-examples");
    std::fs::create_dir_all(folder.join("src")).unwrap();
    let client = workspace().join("generated");
    std::fs::write(folder.join("Cargo.toml"), MANIFEST.replace("PATH", client.to_str().unwrap())).unwrap();
    std::fs::write(folder.join("src/main.rs"), program).unwrap();
    // The versions of the workspace, which are there already.
    std::fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let output = Command::new(env!("CARGO")).current_dir(&folder).args(["run", "--quiet"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[test]
fn the_rust_code_of_every_example_sends_its_request() {
    let api = api();
    assert_requests(&api, output_of(&rust_examples::program(&api)));
}
