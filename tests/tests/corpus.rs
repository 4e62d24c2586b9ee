//! The corpus of the fuzz targets, replayed: inputs that once broke the generator, or cover much of it.
#![allow(clippy::unwrap_used)]

use bitrix24_tests::fuzz::TARGETS;
use bitrix24_tests::workspace;
use std::panic::catch_unwind;

#[test]
fn corpus_inputs_break_no_invariant() {
    let mut broken = Vec::new();
    for (target, run) in TARGETS {
        let folder = workspace().join("fuzz/corpus").join(target);
        let mut paths: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        assert!(paths.len() > 10, "the corpus of `{target}` is missing");
        for path in paths {
            let bytes = std::fs::read(&path).unwrap();
            if catch_unwind(|| run(&bytes)).is_err() {
                broken.push(path);
            }
        }
    }
    assert!(broken.is_empty(), "inputs that break the generator, for the reasons above: {broken:#?}");
}
