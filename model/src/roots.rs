//! The roots of a spec folder: the folder itself, and `v2/`, whose specs are those of REST 2.0.
//!
//! Both protocols have methods with the same names, so each root is an API of its own. Paths of files stay those below the
//! spec folder, because diagnostics show them; names of specs are relative to their root.

use crate::diagnostic::{Diagnostic, Location};
use crate::source::SourceFile;

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
pub(crate) fn divided(sources: &[SourceFile]) -> Vec<Vec<SourceFile>> {
    let (inner, outer): (Vec<SourceFile>, Vec<SourceFile>) =
        sources.iter().cloned().partition(|source| source.path.starts_with(ROOT_V2));
    let inner: Vec<SourceFile> = inner.into_iter().map(|source| source.below(ROOT_V2)).collect();
    match (outer.is_empty(), inner.is_empty()) {
        (true, false) => vec![inner],
        (_, true) => vec![outer],
        (false, false) => vec![outer, inner],
    }
}
