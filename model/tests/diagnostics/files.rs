//! Files: what they hold, where they stand, and what has to be there.

use crate::spec::{DENIED, Spec, errors, method, object, ping, thing};
use insta::assert_snapshot;

#[test]
fn api_file_is_missing() {
    assert_snapshot!(ping("").without("api.yaml").problem(), @"
    error[missing-file]: there is no api.yaml
     --> spec/api.yaml:1:1
      = help: add it with `api:`, and under that `title:` and `modules:`; spec/README.md has its keys
    ");
}

#[test]
fn nothing_says_what_a_file_holds() {
    assert_snapshot!(method("summary: Answers.\neffect: read\nresult: boolean\n").problem(), @"
    error[unknown-kind]: nothing says what this file holds
     --> spec/demo/ping.yaml:1:1
      |
    1 | summary: Answers.
      | ^^^^^^^
      = help: start it with `method:`, `object:` or `enum:` and the dotted name that the path stands for
    ");
}

#[test]
fn first_key_is_misspelt() {
    assert_snapshot!(method("metod: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n").problem(), @"
    error[unknown-kind]: nothing says what this file holds
     --> spec/demo/ping.yaml:1:1
      |
    1 | metod: demo.ping
      | ^^^^^
      = help: did you mean `method`?
    ");
}

#[test]
fn method_without_its_name() {
    assert_snapshot!(method("summary: Answers.\nerrors:\n  Denied:\n").problem(), @"
    error[unknown-kind]: nothing says what this file holds
     --> spec/demo/ping.yaml:1:1
      |
    1 | summary: Answers.
      | ^^^^^^^
      = help: start it with `method:`, `object:` or `enum:` and the dotted name that the path stands for
    ");
}

#[test]
fn name_is_not_that_of_the_path() {
    assert_snapshot!(method("method: demo.pong\nsummary: Answers.\neffect: read\nresult: boolean\n").problem(), @"
    error[path-mismatch]: `demo.pong` belongs in demo/pong.yaml
     --> spec/demo/ping.yaml:1:9
      |
    1 | method: demo.pong
      |         ^^^^^^^^^
      = help: write `method: demo.ping`, or move the file there
    ");
}

#[test]
fn file_is_in_the_wrong_place() {
    let spec = Spec::new().file("ping 2.yaml", "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n");
    assert_snapshot!(spec.problem(), @"
    error[path-mismatch]: `demo.ping` belongs in demo/ping.yaml
     --> spec/ping 2.yaml:1:9
      |
    1 | method: demo.ping
      |         ^^^^^^^^^
      = help: move the file there
    ");
}

#[test]
fn dots_in_the_path() {
    let spec =
        Spec::new().file("demo.ping.yaml", "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n");
    assert_snapshot!(spec.problem(), @"
    error[path-mismatch]: `demo.ping` belongs in demo/ping.yaml
     --> spec/demo.ping.yaml:1:9
      |
    1 | method: demo.ping
      |         ^^^^^^^^^
      = help: move the file there
    ");
}

#[test]
fn name_that_is_none() {
    assert_snapshot!(method("method: demo..ping\nsummary: Answers.\neffect: read\nresult: boolean\n").problem(), @"
    error[bad-name]: `demo..ping` is not a dotted name
     --> spec/demo/ping.yaml:1:9
      |
    1 | method: demo..ping
      |         ^^^^^^^^^^
      = help: a name is made of ASCII letters, digits and `_`, with dots between its segments, each starting with a letter
    ");
}

#[test]
fn name_without_end() {
    let name = vec!["a"; 20].join(".");
    assert_snapshot!(method(&format!("method: {name}\nsummary: Answers.\neffect: read\nresult: boolean\n")).problem(), @"
    error[bad-name]: `a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a` is not a dotted name
     --> spec/demo/ping.yaml:1:9
      |
    1 | method: a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: a name has at most 16 segments and 200 characters
    ");
}

#[test]
fn two_files_of_one_method() {
    let text = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n";
    assert_snapshot!(method(text).twice("demo/ping.yaml", text).problem(), @"
    error[duplicate-name]: another spec is called `demo.ping` too
     --> spec/demo/ping.yaml:1:9
      |
    1 | method: demo.ping
      |         ^^^^^^^^^
      = help: keep one of the two
    ");
}

#[test]
fn two_files_of_one_object() {
    let text = "object: demo.thing\nsummary: A thing.\nfields: { id: integer }\n";
    assert_snapshot!(object(text).twice("demo/thing.yaml", text).problem(), @"
    error[duplicate-name]: another spec is called `demo.thing` too
     --> spec/demo/thing.yaml:1:9
      |
    1 | object: demo.thing
      |         ^^^^^^^^^^
      = help: keep one of the two
    ");
}

#[test]
fn two_api_files() {
    let text = "api: { title: Demo, modules: { demo: For the tests. } }\n";
    assert_snapshot!(ping("").twice("api.yaml", text).problem(), @"
    error[duplicate-name]: another file is api.yaml too
     --> spec/api.yaml:1:1
      |
    1 | api: { title: Demo, modules: { demo: For the tests. } }
      | ^^^
      = help: keep one of the two
    ");
}

#[test]
fn api_key_in_another_file() {
    assert_snapshot!(ping("").file("demo.yaml", "api: { title: Demo }\n").problem(), @"
    error[path-mismatch]: `api:` has no meaning in this file
     --> spec/demo.yaml:1:1
      |
    1 | api: { title: Demo }
      | ^^^
      = help: move it to api.yaml
    ");
}

#[test]
fn errors_in_another_file() {
    assert_snapshot!(ping("").file("demo/codes.yaml", &format!("errors:\n  {DENIED}")).problem(), @"
    error[path-mismatch]: `errors:` has no meaning in this file
     --> spec/demo/codes.yaml:1:1
      |
    1 | errors:
      | ^^^^^^
      = help: move it to errors.yaml, or to the errors.yaml of a module
    ");
}

#[test]
fn module_is_not_named() {
    let spec =
        ping("").file("demos/ping.yaml", "method: demos.ping\nsummary: Answers.\neffect: read\nresult: boolean\n");
    assert_snapshot!(spec.problem(), @"
    error[unknown-module]: api.yaml does not name the module `demos`
     --> spec/demos/ping.yaml:1:9
      |
    1 | method: demos.ping
      |         ^^^^^^^^^^
      = help: did you mean `demo`? If not, add `demos: …` under `modules` in api.yaml, with one sentence on what it holds
    ");
}

#[test]
fn module_without_methods() {
    let spec = ping("").file("api.yaml", "api: { title: Demo, modules: { demo: For the tests., mail: E-mails. } }\n");
    assert_snapshot!(spec.problem(), @"
    error[unused-module]: the module `mail` has no methods
     --> spec/api.yaml:1:54
      |
    1 | api: { title: Demo, modules: { demo: For the tests., mail: E-mails. } }
      |                                                      ^^^^
      = help: drop the line, or add a method
    ");
}

#[test]
fn module_with_a_dot() {
    let spec =
        ping("").file("api.yaml", "api: { title: Demo, modules: { demo: For the tests., demo.ping: Pings. } }\n");
    assert_snapshot!(spec.problem(), @"
    error[bad-name]: `demo.ping` is more than a module
     --> spec/api.yaml:1:54
      |
    1 | api: { title: Demo, modules: { demo: For the tests., demo.ping: Pings. } }
      |                                                      ^^^^^^^^^
      = help: a module is the first segment of its methods' names
    ");
}

#[test]
fn module_that_is_no_name() {
    let spec = ping("").file("api.yaml", "api: { title: Demo, modules: { demo: For the tests., größe: Sizes. } }\n");
    assert_snapshot!(spec.problem(), @"
    error[bad-name]: `größe` is not a dotted name
     --> spec/api.yaml:1:54
      |
    1 | api: { title: Demo, modules: { demo: For the tests., größe: Sizes. } }
      |                                                      ^^^^^
      = help: a name is made of ASCII letters, digits and `_`, with dots between its segments, each starting with a letter
    ");
}

#[test]
fn entity_that_is_no_name() {
    let text = "api: { title: Demo, modules: { demo: For the tests. }, entities: { im chat: A chat. } }\n";
    assert_snapshot!(ping("").file("api.yaml", text).problem(), @"
    error[bad-name]: `im chat` is not a dotted name
     --> spec/api.yaml:1:68
      |
    1 | api: { title: Demo, modules: { demo: For the tests. }, entities: { im chat: A chat. } }
      |                                                                    ^^^^^^^
      = help: a name is made of ASCII letters, digits and `_`, with dots between its segments, each starting with a letter
    ");
}

#[test]
fn entity_that_is_an_object() {
    let text = "api: { title: Demo, modules: { demo: For the tests. }, entities: { demo.thing: A thing. } }\n";
    assert_snapshot!(thing("id: integer\n").file("api.yaml", text).problem(), @"
    error[duplicate-name]: `demo.thing` is an object with a spec, so it is an entity already
     --> spec/api.yaml:1:68
      |
    1 | api: { title: Demo, modules: { demo: For the tests. }, entities: { demo.thing: A thing. } }
      |                                                                    ^^^^^^^^^^
      = help: drop this line
    ");
}

#[test]
fn object_that_nothing_uses() {
    let spec = ping("").file("demo/thing.yaml", "object: demo.thing\nsummary: A thing.\nfields: { id: integer }\n");
    assert_snapshot!(spec.problem(), @"
    error[unreachable]: no method takes or answers the object `demo.thing`
     --> spec/demo/thing.yaml:1:9
      |
    1 | object: demo.thing
      |         ^^^^^^^^^^
      = help: name it in a method or in a field of an object, or delete the file
    ");
}

#[test]
fn enum_that_nothing_uses() {
    let spec = ping("").file("demo/kind.yaml", "enum: demo.kind\nsummary: A kind.\nvalues: { A: The first. }\n");
    assert_snapshot!(spec.problem(), @"
    error[unreachable]: no method takes or answers the enum `demo.kind`
     --> spec/demo/kind.yaml:1:7
      |
    1 | enum: demo.kind
      |       ^^^^^^^^^
      = help: name it in a method or in a field of an object, or delete the file
    ");
}

#[test]
fn object_of_field_descriptions_is_missing() {
    let spec = thing("id: integer\n")
        .file("demo/thing/field/list.yaml", "method: demo.thing.field.list\naction: field.list\nobject: demo.thing\n")
        .file("demo/thing/field/get.yaml", "method: demo.thing.field.get\naction: field.get\nobject: demo.thing\n");
    assert_snapshot!(spec.problem(), @"
    error[missing-file]: the actions `field.list` and `field.get` answer with the object `field`, which has no spec
     --> spec/field.yaml:1:1
      = help: add field.yaml with `object: field`
    ");
}

#[test]
fn object_outside_of_the_modules() {
    let spec = thing("chat: im.chat\nkind: demo.kind\n")
        .file("demo/kind.yaml", "enum: demo.kind\nsummary: A kind.\nvalues: { A: The first. }\n")
        .file("im/chat.yaml", "object: im.chat\nsummary: A chat.\nfields: { kind: demo.kind }\n");
    assert_snapshot!(spec.problem(), @"
    error[outside-module]: `kind` holds what is in the module `demo`, but its own object is in no module and always compiled
     --> spec/im/chat.yaml:3:11
      |
    3 | fields: { kind: demo.kind }
      |           ^^^^
      = help: move the object below `demo`
    ");
}

#[test]
fn code_of_two_errors() {
    let again =
        "Forbidden: { code: FORBIDDEN, aliases: DENIED, status: 403, category: access, when: It is., fix: Ask. }\n";
    assert_snapshot!(errors(&format!("{DENIED}{again}")).problem(), @"
    error[duplicate-name]: `DENIED` is a code of `Denied` already
     --> spec/errors.yaml:3:42
      |
    3 |   Forbidden: { code: FORBIDDEN, aliases: DENIED, status: 403, category: access, when: It is., fix: Ask. }
      |                                          ^^^^^^
      = help: a code has one name, and stands there once
    ");
}

#[test]
fn alias_of_an_error_twice() {
    let text = "Denied: { code: DENIED, aliases: [NO, NO], status: 403, category: access, when: It is., fix: Ask. }\n";
    assert_snapshot!(errors(text).problem(), @"
    error[duplicate-name]: `NO` is a code of `Denied` already
     --> spec/errors.yaml:2:41
      |
    2 |   Denied: { code: DENIED, aliases: [NO, NO], status: 403, category: access, when: It is., fix: Ask. }
      |                                         ^^
      = help: a code has one name, and stands there once
    ");
}

#[test]
fn name_of_two_errors() {
    let again = "errors:\n  Denied: { code: NO, status: 403, category: access, when: It is forbidden., fix: Ask. }\n";
    assert_snapshot!(errors(DENIED).file("demo/errors.yaml", again).problem(), @"
    error[duplicate-name]: `Denied` is the name of another error too
     --> spec/errors.yaml:2:3
      |
    2 |   Denied: { code: DENIED, status: 403, category: access, when: It is forbidden., fix: Ask. }
      |   ^^^^^^
      = help: give one of them another name: those of modules stand beside those of errors.yaml
    ");
}

#[test]
fn error_that_has_a_reserved_name() {
    assert_snapshot!(errors(&DENIED.replace("Denied", "Other")).problem(), @"
    error[bad-identifier]: `Other` cannot be the name of an error
     --> spec/errors.yaml:2:3
      |
    2 |   Other: { code: DENIED, status: 403, category: access, when: It is forbidden., fix: Ask. }
      |   ^^^^^
      = help: names of errors are PascalCase words other than `Other` and `Unknown`
    ");
}

#[test]
fn status_that_is_none() {
    assert_snapshot!(errors(&DENIED.replace("403", "[403, 4000]")).problem(), @"
    error[bad-status]: 4000 is not an HTTP status
     --> spec/errors.yaml:2:41
      |
    2 |   Denied: { code: DENIED, status: [403, 4000], category: access, when: It is forbidden., fix: Ask. }
      |                                         ^^^^
      = help: write a number from 100 to 599
    ");
}

#[test]
fn no_status() {
    assert_snapshot!(errors(&DENIED.replace("403", "[]")).problem(), @"
    error[bad-status]: an error has at least one HTTP status
     --> spec/errors.yaml:2:35
      |
    2 |   Denied: { code: DENIED, status: [], category: access, when: It is forbidden., fix: Ask. }
      |                                   ^^
      = help: write for example `status: 400`
    ");
}
