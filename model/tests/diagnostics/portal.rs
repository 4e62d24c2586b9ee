//! The own objects of a portal, which build on documented specs.

use bitrix24_codegen::{SourceFile, generate_portal, load, load_portal};
use insta::assert_snapshot;

/// Documented specs: things, of which those of the type 2 are cars.
const DOCUMENTED: [(&str, &str); 5] = [
    ("v2/api.yaml", "api: { protocol: 2, title: Demo, modules: { demo: For the tests. } }"),
    (
        "v2/demo/thing.yaml",
        "object: demo.thing\nsummary: A thing.\nvariants: { by: typeId, of: { 2: demo.thing.car } }\n\
         open: { 'uf*': any }\nfields:\n  id: { type: id<demo.thing>, doc: The thing. }\n  \
         name: { type: string, nullable: true, update: optional, doc: The name. }",
    ),
    (
        "v2/demo/thing/car.yaml",
        "object: demo.thing.car\nsummary: A car.\nbase: demo.thing\nfields:\n  doors: { type: integer, nullable: true, \
         update: optional, doc: The doors. }",
    ),
    (
        "v2/demo/thing/update.yaml",
        "method: demo.thing.update\naction: update\nobject: demo.thing\nsummary: Changes a thing.\nparams:\n  typeId: { \
         type: integer, required: true, doc: The type. }\nresult:\n  item: { type: demo.thing, doc: The thing. }",
    ),
    ("v2/demo/other.yaml", "method: demo.other\nsummary: Does something else.\neffect: read\nresult: boolean"),
];

fn documented() -> Vec<SourceFile> {
    DOCUMENTED.map(|(path, text)| SourceFile::new(path, text)).to_vec()
}

/// Returns the only problem of an own spec.
fn problem(path: &str, text: &str) -> String {
    let problems = load_portal(&documented(), &[SourceFile::new(path, text)]).expect_err("the spec has no problem");
    assert_eq!(problems.reports().len(), 1, "{problems}");
    problems.to_string().split_once("\n\nerror: 1 problem").unwrap().0.to_owned()
}

fn van(keys: &str) -> String {
    format!(
        "object: my.van\nsummary: A van.\n{keys}\nfields:\n  ufLoad: {{ type: number, update: optional, doc: The load. }}"
    )
}

#[test]
fn an_own_object_gets_the_methods_of_a_variant() {
    let van = van("base: demo.thing.car\nvariant_of: { object: demo.thing, value: 2 }");
    let boat = "object: my.boat\nsummary: A boat.\nbase: demo.thing\nvariant_of: { object: demo.thing, value: 77 }\n\
                fields:\n  ufCrew: { type: enum, doc: Who sails it., values: { '5': { doc: Few., rust: Few } } }\n  \
                ufVan: { type: id<my.van>, doc: Its van. }";
    let own = [SourceFile::new("my/van.yaml", van), SourceFile::new("my/boat.yaml", boat)];
    let api = load_portal(&documented(), &own).unwrap_or_else(|problems| panic!("{problems}"));
    let paths: Vec<&str> = api.variants.iter().map(|method| method.path()).collect();
    assert_eq!(paths, ["demo.thing.car.update", "my.boat.update", "my.van.update"]);

    let files = generate_portal(&api);
    let names: Vec<&str> = files.iter().map(|(path, _)| path).collect();
    let of = |object: &str| ["fields", "mod", "object", "update"].map(|file| format!("{object}/{file}.rs"));
    let expected = [&of("boat")[..], &["entity.rs".to_owned(), "mod.rs".to_owned()], &of("van")].concat();
    assert_eq!(names, expected);
    assert_snapshot!(
        "portal_module",
        ["mod.rs", "entity.rs", "boat/object.rs", "van/update.rs"]
            .map(|path| { format!("=== {path}\n{}", files.get(path).unwrap_or_default()) })
            .concat()
    );
}

/// Returns the code, the message and the help of the only problem of an own van.
fn told(keys: &str) -> (&'static str, String, String) {
    let problems = load_portal(&documented(), &[SourceFile::new("my/van.yaml", van(keys))]).unwrap_err();
    let [report] = problems.reports() else { panic!("{problems}") };
    (report.code, report.message.clone(), report.help.clone())
}

#[test]
fn an_own_object_stands_for_one_value() {
    assert_snapshot!(problem("my/van.yaml", &van("base: demo.thing\nvariant_of: { object: demo.thing, value: 2 }")), @"
    error[bad-variant]: `demo.thing.car` is the documented object with the `typeId` 2, and is not the `base`
     --> spec/my/van.yaml:4:13
      |
    4 | variant_of: { object: demo.thing, value: 2 }
      |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write `base: demo.thing.car`
    ");
    for (keys, code, message, help) in [
        (
            "base: demo.thing.car\nvariant_of: { object: demo.thing, value: 3 }",
            "bad-variant",
            "no documented object has the `typeId` 3, and `demo.thing` is not the `base`",
            "write `base: demo.thing`",
        ),
        (
            "base: demo.thing.car\nvariant_of: { object: demo.thing.car, value: 2 }",
            "bad-variant",
            "the object `demo.thing.car` has no variants",
            "name an object with `variants`, such as `crm.item`",
        ),
        (
            "base: demo.thing.cat\nvariant_of: { object: demo.thing, value: 2 }",
            "unknown-object",
            "unknown object `demo.thing.cat`",
            "did you mean `demo.thing.car`?",
        ),
        (
            "base: demo.thing",
            "unreachable",
            "no method takes or answers the object `my.van`",
            "add `variant_of` with the object that it stands for, or delete the file",
        ),
    ] {
        assert_eq!(told(keys), (code, message.to_owned(), help.to_owned()), "{keys}");
    }
}

#[test]
fn own_specs_are_objects_and_enums_in_their_folder() {
    let close = "method: my.van.close\nsummary: Closes a van.\neffect: write\nresult: boolean";
    assert!(problem("my/van/close.yaml", close).starts_with("error[unknown-kind]: the own specs of a portal are"));
    assert!(problem("van.yaml", &van("")).starts_with("error[path-mismatch]: `van.yaml` is not in the folder"));
}

/// Returns the only problem of documented specs with one more.
fn of_client(path: &str, text: &str) -> String {
    let mut specs = documented();
    specs.push(SourceFile::new(path, text));
    let problems = load(&specs).unwrap_err();
    let [report] = problems.reports() else { panic!("{problems}") };
    format!("{}: {}", report.code, report.message)
}

#[test]
fn the_client_has_documented_objects_which_are_listed() {
    let van = van("base: demo.thing\nvariant_of: { object: demo.thing, value: 7 }");
    assert_eq!(
        of_client("v2/my/van.yaml", &van),
        "name-clash: the object `my.van` has a name of a portal's own objects"
    );
    assert_eq!(
        of_client("v2/demo/bus.yaml", &van.replace("my.van", "demo.bus")),
        "bad-variant: only an object of a portal, named `my.…`, has `variant_of`"
    );
}
