//! The roots of a spec folder: the folder itself, and `v2/`, whose specs are those of REST 2.0.
//!
//! Both protocols have methods with the same names, so each root is an API of its own. Paths of files stay those below the
//! spec folder, because diagnostics show them; names of specs are relative to their root.

use crate::diagnostic::{Diagnostic, Location};
use crate::report::Diagnostics;
use crate::source::SourceFile;
use std::collections::HashMap;

/// The folder below the spec folder with the specs of REST 2.0.
pub const ROOT_V2: &str = "v2/";

/// The first segment of the names of a portal's own objects, which no documented name has.
pub const PORTAL_MODULE: &str = "my";

/// Returns whether a dotted name is that of an object of a portal, or of something beside it.
pub fn is_of_portal(name: &str) -> bool {
    name.split('.').next() == Some(PORTAL_MODULE)
}

/// Reports a file beside the own specs of a portal that is not one of them.
pub(crate) fn outside_portal(source: &SourceFile, file: usize) -> Diagnostic {
    let message = format!("`{}` is not in the folder of the portal's objects", source.path);
    let problem = Diagnostic::at("path-mismatch", Location::Point { file, line: 1, column: 1 }, message);
    problem.help(format!("move it below `{PORTAL_MODULE}/`, and start its name with `{PORTAL_MODULE}.`"))
}

/// Divides sorted specs into those of the folder itself and those below `v2/`. Each part has at least one spec, except
/// that there is one part at least.
///
/// # Errors
///
/// Reports files and folders that are not what their names say, or not on every system.
pub(crate) fn divided(sources: &[SourceFile]) -> Result<Vec<Vec<SourceFile>>, Diagnostics> {
    let misplaced = |(file, source)| misplaced(source, file).or_else(|| inner_folder(sources, source, file));
    let mut found: Vec<(&str, Diagnostic)> = sources.iter().enumerate().filter_map(misplaced).collect();
    // What is in a folder that is reported follows from it.
    found.dedup_by(|a, b| a.0.strip_prefix(b.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
    if !found.is_empty() {
        return Err(Diagnostics::new(found.into_iter().map(|(_, problem)| problem).collect(), sources));
    }
    if let Some(problem) = same_in_lower_case(sources) {
        return Err(Diagnostics::new(vec![problem], sources));
    }
    let (inner, outer): (Vec<SourceFile>, Vec<SourceFile>) =
        sources.iter().cloned().partition(|source| source.path.starts_with(ROOT_V2));
    let inner: Vec<SourceFile> = inner.into_iter().map(|source| source.below(ROOT_V2)).collect();
    Ok(match (outer.is_empty(), inner.is_empty()) {
        (true, false) => vec![inner],
        (_, true) => vec![outer],
        (false, false) => vec![outer, inner],
    })
}

/// Reports the first file or folder whose name differs from that of another one in case only.
fn same_in_lower_case(sources: &[SourceFile]) -> Option<Diagnostic> {
    let mut known: HashMap<String, &str> = HashMap::new();
    for (file, source) in sources.iter().enumerate() {
        let ends = source.path.match_indices('/').map(|(end, _)| end).chain([source.path.len()]);
        for path in ends.map(|end| &source.path[..end]) {
            let other = *known.entry(path.to_ascii_lowercase()).or_insert(path);
            if other != path {
                let message = format!("`{path}` and `{other}` differ in case only, so some systems have one of them");
                let problem = Diagnostic::at("duplicate-name", Location::Point { file, line: 1, column: 1 }, message);
                return Some(problem.help("leave one of the two out, or correct its name"));
            }
        }
    }
    None
}

/// Reports a folder with an `api.yaml` that is neither that of the specs nor its `v2/`: a spec folder inside of another one.
/// Returns the folder, too.
fn inner_folder<'s>(sources: &[SourceFile], source: &'s SourceFile, file: usize) -> Option<(&'s str, Diagnostic)> {
    let folder = source.path.strip_suffix("/api.yaml").filter(|folder| *folder != ROOT_V2.trim_end_matches('/'))?;
    let has = |path: &str| sources.iter().any(|source| source.path == path);
    let root = if folder.starts_with(ROOT_V2) { ROOT_V2 } else { "" };
    let mut beside = sources.iter().filter(|source| source.path.starts_with(root));
    let is_around_all = beside.all(|source| source.path.starts_with(&format!("{folder}/")));
    // A file alone is only in the wrong place.
    let is_named = |other: &SourceFile| {
        let below = other.path.strip_prefix(folder).and_then(|below| below.strip_prefix('/')?.strip_suffix(".yaml"));
        let name = below.unwrap_or_default().replace('/', ".");
        let names = |line: &str| ["method", "object", "enum"].iter().any(|kind| line == format!("{kind}: {name}"));
        below.is_some() && other.text.lines().any(|line| names(line.trim_end()))
    };
    let is_root = source.text.lines().any(|line| line.starts_with("api:")) && sources.iter().any(is_named);
    if !is_root || !has(&format!("{root}api.yaml")) && !is_around_all {
        return None;
    }
    let message = format!("`{folder}/` is a spec folder of its own, because it contains an `api.yaml`");
    let help = match is_around_all {
        true if root.is_empty() => "name this folder as that of the specs".to_owned(),
        true => format!("move what is in it to `{root}`"),
        false if !has("v2/api.yaml") => {
            "rename it to `v2` if its specs are those of REST 2.0; else move the folder, or only the file, away"
                .to_owned()
        }
        false => "move the folder, or only the file, out of the folder of the specs".to_owned(),
    };
    let at = Location::Point { file, line: 1, column: 1 };
    Some((folder, Diagnostic::at("path-mismatch", at, message).help(help)))
}

/// Reports a spec whose folder or name is that of REST 2.0 nearly: `V2/` is not `v2/`, and a spec `v2.yaml` would have its
/// parts among the specs of that protocol. Returns the folder or name, too.
fn misplaced(source: &SourceFile, file: usize) -> Option<(&str, Diagnostic)> {
    let path = &source.path;
    let (name, is_folder) =
        path.split_once('/').map_or((path.trim_end_matches(".yaml"), false), |(folder, _)| (folder, true));
    if source.flaw.is_some()
        || path.starts_with(ROOT_V2)
        || !name.trim().eq_ignore_ascii_case(ROOT_V2.trim_end_matches('/'))
    {
        return None;
    }
    let (message, help) = match is_folder {
        true => (
            format!("the folder `{name}` is not read, because the one of REST 2.0 is `{ROOT_V2}`"),
            "rename the folder to `v2`",
        ),
        false => (
            format!("`{name}` is the folder of REST 2.0, and cannot be the name of a spec"),
            "move the spec below `v2/` if it is one of REST 2.0, or leave it out",
        ),
    };
    let at = Location::Point { file, line: 1, column: 1 };
    Some((name, Diagnostic::at("path-mismatch", at, message).help(help)))
}
