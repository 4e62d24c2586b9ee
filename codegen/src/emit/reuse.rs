//! What an earlier run wrote, as far as it can be used again.
//!
//! The file of a method depends on the method and on everything but other methods, so where nothing else has changed,
//! the files of the methods that have not are as they were. The types inside a method are its own.

use super::Job;
use crate::files::Files;
use bitrix24_model::{Api, Origin};
use std::collections::HashSet;

pub(super) struct Reuse<'a> {
    before: &'a Api,
    files: &'a Files,
    /// The methods with a type inside that has changed.
    changed: HashSet<&'a str>,
}

impl<'a> Reuse<'a> {
    /// `None` if something has changed that every file can depend on.
    pub(super) fn of(before: &'a Api, files: &'a Files, api: &'a Api) -> Option<Self> {
        let Api { title: _, docs: _, modules, entities, errors, types, methods: _ } = before;
        let same = *modules == api.modules && *entities == api.entities && *errors == api.errors;
        if !same || types.len() != api.types.len() {
            return None;
        }
        let mut changed = HashSet::new();
        for (old, new) in types.iter().zip(&api.types).filter(|(old, new)| old != new) {
            match (&old.origin, &new.origin) {
                (Origin::Method(old), Origin::Method(new)) if old == new => changed.insert(new.as_str()),
                _ => return None,
            };
        }
        Some(Self { before, files, changed })
    }

    /// The text of a file that would be written as it was.
    pub(super) fn text(&self, job: &Job<'_>, path: &str) -> Option<String> {
        let same = match job {
            Job::Method(method) => {
                !self.changed.contains(method.name.as_str()) && self.before.method(&method.name) == Some(*method)
            }
            Job::Object(_) | Job::Fields(_) | Job::Enum(_) => true,
            // These are about all methods.
            Job::Root | Job::Entities | Job::Errors | Job::Catalog | Job::Group(_) => false,
        };
        if same { self.files.get(path).map(str::to_owned) } else { None }
    }
}
