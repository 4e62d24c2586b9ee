//! Generated files, and their comparison with a folder.

use std::collections::BTreeMap;

/// Generated files: their content by path. Paths are relative to the generated `src` and use `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    files: BTreeMap<String, String>,
}

/// The difference between generated files and a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that the folder lacks.
    pub missing: Vec<String>,
    /// Files with other content.
    pub stale: Vec<String>,
    /// Files that are no longer generated.
    pub orphaned: Vec<String>,
}

impl Files {
    /// Adds a file.
    pub fn insert(&mut self, path: String, text: String) {
        self.files.insert(path, text);
    }

    /// Iterates over the files, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Returns the content of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Returns the number of files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Returns whether the collection contains no files.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Compares the files with the content of a folder, where `None` is a file that is not valid UTF-8.
    pub fn compare(&self, folder: &BTreeMap<String, Option<String>>) -> Changes {
        let mut changes = Changes::default();
        for (path, text) in &self.files {
            match folder.get(path) {
                None => changes.missing.push(path.clone()),
                Some(found) if found.as_ref() != Some(text) => changes.stale.push(path.clone()),
                Some(_) => {}
            }
        }
        changes.orphaned = folder.keys().filter(|path| !self.files.contains_key(*path)).cloned().collect();
        changes
    }
}

impl IntoIterator for Files {
    type Item = (String, String);
    type IntoIter = std::collections::btree_map::IntoIter<String, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.files.into_iter()
    }
}

impl Changes {
    /// Returns whether the folder is up to date.
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.stale.is_empty() && self.orphaned.is_empty()
    }
}
