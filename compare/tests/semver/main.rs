//! Checks the changes reported between two states of a small spec. The cases are in the files of `cases/`.
#![allow(clippy::unwrap_used)]

mod cases;
mod changelog;
mod version;

use bitrix24_codegen::{Api, SourceFile, generate_all, load_all};
use bitrix24_compare::semver::{Class, diff_all};
use cases::{Case, Side};
use std::fmt::Write as _;

fn apis(cases: &[Case], side: Side) -> Vec<Api> {
    load_all(&cases::specs(cases, side)).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Checks the changes of each case, with one snapshot for each file of cases.
#[test]
fn cases_match_their_snapshots() {
    for (file, cases) in cases::files() {
        let mut report = String::new();
        for case in &cases {
            let alone = std::slice::from_ref(case);
            let _ = writeln!(report, "{}", case.name);
            for change in diff_all(&apis(alone, Side::Old), &apis(alone, Side::New)) {
                let _ = writeln!(report, "  {:13} {:7} {change}", change.class.name(), change.kind.name());
            }
        }
        insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "snapshots", omit_expression => true }, {
            insta::assert_snapshot!(file, report);
        });
    }
}

#[test]
fn every_case_has_its_class() {
    for case in cases::all() {
        let alone = std::slice::from_ref(&case);
        let changes = diff_all(&apis(alone, Side::Old), &apis(alone, Side::New));
        let worst = changes.iter().map(|change| change.class).min();
        assert_eq!(worst.map(Class::name), Some(case.class.as_str()), "{}", case.name);
    }
}

/// Every case has a program with which tests/tests/semver checks its class.
#[test]
fn every_case_has_a_program() {
    for case in cases::all() {
        assert_eq!(case.user.trim().is_empty(), case.name == "module_added", "{}", case.name);
    }
}

#[test]
fn the_same_specs_have_no_changes() {
    let cases = cases::all();
    for side in [Side::Old, Side::New] {
        assert_eq!(diff_all(&apis(&cases, side), &apis(&cases, side)), []);
    }
}

/// The client has nothing of them.
#[test]
fn versions_of_pages_and_numbers_of_methods_are_no_changes() {
    let state = |api: &str, version: &str| {
        let docs = format!("docs: 'https://example.com/a.html', docs_version: {version}");
        let files = [
            ("api.yaml", format!("api: {{ title: Demo, modules: {{ demo: First. }}, {api} }}")),
            (
                "demo/run.yaml",
                format!("{{ method: demo.run, summary: Runs., effect: read, result: demo.row, {docs} }}"),
            ),
            ("demo/row.yaml", format!("{{ object: demo.row, summary: A row., fields: {{ id: integer }}, {docs} }}")),
        ];
        load_all(&files.map(|(path, text)| SourceFile::new(path, text))).unwrap_or_else(|problems| panic!("{problems}"))
    };
    let old = state("docs_version: 2026-05-25, documented: { methods: 1, date: 2026-05-25 }", "2026-05-26");
    let new = state("docs_version: 2026-06-25, published: { methods: 2, date: 2026-06-25 }", "2026-06-26");
    assert_eq!(diff_all(&old, &new), []);
}

/// All cases together have the same changes as each case alone.
#[test]
fn cases_do_not_affect_each_other() {
    let cases = cases::all();
    let lines = |cases: &[Case]| -> Vec<String> {
        diff_all(&apis(cases, Side::Old), &apis(cases, Side::New)).iter().map(ToString::to_string).collect()
    };
    let mut alone: Vec<String> = cases.iter().flat_map(|case| lines(std::slice::from_ref(case))).collect();
    let mut together = lines(&cases);
    alone.sort();
    together.sort();
    let only = |of: &[String], other: &[String]| -> Vec<String> {
        of.iter().filter(|line| !other.contains(line)).cloned().collect()
    };
    assert_eq!((only(&together, &alone), only(&alone, &together)), (vec![], vec![]));
    assert_eq!(together.len(), alone.len());
}

/// Every change is reported in both directions.
#[test]
fn every_case_is_a_change_in_both_directions() {
    for case in cases::all() {
        let alone = std::slice::from_ref(&case);
        let (old, new) = (apis(alone, Side::Old), apis(alone, Side::New));
        assert_eq!(diff_all(&old, &new).is_empty(), diff_all(&new, &old).is_empty(), "{}", case.name);
    }
}

/// Every difference in the generated client is reported, and nothing else.
#[test]
fn every_difference_of_the_client_is_reported() {
    for case in cases::all() {
        let alone = std::slice::from_ref(&case);
        let (old, new) = (apis(alone, Side::Old), apis(alone, Side::New));
        let differs = generate_all(&old) != generate_all(&new);
        // These affect only the OpenAPI document (`null`) or the mock portal (examples, causes, rows, conditions, open keys, names in
        // upper case, shared rows, files and standard actions).
        let outside = [
            "bare_body_becomes_nullable",
            "key_is_null_where_it_was_absent",
            "other_examples",
            "other_rows",
            "action_replaced_by_its_parts",
            "cause_broken_otherwise",
            "array_in_a_condition",
            "other_keys_that_portals_add",
            "fields_in_upper_case",
            "rows_of_another_object",
            "what_a_field_says_of_a_file",
        ];
        let outside = outside.contains(&case.name.as_str());
        assert_eq!(differs, !outside, "{}", case.name);
        assert!(!diff_all(&old, &new).is_empty(), "{}", case.name);
    }
}
