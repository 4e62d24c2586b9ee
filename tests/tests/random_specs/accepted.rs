//! Random specs that the checks accept.

use bitrix24_codegen::{SourceFile, load};
use bitrix24_tests::random::{BASE, Choices, bytes_of, group};
use std::collections::BTreeMap;

/// Codes of diagnostics that random names can cause.
const KNOWN: [&str; 3] = ["name-clash", "bad-identifier", "control-character"];

/// Returns at least `count` specs. Groups are checked one by one: a rejected group does not affect others.
pub(crate) fn files(seed: u64, count: usize) -> Vec<SourceFile> {
    let base: Vec<SourceFile> = BASE.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect();
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
