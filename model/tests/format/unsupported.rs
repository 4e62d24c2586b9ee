//! What cannot be formatted is refused, with the place and a way out.

use crate::{formatted, try_format};
use insta::assert_snapshot;

fn problem(text: &str) -> String {
    try_format(text).unwrap_err().lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn anchors_and_aliases() {
    assert_snapshot!(problem("method: demo.ping\nparams: { a: &type { type: string }, b: *type }\n"), @"
    error[bad-yaml]: a value with an anchor or a tag cannot be formatted
     --> spec/demo/ping.yaml:2:14
      |
    2 | params: { a: &type { type: string }, b: *type }
      |              ^
      = help: delete the anchor or tag, and replace aliases with their values
    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain bad-yaml`.
    ");
    assert_snapshot!(problem("a: &x 1\nb: *x\n"), @"
    error[bad-yaml]: a value with an anchor or a tag cannot be formatted
     --> spec/demo/ping.yaml:1:4
      |
    1 | a: &x 1
      |    ^
      = help: delete the anchor or tag, and replace aliases with their values
    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain bad-yaml`.
    ");
}

#[test]
fn rare_keys() {
    assert_snapshot!(problem("method: demo.ping\n? doc\n: It answers.\n"), @"
    error[bad-yaml]: a key with `?` cannot be formatted
     --> spec/demo/ping.yaml:2:1
      |
    2 | ? doc
      | ^
      = help: write `key: value`
    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain bad-yaml`.
    ");
    assert_snapshot!(problem("method: demo.ping\nparams: { [a, b]: string }\n"), @"
    error[bad-yaml]: this cannot be formatted without changing its meaning
     --> spec/demo/ping.yaml:2:11
      |
    2 | params: { [a, b]: string }
      |           ^
      = help: write keys as plain words or quoted text
    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain bad-yaml`.
    ");
}

#[test]
fn what_no_reader_sees() {
    assert_snapshot!(problem("method: demo.ping\nrules:\n - a\n #b\n\u{feff} #c\n"), @r#"
    error[bad-yaml]: a byte order mark (U+FEFF) is no space in YAML
     --> spec/demo/ping.yaml:5:1
      |
    5 | � #c
      | ^
      = help: delete it and others like it, or write spaces; if it is meant, write "\ufeff" in quotes
    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain bad-yaml`.
    "#);
}

#[test]
fn directives() {
    assert_snapshot!(problem("%YAML 1.2\n---\nmethod: demo.ping\n"), @"
    error[bad-yaml]: a directive cannot be formatted
     --> spec/demo/ping.yaml:1:1
      |
    1 | %YAML 1.2
      | ^
      = help: delete the line
    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain bad-yaml`.
    ");
}

#[test]
fn what_is_not_yaml() {
    assert_snapshot!(problem("method: demo.ping\nsummary: One: two\n"), @"
    error[bad-yaml]: unexpected second `: ` in one line
     --> spec/demo/ping.yaml:2:13
      |
    2 | summary: One: two
      |             ^
      = help: put the text in quotes, or remove the colon
    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain bad-yaml`.
    ");
    assert_snapshot!(problem("method: demo.ping\n---\nmethod: demo.pong\n"), @"
    error[bad-yaml]: unexpected second document
     --> spec/demo/ping.yaml:2:1
      |
    2 | ---
      | ^
      = help: move the second document to its own file
    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain bad-yaml`.
    ");
}

/// YAML takes tabs between values, and so does the formatter.
#[test]
fn tabs_between_values() {
    let text = "method:\tdemo.ping\nsummary: \t Answers.\nparams: {\tid:\tinteger,\tname:\tstring\t}\nrules:\n- { any_of: [id,\tname] }\n";
    assert_eq!(
        formatted(text),
        "method: demo.ping\nsummary: Answers.\nparams:\n  id: integer\n  name: string\nrules:\n  - { any_of: [id, name] }\n"
    );
    assert_eq!(formatted("method: demo.ping\nsummary: 'A\ttab.'\n"), "method: demo.ping\nsummary: \"A\\ttab.\"\n");
}
