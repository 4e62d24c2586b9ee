//! Specs in their canonical layout: what it looks like, and what must hold of it whatever the specs look like.

#![allow(clippy::unwrap_used)]

mod comments;
mod layout;
mod robustness;
mod specs;
mod unsupported;

use bitrix24_codegen::SourceFile;
use bitrix24_model::format;
use proptest::test_runner::{Config, RngSeed};
use std::path::Path;
use std::sync::OnceLock;

/// A text in its canonical layout.
fn formatted(text: &str) -> String {
    let once = try_format(text).unwrap_or_else(|problems| panic!("{problems}\n{text:.2000}"));
    let twice = try_format(&once).unwrap_or_else(|problems| panic!("{problems}\n{once:.2000}"));
    assert_eq!(once, twice, "a second run changes it again");
    assert_eq!(meaning(text), meaning(&once), "it says something else");
    once
}

fn try_format(text: &str) -> Result<String, String> {
    format(&SourceFile::new("demo/ping.yaml", text)).map_err(|problems| problems.to_string())
}

/// What a text says, by another reading than the formatter's own; maps are equal in any order of their keys.
fn meaning(text: &str) -> Option<serde_yaml::Value> {
    serde_yaml::from_str(&SourceFile::new("demo/ping.yaml", text).text).ok()
}

/// The specs of this repository.
fn specs() -> &'static [SourceFile] {
    static SPECS: OnceLock<Vec<SourceFile>> = OnceLock::new();
    SPECS.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        let (mut open, mut found) = (vec![root.clone()], Vec::new());
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else if path.extension().is_some_and(|extension| extension == "yaml") {
                    let name = path.strip_prefix(&root).unwrap().to_str().unwrap();
                    found.push(SourceFile::new(name, std::fs::read_to_string(&path).unwrap()));
                }
            }
        }
        found.sort_by(|a, b| a.path.cmp(&b.path));
        found
    })
}

/// How the random tests run: always with the same cases, more of them with `BITRIX24_FORMAT_CASES`.
fn config() -> Config {
    let cases = std::env::var("BITRIX24_FORMAT_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(100);
    Config { cases, rng_seed: RngSeed::Fixed(7), failure_persistence: None, ..Config::default() }
}
