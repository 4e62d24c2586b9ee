//! How problems look on a terminal, whatever is in the specs.

use crate::spec::{Spec, answering, method, ping};
use insta::assert_snapshot;

#[test]
fn wide_characters_before_the_place() {
    assert_snapshot!(answering("result: { 名前: { type: strin, rust: name } }\n").problem(), @"
    error[unknown-type]: unknown type `strin`
     --> spec/demo/ping.yaml:4:23
      |
    4 | result: { 名前: { type: strin, rust: name } }
      |                         ^^^^^
      = help: did you mean `string`?
    ");
}

#[test]
fn letters_with_marks_before_the_place() {
    assert_snapshot!(answering("result: { 'cafe\u{301}': { type: strin, rust: cafe } }\n").problem(), @"
    error[unknown-type]: unknown type `strin`
     --> spec/demo/ping.yaml:4:28
      |
    4 | result: { 'café': { type: strin, rust: cafe } }
      |                           ^^^^^
      = help: did you mean `string`?
    ");
}

#[test]
fn long_lines_are_cut_around_the_place() {
    let fields = |from: usize| (from..from + 40).map(|at| format!("field{at}: integer, ")).collect::<String>();
    assert_snapshot!(answering(&format!("result: {{ {}wrong: intger, {}end: integer }}\n", fields(0), fields(40))).problem(), @"
    error[unknown-type]: unknown type `intger`
     --> spec/demo/ping.yaml:4:728
      |
    4 | …eger, field37: integer, field38: integer, field39: integer, wrong: intger, field40: integer, field41: integer, field42: integer, field43: in…
      |                                                                     ^^^^^^
      = help: did you mean `integer`?
    ");
}

#[test]
fn long_names_are_cut_in_the_middle() {
    assert_snapshot!(ping(&format!("x{}y: 1\n", "-".repeat(900))).problem(), @"
    error[unknown-key]: unknown key `x------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------ … --------------------------------------------------------------------------------------------------y`
     --> spec/demo/ping.yaml:5:1
      |
    5 | x-------------------------------------------------------------------------------------------------------------------------------------------…
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: use `method`, `rust`, `action`, `object`, `summary`, `doc`, `docs`, `docs_version`, `scope`, `access`, `effect`, `select`, `filter`, `order`, `params`, `body`, `pagination`, `rows`, `rules`, `envelope`, `result`, `errors`, `examples` or `note`
    ");
}

#[test]
fn text_of_several_lines() {
    assert_snapshot!(ping("docs: >\n  see the\n  wiki\n").problem(), @"
    error[bad-address]: `see the wiki` is not a URL
     --> spec/demo/ping.yaml:6:3
      |
    6 |   see the
      |   ^^^^^^^
      = help: write a complete URL like `https://example.com/page.html`, without spaces or a password
    ");
}

#[test]
fn tabs_before_the_place() {
    assert_snapshot!(ping("params: {\tid: inteegr }\n").problem(), @"
    error[unknown-type]: unknown type `inteegr`
     --> spec/demo/ping.yaml:5:15
      |
    5 | params: { id: inteegr }
      |               ^^^^^^^
      = help: did you mean `integer`?
    ");
}

#[test]
fn names_cannot_act_on_the_terminal() {
    assert_snapshot!(ping("\"\\e[31mred\\nerror: all is lost \\u202eback\": 1\n").problem(), @r#"
    error[unknown-key]: unknown key `\u{1b}[31mred\nerror: all is lost \u{202e}back`
     --> spec/demo/ping.yaml:5:1
      |
    5 | "\e[31mred\nerror: all is lost \u202eback": 1
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: use `method`, `rust`, `action`, `object`, `summary`, `doc`, `docs`, `docs_version`, `scope`, `access`, `effect`, `select`, `filter`, `order`, `params`, `body`, `pagination`, `rows`, `rules`, `envelope`, `result`, `errors`, `examples` or `note`
    "#);
}

#[test]
fn lines_cannot_act_on_the_terminal() {
    assert_snapshot!(ping("access: { Anyone\u{202e}: true } # \u{200b}\u{2066}\n").problem(), @"
    error[wrong-type]: expected text, found a map
     --> spec/demo/ping.yaml:5:9
      |
    5 | access: { Anyone�: true } # ��
      |         ^^^^^^^^^^^^^^^^^^^^^^
      = help: write text, and put it in quotes if it starts with `{` or contains `: `
    ");
}

#[test]
fn paths_cannot_act_on_the_terminal() {
    let spec = ping("").file("demo/\u{1b}[31m.yaml", "summary: Answers.\n");
    assert_snapshot!(spec.problem(), @r#"
    error[unknown-kind]: the file has no `method`, `object`, `enum`, `errors` or `api` key
     --> spec/demo/\u{1b}[31m.yaml:1:1
      |
    1 | summary: Answers.
      | ^^^^^^^
      = help: start the file with `method:`, `object:` or `enum:` and the dotted name that matches the path
    "#);
}

#[test]
fn colors() {
    let problems = method("method: demo.ping\nsummary: Answers.\neffect: raed\nresult: boolean\n").problems();
    assert_snapshot!(problems.render("", true).replace('\u{1b}', "^"), @"
    ^[1;31merror[unknown-value]^[0m^[1m: `effect` cannot be `raed`^[0m
     ^[1;34m-->^[0m demo/ping.yaml:3:9
      ^[1;34m|^[0m
    ^[1;34m3 |^[0m effect: raed
      ^[1;34m|^[0m         ^[1;31m^^^^^[0m
      ^[1;34m=^[0m ^[1mhelp^[0m: did you mean `read`?

    ^[1;31merror^[0m: 1 problem in 1 file
    For more about a code, run `cargo xtask explain unknown-value`.
    ");
}

#[test]
fn number_of_problems_and_files() {
    let text = "method: demo.b\nsummary: Answers.\neffect: raed\nresult: bolean\n";
    let spec = Spec::new().file("demo/a.yaml", &text.replace("demo.b", "demo.a")).file("demo/b.yaml", text);
    assert!(spec.problems().to_string().contains("\nerror: 4 problems in 2 files\n"));
}
