//! Checks examples against the types, so that every user of them can rely on them.

use super::recovery::Unaffected;
use super::{Lowering, rules};
use crate::ast::{Ast, BodyAst, ExampleAst, MethodAst};
use crate::check::{Checker, Fact, Problem, Side};
use crate::diagnostic::Diagnostic;
use crate::model::{Body, Example, ExampleResponse, Field, Method, OrderV2, ResponseShape, Type, Validation};
use crate::scalars::Scalar;
use crate::source::{NodePath, SourceFile, Spanned};
use bitrix24_json::Value as Json;
use std::collections::HashMap;

impl Lowering {
    /// Checks and lowers the examples of every method.
    pub(super) fn examples(&mut self, ast: &Ast, unaffected: &Unaffected) {
        let by_name = by_name(ast);
        for index in 0..self.api.methods.len() {
            let Some(ast) = by_name.get(self.api.methods[index].name.as_str()) else { continue };
            if !self.can_judge(index, unaffected) {
                continue;
            }
            let facts = WholeFacts::of(ast);
            let examples: Vec<Example> =
                ast.examples.iter().filter_map(|example| self.example(index, example, &facts)).collect();
            for example in &examples {
                let path = self.api.meant_by(&self.api.methods[index], &example.request).path().to_owned();
                let variant = self.api.variants.iter_mut().find(|variant| variant.path() == path);
                variant.into_iter().for_each(|variant| variant.examples.push(example.clone()));
            }
            self.api.methods[index].examples = examples;
        }
    }

    /// Reports what examples and names contradict, each fact once.
    pub(super) fn report_contradictions(&mut self, ast: &Ast, sources: &[SourceFile]) {
        self.update_recovery();
        let mut contradictions = std::mem::take(&mut self.contradictions);
        // What contradicts a file with problems may follow from these.
        contradictions.retain(|problem, fact| problem.file() == Some(fact.at.file) || !self.is_affected(&fact.at));
        let agreed = if contradictions.are_several() { self.agreed(ast) } else { Vec::new() };
        self.found.extend(contradictions.fold(&agreed, sources));
    }

    /// Returns the facts that values of examples agree with.
    fn agreed(&self, ast: &Ast) -> Vec<Fact> {
        let (by_name, mut agreed) = (by_name(ast), Vec::new());
        for method in &self.api.methods {
            let Some(facts) = by_name.get(method.name.as_str()).map(|ast| WholeFacts::of(ast)) else { continue };
            for example in &method.examples {
                let ExampleResponse::Result(response) = &example.response else { continue };
                let checker = |side| Checker::new(&self.api, side, &self.suggestions).agreeing();
                let method = self.api.meant_by(method, &example.request);
                let request = checker(Side::Request);
                agreed.extend(check_request(request, method, &example.request, facts.request.clone()).agreed());
                let whole = facts.response.clone();
                agreed.extend(check_response(checker(Side::Response), method, response, whole).agreed());
            }
        }
        agreed
    }

    /// Keeps the problem of the parameter that tells variants apart: without it, the object of the others is unknown.
    fn of_variant(&self, method: usize, mut problems: Vec<Problem>) -> Vec<Problem> {
        let object = self.api.methods[method].object.map(|id| self.api.type_def(id));
        let Some(variants) = object.and_then(|def| def.v2.variants.as_ref()) else { return problems };
        let is_by = |problem: &Problem| problem.path == [variants.by.as_str()];
        match problems.iter().position(is_by) {
            Some(at) => vec![problems.swap_remove(at)],
            None => problems,
        }
    }

    fn example(&mut self, method: usize, ast: &ExampleAst, facts: &WholeFacts) -> Option<Example> {
        let request =
            ast.request.as_ref().map_or_else(|| Json::Object(Default::default()), |request| request.value.clone());
        let response = match (&ast.response, &ast.error) {
            (Some(response), _) => self.success(method, &request, ast, response, facts),
            (None, Some(error)) => {
                let Some(&id) = self.errors.get(&error.code.value) else {
                    self.unknown_error(&error.code);
                    return None;
                };
                self.documented(method, ast, id);
                let statuses = &self.api.error(id).statuses;
                let status = match &ast.status {
                    Some(status) if !statuses.contains(&status.value) && !self.is_affected(&self.api.error(id).at) => {
                        let name = &error.code.value;
                        let message = format!("`{}` is no status of the error `{name}`", status.value);
                        let problem = Diagnostic::new("bad-example", &status.place, message);
                        self.found.push(problem.help("correct the status, or add it to the error"));
                        return None;
                    }
                    Some(status) => status.value,
                    None => statuses.first().copied().unwrap_or(400),
                };
                let entry = |(field, message): &(Option<String>, String)| Validation {
                    field: field.clone(),
                    message: message.clone(),
                };
                let validation = error.validation.iter().map(entry).collect();
                ExampleResponse::Failure { status, error: id, message: error.message.clone(), validation }
            }
            (None, None) => return None,
        };
        Some(Example { title: ast.title.clone(), request, response, total: ast.total, next: ast.next })
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
        facts: &WholeFacts,
    ) -> ExampleResponse {
        let place = ast.request.as_ref().map_or(&ast.place, |request| &request.place);
        let meant = self.api.meant_by(&self.api.methods[method], request);
        let checker = Checker::new(&self.api, Side::Request, &self.suggestions);
        let checked = check_request(checker, meant, request, facts.request.clone());
        let problems = self.of_variant(method, checked.finish());
        if let (Some(broken), true) = (rules::broken(&self.api.methods[method], request), problems.is_empty()) {
            let problem = Diagnostic::new(
                "bad-example",
                place,
                format!("the request violates a rule of the method: it {broken}"),
            );
            self.found.push(problem.help(
                "correct the example or the rule, or replace `response` with the `error` that the request causes",
            ));
        }
        // A response depends on its request: on the fields that it selects, and on the object that it means.
        let is_right = problems.is_empty();
        self.contradictions.add(problems, request, place);
        if !is_right {
            return ExampleResponse::Result(response.value.clone());
        }
        let checker = Checker::new(&self.api, Side::Response, &self.suggestions);
        let meant = self.api.meant_by(&self.api.methods[method], request);
        let problems = check_response(checker, meant, &response.value, facts.response.clone()).finish();
        self.contradictions.add(problems, &response.value, &response.place);
        ExampleResponse::Result(response.value.clone())
    }
}

/// What a spec says of a whole request and of a whole response.
struct WholeFacts {
    request: Fact,
    response: Fact,
}

impl WholeFacts {
    fn of(ast: &MethodAst) -> Self {
        let method = &ast.name.place;
        let fact = |place: &NodePath, key: &str| Fact::new(place, key, key);
        let request = match &ast.body {
            BodyAst::Params(_) => fact(method, "params"),
            BodyAst::Bare(field) => fact(&field.name.place, "body"),
        };
        let response = match (&ast.result, &ast.v2.rows_at, &ast.action) {
            (Some(result), ..) => fact(&result.place, "result"),
            (None, Some(rows), _) => fact(&rows.place, "rows_at"),
            (None, None, Some(action)) => fact(&action.place, "action"),
            (None, None, None) => fact(method, "result"),
        };
        Self { request, response }
    }
}

fn by_name(ast: &Ast) -> HashMap<&str, &MethodAst> {
    ast.methods.iter().map(|method| (method.name.value.as_str(), method)).collect()
}

fn check_request<'a>(checker: Checker<'a>, method: &'a Method, request: &Json, whole: Fact) -> Checker<'a> {
    let mut checker = checker.of_method(method);
    checker.about(whole, |checker| match &method.body {
        Body::Params(fields) => {
            match further_keys(method).as_slice() {
                [] => checker.fields(fields, request, Some(&method.at)),
                further => checker.fields(&[fields.as_slice(), further].concat(), request, Some(&method.at)),
            }
            checker.direction_of_texts(request);
        }
        Body::Bare(field) => checker.value(&field.ty, request),
    });
    checker
}

/// Returns the keys of a request for which its type has no fields: the direction of an order that is two texts, which its
/// first parameter stands for, and the parameter that a variant fills in.
fn further_keys(method: &Method) -> Vec<Field> {
    let Some(v2) = &method.v2 else { return Vec::new() };
    let direction = match &v2.order {
        Some(OrderV2::Texts { direction, .. }) => Some(Field::new(direction, Scalar::String.into(), "", false)),
        Some(OrderV2::Map(_)) | None => None,
    };
    let by = v2.variant.as_ref().map(|variant| Field::new(&variant.by, Scalar::Integer.into(), "", true));
    direction.into_iter().chain(by).collect()
}

fn check_response<'a>(mut checker: Checker<'a>, method: &Method, response: &Json, whole: Fact) -> Checker<'a> {
    checker.about(whole, |checker| match &method.result {
        ResponseShape::Item(ty) => checker.wrapped("item", ty, response),
        ResponseShape::Items(ty) => checker.wrapped("items", &Type::array(ty.clone()), response),
        ResponseShape::Flag => checker.wrapped("result", &Scalar::Boolean.into(), response),
        ResponseShape::Fields(fields) => checker.fields(fields, response, Some(&method.at)),
        ResponseShape::Bare(ty) => checker.value(ty, response),
    });
    checker
}
