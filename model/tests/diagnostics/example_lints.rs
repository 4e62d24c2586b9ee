//! Lints of examples: missing, empty and repeated ones.

use crate::spec::{DENIED, PONG, with_object, without_warnings};
use insta::assert_snapshot;

#[test]
fn method_without_an_example() {
    let spec = without_warnings(
        "result: { pong: { type: boolean, doc: Whether all is well. } }\nerrors: { Denied: }\nexamples: [ { error: { code: Denied, message: No. } } ]\n",
    );
    assert_snapshot!(spec.file("errors.yaml", &format!("errors:\n  {DENIED}")).warning(), @"
    warning[missing-example]: `demo.ping` has no example of a response
     --> spec/demo/ping.yaml:1:9
      |
    1 | method: demo.ping
      |         ^^^^^^^^^
      = help: add an example with `request` and `response`, such as the one of the official page
    ");
}

#[test]
fn answer_that_nobody_knows_needs_no_example() {
    assert!(without_warnings("result: any\nnote: The page shows no answer.\n").warnings().is_empty());
    assert_eq!(without_warnings("result: any\n").warnings().reports().len(), 1);
}

#[test]
fn examples_that_show_nothing() {
    let keys = "result: { names: { type: array<string>, doc: The names that it has. }, size: { type: integer, doc: How large it is. } }\nexamples: [ { response: { names: [], size: 0 } } ]\n";
    assert_snapshot!(without_warnings(keys).warning(), @"
    warning[empty-example]: the response of every example is empty
     --> spec/demo/ping.yaml:6:25
      |
    6 | examples: [ { response: { names: [], size: 0 } } ]
      |                         ^^^^^^^^^^^^^^^^^^^^^^^
      = help: add an example whose response has values
    ");
    let both =
        keys.replace("examples: [ ", "examples: [ { request: {}, response: { names: [a], size: 1 }, title: Full }, ");
    assert_eq!(
        without_warnings(&both).warnings().reports().iter().filter(|report| report.code == "empty-example").count(),
        0
    );
}

#[test]
fn parameter_that_no_example_gives() {
    assert_snapshot!(without_warnings(&format!("params: {{ depth: {{ type: integer, doc: How deep to look. }} }}\n{PONG}")).warning(), @"
    warning[unshown-parameter]: no example with a `response` uses the parameter `depth`
     --> spec/demo/ping.yaml:5:11
      |
    5 | params: { depth: { type: integer, doc: How deep to look. } }
      |           ^^^^^
      = help: add the parameter to a request, or add an example that uses it
    ");
}

#[test]
fn example_that_was_there_before() {
    let keys = format!("{}\n", PONG.trim_end().replace(" ]", ", { response: { pong: false } } ]"));
    assert_snapshot!(without_warnings(&keys).warning(), @"
    warning[repeated-example]: an earlier example with the same request shows what this one shows
     --> spec/demo/ping.yaml:6:43
      |
    6 | examples: [ { response: { pong: true } }, { response: { pong: false } } ]
      |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: remove the example, or change its request
    ");
}

#[test]
fn equal_requests_with_other_keys() {
    let fields = "result:\n  user: { type: integer, optional: true, doc: Who called. }\n  guest: { type: string, optional: true, doc: Whoever it is. }\n";
    let examples = |other: &str| format!("{fields}examples: [ {{ response: {{ user: 1 }} }}, {{ {other} }} ]\n");
    let warnings = without_warnings(&examples("response: { guest: An }")).warnings();
    assert!(warnings.is_empty(), "{warnings}");
    for other in ["response: { user: 2, guest: '' }", "request: {}, response: { user: 2 }"] {
        let codes: Vec<&str> =
            without_warnings(&examples(other)).warnings().reports().iter().map(|report| report.code).collect();
        assert_eq!(codes, ["unshown-field", "repeated-example"], "{other}");
    }
}

#[test]
fn field_that_no_answer_shows() {
    let fields = "result:\n  rows:\n    type: array<object>\n    doc: What was found.\n    fields: { id: { type: integer, doc: The number. }, note: { type: string, doc: What was noted. } }\n  total: { type: integer, optional: true, doc: How many there are. }\n";
    let examples = "examples: [ { response: { rows: [ { id: 1, note: '' }, { id: 2, note: '' } ] } } ]\n";
    assert_snapshot!(without_warnings(&format!("{fields}{examples}")).warnings(), @"
    warning[unshown-field]: `note` is absent, `null`, zero or empty in every example
     --> spec/demo/ping.yaml:9:56
      |
    9 |     fields: { id: { type: integer, doc: The number. }, note: { type: string, doc: What was noted. } }
      |                                                        ^^^^
      = help: add a value to a response, or add an example with one

    warning[unshown-field]: `total` is absent, `null`, zero or empty in every example
      --> spec/demo/ping.yaml:10:3
       |
    10 |   total: { type: integer, optional: true, doc: How many there are. }
       |   ^^^^^
       = help: add a value to a response, or add an example with one

    warning: 2 problems in 1 file
    For more about a code, run `cargo xtask explain unshown-field`.
    ");
}

#[test]
fn strings_that_are_dates() {
    let fields = "  made: { type: string, doc: When it was made. }\n  day: { type: string, nullable: true, doc: On which day. }\n  code: { type: string, doc: A short name. }\n  time: { type: string, doc: When it was. }\n";
    let item = "{ made: '2026-05-26T12:17:35+03:00', day: '2026-05-26', code: 2026-05, time: '2026-05-26 12:17:35' }";
    let problems = with_object(fields, item).warnings();
    let told: Vec<String> =
        problems.reports().iter().map(|report| format!("{} {}", report.code, report.help)).collect();
    assert_eq!(
        told,
        [
            "loose-type write `type: datetime`",
            "loose-type write `type: date`",
            "loose-type write `type: datetime_local`"
        ]
    );
    let other = "{ made: yesterday, day: null, code: '', time: '12:17:35' }";
    assert!(with_object(fields, other).warnings().is_empty());
}

#[test]
fn string_that_is_a_date() {
    let keys = "params: { from: { type: string, doc: The first day. } }\nresult: boolean\nexamples: [ { request: { from: '2026-05-26' }, response: true } ]\n";
    assert_snapshot!(without_warnings(keys).warning(), @"
    warning[loose-type]: `from` is a string, but every example shows a `date`
     --> spec/demo/ping.yaml:5:25
      |
    5 | params: { from: { type: string, doc: The first day. } }
      |                         ^^^^^^
      = help: write `type: date`
    ");
}
