//! One slip in specs of REST 2.0 gives one message, and nonsense is refused.

use crate::spec::{Spec, method, told};

const API: &str = "api: { protocol: 2, title: Demo, modules: { demo: For the tests. } }\n";
const LIST: &str = "method: demo.thing.list\naction: list\nobject: demo.thing\nsummary: Lists things.\n";

/// Returns an object with these keys, and its list with these.
fn things(object: &str, list: &str) -> Spec {
    let fields = "fields:\n  ID: { type: id<demo.thing>, filterable: true, sortable: true }\n  TITLE: { type: string, add: required }\n";
    method(&format!("{LIST}{list}"))
        .without("demo/ping.yaml")
        .file("demo/thing/list.yaml", &format!("{LIST}{list}"))
        .file("demo/thing.yaml", &format!("object: demo.thing\nsummary: A thing.\n{object}{fields}"))
        .file("api.yaml", API)
}

/// Returns an object, a second one with these keys, and a list of the first one.
fn with_big(object: &str, big: &str, list: &str) -> Spec {
    things(object, list).file("demo/big.yaml", &format!("object: demo.big\nsummary: A big thing.\n{big}"))
}

/// Returns the first line of the only problem.
fn said(spec: &Spec) -> String {
    told(spec).lines().next().unwrap_or_default().to_owned()
}

#[test]
fn queries_that_contradict_themselves() {
    for (keys, expected) in [
        ("rows_at: result\nhalted: demo.thing.list", "6: the successor of the method is the method itself"),
        (
            "rows_at: result\nfilter: { dialect: full }\norder: true\nkeyset: { field: TITLE }",
            "8: `keyset` needs a filterable and sortable field, and `TITLE` is not filterable",
        ),
        (
            "rows_at: result\npagination: { family: since, param: LAST, row: id, limit: LIMIT, default: 5, max: 9 }",
            "6: the object has no field `id`",
        ),
        (
            "rows_at: result\npagination: { family: limit, limit: X, offset: X, default: 5, max: 9 }",
            "6: another part of the query has the parameter `X` too",
        ),
        (
            "rows_at: result\nfilter: { param: x, dialect: full }\nselect: { param: x }",
            "7: another part of the query has the parameter `x` too",
        ),
        ("rows_at: result\nparams: { a: string }\narguments: [a, a]", "7: duplicate argument `a`"),
        ("rows_at: result\norder: { field: [sort], direction: order }", "6: expected text, found a list"),
    ] {
        assert_eq!(said(&things("", keys)), format!("demo/thing/list.yaml:{expected}"), "{keys}");
    }
}

#[test]
fn variants_that_stand_for_nothing() {
    let (rows, big) = ("params: { kind: integer }\nrows_at: result", "base: demo.thing\nfields: { SIZE: integer }\n");
    for (variants, list, expected) in [
        ("{ by: kind, of: { 1: demo.thing } }", rows, "demo/thing.yaml:3: `demo.thing` is a variant of itself"),
        ("{ by: kind, of: { 1: demo.big, 2: demo.big } }", rows, "demo/thing.yaml:3: `demo.big` is already a variant"),
        ("{ by: kind, of: {} }", rows, "demo/thing.yaml:3: `variants` needs at least one object"),
        (
            "{ by: knid, of: { 1: demo.big } }",
            rows,
            "demo/thing.yaml:3: no method of the object takes the parameter `knid`",
        ),
        (
            "{ by: kind, of: { 1: demo.big } }",
            "params: { kind: string }\nrows_at: result",
            "demo/thing/list.yaml:5: variants are told apart by a number, which `kind` is not",
        ),
    ] {
        assert_eq!(said(&with_big(&format!("variants: {variants}\n"), big, list)), expected);
    }
}

#[test]
fn variant_whose_method_has_a_spec() {
    let own = "method: demo.big.list\nsummary: Lists.\neffect: read\nresult: integer\n";
    let variants = "variants: { by: kind, of: { 1: demo.big } }\n";
    let spec = with_big(
        variants,
        "base: demo.thing\nfields: { SIZE: integer }\n",
        "params: { kind: integer }\nrows_at: result",
    )
    .file("demo/big/list.yaml", own);
    let message = "the method `demo.big.list` and the method `demo.thing.list` for the variant `demo.big.list` have the same Rust name `List`";
    assert_eq!(said(&spec), format!("demo/thing/list.yaml:1: {message}"));
}

#[test]
fn bases_that_lead_on_and_on() {
    let base = |at: usize| if at < 30 { format!("base: demo.o{}\n", at + 1) } else { String::new() };
    let spec = (0..=30).fold(things("base: demo.o0\n", "rows_at: result"), |spec, at| {
        let text = format!("object: demo.o{at}\nsummary: A part.\n{}fields: {{ F{at}: integer }}\n", base(at));
        spec.file(&format!("demo/o{at}.yaml"), &text)
    });
    assert!(said(&spec).ends_with("`base` leads over more than 8 objects"));
}

#[test]
fn field_of_a_base_that_cannot_be_read() {
    let spec = with_big(
        "base: demo.big\n",
        "fields: { SIZE: { tpye: integer } }\n",
        "rows_at: result\nselect: { always: [SIZE] }\nexamples: [ { response: [ { ID: 1, TITLE: a, SIZE: 2 } ] } ]",
    );
    assert_eq!(said(&spec), "demo/big.yaml:3: unknown key `tpye`");
}

#[test]
fn base_that_cannot_be_read() {
    let object = "base: demo.big\nevents: { creates: { name: ONADD, data: { SIZE: $SIZE } } }\n";
    let spec = with_big(object, "fields:\n  SIZE: { type: integer }\n   OTHER: integer\n", "rows_at: result\n");
    assert!(said(&spec).starts_with("demo/big.yaml:"), "{}", said(&spec));
}

#[test]
fn object_of_a_list_that_cannot_be_read() {
    let spec = things("", "rows_at: result\n").file("demo/thing.yaml", "object: demo.thing\nsummary: A: thing.\n");
    assert_eq!(said(&spec), "demo/thing.yaml:2: unexpected second `: ` in one line");
}

#[test]
fn field_that_requests_and_responses_lack() {
    let add = "method: demo.thing.add\naction: add\nobject: demo.thing\nsummary: Adds.\nresult: demo.thing\nexamples: [ { request: { fields: { TITLE: a, NEW: b } }, response: { ID: 1, TITLE: a } }, { request: { fields: { TITLE: a } }, response: { ID: 1, TITLE: a, NEW: b } } ]\n";
    let spec = things("", "rows_at: result\n").file("demo/thing/add.yaml", add);
    assert_eq!(said(&spec), "demo/thing/add.yaml:6: the object has no key `NEW`, in 2 places");
}

#[test]
fn rows_that_stand_elsewhere() {
    let rows = "examples: [ { response: [ { ID: 1, TITLE: a } ] }, { response: [] } ]";
    assert_eq!(
        told(&things("", &format!("rows_at: items\n{rows}"))),
        "demo/thing/list.yaml:5: 2 places contradict `rows_at`; in demo/thing/list.yaml: expected an object, found an \
         array\ncorrect `rows_at`, or each of these places"
    );
}

#[test]
fn errors_file_of_a_module_is_missing() {
    let errors = "errors:\n  Gone: [ { cause: Gone, when: It is., fix: Wait. } ]\n  Late: [ { cause: Late, when: It is., fix: Wait. } ]\n";
    let spec = things("", &format!("rows_at: result\n{errors}")).file("errors.yaml", "errors: {}\n");
    assert_eq!(
        said(&spec),
        "demo/errors.yaml:1: missing file demo/errors.yaml: methods name 2 errors, such as `Gone`, which no file defines"
    );
}

#[test]
fn protocol_that_no_file_says() {
    let spec = |api: &str| {
        things("", "rows_at: result\nfilter: { dialect: full }\n").file("api.yaml", api).file(
            "demo/pong.yaml",
            "method: demo.pong\nsummary: Answers.\neffect: read\ncontext: application\nresult: yn\n",
        )
    };
    let modules = "title: Demo, modules: { demo: For the tests. } }";
    assert_eq!(
        told(&spec(&format!("api: {{ {modules}"))),
        "api.yaml:1: the specs are those of REST 2.0, which `api.yaml` does not say\nwrite `protocol: 2` under `api`"
    );
    assert_eq!(said(&spec(&format!("api: {{ protcol: 2, {modules}"))), "api.yaml:1: unknown key `protcol`");
    let broken = "api:\n  protocol: 2\n  title: Demo: it\n";
    assert_eq!(said(&spec(broken)), "api.yaml:3: unexpected second `: ` in one line");
}

#[test]
fn pattern_of_added_keys_is_lost() {
    let object = "same_as: { object: demo.big, names: { 'UF_*': 'uf*' } }\n";
    let big = "base: demo.thing\nopen: { 'uf*': any }\nfields: { SIZE: integer }\n";
    let list = "rows_at: result\nexamples: [ { response: [ { ID: 1, TITLE: a, UF_X: 1, UF_Y: 2 } ] } ]\n";
    let get = "method: demo.big.get\naction: get\nobject: demo.big\nsummary: Gets.\nresult: demo.big\n";
    let spec = |object: &str| with_big(object, big, list).file("demo/big/get.yaml", get);
    assert_eq!(said(&spec(object)), "demo/thing.yaml:3: the object has no field `UF_*`, nor `UF_X`, `UF_Y`");
}

#[test]
fn keyset_of_a_field_whose_values_repeat() {
    let list = "rows_at: result\nfilter: { dialect: full }\norder: true\nkeyset: { field: MADE }\n";
    let object =
        "object: demo.thing\nsummary: A thing.\nfields: { MADE: { type: date, filterable: true, sortable: true } }\n";
    let spec = things("", list).file("demo/thing.yaml", object);
    let expected =
        "demo/thing/list.yaml:8: `keyset` needs a field whose values are unique, and `MADE` is no identifier";
    assert_eq!(said(&spec), expected);
}

#[test]
fn two_fields_are_written_under_one_name() {
    let with = |fields: &str| {
        let object = format!("object: demo.thing\nsummary: A thing.\nfields:\n  ID: id<demo.thing>\n{fields}");
        things("", "rows_at: result\n").file("demo/thing.yaml", &object)
    };
    let (shown, written) =
        ("  userName: { type: string, sent: NAME }\n", "  NAME: { type: string, add: required, read: false }\n");
    let again = "  title: { type: string, sent: NAME, add: optional }\n";
    assert!(with(&format!("{shown}{written}")).is_valid());
    assert_eq!(
        said(&with(&format!("{written}{again}"))),
        "demo/thing.yaml:6: `NAME` and `title` are both written as `NAME`"
    );
}

#[test]
fn pattern_of_added_keys_is_wrong() {
    let big = "base: demo.thing\nopen: { 'uf*': any }\nfields: { SIZE: integer }\n";
    let get = "method: demo.big.get\naction: get\nobject: demo.big\nsummary: Gets.\nresult: demo.big\n";
    for pattern in ["UF_", "'*'", "'UF_*_*'"] {
        let object =
            format!("open: {{ {pattern}: any }}\nsame_as: {{ object: demo.big, names: {{ 'UF_*': 'uf*' }} }}\n");
        let spec = with_big(&object, big, "rows_at: result\n").file("demo/big/get.yaml", get);
        assert_eq!(
            said(&spec),
            format!("demo/thing.yaml:3: `{}` is not a pattern of keys", pattern.trim_matches('\''))
        );
    }
}

#[test]
fn identifier_of_an_event_is_of_an_unknown_object() {
    let object = "object: demo.thing\nsummary: A thing.\nevents: { creates: ONADD }\nfields: { ID: id<demo.thin> }\n";
    let spec = things("", "rows_at: result\n").file("demo/thing.yaml", object);
    assert_eq!(said(&spec), "demo/thing.yaml:4: unknown object `demo.thin`");
}

#[test]
fn rule_with_an_unknown_parameter() {
    let keys = "rows_at: result\nparams: { first: string, other: string }\nrules: [ { any_of: [first, othre] } ]\nerrors: { Denied: [ { cause: Lacks, field: [first, other], breaks: required, when: It does., fix: Ask. } ] }\nexamples: [ { request: { other: a }, response: [] } ]\n";
    let errors =
        "errors: { Denied: { code: DENIED, status: 403, category: access, when: It is forbidden., fix: Ask. } }\n";
    assert_eq!(
        said(&things("", keys).file("errors.yaml", errors)),
        "demo/thing/list.yaml:7: there is no parameter `othre`"
    );
}

#[test]
fn identifier_that_events_and_lists_name_is_lost() {
    let events = "events: { creates: ONADD, updates: ONUPDATE, removes: ONDELETE }\n";
    let list = "rows_at: result\nfilter: { dialect: full }\norder: true\nkeyset: { field: ID }\n";
    let object = format!("object: demo.thing\nsummary: A thing.\n{events}fields: {{ TITLE: string }}\n");
    let spec = things("", list).file("demo/thing.yaml", &object);
    assert_eq!(
        told(&spec),
        "demo/thing.yaml:1: 2 places contradict `ID`; in demo/thing.yaml: `demo.thing` has no identifier that the event \
         could carry\ncorrect `ID`, or each of these places"
    );
}

#[test]
fn keys_whose_absence_has_another_meaning() {
    let list = "rows_at: result\nfilter: { dialect: full }\norder: true\nkeyset: { field: KEY, rwo: ID }\n";
    let fields =
        "fields:\n  ID: id<demo.thing>\n  KEY: { type: integer, read: false, filterable: true, sortable: true }\n";
    let spec = things("", list).file("demo/thing.yaml", &format!("object: demo.thing\nsummary: A thing.\n{fields}"));
    assert_eq!(said(&spec), "demo/thing/list.yaml:8: unknown key `rwo`");
    let open = "open: { 'UF_*': { any: text } }\nsame_as: { object: demo.big, names: { 'UF_*': 'uf*' } }\n";
    let big = "open: { 'uf*': any }\nfields: { SIZE: integer }\n";
    let get = "method: demo.big.get\naction: get\nobject: demo.big\nsummary: Gets.\nresult: demo.big\n";
    let spec = with_big(open, big, "rows_at: result\n").file("demo/big/get.yaml", get);
    assert_eq!(said(&spec), "demo/thing.yaml:3: expected text, found a map");
}

#[test]
fn field_of_a_request_is_lost() {
    let add = "method: demo.thing.add\naction: add\nobject: demo.thing\nsummary: Adds.\nresult: integer\nerrors: { Denied: [ { cause: Odd, field: fields.NAME, breaks: type, when: It is., fix: Ask. } ] }\nexamples: [ { request: { fields: { TITLE: a, NAME: b } }, response: 1 } ]\n";
    let errors =
        "errors: { Denied: { code: DENIED, status: 403, category: access, when: It is forbidden., fix: Ask. } }\n";
    let spec = things("", "rows_at: result\n").file("demo/thing/add.yaml", add).file("errors.yaml", errors);
    assert_eq!(said(&spec), "demo/thing/add.yaml:7: the object has no key `NAME`, in 2 places");
}
