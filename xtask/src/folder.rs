//! Folders of specs and of generated files.

use bitrix24_codegen::{Changes, Files, SourceFile};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The root of the workspace: as cargo says it now, so that a built binary survives a moved checkout.
pub(crate) fn workspace() -> PathBuf {
    let manifest =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.parent().unwrap_or(Path::new(".")).to_owned()
}

/// A path as it is easiest to read: below the current folder if it is there.
pub(crate) fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).unwrap_or(path).display().to_string().replace('\\', "/")
}

/// The specs below a folder.
pub(crate) fn specs(folder: &Path) -> Result<Vec<SourceFile>, String> {
    let paths = files(folder).map_err(|error| {
        format!(
            "error: the specs in {} cannot be read: {error}\n  = help: name the folder with `--spec DIR`",
            shown(folder)
        )
    })?;
    let mut sources = Vec::new();
    for path in paths
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml"))
    {
        let relative = relative(folder, &path);
        if path.extension().is_some_and(|extension| extension == "yml") {
            return Err(format!(
                "error: {} would not be read\n  = help: specs end in `.yaml`; rename it",
                shown(&path)
            ));
        }
        let text = fs::read_to_string(&path).map_err(|error| {
            format!("error: {} cannot be read: {error}\n  = help: a spec is a UTF-8 text", shown(&path))
        })?;
        sources.push(SourceFile::new(relative, text));
    }
    if sources.is_empty() {
        return Err(format!(
            "error: there are no specs in {}\n  = help: name the folder with `--spec DIR`",
            shown(folder)
        ));
    }
    Ok(sources)
}

/// The texts below a folder, by path; `None` for what is not text. A folder that is not there is empty.
pub(crate) fn texts(folder: &Path) -> Result<BTreeMap<String, Option<String>>, String> {
    if !folder.exists() {
        return Ok(BTreeMap::new());
    }
    let paths = files(folder).map_err(|error| format!("error: {} cannot be read: {error}", shown(folder)))?;
    Ok(paths.into_iter().map(|path| (relative(folder, &path), fs::read_to_string(&path).ok())).collect())
}

fn relative(folder: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(folder).unwrap_or(path).components();
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let (mut open, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            // Links are followed to files only: one to a folder could lead back here.
            if entry.file_type()?.is_dir() { open.push(entry.path()) } else { found.push(entry.path()) }
        }
    }
    found.sort();
    Ok(found)
}

/// Brings a folder up to date: writes what is missing or stale, removes what is orphaned.
pub(crate) fn apply(folder: &Path, files: &Files, changes: &Changes) -> Result<(), String> {
    for path in changes.missing.iter().chain(&changes.stale) {
        write(&folder.join(path), files.get(path).unwrap_or_default())?;
    }
    for path in &changes.orphaned {
        let path = folder.join(path);
        fs::remove_file(&path).map_err(|error| format!("error: {} cannot be removed: {error}", shown(&path)))?;
        remove_empty(folder, &path);
    }
    Ok(())
}

/// Writes a file whole or not at all: aside first, then in place.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), String> {
    let failed = |error: std::io::Error| {
        format!(
            "error: {} cannot be written: {error}\n  = help: the file is as it was; check the disk and its permissions, then run again",
            shown(path)
        )
    };
    let parent = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(failed)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let aside = parent.join(format!(".{name}.{}", std::process::id()));
    let written = fs::write(&aside, text).and_then(|()| fs::rename(&aside, path));
    if written.is_err() {
        let _ = fs::remove_file(&aside);
    }
    written.map_err(failed)
}

/// Removes the folders that a removed file has left empty.
pub(crate) fn remove_empty(root: &Path, path: &Path) {
    let mut folder = path.parent();
    while let Some(here) = folder.filter(|here| *here != root && here.starts_with(root)) {
        if fs::remove_dir(here).is_err() {
            break;
        }
        folder = here.parent();
    }
}
