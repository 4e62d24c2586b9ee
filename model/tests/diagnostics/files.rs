//! Files: what they hold, where they stand, and what has to be there.

use crate::spec::{DENIED, Spec, errors, method, object, ping, thing};
use bitrix24_model::{SourceFile, load};
use insta::assert_snapshot;

#[test]
fn api_file_is_missing() {
    assert_snapshot!(ping("").without("api.yaml").problem(), @"
    error[missing-file]: missing file api.yaml
     --> spec/api.yaml:1:1
      = help: add the file with `api:`, and `title:` and `modules:` under it; spec/README.md lists its keys
    ");
}

#[test]
fn nothing_says_what_a_file_holds() {
    assert_snapshot!(method("summary: Answers.\neffect: read\nresult: boolean\n").problem(), @"
    error[unknown-kind]: the file has no `method`, `object`, `enum`, `errors` or `api` key
     --> spec/demo/ping.yaml:1:1
      |
    1 | summary: Answers.
      | ^^^^^^^
      = help: start the file with `method:`, `object:` or `enum:` and the dotted name that matches the path
    ");
}

#[test]
fn first_key_is_misspelled() {
    assert_snapshot!(method("metod: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n").problem(), @"
    error[unknown-kind]: the file has no `method`, `object`, `enum`, `errors` or `api` key
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
    error[unknown-kind]: the file has no `method`, `object`, `enum`, `errors` or `api` key
     --> spec/demo/ping.yaml:1:1
      |
    1 | summary: Answers.
      | ^^^^^^^
      = help: start the file with `method:`, `object:` or `enum:` and the dotted name that matches the path
    ");
}

#[test]
fn name_is_not_that_of_the_path() {
    assert_snapshot!(method("method: demo.pong\nsummary: Answers.\neffect: read\nresult: boolean\n").problem(), @"
    error[path-mismatch]: `demo.pong` must be defined in demo/pong.yaml
     --> spec/demo/ping.yaml:1:9
      |
    1 | method: demo.pong
      |         ^^^^^^^^^
      = help: write `method: demo.ping`, or move the file to that path
    ");
}

#[test]
fn file_is_in_the_wrong_place() {
    let spec = Spec::new().file("ping 2.yaml", "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n");
    assert_snapshot!(spec.problem(), @"
    error[path-mismatch]: `demo.ping` must be defined in demo/ping.yaml
     --> spec/ping 2.yaml:1:9
      |
    1 | method: demo.ping
      |         ^^^^^^^^^
      = help: move the file to that path
    ");
}

#[test]
fn dots_in_the_path() {
    let spec =
        Spec::new().file("demo.ping.yaml", "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n");
    assert_snapshot!(spec.problem(), @"
    error[path-mismatch]: `demo.ping` must be defined in demo/ping.yaml
     --> spec/demo.ping.yaml:1:9
      |
    1 | method: demo.ping
      |         ^^^^^^^^^
      = help: move the file to that path
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
      = help: use ASCII letters, digits and `_`, with dots between segments that each start with a letter
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
      = help: shorten the name to at most 16 segments and 200 characters
    ");
}

#[test]
fn two_files_of_one_method() {
    let text = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n";
    assert_snapshot!(method(text).twice("demo/ping.yaml", text).problem(), @"
    error[duplicate-name]: duplicate spec `demo.ping`
     --> spec/demo/ping.yaml:1:9
      |
    1 | method: demo.ping
      |         ^^^^^^^^^
      = help: remove one of the two
    ");
}

#[test]
fn two_files_of_one_object() {
    let text = "object: demo.thing\nsummary: A thing.\nfields: { id: integer }\n";
    assert_snapshot!(object(text).twice("demo/thing.yaml", text).problem(), @"
    error[duplicate-name]: duplicate spec `demo.thing`
     --> spec/demo/thing.yaml:1:9
      |
    1 | object: demo.thing
      |         ^^^^^^^^^^
      = help: remove one of the two
    ");
}

#[test]
fn two_api_files() {
    let text = "api: { title: Demo, modules: { demo: For the tests. } }\n";
    assert_snapshot!(ping("").twice("api.yaml", text).problem(), @"
    error[duplicate-name]: duplicate file `api.yaml`
     --> spec/api.yaml:1:1
      |
    1 | api: { title: Demo, modules: { demo: For the tests. } }
      | ^^^
      = help: remove one of the two
    ");
}

#[test]
fn api_key_in_another_file() {
    assert_snapshot!(ping("").file("demo.yaml", "api: { title: Demo }\n").problem(), @"
    error[path-mismatch]: unexpected key `api` in this file
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
    error[path-mismatch]: unexpected key `errors` in this file
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
    error[unknown-module]: unknown module `demos`
     --> spec/demos/ping.yaml:1:9
      |
    1 | method: demos.ping
      |         ^^^^^^^^^^
      = help: did you mean `demo`? if not, add `demos: …` under `modules` in api.yaml, with one sentence that describes it
    ");
}

#[test]
fn module_of_an_object_is_not_named() {
    let spec = thing("chat: im.chat\nkind: demo.kind\n")
        .file("demo/kind.yaml", "enum: demo.kind\nsummary: A kind.\nvalues: { A: The first. }\n")
        .file("im/chat.yaml", "object: im.chat\nsummary: A chat.\nfields: { kind: demo.kind }\n");
    assert_snapshot!(spec.problem(), @"
    error[unknown-module]: unknown module `im`
     --> spec/im/chat.yaml:1:9
      |
    1 | object: im.chat
      |         ^^^^^^^
      = help: add `im: …` under `modules` in api.yaml, with one sentence that describes it
    ");
}

#[test]
fn module_has_only_an_object() {
    let spec = thing("chat: im.chat\n")
        .file("api.yaml", "api: { title: Demo, modules: { demo: For the tests., im: Chats. } }\n")
        .file("im/chat.yaml", "object: im.chat\nsummary: A chat.\nfields: { id: integer }\n");
    assert!(spec.is_valid());
}

#[test]
fn title_of_an_unknown_module() {
    let api = "api: { title: Demo, modules: { demo: For the tests. }, titles: { demos: Demonstration } }\n";
    assert_snapshot!(ping("").file("api.yaml", api).problem(), @"
    error[unknown-module]: unknown module `demos`
     --> spec/api.yaml:1:66
      |
    1 | api: { title: Demo, modules: { demo: For the tests. }, titles: { demos: Demonstration } }
      |                                                                  ^^^^^
      = help: did you mean `demo`? if not, remove the title, or add the module under `modules`
    ");
}

#[test]
fn modules_have_titles() {
    let title = |titles: &str| {
        let api = format!("api: {{ title: Demo, modules: {{ demo: For the tests. }}{titles} }}\n");
        let ping = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n";
        let sources = [SourceFile::new("api.yaml", api), SourceFile::new("demo/ping.yaml", ping)];
        load(&sources).unwrap().modules[0].title.clone()
    };
    assert_eq!(title(", titles: { demo: Demonstration }"), "Demonstration");
    assert_eq!(title(""), "demo");
}

#[test]
fn module_without_methods() {
    let spec = ping("").file("api.yaml", "api: { title: Demo, modules: { demo: For the tests., mail: E-mails. } }\n");
    assert_snapshot!(spec.problem(), @"
    error[unused-module]: the module `mail` has no specs
     --> spec/api.yaml:1:54
      |
    1 | api: { title: Demo, modules: { demo: For the tests., mail: E-mails. } }
      |                                                      ^^^^
      = help: remove the module, or add a spec of it
    ");
}

#[test]
fn module_with_a_dot() {
    let spec =
        ping("").file("api.yaml", "api: { title: Demo, modules: { demo: For the tests., demo.ping: Pings. } }\n");
    assert_snapshot!(spec.problem(), @"
    error[bad-name]: `demo.ping` is not a module name
     --> spec/api.yaml:1:54
      |
    1 | api: { title: Demo, modules: { demo: For the tests., demo.ping: Pings. } }
      |                                                      ^^^^^^^^^
      = help: write only the first segment of the method names
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
      = help: use ASCII letters, digits and `_`, with dots between segments that each start with a letter
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
      = help: use ASCII letters, digits and `_`, with dots between segments that each start with a letter
    ");
}

#[test]
fn entity_that_is_an_object() {
    let text = "api: { title: Demo, modules: { demo: For the tests. }, entities: { demo.thing: A thing. } }\n";
    assert_snapshot!(thing("id: integer\n").file("api.yaml", text).problem(), @"
    error[duplicate-name]: `demo.thing` is already an entity, because the object has a spec
     --> spec/api.yaml:1:68
      |
    1 | api: { title: Demo, modules: { demo: For the tests. }, entities: { demo.thing: A thing. } }
      |                                                                    ^^^^^^^^^^
      = help: remove this line
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
    error[missing-file]: the actions `field.list` and `field.get` return the object `field`, which has no spec
     --> spec/field.yaml:1:1
      = help: add field.yaml with `object: field`
    ");
}

#[test]
fn object_outside_of_the_modules() {
    let spec = thing("part: part\nkind: demo.kind\n")
        .file("demo/kind.yaml", "enum: demo.kind\nsummary: A kind.\nvalues: { A: The first. }\n")
        .file("part.yaml", "object: part\nsummary: A part.\nfields: { kind: demo.kind }\n");
    assert_snapshot!(spec.problem(), @"
    error[outside-module]: `kind` uses the module `demo`, but its object belongs to no module and is always compiled
     --> spec/part.yaml:3:11
      |
    3 | fields: { kind: demo.kind }
      |           ^^^^
      = help: move the object into the module `demo`
    ");
}

#[test]
fn code_of_two_errors() {
    let again =
        "Forbidden: { code: FORBIDDEN, aliases: DENIED, status: 403, category: access, when: It is., fix: Ask. }\n";
    assert_snapshot!(errors(&format!("{DENIED}{again}")).problem(), @"
    error[duplicate-name]: the code `DENIED` already belongs to `Denied`
     --> spec/errors.yaml:3:42
      |
    3 |   Forbidden: { code: FORBIDDEN, aliases: DENIED, status: 403, category: access, when: It is., fix: Ask. }
      |                                          ^^^^^^
      = help: remove one of the two
    ");
}

#[test]
fn alias_of_an_error_twice() {
    let text = "Denied: { code: DENIED, aliases: [NO, NO], status: 403, category: access, when: It is., fix: Ask. }\n";
    assert_snapshot!(errors(text).problem(), @"
    error[duplicate-name]: the code `NO` already belongs to `Denied`
     --> spec/errors.yaml:2:41
      |
    2 |   Denied: { code: DENIED, aliases: [NO, NO], status: 403, category: access, when: It is., fix: Ask. }
      |                                         ^^
      = help: remove one of the two
    ");
}

#[test]
fn name_of_two_errors() {
    let again = "errors:\n  Denied: { code: NO, status: 403, category: access, when: It is forbidden., fix: Ask. }\n";
    assert_snapshot!(errors(DENIED).file("demo/errors.yaml", again).problem(), @"
    error[duplicate-name]: duplicate error `Denied`
     --> spec/errors.yaml:2:3
      |
    2 |   Denied: { code: DENIED, status: 403, category: access, when: It is forbidden., fix: Ask. }
      |   ^^^^^^
      = help: rename one of the two, because all errors files share one namespace
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
    error[bad-status]: `4000` is not an HTTP status
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
    error[bad-status]: an error needs at least one HTTP status
     --> spec/errors.yaml:2:35
      |
    2 |   Denied: { code: DENIED, status: [], category: access, when: It is forbidden., fix: Ask. }
      |                                   ^^
      = help: add a status, for example `status: 400`
    ");
}

#[test]
fn error_that_replaces_an_unknown_one() {
    let codes = "Denied: { code: DENIED, status: 403, category: access, replaces: [Nothing], when: It is forbidden., fix: Ask. }\n";
    assert_snapshot!(errors(codes).problem(), @"
    error[unknown-error]: unknown error `Nothing`
     --> spec/errors.yaml:2:69
      |
    2 |   Denied: { code: DENIED, status: 403, category: access, replaces: [Nothing], when: It is forbidden., fix: Ask. }
      |                                                                     ^^^^^^^
      = help: define the error in errors.yaml, or in the errors.yaml of a module
    ");
}

#[test]
fn file_with_another_extension() {
    let text = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n";
    assert_snapshot!(Spec::new().file("demo/ping.YAML", text).problem(), @"
    error[unreadable-file]: `ping.YAML` does not end in `.yaml`
     --> spec/demo/ping.YAML:1:1
      |
    1 | method: demo.ping
      | ^
      = help: rename it to `ping.yaml`, or move it out of the folder
    ");
    assert_snapshot!(Spec::new().file("demo/ping.yaml ", text).problem(), @"
    error[unreadable-file]: `ping.yaml ` does not end in `.yaml`
     --> spec/demo/ping.yaml :1:1
      |
    1 | method: demo.ping
      | ^
      = help: rename it to `ping.yaml`, or move it out of the folder
    ");
}

/// The object of a method, the errors and the modules are in files that cannot be read.
#[test]
fn absence_of_an_unreadable_file_is_no_further_problem() {
    let text =
        "method: demo.thing.get\naction: get\nobject: demo.thing\nsummary: Gets a thing.\nerrors: { Denied: [] }\n";
    let api = SourceFile::new("api.yaml", "api: { title: Demo, modules: { demo: For the tests. } }");
    let get = SourceFile::new("demo/thing/get.yaml", text);
    let refused = |path: &str| SourceFile::unreadable(path, "a link to a folder is not followed", "move it");
    let problems = load(&[api.clone(), get.clone(), refused("demo/other")]).unwrap_err();
    assert_eq!(problems.count(), "1 problem in 1 file");
    let problems = load(&[api, get.clone(), refused("errors.yaml"), refused("demo/thing.yaml")]).unwrap_err();
    assert_eq!(problems.count(), "2 problems in 2 files");
    let problems = load(&[get, refused("all")]).unwrap_err();
    assert!(
        problems.reports().iter().all(|report| ["unreadable-file", "missing-file"].contains(&report.code)),
        "{problems}"
    );
}
