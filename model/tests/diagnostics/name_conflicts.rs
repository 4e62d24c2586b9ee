//! Names of methods, objects, modules and errors that generated code cannot have twice, or needs itself.

use crate::spec::{DENIED, Spec, answering, errors, named, ping, thing};
use insta::assert_snapshot;
use std::fs;
use std::path::Path;

fn api(names: &str) -> Spec {
    Spec::new().file("api.yaml", &format!("api: {{ title: Demo, {names} }}\n"))
}

#[test]
fn two_methods_of_one_name() {
    assert_snapshot!(named(named(Spec::new(), "demo.getUser"), "demo.get_user").problem(), @"
    error[name-clash]: the method `demo.getUser` and the method `demo.get_user` have the same Rust name `GetUser`
     --> spec/demo/get_user.yaml:1:9
      |
    1 | method: demo.get_user
      |         ^^^^^^^^^^^^^
      = help: rename the method with `rust:`
    ");
}

#[test]
fn method_called_as_a_group() {
    assert_snapshot!(named(named(Spec::new(), "demo.user"), "demo.user.get").problem(), @"
    error[name-clash]: the group `demo.user` and the method `demo.user` have the same Rust module `user`
     --> spec/demo/user.yaml:1:9
      |
    1 | method: demo.user
      |         ^^^^^^^^^
      = help: rename the method with `rust:`
    ");
}

#[test]
fn method_called_as_the_fields_of_an_object() {
    assert_snapshot!(named(thing("id: integer\n"), "demo.thing.fields").problem(), @"
    error[name-clash]: the object `demo.thing` and the method `demo.thing.fields` have the same Rust module `fields`
     --> spec/demo/thing/fields.yaml:1:9
      |
    1 | method: demo.thing.fields
      |         ^^^^^^^^^^^^^^^^^
      = help: rename the method with `rust:`
    ");
}

#[test]
fn group_called_as_the_fields_of_an_object() {
    assert_snapshot!(named(thing("id: integer\n"), "demo.thing.fields.get").problem(), @"
    error[name-clash]: the group `demo.thing.fields` and the object `demo.thing` have the same Rust module `fields`
     --> spec/demo/thing.yaml:1:9
      |
    1 | object: demo.thing
      |         ^^^^^^^^^^
      = help: change its spelling in codegen/src/naming.rs, because a spec cannot rename it
    ");
}

#[test]
fn method_called_as_the_file_of_its_group() {
    assert_snapshot!(named(Spec::new(), "demo.mod").problem(), @"
    error[name-clash]: the method `demo.mod` has the Rust module `mod`, whose file name Rust reserves for the group
     --> spec/demo/mod.yaml:1:9
      |
    1 | method: demo.mod
      |         ^^^^^^^^
      = help: rename the method with `rust:`
    ");
}

#[test]
fn enum_called_as_a_file_of_cargo() {
    let spec = Spec::new()
        .file("main.yaml", "enum: main\nsummary: A kind.\nvalues: { A: The first., B: The second. }\n")
        .file("demo/get.yaml", "method: demo.get\nsummary: Gets it.\neffect: read\nresult: { kind: { type: main } }\n");
    assert_snapshot!(spec.problem(), @"
    error[name-clash]: the enum `main` has the Rust module `main`, whose file name Cargo reserves for the crate
     --> spec/main.yaml:1:7
      |
    1 | enum: main
      |       ^^^^
      = help: change its spelling in codegen/src/naming.rs, because a spec cannot rename it
    ");
}

#[test]
fn method_at_the_root_called_as_a_module_of_the_runtime() {
    assert!(named(Spec::new().file("api.yaml", "api: { title: Demo }\n"), "batch").is_valid());
}

#[test]
fn module_called_as_a_module_of_the_runtime() {
    assert_snapshot!(named(api("modules: { client: Clients. }"), "client.get").problem(), @"
    error[name-clash]: the group `client` has the Rust module `client`, which the generated crate already has
     --> spec/client/get.yaml:1:9
      |
    1 | method: client.get
      |         ^^^^^^^^^^
      = help: change its spelling in codegen/src/naming.rs, because a spec cannot rename it
    ");
}

/// The generated crate re-exports every name of the runtime's root, so none may be an API's.
#[test]
fn every_name_of_the_runtimes_root_is_reserved() {
    let root = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src/lib.rs")).unwrap();
    let code = root.replace("#[doc(hidden)]\npub mod", "mod");
    for line in code.lines() {
        let module = line.strip_prefix("pub mod ").or(line.strip_prefix("pub use ::"));
        if let Some(module) = module.and_then(|rest| rest.strip_suffix(';')) {
            let spec = named(api(&format!("modules: {{ {module}: Things. }}")), &format!("{module}.get"));
            assert!(!spec.is_valid(), "`{module}` has to be among RUNTIME_MODULES in codegen/src/naming.rs");
            continue;
        }
        let types = line.strip_prefix("pub use ").map_or("", |path| path.split_once("::").unwrap().1);
        for name in types.split(|c: char| !c.is_ascii_alphanumeric()).filter(|name| !name.is_empty()) {
            let thing = format!("enum: thing\nrust: {name}\nsummary: A thing.\nvalues: {{ A: The first. }}\n");
            let get = "method: demo.get\nsummary: Answers.\neffect: read\nresult: { answer: thing }\n";
            let spec = Spec::new().file("thing.yaml", &thing).file("demo/get.yaml", get);
            assert!(!spec.is_valid(), "`{name}` has to be among RESERVED_ROOT_TYPES in codegen/src/naming.rs");
        }
    }
}

#[test]
fn module_called_as_one_of_the_crate() {
    assert_snapshot!(named(api("modules: { catalog: Products. }"), "catalog.get").problem(), @"
    error[name-clash]: the group `catalog` has the Rust module `catalog`, which the generated crate already has
     --> spec/catalog/get.yaml:1:9
      |
    1 | method: catalog.get
      |         ^^^^^^^^^^^
      = help: change its spelling in codegen/src/naming.rs, because a spec cannot rename it
    ");
}

#[test]
fn module_called_as_a_feature_of_the_crate() {
    assert_snapshot!(named(api("modules: { serde: Formats. }"), "serde.get").problem(), @"
    error[name-clash]: the module `serde` has the same name as a feature of the generated crate
     --> spec/api.yaml:1:32
      |
    1 | api: { title: Demo, modules: { serde: Formats. } }
      |                                ^^^^^
      = help: change its spelling in codegen/src/naming.rs, because a spec cannot rename it
    ");
}

#[test]
fn module_called_as_a_feature_and_a_module_of_the_crate() {
    let spec = named(api("modules: { blocking: Locks. }"), "blocking.get");
    assert!(spec.problem().contains("`blocking` has the same name as a feature"), "reported once");
}

#[test]
fn every_feature_of_the_crate_is_reserved() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated/Cargo.toml")).unwrap();
    let features = manifest.split_once("[features]\n").unwrap().1.split_once("# The features below").unwrap().0;
    for feature in features.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name) {
        let spec = named(api(&format!("modules: {{ {feature}: Something. }}")), &format!("{feature}.get"));
        assert!(!spec.is_valid(), "`{feature}` has to be among RESERVED_FEATURES in codegen/src/naming.rs");
    }
}

#[test]
fn group_called_as_the_file_of_the_crate() {
    let lib = "modules: { lib: For the tests. }";
    assert_snapshot!(named(api(lib), "lib.get").problem(), @"
    error[name-clash]: the group `lib` has the Rust module `lib`, whose file name Cargo reserves for the crate
     --> spec/lib/get.yaml:1:9
      |
    1 | method: lib.get
      |         ^^^^^^^
      = help: change its spelling in codegen/src/naming.rs, because a spec cannot rename it
    ");
    let object = Spec::new()
        .file("lib.yaml", "object: lib\nsummary: A library.\nfields: { id: id<lib> }\n")
        .file("demo/get.yaml", "method: demo.get\nsummary: Gets it.\neffect: read\nresult: { item: lib }\n");
    assert_snapshot!(object.problem(), @"
    error[name-clash]: the group `lib` has the Rust module `lib`, whose file name Cargo reserves for the crate
     --> spec/lib.yaml:1:9
      |
    1 | object: lib
      |         ^^^
      = help: change its spelling in codegen/src/naming.rs, because a spec cannot rename it
    ");
}

#[test]
fn two_modules_of_one_name() {
    let spec = named(named(api("modules: { demo_x: For the tests., demoX: Again. }"), "demo_x.get"), "demoX.list");
    assert_snapshot!(spec.problem(), @"
    error[name-clash]: the modules `demo_x` and `demoX` have the same Rust name `demo_x`
     --> spec/api.yaml:1:56
      |
    1 | api: { title: Demo, modules: { demo_x: For the tests., demoX: Again. } }
      |                                                        ^^^^^
      = help: change its spelling in codegen/src/naming.rs, because a spec cannot rename it
    ");
}

#[test]
fn two_entities_of_one_name() {
    let spec = named(
        api("modules: { demo: For the tests. }, entities: { im.chatUser: A user., im.chat_user: Again. }"),
        "demo.get",
    );
    assert_snapshot!(spec.problem(), @"
    error[name-clash]: the entities `im.chatUser` and `im.chat_user` have the same Rust name `ImChatUser`
     --> spec/api.yaml:1:90
      |
    1 | api: { title: Demo, modules: { demo: For the tests. }, entities: { im.chatUser: A user., im.chat_user: Again. } }
      |                                                                                          ^^^^^^^^^^^^
      = help: remove one of the two
    ");
}

#[test]
fn object_called_as_a_type_of_rust() {
    let spec = named(Spec::new(), "demo.ping")
        .file("demo/option.yaml", "object: demo.option\nsummary: An option.\nfields: { id: integer }\n")
        .file("demo/option/get.yaml", "method: demo.option.get\naction: get\nobject: demo.option\nsummary: Gets it.\n");
    assert_snapshot!(spec.problem(), @"
    error[name-clash]: the object `demo.option` has the Rust name `Option`, which is reserved for generated code
     --> spec/demo/option.yaml:1:9
      |
    1 | object: demo.option
      |         ^^^^^^^^^^^
      = help: rename it with `rust:`
    ");
}

#[test]
fn every_name_that_generated_code_imports_is_reserved() {
    let prelude =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src/codegen_prelude.rs")).unwrap();
    let code = prelude.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<String>();
    let names = code
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase()));
    for name in names {
        let spec = answering(&format!(
            "result: {{ kind: {{ type: enum, rust_type: {name}, values: {{ A: The first. }} }} }}\n"
        ));
        assert!(!spec.is_valid(), "`{name}` has to be among RESERVED_TYPES in codegen/src/naming.rs");
    }
}

#[test]
fn enum_called_as_a_type_of_the_root() {
    let spec = Spec::new()
        .file("config_error.yaml", "enum: config_error\nsummary: A kind.\nvalues: { A: The first. }\n")
        .file("demo/get.yaml", "method: demo.get\nsummary: Answers.\neffect: read\nresult: { kind: config_error }\n");
    assert_snapshot!(spec.problem(), @"
    error[name-clash]: the enum `config_error` has the Rust name `ConfigError`, which is reserved at the root of the crate
     --> spec/config_error.yaml:1:7
      |
    1 | enum: config_error
      |       ^^^^^^^^^^^^
      = help: rename it with `rust:`
    ");
}

#[test]
fn inline_type_called_as_the_answer() {
    assert_snapshot!(ping("params:\n  response:\n    type: object\n    fields: { id: integer }\n").problem(), @"
    error[name-clash]: the method `demo.ping` and a type inside the method `demo.ping` have the same Rust name `PingResponse`
     --> spec/demo/ping.yaml:6:3
      |
    6 |   response:
      |   ^^^^^^^^
      = help: rename it with `rust_type:`
    ");
}

#[test]
fn two_inline_types_of_one_name() {
    let kind = |name: &str| format!("  {name}: {{ type: enum, rust_type: Kind, values: {{ A: The first. }} }}\n");
    assert_snapshot!(ping(&format!("params:\n{}{}", kind("one"), kind("two"))).problem(), @"
    error[name-clash]: a type inside the method `demo.ping` has the same Rust name `Kind` as another one
     --> spec/demo/ping.yaml:7:3
      |
    7 |   two: { type: enum, rust_type: Kind, values: { A: The first. } }
      |   ^^^
      = help: rename it with `rust_type:`
    ");
}

#[test]
fn setter_called_as_the_constructor() {
    assert_snapshot!(ping("params: { new: boolean }\n").problem(), @"
    error[name-clash]: the setter of `new` has the same name `new` as a function of every request
     --> spec/demo/ping.yaml:5:11
      |
    5 | params: { new: boolean }
      |           ^^^
      = help: rename the field with `rust:`
    ");
}

#[test]
fn field_called_as_the_one_for_undocumented_fields() {
    assert_snapshot!(ping("params: { extra: { type: boolean, required: true } }\n").problem(), @"
    error[name-clash]: the field `extra` has the same name `extra` as a function of every request
     --> spec/demo/ping.yaml:5:11
      |
    5 | params: { extra: { type: boolean, required: true } }
      |           ^^^^^
      = help: rename the field with `rust:`
    ");
    assert!(answering("result: { extra: boolean }\n").is_valid());
}

#[test]
fn setter_called_as_another_that_clears() {
    assert_snapshot!(ping("params: { name: { type: string, nullable: true }, clearName: boolean }\n").problem(), @"
    error[name-clash]: the setter of `clearName` has the same name `clear_name` as the function that clears `name`
     --> spec/demo/ping.yaml:5:51
      |
    5 | params: { name: { type: string, nullable: true }, clearName: boolean }
      |                                                   ^^^^^^^^^
      = help: rename the field with `rust:`
    ");
}

#[test]
fn setter_of_an_inner_object_called_as_the_constructor() {
    assert_snapshot!(ping("params: { inside: { type: object, fields: { id: integer, new: boolean } } }\n").problem(), @"
    error[name-clash]: the setter of `new` has the same name `new` as a function of every request
     --> spec/demo/ping.yaml:5:58
      |
    5 | params: { inside: { type: object, fields: { id: integer, new: boolean } } }
      |                                                          ^^^
      = help: rename the field with `rust:`
    ");
}

#[test]
fn what_must_be_given_has_no_setter() {
    assert!(ping("params: { new: { type: boolean, required: true } }\n").is_valid());
    assert!(answering("result: { new: { type: boolean, optional: true } }\n").is_valid());
}

#[test]
fn two_errors_of_one_name() {
    assert_snapshot!(errors(&format!("{DENIED}{}", DENIED.replace("Denied", "DENIED").replace("code: DENIED", "code: NO"))).problem(), @"
    error[name-clash]: the errors `Denied` and `DENIED` have the same constant `DENIED`
     --> spec/errors.yaml:3:3
      |
    3 |   DENIED: { code: NO, status: 403, category: access, when: It is forbidden., fix: Ask. }
      |   ^^^^^^
      = help: rename one of the two
    ");
}

#[test]
fn cause_called_as_an_error() {
    let codes = format!("{DENIED}{}", DENIED.replace("Denied", "LOCKED").replace("DENIED", "LOCKED"));
    let causes = "errors: { LOCKED: , Denied: [ { cause: Locked, when: It is locked., fix: Wait. } ] }\n";
    let text = format!("method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n{causes}");
    assert_snapshot!(errors(&codes).file("demo/ping.yaml", &text).problem(), @"
    error[name-clash]: the constant of the cause `Locked` has the same name `LOCKED` as an error of the method
     --> spec/demo/ping.yaml:5:40
      |
    5 | errors: { LOCKED: , Denied: [ { cause: Locked, when: It is locked., fix: Wait. } ] }
      |                                        ^^^^^^
      = help: rename the cause
    ");
}

#[test]
fn cause_called_as_the_list_of_causes() {
    let causes = "errors: { Denied: [ { cause: Causes, when: It is locked., fix: Wait. } ] }\n";
    let text = format!("method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n{causes}");
    assert_snapshot!(errors(DENIED).file("demo/ping.yaml", &text).problem(), @"
    error[name-clash]: the constant of the cause `Causes` has the same name `CAUSES` as the list of all causes
     --> spec/demo/ping.yaml:5:30
      |
    5 | errors: { Denied: [ { cause: Causes, when: It is locked., fix: Wait. } ] }
      |                              ^^^^^^
      = help: rename the cause
    ");
}

/// Whatever the spelling of the other field, one message has the field as its place.
#[test]
fn name_of_a_clearing_function() {
    for name in ["clearA: string", "clear_a: string", "ClearA: string"] {
        let problem = ping(&format!("params: {{ a: {{ type: integer, nullable: true }}, {name} }}\n")).problem();
        assert!(problem.starts_with("error[name-clash]: ") && problem.contains("ping.yaml:5:49\n"), "{problem}");
    }
}
