//! Named types: objects and shared enums by their names, inline types by the field that holds them.

use super::change::{Class, Item, Kind, Place, Section};
use super::fields::Frame;
use super::pairs::{Pair, pairs};
use super::{Differ, same_order};
use bitrix24_codegen::RustApi;
use bitrix24_codegen::rust_api::{RustField, RustShape, RustStruct, RustVariant, StructKind};
use bitrix24_model::{Origin, Shape, Type, TypeDef, TypeId};

impl Differ<'_> {
    /// Objects and shared enums.
    pub(super) fn shared_types(&mut self) {
        let (was, is) = (named(self.old), named(self.new));
        for pair in pairs(&was, &is, |(item, _)| item, |_| None::<()>) {
            let (Pair::Both((item, _), _) | Pair::Removed((item, _)) | Pair::New((item, _))) = pair;
            let place = Place::of(item.clone());
            match pair {
                Pair::Removed((_, id)) => {
                    let text = format!("removed; was `{}`", self.old.ty(*id).path());
                    self.report(Class::Breaking, Kind::Removed, &place, text);
                }
                Pair::New((_, id)) => {
                    let text = format!("new, as `{}`", self.new.ty(*id).path());
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
        let (old_path, new_path) = (self.old.ty(old).path(), self.new.ty(new).path());
        if old_path != new_path {
            self.breaking(place, format!("its type is `{new_path}`; was `{old_path}`"));
        }
        let (was, is) = (self.old.ty(old), self.new.ty(new));
        match (&was.shape, &is.shape) {
            (RustShape::Enum(old), RustShape::Enum(new)) => self.values(place, &new_path, old, new),
            (RustShape::Struct(old), RustShape::Struct(new)) => self.structs(place, (was.def, old), (is.def, new)),
            // The types of fields have been told apart before.
            _ => self.breaking(place, format!("`{new_path}` is another kind of type")),
        }
        if was.def.doc != is.def.doc {
            self.documentation(place, "another description");
        }
    }

    fn structs(&mut self, place: &Place, old: (&TypeDef, &RustStruct<'_>), new: (&TypeDef, &RustStruct<'_>)) {
        let ((was, old), (is, new)) = (old, new);
        let is_object = matches!(is.origin, Origin::Object(_));
        if old.kind != new.kind {
            self.kind_changed(place, old, new);
        } else {
            self.directions(place, was, is);
        }
        let place = if is_object { place.side(Section::Field) } else { place.clone() };
        let frame = Frame { owner: &new.ident, kind: new.kind, taken: is.written, constants: is_object };
        self.fields(&place, &frame, &old.fields, &new.fields);
    }

    /// What a struct is for decides whether it can be built, and which of its fields are optional.
    fn kind_changed(&mut self, place: &Place, old: &RustStruct<'_>, new: &RustStruct<'_>) {
        let now = |field: &RustField<'_>| new.kind.option(field.field);
        match (old.kind, new.kind) {
            (StructKind::Write, _) => {
                self.breaking(place, "responses hold it too, so it has no `new` and no setters");
            }
            (_, StructKind::Write) => {
                self.breaking(place, "only requests hold it, so it is built with `new` and setters");
            }
            _ if old.fields.iter().all(|field| field.option == now(field)) => {}
            (_, StructKind::Selectable) => {
                self.breaking(place, "`select` decides what is there, so every field is an `Option`");
            }
            (_, StructKind::Read) => {
                self.breaking(place, "no `select` decides what is there, so required fields are no `Option`");
            }
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

    fn values(&mut self, place: &Place, path: &str, old: &[RustVariant<'_>], new: &[RustVariant<'_>]) {
        for pair in pairs(old, new, |variant| &variant.value.wire, |variant| Some(&variant.ident)) {
            match pair {
                Pair::Removed(gone) => {
                    let text = format!("the value `{}` is removed; was `{path}::{}`", gone.value.wire, gone.ident);
                    self.report(Class::Breaking, Kind::Removed, place, text);
                }
                Pair::New(new) => {
                    let text = format!("the value `{}` is new, as `{path}::{}`", new.value.wire, new.ident);
                    self.report(Class::Additive, Kind::Added, place, text);
                }
                Pair::Both(old, new) => self.value(place, path, old, new),
            }
        }
        let order =
            |values: &[RustVariant<'_>]| values.iter().map(|variant| variant.value.wire.clone()).collect::<Vec<_>>();
        if !same_order(&order(old), &order(new)) {
            self.documentation(place, "values in another order");
        }
    }

    fn value(&mut self, place: &Place, path: &str, was: &RustVariant<'_>, is: &RustVariant<'_>) {
        let (old, new) = (was.value, is.value);
        if was.ident != is.ident {
            let text = format!("the value `{}` is `{path}::{}` in Rust; was `{}`", new.wire, is.ident, was.ident);
            self.breaking(place, text);
        }
        if old.wire != new.wire {
            let text = format!("`{path}::{}` is `{}` on the wire; was `{}`", is.ident, new.wire, old.wire);
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
            (Id(old, _), Id(new, _)) => self.old.model.entity(*old).name == self.new.model.entity(*new).name,
            (Named(old), Named(new))
            | (Select(old), Select(new))
            | (Filter(old), Filter(new))
            | (Order(old), Order(new))
            | (Cursor(old), Cursor(new)) => self.same_named(*old, *new),
            (old, new) => std::mem::discriminant(old) == std::mem::discriminant(new),
        }
    }

    fn same_named(&self, old: TypeId, new: TypeId) -> bool {
        let (was, is) = (self.old.ty(old).def, self.new.ty(new).def);
        let same_kind =
            matches!((&was.shape, &is.shape), (Shape::Struct(_), Shape::Struct(_)) | (Shape::Enum(_), Shape::Enum(_)));
        let same = match (item(was), item(is)) {
            (None, None) => true,
            (old, new) => old == new,
        };
        same_kind && (same || self.old.ty(old).path() == self.new.ty(new).path())
    }

    /// Compares the inline types that two states of the same type hold.
    pub(super) fn inside(&mut self, place: &Place, old: &Type, new: &Type) {
        match (old, new) {
            (Type::Array(old, _), Type::Array(new, _)) => self.inside(&place.inside("[]"), old, new),
            (Type::Map(old), Type::Map(new)) => self.inside(&place.inside("{}"), old, new),
            (Type::Named(old), Type::Named(new)) => {
                let shared = |api: &RustApi<'_>, id: TypeId| item(api.ty(id).def).is_some();
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
fn named(api: &RustApi<'_>) -> Vec<(Item, TypeId)> {
    api.types.iter().enumerate().filter_map(|(at, ty)| Some((item(ty.def)?, TypeId(at)))).collect()
}
