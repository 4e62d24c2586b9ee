//! The fields of a struct: parameters, keys of an answer, fields of an object.

use super::change::{Class, Kind, Place};
use super::pairs::{Pair, pairs};
use super::{Differ, same_order};
use bitrix24_codegen::rust_api::{OptionKind, RustField, StructKind};
use bitrix24_model::Field;

/// What is the same for all fields of a struct.
pub(super) struct Frame<'a> {
    /// The Rust name of the struct.
    pub(super) owner: &'a str,
    /// What the struct is for now.
    pub(super) kind: StructKind,
    /// Whether the portal takes its values, so that constraints and defaults say what it does.
    pub(super) taken: bool,
    /// Whether each field has a constant for queries.
    pub(super) constants: bool,
}

impl Frame<'_> {
    /// A field as the struct holds it now: what its kind changes is reported for the struct as a whole.
    fn seen<'f>(&self, field: &RustField<'f>) -> RustField<'f> {
        RustField { option: self.kind.option(field.field), ..field.clone() }
    }

    /// Whether `new` takes the field.
    fn is_argument(&self, field: &RustField<'_>) -> bool {
        self.kind == StructKind::Write && field.is_always_set()
    }
}

impl Differ<'_> {
    pub(super) fn fields(&mut self, place: &Place, frame: &Frame<'_>, old: &[RustField<'_>], new: &[RustField<'_>]) {
        for pair in pairs(old, new, |field| &field.field.wire, |field| Some(&field.ident)) {
            match pair {
                Pair::Removed(gone) => {
                    self.report(Class::Breaking, Kind::Removed, &place.key(&gone.field.wire), "removed");
                }
                Pair::New(new) => self.new_field(&place.key(&new.field.wire), frame, new),
                Pair::Both(old, new) => self.field(&place.key(&new.field.wire), frame, old, new),
            }
        }
        self.order(place, frame, old, new);
    }

    fn new_field(&mut self, place: &Place, frame: &Frame<'_>, field: &RustField<'_>) {
        let ty = self.new.field_type(field);
        if frame.is_argument(field) {
            let text = format!("new and required: an argument of `{}::new`", frame.owner);
            self.report(Class::Breaking, Kind::Added, place, text);
        } else {
            self.report(Class::Additive, Kind::Added, place, format!("new, as `{}: {ty}`", field.ident));
        }
    }

    fn order(&mut self, place: &Place, frame: &Frame<'_>, old: &[RustField<'_>], new: &[RustField<'_>]) {
        let arguments = |fields: &[RustField<'_>]| -> Vec<String> {
            let taken = fields.iter().filter(|field| frame.is_argument(field));
            taken.map(|field| field.ident.clone()).collect()
        };
        let all = |fields: &[RustField<'_>]| fields.iter().map(|field| field.ident.clone()).collect::<Vec<_>>();
        if !same_order(&arguments(old), &arguments(new)) {
            self.breaking(place, format!("`{}::new` takes its arguments in another order", frame.owner));
        } else if !same_order(&all(old), &all(new)) {
            self.documentation(place, "in another order");
        }
    }

    /// Two states of a field.
    pub(super) fn field(&mut self, place: &Place, frame: &Frame<'_>, was: &RustField<'_>, is: &RustField<'_>) {
        let (old, new) = (was.field, is.field);
        if old.wire != new.wire {
            self.behaviour(place, format!("`{}` is `{}` on the wire; was `{}`", is.ident, new.wire, old.wire));
        }
        if was.ident != is.ident {
            self.breaking(place, format!("is `{}` in Rust; was `{}`", is.ident, was.ident));
        }
        self.held(place, frame, was, is);
        if frame.constants {
            self.uses(place, was, is);
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
    fn held(&mut self, place: &Place, frame: &Frame<'_>, old: &RustField<'_>, new: &RustField<'_>) {
        let (old, new) = (&frame.seen(old), &frame.seen(new));
        let (was, is) = (self.old.field_type(old), self.new.field_type(new));
        let options = (old.option, new.option);
        let (old, new) = (old.field, new.field);
        if !self.same_type(&old.ty, &new.ty) {
            self.breaking(place, format!("is `{is}`; was `{was}`"));
        } else if options.0 != options.1 {
            let why = because(frame, options.0, options.1, new);
            self.breaking(place, format!("{why}: is `{is}`; was `{was}`"));
        } else if old.boxed != new.boxed {
            self.breaking(place, format!("is `{is}`; was `{was}`"));
        } else if (old.required, old.nullable) != (new.required, new.nullable) {
            self.documentation(place, "another word on when it is missing or `null`");
        }
    }

    /// The constant for queries: what it leads to, and what it can do.
    fn uses(&mut self, place: &Place, old: &RustField<'_>, new: &RustField<'_>) {
        match (old.relation.is_some(), new.relation.is_some()) {
            (false, false) => {}
            (true, true) => return,
            (false, true) => return self.breaking(place, "is a relation: its constant is a `Relation`"),
            (true, false) => return self.breaking(place, "is no relation: its constant is a `Field`"),
        }
        let (old, new) = (old.field, new.field);
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
    if frame.kind != StructKind::Write {
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
