//! Several problems in one run: all are reported in order, except those caused by another one.

use crate::spec::{DENIED, Spec, errors, list, object, ping, thing};
use bitrix24_codegen::{SourceFile, load};
use insta::assert_snapshot;

#[test]
fn problems_of_all_files_come_together() {
    let spec = Spec::new()
        .file("demo/b.yaml", "method: demo.b\nsummary: Answers.\neffect: raed\nresult: bolean\n")
        .file(
            "demo/a.yaml",
            "method: demo.a\nsummary: Answers\nefect: read\nresult: { id: { typ: integer, doc: '' } }\n",
        )
        .file("demo/c.yaml", "method: demo.c\nsummary: Answers: always.\n");
    assert_snapshot!(spec.problems(), @"
    error[unknown-key]: unknown key `efect`
     --> spec/demo/a.yaml:3:1
      |
    3 | efect: read
      | ^^^^^
      = help: did you mean `effect`?

    error[unknown-key]: unknown key `typ`
     --> spec/demo/a.yaml:4:17
      |
    4 | result: { id: { typ: integer, doc: '' } }
      |                 ^^^
      = help: did you mean `type`?

    error[empty-text]: the text is empty
     --> spec/demo/a.yaml:4:36
      |
    4 | result: { id: { typ: integer, doc: '' } }
      |                                    ^^^
      = help: write the text, or remove the key

    error[unknown-value]: `effect` cannot be `raed`
     --> spec/demo/b.yaml:3:9
      |
    3 | effect: raed
      |         ^^^^
      = help: did you mean `read`?

    error[unknown-type]: unknown type `bolean`
     --> spec/demo/b.yaml:4:9
      |
    4 | result: bolean
      |         ^^^^^^
      = help: did you mean `boolean`?

    error[bad-yaml]: unexpected second `: ` in one line
     --> spec/demo/c.yaml:2:17
      |
    2 | summary: Answers: always.
      |                 ^
      = help: put the text in quotes, or remove the colon

    error: 6 problems in 3 files
    For more about a code, run `cargo xtask explain unknown-key`.
    ");
}

#[test]
fn order_of_files_makes_no_difference() {
    let texts = [
        ("api.yaml", "api: { title: Demo, modules: { demo: For the tests., other: Nothing. } }\n"),
        ("demo/a.yaml", "method: demo.a\nsummary: ''\neffect: read\nresult: bolean\n"),
        ("demo/b.yaml", "method: demo.c\nsummary: Answers.\neffect: raed\nresult: boolean\n"),
        ("demo/b/c.yaml", "method: demo.b.c\nsummary: Answers.\nresult: boolean\n"),
        (
            "errors.yaml",
            "errors: { denied: { code: DENIED, status: 403, category: access, when: It is., fix: Ask. } }\n",
        ),
    ];
    let sources: Vec<SourceFile> = texts.into_iter().map(|(path, text)| SourceFile::new(path, text)).collect();
    let told = load(&sources).unwrap_err().to_string();
    for turn in 0..sources.len() {
        let mut turned = sources.clone();
        turned.rotate_left(turn);
        turned[1..].reverse();
        assert_eq!(load(&turned).unwrap_err().to_string(), told);
    }
}

#[test]
fn object_that_cannot_be_read_is_not_missed() {
    let spec = thing("id: integer\n")
        .file("demo/thing.yaml", "object: demo.thing\nsummary: A thing.\nfields: {\n")
        .file("demo/other.yaml", "method: demo.other\nsummary: Answers.\neffect: read\nparams: { id: id<demo.thing> }\nresult: { thing: demo.thing }\n");
    assert_snapshot!(spec.problem(), @"
    error[bad-yaml]: missing value
     --> spec/demo/thing.yaml:3:10
      |
    3 | fields: {
      |          ^
      = help: write the value, and close the open brackets
    ");
}

#[test]
fn object_under_another_name_is_not_missed() {
    assert_snapshot!(object("object: demo.thingy\nsummary: A thing.\nfields: { id: integer }\n").problem(), @"
    error[path-mismatch]: `demo.thingy` must be defined in demo/thingy.yaml
     --> spec/demo/thing.yaml:1:9
      |
    1 | object: demo.thingy
      |         ^^^^^^^^^^^
      = help: write `object: demo.thing`, or move the file to that path
    ");
}

#[test]
fn field_that_cannot_be_read_is_not_missed() {
    let keys = "rules: [ { any_of: [id, name] } ]\nexamples: [ { request: { id: 5 }, response: true } ]\n";
    assert_snapshot!(ping(&format!("params: {{ id: 'integer[]', name: string }}\n{keys}")).problem(), @"
    error[bad-type]: `integer[]` is not a type
     --> spec/demo/ping.yaml:5:15
      |
    5 | params: { id: 'integer[]', name: string }
      |               ^^^^^^^^^^^
      = help: write `array<integer>`
    ");
}

#[test]
fn field_of_another_file_that_cannot_be_read_is_not_missed() {
    let spec = list("filter: { required: owner }\nexamples: [ { request: { filter: [] }, response: { items: [ { owner: 5 } ] } } ]\n")
        .file("demo/thing.yaml", "object: demo.thing\nsummary: A thing.\nfields: { id: integer, owner: { typ: integer, filterable: true } }\n");
    assert_snapshot!(spec.problem(), @"
    error[unknown-key]: unknown key `typ`
     --> spec/demo/thing.yaml:3:33
      |
    3 | fields: { id: integer, owner: { typ: integer, filterable: true } }
      |                                 ^^^
      = help: did you mean `type`?
    ");
}

#[test]
fn parameters_that_cannot_be_read_are_not_missed() {
    assert_snapshot!(ping("params: [id, name]\nrules: [ { any_of: [id, name] } ]\n").problem(), @"
    error[wrong-type]: expected a map of fields, found a list
     --> spec/demo/ping.yaml:5:9
      |
    5 | params: [id, name]
      |         ^^^^^^^^^^
      = help: write `key: value` pairs, without `- ` or brackets around them
    ");
}

#[test]
fn errors_that_cannot_be_read_are_not_missed() {
    let text = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\nerrors: { Denied: , Missing: }\n";
    let spec = errors(DENIED).file("demo/ping.yaml", text).file("errors.yaml", "errors: [Denied]\n");
    assert_snapshot!(spec.problem(), @"
    error[wrong-type]: expected a map from names to error codes, found a list
     --> spec/errors.yaml:1:9
      |
    1 | errors: [Denied]
      |         ^^^^^^^^
      = help: write `key: value` pairs, without `- ` or brackets around them
    ");
}

#[test]
fn error_that_cannot_be_read_is_not_missed() {
    let text = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\nerrors: { Denied: }\nexamples: [ { error: { code: Denied, message: No. } } ]\n";
    assert_snapshot!(errors(&DENIED.replace("access", "acess")).file("demo/ping.yaml", text).problem(), @"
    error[unknown-value]: `category` cannot be `acess`
     --> spec/errors.yaml:2:50
      |
    2 |   Denied: { code: DENIED, status: 403, category: acess, when: It is forbidden., fix: Ask. }
      |                                                  ^^^^^
      = help: did you mean `access`?
    ");
}

#[test]
fn modules_that_cannot_be_read_are_not_missed() {
    assert_snapshot!(ping("params: { chat: id<im.chat> }\n").file("api.yaml", "api: { title: Demo, modules: [demo], entities: [im.chat] }\n").problems(), @"
    error[wrong-type]: expected a map from names to sentences, found a list
     --> spec/api.yaml:1:30
      |
    1 | api: { title: Demo, modules: [demo], entities: [im.chat] }
      |                              ^^^^^^
      = help: write `key: value` pairs, without `- ` or brackets around them

    error[wrong-type]: expected a map from names to sentences, found a list
     --> spec/api.yaml:1:48
      |
    1 | api: { title: Demo, modules: [demo], entities: [im.chat] }
      |                                                ^^^^^^^^^^
      = help: write `key: value` pairs, without `- ` or brackets around them

    error: 2 problems in 1 file
    For more about a code, run `cargo xtask explain wrong-type`.
    ");
}

#[test]
fn entity_that_cannot_be_read_is_not_missed() {
    let api = "api:\n  title: Demo\n  modules: { demo: For the tests. }\n  entities:\n    im.chat:\n    user: ''\n";
    assert_snapshot!(ping("params: { chat: id<im.chat>, user: id<user> }\n").file("api.yaml", api).problems(), @"
    error[wrong-type]: expected text, found nothing
     --> spec/api.yaml:5:5
      |
    5 |     im.chat:
      |     ^^^^^^^
      = help: write the text after the colon, or remove the key

    error[empty-text]: the text is empty
     --> spec/api.yaml:6:11
      |
    6 |     user: ''
      |           ^^
      = help: write the text, or remove the key

    error: 2 problems in 1 file
    For more about a code, run `cargo xtask explain wrong-type`.
    ");
}

#[test]
fn what_uses_an_object_cannot_be_read() {
    assert_snapshot!(thing("id: integer\n").file("demo/thing/get.yaml", "method: demo.thing.get\naction: gte\nobject: demo.thing\n").problem(), @"
    error[unknown-value]: `action` cannot be `gte`
     --> spec/demo/thing/get.yaml:2:9
      |
    2 | action: gte
      |         ^^^
      = help: did you mean `get`?
    ");
}

#[test]
fn what_is_wrong_with_a_type_is_reported_once() {
    assert_snapshot!(thing("id: { type: bolean, min: 1, relation: true }\n").problem(), @"
    error[unknown-type]: unknown type `bolean`
     --> spec/demo/thing.yaml:4:15
      |
    4 |   id: { type: bolean, min: 1, relation: true }
      |               ^^^^^^
      = help: did you mean `boolean`?
    ");
}

#[test]
fn names_that_cannot_be_made_do_not_clash() {
    assert_snapshot!(ping("params: { '1st': string, '2nd': string }\n").problems(), @"
    error[bad-identifier]: `1st` cannot be a Rust name: it starts with a digit
     --> spec/demo/ping.yaml:5:11
      |
    5 | params: { '1st': string, '2nd': string }
      |           ^^^^^
      = help: add a Rust name with `rust: two_words`

    error[bad-identifier]: `2nd` cannot be a Rust name: it starts with a digit
     --> spec/demo/ping.yaml:5:26
      |
    5 | params: { '1st': string, '2nd': string }
      |                          ^^^^^
      = help: add a Rust name with `rust: two_words`

    error: 2 problems in 1 file
    For more about a code, run `cargo xtask explain bad-identifier`.
    ");
}
