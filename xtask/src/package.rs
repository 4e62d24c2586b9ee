//! `package`: each public crate as the registry would get it, built from its own tarball.

use crate::packages::{self, Package};
use crate::{cargo, folder};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::SystemTime;

#[derive(clap::Args, Default)]
pub(crate) struct Options {
    /// Package what is not committed too
    #[arg(long)]
    allow_dirty: bool,
}

pub(crate) fn run(options: &Options) -> Result<(), String> {
    let packages = packages::public()?;
    let flags: &[&str] = if options.allow_dirty { &["--allow-dirty"] } else { &[] };
    for package in &packages {
        describe(package)?;
        contents(package, flags)?;
    }
    let folder = folder::workspace().join("target").join(format!("package-{}", moment()));
    let built = build(&packages, flags, &folder).and_then(|()| keep(&packages, &folder));
    let _ = fs::remove_dir_all(&folder);
    built
}

/// Packages all crates at once: cargo puts those that are done where the next ones find them, as the registry will.
///
/// The folder is a new one each time. Cargo takes what a registry has under a version for what it will always have, and
/// would build against an earlier package of the same version that came from the same place.
fn build(packages: &[Package], flags: &[&str], folder: &Path) -> Result<(), String> {
    let names = packages.iter().flat_map(|package| ["--package", package.name.as_str()]);
    let mut package = cargo::command();
    package.arg("package").args(names).args(flags).arg("--target-dir").arg(folder).env("CARGO_BUILD_BUILD_DIR", folder);
    let status = package.status();
    let status = status.map_err(cargo::not_started)?;
    if status.success() {
        return Ok(());
    }
    Err("error: a crate does not build from its own tarball\n  = help: see what cargo says above; what `include` or `exclude` leaves out is not there".into())
}

/// Leaves the tarballs where cargo itself would.
fn keep(packages: &[Package], folder: &Path) -> Result<(), String> {
    let place = folder::workspace().join("target/package");
    let failed = |error| format!("error: {} cannot be written: {error}", folder::shown(&place));
    fs::create_dir_all(&place).map_err(failed)?;
    println!("packaged, and built from their tarballs:");
    for package in packages {
        let name = format!("{}-{}.crate", package.name, package.version);
        fs::copy(folder.join("package").join(&name), place.join(&name)).map_err(failed)?;
        println!("  {}", folder::shown(&place.join(&name)));
    }
    Ok(())
}

/// A number that was not there before.
fn moment() -> u128 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |time| time.as_nanos())
}

/// What the registry and docs.rs show of a crate.
fn describe(package: &Package) -> Result<(), String> {
    if package.missing.is_empty() {
        return Ok(());
    }
    Err(format!(
        "error: the manifest of {} has no {}\n  = help: users of the registry look for it; add it",
        package.name,
        package.missing.join(", ")
    ))
}

/// What has to be in a tarball.
fn contents(package: &Package, flags: &[&str]) -> Result<(), String> {
    let output = cargo::command()
        .args(["package", "--list", "--package", &package.name])
        .args(flags)
        .stderr(Stdio::inherit())
        .output();
    let output = output.map_err(cargo::not_started)?;
    if !output.status.success() {
        return Err(format!(
            "error: cargo does not package {}\n  = help: commit what is not committed, or pass `--allow-dirty`",
            package.name
        ));
    }
    let listing = String::from_utf8_lossy(&output.stdout).replace('\\', "/");
    let there: BTreeSet<&str> = listing.lines().collect();
    let mut wanted: Vec<String> = ["README.md", "LICENSE-MIT", "LICENSE-APACHE"].map(str::to_owned).to_vec();
    if there.contains("build.rs") {
        // The mock portal carries the specs inside itself.
        let specs = folder::specs(&folder::specs_in(None))?;
        wanted.extend(specs.iter().map(|spec| format!("spec/{}", spec.path)));
    }
    match wanted.iter().find(|file| !there.contains(file.as_str())) {
        Some(file) => Err(format!(
            "error: the tarball of {} lacks {file}\n  = help: let `include` and `exclude` in its manifest leave it in; on Windows, check links out (`git config core.symlinks true`)",
            package.name
        )),
        None => Ok(()),
    }
}
