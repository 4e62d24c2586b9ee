//! The Rust code of every example, compiled and run, sends the JSON of the example.

use crate::differences::differences;
use bitrix24_json::Value as Json;
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

/// Builds and runs a program, and returns the lines that it prints.
fn lines_of(program: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rust-examples");
    std::fs::create_dir_all(folder.join("src")).unwrap();
    let client = workspace().join("generated");
    std::fs::write(folder.join("Cargo.toml"), MANIFEST.replace("PATH", client.to_str().unwrap())).unwrap();
    std::fs::write(folder.join("src/main.rs"), program).unwrap();
    // The versions of the workspace, which are there already.
    std::fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let output = Command::new(env!("CARGO")).current_dir(&folder).args(["run", "--quiet"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn the_rust_code_of_every_example_sends_its_request() {
    let api = api();
    let sent = lines_of(&rust_examples::program(&api));
    let mut found = Vec::new();
    let mut count = 0;
    for ((method, example), sent) in rust_examples::successful(&api).zip(&sent) {
        let sent: Json = serde_json::from_str(sent).unwrap();
        differences(&method.name, &example.request, Some(&sent), &mut found);
        count += 1;
    }
    assert!(count > 0 && count == sent.len());
    assert!(found.is_empty(), "{}", found.join("\n"));
}
