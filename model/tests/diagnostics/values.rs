//! Values of the wrong kind.

use crate::spec::{answering, list, method, ping};
use insta::assert_snapshot;

#[test]
fn key_that_is_a_number() {
    assert_snapshot!(answering("result: { kind: { type: enum, values: { 1: The first. } } }\n").problem(), @"
    error[wrong-type]: expected text as a key, found an integer
     --> spec/demo/ping.yaml:4:41
      |
    4 | result: { kind: { type: enum, values: { 1: The first. } } }
      |                                         ^
      = help: put it in quotes: `'1'`
    ");
}

#[test]
fn key_that_is_a_boolean() {
    assert_snapshot!(answering("result: { true: boolean }\n").problem(), @"
    error[wrong-type]: expected text as a key, found a boolean
     --> spec/demo/ping.yaml:4:11
      |
    4 | result: { true: boolean }
      |           ^^^^
      = help: put it in quotes: `'true'`
    ");
}

#[test]
fn key_that_is_nothing() {
    assert_snapshot!(answering("result: { ~: boolean }\n").problem(), @"
    error[wrong-type]: expected text as a key, found nothing
     --> spec/demo/ping.yaml:4:11
      |
    4 | result: { ~: boolean }
      |           ^
      = help: write a key before the colon, or `'null'` in quotes
    ");
}

#[test]
fn key_that_is_a_fraction() {
    assert_snapshot!(answering("result: { 1.5: boolean }\n").problem(), @"
    error[wrong-type]: expected text as a key, found a number
     --> spec/demo/ping.yaml:4:11
      |
    4 | result: { 1.5: boolean }
      |           ^^^
      = help: put it in quotes
    ");
}

#[test]
fn key_that_is_a_map() {
    assert_snapshot!(answering("result: { { a: b }: boolean }\n").problem(), @"
    error[wrong-type]: expected text as a key, found a map
     --> spec/demo/ping.yaml:4:11
      |
    4 | result: { { a: b }: boolean }
      |           ^^^^^^^^
      = help: put a text that starts with `{` in quotes
    ");
}

#[test]
fn key_that_is_a_list() {
    assert_snapshot!(answering("result: { [a, b]: boolean }\n").problem(), @"
    error[wrong-type]: expected text as a key, found a list
     --> spec/demo/ping.yaml:4:11
      |
    4 | result: { [a, b]: boolean }
      |           ^^^^^^
      = help: put a text that starts with `[` in quotes
    ");
}

#[test]
fn text_that_is_a_map() {
    assert_snapshot!(method("method: demo.ping\nsummary: {Answers}.\neffect: read\nresult: boolean\n").problem(), @r#"
    error[bad-yaml]: unexpected text after the closing brace
     --> spec/demo/ping.yaml:2:19
      |
    2 | summary: {Answers}.
      |                   ^
      = help: put the whole text in quotes; write an apostrophe in '…' as '', and a quotation mark in "…" as \"
    "#);
}

#[test]
fn text_that_is_a_placeholder() {
    assert_snapshot!(ping("access: { Anyone: yes }\n").problem(), @"
    error[wrong-type]: expected text, found a map
     --> spec/demo/ping.yaml:5:9
      |
    5 | access: { Anyone: yes }
      |         ^^^^^^^^^^^^^^^
      = help: write text, and put it in quotes if it starts with `{` or contains `: `
    ");
}

#[test]
fn text_that_is_a_list() {
    assert_snapshot!(ping("access: [Anyone]\n").problem(), @"
    error[wrong-type]: expected text, found a list
     --> spec/demo/ping.yaml:5:9
      |
    5 | access: [Anyone]
      |         ^^^^^^^^
      = help: write text, and put it in quotes if it starts with `[`
    ");
}

#[test]
fn text_that_is_a_number() {
    assert_snapshot!(ping("scope: 5\n").problem(), @"
    error[wrong-type]: expected text, found an integer
     --> spec/demo/ping.yaml:5:8
      |
    5 | scope: 5
      |        ^
      = help: put the text in quotes
    ");
}

#[test]
fn text_that_is_left_out() {
    assert_snapshot!(ping("access:\nscope: demo\n").problem(), @"
    error[wrong-type]: expected text, found nothing
     --> spec/demo/ping.yaml:5:1
      |
    5 | access:
      | ^^^^^^
      = help: write the text after the colon, or remove the key
    ");
}

#[test]
fn text_that_is_empty() {
    assert_snapshot!(ping("access: ' '\n").problem(), @"
    error[empty-text]: the text is empty
     --> spec/demo/ping.yaml:5:9
      |
    5 | access: ' '
      |         ^^^
      = help: write the text, or remove the key
    ");
}

#[test]
fn text_of_nothing_to_see() {
    assert_snapshot!(ping("doc: \"\\u200b \\ufeff\"\n").problem(), @r#"
    error[empty-text]: the text is empty
     --> spec/demo/ping.yaml:5:6
      |
    5 | doc: "\u200b \ufeff"
      |      ^^^^^^^^^^^^^^^
      = help: write the text, or remove the key
    "#);
}

#[test]
fn text_with_control_characters() {
    assert_snapshot!(ping("access: \"Any\\u0007one.\"\n").problem(), @r#"
    error[control-character]: the text contains the control character U+0007
     --> spec/demo/ping.yaml:5:9
      |
    5 | access: "Any\u0007one."
      |         ^^^^^^^^^^^^^^^
      = help: delete the character
    "#);
}

#[test]
fn text_that_is_still_to_be_written() {
    assert_snapshot!(ping("access: TODO Who may call.\n").problem(), @"
    error[todo]: unresolved `TODO`: Who may call.
     --> spec/demo/ping.yaml:5:9
      |
    5 | access: TODO Who may call.
      |         ^^^^^^^^^^^^^^^^^^
      = help: write the text, or remove the key if it is optional
    ");
}

#[test]
fn todo_without_a_text_or_with_a_colon() {
    for (text, expected) in [
        ("TODO", "unresolved `TODO`"),
        ("'TODO: Who.'", "unresolved `TODO`: Who."),
        ("TODO Who.", "unresolved `TODO`: Who."),
    ] {
        assert_eq!(ping(&format!("access: {text}\n")).problems().reports()[0].message, expected);
    }
    let several = ping("access: TODO\nnote: TODO\n").problems();
    assert_eq!(several.reports()[0].message, "2 unresolved `TODO`s");
}

#[test]
fn address_that_is_none() {
    assert_snapshot!(ping("docs: see the wiki\n").problem(), @"
    error[bad-address]: `see the wiki` is not a URL
     --> spec/demo/ping.yaml:5:7
      |
    5 | docs: see the wiki
      |       ^^^^^^^^^^^^
      = help: write a complete URL like `https://example.com/page.html`, without spaces or a password
    ");
}

#[test]
fn boolean_in_other_words() {
    assert_snapshot!(ping("envelope: no\n").problem(), @"
    error[wrong-type]: expected `true` or `false`, found text
     --> spec/demo/ping.yaml:5:11
      |
    5 | envelope: no
      |           ^^
      = help: write `false`, without quotes
    ");
}

#[test]
fn boolean_that_is_none() {
    assert_snapshot!(ping("envelope: sometimes\n").problem(), @"
    error[wrong-type]: expected `true` or `false`, found text
     --> spec/demo/ping.yaml:5:11
      |
    5 | envelope: sometimes
      |           ^^^^^^^^^
      = help: write `true` or `false`
    ");
}

#[test]
fn map_that_is_a_list() {
    assert_snapshot!(ping("params:\n  - id: integer\n").problem(), @"
    error[wrong-type]: expected a map of fields, found a list
     --> spec/demo/ping.yaml:6:5
      |
    6 |   - id: integer
      |     ^^
      = help: write `key: value` pairs, without `- ` or brackets around them
    ");
}

#[test]
fn map_that_is_a_text() {
    assert_snapshot!(ping("params: none\n").problem(), @"
    error[wrong-type]: expected a map of fields, found text
     --> spec/demo/ping.yaml:5:9
      |
    5 | params: none
      |         ^^^^
      = help: write `key: value` pairs, one per line or all in one line as in `{ key: value }`
    ");
}

#[test]
fn list_that_is_a_map() {
    assert_snapshot!(ping("examples:\n  response: true\n").problem(), @"
    error[wrong-type]: expected a list of examples, found a map
     --> spec/demo/ping.yaml:6:3
      |
    6 |   response: true
      |   ^^^^^^^^
      = help: write `- ` before each item, or `[a, b]` in one line
    ");
}

#[test]
fn count_that_is_negative() {
    assert_snapshot!(ping("params: { name: { type: string, max_length: -1 } }\n").problem(), @"
    error[wrong-type]: expected a non-negative integer, found `-1`
     --> spec/demo/ping.yaml:5:45
      |
    5 | params: { name: { type: string, max_length: -1 } }
      |                                             ^^
      = help: write a number of at least 0
    ");
}

#[test]
fn count_with_a_unit() {
    assert_snapshot!(ping("params: { name: { type: string, max_length: 20 characters } }\n").problem(), @"
    error[wrong-type]: expected a non-negative integer, found text
     --> spec/demo/ping.yaml:5:45
      |
    5 | params: { name: { type: string, max_length: 20 characters } }
      |                                             ^^^^^^^^^^^^^
      = help: write the number in digits, without quotes or units
    ");
}

#[test]
fn count_with_a_fraction() {
    assert_snapshot!(ping("params: { name: { type: string, max_length: 1.5 } }\n").problem(), @"
    error[wrong-type]: expected a non-negative integer, found `1.5`
     --> spec/demo/ping.yaml:5:45
      |
    5 | params: { name: { type: string, max_length: 1.5 } }
      |                                             ^^^
      = help: write a whole number in digits
    ");
}

#[test]
fn count_without_end() {
    assert_snapshot!(ping("params: { name: { type: string, max_length: .inf } }\n").problem(), @"
    error[wrong-type]: expected a non-negative integer, found `.inf`
     --> spec/demo/ping.yaml:5:45
      |
    5 | params: { name: { type: string, max_length: .inf } }
      |                                             ^^^^
      = help: write a whole number, or drop the key
    ");
}

#[test]
fn limit_without_end() {
    for (written, spelled) in [(".inf", ".inf"), ("-.INF", "-.inf"), (".NaN", ".nan")] {
        let problem = ping(&format!("params: {{ id: {{ type: number, min: {written} }} }}\n")).problem();
        assert!(problem.contains(&format!("expected a finite number, found `{spelled}`\n")), "{problem}");
    }
}

#[test]
fn count_that_is_too_large() {
    assert_snapshot!(list("pagination: { family: single, max: 5000000000 }\n").problem(), @"
    error[wrong-type]: `5000000000` is too large for a page size
     --> spec/demo/thing/list.yaml:5:36
      |
    5 | pagination: { family: single, max: 5000000000 }
      |                                    ^^^^^^^^^^
      = help: write a smaller number
    ");
}

#[test]
fn number_that_is_none() {
    assert_snapshot!(ping("params: { id: { type: integer, min: one } }\n").problem(), @"
    error[wrong-type]: expected a number, found text
     --> spec/demo/ping.yaml:5:37
      |
    5 | params: { id: { type: integer, min: one } }
      |                                     ^^^
      = help: write the number in digits, without quotes or units
    ");
}

#[test]
fn number_that_json_lacks() {
    assert_snapshot!(ping("params: { id: { type: any, default: .inf } }\n").problem(), @"
    error[wrong-type]: JSON cannot represent `.inf`
     --> spec/demo/ping.yaml:5:37
      |
    5 | params: { id: { type: any, default: .inf } }
      |                                     ^^^^
      = help: write `null`, or put the word in quotes if it is text
    ");
}

#[test]
fn number_beyond_all_bounds() {
    assert_snapshot!(ping("scope: 99999999999999999999999999\n").problem(), @"
    error[wrong-type]: expected text, found a number
     --> spec/demo/ping.yaml:5:8
      |
    5 | scope: 99999999999999999999999999
      |        ^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: put the text in quotes
    ");
}

#[test]
fn word_that_is_not_among_the_choices() {
    assert_snapshot!(method("method: demo.ping\nsummary: Answers.\neffect: wriet\nresult: boolean\n").problem(), @"
    error[unknown-value]: `effect` cannot be `wriet`
     --> spec/demo/ping.yaml:3:9
      |
    3 | effect: wriet
      |         ^^^^^
      = help: did you mean `write`?
    ");
}

#[test]
fn word_that_is_near_to_none() {
    assert_snapshot!(method("method: demo.ping\nsummary: Answers.\neffect: some\nresult: boolean\n").problem(), @"
    error[unknown-value]: `effect` cannot be `some`
     --> spec/demo/ping.yaml:3:9
      |
    3 | effect: some
      |         ^^^^
      = help: write `read` or `write`
    ");
}
