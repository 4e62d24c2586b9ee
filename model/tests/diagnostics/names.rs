//! Names that Rust cannot have, and those of fields and values that it cannot have twice.

use crate::spec::{Spec, list, named, ping, thing};
use insta::assert_snapshot;

#[test]
fn field_that_starts_with_a_digit() {
    assert_snapshot!(ping("params: { 2nd: string }\n").problem(), @"
    error[bad-identifier]: `2nd` cannot be a Rust name: it starts with a digit
     --> spec/demo/ping.yaml:5:11
      |
    5 | params: { 2nd: string }
      |           ^^^
      = help: add a Rust name with `rust: two_words`
    ");
}

#[test]
fn field_in_another_alphabet() {
    assert_snapshot!(ping("params: { größe: integer }\n").problem(), @"
    error[bad-identifier]: `größe` cannot be a Rust name: it has characters other than ASCII letters, digits and `_`
     --> spec/demo/ping.yaml:5:11
      |
    5 | params: { größe: integer }
      |           ^^^^^
      = help: add a Rust name with `rust: two_words`
    ");
}

#[test]
fn field_without_letters() {
    assert_snapshot!(ping("params: { __: integer }\n").problem(), @"
    error[bad-identifier]: `__` cannot be a Rust name: it has no letters
     --> spec/demo/ping.yaml:5:11
      |
    5 | params: { __: integer }
      |           ^^
      = help: add a Rust name with `rust: two_words`
    ");
}

#[test]
fn value_that_starts_with_a_digit() {
    assert_snapshot!(ping("params: { kind: { type: enum, values: { '1': The first. } } }\n").problem(), @"
    error[bad-identifier]: `1` cannot be a Rust name: it starts with a digit
     --> spec/demo/ping.yaml:5:41
      |
    5 | params: { kind: { type: enum, values: { '1': The first. } } }
      |                                         ^^^
      = help: add a Rust name with `rust: TwoWords`
    ");
}

#[test]
fn own_name_of_a_field_in_another_case() {
    assert_snapshot!(ping("params: { größe: { type: integer, rust: SizeOfAll } }\n").problem(), @"
    error[bad-identifier]: `SizeOfAll` is not a snake_case name
     --> spec/demo/ping.yaml:5:41
      |
    5 | params: { größe: { type: integer, rust: SizeOfAll } }
      |                                         ^^^^^^^^^
      = help: use a name like `two_words`, with ASCII letters and digits
    ");
}

#[test]
fn own_name_of_a_value_in_another_case() {
    assert_snapshot!(ping("params: { kind: { type: enum, values: { '1': { doc: The first., rust: first_one } } } }\n").problem(), @"
    error[bad-identifier]: `first_one` is not a PascalCase name
     --> spec/demo/ping.yaml:5:71
      |
    5 | params: { kind: { type: enum, values: { '1': { doc: The first., rust: first_one } } } }
      |                                                                       ^^^^^^^^^
      = help: use a name like `TwoWords`, with ASCII letters and digits
    ");
}

#[test]
fn own_name_of_an_inline_type_in_another_case() {
    assert_snapshot!(ping("params: { kind: { type: enum, rust_type: my_kind, values: { A: The first. } } }\n").problem(), @"
    error[bad-identifier]: `my_kind` is not a PascalCase name
     --> spec/demo/ping.yaml:5:42
      |
    5 | params: { kind: { type: enum, rust_type: my_kind, values: { A: The first. } } }
      |                                          ^^^^^^^
      = help: use a name like `TwoWords`, with ASCII letters and digits
    ");
}

#[test]
fn own_name_that_no_rust_name_can_be() {
    assert_snapshot!(ping("params: { me: { type: string, rust: self } }\n").problem(), @"
    error[bad-identifier]: `self` is not a snake_case name
     --> spec/demo/ping.yaml:5:37
      |
    5 | params: { me: { type: string, rust: self } }
      |                                     ^^^^
      = help: use a name like `two_words`, with ASCII letters and digits
    ");
}

#[test]
fn keywords_are_names() {
    let fields: String =
        "type self super crate yield gen dyn async await try match mod macro union static box virtual final"
            .split(' ')
            .map(|name| format!("{name}: integer\n"))
            .collect();
    let spec = thing(&fields);
    assert!(spec.is_valid());
    let methods = "type self super crate yield gen dyn async await try match macro union static".split(' ');
    assert!(methods.fold(spec, |spec, name| named(spec, &format!("demo.{name}"))).is_valid());
}

#[test]
fn two_fields_of_one_name() {
    assert_snapshot!(ping("params: { userId: integer, user_id: integer }\n").problem(), @"
    error[name-clash]: `userId` and `user_id` have the same Rust name `user_id`
     --> spec/demo/ping.yaml:5:28
      |
    5 | params: { userId: integer, user_id: integer }
      |                            ^^^^^^^
      = help: rename one of the two with `rust:`
    ");
}

#[test]
fn field_called_as_one_that_the_method_brings() {
    assert_snapshot!(list("select: true\nparams: { Select: string }\n").problem(), @"
    error[name-clash]: `Select` and `select` have the same Rust name `select`
     --> spec/demo/thing/list.yaml:6:11
      |
    6 | params: { Select: string }
      |           ^^^^^^
      = help: rename one of the two with `rust:`
    ");
}

#[test]
fn field_called_as_one_that_the_pages_bring() {
    let keys = "result: { items: array<demo.thing>, next_cursor: string }\npagination: { family: cursor, default: 50, max: 100, cursor: { id: integer }, next: nextCursor }\n";
    assert_snapshot!(list(keys).problem(), @"
    error[name-clash]: `next_cursor` and `nextCursor` have the same Rust name `next_cursor`
     --> spec/demo/thing/list.yaml:5:37
      |
    5 | result: { items: array<demo.thing>, next_cursor: string }
      |                                     ^^^^^^^^^^^
      = help: rename one of the two with `rust:`
    ");
}

#[test]
fn two_values_of_one_name() {
    assert_snapshot!(ping("params: { kind: { type: enum, values: { in-work: It is on., in_work: It is off. } } }\n").problem(), @"
    error[name-clash]: `in-work` and `in_work` have the same Rust name `InWork`
     --> spec/demo/ping.yaml:5:61
      |
    5 | params: { kind: { type: enum, values: { in-work: It is on., in_work: It is off. } } }
      |                                                             ^^^^^^^
      = help: rename one of the two with `{ doc: …, rust: TwoWords }`
    ");
}

#[test]
fn value_called_other() {
    assert_snapshot!(ping("params: { kind: { type: enum, values: { OTHER: Something else. } } }\n").problem(), @"
    error[name-clash]: `OTHER` has the Rust name `Other`, which is reserved for undocumented values
     --> spec/demo/ping.yaml:5:41
      |
    5 | params: { kind: { type: enum, values: { OTHER: Something else. } } }
      |                                         ^^^^^
      = help: rename the value with `{ doc: …, rust: TwoWords }`
    ");
}

#[test]
fn name_that_no_file_has_on_windows() {
    let api = "api: { title: Demo, modules: { demo: For the tests. } }\n";
    let text = "method: demo.aux.list\nsummary: Answers.\neffect: read\nresult: boolean\n";
    assert_snapshot!(Spec::new().file("demo/aux/list.yaml", text).problem(), @"
    error[bad-name]: Windows takes files called `aux` for a device, and cannot check them out
     --> spec/demo/aux/list.yaml:1:9
      |
    1 | method: demo.aux.list
      |         ^^^^^^^^^^^^^
      = help: leave the spec out, because its path is fixed
    ");
    for name in ["demo.con", "demo.NUL", "demo.lpt9", "demo.Com1.get"] {
        let problem = named(Spec::new(), name).problem();
        assert!(problem.starts_with("error[bad-name]: Windows takes files called `"), "{problem}");
    }
    let module = ping("").file("api.yaml", &api.replace("demo: F", "prn: Prints., demo: F"));
    assert!(module.problem().starts_with("error[bad-name]: Windows takes files called `prn`"), "{}", module.problem());
    for name in ["demo.contact", "demo.com0", "demo.console", "demo.lpt10"] {
        assert!(named(Spec::new(), name).is_valid());
    }
}

/// The name in Rust is that of a file, too.
#[test]
fn rust_name_that_no_file_has_on_windows() {
    let problem = ping("rust: con\n").problem();
    assert!(
        problem.starts_with(
            "error[name-clash]: the method `demo.ping` has the Rust module `con`, whose file name Windows"
        ),
        "{problem}"
    );
}
