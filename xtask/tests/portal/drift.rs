//! `portal drift`: its output in every format, the baseline, and its exit codes.

use super::*;
use insta::assert_snapshot;

/// Compares a document with the specs; returns the exit code, standard output and standard error.
fn drift(folder: &Folder, arguments: &[&str]) -> (i32, String, String) {
    let spec = material("spec");
    let output =
        xtask(folder, &[&["portal", "drift", "portal.json", "--spec", spec.to_str().unwrap()], arguments].concat());
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
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
      parameter fields: optional in the portal, required in the specs

    shop.order.delete
      result: {done} in the portal, {result} in the specs

    shop.order.get
      parameters: only the portal has version (integer)
      select: only the portal has color
      select: only the specs have sellerId
      parameter id: string in the portal, integer in the specs

    shop.order.ship
      result: only the portal has parcel (integer)
      result: only the specs have parcelId (integer)

    10 differences: 10 methods published, 10 in the specs, 9 in both
    ");
    assert_snapshot!(err, @"note: skipped: #/paths/~1{id}: not the name of a method");
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
    let folder = Folder::new("baseline");
    folder.write("portal.json", &changed());
    let (code, _, err) = drift(&folder, &["--baseline", "accepted.txt"]);
    assert_eq!(code, 2, "{err}");
    let (code, out, err) = drift(&folder, &["--baseline", "accepted.txt", "--accept"]);
    assert_eq!(code, 0);
    assert_snapshot!(out, @"no differences, and 10 accepted: 10 methods published, 10 in the specs, 9 in both");
    assert_snapshot!(err, @"
    10 differences accepted in accepted.txt
    note: skipped: #/paths/~1{id}: not the name of a method
    ");
    assert_snapshot!(folder.read("accepted.txt"), @"
    # Accepted differences between the portal and the specs. Add the reason after a `#`.
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
    // Comments stay, and only later differences are reported.
    let baseline =
        folder.read("accepted.txt").replace("method-new shop.order.archive", "method-new shop.order.archive # a trial");
    folder.write("accepted.txt", &baseline).write("portal.json", &changed().replace(r#""version""#, r#""edition""#));
    let (code, out, err) = drift(&folder, &["--baseline", "accepted.txt", "--format", "lines"]);
    assert_eq!((code, out.as_str()), (1, "parameter-new shop.order.get edition portal=integer\n"));
    assert!(
        err.contains(
            "note: the baseline accepts a difference that no longer exists: parameter-new shop.order.get version"
        ),
        "{err}"
    );
    assert_eq!(drift(&folder, &["--baseline", "accepted.txt", "--accept"]).0, 0);
    let baseline = folder.read("accepted.txt");
    assert!(
        baseline.contains("# a trial") && baseline.contains("edition") && !baseline.contains("version"),
        "{baseline}"
    );
}

#[test]
fn unusable_inputs() {
    let folder = Folder::new("unusable");
    let (code, out, err) = drift(&folder, &[]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.starts_with("error: cannot read `portal.json`: "), "{err}");
    let (code, _, err) = drift(folder.write("portal.json", r#"{"error": "expired_token"}"#), &[]);
    assert_eq!(code, 2);
    assert_snapshot!(err, @"
    error: `portal.json` at #/error: the portal responded with the error `expired_token`
      = help: call `rest.documentation.openapi` with a webhook that has the scopes of the modules to compare
    ");
    folder.write("portal.json", &fixture()).write("spec/api.yaml", "api: {}\n");
    let output = xtask(&folder, &["portal", "drift", "portal.json", "--spec", "spec"]);
    assert_eq!(output.status.code(), Some(1), "specs with errors are problems, as in every command");
    assert!(String::from_utf8(output.stderr).unwrap().contains("--> spec/api.yaml:1"));
    assert_eq!(xtask(&folder, &["portal", "drift", "portal.json", "--accept"]).status.code(), Some(2));
}

#[test]
fn a_document_from_standard_input() {
    let folder = Folder::new("stdin");
    let spec = material("spec");
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command
        .args(["portal", "drift", "-", "--spec", spec.to_str().unwrap()])
        .stdin(std::fs::File::open(material("portal.json")).unwrap());
    let output = command.current_dir(&folder.0).output().unwrap();
    assert!(output.status.success() && output.stdout.starts_with(b"no differences"), "{output:?}");
}
