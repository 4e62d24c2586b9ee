//! Keys: misspelt, missing, repeated, and out of place.

use crate::spec::{DENIED, answering, errors, method, object, ping, thing};
use insta::assert_snapshot;

#[test]
fn unknown_key() {
    assert_snapshot!(ping("colour: red\n").problem(), @"
    error[unknown-key]: unknown key `colour`
     --> spec/demo/ping.yaml:5:1
      |
    5 | colour: red
      | ^^^^^^
      = help: known here: `method`, `rust`, `action`, `object`, `summary`, `doc`, `docs`, `scope`, `access`, `effect`, `select`, `filter`, `order`, `params`, `body`, `pagination`, `rules`, `envelope`, `result`, `errors`, `examples` or `note`
    ");
}

#[test]
fn misspelt_key() {
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
fn misspelt_key_that_is_required_is_told_once() {
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
      = help: `filterable` is a key of a field of an object, and has no meaning here
    ");
}

#[test]
fn required_in_an_answer() {
    assert_snapshot!(answering("result: { id: { type: integer, required: true } }\n").problem(), @"
    error[unknown-key]: a field of an answer has no `required`
     --> spec/demo/ping.yaml:4:32
      |
    4 | result: { id: { type: integer, required: true } }
      |                                ^^^^^^^^
      = help: drop it: the field is always there unless it is `optional: true`
    ");
}

#[test]
fn required_in_an_object() {
    assert_snapshot!(thing("id: { type: integer, required: true }\n").problem(), @"
    error[unknown-key]: a field of an object has no `required`
     --> spec/demo/thing.yaml:4:24
      |
    4 |   id: { type: integer, required: true }
      |                        ^^^^^^^^
      = help: drop it: on reading, a field is always there unless it is `optional: true`; on writing, say `add: required` or `update: required`
    ");
}

#[test]
fn optional_in_a_parameter() {
    assert_snapshot!(ping("params: { id: { type: integer, optional: true } }\n").problem(), @"
    error[unknown-key]: a parameter has no `optional`
     --> spec/demo/ping.yaml:5:32
      |
    5 | params: { id: { type: integer, optional: true } }
      |                                ^^^^^^^^
      = help: drop it: a parameter can be left out unless it is `required: true`
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
      = help: a comma ends a text inside `{ }`; if this belongs to `doc`, put all of its text in quotes
    ");
}

#[test]
fn repeated_key() {
    assert_snapshot!(ping("access: Anyone.\naccess: Nobody.\n").problem(), @"
    error[duplicate-key]: the key `access` stands here twice
     --> spec/demo/ping.yaml:6:1
      |
    6 | access: Nobody.
      | ^^^^^^
      = help: keep one of the two
    ");
}

#[test]
fn missing_summary() {
    assert_snapshot!(method("method: demo.ping\neffect: read\nresult: boolean\n").problem(), @"
    error[missing-key]: the key `summary` is missing
     --> spec/demo/ping.yaml:1:1
      |
    1 | method: demo.ping
      | ^^^^^^
      = help: add `summary:` with one sentence on what the method does
    ");
}

#[test]
fn missing_summary_of_an_object() {
    assert_snapshot!(object("object: demo.thing\nfields: { id: integer }\n").problem(), @"
    error[missing-key]: the key `summary` is missing
     --> spec/demo/thing.yaml:1:1
      |
    1 | object: demo.thing
      | ^^^^^^
      = help: add `summary:` with one sentence on what it is
    ");
}

#[test]
fn missing_effect() {
    assert_snapshot!(method("method: demo.ping\nsummary: Answers.\nresult: boolean\n").problem(), @"
    error[missing-key]: the key `effect` is missing
     --> spec/demo/ping.yaml:1:1
      |
    1 | method: demo.ping
      | ^^^^^^
      = help: add `effect: read` or `effect: write`; it decides what may be repeated
    ");
}

#[test]
fn missing_result() {
    assert_snapshot!(method("method: demo.ping\nsummary: Answers.\neffect: read\n").problem(), @"
    error[missing-key]: the key `result` is missing
     --> spec/demo/ping.yaml:1:1
      |
    1 | method: demo.ping
      | ^^^^^^
      = help: add `result:` with what stands under `result` in the answer
    ");
}

#[test]
fn missing_fields() {
    assert_snapshot!(object("object: demo.thing\nsummary: A thing.\n").problem(), @"
    error[missing-key]: the key `fields` is missing
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
    error[missing-key]: the key `fix` is missing
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
    error[missing-key]: the key `fix` is missing
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
    error[missing-key]: the key `type` is missing
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
    error[missing-key]: `action` needs an object to speak of
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
    error[missing-key]: `filter` needs an object to speak of
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
    error[missing-key]: the key `title` is missing
     --> spec/api.yaml:1:1
      |
    1 | api: { modules: { demo: For the tests. } }
      | ^^^
      = help: add `title:` here
    ");
}
