//! Named types: objects and shared enums by their names, inline types by the field that holds them.

use super::change::{Class, Item, Kind, Place, Section};
use super::fields::Frame;
use super::pairs::{Pair, pairs};
use super::{Differ, same_order};
use bitrix24_codegen::emit::scope::StructKind;
use bitrix24_codegen::emit::surface;
use bitrix24_model::{Api, EnumValue, Field, Origin, Shape, Type, TypeDef, TypeId};

impl Differ<'_> {
    /// Objects and shared enums.
    pub(super) fn shared_types(&mut self) {
        let (was, is) = (named(self.old), named(self.new));
        for pair in pairs(&was, &is, |(item, _)| item, |_| None::<()>) {
            let (Pair::Both((item, _), _) | Pair::Removed((item, _)) | Pair::New((item, _))) = pair;
            let place = Place::of(item.clone());
            match pair {
                Pair::Removed((_, id)) => {
                    let text = format!("removed; was `{}`", surface::path(self.old, *id));
                    self.report(Class::Breaking, Kind::Removed, &place, text);
                }
                Pair::New((_, id)) => {
                    let text = format!("new, as `{}`", surface::path(self.new, *id));
                    self.report(Class::Additive, Kind::Added, &place, text);
                }
                Pair::Both((_, old), (_, new)) => self.type_pair(&place, *old, *new),
            }
        }
    }

    /// Two states of a named type.
    fn type_pair(&mut self, place: &Place, old: TypeId, new: TypeId) {
        if !self.seen.insert((old, new)) {
            return;
        }
        let (old_path, new_path) = (surface::path(self.old, old), surface::path(self.new, new));
        if old_path != new_path {
            self.breaking(place, format!("its type is `{new_path}`; was `{old_path}`"));
        }
        let (was, is) = (self.old.type_def(old), self.new.type_def(new));
        match (&was.shape, &is.shape) {
            (Shape::Enum(old), Shape::Enum(new)) => self.values(place, &new_path, old, new),
            (Shape::Struct(old), Shape::Struct(new)) => self.structs(place, (was, old), (is, new)),
            // The types of fields have been told apart before.
            _ => self.breaking(place, format!("`{new_path}` is another kind of type")),
        }
        if was.doc != is.doc {
            self.documentation(place, "another description");
        }
    }

    fn structs(&mut self, place: &Place, old: (&TypeDef, &[Field]), new: (&TypeDef, &[Field])) {
        let ((was, old), (is, new)) = (old, new);
        let is_object = matches!(is.origin, Origin::Object(_));
        let mode = surface::mode(is);
        if surface::mode(was) != mode {
            self.use_changed(place, (was, old), mode);
        } else {
            self.directions(place, was, is);
        }
        let place = if is_object { place.side(Section::Field) } else { place.clone() };
        let frame = Frame { owner: &is.ident, mode, taken: is.written, constants: is_object };
        self.fields(&place, &frame, old, new);
    }

    /// How a struct is used decides whether it can be built, and which of its fields are optional.
    fn use_changed(&mut self, place: &Place, (was, fields): (&TypeDef, &[Field]), mode: StructKind) {
        let before = surface::mode(was);
        let differs = |field: &Field| surface::presence(field, before) != surface::presence(field, mode);
        if surface::is_built(before) {
            self.breaking(place, "answers hold it too, so it has no `new` and no setters");
        } else if surface::is_built(mode) {
            self.breaking(place, "only requests hold it, so it is made with `new` and setters");
        } else if fields.iter().any(differs) {
            let text = match mode {
                StructKind::Selectable => "`select` decides what is there, so every field is an `Option`",
                _ => "no `select` decides what is there, so fields that always come are no `Option`",
            };
            self.breaking(place, text);
        }
    }

    /// Which of reading and writing a struct has without the feature `server`.
    fn directions(&mut self, place: &Place, was: &TypeDef, is: &TypeDef) {
        for (name, old, new) in [("Decode", was.read, is.read), ("Encode", was.written, is.written)] {
            match (old, new) {
                (true, false) => self.breaking(place, format!("`{name}` only with the feature `server`")),
                (false, true) => self.additive(place, format!("`{name}` without the feature `server` too")),
                _ => {}
            }
        }
    }

    fn values(&mut self, place: &Place, path: &str, old: &[EnumValue], new: &[EnumValue]) {
        for pair in pairs(old, new, |value| &value.wire, |value| Some(&value.ident)) {
            match pair {
                Pair::Removed(gone) => {
                    let text = format!("the value `{}` is removed; was `{path}::{}`", gone.wire, gone.ident);
                    self.report(Class::Breaking, Kind::Removed, place, text);
                }
                Pair::New(new) => {
                    let text = format!("the value `{}` is new, as `{path}::{}`", new.wire, new.ident);
                    self.report(Class::Additive, Kind::Added, place, text);
                }
                Pair::Both(old, new) => self.value(place, path, old, new),
            }
        }
        let order = |values: &[EnumValue]| values.iter().map(|value| value.wire.clone()).collect::<Vec<_>>();
        if !same_order(&order(old), &order(new)) {
            self.documentation(place, "values in another order");
        }
    }

    fn value(&mut self, place: &Place, path: &str, old: &EnumValue, new: &EnumValue) {
        if old.ident != new.ident {
            let text = format!("the value `{}` is `{path}::{}` in Rust; was `{}`", new.wire, new.ident, old.ident);
            self.breaking(place, text);
        }
        if old.wire != new.wire {
            let text = format!("`{path}::{}` is `{}` on the wire; was `{}`", new.ident, new.wire, old.wire);
            self.behaviour(place, text);
        }
        if old.doc != new.doc {
            self.documentation(place, "another description of its values");
        }
    }

    /// Whether programs see the same type, but for what inside it is told where it stands.
    pub(super) fn same_type(&self, old: &Type, new: &Type) -> bool {
        use Type::{Array, Cursor, Filter, Id, Map, Named, Order, Scalar, Select};
        match (old, new) {
            (Array(old, _), Array(new, _)) | (Map(old), Map(new)) => self.same_type(old, new),
            (Scalar(old, _), Scalar(new, _)) => old == new,
            (Id(old, _), Id(new, _)) => self.old.entity(*old).name == self.new.entity(*new).name,
            (Named(old), Named(new))
            | (Select(old), Select(new))
            | (Filter(old), Filter(new))
            | (Order(old), Order(new))
            | (Cursor(old), Cursor(new)) => self.same_named(*old, *new),
            (old, new) => std::mem::discriminant(old) == std::mem::discriminant(new),
        }
    }

    fn same_named(&self, old: TypeId, new: TypeId) -> bool {
        let (was, is) = (self.old.type_def(old), self.new.type_def(new));
        let same_kind =
            matches!((&was.shape, &is.shape), (Shape::Struct(_), Shape::Struct(_)) | (Shape::Enum(_), Shape::Enum(_)));
        let same = match (item(was), item(is)) {
            (None, None) => true,
            (old, new) => old == new,
        };
        same_kind && (same || surface::path(self.old, old) == surface::path(self.new, new))
    }

    /// Compares the inline types that two states of the same type hold.
    pub(super) fn inside(&mut self, place: &Place, old: &Type, new: &Type) {
        match (old, new) {
            (Type::Array(old, _), Type::Array(new, _)) => self.inside(&place.inside("[]"), old, new),
            (Type::Map(old), Type::Map(new)) => self.inside(&place.inside("{}"), old, new),
            (Type::Named(old), Type::Named(new)) => {
                let shared = |api: &Api, id: TypeId| item(api.type_def(id)).is_some();
                if !shared(self.old, *old) && !shared(self.new, *new) && self.same_named(*old, *new) {
                    self.type_pair(place, *old, *new);
                }
            }
            _ => {}
        }
    }
}

/// The item of a type that has a file of its own.
fn item(def: &TypeDef) -> Option<Item> {
    match &def.origin {
        Origin::Object(name) => Some(Item::Object(name.clone())),
        Origin::Enum(name) => Some(Item::Enum(name.clone())),
        Origin::Method(_) | Origin::Inline(_) => None,
    }
}

/// The types that have files of their own.
fn named(api: &Api) -> Vec<(Item, TypeId)> {
    api.types.iter().enumerate().filter_map(|(at, def)| Some((item(def)?, TypeId(at)))).collect()
}
