//! Lint of fields that are required in responses, although no official page vouches for them.

use crate::ast::{Ast, FieldAst, ResultAst};
use crate::diagnostic::Diagnostic;
use crate::model::{Api, FactSource};

/// Checks the fields of all responses, and of the objects in them. `select` makes the fields of an object optional anyway.
pub(super) fn check(ast: &Ast, api: &Api, found: &mut Vec<Diagnostic>) {
    for object in &ast.objects {
        let Some(def) = api.object(&object.name.value).filter(|def| def.read) else { continue };
        if def.selectable {
            object.fields.iter().for_each(|field| fields(&field.fields, found));
        } else {
            fields(&object.fields, found);
        }
    }
    for method in &ast.methods {
        match method.result.as_ref().map(|result| &result.value) {
            Some(ResultAst::Fields(own)) => fields(own, found),
            Some(ResultAst::Bare(field)) => fields(&field.fields, found),
            None => {}
        }
    }
}

fn fields(of: &[FieldAst], found: &mut Vec<Diagnostic>) {
    for field in of {
        if field.required && !field.uses.unread && field.source != FactSource::Page {
            let message =
                format!("`{}` is required in responses, but no official page vouches for it", field.name.value);
            let problem = Diagnostic::warning("unvouched-field", &field.name.place, message);
            found.push(problem.help("add `optional: true`, or remove `source` if a table of the page lists the field"));
        }
        fields(&field.fields, found);
    }
}
