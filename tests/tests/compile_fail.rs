//! Invalid queries do not compile, and the compiler's messages explain why.
//!
//! After a change of the compiler, update the expected messages with `INSTA_UPDATE=always cargo test -p bitrix24-tests --test
//! compile_fail`, and review the diff. A new method or object changes none of them.
#![allow(clippy::unwrap_used)]

use bitrix24_tests::fixture_crate::FixtureCrate;
use bitrix24_tests::{files_in, workspace};
use serde_json::Value as Json;
use std::collections::BTreeMap;

const MANIFEST: &str = "\
[dependencies]
bitrix24 = { path = \"../bitrix24-rs/generated\", default-features = false, features = [\"all-methods\", \"v2-all-methods\"] }
";

#[test]
fn invalid_queries_do_not_compile() {
    let programs = files_in(&workspace().join("tests/tests/compile_fail"), "rs");
    assert!(!programs.is_empty());
    let fixture = FixtureCrate::new(env!("CARGO_TARGET_TMPDIR"), "compile-fail", MANIFEST);
    fixture.write("src/lib.rs", "");
    for program in &programs {
        let name = program.file_name().unwrap().to_str().unwrap();
        fixture.write(&format!("examples/{name}"), &std::fs::read_to_string(program).unwrap());
    }
    let errors = errors(&fixture);
    insta::with_settings!({ snapshot_path => "compile_fail", prepend_module_to_snapshot => false, omit_expression => true }, {
        for program in programs {
            let name = program.file_stem().unwrap().to_str().unwrap();
            let errors = errors.get(name).unwrap_or_else(|| panic!("{name} compiles"));
            insta::assert_snapshot!(name, errors);
        }
    });
}

/// Returns the errors of each example.
fn errors(fixture: &FixtureCrate) -> BTreeMap<String, String> {
    let check = ["check", "--quiet", "--keep-going", "--examples", "--message-format=json"];
    let mut errors = BTreeMap::<String, String>::new();
    for line in String::from_utf8(fixture.output(&check, &[]).stdout).unwrap().lines() {
        let line: Json = serde_json::from_str(line).unwrap();
        let message = &line["message"];
        // The last one says that there are errors.
        if message["level"] == "error" && message["spans"][0].is_object() {
            *errors.entry(line["target"]["name"].as_str().unwrap().to_owned()).or_default() += &shown(message);
        }
    }
    errors
}

/// Parts of notes that depend on other methods, or on the folder of the build.
const LEFT_OUT: [&str; 3] = ["other types implement trait", "the full name for the type", "consider using `--verbose`"];

/// Writes what an error says of the program: its message, the labels in the program's text, its help and its notes.
fn shown(error: &Json) -> String {
    let mut shown = format!("error: {}\n", without_modules(error["message"].as_str().unwrap()));
    for span in error["spans"].as_array().unwrap() {
        let (line, text) = (span["line_start"].as_u64().unwrap(), span["text"][0]["text"].as_str().unwrap());
        let [start, end] = ["column_start", "column_end"].map(|end| span[end].as_u64().unwrap() as usize - 1);
        let label = span["label"].as_str().map_or_else(String::new, |label| format!(" <- {}", without_modules(label)));
        shown += &format!("  {line}: {}{label}\n", &text[start..end]);
    }
    for child in error["children"].as_array().unwrap() {
        let (level, message) = (child["level"].as_str().unwrap(), child["message"].as_str().unwrap());
        if !LEFT_OUT.iter().any(|part| message.contains(part)) {
            shown += &format!("  {level}: {}\n", without_modules(message));
        }
    }
    shown
}

/// Removes the modules of types: the compiler names them only if several types have the name.
fn without_modules(message: &str) -> String {
    let mut pieces = message.split("bitrix24::");
    let mut kept = pieces.next().unwrap_or_default().to_owned();
    for mut path in pieces {
        while let Some((module, inner)) = path.split_once("::")
            && module.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        {
            path = inner;
        }
        kept += path;
    }
    kept
}
