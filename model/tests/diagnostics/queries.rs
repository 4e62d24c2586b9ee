//! What examples select, filter, order and page by.

use crate::spec::{list, thing};
use insta::assert_snapshot;

fn query(request: &str) -> String {
    spec(request).problem()
}

fn spec(request: &str) -> crate::spec::Spec {
    let keys = "select: true\nfilter: true\norder: true\npagination: { family: offset, default: 50, max: 1000 }\n";
    list(&format!("{keys}examples: [ {{ request: {{ {request} }}, response: {{ items: [] }} }} ]\n"))
}

#[test]
fn queries_that_fit() {
    let conditions = "[name, x], [name, '!=', x], { leftOperand: name, operator: '=', rightOperand: x }, { logic: or, conditions: [ [name, in, [x]] ] }, [UF_AGE, 5]";
    let request = format!(
        "select: [id, UF_AGE], filter: [ {conditions} ], order: {{ name: ASC }}, pagination: {{ page: 1, limit: 5 }}"
    );
    assert!(spec(&request).is_valid());
}

#[test]
fn selected_field_that_is_unknown() {
    assert_snapshot!(query("select: [nmae]"), @"
    error[bad-example]: the object has no field `nmae`
     --> spec/demo/thing/list.yaml:9:35
      |
    9 | examples: [ { request: { select: [nmae] }, response: { items: [] } } ]
      |                                   ^^^^
      = help: did you mean `name`?
    ");
}

#[test]
fn selected_field_that_is_no_name() {
    assert_snapshot!(query("select: [5]"), @"
    error[bad-example]: expected the name of a field, found `5`
     --> spec/demo/thing/list.yaml:9:35
      |
    9 | examples: [ { request: { select: [5] }, response: { items: [] } } ]
      |                                   ^
      = help: write a field name from the object's file
    ");
}

#[test]
fn order_of_an_unknown_field() {
    assert_snapshot!(query("order: { title: ASC }"), @"
    error[bad-example]: the object has no field `title`
     --> spec/demo/thing/list.yaml:9:35
      |
    9 | examples: [ { request: { order: { title: ASC } }, response: { items: [] } } ]
      |                                   ^^^^^
      = help: correct the name, or add the field to the object
    ");
}

#[test]
fn order_of_a_field_that_it_does_not_take() {
    assert_snapshot!(query("order: { id: ASC }"), @"
    error[bad-example]: the field `id` is not sortable
     --> spec/demo/thing/list.yaml:9:35
      |
    9 | examples: [ { request: { order: { id: ASC } }, response: { items: [] } } ]
      |                                   ^^
      = help: mark the field `sortable: true` in the object's file, or use another field
    ");
}

#[test]
fn order_in_another_direction() {
    assert_snapshot!(query("order: { name: up }"), @"
    error[bad-example]: invalid direction
     --> spec/demo/thing/list.yaml:9:41
      |
    9 | examples: [ { request: { order: { name: up } }, response: { items: [] } } ]
      |                                         ^^
      = help: write `ASC` or `DESC`
    ");
}

#[test]
fn order_that_is_a_list() {
    assert_snapshot!(query("order: [name]"), @"
    error[bad-example]: expected an object that maps fields to directions, found an array
     --> spec/demo/thing/list.yaml:9:33
      |
    9 | examples: [ { request: { order: [name] }, response: { items: [] } } ]
      |                                 ^^^^^^^
      = help: write `{ name: ASC }`
    ");
}

#[test]
fn filter_of_the_former_kind() {
    assert_snapshot!(query("filter: { '=name': x }"), @"
    error[bad-example]: expected an array of conditions, found an object
     --> spec/demo/thing/list.yaml:9:34
      |
    9 | examples: [ { request: { filter: { '=name': x } }, response: { items: [] } } ]
      |                                  ^^^^^^^^^^^^^^^
      = help: write `[ [field, operator, value] ]`
    ");
}

#[test]
fn condition_on_a_field_that_filter_does_not_take() {
    assert_snapshot!(query("filter: [ [id, 5] ]"), @"
    error[bad-example]: the field `id` is not filterable
     --> spec/demo/thing/list.yaml:9:37
      |
    9 | examples: [ { request: { filter: [ [id, 5] ] }, response: { items: [] } } ]
      |                                     ^^
      = help: mark the field `filterable: true` in the object's file, or use another field
    ");
}

#[test]
fn condition_with_an_unknown_operator() {
    assert_snapshot!(query("filter: [ [name, like, x] ]"), @"
    error[bad-example]: unknown operator
     --> spec/demo/thing/list.yaml:9:43
      |
    9 | examples: [ { request: { filter: [ [name, like, x] ] }, response: { items: [] } } ]
      |                                           ^^^^
      = help: write `=`, `!=`, `>`, `>=`, `<`, `<=`, `in` or `between`
    ");
}

#[test]
fn condition_without_its_parts() {
    assert_snapshot!(query("filter: [ { operator: '=' } ]"), @"
    error[bad-example]: invalid condition
     --> spec/demo/thing/list.yaml:9:36
      |
    9 | examples: [ { request: { filter: [ { operator: '=' } ] }, response: { items: [] } } ]
      |                                    ^^^^^^^^^^^^^^^^^^
      = help: add `leftOperand`, `operator` and `rightOperand`, or `conditions`
    ");
}

#[test]
fn condition_that_is_a_name() {
    assert_snapshot!(query("filter: [ name ]"), @"
    error[bad-example]: invalid condition
     --> spec/demo/thing/list.yaml:9:36
      |
    9 | examples: [ { request: { filter: [ name ] }, response: { items: [] } } ]
      |                                    ^^^^
      = help: write `[field, operator, value]` or `[field, value]`
    ");
}

#[test]
fn condition_inside_a_group() {
    assert_snapshot!(query("filter: [ { logic: or, conditions: [ [nmae, x] ] } ]"), @"
    error[bad-example]: the object has no field `nmae`
     --> spec/demo/thing/list.yaml:9:64
      |
    9 | examples: [ { request: { filter: [ { logic: or, conditions: [ [nmae, x] ] } ] }, response: { items: [] } } ]
      |                                                                ^^^^
      = help: did you mean `name`?
    ");
}

#[test]
fn page_by_another_name() {
    assert_snapshot!(query("pagination: { size: 5 }"), @"
    error[bad-example]: the object has no key `size`
     --> spec/demo/thing/list.yaml:9:40
      |
    9 | examples: [ { request: { pagination: { size: 5 } }, response: { items: [] } } ]
      |                                        ^^^^
      = help: add the key to the spec, remove it, or use `limit`, `offset` or `page`
    ");
}

#[test]
fn cursor_without_a_value() {
    let tail = "method: demo.thing.tail\naction: tail\nobject: demo.thing\nsummary: Lists.\nexamples: [ { request: { cursor: { field: id } }, response: { items: [] } } ]\n";
    assert_snapshot!(thing("id: integer\n").file("demo/thing/tail.yaml", tail).problem(), @"
    error[bad-example]: missing key `value`
     --> spec/demo/thing/tail.yaml:5:34
      |
    5 | examples: [ { request: { cursor: { field: id } }, response: { items: [] } } ]
      |                                  ^^^^^^^^^^^^^^
      = help: add the key, or remove `required` from the parameter
    ");
}

#[test]
fn cursor_on_an_unknown_field() {
    let tail = "method: demo.thing.tail\naction: tail\nobject: demo.thing\nsummary: Lists.\nexamples: [ { request: { cursor: { field: ID, value: 5 } }, response: { items: [] } } ]\n";
    assert_snapshot!(thing("id: integer\n").file("demo/thing/tail.yaml", tail).problem(), @"
    error[bad-example]: the object has no field `ID`
     --> spec/demo/thing/tail.yaml:5:43
      |
    5 | examples: [ { request: { cursor: { field: ID, value: 5 } }, response: { items: [] } } ]
      |                                           ^^
      = help: did you mean `id`?
    ");
}

#[test]
fn condition_without_a_list() {
    assert!(spec("filter: [name, x]").is_valid());
    assert!(spec("filter: [name, '!=', x]").is_valid());
}

#[test]
fn condition_with_an_operator_that_the_field_does_not_take() {
    let spec = |condition: &str| {
        thing("id: integer\nname: { type: string, filterable: ['=', in] }\n").file(
            "demo/thing/list.yaml",
            &format!(
                "method: demo.thing.list\naction: list\nobject: demo.thing\nsummary: Lists things.\nfilter: true\nexamples: [ {{ request: {{ filter: [ {condition} ] }}, response: {{ items: [] }} }} ]\n"
            ),
        )
    };
    assert!(spec("[name, x], [name, [x, y]], [name, in, [x]]").is_valid());
    assert_snapshot!(spec("[name, '!=', x]").problem(), @"
    error[bad-example]: the field `name` does not take the operator `!=`
     --> spec/demo/thing/list.yaml:6:43
      |
    6 | examples: [ { request: { filter: [ [name, '!=', x] ] }, response: { items: [] } } ]
      |                                           ^^^^
      = help: write `=` or `in`, or add the operator to `filterable`
    ");
}

#[test]
fn operator_of_a_field_that_is_unknown() {
    assert_snapshot!(thing("id: integer\nname: { type: string, filterable: ['=', like] }\n").problem(), @"
    error[unknown-value]: `filterable` cannot be `like`
     --> spec/demo/thing.yaml:5:43
      |
    5 |   name: { type: string, filterable: ['=', like] }
      |                                           ^^^^
      = help: write `=`, `!=`, `>`, `>=`, `<`, `<=`, `in` or `between`
    ");
}

#[test]
fn condition_with_named_operands() {
    let wrong =
        |operator: &str| query(&format!("filter: [ {{ leftOperand: name, operator: {operator}, rightOperand: x }} ]"));
    assert_snapshot!(wrong("like"), @"
    error[bad-example]: unknown operator
     --> spec/demo/thing/list.yaml:9:67
      |
    9 | examples: [ { request: { filter: [ { leftOperand: name, operator: like, rightOperand: x } ] }, response: { items: [] } } ]
      |                                                                   ^^^^
      = help: write `=`, `!=`, `>`, `>=`, `<`, `<=`, `in` or `between`
    ");
    assert_snapshot!(query("filter: [ { leftOperand: name, operator: '=' } ]"), @"
    error[bad-example]: invalid condition
     --> spec/demo/thing/list.yaml:9:36
      |
    9 | examples: [ { request: { filter: [ { leftOperand: name, operator: '=' } ] }, response: { items: [] } } ]
      |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: add `leftOperand`, `operator` and `rightOperand`, or `conditions`
    ");
}

#[test]
fn condition_with_another_form_of_value() {
    assert!(spec("filter: [ [name, between, [a, b]], [name, in, []] ]").is_valid());
    assert_snapshot!(query("filter: [ [name, in, a] ]"), @r#"
    error[bad-example]: expected an array, found the string "a"
     --> spec/demo/thing/list.yaml:9:47
      |
    9 | examples: [ { request: { filter: [ [name, in, a] ] }, response: { items: [] } } ]
      |                                               ^
      = help: write `[name, in, [a, b]]` or `[size, between, [1, 5]]`
    "#);
    assert_snapshot!(query("filter: [ [name, between, [a]] ]"), @"
    error[bad-example]: expected an array of two values, found an array
     --> spec/demo/thing/list.yaml:9:52
      |
    9 | examples: [ { request: { filter: [ [name, between, [a]] ] }, response: { items: [] } } ]
      |                                                    ^^^
      = help: write `[name, in, [a, b]]` or `[size, between, [1, 5]]`
    ");
}

#[test]
fn group_with_another_logic() {
    assert!(spec("filter: [ { type: filter, logic: OR, negative: true, conditions: [ [name, x] ] } ]").is_valid());
    assert_snapshot!(query("filter: [ { logic: xor, conditions: [ [name, x] ] } ]"), @"
    error[bad-example]: invalid logic
     --> spec/demo/thing/list.yaml:9:45
      |
    9 | examples: [ { request: { filter: [ { logic: xor, conditions: [ [name, x] ] } ] }, response: { items: [] } } ]
      |                                             ^^^
      = help: write `and` or `or`
    ");
    assert_snapshot!(query("filter: [ { logic: or, conditions: [name] } ]"), @"
    error[bad-example]: invalid condition
     --> spec/demo/thing/list.yaml:9:62
      |
    9 | examples: [ { request: { filter: [ { logic: or, conditions: [name] } ] }, response: { items: [] } } ]
      |                                                              ^^^^
      = help: write `[field, operator, value]` or `[field, value]`
    ");
}

#[test]
fn cursor_in_another_direction() {
    let tail = "method: demo.thing.tail\naction: tail\nobject: demo.thing\nsummary: Lists.\nexamples: [ { request: { cursor: { field: id, value: 5, order: up } }, response: { items: [] } } ]\n";
    assert_snapshot!(thing("id: integer\n").file("demo/thing/tail.yaml", tail).problem(), @"
    error[bad-example]: invalid direction
     --> spec/demo/thing/tail.yaml:5:64
      |
    5 | examples: [ { request: { cursor: { field: id, value: 5, order: up } }, response: { items: [] } } ]
      |                                                                ^^
      = help: write `ASC` or `DESC`
    ");
}
