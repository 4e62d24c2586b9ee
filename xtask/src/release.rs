//! `release`: everything that has to hold before an upload, and the commands of the upload itself, which a person runs.

use crate::diff::least_version_since;
use crate::packages::{self, Package};
use crate::tools::{self, SEMVER_CHECKS};
use crate::{cargo, folder, git, package};
use bitrix24_compare::semver::{Step, Version};

#[derive(clap::Args)]
pub(crate) struct Options {}

pub(crate) fn run(_: &Options) -> Result<(), String> {
    let packages = packages::public()?;
    let version = one_version(&packages)?;
    let tag = format!("v{version}");
    clean()?;
    let changelog = std::fs::read_to_string(folder::workspace().join("CHANGELOG.md"))
        .map_err(|error| format!("error: CHANGELOG.md cannot be read: {error}\n  = help: see docs/versioning.md"))?;
    entry(&changelog, version)?;
    println!("the working tree is clean, all crates are {version}, and the changelog has its entry");
    if git::is_revision(&format!("refs/tags/{tag}"))? {
        return Err(format!("error: {tag} is released already\n  = help: raise `version` in Cargo.toml"));
    }
    match git::last_release()? {
        Some(last) => since(&last, version, &packages)?,
        None => println!("there was no release before, so there is nothing to compare with"),
    }
    package::run(&package::Options::default())?;
    print!("{}", upload(&tag, &packages));
    Ok(())
}

/// The version that all public crates have, and ask each other for.
fn one_version(packages: &[Package]) -> Result<Version, String> {
    let Some(first) = packages.first() else { return Err("error: the workspace has no public crates".into()) };
    for package in packages {
        let asked = format!("^{}", first.version);
        let other = package.needs.iter().find(|(_, version)| *version != asked);
        if package.version != first.version || other.is_some() {
            let what = other.map_or_else(
                || format!("is {}", package.version),
                |(name, version)| format!("asks for {name} {version}"),
            );
            return Err(format!(
                "error: {} {what}, but {} is {}\n  = help: crates are released together; give [workspace.package] and each line of [workspace.dependencies] in Cargo.toml the same version",
                package.name, first.name, first.version
            ));
        }
    }
    first.version.parse().map_err(|problem| format!("error: {problem}"))
}

fn clean() -> Result<(), String> {
    let changes = git::changes()?;
    if changes.is_empty() {
        return Ok(());
    }
    Err(format!(
        "error: the working tree is not clean\n{changes}  = help: a release is what is committed: commit or stash these"
    ))
}

/// A dated entry with text for the version, and nothing that was left above it.
fn entry(changelog: &str, version: Version) -> Result<(), String> {
    let section = |title: &str| {
        let (_, rest) = changelog.split_once(&format!("\n## [{title}]"))?;
        let (heading, body) = rest.split_once('\n')?;
        let body = body.split("\n## ").next().unwrap_or_default();
        // Links to comparisons stand at the end of the file.
        let text = body.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('['));
        Some((heading.trim().to_owned(), text.count()))
    };
    let Some((heading, lines)) = section(&version.to_string()) else {
        return Err(format!(
            "error: CHANGELOG.md has no entry for {version}\n  = help: give what stands under [Unreleased] the heading `## [{version}] - YYYY-MM-DD`"
        ));
    };
    let date = heading.strip_prefix("- ").unwrap_or_default();
    if !is_date(date) || lines == 0 {
        return Err(format!(
            "error: the entry for {version} in CHANGELOG.md has no date or no text\n  = help: write `## [{version}] - YYYY-MM-DD`, and below it what has changed (`cargo xtask diff --format changelog`)"
        ));
    }
    match section("Unreleased") {
        Some((_, lines)) if lines > 0 => Err(format!(
            "error: CHANGELOG.md has text under [Unreleased], which {version} would leave out\n  = help: move it into the entry for {version}"
        )),
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

/// The step since the last release is as large as the changes ask for.
fn since(last: &str, version: Version, packages: &[Package]) -> Result<(), String> {
    let (from, least) = least_version_since(last)?;
    // Two releases are never the same, even where nothing has changed in the specs.
    let least = least.max(from.after(Step::Patch));
    if version < least {
        return Err(format!(
            "error: {version} is too small a step from {from}: what has changed in the specs asks for {least} or later\n  = help: see `cargo xtask diff {last}`, and raise the version in Cargo.toml"
        ));
    }
    println!("the specs ask for {least} or later");
    if !SEMVER_CHECKS.is_there() {
        println!(
            "hand-written code is not compared with {last}: there is no cargo-semver-checks; {}",
            SEMVER_CHECKS.remedy()
        );
        return Ok(());
    }
    let names = packages.iter().flat_map(|package| ["--package", package.name.as_str()]);
    let mut command = cargo::command();
    command.env("PATH", tools::path());
    command.args(["semver-checks", "check-release", "--baseline-rev", last]).args(names);
    let status = cargo::status(&mut command)?;
    if status.success() {
        return Ok(());
    }
    Err(format!(
        "error: {version} is too small a step from {last} for the code\n  = help: see what cargo-semver-checks says above; raise the version, or keep what it names"
    ))
}

/// What is left to do by hand.
fn upload(tag: &str, packages: &[Package]) -> String {
    let names: Vec<String> = packages.iter().map(|package| format!("--package {}", package.name)).collect();
    format!(
        "\nready. To release, run:\n\n  git tag --annotate {tag} --message {tag}\n  git push origin {tag}\n  cargo publish {}\n",
        names.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::{entry, one_version, upload};
    use crate::packages::Package;
    use bitrix24_compare::semver::Version;

    const VERSION: Version = Version { major: 0, minor: 2, patch: 0 };

    fn package(name: &str, version: &str, needs: &[(&str, &str)]) -> Package {
        let needs = needs.iter().map(|(name, asked)| ((*name).to_owned(), (*asked).to_owned())).collect();
        Package { name: name.to_owned(), version: version.to_owned(), needs, missing: Vec::new() }
    }

    #[test]
    fn an_entry_has_a_date_and_text_and_leaves_nothing_behind() {
        let problem = |changelog: &str| entry(changelog, VERSION).err().unwrap_or_default();
        assert_eq!(
            problem(
                "# C\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n- More.\n\n## [0.1.0] - 2026-01-01\n\n- All.\n"
            ),
            ""
        );
        assert_eq!(problem("# C\n\n## [0.2.0] - 2026-12-01\n\n- More.\n\n[0.2.0]: https://example.com\n"), "");
        assert!(
            problem("# C\n\n## [Unreleased]\n\n- More.\n").starts_with("error: CHANGELOG.md has no entry for 0.2.0\n")
        );
        for entry in
            ["## [0.2.0]\n\n- More.\n", "## [0.2.0] - soon\n\n- More.\n", "## [0.2.0] - 2026-12-01\n\n[x]: y\n"]
        {
            assert!(problem(&format!("# C\n\n{entry}")).contains("has no date or no text"), "{entry}");
        }
        let left = "# C\n\n## [Unreleased]\n\n- Late.\n\n## [0.2.0] - 2026-12-01\n\n- More.\n";
        assert!(problem(left).starts_with("error: CHANGELOG.md has text under [Unreleased]"));
    }

    #[test]
    fn crates_are_released_together() {
        let all = [package("a", "0.2.0", &[]), package("b", "0.2.0", &[("a", "^0.2.0")])];
        assert_eq!(one_version(&all), Ok(VERSION));
        let stale = [package("a", "0.2.0", &[]), package("b", "0.2.0", &[("a", "^0.1.0")])];
        assert!(
            one_version(&stale)
                .is_err_and(|problem| problem.starts_with("error: b asks for a ^0.1.0, but a is 0.2.0\n"))
        );
        let other = [package("a", "0.2.0", &[]), package("b", "0.1.0", &[])];
        assert!(one_version(&other).is_err_and(|problem| problem.starts_with("error: b is 0.1.0, but a is 0.2.0\n")));
    }

    #[test]
    fn the_upload_is_left_to_a_person() {
        let expected = "\nready. To release, run:\n\n  git tag --annotate v0.2.0 --message v0.2.0\n  git push origin v0.2.0\n  cargo publish --package a --package b\n";
        assert_eq!(upload("v0.2.0", &[package("a", "0.2.0", &[]), package("b", "0.2.0", &[])]), expected);
    }
}
