//! Methods: their parameters, answers, errors and rules, with what their actions bring written out.

use super::actions::{self, Standard, param};
use super::names::{lower_doc, split};
use super::pages::page_fields;
use super::{Case, Lowering, Owner};
use crate::ast::{Ast, BodyAst, CauseAst, Family, FieldAst, MethodAst, ResultAst, RuleKindAst};
use crate::diagnostic::Diagnostic;
use crate::model::{
    Action, Body, Cause, Doc, Effect, Field, Method, MethodError, Origin, Outcome, Pagination, Rule, RuleKind, Shape,
    Type, TypeDef, TypeId,
};
use crate::naming;
use crate::source::{Place, Spanned};
use serde_json::Value as Json;

impl Lowering {
    /// Lowers every method, by name.
    pub(super) fn methods(&mut self, ast: &Ast) {
        let mut methods: Vec<&MethodAst> = ast.methods.iter().collect();
        methods.sort_by(|a, b| a.name.value.cmp(&b.name.value));
        for (at, method) in methods.iter().enumerate() {
            if at > 0 && methods[at - 1].name.value == method.name.value {
                let message = format!("another spec is called `{}` too", method.name.value);
                self.report(Diagnostic::new("duplicate-name", &method.name.place, message).help("keep one of the two"));
                continue;
            }
            let lowered = self.method(method);
            self.api.methods.push(lowered);
            self.method_places.push(method.name.place.clone());
        }
    }

    fn method(&mut self, ast: &MethodAst) -> Method {
        let (group, last) = split(&ast.name);
        let module = self.module_path(&group, &ast.name);
        let stem = self.spell(&last, ast.rust.as_ref(), Case::Snake);
        let ident = naming::pascal_of(&stem);
        let owner =
            Owner { module: module.clone(), prefix: ident.clone(), origin: Origin::Method(ast.name.value.clone()) };
        let action = ast.action.as_ref().map(|action| action.value);
        let object = self.method_object(ast);
        let standard = self.standard(ast, object);
        let pagination = self.pagination(ast, &owner);
        let body = self.body(ast, object, &standard, pagination.as_ref(), &owner);
        let response = Owner { prefix: format!("{ident}Response"), ..owner };
        let result = self.result(ast, object, pagination.as_ref(), &response);
        Method {
            name: ast.name.value.clone(),
            module,
            stem,
            response_ident: response.prefix,
            error_ident: format!("{ident}Error"),
            ident,
            doc: self.doc(ast),
            scope: scope(ast),
            access: ast.access.clone(),
            effect: self.effect(ast),
            action,
            object,
            filter_must: self.filter_must(ast, object),
            rules: self.rules(ast, &body),
            errors: self.errors(ast, &standard),
            body,
            result,
            envelope: ast.envelope,
            pagination,
            examples: Vec::new(),
        }
    }

    fn doc(&mut self, ast: &MethodAst) -> Doc {
        let mut doc = lower_doc(&ast.doc);
        if !doc.summary.is_empty() {
            return doc;
        }
        let object = ast.object.as_ref().map_or("?", |object| &object.value);
        match actions::field_summary(ast.action.as_ref().map(|action| action.value), object) {
            Some(summary) => doc.summary = summary,
            None => self.missing(&ast.place, "summary", "add `summary:` with one sentence on what the method does"),
        }
        doc
    }

    fn missing(&mut self, place: &Place, key: &str, help: &str) {
        self.report(Diagnostic::new("missing-key", place, format!("the key `{key}` is missing")).help(help));
    }

    fn effect(&mut self, ast: &MethodAst) -> Effect {
        let by_action = ast.action.as_ref().map(|action| actions::effect_of(action.value));
        ast.effect.or(by_action).unwrap_or_else(|| {
            self.missing(
                &ast.place,
                "effect",
                "add `effect: read` or `effect: write`; it decides what may be repeated",
            );
            Effect::Write
        })
    }

    /// The object that the method speaks of. `field.*` may speak of an entity that has no spec.
    fn method_object(&mut self, ast: &MethodAst) -> Option<TypeId> {
        let Some(name) = &ast.object else {
            if let Some(action) = &ast.action {
                let message = "an action needs an object to act on";
                self.report(
                    Diagnostic::new("missing-key", &action.place, message).help("add `object:` with its dotted name"),
                );
            }
            return None;
        };
        let action = ast.action.as_ref().map(|action| action.value);
        if actions::describes_fields(action) && !self.objects.contains_key(actions::FIELD_OBJECT) {
            let message = "the actions `field.list` and `field.get` answer with the object `field`, which has no spec";
            self.report(
                Diagnostic::new("unknown-object", &name.place, message).help("add field.yaml with `object: field`"),
            );
        }
        let object = self.objects.get(&name.value).copied();
        if object.is_none() && !(actions::describes_fields(action) && self.entities.contains_key(&name.value)) {
            let known: Vec<&str> = self.objects.keys().map(String::as_str).collect();
            let help = match crate::diagnostic::nearest(&name.value, &known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("add its spec in {}.yaml", name.value.replace('.', "/")),
            };
            self.report(
                Diagnostic::new("unknown-object", &name.place, format!("there is no object `{}`", name.value))
                    .help(help),
            );
        }
        object
    }

    fn standard(&mut self, ast: &MethodAst, object: Option<TypeId>) -> Standard {
        let describes = actions::describes_fields(ast.action.as_ref().map(|action| action.value));
        let select = ast.select.as_ref().map_or(describes, |flag| flag.value);
        let filter = ast.filter.as_ref().is_some_and(|filter| filter.value.taken);
        let order = ast.order.as_ref().is_some_and(|flag| flag.value);
        let keys = [
            (select && !describes, "select", ast.select.as_ref().map(|flag| &flag.place)),
            (filter, "filter", ast.filter.as_ref().map(|flag| &flag.place)),
            (order, "order", ast.order.as_ref().map(|flag| &flag.place)),
        ];
        for (taken, key, place) in keys {
            if let (true, Some(place), None, None) = (taken, place, object, &ast.object) {
                let message = format!("`{key}` needs an object whose fields it speaks of");
                self.report(Diagnostic::new("missing-key", place, message).help("add `object:` with its dotted name"));
            }
        }
        let pages = ast.pagination.as_ref().is_some_and(|p| matches!(p.value.family, Family::Offset | Family::Tail));
        Standard { select, filter, order, pages }
    }

    fn body(
        &mut self,
        ast: &MethodAst,
        object: Option<TypeId>,
        standard: &Standard,
        pagination: Option<&Pagination>,
        owner: &Owner,
    ) -> Body {
        let asts = match &ast.body {
            BodyAst::Bare(field) => return self.bare_body(field, owner),
            BodyAst::Params(asts) => asts,
        };
        let mut own = self.fields(asts, owner);
        let action = ast.action.as_ref().map(|action| action.value);
        let mut params = Vec::new();
        let key = self.action_key(action, ast.object.as_ref().map(|object| object.value.as_str()));
        let written = self.written_fields(action, object, owner, ast);
        for brought in key.into_iter().chain(written) {
            match own.iter().position(|field| field.wire == brought.wire) {
                Some(at) => params.push(own.remove(at)),
                None => params.push(brought),
            }
        }
        params.extend(own);
        self.standard_params(&mut params, ast, object, standard);
        let paged = self.page_param(pagination, object, owner, &ast.name.place);
        params.extend(paged.filter(|field| !params.iter().any(|known| known.wire == field.wire)));
        Body::Params(params)
    }

    fn bare_body(&mut self, field: &FieldAst, owner: &Owner) -> Body {
        let named = FieldAst {
            name: Spanned { value: "body".into(), place: field.name.place.clone() },
            required: true,
            ..field.clone()
        };
        let mut lowered = self.field(&named, owner);
        lowered.wire.clear();
        Body::Bare(Box::new(lowered))
    }

    /// `fields` of `add` and `update`: what the object says is writable there.
    fn written_fields(
        &mut self,
        action: Option<Action>,
        object: Option<TypeId>,
        owner: &Owner,
        ast: &MethodAst,
    ) -> Option<Field> {
        let adds = match action? {
            Action::Add => true,
            Action::Update => false,
            _ => return None,
        };
        let spelt_out =
            matches!(&ast.body, BodyAst::Params(params) if params.iter().any(|param| param.name.value == "fields"));
        if spelt_out {
            return None;
        }
        let object = object?;
        let writable = |field: &Field| if adds { field.uses.add } else { field.uses.update };
        let fields: Vec<Field> = self
            .api
            .fields_of(object)
            .iter()
            .filter_map(|field| Some(written(field, writable(field)?, adds)))
            .collect();
        if fields.is_empty() {
            let action = ast.action.as_ref()?;
            let verb = if adds { "add" } else { "update" };
            let message = format!("no field of the object can be given to `{verb}`");
            let help = format!("mark the object's fields with `{verb}: required` or `{verb}: optional`");
            self.report(Diagnostic::new("nothing-to-write", &action.place, message).help(help));
        }
        let doc = if adds { "The values of the new object." } else { "The values that change." };
        let def = TypeDef {
            ident: format!("{}Fields", owner.prefix),
            module: owner.module.clone(),
            origin: owner.origin.clone(),
            doc: Doc { summary: doc.to_owned(), ..Doc::default() },
            shape: Shape::Struct(fields),
            read: false,
            written: false,
            partial: false,
        };
        let id = self.add_type(def, &ast.name.place);
        Some(param("fields", Type::Named(id), doc, true))
    }

    fn standard_params(
        &mut self,
        params: &mut Vec<Field>,
        ast: &MethodAst,
        object: Option<TypeId>,
        standard: &Standard,
    ) {
        let described = self.objects.get(actions::FIELD_OBJECT).copied();
        let describes = actions::describes_fields(ast.action.as_ref().map(|action| action.value));
        let mut brought = Vec::new();
        if let (true, Some(id)) = (standard.select, if describes { described } else { object }) {
            brought.push(param("select", Type::Select(id), "The fields to answer with.", false));
            // What `select` can leave out is optional on reading.
            self.api.types[id.0].partial = true;
        }
        if let (true, Some(id)) = (standard.filter, object) {
            let must = ast.filter.as_ref().is_some_and(|filter| !filter.value.required.is_empty());
            brought.push(param("filter", Type::Filter(id), "The conditions that rows must meet.", must));
        }
        if let (true, Some(id)) = (standard.order, object) {
            brought.push(param("order", Type::Order(id), "The order of the rows.", false));
        }
        for field in brought {
            if !params.iter().any(|known| known.wire == field.wire) {
                params.push(field);
            }
        }
    }

    fn result(
        &mut self,
        ast: &MethodAst,
        object: Option<TypeId>,
        pagination: Option<&Pagination>,
        owner: &Owner,
    ) -> Outcome {
        let extra = page_fields(pagination);
        let action = ast.action.as_ref().map(|action| action.value);
        match ast.result.as_ref().map(|result| &result.value) {
            Some(ResultAst::Bare(field)) => {
                let named = FieldAst {
                    name: Spanned { value: "value".into(), place: field.name.place.clone() },
                    ..(**field).clone()
                };
                Outcome::Bare(self.field(&named, owner).ty)
            }
            Some(ResultAst::Fields(asts)) => {
                let fields = self.fields(asts, owner);
                simplify(with_extra(fields, extra))
            }
            None => match (self.action_result(action, object), action) {
                (Some(Outcome::Items(ty)), _) if !extra.is_empty() => {
                    let items = param("items", Type::Array(Box::new(ty)), "The rows.", true);
                    Outcome::Fields(with_extra(vec![items], extra))
                }
                (Some(outcome), _) => outcome,
                // Whatever is missing for the action has been reported.
                (None, Some(_)) => Outcome::Flag,
                (None, None) => {
                    self.missing(&ast.place, "result", "add `result:` with what stands under `result` in the answer");
                    Outcome::Flag
                }
            },
        }
    }

    fn filter_must(&mut self, ast: &MethodAst, object: Option<TypeId>) -> Vec<String> {
        let Some(filter) = &ast.filter else { return Vec::new() };
        for name in &filter.value.required {
            let Some(id) = object else { break };
            let known: Vec<&str> = self.api.fields_of(id).iter().map(|field| field.wire.as_str()).collect();
            if !known.contains(&name.value.as_str()) {
                let diagnostic =
                    Diagnostic::new("unknown-field", &name.place, format!("the object has no field `{}`", name.value));
                let diagnostic = diagnostic.suggest(&name.value, known);
                self.found.push(diagnostic);
            }
        }
        filter.value.required.iter().map(|name| name.value.clone()).collect()
    }

    fn rules(&mut self, ast: &MethodAst, body: &Body) -> Vec<Rule> {
        let mut rules = Vec::new();
        for rule in &ast.rules {
            let kind = match &rule.kind {
                RuleKindAst::AnyOf(names) => RuleKind::AnyOf(self.rule_names(names, body)),
                RuleKindAst::OneOf(names) => RuleKind::OneOf(self.rule_names(names, body)),
                RuleKindAst::Require(name, when) => {
                    RuleKind::Require(self.rule_name(name, body), self.rule_when(when, body))
                }
                RuleKindAst::Forbid(name, when) => {
                    RuleKind::Forbid(self.rule_name(name, body), self.rule_when(when, body))
                }
            };
            rules.push(Rule { kind, doc: rule.doc.clone() });
        }
        rules
    }

    fn rule_names(&mut self, names: &[Spanned<String>], body: &Body) -> Vec<String> {
        names.iter().map(|name| self.rule_name(name, body)).collect()
    }

    fn rule_when(&mut self, when: &[(Spanned<String>, Json)], body: &Body) -> Vec<(String, Json)> {
        when.iter().map(|(name, value)| (self.rule_name(name, body), value.clone())).collect()
    }

    fn rule_name(&mut self, name: &Spanned<String>, body: &Body) -> String {
        let mut fields: &[Field] = match body {
            Body::Params(fields) => fields,
            Body::Bare(_) => &[],
        };
        for segment in name.value.split('.') {
            let Some(field) = fields.iter().find(|field| field.wire == segment) else {
                let known: Vec<String> = fields.iter().map(|field| field.wire.clone()).collect();
                let message = format!("there is no parameter `{}`", name.value);
                let diagnostic = Diagnostic::new("unknown-field", &name.place, message)
                    .suggest(segment, known.iter().map(String::as_str));
                self.report(diagnostic);
                break;
            };
            fields = match &field.ty {
                Type::Named(id) => self.api.fields_of(*id),
                _ => &[],
            };
        }
        name.value.clone()
    }

    fn errors(&mut self, ast: &MethodAst, standard: &Standard) -> Vec<MethodError> {
        let mut errors: Vec<MethodError> = Vec::new();
        let mut names = Vec::new();
        for (name, causes) in &ast.errors {
            let Some(&error) = self.errors.get(&name.value) else {
                let known: Vec<&str> = self.errors.keys().map(String::as_str).collect();
                let diagnostic =
                    Diagnostic::new("unknown-error", &name.place, format!("there is no error `{}`", name.value));
                let diagnostic = match crate::diagnostic::nearest(&name.value, &known) {
                    Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                    None => diagnostic.help("errors are named in errors.yaml, and in the errors.yaml of a module"),
                };
                self.report(diagnostic);
                continue;
            };
            let causes = causes.iter().filter_map(|cause| self.cause(cause, &mut names)).collect();
            errors.push(MethodError { error, causes });
        }
        for name in actions::errors_of(ast, standard) {
            if let Some(&error) = self.errors.get(name)
                && !errors.iter().any(|known| known.error == error)
            {
                errors.push(MethodError { error, causes: Vec::new() });
            }
        }
        errors
    }

    fn cause(&mut self, ast: &CauseAst, names: &mut Vec<String>) -> Option<Cause> {
        if !naming::is_pascal(&ast.name.value) {
            let message = format!("`{}` is not a PascalCase name", ast.name.value);
            self.report(Diagnostic::new("bad-identifier", &ast.name.place, message).help("write it like `TwoWords`"));
            return None;
        }
        let ident = naming::constant_of(&ast.name.value);
        if names.contains(&ident) {
            let message = format!("another cause of this method is called `{}` too", ast.name.value);
            self.report(
                Diagnostic::new("duplicate-name", &ast.name.place, message).help("give one of them another name"),
            );
            return None;
        }
        names.push(ident.clone());
        let fields = ast.fields.iter().map(|field| field.value.clone()).collect();
        Some(Cause {
            name: ast.name.value.clone(),
            ident,
            fields,
            when: ast.when.clone(),
            fix: ast.fix.clone(),
            retry: ast.retry,
        })
    }
}

/// The scope as given, or the module; a method without a module needs none unless its spec says so.
fn scope(ast: &MethodAst) -> String {
    let module = ast.name.value.split_once('.').map(|(module, _)| module);
    ast.scope.as_ref().map(|scope| scope.value.as_str()).or(module).unwrap_or_default().to_owned()
}

/// A field of an object as `add` and `update` take it. A new object has nothing that `null` could clear.
fn written(field: &Field, required: bool, adds: bool) -> Field {
    let ty = field.uses.write.clone().unwrap_or_else(|| field.ty.clone());
    Field { ty, required, nullable: field.nullable && !adds, uses: Default::default(), ..field.clone() }
}

/// Adds the keys that the pagination brings, where the spec does not describe them itself.
fn with_extra(mut fields: Vec<Field>, extra: Vec<Field>) -> Vec<Field> {
    for field in extra {
        if !fields.iter().any(|known| known.wire == field.wire) {
            fields.push(field);
        }
    }
    fields
}

/// The three shapes that the runtime has types for.
fn simplify(mut fields: Vec<Field>) -> Outcome {
    let [field] = fields.as_mut_slice() else { return Outcome::Fields(fields) };
    let whole = field.required && !field.nullable;
    match (field.wire.as_str(), &mut field.ty) {
        ("item", ty) if whole && !matches!(ty, Type::Any) => Outcome::Item(std::mem::replace(ty, Type::Any)),
        ("items", Type::Array(inner)) if whole => Outcome::Items(std::mem::replace(inner, Type::Any)),
        ("result", Type::Boolean) if whole => Outcome::Flag,
        _ => Outcome::Fields(fields),
    }
}
