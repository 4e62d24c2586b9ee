//! What a call breaks for a documented cause.

use crate::spec::{Spec, ping};
use insta::assert_snapshot;

const ERRORS: &str =
    "errors: { Wrong: { code: WRONG, status: 400, category: validation, when: It is wrong., fix: Correct it. } }\n";

const PARAMS: &str = "params: { id: { type: id<demo.thing>, required: true, min: 1 }, name: { type: string, max_length: 5 }, kind: { type: enum, values: { A: The first. } }, any: any }\nrules: [ { one_of: [name, kind] }, { distinct: [id, any] } ]\n";

fn caused(cause: &str) -> Spec {
    let thing = "object: demo.thing\nsummary: A thing.\nfields: { id: id<demo.thing> }\n";
    let read = "method: demo.read\nsummary: Reads.\naction: get\nobject: demo.thing\n";
    ping(&format!("{PARAMS}errors:\n  Wrong:\n  - {{ cause: Bad, when: It is bad., fix: Correct it., {cause} }}\n"))
        .file("errors.yaml", ERRORS)
        .file("demo/thing.yaml", thing)
        .file("demo/read.yaml", read)
}

#[test]
fn what_parameters_have_can_be_broken() {
    let causes = [
        "field: id, breaks: [required, type, min, object]",
        "field: name, breaks: [max_length, required, forbidden]",
        "field: kind, breaks: values",
        "field: [name, kind], breaks: type",
        "breaks: type",
        "field: any, breaks: rule",
        "field: whatever, breaks: state",
    ];
    for cause in causes {
        assert!(caused(cause).is_valid(), "{cause}");
    }
}

#[test]
fn what_a_parameter_lacks_cannot_be_broken() {
    for cause in [
        "field: name, breaks: min_length",
        "field: kind, breaks: object",
        "field: any, breaks: type",
        "field: id, breaks: [forbidden]",
        "field: id, breaks: known",
        "breaks: pattern",
    ] {
        assert!(!caused(cause).is_valid(), "{cause}");
    }
}

#[test]
fn limit_that_the_parameter_does_not_have() {
    assert_snapshot!(caused("field: name, breaks: [required, min_length]").problem(), @"
    error[bad-cause]: no request breaks `min_length` of `name`
     --> spec/demo/ping.yaml:9:87
      |
    9 |   - { cause: Bad, when: It is bad., fix: Correct it., field: name, breaks: [required, min_length] }
      |                                                                                       ^^^^^^^^^^
      = help: add `min_length` to the parameter, or correct `breaks`
    ");
}

#[test]
fn parameter_that_the_method_does_not_have() {
    assert_snapshot!(caused("field: [id, nmae], breaks: required").problem(), @"
    error[unknown-field]: there is no parameter `nmae`
     --> spec/demo/ping.yaml:9:67
      |
    9 |   - { cause: Bad, when: It is bad., fix: Correct it., field: [id, nmae], breaks: required }
      |                                                                   ^^^^
      = help: did you mean `name`?
    ");
}

#[test]
fn word_that_the_format_does_not_have() {
    assert_snapshot!(caused("field: id, breaks: requird").problem(), @"
    error[unknown-value]: `breaks` cannot be `requird`
     --> spec/demo/ping.yaml:9:74
      |
    9 |   - { cause: Bad, when: It is bad., fix: Correct it., field: id, breaks: requird }
      |                                                                          ^^^^^^^
      = help: did you mean `required`?
    ");
}

#[test]
fn objects_that_contain_themselves_are_no_endless_requests() {
    let tree = "object: demo.tree\nsummary: A tree.\nfields: { id: id<demo.tree>, trees: { type: array<demo.tree>, add: required } }\n";
    let add = "method: demo.add\nsummary: Adds.\naction: add\nobject: demo.tree\nerrors:\n  Wrong:\n  - { cause: Bad, field: fields.trees, breaks: required, when: It is bad., fix: Correct it. }\n";
    let spec = ping("").file("errors.yaml", ERRORS).file("demo/tree.yaml", tree).file("demo/add.yaml", add);
    assert!(spec.is_valid());
}
