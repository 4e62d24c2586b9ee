//! Random specs that the checks accept.

use bitrix24_codegen::{SourceFile, load};
use bitrix24_tests::random::{BASE, BASE_V2, Choices, Spec, bytes_of, group, group_v2};
use std::collections::BTreeMap;

/// Codes of diagnostics that random names can cause.
const KNOWN: [&str; 3] = ["name-clash", "bad-identifier", "control-character"];

/// Returns at least `count` specs of REST 3.0.
pub(crate) fn files(seed: u64, count: usize) -> Vec<SourceFile> {
    groups(&BASE, group, seed, count)
}

/// Returns at least `count` specs of REST 2.0.
pub(crate) fn files_v2(seed: u64, count: usize) -> Vec<SourceFile> {
    groups(&BASE_V2, group_v2, seed, count)
}

/// Returns at least `count` specs. Groups are checked one by one: a rejected group does not affect others.
fn groups(
    base: &[(&str, &str)],
    group: fn(usize, &mut Choices<'_>) -> Vec<Spec>,
    seed: u64,
    count: usize,
) -> Vec<SourceFile> {
    let base: Vec<SourceFile> = base.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect();
    let (mut files, mut refused) = (base.clone(), BTreeMap::<&str, usize>::new());
    let (mut number, mut groups) = (0, 0);
    while files.len() < count {
        number += 1;
        let bytes = bytes_of(seed.wrapping_mul(1_000_003).wrapping_add(number as u64), 16 << 10);
        let made: Vec<SourceFile> = group(number, &mut Choices::of(&bytes)).iter().map(|spec| spec.file()).collect();
        match load(&[base.clone(), made.clone()].concat()) {
            Ok(_) => {
                groups += 1;
                files.extend(made);
            }
            Err(problems) => {
                let report = problems.reports().iter().find(|report| !KNOWN.contains(&report.code));
                assert!(report.is_none(), "group {number}\n{problems}");
                for report in problems.reports() {
                    *refused.entry(report.code).or_default() += 1;
                }
            }
        }
    }
    println!("{} specs in {groups} groups out of {number}; refused for {refused:?}", files.len());
    assert!(groups * 2 > number, "too few random specs pass the checks");
    files
}
