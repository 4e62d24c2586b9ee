//! What only specs of REST 2.0 state: how requests are written and rows are read, outdated methods, the methods of
//! variants, and the keys that portals add to objects.

use super::Differ;
use super::change::{Item, Place, Section};
use super::fields::StructContext;
use super::pairs::{Pair, pairs};
use bitrix24_codegen::RustApi;
use bitrix24_codegen::rust_api::{RustBody, RustMethod, RustStruct};
use bitrix24_model::text::code;
use bitrix24_model::{Halted, MethodV2, ObjectV2, OrderV2, SameAs, TypeDef, TypeId};

impl Differ<'_> {
    pub(super) fn method_v2(&mut self, place: &Place, was: &RustMethod<'_>, is: &RustMethod<'_>) {
        let (Some(old), Some(new)) = (&was.method.v2, &is.method.v2) else { return };
        // Without `..`, so that a new fact of methods does not compile until it is compared here or elsewhere.
        let MethodV2 {
            rows_at,
            // Its name is that of a parameter, and its dialect is in the type of the parameter.
            filter,
            order,
            select,
            keyset,
            arguments,
            application_only,
            halted,
            // Compared in `variants`.
            variant: _,
        } = &**new;
        let in_array = |v2: &MethodV2| v2.filter.as_ref().map(|filter| filter.in_array);
        let is_map = |order: &Option<OrderV2>| order.as_ref().map(|order| matches!(order, OrderV2::Map(_)));
        let always = |v2: &MethodV2| v2.select.as_ref().map(|select| select.always.clone());
        let changes = [
            (old.rows_at != *rows_at, "the place of the rows in the response changed"),
            (
                both_differ(in_array(old), filter.as_ref().map(|filter| filter.in_array)),
                "the meaning of an array in a condition changed",
            ),
            (both_differ(is_map(&old.order), is_map(order)), "the form in which an order is written changed"),
            (
                both_differ(always(old), select.as_ref().map(|select| select.always.clone())),
                "the fields that every selection contains changed",
            ),
            (both_differ(old.keyset.clone(), keyset.clone()), "the field of the walk by identifier changed"),
        ];
        for (_, text) in changes.into_iter().filter(|(differs, _)| *differs) {
            self.behavior(place, text);
        }
        self.arguments(place, &old.arguments, arguments);
        self.masks(place, was, is);
        match (old.application_only, application_only) {
            (false, true) => self.behavior(place, "only applications can call it"),
            (true, false) => self.additive(place, "webhooks can call it too"),
            _ => {}
        }
        self.halted(place, old.halted.as_ref(), halted.as_ref());
    }

    /// Compares the parameters that are sent by position.
    fn arguments(&mut self, place: &Place, old: &[String], new: &[String]) {
        match (old.is_empty(), new.is_empty()) {
            (true, false) => self.breaking(place, "sends its parameters by position: `extra` is removed"),
            (false, true) => self.additive(place, "sends its parameters by name: `extra` is added"),
            _ if old != new => self.behavior(place, "the positions of the parameters changed"),
            _ => {}
        }
    }

    /// Compares the constants for names that stand for several fields.
    fn masks(&mut self, place: &Place, old: &RustMethod<'_>, new: &RustMethod<'_>) {
        for pair in pairs(&old.masks, &new.masks, |(name, _)| name, |_| None::<()>) {
            match pair {
                Pair::Removed((name, mask)) => {
                    self.breaking(place, format!("mask {} removed; was `{}::{name}`", code(mask), old.ident));
                }
                Pair::New((name, mask)) => {
                    self.additive(place, format!("mask {} added as `{}::{name}`", code(mask), new.ident));
                }
                Pair::Both((name, was), (_, is)) if was != is => {
                    let (was, now) = (code(was), code(is));
                    self.behavior(place, format!("mask of `{}::{name}` changed from {was} to {now}", new.ident));
                }
                Pair::Both(..) => {}
            }
        }
    }

    fn halted(&mut self, place: &Place, old: Option<&Halted>, new: Option<&Halted>) {
        match (old, new) {
            (None, Some(Halted { successor })) => {
                let instead = successor.as_ref().map(|name| format!("; use {} instead", code(name)));
                self.behavior(place, format!("outdated: its request is deprecated{}", instead.unwrap_or_default()));
            }
            (Some(_), None) => self.documentation(place, "no longer outdated"),
            (Some(old), Some(new)) if old != new => self.documentation(place, "the successor changed"),
            _ => {}
        }
    }

    /// Compares the methods of variants, which follow from a method and the objects that it works with.
    pub(super) fn variants(&mut self) {
        for pair in
            pairs(&self.old.variants, &self.new.variants, |method| method.method.path(), |method| Some(method.path()))
        {
            let (Pair::Both(_, method) | Pair::Removed(method) | Pair::New(method)) = pair;
            let place = Place::of(Item::Method(method.method.path().to_owned()));
            let Some((old, new)) = self.in_both(&place, &pair) else { continue };
            self.names(&place, old, new);
            let value = |method: &RustMethod<'_>| {
                method.method.variant().map(|variant| format!("`{}` of {}", variant.by, variant.value))
            };
            if let (Some(was), Some(is)) = (value(old), value(new))
                && was != is
            {
                self.behavior(&place, format!("sends {is} instead of {was}"));
            }
        }
    }

    /// Compares the names of the constructors of two requests: a method with variants has another one.
    pub(super) fn constructor(&mut self, place: &Place, old: &RustMethod<'_>, new: &RustMethod<'_>) {
        if let (RustBody::Params(was), RustBody::Params(is)) = (&old.body, &new.body)
            && was.constructor != is.constructor
        {
            let (was, now) = (was.constructor, is.constructor);
            self.breaking(place, format!("constructor renamed from `{}::{was}` to `{}::{now}`", old.ident, new.ident));
        }
    }

    /// Compares the keys that portals add, the fields that are only conditions, and the dialect of the conditions.
    pub(super) fn object_v2(
        &mut self,
        place: &Place,
        old: (&TypeDef, &RustStruct<'_>),
        new: (&TypeDef, &RustStruct<'_>),
    ) {
        // Without `..`, so that a new fact of objects does not compile until it is compared here or elsewhere.
        let ObjectV2 {
            open,
            // The fields that it takes over are fields of the object.
            base: _,
            upper_case,
            // Compared in `variants`.
            variants: _,
            same_as,
            writes,
            // In the types of the parameters.
            dialect: _,
        } = &new.0.v2;
        match (old.1.open, new.1.open) {
            (true, false) => self.breaking(place, "keys that portals add are no longer kept: `extra` is removed"),
            (false, true) => self.additive(place, "keys that portals add are now kept in `extra`"),
            _ if old.0.v2.open != *open => {
                self.documentation(place, "the keys that portals add changed, which the mock portal takes")
            }
            _ => {}
        }
        if old.0.v2.upper_case != *upper_case {
            self.documentation(place, "the names of fields in requests changed, which the mock portal takes");
        }
        let names = |same_as: &Option<SameAs>| same_as.as_ref().map(|same_as| same_as.names.clone());
        let object = |api: &RustApi<'_>, same_as: &Option<SameAs>| Some(api.ty(same_as.as_ref()?.object).path());
        let old_same = &old.0.v2.same_as;
        if names(old_same) != names(same_as) || object(self.old, old_same) != object(self.new, same_as) {
            self.documentation(place, "the rows that it shares with another object changed, which the mock portal has");
        }
        let name = |api: &RustApi<'_>, id: &Option<TypeId>| id.map(|id| api.ty(id).path());
        if new.1.open && name(self.old, &old.0.v2.writes) != name(self.new, writes) {
            self.breaking(place, "constants of other objects set its fields");
        }
        let conditions = place.section(Section::Field);
        let context = StructContext { owner: &new.1.ident, kind: new.1.kind, written: false, constants: true };
        self.fields(&conditions, &context, &old.1.unread, &new.1.unread);
    }

    /// Returns whether conditions on two objects are written in the same dialect.
    pub(super) fn same_dialect(&self, old: TypeId, new: TypeId) -> bool {
        self.old.model.type_def(old).v2.dialect == self.new.model.type_def(new).v2.dialect
    }
}

/// Returns whether both states have something, and not the same: what only one has is compared elsewhere.
fn both_differ<T: PartialEq>(old: Option<T>, new: Option<T>) -> bool {
    matches!((old, new), (Some(old), Some(new)) if old != new)
}
