//! The corpus of the fuzz targets, replayed: what once broke the generator, or reaches far into it, breaks nothing now.
#![allow(clippy::unwrap_used)]

use bitrix24_tests::fuzz::TARGETS;
use bitrix24_tests::workspace;
use std::panic::catch_unwind;

#[test]
fn no_input_of_the_corpus_breaks_the_generator() {
    let mut broken = Vec::new();
    for (target, run) in TARGETS {
        let folder = workspace().join("fuzz/corpus").join(target);
        let mut paths: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        assert!(paths.len() > 10, "the corpus of `{target}` is gone");
        for path in paths {
            let bytes = std::fs::read(&path).unwrap();
            if catch_unwind(|| run(&bytes)).is_err() {
                broken.push(path);
            }
        }
    }
    assert!(broken.is_empty(), "these break the generator, for the reasons above: {broken:#?}");
}
