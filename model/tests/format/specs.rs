//! The specs of this repository are in their canonical layout, and were so before a stranger wrote them down otherwise.

use crate::{formatted, specs};
use bitrix24_codegen::{SourceFile, generate, load};
use std::fmt::Write as _;

#[test]
fn what_is_generated_stays_the_same() {
    let before = specs();
    let after: Vec<SourceFile> =
        before.iter().map(|spec| SourceFile::new(&*spec.path, formatted(&spec.text))).collect();
    let bytes = |specs: &[SourceFile]| generate(&load(specs).map_err(|problems| problems.to_string()).unwrap());
    assert_eq!(bytes(before), bytes(&after));
}

#[test]
fn any_other_layout_leads_to_the_same_text() {
    let mut compared = 0;
    for spec in specs() {
        let expected = formatted(&spec.text);
        let (header, body) = expected.split_once('\n').unwrap();
        // A text over several lines keeps the breaks of its author, and comments have no place in JSON.
        if body.contains(": >") || body.contains(": |") || body.contains("# ") {
            continue;
        }
        let value: serde_yaml::Value = serde_yaml::from_str(&spec.text).unwrap();
        for other in [serde_yaml::to_string(&value).unwrap(), json(&value)] {
            assert_eq!(formatted(&format!("{header}\n{other}")), expected, "{}", spec.path);
        }
        compared += 1;
    }
    assert!(compared > 100, "only {compared} specs have been compared");
}

/// A value with all the brackets and quotes there can be.
fn json(value: &serde_yaml::Value) -> String {
    use serde_yaml::Value;
    let mut out = String::new();
    match value {
        Value::Mapping(entries) => {
            out += "{\n";
            for (key, value) in entries {
                let _ = writeln!(out, "{} : {},", json(key), json(value));
            }
            out += "}";
        }
        Value::Sequence(items) => {
            let _ = write!(out, "[{}]", items.iter().map(json).collect::<Vec<_>>().join(" ,"));
        }
        Value::String(text) => out += &serde_json::to_string(text).unwrap(),
        other => out += serde_yaml::to_string(other).unwrap().trim_end(),
    }
    out
}
