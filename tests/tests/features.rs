//! The features that the published crates turn on in crates that other people's programs use too.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::process::Command;

/// Returns the features of `dependency` in a build of `package` alone, with all of its features.
fn features(package: &str, dependency: &str) -> BTreeSet<String> {
    let mut tree = Command::new(env!("CARGO"));
    tree.args(["tree", "--offline", "--edges", "normal", "--all-features", "--prefix", "none"]);
    let output = tree.args(["--format", "{p} {f}", "--package", package]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let line = text.lines().find(|line| line.split(' ').next() == Some(dependency));
    let features = line.unwrap_or_else(|| panic!("{package} does not use {dependency}")).split(' ').nth(2);
    features.into_iter().flat_map(|features| features.split(',')).map(str::to_owned).collect()
}

#[test]
fn serde_json_gets_only_the_documented_features() {
    for package in ["bitrix24-json", "bitrix24-model", "bitrix24-codegen"] {
        assert_eq!(features(package, "serde_json"), BTreeSet::from(["default", "std"].map(str::to_owned)), "{package}");
    }
    // Documented in the runtime's README.
    let documented = BTreeSet::from(["default", "float_roundtrip", "std"].map(str::to_owned));
    for package in ["bitrix24-runtime", "bitrix24", "bitrix24-mock"] {
        assert_eq!(features(package, "serde_json"), documented, "{package}");
    }
}
