//! Types that cannot be read, and names that nothing has.

use crate::spec::{Spec, answering, ping, thing};
use insta::assert_snapshot;

#[test]
fn unknown_type() {
    assert_snapshot!(answering("result: bolean\n").problem(), @"
    error[unknown-type]: unknown type `bolean`
     --> spec/demo/ping.yaml:4:9
      |
    4 | result: bolean
      |         ^^^^^^
      = help: did you mean `boolean`?
    ");
}

#[test]
fn word_of_another_language() {
    assert_snapshot!(ping("params: { price: float }\n").problem(), @"
    error[unknown-type]: unknown type `float`
     --> spec/demo/ping.yaml:5:18
      |
    5 | params: { price: float }
      |                  ^^^^^
      = help: did you mean `number`?
    ");
}

#[test]
fn type_that_is_near_to_none() {
    assert_snapshot!(ping("params: { price: coins }\n").problem(), @"
    error[unknown-type]: unknown type `coins`
     --> spec/demo/ping.yaml:5:18
      |
    5 | params: { price: coins }
      |                  ^^^^^
      = help: use one of the types in spec/README.md, or define the object or enum in coins.yaml
    ");
}

#[test]
fn misspelled_object() {
    assert_snapshot!(thing("id: integer\n").file("demo/ping.yaml", "method: demo.ping\nsummary: Answers.\neffect: read\nresult: demo.thin\n").problem(), @"
    error[unknown-type]: unknown type `demo.thin`
     --> spec/demo/ping.yaml:4:9
      |
    4 | result: demo.thin
      |         ^^^^^^^^^
      = help: did you mean `demo.thing`?
    ");
}

#[test]
fn entity_as_a_type() {
    let api = "api: { title: Demo, modules: { demo: For the tests. }, entities: { im.chat: A chat. } }\n";
    assert_snapshot!(answering("result: im.chat\n").file("api.yaml", api).problem(), @"
    error[unknown-type]: unknown type `im.chat`
     --> spec/demo/ping.yaml:4:9
      |
    4 | result: im.chat
      |         ^^^^^^^
      = help: write `id<im.chat>` for its identifier, or define the object in im/chat.yaml
    ");
}

#[test]
fn unknown_entity() {
    assert_snapshot!(ping("params: { chat: id<im.chat> }\n").problem(), @"
    error[unknown-object]: unknown object `im.chat`
     --> spec/demo/ping.yaml:5:17
      |
    5 | params: { chat: id<im.chat> }
      |                 ^^^^^^^^^^^
      = help: add `im.chat: …` under `entities` in api.yaml, or define the object in im/chat.yaml
    ");
}

#[test]
fn misspelled_entity() {
    let api = "api: { title: Demo, modules: { demo: For the tests. }, entities: { im.chat: A chat. } }\n";
    assert_snapshot!(ping("params: { chat: id<im.chta> }\n").file("api.yaml", api).problem(), @"
    error[unknown-object]: unknown object `im.chta`
     --> spec/demo/ping.yaml:5:17
      |
    5 | params: { chat: id<im.chta> }
      |                 ^^^^^^^^^^^
      = help: did you mean `im.chat`? if not, add `im.chta: …` under `entities` in api.yaml
    ");
}

#[test]
fn unknown_generic_type() {
    assert_snapshot!(ping("params: { ids: aray<integer> }\n").problem(), @"
    error[unknown-type]: unknown type `aray<…>`
     --> spec/demo/ping.yaml:5:16
      |
    5 | params: { ids: aray<integer> }
      |                ^^^^^^^^^^^^^
      = help: did you mean `array<integer>`?
    ");
}

#[test]
fn generic_type_of_another_language() {
    assert_snapshot!(ping("params: { ids: List<integer> }\n").problem(), @"
    error[unknown-type]: unknown type `List<…>`
     --> spec/demo/ping.yaml:5:16
      |
    5 | params: { ids: List<integer> }
      |                ^^^^^^^^^^^^^
      = help: did you mean `array<integer>`?
    ");
}

#[test]
fn optional_type_of_another_language() {
    assert_snapshot!(ping("params: { id: Option<integer> }\n").problem(), @"
    error[unknown-type]: unknown type `Option<…>`
     --> spec/demo/ping.yaml:5:15
      |
    5 | params: { id: Option<integer> }
      |               ^^^^^^^^^^^^^^^
      = help: write `type: integer` with `nullable: true` or `optional: true` next to it
    ");
}

#[test]
fn brackets_after_a_type() {
    assert_snapshot!(ping("params: { ids: 'integer[]' }\n").problem(), @"
    error[bad-type]: `integer[]` is not a type
     --> spec/demo/ping.yaml:5:16
      |
    5 | params: { ids: 'integer[]' }
      |                ^^^^^^^^^^^^
      = help: write `array<integer>`
    ");
}

#[test]
fn question_mark_after_a_type() {
    assert_snapshot!(ping("params: { id: integer? }\n").problem(), @"
    error[bad-type]: `integer?` is not a type
     --> spec/demo/ping.yaml:5:15
      |
    5 | params: { id: integer? }
      |               ^^^^^^^^
      = help: write `type: integer` with `nullable: true` or `optional: true` next to it
    ");
}

#[test]
fn one_type_or_another() {
    assert_snapshot!(ping("params: { id: integer | string }\n").problem(), @"
    error[bad-type]: `integer | string` is not a type
     --> spec/demo/ping.yaml:5:15
      |
    5 | params: { id: integer | string }
      |               ^^^^^^^^^^^^^^^^
      = help: write `any` for a value that can have several types
    ");
}

#[test]
fn text_instead_of_a_type() {
    assert_snapshot!(ping("params: { id: The chat. }\n").problem(), @"
    error[bad-type]: `The chat.` is not a type
     --> spec/demo/ping.yaml:5:15
      |
    5 | params: { id: The chat. }
      |               ^^^^^^^^^
      = help: use one of the types in spec/README.md; put examples into `examples` and descriptions into `doc`
    ");
}

#[test]
fn types_that_are_pairs_or_texts() {
    let strings = "the keys of a map are always strings";
    for (params, expected) in [
        (
            "{ ids: { type: map<string, integer>, doc: A. } }",
            format!("missing `>` in `map<string`; write `map<string>`; {strings}"),
        ),
        (
            "{ ids: { type: 'map<string, integer>' } }",
            format!("`string, integer` is not a type; write a single type; {strings}"),
        ),
        (
            "|\n  ids: integer\n  name: string",
            "expected a map of fields, found text; remove the `|` or `>` before the text".to_owned(),
        ),
    ] {
        let problems = ping(&format!("params: {params}\n")).problems();
        let told: Vec<String> =
            problems.reports().iter().map(|report| format!("{}; {}", report.message, report.help)).collect();
        assert_eq!(told, [expected], "{params}");
    }
    assert_snapshot!(answering("result: |\n  id: integer\n  name: string\n").problem(), @"
    error[bad-type]: expected a type, found a text of several lines
     --> spec/demo/ping.yaml:5:3
      |
    5 |   id: integer
      |   ^^^^^^^^^^^
      = help: remove the `|` or `>` before the text if it is a map, or write the name of a type
    ");
}

#[test]
fn bracket_of_a_type_is_not_closed() {
    assert_snapshot!(ping("params: { ids: array<array<integer> }\n").problem(), @"
    error[bad-type]: missing `>` in `array<array<integer>`
     --> spec/demo/ping.yaml:5:16
      |
    5 | params: { ids: array<array<integer> }
      |                ^^^^^^^^^^^^^^^^^^^^
      = help: write `array<array<integer>>`
    ");
    let problem = ping("params: { ids: '<integer' }\n").problem();
    assert!(!problem.contains("write `<integer>`"), "{problem}");
}

#[test]
fn array_of_what() {
    assert_snapshot!(ping("params: { ids: array }\n").problem(), @"
    error[bad-type]: `array` needs a type argument
     --> spec/demo/ping.yaml:5:16
      |
    5 | params: { ids: array }
      |                ^^^^^
      = help: add a type argument, as in `array<string>`
    ");
}

#[test]
fn identifier_of_what() {
    assert_snapshot!(ping("params: { ids: array<id<>> }\n").problem(), @"
    error[bad-type]: `id` needs a type argument
     --> spec/demo/ping.yaml:5:16
      |
    5 | params: { ids: array<id<>> }
      |                ^^^^^^^^^^^
      = help: add a type argument, as in `id<mail.message>`
    ");
}

#[test]
fn identifier_of_what_is_no_name() {
    assert_snapshot!(ping("params: { id: 'id<im chat>' }\n").problem(), @"
    error[bad-type]: `im chat` is not the name of an object
     --> spec/demo/ping.yaml:5:15
      |
    5 | params: { id: 'id<im chat>' }
      |               ^^^^^^^^^^^^^^
      = help: write a dotted name, such as `id<mail.message>`
    ");
}

#[test]
fn arrays_without_end() {
    let ty = format!("{}integer{}", "array<".repeat(9), ">".repeat(9));
    assert_snapshot!(ping(&format!("params: {{ ids: {ty} }}\n")).problem(), @"
    error[bad-type]: the type has more than 8 levels; `array<string>` has two
     --> spec/demo/ping.yaml:5:16
      |
    5 | params: { ids: array<array<array<array<array<array<array<array<array<integer>>>>>>>>> }
      |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: define the inner type as an object in its own file
    ");
}

#[test]
fn object_without_fields() {
    assert_snapshot!(ping("params: { thing: array<object> }\n").problem(), @"
    error[missing-key]: a type with `object` needs `fields`
     --> spec/demo/ping.yaml:5:18
      |
    5 | params: { thing: array<object> }
      |                  ^^^^^^^^^^^^^
      = help: add `fields:` next to `type`
    ");
}

#[test]
fn enum_without_values() {
    assert_snapshot!(ping("params: { kind: enum }\n").problem(), @"
    error[missing-key]: a type with `enum` needs `values`
     --> spec/demo/ping.yaml:5:17
      |
    5 | params: { kind: enum }
      |                 ^^^^
      = help: add `values:` next to `type`
    ");
}

#[test]
fn fields_without_an_object() {
    assert_snapshot!(ping("params: { thing: { type: string, fields: { id: integer } } }\n").problem(), @"
    error[conflict]: `fields` applies only to types with `object`; `type` is `string`
     --> spec/demo/ping.yaml:5:34
      |
    5 | params: { thing: { type: string, fields: { id: integer } } }
      |                                  ^^^^^^
      = help: write `type: object`, or remove `fields`
    ");
}

#[test]
fn values_without_an_enum() {
    assert_snapshot!(ping("params: { kind: { type: string, values: { A: The first. } } }\n").problem(), @"
    error[conflict]: `values` applies only to types with `enum`; `type` is `string`
     --> spec/demo/ping.yaml:5:33
      |
    5 | params: { kind: { type: string, values: { A: The first. } } }
      |                                 ^^^^^^
      = help: write `type: enum`, or remove `values`
    ");
}

#[test]
fn name_for_a_type_that_is_not_inline() {
    assert_snapshot!(ping("params: { kind: { type: string, rust_type: Kind } }\n").problem(), @"
    error[conflict]: `rust_type` applies only to inline types
     --> spec/demo/ping.yaml:5:44
      |
    5 | params: { kind: { type: string, rust_type: Kind } }
      |                                            ^^^^
      = help: remove `rust_type`, or rename the field with `rust`
    ");
}

#[test]
fn no_fields_at_all() {
    assert_snapshot!(thing("inside: { type: object, fields: {} }\n").problem(), @"
    error[empty-object]: an object needs at least one field
     --> spec/demo/thing.yaml:4:35
      |
    4 |   inside: { type: object, fields: {} }
      |                                   ^^^
      = help: add its fields, or use `map<…>` for an object with arbitrary keys
    ");
}

#[test]
fn no_values_at_all() {
    assert_snapshot!(ping("params: { kind: { type: enum, values: {} } }\n").problem(), @"
    error[empty-enum]: an enum needs at least one value
     --> spec/demo/ping.yaml:5:39
      |
    5 | params: { kind: { type: enum, values: {} } }
      |                                       ^^^
      = help: add each value with its description, as in `DONE: It is over.`
    ");
}

#[test]
fn value_without_a_meaning() {
    let spec = ping("params: { kind: demo.kind }\n")
        .file("demo/kind.yaml", "enum: demo.kind\nsummary: A kind.\nvalues:\n  A:\n  B: The second.\n");
    assert_snapshot!(spec.problem(), @"
    error[missing-key]: the value `A` has no description
     --> spec/demo/kind.yaml:4:3
      |
    4 |   A:
      |   ^
      = help: add a description after the colon, as in `A: What it stands for.`
    ");
}

#[test]
fn inline_type_on_writing_only() {
    assert_snapshot!(thing("kind: { type: string, write: enum, add: optional }\n").problem(), @"
    error[conflict]: `write` cannot have an inline type that `type` does not have
     --> spec/demo/thing.yaml:4:32
      |
    4 |   kind: { type: string, write: enum, add: optional }
      |                                ^^^^
      = help: define the type in its own file, and use its name here
    ");
}

#[test]
fn object_that_always_holds_itself() {
    assert_snapshot!(thing("parent: demo.thing\n").problem(), @"
    error[endless-object]: the object contains itself through `parent` without end
     --> spec/demo/thing.yaml:4:3
      |
    4 |   parent: demo.thing
      |   ^^^^^^
      = help: mark the field `optional: true` or `nullable: true`, or make it an array
    ");
}

#[test]
fn objects_that_always_hold_each_other() {
    let spec = thing("other: demo.other\n").file(
        "demo/other.yaml",
        "object: demo.other\nsummary: Another.\nfields: { inside: { type: object, fields: { thing: demo.thing } } }\n",
    );
    assert_snapshot!(spec.problem(), @"
    error[endless-object]: the object contains itself through `inside` without end
     --> spec/demo/other.yaml:3:11
      |
    3 | fields: { inside: { type: object, fields: { thing: demo.thing } } }
      |           ^^^^^^
      = help: mark the field `optional: true` or `nullable: true`, or make it an array
    ");
}

#[test]
fn objects_that_can_end_may_hold_themselves() {
    let fields = "parent: { type: demo.thing, nullable: true }\nnext: { type: demo.thing, optional: true }\nall: array<demo.thing>\nby_name: map<demo.thing>\n";
    assert!(thing(fields).is_valid());
}

#[test]
fn all_types_are_known() {
    let fields = "boolean integer number string datetime datetime_local date timestamp base64 any id<demo.thing> array<string> map<any>";
    let fields: String = fields.split(' ').enumerate().map(|(at, ty)| format!("field{at}: {ty}\n")).collect();
    assert!(thing(&fields).is_valid());
    assert!(
        Spec::new()
            .file("demo/ping.yaml", "method: demo.ping\nsummary: Answers.\neffect: read\nresult: string\n")
            .is_valid()
    );
}
