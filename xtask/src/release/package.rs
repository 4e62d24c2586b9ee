//! Packages each public crate as for the registry, and builds it from its own tarball.

use super::crates::Package;
use crate::error::{CommandError, Result};
use crate::folder::shown;
use crate::terminal::{print, print_line};
use crate::{cargo, folder, specs};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::SystemTime;

pub(super) fn run(packages: &[Package], allow_dirty: bool) -> Result {
    let flags: &[&str] = if allow_dirty { &["--allow-dirty"] } else { &[] };
    for package in packages {
        check_manifest(package)?;
        check_contents(package, flags)?;
    }
    let folder = folder::workspace().join("target").join(format!("package-{}", timestamp()));
    let built = build(packages, flags, &folder).and_then(|()| copy_tarballs(packages, &folder));
    let _ = fs::remove_dir_all(&folder);
    built
}

/// Packages all crates at once: cargo puts finished crates where the next ones find them, as the registry will.
///
/// Each run uses a new folder. Cargo assumes that a registry never changes a version, so it would build against an
/// earlier package of the same version from the same folder.
fn build(packages: &[Package], flags: &[&str], folder: &Path) -> Result {
    let names = packages.iter().flat_map(|package| ["--package", package.name.as_str()]);
    let mut package = cargo::command();
    package.arg("package").args(names).args(flags).arg("--target-dir").arg(folder).env("CARGO_BUILD_BUILD_DIR", folder);
    // Nobody debugs these.
    package.env("CARGO_PROFILE_DEV_DEBUG", "0");
    if cargo::status(&mut package)?.success() {
        return Ok(());
    }
    Err(CommandError::new("a crate does not build from its own tarball")
        .with_help("read cargo's output above; the tarball has only what `include` and `exclude` allow"))
}

/// Copies the tarballs to where cargo itself would put them.
fn copy_tarballs(packages: &[Package], folder: &Path) -> Result {
    let target = folder::workspace().join("target/package");
    let failed = |error| CommandError::new(format!("cannot write `{}`: {error}", shown(&target)));
    fs::create_dir_all(&target).map_err(failed)?;
    print("packaged, and built from their tarballs:\n")?;
    for package in packages {
        let name = format!("{}-{}.crate", package.name, package.version);
        fs::copy(folder.join("package").join(&name), target.join(&name)).map_err(failed)?;
        print_line(&format!("  {}", shown(&target.join(&name))))?;
    }
    Ok(())
}

/// Returns a number that differs from run to run.
fn timestamp() -> u128 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |time| time.as_nanos())
}

/// Fails if the manifest lacks what the registry and docs.rs show.
fn check_manifest(package: &Package) -> Result {
    if package.missing.is_empty() {
        return Ok(());
    }
    Err(CommandError::new(format!("the manifest of {} has no {}", package.name, package.missing.join(", ")))
        .with_help("add it; the registry shows it to users"))
}

/// Fails if the tarball of a crate lacks a file.
fn check_contents(package: &Package, flags: &[&str]) -> Result {
    let output = cargo::command()
        .args(["package", "--list", "--package", &package.name])
        .args(flags)
        .stderr(Stdio::inherit())
        .output();
    let output = output.map_err(cargo::not_started)?;
    if !output.status.success() {
        return Err(CommandError::new(format!("cargo cannot package {}", package.name))
            .with_help("commit your changes, or pass `--allow-dirty`"));
    }
    let listing = String::from_utf8_lossy(&output.stdout).replace('\\', "/");
    let packaged: BTreeSet<&str> = listing.lines().collect();
    let mut wanted: Vec<String> = ["README.md", "LICENSE-MIT", "LICENSE-APACHE"].map(str::to_owned).to_vec();
    if packaged.contains("build.rs") {
        // The mock portal embeds the specs.
        let sources = specs::sources(&folder::specs_in(None))?;
        wanted.extend(sources.iter().map(|spec| format!("spec/{}", spec.path)));
    }
    match wanted.iter().find(|file| !packaged.contains(file.as_str())) {
        Some(file) => Err(CommandError::new(format!("the tarball of {} lacks `{file}`", package.name)).with_help(
            "include it in the manifest; on Windows, check symbolic links out (`git config core.symlinks true`)",
        )),
        None => Ok(()),
    }
}
