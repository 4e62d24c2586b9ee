//! What YAML has and specs do not, or only in part: tags, documents, aliases, and files that are no map.

use crate::spec::{Spec, method, ping};
use insta::assert_snapshot;

#[test]
fn tag() {
    assert_snapshot!(method("method: demo.ping\nsummary: !important Answers.\n").problem(), @"
    error[bad-yaml]: tags are not supported
     --> spec/demo/ping.yaml:2:10
      |
    2 | summary: !important Answers.
      |          ^
      = help: delete the tag, or put the text in quotes if it starts with `!`
    ");
}

#[test]
fn tag_of_a_map() {
    assert_snapshot!(method("!method\nmethod: demo.ping\n").problem(), @"
    error[bad-yaml]: tags are not supported
     --> spec/demo/ping.yaml:1:1
      |
    1 | !method
      | ^
      = help: delete the tag, or put the text in quotes if it starts with `!`
    ");
}

#[test]
fn tag_with_a_handle() {
    assert_snapshot!(method("method: demo.ping\nsummary: !a!b Answers.\n").problem(), @"
    error[bad-yaml]: tags are not supported
     --> spec/demo/ping.yaml:2:10
      |
    2 | summary: !a!b Answers.
      |          ^
      = help: delete the tag, or put the text in quotes if it starts with `!`
    ");
}

#[test]
fn tag_of_the_core() {
    assert_snapshot!(ping("select: !!bool yes\n").problem(), @"
    error[bad-yaml]: tags are not supported
     --> spec/demo/ping.yaml:5:9
      |
    5 | select: !!bool yes
      |         ^
      = help: delete the tag, or put the text in quotes if it starts with `!`
    ");
}

#[test]
fn directive() {
    assert_snapshot!(method("%YAML 3.0\n---\nmethod: demo.ping\n").problem(), @"
    error[bad-yaml]: directives are not supported
     --> spec/demo/ping.yaml:1:1
      |
    1 | %YAML 3.0
      | ^
      = help: delete the line that starts with `%`
    ");
}

#[test]
fn second_document() {
    assert_snapshot!(ping("---\nmethod: demo.pong\n").problem(), @"
    error[bad-yaml]: unexpected second document
     --> spec/demo/ping.yaml:5:1
      |
    5 | ---
      | ^
      = help: move the second document to its own file
    ");
}

#[test]
fn merged_maps() {
    let text = "params: { id: &id { type: integer }, other: { <<: *id } }\n";
    assert_snapshot!(ping(text).problems(), @"
    error[unknown-key]: unknown key `<<`
     --> spec/demo/ping.yaml:5:47
      |
    5 | params: { id: &id { type: integer }, other: { <<: *id } }
      |                                               ^^
      = help: write the keys out, because specs do not support merge keys

    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain unknown-key`.
    ");
}

#[test]
fn one_document_may_be_marked() {
    assert!(method("---\nmethod: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n...\n").is_valid());
}

#[test]
fn aliases_stand_for_their_values() {
    assert!(ping("params: { id: &id { type: integer, min: 1 }, other: *id }\n").is_valid());
}

#[test]
fn problem_behind_an_alias_is_where_the_alias_is() {
    let text = "params: { id: integer, other: integer }\nexamples:\n- request: { id: &wrong x }\n  response: true\n- { request: { other: *wrong }, response: true }\n";
    assert_snapshot!(ping(text).problems(), @r#"
    error[bad-example]: expected an integer, found the string "x"
     --> spec/demo/ping.yaml:7:18
      |
    7 | - request: { id: &wrong x }
      |                  ^^^^^^^^
      = help: correct the value, or the type of `id`

    error[bad-example]: expected an integer, found the string "x"
     --> spec/demo/ping.yaml:9:23
      |
    9 | - { request: { other: *wrong }, response: true }
      |                       ^^^^^^
      = help: correct the value, or the type of `other`

    error: 2 problems in 1 file
    For more about a code, run `cargo xtask explain bad-example`.
    "#);
}

#[test]
fn file_that_is_empty() {
    assert_snapshot!(method("").problem(), @"
    error[empty-file]: the file is empty
     --> spec/demo/ping.yaml:1:1
      = help: start the file with `method:`, `object:` or `enum:` and the dotted name that matches the path, or delete the file
    ");
}

#[test]
fn file_of_comments() {
    assert_snapshot!(method("# method: demo.ping\n\n# To be written.\n").problem(), @"
    error[empty-file]: the file is empty
     --> spec/demo/ping.yaml:1:1
      |
    1 | # method: demo.ping
      | ^
      = help: start the file with `method:`, `object:` or `enum:` and the dotted name that matches the path, or delete the file
    ");
}

#[test]
fn file_that_is_a_text() {
    assert_snapshot!(method("demo.ping\n").problem(), @"
    error[wrong-type]: expected a map of keys, found text
     --> spec/demo/ping.yaml:1:1
      |
    1 | demo.ping
      | ^^^^^^^^^
      = help: start the file with `method:`, `object:` or `enum:` and the dotted name that matches the path
    ");
}

#[test]
fn file_that_is_a_text_with_colons() {
    assert_snapshot!(method("method:demo.ping\n").problem(), @"
    error[wrong-type]: expected a map of keys, found text
     --> spec/demo/ping.yaml:1:1
      |
    1 | method:demo.ping
      | ^^^^^^^^^^^^^^^^
      = help: add a space after the colon
    ");
}

#[test]
fn file_that_is_a_list() {
    assert_snapshot!(method("- method: demo.ping\n- summary: Answers.\n").problem(), @"
    error[wrong-type]: expected a map of keys, found a list
     --> spec/demo/ping.yaml:1:3
      |
    1 | - method: demo.ping
      |   ^^^^^^
      = help: start the file with `method:`, `object:` or `enum:` and the dotted name that matches the path
    ");
}

#[test]
fn line_endings_paths_and_a_byte_order_mark_make_no_difference() {
    let text = "method: demo.ping\nsummary: Answers.\neffect: raed\nresult: boolean\n";
    let plain = Spec::new().file("demo/ping.yaml", text).problem();
    let windows = Spec::new().file("demo\\ping.yaml", &format!("\u{feff}{}", text.replace('\n', "\r\n"))).problem();
    let old = Spec::new().file("demo/ping.yaml", &text.replace('\n', "\r")).problem();
    assert_eq!((&windows, &old), (&plain, &plain));
}
