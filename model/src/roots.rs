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
    let mut found: Vec<(&str, Diagnostic)> =
        sources.iter().enumerate().filter_map(|(file, source)| misplaced(source, file)).collect();
    found.dedup_by(|a, b| a.0 == b.0);
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

/// Reports a spec whose folder or name is that of REST 2.0 nearly: `V2/` is not `v2/`, and a spec `v2.yaml` would have its
/// parts among the specs of that protocol. Returns the folder or name, too.
fn misplaced(source: &SourceFile, file: usize) -> Option<(&str, Diagnostic)> {
    let path = &source.path;
    let (name, is_folder) =
        path.split_once('/').map_or((path.trim_end_matches(".yaml"), false), |(folder, _)| (folder, true));
    if path.starts_with(ROOT_V2) || !name.trim().eq_ignore_ascii_case(ROOT_V2.trim_end_matches('/')) {
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
