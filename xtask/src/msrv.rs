//! The oldest Rust that the crates promise to build with, and the one that is at hand.

use crate::folder;
use std::process::Command;

/// What to do about the oldest Rust.
#[derive(Debug, PartialEq, Eq)]
enum Oldest {
    /// The checks run on it already.
    Current(String),
    /// It is installed beside the current one.
    Beside(String),
    /// It is not installed.
    Absent(String),
}

/// The promise of the oldest Rust is tried where that Rust is installed.
pub(crate) fn check() -> Result<(), String> {
    let (current, oldest) = oldest()?;
    println!("toolchain: {current}");
    match oldest {
        Oldest::Current(version) => println!("which is the oldest that is promised, {version}"),
        Oldest::Absent(version) => {
            println!(
                "the oldest that is promised, {version}, is not tried: `rustup toolchain install {version}` installs it"
            );
        }
        Oldest::Beside(toolchain) => {
            let mut command = Command::new("rustup");
            command.current_dir(folder::workspace()).env_remove("CARGO").env_remove("RUSTC");
            command.args(["run", &toolchain, "cargo", "check", "--workspace", "--all-features"]);
            let status = command.status().map_err(|error| format!("error: rustup cannot be started: {error}"))?;
            if !status.success() {
                return Err(format!(
                    "error: the crates do not build with {toolchain}, which `rust-version` promises\n  = help: avoid what is newer, or raise `rust-version` (see docs/versioning.md)"
                ));
            }
        }
    }
    Ok(())
}

/// Holds the promise of the workspace against what is installed.
fn oldest() -> Result<(String, Oldest), String> {
    let manifest = std::fs::read_to_string(folder::workspace().join("Cargo.toml"))
        .map_err(|error| format!("error: Cargo.toml cannot be read: {error}"))?;
    let promised =
        manifest.lines().find_map(|line| line.strip_prefix("rust-version = ")).map(|text| text.trim_matches('"'));
    let promised = promised
        .ok_or("error: Cargo.toml names no `rust-version`\n  = help: state the oldest Rust in [workspace.package]")?;
    let current = said("rustc", &["--version"]);
    let installed = said("rustup", &["toolchain", "list"]);
    Ok((current.trim().to_owned(), judge(promised, &current, &installed)))
}

/// `promised` is `1.95`, `current` the answer of `rustc --version`, `installed` the list of rustup.
fn judge(promised: &str, current: &str, installed: &str) -> Oldest {
    let is = |version: &str| version == promised || version.starts_with(&format!("{promised}."));
    if current.split_whitespace().nth(1).is_some_and(is) {
        return Oldest::Current(promised.to_owned());
    }
    let names = installed.lines().filter_map(|line| line.split_whitespace().next());
    match names.into_iter().find(|name| name.split('-').next().is_some_and(is)) {
        Some(name) => Oldest::Beside(name.to_owned()),
        None => Oldest::Absent(promised.to_owned()),
    }
}

/// What a program says; nothing where it cannot be run.
fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).current_dir(folder::workspace()).args(arguments).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Oldest, judge};

    #[test]
    fn the_oldest_rust_is_found_by_its_two_numbers() {
        let list = "stable-x86_64-unknown-linux-gnu (active, default)\n1.95.0-x86_64-unknown-linux-gnu\n1.9.0-x\n";
        let old = "rustc 1.95.0 (f2a1e3b 2026-04-14)";
        let new = "rustc 1.99.1 (aa 2026-11-01)";
        assert_eq!(judge("1.95", old, ""), Oldest::Current("1.95".to_owned()));
        assert_eq!(judge("1.9", old, ""), Oldest::Absent("1.9".to_owned()));
        assert_eq!(judge("1.95", new, list), Oldest::Beside("1.95.0-x86_64-unknown-linux-gnu".to_owned()));
        assert_eq!(judge("1.96", new, list), Oldest::Absent("1.96".to_owned()));
        assert_eq!(judge("1.95", "", ""), Oldest::Absent("1.95".to_owned()));
    }
}
