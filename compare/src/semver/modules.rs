//! The crate as a whole: its texts, its features, and the marker types of entities.

use super::change::{ChangeKind, Class, Item, Place};
use super::pairs::{Pair, pairs};
use super::{Differ, listed};
use bitrix24_codegen::RustApi;
use bitrix24_model::{Api, Entity, Origin};

impl Differ<'_> {
    pub(super) fn api(&mut self) {
        if (&self.old.model.title, &self.old.model.docs) != (&self.new.model.title, &self.new.model.docs) {
            self.documentation(&Place::of(Item::Api), "title or link to the overview changed");
        }
    }

    pub(super) fn modules(&mut self) {
        for pair in pairs(&self.old.model.modules, &self.new.model.modules, |module| &module.name, |_| None::<()>) {
            let (Pair::Both(module, _) | Pair::Removed(module) | Pair::New(module)) = pair;
            let place = Place::of(Item::Module(module.name.clone()));
            match pair {
                Pair::Removed(_) => {
                    self.report(Class::Breaking, ChangeKind::Removed, &place, "removed with its feature")
                }
                Pair::New(_) => {
                    self.report(Class::Additive, ChangeKind::Added, &place, "added with a feature of the same name")
                }
                Pair::Both(old, new) => {
                    self.needs(&place, &old.needs, &new.needs);
                    if old.doc != new.doc {
                        self.documentation(&place, "description changed");
                    }
                }
            }
        }
    }

    /// Compares the features that a feature enables, which programs can rely on.
    fn needs(&mut self, place: &Place, old: &[String], new: &[String]) {
        let without = |of: &[String], other: &[String]| -> Vec<String> {
            of.iter().filter(|need| !other.contains(need)).cloned().collect()
        };
        let (dropped, gained) = (without(old, new), without(new, old));
        if !dropped.is_empty() {
            self.breaking(place, format!("feature no longer enables {}", listed(&dropped)));
        }
        if !gained.is_empty() {
            self.additive(place, format!("feature now enables {}", listed(&gained)));
        }
    }

    pub(super) fn entities(&mut self) {
        let (was, is) = (entities(self.old), entities(self.new));
        for pair in pairs(&was, &is, |(entity, _)| &entity.name, |_| None::<()>) {
            let (Pair::Both((entity, _), _) | Pair::Removed((entity, _)) | Pair::New((entity, _))) = pair;
            let place = Place::of(Item::Entity(entity.name.clone()));
            match pair {
                Pair::Removed((_, ident)) if !is_object(self.old.model, &entity.name) => {
                    self.report(
                        Class::Breaking,
                        ChangeKind::Removed,
                        &place,
                        format!("removed; was `entity::{ident}`"),
                    );
                }
                Pair::New((_, ident)) if !is_object(self.new.model, &entity.name) => {
                    self.report(Class::Additive, ChangeKind::Added, &place, format!("added as `entity::{ident}`"));
                }
                // Reported for the object.
                Pair::Removed(_) | Pair::New(_) => {}
                Pair::Both((old, was), (new, is)) => {
                    if was != is {
                        self.breaking(&place, format!("Rust name changed from `entity::{was}` to `entity::{is}`"));
                    }
                    if old.doc != new.doc {
                        self.documentation(&place, "description changed");
                    }
                }
            }
        }
    }
}

/// Returns the entities with the names of their marker types.
fn entities<'a>(api: &'a RustApi<'a>) -> Vec<(&'a Entity, &'a String)> {
    api.model.entities.iter().zip(&api.entities).collect()
}

fn is_object(api: &Api, name: &str) -> bool {
    api.types.iter().any(|def| matches!(&def.origin, Origin::Object(object) if object == name))
}
