//! The fields of a struct: parameters, keys of an answer, fields of an object.

use super::change::{Class, Kind, Place};
use super::pairs::{Pair, pairs};
use super::{Differ, same_order};
use bitrix24_codegen::emit::scope::{OptionKind, StructKind};
use bitrix24_codegen::emit::surface;
use bitrix24_model::Field;

/// What is the same for all fields of a struct.
pub(super) struct Frame<'a> {
    /// The Rust name of the struct.
    pub(super) owner: &'a str,
    /// How the struct is used now.
    pub(super) mode: StructKind,
    /// Whether the portal takes its values, so that constraints and defaults say what it does.
    pub(super) taken: bool,
    /// Whether each field has a constant for queries.
    pub(super) constants: bool,
}

impl Differ<'_> {
    pub(super) fn fields(&mut self, place: &Place, frame: &Frame<'_>, old: &[Field], new: &[Field]) {
        for pair in pairs(old, new, |field| &field.wire, |field| Some(&field.ident)) {
            match pair {
                Pair::Removed(gone) => {
                    self.report(Class::Breaking, Kind::Removed, &place.key(&gone.wire), "removed");
                }
                Pair::New(new) => self.new_field(&place.key(&new.wire), frame, new),
                Pair::Both(old, new) => self.field(&place.key(&new.wire), frame, old, new),
            }
        }
        self.order(place, frame, old, new);
    }

    fn new_field(&mut self, place: &Place, frame: &Frame<'_>, field: &Field) {
        let ty = surface::held(self.new, field, frame.mode);
        if surface::is_argument(field, frame.mode) {
            let text = format!("new and required: an argument of `{}::new`", frame.owner);
            self.report(Class::Breaking, Kind::Added, place, text);
        } else {
            self.report(Class::Additive, Kind::Added, place, format!("new, as `{}: {ty}`", field.ident));
        }
    }

    fn order(&mut self, place: &Place, frame: &Frame<'_>, old: &[Field], new: &[Field]) {
        let arguments = |fields: &[Field]| -> Vec<String> {
            let taken = fields.iter().filter(|field| surface::is_argument(field, frame.mode));
            taken.map(|field| field.ident.clone()).collect()
        };
        let all = |fields: &[Field]| fields.iter().map(|field| field.ident.clone()).collect::<Vec<_>>();
        if !same_order(&arguments(old), &arguments(new)) {
            self.breaking(place, format!("`{}::new` takes its arguments in another order", frame.owner));
        } else if !same_order(&all(old), &all(new)) {
            self.documentation(place, "in another order");
        }
    }

    /// Two states of a field.
    pub(super) fn field(&mut self, place: &Place, frame: &Frame<'_>, old: &Field, new: &Field) {
        if old.wire != new.wire {
            self.behaviour(place, format!("`{}` is `{}` on the wire; was `{}`", new.ident, new.wire, old.wire));
        }
        if old.ident != new.ident {
            self.breaking(place, format!("is `{}` in Rust; was `{}`", new.ident, old.ident));
        }
        self.held(place, frame, old, new);
        if frame.constants {
            self.uses(place, old, new);
        }
        self.limits(place, frame.taken, old, new);
        if self.same_type(&old.ty, &new.ty) {
            self.inside(place, &old.ty, &new.ty);
        }
        if (&old.doc, &old.note) != (&new.doc, &new.note) {
            self.documentation(place, "another description");
        }
    }

    /// What the struct holds: the type, and how it can be missing.
    fn held(&mut self, place: &Place, frame: &Frame<'_>, old: &Field, new: &Field) {
        let (was, is) = (surface::held(self.old, old, frame.mode), surface::held(self.new, new, frame.mode));
        let presence = (surface::presence(old, frame.mode), surface::presence(new, frame.mode));
        if !self.same_type(&old.ty, &new.ty) {
            self.breaking(place, format!("is `{is}`; was `{was}`"));
        } else if presence.0 != presence.1 {
            let why = because(frame, presence.0, presence.1, new);
            self.breaking(place, format!("{why}: is `{is}`; was `{was}`"));
        } else if old.boxed != new.boxed {
            self.breaking(place, format!("is `{is}`; was `{was}`"));
        } else if (old.required, old.nullable) != (new.required, new.nullable) {
            self.documentation(place, "another word on when it is missing or `null`");
        }
    }

    /// The constant for queries: what it leads to, and what it can do.
    fn uses(&mut self, place: &Place, old: &Field, new: &Field) {
        match (surface::is_relation(self.old, old), surface::is_relation(self.new, new)) {
            (false, false) => {}
            (true, true) => return,
            (false, true) => return self.breaking(place, "is a relation: its constant is a `Relation`"),
            (true, false) => return self.breaking(place, "is no relation: its constant is a `Field`"),
        }
        let abilities =
            [("filter", old.uses.filterable, new.uses.filterable), ("order", old.uses.sortable, new.uses.sortable)];
        for (name, was, is) in abilities {
            match (was, is) {
                (true, false) => self.breaking(place, format!("`{name}` no longer takes it")),
                (false, true) => self.additive(place, format!("`{name}` takes it")),
                _ => {}
            }
        }
    }
}

/// Why a field is held in another way.
fn because(frame: &Frame<'_>, old: OptionKind, new: OptionKind, field: &Field) -> String {
    if !surface::is_built(frame.mode) {
        return if new == OptionKind::Always { "always there".into() } else { "can be missing or `null`".into() };
    }
    let given = |presence| matches!(presence, OptionKind::Always | OptionKind::Nullable);
    match (given(old), given(new)) {
        (false, true) => format!("required, an argument of `{}::new`", frame.owner),
        (true, false) => format!("optional, no argument of `{}::new`", frame.owner),
        _ if field.nullable => "can be cleared with `null`".into(),
        _ => "cannot be `null`".into(),
    }
}
