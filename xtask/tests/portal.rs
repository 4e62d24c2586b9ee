//! `drift` and `import` as they are called: what they print, write and answer with.
#![allow(clippy::unwrap_used)]

use insta::assert_snapshot;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The document and the specs that the tests of codegen use.
fn material(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/tests/portal").join(name)
}

/// A folder that is removed again.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("bitrix24-portal-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn write(&self, name: &str, text: &str) -> &Self {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(name)).unwrap()
    }

    /// The files below it, with their texts.
    fn texts(&self) -> Vec<(String, String)> {
        let (mut open, mut found) = (vec![self.0.clone()], Vec::new());
        while let Some(folder) = open.pop() {
            for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if path.is_dir() {
                    open.push(path);
                } else {
                    let name = path.strip_prefix(&self.0).unwrap().to_string_lossy().replace('\\', "/");
                    found.push((name, std::fs::read_to_string(&path).unwrap()));
                }
            }
        }
        found.sort();
        found
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Runs a command in a folder.
fn xtask(folder: &Folder, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.current_dir(&folder.0).stdin(Stdio::null()).args(arguments).output().unwrap()
}

/// Compares a document with the specs beside it; the exit code, what is printed, and what is told beside it.
fn drift(folder: &Folder, arguments: &[&str]) -> (i32, String, String) {
    let spec = material("spec");
    let output = xtask(folder, &[&["drift", "portal.json", "--spec", spec.to_str().unwrap()], arguments].concat());
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn fixture() -> String {
    std::fs::read_to_string(material("portal.json")).unwrap()
}

/// A document that differs from the specs in many ways.
fn changed() -> String {
    let changes = [
        (r#""id":{"type":"integer","example":"1"}"#, r#""id":{"type":"string"},"version":{"type":"integer"}"#),
        (
            r#"["id","title","total","isPaid","createdAt","sellerId","UF_COLOR"]"#,
            r#"["id","title","total","isPaid","createdAt","color"]"#,
        ),
        (r#""required":{"0":"fields"}"#, r#""required":[]"#),
        (r#"\/shop.order.cancel"#, r#"\/shop.order.archive"#),
        (r#""result":{"type":"boolean"}"#, r#""done":{"type":"boolean"}"#),
        (r#""parcelId":{"type":["integer","null"]}"#, r#""parcel":{"type":["integer","null"]}"#),
        (r#""paths":{"#, r#""paths":{"\/{id}":{},"#),
    ];
    changes.iter().fold(fixture(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replace(old, new)
    })
}

#[test]
fn a_document_that_agrees() {
    let folder = Folder::new("agrees");
    folder.write("portal.json", &fixture());
    let (code, out, err) = drift(&folder, &[]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_snapshot!(out, @"no differences: 10 methods published, 10 in the specs, 10 in both");
    assert_eq!(drift(&folder, &["--format", "lines"]), (0, String::new(), String::new()));
}

#[test]
fn differences_for_people() {
    let folder = Folder::new("text");
    let (code, out, err) = drift(folder.write("portal.json", &changed()), &[]);
    assert_eq!(code, 1);
    assert_snapshot!(out, @"
    methods that only the portal has: 1
      shop.order.archive

    methods that only the specs have: 1
      shop.order.cancel

    shop.order.add
      parameter fields: optional by the portal, required by the specs

    shop.order.delete
      answer: {done} by the portal, {result} by the specs

    shop.order.get
      parameters: only the portal has version (integer)
      select: only the portal has color
      select: only the specs have sellerId
      parameter id: string by the portal, integer by the specs

    shop.order.ship
      answer: only the portal has parcel (integer)
      answer: only the specs have parcelId (integer)

    10 differences: 10 methods published, 10 in the specs, 9 in both
    ");
    assert_snapshot!(err, @"note: left out: #/paths/~1{id}: not the name of a method");
}

#[test]
fn differences_for_programs() {
    let folder = Folder::new("json");
    let (code, out, err) = drift(folder.write("portal.json", &changed()), &["--format", "json"]);
    assert_eq!((code, err.as_str()), (1, ""));
    assert_snapshot!(out, @r##"
    {
      "methods": {
        "portal": 10,
        "specs": 10
      },
      "differences": [
        {
          "kind": "required",
          "method": "shop.order.add",
          "name": "fields",
          "portal": "optional",
          "specs": "required"
        },
        {
          "kind": "method-new",
          "method": "shop.order.archive",
          "name": null,
          "portal": null,
          "specs": null
        },
        {
          "kind": "method-gone",
          "method": "shop.order.cancel",
          "name": null,
          "portal": null,
          "specs": null
        },
        {
          "kind": "result",
          "method": "shop.order.delete",
          "name": null,
          "portal": "{done}",
          "specs": "{result}"
        },
        {
          "kind": "parameter-new",
          "method": "shop.order.get",
          "name": "version",
          "portal": "integer",
          "specs": null
        },
        {
          "kind": "type",
          "method": "shop.order.get",
          "name": "id",
          "portal": "string",
          "specs": "integer"
        },
        {
          "kind": "select-new",
          "method": "shop.order.get",
          "name": "color",
          "portal": null,
          "specs": null
        },
        {
          "kind": "select-gone",
          "method": "shop.order.get",
          "name": "sellerId",
          "portal": null,
          "specs": null
        },
        {
          "kind": "result-new",
          "method": "shop.order.ship",
          "name": "parcel",
          "portal": "integer",
          "specs": null
        },
        {
          "kind": "result-gone",
          "method": "shop.order.ship",
          "name": "parcelId",
          "portal": null,
          "specs": "integer"
        }
      ],
      "accepted": 0,
      "stale": [],
      "notes": [
        "#/paths/~1{id}: not the name of a method"
      ]
    }
    "##);
}

#[test]
fn a_module_that_is_not_there() {
    let folder = Folder::new("module");
    let (code, out, _) = drift(folder.write("portal.json", r#"{"paths": {"/stock.item.get": []}}"#), &[]);
    assert_eq!(code, 1);
    assert_snapshot!(out, @"
    methods that only the portal has: 1
      stock.item.get

    modules that the portal does not publish: 1
      shop (10 methods in the specs)

    2 differences: 1 methods published, 10 in the specs, 0 in both
    ");
}

/// A scheduled job is quiet until something new happens.
#[test]
fn accepted_differences() {
    let folder = Folder::new("known");
    folder.write("portal.json", &changed());
    let (code, _, err) = drift(&folder, &["--known", "known.txt"]);
    assert_eq!(code, 2, "{err}");
    let (code, out, err) = drift(&folder, &["--known", "known.txt", "--accept"]);
    assert_eq!(code, 0);
    assert_snapshot!(out, @"no differences, and 10 accepted: 10 methods published, 10 in the specs, 9 in both");
    assert_snapshot!(err, @"
    10 differences accepted in known.txt
    note: left out: #/paths/~1{id}: not the name of a method
    ");
    assert_snapshot!(folder.read("known.txt"), @"
    # Differences between the portal and the specs that were looked at and accepted. Say why behind a `#`.
    required shop.order.add fields portal=optional specs=required
    method-new shop.order.archive
    method-gone shop.order.cancel
    result shop.order.delete portal={done} specs={result}
    parameter-new shop.order.get version portal=integer
    type shop.order.get id portal=string specs=integer
    select-new shop.order.get color
    select-gone shop.order.get sellerId
    result-new shop.order.ship parcel portal=integer
    result-gone shop.order.ship parcelId specs=integer
    ");
    // Comments stay, and what comes to differ later is told alone.
    let known =
        folder.read("known.txt").replace("method-new shop.order.archive", "method-new shop.order.archive # a trial");
    folder.write("known.txt", &known).write("portal.json", &changed().replace(r#""version""#, r#""edition""#));
    let (code, out, err) = drift(&folder, &["--known", "known.txt", "--format", "lines"]);
    assert_eq!((code, out.as_str()), (1, "parameter-new shop.order.get edition portal=integer\n"));
    assert!(err.contains("note: accepted, but no longer there: parameter-new shop.order.get version"), "{err}");
    assert_eq!(drift(&folder, &["--known", "known.txt", "--accept"]).0, 0);
    let known = folder.read("known.txt");
    assert!(known.contains("# a trial") && known.contains("edition") && !known.contains("version"), "{known}");
}

#[test]
fn what_cannot_be_compared() {
    let folder = Folder::new("unusable");
    let (code, out, err) = drift(&folder, &[]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.starts_with("error: portal.json cannot be read: "), "{err}");
    let (code, _, err) = drift(folder.write("portal.json", r#"{"error": "expired_token"}"#), &[]);
    assert_eq!(code, 2);
    assert_snapshot!(err, @"
    error: portal.json at #/error: the portal answered with the failure `expired_token`
      = help: call `rest.documentation.openapi` with a webhook that has the scopes of the modules to compare
    ");
    folder.write("portal.json", &fixture()).write("spec/api.yaml", "api: {}\n");
    let output = xtask(&folder, &["drift", "portal.json", "--spec", "spec"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("--> spec/api.yaml:1"));
    assert_eq!(xtask(&folder, &["drift", "portal.json", "--accept"]).status.code(), Some(2));
}

/// Specs of another module, as they were before an import.
fn base(name: &str) -> Folder {
    let folder = Folder::new(name);
    let api = "api:\n  title: Demo\n  modules:\n    base: What was there before. # kept\n  entities:\n    user: A user.\n    shop.order: An order.\n";
    folder.write("portal.json", &fixture()).write("spec/api.yaml", api);
    folder.write("spec/field.yaml", &std::fs::read_to_string(material("spec/field.yaml")).unwrap());
    folder.write(
        "spec/base/row/field/list.yaml",
        "method: base.row.field.list\naction: field.list\nobject: shop.order\n",
    );
    folder
}

fn import(folder: &Folder, arguments: &[&str]) -> (bool, String, String) {
    let output = xtask(folder, &[&["import", "portal.json", "--spec", "spec"], arguments].concat());
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
    52 guesses are marked `# guess:`: hold each against the official page and delete its mark, then run `cargo xtask generate`.
    ");
    assert_snapshot!(folder.read("spec/api.yaml"), @"
    api:
      title: Demo
      modules:
        shop: 'The module `shop`.'  # guess: say what it holds; the document does not
        base: What was there before. # kept
      entities:
        user: A user.
    ");
    let generated = xtask(&folder, &["generate", "--spec", "spec", "--out", "src"]);
    assert!(generated.status.success(), "{}", String::from_utf8_lossy(&generated.stderr));
    let output = xtask(&folder, &["drift", "portal.json", "--spec", "spec", "--format", "lines"]);
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "module-gone base\n");
    let before = folder.texts();
    let (done, out, _) = import(&folder, &[]);
    assert!(done && out.starts_with("Every method"), "{out}");
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
    8 guesses are marked `# guess:`: hold each against the official page and delete its mark, then run `cargo xtask generate`.
    ");
}

/// Nothing is overwritten, and what cannot be written whole is not written at all.
#[test]
fn an_import_that_is_refused() {
    let folder = base("refused");
    let before = folder.texts();
    let (done, _, err) = import(&folder, &["shop.order.cancle"]);
    assert!(!done);
    assert_snapshot!(err, @"
    error: the portal does not publish a method `shop.order.cancle`
      = help: `cargo xtask drift` lists the methods that only the portal has
    ");
    let (done, _, err) = import(&folder, &["base.row.field.list"]);
    assert!(!done);
    assert_snapshot!(err, @"
    error: the portal does not publish a method `base.row.field.list`
      = help: `cargo xtask drift` lists the methods that only the portal has
    ");
    assert_eq!(folder.texts(), before);

    folder.write("portal.json", r#"{"paths": {"/base.row.field.list": {}, "/api": {}}}"#);
    let (done, _, err) = import(&folder, &["base.row.field.list"]);
    assert!(!done);
    assert_snapshot!(err, @"
    error: `base.row.field.list` has a spec already, base/row/field/list.yaml
      = help: `cargo xtask drift` says where it differs from the portal
    ");
    let (done, _, err) = import(&folder, &["api"]);
    assert!(!done);
    assert_snapshot!(err, @"
    error: `api` cannot have a spec: api.yaml is not the place of a method
      = help: leave it out; nothing was written
    ");

    // Two names that are one in Rust pass no check.
    folder.write("portal.json", r#"{"paths": {"/new_one.a.b": {}, "/newOne.a.b": {}, "/base.ok": {}}}"#);
    let before = folder.texts();
    let (done, _, err) = import(&folder, &[]);
    assert!(!done);
    assert!(err.contains("nothing was written"), "{err}");
    assert_eq!(folder.texts(), before);

    // A file of that name that no spec refers to, and a folder where a file should be.
    folder.write("portal.json", &fixture()).write("spec/shop/order/ship.yaml/keep", "");
    let before = folder.texts();
    let (done, _, err) = import(&folder, &[]);
    assert!(!done);
    assert!(err.contains("shop/order/ship.yaml"), "{err}");
    assert_eq!(folder.texts(), before);
}
