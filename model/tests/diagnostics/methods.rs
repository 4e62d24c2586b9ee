//! What methods say of objects, actions, pages and errors.

use crate::spec::{DENIED, answering, errors, list, method, ping, thing};
use insta::assert_snapshot;

#[test]
fn unknown_object() {
    assert_snapshot!(thing("id: integer\n").file("demo/get.yaml", "method: demo.get\naction: get\nobject: demo.thimg\nsummary: Gets.\n").problem(), @"
    error[unknown-object]: unknown object `demo.thimg`
     --> spec/demo/get.yaml:3:9
      |
    3 | object: demo.thimg
      |         ^^^^^^^^^^
      = help: did you mean `demo.thing`?
    ");
}

#[test]
fn object_without_a_spec() {
    assert_snapshot!(method("method: demo.ping\naction: delete\nobject: im.chat\nsummary: Deletes.\n").problem(), @"
    error[unknown-object]: unknown object `im.chat`
     --> spec/demo/ping.yaml:3:9
      |
    3 | object: im.chat
      |         ^^^^^^^
      = help: add the object in im/chat.yaml
    ");
}

#[test]
fn unknown_action() {
    assert_snapshot!(thing("id: integer\n").file("demo/list.yaml", "method: demo.list\naction: lists\nobject: demo.thing\nsummary: Lists.\n").problem(), @"
    error[unknown-value]: `action` cannot be `lists`
     --> spec/demo/list.yaml:2:9
      |
    2 | action: lists
      |         ^^^^^
      = help: did you mean `list`?
    ");
}

#[test]
fn body_and_parameters() {
    assert_snapshot!(ping("body: array<string>\nparams: { id: integer }\n").problem(), @"
    error[conflict]: `params` cannot be combined with `body`
     --> spec/demo/ping.yaml:6:1
      |
    6 | params: { id: integer }
      | ^^^^^^
      = help: remove one of the two: `body` is for bodies that are not JSON objects
    ");
}

#[test]
fn body_and_action() {
    let text = "method: demo.thing.update\naction: update\nobject: demo.thing\nsummary: Changes a thing.\nbody: array<string>\n";
    assert_snapshot!(thing("name: { type: string, update: optional }\n").file("demo/thing/update.yaml", text).problem(), @"
    error[conflict]: `action` cannot be combined with `body`
     --> spec/demo/thing/update.yaml:2:1
      |
    2 | action: update
      | ^^^^^^
      = help: remove one of the two: `body` is for bodies that are not JSON objects
    ");
}

#[test]
fn filter_of_field_descriptions() {
    let field = "object: field\nrust: FieldInfo\nsummary: A description.\nfields: { name: string }\n";
    let text = "method: demo.thing.field.list\naction: field.list\nobject: demo.thing\nfilter: true\n";
    let spec = thing("id: integer\n").file("field.yaml", field).file("demo/thing/field/list.yaml", text);
    assert_snapshot!(spec.problem(), @"
    error[conflict]: `filter` cannot be combined with the actions `field.list` and `field.get`
     --> spec/demo/thing/field/list.yaml:4:1
      |
    4 | filter: true
      | ^^^^^^
      = help: remove `filter`
    ");
}

#[test]
fn filter_on_an_unknown_field() {
    assert_snapshot!(list("filter: { required: [nmae] }\n").problem(), @"
    error[unknown-field]: the object has no field `nmae`
     --> spec/demo/thing/list.yaml:5:22
      |
    5 | filter: { required: [nmae] }
      |                      ^^^^
      = help: did you mean `name`?
    ");
}

#[test]
fn filter_on_a_field_that_it_does_not_take() {
    assert_snapshot!(list("filter: { required: id }\n").problem(), @"
    error[bad-filter]: the field `id` is not filterable
     --> spec/demo/thing/list.yaml:5:21
      |
    5 | filter: { required: id }
      |                     ^^
      = help: mark the field `filterable: true` in the object's file, or use another field
    ");
}

#[test]
fn filter_that_is_a_list() {
    assert_snapshot!(list("filter: [name]\n").problem(), @"
    error[wrong-type]: expected `true`, or a map with `required`, found a list
     --> spec/demo/thing/list.yaml:5:9
      |
    5 | filter: [name]
      |         ^^^^^^
      = help: write `key: value` pairs, without `- ` or brackets around them
    ");
}

#[test]
fn unknown_family() {
    assert_snapshot!(list("pagination: { family: sheets, default: 50, max: 1000 }\n").problem(), @"
    error[unknown-value]: `family` cannot be `sheets`
     --> spec/demo/thing/list.yaml:5:23
      |
    5 | pagination: { family: sheets, default: 50, max: 1000 }
      |                       ^^^^^^
      = help: write `offset`, `tail`, `cursor` or `single`
    ");
}

#[test]
fn family_is_missing() {
    assert_snapshot!(list("pagination: { default: 50, more: hasMore }\n").problem(), @"
    error[missing-key]: missing key `family`
     --> spec/demo/thing/list.yaml:5:1
      |
    5 | pagination: { default: 50, more: hasMore }
      | ^^^^^^^^^^
      = help: add `family:` with `offset`, `tail`, `cursor` or `single`
    ");
}

#[test]
fn largest_page_is_missing() {
    assert_snapshot!(list("pagination: { family: offset, default: 50 }\n").problem(), @"
    error[missing-key]: missing key `max`
     --> spec/demo/thing/list.yaml:5:1
      |
    5 | pagination: { family: offset, default: 50 }
      | ^^^^^^^^^^
      = help: add `max:` with the maximum page size
    ");
}

#[test]
fn cursor_is_missing() {
    assert_snapshot!(list("pagination: { family: cursor, default: 50, max: 100, next: nextCursor }\n").problem(), @"
    error[missing-key]: missing key `cursor`
     --> spec/demo/thing/list.yaml:5:1
      |
    5 | pagination: { family: cursor, default: 50, max: 100, next: nextCursor }
      | ^^^^^^^^^^
      = help: add `cursor:` with the fields of a cursor
    ");
}

#[test]
fn key_of_another_family() {
    assert_snapshot!(list("pagination: { family: offset, default: 50, max: 1000, more: hasMore }\n").problem(), @"
    error[conflict]: `more` applies only to the families `cursor` and `single`
     --> spec/demo/thing/list.yaml:5:55
      |
    5 | pagination: { family: offset, default: 50, max: 1000, more: hasMore }
      |                                                       ^^^^
      = help: remove `more`, or write `family: cursor` or `family: single`
    ");
}

#[test]
fn page_is_larger_than_the_largest() {
    assert_snapshot!(list("pagination: { family: offset, default: 500, max: 50 }\n").problem(), @"
    error[bad-bounds]: the default page size must be at least 1 and at most 50, found 500
     --> spec/demo/thing/list.yaml:5:40
      |
    5 | pagination: { family: offset, default: 500, max: 50 }
      |                                        ^^^
      = help: correct `default` or `max`
    ");
}

#[test]
fn page_of_nothing() {
    assert_snapshot!(list("pagination: { family: single, default: 0 }\n").problem(), @"
    error[bad-bounds]: the default page size must be at least 1, found 0
     --> spec/demo/thing/list.yaml:5:40
      |
    5 | pagination: { family: single, default: 0 }
      |                                        ^
      = help: correct `default` or `max`
    ");
}

#[test]
fn no_page_holds_anything() {
    assert_snapshot!(list("pagination: { family: single, max: 0 }\n").problem(), @"
    error[bad-bounds]: the maximum page size must be at least 1, found 0
     --> spec/demo/thing/list.yaml:5:36
      |
    5 | pagination: { family: single, max: 0 }
      |                                    ^
      = help: correct `max`, or remove it if the family is `single`
    ");
}

#[test]
fn pages_of_one_object() {
    let spec = thing("id: integer\n").file(
        "demo/thing/get.yaml",
        "method: demo.thing.get\naction: get\nobject: demo.thing\nsummary: Gets a thing.\npagination: { family: offset, default: 50, max: 100 }\n",
    );
    assert_snapshot!(spec.problem(), @"
    error[conflict]: `pagination` applies only to the actions `list` and `tail`
     --> spec/demo/thing/get.yaml:5:1
      |
    5 | pagination: { family: offset, default: 50, max: 100 }
      | ^^^^^^^^^^
      = help: remove `pagination`, or write `action: list`
    ");
}

#[test]
fn tail_with_other_pages() {
    let text = "method: demo.thing.tail\naction: tail\nobject: demo.thing\nsummary: Lists.\npagination: { family: offset, default: 50, max: 100 }\n";
    assert_snapshot!(thing("id: integer\n").file("demo/thing/tail.yaml", text).problem(), @"
    error[conflict]: the action `tail` needs the family `tail`
     --> spec/demo/thing/tail.yaml:5:1
      |
    5 | pagination: { family: offset, default: 50, max: 100 }
      | ^^^^^^^^^^
      = help: write `family: tail`, or remove `pagination`
    ");
}

#[test]
fn tail_without_an_object() {
    assert_snapshot!(answering("result: { items: array<string> }\npagination: { family: tail, default: 50, max: 100 }\n").problem(), @"
    error[missing-key]: the family `tail` needs `object`
     --> spec/demo/ping.yaml:5:1
      |
    5 | pagination: { family: tail, default: 50, max: 100 }
      | ^^^^^^^^^^
      = help: add `object:` with the dotted name of an object
    ");
}

#[test]
fn constraints_of_a_bare_answer() {
    assert!(answering("result: { type: array<integer>, max_items: 3, items: { min: 1 } }\n").is_valid());
    assert!(answering("result: { type: string, pattern: '^a+$' }\n").is_valid());
    // Fields with the names of constraints.
    assert!(answering("result: { type: string, items: { type: integer } }\n").is_valid());
    assert!(answering("result: { type: string, pattern: string }\n").is_valid());
}

#[test]
fn key_of_a_bare_answer() {
    assert_snapshot!(answering("result: array<string>\npagination: { family: single, more: hasMore }\n").problem(), @"
    error[conflict]: the response is a bare value and has no key `hasMore`
     --> spec/demo/ping.yaml:5:37
      |
    5 | pagination: { family: single, more: hasMore }
      |                                     ^^^^^^^
      = help: define the keys of the response under `result`
    ");
}

#[test]
fn key_that_cannot_be_one() {
    assert_snapshot!(answering("result: { items: array<string> }\npagination: { family: single, more: '0more' }\n").problem(), @"
    error[bad-identifier]: `0more` is not a response key
     --> spec/demo/ping.yaml:5:37
      |
    5 | pagination: { family: single, more: '0more' }
      |                                     ^^^^^^^^
      = help: write the key as in the response, such as `nextCursor`
    ");
}

#[test]
fn unknown_error() {
    let spec = errors(DENIED).file(
        "demo/ping.yaml",
        "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\nerrors: { Deneid: }\n",
    );
    assert_snapshot!(spec.problem(), @"
    error[unknown-error]: unknown error `Deneid`
     --> spec/demo/ping.yaml:5:11
      |
    5 | errors: { Deneid: }
      |           ^^^^^^
      = help: did you mean `Denied`?
    ");
}

#[test]
fn error_that_is_near_to_none() {
    assert_snapshot!(ping("errors: { NotFound: }\n").problem(), @"
    error[unknown-error]: unknown error `NotFound`
     --> spec/demo/ping.yaml:5:11
      |
    5 | errors: { NotFound: }
      |           ^^^^^^^^
      = help: define the error in errors.yaml, or in the errors.yaml of a module
    ");
}

#[test]
fn cause_in_another_case() {
    let causes = "errors: { Denied: [ { cause: is_locked, when: It is locked., fix: Wait. } ] }\n";
    assert_snapshot!(failing(causes), @"
    error[bad-identifier]: `is_locked` is not a PascalCase name
     --> spec/demo/ping.yaml:5:30
      |
    5 | errors: { Denied: [ { cause: is_locked, when: It is locked., fix: Wait. } ] }
      |                              ^^^^^^^^^
      = help: use a name like `TwoWords`
    ");
}

#[test]
fn cause_that_stands_there_twice() {
    let causes = "errors:\n  Denied:\n  - { cause: Locked, when: It is locked., fix: Wait. }\n  - { cause: Locked, when: It is closed., fix: Wait. }\n";
    assert_snapshot!(failing(causes), @"
    error[duplicate-name]: duplicate cause `Locked`
     --> spec/demo/ping.yaml:8:14
      |
    8 |   - { cause: Locked, when: It is closed., fix: Wait. }
      |              ^^^^^^
      = help: rename one of the two
    ");
}

#[test]
fn causes_that_are_a_map() {
    assert_snapshot!(failing("errors: { Denied: { cause: Locked, when: It is locked., fix: Wait. } }\n"), @"
    error[wrong-type]: expected a list of causes, found a map
     --> spec/demo/ping.yaml:5:19
      |
    5 | errors: { Denied: { cause: Locked, when: It is locked., fix: Wait. } }
      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write `- ` before each item, or `[a, b]` in one line
    ");
}

fn failing(causes: &str) -> String {
    let text = format!("method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n{causes}");
    errors(DENIED).file("demo/ping.yaml", &text).problem()
}

#[test]
fn page_size_for_a_field_that_is_unknown() {
    let pages = "{ family: offset, default: 50, max: 100, max_selecting: { nmae: 20 } }";
    assert_snapshot!(list(&format!("select: true\npagination: {pages}\n")).problem(), @"
    error[unknown-field]: the object has no field `nmae`
     --> spec/demo/thing/list.yaml:6:71
      |
    6 | pagination: { family: offset, default: 50, max: 100, max_selecting: { nmae: 20 } }
      |                                                                       ^^^^
      = help: did you mean `name`?
    ");
}

#[test]
fn flag_beside_a_cursor() {
    let pages = "{ family: cursor, default: 50, max: 100, next: nextCursor, more: hasMore, cursor: { id: integer } }";
    assert!(list(&format!("pagination: {pages}\n")).is_valid());
}
