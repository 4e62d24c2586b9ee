//! Consistency of the files of the repository.
#![allow(clippy::unwrap_used)]

use bitrix24_model::ROOT_V2;
use bitrix24_tests::{program, specs, workspace};
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

/// Editors find the schema by the first line.
#[test]
fn every_spec_references_its_schema() {
    for file in specs() {
        let path = file.path.strip_prefix(ROOT_V2).unwrap_or(&file.path);
        let up = "../".repeat(path.matches('/').count());
        let expected = format!("# yaml-language-server: $schema={up}schema.json");
        assert_eq!(file.text.lines().next(), Some(expected.as_str()), "{} does not begin with its schema", file.path);
    }
}

/// The only problems of a spec from `cargo xtask new` are its TODOs.
#[test]
fn a_new_spec_has_no_problems_but_its_todos() {
    let root = std::env::temp_dir().join(format!("bitrix24-new-{}", std::process::id()));
    let (folder, out) = (root.join("spec"), root.join("out"));
    let actions = [None, Some("get"), Some("list"), Some("tail"), Some("add"), Some("update"), Some("delete")];
    for (at, action) in actions.into_iter().enumerate() {
        std::fs::create_dir_all(&folder).unwrap();
        let api = "api:\n  title: Demo\n  modules:\n    other: Another.\n";
        std::fs::write(folder.join("api.yaml"), api).unwrap();
        std::fs::copy(workspace().join("spec/errors.yaml"), folder.join("errors.yaml")).unwrap();
        let mut command = xtask(&["new", &format!("shop{at}.order.run"), "--spec"]);
        command.arg(&folder).args(action.iter().flat_map(|action| ["--action", action]));
        assert!(command.output().unwrap().status.success());
        let output = xtask(&["generate", "--spec"]).arg(&folder).arg("--out").arg(&out).output().unwrap();
        let text = String::from_utf8(output.stderr).unwrap();
        let codes: Vec<&str> = text.lines().filter(|line| line.starts_with("error[")).collect();
        let known = |line: &&&str| line.starts_with("error[todo]") || line.contains("the module `other` has no specs");
        assert!(codes.iter().all(|line| known(&line)), "{action:?}\n{text}");
        assert!(codes.iter().any(|line| line.starts_with("error[todo]")), "{action:?}\n{text}");
        std::fs::remove_dir_all(&root).unwrap();
    }
}

fn xtask(arguments: &[&str]) -> Command {
    static PROGRAM: LazyLock<PathBuf> = LazyLock::new(|| program("xtask"));
    let mut command = Command::new(&*PROGRAM);
    command.current_dir(workspace()).args(arguments);
    command
}
