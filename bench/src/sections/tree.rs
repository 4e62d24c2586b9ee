//! The dependency tree: crates, cold builds, and the crates that each feature adds.

use super::progress;
use crate::results::Results;
use crate::{machine, process};
use std::collections::BTreeSet;

/// Feature sets, and whether their cold build is measured.
const SETS: [(&str, &str, bool); 9] = [
    ("no transport", "all-methods", true),
    ("hyper, no cryptography", "all-methods,hyper", true),
    ("default", "default", true),
    ("default with aws-lc-rs instead of ring", "all-methods,aws-lc-rs,gzip,hyper", true),
    ("reqwest and gzip, without its default features", "all-methods,gzip,reqwest", true),
    ("default and blocking", "default,blocking", false),
    ("default and tracing", "default,tracing", false),
    ("default and serde", "default,serde", false),
    ("default, blocking, tracing, serde, jiff and time", "default,blocking,tracing,serde,jiff,time", false),
];

/// Crates that provide cryptography for TLS.
const PROVIDERS: [&str; 5] = ["ring", "aws-lc-rs", "openssl", "native-tls", "rustls"];

/// Runs the section.
///
/// # Errors
///
/// Fails if something cannot be measured or stored.
pub fn run(quick: bool) -> Result<(), String> {
    let mut results = Results::begin(quick);
    for (name, features, built) in SETS {
        let crates = crates(features)?;
        results.add("crates", name, 0, "", crates.len() as f64);
        let is_there = |provider: &&str| crates.iter().any(|name| name.split(' ').next() == Some(*provider));
        let providers: Vec<&str> = PROVIDERS.into_iter().filter(is_there).collect();
        results
            .fact(&format!("TLS: {name}"), if providers.is_empty() { "none".to_owned() } else { providers.join(", ") });
        if built && !quick {
            cold(name, features, &mut results)?;
        }
    }
    results.save("tree")
}

/// Returns the number of crates in the default tree.
///
/// # Errors
///
/// What cargo says.
pub fn default_crates() -> Result<usize, String> {
    crates("default").map(|crates| crates.len())
}

/// Returns the crates with their versions that a feature set needs on this machine, including workspace crates.
fn crates(features: &str) -> Result<BTreeSet<String>, String> {
    let mut command = machine::cargo();
    command.args(["tree", "--package", "bitrix24", "--no-default-features", "--features", features]);
    command.args(["--edges", "normal,build", "--prefix", "none", "--no-dedupe", "--format", "{p}"]);
    let tree = process::output(&mut command)?;
    Ok(tree.lines().map(|line| line.split(" (").next().unwrap_or(line).to_owned()).collect())
}

/// Measures a cold build in release.
fn cold(name: &str, features: &str, results: &mut Results) -> Result<(), String> {
    let target = machine::work().join("cold");
    let _ = std::fs::remove_dir_all(&target);
    let mut command = machine::cargo();
    command.args(["build", "--release", "--package", "bitrix24", "--no-default-features", "--features", features]);
    let cost = process::run(command.env("CARGO_TARGET_DIR", &target))?;
    progress(&format!("{name}: cold build in {:.0} s", cost.wall));
    results.add("cold release build", name, 0, "s", cost.wall);
    results.add("cold release build: CPU", name, 0, "s", cost.cpu);
    Ok(())
}
