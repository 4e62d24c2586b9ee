//! Reads the specs of a folder.

use crate::error::Error;
use bitrix24_model::SourceFile;
use std::path::{Path, PathBuf};
use std::{fs, io};

pub(crate) fn read(folder: &Path) -> Result<Vec<SourceFile>, Error> {
    let mut paths = Vec::new();
    collect(folder, &mut paths).map_err(|error| Error::folder(folder, &error))?;
    paths.sort();
    let sources: Vec<SourceFile> = paths.iter().map(|path| source(folder, path)).collect();
    if sources.is_empty() { Err(Error::empty(folder)) } else { Ok(sources) }
}

/// Collects the files that are specs, or were meant to be. Hidden files and folders are left out.
fn collect(folder: &Path, into: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let (entry, path) = entry.map(|entry| (entry.file_name(), entry.path()))?;
        let name = entry.to_string_lossy();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            collect(&path, into)?;
        } else if SourceFile::looks_like_spec(&name) {
            into.push(path);
        }
    }
    Ok(())
}

fn source(folder: &Path, path: &Path) -> SourceFile {
    let parts = path.strip_prefix(folder).unwrap_or(path).components();
    let name = parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
    match fs::read(path) {
        Ok(bytes) => SourceFile::from_bytes(name, bytes),
        Err(error) => {
            let help = "check its permissions, or move it out of the folder";
            SourceFile::unreadable(name, format!("cannot read the file: {error}"), help)
        }
    }
}
