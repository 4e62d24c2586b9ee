//! Writing files: each through a temporary file in the same folder and a rename.
//!
//! A run that is killed leaves whole files and at most one temporary file, which the next run removes. The files that
//! it did not reach still differ, so the next run writes them.

use crate::error::{CommandError, Result};
use crate::folder::{self, shown};
use bitrix24_codegen::{Changes, Files};
use bitrix24_model::parallel::in_parallel;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes a file whole or not at all. A link stays a link: its target is written.
pub fn write(path: &Path, text: &str) -> Result {
    let found = fs::symlink_metadata(path).ok();
    let is_link = found.is_some_and(|metadata| metadata.is_symlink());
    let target = if is_link { fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()) } else { path.to_owned() };
    let temporary = temporary_path(&target);
    let written = write_temporary(&temporary, &target, text).and_then(|_lock| fs::rename(&temporary, &target));
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    written.map_err(|error| failed("write", path, &error))
}

/// Brings a folder up to date with generated files: writes what is new or differs, and removes what is orphaned.
pub fn update(folder: &Path, files: &Files, changes: &Changes) -> Result {
    remove_leftovers(folder);
    let paths: Vec<&String> = changes.missing.iter().chain(&changes.stale).collect();
    // Most of the time of many small files is waiting.
    let written = in_parallel(&paths, &|path| write(&folder.join(path), files.get(path).unwrap_or_default()));
    written.into_iter().collect::<Result>()?;
    changes.orphaned.iter().try_for_each(|path| remove(folder, &folder.join(path)))
}

/// Removes the temporary files that killed runs left below a folder.
pub fn remove_leftovers(folder: &Path) {
    for path in folder::all_files(folder).unwrap_or_default().iter().filter(|path| is_temporary(path)) {
        // A run that is still writing holds a lock on its file.
        if File::options().write(true).open(path).is_ok_and(|file| file.try_lock().is_ok()) {
            let _ = fs::remove_file(path);
        }
    }
}

/// Removes a file below a folder, and the folders that this leaves empty.
pub fn remove(root: &Path, path: &Path) -> Result {
    match fs::remove_file(path) {
        Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Err(failed("remove", path, &error));
        }
        _ => {}
    }
    let parents = path.ancestors().skip(1).take_while(|parent| *parent != root && parent.starts_with(root));
    // Stops at the first folder that is not empty.
    let _ = parents.map(fs::remove_dir).find(io::Result::is_err);
    Ok(())
}

fn failed(action: &str, path: &Path, error: &io::Error) -> CommandError {
    let help = match error.kind() {
        ErrorKind::IsADirectory => "move the folder away, then run the command again",
        _ => "check the permissions and the free space, then run the command again",
    };
    CommandError::new(format!("cannot {action} `{}`: {error}", shown(path))).with_help(help)
}

/// Returns the temporary file of a target: `src/.lib.rs.4711.tmp` for `src/lib.rs` in the process 4711.
fn temporary_path(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.{}.tmp", std::process::id()))
}

fn is_temporary(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let process =
        name.strip_prefix('.').and_then(|name| name.strip_suffix(".tmp")).and_then(|name| name.rsplit_once('.'));
    process.is_some_and(|(_, id)| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Writes the temporary file with the permissions of its target, and returns it locked.
fn write_temporary(temporary: &Path, target: &Path, text: &str) -> io::Result<File> {
    let mut file = match File::create(temporary) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(temporary.parent().unwrap_or(Path::new(".")))?;
            File::create(temporary)?
        }
        opened => opened?,
    };
    // Some file systems have no locks.
    let _ = file.try_lock();
    if let Ok(metadata) = fs::metadata(target) {
        file.set_permissions(metadata.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    Ok(file)
}

#[cfg(test)]
mod tests;
