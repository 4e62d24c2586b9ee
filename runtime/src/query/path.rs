//! Dotted paths of fields and parameters.

use std::sync::{Mutex, PoisonError};

/// Joins two paths with a dot.
///
/// Each joined path is kept for the life of the program, which makes fields and parameters `Copy`. Paths consist of names
/// in the source code, so a program has few of them.
pub(crate) fn join(first: &'static str, second: &'static str) -> &'static str {
    // Sorted.
    static PATHS: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());
    let path = format!("{first}.{second}");
    let mut paths = PATHS.lock().unwrap_or_else(PoisonError::into_inner);
    match paths.binary_search(&path.as_str()) {
        Ok(known) => paths[known],
        Err(place) => {
            paths.insert(place, path.leak());
            paths[place]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn a_path_is_kept_once() {
        let path = join("responsible", "name");
        assert_eq!(path, "responsible.name");
        assert!(std::ptr::eq(join("responsible", "name"), path));
    }
}
