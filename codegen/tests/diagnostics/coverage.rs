//! Every check has a test: the codes in the sources are those that the tests show.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn every_code_is_shown_by_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let codes = |folder: &str, find: fn(&str, &mut BTreeSet<String>)| {
        let mut found = BTreeSet::new();
        read(&root.join(folder), &mut |text| find(text, &mut found));
        found
    };
    let (checked, shown) = (codes("src", in_source), codes("tests/diagnostics", in_test));
    assert!(checked.len() > 30, "the sources are written in another way than this test believes: {checked:?}");
    let untested: Vec<_> = checked.difference(&shown).collect();
    let unknown: Vec<_> = shown.difference(&checked).collect();
    assert!(untested.is_empty(), "no test in tests/diagnostics shows {untested:?}");
    assert!(unknown.is_empty(), "no check in src has the code {unknown:?}");
}

fn read(folder: &Path, take: &mut impl FnMut(&str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, take);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            take(&fs::read_to_string(path).unwrap());
        }
    }
}

/// `Diagnostic::new("code", …)`
fn in_source(text: &str, found: &mut BTreeSet<String>) {
    for call in ["Diagnostic::new(", "Diagnostic::at("] {
        for rest in text.split(call).skip(1) {
            let code = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"'));
            found.insert(
                code.unwrap_or_else(|| {
                    panic!("a code is not written out: {call}{}", rest.lines().next().unwrap_or_default())
                })
                .0
                .to_owned(),
            );
        }
    }
}

/// The first line of each snapshot.
fn in_test(text: &str, found: &mut BTreeSet<String>) {
    let snapshots = text.split("error[").skip(1).filter_map(|rest| rest.split_once("]: "));
    found.extend(
        snapshots
            .map(|(code, _)| code.to_owned())
            .filter(|code| code.chars().all(|c| c.is_ascii_lowercase() || c == '-')),
    );
}
