//! `cargo xtask diff` in a small repository of its own.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A repository that is removed after the test.
struct Repository(PathBuf);

impl Repository {
    /// Creates a repository with one method in its first commit, tagged `v0.1.0`.
    ///
    /// Returns `None` without git, which the project does not require.
    fn new(name: &str) -> Option<Self> {
        if Command::new("git").arg("--version").output().is_err() {
            eprintln!("skipped: git not found");
            return None;
        }
        let repository = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        let _ = std::fs::remove_dir_all(&repository.0);
        std::fs::create_dir_all(repository.0.join("spec/demo")).unwrap();
        std::fs::create_dir_all(repository.0.join("xtask")).unwrap();
        repository.git(&["init", "--quiet"]);
        repository.write("Cargo.toml", "[workspace.package]\nversion = \"0.1.0\"\n");
        repository.write("spec/api.yaml", "api: { title: Demo, modules: { demo: For the tests. } }\n");
        repository.write("spec/demo/run.yaml", &run("{ text: string }"));
        repository.commit("One");
        repository.git(&["tag", "v0.1.0"]);
        Some(repository)
    }

    fn write(&self, path: &str, text: &str) {
        std::fs::write(self.0.join(path), text).unwrap();
    }

    fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", message]);
    }

    fn git(&self, arguments: &[&str]) {
        let mut git = Command::new("git");
        // Without the machine's own settings, which can require signatures or run hooks.
        git.current_dir(&self.0).env("GIT_CONFIG_GLOBAL", self.0.join("none")).env("GIT_CONFIG_NOSYSTEM", "1");
        git.args(["-c", "user.name=Test", "-c", "user.email=test@example.com"]).args(arguments);
        let output = git.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    fn diff(&self, arguments: &[&str]) -> Output {
        let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
        xtask.current_dir(&self.0).env("CARGO_MANIFEST_DIR", self.0.join("xtask")).env("NO_COLOR", "1");
        xtask.arg("diff").args(arguments).output().unwrap()
    }

    fn stdout(&self, arguments: &[&str]) -> String {
        let output = self.diff(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn stderr(&self, arguments: &[&str]) -> String {
        let output = self.diff(arguments);
        assert!(!output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        String::from_utf8(output.stderr).unwrap()
    }
}

impl Drop for Repository {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn run(params: &str) -> String {
    format!("{{ method: demo.run, summary: Runs., effect: read, params: {params}, result: boolean }}\n")
}

#[test]
fn the_working_tree_is_compared_with_the_last_release() {
    let Some(repository) = Repository::new("diff-release") else { return };
    assert_eq!(repository.stdout(&[]), "no changes for users from v0.1.0 to the working tree\nsemver: none (0.1.0)\n");
    repository.write("spec/demo/run.yaml", &run("{ text: { type: string, required: true } }"));
    repository.write("spec/demo/stop.yaml", "{ method: demo.stop, summary: Stops., effect: write, result: boolean }\n");
    let expected = "\
from v0.1.0 to the working tree

breaking (1): programs can stop compiling
  `demo.run`, parameter `text`: now required, as an argument of `Run::new`: type changed from `Option<String>` to `String`

additive (1): programs can do more
  `demo.stop`: added as `demo::Stop`

semver: minor (0.1.0 → 0.2.0)

for the changelog:

### Changed

- **Breaking:** `demo.run`, parameter `text`: now required, as an argument of `Run::new`: type changed from `Option<String>` to `String`.

### Added

- `demo.stop`: added as `demo::Stop`.
";
    assert_eq!(repository.stdout(&[]), expected);
    assert_eq!(repository.stdout(&["v0.1.0"]), expected);
    let (_, lines) = expected.split_once("changelog:\n\n").unwrap();
    assert_eq!(repository.stdout(&["--format", "changelog"]), lines);
}

/// Without a release, the last change of specs is what a reader wants to see, committed or not.
#[test]
fn without_a_release_the_last_change_is_shown() {
    let Some(repository) = Repository::new("diff-last-change") else { return };
    repository.git(&["tag", "--delete", "v0.1.0"]);
    repository.write("spec/demo/run.yaml", &run("{ text: string, size: integer }"));
    repository.commit("Add the size");
    repository.write("notes.txt", "Not a spec");
    repository.commit("Take notes");
    let committed = repository.stdout(&[]);
    assert!(committed.contains(" (One) to the working tree\n\nadditive (1)"), "{committed}");
    repository.write("spec/demo/run.yaml", &run("{ text: string }"));
    let in_progress = repository.stdout(&[]);
    assert!(in_progress.starts_with("from HEAD (Take notes) to the working tree\n\nbreaking (1)"), "{in_progress}");
}

#[test]
fn two_revisions_are_compared() {
    let Some(repository) = Repository::new("diff-revisions") else { return };
    repository.write("spec/demo/run.yaml", &run("{ text: string, size: integer }"));
    repository.commit("Two");
    repository.write("spec/demo/run.yaml", &run("{}"));
    let json: bitrix24_json::Value =
        serde_json::from_str(&repository.stdout(&["v0.1.0..HEAD", "--format", "json"])).unwrap();
    let expected = bitrix24_json::json!({
        "old": "v0.1.0",
        "new": "HEAD",
        "semver": { "bump": "patch", "from": "0.1.0", "to": "0.1.1" },
        "changes": [{
            "class": "additive",
            "kind": "added",
            "item": { "kind": "method", "name": "demo.run" },
            "section": "parameter",
            "path": "size",
            "text": "added as `size: Option<i64>`",
        }],
        "changelog": "### Added\n\n- `demo.run`, parameter `size`: added as `size: Option<i64>`.\n",
    });
    assert_eq!(json, expected);
    assert!(repository.stdout(&["HEAD.."]).contains("breaking (2)"));
    let twice = repository.stderr(&["v0.1.0..HEAD", "--spec", "spec"]);
    assert_eq!(
        twice,
        "error: OLD..NEW and `--spec` both name the new specs\n  = help: give OLD..NEW or `--spec DIR`, not both\n"
    );
}

#[test]
fn a_revision_that_cannot_be_compared_is_reported_with_the_reason() {
    let Some(repository) = Repository::new("diff-refused") else { return };
    assert_eq!(
        repository.stderr(&["nowhere"]),
        "error: unknown revision `nowhere`\n  = help: name a commit, a branch or a tag; in a shallow clone, fetch the history first (`git fetch --unshallow --tags`)\n"
    );
    assert!(repository.stderr(&["--", "--output=x"]).starts_with("error: unknown revision `--output=x`\n"));
    repository.write("spec/demo/run.yaml", "{ method: demo.run, unheard: of }\n");
    repository.commit("Broken");
    let text = repository.stderr(&["HEAD..v0.1.0"]);
    assert!(text.contains("--> HEAD:spec/demo/run.yaml:1:"), "{text}");
    let end = "error: the specs of `HEAD` do not pass the current checks\n  = help: compare with a later revision, or fix them on a branch from `HEAD` and compare with that\n";
    assert!(text.ends_with(end), "{text}");
    repository.git(&["rm", "-r", "--quiet", "spec"]);
    repository.commit("Without");
    let text = repository.stderr(&["HEAD..v0.1.0"]);
    assert_eq!(text, "error: `HEAD` contains no specs\n  = help: compare with a later revision\n");
}
