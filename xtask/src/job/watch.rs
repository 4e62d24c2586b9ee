//! `generate --watch`: generates again whenever a spec is saved.
//!
//! It polls the times of the files, which takes a millisecond and works on every system and network file system.

use crate::error::{CommandError, Result};
use crate::folder::{self, shown};
use crate::specs;
use crate::terminal::{eprint, print_line};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The time between two looks at the files.
const INTERVAL: Duration = Duration::from_millis(30);

/// Runs `generate` at the start and after each change. Its errors are printed, and the next change is waited for.
pub(super) fn run(spec: &Path, generate: impl Fn() -> Result) -> Result {
    folder::files(spec).map_err(|error| specs::not_found(spec, &error))?;
    print_line(&format!("watching {}; Ctrl-C ends it", shown(spec)))?;
    let mut changes = ChangeDetector::default();
    loop {
        if changes.settled(stamps(spec)) {
            match generate() {
                Err(CommandError::OutputClosed) => return Err(CommandError::OutputClosed),
                Err(error) => eprint(error),
                Ok(()) => {}
            }
        }
        std::thread::sleep(INTERVAL);
    }
}

/// When each file was written last, and its length.
type Stamps = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Returns the stamps of the specs: none while the folder cannot be read, as during a checkout.
fn stamps(spec: &Path) -> Stamps {
    let stamp = |path: PathBuf| {
        let metadata = fs::metadata(&path).ok()?;
        Some((path, (metadata.modified().ok(), metadata.len())))
    };
    folder::files(spec)
        .unwrap_or_default()
        .into_iter()
        .filter(|path| specs::looks_like_spec(path))
        .filter_map(stamp)
        .collect()
}

/// Finds changes that are complete: editors empty a file before they write it.
#[derive(Default)]
struct ChangeDetector {
    seen: Stamps,
    handled: Stamps,
}

impl ChangeDetector {
    /// Returns whether the files differ from those that were handled, and are the same as at the last look.
    fn settled(&mut self, now: Stamps) -> bool {
        let settled = now == self.seen && now != self.handled;
        if settled {
            self.handled.clone_from(&now);
        }
        self.seen = now;
        settled
    }
}

#[cfg(test)]
mod tests {
    use super::{ChangeDetector, Stamps};
    use std::path::PathBuf;

    fn stamps(files: &[(&str, u64)]) -> Stamps {
        files.iter().map(|(path, length)| (PathBuf::from(path), (None, *length))).collect()
    }

    #[test]
    fn a_change_is_handled_once_it_is_complete() {
        let mut changes = ChangeDetector::default();
        // An editor empties `a` before it writes it; then `b` is replaced by `c`.
        let looks = [
            (stamps(&[("a", 1), ("b", 1)]), false),
            (stamps(&[("a", 1), ("b", 1)]), true),
            (stamps(&[("a", 1), ("b", 1)]), false),
            (stamps(&[("a", 0), ("b", 1)]), false),
            (stamps(&[("a", 2), ("b", 1)]), false),
            (stamps(&[("a", 2), ("b", 1)]), true),
            (stamps(&[("a", 2), ("c", 1)]), false),
            (stamps(&[("a", 2), ("c", 1)]), true),
            (stamps(&[("a", 2), ("c", 1)]), false),
        ];
        for (at, (files, settled)) in looks.into_iter().enumerate() {
            assert_eq!(changes.settled(files), settled, "look {at}");
        }
    }

    #[test]
    fn a_change_that_is_undone_in_time_is_not_handled() {
        let files = stamps(&[("a", 1)]);
        let mut changes = ChangeDetector { seen: files.clone(), handled: files.clone() };
        assert!(!changes.settled(stamps(&[])));
        assert!(!changes.settled(files.clone()));
        assert!(!changes.settled(files));
    }
}
