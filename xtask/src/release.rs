//! `release`: checks what a release requires, packages the crates, and prints the commands of the upload, which a person
//! runs.

mod crates;
mod package;

use crate::diff::least_version_since;
use crate::error::{CommandError, Result};
use crate::folder::read;
use crate::terminal::{print, print_line};
use crate::tools::{self, SEMVER_CHECKS};
use crate::{cargo, folder, git};
use bitrix24_compare::semver::{Step, Version};
use crates::Package;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only package the crates, and build each from its own tarball
    #[arg(long)]
    package_only: bool,
    /// Include changes that are not committed
    #[arg(long, requires = "package_only")]
    allow_dirty: bool,
}

pub(crate) fn run(options: &Options) -> Result {
    let packages = crates::public()?;
    if options.package_only {
        return package::run(&packages, options.allow_dirty);
    }
    let version = common_version(&packages)?;
    let tag = format!("v{version}");
    check_working_tree()?;
    check_changelog(&read(&folder::workspace().join("CHANGELOG.md"))?, version)?;
    print_line(&format!("the working tree is clean, all crates are {version}, and the changelog has its entry"))?;
    if git::is_revision(&format!("refs/tags/{tag}"))? {
        return Err(
            CommandError::new(format!("{tag} is already released")).with_help("raise `version` in `Cargo.toml`")
        );
    }
    match git::last_release()? {
        Some(last) => check_step(&last, version, &packages)?,
        None => print_line("this is the first release, so there is nothing to compare with")?,
    }
    package::run(&packages, false)?;
    print(&upload(&tag, &packages))
}

/// Returns the version that all public crates have and require of each other.
fn common_version(packages: &[Package]) -> Result<Version> {
    let Some(first) = packages.first() else { return Err(CommandError::new("the workspace has no public crates")) };
    for package in packages {
        let required = format!("^{}", first.version);
        let other = package.dependencies.iter().find(|(_, version)| *version != required);
        if package.version != first.version || other.is_some() {
            let what = other.map_or_else(
                || format!("is {}", package.version),
                |(name, version)| format!("requires {name} {version}"),
            );
            let message = format!("{} {what}, but {} is {}", package.name, first.name, first.version);
            return Err(CommandError::new(message).with_help(
                "give [workspace.package] and each line of [workspace.dependencies] in `Cargo.toml` the same version",
            ));
        }
    }
    first.version.parse().map_err(|error: String| CommandError::new(error))
}

fn check_working_tree() -> Result {
    let changes = git::changes()?;
    if changes.is_empty() {
        return Ok(());
    }
    Err(CommandError::new(format!("the working tree is not clean\n{}", changes.trim_end()))
        .with_help("commit or stash these changes"))
}

/// Fails unless the changelog has a dated entry with text for the version, and nothing under `[Unreleased]`.
fn check_changelog(changelog: &str, version: Version) -> Result {
    let section = |title: &str| {
        let (_, rest) = changelog.split_once(&format!("\n## [{title}]"))?;
        let (heading, body) = rest.split_once('\n')?;
        let body = body.split("\n## ").next().unwrap_or_default();
        // The end of the file has link definitions.
        let text = body.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('['));
        Some((heading.trim().to_owned(), text.count()))
    };
    let Some((heading, lines)) = section(&version.to_string()) else {
        return Err(CommandError::new(format!("`CHANGELOG.md` has no entry for {version}"))
            .with_help(format!("move the text under [Unreleased] below a heading `## [{version}] - YYYY-MM-DD`")));
    };
    let date = heading.strip_prefix("- ").unwrap_or_default();
    if !is_date(date) || lines == 0 {
        return Err(CommandError::new(format!("the entry for {version} in `CHANGELOG.md` has no date or no text"))
            .with_help(format!(
                "write `## [{version}] - YYYY-MM-DD`, and the changes below it (`cargo xtask diff --format changelog`)"
            )));
    }
    match section("Unreleased") {
        Some((_, lines)) if lines > 0 => Err(CommandError::new(format!(
            "`CHANGELOG.md` has text under [Unreleased], which {version} would not include"
        ))
        .with_help(format!("move it into the entry for {version}"))),
        _ => Ok(()),
    }
}

fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 10
        && bytes
            .iter()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { *byte == b'-' } else { byte.is_ascii_digit() })
}

/// Fails if the changes since the last release require a higher version.
fn check_step(last: &str, version: Version, packages: &[Package]) -> Result {
    let (from, least) = least_version_since(last)?;
    // Two releases never have the same version, even if the specs did not change.
    let least = least.max(from.after(Step::Patch));
    if version < least {
        let message = format!("{version} is too low: the changes of the specs since {from} require {least} or later");
        return Err(CommandError::new(message)
            .with_help(format!("read `cargo xtask diff {last}`, and raise the version in `Cargo.toml`")));
    }
    print_line(&format!("the changes of the specs require {least} or later"))?;
    if !SEMVER_CHECKS.is_installed() {
        return print_line(&format!(
            "skipped: hand-written code is not compared with {last}: cargo-semver-checks not found; {}",
            SEMVER_CHECKS.install_hint()
        ));
    }
    let names = packages.iter().flat_map(|package| ["--package", package.name.as_str()]);
    let mut command = cargo::command();
    command.env("PATH", tools::path());
    command.args(["semver-checks", "check-release", "--baseline-rev", last]).args(names);
    let status = cargo::status(&mut command)?;
    if status.success() {
        return Ok(());
    }
    Err(CommandError::new(format!(
        "{version} is too low: the changes of the code since {last} require a higher version"
    ))
    .with_help("read the output of cargo-semver-checks above; raise the version, or restore what it names"))
}

/// Returns the commands of the upload.
fn upload(tag: &str, packages: &[Package]) -> String {
    let names: Vec<String> = packages.iter().map(|package| format!("--package {}", package.name)).collect();
    format!(
        "\nready. To release, run:\n\n  git tag --annotate {tag} --message {tag}\n  git push origin {tag}\n  cargo publish {}\n",
        names.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::crates::Package;
    use super::{check_changelog, common_version, upload};
    use crate::error::CommandError;
    use bitrix24_compare::semver::Version;

    const VERSION: Version = Version { major: 0, minor: 2, patch: 0 };

    fn package(name: &str, version: &str, dependencies: &[(&str, &str)]) -> Package {
        let dependencies =
            dependencies.iter().map(|(name, version)| ((*name).to_owned(), (*version).to_owned())).collect();
        Package { name: name.to_owned(), version: version.to_owned(), dependencies, missing: Vec::new() }
    }

    fn message(error: CommandError) -> String {
        match error {
            CommandError::Message { message, .. } => message,
            CommandError::Reported(_) | CommandError::OutputClosed => String::new(),
        }
    }

    #[test]
    fn an_entry_has_a_date_and_text_and_nothing_is_unreleased() {
        let error = |changelog: &str| check_changelog(changelog, VERSION).err().map(message).unwrap_or_default();
        assert_eq!(
            error(
                "# C\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n- More.\n\n## [0.1.0] - 2026-01-01\n\n- All.\n"
            ),
            ""
        );
        assert_eq!(error("# C\n\n## [0.2.0] - 2026-12-01\n\n- More.\n\n[0.2.0]: https://example.com\n"), "");
        assert!(error("# C\n\n## [Unreleased]\n\n- More.\n").contains("`CHANGELOG.md` has no entry for 0.2.0"));
        for entry in
            ["## [0.2.0]\n\n- More.\n", "## [0.2.0] - soon\n\n- More.\n", "## [0.2.0] - 2026-12-01\n\n[x]: y\n"]
        {
            assert!(error(&format!("# C\n\n{entry}")).contains("has no date or no text"), "{entry}");
        }
        let left = "# C\n\n## [Unreleased]\n\n- Late.\n\n## [0.2.0] - 2026-12-01\n\n- More.\n";
        assert!(error(left).contains("`CHANGELOG.md` has text under [Unreleased]"));
    }

    #[test]
    fn crates_are_released_together() {
        let all = [package("a", "0.2.0", &[]), package("b", "0.2.0", &[("a", "^0.2.0")])];
        assert_eq!(common_version(&all), Ok(VERSION));
        let stale = [package("a", "0.2.0", &[]), package("b", "0.2.0", &[("a", "^0.1.0")])];
        assert!(common_version(&stale).is_err_and(|error| message(error) == "b requires a ^0.1.0, but a is 0.2.0"));
        let other = [package("a", "0.2.0", &[]), package("b", "0.1.0", &[])];
        assert!(common_version(&other).is_err_and(|error| message(error) == "b is 0.1.0, but a is 0.2.0"));
    }

    #[test]
    fn the_upload_is_left_to_a_person() {
        let expected = "\nready. To release, run:\n\n  git tag --annotate v0.2.0 --message v0.2.0\n  git push origin v0.2.0\n  cargo publish --package a --package b\n";
        assert_eq!(upload("v0.2.0", &[package("a", "0.2.0", &[]), package("b", "0.2.0", &[])]), expected);
    }
}
