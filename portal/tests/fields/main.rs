//! The program `bitrix24-portal` against a mock portal that describes its user fields.
#![allow(clippy::unwrap_used)]

use bitrix24_mock::{Failure, MockPortal};
use serde_json::{Value as Json, json};
use std::process::Command;
use tempfile::TempDir;

/// The rows of the portal: settings of user fields, of which one has the name of another object's field, and a smart
/// process.
const ROWS: &str = r#"{
    "v2.userfieldconfig": [
        {"id": 1, "entityId": "CRM_DEAL", "fieldName": "UF_CRM_1721244707108", "userTypeId": "enumeration", "xmlId": "REGION",
         "enum": [{"id": 45, "value": "Север", "xmlId": "north"}, {"id": 46, "value": "Запад", "xmlId": "west"}]},
        {"id": 2, "entityId": "CRM_LEAD", "fieldName": "UF_CRM_1721244707110", "userTypeId": "date", "xmlId": "OF_LEADS"}
    ],
    "v2.crm.type": [{"id": 44, "entityTypeId": 1268, "title": "Contract"}]
}"#;

/// A portal that describes two CRM types, and a folder for their specs.
struct Bench {
    portal: MockPortal,
    folder: TempDir,
}

/// What a run printed.
struct Output {
    success: bool,
    out: String,
    err: String,
}

impl Bench {
    fn new() -> Self {
        let described: Json = serde_json::from_str(include_str!("portal.json")).unwrap();
        let portal = MockPortal::builder().seed(ROWS).start_blocking().unwrap();
        portal.on_raw("v2.crm.item.fields", move |request| {
            let number = &request.params()["entityTypeId"];
            match described.get(format!("crm.item.{number}")) {
                Some(fields) => Ok(json!({ "fields": whole(fields) })),
                None => Err(Failure::error("NotFound").message("SPA not found")),
            }
        });
        Self { portal, folder: tempfile::tempdir().unwrap() }
    }

    fn run(&self, address: Option<&str>, types: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bitrix24-portal"));
        command.current_dir(self.folder.path()).arg("fields").args(types).args(["--out", "crm-spec"]);
        command.env_remove("BITRIX24_WEBHOOK_URL");
        if let Some(address) = address {
            command.env("BITRIX24_WEBHOOK_URL", address);
        }
        let output = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Output { success: output.status.success(), out: text(output.stdout), err: text(output.stderr) }
    }

    #[track_caller]
    fn well(&self, types: &[&str]) -> String {
        let output = self.run(Some(&self.portal.webhook_url()), types);
        assert!(output.success, "{}{}", output.out, output.err);
        output.out
    }

    /// Returns the message of a run that fails.
    #[track_caller]
    fn fails(&self, address: Option<&str>, types: &[&str]) -> String {
        let output = self.run(address, types);
        assert!(!output.success, "{}", output.out);
        assert!(!output.err.contains("s3cr3t"), "the secret is printed: {}", output.err);
        output.err
    }

    fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(path)).unwrap()
    }

    fn write(&self, path: &str, text: &str) {
        std::fs::write(self.folder.path().join(path), text).unwrap();
    }

    /// Generates the module of the written specs.
    fn generated(&self) -> bitrix24_portal::Files {
        let own = bitrix24_portal::read(self.folder.path().join("crm-spec")).unwrap();
        bitrix24_portal::generate(&own).unwrap_or_else(|problems| panic!("{problems}"))
    }
}

/// Returns descriptions with the keys that every description has.
fn whole(fields: &Json) -> Json {
    let flags = ["isRequired", "isReadOnly", "isImmutable", "isMultiple", "isDynamic"];
    let mut fields = fields.clone();
    for field in fields.as_object_mut().unwrap().values_mut() {
        for flag in flags {
            field.as_object_mut().unwrap().entry(flag).or_insert(false.into());
        }
    }
    fields
}

#[test]
fn user_fields_become_specs_that_generate_a_module() {
    let bench = Bench::new();
    insta::assert_snapshot!(bench.well(&["crm.item.2", "crm.item.1268"]), @"
    crm-spec/my/deal.yaml: written, from 11 fields of `crm.item.2`
    crm-spec/my/contract.yaml: written, from 4 fields of `crm.item.1268`
    ");
    insta::assert_snapshot!("deal", bench.read("crm-spec/my/deal.yaml"));
    insta::assert_snapshot!("smart_process", bench.read("crm-spec/my/contract.yaml"));
    let files = bench.generated();
    let object = files.get("deal/object.rs").unwrap();
    for line in [
        "pub title: Option<String>,",
        "pub stage_semantic_id: Option<::bitrix24::v2::crm::item::deal::DealStageSemanticId>,",
        "pub region: Option<DealRegion>,",
        "\"45\" => Self::North,",
    ] {
        assert!(object.contains(line), "{object}");
    }
    let paths: Vec<&str> = files.iter().map(|(path, _)| path).collect();
    for path in ["mod.rs", "deal/list.rs", "deal/update.rs", "contract/add.rs", "contract/fields.rs"] {
        assert!(paths.contains(&path), "{paths:?}");
    }
}

#[test]
fn a_second_run_changes_nothing() {
    let bench = Bench::new();
    bench.well(&["crm.item.2"]);
    let before = bench.read("crm-spec/my/deal.yaml");
    insta::assert_snapshot!(bench.well(&["crm.item.2"]), @"crm-spec/my/deal.yaml: up to date");
    assert_eq!(bench.read("crm-spec/my/deal.yaml"), before);
}

#[test]
fn names_that_people_chose_are_kept() {
    let bench = Bench::new();
    bench.well(&["crm.item.2", "crm.item.1268"]);
    let renamed = bench.read("crm-spec/my/contract.yaml").replace("my.contract", "my.lease").replace("number", "label");
    bench.write("crm-spec/my/lease.yaml", &renamed);
    std::fs::remove_file(bench.folder.path().join("crm-spec/my/contract.yaml")).unwrap();
    let deal = bench.read("crm-spec/my/deal.yaml").replace("rust: North", "rust: Nord");
    bench.write("crm-spec/my/deal.yaml", &deal);
    bench.well(&["crm.item.1268", "crm.item.2"]);
    assert_eq!(bench.read("crm-spec/my/lease.yaml"), renamed);
    assert_eq!(bench.read("crm-spec/my/deal.yaml"), deal);
    assert!(!bench.folder.path().join("crm-spec/my/contract.yaml").exists());
}

/// The example was written by the program, so that it is what users get.
#[test]
fn the_example_has_the_specs_that_the_program_writes() {
    let bench = Bench::new();
    bench.well(&["crm.item.2", "crm.item.1268"]);
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("example");
    for path in ["crm-spec/my/deal.yaml", "crm-spec/my/contract.yaml"] {
        assert_eq!(std::fs::read_to_string(folder.join(path)).unwrap(), bench.read(path), "{path}");
    }
}

#[test]
fn nothing_is_written_if_anything_fails() {
    let bench = Bench::new();
    let address = bench.portal.webhook_url();
    let refused = bench.fails(Some(&address), &["crm.item.2", "crm.item.7777"]);
    let (message, help) = refused.split_once("\n").unwrap();
    assert!(message.starts_with("error: cannot read crm.item.fields of `crm.item.7777`: "), "{message}");
    insta::assert_snapshot!(help, @"help: check the number of the CRM type, and give the webhook the scopes `crm` and `userfieldconfig`");
    assert!(!bench.folder.path().join("crm-spec").exists());

    bench.well(&["crm.item.2"]);
    let broken = bench.read("crm-spec/my/deal.yaml").replace("crm.item.deal", "crm.item.dael");
    bench.write("crm-spec/my/deal.yaml", &broken);
    insta::assert_snapshot!(bench.fails(Some(&address), &["crm.item.2"]), @"
    error: the specs in the folder have problems
    error[unknown-object]: unknown object `crm.item.dael`
     --> crm-spec/my/deal.yaml:3:7
      |
    3 | base: crm.item.dael
      |       ^^^^^^^^^^^^^
      = help: did you mean `crm.item.deal`?

    error: 1 problem in 1 file
    help: correct the specs, or name another folder with `--out`
    ");
    assert_eq!(bench.read("crm-spec/my/deal.yaml"), broken);
}

#[test]
fn nothing_is_asked_for_a_folder_that_cannot_be_written_to() {
    let bench = Bench::new();
    let address = bench.portal.webhook_url();
    bench.write("crm-spec", "");
    assert_eq!(
        bench.fails(Some(&address), &["crm.item.2"]),
        "error: `crm-spec` is not a folder\nhelp: name another folder with `--out`\n"
    );
    std::fs::remove_file(bench.folder.path().join("crm-spec")).unwrap();
    std::fs::create_dir(bench.folder.path().join("crm-spec")).unwrap();
    bench.write("crm-spec/my", "");
    assert!(bench.fails(Some(&address), &["crm.item.2"]).starts_with("error: `crm-spec/my` is not a folder\n"));
    std::fs::remove_file(bench.folder.path().join("crm-spec/my")).unwrap();
    // A spec of an earlier run with problems.
    std::fs::create_dir(bench.folder.path().join("crm-spec/my")).unwrap();
    bench.write("crm-spec/my/deal.yaml", "object: [");
    assert!(bench.fails(Some(&address), &["crm.item.2"]).starts_with("error: the specs in the folder have problems\n"));
    assert_eq!(bench.portal.requests().len(), 0);
}

#[test]
fn bad_input_is_explained() {
    let bench = Bench::new();
    insta::assert_snapshot!(bench.fails(None, &["crm.item.2"]), @"
    error: BITRIX24_WEBHOOK_URL is not set
    help: set BITRIX24_WEBHOOK_URL to the URL of a webhook, as the portal shows it
    ");
    insta::assert_snapshot!(bench.fails(Some("portal.example/rest/1/s3cr3t"), &["crm.item.2"]), @"
    error: the URL must start with https://
    help: set BITRIX24_WEBHOOK_URL to the URL of a webhook, as the portal shows it
    ");
    insta::assert_snapshot!(bench.fails(None, &["crm.deal"]), @"
    error: invalid value 'crm.deal' for '<TYPE>...': expected `crm.item.` and the number of a CRM type, such as `crm.item.2`

    For more information, try '--help'.
    ");
}
