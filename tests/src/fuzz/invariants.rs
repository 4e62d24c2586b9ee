//! The invariants of any specs: they give a client, or diagnostics that can be shown.

use crate::doc_comments::{check_doc_comment, doc_comments};
use bitrix24_codegen::{Api, Diagnostics, RustApi, SourceFile, generate_all, load_all, reserved_names, rust_example};
use bitrix24_compare::portal::{Published, compare};
use bitrix24_compare::semver::{changelog, diff};
use bitrix24_json::Value as Json;
use bitrix24_model::{Report, explain, format, lint, openapi, schema};

/// Runs the whole generator on specs, checks its invariants, and returns whether the specs are valid.
///
/// # Panics
///
/// Panics if the generator breaks an invariant.
pub fn check_invariants(sources: &[SourceFile]) -> bool {
    sources.iter().for_each(check_formatting);
    let loaded = load_all(sources);
    match &loaded {
        Ok(apis) => {
            check_files(apis);
            apis.iter().for_each(check_accepted);
            match lint(sources) {
                Ok(warnings) => check_diagnostics(&warnings, sources),
                Err(problems) => panic!("specs that load have errors when linted:\n{problems}"),
            }
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            check_diagnostics(problems, sources);
        }
    }
    loaded.is_ok()
}

/// Checks that every generated file is valid Rust, in whose docs texts are text.
fn check_files(apis: &[Api]) {
    for (path, text) in generate_all(apis).iter() {
        assert!(!text.contains("compile_error!("), "{path} is not valid Rust:\n{text}");
        if let Err(error) = syn::parse_file(text) {
            panic!("{path} is not Rust: {error}\n{text}");
        }
        doc_comments(text).iter().for_each(|doc| check_doc_comment(doc));
    }
}

/// Checks that the examples have Rust code, and that documents can be read back.
fn check_accepted(api: &Api) {
    let rust = RustApi::new(api);
    rust.methods.iter().for_each(|method| drop(rust_example(&rust, method)));
    assert!(schema(api, &reserved_names(api.protocol)).is_object());
    let document = openapi(api).to_string();
    match Published::read(&document) {
        Ok(published) => drop(compare(&published, api)),
        Err(error) => assert!(api.methods.is_empty(), "{error}\n{document}"),
    }
    assert!(diff(api, api).is_empty());
    drop(changelog(&diff(&Api::default(), api)));
}

/// Checks that formatting keeps the content and that formatting twice changes nothing.
fn check_formatting(source: &SourceFile) {
    let Ok(text) = format(source) else { return };
    let again = format(&SourceFile::new(source.path.clone(), text.as_str()));
    assert_eq!(again.as_deref().ok(), Some(text.as_str()), "formatting is not stable:\n{}", source.text);
    let meaning = |text: &str| serde_yaml::from_str::<serde_yaml::Value>(text).ok();
    assert_eq!(meaning(&text), meaning(&source.text), "formatting changed the content:\n{text}\nof\n{}", source.text);
}

/// Checks that diagnostics have a place and a help, hold no control characters, and are the same in every format.
fn check_diagnostics(problems: &Diagnostics, sources: &[SourceFile]) {
    let count = problems.reports().len();
    for report in problems.reports() {
        check_span(report, sources);
        assert!(explain(report.code).is_some(), "{report:?}");
    }
    let plain = problems.render("spec/", false);
    assert!(plain.chars().all(|c| c == '\n' || !c.is_control()), "{plain}");
    assert_eq!(strip_ansi_escapes(&problems.render("spec/", true)), plain);
    let (json, github) = (problems.json("spec/"), problems.github("spec/"));
    assert_eq!(json.lines().filter_map(|line| serde_json::from_str::<Json>(line).ok()).count(), count, "{json}");
    assert_eq!(github.lines().filter(|line| line.starts_with("::")).count(), count, "{github}");
}

fn check_span(report: &Report, sources: &[SourceFile]) {
    assert!(!report.message.is_empty() && !report.help.is_empty(), "{report:?}");
    assert!(!report.message.contains('\n') && !report.help.contains('\n'), "{report:?}");
    let span = report.span;
    let within = |source: &SourceFile| {
        let line = source.text.lines().chain(source.text.is_empty().then_some("")).nth(span.line - 1);
        source.path == report.path
            && line.is_some_and(|line| (1..=line.chars().count() + 1).contains(&span.column) && span.width > 0)
    };
    assert!(report.code == "missing-file" || sources.iter().any(within), "{report:?}");
}

fn strip_ansi_escapes(text: &str) -> String {
    let mut pieces = text.split("\u{1b}[");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |out, piece| out + piece.split_once('m').map_or(piece, |(_, rest)| rest))
}
