//! The features that the published crates turn on in crates that other people's programs use too.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::process::Command;

/// Returns the features of `dependency` in a build of `package` alone, with all of its features.
fn features(package: &str, dependency: &str) -> BTreeSet<String> {
    features_with(package, &["--all-features"], dependency)
}

fn features_with(package: &str, selection: &[&str], dependency: &str) -> BTreeSet<String> {
    let mut tree = Command::new(env!("CARGO"));
    tree.args(["tree", "--offline", "--edges", "normal", "--prefix", "none"]).args(selection);
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

/// A new feature belongs here, and in the runtime's README if it changes what other code does.
#[test]
fn the_default_client_turns_on_only_these_features() {
    for (dependency, expected) in [
        ("chrono", "alloc now serde std"),
        ("flate2", "any_impl default miniz_oxide runtime_detection rust_backend"),
        ("hyper", "client default http1"),
        ("hyper-util", "client client-legacy client-proxy client-proxy-system http1 tokio"),
        ("rustls", "ring std tls12"),
        ("serde", "std"),
        ("tokio", "default libc mio net rt socket2 sync time"),
    ] {
        let expected: BTreeSet<String> = expected.split(' ').map(str::to_owned).collect();
        assert_eq!(features_with("bitrix24", &[], dependency), expected, "{dependency}");
    }
}

#[test]
fn each_provider_of_cryptography_comes_only_with_its_feature() {
    let providers = |features| {
        let selection = ["--no-default-features", "--features", features];
        let mut features = features_with("bitrix24-runtime", &selection, "rustls");
        features.retain(|feature| matches!(feature.as_str(), "ring" | "aws_lc_rs" | "aws-lc-rs"));
        features.into_iter().collect::<Vec<_>>()
    };
    assert_eq!(providers("hyper"), [""; 0]);
    assert_eq!(providers("hyper,ring"), ["ring"]);
    assert_eq!(providers("hyper,aws-lc-rs"), ["aws-lc-rs", "aws_lc_rs"]);
}

#[test]
fn reqwest_gets_no_feature() {
    assert_eq!(features_with("bitrix24-runtime", &["--features=reqwest"], "reqwest"), BTreeSet::from([String::new()]));
}
