//! One act that affects many places, such as a moved folder or a habit of other formats, gives one message.

use crate::spec::{DENIED, Spec, errors, method, named, object, ping, thing, told};
use insta::assert_snapshot;

const NAMES: [&str; 5] = ["one", "two", "three", "four", "five"];

/// Adds a method for each name, in a folder, with names that start with a prefix.
fn with_methods(spec: Spec, folder: &str, prefix: &str) -> Spec {
    NAMES.into_iter().fold(spec, |spec, name| {
        let text = format!("method: {prefix}{name}\nsummary: Answers.\neffect: read\nresult: boolean\n");
        spec.file(&format!("{folder}{name}.yaml"), &text)
    })
}

fn api(keys: &str) -> Spec {
    ping("").file("api.yaml", &format!("api:\n  title: Demo\n{keys}"))
}

#[test]
fn folder_of_specs_is_renamed_moved_or_copied() {
    assert_snapshot!(told(&with_methods(ping(""), "dmeo/", "demo.")), @"
    dmeo/five.yaml:1: the names of 5 specs in `dmeo/` do not start with `dmeo.`, such as `demo.five`
    rename the folder to `demo/`, or correct the names
    ");
    assert_snapshot!(told(&with_methods(ping(""), "old/demo/", "demo.")), @"
    old/demo/five.yaml:1: the names of 5 specs in `old/` do not start with `old.`, such as `demo.five`
    move the specs out of the folder, or correct the names
    ");
    assert_snapshot!(told(&with_methods(ping(""), "", "demo.")), @"
    five.yaml:1: the names of 5 specs start with `demo.`, but their paths do not, such as `demo.five`
    move them to `demo/`, or correct the names
    ");
    let copied = with_methods(with_methods(ping(""), "demo/", "demo."), "demo copy/", "demo.");
    assert_snapshot!(told(&copied), @"
    demo copy/five.yaml:1: the names of 5 specs in `demo copy/` do not start with `demo copy.`, such as `demo.five`
    delete the folder if it is a copy, or correct the names
    ");
}

#[test]
fn file_is_copied() {
    let text = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n";
    for (name, help) in [
        (
            "demo/pong.yaml",
            "write `method: demo.pong`, or delete this file if it is a copy, because demo/ping.yaml exists",
        ),
        ("demo/ping (1).yaml", "delete this file if it is a copy, because demo/ping.yaml exists"),
    ] {
        let message = format!("{name}:1: `demo.ping` must be defined in demo/ping.yaml\n{help}");
        assert_eq!(told(&ping("").file(name, text)), message);
    }
}

#[test]
fn folder_of_specs_inside_of_another_one() {
    let inner = |spec: Spec, folder: &str| {
        let api = "api:\n  protocol: 2\n  title: Demo\n  modules: { demo: For the tests. }\n";
        with_methods(spec.file(&format!("{folder}/api.yaml"), api), &format!("{folder}/demo/"), "demo.")
    };
    assert_snapshot!(told(&inner(ping(""), "rest2")), @"
    rest2/api.yaml:1: `rest2/` is a spec folder of its own, because it contains an `api.yaml`
    rename it to `v2` if its specs are those of REST 2.0; else move the folder, or only the file, away
    ");
    assert_snapshot!(told(&inner(inner(inner(ping(""), "v2"), "spec"), "spec/v2")), @"
    spec/api.yaml:1: `spec/` is a spec folder of its own, because it contains an `api.yaml`
    move the folder, or only the file, out of the folder of the specs
    ");
    assert_snapshot!(told(&inner(inner(Spec::new().without("api.yaml"), "spec"), "spec/v2")), @"
    spec/api.yaml:1: `spec/` is a spec folder of its own, because it contains an `api.yaml`
    name this folder as that of the specs
    ");
    assert_snapshot!(told(&inner(ping(""), "v2/v2")), @"
    v2/v2/api.yaml:1: `v2/v2/` is a spec folder of its own, because it contains an `api.yaml`
    move what is in it to `v2/`
    ");
}

#[test]
fn api_file_is_in_a_module() {
    let spec = ping("").without("api.yaml").file("demo/api.yaml", "api: { title: Demo, modules: { demo: It. } }\n");
    assert_eq!(told(&spec), "demo/api.yaml:1: unexpected key `api` in this file\nmove it to api.yaml");
}

#[test]
fn api_file_of_other_specs() {
    let modules: String = NAMES.iter().map(|name| format!("    {name}: Another module.\n")).collect();
    let entities = "  entities: { demo.thing: A thing., user: A user. }\n";
    for (protocol, spec) in [("", thing("id: integer\nchat: id<im.chat>\n")), ("  protocol: 2\n", ping(""))] {
        let text = format!("api:\n{protocol}  title: Others\n  modules:\n{modules}{entities}");
        let message = "5 of 5 modules have no specs, as in the `api.yaml` of other specs";
        let help = "restore the `api.yaml` of these specs, or remove the modules without specs";
        let spec = with_methods(spec, "demo/", "demo.").file("api.yaml", &text);
        assert_eq!(told(&spec), format!("api.yaml:1: {message}\n{help}"));
    }
}

#[test]
fn entities_are_lost() {
    let fields: String = NAMES.iter().map(|name| format!("{name}: id<im.{name}{name}>\n")).collect();
    let spec = thing(&format!("{fields}again: id<im.fivefive>\n"));
    let spec = spec.file("api.yaml", "api:\n  title: Demo\n  modules: { demo: It. }\n  entities: { user: A user. }\n");
    assert_snapshot!(told(&spec), @"
    api.yaml:4: nothing defines `im.fivefive`, which is named in 2 places, the first in demo/thing.yaml; the same holds for `im.fourfour`, `im.oneone`, `im.threethree`, `im.twotwo`
    add `im.fivefive` here, or correct the names
    ");
}

#[test]
fn key_above_entries_is_lost() {
    let entities: String = NAMES.iter().map(|name| format!("    im.{name}: One.\n")).collect();
    assert_snapshot!(told(&api(&format!("  modules:\n    demo: For the tests.\n{entities}"))), @"
    api.yaml:5: `im.one` is not a module name; the same holds for `im.two`, `im.three`, `im.four`, `im.five`
    write only the first segment of the method names
    ");
}

#[test]
fn specs_of_the_other_protocol() {
    let add = |spec: Spec, name: &str, key: &str| {
        let text = format!("method: {name}\nsummary: Answers.\neffect: read\nresult: boolean\n{key}");
        spec.file(&format!("{}.yaml", name.replace('.', "/")), &text)
    };
    let list = |spec: Spec, name: &str| {
        let spec = add(spec, &format!("demo.{name}"), "envelope: false\n");
        add(spec, &format!("old.{name}"), "context: application\n")
    };
    let spec = ping("envelope: false\n");
    let spec = spec.file("api.yaml", "api: { title: Demo, modules: { demo: For the tests., old: The old ones. } }\n");
    assert_snapshot!(told(&NAMES.into_iter().fold(spec, list)), @"
    old/five.yaml:1: 5 specs are those of REST 2.0 among those of REST 3.0, such as old/five.yaml
    move them below `v2/`
    ");
}

#[test]
fn one_habit_in_many_places() {
    let fields: String = NAMES.iter().map(|name| format!("{name}: {{ type: integer, description: It. }}\n")).collect();
    let problem = told(&thing(&fields));
    assert_eq!(
        problem.lines().next(),
        Some("demo/thing.yaml:4: unknown key `description`, in 5 places, the next in line 5")
    );
    let spec = NAMES.into_iter().fold(ping(""), |spec, name| {
        spec.file(&format!("demo/{name}.yaml"), &format!("method: demo.{name}\neffect: read\nresult: boolean\n"))
    });
    assert_snapshot!(told(&spec), @"
    demo/five.yaml:1: missing key `summary`, in 5 places, the next in demo/four.yaml
    add `summary:` with one sentence that describes the method
    ");
    let rows: String = NAMES.iter().map(|_| "  - { response: false, request: { a: 1 } }\n").collect();
    let rule = "params: { a: integer, b: integer }\nrules: [ { require: b, when: { a: 1 } } ]\n";
    assert!(told(&ping(&format!("{rule}examples:\n{rows}"))).contains("in 5 places, the next in line 9\n"));
}

#[test]
fn text_is_pasted_twice() {
    let text = "method: demo.ping\nsummary: Answers.\naccess: All.\neffect: read\nresult: boolean\n";
    assert_snapshot!(told(&method(&text.repeat(2))), @"
    demo/ping.yaml:6: duplicate key `method`; the same holds for `summary`, `access`, `effect`, `result`
    remove one of the two
    ");
}

#[test]
fn file_starts_with_the_key_of_another_kind() {
    let fields = "summary: A thing.\nfields: { id: integer }\n";
    assert_snapshot!(told(&object(&format!("method: demo.thing\n{fields}"))), @"
    demo/thing.yaml:1: the file starts with `method`, but has the key `fields`, which only object files have
    write `object: demo.thing`
    ");
    assert_snapshot!(told(&method("object: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n")), @"
    demo/ping.yaml:1: the file starts with `object`, but has the key `effect`, which only method files have
    write `method: demo.ping`
    ");
    let values = "object: demo.kind\nsummary: A kind.\nvalues: { A: The first. }\n";
    assert_snapshot!(told(&thing("id: integer\nkind: demo.kind\n").file("demo/kind.yaml", values)), @"
    demo/kind.yaml:1: the file starts with `object`, but has the key `values`, which only enum files have
    write `enum: demo.kind`
    ");
}

#[test]
fn first_key_of_a_shared_file_is_lost() {
    let errors = |text: &str| told(&ping("errors: { Denied: }\n").file("errors.yaml", text));
    let help = "start the file with `errors:`, and indent the rest deeper";
    let message = "the file has no `method`, `object`, `enum`, `errors` or `api` key";
    assert_eq!(errors(DENIED), format!("errors.yaml:1: {message}\n{help}"));
    assert_eq!(errors(&format!("error:\n  {DENIED}")), format!("errors.yaml:1: {message}\ndid you mean `errors`?"));
    assert_eq!(errors(""), format!("errors.yaml:1: the file is empty\n{help}, or delete the file"));
    let help = "start the file with `api:`, and indent the rest deeper";
    let api = |text: &str| told(&ping("").file("api.yaml", text));
    assert_eq!(api("  title: Demo\n"), format!("api.yaml:1: {message}\n{help}"));
    assert_eq!(api("# Nothing.\n"), format!("api.yaml:1: the file is empty\n{help}"));
}

#[test]
fn key_of_another_format() {
    assert_snapshot!(told(&object("object: demo.thing\nsummary: A thing.\nproperties: { id: integer }\n")), @"
    demo/thing.yaml:3: unknown key `properties`, and the key `fields` is missing
    write `fields` in its place
    ");
}

#[test]
fn errors_of_all_modules_are_in_a_module() {
    let codes = ["A", "B", "C", "D", "E"].map(|name| DENIED.replace("Denied", name).replace("DENIED", name));
    let codes: String = codes.iter().map(|code| format!("  {code}")).collect();
    let keys = "errors: { A: , B: , C: , D: , E: }\n";
    let spec =
        named(errors(""), "other.ping").without("errors.yaml").file("demo/errors.yaml", &format!("errors:\n{codes}"));
    let text = format!("method: other.ping\nsummary: Answers.\neffect: read\nresult: boolean\n{keys}");
    let spec = spec
        .file("other/ping.yaml", &text)
        .file("api.yaml", "api: { title: Demo, modules: { demo: It., other: Others. } }\n");
    assert_snapshot!(told(&spec), @"
    demo/errors.yaml:2: `A` is an error of the module `demo`, but `other.ping` has it too; the same holds for `B`, `C`, `D`, `E`
    move it to errors.yaml
    ");
}

#[test]
fn names_contain_the_folder_of_all() {
    let api = "api: { protocol: 2, title: Demo, modules: { demo: For the tests. } }\n";
    let spec = with_methods(Spec::new().without("api.yaml").file("v2/api.yaml", api), "v2/demo/", "v2.demo.");
    assert_snapshot!(told(&spec), @"
    v2/demo/five.yaml:1: the names of 5 specs start with `v2.`, but their paths do not, such as `v2.demo.five`
    remove `v2.`, because it is the folder of them all, or correct the names
    ");
}

#[test]
fn code_is_the_same_everywhere() {
    let codes: String = ["A", "B", "C", "D", "E"].map(|name| DENIED.replace("Denied", name)).concat();
    assert_snapshot!(told(&errors(&codes)), @"
    errors.yaml:3: the code `DENIED` already belongs to `A`; the same holds for `B`, `C`, `D`
    remove one of the two
    ");
}

#[test]
fn names_of_errors_are_in_another_case() {
    let codes: String = ["A", "B", "C", "D", "E"]
        .map(|name| DENIED.replace("Denied", &format!("{}ad", name.to_lowercase())).replace("DENIED", name))
        .concat();
    let keys = "errors: { Aad: , Bad: , Cad: , Dad: }\n";
    let spec = ping(keys).file(
        "errors.yaml",
        &format!("errors:\n{}", codes.lines().map(|line| format!("  {line}\n")).collect::<String>()),
    );
    assert_snapshot!(told(&spec), @"
    errors.yaml:2: `aad` cannot be the name of an error; the same holds for `bad`, `cad`, `dad`, `ead`
    names of errors are PascalCase words other than `Other` and `Unknown`
    ");
}

#[test]
fn result_is_under_another_key() {
    let list = "method: demo.thing.list\nsummary: Lists.\neffect: read\nobject: demo.thing\nrows: { items: things, count: total }\nreturns: { things: array<demo.thing>, total: integer }\n";
    assert_snapshot!(told(&thing("id: integer\n").file("demo/thing/list.yaml", list)), @"
    demo/thing/list.yaml:6: unknown key `returns`, and the key `result` is missing
    write `result` in its place
    ");
}
