//! Methods: their parameters, results, errors and rules, including those that their actions imply.

use super::actions::{self, Standard, param};
use super::pages::page_fields;
use super::symbols::{docs_version, lower_doc};
use super::unknown::NameKind;
use super::v2::with_rows;
use super::{Lowering, Owner};
use crate::ast::{Ast, BodyAst, Family, FieldAst, MethodAst, ResultAst};
use crate::check::Fact;
use crate::diagnostic::{CascadeKey, Diagnostic, Location};
use crate::model::{
    Action, Body, Clear, Doc, Effect, Field, FieldCapabilities, Holder, Method, MethodV2, Origin, PageFacts,
    Pagination, Protocol, ResponseShape, Shape, Type, TypeId,
};
use crate::scalars::Scalar;
use crate::source::{NodePath, Spanned};

impl Lowering {
    /// Lowers every method, in the order of names.
    pub(super) fn methods(&mut self, ast: &Ast) {
        let mut methods: Vec<&MethodAst> = ast.methods.iter().collect();
        methods.sort_by(|a, b| a.name.value.cmp(&b.name.value));
        for (at, method) in methods.iter().enumerate() {
            if at > 0 && methods[at - 1].name.value == method.name.value {
                let message = format!("duplicate spec `{}`", method.name.value);
                self.report(
                    Diagnostic::new("duplicate-name", &method.name.place, message).help("remove one of the two"),
                );
                continue;
            }
            let lowered = self.method(method);
            self.api.methods.push(lowered);
        }
        self.row_attributes(&methods);
    }

    /// Lowers a method; for a variant, if one is set.
    pub(super) fn method(&mut self, ast: &MethodAst) -> Method {
        let path = self.in_variant.as_ref().map_or(&ast.name.value, |inside| &inside.variant.path).clone();
        let owner = Owner { holder: Holder::Request, origin: Origin::Method(path) };
        let action = ast.action.as_ref().map(|action| action.value);
        let object = self.method_object(ast).map(|id| self.in_place_of(id));
        let v2 = self.method_v2(ast, object);
        let standard = self.standard(ast, v2.as_deref());
        let pagination = self.pagination(ast, &owner);
        let page_facts = self.page_facts(ast, object);
        let body = self.body(ast, object, &standard, (pagination.as_ref(), &page_facts), &owner);
        let response = Owner { holder: Holder::Response, ..owner };
        let result = self.result(ast, object, pagination.as_ref(), &response);
        self.check_v2(ast, object, &body, &result);
        Method {
            name: ast.name.value.clone(),
            rust: ast.rust.clone(),
            doc: Self::doc(ast),
            docs_version: docs_version(&ast.doc, self.docs_version.as_deref()),
            scope: scope(ast),
            access: ast.access.as_ref().map(|access| access.value.clone()),
            effect: Self::effect(ast),
            action,
            object,
            required_filters: self.required_filters(ast, object),
            rows: self.rows(ast, object, &body, &result),
            rules: self.rules(ast, &body),
            errors: self.errors(ast, &standard),
            body,
            result,
            envelope: ast.envelope,
            pagination,
            page_facts,
            examples: Vec::new(),
            v2,
            at: ast.name.place.clone(),
        }
    }

    fn doc(ast: &MethodAst) -> Doc {
        let mut doc = lower_doc(&ast.doc);
        if doc.summary.is_empty() {
            let object = ast.object.as_ref().map_or("?", |object| &object.value);
            // Without an action that implies it, the missing summary has been reported.
            doc.summary =
                actions::field_summary(ast.action.as_ref().map(|action| action.value), object).unwrap_or_default();
        }
        doc
    }

    /// Returns the effect. Without an action that implies it, a missing effect has been reported.
    pub(super) fn effect(ast: &MethodAst) -> Effect {
        Self::known_effect(ast).unwrap_or(Effect::Write)
    }

    /// Returns the effect that the spec or the action gives.
    pub(super) fn known_effect(ast: &MethodAst) -> Option<Effect> {
        ast.effect.or(ast.action.as_ref().map(|action| actions::effect_of(action.value)))
    }

    /// Returns the object of the method. `field.*` methods can refer to an entity without a spec.
    fn method_object(&mut self, ast: &MethodAst) -> Option<TypeId> {
        let name = ast.object.as_ref()?;
        let describes = actions::describes_fields(ast.action.as_ref().map(|action| action.value));
        if describes {
            self.need_field_object(&ast.name.place);
        }
        let object = self.objects.get(&name.value).copied();
        // An action that cannot be read may be one that takes an entity.
        let describes = describes || ast.action.is_none() && self.is_affected(&ast.name.place);
        if object.is_some() || self.entities.contains_key(&name.value) {
            self.used(NameKind::Spec, &name.value);
        }
        if object.is_none() && !(describes && self.entities.contains_key(&name.value)) {
            let known: Vec<&str> = self.objects.keys().map(String::as_str).collect();
            let help = match self.suggestions.nearest(&name.value, &known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("add the object in {}", self.path_of(&name.value)),
            };
            let problem =
                Diagnostic::new("unknown-object", &name.place, format!("unknown object `{}`", name.value)).help(help);
            let mut problem = problem.cascades_from(CascadeKey::Spec(name.value.clone()));
            if describes {
                problem = problem.cascades_from(CascadeKey::Entity(name.value.clone()));
            }
            self.unknown(NameKind::Spec, &name.value, &name.place, describes, problem);
        }
        object
    }

    /// Reports a missing `field` object once.
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
        let message = "the actions `field.list` and `field.get` return the object `field`, which has no spec";
        let problem = Diagnostic::at("missing-file", at(), message).help("add field.yaml with `object: field`");
        self.report(problem.cascades_from(CascadeKey::Spec(actions::FIELD_OBJECT.to_owned())));
    }

    fn standard(&mut self, ast: &MethodAst, v2: Option<&MethodV2>) -> Standard {
        let describes = actions::describes_fields(ast.action.as_ref().map(|action| action.value));
        let select = ast.select.as_ref().map_or(describes, |select| select.value.taken);
        let filter = ast.filter.as_ref().is_some_and(|filter| filter.value.taken);
        let order = ast.order.as_ref().is_some_and(|order| order.value.taken);
        let places = [
            (filter, "filter", ast.filter.as_ref().map(|flag| &flag.place)),
            (order, "order", ast.order.as_ref().map(|flag| &flag.place)),
        ];
        for (_, key, place) in places.into_iter().filter(|(taken, ..)| *taken && describes) {
            let place = place.unwrap_or(&ast.name.place).key();
            let message = format!("`{key}` cannot be combined with the actions `field.list` and `field.get`");
            self.report(Diagnostic::new("conflict", &place, message).help(format!("remove `{key}`")));
        }
        let pages = ast.pagination.as_ref().is_some_and(|p| matches!(p.value.family, Family::Offset | Family::Tail));
        let name = |own: Option<&str>, other: &str| own.unwrap_or(other).to_owned();
        let names = [
            name(v2.and_then(|v2| Some(v2.select.as_ref()?.param.as_str())), "select"),
            name(v2.and_then(|v2| Some(v2.filter.as_ref()?.param.as_str())), "filter"),
            name(v2.and_then(|v2| Some(v2.order.as_ref()?.param())), "order"),
        ];
        Standard { select, filter, order, names, pages }
    }

    fn body(
        &mut self,
        ast: &MethodAst,
        object: Option<TypeId>,
        standard: &Standard,
        (pagination, page_facts): (Option<&Pagination>, &PageFacts),
        owner: &Owner,
    ) -> Body {
        let asts = match &ast.body {
            BodyAst::Bare(field) => return self.bare_body(field, owner),
            BodyAst::Params(asts) => asts,
        };
        let mut own = self.fields(asts, owner);
        let action = ast.action.as_ref().map(|action| action.value);
        let mut params = Vec::new();
        // That of a variant differs from the one that the spec names.
        let name = object.map(|id| &self.api.type_def(id).origin).and_then(|origin| match origin {
            Origin::Object(name) => Some(name.clone()),
            Origin::Enum(_) | Origin::Method(_) | Origin::Inline(_) => None,
        });
        let name = name.or_else(|| ast.object.as_ref().map(|object| object.value.clone()));
        let key = self.action_key(action, name.as_deref());
        let written = self.written_fields(action, object, owner, ast);
        for brought in key.into_iter().chain(written).map(|field| field.at(&ast.name.place)) {
            match own.iter().position(|field| self.is_own(field, &brought)) {
                Some(at) => params.push(own.remove(at)),
                None => params.push(brought),
            }
        }
        params.extend(own);
        self.standard_params(&mut params, ast, object, standard);
        let paged = self.page_params(pagination, page_facts, (name.as_deref(), object), owner, &ast.name.place);
        self.check_brought(ast, asts, standard, &paged);
        for field in paged.into_iter().map(|field| field.at(&ast.name.place)) {
            if !params.iter().any(|known| known.wire == field.wire) {
                params.push(field);
            }
        }
        self.without_filled_in(&mut params);
        Body::Params(in_order(params, &ast.v2.arguments))
    }

    /// Returns whether a parameter of the spec replaces that of an action. In REST 2.0, methods spell them in either case.
    fn is_own(&self, own: &Field, brought: &Field) -> bool {
        match self.api.protocol {
            Protocol::V3 => own.wire == brought.wire,
            Protocol::V2 => own.wire.eq_ignore_ascii_case(&brought.wire),
        }
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

    /// Returns `fields` of `add` and `update`: the writable fields of the object.
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
        let is_defined =
            matches!(&ast.body, BodyAst::Params(params) if params.iter().any(|param| param.name.value == "fields"));
        if is_defined {
            return None;
        }
        let object = object?;
        let writable = |field: &Field| if adds { field.uses.add } else { field.uses.update };
        let fields: Vec<Field> = self
            .api
            .fields_of(object)
            .iter()
            .filter_map(|field| Some(written(field, writable(field)?, adds, self.api.protocol)))
            .collect();
        if fields.is_empty() {
            let action = ast.action.as_ref()?;
            let verb = if adds { "add" } else { "update" };
            let problem = Diagnostic::new(
                "nothing-to-write",
                &action.place,
                format!("no field of the object is marked `{verb}`"),
            );
            let help = format!(
                "mark fields of the object with `{verb}: required` or `{verb}: optional`, or define `fields` under `params`"
            );
            let files = self.homes(object).into_iter().chain([action.place.file]).map(CascadeKey::File);
            self.report(files.fold(problem.help(help), Diagnostic::cascades_from));
        }
        let doc = if adds { "The values of the new object." } else { "The new values." };
        if self.api.protocol == Protocol::V2 {
            fields.iter().for_each(|field| self.check_written_boolean(field));
        }
        let id = self.inline_type(owner, "fields", doc, &ast.name.place);
        self.api.types[id.0].shape = Shape::Struct(fields);
        self.api.types[id.0].v2.open = self.api.type_def(object).v2.open.clone();
        self.api.types[id.0].v2.writes = Some(object);
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
        let [select, filter, order] = &standard.names;
        let mut brought = Vec::new();
        if let (true, Some(id)) = (standard.select, if describes { described } else { object }) {
            let must = ast.select.as_ref().is_some_and(|select| !select.value.always.is_empty());
            brought.push(param(select, Type::Select(id), "The fields to return.", must));
            // Fields that `select` can omit are optional on reading.
            self.api.types[id.0].selectable = true;
        }
        if let (true, Some(id)) = (standard.filter, object) {
            let must = ast.filter.as_ref().is_some_and(|filter| !filter.value.required.is_empty());
            brought.push(param(filter, Type::Filter(id), "The conditions that rows must meet.", must));
        }
        if let (true, Some(id)) = (standard.order, object) {
            brought.push(param(order, Type::Order(id), "The order of the rows.", false));
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
                with_rows(ast, ResponseShape::Bare(self.field(&named, owner).ty))
            }
            Some(ResultAst::Fields(asts)) => {
                let fields = self.fields(asts, owner);
                with_rows(ast, simplify(with_extra(fields, extra)))
            }
            None if self.api.protocol == Protocol::V2 => match object.filter(|_| action == Some(Action::List)) {
                Some(row) => self.rows_result(ast, row, extra),
                // A missing result or an unknown object has been reported.
                None => ResponseShape::Flag,
            },
            None => match (self.action_result(action, object), action) {
                (Some(ResponseShape::Items(ty)), _) if !extra.is_empty() => {
                    let items = param("items", Type::array(ty), "The rows.", true).at(&ast.name.place);
                    ResponseShape::Fields(with_extra(vec![items], extra))
                }
                (Some(outcome), _) => outcome,
                // A missing result has been reported.
                (None, _) => ResponseShape::Flag,
            },
        }
    }

    fn required_filters(&mut self, ast: &MethodAst, object: Option<TypeId>) -> Vec<String> {
        let Some(filter) = &ast.filter else { return Vec::new() };
        for name in &filter.value.required {
            let Some(id) = object else { break };
            let fields = self.api.fields_of(id);
            match fields.iter().find(|field| field.wire == name.value) {
                Some(field) if field.uses.filterable => {}
                Some(field) => {
                    let message = format!("the field `{}` is not filterable", name.value);
                    let problem = Diagnostic::new("bad-filter", &name.place, message);
                    let help = "mark the field `filterable: true` in the object's file, or use another field";
                    let files = self.homes(id).into_iter().map(CascadeKey::File);
                    let problem = files.fold(problem.help(help), Diagnostic::cascades_from);
                    self.contradictions.add_name(&Fact::queried(field), problem);
                }
                None => self.lacks_field(id, name, |field| field.uses.filterable),
            }
        }
        filter.value.required.iter().map(|name| name.value.clone()).collect()
    }
}

/// Returns the scope: the given one, or the module. A method without a module has no scope by default.
fn scope(ast: &MethodAst) -> String {
    let module = ast.name.value.split_once('.').map(|(module, _)| module);
    ast.scope.as_ref().map(|scope| scope.value.as_str()).or(module).unwrap_or_default().to_owned()
}

/// Returns a field of an object for `add` or `update`. In a new object, `null` has nothing to clear.
fn written(field: &Field, required: bool, adds: bool, protocol: Protocol) -> Field {
    let ty = field.uses.write.clone().unwrap_or_else(|| field.ty.clone());
    let source = field.uses.write_source;
    let can_clear = match (protocol, field.uses.clear) {
        (Protocol::V3, _) | (Protocol::V2, None) => field.nullable,
        (Protocol::V2, Some(clear)) => clear != Clear::Never,
    };
    let uses = FieldCapabilities { clear: field.uses.clear, secret: field.uses.secret, ..Default::default() };
    Field { ty, required, source, nullable: can_clear && !adds, uses, wire: field.sent().to_owned(), ..field.clone() }
}

/// Returns parameters in the order of their arguments; the others keep theirs.
fn in_order(mut params: Vec<Field>, arguments: &Option<Spanned<Vec<Spanned<String>>>>) -> Vec<Field> {
    if let Some(arguments) = arguments {
        let names = &arguments.value;
        let rank = |field: &Field| names.iter().position(|name| name.value == field.wire).unwrap_or(names.len());
        params.sort_by_key(rank);
    }
    params
}

/// Adds the keys of the pagination that the spec does not define itself.
fn with_extra(mut fields: Vec<Field>, extra: Vec<Field>) -> Vec<Field> {
    for field in extra {
        if !fields.iter().any(|known| known.wire == field.wire) {
            fields.push(field);
        }
    }
    fields
}

/// Replaces the three shapes for which the runtime has types.
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
