//! The fingerprint of a finished run: of the program, the specs, and everything that they decide. A run that finds it again
//! has nothing to do, and finds it without reading the specs as YAML.

use crate::write;
use bitrix24_model::SourceFile;
use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

/// What a run reads or writes beside the specs, by path; `None` for a file that is missing or not text.
pub(super) type Texts<K> = BTreeMap<K, Option<String>>;

/// A fingerprint with the numbers of methods and files of its run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fingerprint {
    hash: u64,
    pub(super) methods: usize,
    pub(super) files: usize,
}

/// Returns the hash of the program, the specs and the texts.
pub(super) fn hash(sources: &[SourceFile], client: &Texts<String>, others: &Texts<PathBuf>) -> u64 {
    let mut hasher = DefaultHasher::new();
    program().hash(&mut hasher);
    for source in sources {
        (&source.path, &source.text).hash(&mut hasher);
    }
    (client, others).hash(&mut hasher);
    hasher.finish()
}

/// Returns what tells one build of this program from another.
fn program() -> Option<(PathBuf, u64, std::time::SystemTime)> {
    let path = std::env::current_exe().ok()?;
    let metadata = fs::metadata(&path).ok()?;
    Some((path, metadata.len(), metadata.modified().ok()?))
}

impl Fingerprint {
    pub(super) fn new(hash: u64, methods: usize, files: usize) -> Self {
        Self { hash, methods, files }
    }

    /// Returns the stored fingerprint if it has this hash.
    pub(super) fn find(path: &Path, hash: u64) -> Option<Self> {
        let text = fs::read_to_string(path).ok()?;
        let mut numbers = text.split_whitespace().map(str::parse);
        let found = Self::new(numbers.next()?.ok()?, numbers.next()?.ok()? as usize, numbers.next()?.ok()? as usize);
        (found.hash == hash).then_some(found)
    }

    /// Stores the fingerprint. Without it the next run does everything again, so it may fail.
    pub(super) fn store(self, path: &Path) {
        let _ = write::write(path, &format!("{} {} {}\n", self.hash, self.methods, self.files));
    }
}

/// Returns the file with the fingerprint of the workspace's own client: beside this program, which it belongs to.
pub(super) fn file() -> Option<PathBuf> {
    Some(std::env::current_exe().ok()?.with_extension("fingerprint"))
}

#[cfg(test)]
mod tests {
    use super::{Fingerprint, Texts, hash};
    use bitrix24_model::SourceFile;
    use std::path::PathBuf;

    fn texts<K: Ord>(path: K, text: &str) -> Texts<K> {
        Texts::from([(path, Some(text.to_owned()))])
    }

    #[test]
    fn every_text_and_every_path_counts() {
        let of = |[path, spec, client, other]: [&str; 4]| {
            hash(&[SourceFile::new(path, spec)], &texts(client.to_owned(), client), &texts(PathBuf::from(other), other))
        };
        let same = ["a.yaml", "a: b", "lib.rs", "Cargo.toml"];
        assert_eq!(of(same), of(same));
        for at in 0..same.len() {
            let mut other = same;
            other[at] = "x";
            assert_ne!(of(same), of(other), "{other:?}");
        }
    }

    #[test]
    fn only_the_same_hash_is_found() {
        let path = std::env::temp_dir().join(format!("bitrix24-{}.fingerprint", std::process::id()));
        let stored = Fingerprint::new(u64::MAX, 244, 679);
        assert_eq!(Fingerprint::find(&path, u64::MAX), None);
        stored.store(&path);
        assert_eq!(Fingerprint::find(&path, u64::MAX), Some(stored));
        assert_eq!(Fingerprint::find(&path, 1), None);
        std::fs::write(&path, "18446744073709551615 244").unwrap();
        assert_eq!(Fingerprint::find(&path, u64::MAX), None);
        std::fs::remove_file(&path).unwrap();
    }
}
