//! Texts that are not YAML.

use crate::spec::{method, ping};
use insta::assert_snapshot;

#[test]
fn colon_in_a_text() {
    assert_snapshot!(method("method: demo.ping\nsummary: Answers: always.\n").problem(), @"
    error[bad-yaml]: a second `: ` in one line
     --> spec/demo/ping.yaml:2:17
      |
    2 | summary: Answers: always.
      |                 ^
      = help: put the text in quotes, since `: ` ends a key, or leave out this colon
    ");
}

#[test]
fn colon_without_a_space() {
    assert_snapshot!(method("method:demo.ping\nsummary: Answers.\n").problem(), @"
    error[bad-yaml]: this colon has no space after it
     --> spec/demo/ping.yaml:1:7
      |
    1 | method:demo.ping
      |       ^
      = help: write `method: demo.ping`
    ");
}

#[test]
fn key_below_a_text() {
    assert_snapshot!(method("method: demo.ping\nsummary: Answers.\n  effect: read\n").problem(), @"
    error[bad-yaml]: no key can start here, for the line above goes on
     --> spec/demo/ping.yaml:3:3
      |
    3 |   effect: read
      |   ^
      = help: if `effect` is a key, indent it like the keys beside it; if it is text, put all of the text in quotes
    ");
}

#[test]
fn key_below_a_line_without_a_colon() {
    assert_snapshot!(method("method demo.ping\nsummary: Answers.\n").problem(), @"
    error[bad-yaml]: this line has no key with a colon
     --> spec/demo/ping.yaml:1:1
      |
    1 | method demo.ping
      | ^
      = help: write `key: value`, with a space after the colon; a text of several lines is indented deeper than its key
    ");
}

#[test]
fn tab() {
    assert_snapshot!(ping("params:\n\tid: integer\n").problem(), @"
    error[bad-yaml]: a tab stands where only spaces can
     --> spec/demo/ping.yaml:6:1
      |
    6 |  id: integer
      | ^
      = help: indent with spaces
    ");
}

#[test]
fn text_that_starts_with_a_backtick() {
    assert_snapshot!(method("method: demo.ping\nsummary: `ping` answers.\n").problem(), @"
    error[bad-yaml]: a text cannot start with a backtick
     --> spec/demo/ping.yaml:2:10
      |
    2 | summary: `ping` answers.
      |          ^
      = help: put the text in quotes
    ");
}

#[test]
fn text_that_starts_with_a_bracket() {
    assert_snapshot!(method("method: demo.ping\nsummary: ] is what it answers.\n").problem(), @"
    error[bad-yaml]: a text cannot start with `]`
     --> spec/demo/ping.yaml:2:10
      |
    2 | summary: ] is what it answers.
      |          ^
      = help: put the text in quotes
    ");
}

#[test]
fn quotation_mark_without_a_partner() {
    assert_snapshot!(method("method: demo.ping\nsummary: \"Answers.\neffect: read\n").problem(), @r#"
    error[bad-yaml]: this quotation mark has no partner
     --> spec/demo/ping.yaml:2:10
      |
    2 | summary: "Answers.
      |          ^
      = help: close the text with the same mark; in '…' an apostrophe is written ''
    "#);
}

#[test]
fn apostrophe_in_single_quotes() {
    assert_snapshot!(method("method: demo.ping\nsummary: 'It's alive.'\n").problem(), @r#"
    error[bad-yaml]: the text in quotes ends before this
     --> spec/demo/ping.yaml:2:14
      |
    2 | summary: 'It's alive.'
      |              ^
      = help: put all of the text in quotes; in '…' an apostrophe is written '', in "…" a quotation mark \"
    "#);
}

#[test]
fn text_that_only_starts_in_quotes() {
    assert_snapshot!(method("method: demo.ping\nsummary: \"ping\" answers.\n").problem(), @r#"
    error[bad-yaml]: the text in quotes ends before this
     --> spec/demo/ping.yaml:2:17
      |
    2 | summary: "ping" answers.
      |                 ^
      = help: put all of the text in quotes; in '…' an apostrophe is written '', in "…" a quotation mark \"
    "#);
}

#[test]
fn unknown_escape() {
    assert_snapshot!(method("method: demo.ping\nsummary: \"A \\d digit.\"\n").problem(), @r#"
    error[bad-yaml]: this escape means nothing in "…"
     --> spec/demo/ping.yaml:2:13
      |
    2 | summary: "A \d digit."
      |             ^
      = help: write `\\` for a backslash, or put the text in '…', where a backslash is only itself
    "#);
}

#[test]
fn asterisk_at_the_start() {
    assert_snapshot!(method("method: demo.ping\nsummary: *Answers*\n").problem(), @"
    error[bad-yaml]: `*` and `&` start the name of an anchor, and this is none
     --> spec/demo/ping.yaml:2:10
      |
    2 | summary: *Answers*
      |          ^
      = help: put the text in quotes
    ");
}

#[test]
fn control_character() {
    assert_snapshot!(method("method: demo.ping\nsummary: Answers\u{7}.\n").problem(), @r#"
    error[bad-yaml]: a character here cannot be seen
     --> spec/demo/ping.yaml:2:17
      |
    2 | summary: Answers�.
      |                 ^
      = help: delete it, or write it as an escape in "…", such as "\u001b"
    "#);
}

#[test]
fn text_beside_the_sign_of_a_block() {
    assert_snapshot!(method("method: demo.ping\nsummary: | Answers.\n").problem(), @"
    error[bad-yaml]: `Answers.` cannot follow here
     --> spec/demo/ping.yaml:2:12
      |
    2 | summary: | Answers.
      |            ^
      = help: after `|` or `>`, the text starts on the next line
    ");
}

#[test]
fn brace_that_is_not_closed() {
    assert_snapshot!(method("method: demo.ping\nparams: { id: integer\neffect: read\n").problem(), @"
    error[bad-yaml]: this `{` is not closed
     --> spec/demo/ping.yaml:2:9
      |
    2 | params: { id: integer
      |         ^
      = help: add the `}`, or put the text in quotes if the `{` belongs to it
    ");
}

#[test]
fn bracket_that_is_not_closed() {
    assert_snapshot!(method("method: demo.ping\nrules: [ { any_of: [a, b }\n").problem(), @"
    error[bad-yaml]: the value ends before this, and no `,` or `]` follows
     --> spec/demo/ping.yaml:2:26
      |
    2 | rules: [ { any_of: [a, b }
      |                          ^
      = help: put all of the text in quotes, or add the missing `,` or `]`
    ");
}

#[test]
fn quotes_inside_braces() {
    assert_snapshot!(method("method: demo.ping\nresult: { pong: { type: boolean, doc: \"It\" answers. } }\n").problem(), @r#"
    error[bad-yaml]: the text in quotes ends before this, and no `,` or `}` follows
     --> spec/demo/ping.yaml:2:44
      |
    2 | result: { pong: { type: boolean, doc: "It" answers. } }
      |                                            ^
      = help: put all of the text in quotes, or add the missing `,` or `}`
    "#);
}

#[test]
fn indentation() {
    assert_snapshot!(method("method: demo.ping\nparams:\n    id: integer\n  name: string\n").problem(), @"
    error[bad-yaml]: this line is indented unlike those that it stands with
     --> spec/demo/ping.yaml:4:3
      |
    4 |   name: string
      |   ^
      = help: start the entries of one map or list in the same column
    ");
}

#[test]
fn indentation_of_a_list() {
    assert_snapshot!(method("method: demo.ping\nrules:\n  - any_of: [a, b]\n - one_of: [a, b]\n").problem(), @"
    error[bad-yaml]: a list cannot go on where a map has begun
     --> spec/demo/ping.yaml:4:2
      |
    4 |  - one_of: [a, b]
      |  ^
      = help: indent the list's items deeper than the key that they belong to
    ");
}

#[test]
fn list_where_a_map_has_begun() {
    assert_snapshot!(method("method: demo.ping\n- summary: Answers.\n").problem(), @"
    error[bad-yaml]: a list cannot go on where a map has begun
     --> spec/demo/ping.yaml:2:1
      |
    2 | - summary: Answers.
      | ^
      = help: indent the list's items deeper than the key that they belong to
    ");
}

#[test]
fn list_in_the_line_of_its_key() {
    assert_snapshot!(method("method: demo.ping\nsummary: - Answers.\n").problem(), @"
    error[bad-yaml]: a list cannot start in this line
     --> spec/demo/ping.yaml:2:10
      |
    2 | summary: - Answers.
      |          ^
      = help: start it on the next line or write `[a, b]`; put a text in quotes
    ");
}

#[test]
fn line_without_a_colon() {
    assert_snapshot!(method("method: demo.ping\nsummary Answers.\n").problem(), @"
    error[bad-yaml]: this line has no key with a colon
     --> spec/demo/ping.yaml:2:1
      |
    2 | summary Answers.
      | ^
      = help: write `key: value`, with a space after the colon; a text of several lines is indented deeper than its key
    ");
}

#[test]
fn text_after_the_end() {
    assert_snapshot!(method("\"method\" demo.ping\n").problem(), @r#"
    error[bad-yaml]: the document was over before this
     --> spec/demo/ping.yaml:1:10
      |
    1 | "method" demo.ping
      |          ^
      = help: a file holds one map; put a text with quotation marks inside in quotes
    "#);
}
