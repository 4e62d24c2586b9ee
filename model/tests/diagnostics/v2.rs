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
        "rows_at: result\npagination: { family: since, param: LAST_ID, row: ID, limit: LIMIT, default: 20, max: 50 }",
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
    assert_snapshot!(wrong("{ filter: { '?ID': 5 } }"), @"
    error[bad-example]: the dialect `full` has no operator `?`
     --> spec/demo/ping.yaml:9:36
      |
    9 | examples: [ { request: { filter: { '?ID': 5 } }, response: { items: [] } } ]
      |                                    ^^^^^
      = help: write `=`, `!`, `!=`, `>`, `>=`, `<`, `<=`, `@`, `!@`, `%`, `=%`, `%=`, `!%`, `!=%` or `!%=`
    ");
    assert_snapshot!(wrong("{ filter: { TITEL: a } }"), @"
    error[bad-example]: the object has no field `TITEL`
     --> spec/demo/ping.yaml:9:36
      |
    9 | examples: [ { request: { filter: { TITEL: a } }, response: { items: [] } } ]
      |                                    ^^^^^
      = help: did you mean `TITLE`?
    ");
    assert_snapshot!(wrong("{ select: ['PROPERTY_*'] }"), @"
    error[bad-example]: the method does not take the mask `PROPERTY_*`
     --> spec/demo/ping.yaml:9:35
      |
    9 | examples: [ { request: { select: ['PROPERTY_*'] }, response: { items: [] } } ]
      |                                   ^^^^^^^^^^^^
      = help: write a field, or add the mask to `masks` of `select`
    ");
    assert_snapshot!(wrong("{ order: { TITLE: ASC } }"), @"
    error[bad-example]: the field `TITLE` is not sortable
     --> spec/demo/ping.yaml:9:35
      |
    9 | examples: [ { request: { order: { TITLE: ASC } }, response: { items: [] } } ]
      |                                   ^^^^^
      = help: mark the field `sortable: true` in the object's file, or use another field
    ");
}

#[test]
fn orders_of_examples_have_the_form_of_the_method() {
    let keys = |order: &str, request: &str| {
        list(&format!(
            "order: {order}\nrows_at: items\nexamples: [ {{ request: {request}, response: {{ items: [] }} }} ]"
        ))
    };
    const TEXTS: &str = "{ field: sort, direction: order }";
    assert!(keys(TEXTS, "{ sort: ID, order: desc }").is_valid());
    assert!(keys(TEXTS, "{ sort: ID }").is_valid());
    assert_snapshot!(keys("true", "{ order: ID }").problem(), @r#"
    error[bad-example]: expected an object that maps fields to directions, found the string "ID"
     --> spec/demo/ping.yaml:7:33
      |
    7 | examples: [ { request: { order: ID }, response: { items: [] } } ]
      |                                 ^^
      = help: write `{ NAME: ASC }`
    "#);
    assert_snapshot!(keys(TEXTS, "{ sort: { ID: ASC } }").problem(), @"
    error[bad-example]: expected the name of a field, found an object
     --> spec/demo/ping.yaml:7:32
      |
    7 | examples: [ { request: { sort: { ID: ASC } }, response: { items: [] } } ]
      |                                ^^^^^^^^^^^^
      = help: write one field, and its direction under `order`
    ");
    assert_snapshot!(keys(TEXTS, "{ sort: ID, order: up }").problem(), @"
    error[bad-example]: invalid direction
     --> spec/demo/ping.yaml:7:43
      |
    7 | examples: [ { request: { sort: ID, order: up }, response: { items: [] } } ]
      |                                           ^^
      = help: write `ASC` or `DESC`
    ");
    assert_snapshot!(keys(TEXTS, "{ order: ASC }").problem(), @"
    error[bad-example]: `order` has no effect without `sort`
     --> spec/demo/ping.yaml:7:33
      |
    7 | examples: [ { request: { order: ASC }, response: { items: [] } } ]
      |                                 ^^^
      = help: add the field to order by as `sort`, or remove `order`
    ");
}

#[test]
fn responses_are_written_as_portals_send_them() {
    let get = "method: demo.ping\nsummary: Returns a thing.\neffect: read\nresult: demo.thing\n";
    for response in ["{ ID: '7', TITLE: 5, state: a, UF_DEMO_A: null }", "{ ID: 7, TITLE: a, state: a }"] {
        let text = format!("{get}examples: [ {{ response: {response} }} ]\n");
        assert!(v2(&text).file("demo/thing.yaml", THING).is_valid(), "{response}");
    }
    let text = format!("{get}examples: [ {{ response: {{ ID: 7, TITLE: a, state: a, UF_A: 1 }} }} ]\n");
    assert_snapshot!(v2(&text).file("demo/thing.yaml", THING).problem(), @"
    error[bad-example]: the response has no key `UF_A`
     --> spec/demo/ping.yaml:5:54
      |
    5 | examples: [ { response: { ID: 7, TITLE: a, state: a, UF_A: 1 } } ]
      |                                                      ^^^^
      = help: add the key to the spec, remove it, or use `ID`, `SEARCH`, `TITLE` or `state`
    ");
}

#[test]
fn keys_of_the_other_protocol() {
    let ping = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n";
    assert_snapshot!(v2(&format!("{ping}envelope: false\n")).problem(), @"
    error[wrong-protocol]: `envelope` is a key of REST 3.0, and the spec is one of REST 2.0
     --> spec/demo/ping.yaml:5:1
      |
    5 | envelope: false
      | ^^^^^^^^
      = help: remove `envelope`, or move the spec below the specs of REST 3.0
    ");
    assert_snapshot!(method(&format!("{ping}context: application\n")).problem(), @"
    error[wrong-protocol]: `context` is a key of REST 2.0, and the spec is one of REST 3.0
     --> spec/demo/ping.yaml:5:1
      |
    5 | context: application
      | ^^^^^^^
      = help: remove `context`, or move the spec below the specs of REST 2.0
    ");
    assert_snapshot!(method(&format!("{ping}params: {{ open: yn }}\n")).problem(), @"
    error[wrong-protocol]: `yn` is a type of REST 2.0
     --> spec/demo/ping.yaml:5:17
      |
    5 | params: { open: yn }
      |                 ^^
      = help: use one of the types that spec/README.md lists for this protocol
    ");
    assert_snapshot!(list("rows_at: result\npagination: { family: offset, default: 5, max: 9 }").problem(), @"
    error[wrong-protocol]: the family `offset` is one of REST 3.0
     --> spec/demo/ping.yaml:6:23
      |
    6 | pagination: { family: offset, default: 5, max: 9 }
      |                       ^^^^^^
      = help: write `start`, `limit`, `since`, `page`, `take` or `single`
    ");
}

#[test]
fn missing_keys() {
    assert_snapshot!(list("effect: read").problem(), @"
    error[missing-key]: missing key `rows_at`
     --> spec/demo/ping.yaml:1:1
      |
    1 | method: demo.ping
      | ^^^^^^
      = help: add `rows_at:` with the key of the rows, or `rows_at: result`
    ");
    assert_snapshot!(list("rows_at: result\nfilter: true").problem(), @"
    error[missing-key]: `filter` needs the operators that it takes
     --> spec/demo/ping.yaml:6:9
      |
    6 | filter: true
      |         ^^^^
      = help: write `filter: { dialect: … }`
    ");
}

#[test]
fn what_keys_name() {
    assert_snapshot!(list("rows_at: rows\nresult: { things: array<demo.thing> }").problem(), @"
    error[bad-rows-at]: the response has no rows at `rows`
     --> spec/demo/ping.yaml:5:10
      |
    5 | rows_at: rows
      |          ^^^^
      = help: name a key of `result` with an array, or with a map and `map: true`, or remove `result`
    ");
    assert_snapshot!(list("rows_at: result\nfilter: { dialect: task, logic: true }").problem(), @"
    error[conflict]: the dialect `task` has no groups of conditions
     --> spec/demo/ping.yaml:6:26
      |
    6 | filter: { dialect: task, logic: true }
      |                          ^^^^^
      = help: write `dialect: full`, or remove `logic`
    ");
    assert_snapshot!(list("rows_at: result\nkeyset: { field: ID }").problem(), @"
    error[conflict]: `keyset` needs `filter` and `order`
     --> spec/demo/ping.yaml:6:1
      |
    6 | keyset: { field: ID }
      | ^^^^^^
      = help: add both, or remove `keyset`
    ");
    assert_snapshot!(list("rows_at: result\npagination: { family: take, limit: limit, default: 5 }").problem(), @"
    error[conflict]: the family `take` removes rows, so the method does not only read
     --> spec/demo/ping.yaml:6:1
      |
    6 | pagination: { family: take, limit: limit, default: 5 }
      | ^^^^^^^^^^
      = help: add `effect: write`
    ");
    let add = "method: demo.ping\nsummary: Adds.\neffect: write\narguments: [A]\nparams: { A: integer, B: string }\nresult: integer\n";
    assert_snapshot!(v2(add).problem(), @"
    error[bad-arguments]: `arguments` lacks the parameter `B`
     --> spec/demo/ping.yaml:4:1
      |
    4 | arguments: [A]
      | ^^^^^^^^^
      = help: list all parameters in the order in which the portal takes them
    ");
    let get = "method: demo.ping\nsummary: Gets.\neffect: read\nparams: { A: boolean }\nresult: integer\n";
    assert_snapshot!(v2(get).problem(), @"
    error[written-boolean]: `A` is written, and a boolean can be written in several ways
     --> spec/demo/ping.yaml:4:11
      |
    4 | params: { A: boolean }
      |           ^
      = help: write `type: yn` for `Y` and `N`, or `type: flag` for `1` and `0`
    ");
}

#[test]
fn objects() {
    let open = THING.replace("'UF_DEMO_*'", "'*'");
    assert_snapshot!(list("rows_at: result").file("demo/thing.yaml", &open).problem(), @"
    error[bad-open]: `*` is not a pattern of keys
     --> spec/demo/thing.yaml:3:9
      |
    3 | open: { '*': any }
      |         ^^^
      = help: write a name with one `*` in it, such as `UF_CRM_*`
    ");
    let second = "
        method: demo.search
        action: list
        object: demo.thing
        summary: Searches things.
        filter: { dialect: task }
        rows_at: result
    ";
    let both = list("rows_at: result\nfilter: { dialect: full }").file("demo/search.yaml", second);
    assert_snapshot!(both.problem(), @"
    error[two-dialects]: the object `demo.thing` is filtered by the dialect `full` elsewhere
     --> spec/demo/search.yaml:5:9
      |
    5 | filter: { dialect: task }
      |         ^^^^^^^^^^^^^^^^^
      = help: write an object with `base` for one of the two methods
    ");
    let circle = "
        object: demo.thing
        base: demo.thing
        summary: A thing.
        fields: { ID: integer }
    ";
    assert_snapshot!(list("rows_at: result").file("demo/thing.yaml", circle).problem(), @"
    error[endless-object]: the object `demo.thing` is its own base
     --> spec/demo/thing.yaml:1:9
      |
    1 | object: demo.thing
      |         ^^^^^^^^^^
      = help: remove `base` from one of the objects
    ");
}

/// No response has it, so nothing has to vouch for it there.
#[test]
fn unread_field_that_no_page_vouches_for() {
    let codes = |search: &str| {
        let spec = list("rows_at: items").file("demo/thing.yaml", &THING.replace("read: false", search));
        spec.warnings().reports().iter().map(|report| report.code).filter(|code| *code == "unvouched-field").count()
    };
    assert_eq!((codes("read: false, source: server"), codes("source: server")), (0, 1));
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

#[test]
fn a_folder_and_its_older_root_cannot_be_of_one_protocol() {
    let ping = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean";
    let files = [("api.yaml", API), ("demo/ping.yaml", ping), ("v2/api.yaml", API), ("v2/demo/ping.yaml", ping)];
    let problems = load_all(&files.map(|(path, text)| SourceFile::new(path, text))).unwrap_err();
    assert_snapshot!(problems.to_string().trim_end(), @"
    error[wrong-protocol]: the folder and its `v2/` are both of REST 2.0
     --> spec/api.yaml:1:1
      = help: move the specs below `v2/` to the others

    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain wrong-protocol`.
    ");
}

const ENTRIES: &str =
    "method: demo.entry.list\naction: list\nobject: demo.entry\nsummary: Lists entries.\nrows_at: result\n";

/// A list of things whose object shows the rows of another one.
fn same_as(keys: &str) -> Spec {
    let thing = THING.replace("    fields:", &format!("    same_as: {keys}\n    fields:"));
    let entry = "object: demo.entry\nsummary: An entry.\nopen: { 'ufDemo*': any }\n\
                fields: { id: id<demo.entry>, title: string, createdTime: string }\n";
    list("rows_at: result")
        .file("demo/thing.yaml", &thing)
        .file("demo/entry.yaml", entry)
        .file("demo/entry/list.yaml", ENTRIES)
}

#[test]
fn an_object_with_the_rows_of_another_one() {
    for keys in
        ["{ object: demo.entry }", "{ object: demo.entry, names: { state: createdTime, 'UF_DEMO_*': 'ufDemo_*' } }"]
    {
        assert!(same_as(keys).is_valid(), "{keys}");
    }
    for (keys, problem) in [
        ("{ object: demo.entyr }", "unknown object `demo.entyr`"),
        ("{ object: demo.thing }", "`demo.thing` cannot show its own rows under other names"),
        ("{ names: {} }", "`object`"),
        ("{ object: demo.entry, names: { staet: createdTime } }", "the object has no field `staet`"),
        ("{ object: demo.entry, names: { state: createdTmie } }", "did you mean `createdTime`?"),
        ("{ object: demo.entry, names: { 'UF_DEMO_*': title } }", "only one is a pattern"),
        ("{ object: demo.entry, names: { state: title, ID: title } }", "`state` and `ID` show the same field `title`"),
        ("{ object: demo.entry, names: { 'UF_CRM_*': 'ufDemo_*' } }", "the object has no field `UF_CRM_*`"),
    ] {
        let found = same_as(keys).problem();
        assert!(found.contains(problem), "{found}");
    }
    let chain = same_as("{ object: demo.entry }")
        .file(
            "demo/entry.yaml",
            "object: demo.entry\nsummary: An entry.\nsame_as: { object: demo.other }\nfields: { id: id<demo.entry> }\n",
        )
        .file("demo/other.yaml", "object: demo.other\nsummary: Another.\nfields: { id: id<demo.other> }\n");
    assert!(chain.problem().contains("`demo.entry` shows the rows of another object itself"), "{}", chain.problem());
}

#[test]
fn names_of_shown_rows() {
    let spec = [
        ("api.yaml", API),
        ("demo/thing.yaml", &THING.replace("    fields:", "    same_as: { object: demo.entry, names: { state: createdTime, 'UF_DEMO_*': 'ufDemo_*' } }\n    fields:")),
        ("demo/entry.yaml", "object: demo.entry\nsummary: An entry.\nopen: { 'ufDemo*': any }\nfields: { id: id<demo.entry>, title: string, createdTime: string }\n"),
        ("demo/entry/list.yaml", ENTRIES),
        ("demo/list.yaml", "method: demo.list\naction: list\nobject: demo.thing\nsummary: Lists things.\nrows_at: result\n"),
    ];
    let spec: Vec<SourceFile> = spec.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect();
    let api = load(&spec).expect("valid specs");
    let thing = api.method("demo.list").and_then(|list| list.object).expect("the object of the list");
    let same_as = api.type_def(thing).v2.same_as.as_ref().expect("an object with the rows");
    let names = ["ID", "TITLE", "state", "UF_DEMO_7", "UF_DEMO_", "SEARCH"].map(|name| same_as.source_name(name));
    let names = names.iter().map(|name| name.as_deref().unwrap_or_default()).collect::<Vec<_>>();
    assert_eq!(names, ["id", "title", "createdTime", "ufDemo_7", "", ""]);
    assert_eq!(same_as.shown_name("ufDemo_7").as_deref(), Some("UF_DEMO_7"));
    assert_eq!((same_as.shown_name("title").as_deref(), same_as.shown_name("other")), (Some("TITLE"), None));
}
