//! What a change of the specs is told to be: each case is two states of a small spec, in the files of `cases/`.
#![allow(clippy::unwrap_used)]

mod cases;
mod changelog;
mod steps;

use bitrix24_codegen::{Api, generate, load};
use bitrix24_compare::semver::{Class, diff};
use cases::{Case, Side};
use std::fmt::Write as _;

fn api(cases: &[Case], side: Side) -> Api {
    load(&cases::specs(cases, side)).unwrap_or_else(|problems| panic!("{problems}"))
}

/// The changes of each case, one file of cases a snapshot.
#[test]
fn every_case_is_told() {
    for (file, cases) in cases::files() {
        let mut told = String::new();
        for case in &cases {
            let alone = std::slice::from_ref(case);
            let _ = writeln!(told, "{}", case.name);
            for change in diff(&api(alone, Side::Old), &api(alone, Side::New)) {
                let _ = writeln!(told, "  {:13} {:7} {change}", change.class.name(), change.kind.name());
            }
        }
        insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "snapshots", omit_expression => true }, {
            insta::assert_snapshot!(file, told);
        });
    }
}

#[test]
fn every_case_is_of_its_class() {
    for case in cases::all() {
        let alone = std::slice::from_ref(&case);
        let changes = diff(&api(alone, Side::Old), &api(alone, Side::New));
        let worst = changes.iter().map(|change| change.class).min();
        assert_eq!(worst.map(Class::name), Some(case.class.as_str()), "{}", case.name);
    }
}

/// A case can be held against compilers: see tests/tests/semver.
#[test]
fn every_case_can_be_tried() {
    for case in cases::all() {
        let breaking = case.class == Class::Breaking.name();
        assert_eq!(case.user.trim().is_empty(), case.name == "module_added", "{}", case.name);
        assert!(breaking || case.lints.is_empty() && case.names.is_empty(), "{}", case.name);
    }
}

#[test]
fn the_same_specs_have_no_changes() {
    let cases = cases::all();
    for side in [Side::Old, Side::New] {
        assert_eq!(diff(&api(&cases, side), &api(&cases, side)), []);
    }
}

/// Cases do not disturb each other: together they have the changes that each has alone.
#[test]
fn cases_together_are_the_sum_of_all() {
    let cases = cases::all();
    let lines = |cases: &[Case]| -> Vec<String> {
        diff(&api(cases, Side::Old), &api(cases, Side::New)).iter().map(ToString::to_string).collect()
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

/// Back again, what was added is removed: no change is seen in one direction only.
#[test]
fn every_case_is_a_change_both_ways() {
    for case in cases::all() {
        let alone = std::slice::from_ref(&case);
        let (old, new) = (api(alone, Side::Old), api(alone, Side::New));
        assert_eq!(diff(&old, &new).is_empty(), diff(&new, &old).is_empty(), "{}", case.name);
    }
}

/// Whatever differs in the generated client is told, and nothing else.
#[test]
fn what_the_client_shows_is_told() {
    for case in cases::all() {
        let alone = std::slice::from_ref(&case);
        let (old, new) = (api(alone, Side::Old), api(alone, Side::New));
        let differs = generate(&old) != generate(&new);
        // Words on `null` are for the OpenAPI document, examples of answers and standard actions for the mock portal.
        let elsewhere = ["key_is_null_where_it_was_absent", "other_examples", "action_spelt_out"];
        let elsewhere = elsewhere.contains(&case.name.as_str());
        assert_eq!(differs, !elsewhere, "{}", case.name);
        assert!(!diff(&old, &new).is_empty(), "{}", case.name);
    }
}
