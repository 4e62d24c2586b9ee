//! The names of the components: unique without regard to case, because some tools use them as file names.

use crate::model::{Api, Body, ErrorId, Field, Holder, InlineName, Method, Origin, Type, TypeDef, TypeId};
use bitrix24_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};

/// How long a call took.
pub(super) const TIME: &str = "Time";
/// Any error.
pub(super) const FAILURE: &str = "Failure";
/// An error with a code, a message and optional fields.
pub(super) const STRUCTURED: &str = "Failure.Structured";
/// An error of authorization, limits and gateways.
pub(super) const FLAT: &str = "Failure.Flat";
/// What is wrong with one field of a request.
pub(super) const VALIDATION: &str = "Failure.Validation";
/// The direction of an order.
pub(super) const DIRECTION: &str = "Order.Direction";
/// The operator of a filter's condition.
pub(super) const OPERATOR: &str = "Filter.Operator";

/// A component of a standard parameter on an object's fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Query {
    Select,
    Filter,
    FilterField,
    Condition,
    Comparison,
    Group,
    Order,
}

/// The components of the grammar of filters.
const FILTER: [Query; 5] = [Query::Filter, Query::FilterField, Query::Condition, Query::Comparison, Query::Group];

/// The names of all components.
pub(super) struct Names {
    types: Vec<String>,
    errors: Vec<String>,
    queries: BTreeMap<(TypeId, Query), String>,
}

impl Names {
    pub(super) fn new(api: &Api) -> Self {
        let mut used_names = UsedNames::default();
        for name in [TIME, FAILURE, STRUCTURED, FLAT, VALIDATION, DIRECTION, OPERATOR] {
            used_names.claim(name);
        }
        let errors = api.errors.iter().map(|error| used_names.claim(&format!("Error.{}", error.name))).collect();
        let types = types(api, &mut used_names);
        let used: BTreeSet<(TypeId, Query)> =
            api.methods.iter().flat_map(params).flat_map(|field| queries(&field.ty)).collect();
        let queries = used
            .into_iter()
            .map(|(id, query)| ((id, query), used_names.claim(&format!("{}.{query:?}", types[id.0]))))
            .collect();
        Self { types, errors, queries }
    }

    pub(super) fn ty(&self, id: TypeId) -> &str {
        &self.types[id.0]
    }

    pub(super) fn error(&self, id: ErrorId) -> &str {
        &self.errors[id.0]
    }

    pub(super) fn query(&self, id: TypeId, query: Query) -> &str {
        self.queries.get(&(id, query)).map_or("", String::as_str)
    }

    /// Returns the standard parameters that methods accept, by object.
    pub(super) fn queries(&self) -> impl Iterator<Item = (TypeId, Query)> {
        self.queries.keys().copied()
    }
}

/// Creates a reference to a component schema.
pub(super) fn reference(name: &str) -> Json {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// Returns the parameters of a method.
pub(super) fn params(method: &Method) -> &[Field] {
    match &method.body {
        Body::Params(fields) => fields,
        Body::Bare(field) => std::slice::from_ref(field),
    }
}

fn queries(ty: &Type) -> Vec<(TypeId, Query)> {
    match ty {
        Type::Select(id) => vec![(*id, Query::Select)],
        Type::Filter(id) => FILTER.map(|query| (*id, query)).to_vec(),
        Type::Order(id) => vec![(*id, Query::Order)],
        _ => Vec::new(),
    }
}

/// Names objects and enums by their dotted names first, and inline types after them.
fn types(api: &Api, used_names: &mut UsedNames) -> Vec<String> {
    let mut names = vec![String::new(); api.types.len()];
    for (name, def) in names.iter_mut().zip(&api.types) {
        if let Origin::Object(own) | Origin::Enum(own) = &def.origin {
            *name = used_names.claim(own);
        }
    }
    for (name, def) in names.iter_mut().zip(&api.types) {
        if let Origin::Method(_) | Origin::Inline(_) = &def.origin {
            *name = used_names.claim(&path(api, def));
        }
    }
    names
}

/// The names of what holds a type, down to the value that it describes.
fn path(api: &Api, def: &TypeDef) -> String {
    let (Origin::Object(own) | Origin::Enum(own) | Origin::Method(own) | Origin::Inline(own)) = &def.origin;
    let Some(InlineName { holder, part }) = &def.inline else { return own.clone() };
    match holder {
        Holder::Request => format!("{own}.{part}"),
        Holder::Response => format!("{own}.response.{part}"),
        Holder::Type(id) => format!("{}.{part}", path(api, api.type_def(*id))),
    }
}

#[derive(Default)]
struct UsedNames(BTreeSet<String>);

impl UsedNames {
    /// Claims a name, with a number appended if it is in use.
    fn claim(&mut self, wanted: &str) -> String {
        let wanted: String = wanted
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-') { c } else { '_' })
            .collect();
        let mut name = wanted.clone();
        let mut number = 2;
        while !self.0.insert(name.to_ascii_lowercase()) {
            name = format!("{wanted}_{number}");
            number += 1;
        }
        name
    }
}
