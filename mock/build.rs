//! Collects the specs into one generated file, which the crate embeds.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or(io::ErrorKind::NotFound)?);
    let specs = spec_folder(&here)?;
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", specs.display());

    let mut files = Vec::new();
    collect(&specs, &mut files)?;
    files.sort();

    let mut text = String::from("&[\n");
    for file in &files {
        let name: Vec<_> =
            file.strip_prefix(&specs).unwrap_or(file).iter().map(|part| part.to_string_lossy()).collect();
        // The `Debug` form of a string is a Rust literal.
        let _ = writeln!(text, "    ({:?}, include_str!({:?})),", name.join("/"), file.to_string_lossy());
    }
    text.push_str("]\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?).join("specs.rs");
    fs::write(out, text)
}

/// Returns the spec folder of the workspace, or else the packaged copy.
fn spec_folder(here: &Path) -> io::Result<PathBuf> {
    let candidates = [here.join("..").join("spec"), here.join("spec")];
    let found = candidates.into_iter().find(|folder| folder.join("api.yaml").is_file());
    found.ok_or_else(|| {
        io::Error::new(io::ErrorKind::NotFound, "the folder `spec` is neither next to the crate nor in it")
    })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            files.push(path);
        }
    }
    Ok(())
}
