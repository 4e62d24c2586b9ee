//! What an editor shows without a run: the JSON Schema refuses most of what the checks refuse, and nothing else.

use crate::{invalid_specs, spec};
use bitrix24_codegen::{Api, SourceFile, load, load_all, reserved_names};
use bitrix24_json::Value as Json;
use bitrix24_model::{Report, schema};
use boon::{Compiler, SchemaIndex, Schemas};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Problems that can be seen in one file by its keys, words and forms: the schema refuses every one.
const ALWAYS: [&str; 17] = [
    "bad-address",
    "bad-identifier",
    "bad-name",
    "bad-relation",
    "bad-status",
    "bad-type",
    "conflict",
    "control-character",
    "empty-enum",
    "empty-file",
    "empty-object",
    "empty-text",
    "missing-key",
    "todo",
    "unknown-key",
    "unknown-kind",
    "unknown-value",
];

/// Problems of which the schema sees a part: a bound on a type without bounds, but not a lower one above the upper one.
const PARTLY: [&str; 13] = [
    "bad-bounds",
    "bad-cause",
    "bad-default",
    "bad-example",
    "bad-open",
    "bad-pattern",
    "bad-rows",
    "bad-rule",
    "bad-yaml",
    "name-clash",
    "unknown-type",
    "wrong-protocol",
    "wrong-type",
];

/// Problems between files, or between names and values of one: a schema cannot see them, so it says nothing.
const NEVER: [&str; 21] = [
    "bad-arguments",
    "bad-event",
    "bad-filter",
    "bad-rows-at",
    "bad-variant",
    "duplicate-key",
    "duplicate-name",
    "endless-object",
    "missing-file",
    "nothing-to-write",
    "outside-module",
    "path-mismatch",
    "two-dialects",
    "unknown-error",
    "unknown-field",
    "unknown-module",
    "unknown-object",
    "unreachable",
    "unreadable-file",
    "unused-module",
    "written-boolean",
];

/// A compiled schema.
struct Editor {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Editor {
    fn of(api: &Api) -> Self {
        let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
        let place = "https://example.com/schema.json";
        compiler.add_resource(place, schema(api, &reserved_names(api.protocol)).into()).unwrap();
        let index = compiler.compile(place, &mut schemas).unwrap();
        Self { schemas, index }
    }

    /// What the editor shows of a file. A text that is no YAML is refused before there is a value to look at.
    fn shows(&self, file: &SourceFile) -> Result<(), String> {
        let validate = || {
            let value: serde_json::Value = serde_yaml::from_str(&file.text).map_err(|error| error.to_string())?;
            self.schemas.validate(&value, self.index).map_err(|error| format!("{error:#}"))
        };
        // The validator goes down into a value with many frames a level.
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(256 << 20).spawn_scoped(scope, validate);
            thread.unwrap().join().unwrap()
        })
    }
}

/// The schema that a broken fixture is opened with: that of specs which know nothing but a method.
static PLAIN: LazyLock<Editor> =
    LazyLock::new(|| Editor::of(&load(&SPECS.map(|(path, text)| SourceFile::new(path, text))).unwrap()));

/// The schema of specs of REST 2.0.
static PLAIN_V2: LazyLock<Editor> = LazyLock::new(|| {
    let specs = SPECS.map(|(path, text)| SourceFile::new(path, text.replace("api: {", "api: { protocol: 2,")));
    Editor::of(&load(&specs).unwrap())
});

const SPECS: [(&str, &str); 2] = [
    ("api.yaml", "api: { title: Demo, modules: { demo: For the tests. } }"),
    ("demo/ping.yaml", "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean"),
];

/// Specs without a problem have none in an editor.
pub(crate) fn accepts(api: &Api, sources: &[SourceFile]) {
    let editor = Editor::of(api);
    for file in sources {
        if let Err(shown) = editor.shows(file) {
            panic!("the schema refuses {}, which is fine:\n{}\n{shown}", file.path, file.text);
        }
    }
}

/// Asserts that the editor shows a problem exactly if its code is among those that the schema can see.
pub(crate) fn judges(report: &Report, sources: &[SourceFile]) {
    let is_v2 = sources.iter().any(|file| file.path == "api.yaml" && file.text.contains("protocol: 2"));
    let plain = if is_v2 { &PLAIN_V2 } else { &PLAIN };
    let shown = || sources.iter().filter(|file| file.path == report.path).any(|file| plain.shows(file).is_err());
    match report.code {
        // Of the conflicts between keys of REST 2.0, the schema sees a part.
        "conflict" if is_v2 => {}
        code if ALWAYS.contains(&code) => assert!(shown(), "the schema accepts what is wrong: {report:?}"),
        code if NEVER.contains(&code) => assert!(!shown(), "the schema refuses what it cannot know of: {report:?}"),
        code => assert!(PARTLY.contains(&code), "does the schema see `{code}`? Add it to one of the lists above"),
    }
}

/// Which mistakes of the invalid specs an editor shows before any run.
#[test]
fn of_the_invalid_specs() {
    let sources = invalid_specs::specs();
    let problems = load_all(&sources).unwrap_err();
    let (mut lines, mut shown) = (Vec::new(), 0);
    for source in &sources {
        let codes: BTreeSet<&str> =
            problems.reports().iter().filter(|report| report.path == source.path).map(|report| report.code).collect();
        if codes.is_empty() {
            continue;
        }
        let plain = if source.path.starts_with("v2/") { &PLAIN_V2 } else { &PLAIN };
        let is_shown = plain.shows(source).is_err();
        shown += usize::from(is_shown);
        let codes: Vec<&str> = codes.into_iter().collect();
        lines.push(format!("{} {}: {}", if is_shown { "shown " } else { "silent" }, source.path, codes.join(", ")));
    }
    lines.sort();
    lines.insert(0, format!("{shown} of {} files have a problem that an editor shows", lines.len()));
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots/diagnostics" }, {
        insta::assert_snapshot!("editor", lines.join("\n"));
    });
}

/// One mistake that the schema sees, of each code that it sees a part of.
#[test]
fn what_is_seen_of_the_others() {
    let ping = |keys: &str| format!("method: demo.ping\nsummary: Answers.\neffect: read\n{keys}");
    let mistakes = [
        ping("result: boolean\nparams: { name: { type: string, min: 1 } }"),
        ping("result: boolean\nparams: { flag: { type: boolean, default: 'yes' } }"),
        ping("result: boolean\nexamples: [ { request: {}, response: 'yes' } ]"),
        ping("result: boolean\nrules: [ { any_of: [name] } ]"),
        ping("result: boolean\nrows: { lists: demo.thing, where: [[id]] }"),
        ping("result: boolean\nparams: { inner: { type: object, rust_type: Filter, fields: { a: string } } }"),
        ping("result: sting"),
        ping("result: boolean\nselect: 'yes'"),
        "method: demo.filter\nsummary: Answers.\neffect: read\nresult: boolean".to_owned(),
        "object: demo.option\nsummary: A thing.\nfields: { id: integer }".to_owned(),
        "enum: demo.kind\nsummary: A kind.\nvalues: { OTHER: Another. }".to_owned(),
    ];
    for text in mistakes {
        assert!(PLAIN.shows(&SourceFile::new("demo/ping.yaml", text.as_str())).is_err(), "{text}");
    }
}

/// The words that the schema offers are those that the reader takes: it lists them where it meets another.
#[test]
fn words_are_the_same_for_the_reader() {
    let error = "Denied: { code: DENIED, status: 403, when: It is forbidden., fix: Ask.,";
    let thing = |keys: &str| spec::thing(&format!("id: {{ type: integer, {keys} }}\n"));
    let code = |keys: &str| spec::errors(&format!("{error} {keys} }}\n"));
    let mistakes = [
        ("method_file/properties/action", spec::ping("action: []\nobject: demo.thing\n")),
        (
            "method_file/properties/effect",
            spec::method("method: demo.ping\nsummary: A.\nresult: boolean\neffect: []\n"),
        ),
        ("pagination/properties/family", spec::ping("pagination: { family: [] }\n")),
        ("object_field/else/properties/add", thing("add: []")),
        ("object_field/else/properties/update", thing("update: []")),
        ("error/properties/category", code("category: []")),
        ("error/properties/shape", code("category: access, shape: []")),
        ("error/properties/retry", code("category: access, retry: []")),
        ("error/properties/executed", code("category: access, executed: []")),
    ];
    let api = load(&SPECS.map(|(path, text)| SourceFile::new(path, text))).unwrap();
    let schema = schema(&api, &reserved_names(api.protocol));
    for (place, broken) in mistakes {
        let problems = broken.problems();
        let told = problems.reports().iter().find(|report| report.code == "unknown-value");
        let help = &told.unwrap_or_else(|| panic!("{place}: {problems}")).help;
        let taken: BTreeSet<&str> = help.split('`').skip(1).step_by(2).collect();
        let offered = schema.pointer(&format!("/definitions/{place}/enum")).and_then(Json::as_array);
        let offered: BTreeSet<&str> = offered.into_iter().flatten().filter_map(Json::as_str).collect();
        assert_eq!(taken, offered, "{place}");
    }
}
