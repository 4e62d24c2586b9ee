//! Beside other problems: what can be judged is judged, and what may only follow from them is not told.

use crate::spec::{Spec, list, ping, thing};
use insta::assert_snapshot;

/// A method with a wrong example, and a file that is wrong for itself.
fn beside(other: &str) -> Spec {
    list("examples: [ { response: { items: [ { id: 1, name: 5 } ] } } ]\n").file("demo/other.yaml", other)
}

#[test]
fn examples_are_judged_beside_other_problems() {
    let spec = beside("method: demo.other\nsummary: Answers.\neffect: raed\nresult: boolean\n");
    assert_snapshot!(spec.problems(), @"
    error[unknown-value]: `effect` cannot be `raed`
     --> spec/demo/other.yaml:3:9
      |
    3 | effect: raed
      |         ^^^^
      = help: did you mean `read`?

    error[bad-example]: expected a string, found `5`
     --> spec/demo/thing/list.yaml:5:51
      |
    5 | examples: [ { response: { items: [ { id: 1, name: 5 } ] } } ]
      |                                                   ^
      = help: correct the value, or the type of `name`

    error: 2 problems in 2 files
    For more about a code, run `cargo xtask explain unknown-value`.
    ");
}

#[test]
fn examples_of_an_object_in_doubt_are_not_judged() {
    let thing = "object: demo.thing\nsummary: A thing.\nfields: { id: integer, name: string, kind: bolean }\n";
    assert_snapshot!(beside("").without("demo/other.yaml").file("demo/thing.yaml", thing).problem(), @"
    error[unknown-type]: unknown type `bolean`
     --> spec/demo/thing.yaml:3:44
      |
    3 | fields: { id: integer, name: string, kind: bolean }
      |                                            ^^^^^^
      = help: did you mean `boolean`?
    ");
}

#[test]
fn examples_of_what_holds_an_object_in_doubt_are_not_judged() {
    let spec = thing("owner: demo.owner\n")
        .file("demo/thing/get.yaml", "method: demo.thing.get\naction: get\nobject: demo.thing\nsummary: Gets.\nexamples: [ { request: { id: 1 }, response: { item: { owner: { name: 5 } } } } ]\n")
        .file("demo/owner.yaml", "object: demo.owner\nsummary: An owner.\nfields: { name: { type: string, nulable: true } }\n");
    assert_snapshot!(spec.problem(), @"
    error[unknown-key]: unknown key `nulable`
     --> spec/demo/owner.yaml:3:33
      |
    3 | fields: { name: { type: string, nulable: true } }
      |                                 ^^^^^^^
      = help: did you mean `nullable`?
    ");
}

#[test]
fn objects_may_be_cut_by_a_method_that_cannot_be_read() {
    let spec = thing("id: integer\nname: string\n")
        .file("demo/thing/get.yaml", "method: demo.thing.get\naction: get\nobject: demo.thing\nsummary: Gets.\nexamples: [ { request: { id: 1 }, response: { item: { id: 1 } } } ]\n")
        .file("demo/thing/list.yaml", "method: demo.thing.list\naction: list\nobject: demo.thing\nsummary: Lists.\nselect: ture\n");
    assert_snapshot!(spec.problem(), @"
    error[wrong-type]: expected `true` or `false`, found text
     --> spec/demo/thing/list.yaml:5:9
      |
    5 | select: ture
      |         ^^^^
      = help: write `true` or `false`
    ");
}

#[test]
fn defaults_and_rules_are_judged_beside_other_problems() {
    let head = |name: &str| format!("method: demo.{name}\nsummary: Answers.\neffect: read\nresult: boolean\n");
    let kind = "params: { id: integer, kind: { type: enum, values: { A: The first. } } }\n";
    let spec = ping("acess: Any user.\n")
        .file("demo/number.yaml", &format!("{}params: {{ id: {{ type: integer, default: one }} }}\n", head("number")))
        .file("demo/rule.yaml", &format!("{}{kind}rules: [ {{ require: id, when: {{ kind: B }} }} ]\n", head("rule")));
    let problems = spec.problems();
    let codes: Vec<&str> = problems.reports().iter().map(|report| report.code).collect();
    assert_eq!(codes, ["bad-default", "unknown-key", "bad-rule"]);
}

#[test]
fn filter_on_a_field_that_cannot_be_read_whole() {
    let spec = list("filter: { required: owner }\n").file(
        "demo/thing.yaml",
        "object: demo.thing\nsummary: A thing.\nfields: { owner: { type: integer, filterable: ture } }\n",
    );
    assert_snapshot!(spec.problem(), @"
        error[wrong-type]: expected `true` or `false`, found text
         --> spec/demo/thing.yaml:3:47
          |
        3 | fields: { owner: { type: integer, filterable: ture } }
          |                                               ^^^^
          = help: write `true` or `false`
        ");
}

#[test]
fn nothing_to_write_in_an_object_that_cannot_be_read_whole() {
    let spec = thing("name: { type: string, add: requird }\n")
        .file("demo/thing/add.yaml", "method: demo.thing.add\naction: add\nobject: demo.thing\nsummary: Adds.\n");
    assert_snapshot!(spec.problem(), @"
    error[unknown-value]: `add` cannot be `requird`
     --> spec/demo/thing.yaml:4:30
      |
    4 |   name: { type: string, add: requird }
      |                              ^^^^^^^
      = help: did you mean `required`?
    ");
}

#[test]
fn fields_that_are_lost_elsewhere_are_missed_all_the_same() {
    let spec = ping("params: { id: integer }\nrules: [ { any_of: [id, nmae] } ]\n").file(
        "demo/other.yaml",
        "method: demo.other\nsummary: Answers.\neffect: read\nparams: [nmae]\nresult: boolean\n",
    );
    let problems = spec.problems();
    let codes: Vec<&str> = problems.reports().iter().map(|report| report.code).collect();
    assert_eq!(codes, ["wrong-type", "unknown-field"]);
}

#[test]
fn modules_without_methods_are_reported_unless_one_was_lost() {
    let api = "api: { title: Demo, modules: { demo: For the tests., crm: Customers. } }\n";
    let codes = |spec: Spec| spec.problems().reports().iter().map(|report| report.code).collect::<Vec<_>>();
    let spec = || ping("acess: Any user.\n").file("api.yaml", api);
    assert_eq!(codes(spec()), ["unused-module", "unknown-key"]);
    assert_eq!(
        codes(spec().file("crm/get.yaml", "method: crm.get\nsummary: Gets: it.\n")),
        ["bad-yaml", "unknown-key"]
    );
    let misspelled = "method: crmm.get\nsummary: Gets.\neffect: read\nresult: boolean\n";
    assert_eq!(codes(spec().file("crmm/get.yaml", misspelled)), ["unknown-module", "unknown-key"]);
}
