//! Checks that line endings, a byte order mark and backslashes in paths make no difference.

#![allow(clippy::unwrap_used)]

use bitrix24_codegen::{Api, SourceFile, load};
use bitrix24_model::format;
use std::path::Path;

/// Returns the specs of this repository with their paths.
fn specs() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let (mut open, mut found) = (vec![root.clone()], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "yaml") {
                let parts: Vec<_> =
                    path.strip_prefix(&root).unwrap().iter().map(|part| part.to_str().unwrap().to_owned()).collect();
                found.push((parts.join("/"), std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n")));
            }
        }
    }
    found
}

type Change = fn(&str) -> String;

/// The changes of paths and texts on other systems.
const SYSTEMS: [(&str, Change, Change); 6] = [
    ("CRLF", |path| path.to_owned(), |text| text.replace('\n', "\r\n")),
    ("CR", |path| path.to_owned(), |text| text.replace('\n', "\r")),
    ("byte order mark", |path| path.to_owned(), |text| format!("\u{feff}{text}")),
    ("two byte order marks", |path| path.to_owned(), |text| format!("\u{feff}\u{feff}{text}")),
    ("backslashes", |path| path.replace('/', "\\"), |text| text.to_owned()),
    ("all of Windows", |path| path.replace('/', "\\"), |text| format!("\u{feff}{}", text.replace('\n', "\r\n"))),
];

/// Returns the API of specs, which is all that the client is generated from.
fn api(specs: &[SourceFile]) -> Api {
    load(specs).map_err(|problems| problems.to_string()).unwrap()
}

#[test]
fn make_no_difference_to_the_client() {
    let specs = specs();
    let expected = api(&specs.iter().map(|(path, text)| SourceFile::new(&**path, &**text)).collect::<Vec<_>>());
    for (system, change_path, change_text) in SYSTEMS {
        let changed: Vec<_> =
            specs.iter().map(|(path, text)| SourceFile::new(change_path(path), change_text(text))).collect();
        assert!(api(&changed) == expected, "{system} makes a difference");
    }
}

#[test]
fn make_no_difference_to_the_layout() {
    for (path, text) in specs() {
        let expected = format(&SourceFile::new(&*path, &*text)).unwrap();
        for (system, change_path, change_text) in SYSTEMS {
            let file = SourceFile::new(change_path(&path), change_text(&text));
            assert_eq!(format(&file).unwrap(), expected, "{system} makes a difference to {path}");
        }
    }
}

#[test]
fn make_no_difference_to_the_locations_of_diagnostics() {
    let text = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: bolean\n";
    let api = "api: { title: Demo, modules: { demo: For the tests. } }\n";
    let problems = |change_path: Change, change_text: Change| {
        let files = [("api.yaml", api), ("demo/ping.yaml", text)];
        let files = files.map(|(path, text)| SourceFile::new(change_path(path), change_text(text)));
        load(&files).unwrap_err().to_string()
    };
    let expected = problems(str::to_owned, str::to_owned);
    assert!(expected.contains("spec/demo/ping.yaml:4:9"), "{expected}");
    for (system, change_path, change_text) in SYSTEMS {
        assert_eq!(problems(change_path, change_text), expected, "{system} makes a difference");
    }
}
