//! What the crate as a whole shows: its texts, its features, and the markers of what identifiers point to.

use super::change::{Class, Item, Kind, Place};
use super::pairs::{Pair, pairs};
use super::{Differ, listed};
use bitrix24_model::{Api, Origin};

impl Differ<'_> {
    pub(super) fn api(&mut self) {
        if (&self.old.title, &self.old.docs) != (&self.new.title, &self.new.docs) {
            self.documentation(&Place::of(Item::Api), "another title or overview");
        }
    }

    pub(super) fn modules(&mut self) {
        for pair in pairs(&self.old.modules, &self.new.modules, |module| &module.name, |_| None::<()>) {
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
        for pair in pairs(&self.old.entities, &self.new.entities, |entity| &entity.name, |_| None::<()>) {
            let (Pair::Both(entity, _) | Pair::Removed(entity) | Pair::New(entity)) = pair;
            let place = Place::of(Item::Entity(entity.name.clone()));
            match pair {
                Pair::Removed(gone) if !is_object(self.old, &gone.name) => {
                    self.report(
                        Class::Breaking,
                        Kind::Removed,
                        &place,
                        format!("removed; was `entity::{}`", gone.ident),
                    );
                }
                Pair::New(new) if !is_object(self.new, &new.name) => {
                    self.report(Class::Additive, Kind::Added, &place, format!("new, as `entity::{}`", new.ident));
                }
                // The object says so itself.
                Pair::Removed(_) | Pair::New(_) => {}
                Pair::Both(old, new) => {
                    if old.ident != new.ident {
                        self.breaking(
                            &place,
                            format!("is `entity::{}` in Rust; was `entity::{}`", new.ident, old.ident),
                        );
                    }
                    if old.doc != new.doc {
                        self.documentation(&place, "another description");
                    }
                }
            }
        }
    }
}

fn is_object(api: &Api, name: &str) -> bool {
    api.types.iter().any(|def| matches!(&def.origin, Origin::Object(object) if object == name))
}
