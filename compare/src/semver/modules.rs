//! What the crate as a whole shows: its texts, its features, and the markers of what identifiers point to.

use super::change::{Class, Item, Kind, Place};
use super::pairs::{Pair, pairs};
use super::{Differ, listed};
use bitrix24_codegen::RustApi;
use bitrix24_model::{Api, Entity, Origin};

impl Differ<'_> {
    pub(super) fn api(&mut self) {
        if (&self.old.model.title, &self.old.model.docs) != (&self.new.model.title, &self.new.model.docs) {
            self.documentation(&Place::of(Item::Api), "another title or overview");
        }
    }

    pub(super) fn modules(&mut self) {
        for pair in pairs(&self.old.model.modules, &self.new.model.modules, |module| &module.name, |_| None::<()>) {
            let (Pair::Both(module, _) | Pair::Removed(module) | Pair::New(module)) = pair;
            let place = Place::of(Item::Module(module.name.clone()));
            match pair {
                Pair::Removed(_) => self.report(Class::Breaking, Kind::Removed, &place, "removed, with its feature"),
                Pair::New(_) => self.report(Class::Additive, Kind::Added, &place, "new, with a feature of its name"),
                Pair::Both(old, new) => {
                    self.needs(&place, &old.needs, &new.needs);
                    if old.doc != new.doc {
                        self.documentation(&place, "another description");
                    }
                }
            }
        }
    }

    /// A feature turns on the features of the modules whose types it mentions, and programs may lean on that.
    fn needs(&mut self, place: &Place, old: &[String], new: &[String]) {
        let without = |of: &[String], other: &[String]| -> Vec<String> {
            of.iter().filter(|need| !other.contains(need)).cloned().collect()
        };
        let (dropped, gained) = (without(old, new), without(new, old));
        if !dropped.is_empty() {
            self.breaking(place, format!("its feature no longer turns on {}", listed(&dropped)));
        }
        if !gained.is_empty() {
            self.additive(place, format!("its feature turns on {} too", listed(&gained)));
        }
    }

    pub(super) fn entities(&mut self) {
        let (was, is) = (entities(self.old), entities(self.new));
        for pair in pairs(&was, &is, |(entity, _)| &entity.name, |_| None::<()>) {
            let (Pair::Both((entity, _), _) | Pair::Removed((entity, _)) | Pair::New((entity, _))) = pair;
            let place = Place::of(Item::Entity(entity.name.clone()));
            match pair {
                Pair::Removed((_, ident)) if !is_object(self.old.model, &entity.name) => {
                    self.report(Class::Breaking, Kind::Removed, &place, format!("removed; was `entity::{ident}`"));
                }
                Pair::New((_, ident)) if !is_object(self.new.model, &entity.name) => {
                    self.report(Class::Additive, Kind::Added, &place, format!("new, as `entity::{ident}`"));
                }
                // The object reports it.
                Pair::Removed(_) | Pair::New(_) => {}
                Pair::Both((old, was), (new, is)) => {
                    if was != is {
                        self.breaking(&place, format!("is `entity::{is}` in Rust; was `entity::{was}`"));
                    }
                    if old.doc != new.doc {
                        self.documentation(&place, "another description");
                    }
                }
            }
        }
    }
}

/// The entities with the names of their markers.
fn entities<'a>(api: &'a RustApi<'a>) -> Vec<(&'a Entity, &'a String)> {
    api.model.entities.iter().zip(&api.entities).collect()
}

fn is_object(api: &Api, name: &str) -> bool {
    api.types.iter().any(|def| matches!(&def.origin, Origin::Object(object) if object == name))
}
