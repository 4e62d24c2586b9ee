//! Reads the text of a spec file to a tree, or says why that is impossible.

use crate::diagnostic::{Diagnostic, Location};
use crate::pasted::accident;
use crate::source::{Flaw, SourceFile};
use crate::yaml::{self, Node};
use crate::yaml_errors::{YamlError, point};

/// Reads a file; `file` is its index among all files.
pub(crate) fn read(source: &SourceFile, file: usize) -> Result<Node, Diagnostic> {
    if let Some(problem) = unreadable(source, file) {
        return Err(problem);
    }
    parse(&source.text).map_err(|error| {
        let (line, column) = error.at;
        Diagnostic::at("bad-yaml", Location::Point { file, line, column }, error.message).help(error.help)
    })
}

/// Reads the text of a file.
pub(crate) fn parse(text: &str) -> Result<Node, YamlError> {
    match accident(text) {
        Some(error) => Err(error),
        None => yaml::parse(text),
    }
}

fn unreadable(source: &SourceFile, file: usize) -> Option<Diagnostic> {
    let start = || Location::Point { file, line: 1, column: 1 };
    let problem = |at, message: &str, help: &str| Diagnostic::at("unreadable-file", at, message).help(help);
    match &source.flaw {
        Some(Flaw::Unreadable { message, help }) => Some(problem(start(), message, help)),
        Some(Flaw::Utf16) => Some(problem(start(), "the file is UTF-16, not UTF-8", "save the file as UTF-8")),
        Some(Flaw::NotUtf8 { offset }) => {
            let (line, column) = point(&source.text, *offset);
            let help = "save the file as UTF-8, and write this character again";
            Some(problem(Location::Point { file, line, column }, "the file is not UTF-8", help))
        }
        None if !source.is_spec() => {
            let name = source.path.rsplit('/').next().unwrap_or_default();
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            let help = format!("rename it to `{stem}.yaml`, or move it out of the folder");
            Some(problem(start(), &format!("`{name}` does not end in `.yaml`"), &help))
        }
        None => None,
    }
}
