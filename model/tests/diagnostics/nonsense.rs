//! Specs that no one means, although each of their keys is right: each gives one message.

use crate::spec::{DENIED, Spec, errors, list, method, ping, thing, told};
use bitrix24_codegen::{SourceFile, load_all};

const API: &str = "api: { protocol: 2, title: Demo, modules: { demo: For the tests. } }\n";
const LIST: &str =
    "method: demo.thing.list\naction: list\nobject: demo.thing\nsummary: Lists things.\nrows_at: result\n";

const PING: &str = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n";

/// Returns a list of REST 2.0 with these keys, of an object with these fields.
fn of_v2(fields: &str, keys: &str) -> Spec {
    let thing = format!("object: demo.thing\nsummary: A thing.\nfields:\n  ID: id<demo.thing>\n{fields}");
    let list = format!("{LIST}{keys}");
    Spec::new().file("api.yaml", API).file("demo/thing.yaml", &thing).file("demo/thing/list.yaml", &list)
}

/// Returns the only message about a folder with these files beside those of both protocols.
fn beside(files: &[(&str, &str)]) -> String {
    let of_both = [
        ("api.yaml", "api: { title: Demo, modules: { demo: For the tests. } }\n"),
        ("demo/ping.yaml", PING),
        ("v2/api.yaml", API),
        ("v2/demo/ping.yaml", PING),
    ];
    let sources: Vec<SourceFile> =
        of_both.iter().chain(files).map(|(path, text)| SourceFile::new(*path, *text)).collect();
    let problems = load_all(&sources).expect_err("the specs have no problem");
    let [only] = problems.reports() else { panic!("{problems}") };
    format!("{}: {}", only.path, only.message)
}

#[test]
fn parameter_that_another_key_brings() {
    for (keys, expected) in [
        ("select: true\nparams: { select: array<string> }", "`select` already has the parameter `select`"),
        ("filter: true\nparams: { filter: any }", "`filter` already has the parameter `filter`"),
        ("order: true\nparams: { order: any }", "`order` already has the parameter `order`"),
        (
            "pagination: { family: offset, default: 5, max: 9 }\nparams: { pagination: any }",
            "`pagination` already has the parameter `pagination`",
        ),
    ] {
        let problem = list(keys).problem();
        assert!(problem.starts_with(&format!("error[conflict]: {expected}\n")), "{problem}");
    }
    for (keys, expected) in [
        ("filter: { dialect: full }\nparams: { filter: any }", "`filter` already has the parameter `filter`"),
        (
            "filter: { param: where, dialect: full }\nparams: { where: any }",
            "`filter` already has the parameter `where`",
        ),
        ("order: { field: by, direction: way }\nparams: { way: string }", "`order` already has the parameter `way`"),
        ("pagination: { family: start }\nparams: { start: integer }", "`pagination` already has the parameter `start`"),
        (
            "pagination: { family: page, param: nr, size: size, default: 5 }\nparams: { size: integer }",
            "`pagination` already has the parameter `size`",
        ),
    ] {
        let told = told(&of_v2("", &format!("{keys}\n")));
        assert!(told.starts_with(&format!("demo/thing/list.yaml:7: {expected}\n")), "{told}");
    }
    let others = "filter: { param: where, dialect: full }\nparams: { filter: string, start: integer }\n";
    assert!(of_v2("", others).is_valid());
}

#[test]
fn names_that_no_request_can_have() {
    for keys in ["sent: '>=x'", "sent: 'a[b]'", "sent: 'x=1&y'", "sent: '7'"] {
        let told = told(&of_v2(&format!("  NAME: {{ type: string, {keys} }}\n"), ""));
        let name = keys.trim_start_matches("sent: ").trim_matches('\'');
        assert!(told.starts_with(&format!("demo/thing.yaml:5: `{name}` is not the name of a parameter\n")), "{told}");
    }
    for keys in [
        "filter: { param: '>x', dialect: full }",
        "order: { param: 'a[b]' }",
        "order: { field: '%', direction: way }",
        "select: { param: '*' }",
        "pagination: { family: start, param: '#' }",
    ] {
        let told = told(&of_v2("", &format!("{keys}\n")));
        assert!(told.contains("is not the name of a parameter\nwrite the name as in the request"), "{told}");
    }
}

#[test]
fn fields_that_queries_cannot_name() {
    let fields = "  '>=x': { type: string, rust: x, filterable: true }\n";
    let other = "demo/thing.yaml:5: a filter or an order with `>=x` would have another meaning\ncorrect the name, or remove `filterable` and `sortable`";
    assert_eq!(told(&of_v2(fields, "filter: { dialect: full }\n")), other);
    let dotted = thing("id: integer\n'owner.name': { type: string, sortable: true }\n");
    assert_eq!(told(&dotted), other.replace(">=x", "owner.name"));
    assert!(thing("id: integer\n'owner.name': { type: string }\n").is_valid());
}

#[test]
fn values_in_a_form_that_does_not_fit() {
    let field = |keys: &str| of_v2(&format!("  NAME: {{ {keys}, add: optional, clear: list }}\n"), "");
    for ty in ["integer", "string", "yn", "id<demo.thing>"] {
        let expected =
            format!("demo/thing.yaml:5: an empty array is no value of `{ty}`\ncorrect `clear`, or the type on writing");
        assert_eq!(told(&field(&format!("type: {ty}"))), expected);
    }
    assert!(field("type: array<integer>").is_valid() && field("type: integer, write: array<integer>").is_valid());
    let filter = |dialect: &str| of_v2("", &format!("filter: {{ dialect: {dialect}, in: array }}\n"));
    for dialect in ["full", "classic", "plain"] {
        let expected = format!(
            "demo/thing/list.yaml:6: the dialect `{dialect}` writes one of several values with `@`\nremove `in`, or correct the dialect"
        );
        assert_eq!(told(&filter(dialect)), expected);
    }
    assert!(["catalog", "kernel", "bizproc", "task"].into_iter().all(|dialect| filter(dialect).is_valid()));
}

#[test]
fn folders_whose_names_are_taken() {
    let ping = "method: demo.pong\nsummary: Answers.\neffect: read\nresult: boolean\n";
    let folder = "the folder `V2` is not read, because the one of REST 2.0 is `v2/`";
    assert_eq!(
        beside(&[("V2/demo/pong.yaml", ping), ("V2/demo/pang.yaml", ping)]),
        format!("V2/demo/pang.yaml: {folder}")
    );
    let named = "method: v2\nsummary: Answers.\neffect: read\nresult: boolean\n";
    assert_eq!(
        beside(&[("v2.yaml", named)]),
        "v2.yaml: `v2` is the folder of REST 2.0, and cannot be the name of a spec"
    );
    let own = "object: my.deal\nsummary: A deal.\nfields: { id: integer }\n";
    for path in ["my/deal.yaml", "v2/my/deal.yaml"] {
        let message = "the object `my.deal` has a name of a portal's own objects";
        assert_eq!(beside(&[(path, own)]), format!("{path}: {message}"));
    }
    let other = "method: Demo.pong\nsummary: Answers.\neffect: read\nresult: boolean\n";
    let message = "`demo` and `Demo` differ in case only, so some systems have one of them";
    assert_eq!(beside(&[("Demo/pong.yaml", other)]), format!("demo/ping.yaml: {message}"));
}

#[test]
fn constraints_of_a_field_that_was_retyped() {
    for (field, expected) in [
        ("type: string, min: 1, max: 5", "`min` and `max` apply only to numbers; this field is `string`"),
        (
            "type: boolean, min: 1, max_length: 5, pattern: '^a$'",
            "`min` applies only to numbers, `max_length` and `pattern` apply only to strings; this field is `boolean`",
        ),
        (
            "type: string, min_items: 1, items: { min: 1 }",
            "`min_items` applies only to arrays, `items` applies only to arrays and maps; this field is `string`",
        ),
        (
            "type: integer, min: 0.5, max: 1.5",
            "`min` and `max` of `integer` must be 64-bit integers, found `0.5` and `1.5`",
        ),
    ] {
        let problem = ping(&format!("params: {{ id: {{ {field} }} }}\n")).problem();
        assert!(problem.starts_with(&format!("error[bad-bounds]: {expected}\n")), "{problem}");
    }
    let inside = ping("params: { ids: { type: array<integer>, min: 1, max: 5 } }\n").problem();
    assert!(inside.contains("= help: constrain the elements with `items: { min: 1, max: 5 }`"), "{inside}");
}

#[test]
fn value_of_an_enum_that_a_default_an_example_and_a_rule_name() {
    let keys = "params:\n  kind: { type: enum, values: { FRIST: One., SECOND: Two. }, default: FIRST }\n  name: string\nrules: [ { require: name, when: { kind: FIRST } } ]\nexamples: [ { request: { kind: FIRST, name: a }, response: true } ]\n";
    assert_eq!(
        told(&ping(keys)),
        "demo/ping.yaml:6: 3 places contradict `FRIST`; in demo/ping.yaml: invalid value of `kind`: unknown value \
         `FIRST`\ncorrect `FRIST`, or each of these places"
    );
}

#[test]
fn parameter_that_tells_variants_apart_is_lost() {
    let thing = "object: demo.thing\nsummary: A thing.\nvariants: { by: kind, of: { 1: demo.big } }\nfields: { ID: { type: id<demo.thing>, filterable: true } }\n";
    let big = "object: demo.big\nsummary: A big one.\nbase: demo.thing\nfields: { SIZE: { type: integer, filterable: true } }\n";
    let get = "method: demo.thing.get\naction: get\nobject: demo.thing\nsummary: Gets.\nparams: { kind: integer }\nresult: demo.thing\n";
    let examples = "filter: { dialect: full }\nexamples: [ { request: { kind: 1, filter: { SIZE: 7 } }, response: [ { ID: 1, SIZE: 7 } ] } ]\n";
    let spec = method(get)
        .without("demo/ping.yaml")
        .file("api.yaml", API)
        .file("demo/thing.yaml", thing)
        .file("demo/big.yaml", big)
        .file("demo/thing/get.yaml", get)
        .file("demo/thing/list.yaml", &format!("{LIST}{examples}"));
    let told = told(&spec);
    assert!(told.starts_with("demo/thing/list.yaml:7: the method has no parameter `kind`\n"), "{told}");
}

#[test]
fn words_that_stand_in_a_list_twice() {
    for keys in [
        "select: { masks: ['*', '*'] }",
        "select: { always: [ID, ID] }",
        "filter: { dialect: full, required: [NAME, NAME] }",
    ] {
        let told = told(&of_v2("  NAME: { type: string, filterable: true }\n", &format!("{keys}\n")));
        assert!(told.contains(": duplicate `") && told.ends_with("remove one of the two"), "{told}");
    }
    for field in ["type: string, filterable: ['=', '=']", "type: string, extensions: [png, png], add: optional"] {
        let told = told(&of_v2(&format!("  NAME: {{ {field} }}\n"), ""));
        assert!(told.starts_with("demo/thing.yaml:5: duplicate `"), "{told}");
    }
    for cause in ["field: [id, id]", "field: id, breaks: [type, type]", "breaks: [state, state]"] {
        let keys = format!(
            "params: {{ id: integer }}\nerrors: {{ Denied: [ {{ cause: Odd, {cause}, when: It is., fix: Ask. }} ] }}\n"
        );
        let told = told(&errors(DENIED).file("demo/ping.yaml", &format!("{PING}{keys}")));
        assert!(told.starts_with("demo/ping.yaml:6: duplicate `"), "{told}");
    }
    for rows in ["{ hides: [id, id] }", "{ where: [[[id, id], '=', 1]] }"] {
        let told = told(&list(&format!("rows: {rows}\n")));
        assert!(told.contains(": duplicate `id`\n"), "{told}");
    }
    let events = "events: { creates: [ONADD, ONADD] }\n";
    let thing = "object: demo.thing\nsummary: A thing.\n";
    let told_of = told(&of_v2("", "").file("demo/thing.yaml", &format!("{thing}{events}fields: {{ ID: integer }}\n")));
    assert!(told_of.starts_with("demo/thing.yaml:3: duplicate `ONADD`\n"), "{told_of}");
    let late = "Late: { code: LATE, status: [503, 503], category: unavailable, when: It is late., fix: Wait. }\n";
    assert_eq!(told(&errors(late)), "errors.yaml:2: duplicate status `503`\nremove one of the two");
}

#[test]
fn facts_of_one_thing_that_contradict_each_other() {
    let field = |keys: &str| told(&of_v2(&format!("  NAME: {{ type: string, {keys} }}\n"), ""));
    assert_eq!(
        field("write: integer"),
        "demo/thing.yaml:5: `write` applies only to fields that are written\nremove `write`, or mark the field with `add` \
         or `update`"
    );
    assert_eq!(
        told(&ping("params: { id: { type: integer, required: true, default: 5 } }\n")),
        "demo/ping.yaml:5: a required parameter has no default\nremove `default`, or `required`"
    );
    assert_eq!(
        told(&of_v2("  NAME: { type: string, filterable: ['><'] }\n", "filter: { dialect: full }\n")),
        "demo/thing.yaml:5: the dialect `full` has no operator `><`\ncorrect `filterable`, or the dialect of the list"
    );
    let late =
        "Late: { code: LATE, status: 503, category: unavailable, when: It is late., fix: Wait., replaces: Late }\n";
    assert!(told(&errors(late)).starts_with("errors.yaml:2: `Late` replaces itself\n"));
}

#[test]
fn statuses_that_an_example_cannot_have() {
    let example = |keys: &str| {
        let text = format!("errors: {{ Denied: }}\nexamples: [ {{ {keys} }} ]\n");
        told(&errors(DENIED).file("demo/ping.yaml", &format!("{PING}{text}")))
    };
    assert_eq!(
        example("status: 500, error: { code: Denied, message: No. }"),
        "demo/ping.yaml:6: `500` is no status of the error `Denied`\ncorrect the status, or add it to the error"
    );
    let told = told(&ping("examples: [ { status: 200, response: true } ]\n"));
    assert_eq!(told, "demo/ping.yaml:5: `status` applies only to errors\nremove `status`");
}

#[test]
fn keys_and_parameters_of_pages_that_are_taken() {
    let cursor = "pagination: { family: cursor, default: 5, max: 9, cursor: { id: integer }";
    for keys in [
        format!("{cursor}, next: n, more: n }}"),
        format!("{cursor}, next: items }}"),
        "pagination: { family: single, more: items }".to_owned(),
    ] {
        let told = told(&list(&keys));
        assert!(told.starts_with("demo/thing/list.yaml:5: another key of the response is called `"), "{told}");
    }
    for keys in [
        "filter: { dialect: full }\npagination: { family: start, param: filter }",
        "filter: { param: start, dialect: full }\npagination: { family: start }",
        "pagination: { family: since, param: A, newer: A, row: ID, limit: C, default: 5, max: 9 }",
        "order: true\npagination: { family: page, param: order, default: 5 }",
    ] {
        let told = told(&of_v2("", &format!("{keys}\n")));
        assert!(told.contains("another part of the query has the parameter `"), "{told}");
    }
    let inside = "pagination: { family: limit, limit: A, offset: B, inside: A, default: 5, max: 9 }\n";
    assert!(of_v2("", inside).is_valid());
}

#[test]
fn words_that_are_not_what_they_stand_for() {
    for word in [".png", "a/b", "''"] {
        let told = told(&ping(&format!("params: {{ name: {{ type: string, extensions: [{word}] }} }}\n")));
        assert!(told.contains("is not an extension\n") || told.contains("the text is empty\n"), "{told}");
    }
    let told = told(&of_v2("", "select: { masks: [ID] }\n"));
    assert!(told.starts_with("demo/thing/list.yaml:6: `ID` is not a mask\n"), "{told}");
}

#[test]
fn names_that_no_one_can_see() {
    for (name, message) in [
        ("a\\u200b", "the name contains the invisible character U+200B"),
        ("a\\u202eb", "the name contains the invisible character U+202E"),
        ("a\\0b", "the name contains the invisible character U+0000"),
        ("\\u3164", "the name contains the invisible character U+3164"),
        ("a\\ufe0f", "the name contains the invisible character U+FE0F"),
        ("id ", "the name `id ` starts or ends with whitespace"),
    ] {
        let keys = format!("params:\n  \"{name}\": {{ type: integer, rust: own }}\n");
        assert_eq!(told(&ping(&keys)), format!("demo/ping.yaml:6: {message}\ndelete the character"));
        let keys =
            format!("params: {{ kind: {{ type: enum, values: {{ \"{name}\": {{ doc: One., rust: One }} }} }} }}\n");
        assert_eq!(told(&ping(&keys)), format!("demo/ping.yaml:5: {message}\ndelete the character"));
    }
    let told = told(&ping("params: { '': { type: integer, rust: own } }\n"));
    assert_eq!(told, "demo/ping.yaml:5: the name is empty\nwrite the name, or remove the entry");
}

#[test]
fn links_that_lead_to_no_page() {
    for url in [
        "https://name:secret@example.com/x",
        "https://",
        "https:///x",
        "https://-/",
        "'https://example.com/<script>'",
        "'https://example.com/%zz'",
        "data:text/html,x",
    ] {
        let problem = ping(&format!("docs: {url}\n")).problem();
        assert!(problem.starts_with("error[bad-address]: `"), "{problem}");
    }
    assert!(told(&ping("docs: https://example.com:99999/\n")).contains("is not a URL"));
    for url in ["https://a.example:8080/x?y=%20#z", "http://localhost/", "https://example.com/a(b)_c~d"] {
        assert!(ping(&format!("docs: '{url}'\n")).is_valid(), "{url}");
    }
}

#[test]
fn several_slips_of_one_kind_are_told_once() {
    assert_eq!(
        told(&ping("params: { kind: { type: enum, values: { true: One., false: Two. } } }\n")),
        "demo/ping.yaml:5: expected text as a key, found a boolean, in 2 places\nput it in quotes: `'true'`"
    );
    let texts = ping("params: { a: string, b: string }\nrules: [ { ordered: [a, b] } ]\n");
    assert!(
        told(&texts).starts_with("demo/ping.yaml:6: `ordered` applies only to numbers and times, which `a` is not\n")
    );
    let api = API.replace("protocol: 2", "protocol: 4");
    assert!(
        told(&of_v2("", "filter: { dialect: full }\n").file("api.yaml", &api))
            .starts_with("api.yaml:1: `protocol` is not")
    );
    let long = "a".repeat(101);
    assert!(
        told(&ping(&format!("rust: {long}\n"))).starts_with("demo/ping.yaml:5: the Rust name has 101 characters\n")
    );
}

#[test]
fn rules_that_compare_what_cannot_be_compared() {
    let rule = |params: &str, rules: &str| told(&ping(&format!("params: {{ {params} }}\nrules: [ {rules} ]\n")));
    for (params, name) in [
        ("a: integer, b: date", "ordered"),
        ("a: date, b: datetime", "ordered"),
        ("a: integer, b: string", "distinct"),
        ("a: array<integer>, b: integer", "distinct"),
    ] {
        assert_eq!(
            rule(params, &format!("{{ {name}: [a, b] }}")),
            format!(
                "demo/ping.yaml:6: `{name}` compares `a` and `b`, which are of different types\nname other parameters, or correct a type"
            )
        );
    }
    assert_eq!(
        rule("a: integer, b: integer, c: integer", "{ ordered: [a, b, c] }, { ordered: [c, a] }"),
        "demo/ping.yaml:6: another rule orders `a` and `c` the other way around\ndrop one of the rules, or correct its order"
    );
    assert_eq!(
        rule("a: { type: integer, min: 10 }, b: { type: number, max: 5 }", "{ ordered: [a, b] }"),
        "demo/ping.yaml:6: `a` is at least 10, and `b` at most 5\ndrop the rule, or correct it or the bounds"
    );
    assert_eq!(rule("a: integer", "{ all_of: [a] }").lines().next(), Some("demo/ping.yaml:6: unknown key `all_of`"));
    for params in
        ["a: id<demo.thing>, b: integer", "a: any, b: string", "a: string, b: { type: enum, values: { A: One. } }"]
    {
        let keys = format!("params: {{ {params} }}\nrules: [ {{ distinct: [a, b] }} ]\n");
        assert!(thing("id: id<demo.thing>\n").file("demo/ping.yaml", &format!("{PING}{keys}")).is_valid(), "{params}");
    }
}

#[test]
fn keys_that_say_nothing() {
    let pages = |keys: &str| {
        told(&list(&format!(
            "{keys}pagination: {{ family: offset, default: 5, max: 9, max_selecting: {{ id: 50 }} }}\n"
        )))
    };
    assert_eq!(
        pages(""),
        "demo/thing/list.yaml:5: `max_selecting` needs `select`\nadd `select: true`, or remove `max_selecting`"
    );
    assert_eq!(
        pages("select: true\n"),
        "demo/thing/list.yaml:6: the page size with `id` must be at least 1 and at most 9, found 50\ncorrect it, or `max`"
    );
    assert_eq!(
        told(&thing("id: { type: integer, write_source: server }\n")),
        "demo/thing.yaml:4: `write_source` applies only to fields that are written\nremove `write_source`, or mark the \
         field with `add` or `update`"
    );
    for keys in ["filter: { required: [] }\n", "filter: true\nrows: { hides: [] }\n"] {
        assert!(told(&list(keys)).ends_with(": the list is empty\nadd an item, or remove the key"), "{keys}");
    }
    let spaced = "Late: { code: ' LATE', status: 503, category: unavailable, when: It is late., fix: Wait. }\n";
    assert_eq!(
        told(&errors(spaced)),
        "errors.yaml:2: the name ` LATE` starts or ends with whitespace\ndelete the character"
    );
    let dialect = told(&of_v2("", "filter: { dialect: fool }\n"));
    assert!(dialect.contains("\nwrite `full`, `catalog`, "), "{dialect}");
}
