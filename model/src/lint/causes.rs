//! Lint of causes that do not say what of its request a call breaks.

use crate::ast::{Ast, BodyAst};
use crate::diagnostic::Diagnostic;
use crate::model::{Api, Category};

/// Checks the causes of errors that are about the request. Those of a bare body are about what is in it.
pub(super) fn check(ast: &Ast, api: &Api, found: &mut Vec<Diagnostic>) {
    for method in ast.methods.iter().filter(|method| matches!(method.body, BodyAst::Params(_))) {
        let entries = method.errors.iter().filter(|(name, _)| is_about_the_request(api, &name.value));
        for cause in entries.flat_map(|(_, causes)| causes).filter(|cause| cause.breaks.is_empty()) {
            let message = format!("`{}` does not say what of its request a call breaks", cause.name.value);
            let problem = Diagnostic::warning("missing-breaks", &cause.name.place, message);
            found.push(problem.help("add `breaks`, such as `breaks: [required, min]`; `state` if no request decides"));
        }
    }
}

fn is_about_the_request(api: &Api, error: &str) -> bool {
    let error = api.errors.iter().find(|known| known.name == error);
    error.is_some_and(|error| matches!(error.category, Category::Lookup | Category::Request | Category::Validation))
}
