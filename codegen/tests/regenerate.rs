//! What is written again after a change is what would be written from scratch.

#![allow(clippy::unwrap_used)]

use bitrix24_codegen::{Api, SourceFile, generate, load, regenerate};

const SPECS: &[(&str, &str)] = &[
    ("api.yaml", "api: { title: Demo, modules: { demo: For the tests., more: More. } }"),
    ("errors.yaml", "errors: { Denied: { code: DENIED, status: 403, category: access, when: No., fix: Ask. } }"),
    ("demo/kind.yaml", "enum: demo.kind\nsummary: A kind.\nvalues: { A: The first., B: The second. }"),
    (
        "demo/thing.yaml",
        "object: demo.thing\nsummary: A thing.\nfields: { id: { type: id<demo.thing>, filterable: true }, kind: demo.kind, name: { type: string, add: required } }",
    ),
    ("demo/thing/get.yaml", "method: demo.thing.get\naction: get\nobject: demo.thing\nsummary: Gets a thing."),
    ("demo/thing/add.yaml", "method: demo.thing.add\naction: add\nobject: demo.thing\nsummary: Adds a thing."),
    (
        "demo/ping.yaml",
        "method: demo.ping\nsummary: Answers.\neffect: read\nparams: { mode: { type: enum, values: { FAST: Now., SLOW: Later. } } }\nresult: { kind: demo.kind, inner: { type: object, fields: { a: string } } }",
    ),
    (
        "more/pong.yaml",
        "method: more.pong\nsummary: Answers too.\neffect: read\nresult: boolean\nerrors: { Denied: [] }",
    ),
];

fn api(specs: &[(&str, String)]) -> Api {
    let sources: Vec<SourceFile> = specs.iter().map(|(path, text)| SourceFile::new(*path, text.as_str())).collect();
    load(&sources).map_err(|problems| problems.to_string()).unwrap()
}

#[test]
fn every_kind_of_change() {
    let start: Vec<(&str, String)> = SPECS.iter().map(|(path, text)| (*path, (*text).to_owned())).collect();
    let before = api(&start);
    let files = generate(&before);
    let changes = [
        ("demo/ping.yaml", "Answers.", "Says that it is there."),
        ("demo/ping.yaml", "Now.", "At once."),
        ("demo/ping.yaml", "FAST", "QUICK"),
        ("demo/ping.yaml", "a: string", "a: integer"),
        ("demo/ping.yaml", "{ type: object, fields: { a: string } }", "string"),
        ("demo/ping.yaml", "mode", "way"),
        ("demo/thing.yaml", "A thing.", "Something."),
        ("demo/thing.yaml", "filterable: true", "sortable: true"),
        ("demo/thing/add.yaml", "Adds", "Makes"),
        ("demo/kind.yaml", "The second.", "Another."),
        ("errors.yaml", "Ask.", "Ask again."),
        ("errors.yaml", "403", "401"),
        ("api.yaml", "For the tests.", "For these tests."),
        ("api.yaml", "title: Demo", "title: A demo"),
        ("more/pong.yaml", "errors: { Denied: [] }", "errors: { Denied: [ { cause: No, when: Never., fix: Go. } ] }"),
        ("more/pong.yaml", "result: boolean", "result: demo.thing"),
        ("more/pong.yaml", "effect: read", "effect: write"),
    ];
    for (path, from, to) in changes {
        let mut specs = start.clone();
        let text = &mut specs.iter_mut().find(|(known, _)| *known == path).unwrap().1;
        assert!(text.contains(from), "{from} is not in {path}");
        *text = text.replacen(from, to, 1);
        let after = api(&specs);
        let expected = generate(&after);
        assert_ne!(expected, files, "{path}: {from} → {to} makes no difference");
        assert_eq!(regenerate(&after, &before, &files), expected, "{path}: {from} → {to}");
    }
}

#[test]
fn methods_come_and_go() {
    let start: Vec<(&str, String)> = SPECS.iter().map(|(path, text)| (*path, (*text).to_owned())).collect();
    let before = api(&start);
    let files = generate(&before);
    for index in [4, 5] {
        let mut fewer = start.clone();
        fewer.remove(index);
        let less = api(&fewer);
        let without = generate(&less);
        assert_eq!(regenerate(&less, &before, &files), without);
        assert_eq!(regenerate(&before, &less, &without), files);
    }
}
