//! Reads the files of cases: names, expected classes, and specs in both states.

use bitrix24_codegen::SourceFile;
use std::path::Path;

/// A state of the specs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Old,
    New,
}

impl Side {
    /// Returns the name of the state in the files.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Old => "old",
            Self::New => "new",
        }
    }
}

/// A change of the specs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Case {
    /// The name of the case and of its module.
    pub(crate) name: String,
    /// The most severe class of its changes.
    pub(crate) class: String,
    /// A program that compiles with the old client, and with the new one unless the change is breaking.
    pub(crate) user: String,
    /// The specs: state, path and content.
    specs: Vec<(String, String, String)>,
}

/// Returns the cases of each file with the name of the file.
pub(crate) fn files() -> Vec<(String, Vec<Case>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../compare/tests/semver/cases");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "txt")).collect();
    paths.sort();
    let name = |path: &Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), read(&std::fs::read_to_string(path).unwrap()))).collect()
}

/// Returns the cases of all files.
pub(crate) fn all() -> Vec<Case> {
    files().into_iter().flat_map(|(_, cases)| cases).collect()
}

fn read(text: &str) -> Vec<Case> {
    text.split("=== ").skip(1).map(case).collect()
}

fn case(text: &str) -> Case {
    let mut parts = text.split("\n--- ");
    let mut head = parts.next().unwrap().lines();
    let mut case = Case { name: head.next().unwrap().trim().to_owned(), ..Case::default() };
    for line in head {
        let (key, value) = line.split_once(": ").unwrap_or_else(|| panic!("{}: `{line}`", case.name));
        match key {
            "class" => case.class = value.to_owned(),
            _ => panic!("{}: unknown key `{key}`", case.name),
        }
    }
    for part in parts {
        let (title, body) = part.split_once('\n').unwrap_or((part, ""));
        let body = body.replace("CASE", &case.name);
        match title.split_once(' ') {
            None if title == "user" => case.user = body,
            Some((side, path)) => case.specs.push((side.to_owned(), path.replace("CASE", &case.name), body)),
            None => panic!("{}: unknown part `{title}`", case.name),
        }
    }
    case
}

/// Returns the specs of cases in one state, with the specs that all cases share.
pub(crate) fn specs(cases: &[Case], side: Side) -> Vec<SourceFile> {
    let here = |wanted: &str| wanted == "both" || wanted == side.name();
    let mut files = vec![
        SourceFile::new("errors.yaml", ERRORS),
        SourceFile::new("base/row.yaml", "{ object: base.row, summary: A row., fields: { id: id<base.row> } }"),
        SourceFile::new(
            "base/get.yaml",
            "{ method: base.get, summary: Reads., effect: read, result: { item: base.row } }",
        ),
        SourceFile::new(
            "base/put.yaml",
            "{ method: base.put, summary: Writes., effect: write, params: { row: base.row }, result: boolean }",
        ),
    ];
    let (mut modules, mut entities) = ("base: For all.".to_owned(), "im.chat: A chat., im.user: A user.".to_owned());
    let mut modules_v2 = String::new();
    for case in cases {
        let specs: Vec<_> = case.specs.iter().filter(|(wanted, ..)| here(wanted)).collect();
        let is_v2 = |path: &str| path.starts_with("v2/");
        if specs.iter().any(|(_, path, _)| !is_v2(path) && path != "entities") {
            modules += &format!(", {}: For one case.", case.name);
        }
        if specs.iter().any(|(_, path, _)| is_v2(path)) {
            modules_v2 += &format!("{}: For one case., ", case.name);
        }
        for (_, path, text) in specs {
            match path.as_str() {
                "entities" => entities += &format!(", {}", text.trim()),
                path => files.push(SourceFile::new(path, text.as_str())),
            }
        }
    }
    if !modules_v2.is_empty() {
        let api = format!("api: {{ protocol: 2, title: Older cases, modules: {{ {modules_v2} }} }}");
        files.extend([SourceFile::new("v2/api.yaml", api), SourceFile::new("v2/errors.yaml", ERRORS_V2)]);
    }
    let api = format!("api: {{ title: Cases, modules: {{ {modules} }}, entities: {{ {entities} }} }}");
    files.push(SourceFile::new("api.yaml", api));
    files
}

const ERRORS: &str = "
errors:
  Denied: { code: DENIED, status: 403, category: access, when: The user may not., fix: Ask. }
  Bad: { code: BAD, status: 400, category: validation, when: It is bad., fix: Correct it. }
  InvalidSelect: { code: SELECT, status: 400, category: request, when: It is bad., fix: Correct it. }
  InvalidFilter: { code: FILTER, status: 400, category: request, when: It is bad., fix: Correct it. }
  UnknownFilterOperator: { code: OPERATOR, status: 400, category: request, when: It is bad., fix: Correct it. }
  UnknownProperty: { code: PROPERTY, status: 400, category: request, when: It is bad., fix: Correct it. }
  InvalidOrder: { code: ORDER, status: 400, category: request, when: It is bad., fix: Correct it. }
  InvalidPagination: { code: PAGINATION, status: 400, category: request, when: It is bad., fix: Correct it. }
";

const ERRORS_V2: &str = "
errors:
  Denied: { code: DENIED, status: 403, category: access, when: The user may not., fix: Ask. }
";
