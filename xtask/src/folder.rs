//! Folders of the workspace and the files in them.

use crate::error::{CommandError, Result};
use bitrix24_model::is_hidden as is_hidden_char;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Returns the root of the workspace: as cargo gives it at run time, so that a built program survives a moved checkout.
pub fn workspace() -> PathBuf {
    let manifest =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.parent().unwrap_or(Path::new(".")).to_owned()
}

/// Returns the folder with the specs: the given one, or the workspace's.
pub fn specs_in(given: Option<&Path>) -> PathBuf {
    given.map_or_else(|| workspace().join("spec"), Path::to_owned)
}

/// Returns the folder around a file or folder, which can be named relative to itself, as in `.` and `..`.
pub fn around(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    // Only the system knows where `..` leads.
    let absolute = if absolute.ends_with("..") { absolute.canonicalize().unwrap_or(absolute) } else { absolute };
    absolute.parent().unwrap_or(&absolute).to_owned()
}

/// Returns the folder that a path leads to, with all links followed. What does not exist yet is taken as it is written.
///
/// # Errors
///
/// Fails if a link leads nowhere, or a file is in the place of a folder.
fn destination(path: &Path) -> Result<PathBuf> {
    let advice = "name another folder with `--out DIR`";
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let found = absolute.ancestors().find(|part| part.symlink_metadata().is_ok()).unwrap_or(&absolute);
    let real = found
        .canonicalize()
        .map_err(|error| CommandError::usage(format!("cannot follow `{}`: {error}", shown(found))).with_help(advice))?;
    match real.is_dir() {
        true => Ok(real.join(absolute.strip_prefix(found).unwrap_or(Path::new("")))),
        false => Err(CommandError::usage(format!("`{}` is not a folder", shown(found))).with_help(advice)),
    }
}

/// Refuses a folder for generated files that is, or is inside, that of the specs: each of the files would stand beside specs.
pub fn refuse_among_specs(spec: &Path, out: &Path) -> Result {
    let (real, spec) = (destination(out)?, spec.canonicalize().unwrap_or_else(|_| spec.to_owned()));
    let place = match real.strip_prefix(&spec) {
        Ok(rest) if rest.as_os_str().is_empty() => "is",
        Ok(_) => "is inside",
        Err(_) => return Ok(()),
    };
    Err(CommandError::usage(format!("`{}` {place} the folder of the specs", shown(out)))
        .with_help("name another folder with `--out DIR`"))
}

/// Refuses a folder for generated files only that contains the specs.
pub fn refuse_around_specs(spec: &Path, out: &Path) -> Result {
    refuse_among_specs(spec, out)?;
    let spec = spec.canonicalize().unwrap_or_else(|_| spec.to_owned());
    match spec.starts_with(destination(out)?) {
        true => Err(CommandError::usage(format!("`{}` contains the folder of the specs", shown(out)))
            .with_help("name another folder with `--out DIR`")),
        false => Ok(()),
    }
}

/// Returns a path for messages: relative to the current folder if it is below it, without characters that cannot be seen.
pub fn shown(path: &Path) -> String {
    let mut shown = String::new();
    for c in displayed(path).chars() {
        if is_hidden_char(c) { shown.extend(c.escape_default()) } else { shown.push(c) }
    }
    shown
}

/// Returns a path for programs: relative to the current folder if it is below it.
pub fn displayed(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let below = path.strip_prefix(&here).ok().filter(|below| !below.as_os_str().is_empty());
    below.unwrap_or(path).display().to_string().replace('\\', "/")
}

/// Reads a text file.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| {
        let what = match error.kind() {
            std::io::ErrorKind::InvalidData => "it is not UTF-8".to_owned(),
            _ => error.to_string(),
        };
        CommandError::usage(format!("cannot read `{}`: {what}", shown(path)))
    })
}

/// Returns the texts below a folder by path, `None` for files that are not text. A missing folder is empty.
pub fn texts(folder: &Path) -> Result<BTreeMap<String, Option<String>>> {
    texts_if(folder, |_| true)
}

/// Returns the texts below a folder like [`texts`], and `None` for files that need not be read.
pub fn texts_if(folder: &Path, is_read: impl Fn(&Path) -> bool) -> Result<BTreeMap<String, Option<String>>> {
    if !folder.exists() {
        return Ok(BTreeMap::new());
    }
    let paths = files(folder).map_err(|error| {
        CommandError::usage(format!("cannot read `{}`: {error}", shown(folder)))
            .with_help("name a folder with `--out DIR`")
    })?;
    let text = |path: &Path| fs::read_to_string(path).ok();
    Ok(paths.into_iter().map(|path| (relative(folder, &path), is_read(&path).then(|| text(&path)).flatten())).collect())
}

/// Returns the path of a file below a folder, with `/` between its parts.
pub fn relative(folder: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(folder).unwrap_or(path).components();
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Returns the files below a folder in order, without those whose names start with a dot.
pub fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = all_files(folder)?;
    found.retain(|path| !is_hidden(path));
    found.sort();
    Ok(found)
}

/// Returns the files below a folder, hidden files included. Hidden folders are left out.
pub fn all_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let (mut open, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            // Links are followed to files only: a link to a folder can form a cycle.
            match entry.file_type()?.is_dir() {
                true if is_hidden(&entry.path()) => {}
                true => open.push(entry.path()),
                false => found.push(entry.path()),
            }
        }
    }
    Ok(found)
}

/// Returns whether the name starts with a dot.
pub fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}
