//! What fields say beside their type.

use crate::spec::{Spec, answering, object, ping, thing};
use insta::assert_snapshot;

#[test]
fn bounds_of_another_type() {
    assert_snapshot!(ping("params: { name: { type: string, max: 5 } }\n").problem(), @"
    error[bad-bounds]: `max` applies only to numbers; this field is `string`
     --> spec/demo/ping.yaml:5:33
      |
    5 | params: { name: { type: string, max: 5 } }
      |                                 ^^^
      = help: drop the key, or correct `type`
    ");
}

#[test]
fn length_of_a_number() {
    assert_snapshot!(ping("params: { id: { type: integer, max_length: 5 } }\n").problem(), @"
    error[bad-bounds]: `max_length` applies only to strings; this field is `integer`
     --> spec/demo/ping.yaml:5:32
      |
    5 | params: { id: { type: integer, max_length: 5 } }
      |                                ^^^^^^^^^^
      = help: drop the key, or correct `type`
    ");
}

#[test]
fn number_of_elements_of_a_string() {
    assert_snapshot!(ping("params: { name: { type: string, min_items: 1 } }\n").problem(), @"
    error[bad-bounds]: `min_items` applies only to arrays; this field is `string`
     --> spec/demo/ping.yaml:5:33
      |
    5 | params: { name: { type: string, min_items: 1 } }
      |                                 ^^^^^^^^^
      = help: drop the key, or correct `type`
    ");
}

#[test]
fn bounds_that_nothing_is_within() {
    for (field, problem) in [
        ("type: string, items: { min: 1 }", "`items` applies only to arrays"),
        ("type: string, min_length: 5, max_bytes: 2", "the maximum is less than the minimum"),
        ("type: string, min_length: 5, max_bytes: 4", "the maximum is less than the minimum"),
        ("type: string, min_length: 5, max_length: 4, pattern: '^a*$'", "the maximum is less than the minimum"),
        ("type: number, min: .inf", "expected a finite number"),
    ] {
        let spec = Spec::new()
            .file("api.yaml", "api: { title: Demo, modules: { demo: Things. }, entities: { user: A user. } }\n")
            .file("demo/ping.yaml", &format!("method: demo.ping\nsummary: Answers.\neffect: read\nparams: {{ a: {{ {field} }} }}\nresult: boolean\n"));
        assert!(spec.problem().contains(problem), "{field}: {}", spec.problem());
    }
    assert!(ping("params: { b: { type: number, min: 1.2, max: 1.8 } }\n").is_valid());
}

#[test]
fn bound_that_is_no_value_of_the_type() {
    assert_snapshot!(ping("params: { id: { type: integer, min: 1.2 } }\n").problem(), @"
    error[bad-bounds]: `min` of `integer` must be a 64-bit integer, found `1.2`
     --> spec/demo/ping.yaml:5:37
      |
    5 | params: { id: { type: integer, min: 1.2 } }
      |                                     ^^^
      = help: write a whole number that the type has, or drop the key
    ");
    for field in [
        "type: integer, max: 1e30",
        "type: timestamp, min: -9223372036854775809",
        "type: integer, max: 18446744073709551615",
        "type: array<integer>, items: { min: 0.5 }",
    ] {
        let problem = ping(&format!("params: {{ a: {{ {field} }} }}\n")).problem();
        assert!(problem.contains("must be a 64-bit integer, found `"), "{problem}");
    }
    let fields = [
        "type: integer, min: -9223372036854775808, max: 9223372036854775807",
        "type: integer, min: 1.0, max: 1e18",
        "type: number, max: 1e300",
    ];
    assert!(fields.into_iter().all(|field| ping(&format!("params: {{ a: {{ {field} }} }}\n")).is_valid()));
}

#[test]
fn bounds_the_wrong_way_round() {
    assert_snapshot!(ping("params: { id: { type: integer, min: 10, max: 1 } }\n").problem(), @"
    error[bad-bounds]: the maximum is less than the minimum
     --> spec/demo/ping.yaml:5:46
      |
    5 | params: { id: { type: integer, min: 10, max: 1 } }
      |                                              ^
      = help: swap the two, or correct one
    ");
}

#[test]
fn pattern_that_is_read_in_several_ways() {
    assert_snapshot!(ping("params: { id: { type: string, pattern: '^\\d+$' } }\n").problem(), @r"
    error[bad-pattern]: `\d` means other characters in JavaScript than in Rust
     --> spec/demo/ping.yaml:5:40
      |
    5 | params: { id: { type: string, pattern: '^\d+$' } }
      |                                        ^^^^^^^^
      = help: write `[0-9]`; within brackets, `0-9`
    ");
}

#[test]
fn bounds_of_an_unknown_type_are_not_judged() {
    assert_snapshot!(ping("params: { id: { type: demo.nothing, min: 10 } }\n").problem(), @"
    error[unknown-type]: unknown type `demo.nothing`
     --> spec/demo/ping.yaml:5:23
      |
    5 | params: { id: { type: demo.nothing, min: 10 } }
      |                       ^^^^^^^^^^^^
      = help: use one of the types in spec/README.md, or define the object or enum in demo/nothing.yaml
    ");
}

#[test]
fn default_of_another_type() {
    assert_snapshot!(ping("params: { limit: { type: integer, default: ten } }\n").problem(), @r#"
    error[bad-default]: invalid default: expected an integer, found the string "ten"
     --> spec/demo/ping.yaml:5:44
      |
    5 | params: { limit: { type: integer, default: ten } }
      |                                            ^^^
      = help: correct the default, or the parameter
    "#);
}

#[test]
fn default_out_of_bounds() {
    assert_snapshot!(ping("params: { limit: { type: integer, max: 50, default: 100 } }\n").problem(), @"
    error[bad-default]: invalid default: the value must be at most 50, found 100
     --> spec/demo/ping.yaml:5:53
      |
    5 | params: { limit: { type: integer, max: 50, default: 100 } }
      |                                                     ^^^
      = help: correct the default, or the parameter
    ");
}

#[test]
fn default_in_an_answer() {
    assert_snapshot!(answering("result: { limit: { type: integer, default: 10 } }\n").problem(), @"
    error[unknown-key]: unknown key `default`
     --> spec/demo/ping.yaml:4:35
      |
    4 | result: { limit: { type: integer, default: 10 } }
      |                                   ^^^^^^^
      = help: remove `default`, which is a key of a parameter
    ");
}

#[test]
fn relation_to_a_value() {
    assert_snapshot!(thing("owner: { type: integer, relation: true }\n").problem(), @"
    error[bad-relation]: `relation` applies only to objects with a spec and arrays of them
     --> spec/demo/thing.yaml:4:18
      |
    4 |   owner: { type: integer, relation: true }
      |                  ^^^^^^^
      = help: use the object as the type, or remove `relation`
    ");
}

#[test]
fn writable_in_another_word() {
    assert_snapshot!(thing("name: { type: string, add: true }\n").problem(), @"
    error[unknown-value]: `add` cannot be a boolean
     --> spec/demo/thing.yaml:4:30
      |
    4 |   name: { type: string, add: true }
      |                              ^^^^
      = help: write `required` or `optional`
    ");
}

#[test]
fn nothing_to_add() {
    let spec = thing("name: string\n").file(
        "demo/thing/add.yaml",
        "method: demo.thing.add\naction: add\nobject: demo.thing\nsummary: Adds a thing.\n",
    );
    assert_snapshot!(spec.problem(), @"
    error[nothing-to-write]: no field of the object is marked `add`
     --> spec/demo/thing/add.yaml:2:9
      |
    2 | action: add
      |         ^^^
      = help: mark fields of the object with `add: required` or `add: optional`, or define `fields` under `params`
    ");
}

#[test]
fn nothing_to_update() {
    let spec = thing("name: string\n").file(
        "demo/thing/update.yaml",
        "method: demo.thing.update\naction: update\nobject: demo.thing\nsummary: Changes a thing.\n",
    );
    assert_snapshot!(spec.problem(), @"
    error[nothing-to-write]: no field of the object is marked `update`
     --> spec/demo/thing/update.yaml:2:9
      |
    2 | action: update
      |         ^^^^^^
      = help: mark fields of the object with `update: required` or `update: optional`, or define `fields` under `params`
    ");
}

#[test]
fn type_of_the_answer_with_a_key_that_only_parameters_have() {
    assert_snapshot!(answering("result: { type: string, required: true }\n").problem(), @"
    error[unknown-key]: `required` does not apply to result fields
     --> spec/demo/ping.yaml:4:25
      |
    4 | result: { type: string, required: true }
      |                         ^^^^^^^^
      = help: remove it: a result field is always present unless it is `optional: true`
    ");
}

#[test]
fn answer_with_a_field_called_type() {
    assert!(answering("result: { type: string, size: integer }\n").is_valid());
    assert!(answering("result: { type: { type: string, doc: The kind. }, max: integer }\n").is_valid());
    assert!(answering("result: { type: string, doc: The kind., nullable: true, max_length: 5 }\n").is_valid());
}

#[test]
fn fields_are_no_map() {
    assert_snapshot!(object("object: demo.thing\nsummary: A thing.\nfields: [id, name]\n").problem(), @"
    error[wrong-type]: expected a map of fields, found a list
     --> spec/demo/thing.yaml:3:9
      |
    3 | fields: [id, name]
      |         ^^^^^^^^^^
      = help: write `key: value` pairs, without `- ` or brackets around them
    ");
}

#[test]
fn extensions_that_no_short_text_has() {
    assert!(ping("params: { name: { type: string, max_length: 4, extensions: [png] } }\n").is_valid());
    assert_snapshot!(ping("params: { name: { type: string, max_length: 3, extensions: [png] } }\n").problem(), @"
    error[bad-bounds]: no text has one of the extensions and meets the other constraints
     --> spec/demo/ping.yaml:5:60
      |
    5 | params: { name: { type: string, max_length: 3, extensions: [png] } }
      |                                                            ^^^^^^
      = help: relax one of them
    ");
}
