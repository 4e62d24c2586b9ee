//! cargo-semver-checks reports exactly the lints that each case lists, and none for a compatible change. It does not compare
//! types and misses some breaking changes; the cases record those too.

use crate::cases;
use crate::client::{crates, target};
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// The lints that fail, by case.
type Verdicts = BTreeMap<String, BTreeSet<String>>;

#[test]
fn semver_checks_agree() {
    if std::env::var_os("BITRIX24_SEMVER_CHECKS").is_none() {
        eprintln!("skipped: BITRIX24_SEMVER_CHECKS=1 runs it; `cargo xtask tools` installs what it needs");
        return;
    }
    let folder = crates("evolve-semver-checks");
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(&folder).env("CARGO_TARGET_DIR", target());
    command.args(["semver-checks", "check-release", "--color", "never", "--baseline-root", "old"]);
    // Compared as a patch release, every lint applies.
    command.args(["--manifest-path", "new/Cargo.toml", "--release-type", "patch"]);
    let output = command.output().unwrap();
    let (told, log) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(told.contains("Failed in:"), "{told}\n{log}");

    let cases = cases::all();
    let expected: Verdicts =
        cases.iter().map(|case| (case.name.clone(), case.lints.iter().cloned().collect())).collect();
    let found = verdicts(&told, &cases);
    let seen = |name: &String| found.get(name).cloned().unwrap_or_default();
    let wrong: Vec<_> = expected.iter().filter(|(name, lints)| seen(name) != **lints).collect();
    let seen: Verdicts = wrong.iter().map(|(name, _)| ((*name).clone(), seen(name))).collect();
    assert_eq!(seen, wrong.into_iter().map(|(name, lints)| (name.clone(), lints.clone())).collect());
}

/// Parses the output: a lint begins with `--- failure NAME: …` and lists its findings below `Failed in:`.
fn verdicts(told: &str, cases: &[cases::Case]) -> Verdicts {
    let (mut found, mut lint, mut listing) = (Verdicts::new(), "", false);
    for line in told.lines() {
        if let Some(title) = line.strip_prefix("--- ") {
            lint = title.split([' ', ':']).nth(1).unwrap_or_default();
            listing = false;
        } else if line == "Failed in:" {
            listing = true;
        } else if listing && !line.trim().is_empty() {
            let words: BTreeSet<&str> = line.split(|c: char| c != '_' && !c.is_ascii_alphanumeric()).collect();
            let of = |case: &&cases::Case| {
                words.contains(case.name.as_str()) || case.names.iter().any(|name| words.contains(name.as_str()))
            };
            let case = cases.iter().find(of).unwrap_or_else(|| panic!("`{line}` belongs to no case\n{told}"));
            found.entry(case.name.clone()).or_default().insert(lint.to_owned());
        }
    }
    found
}
