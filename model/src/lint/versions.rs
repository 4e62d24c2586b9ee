//! Lint of specs that were written from an old version of their official page.

use crate::ast::{Ast, DocAst};
use crate::diagnostic::Diagnostic;

/// Reports the specs that were written from a page before a date.
pub(super) fn older(ast: &Ast, date: &str, found: &mut Vec<Diagnostic>) {
    let of_all = ast.api.as_ref().and_then(|api| api.docs_version.as_deref());
    let methods = ast.methods.iter().map(|method| &method.doc);
    let objects = ast.objects.iter().map(|object| &object.doc);
    for doc in methods.chain(objects).chain(ast.enums.iter().map(|item| &item.doc)) {
        let DocAst { docs: Some(docs), docs_version, .. } = doc else { continue };
        let own = docs_version.as_ref();
        let Some(version) = own.map(|version| version.value.as_str()).or(of_all) else { continue };
        if version < date {
            let place = own.map_or(&docs.place, |version| &version.place);
            let message = format!("the spec was written from a page of {version}, which is before {date}");
            let help = "compare the spec with the page, then write the date of the page as `docs_version`";
            found.push(Diagnostic::warning("outdated-page", place, message).help(help));
        }
    }
}
