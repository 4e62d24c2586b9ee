//! What specs that can be used are warned of.

use crate::spec::{DENIED, PONG, Spec, with_object, without_warnings};
use bitrix24_codegen::SourceFile;
use bitrix24_model::lint;
use insta::assert_snapshot;

#[test]
fn nothing_is_to_be_said() {
    let warnings = without_warnings(PONG).warnings();
    assert!(warnings.is_empty() && warnings.to_string().is_empty(), "{warnings}");
}

#[test]
fn errors_are_reported_alone() {
    let sources = [
        SourceFile::new("api.yaml", "api: { title: Demo, modules: { demo: For the tests. } }\n"),
        SourceFile::new("demo/ping.yaml", "method: demo.ping\nsummary: Answers\neffect: raed\nresult: boolean\n"),
    ];
    assert_snapshot!(lint(&sources).unwrap_err().to_string(), @"
    error[unknown-value]: `effect` cannot be `raed`
     --> spec/demo/ping.yaml:3:9
      |
    3 | effect: raed
      |         ^^^^
      = help: did you mean `read`?

    error: 1 problem in 1 file
    For more about a code, run `cargo xtask explain unknown-value`.
    ");
}

#[test]
fn parameter_without_a_text() {
    assert_snapshot!(without_warnings(&format!("params:\n  id: integer\n{}", PONG.replace("{ response", "{ request: { id: 1 }, response"))).warning(), @"
    warning[missing-doc]: `id` has no `doc`
     --> spec/demo/ping.yaml:6:3
      |
    6 |   id: integer
      |   ^^
      = help: write `{ type: …, doc: … }` with the meaning, the unit and the format
    ");
}

#[test]
fn field_without_a_text() {
    assert_snapshot!(with_object("  id: { type: id<demo.thing> }\n", "{ id: 1 }").warning(), @"
    warning[missing-doc]: `id` has no `doc`
     --> spec/demo/thing.yaml:4:3
      |
    4 |   id: { type: id<demo.thing> }
      |   ^^
      = help: write `{ type: …, doc: … }` with the meaning, the unit and the format
    ");
}

#[test]
fn field_inside_without_a_text() {
    let fields = "  size: { type: object, doc: How large it is., fields: { width: integer, height: { type: integer, doc: In pixels. } } }\n";
    assert_snapshot!(with_object(fields, "{ size: { width: 1, height: 2 } }").warning(), @"
    warning[missing-doc]: `width` has no `doc`
     --> spec/demo/thing.yaml:4:58
      |
    4 |   size: { type: object, doc: How large it is., fields: { width: integer, height: { type: integer, doc: In pixels. } } }
      |                                                          ^^^^^
      = help: write `{ type: …, doc: … }` with the meaning, the unit and the format
    ");
}

#[test]
fn body_without_a_text() {
    let keys =
        "body: { type: array<string>, rust: names }\nresult: boolean\nexamples: [ { request: {}, response: true } ]\n";
    assert_snapshot!(without_warnings(&keys.replace("request: {}", "request: [a]")).warning(), @"
    warning[missing-doc]: the body has no `doc`
     --> spec/demo/ping.yaml:5:7
      |
    5 | body: { type: array<string>, rust: names }
      |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write `{ type: …, doc: … }` with the meaning, the unit and the format
    ");
}

#[test]
fn cursor_without_a_text() {
    let keys = "pagination: { family: cursor, default: 10, max: 50, next: nextCursor, cursor: { position: integer } }\nresult: { items: { type: array<integer>, doc: The numbers. } }\nexamples: [ { response: { items: [1], nextCursor: null } } ]\n";
    assert_snapshot!(without_warnings(keys).warning(), @"
    warning[missing-doc]: `position` has no `doc`
     --> spec/demo/ping.yaml:5:81
      |
    5 | pagination: { family: cursor, default: 10, max: 50, next: nextCursor, cursor: { position: integer } }
      |                                                                                 ^^^^^^^^
      = help: write `{ type: …, doc: … }` with the meaning, the unit and the format
    ");
}

#[test]
fn text_that_is_the_name() {
    assert_snapshot!(with_object("  userCount: { type: integer, doc: The user count. }\n", "{ userCount: 1 }").warning(), @"
    warning[uninformative-doc]: the `doc` of `userCount` only repeats the name
     --> spec/demo/thing.yaml:4:36
      |
    4 |   userCount: { type: integer, doc: The user count. }
      |                                    ^^^^^^^^^^^^^^^
      = help: describe what the name does not say: what it belongs to, what it is for, where it comes from
    ");
}

#[test]
fn text_of_a_neighbour() {
    let fields =
        "  created: { type: date, doc: When it was made. }\n  changed: { type: date, doc: when it was made }\n";
    assert_snapshot!(with_object(fields, "{ created: '2026-01-01', changed: '2026-01-02' }").warnings(), @"
    warning[repeated-doc]: `changed` has the same `doc` as `created`
     --> spec/demo/thing.yaml:5:31
      |
    5 |   changed: { type: date, doc: when it was made }
      |                               ^^^^^^^^^^^^^^^^
      = help: describe how the two differ, or remove the text if it is optional

    warning[unfinished-sentence]: the text does not end like a sentence
     --> spec/demo/thing.yaml:5:31
      |
    5 |   changed: { type: date, doc: when it was made }
      |                               ^^^^^^^^^^^^^^^^
      = help: end the text with a full stop

    warning: 2 problems in 1 file
    For more about a code, run `cargo xtask explain repeated-doc`.
    ");
}

#[test]
fn summary_of_a_neighbour() {
    let other = "method: demo.pong\nsummary: Answers.\ndoc: Answers!\ndocs: https://example.com\neffect: read\n";
    assert_snapshot!(without_warnings(PONG).file("demo/pong.yaml", &format!("{other}{PONG}")).warnings(), @"
    warning[repeated-doc]: the method `demo.pong` has the same summary as `demo.ping`
     --> spec/demo/pong.yaml:2:10
      |
    2 | summary: Answers.
      |          ^^^^^^^^
      = help: describe how the two differ, or remove the text if it is optional

    warning[repeated-doc]: `doc` repeats `summary`
     --> spec/demo/pong.yaml:3:6
      |
    3 | doc: Answers!
      |      ^^^^^^^^
      = help: describe how the two differ, or remove the text if it is optional

    warning: 2 problems in 1 file
    For more about a code, run `cargo xtask explain repeated-doc`.
    ");
}

#[test]
fn cause_of_a_neighbour() {
    let causes = "errors:\n  Denied:\n    - { cause: A, when: It is closed., fix: Open it. }\n    - { cause: B, when: It is closed., fix: Wait. }\n";
    assert_snapshot!(without_warnings(&format!("{PONG}{causes}")).file("errors.yaml", &format!("errors:\n  {DENIED}")).warning(), @"
    warning[repeated-doc]: the cause `B` has the same `when` as `A`
      --> spec/demo/ping.yaml:10:25
       |
    10 |     - { cause: B, when: It is closed., fix: Wait. }
       |                         ^^^^^^^^^^^^^
       = help: describe how the two differ, or remove the text if it is optional
    ");
}

#[test]
fn value_that_is_not_explained() {
    let fields =
        "  kind: { type: enum, doc: What it is., values: { VERY_SMALL: Very small., LARGE: Larger than a house. } }\n";
    assert_snapshot!(with_object(fields, "{ kind: LARGE }").warning(), @"
    warning[unexplained-value]: the description of the value `VERY_SMALL` only repeats the value
     --> spec/demo/thing.yaml:4:63
      |
    4 |   kind: { type: enum, doc: What it is., values: { VERY_SMALL: Very small., LARGE: Larger than a house. } }
      |                                                               ^^^^^^^^^^^
      = help: describe what the value means, or what the portal does with it
    ");
}

#[test]
fn value_that_is_explained_as_another() {
    let spec = with_object("  kind: { type: demo.kind, doc: What it is. }\n", "{ kind: A }").file(
        "demo/kind.yaml",
        "enum: demo.kind\nsummary: The kind of a thing.\nvalues: { A: Of the first kind., B: Of the first kind. }\n",
    );
    assert_snapshot!(spec.warning(), @"
    warning[repeated-doc]: the value `B` has the same description as `A`
     --> spec/demo/kind.yaml:3:37
      |
    3 | values: { A: Of the first kind., B: Of the first kind. }
      |                                     ^^^^^^^^^^^^^^^^^^
      = help: describe how the two differ, or remove the text if it is optional
    ");
}

#[test]
fn method_without_a_page() {
    let text = "method: demo.ping\nsummary: Answers.\neffect: read\n";
    assert_snapshot!(Spec::new().file("demo/ping.yaml", &format!("{text}{PONG}")).warning(), @"
    warning[missing-page]: `demo.ping` has no `docs`
     --> spec/demo/ping.yaml:1:9
      |
    1 | method: demo.ping
      |         ^^^^^^^^^
      = help: add `docs:` with the URL of the official page
    ");
}

#[test]
fn methods_that_follow_from_their_action_need_nothing() {
    let spec = with_object("  size: { type: integer, doc: How large it is. }\n", "{ size: 5 }")
        .file(
            "field.yaml",
            "object: field\nrust: FieldInfo\nsummary: A description.\nfields: { name: { type: string, doc: What it is called. } }\n",
        )
        .file("demo/thing/field/list.yaml", "method: demo.thing.field.list\naction: field.list\nobject: demo.thing\n");
    let errors = "errors:\n  InvalidSelect: { code: SELECT, status: 400, category: request, when: It is wrong., fix: Mend it. }\n  EntityNotFound: { code: NONE, status: 404, category: lookup, when: It is not there., fix: Look. }\n  UnknownProperty: { code: PROPERTY, status: 400, category: request, when: It is not known., fix: Look. }\n";
    let warnings = spec.file("errors.yaml", errors).warnings();
    assert!(warnings.is_empty(), "{warnings}");
}

#[test]
fn text_without_an_end() {
    assert_snapshot!(without_warnings(&format!("access: Any user\n{PONG}")).warning(), @"
    warning[unfinished-sentence]: the text does not end like a sentence
     --> spec/demo/ping.yaml:5:9
      |
    5 | access: Any user
      |         ^^^^^^^^
      = help: end the text with a full stop
    ");
}

#[test]
fn text_without_words() {
    assert_snapshot!(without_warnings(&format!("access: '...'\n{PONG}")).warning(), @"
    warning[unfinished-sentence]: the text has no words
     --> spec/demo/ping.yaml:5:9
      |
    5 | access: '...'
      |         ^^^^^
      = help: write a sentence, or drop the key if it is optional
    ");
}

#[test]
fn several_sentences() {
    let text = "method: demo.ping\nsummary: Answers `a. B`. And waits.\ndocs: https://example.com\neffect: read\n";
    assert_snapshot!(Spec::new().file("demo/ping.yaml", &format!("{text}{PONG}")).warning(), @"
    warning[several-sentences]: the text has more than one sentence
     --> spec/demo/ping.yaml:2:10
      |
    2 | summary: Answers `a. B`. And waits.
      |          ^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: keep the first sentence; in a spec, move the others into `doc`
    ");
}

#[test]
fn entity_without_identifiers() {
    let api = "api: { title: Demo, modules: { demo: For the tests. }, entities: { im.chat: A chat. } }\n";
    assert_snapshot!(without_warnings(PONG).file("api.yaml", api).warning(), @"
    warning[unused-entity]: the type `id<im.chat>` is never used
     --> spec/api.yaml:1:68
      |
    1 | api: { title: Demo, modules: { demo: For the tests. }, entities: { im.chat: A chat. } }
      |                                                                    ^^^^^^^
      = help: remove the entity, or use the type for the fields that hold its identifiers
    ");
}

#[test]
fn error_of_a_module_that_nobody_answers() {
    let spec = without_warnings(PONG).file("errors.yaml", &format!("errors:\n  {DENIED}"));
    let codes =
        "errors:\n  DemoIsOver: { code: OVER, status: 403, category: access, when: It is over., fix: Buy it. }\n";
    assert_snapshot!(spec.file("demo/errors.yaml", codes).warning(), @"
    warning[unused-error]: no method of the module uses the error `DemoIsOver`
     --> spec/demo/errors.yaml:2:3
      |
    2 |   DemoIsOver: { code: OVER, status: 403, category: access, when: It is over., fix: Buy it. }
      |   ^^^^^^^^^^
      = help: add the error to `errors` of a method, or remove it
    ");
}

#[test]
fn guess_that_is_marked() {
    let guessed = PONG.replacen('\n', "  # guess: its form\n", 1);
    assert_snapshot!(without_warnings(&guessed).warning(), @"
    warning[unchecked-guess]: this value is a guess
     --> spec/demo/ping.yaml:5:65
      |
    5 | result: { pong: { type: boolean, doc: Whether all is well. } }  # guess: its form
      |                                                                 ^
      = help: hold it against the official page, and delete the mark
    ");
    let text = PONG.replacen("Whether all is well.", "\"Whether it is a # guess: no mark.\"", 1);
    let warnings = without_warnings(&text).warnings();
    assert!(warnings.is_empty(), "{warnings}");
}

#[test]
fn required_field_that_no_page_vouches_for() {
    let result = "result: { pong: { type: boolean, doc: Whether all is well., source: example } }";
    let text = PONG.replacen("result: { pong: { type: boolean, doc: Whether all is well. } }", result, 1);
    assert_snapshot!(without_warnings(&text).warning(), @"
    warning[unvouched-field]: `pong` is required in responses, but no official page vouches for it
     --> spec/demo/ping.yaml:5:11
      |
    5 | result: { pong: { type: boolean, doc: Whether all is well., source: example } }
      |           ^^^^
      = help: add `optional: true`, or remove `source` if a table of the page lists the field
    ");
    let optional = text.replacen("source", "optional: true, source", 1);
    assert!(without_warnings(&optional).warnings().is_empty());
}

#[test]
fn required_field_of_an_object_that_no_page_vouches_for() {
    let size = "size: { type: object, doc: How large it is., fields: { width: { type: integer, doc: In pixels., source: observed } } }";
    let fields = format!("  id: {{ type: id<demo.thing>, doc: The thing., source: server }}\n  {size}\n");
    let spec = with_object(&fields, "{ id: 1, size: { width: 1 } }");
    let codes: Vec<_> = spec.warnings().reports().iter().map(|report| (report.code, report.span.line)).collect();
    assert_eq!(codes, [("unvouched-field", 4), ("unvouched-field", 5)]);
    // `select` makes the fields of an object optional, but not those inside a field.
    let get = "method: demo.thing.get\naction: get\nobject: demo.thing\nsummary: Gets a thing.\ndocs: https://example.com\nselect: true\nexamples: [ { request: { id: 1, select: [id, size] }, response: { item: { id: 1, size: { width: 1 } } } } ]\n";
    assert_snapshot!(spec.file("demo/thing/get.yaml", get).warning(), @"
    warning[unvouched-field]: `width` is required in responses, but no official page vouches for it
     --> spec/demo/thing.yaml:5:58
      |
    5 |   size: { type: object, doc: How large it is., fields: { width: { type: integer, doc: In pixels., source: observed } } }
      |                                                          ^^^^^
      = help: add `optional: true`, or remove `source` if a table of the page lists the field
    ");
}

#[test]
fn cause_that_does_not_say_what_a_call_breaks() {
    let codes = "errors:\n  Wrong: { code: WRONG, status: 400, category: validation, when: A parameter is wrong., fix: Correct it. }\n";
    let with = |cause: &str, codes: &str| {
        without_warnings(&format!("{PONG}errors: {{ Wrong: [ {{ {cause} }} ] }}\n")).file("errors.yaml", codes)
    };
    let cause = "cause: Odd, when: The number is odd., fix: Pass an even one.";
    assert_snapshot!(with(cause, codes).warning(), @"
    warning[missing-breaks]: `Odd` does not say what of its request a call breaks
     --> spec/demo/ping.yaml:7:29
      |
    7 | errors: { Wrong: [ { cause: Odd, when: The number is odd., fix: Pass an even one. } ] }
      |                             ^^^
      = help: add `breaks`, such as `breaks: [required, min]`; `state` if no request decides
    ");
    assert!(with(&format!("{cause}, breaks: state"), codes).warnings().is_empty());
    // An error of this category is not about the request.
    assert!(with(cause, &codes.replace("validation", "access")).warnings().is_empty());
}

#[test]
fn parameters_may_be_required_without_a_page() {
    let params = "params: { id: { type: integer, required: true, doc: The thing., source: assumed } }\n";
    let text = format!("{params}{}", PONG.replace("{ response", "{ request: { id: 1 }, response"));
    assert!(without_warnings(&text).warnings().is_empty());
}

#[test]
fn spec_of_an_old_page() {
    assert_snapshot!(without_warnings(&format!("docs_version: 2025-12-31\n{PONG}")).warning(), @"
    warning[outdated-page]: the spec was written from a page of 2025-12-31, which is before 2026-01-01
     --> spec/demo/ping.yaml:5:15
      |
    5 | docs_version: 2025-12-31
      |               ^^^^^^^^^^
      = help: compare the spec with the page, then write the date of the page as `docs_version`
    ");
    assert!(without_warnings(&format!("docs_version: 2026-01-01\n{PONG}")).warnings().is_empty());
}

#[test]
fn spec_of_a_page_as_old_as_all() {
    let of_all =
        |date: &str| format!("api: {{ title: Demo, docs_version: {date}, modules: {{ demo: For the tests. }} }}\n");
    let old = without_warnings(PONG).file("api.yaml", &of_all("2025-12-31"));
    assert_snapshot!(old.warning(), @"
    warning[outdated-page]: the spec was written from a page of 2025-12-31, which is before 2026-01-01
     --> spec/demo/ping.yaml:3:7
      |
    3 | docs: https://example.com
      |       ^^^^^^^^^^^^^^^^^^^
      = help: compare the spec with the page, then write the date of the page as `docs_version`
    ");
    assert!(without_warnings(PONG).file("api.yaml", &of_all("2026-01-01")).warnings().is_empty());
    let newer = without_warnings(&format!("docs_version: 2026-01-01\n{PONG}")).file("api.yaml", &of_all("2025-12-31"));
    assert!(newer.warnings().is_empty());
    // The date of all pages says nothing about a spec without a page.
    let without_page = with_object("  id: { type: id<demo.thing>, doc: The thing. }\n", "{ id: 1 }");
    assert!(
        without_page
            .file("api.yaml", &of_all("2025-12-31"))
            .warnings()
            .reports()
            .iter()
            .all(|it| it.path != "demo/thing.yaml")
    );
}
