//! The fields of a struct: parameters, keys of a response, fields of an object.

use super::change::{ChangeKind, Class, Place};
use super::pairs::{Pair, pairs};
use super::{Differ, same_order};
use bitrix24_codegen::rust_api::{OptionKind, RustField, StructKind};
use bitrix24_model::Field;
use bitrix24_model::text::code;

/// The properties of a struct that apply to all of its fields.
pub(super) struct StructContext<'a> {
    /// The Rust name of the struct.
    pub(super) owner: &'a str,
    /// The new use of the struct.
    pub(super) kind: StructKind,
    /// Whether requests contain the struct, so that its constraints and defaults describe what the portal does.
    pub(super) written: bool,
    /// Whether each field has a constant for queries.
    pub(super) constants: bool,
}

impl StructContext<'_> {
    /// Returns whether the field is an argument of `new`.
    fn is_argument(&self, field: &RustField<'_>) -> bool {
        self.kind == StructKind::Write && field.is_always_set()
    }
}

impl Differ<'_> {
    pub(super) fn fields(
        &mut self,
        place: &Place,
        context: &StructContext<'_>,
        old: &[RustField<'_>],
        new: &[RustField<'_>],
    ) {
        for pair in pairs(old, new, |field| &field.field.wire, |field| Some(&field.ident)) {
            match pair {
                Pair::Removed(removed) => {
                    self.report(Class::Breaking, ChangeKind::Removed, &place.key(&removed.field.wire), "removed");
                }
                Pair::New(new) => self.new_field(&place.key(&new.field.wire), context, new),
                Pair::Both(old, new) => self.field(&place.key(&new.field.wire), context, old, new),
            }
        }
        self.order(place, context, old, new);
    }

    fn new_field(&mut self, place: &Place, context: &StructContext<'_>, field: &RustField<'_>) {
        let ty = self.new.field_type(field);
        if context.is_argument(field) {
            let text = format!("added and required: an argument of `{}::new`", context.owner);
            self.report(Class::Breaking, ChangeKind::Added, place, text);
        } else {
            self.report(Class::Additive, ChangeKind::Added, place, format!("added as `{}: {ty}`", field.ident));
        }
    }

    fn order(&mut self, place: &Place, context: &StructContext<'_>, old: &[RustField<'_>], new: &[RustField<'_>]) {
        let arguments = |fields: &[RustField<'_>]| -> Vec<String> {
            let taken = fields.iter().filter(|field| context.is_argument(field));
            taken.map(|field| field.ident.clone()).collect()
        };
        let all = |fields: &[RustField<'_>]| fields.iter().map(|field| field.ident.clone()).collect::<Vec<_>>();
        if !same_order(&arguments(old), &arguments(new)) {
            self.breaking(place, format!("order of the arguments of `{}::new` changed", context.owner));
        } else if !same_order(&all(old), &all(new)) {
            self.documentation(place, "order changed");
        }
    }

    /// Compares two states of a field.
    pub(super) fn field(
        &mut self,
        place: &Place,
        context: &StructContext<'_>,
        was: &RustField<'_>,
        is: &RustField<'_>,
    ) {
        let (old, new) = (was.field, is.field);
        if old.wire != new.wire {
            let (was, now) = (code(&old.wire), code(&new.wire));
            self.behavior(place, format!("wire name of `{}` changed from {was} to {now}", is.ident));
        }
        if old.uses.sent != new.uses.sent {
            let (was, now) = (code(old.sent()), code(new.sent()));
            self.behavior(place, format!("name in requests changed from {was} to {now}"));
        }
        if old.uses.clear != new.uses.clear {
            self.behavior(place, "what a request writes to clear it changed");
        }
        if old.uses.counts != new.uses.counts {
            self.documentation(place, "what it counts changed, which the mock portal does");
        }
        if old.uses.content != new.uses.content {
            self.documentation(place, "what it says of an uploaded file changed, which the mock portal fills in");
        }
        if was.ident != is.ident {
            self.breaking(place, format!("Rust name changed from `{}` to `{}`", was.ident, is.ident));
        }
        self.representation(place, context, was, is);
        if context.constants {
            self.capabilities(place, was, is);
        }
        self.constraints_and_default(place, context.written, old, new);
        if self.same_type(&old.ty, &new.ty) {
            self.inside(place, &old.ty, &new.ty);
        }
        if (&old.doc, &old.note, old.source) != (&new.doc, &new.note, new.source) {
            self.documentation(place, "description changed");
        }
    }

    /// Compares the types of a field, including how they represent a missing value.
    fn representation(&mut self, place: &Place, context: &StructContext<'_>, old: &RustField<'_>, new: &RustField<'_>) {
        let (was, is) = (self.old.field_type(old), self.new.field_type(new));
        let (options, boxed) = ((old.option, new.option), (old.boxed, new.boxed));
        let (old, new) = (old.field, new.field);
        if !self.same_type(&old.ty, &new.ty) || old.uses.secret != new.uses.secret {
            self.breaking(place, format!("type changed from `{was}` to `{is}`"));
        } else if options.0 != options.1 {
            let why = because(context, options.0, options.1, new);
            self.breaking(place, format!("{why}: type changed from `{was}` to `{is}`"));
        } else if boxed.0 != boxed.1 {
            self.breaking(place, format!("type changed from `{was}` to `{is}`"));
        } else if (old.required, old.nullable) != (new.required, new.nullable) {
            self.documentation(place, "documentation of absence and `null` changed");
        }
    }

    /// Compares the constants for queries: their relations and capabilities.
    fn capabilities(&mut self, place: &Place, old: &RustField<'_>, new: &RustField<'_>) {
        match (old.relation.is_some(), new.relation.is_some()) {
            (false, false) => {}
            (true, true) => return,
            (false, true) => return self.breaking(place, "now a relation: its constant is a `Relation`"),
            (true, false) => return self.breaking(place, "no longer a relation: its constant is a `Field`"),
        }
        let (old, new) = (old.field, new.field);
        let capabilities = [
            ("filterable", old.uses.filterable, new.uses.filterable),
            ("sortable", old.uses.sortable, new.uses.sortable),
        ];
        if old.uses.operators != new.uses.operators {
            self.behavior(place, "the operators that `filter` takes with the field changed");
        }
        for (name, was, is) in capabilities {
            match (was, is) {
                (true, false) => self.breaking(place, format!("no longer {name}")),
                (false, true) => self.additive(place, format!("now {name}")),
                _ => {}
            }
        }
    }
}

/// Returns why the type of a field changed.
fn because(context: &StructContext<'_>, old: OptionKind, new: OptionKind, field: &Field) -> String {
    if context.kind != StructKind::Write {
        return if new == OptionKind::Always {
            "now always present".into()
        } else {
            "can now be absent or `null`".into()
        };
    }
    let is_required = |option| matches!(option, OptionKind::Always | OptionKind::Nullable);
    match (is_required(old), is_required(new)) {
        (false, true) => format!("now required, as an argument of `{}::new`", context.owner),
        (true, false) => format!("now optional, no longer an argument of `{}::new`", context.owner),
        _ if field.nullable => "can now be `null`".into(),
        _ => "can no longer be `null`".into(),
    }
}
