//! Reads the fixed specs and writes scaled ones.

use crate::machine;
use crate::scale;
use bitrix24_codegen::{Api, SourceFile, load};
use std::path::{Path, PathBuf};

/// Reads the specs in `bench/specs`, sorted by path.
///
/// # Errors
///
/// Fails if a file cannot be read.
pub fn fixed() -> Result<Vec<SourceFile>, String> {
    read(&machine::root().join("bench/specs"))
}

/// Reads the specs of a folder, sorted by path.
///
/// # Errors
///
/// Fails if a file cannot be read.
pub fn read(folder: &Path) -> Result<Vec<SourceFile>, String> {
    let mut found = Vec::new();
    for path in files(folder)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "yaml")) {
        let relative = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).map_err(|error| format!("error: {}: {error}", path.display()))?;
        found.push(SourceFile::new(relative, text));
    }
    Ok(found)
}

/// Lists all files below a folder, sorted.
///
/// # Errors
///
/// Fails if a folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let (mut open, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = open.pop() {
        let entries = std::fs::read_dir(&folder).map_err(|error| format!("error: {}: {error}", folder.display()))?;
        for entry in entries {
            let path = entry.map_err(|error| format!("error: {}: {error}", folder.display()))?.path();
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

/// Writes specs with `methods` methods to a new folder, and returns the folder and the model.
///
/// # Errors
///
/// Fails if the specs do not pass the checks or a file cannot be written.
pub fn scaled(methods: usize) -> Result<(PathBuf, Api), String> {
    let folder = machine::work().join("specs").join(methods.to_string());
    let sources = scale::specs(&fixed()?, methods);
    let api = load(&sources).map_err(|problems| problems.render("", false))?;
    let _ = std::fs::remove_dir_all(&folder);
    for source in &sources {
        write(&folder.join(&source.path), &source.text)?;
    }
    Ok((folder, api))
}

/// Writes a file and creates its parent folders.
///
/// # Errors
///
/// Fails if the file cannot be written.
pub fn write(path: &Path, text: &str) -> Result<(), String> {
    let made = std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")));
    made.and_then(|()| std::fs::write(path, text))
        .map_err(|error| format!("error: {} cannot be written: {error}", path.display()))
}
