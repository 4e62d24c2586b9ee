//! What a contributor does with nothing but a page: a new module with an object, a list, an error code and a method is
//! added to a copy of the checkout as CONTRIBUTING.md says, in each protocol, and the checks pass with no file touched but the
//! specs and what `generate` writes.
//!
//! The checks of the copy take as long as `cargo xtask ci --quick`, so they run only with `BITRIX24_NEW_METHOD=1`.
#![allow(clippy::unwrap_used)]

use bitrix24_tests::{cargo, external, files_in, workspace};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const SWITCH: &str = "BITRIX24_NEW_METHOD";

/// The commands that create the specs.
const NEW: [&[&str]; 4] = [
    &["new", "wiki.page.list", "--action", "list"],
    &["new", "wiki.page.publish"],
    &["new", "--spec", "spec/v2", "wiki.note.list", "--action", "list"],
    &["new", "--spec", "spec/v2", "wiki.note.add", "--action", "add"],
];

/// The fact that `new` asks for beside those of the new specs, in each `api.yaml`.
const MODULE: (&str, &str) = ("wiki: 'TODO One sentence: what the module contains.'", "wiki: Wikis and their pages.");

#[test]
fn a_method_of_a_new_module_passes_the_checks() {
    if let Err(why) = external::switched_on(SWITCH) {
        return external::skip(SWITCH, "new methods in a copy of the checkout", &why);
    }
    let copy = Copy::of_the_checkout();
    for new in NEW {
        copy.xtask(new);
    }
    copy.write_the_facts();
    assert!(copy.changes().iter().all(|path| path.starts_with("spec/")), "{:?}", copy.changes());

    copy.xtask(&["generate"]);
    let generated = copy.changes();
    let written_by_generate =
        |path: &String| path.starts_with("spec/") || path.starts_with("generated/") || path == "README.md";
    assert!(generated.iter().all(written_by_generate), "{generated:?}");
    for module in ["generated/src/wiki/", "generated/src/v2/wiki/"] {
        assert!(generated.iter().any(|path| path.starts_with(module)), "{generated:?}");
    }

    copy.xtask(&["ci", "--quick"]);
    assert_eq!(copy.changes(), generated, "the checks write files");
}

/// A copy of the checkout.
struct Copy {
    /// The copy is outside of the build folder, as a clone is: tests of messages treat paths in there in another way.
    folder: TempDir,
    target: PathBuf,
}

impl Copy {
    /// Copies the files that a clone would have, with the changes that are not committed yet.
    fn of_the_checkout() -> Self {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().to_owned();
        let new = Self { folder: tempfile::tempdir().unwrap(), target };
        write(&new.folder.path().join(".cargo/config.toml"), &settings());
        let list = git(&workspace(), &["ls-files", "--cached", "--others", "--exclude-standard"]);
        for path in list.lines().filter(|path| workspace().join(path).is_file()) {
            let to = new.root().join(path);
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::copy(workspace().join(path), to).unwrap();
        }
        git(&new.root(), &["init", "--quiet"]);
        git(&new.root(), &["add", "."]);
        let commit = ["commit", "--quiet", "--message", "Before"];
        git(&new.root(), &[&["-c", "user.name=Ann", "-c", "user.email=ann@example.com"][..], &commit].concat());
        new
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("checkout")
    }

    /// Writes the facts of the page into the specs that `new` has created.
    fn write_the_facts(&self) {
        let facts = workspace().join("tests/tests/new_method/spec");
        for file in files_in(&facts, "yaml") {
            let path = Path::new("spec").join(file.strip_prefix(&facts).unwrap());
            write(&self.root().join(path), &std::fs::read_to_string(file).unwrap());
        }
        for path in ["spec/api.yaml", "spec/v2/api.yaml"].map(|path| self.root().join(path)) {
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(text.contains(MODULE.0), "{text}");
            write(&path, &text.replace(MODULE.0, MODULE.1));
        }
    }

    /// Runs a command of the copy.
    fn xtask(&self, arguments: &[&str]) {
        let mut cargo = cargo();
        cargo.current_dir(self.root()).env("CARGO_TARGET_DIR", &self.target).env_remove(SWITCH);
        let status = cargo.arg("xtask").args(arguments).status().unwrap();
        assert!(status.success(), "cargo xtask {}", arguments.join(" "));
    }

    /// Returns the paths of the files that differ from the checkout's.
    fn changes(&self) -> BTreeSet<String> {
        let status = git(&self.root(), &["status", "--short", "--untracked-files=all"]);
        status.lines().map(|line| line[3..].to_owned()).collect()
    }
}

/// Returns settings of cargo by which the copy's own crates differ from the workspace's. Both then have a place in one build
/// folder, with the same dependencies; otherwise cargo would take the one for the other, because it compares paths within a
/// workspace.
fn settings() -> String {
    let manifest =
        |folder: &Path| -> toml::Table { std::fs::read_to_string(folder.join("Cargo.toml")).unwrap().parse().unwrap() };
    let root = manifest(&workspace());
    let members = root["workspace"]["members"].as_array().unwrap().iter().map(|member| {
        manifest(&workspace().join(member.as_str().unwrap()))["package"]["name"].as_str().unwrap().to_owned()
    });
    members.map(|name| format!("[profile.dev.package.{name}]\ndebug = \"line-tables-only\"\n")).collect()
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let mut git = Command::new("git");
    git.current_dir(folder).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    let output = git.args(arguments).output().unwrap();
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}
