//! Named types: objects and shared enums by their names, inline types by their fields.

use super::change::{ChangeKind, Class, Item, Place, Section};
use super::fields::StructContext;
use super::pairs::{Pair, pairs};
use super::{Differ, same_order};
use bitrix24_codegen::RustApi;
use bitrix24_codegen::rust_api::{RustField, RustShape, RustStruct, RustVariant, StructKind};
use bitrix24_model::text::code;
use bitrix24_model::{Origin, Shape, Type, TypeDef, TypeId};

impl Differ<'_> {
    /// Compares objects and shared enums.
    pub(super) fn shared_types(&mut self) {
        let (was, is) = (named(self.old), named(self.new));
        for pair in pairs(&was, &is, |(item, _)| item, |_| None::<()>) {
            let (Pair::Both((item, _), _) | Pair::Removed((item, _)) | Pair::New((item, _))) = pair;
            let place = Place::of(item.clone());
            match pair {
                Pair::Removed((_, id)) => {
                    let text = format!("removed; was `{}`", self.old.ty(*id).path());
                    self.report(Class::Breaking, ChangeKind::Removed, &place, text);
                }
                Pair::New((_, id)) => {
                    let text = format!("added as `{}`", self.new.ty(*id).path());
                    self.report(Class::Additive, ChangeKind::Added, &place, text);
                }
                Pair::Both((_, old), (_, new)) => self.type_pair(&place, *old, *new),
            }
        }
    }

    /// Compares two states of a named type.
    fn type_pair(&mut self, place: &Place, old: TypeId, new: TypeId) {
        if !self.seen.insert((old, new)) {
            return;
        }
        let (old_path, new_path) = (self.old.ty(old).path(), self.new.ty(new).path());
        if old_path != new_path {
            self.breaking(place, format!("Rust path changed from `{old_path}` to `{new_path}`"));
        }
        let (was, is) = (self.old.ty(old), self.new.ty(new));
        match (&was.shape, &is.shape) {
            (RustShape::Enum(old), RustShape::Enum(new)) => self.values(place, &new_path, old, new),
            (RustShape::Struct(old), RustShape::Struct(new)) => self.structs(place, (was.def, old), (is.def, new)),
            // A struct and an enum are different types of a field, so only a shared type gets here.
            _ => self.breaking(place, format!("`{new_path}` changed between a struct and an enum")),
        }
        if was.def.doc != is.def.doc {
            self.documentation(place, "description changed");
        }
    }

    fn structs<'a>(&mut self, place: &Place, old: (&TypeDef, &RustStruct<'a>), new: (&TypeDef, &RustStruct<'_>)) {
        let ((was, old), (is, new)) = (old, new);
        let is_object = matches!(is.origin, Origin::Object(_));
        if old.kind != new.kind {
            self.kind_changed(place, old, new);
        } else {
            self.directions(place, was, is);
        }
        if was.events != is.events {
            self.documentation(place, "events changed, which the mock portal posts");
        }
        self.object_v2(place, (was, old), (is, new));
        let place = if is_object { place.section(Section::Field) } else { place.clone() };
        let context = StructContext { owner: &new.ident, kind: new.kind, written: is.written, constants: is_object };
        // With the new use, because its change is reported once, for the struct.
        let in_new_use = |field: &RustField<'a>| RustField { option: new.kind.option(field.field), ..field.clone() };
        let fields: Vec<_> = old.fields.iter().map(in_new_use).collect();
        self.fields(&place, &context, &fields, &new.fields);
    }

    /// Compares the uses of a struct, which decide whether it can be built and which of its fields are optional.
    fn kind_changed(&mut self, place: &Place, old: &RustStruct<'_>, new: &RustStruct<'_>) {
        let now = |field: &RustField<'_>| new.kind.option(field.field);
        match (old.kind, new.kind) {
            (StructKind::Write, _) => {
                self.breaking(place, "now also part of a response: `new` and the setters are removed");
            }
            (_, StructKind::Write) => {
                self.breaking(place, "now part of requests only: built with `new` and setters");
            }
            _ if old.fields.iter().all(|field| field.option == now(field)) => {}
            (_, StructKind::Selectable) => {
                self.breaking(place, "now selectable: every field is an `Option`");
            }
            (_, StructKind::Read) => {
                self.breaking(place, "no longer selectable: required fields are no longer an `Option`");
            }
        }
    }

    /// Compares which of `Decode` and `Encode` a struct implements without the feature `serde`.
    fn directions(&mut self, place: &Place, was: &TypeDef, is: &TypeDef) {
        for (name, old, new) in [("Decode", was.read, is.read), ("Encode", was.written, is.written)] {
            match (old, new) {
                (true, false) => {
                    self.breaking(place, format!("`{name}` is now implemented only with the feature `serde`"))
                }
                (false, true) => {
                    self.additive(place, format!("`{name}` is now implemented without the feature `serde` too"))
                }
                _ => {}
            }
        }
    }

    fn values(&mut self, place: &Place, path: &str, old: &[RustVariant<'_>], new: &[RustVariant<'_>]) {
        for pair in pairs(old, new, |variant| &variant.value.wire, |variant| Some(&variant.ident)) {
            match pair {
                Pair::Removed(removed) => {
                    let text = format!("value {} removed; was `{path}::{}`", code(&removed.value.wire), removed.ident);
                    self.report(Class::Breaking, ChangeKind::Removed, place, text);
                }
                Pair::New(new) => {
                    let text = format!("value {} added as `{path}::{}`", code(&new.value.wire), new.ident);
                    self.report(Class::Additive, ChangeKind::Added, place, text);
                }
                Pair::Both(old, new) => self.value(place, path, old, new),
            }
        }
        let order =
            |values: &[RustVariant<'_>]| values.iter().map(|variant| variant.value.wire.clone()).collect::<Vec<_>>();
        if !same_order(&order(old), &order(new)) {
            self.documentation(place, "order of the values changed");
        }
    }

    fn value(&mut self, place: &Place, path: &str, was: &RustVariant<'_>, is: &RustVariant<'_>) {
        let (old, new) = (was.value, is.value);
        if was.ident != is.ident {
            let (wire, was, is) = (code(&new.wire), &was.ident, &is.ident);
            self.breaking(place, format!("Rust name of {wire} changed from `{path}::{was}` to `{path}::{is}`"));
        }
        if old.wire != new.wire {
            let (was, now) = (code(&old.wire), code(&new.wire));
            let text = format!("wire value of `{path}::{}` changed from {was} to {now}", is.ident);
            self.behavior(place, text);
        }
        if (&old.doc, old.source) != (&new.doc, new.source) {
            self.documentation(place, "descriptions of the values changed");
        }
    }

    /// Returns whether programs see the same type. Changes inside inline types are reported at their own places.
    pub(super) fn same_type(&self, old: &Type, new: &Type) -> bool {
        use Type::{Array, Cursor, Filter, Id, Map, Named, Order, Scalar, Select};
        match (old, new) {
            (Array(old, _), Array(new, _)) | (Map(old), Map(new)) => self.same_type(old, new),
            (Scalar(old, _), Scalar(new, _)) => old == new,
            (Id(old, _), Id(new, _)) => self.old.model.entity(*old).name == self.new.model.entity(*new).name,
            (Named(old), Named(new))
            | (Select(old), Select(new))
            | (Order(old), Order(new))
            | (Cursor(old), Cursor(new)) => self.same_named(*old, *new),
            (Filter(old), Filter(new)) => self.same_named(*old, *new) && self.same_dialect(*old, *new),
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

    /// Compares the inline types inside two states of the same type.
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

/// Returns the item of a type with its own spec.
fn item(def: &TypeDef) -> Option<Item> {
    match &def.origin {
        Origin::Object(name) => Some(Item::Object(name.clone())),
        Origin::Enum(name) => Some(Item::Enum(name.clone())),
        Origin::Method(_) | Origin::Inline(_) => None,
    }
}

/// Returns the types with their own specs.
fn named(api: &RustApi<'_>) -> Vec<(Item, TypeId)> {
    api.types.iter().enumerate().filter_map(|(at, ty)| Some((item(ty.def)?, TypeId(at)))).collect()
}
