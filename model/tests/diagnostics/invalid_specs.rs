//! The broken specs of one folder, `tests/invalid_specs`: all of it is told in one run, each problem once.

use crate::coverage::codes_in_sources;
use crate::spec::check;
use bitrix24_codegen::{Diagnostics, SourceFile, load_all};
use bitrix24_model::Severity;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

pub(crate) fn specs() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid_specs");
    let (mut open, mut found) = (vec![root.clone()], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let below = path.strip_prefix(&root).unwrap().to_str().unwrap();
                found.push(SourceFile::new(below, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

fn problems(sources: &[SourceFile]) -> Diagnostics {
    load_all(sources).expect_err("broken specs have problems")
}

#[test]
fn what_the_user_sees() {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots/diagnostics" }, {
        insta::assert_snapshot!("invalid_specs", problems(&specs()));
    });
}

#[test]
fn every_invalid_spec_gives_a_diagnostic() {
    let sources = specs();
    let problems = problems(&sources);
    let told: BTreeSet<&str> = problems.reports().iter().map(|report| report.path.as_str()).collect();
    assert!(told.len() >= 100 && problems.reports().len() >= 100, "{}", problems.count());
    problems.reports().iter().for_each(|report| check(report, &sources));
    let text = problems.to_string();
    for report in problems.reports() {
        let place = format!("--> spec/{}:{}:{}\n", report.path, report.span.line, report.span.column);
        assert!(text.contains(&place) && text.contains(&format!("= help: {}\n", report.help)), "{report:?}");
    }
}

#[test]
fn every_code_of_an_error_is_among_them() {
    let problems = problems(&specs());
    let told: BTreeSet<&str> = problems.reports().iter().map(|report| report.code).collect();
    let codes = codes_in_sources();
    let errors = codes.iter().filter(|(_, severity)| *severity == Severity::Error).map(|(code, _)| code.as_str());
    let untold: Vec<&str> = errors.filter(|code| !told.contains(code)).collect();
    // An unused spec is reported only without other problems, any of which can be its cause.
    assert_eq!(untold, ["unreachable"]);
}

#[test]
fn no_problem_follows_from_another() {
    let problems = problems(&specs());
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    problems.reports().iter().for_each(|report| *counts.entry(report.path.as_str()).or_default() += 1);
    // These two files hold several problems each, and all others one or none.
    assert_eq!((counts.remove("api.yaml"), counts.remove("errors.yaml")), (Some(5), Some(8)));
    assert!(counts.values().all(|count| *count == 1), "{counts:?}");
    // What the others speak of is sound, and so is each of a pair of which the other one is to blame.
    let files: Vec<String> = specs().into_iter().map(|source| source.path).collect();
    let mut sound: Vec<&str> = files.iter().map(String::as_str).collect();
    sound.retain(|path| !counts.contains_key(path) && !["api.yaml", "errors.yaml"].contains(path));
    sound.sort_unstable();
    assert_eq!(
        sound,
        [
            "demo/bond/get.yaml",
            "demo/endless/get.yaml",
            "demo/errors.yaml",
            "demo/name/describe.yaml",
            "demo/name/getUser.yaml",
            "demo/name/write/get.yaml",
            "demo/outside.yaml",
            "demo/thing.yaml",
            "v2/api.yaml",
            "v2/demo/list.yaml",
            "v2/demo/thing.yaml",
        ]
    );
}

#[test]
fn the_order_of_files_makes_no_difference() {
    let mut sources = specs();
    let told = problems(&sources).to_string();
    let mut random = 7_usize;
    for _ in 0..20 {
        for at in (1..sources.len()).rev() {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            sources.swap(at, (random >> 33) % (at + 1));
        }
        assert_eq!(problems(&sources).to_string(), told);
    }
}

#[test]
fn every_problem_is_reported_in_every_format() {
    let problems = problems(&specs());
    let count = problems.reports().len();
    assert_eq!(problems.json("spec/").lines().count(), count);
    assert_eq!(problems.github("spec/").lines().filter(|line| line.starts_with("::error file=spec/")).count(), count);
}
