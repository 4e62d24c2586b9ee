//! Checks examples against the types, so that every user of them can rely on them.

use super::recovery::Unaffected;
use super::{Lowering, rules};
use crate::ast::{Ast, ExampleAst};
use crate::check::{Checker, Problem, Side};
use crate::diagnostic::Diagnostic;
use crate::model::{Api, Body, Example, ExampleResponse, Method, ResponseShape, Type, Validation};
use crate::scalars::Scalar;
use crate::source::{NodePath, Spanned};
use crate::suggest::Suggestions;
use bitrix24_json::Value as Json;

impl Lowering {
    /// Checks and lowers the examples of every method.
    pub(super) fn examples(&mut self, ast: &Ast, unaffected: &Unaffected) {
        let by_name: std::collections::HashMap<&str, &crate::ast::MethodAst> =
            ast.methods.iter().map(|method| (method.name.value.as_str(), method)).collect();
        for index in 0..self.api.methods.len() {
            let Some(ast) = by_name.get(self.api.methods[index].name.as_str()) else { continue };
            if !self.can_judge(index, unaffected) {
                continue;
            }
            let examples: Vec<Example> =
                ast.examples.iter().filter_map(|example| self.example(index, example)).collect();
            self.api.methods[index].examples = examples;
        }
    }

    fn example(&mut self, method: usize, ast: &ExampleAst) -> Option<Example> {
        let request =
            ast.request.as_ref().map_or_else(|| Json::Object(Default::default()), |request| request.value.clone());
        let response = match (&ast.response, &ast.error) {
            (Some(response), _) => self.success(method, &request, ast, response),
            (None, Some(error)) => {
                let Some(&id) = self.errors.get(&error.code.value) else {
                    self.unknown_error(&error.code);
                    return None;
                };
                self.documented(method, ast, id);
                let status = ast.status.unwrap_or_else(|| self.api.error(id).statuses.first().copied().unwrap_or(400));
                let entry = |(field, message): &(Option<String>, String)| Validation {
                    field: field.clone(),
                    message: message.clone(),
                };
                let validation = error.validation.iter().map(entry).collect();
                ExampleResponse::Failure { status, error: id, message: error.message.clone(), validation }
            }
            (None, None) => return None,
        };
        Some(Example { title: ast.title.clone(), request, response })
    }

    fn documented(&mut self, method: usize, ast: &ExampleAst, id: crate::model::ErrorId) {
        let known = self.api.methods[method].errors.iter().any(|known| known.error == id);
        if let (false, Some(error)) = (known, &ast.error) {
            let message = format!("`{}` is not among the `errors` of the method", error.code.value);
            self.report(
                Diagnostic::new("bad-example", &error.code.place, message).help("add the error with its causes"),
            );
        }
    }

    fn success(
        &mut self,
        method: usize,
        request: &Json,
        ast: &ExampleAst,
        response: &Spanned<Json>,
    ) -> ExampleResponse {
        let place = ast.request.as_ref().map_or(&ast.place, |request| &request.place);
        if let Some(broken) = rules::broken(&self.api.methods[method], request) {
            let problem = Diagnostic::new(
                "bad-example",
                place,
                format!("the request violates a rule of the method: it {broken}"),
            );
            self.found.push(problem.help(
                "correct the example or the rule, or replace `response` with the `error` that the request causes",
            ));
        }
        let problems = check_request(&self.api, &self.api.methods[method], request, &self.suggestions);
        let found = problems.into_iter().map(|problem| located(problem, request, place)).collect::<Vec<_>>();
        let problems = check_response(&self.api, &self.api.methods[method], &response.value, &self.suggestions);
        let more = problems.into_iter().map(|problem| located(problem, &response.value, &response.place));
        self.found.extend(found.into_iter().chain(more));
        ExampleResponse::Result(response.value.clone())
    }
}

fn check_request(api: &Api, method: &Method, request: &Json, suggestions: &Suggestions) -> Vec<Problem> {
    let mut checker = Checker::new(api, Side::Request, suggestions);
    match &method.body {
        Body::Params(fields) => checker.fields(fields, request),
        Body::Bare(field) => checker.value(&field.ty, request),
    }
    checker.finish()
}

fn check_response(api: &Api, method: &Method, response: &Json, suggestions: &Suggestions) -> Vec<Problem> {
    let mut checker = Checker::new(api, Side::Response, suggestions);
    match &method.result {
        ResponseShape::Item(ty) => checker.wrapped("item", ty, response),
        ResponseShape::Items(ty) => checker.wrapped("items", &Type::array(ty.clone()), response),
        ResponseShape::Flag => checker.wrapped("result", &Scalar::Boolean.into(), response),
        ResponseShape::Fields(fields) => checker.fields(fields, response),
        ResponseShape::Bare(ty) => checker.value(ty, response),
    }
    checker.finish()
}

/// Finds the place of a problem inside a JSON value that was read from YAML, whose entries keep their order.
fn located(problem: Problem, root: &Json, place: &NodePath) -> Diagnostic {
    let (mut place, mut value) = (place.clone(), root);
    for step in &problem.path {
        let found = match value {
            Json::Object(entries) => {
                entries.iter().position(|(key, _)| key == step).and_then(|at| Some((at, entries.get(step)?)))
            }
            Json::Array(items) => step.parse::<usize>().ok().and_then(|at| Some((at, items.get(at)?))),
            _ => None,
        };
        let Some((index, inner)) = found else { break };
        (place, value) = (place.entry(index), inner);
    }
    let place = if problem.in_key { place.key() } else { place };
    Diagnostic::new("bad-example", &place, problem.message).help(problem.help)
}
