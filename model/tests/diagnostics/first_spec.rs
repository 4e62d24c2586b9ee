//! Mistakes of an author who writes a first spec: each diagnostic must be enough to fix the mistake.

use crate::spec::{Spec, method};
use insta::assert_snapshot;

fn first(find: &str, replace: &str) -> Spec {
    let text = "# spec/demo/ping.yaml
method: demo.ping
summary: Asks whether a chat is there.
effect: read
params:
  chatId:
    type: integer
    required: true
    min: 1
    doc: The chat.
result:
  there: { type: boolean, doc: Whether the chat is there. }
examples:
  - request: { chatId: 15 }
    response: { there: true }
";
    assert!(text.contains(find), "{find}");
    method(&text.replace(find, replace))
}

#[test]
fn nothing_is_wrong() {
    assert!(first("", "").is_valid());
}

#[test]
fn a_key_is_misspelled() {
    assert_snapshot!(first("required", "requird").problem(), @"
    error[unknown-key]: unknown key `requird`
     --> spec/demo/ping.yaml:8:5
      |
    8 |     requird: true
      |     ^^^^^^^
      = help: did you mean `required`?
    ");
}

#[test]
fn a_type_has_another_name() {
    assert_snapshot!(first("type: integer", "type: int").problem(), @"
    error[unknown-type]: unknown type `int`
     --> spec/demo/ping.yaml:7:11
      |
    7 |     type: int
      |           ^^^
      = help: did you mean `integer`?
    ");
}

#[test]
fn a_key_is_missing() {
    assert_snapshot!(first("effect: read\n", "").problem(), @"
    error[missing-key]: missing key `effect`
     --> spec/demo/ping.yaml:2:1
      |
    2 | method: demo.ping
      | ^^^^^^
      = help: add `effect: read` or `effect: write`, which decides what may be retried
    ");
}

#[test]
fn an_example_does_not_fit() {
    assert_snapshot!(first("{ there: true }", "{ there: \"yes\" }").problem(), @r#"
    error[bad-example]: expected `true` or `false`, found the string "yes"
      --> spec/demo/ping.yaml:15:24
       |
    15 |     response: { there: "yes" }
       |                        ^^^^^^
       = help: correct the value, or the type of `there`
    "#);
}

#[test]
fn a_text_has_a_colon_in_it() {
    assert_snapshot!(first("Asks whether", "In short: asks whether").problem(), @"
    error[bad-yaml]: unexpected second `: ` in one line
     --> spec/demo/ping.yaml:3:18
      |
    3 | summary: In short: asks whether a chat is there.
      |                  ^
      = help: put the text in quotes, or remove the colon
    ");
}

#[test]
fn a_text_in_braces_has_a_comma_in_it() {
    assert_snapshot!(first("doc: Whether the chat is there.", "doc: The chat, if any.").problem(), @"
    error[unknown-key]: unknown key `if any.`
      --> spec/demo/ping.yaml:12:42
       |
    12 |   there: { type: boolean, doc: The chat, if any. }
       |                                          ^^^^^^^
       = help: put the whole text of `doc` in quotes, because a comma ends a text inside `{ }`
    ");
}

#[test]
fn a_line_is_indented_with_a_tab() {
    assert_snapshot!(first("    type: integer", "\ttype: integer").problem(), @"
    error[bad-yaml]: unexpected tab
     --> spec/demo/ping.yaml:7:1
      |
    7 |  type: integer
      | ^
      = help: indent with spaces
    ");
}

#[test]
fn a_line_is_indented_too_little() {
    assert_snapshot!(first("    required", "   required").problem(), @"
    error[bad-yaml]: inconsistent indentation
     --> spec/demo/ping.yaml:8:4
      |
    8 |    required: true
      |    ^
      = help: start the entries of one map or list in the same column
    ");
}

#[test]
fn the_file_was_copied_from_another() {
    assert_snapshot!(first("method: demo.ping", "method: demo.other").problem(), @"
    error[path-mismatch]: `demo.other` must be defined in demo/other.yaml
     --> spec/demo/ping.yaml:2:9
      |
    2 | method: demo.other
      |         ^^^^^^^^^^
      = help: write `method: demo.ping`, or move the file to that path
    ");
}

#[test]
fn the_page_answers_more_than_the_spec_says() {
    assert_snapshot!(first("{ there: true }", "{ there: true, title: Contract }").problem(), @"
    error[bad-example]: the response has no key `title`
      --> spec/demo/ping.yaml:15:30
       |
    15 |     response: { there: true, title: Contract }
       |                              ^^^^^
       = help: add the key to the spec, remove it, or use `there`
    ");
}

#[test]
fn the_module_is_new() {
    let text = "method: crm.ping\nsummary: Answers.\neffect: read\nresult: boolean\n";
    assert_snapshot!(Spec::new().file("demo/ping.yaml", "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n").file("crm/ping.yaml", text).problem(), @"
    error[unknown-module]: unknown module `crm`
     --> spec/crm/ping.yaml:1:9
      |
    1 | method: crm.ping
      |         ^^^^^^^^
      = help: add `crm: …` under `modules` in api.yaml, with one sentence that describes it
    ");
}
