//! Conditions between parameters.

use crate::spec::{Spec, ping};
use insta::assert_snapshot;

const PARAMS: &str = "params: { id: integer, count: number, name: string, kind: { type: enum, values: { A: The first. } }, inside: { type: object, fields: { title: string } } }\n";

fn ruled(rule: &str) -> Spec {
    ping(&format!("{PARAMS}rules:\n- {rule}\n"))
}

#[test]
fn rules_over_parameters() {
    let rules = [
        "{ any_of: [id, inside.title] }",
        "{ one_of: [id, name], doc: Why. }",
        "{ require: name, when: { kind: A } }",
        "{ forbid: id, when: { id: 5, name: x } }",
        "{ ordered: [id, count] }",
        "{ distinct: [id, count] }",
    ];
    assert!(rules.into_iter().all(|rule| ruled(rule).is_valid()));
}

#[test]
fn unknown_parameter() {
    assert_snapshot!(ruled("{ any_of: [id, nmae] }").problem(), @"
    error[unknown-field]: there is no parameter `nmae`
     --> spec/demo/ping.yaml:7:18
      |
    7 | - { any_of: [id, nmae] }
      |                  ^^^^
      = help: did you mean `name`?
    ");
}

#[test]
fn unknown_field_inside_a_parameter() {
    assert_snapshot!(ruled("{ any_of: [id, inside.subtitle] }").problem(), @"
    error[unknown-field]: there is no parameter `inside.subtitle`
     --> spec/demo/ping.yaml:7:18
      |
    7 | - { any_of: [id, inside.subtitle] }
      |                  ^^^^^^^^^^^^^^^
      = help: did you mean `title`?
    ");
}

#[test]
fn unknown_parameter_of_a_condition() {
    assert_snapshot!(ruled("{ require: id, when: { type: A } }").problem(), @"
    error[unknown-field]: there is no parameter `type`
     --> spec/demo/ping.yaml:7:26
      |
    7 | - { require: id, when: { type: A } }
      |                          ^^^^
      = help: use `count`, `id`, `inside`, `kind` or `name`
    ");
}

#[test]
fn no_parameters_at_all() {
    assert_snapshot!(ping("rules: [ { any_of: [id, name] } ]\n").problems(), @"
    error[unknown-field]: there is no parameter `id`, nor `name`
     --> spec/demo/ping.yaml:5:21
      |
    5 | rules: [ { any_of: [id, name] } ]
      |                     ^^
      = help: name one of `params`, or describe it there

    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain unknown-field`.
    ");
}

#[test]
fn value_that_the_parameter_never_has() {
    assert_snapshot!(ruled("{ require: name, when: { kind: B } }").problem(), @"
    error[bad-rule]: invalid value of `kind`: unknown value `B`
     --> spec/demo/ping.yaml:7:34
      |
    7 | - { require: name, when: { kind: B } }
      |                                  ^
      = help: correct the value, or the parameter
    ");
}

#[test]
fn rule_that_says_nothing() {
    assert_snapshot!(ruled("{ doc: Something is needed. }").problem(), @"
    error[bad-rule]: the rule is empty
     --> spec/demo/ping.yaml:7:3
      |
    7 | - { doc: Something is needed. }
      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: add `any_of`, `one_of`, `require`, `forbid`, `ordered` or `distinct`
    ");
}

#[test]
fn misspelled_rule() {
    assert_snapshot!(ruled("{ anyof: [id, name] }").problem(), @"
    error[unknown-key]: unknown key `anyof`
     --> spec/demo/ping.yaml:7:5
      |
    7 | - { anyof: [id, name] }
      |     ^^^^^
      = help: did you mean `any_of`?
    ");
}

#[test]
fn two_rules_in_one() {
    assert_snapshot!(ruled("{ any_of: [id, name], one_of: [id, kind] }").problem(), @"
    error[conflict]: `one_of` cannot be combined with `any_of` in one rule
     --> spec/demo/ping.yaml:7:25
      |
    7 | - { any_of: [id, name], one_of: [id, kind] }
      |                         ^^^^^^
      = help: write a separate rule for each
    ");
}

#[test]
fn condition_beside_a_choice() {
    assert_snapshot!(ruled("{ any_of: [id, name], when: { kind: A } }").problem(), @"
    error[conflict]: `when` applies only to `require` and `forbid`
     --> spec/demo/ping.yaml:7:25
      |
    7 | - { any_of: [id, name], when: { kind: A } }
      |                         ^^^^
      = help: remove `when`, or write a rule with `require` for each parameter
    ");
}

#[test]
fn choice_of_one() {
    assert_snapshot!(ruled("{ any_of: id }").problem(), @"
    error[bad-rule]: the rule names fewer than two parameters
     --> spec/demo/ping.yaml:7:13
      |
    7 | - { any_of: id }
      |             ^^
      = help: name at least two parameters, as in `[name, description]`
    ");
}

#[test]
fn parameter_stands_twice_in_a_choice() {
    assert_snapshot!(ruled("{ one_of: [id, name, id] }").problem(), @"
    error[bad-rule]: duplicate parameter `id`
     --> spec/demo/ping.yaml:7:24
      |
    7 | - { one_of: [id, name, id] }
      |                        ^^
      = help: name each parameter once
    ");
}

#[test]
fn condition_is_missing() {
    assert_snapshot!(ruled("{ require: name }").problem(), @"
    error[missing-key]: missing key `when`
     --> spec/demo/ping.yaml:7:3
      |
    7 | - { require: name }
      |   ^^^^^^^^^^^^^^^^^
      = help: add `when: { PARAMETER: VALUE }`; mark a parameter that is always required with `required: true`
    ");
}

#[test]
fn condition_that_says_nothing() {
    assert_snapshot!(ruled("{ forbid: name, when: {} }").problem(), @"
    error[bad-rule]: the condition is empty
     --> spec/demo/ping.yaml:7:25
      |
    7 | - { forbid: name, when: {} }
      |                         ^^^
      = help: add a parameter and its value
    ");
}

#[test]
fn condition_that_is_a_text() {
    assert_snapshot!(ruled("{ forbid: name, when: kind is A }").problem(), @"
    error[wrong-type]: expected a map from parameters to values, found text
     --> spec/demo/ping.yaml:7:25
      |
    7 | - { forbid: name, when: kind is A }
      |                         ^^^^^^^^^
      = help: write `key: value` pairs, one per line or all in one line as in `{ key: value }`
    ");
}

#[test]
fn rule_that_is_a_text() {
    assert_snapshot!(ruled("id or name").problem(), @"
    error[wrong-type]: expected a rule, such as `{ any_of: [a, b] }`, found text
     --> spec/demo/ping.yaml:7:3
      |
    7 | - id or name
      |   ^^^^^^^^^^
      = help: write `key: value` pairs, one per line or all in one line as in `{ key: value }`
    ");
}

#[test]
fn parameter_that_is_called_like_a_task() {
    let spec = ping(
        "params: { TODO: string, other: string }\nrules: [ { any_of: [TODO, other] }, { require: TODO, when: { other: x } } ]\n",
    );
    assert!(spec.is_valid());
}

const LOGIC: &str = "params: { a: { type: string, required: true }, b: string, c: string, d: string, on: boolean, in: { type: object, fields: { x: { type: string, required: true }, y: string } } }\n";

#[test]
fn rule_about_a_required_parameter() {
    assert_snapshot!(ping(&format!("{LOGIC}rules: [ {{ any_of: [a, b] }} ]\n")).problem(), @"
    error[bad-rule]: the rule says nothing that `required` and the other rules do not say
     --> spec/demo/ping.yaml:6:21
      |
    6 | rules: [ { any_of: [a, b] } ]
      |                     ^
      = help: drop the rule, or correct it
    ");
}

/// For each kind of message, rules that it is about, and the number of the rule that it marks.
#[test]
fn rules_that_contradict_or_repeat() {
    let nothing = "the rule says nothing that `required` and the other rules do not say";
    let contradiction = "no request can meet this rule together with `required` and the rules above";
    let idle = "the condition never holds, because of `required` and the rules";
    let never = "no request can have `b`, because of `required` and the rules";
    let cases: [(&str, &[&str], usize); 16] = [
        (nothing, &["{ require: a, when: { b: x } }"], 0),
        (nothing, &["{ require: b, when: { b: x } }"], 0),
        (nothing, &["{ one_of: [b, c] }", "{ any_of: [c, b] }"], 1),
        (nothing, &["{ any_of: [b, c] }", "{ one_of: [b, c] }"], 0),
        (nothing, &["{ any_of: [b, c] }", "{ any_of: [b, c] }"], 1),
        (nothing, &["{ one_of: [b, c] }", "{ forbid: b, when: { c: x } }"], 1),
        (nothing, &["{ any_of: [in.x, in.y] }", "{ any_of: [in, b] }", "{ any_of: [in.x, b] }"], 2),
        (nothing, &["{ require: b, when: { c: x } }", "{ require: b, when: { c: x, d: y } }"], 1),
        (contradiction, &["{ one_of: [b, c] }", "{ one_of: [a, b] }", "{ one_of: [a, c] }"], 2),
        (contradiction, &["{ require: b, when: { a: x } }", "{ any_of: [b, c] }", "{ one_of: [a, b, c] }"], 2),
        (never, &["{ one_of: [a, b] }"], 0),
        (never, &["{ any_of: [c, d] }", "{ one_of: [a, in.x, b] }"], 1),
        (
            nothing,
            &[
                "{ require: b, when: { on: true } }",
                "{ require: b, when: { on: false } }",
                "{ any_of: [b, on] }",
                "{ any_of: [b, c] }",
            ],
            3,
        ),
        (idle, &["{ forbid: a, when: { b: x } }"], 0),
        (idle, &["{ one_of: [b, c] }", "{ require: b, when: { c: x } }"], 1),
        (idle, &["{ require: b, when: { c: x } }", "{ forbid: b, when: { c: x } }"], 0),
    ];
    for (message, rules, at) in cases {
        let lines: String = rules.iter().map(|rule| format!("- {rule}\n")).collect();
        let problem = ping(&format!("{LOGIC}rules:\n{lines}")).problem();
        let (start, place) = (format!("error[bad-rule]: {message}\n"), format!("--> spec/demo/ping.yaml:{}:", 7 + at));
        assert!(problem.starts_with(&start) && problem.contains(&place), "{rules:?}: {problem}");
    }
}

#[test]
fn rules_that_say_something() {
    let cases: [&[&str]; 9] = [
        &["{ any_of: [b, c, d] }"],
        &["{ distinct: [a, b] }", "{ one_of: [b, c] }", "{ distinct: [b, c] }"],
        &["{ any_of: [in.y, b] }"],
        &["{ any_of: [b, c] }", "{ require: d, when: { b: x } }", "{ forbid: d, when: { c: x } }"],
        &["{ one_of: [b, c] }", "{ one_of: [c, d] }"],
        &["{ require: b, when: { on: true } }", "{ forbid: b, when: { on: false } }"],
        &["{ require: b, when: { a: x } }", "{ forbid: b, when: { a: y } }"],
        &["{ forbid: a, when: { a: x, b: y } }"],
        &["{ forbid: b, when: { b: x } }"],
    ];
    for rules in cases {
        let lines: String = rules.iter().map(|rule| format!("- {rule}\n")).collect();
        assert!(ping(&format!("{LOGIC}rules:\n{lines}")).is_valid(), "{rules:?}");
    }
}

/// Trying all combinations of these would take years, so they are not judged.
#[test]
fn rules_that_are_too_many_to_be_tried() {
    let names: Vec<String> = (0..60).map(|n| format!("p{n}")).collect();
    let params: String = names.iter().map(|name| format!("{name}: string, ")).collect();
    let rule = format!("{{ any_of: [{}] }}", names.join(", "));
    assert!(ping(&format!("params: {{ {params} }}\nrules: [ {rule}, {rule} ]\n")).is_valid());
    let rules = "{ any_of: [a, b] }, ".repeat(2_000);
    assert!(ping(&format!("params: {{ a: string, b: string }}\nrules: [ {rules} ]\n")).is_valid());
}

#[test]
fn order_of_values_without_one() {
    assert_snapshot!(ruled("{ ordered: [id, name] }").problem(), @"
    error[bad-rule]: `ordered` applies only to numbers and times, which `name` is not
     --> spec/demo/ping.yaml:7:19
      |
    7 | - { ordered: [id, name] }
      |                   ^^^^
      = help: name other parameters
    ");
}
