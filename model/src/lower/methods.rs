//! Methods: their parameters, answers, errors and rules, with what their actions bring written out.

use super::actions::{self, Standard, param};
use super::pages::page_fields;
use super::symbols::lower_doc;
use super::{Lowering, Owner};
use crate::ast::{Ast, BodyAst, Family, FieldAst, MethodAst, ResultAst};
use crate::diagnostic::{CascadeKey, Diagnostic, Location};
use crate::model::{
    Action, Body, Doc, Effect, Field, Holder, Method, Origin, Pagination, ResponseShape, Shape, Type, TypeId,
};
use crate::scalars::Scalar;
use crate::source::{NodePath, Spanned};

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
        }
    }

    fn method(&mut self, ast: &MethodAst) -> Method {
        let owner = Owner { holder: Holder::Request, origin: Origin::Method(ast.name.value.clone()) };
        let action = ast.action.as_ref().map(|action| action.value);
        let object = self.method_object(ast);
        let standard = self.standard(ast);
        let pagination = self.pagination(ast, &owner);
        let body = self.body(ast, object, &standard, pagination.as_ref(), &owner);
        let response = Owner { holder: Holder::Response, ..owner };
        let result = self.result(ast, object, pagination.as_ref(), &response);
        Method {
            name: ast.name.value.clone(),
            rust: ast.rust.clone(),
            doc: Self::doc(ast),
            scope: scope(ast),
            access: ast.access.as_ref().map(|access| access.value.clone()),
            effect: Self::effect(ast),
            action,
            object,
            required_filters: self.required_filters(ast, object),
            rules: self.rules(ast, &body),
            errors: self.errors(ast, &standard),
            body,
            result,
            envelope: ast.envelope,
            pagination,
            examples: Vec::new(),
            at: ast.name.place.clone(),
        }
    }

    fn doc(ast: &MethodAst) -> Doc {
        let mut doc = lower_doc(&ast.doc);
        if doc.summary.is_empty() {
            let object = ast.object.as_ref().map_or("?", |object| &object.value);
            // Without an action that says it, the missing summary has been reported.
            doc.summary =
                actions::field_summary(ast.action.as_ref().map(|action| action.value), object).unwrap_or_default();
        }
        doc
    }

    /// Without an action that says it, the missing effect has been reported.
    fn effect(ast: &MethodAst) -> Effect {
        let by_action = ast.action.as_ref().map(|action| actions::effect_of(action.value));
        ast.effect.or(by_action).unwrap_or(Effect::Write)
    }

    /// The object that the method speaks of. `field.*` may speak of an entity that has no spec.
    fn method_object(&mut self, ast: &MethodAst) -> Option<TypeId> {
        let name = ast.object.as_ref()?;
        let describes = actions::describes_fields(ast.action.as_ref().map(|action| action.value));
        if describes {
            self.need_field_object(&ast.name.place);
        }
        let object = self.objects.get(&name.value).copied();
        if object.is_none() && !(describes && self.entities.contains_key(&name.value)) {
            let known: Vec<&str> = self.objects.keys().map(String::as_str).collect();
            let help = match self.suggestions.nearest(&name.value, &known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("add its spec in {}.yaml", name.value.replace('.', "/")),
            };
            let problem =
                Diagnostic::new("unknown-object", &name.place, format!("there is no object `{}`", name.value))
                    .help(help);
            self.report(problem.misses(CascadeKey::Spec(name.value.clone())));
        }
        object
    }

    /// What the `field.*` actions answer with has to be there, which is said once.
    fn need_field_object(&mut self, method: &NodePath) {
        let at = || Location::Path(format!("{}.yaml", actions::FIELD_OBJECT));
        let said = self.found.iter().any(
            |found| matches!(&found.at, Location::Path(path) if matches!(at(), Location::Path(own) if own == *path)),
        );
        if self.objects.contains_key(actions::FIELD_OBJECT) {
            return;
        }
        self.taint(method);
        if said {
            return;
        }
        let message = "the actions `field.list` and `field.get` answer with the object `field`, which has no spec";
        let problem = Diagnostic::at("missing-file", at(), message).help("add field.yaml with `object: field`");
        self.report(problem.misses(CascadeKey::Spec(actions::FIELD_OBJECT.to_owned())));
    }

    fn standard(&mut self, ast: &MethodAst) -> Standard {
        let describes = actions::describes_fields(ast.action.as_ref().map(|action| action.value));
        let select = ast.select.as_ref().map_or(describes, |flag| flag.value);
        let filter = ast.filter.as_ref().is_some_and(|filter| filter.value.taken);
        let order = ast.order.as_ref().is_some_and(|flag| flag.value);
        let places = [
            (filter, "filter", ast.filter.as_ref().map(|flag| &flag.place)),
            (order, "order", ast.order.as_ref().map(|flag| &flag.place)),
        ];
        for (_, key, place) in places.into_iter().filter(|(taken, ..)| *taken && describes) {
            let place = place.unwrap_or(&ast.name.place).key();
            let message = format!("the actions `field.list` and `field.get` take no `{key}`");
            self.report(Diagnostic::new("conflict", &place, message).help(format!("drop `{key}`")));
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
        for brought in key.into_iter().chain(written).map(|field| field.at(&ast.name.place)) {
            match own.iter().position(|field| field.wire == brought.wire) {
                Some(at) => params.push(own.remove(at)),
                None => params.push(brought),
            }
        }
        params.extend(own);
        self.standard_params(&mut params, ast, object, standard);
        let paged = self.page_param(pagination, object, owner, &ast.name.place);
        let paged = paged.map(|field| field.at(&ast.name.place));
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
            let problem = Diagnostic::new(
                "nothing-to-write",
                &action.place,
                format!("no field of the object can be given to `{verb}`"),
            );
            let help = format!(
                "mark fields of the object with `{verb}: required` or `{verb}: optional`, or write `fields` under `params`"
            );
            let home = self.api.type_def(object).at.file;
            self.report(problem.help(help).misses(CascadeKey::File(home)));
        }
        let doc = if adds { "The values of the new object." } else { "The values that change." };
        let id = self.inline_type(owner, "fields", doc, &ast.name.place);
        self.api.types[id.0].shape = Shape::Struct(fields);
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
            self.api.types[id.0].selectable = true;
        }
        if let (true, Some(id)) = (standard.filter, object) {
            let must = ast.filter.as_ref().is_some_and(|filter| !filter.value.required.is_empty());
            brought.push(param("filter", Type::Filter(id), "The conditions that rows must meet.", must));
        }
        if let (true, Some(id)) = (standard.order, object) {
            brought.push(param("order", Type::Order(id), "The order of the rows.", false));
        }
        for field in brought.into_iter().map(|field| field.at(&ast.name.place)) {
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
    ) -> ResponseShape {
        let extra = page_fields(pagination).into_iter().map(|field| field.at(&ast.name.place)).collect::<Vec<_>>();
        let action = ast.action.as_ref().map(|action| action.value);
        match ast.result.as_ref().map(|result| &result.value) {
            Some(ResultAst::Bare(field)) => {
                let named = FieldAst {
                    name: Spanned { value: "value".into(), place: field.name.place.clone() },
                    ..(**field).clone()
                };
                ResponseShape::Bare(self.field(&named, owner).ty)
            }
            Some(ResultAst::Fields(asts)) => {
                let fields = self.fields(asts, owner);
                simplify(with_extra(fields, extra))
            }
            None => match (self.action_result(action, object), action) {
                (Some(ResponseShape::Items(ty)), _) if !extra.is_empty() => {
                    let items = param("items", Type::array(ty), "The rows.", true).at(&ast.name.place);
                    ResponseShape::Fields(with_extra(vec![items], extra))
                }
                (Some(outcome), _) => outcome,
                // Whatever is missing has been reported.
                (None, _) => ResponseShape::Flag,
            },
        }
    }

    fn required_filters(&mut self, ast: &MethodAst, object: Option<TypeId>) -> Vec<String> {
        let Some(filter) = &ast.filter else { return Vec::new() };
        for name in &filter.value.required {
            let Some(id) = object else { break };
            let (fields, home) = (self.api.fields_of(id), self.api.type_def(id).at.file);
            let problem = match fields.iter().find(|field| field.wire == name.value) {
                Some(field) if field.uses.filterable => continue,
                Some(_) => {
                    let problem = Diagnostic::new(
                        "bad-filter",
                        &name.place,
                        format!("`filter` does not take the field `{}`", name.value),
                    );
                    let help = "mark it `filterable: true` in the object's file, or name another field";
                    problem.help(help).misses(CascadeKey::File(home))
                }
                None => {
                    let known = fields.iter().filter(|field| field.uses.filterable).map(|field| field.wire.as_str());
                    let problem = Diagnostic::new(
                        "unknown-field",
                        &name.place,
                        format!("the object has no field `{}`", name.value),
                    );
                    let help = self.suggestions.alternatives(&name.value, known, "describe it in the object's file");
                    problem.help(help).misses(CascadeKey::Field(home, name.value.clone()))
                }
            };
            self.found.push(problem);
        }
        filter.value.required.iter().map(|name| name.value.clone()).collect()
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
fn simplify(mut fields: Vec<Field>) -> ResponseShape {
    let [field] = fields.as_mut_slice() else { return ResponseShape::Fields(fields) };
    let whole = field.required && !field.nullable;
    match (field.wire.as_str(), &mut field.ty) {
        ("item", ty) if whole && ty.scalar() != Some(Scalar::Any) => {
            ResponseShape::Item(std::mem::replace(ty, Scalar::Any.into()))
        }
        ("items", Type::Array(inner, _)) if whole => ResponseShape::Items(std::mem::replace(inner, Scalar::Any.into())),
        ("result", Type::Scalar(Scalar::Boolean, _)) if whole => ResponseShape::Flag,
        _ => ResponseShape::Fields(fields),
    }
}
