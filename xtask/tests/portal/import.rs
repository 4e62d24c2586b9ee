//! `portal import`: what it writes, and that it writes all files or none.

use super::*;
use insta::assert_snapshot;

/// A folder with a document, and specs of another module.
fn base(name: &str) -> Folder {
    let folder = Folder::new(name);
    let api = "api:\n  title: Demo\n  modules:\n    base: What was there before.  # kept\n  entities:\n    user: A user.\n    shop.order: An order.\n";
    folder.write("portal.json", &fixture()).write("spec/api.yaml", api);
    folder.write("spec/field.yaml", &std::fs::read_to_string(material("spec/field.yaml")).unwrap());
    folder.write(
        "spec/base/row/field/list.yaml",
        "method: base.row.field.list\naction: field.list\nobject: shop.order\n",
    );
    folder
}

fn import(folder: &Folder, arguments: &[&str]) -> (bool, String, String) {
    let output = xtask(folder, &[&["portal", "import", "portal.json", "--spec", "spec"], arguments].concat());
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.success(), text(output.stdout), text(output.stderr))
}

#[test]
fn an_import_of_everything() {
    let folder = base("import");
    let (done, out, err) = import(&folder, &[]);
    assert!(done, "{err}");
    assert_snapshot!(out, @"
    spec/shop/order.yaml
    spec/shop/order/add.yaml
    spec/shop/order/cancel.yaml
    spec/shop/order/delete.yaml
    spec/shop/order/field/get.yaml
    spec/shop/order/field/list.yaml
    spec/shop/order/get.yaml
    spec/shop/order/history.yaml
    spec/shop/order/list.yaml
    spec/shop/order/ship.yaml
    spec/shop/order/tail.yaml
    spec/api.yaml
    27 texts are marked `TODO`, and 33 guesses `# guess:`: take both from the official pages, delete the marks, and run `cargo xtask generate`, which reports what is left
    ");
    assert_snapshot!(folder.read("spec/api.yaml"), @"
    api:
      title: Demo
      modules:
        shop: 'TODO One sentence: what the module contains.'
        base: What was there before.  # kept
      entities:
        user: A user.
    ");
    let formatted = xtask(&folder, &["fmt", "--check", "--spec", "spec"]);
    assert!(formatted.status.success(), "{}", String::from_utf8_lossy(&formatted.stderr));
    let generate = || xtask(&folder, &["generate", "--spec", "spec", "--out", "src"]);
    let unfinished = String::from_utf8(generate().stderr).unwrap();
    assert!(unfinished.contains("unresolved `TODO`s, the first: "), "{unfinished}");
    for (path, text) in folder.texts().iter().filter(|(path, _)| path.starts_with("spec/")) {
        let text = text.replace("TODO The URL of the official page.", "https://example.com/").replace("TODO", "Do");
        folder.write(
            path,
            &text.replace("object: shop.order\nsummary: Do What", "object: shop.order\nrust: ShopOrder\nsummary: What"),
        );
    }
    let generated = generate();
    assert!(generated.status.success(), "{}", String::from_utf8_lossy(&generated.stderr));
    let output = xtask(&folder, &["portal", "drift", "portal.json", "--spec", "spec", "--format", "lines"]);
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "module-gone base\n");
    let before = folder.texts();
    let (done, out, _) = import(&folder, &[]);
    assert!(done && out.starts_with("nothing to import"), "{out}");
    assert_eq!(folder.texts(), before);
}

#[test]
fn an_import_of_named_methods() {
    let folder = base("named");
    let (done, out, err) = import(&folder, &["shop.order.cancel", "shop.order.field.list", "shop.order.cancel"]);
    assert!(done, "{err}");
    assert_snapshot!(out, @"
    spec/shop/order/cancel.yaml
    spec/shop/order/field/list.yaml
    spec/api.yaml
    4 texts are marked `TODO`, and 5 guesses `# guess:`: take both from the official pages, delete the marks, and run `cargo xtask generate`, which reports what is left
    ");
}

/// Two names that are one file for some file systems: the first is written, and the other is named.
#[test]
fn an_import_that_leaves_something_out() {
    let folder = base("two-cases");
    folder.write("portal.json", r#"{"paths": {"/base.ok": {}, "/base.OK": {}}}"#);
    let (done, _, err) = import(&folder, &[]);
    assert!(done, "{err}");
    assert!(err.contains("skipped `base.ok`: `base/ok.yaml` is already the spec of the method `base.OK`"), "{err}");
    let texts = folder.texts();
    let has = |path: &str| texts.iter().any(|(name, _)| name == path);
    assert!(has("spec/base/OK.yaml") && !has("spec/base/ok.yaml"), "{texts:?}");
}

/// Nothing is overwritten, and an import that fails writes nothing.
#[test]
fn an_import_that_is_refused() {
    let folder = base("refused");
    let before = folder.texts();
    let (done, _, err) = import(&folder, &["shop.order.cancle"]);
    assert!(!done);
    assert_snapshot!(err, @"
    error: the portal does not publish a method `shop.order.cancle`
      = help: list the methods that only the portal has with `cargo xtask portal drift`
    ");
    let (done, _, err) = import(&folder, &["base.row.field.list"]);
    assert!(!done);
    assert_snapshot!(err, @"
    error: the portal does not publish a method `base.row.field.list`
      = help: list the methods that only the portal has with `cargo xtask portal drift`
    ");
    assert_eq!(folder.texts(), before);

    folder.write("portal.json", r#"{"paths": {"/base.row.field.list": {}, "/api": {}}}"#);
    let (done, _, err) = import(&folder, &["base.row.field.list"]);
    assert!(!done);
    assert_snapshot!(err, @"
    error: `base.row.field.list` already has a spec, `base/row/field/list.yaml`
      = help: compare it with the portal with `cargo xtask portal drift`
    ");
    let (done, _, err) = import(&folder, &["api"]);
    assert!(!done);
    assert_snapshot!(err, @"
    error: `api` cannot have a spec: `api.yaml` is not the path of a method or object
      = help: leave it out; nothing was written
    ");

    // A folder stands where a file should be.
    folder.write("portal.json", &fixture()).write("spec/shop/order/ship.yaml/keep", "");
    let before = folder.texts();
    let (done, _, err) = import(&folder, &[]);
    assert!(!done);
    assert!(err.contains("shop/order/ship.yaml"), "{err}");
    assert_eq!(folder.texts(), before);
}

/// A failure removes the files that were written before it.
#[test]
fn an_import_that_fails_on_the_way() {
    let folder = base("fails");
    folder.write("portal.json", r#"{"paths": {"/shop.order.run": {}, "/zoo.cage.open": {}}}"#);
    folder.write("spec/zoo/cage", "no folder");
    let before = folder.texts();
    let (done, _, err) = import(&folder, &[]);
    assert!(!done);
    assert!(err.contains("cannot write `spec/zoo/cage/open.yaml`"), "{err}");
    assert_eq!(folder.texts(), before);
    assert!(!folder.0.join("spec/shop").exists(), "empty folders are left");
}

/// Nothing is written from the document of another API, and none of its paths is compared.
#[test]
fn a_document_of_another_api() {
    let folder = base("foreign");
    let foreign = r#"{"openapi": "3.0.3", "paths": {"/repos/{owner}": {}, "/user": {}, "/api.github.com": {}}}"#;
    let swagger = r#"{"swagger": "2.0", "paths": {"/chat.update": {}, "/chat.delete": {}}}"#;
    for (document, expected) in [
        (swagger, "`portal.json` at #/swagger: this is not the document of a Bitrix24 portal: its format is Swagger"),
        (foreign, "`portal.json` at #/paths: this is not the document of a Bitrix24 portal: 1 of 3 paths"),
        ("openapi: 3.0.0\npaths:\n  /shop.order.get: {}\n", "`portal.json` at #: the document is YAML, not JSON"),
    ] {
        folder.write("portal.json", document);
        let before = folder.texts();
        for command in ["import", "drift"] {
            let output = xtask(&folder, &["portal", command, "portal.json", "--spec", "spec"]);
            let error = String::from_utf8(output.stderr).unwrap();
            assert!(output.status.code() == Some(2) && error.contains(expected), "{command}: {error}");
            assert!(output.stdout.is_empty());
        }
        assert_eq!(folder.texts(), before);
    }
}

#[test]
fn paths_that_are_left_out_are_told() {
    let folder = base("left-out");
    folder.write("portal.json", r#"{"paths": {"/shop.order.ship": {}, "/{id}": {}, "/v3/shop.order.ship": {}}}"#);
    let (done, _, err) = import(&folder, &[]);
    assert!(done, "{err}");
    let notes: Vec<&str> = err.lines().filter(|line| line.starts_with("note: ")).collect();
    assert_eq!(
        notes,
        [
            "note: skipped: #/paths/~1{id}: not the name of a method",
            "note: skipped: #/paths/~1v3~1shop.order.ship: `shop.order.ship` is the name of another path, too",
        ]
    );
}
