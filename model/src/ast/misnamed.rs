//! Specs whose names are not those of their paths: one message for a file, and one for a folder that was moved.

use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Spanned};
use crate::spec_paths::spec_path;
use std::collections::BTreeMap;

/// A spec whose name is not that of its path.
pub(crate) struct Misnamed {
    /// The key with the name.
    pub(crate) kind: &'static str,
    pub(crate) name: Spanned<String>,
    /// The name of the path, if a spec can have it.
    pub(crate) expected: Option<String>,
}

impl Misnamed {
    /// Returns whether another file has the path of the name.
    pub(super) fn is_copy(&self, sources: &[SourceFile]) -> bool {
        sources.iter().any(|source| source.is_of(&self.name.value))
    }

    /// Returns the folders in which the path and the name differ.
    fn folders(&self, sources: &[SourceFile]) -> (String, String) {
        let path: Vec<&str> = sources[self.name.place.file].stem().split('/').collect();
        let name: Vec<&str> = self.name.value.split('.').collect();
        let same = path.iter().rev().zip(name.iter().rev()).take_while(|(a, b)| a == b).count();
        (path[..path.len() - same].join("/"), name[..name.len() - same].join("/"))
    }

    fn problem(&self, sources: &[SourceFile]) -> Diagnostic {
        let home = format!("{}{}", sources[self.name.place.file].root, spec_path(&self.name.value));
        let message = format!("`{}` must be defined in {home}", self.name.value);
        let other = match self.is_copy(sources) {
            true => format!("delete this file if it is a copy, because {home} exists"),
            false => "move the file to that path".to_owned(),
        };
        let help = match &self.expected {
            Some(expected) => format!("write `{}: {expected}`, or {other}", self.kind),
            None => other,
        };
        Diagnostic::new("path-mismatch", &self.name.place, message).help(help)
    }
}

/// Reports specs whose names are not those of their paths.
pub(super) fn problems(misnamed: &[Misnamed], sources: &[SourceFile]) -> Vec<Diagnostic> {
    let mut folders: BTreeMap<(String, String), Vec<&Misnamed>> = BTreeMap::new();
    for spec in misnamed {
        folders.entry(spec.folders(sources)).or_default().push(spec);
    }
    folders.into_iter().flat_map(|(folders, specs)| of_folder(&folders, &specs, sources)).collect()
}

fn of_folder((from, to): &(String, String), specs: &[&Misnamed], sources: &[SourceFile]) -> Vec<Diagnostic> {
    let [first, _, ..] = specs else { return specs.iter().map(|spec| spec.problem(sources)).collect() };
    let (root, dotted) = (sources[first.name.place.file].root, |folder: &str| folder.replace('/', "."));
    let (count, example) = (specs.len(), &first.name.value);
    let message = match from.as_str() {
        "" => {
            let start = dotted(to);
            format!("the names of {count} specs start with `{start}.`, but their paths do not, such as `{example}`")
        }
        from => {
            let start = dotted(from);
            format!("the names of {count} specs in `{root}{from}/` do not start with `{start}.`, such as `{example}`")
        }
    };
    let remedy = match (from.as_str(), to.as_str()) {
        (_, _) if first.is_copy(sources) => "delete the folder if it is a copy".to_owned(),
        ("", to) if root.strip_suffix('/') == Some(to) => {
            format!("remove `{to}.`, because it is the folder of them all")
        }
        ("", to) => format!("move them to `{root}{to}/`"),
        (_, "") => "move the specs out of the folder".to_owned(),
        (_, to) => format!("rename the folder to `{root}{to}/`"),
    };
    vec![Diagnostic::new("path-mismatch", &first.name.place, message).help(format!("{remedy}, or correct the names"))]
}
