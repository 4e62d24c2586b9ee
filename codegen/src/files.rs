//! Generated files, and how they differ from a folder.

use std::collections::BTreeMap;

/// Generated files: paths below the generated `src`, with `/` between their parts, and their texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    files: BTreeMap<String, String>,
}

/// What has to be done to a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that are not there.
    pub missing: Vec<String>,
    /// Files with another text.
    pub stale: Vec<String>,
    /// Files that nothing generates any more.
    pub orphaned: Vec<String>,
}

impl Files {
    /// Adds a file.
    pub fn insert(&mut self, path: String, text: String) {
        self.files.insert(path, text);
    }

    /// The files by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The text of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// The number of files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// How a folder with these texts differs; `None` stands for a file that cannot be read as text.
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

impl Changes {
    /// Whether the folder is as it should be.
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.stale.is_empty() && self.orphaned.is_empty()
    }
}
