//! What holds of any specs: they give a client, or problems that can be shown.

use bitrix24_codegen::{Api, Diagnostics, RESERVED_NAMES, RustApi, SourceFile, generate, load, rust_example};
use bitrix24_compare::portal::{Published, compare};
use bitrix24_compare::semver::{changelog, diff};
use bitrix24_model::{Report, explain, format, lint, openapi, schema};
use serde_json::Value as Json;

/// Loads specs and goes down the whole line with them.
///
/// # Panics
/// Where the generator does what it never may.
pub fn judge(sources: &[SourceFile]) {
    sources.iter().for_each(laid_out);
    match load(sources) {
        Ok(api) => accepted(&api, sources),
        Err(problems) => {
            assert!(!problems.is_empty());
            told(&problems, sources);
        }
    }
}

/// A client whose every file is Rust, documents that can be written and read back, and warnings that can be shown.
fn accepted(api: &Api, sources: &[SourceFile]) {
    for (path, text) in generate(api).iter() {
        assert!(!text.contains("compile_error!("), "{path} holds what is not Rust:\n{text}");
        if let Err(error) = syn::parse_file(text) {
            panic!("{path} is not Rust: {error}\n{text}");
        }
    }
    let rust = RustApi::new(api);
    rust.methods.iter().for_each(|method| drop(rust_example(&rust, method)));
    assert!(schema(api, &RESERVED_NAMES).is_object());
    let document = openapi(api).to_string();
    match Published::read(&document) {
        Ok(published) => drop(compare(&published, api)),
        Err(error) => assert!(api.methods.is_empty(), "{error}\n{document}"),
    }
    assert!(diff(api, api).is_empty());
    drop(changelog(&diff(&Api::default(), api)));
    match lint(sources) {
        Ok(warnings) => told(&warnings, sources),
        Err(problems) => panic!("what loads has problems where it is linted:\n{problems}"),
    }
}

/// A layout that says the same, and stays as it is.
fn laid_out(source: &SourceFile) {
    let Ok(text) = format(source) else { return };
    let again = format(&SourceFile::new(source.path.clone(), text.as_str()));
    assert_eq!(again.as_deref().ok(), Some(text.as_str()), "another layout of\n{}", source.text);
    let meaning = |text: &str| serde_yaml::from_str::<serde_yaml::Value>(text).ok();
    assert_eq!(
        meaning(&text),
        meaning(&source.text),
        "a layout that says something else:\n{text}\nof\n{}",
        source.text
    );
}

/// Problems and warnings that stand in the texts, help, and act on no terminal; the same ones in every form.
fn told(problems: &Diagnostics, sources: &[SourceFile]) {
    let count = problems.reports().len();
    for report in problems.reports() {
        in_its_text(report, sources);
        assert!(explain(report.code).is_some(), "{report:?}");
    }
    let plain = problems.render("spec/", false);
    assert!(plain.chars().all(|c| c == '\n' || !c.is_control()), "{plain}");
    assert_eq!(without_colours(&problems.render("spec/", true)), plain);
    let (json, github) = (problems.json("spec/"), problems.github("spec/"));
    assert_eq!(json.lines().filter_map(|line| serde_json::from_str::<Json>(line).ok()).count(), count, "{json}");
    assert_eq!(github.lines().filter(|line| line.starts_with("::")).count(), count, "{github}");
}

fn in_its_text(report: &Report, sources: &[SourceFile]) {
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

fn without_colours(text: &str) -> String {
    let mut pieces = text.split("\u{1b}[");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |out, piece| out + piece.split_once('m').map_or(piece, |(_, rest)| rest))
}
