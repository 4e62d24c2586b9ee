//! Crates that tests write and build, as users have theirs: beside the checkout, with a manifest of their own.

use crate::workspace;
use std::path::{Path, PathBuf};
use std::process::Output;

/// The checkout in the manifests of the documentation, which stand beside it.
pub const CHECKOUT: &str = "../bitrix24-rs";

/// What follows every manifest: the crate belongs to no workspace, and is built like the workspace's own crates, so that
/// they share the dependencies with the same features.
pub const END: &str = "
[workspace]

[profile.dev]
debug = false
";

/// A crate below the build folder.
pub struct FixtureCrate {
    folder: PathBuf,
    target: PathBuf,
}

impl FixtureCrate {
    /// Writes a crate with the given name and the tables of its manifest that follow `[package]`, below the folder for the
    /// files of tests: `env!("CARGO_TARGET_TMPDIR")`. What an earlier run wrote is removed.
    ///
    /// # Panics
    ///
    /// Panics if a file cannot be written.
    #[must_use]
    pub fn new(tests: impl AsRef<Path>, name: &str, manifest: &str) -> Self {
        let tests = tests.as_ref();
        let folder = tests.join("crates").join(name);
        let new = Self { folder, target: tests.parent().unwrap_or(tests).to_owned() };
        // It need not exist.
        let _ = std::fs::remove_dir_all(&new.folder);
        new.write("Cargo.toml", &format!("{}{END}", with_package(name, manifest)));
        // The versions of the workspace, which are there already.
        let lock = std::fs::copy(workspace().join("Cargo.lock"), new.folder.join("Cargo.lock"));
        lock.unwrap_or_else(|error| panic!("Cargo.lock cannot be copied: {error}"));
        new
    }

    /// Writes the manifest of a crate in a folder of this one, which depends on it, so that both are one workspace.
    ///
    /// # Panics
    ///
    /// Panics if it cannot be written.
    pub fn write_member(&self, name: &str, manifest: &str) {
        self.write(&format!("{name}/Cargo.toml"), &with_package(name, manifest));
    }

    /// Writes a file of the crate.
    ///
    /// # Panics
    ///
    /// Panics if it cannot be written.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        let written =
            std::fs::create_dir_all(path.parent().unwrap_or(&self.folder)).and_then(|()| std::fs::write(&path, text));
        written.unwrap_or_else(|error| panic!("{} cannot be written: {error}", path.display()));
    }

    /// Runs a command of cargo in the crate with these environment variables, and returns what it prints. It shares the
    /// workspace's build folder.
    ///
    /// # Panics
    ///
    /// Panics with the error output if the command fails.
    #[must_use]
    pub fn cargo(&self, arguments: &[&str], variables: &[(&str, String)]) -> Vec<u8> {
        let output = self.output(arguments, variables);
        assert!(output.status.success(), "cargo {arguments:?}\n{}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    }

    /// Runs a command of cargo as [`Self::cargo`] does, and returns its output, also if it fails.
    ///
    /// # Panics
    ///
    /// Panics if cargo cannot be started.
    #[must_use]
    pub fn output(&self, arguments: &[&str], variables: &[(&str, String)]) -> Output {
        let mut cargo = crate::cargo();
        // Dependencies are built in the workspace's folder; documentation must not replace that of the workspace.
        cargo.env("CARGO_BUILD_BUILD_DIR", &self.target).env("CARGO_TARGET_DIR", self.folder.join("target"));
        cargo.current_dir(&self.folder).args(arguments);
        let output = cargo.envs(variables.iter().cloned()).output();
        output.unwrap_or_else(|error| panic!("cargo cannot be started: {error}"))
    }
}

/// Puts a package before the tables of a manifest, and the checkout where they name it.
fn with_package(name: &str, manifest: &str) -> String {
    let manifest = manifest.replace(CHECKOUT, &workspace().to_string_lossy().replace('\\', "/"));
    format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n\n{manifest}")
}
