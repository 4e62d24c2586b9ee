//! Minimal specs around a fixture, and their problems as text.

use crate::editor;
use bitrix24_codegen::{Diagnostics, SourceFile, load};
use bitrix24_model::{Report, lint_with};

/// Specs: a minimal api.yaml, and the files that a test adds.
pub(crate) struct Spec {
    files: Vec<(String, String)>,
}

impl Spec {
    pub(crate) fn new() -> Self {
        Self { files: vec![("api.yaml".into(), "api: { title: Demo, modules: { demo: For the tests. } }\n".into())] }
    }

    /// Adds a file, or replaces the one of this path. Its common indentation is removed.
    pub(crate) fn file(mut self, path: &str, text: &str) -> Self {
        self.files.retain(|(known, _)| known != path);
        self.twice(path, text)
    }

    /// Adds a file even if there is one of this path.
    pub(crate) fn twice(mut self, path: &str, text: &str) -> Self {
        self.files.push((path.into(), unindented(text)));
        self
    }

    pub(crate) fn without(mut self, path: &str) -> Self {
        self.files.retain(|(known, _)| known != path);
        self
    }

    fn sources(&self) -> Vec<SourceFile> {
        self.files.iter().map(|(path, text)| SourceFile::new(path, text)).collect()
    }

    /// Returns whether the specs have no problems.
    pub(crate) fn is_valid(&self) -> bool {
        let sources = self.sources();
        let loaded = load(&sources).inspect_err(|problems| println!("{problems}"));
        loaded.as_ref().is_ok_and(|api| {
            editor::accepts(api, &sources);
            true
        })
    }

    /// Returns the only problem of the specs: it must not cause other ones.
    pub(crate) fn problem(&self) -> String {
        let problems = self.problems();
        assert_eq!(problems.reports().len(), 1, "{problems}");
        editor::judges(&problems.reports()[0], &self.sources());
        let end = "\nerror: 1 problem in 1 file\nFor more about a code, run `cargo xtask explain ";
        problems.to_string().split_once(end).unwrap().0.to_owned()
    }

    /// Returns the only warning of specs without problems.
    pub(crate) fn warning(&self) -> String {
        let warnings = self.warnings();
        assert_eq!(warnings.reports().len(), 1, "{warnings}");
        let end = "\nwarning: 1 problem in 1 file\nFor more about a code, run `cargo xtask explain ";
        warnings.to_string().split_once(end).unwrap().0.to_owned()
    }

    /// Returns the warnings of specs without problems, and of pages before 2026.
    pub(crate) fn warnings(&self) -> Diagnostics {
        let sources = self.sources();
        let warnings = lint_with(&sources, Some("2026-01-01")).unwrap_or_else(|problems| panic!("{problems}"));
        warnings.reports().iter().for_each(|report| check(report, &sources));
        warnings
    }

    /// Returns the problems of the specs.
    pub(crate) fn problems(&self) -> Diagnostics {
        let sources = self.sources();
        let problems = load(&sources).expect_err("the specs have no problem");
        problems.reports().iter().for_each(|report| check(report, &sources));
        problems
    }
}

/// Returns the only problem of the specs, short.
pub(crate) fn told(spec: &Spec) -> String {
    let problems = spec.problems();
    let [only] = problems.reports() else { panic!("{problems}") };
    format!("{}:{}: {}\n{}", only.path, only.span.line, only.message, only.help)
}

/// Asserts that a report has a message, a help and a place inside its file.
pub(crate) fn check(report: &Report, sources: &[SourceFile]) {
    assert!(!report.message.is_empty() && !report.help.is_empty(), "{report:?}");
    assert!(!report.message.contains('\n') && !report.help.contains('\n'), "{report:?}");
    let texts: Vec<&str> =
        sources.iter().filter(|source| source.path == report.path).map(|source| source.text.as_str()).collect();
    let span = report.span;
    let within = |text: &&str| {
        let lines: Vec<&str> = if text.is_empty() { vec![""] } else { text.lines().collect() };
        let line = lines.get(span.line - 1).map(|line| line.chars().count() + 1);
        span.column >= 1 && line.is_some_and(|columns| span.column <= columns)
    };
    assert!(report.code == "missing-file" || texts.iter().any(within), "{report:?}");
}

/// Creates a spec file at `demo/ping.yaml`.
pub(crate) fn method(text: &str) -> Spec {
    Spec::new().file("demo/ping.yaml", text)
}

/// Creates a complete method with these further keys.
pub(crate) fn ping(keys: &str) -> Spec {
    method(&format!("method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n{}", unindented(keys)))
}

/// Creates a method without warnings, with these further keys.
pub(crate) fn without_warnings(keys: &str) -> Spec {
    method(&format!(
        "method: demo.ping\nsummary: Answers.\ndocs: https://example.com\neffect: read\n{}",
        unindented(keys)
    ))
}

/// Creates a method with this result.
pub(crate) fn answering(result: &str) -> Spec {
    method(&format!("method: demo.ping\nsummary: Answers.\neffect: read\n{}", unindented(result)))
}

/// Creates an object that a method returns.
pub(crate) fn thing(fields: &str) -> Spec {
    object(&format!("object: demo.thing\nsummary: A thing.\nfields:\n{}", indented(fields)))
}

/// Creates a file at `demo/thing.yaml` whose object a method returns.
pub(crate) fn object(text: &str) -> Spec {
    Spec::new().file("demo/thing.yaml", text).file("demo/thing/get.yaml", GET)
}

const GET: &str = "method: demo.thing.get\naction: get\nobject: demo.thing\nsummary: Gets a thing.\n";

/// Creates an object with some fields, and a method that lists it and has these keys.
pub(crate) fn list(keys: &str) -> Spec {
    thing("id: integer\nname: { type: string, filterable: true, sortable: true }\n").file(
        "demo/thing/list.yaml",
        &format!(
            "method: demo.thing.list\naction: list\nobject: demo.thing\nsummary: Lists things.\n{}",
            unindented(keys)
        ),
    )
}

/// Creates a complete method and these error codes.
pub(crate) fn errors(codes: &str) -> Spec {
    ping("").file("errors.yaml", &format!("errors:\n{}", indented(codes)))
}

/// Adds a method at the path of its name.
pub(crate) fn named(spec: Spec, name: &str) -> Spec {
    let text = format!("method: {name}\nsummary: Answers.\neffect: read\nresult: boolean\n");
    spec.file(&format!("{}.yaml", name.replace('.', "/")), &text)
}

/// A complete error code.
pub(crate) const DENIED: &str =
    "Denied: { code: DENIED, status: 403, category: access, when: It is forbidden., fix: Ask. }\n";

fn indented(text: &str) -> String {
    unindented(text).lines().map(|line| format!("  {line}\n")).collect()
}

/// A text without its first line break and without the indentation that all its lines have.
fn unindented(text: &str) -> String {
    let Some(text) = text.strip_prefix('\n') else { return text.to_owned() };
    let indentation = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let common = text.lines().filter(|line| !line.trim().is_empty()).map(indentation).min().unwrap_or(0);
    let mut out: String = text.lines().map(|line| format!("{}\n", line.get(common..).unwrap_or_default())).collect();
    if !text.ends_with('\n') && text.lines().last().is_some_and(|line| line.trim().is_empty()) {
        out.truncate(out.trim_end_matches('\n').len() + 1);
    }
    out
}

/// A result without warnings, with its example.
pub(crate) const PONG: &str =
    "result: { pong: { type: boolean, doc: Whether all is well. } }\nexamples: [ { response: { pong: true } } ]\n";

/// Creates an object with these fields, and a method without warnings that gets it.
pub(crate) fn with_object(fields: &str, response: &str) -> Spec {
    Spec::new()
        .file("demo/thing.yaml", &format!("object: demo.thing\nsummary: A thing.\nfields:\n{fields}"))
        .file("demo/thing/get.yaml", &format!("method: demo.thing.get\naction: get\nobject: demo.thing\nsummary: Gets a thing.\ndocs: https://example.com\nexamples: [ {{ request: {{ id: 1 }}, response: {{ item: {response} }} }} ]\n"))
}
