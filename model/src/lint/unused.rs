//! Lints of unused error codes and entities.

use super::{field_maps, identifies};
use crate::ast::{Ast, ResultAst};
use crate::diagnostic::Diagnostic;
use crate::model::Api;
use std::collections::BTreeSet;

/// Reports error codes of a module that none of its methods uses. Any method can return those of errors.yaml.
pub(super) fn errors(api: &Api, found: &mut Vec<Diagnostic>) {
    let named = api.methods.iter().flat_map(|method| &method.errors);
    let named: BTreeSet<&str> = named.map(|error| api.error(error.error).name.as_str()).collect();
    for error in api.errors.iter().filter(|error| error.module.is_some()) {
        if !named.contains(error.name.as_str()) {
            let message = format!("no method of the module uses the error `{}`", error.name);
            let problem = Diagnostic::warning("unused-error", &error.at, message);
            found.push(problem.help("add the error to `errors` of a method, or remove it"));
        }
    }
}

/// Reports entities that no identifier refers to.
pub(super) fn entities(ast: &Ast, found: &mut Vec<Diagnostic>) {
    let mut used: BTreeSet<&str> =
        ast.methods.iter().filter_map(|method| method.object.as_ref()).map(|name| name.value.as_str()).collect();
    for field in field_maps(ast).into_iter().flatten() {
        used.extend(identifies(&field.ty.value));
        used.extend(field.uses.write.as_ref().and_then(|write| identifies(&write.value)));
    }
    for method in &ast.methods {
        if let Some(ResultAst::Bare(field)) = method.result.as_ref().map(|result| &result.value) {
            used.extend(identifies(&field.ty.value));
        }
    }
    for (name, _) in ast.api.iter().flat_map(|api| &api.entities) {
        if !used.contains(name.value.as_str()) {
            let message = format!("the type `id<{}>` is never used", name.value);
            let problem = Diagnostic::warning("unused-entity", &name.place, message);
            found.push(problem.help("remove the entity, or use the type for the fields that hold its identifiers"));
        }
    }
}
