//! Keys: misspelled, missing, duplicate and misplaced.

use crate::spec::{DENIED, answering, errors, method, object, ping, thing};
use insta::assert_snapshot;

#[test]
fn unknown_key() {
    assert_snapshot!(ping("color: red\n").problem(), @"
    error[unknown-key]: unknown key `color`
     --> spec/demo/ping.yaml:5:1
      |
    5 | color: red
      | ^^^^^
      = help: use `method`, `rust`, `action`, `object`, `summary`, `doc`, `docs`, `docs_version`, `scope`, `access`, `effect`, `select`, `filter`, `order`, `params`, `body`, `pagination`, `rows`, `rules`, `envelope`, `result`, `errors`, `examples` or `note`
    ");
}

#[test]
fn key_with_a_colon_but_no_space() {
    assert_snapshot!(ping("params:\n  id: { type: integer, required:true }\n").problem(), @"
    error[unknown-key]: unknown key `required:true`
     --> spec/demo/ping.yaml:6:24
      |
    6 |   id: { type: integer, required:true }
      |                        ^^^^^^^^^^^^^
      = help: write a space after the colon: `required: true`
    ");
}

#[test]
fn misspelled_key() {
    assert_snapshot!(ping("example: []\n").problem(), @"
    error[unknown-key]: unknown key `example`
     --> spec/demo/ping.yaml:5:1
      |
    5 | example: []
      | ^^^^^^^
      = help: did you mean `examples`?
    ");
}

#[test]
fn misspelled_key_that_is_required_is_reported_once() {
    assert_snapshot!(method("method: demo.ping\nsumary: Answers.\neffect: read\nresult: boolean\n").problem(), @"
    error[unknown-key]: unknown key `sumary`
     --> spec/demo/ping.yaml:2:1
      |
    2 | sumary: Answers.
      | ^^^^^^
      = help: did you mean `summary`?
    ");
}

#[test]
fn key_that_belongs_elsewhere() {
    assert_snapshot!(ping("params: { id: { type: integer, filterable: true } }\n").problem(), @"
    error[unknown-key]: unknown key `filterable`
     --> spec/demo/ping.yaml:5:32
      |
    5 | params: { id: { type: integer, filterable: true } }
      |                                ^^^^^^^^^^
      = help: remove `filterable`, which is a key of an object field
    ");
}

#[test]
fn required_in_an_answer() {
    assert_snapshot!(answering("result: { id: { type: integer, required: true } }\n").problem(), @"
    error[unknown-key]: `required` does not apply to result fields
     --> spec/demo/ping.yaml:4:32
      |
    4 | result: { id: { type: integer, required: true } }
      |                                ^^^^^^^^
      = help: remove it: a result field is always present unless it is `optional: true`
    ");
}

#[test]
fn required_in_an_object() {
    assert_snapshot!(thing("id: { type: integer, required: true }\n").problem(), @"
    error[unknown-key]: `required` does not apply to object fields
     --> spec/demo/thing.yaml:4:24
      |
    4 |   id: { type: integer, required: true }
      |                        ^^^^^^^^
      = help: remove it, or write `add: required` or `update: required`; on reading, a field is always present unless it is `optional: true`
    ");
}

#[test]
fn optional_in_a_parameter() {
    assert_snapshot!(ping("params: { id: { type: integer, optional: true } }\n").problem(), @"
    error[unknown-key]: `optional` does not apply to parameters
     --> spec/demo/ping.yaml:5:32
      |
    5 | params: { id: { type: integer, optional: true } }
      |                                ^^^^^^^^
      = help: remove it: a parameter is optional unless it is `required: true`
    ");
}

#[test]
fn comma_in_a_text_in_braces() {
    let text = "params: { id: { type: integer, doc: The chat, or its owner. } }\n";
    assert_snapshot!(ping(text).problem(), @"
    error[unknown-key]: unknown key `or its owner.`
     --> spec/demo/ping.yaml:5:47
      |
    5 | params: { id: { type: integer, doc: The chat, or its owner. } }
      |                                               ^^^^^^^^^^^^^
      = help: put the whole text of `doc` in quotes, because a comma ends a text inside `{ }`
    ");
}

#[test]
fn repeated_key() {
    assert_snapshot!(ping("access: Anyone.\naccess: Nobody.\n").problem(), @"
    error[duplicate-key]: duplicate key `access`
     --> spec/demo/ping.yaml:6:1
      |
    6 | access: Nobody.
      | ^^^^^^
      = help: remove one of the two
    ");
}

#[test]
fn missing_summary() {
    assert_snapshot!(method("method: demo.ping\neffect: read\nresult: boolean\n").problem(), @"
    error[missing-key]: missing key `summary`
     --> spec/demo/ping.yaml:1:1
      |
    1 | method: demo.ping
      | ^^^^^^
      = help: add `summary:` with one sentence that describes the method
    ");
}

#[test]
fn missing_summary_of_an_object() {
    assert_snapshot!(object("object: demo.thing\nfields: { id: integer }\n").problem(), @"
    error[missing-key]: missing key `summary`
     --> spec/demo/thing.yaml:1:1
      |
    1 | object: demo.thing
      | ^^^^^^
      = help: add `summary:` with one sentence that describes it
    ");
}

#[test]
fn missing_effect() {
    assert_snapshot!(method("method: demo.ping\nsummary: Answers.\nresult: boolean\n").problem(), @"
    error[missing-key]: missing key `effect`
     --> spec/demo/ping.yaml:1:1
      |
    1 | method: demo.ping
      | ^^^^^^
      = help: add `effect: read` or `effect: write`, which decides what may be retried
    ");
}

#[test]
fn missing_result() {
    assert_snapshot!(method("method: demo.ping\nsummary: Answers.\neffect: read\n").problem(), @"
    error[missing-key]: missing key `result`
     --> spec/demo/ping.yaml:1:1
      |
    1 | method: demo.ping
      | ^^^^^^
      = help: add `result:` with the content of `result` in the response
    ");
}

#[test]
fn missing_fields() {
    assert_snapshot!(object("object: demo.thing\nsummary: A thing.\n").problem(), @"
    error[missing-key]: missing key `fields`
     --> spec/demo/thing.yaml:1:1
      |
    1 | object: demo.thing
      | ^^^^^^
      = help: add `fields:` with the fields of the object
    ");
}

#[test]
fn missing_key_in_braces() {
    assert_snapshot!(errors("Denied: { code: DENIED, status: 403, category: access, when: It is forbidden. }\n").problem(), @"
    error[missing-key]: missing key `fix`
     --> spec/errors.yaml:2:3
      |
    2 |   Denied: { code: DENIED, status: 403, category: access, when: It is forbidden. }
      |   ^^^^^^
      = help: add `fix:` here
    ");
}

#[test]
fn missing_key_in_a_list() {
    let causes = "errors:\n  Denied:\n  - cause: Locked\n    when: It is locked.\n";
    assert_snapshot!(errors(DENIED).file("demo/ping.yaml", &format!("method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n{causes}")).problem(), @"
    error[missing-key]: missing key `fix`
     --> spec/demo/ping.yaml:7:5
      |
    7 |   - cause: Locked
      |     ^^^^^
      = help: add `fix:` here
    ");
}

#[test]
fn missing_type() {
    assert_snapshot!(ping("params:\n  id:\n    doc: The chat.\n").problem(), @"
    error[missing-key]: missing key `type`
     --> spec/demo/ping.yaml:6:3
      |
    6 |   id:
      |   ^^
      = help: add `type:` with one of the types in spec/README.md
    ");
}

#[test]
fn missing_object() {
    assert_snapshot!(method("method: demo.ping\naction: get\nsummary: Answers.\n").problem(), @"
    error[missing-key]: `action` needs `object`
     --> spec/demo/ping.yaml:2:9
      |
    2 | action: get
      |         ^^^
      = help: add `object:` with the dotted name of an object
    ");
}

#[test]
fn missing_object_of_a_filter() {
    assert_snapshot!(ping("filter: true\n").problem(), @"
    error[missing-key]: `filter` needs `object`
     --> spec/demo/ping.yaml:5:9
      |
    5 | filter: true
      |         ^^^^
      = help: add `object:` with the dotted name of an object
    ");
}

#[test]
fn missing_title() {
    assert_snapshot!(ping("").file("api.yaml", "api: { modules: { demo: For the tests. } }\n").problem(), @"
    error[missing-key]: missing key `title`
     --> spec/api.yaml:1:1
      |
    1 | api: { modules: { demo: For the tests. } }
      | ^^^
      = help: add `title:` here
    ");
}

#[test]
fn words_of_other_formats_for_keys() {
    let code = |keys: &str| {
        errors(&format!("Denied: {{ code: DENIED, status: 403, category: access, when: No., fix: Ask., {keys} }}\n"))
    };
    for (keys, help) in [("repeat: later", "did you mean `retry`?"), ("ran: maybe", "did you mean `executed`?")] {
        assert_eq!(code(keys).problems().reports()[0].help, help);
    }
}

#[test]
fn date_that_is_none() {
    let keys = |date: &str| format!("docs: https://example.com\ndocs_version: {date}\n");
    assert!(ping(&keys("2024-02-29")).is_valid());
    assert_snapshot!(ping(&keys("26.05.2026")).problem(), @"
    error[wrong-type]: `26.05.2026` is not a date
     --> spec/demo/ping.yaml:6:15
      |
    6 | docs_version: 26.05.2026
      |               ^^^^^^^^^^
      = help: write a date like `2026-05-26`
    ");
    assert_snapshot!(ping(&keys("2026-02-29")).problem(), @"
    error[wrong-type]: `2026-02-29` is not a date
     --> spec/demo/ping.yaml:6:15
      |
    6 | docs_version: 2026-02-29
      |               ^^^^^^^^^^
      = help: write a date like `2026-05-26`
    ");
}

#[test]
fn version_without_a_page() {
    assert_snapshot!(ping("docs_version: 2026-05-26\n").problem(), @"
    error[missing-key]: `docs_version` needs `docs`
     --> spec/demo/ping.yaml:5:15
      |
    5 | docs_version: 2026-05-26
      |               ^^^^^^^^^^
      = help: add `docs:` with the URL of the official page
    ");
}

#[test]
fn numbers_of_methods() {
    let api = |listing: &str| {
        ping("").file(
            "api.yaml",
            &format!("api: {{ title: Demo, modules: {{ demo: For the tests. }}, published: {listing} }}\n"),
        )
    };
    assert!(api("{ methods: 3, date: 2026-05-26 }").is_valid());
    assert_snapshot!(api("{ methods: 3 }").problem(), @"
    error[missing-key]: missing key `date`
     --> spec/api.yaml:1:56
      |
    1 | api: { title: Demo, modules: { demo: For the tests. }, published: { methods: 3 } }
      |                                                        ^^^^^^^^^
      = help: add `date:` here
    ");
    assert_snapshot!(api("3").problem(), @"
    error[wrong-type]: expected a map with `methods` and `date`, found an integer
     --> spec/api.yaml:1:67
      |
    1 | api: { title: Demo, modules: { demo: For the tests. }, published: 3 }
      |                                                                   ^
      = help: write `key: value` pairs, one per line or all in one line as in `{ key: value }`
    ");
    assert_snapshot!(api("{ methods: -3, date: 2026-05-26 }").problem(), @"
    error[wrong-type]: expected a non-negative integer, found `-3`
     --> spec/api.yaml:1:78
      |
    1 | api: { title: Demo, modules: { demo: For the tests. }, published: { methods: -3, date: 2026-05-26 } }
      |                                                                              ^^
      = help: write a number of at least 0
    ");
}
