//! What calls do to the rows of objects.

use crate::spec::{Spec, method};
use insta::assert_snapshot;

const THING: &str = "
    object: demo.thing
    summary: A thing.
    fields: { id: id<demo.thing>, name: string, size: integer, parts: { type: array<object>, rust_type: Part, fields: { code: string } } }
";

/// Specs of a method that writes things, with these `rows`.
fn writing(rows: &str) -> Spec {
    let keys = "effect: write\nparams: { id: id<demo.thing>, ids: array<id<demo.thing>>, deep: { type: object, fields: { code: string } }, \
        things: { type: array<object>, rust_type: NewThing, fields: { name: string } } }\n";
    method(&format!(
        "method: demo.ping\nsummary: Pings.\n{keys}rows: {rows}\nresult: {{ thing: demo.thing, count: integer }}\n"
    ))
    .file("demo/thing.yaml", THING)
}

#[test]
fn rows_that_calls_change() {
    let rows = [
        "{ creates: demo.thing }",
        "{ updates: demo.thing, sets: { name: $deep.code, size: 5 } }",
        "{ removes: demo.thing, where: [[id, '=', $ids]], count: count }",
        "{ updates: demo.thing, where: [[[name, parts.code], contains, $deep.code], [size, '!=', 5]] }",
        "{ updates: demo.thing, where: [[folder, '=', 1]], sets: { folder: $id } }",
        "{ updates: demo.thing, where: [[parts, longer, 1], [size, below, $id], [size, connected, 5]] }",
        "{ updates: demo.thing, when: { id: 5 }, puts: { parts: $ids }, takes: { parts: $id }, taken: thing, missed: count }",
        "{ creates: demo.thing, each: $things, sets: { size: 5 } }",
        "{ removes: demo.thing, where: [[id, '!=', 5]], also: [{ creates: demo.thing, each: $things }] }",
        "{ creates: demo.thing, also: [{ removes: demo.thing, where: [[folder, '=', 1]] }, { updates: demo.thing, puts: { folder: 5 } }] }",
    ];
    for rows in rows {
        assert!(writing(rows).is_valid(), "{rows}");
    }
}

#[test]
fn unknown_object() {
    assert_snapshot!(writing("{ updates: demo.thin }").problem(), @"
    error[unknown-object]: unknown object `demo.thin`
     --> spec/demo/ping.yaml:5:18
      |
    5 | rows: { updates: demo.thin }
      |                  ^^^^^^^^^
      = help: did you mean `demo.thing`?
    ");
}

#[test]
fn unknown_field_of_rows() {
    assert_snapshot!(writing("{ updates: demo.thing, where: [[nmae, '=', $id]] }").problem(), @"
    error[unknown-field]: the object has no field `nmae`
     --> spec/demo/ping.yaml:5:39
      |
    5 | rows: { updates: demo.thing, where: [[nmae, '=', $id]] }
      |                                       ^^^^
      = help: did you mean `name`?
    ");
    assert_snapshot!(writing("{ updates: demo.thing, where: [[parts.cod, '=', $id]] }").problem(), @"
    error[unknown-field]: the object has no field `parts.cod`
     --> spec/demo/ping.yaml:5:39
      |
    5 | rows: { updates: demo.thing, where: [[parts.cod, '=', $id]] }
      |                                       ^^^^^^^^^
      = help: did you mean `code`?
    ");
    assert_snapshot!(writing("{ updates: demo.thing, sets: { folder: $id } }").problem(), @"
    error[unknown-field]: the object has no field `folder`
     --> spec/demo/ping.yaml:5:38
      |
    5 | rows: { updates: demo.thing, sets: { folder: $id } }
      |                                      ^^^^^^
      = help: use `id`, `name`, `parts` or `size`
    ");
}

#[test]
fn unknown_parameter() {
    assert_snapshot!(writing("{ updates: demo.thing, sets: { name: $deep.cod } }").problem(), @"
    error[unknown-field]: there is no parameter `deep.cod`
     --> spec/demo/ping.yaml:5:44
      |
    5 | rows: { updates: demo.thing, sets: { name: $deep.cod } }
      |                                            ^^^^^^^^^
      = help: did you mean `code`?
    ");
}

#[test]
fn unknown_count() {
    assert_snapshot!(writing("{ updates: demo.thing, count: counted }").problem(), @"
    error[unknown-field]: the response has no key `counted`
     --> spec/demo/ping.yaml:5:37
      |
    5 | rows: { updates: demo.thing, count: counted }
      |                                     ^^^^^^^
      = help: did you mean `count`?
    ");
}

#[test]
fn elements_of_what_is_no_array() {
    assert_snapshot!(writing("{ updates: demo.thing, takes: { name: $id } }").problem(), @"
    error[bad-rows]: `takes` applies only to arrays, which `name` is not
     --> spec/demo/ping.yaml:5:39
      |
    5 | rows: { updates: demo.thing, takes: { name: $id } }
      |                                       ^^^^
      = help: name an array, or use `sets`
    ");
    assert_snapshot!(writing("{ updates: demo.thing, where: [[name, longer, 1]] }").problem(), @"
    error[bad-rows]: `longer` applies only to arrays, which `name` is not
     --> spec/demo/ping.yaml:5:39
      |
    5 | rows: { updates: demo.thing, where: [[name, longer, 1]] }
      |                                       ^^^^
      = help: name an array, or compare its value
    ");
    assert_snapshot!(writing("{ updates: demo.thing, where: [[parts, longer, many]] }").problem(), @r#"
    error[bad-rows]: invalid value of `parts`: expected an integer, found the string "many"
     --> spec/demo/ping.yaml:5:54
      |
    5 | rows: { updates: demo.thing, where: [[parts, longer, many]] }
      |                                                      ^^^^
      = help: correct the value, or the field
    "#);
}

#[test]
fn rows_of_what_is_no_list_of_objects() {
    assert_snapshot!(writing("{ creates: demo.thing, each: $ids }").problem(), @"
    error[bad-rows]: `each` applies only to lists of objects, which `ids` is not
     --> spec/demo/ping.yaml:5:36
      |
    5 | rows: { creates: demo.thing, each: $ids }
      |                                    ^^^^
      = help: name a list of objects, or remove `each`
    ");
    assert_snapshot!(writing("{ creates: demo.thing, each: [{ name: A }] }").problem(), @"
    error[bad-rows]: `each` is the name of a parameter
     --> spec/demo/ping.yaml:5:36
      |
    5 | rows: { creates: demo.thing, each: [{ name: A }] }
      |                                    ^^^^^^^^^^^^^^
      = help: write it as in `$items`
    ");
    assert_snapshot!(writing("{ updates: demo.thing, each: $things }").problem(), @"
    error[bad-rows]: `each` applies only to `creates`; this is `updates`
     --> spec/demo/ping.yaml:5:36
      |
    5 | rows: { updates: demo.thing, each: $things }
      |                                    ^^^^^^^
      = help: remove it, or add the rows with `creates`
    ");
    assert_snapshot!(writing("{ creates: demo.thing, each: $thigns }").problem(), @"
    error[unknown-field]: there is no parameter `thigns`
     --> spec/demo/ping.yaml:5:36
      |
    5 | rows: { creates: demo.thing, each: $thigns }
      |                                    ^^^^^^^
      = help: did you mean `things`?
    ");
}

#[test]
fn what_is_wrong_in_further_rows() {
    assert_snapshot!(writing("{ updates: demo.thing, also: [{ removes: demo.thing, where: [[nmae, '=', $id]] }] }").problem(), @"
    error[unknown-field]: the object has no field `nmae`
     --> spec/demo/ping.yaml:5:69
      |
    5 | rows: { updates: demo.thing, also: [{ removes: demo.thing, where: [[nmae, '=', $id]] }] }
      |                                                                     ^^^^
      = help: did you mean `name`?
    ");
    assert_snapshot!(writing("{ updates: demo.thing, also: [{ creates: demo.thin }] }").problem(), @"
    error[unknown-object]: unknown object `demo.thin`
     --> spec/demo/ping.yaml:5:48
      |
    5 | rows: { updates: demo.thing, also: [{ creates: demo.thin }] }
      |                                                ^^^^^^^^^
      = help: did you mean `demo.thing`?
    ");
    assert_snapshot!(writing("{ updates: demo.thing, also: [{ removes: demo.thing, when: { ide: 5 } }] }").problem(), @"
    error[unknown-field]: there is no parameter `ide`
     --> spec/demo/ping.yaml:5:68
      |
    5 | rows: { updates: demo.thing, also: [{ removes: demo.thing, when: { ide: 5 } }] }
      |                                                                    ^^^
      = help: did you mean `id`?
    ");
}

#[test]
fn unknown_operator() {
    assert_snapshot!(writing("{ updates: demo.thing, where: [[id, like, $id]] }").problem(), @"
    error[unknown-value]: `operator` cannot be `like`
     --> spec/demo/ping.yaml:5:43
      |
    5 | rows: { updates: demo.thing, where: [[id, like, $id]] }
      |                                           ^^^^
      = help: write `=`, `!=`, `>=`, `<=`, `contains`, `longer`, `below`, `same` or `connected`
    ");
}

#[test]
fn condition_without_a_value() {
    assert_snapshot!(writing("{ updates: demo.thing, where: [[id, $id]] }").problem(), @"
    error[bad-rows]: a condition has a field, an operator and a value
     --> spec/demo/ping.yaml:5:38
      |
    5 | rows: { updates: demo.thing, where: [[id, $id]] }
      |                                      ^^^^^^^^^
      = help: write it as in `[parentId, =, $id]`
    ");
}

#[test]
fn value_of_another_type() {
    assert_snapshot!(writing("{ updates: demo.thing, sets: { size: large } }").problem(), @r#"
    error[bad-rows]: invalid value of `size`: expected an integer, found the string "large"
     --> spec/demo/ping.yaml:5:44
      |
    5 | rows: { updates: demo.thing, sets: { size: large } }
      |                                            ^^^^^
      = help: correct the value, or the field
    "#);
}

#[test]
fn two_effects() {
    assert_snapshot!(writing("{ updates: demo.thing, removes: demo.thing }").problem(), @"
    error[conflict]: `removes` cannot be combined with `updates`
     --> spec/demo/ping.yaml:5:30
      |
    5 | rows: { updates: demo.thing, removes: demo.thing }
      |                              ^^^^^^^
      = help: remove one of the two
    ");
}

#[test]
fn effect_that_the_method_does_not_have() {
    assert_snapshot!(writing("{ lists: demo.thing }").problem(), @"
    error[conflict]: `lists` contradicts `effect: write`
     --> spec/demo/ping.yaml:5:9
      |
    5 | rows: { lists: demo.thing }
      |         ^^^^^
      = help: correct the effect of the method, or what it does to rows
    ");
}

#[test]
fn rows_without_an_object() {
    assert_snapshot!(writing("{ where: [[id, '=', $id]] }").problem(), @"
    error[missing-key]: `rows` names no object
     --> spec/demo/ping.yaml:5:1
      |
    5 | rows: { where: [[id, '=', $id]] }
      | ^^^^
      = help: add `lists:`, `creates:`, `updates:` or `removes:` with an object
    ");
}
