//! Texts that are not YAML.

use crate::spec::{Spec, method, ping};
use insta::assert_snapshot;

#[test]
fn colon_in_a_text() {
    assert_snapshot!(method("method: demo.ping\nsummary: Answers: always.\n").problem(), @"
    error[bad-yaml]: unexpected second `: ` in one line
     --> spec/demo/ping.yaml:2:17
      |
    2 | summary: Answers: always.
      |                 ^
      = help: put the text in quotes, or remove the colon
    ");
}

#[test]
fn colon_without_a_space() {
    assert_snapshot!(method("method:demo.ping\nsummary: Answers.\n").problem(), @"
    error[bad-yaml]: missing space after the colon
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
    error[bad-yaml]: unexpected key: the previous value continues on this line
     --> spec/demo/ping.yaml:3:3
      |
    3 |   effect: read
      |   ^
      = help: indent `effect` like the keys next to it, or put the whole text in quotes
    ");
}

#[test]
fn key_below_a_line_without_a_colon() {
    assert_snapshot!(method("method demo.ping\nsummary: Answers.\n").problem(), @"
    error[bad-yaml]: expected a key with a colon
     --> spec/demo/ping.yaml:1:1
      |
    1 | method demo.ping
      | ^
      = help: write `key: value` with a space after the colon, and indent text of several lines deeper than its key
    ");
}

#[test]
fn tab() {
    assert_snapshot!(ping("params:\n\tid: integer\n").problem(), @"
    error[bad-yaml]: unexpected tab
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
    error[bad-yaml]: text cannot start with a backtick
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
    error[bad-yaml]: text cannot start with `]`
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
    error[bad-yaml]: unclosed quotation mark
     --> spec/demo/ping.yaml:2:10
      |
    2 | summary: "Answers.
      |          ^
      = help: close the text with the same mark; write an apostrophe in '…' as ''
    "#);
}

#[test]
fn apostrophe_in_single_quotes() {
    assert_snapshot!(method("method: demo.ping\nsummary: 'It's alive.'\n").problem(), @r#"
    error[bad-yaml]: unexpected text after the quoted text
     --> spec/demo/ping.yaml:2:14
      |
    2 | summary: 'It's alive.'
      |              ^
      = help: put the whole text in quotes; write an apostrophe in '…' as '', and a quotation mark in "…" as \"
    "#);
}

#[test]
fn text_that_only_starts_in_quotes() {
    assert_snapshot!(method("method: demo.ping\nsummary: \"ping\" answers.\n").problem(), @r#"
    error[bad-yaml]: unexpected text after the quoted text
     --> spec/demo/ping.yaml:2:17
      |
    2 | summary: "ping" answers.
      |                 ^
      = help: put the whole text in quotes; write an apostrophe in '…' as '', and a quotation mark in "…" as \"
    "#);
}

#[test]
fn unknown_escape() {
    assert_snapshot!(method("method: demo.ping\nsummary: \"A \\d digit.\"\n").problem(), @r#"
    error[bad-yaml]: unknown escape sequence
     --> spec/demo/ping.yaml:2:13
      |
    2 | summary: "A \d digit."
      |             ^
      = help: write `\\` for a backslash, or put the text in '…'
    "#);
}

#[test]
fn asterisk_at_the_start() {
    assert_snapshot!(method("method: demo.ping\nsummary: *Answers*\n").problem(), @"
    error[bad-yaml]: expected the name of an anchor after `*` or `&`
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
    error[bad-yaml]: invisible control character
     --> spec/demo/ping.yaml:2:17
      |
    2 | summary: Answers�.
      |                 ^
      = help: delete the character, or write an escape sequence in "…", such as "\u001b"
    "#);
}

#[test]
fn text_beside_the_sign_of_a_block() {
    assert_snapshot!(method("method: demo.ping\nsummary: | Answers.\n").problem(), @"
    error[bad-yaml]: unexpected `Answers.` after `|` or `>`
     --> spec/demo/ping.yaml:2:12
      |
    2 | summary: | Answers.
      |            ^
      = help: start the text on the next line
    ");
}

#[test]
fn brace_that_is_not_closed() {
    assert_snapshot!(method("method: demo.ping\nparams: { id: integer\neffect: read\n").problem(), @"
    error[bad-yaml]: unclosed `{`
     --> spec/demo/ping.yaml:2:9
      |
    2 | params: { id: integer
      |         ^
      = help: add the `}`, or put the text in quotes if it starts with `{`
    ");
}

#[test]
fn bracket_that_is_not_closed() {
    assert_snapshot!(method("method: demo.ping\nrules: [ { any_of: [a, b }\n").problem(), @"
    error[bad-yaml]: expected `,` or `]` after the value
     --> spec/demo/ping.yaml:2:26
      |
    2 | rules: [ { any_of: [a, b }
      |                          ^
      = help: put the whole text in quotes, or add the missing `,` or `]`
    ");
}

#[test]
fn quotes_inside_braces() {
    assert_snapshot!(method("method: demo.ping\nresult: { pong: { type: boolean, doc: \"It\" answers. } }\n").problem(), @r#"
    error[bad-yaml]: expected `,` or `}` after the quoted text
     --> spec/demo/ping.yaml:2:44
      |
    2 | result: { pong: { type: boolean, doc: "It" answers. } }
      |                                            ^
      = help: put the whole text in quotes, or add the missing `,` or `}`
    "#);
}

#[test]
fn indentation() {
    assert_snapshot!(method("method: demo.ping\nparams:\n    id: integer\n  name: string\n").problem(), @"
    error[bad-yaml]: inconsistent indentation
     --> spec/demo/ping.yaml:3:5
      |
    3 |     id: integer
      |     ^
      = help: start the entries of one map or list in the same column; compare line 4
    ");
}

#[test]
fn indentation_of_a_list() {
    assert_snapshot!(method("method: demo.ping\nrules:\n  - any_of: [a, b]\n - one_of: [a, b]\n").problem(), @"
    error[bad-yaml]: unexpected list item in a map
     --> spec/demo/ping.yaml:4:2
      |
    4 |  - one_of: [a, b]
      |  ^
      = help: indent the items deeper than their key
    ");
}

#[test]
fn list_where_a_map_has_begun() {
    assert_snapshot!(method("method: demo.ping\n- summary: Answers.\n").problem(), @"
    error[bad-yaml]: unexpected list item in a map
     --> spec/demo/ping.yaml:2:1
      |
    2 | - summary: Answers.
      | ^
      = help: indent the items deeper than their key
    ");
}

#[test]
fn list_in_the_line_of_its_key() {
    assert_snapshot!(method("method: demo.ping\nsummary: - Answers.\n").problem(), @"
    error[bad-yaml]: a list cannot start on this line
     --> spec/demo/ping.yaml:2:10
      |
    2 | summary: - Answers.
      |          ^
      = help: start the list on the next line or write `[a, b]`, or put the text in quotes
    ");
}

#[test]
fn line_without_a_colon() {
    assert_snapshot!(method("method: demo.ping\nsummary Answers.\n").problem(), @"
    error[bad-yaml]: expected a key with a colon
     --> spec/demo/ping.yaml:2:1
      |
    2 | summary Answers.
      | ^
      = help: write `key: value` with a space after the colon, and indent text of several lines deeper than its key
    ");
}

#[test]
fn text_after_the_end() {
    assert_snapshot!(method("\"method\" demo.ping\n").problem(), @r#"
    error[bad-yaml]: unexpected text after the end of the document
     --> spec/demo/ping.yaml:1:10
      |
    1 | "method" demo.ping
      |          ^
      = help: write one map per file, and put text with quotation marks inside in quotes
    "#);
}

/// The first marker is the place, in a map, in a list, at either end of a file, and before any other problem.
#[test]
fn merge_conflict() {
    let ping = "method: demo.ping\nsummary: Answers.\n";
    assert_snapshot!(method(&format!("{ping}<<<<<<< HEAD\neffect: read\n=======\neffect: write\n>>>>>>> other\n")).problem(), @"
    error[bad-yaml]: unresolved merge conflict
     --> spec/demo/ping.yaml:3:1
      |
    3 | <<<<<<< HEAD
      | ^
      = help: keep one of the two sides, and delete the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`
    ");
    for rest in ["||||||| base\n", "=======\n", ">>>>>>> other\n", "effect: raed\nresult: [\n<<<<<<< HEAD\n"] {
        let problem = method(&format!("{ping}{rest}")).problem();
        assert!(problem.starts_with("error[bad-yaml]: unresolved merge conflict\n"), "{problem}");
    }
}

#[test]
fn marks_of_a_conflict_in_a_text() {
    assert!(ping("doc: |\n  <<<<<<< HEAD\n  =======\n").is_valid());
}

#[test]
fn no_break_space() {
    assert_snapshot!(method("method: demo.ping\nsummary:\u{a0}Answers.\n").problem(), @r#"
    error[bad-yaml]: a no-break space (U+00A0) is no space in YAML
     --> spec/demo/ping.yaml:2:9
      |
    2 | summary: Answers.
      |         ^
      = help: delete it and others like it, or write spaces; if it is meant, write "\u00a0" in quotes
    "#);
}

#[test]
fn spaces_of_web_pages() {
    let texts = [
        ("\u{a0}params: { id: integer }", 1),
        ("params:\n\u{a0} id: integer", 1),
        ("params: { id:\u{2003}integer }", 14),
        ("params: { id: integer\u{202f}}", 22),
        ("note: It costs 10\u{a0}000.", 18),
        ("note: First.\u{2028}Second.", 13),
        ("note: First. # why\u{2029}Second.", 19),
        ("note: First.\u{85}", 13),
        ("note:\u{feff} First.", 6),
        ("note: Fi\u{200b}rst.", 9),
    ];
    for (text, column) in texts {
        let problem = ping(&format!("{text}\n")).problem();
        assert!(problem.starts_with("error[bad-yaml]: a "), "{problem}");
        let place = format!(":{column}\n");
        assert!(problem.contains(" is no space in YAML\n --> ") && problem.contains(&place), "{problem}");
    }
}

#[test]
fn spaces_of_web_pages_in_quotes_and_comments() {
    let texts =
        ["note: '10\u{a0}000.'", "note: |\n  10\u{a0}000.", "note: \"a\u{3000}b.\"", "note: A. # b\u{a0}c", "# \u{a0}"];
    assert!(texts.into_iter().all(|text| ping(&format!("{text}\n")).is_valid()));
}

#[test]
fn number_sign_in_a_text() {
    assert_snapshot!(ping("params: { id: { type: integer, doc: Task #5 and more. } }\n").problem(), @"
    error[bad-yaml]: the text ends here, because ` #` starts a comment
     --> spec/demo/ping.yaml:5:42
      |
    5 | params: { id: { type: integer, doc: Task #5 and more. } }
      |                                          ^
      = help: put the whole text in quotes, or write a space after the `#` of a comment
    ");
    let texts = [
        "note: Task #5.",
        "note: Task\n  #5 goes on.",
        "note: Task\n  has #5\n  and more.",
        "scope: x\t#y",
        "note: A ##5.",
    ];
    for text in texts {
        let problem = ping(&format!("{text}\n")).problem();
        let start = "error[bad-yaml]: the text ends here, because ` #` starts a comment\n";
        assert!(problem.starts_with(start), "{problem}");
    }
}

#[test]
fn number_sign_that_cuts_nothing() {
    let texts = [
        "note: A. # why",
        "note: A. ##",
        "note: 'Task #5.'",
        "note: Task№#5.",
        "note: |\n  Task #5.",
        "#note: A.",
        "note: A.\n#scope: b",
        "params:\n  id: integer\n  #name: string\n  text: string",
        "note: A.\n\n  #aside",
    ];
    assert!(texts.into_iter().all(|text| ping(&format!("{text}\n")).is_valid()));
}

#[test]
fn surrogates_of_json() {
    assert_snapshot!(ping(r#"note: "A face \ud83d\ude00.""#).problem(), @r#"
    error[bad-yaml]: a pair of escape sequences is not one character in YAML
     --> spec/demo/ping.yaml:5:15
      |
    5 | note: "A face \ud83d\ude00."
      |               ^
      = help: write the character itself, or `\U0001f600` for the pair
    "#);
    let texts = [r#"note: "\ud83d""#, r#"note: "\ude00\ud83d.""#, r#"note: "\U00110000""#, r#"note: "\ud83d\u"#];
    for text in texts {
        let problem = ping(text).problem();
        assert!(problem.starts_with("error[bad-yaml]: this escape sequence is not a character\n"), "{problem}");
    }
}

#[test]
fn keys_that_are_too_long() {
    let long = "k".repeat(1025);
    for keys in [
        format!("params:\n  {long}: integer\n"),
        format!("params: {{ id: integer, {long}: integer }}\n"),
        format!("params: {{ '{long}': integer }}\n"),
        format!("'{long}': integer\n"),
        format!("params:\n  {long}:\n    type: integer\n"),
    ] {
        let problem = ping(&keys).problem();
        let first = problem.lines().next().unwrap_or_default();
        assert!(first.contains("a key in YAML has at most 1024"), "{first}");
    }
    assert!(ping(&format!("note: {long} {long}\n")).is_valid());
    let first = ping(&format!("note: {long}: {long}\n")).problem();
    assert!(first.starts_with("error[bad-yaml]: unexpected second `: ` in one line"), "{first}");
}

#[test]
fn marks_of_other_writing_systems() {
    for (keys, wide, own) in [
        ("note： It is.\n", '：', ':'),
        ("params: { id: integer， name: string }\n", '，', ','),
        ("params: ｛ id: integer }\n", '｛', '{'),
    ] {
        let problem = ping(keys).problem();
        let message = format!("`{wide}` (U+{:04X}) is not the `{own}` of YAML", u32::from(wide));
        assert!(problem.starts_with(&format!("error[bad-yaml]: {message}\n")), "{problem}");
    }
    assert!(ping("note: 名：字，a.\n").is_valid());
}

#[test]
fn pointer_of_git_lfs() {
    let text = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n";
    assert_snapshot!(method(text).problem(), @"
    error[bad-yaml]: the file is a pointer of Git LFS, not its text
     --> spec/demo/ping.yaml:1:1
      |
    1 | version https://git-lfs.github.com/spec/v1
      | ^
      = help: run `git lfs pull`
    ");
}

/// Asserts the line, the message and the help of the only problem of each text.
fn assert_told(cases: &[(&str, &str)], spec: fn(&str) -> Spec) {
    for (text, expected) in cases {
        let problems = spec(text).problems();
        let told: Vec<String> = problems
            .reports()
            .iter()
            .map(|report| format!("{}: {}; {}", report.span.line, report.message, report.help))
            .collect();
        assert_eq!(told, [*expected], "{text}");
    }
}

#[test]
fn what_is_left_out_or_looks_alike() {
    assert_told(
        &[
            ("\tnote: A.\n", "5: unexpected tab; indent with spaces"),
            ("params:\n  id { type: integer, doc: A. }\n", "6: expected a key with a colon; write `id: {`"),
            ("params:\n  id = { type: integer, doc: A. }\n", "6: expected a key with a colon; write `id: {`"),
            ("examples:\n  -title: A.\n   request: {}\n", "6: missing space after the `-`; write `- title: …`"),
            (
                "examples:\n  – title: A.\n    request: {}\n",
                "6: `–` (U+2013) is not the `-` of YAML; write `- title: …`",
            ),
            (
                "examples:\n  • request:\n      id: 1\n",
                "6: expected a list of examples, found a map; write `- ` before each item, or `[a, b]` in one line",
            ),
            (
                "params:\n  id: { type: integer, doc: A. }}\n",
                "6: unexpected `}` after the closing brace; delete it, or open its bracket",
            ),
            (
                "errors: { Denied: [] ]}\n",
                "5: expected `,` or `}` after the closing bracket; \
                 put the whole text in quotes, or add the missing `,` or `}`",
            ),
            (
                "note: &All of it.\n",
                "5: `&All` is an anchor that nothing uses, and not part of the text; \
                 put the text in quotes, or delete the anchor",
            ),
            (
                "params:\n  id: &id { type: integer }\n  other: { type: integer, doc: &b A. }\n",
                "7: `&b` is an anchor that nothing uses, and not part of the text; \
                 put the text in quotes, or delete the anchor",
            ),
        ],
        ping,
    );
    assert!(ping("params:\n  id: &id { type: integer }\n  other: *id\nnote: A & b, 'c &d'.\n").is_valid());
    assert!(ping("note: |\n  A\n  – b: c\n  -d: e\n  &f\n").is_valid());
}

#[test]
fn files_of_another_kind() {
    let fence = "1: a code block of Markdown is not YAML; delete the lines around the spec that start with ``` or ~~~";
    let diff = "a diff is not a spec; write the file itself, without the marks of changes";
    let page = "1: a page for browsers is not a spec; write the spec itself";
    assert_told(
        &[
            ("```yaml\nmethod: demo.ping\n```\n", fence),
            ("~~~\nmethod: demo.ping\n~~~\n", fence),
            ("diff --git a/demo/ping.yaml b/demo/ping.yaml\n", &format!("1: {diff}")),
            ("# A comment.\n\n+method: demo.ping\n+summary: Answers.\n", &format!("3: {diff}")),
            ("<!DOCTYPE html>\n<html></html>\n", page),
            ("<?xml version='1.0'?>\n", page),
        ],
        method,
    );
}
