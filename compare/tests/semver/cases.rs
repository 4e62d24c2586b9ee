//! The files of cases: what each is called, what it is expected to be, and its specs in both states.

use bitrix24_codegen::SourceFile;
use std::path::Path;

/// Which state of the specs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Old,
    New,
}

impl Side {
    /// The word for it in the files.
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
    /// Its name, and that of the module that it stands in.
    pub(crate) name: String,
    /// The worst class of its changes.
    pub(crate) class: String,
    /// The lints of cargo-semver-checks that see it; none where it is `blind`, because it compares no types.
    pub(crate) lints: Vec<String>,
    /// Names by which those lints can be told to belong to the case, beside the module's.
    pub(crate) names: Vec<String>,
    /// Rust that compiles with the old client, and with the new one unless the change is breaking.
    pub(crate) user: String,
    /// Paths and texts, with the states that they belong to.
    specs: Vec<(String, String, String)>,
}

/// The cases of each file, by its name.
pub(crate) fn files() -> Vec<(String, Vec<Case>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../compare/tests/semver/cases");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "txt")).collect();
    paths.sort();
    let name = |path: &Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), read(&std::fs::read_to_string(path).unwrap()))).collect()
}

/// The cases of all files.
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
        let list = || value.split(", ").filter(|lint| *lint != "blind").map(str::to_owned).collect();
        match key {
            "class" => case.class = value.to_owned(),
            "semver-checks" => case.lints = list(),
            "names" => case.names = list(),
            _ => panic!("{}: there is no key `{key}`", case.name),
        }
    }
    for part in parts {
        let (title, body) = part.split_once('\n').unwrap_or((part, ""));
        let body = body.replace("CASE", &case.name);
        match title.split_once(' ') {
            None if title == "user" => case.user = body,
            Some((side, path)) => case.specs.push((side.to_owned(), path.replace("CASE", &case.name), body)),
            None => panic!("{}: there is no part `{title}`", case.name),
        }
    }
    case
}

/// The specs of cases in one of their states, with what all of them lean on.
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
    for case in cases {
        let specs: Vec<_> = case.specs.iter().filter(|(wanted, ..)| here(wanted)).collect();
        if specs.iter().any(|(_, path, _)| path != "entities") {
            modules += &format!(", {}: For one case.", case.name);
        }
        for (_, path, text) in specs {
            match path.as_str() {
                "entities" => entities += &format!(", {}", text.trim()),
                path => files.push(SourceFile::new(path, text.as_str())),
            }
        }
    }
    let api = format!("api: {{ title: Cases, modules: {{ {modules} }}, entities: {{ {entities} }} }}");
    files.push(SourceFile::new("api.yaml", api));
    files
}

const ERRORS: &str = "
errors:
  Denied: { code: DENIED, status: 403, category: access, when: The user may not., fix: Ask. }
  Bad: { code: BAD, status: 400, category: validation, when: It is bad., fix: Mend it. }
  InvalidSelect: { code: SELECT, status: 400, category: request, when: It is bad., fix: Mend it. }
  InvalidFilter: { code: FILTER, status: 400, category: request, when: It is bad., fix: Mend it. }
  UnknownFilterOperator: { code: OPERATOR, status: 400, category: request, when: It is bad., fix: Mend it. }
  UnknownProperty: { code: PROPERTY, status: 400, category: request, when: It is bad., fix: Mend it. }
  InvalidOrder: { code: ORDER, status: 400, category: request, when: It is bad., fix: Mend it. }
  InvalidPagination: { code: PAGINATION, status: 400, category: request, when: It is bad., fix: Mend it. }
";
