//! Examples, held against what they are examples of.

use crate::spec::{DENIED, Spec, errors, ping, thing};
use insta::assert_snapshot;

/// A method with parameters and an answer of every kind.
fn example(example: &str) -> Spec {
    let text = "method: demo.ping
summary: Answers.
effect: read
params:
  id: { type: integer, required: true, min: 1 }
  tags: array<string>
  name: string
  kind: { type: enum, values: { A: The first., B: The second. } }
rules: [ { one_of: [name, kind] } ]
errors: { Denied: }
result:
  when: datetime
  day: { type: date, optional: true }
  local: { type: datetime_local, optional: true }
  file: { type: base64, optional: true }
  count: { type: integer, nullable: true, optional: true }
  by_name: { type: map<integer>, optional: true }
examples:
";
    let other = "Missing: { code: MISSING, status: 404, category: lookup, when: It is not there., fix: Look again. }\n";
    errors(&format!("{DENIED}{other}")).file("demo/ping.yaml", &format!("{text}- {example}\n"))
}

fn answer(fields: &str) -> String {
    example(&format!("request: {{ id: 5, name: x }}\n  response: {{ {fields} }}")).problem()
}

fn request(fields: &str) -> String {
    example(&format!("request: {{ {fields} }}\n  response: {{ when: 2026-05-26T12:17:35+03:00 }}")).problem()
}

#[test]
fn examples_that_fit() {
    let answer = "{ when: 2026-05-26T12:17:35Z, day: 2026-05-26, local: '2026-05-26 12:17:35', file: SGk=, count: null, by_name: { a: 1 } }";
    assert!(example(&format!("request: {{ id: 5, name: x, tags: [a] }}\n  response: {answer}")).is_valid());
    assert!(example("error: { code: Denied, message: No. }").is_valid());
}

#[test]
fn key_that_the_answer_does_not_have() {
    assert_snapshot!(answer("when: 2026-05-26T12:17:35+03:00, dya: 2026-05-26"), @"
    error[bad-example]: the response has no key `dya`
      --> spec/demo/ping.yaml:20:48
       |
    20 |   response: { when: 2026-05-26T12:17:35+03:00, dya: 2026-05-26 }
       |                                                ^^^
       = help: did you mean `day`?
    ");
}

#[test]
fn key_that_is_missing() {
    assert_snapshot!(answer("day: 2026-05-26"), @"
    error[bad-example]: missing key `when`
      --> spec/demo/ping.yaml:20:13
       |
    20 |   response: { day: 2026-05-26 }
       |             ^^^^^^^^^^^^^^^^^^^
       = help: add the key, or mark the field `optional: true`
    ");
}

#[test]
fn parameter_that_is_missing() {
    assert_snapshot!(request("name: x"), @"
    error[bad-example]: missing key `id`
      --> spec/demo/ping.yaml:19:12
       |
    19 | - request: { name: x }
       |            ^^^^^^^^^^^
       = help: add the key, or remove `required` from the parameter
    ");
}

#[test]
fn parameter_of_another_type() {
    assert_snapshot!(request("id: '5', name: x"), @r#"
    error[bad-example]: expected an integer, found the string "5"
      --> spec/demo/ping.yaml:19:18
       |
    19 | - request: { id: '5', name: x }
       |                  ^^^
       = help: correct the value, or the type of `id`
    "#);
}

#[test]
fn parameter_out_of_bounds() {
    assert_snapshot!(request("id: 0, name: x"), @"
    error[bad-example]: the value must be at least 1, found 0
      --> spec/demo/ping.yaml:19:18
       |
    19 | - request: { id: 0, name: x }
       |                  ^
       = help: correct the value, or the constraint
    ");
}

#[test]
fn parameter_that_is_never_null() {
    assert_snapshot!(request("id: 5, name: null"), @"
    error[bad-example]: `name` cannot be `null`
      --> spec/demo/ping.yaml:19:27
       |
    19 | - request: { id: 5, name: null }
       |                           ^^^^
       = help: correct the value, or mark the field `nullable: true`
    ");
}

#[test]
fn element_of_another_type() {
    assert_snapshot!(request("id: 5, name: x, tags: [a, 5]"), @"
    error[bad-example]: expected a string, found `5`
      --> spec/demo/ping.yaml:19:40
       |
    19 | - request: { id: 5, name: x, tags: [a, 5] }
       |                                        ^
       = help: correct the value, or the type of `tags`
    ");
}

#[test]
fn value_that_is_not_documented() {
    assert_snapshot!(request("id: 5, kind: C"), @"
    error[bad-example]: unknown value `C`
      --> spec/demo/ping.yaml:19:27
       |
    19 | - request: { id: 5, kind: C }
       |                           ^
       = help: use `A` or `B`
    ");
}

#[test]
fn request_that_breaks_a_rule() {
    assert_snapshot!(request("id: 5, name: x, kind: A"), @"
    error[bad-example]: the request violates a rule of the method: it has more than one of `name` or `kind`
      --> spec/demo/ping.yaml:19:12
       |
    19 | - request: { id: 5, name: x, kind: A }
       |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
       = help: correct the example or the rule, or replace `response` with the `error` that the request causes
    ");
}

#[test]
fn request_that_lacks_what_a_rule_wants() {
    assert_snapshot!(example("request: { id: 5 }\n  response: { when: 2026-05-26T12:17:35+03:00 }").problem(), @"
    error[bad-example]: the request violates a rule of the method: it has none of `name` or `kind`
      --> spec/demo/ping.yaml:19:12
       |
    19 | - request: { id: 5 }
       |            ^^^^^^^^^
       = help: correct the example or the rule, or replace `response` with the `error` that the request causes
    ");
}

#[test]
fn moment_without_an_offset() {
    assert_snapshot!(answer("when: '2026-05-26T12:17:35'"), @r#"
    error[bad-example]: expected an ISO 8601 date and time with an offset, such as `2026-05-25T10:00:00+03:00`, found the string "2026-05-26T12:17:35"
      --> spec/demo/ping.yaml:20:21
       |
    20 |   response: { when: '2026-05-26T12:17:35' }
       |                     ^^^^^^^^^^^^^^^^^^^^^^
       = help: correct the value, or the type of `when`
    "#);
}

#[test]
fn day_that_does_not_exist() {
    assert_snapshot!(answer("when: 2026-05-26T12:17:35Z, day: 2026-02-30"), @r#"
    error[bad-example]: expected a date, such as `2026-05-26`, found the string "2026-02-30"
      --> spec/demo/ping.yaml:20:48
       |
    20 |   response: { when: 2026-05-26T12:17:35Z, day: 2026-02-30 }
       |                                                ^^^^^^^^^^
       = help: correct the value, or the type of `day`
    "#);
}

#[test]
fn local_time_with_an_offset() {
    assert_snapshot!(answer("when: 2026-05-26T12:17:35Z, local: 2026-05-26T12:17:35Z"), @r#"
    error[bad-example]: expected a date and time without an offset, such as `2026-05-26 12:17:35`, found the string "2026-05-26T12:17:35Z"
      --> spec/demo/ping.yaml:20:50
       |
    20 |   response: { when: 2026-05-26T12:17:35Z, local: 2026-05-26T12:17:35Z }
       |                                                  ^^^^^^^^^^^^^^^^^^^^
       = help: correct the value, or the type of `local`
    "#);
}

#[test]
fn bytes_that_are_not_base64() {
    assert_snapshot!(answer("when: 2026-05-26T12:17:35Z, file: Hello"), @r#"
    error[bad-example]: expected base64, such as `SGk=`, found the string "Hello"
      --> spec/demo/ping.yaml:20:49
       |
    20 |   response: { when: 2026-05-26T12:17:35Z, file: Hello }
       |                                                 ^^^^^
       = help: correct the value, or the type of `file`
    "#);
}

#[test]
fn integer_beyond_64_bits() {
    assert_snapshot!(answer("when: 2026-05-26T12:17:35Z, count: 9223372036854775808"), @"
    error[bad-example]: expected a 64-bit integer, found `9223372036854775808`
      --> spec/demo/ping.yaml:20:50
       |
    20 |   response: { when: 2026-05-26T12:17:35Z, count: 9223372036854775808 }
       |                                                  ^^^^^^^^^^^^^^^^^^^
       = help: correct the value, or the type of `count`
    ");
}

#[test]
fn number_with_a_fraction() {
    assert_snapshot!(answer("when: 2026-05-26T12:17:35Z, by_name: { a: 1.5 }"), @"
    error[bad-example]: expected an integer, found `1.5`
      --> spec/demo/ping.yaml:20:57
       |
    20 |   response: { when: 2026-05-26T12:17:35Z, by_name: { a: 1.5 } }
       |                                                         ^^^
       = help: correct the value, or the type of `a`
    ");
}

#[test]
fn answer_of_another_type() {
    assert_snapshot!(ping("examples: [ { response: { pong: true } } ]\n").problem(), @"
    error[bad-example]: expected `true` or `false`, found an object
     --> spec/demo/ping.yaml:5:25
      |
    5 | examples: [ { response: { pong: true } } ]
      |                         ^^^^^^^^^^^^^^^
      = help: correct the value, or `result`
    ");
}

#[test]
fn wrapped_answer() {
    let get = "method: demo.thing.get\naction: get\nobject: demo.thing\nsummary: Gets a thing.\nexamples: [ { request: { id: 5 }, response: { id: 5 } } ]\n";
    assert_snapshot!(thing("id: integer\n").file("demo/thing/get.yaml", get).problems(), @"
    error[bad-example]: the response has no key `item`
     --> spec/demo/thing/get.yaml:5:45
      |
    5 | examples: [ { request: { id: 5 }, response: { id: 5 } } ]
      |                                             ^^^^^^^^^^
      = help: write `response: { item: … }`

    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain bad-example`.
    ");
}

#[test]
fn neither_answer_nor_error() {
    assert_snapshot!(example("request: { id: 5, name: x }").problem(), @"
    error[bad-example]: the example has neither `response` nor `error`
      --> spec/demo/ping.yaml:19:3
       |
    19 | - request: { id: 5, name: x }
       |   ^^^^^^^
       = help: add `response:` with the content of `result`, or `error:`
    ");
}

#[test]
fn both_answer_and_error() {
    assert_snapshot!(ping("examples: [ { response: true, error: { code: Denied, message: No. } } ]\n").problem(), @"
    error[bad-example]: an example cannot have both `response` and `error`
     --> spec/demo/ping.yaml:5:31
      |
    5 | examples: [ { response: true, error: { code: Denied, message: No. } } ]
      |                               ^^^^^
      = help: remove one of the two, or split the example
    ");
}

#[test]
fn misspelled_answer() {
    assert_snapshot!(ping("examples: [ { respnse: true } ]\n").problem(), @"
    error[unknown-key]: unknown key `respnse`
     --> spec/demo/ping.yaml:5:15
      |
    5 | examples: [ { respnse: true } ]
      |               ^^^^^^^
      = help: did you mean `response`?
    ");
}

#[test]
fn unknown_error() {
    assert_snapshot!(example("error: { code: Deny, message: No. }").problem(), @"
    error[unknown-error]: unknown error `Deny`
      --> spec/demo/ping.yaml:19:18
       |
    19 | - error: { code: Deny, message: No. }
       |                  ^^^^
       = help: define the error in errors.yaml, or in the errors.yaml of a module
    ");
}

#[test]
fn error_that_the_method_does_not_document() {
    assert_snapshot!(example("error: { code: Missing, message: No. }").problem(), @"
    error[bad-example]: `Missing` is not among the `errors` of the method
      --> spec/demo/ping.yaml:19:18
       |
    19 | - error: { code: Missing, message: No. }
       |                  ^^^^^^^
       = help: add the error with its causes
    ");
}

#[test]
fn status_that_is_none() {
    assert_snapshot!(example("error: { code: Denied, message: No. }\n  status: 4").problem(), @"
    error[bad-status]: `4` is not an HTTP status
      --> spec/demo/ping.yaml:20:11
       |
    20 |   status: 4
       |           ^
       = help: write a number from 100 to 599
    ");
}

#[test]
fn examples_are_not_judged_by_a_broken_spec() {
    let text = "params: { id: bolean }\nexamples: [ { request: { id: true }, response: 5 } ]\n";
    assert_snapshot!(ping(text).problem(), @"
    error[unknown-type]: unknown type `bolean`
     --> spec/demo/ping.yaml:5:15
      |
    5 | params: { id: bolean }
      |               ^^^^^^
      = help: did you mean `boolean`?
    ");
}
