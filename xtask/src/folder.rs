//! Folders of specs and of generated files.

use bitrix24_codegen::SourceFile;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The root of the workspace: as cargo says it now, so that a built binary survives a moved checkout.
pub(crate) fn workspace() -> PathBuf {
    let manifest =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.parent().unwrap_or(Path::new(".")).to_owned()
}

/// The folder with the specs: the one that is named, or that of the workspace.
pub(crate) fn specs_in(named: Option<&Path>) -> PathBuf {
    named.map_or_else(|| workspace().join("spec"), Path::to_owned)
}

/// The folder of the client: the one that is named, or that of the workspace.
pub(crate) fn client_in(named: Option<&Path>) -> PathBuf {
    named.map_or_else(|| workspace().join("generated/src"), Path::to_owned)
}

/// A path as it is easiest to read: below the current folder if it is there.
pub(crate) fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).unwrap_or(path).display().to_string().replace('\\', "/")
}

/// The specs below a folder.
pub(crate) fn specs(folder: &Path) -> Result<Vec<SourceFile>, String> {
    let mut sources = Vec::new();
    for path in spec_paths(folder)? {
        sources.extend(source(folder, &path)?);
    }
    Ok(sources)
}

/// A spec below a folder; `None` if it is gone.
pub(crate) fn source(folder: &Path, path: &Path) -> Result<Option<SourceFile>, String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(SourceFile::new(relative(folder, path), text))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("error: {} cannot be read: {error}\n  = help: a spec is a UTF-8 text", shown(path))),
    }
}

/// The files of the specs below a folder.
pub(crate) fn spec_paths(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut paths = files(folder).map_err(|error| {
        format!(
            "error: the specs in {} cannot be read: {error}\n  = help: name the folder with `--spec DIR`",
            shown(folder)
        )
    })?;
    refuse_other_endings(&paths)?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    if paths.is_empty() {
        return Err(format!(
            "error: there are no specs in {}\n  = help: name the folder with `--spec DIR`",
            shown(folder)
        ));
    }
    Ok(paths)
}

/// A file that looks like a spec and is none would be missed in silence.
pub(crate) fn refuse_other_endings<'p>(paths: impl IntoIterator<Item = &'p PathBuf>) -> Result<(), String> {
    match paths.into_iter().find(|path| path.extension().is_some_and(|extension| extension == "yml")) {
        Some(path) => {
            Err(format!("error: {} would not be read\n  = help: specs end in `.yaml`; rename it", shown(path)))
        }
        None => Ok(()),
    }
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

/// The files below a folder, but for those whose names start with a dot.
pub(crate) fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
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

/// Writes a file whole or not at all: aside first, then in place.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), String> {
    let failed = |error: std::io::Error| {
        format!(
            "error: {} cannot be written: {error}\n  = help: the file is as it was; check the disk and its permissions, then run again",
            shown(path)
        )
    };
    // A link stays one: what it leads to is written.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let parent = target.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(failed)?;
    clear_away(&target);
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let aside = parent.join(format!(".{name}.{}", std::process::id()));
    let written = write_aside(&aside, &target, text).and_then(|_lock| fs::rename(&aside, &target));
    if written.is_err() {
        let _ = fs::remove_file(&aside);
    }
    written.map_err(failed)
}

/// What people have written must outlast a power failure, so it is on the disk before it replaces what was there.
/// The lock tells other runs that the file is not left over.
fn write_aside(aside: &Path, target: &Path, text: &str) -> std::io::Result<File> {
    let mut file = File::create(aside)?;
    let _ = file.try_lock();
    if let Ok(metadata) = fs::metadata(target) {
        file.set_permissions(metadata.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(file)
}

/// Removes what runs that were cut short have left aside of a file.
fn clear_away(target: &Path) {
    let prefix = format!(".{}.", target.file_name().unwrap_or_default().to_string_lossy());
    let is_aside = |name: &str| {
        name.strip_prefix(&prefix).is_some_and(|id| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let Some(entries) = target.parent().and_then(|parent| fs::read_dir(parent).ok()) else { return };
    for entry in entries.flatten().filter(|entry| is_aside(&entry.file_name().to_string_lossy())) {
        let unused = File::options().write(true).open(entry.path()).is_ok_and(|file| file.try_lock().is_ok());
        if unused {
            let _ = fs::remove_file(entry.path());
        }
    }
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
