//! A program for each case compiles with the old client; with the new one it compiles unless the change is breaking.

use crate::cases::{self, Case};
use crate::client::{crates, target, write};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

#[test]
fn programs_stop_compiling_exactly_on_breaking_changes() {
    let folder = crates("semver-programs");
    let (breaking, others): (Vec<Case>, Vec<Case>) =
        cases::all().into_iter().partition(|case| case.class == "breaking");

    write(&folder.join("old/examples/all.rs"), &program(&[breaking.clone(), others.clone()].concat()));
    assert_eq!(check(&folder.join("old")), BTreeMap::from([("all".to_owned(), true)]));

    // Programs that must fail are separate: an error in one could hide a missing error in another.
    write(&folder.join("new/examples/others.rs"), &program(&others));
    let mut expected = BTreeMap::from([("others".to_owned(), true)]);
    for case in breaking {
        write(&folder.join("new/examples").join(format!("{}.rs", case.name)), &program(std::slice::from_ref(&case)));
        expected.insert(case.name, false);
    }
    assert_eq!(check(&folder.join("new")), expected);
}

/// Returns a program with one function per case.
fn program(cases: &[Case]) -> String {
    let functions = cases.iter().map(|case| format!("pub fn {}() {{\n{}\n}}\n", case.name, case.user));
    format!("fn main() {{}}\n{}", functions.collect::<String>())
}

/// Returns which of the crate's examples compile; panics if the crate itself does not.
fn check(folder: &Path) -> BTreeMap<String, bool> {
    let cargo = |arguments: &[&str]| {
        let mut cargo = bitrix24_tests::cargo();
        cargo.current_dir(folder).arg("check").args(arguments).arg("--target-dir").arg(target()).output().unwrap()
    };
    let library = cargo(&["--quiet", "--lib"]);
    assert!(library.status.success(), "{}", String::from_utf8_lossy(&library.stderr));
    let examples = cargo(&["--examples", "--keep-going", "--message-format=json"]);
    let text = String::from_utf8(examples.stdout).unwrap();
    let compiled: BTreeSet<String> = text
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["reason"] == "compiler-artifact" && message["target"]["kind"][0] == "example")
        .filter_map(|message| message["target"]["name"].as_str().map(str::to_owned))
        .collect();
    let files = std::fs::read_dir(folder.join("examples")).unwrap();
    let names = files.map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned());
    names.map(|name| (name.clone(), compiled.contains(&name))).collect()
}
