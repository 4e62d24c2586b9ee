//! Specs on the disk.

use crate::error::{CommandError, Result};
use crate::folder::{displayed, is_hidden, relative, shown};
use crate::terminal::{MessageFormat, eprint_line};
use bitrix24_model::{Api, Protocol, SourceFile};
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};

/// The file beside the specs with the accepted differences from the official pages.
pub const CONTRADICTIONS: &str = "contradictions.txt";

/// Reads and checks the specs of REST 3.0 in a folder, and prints their errors.
pub fn load(folder: &Path, format: MessageFormat) -> Result<Api> {
    check(&sources(folder)?, folder, format)
}

/// Checks the specs of REST 3.0 in a folder, and prints their errors.
pub fn check(sources: &[SourceFile], folder: &Path, format: MessageFormat) -> Result<Api> {
    let api = bitrix24_codegen::load(sources).map_err(|errors| format.fail(&errors, &displayed(folder)))?;
    match api.protocol {
        Protocol::V3 => Ok(api),
        Protocol::V2 => {
            let message = format!("`{}` contains specs of REST 2.0, and the command is for REST 3.0", shown(folder));
            Err(CommandError::usage(message).with_help(NAME_IT))
        }
    }
}

/// Reads and checks the specs of all protocols in a folder, and prints their errors.
pub fn load_all(folder: &Path, format: MessageFormat) -> Result<Vec<Api>> {
    check_all(&sources(folder)?, folder, format)
}

/// Checks the specs of all protocols in a folder, and prints their errors.
pub fn check_all(sources: &[SourceFile], folder: &Path, format: MessageFormat) -> Result<Vec<Api>> {
    bitrix24_codegen::load_all(sources).map_err(|errors| format.fail(&errors, &displayed(folder)))
}

/// Reads the specs of a folder. Those that cannot be read are among them, so that they are reported with the others.
pub fn sources(folder: &Path) -> Result<Vec<SourceFile>> {
    Ok(files(folder)?.iter().map(|file| file.source(relative(folder, &file.path))).collect())
}

/// A spec, or something in the place of one.
pub struct SpecFile {
    /// Where it is.
    pub path: PathBuf,
    content: std::result::Result<Vec<u8>, Refusal>,
}

/// Why there is no text, and what to do.
struct Refusal {
    message: String,
    help: &'static str,
}

impl Refusal {
    fn new(message: impl Into<String>, help: &'static str) -> Self {
        Self { message: message.into(), help }
    }

    fn unreadable(what: &str, error: &io::Error) -> Self {
        Self::new(format!("cannot read the {what}: {error}"), "check its permissions, or move it out of the folder")
    }
}

impl SpecFile {
    /// Reads a file.
    pub fn read(path: PathBuf) -> Self {
        let content = fs::read(&path).map_err(|error| Refusal::unreadable("file", &error));
        Self { path, content }
    }

    fn refused(path: PathBuf, refusal: Refusal) -> Self {
        Self { path, content: Err(refusal) }
    }

    /// Returns the spec for the checks, which know the file by this name.
    pub fn source(&self, name: String) -> SourceFile {
        match &self.content {
            Ok(bytes) => SourceFile::from_bytes(name, bytes.clone()),
            Err(refusal) => SourceFile::unreadable(name, &refusal.message, refusal.help),
        }
    }

    /// Returns the bytes of the file, or none if it cannot be read.
    pub fn bytes(&self) -> &[u8] {
        self.content.as_deref().unwrap_or_default()
    }
}

/// Returns the specs of a folder, sorted by path, and names the other files on standard error.
pub fn files(folder: &Path) -> Result<Vec<SpecFile>> {
    let mut open = entries(folder).map_err(|error| not_found(folder, &error))?;
    let (mut found, mut others) = (Vec::new(), Vec::new());
    while let Some((path, kind)) = open.pop() {
        match judge(&path, kind) {
            Content::Folder => match entries(&path) {
                Ok(inner) => open.extend(inner),
                Err(error) => found.push(SpecFile::refused(path, Refusal::unreadable("folder", &error))),
            },
            Content::Spec => found.push(SpecFile::read(path)),
            Content::Refused(refusal) => found.push(SpecFile::refused(path, refusal)),
            Content::Known => {}
            Content::Other => others.push(path),
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    if found.is_empty() {
        return Err(CommandError::usage(format!("`{}` contains no specs", shown(folder))).with_help(NAME_IT));
    }
    others.sort();
    others.iter().for_each(|path| eprint_line(&format!("note: `{}` is no spec, and is not read", shown(path))));
    Ok(found)
}

/// The advice for a folder without specs.
const NAME_IT: &str = "name the folder with `--spec DIR`";

/// Reports a folder that cannot be read.
pub fn not_found(folder: &Path, error: &io::Error) -> CommandError {
    CommandError::usage(format!("cannot read the specs in `{}`: {error}", shown(folder))).with_help(NAME_IT)
}

/// Returns what is directly in a folder, except for hidden files and folders.
fn entries(folder: &Path) -> io::Result<Vec<(PathBuf, FileType)>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !is_hidden(&entry.path()) {
            entries.push((entry.path(), entry.file_type()?));
        }
    }
    Ok(entries)
}

/// What an entry of the folder of the specs is.
enum Content {
    Folder,
    Spec,
    /// Something that can hide specs.
    Refused(Refusal),
    /// A page about the specs, their schema, or the accepted differences.
    Known,
    /// Nothing that the commands know.
    Other,
}

fn judge(path: &Path, kind: FileType) -> Content {
    let is_spec = looks_like_spec(path);
    if kind.is_dir() {
        return match is_spec {
            true => Content::Refused(Refusal::new("a folder has the name of a spec", "rename the folder")),
            false => Content::Folder,
        };
    }
    let refused = |message: String, help| Content::Refused(Refusal::new(message, help));
    match fs::metadata(path) {
        Err(error) => {
            refused(format!("cannot follow the link: {error}"), "restore the file that it leads to, or delete the link")
        }
        Ok(metadata) if metadata.is_dir() => refused(
            "a link to a folder is not followed".to_owned(),
            "move the folder to the place of the link, or delete the link",
        ),
        Ok(metadata) if is_spec && !metadata.is_file() => {
            refused("this is not a regular file".to_owned(), "write a file in its place, or delete it")
        }
        Ok(_) if is_spec => Content::Spec,
        Ok(_) if is_page(path) => Content::Known,
        Ok(_) => Content::Other,
    }
}

/// Returns whether a file is a spec, or was meant to be one.
pub fn looks_like_spec(path: &Path) -> bool {
    path.file_name().is_some_and(|name| SourceFile::looks_like_spec(&name.to_string_lossy()))
}

/// Returns whether a file belongs beside the specs.
fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"))
        || path.file_name().is_some_and(|name| name == "schema.json" || name == CONTRADICTIONS)
}
