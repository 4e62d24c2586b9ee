//! The minimum supported Rust version (MSRV) of the workspace, and the installed toolchain that can check it.

use crate::cargo;
use crate::ci::Outcome;
use crate::error::{CommandError, Result};
use crate::folder::{self, read};
use crate::terminal::print_line;
use std::process::Command;

/// Where the MSRV is installed.
#[derive(Debug, PartialEq, Eq)]
enum Msrv {
    /// It is the current toolchain.
    Current(String),
    /// It is another toolchain of rustup.
    Installed(String),
    /// It is not installed.
    Missing(String),
}

/// Builds the workspace with the MSRV, if that is installed beside the current toolchain.
pub(crate) fn check() -> Result<Outcome> {
    let current = stdout_of("rustc", &["--version"]);
    print_line(&format!("toolchain: {}", current.trim()))?;
    match classify(&rust_version()?, &current, &stdout_of("rustup", &["toolchain", "list"])) {
        Msrv::Current(version) => {
            print_line(&format!("this is the minimum supported Rust version, {version}"))?;
            Ok(Outcome::Passed)
        }
        Msrv::Missing(version) => Ok(Outcome::Skipped(format!(
            "needs the minimum supported Rust version; `rustup toolchain install {version}` installs it"
        ))),
        Msrv::Installed(toolchain) => check_with(&toolchain),
    }
}

fn check_with(toolchain: &str) -> Result<Outcome> {
    let mut command = Command::new("rustup");
    command.current_dir(folder::workspace()).env_remove("CARGO").env_remove("RUSTC");
    cargo::forget_this_package(&mut command);
    command.args(["run", toolchain, "cargo", "check", "--workspace", "--all-features"]);
    let status = command.status().map_err(|error| CommandError::new(format!("cannot start rustup: {error}")))?;
    if status.success() {
        return Ok(Outcome::Passed);
    }
    print_line(&format!(
        "the crates do not build with {toolchain}, the `rust-version` of the workspace: avoid newer features, or raise it \
         (see docs/versioning.md)"
    ))?;
    Ok(Outcome::Failed)
}

/// Returns the `rust-version` of the workspace.
fn rust_version() -> Result<String> {
    let manifest = read(&folder::workspace().join("Cargo.toml"))?;
    let version = manifest.lines().find_map(|line| line.strip_prefix("rust-version = "));
    version.map(|version| version.trim_matches('"').to_owned()).ok_or_else(|| {
        CommandError::new("`Cargo.toml` has no `rust-version`").with_help("add it to [workspace.package]")
    })
}

/// Classifies an MSRV such as `1.95` by the outputs of `rustc --version` and `rustup toolchain list`.
fn classify(msrv: &str, rustc: &str, toolchains: &str) -> Msrv {
    let matches = |version: &str| version == msrv || version.starts_with(&format!("{msrv}."));
    if rustc.split_whitespace().nth(1).is_some_and(matches) {
        return Msrv::Current(msrv.to_owned());
    }
    let mut names = toolchains.lines().filter_map(|line| line.split_whitespace().next());
    match names.find(|name| name.split('-').next().is_some_and(matches)) {
        Some(name) => Msrv::Installed(name.to_owned()),
        None => Msrv::Missing(msrv.to_owned()),
    }
}

/// Returns what a program prints; nothing if it cannot run.
fn stdout_of(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).current_dir(folder::workspace()).args(arguments).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Msrv, classify};

    #[test]
    fn the_msrv_is_found_by_its_two_numbers() {
        let list = "stable-x86_64-unknown-linux-gnu (active, default)\n1.95.0-x86_64-unknown-linux-gnu\n1.9.0-x\n";
        let old = "rustc 1.95.0 (f2a1e3b 2026-04-14)";
        let new = "rustc 1.99.1 (aa 2026-11-01)";
        assert_eq!(classify("1.95", old, ""), Msrv::Current("1.95".to_owned()));
        assert_eq!(classify("1.9", old, ""), Msrv::Missing("1.9".to_owned()));
        assert_eq!(classify("1.95", new, list), Msrv::Installed("1.95.0-x86_64-unknown-linux-gnu".to_owned()));
        assert_eq!(classify("1.96", new, list), Msrv::Missing("1.96".to_owned()));
        assert_eq!(classify("1.95", "", ""), Msrv::Missing("1.95".to_owned()));
    }
}
