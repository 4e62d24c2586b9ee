//! Requests that break a parameter in a given way, made from a valid one.

use super::Break;
use crate::constraints::{Constraint, ConstraintKind, Demand, Measure, integer_near, number_near, string_near};
use crate::model::{
    Action, Api, Body, Cause, EntityId, ExampleResponse, FILTER_OPERATORS, FILTER_OPERATORS_V2, Field, Method, Origin,
    Protocol, RowFacts, RowsEffect, RuleKind, Shape, Type, TypeId,
};
use crate::scalars::Scalar;
use bitrix24_json::{Map, Value as Json, json};

/// The identifier of no object.
const NOBODY: i64 = 99_999_999;
/// The name of no field, and a value of no enum.
const UNKNOWN: &str = "zzz";
/// The name of no event.
const NO_EVENT: &str = "ONNOTHING";

/// A request that a documented cause refuses.
#[derive(Clone, Debug, PartialEq)]
pub struct Provocation {
    /// The parameter that it breaks, in the words of the cause; empty if the cause names none.
    pub field: String,
    /// What it breaks.
    pub breaks: Break,
    /// The body.
    pub request: Json,
}

/// Returns requests that break what a cause says, for each of its fields and ways.
///
/// They differ in nothing else from the first example with a response, or else from a request with what is required. A
/// cause that names no field means any parameter.
pub fn provocations(api: &Api, method: &Method, cause: &Cause) -> Vec<Provocation> {
    let breaker = Breaker::new(api, method);
    let mut provocations = Vec::new();
    for breaks in &cause.breaks {
        let mut add = |field: &str, request: Option<Json>| {
            provocations.extend(request.map(|request| Provocation {
                field: field.to_owned(),
                breaks: *breaks,
                request,
            }));
        };
        for field in &cause.fields {
            add(field, breaker.request(field, *breaks));
        }
        if cause.fields.is_empty() {
            add("", breaker.any(*breaks));
        }
    }
    provocations
}

impl Api {
    /// Returns the objects whose identifiers are those of an entity.
    pub fn holders(&self, entity: EntityId) -> impl Iterator<Item = TypeId> {
        (0..self.types.len()).map(TypeId).filter(move |id| self.holds(*id, entity))
    }

    /// Returns whether the identifiers of an object are those of an entity: its own, or one that it shares with other
    /// objects, as several objects describe a user.
    pub fn holds(&self, object: TypeId, entity: EntityId) -> bool {
        let own = |field: &Field| field.wire == "id" && matches!(field.ty, Type::Id(id, _) if id == entity);
        let Origin::Object(name) = &self.type_def(object).origin else { return false };
        *name == self.entity(entity).name || self.fields_of(object).iter().any(own)
    }
}

/// Finds a parameter of a method, or a field of its `fields`, by the dotted name in a cause; returns its path too.
pub fn parameter<'a>(api: &'a Api, method: &'a Method, name: &str) -> Option<(Vec<&'a str>, &'a Field)> {
    let Body::Params(params) = &method.body else { return None };
    let find = |names: &[&str]| {
        let (mut among, mut path, mut found) = (params.as_slice(), Vec::new(), None);
        for name in names {
            let field = among.iter().find(|field| field.wire == *name)?;
            path.push(field.wire.as_str());
            among = if let Type::Named(id) = field.ty { api.fields_of(id) } else { &[] };
            found = Some(field);
        }
        Some((path, found?))
    };
    let names = path_of(name);
    find(&names).or_else(|| find(&[&["fields"], names.as_slice()].concat()))
}

/// Breaks a valid request.
struct Breaker<'a> {
    api: &'a Api,
    method: &'a Method,
    params: &'a [Field],
    valid: Json,
}

impl<'a> Breaker<'a> {
    fn new(api: &'a Api, method: &'a Method) -> Self {
        let params: &[Field] = match &method.body {
            Body::Params(params) => params,
            Body::Bare(_) => &[],
        };
        let succeeds = |response: &ExampleResponse| matches!(response, ExampleResponse::Result(_));
        let example = method.examples.iter().find(|example| succeeds(&example.response));
        let required = || params.iter().filter(|param| param.required);
        let minimal = || required().map(|param| (param.wire.clone(), sample(api, &param.ty))).collect();
        let valid = example.map_or_else(minimal, |example| example.request.clone());
        Self { api, method, params, valid }
    }

    /// Breaks the first parameter that can be broken.
    fn any(&self, breaks: Break) -> Option<Json> {
        let written = self.written().map_or(&[][..], |id| self.api.fields_of(id));
        if breaks == Break::Exists {
            // The second of two equal requests.
            return self.creates_rows().then(|| self.valid.clone());
        }
        let mut names = self.params.iter().chain(written).map(|field| field.wire.as_str());
        names.find_map(|name| self.request(name, breaks))
    }

    /// Breaks a parameter, a field of `fields`, a part of the page, or a condition of `filter`.
    fn request(&self, name: &str, breaks: Break) -> Option<Json> {
        if let (Some(Action::Update | Action::Delete), "id" | "filter") = (self.method.action, name)
            && let Some(request) = self.target(breaks)
        {
            return Some(request);
        }
        if let Some((path, field)) = parameter(self.api, self.method, name) {
            return self.field(&path, field, breaks);
        }
        if breaks == Break::Forbidden && !name.contains('.') {
            return Some(self.with(&[name], json!({ "id": "ASC" })));
        }
        let part = |param: &&Field| matches!(param.ty, Type::Page | Type::Cursor(_));
        let page = self.params.iter().find(part);
        let (owner, part) = name.split_once('.').map_or((None, name), |(owner, part)| (Some(owner), part));
        let page = page.filter(|page| owner.is_none_or(|owner| owner == page.wire));
        page.and_then(|page| self.page_part(&page.wire, part, breaks))
            .or_else(|| self.condition(part, breaks).filter(|_| owner.is_none_or(|owner| owner == "filter")))
            .or_else(|| self.unwritable(name).filter(|_| breaks == Break::Writable))
    }

    fn field(&self, path: &[&str], field: &Field, breaks: Break) -> Option<Json> {
        let ty = field.written_type();
        let name = path.join(".");
        match breaks {
            Break::Required if field.required => Some(self.without(path)),
            Break::Required => self.without_by_rule(&name).or_else(|| {
                let filters = matches!(ty, Type::Filter(_)) && !self.method.required_filters.is_empty();
                filters.then(|| self.without(path))
            }),
            Break::Forbidden => self.with_by_rule(&name).or_else(|| self.with_cursor(ty)),
            Break::Rule => self.against_rule(&name),
            Break::Type => Some(self.with(path, self.other_type(ty)?)),
            Break::Values => Some(self.with(path, self.other_value(ty, at(&self.valid, path), 0)?)),
            Break::Constraint(kind) => Some(self.with(path, self.outside(ty, kind)?)),
            Break::Object => Some(self.with(path, self.nobody(ty)?)),
            Break::Event => (ty.scalar() == Some(Scalar::String)).then(|| self.with(path, json!(NO_EVENT))),
            Break::Exists => self.creates_rows().then(|| self.valid.clone()),
            Break::Known => Some(self.with(path, self.unknown(field)?)),
            Break::Filterable => self
                .incapable(ty, |field| field.uses.filterable)
                .map(|name| self.with(path, written_condition(self.api, name, "=", &json!(1)))),
            Break::Sortable => {
                self.incapable(ty, |field| field.uses.sortable).map(|name| self.with(path, json!({ name: "ASC" })))
            }
            Break::Operator => {
                let Type::Filter(object) = ty else { return None };
                let field = self.api.fields_of(*object).iter().find(|field| field.uses.filterable)?;
                let operator = self.other_operator()?;
                Some(self.with(path, written_condition(self.api, field.sent(), operator, &sample(self.api, &field.ty))))
            }
            Break::Related => Some(self.with(path, self.unrelated(ty)?)),
            Break::Writable | Break::State => None,
        }
    }

    /// Returns a value of another type, or `None` if the type takes every value. A number can be a text in REST 2.0, and so the
    /// value of an enum.
    fn other_type(&self, ty: &Type) -> Option<Json> {
        match ty {
            Type::Scalar(Scalar::Any, _) => None,
            Type::Named(id) if matches!(self.api.type_def(*id).shape, Shape::Struct(_)) => Some(json!(1)),
            Type::Scalar(..) | Type::Id(..) | Type::Array(..) | Type::Rows(_) | Type::Named(_) => {
                Some(json!({ "x": 1 }))
            }
            Type::Map(_) => Some(json!(1)),
            Type::Select(_) | Type::Filter(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => Some(json!("abc")),
        }
    }

    /// Returns whether the method adds rows.
    fn creates_rows(&self) -> bool {
        let creates = |facts: &RowFacts| facts.effect == RowsEffect::Creates;
        self.method.action == Some(Action::Add) || self.method.rows.iter().flat_map(RowFacts::all).any(creates)
    }

    /// Breaks what a write has to say about its objects: either `id` or `filter`.
    fn target(&self, breaks: Break) -> Option<Json> {
        match breaks {
            Break::Required => Some(self.without(&["id"])),
            Break::Forbidden => Some(self.with(&["filter"], json!([["id", "=", 1]]))),
            _ => None,
        }
    }

    /// Filters by the field of a cursor.
    fn with_cursor(&self, filter: &Type) -> Option<Json> {
        let Type::Filter(object) = filter else { return None };
        let cursor = self.params.iter().find(|param| matches!(param.ty, Type::Cursor(_)))?;
        let field = self.api.fields_of(*object).iter().find(|field| field.uses.filterable)?;
        let mut request = self.with(&[&cursor.wire], json!({ "field": field.wire, "value": 0 }));
        set(&mut request, &["filter"], json!([[field.wire, "=", sample(self.api, &field.ty)]]));
        Some(request)
    }

    /// Returns the type of the parameter `fields`.
    fn written(&self) -> Option<TypeId> {
        let fields = self.params.iter().find(|param| param.wire == "fields")?;
        if let Type::Named(id) = fields.ty { Some(id) } else { None }
    }

    /// Writes a field of the object that the method does not write.
    fn unwritable(&self, name: &str) -> Option<Json> {
        self.written()?;
        let field = self.api.fields_of(self.method.object?).iter().find(|field| field.wire == name)?;
        let ty = field.written_type();
        Some(self.with(&["fields", name], sample(self.api, ty)))
    }

    /// Breaks a part of `pagination` or `cursor`.
    fn page_part(&self, page: &str, part: &str, breaks: Break) -> Option<Json> {
        let value = match (part, breaks) {
            ("limit" | "page" | "offset", Break::Type) => json!("abc"),
            ("limit", Break::Constraint(ConstraintKind::Min)) => json!(0),
            _ => return None,
        };
        Some(self.with(&[page, part], value))
    }

    /// Breaks a condition of `filter`.
    fn condition(&self, name: &str, breaks: Break) -> Option<Json> {
        let filter = self.params.iter().find(|param| param.wire == "filter")?;
        let Type::Filter(object) = filter.ty else { return None };
        let fields = self.api.fields_of(object);
        let field = fields.iter().find(|field| field.wire == name)?;
        let value = sample(self.api, &field.ty);
        let condition = match breaks {
            Break::Required if self.method.required_filters.iter().any(|required| required == name) => {
                let other = fields.iter().find(|field| field.uses.filterable && field.wire != name);
                match other {
                    Some(other) => json!([[other.wire, "=", sample(self.api, &other.ty)]]),
                    // A condition that rows do not meet.
                    None => json!([{ "negative": true, "conditions": [[name, "=", value]] }]),
                }
            }
            Break::Type => json!([[name, "=", self.other_type(&field.ty)?]]),
            Break::Operator if !field.uses.operators.is_empty() => {
                let other = |word: &&&str| !field.uses.operators.iter().any(|known| known == *word);
                let operator = FILTER_OPERATORS.iter().find(other)?;
                let is_list = matches!(*operator, "in" | "between");
                json!([[name, operator, if is_list { json!([value, value]) } else { value }]])
            }
            _ => return None,
        };
        Some(self.with(&["filter"], condition))
    }

    /// Leaves out a parameter that a rule requires.
    fn without_by_rule(&self, name: &str) -> Option<Json> {
        self.method.rules.iter().find_map(|rule| match &rule.kind {
            RuleKind::AnyOf(names) | RuleKind::OneOf(names) if names.iter().any(|known| known == name) => {
                let mut request = self.valid.clone();
                names.iter().for_each(|name| remove(&mut request, &path_of(name)));
                Some(request)
            }
            RuleKind::Require(required, when) if required == name => {
                let mut request = self.under(when);
                remove(&mut request, &path_of(name));
                Some(request)
            }
            _ => None,
        })
    }

    /// Adds a parameter that a rule forbids.
    fn with_by_rule(&self, name: &str) -> Option<Json> {
        let sample_of = |name: &str| {
            let (_, field) = parameter(self.api, self.method, name)?;
            Some(sample(self.api, field.written_type()))
        };
        self.method.rules.iter().find_map(|rule| match &rule.kind {
            RuleKind::OneOf(names) if names.iter().any(|known| known == name) => {
                let mut request = self.valid.clone();
                for name in names {
                    let path = path_of(name);
                    if at(&request, &path).is_none() {
                        set(&mut request, &path, sample_of(name)?);
                    }
                }
                Some(request)
            }
            RuleKind::Forbid(forbidden, when) if forbidden == name => {
                let mut request = self.under(when);
                set(&mut request, &path_of(name), sample_of(name)?);
                Some(request)
            }
            _ => None,
        })
    }

    /// Gives a parameter, or one inside it, a value that breaks a rule about values.
    fn against_rule(&self, name: &str) -> Option<Json> {
        let is_inside =
            |known: &String| known.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        self.method.rules.iter().find_map(|rule| {
            let (RuleKind::Ordered(names) | RuleKind::Distinct(names)) = &rule.kind else { return None };
            let (first, last) = (names.first()?, names.last()?);
            let (path, field) = parameter(self.api, self.method, first).filter(|_| names.iter().any(is_inside))?;
            let [low, high] = match &rule.kind {
                RuleKind::Ordered(_) => ordered_sample(&field.ty)?,
                _ => {
                    let value = at(&self.valid, &path).cloned().unwrap_or_else(|| sample(self.api, &field.ty));
                    [value.clone(), value]
                }
            };
            let mut request = self.with(&path, high);
            set(&mut request, &path_of(last), low);
            Some(request)
        })
    }

    /// Returns the valid request with the values of a condition.
    fn under(&self, when: &[(String, Json)]) -> Json {
        let mut request = self.valid.clone();
        when.iter().for_each(|(name, value)| set(&mut request, &path_of(name), value.clone()));
        request
    }

    fn with(&self, path: &[&str], value: Json) -> Json {
        let mut request = self.valid.clone();
        set(&mut request, path, value);
        request
    }

    /// Returns the request without a parameter. An object that would contain it is added without it.
    fn without(&self, path: &[&str]) -> Json {
        let mut request = self.valid.clone();
        if let Some((_, owner)) = path.split_last()
            && at(&request, owner).is_none()
            && let Some((_, field)) = parameter(self.api, self.method, &owner.join("."))
        {
            set(&mut request, owner, sample(self.api, field.written_type()));
        }
        remove(&mut request, path);
        request
    }

    /// Returns a value with one that no enum has, or no direction of an order. Nothing else differs from the given value.
    fn other_value(&self, ty: &Type, given: Option<&Json>, depth: usize) -> Option<Json> {
        match ty {
            Type::Named(_) | Type::Array(..) if depth > DEEPEST => None,
            Type::Array(inner, _) => Some(json!([self.other_value(inner, None, depth + 1)?])),
            Type::Named(id) => match &self.api.type_def(*id).shape {
                Shape::Enum(_) => Some(json!(UNKNOWN)),
                Shape::Struct(fields) => {
                    let given = given.cloned().unwrap_or_else(|| sample(self.api, ty));
                    fields.iter().find_map(|field| {
                        let value = self.other_value(&field.ty, given.get(&field.wire), depth + 1)?;
                        let mut whole = given.clone();
                        set(&mut whole, &[&field.wire], value);
                        Some(whole)
                    })
                }
            },
            Type::Order(object) => {
                let field = self.api.fields_of(*object).iter().find(|field| field.uses.sortable)?;
                Some([(field.sent().to_owned(), json!(UNKNOWN))].into_iter().collect())
            }
            _ => None,
        }
    }

    /// Returns a value that breaks a constraint of the type or of its elements, and no other one before it.
    fn outside(&self, ty: &Type, kind: ConstraintKind) -> Option<Json> {
        let Some(constraint) = ty.constraints().get(kind) else {
            let Type::Array(inner, _) = ty else { return None };
            return Some(json!([self.outside(inner, kind)?]));
        };
        let element = || if let Type::Array(inner, _) = ty { sample(self.api, inner) } else { Json::Null };
        let values = values_outside(constraint, &element);
        let breaks = |value: &Json| ty.constraints().broken_by(value).map(Constraint::kind) == Some(kind);
        values.into_iter().find(breaks)
    }

    fn nobody(&self, ty: &Type) -> Option<Json> {
        match ty {
            Type::Id(entity, _) => self.api.holders(*entity).next().map(|_| json!(NOBODY)),
            Type::Array(inner, _) => Some(json!([self.nobody(inner)?])),
            _ => None,
        }
    }

    /// Returns a value with the name of no field.
    fn unknown(&self, field: &Field) -> Option<Json> {
        match field.ty {
            Type::Select(_) => Some(json!([UNKNOWN])),
            Type::Filter(_) => Some(written_condition(self.api, UNKNOWN, "=", &json!(1))),
            Type::Order(_) => Some(json!({ UNKNOWN: "ASC" })),
            Type::Named(id) if matches!(self.api.type_def(id).shape, Shape::Struct(_)) => {
                let mut given = self.valid.get(&field.wire).and_then(Json::as_object).cloned().unwrap_or_default();
                given.insert(UNKNOWN.to_owned(), json!(1));
                Some(Json::Object(given))
            }
            _ => None,
        }
    }

    /// Returns a selection with the name of no field of a related object.
    fn unrelated(&self, ty: &Type) -> Option<Json> {
        let Type::Select(object) = ty else { return None };
        let relation = self.api.fields_of(*object).iter().find(|field| field.uses.relation)?;
        Some(json!([format!("{}.{UNKNOWN}", relation.wire)]))
    }

    /// Returns the name of a field that `filter` or `order` does not take.
    fn incapable(&self, ty: &Type, is_capable: fn(&Field) -> bool) -> Option<&'a str> {
        let (Type::Filter(object) | Type::Order(object)) = ty else { return None };
        let mut fields = self.api.fields_of(*object).iter();
        fields.find(|field| !field.uses.relation && !is_capable(field)).map(Field::sent)
    }

    /// Returns an operator that the method's filter does not take.
    fn other_operator(&self) -> Option<&'static str> {
        match self.method.v2.as_ref().and_then(|v2| v2.filter.as_ref()) {
            Some(filter) => {
                FILTER_OPERATORS_V2.into_iter().find(|operator| !filter.dialect.operators().contains(operator))
            }
            None => Some("~"),
        }
    }
}

/// Returns a filter with one condition, as the protocol writes it.
fn written_condition(api: &Api, name: &str, operator: &str, value: &Json) -> Json {
    match api.protocol {
        Protocol::V3 => json!([[name, operator, value]]),
        Protocol::V2 => {
            let prefix = if operator == "=" { "" } else { operator };
            [(format!("{prefix}{name}"), value.clone())].into_iter().collect()
        }
    }
}

/// Returns two values of a type that has an order, the lower one first.
pub(crate) fn ordered_sample(ty: &Type) -> Option<[Json; 2]> {
    match ty.scalar()? {
        Scalar::Integer | Scalar::Number | Scalar::Timestamp => Some([json!(1), json!(2)]),
        Scalar::DateTime => Some(["2026-06-01T10:00:00+03:00", "2026-06-02T10:00:00+03:00"].map(Json::from)),
        Scalar::LocalDateTime => Some(["2026-06-01 10:00:00", "2026-06-02 10:00:00"].map(Json::from)),
        Scalar::Date => Some(["2026-06-01", "2026-06-02"].map(Json::from)),
        Scalar::Boolean
        | Scalar::String
        | Scalar::Base64
        | Scalar::Yn
        | Scalar::Flag
        | Scalar::Money
        | Scalar::PortalDate
        | Scalar::UploadPair
        | Scalar::UploadData
        | Scalar::UploadValue
        | Scalar::Any => None,
    }
}

/// Returns values that a constraint does not accept.
fn values_outside(constraint: &Constraint, element: &dyn Fn() -> Json) -> Vec<Json> {
    let text = |count: i64| json!("x".repeat(usize::try_from(count).unwrap_or_default()));
    let list = |count: i64| (0..count).map(|_| element()).collect::<Json>();
    let near = |measure: Measure, count: i64| match measure {
        Measure::Value => json!(count),
        Measure::Characters | Measure::Bytes => text(count),
        Measure::Elements => list(count),
    };
    match constraint.demand() {
        Demand::AtLeast(measure, limit) => vec![near(measure, limit.ceil().saturating_sub(1))],
        Demand::AtMost(measure, limit) => vec![near(measure, limit.floor().saturating_add(1))],
        Demand::Match(_) | Demand::Extension(_) => ["", UNKNOWN, "\u{1}", "1", "%"].map(Json::from).to_vec(),
    }
}

/// The depth from which samples are empty.
const DEEPEST: usize = 8;

/// Returns a value that a type takes.
fn sample(api: &Api, ty: &Type) -> Json {
    sample_at(api, ty, 0)
}

fn sample_at(api: &Api, ty: &Type, depth: usize) -> Json {
    match ty {
        Type::Scalar(Scalar::String, constraints) => json!(string_near(constraints, "text")),
        Type::Scalar(Scalar::Integer, constraints) | Type::Id(_, constraints) => json!(integer_near(constraints, 1)),
        Type::Scalar(Scalar::Number, constraints) => json!(number_near(constraints, 1)),
        Type::Scalar(scalar, _) => scalar.sample(),
        Type::Array(inner, _) if depth < DEEPEST => json!([sample_at(api, inner, depth + 1)]),
        Type::Named(id) => match &api.type_def(*id).shape {
            Shape::Enum(values) => values.first().map_or(json!(""), |value| json!(value.wire)),
            Shape::Struct(fields) => {
                let required = fields.iter().filter(|field| field.required && depth < DEEPEST);
                required.map(|field| (field.wire.clone(), sample_at(api, &field.ty, depth + 1))).collect()
            }
        },
        Type::Filter(object) => {
            let field = api.fields_of(*object).iter().find(|field| field.uses.filterable);
            let sample = |field: &Field| sample_at(api, &field.ty, depth + 1);
            field.map_or_else(|| json!([]), |field| written_condition(api, field.sent(), "=", &sample(field)))
        }
        Type::Array(..) | Type::Rows(_) | Type::Select(_) => json!([]),
        Type::Map(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => json!({}),
    }
}

fn path_of(name: &str) -> Vec<&str> {
    name.split('.').collect()
}

fn at<'j>(request: &'j Json, path: &[&str]) -> Option<&'j Json> {
    path.iter().try_fold(request, |value, name| value.get(*name))
}

fn set(request: &mut Json, path: &[&str], value: Json) {
    let [first, rest @ ..] = path else {
        *request = value;
        return;
    };
    if !request.is_object() {
        *request = Json::Object(Map::new());
    }
    if let Some(map) = request.as_object_mut() {
        if !map.contains_key(first) {
            map.insert((*first).to_owned(), Json::Null);
        }
        if let Some(inner) = map.get_mut(first) {
            set(inner, rest, value);
        }
    }
}

fn remove(request: &mut Json, path: &[&str]) {
    let [first, rest @ ..] = path else { return };
    let Some(map) = request.as_object_mut() else { return };
    match rest {
        [] => {
            map.remove(first);
        }
        rest => {
            if let Some(inner) = map.get_mut(first) {
                remove(inner, rest);
            }
        }
    }
}
