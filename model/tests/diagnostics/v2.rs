//! Specs of REST 2.0: their keys, and the keys that only one protocol has.

use crate::spec::{Spec, method};
use bitrix24_codegen::{SourceFile, load, load_all};
use bitrix24_model::{Dialect, Protocol, ResponseShape, Type};
use insta::assert_snapshot;

const API: &str = "api: { protocol: 2, title: Demo, modules: { demo: For the tests. } }\n";

const THING: &str = "
    object: demo.thing
    summary: A thing.
    open: { 'UF_DEMO_*': any }
    fields:
      ID: { type: id<demo.thing>, filterable: true, sortable: true }
      TITLE: { type: string, filterable: true, add: required, update: optional, clear: empty }
      SEARCH: { type: string, filterable: true, read: false }
      state: { type: string, filterable: true, sent: STATE }
";

fn v2(text: &str) -> Spec {
    method(text).file("api.yaml", API)
}

/// A list of things with further keys.
fn list(keys: &str) -> Spec {
    let text = format!("method: demo.ping\naction: list\nobject: demo.thing\nsummary: Lists things.\n{keys}\n");
    v2(&text).file("demo/thing.yaml", THING)
}

const QUERY: &str =
    "filter: { dialect: full, logic: true }\norder: true\nselect: { masks: ['*', 'UF_*'] }\nrows_at: items";

#[test]
fn keys_of_a_list() {
    for keys in [
        "rows_at: result",
        "rows_at: { key: things, map: true }",
        "rows_at: things\nresult: { things: array<demo.thing>, users: array<integer> }",
        "rows_at: result\npagination: { family: start }",
        "rows_at: result\npagination: { family: limit, limit: LIMIT, offset: OFFSET, inside: PARAMS, default: 50, max: 200 }",
        "rows_at: result\npagination: { family: since, param: LAST_ID, row: id, limit: LIMIT, default: 20, max: 50 }",
        "rows_at: result\npagination: { family: page, param: page, default: 50 }",
        "rows_at: result\neffect: write\npagination: { family: take, limit: limit, default: 50 }",
        "rows_at: result\nfilter: { param: FILTER, dialect: task, required: [ID] }\norder: { field: sort, direction: order }\nkeyset: { field: ID }",
        "rows_at: result\nhalted: demo.things.list\ncontext: application",
    ] {
        assert!(list(keys).is_valid(), "{keys}");
    }
}

#[test]
fn queries_of_examples() {
    let fits = [
        "{ filter: { '>ID': 5, '@ID': [1, 2], SEARCH: a, 'UF_DEMO_A': 1 }, select: ['*', ID, UF_DEMO_A], order: { ID: desc } }",
        "{ filter: { '0': { logic: OR, '0': { ID: 1 }, '1': { '%TITLE': a } }, STATE: x } }",
    ];
    for request in fits {
        let example = format!("{QUERY}\nexamples: [ {{ request: {request}, response: {{ items: [] }}, total: 0 }} ]");
        assert!(list(&example).is_valid(), "{request}");
    }
    let wrong = |request: &str| {
        list(&format!("{QUERY}\nexamples: [ {{ request: {request}, response: {{ items: [] }} }} ]")).problem()
    };
    assert_snapshot!(wrong("{ filter: { '?ID': 5 } }"), @"");
    assert_snapshot!(wrong("{ filter: { TITEL: a } }"), @"");
    assert_snapshot!(wrong("{ select: ['PROPERTY_*'] }"), @"");
    assert_snapshot!(wrong("{ order: { TITLE: ASC } }"), @"");
}

#[test]
fn responses_are_written_as_portals_send_them() {
    let get = "method: demo.ping\nsummary: Returns a thing.\neffect: read\nresult: demo.thing\n";
    for response in ["{ ID: '7', TITLE: 5, state: a, UF_DEMO_A: null }", "{ ID: 7, TITLE: a, state: a }"] {
        let text = format!("{get}examples: [ {{ response: {response} }} ]\n");
        assert!(v2(&text).file("demo/thing.yaml", THING).is_valid(), "{response}");
    }
    let text = format!("{get}examples: [ {{ response: {{ ID: 7, TITLE: a, state: a, UF_A: 1 }} }} ]\n");
    assert_snapshot!(v2(&text).file("demo/thing.yaml", THING).problem(), @"");
}

#[test]
fn keys_of_the_other_protocol() {
    let ping = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n";
    assert_snapshot!(v2(&format!("{ping}envelope: false\n")).problem(), @"");
    assert_snapshot!(method(&format!("{ping}context: application\n")).problem(), @"");
    assert_snapshot!(method(&format!("{ping}params: {{ open: yn }}\n")).problem(), @"");
    assert_snapshot!(list("rows_at: result\npagination: { family: offset, default: 5, max: 9 }").problem(), @"");
}

#[test]
fn missing_keys() {
    assert_snapshot!(list("effect: read").problem(), @"");
    assert_snapshot!(list("rows_at: result\nfilter: true").problem(), @"");
}

#[test]
fn what_keys_name() {
    assert_snapshot!(list("rows_at: rows\nresult: { things: array<demo.thing> }").problem(), @"");
    assert_snapshot!(list("rows_at: result\nfilter: { dialect: task, logic: true }").problem(), @"");
    assert_snapshot!(list("rows_at: result\nkeyset: { field: ID }").problem(), @"");
    assert_snapshot!(list("rows_at: result\npagination: { family: take, limit: limit, default: 5 }").problem(), @"");
    let add = "method: demo.ping\nsummary: Adds.\neffect: write\narguments: [A]\nparams: { A: integer, B: string }\nresult: integer\n";
    assert_snapshot!(v2(add).problem(), @"");
    let get = "method: demo.ping\nsummary: Gets.\neffect: read\nparams: { A: boolean }\nresult: integer\n";
    assert_snapshot!(v2(get).problem(), @"");
}

#[test]
fn objects() {
    let open = THING.replace("'UF_DEMO_*'", "'*'");
    assert_snapshot!(list("rows_at: result").file("demo/thing.yaml", &open).problem(), @"");
    let second = "
        method: demo.search
        action: list
        object: demo.thing
        summary: Searches things.
        filter: { dialect: task }
        rows_at: result
    ";
    let both = list("rows_at: result\nfilter: { dialect: full }").file("demo/search.yaml", second);
    assert_snapshot!(both.problem(), @"");
    let circle = "
        object: demo.thing
        base: demo.thing
        summary: A thing.
        fields: { ID: integer }
    ";
    assert_snapshot!(list("rows_at: result").file("demo/thing.yaml", circle).problem(), @"");
}

#[test]
fn variants_have_methods_of_their_own() {
    let files = [
        ("api.yaml", API),
        (
            "demo/item.yaml",
            "object: demo.item\nrust: DemoItem\nsummary: An item.\nvariants: { by: type, of: { 2: demo.item.deal } }\nfields: { id: { type: id<demo.item>, filterable: true } }",
        ),
        (
            "demo/item/deal.yaml",
            "object: demo.item.deal\nbase: demo.item\nsummary: A deal.\nfields: { stage: { type: string, filterable: true } }",
        ),
        (
            "demo/item/list.yaml",
            "method: demo.item.list\naction: list\nobject: demo.item\nsummary: Lists items.\nfilter: { dialect: full }\nrows_at: items\nparams: { type: { type: integer, required: true } }\nexamples: [ { request: { type: 2, filter: { stage: NEW } }, response: { items: [ { id: 5, stage: NEW } ] } } ]",
        ),
    ];
    let api =
        load(&files.map(|(path, text)| SourceFile::new(path, text))).unwrap_or_else(|problems| panic!("{problems}"));
    let [list] = api.variants.as_slice() else { panic!("{:?}", api.variants) };
    assert_eq!(
        (list.name.as_str(), list.path(), list.group()),
        ("demo.item.list", "demo.item.deal.list", "demo.item.deal")
    );
    let deal = list.object.unwrap();
    assert_eq!(api.fields_of(deal).iter().map(|field| field.wire.as_str()).collect::<Vec<_>>(), ["id", "stage"]);
    assert_eq!(api.type_def(deal).v2.dialect, Some(Dialect::Full));
    assert_eq!(list.result, ResponseShape::Items(Type::Named(deal)));
    assert_eq!(list.examples, api.methods[0].examples);
}

#[test]
fn problems_of_both_roots_come_together() {
    let bad = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: sting\n";
    let files = [
        ("api.yaml", "api: { title: Demo, modules: { demo: For the tests. } }"),
        ("demo/ping.yaml", bad),
        ("v2/api.yaml", API),
        ("v2/demo/ping.yaml", bad),
    ];
    let files = files.map(|(path, text)| SourceFile::new(path, text));
    let problems = load_all(&files).unwrap_err();
    let places: Vec<&str> = problems.reports().iter().map(|report| report.path.as_str()).collect();
    assert_eq!(places, ["demo/ping.yaml", "v2/demo/ping.yaml"]);
    // The API of the folder itself has only its own problem.
    assert_eq!(load(&files).unwrap_err().reports().len(), 1);
}

#[test]
fn the_root_of_the_older_protocol_says_so() {
    let problem = |api: &str| {
        let files = [
            ("v2/api.yaml", api),
            ("v2/demo/ping.yaml", "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean"),
        ];
        let problems = load_all(&files.map(|(path, text)| SourceFile::new(path, text))).unwrap_err();
        assert_eq!(problems.reports().len(), 1, "{problems}");
        (problems.reports()[0].code, problems.reports()[0].help.clone())
    };
    let modules = "title: Demo, modules: { demo: For the tests. } }";
    assert_eq!(problem(&format!("api: {{ {modules}")), ("wrong-protocol", "add `protocol: 2`".to_owned()));
    assert_eq!(
        problem(&format!("api: {{ protocol: 3, {modules}")),
        ("wrong-protocol", "write `protocol: 2`".to_owned())
    );
    assert_eq!(Protocol::default(), Protocol::V3);
}
