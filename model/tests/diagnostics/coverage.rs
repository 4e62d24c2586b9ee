//! Every check has a test: the codes in the sources are those that the tests show.

use bitrix24_model::Severity;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Returns the codes of the checks in the sources, each with its severity.
pub(crate) fn codes_in_sources() -> BTreeSet<(String, Severity)> {
    let mut found = BTreeSet::new();
    for sources in ["src", "../codegen/src"] {
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(sources), &mut |text| in_source(text, &mut found));
    }
    assert!(found.len() > 30, "the sources are written in another way than this test believes: {found:?}");
    found
}

#[test]
fn every_code_is_shown_by_a_test() {
    let (checked, mut shown) = (codes_in_sources(), BTreeSet::new());
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    read(&tests, &mut |text| in_test(text, &mut shown));
    let untested: Vec<_> = checked.difference(&shown).collect();
    let unknown: Vec<_> = shown.difference(&checked).collect();
    assert!(untested.is_empty(), "no test in tests shows {untested:?}");
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
fn in_source(text: &str, found: &mut BTreeSet<(String, Severity)>) {
    let calls = [
        ("Diagnostic::new(", Severity::Error),
        ("Diagnostic::at(", Severity::Error),
        ("Diagnostic::warning(", Severity::Warning),
    ];
    for (call, severity) in calls {
        for rest in text.split(call).skip(1) {
            let code = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"'));
            let line = || rest.lines().next().unwrap_or_default();
            let (code, _) = code.unwrap_or_else(|| panic!("a code is not written out: {call}{}", line()));
            found.insert((code.to_owned(), severity));
        }
    }
}

/// The first line of each snapshot.
fn in_test(text: &str, found: &mut BTreeSet<(String, Severity)>) {
    for severity in [Severity::Error, Severity::Warning] {
        let start = format!("{}[", severity.word());
        let codes = text.split(&start).skip(1).filter_map(|rest| rest.split_once("]: ")).map(|(code, _)| code);
        let words = codes.filter(|code| code.chars().all(|c| c.is_ascii_lowercase() || c == '-'));
        found.extend(words.map(|code| (code.to_owned(), severity)));
    }
}
