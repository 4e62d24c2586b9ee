//! A journal of completed work in a file.

use super::replacement::Replacement;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The results of completed work, by keys that stay the same from run to run.
pub(crate) struct Journal<K> {
    path: PathBuf,
    done: BTreeMap<K, i64>,
}

impl<K: Ord + Serialize + DeserializeOwned> Journal<K> {
    /// Opens the journal at `path`. The file need not exist yet.
    pub(crate) fn open(path: &Path) -> Result<Self, Box<dyn std::error::Error>> {
        let done = match std::fs::read(path) {
            Ok(text) => serde_json::from_slice(&text)
                .map_err(|error| format!("{} was not written by this program: {error}", path.display()))?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeMap::new(),
            Err(error) => return Err(format!("{}: {error}", path.display()).into()),
        };
        Ok(Self { path: path.to_owned(), done })
    }

    pub(crate) fn get(&self, key: &K) -> Option<i64> {
        self.done.get(key).copied()
    }

    /// Records a result. It is durable when this returns.
    pub(crate) fn note(&mut self, done: impl IntoIterator<Item = (K, i64)>) -> io::Result<()> {
        self.done.extend(done);
        let mut file = Replacement::of(&self.path)?;
        file.write_all(&serde_json::to_vec_pretty(&self.done)?)?;
        file.put_in_place()
    }
}
