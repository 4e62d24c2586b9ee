//! Objects that show the rows of others under other names.

use super::Lowering;
use crate::ast::{Ast, ObjectAst, SameAsAst};
use crate::diagnostic::Diagnostic;
use crate::model::{Api, Field, SameAs, Shape, Type, TypeId, upper_case_of};
use crate::source::Spanned;

impl Lowering {
    /// Lowers `same_as`, once all fields are known.
    pub(super) fn same_as(&mut self, ast: &Ast) {
        for object in &ast.objects {
            let (Some(&id), Some(same_as)) = (self.objects.get(&object.name.value), &object.same_as) else { continue };
            let Some(source) = self.rows_object(&same_as.object) else { continue };
            if self.has_own_rows(ast, &object.name.value, &same_as.object) {
                let names = self.shown_names(id, source, same_as);
                self.api.types[id.0].v2.same_as = Some(SameAs { object: source, names });
            }
        }
    }

    /// Returns whether an object has rows of its own, which another one can show, or reports that it has not.
    fn has_own_rows(&mut self, ast: &Ast, object: &str, source: &Spanned<String>) -> bool {
        let shows = |other: &&ObjectAst| other.name.value == source.value && other.same_as.is_some();
        let message = match ast.objects.iter().find(shows) {
            _ if source.value == object => format!("`{object}` cannot show its own rows under other names"),
            Some(_) => format!("`{}` shows the rows of another object itself", source.value),
            None => return true,
        };
        let problem = Diagnostic::new("endless-object", &source.place, message);
        self.report(problem.help("name the object that has the rows, which has no `same_as`"));
        false
    }

    /// Returns the names of what both objects have: those that the spec lists, and those that are the same.
    fn shown_names(&mut self, id: TypeId, source: TypeId, same_as: &SameAsAst) -> Vec<(String, String)> {
        let mut names: Vec<(String, String)> = Vec::new();
        for (own, theirs) in &same_as.names {
            if own.value.contains('*') != theirs.value.contains('*') {
                let message = format!("of `{}` and `{}`, only one is a pattern", own.value, theirs.value);
                let problem = Diagnostic::new("bad-open", &theirs.place, message);
                self.report(problem.help("write two names of fields, or two patterns of added keys"));
                continue;
            }
            if let Some((other, _)) = names.iter().find(|(_, shown)| *shown == theirs.value) {
                let message = format!("`{other}` and `{}` show the same field `{}`", own.value, theirs.value);
                let problem = Diagnostic::new("duplicate-name", &theirs.place, message);
                self.report(problem.help("correct one of the two"));
                continue;
            }
            // Both are checked, so that one run reports the problems of both.
            if self.has_name(id, own) & self.has_name(source, theirs) {
                names.push((own.value.clone(), theirs.value.clone()));
            }
        }
        let is_listed = |name: &str| same_as.names.iter().any(|(own, _)| own.value == name);
        let fields = self.api.fields_of(id).iter().filter(|own| !is_listed(&own.wire) && is_plain(&self.api, &own.ty));
        let same = fields.filter_map(|own| {
            let fits = |other: &&Field| {
                (other.wire == own.wire || upper_case_of(&other.wire) == own.wire) && is_plain(&self.api, &other.ty)
            };
            let other = self.api.fields_of(source).iter().find(fits)?;
            Some((own.wire.clone(), other.wire.clone()))
        });
        let same: Vec<_> = same.collect();
        names.extend(same);
        names
    }

    /// Returns whether an object has a field or, for a pattern, keys that portals add, or reports that it has not.
    fn has_name(&mut self, id: TypeId, name: &Spanned<String>) -> bool {
        let is_field = self.api.fields_of(id).iter().any(|field| field.wire == name.value);
        if is_field || name.value.contains('*') && self.api.type_def(id).v2.open_type(&name.value).is_some() {
            return true;
        }
        self.lacks_field(id, name, |_| true);
        false
    }
}

/// Returns whether values of a type contain no objects, whose keys could differ.
fn is_plain(api: &Api, ty: &Type) -> bool {
    match ty {
        Type::Scalar(..) | Type::Id(..) => true,
        Type::Array(inner, _) => is_plain(api, inner),
        Type::Named(id) => matches!(api.type_def(*id).shape, Shape::Enum(_)),
        Type::Map(_)
        | Type::Rows(_)
        | Type::Select(_)
        | Type::Filter(_)
        | Type::Order(_)
        | Type::Page
        | Type::Cursor(_) => false,
    }
}
