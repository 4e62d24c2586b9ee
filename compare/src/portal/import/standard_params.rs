//! Which of the standard parameters a method takes, and which of its parameters have to be written out.

use super::objects::Objects;
use super::{Plan, row};
use crate::portal::published::{Kind, Property, PublishedMethod, Schema};
use bitrix24_model::Action;
use bitrix24_model::describes_fields;

/// The parameters of a method, as its spec says them.
#[derive(Default)]
pub(super) struct Taken<'p> {
    pub(super) select: bool,
    pub(super) filter: bool,
    pub(super) order: bool,
    pub(super) pages: bool,
    /// What the action and the keys above do not bring.
    pub(super) params: Vec<&'p Property>,
}

impl<'p> Taken<'p> {
    pub(super) fn of(plan: &Plan<'p>, objects: &Objects<'_>) -> Self {
        let mut taken = Self::default();
        for property in &plan.method.parameters {
            let standard = match property.name.as_str() {
                "select" => flag(&mut taken.select, takes_select(property, plan, objects)),
                "filter" => flag(&mut taken.filter, takes_filter(property, plan)),
                "order" => flag(&mut taken.order, takes_order(property, plan, objects)),
                "pagination" => flag(&mut taken.pages, takes_pages(property, plan)),
                "id" => brings_id(plan.action) && property.required && is(&property.schema, Kind::Integer),
                "name" => plan.action == Some(Action::FieldGet),
                "cursor" => plan.action == Some(Action::Tail),
                _ => false,
            };
            if !standard {
                taken.params.push(property);
            }
        }
        taken
    }

    /// The names of the parameters that no spec writes out.
    pub(super) fn brought(&self, method: &PublishedMethod) -> Vec<&'p str> {
        let written = |name: &str| self.params.iter().any(|property| property.name == name);
        let standard = ["id", "name", "fields", "select", "filter", "order", "pagination", "cursor"];
        standard.into_iter().filter(|name| !written(name) && method.parameter(name).is_some()).collect()
    }
}

fn flag(flag: &mut bool, value: bool) -> bool {
    *flag = value;
    value
}

/// Whether a value is of a type, as far as the document says.
fn is(schema: &Schema, kind: Kind) -> bool {
    schema.kind == Kind::Unknown || schema.kind == kind
}

/// An array, or what PHP cannot tell from one.
fn is_list(schema: &Schema) -> bool {
    is(schema, Kind::Array) || schema.is_bare()
}

fn brings_id(action: Option<Action>) -> bool {
    matches!(action, Some(Action::Get | Action::Update | Action::Delete))
}

/// Whether the parameter is the standard one of a method with an object that has a spec.
fn is_standard(property: &Property, plan: &Plan<'_>) -> bool {
    !property.required && plan.object.is_some() && !describes_fields(plan.action)
}

fn takes_select(property: &Property, plan: &Plan<'_>, objects: &Objects<'_>) -> bool {
    if describes_fields(plan.action) {
        return true;
    }
    let schema = &property.schema;
    let texts = is_list(schema) && schema.items.as_ref().is_none_or(|items| is(items, Kind::String));
    let object = plan.object.as_deref().and_then(|object| objects.new_one(object));
    is_standard(property, plan) && texts && object.is_none_or(|object| object.is_listed_by(&own_names(schema)))
}

/// The fields that a list for `select` holds.
fn own_names(schema: &Schema) -> Vec<String> {
    schema.names.iter().filter_map(|name| name.split('.').next()).map(str::to_owned).collect()
}

fn takes_filter(property: &Property, plan: &Plan<'_>) -> bool {
    is_standard(property, plan) && is_list(&property.schema)
}

fn takes_order(property: &Property, plan: &Plan<'_>, objects: &Objects<'_>) -> bool {
    let schema = &property.schema;
    let fields = &schema.properties;
    let fits = |object: &super::objects::NewObject| {
        fields.is_empty()
            || (fields.len() == object.sortable.len() && fields.iter().all(|it| object.sortable.contains(&it.name)))
    };
    let object = plan.object.as_deref().and_then(|object| objects.new_one(object));
    is_standard(property, plan) && (is(schema, Kind::Object) || schema.is_bare()) && object.is_none_or(fits)
}

/// Pages are of lists.
fn takes_pages(property: &Property, plan: &Plan<'_>) -> bool {
    let list = match plan.action {
        Some(action) => action == Action::List,
        None => row(&plan.method.result).is_some() && plan.method.result.property("item").is_none(),
    };
    list && is_standard(property, plan) && has_only(&property.schema, &["page", "limit", "offset"])
}

/// Whether a parameter is the cursor that the action `tail` brings.
pub(super) fn is_cursor(property: &Property) -> bool {
    !property.required && has_only(&property.schema, &["field", "value", "order", "limit"])
}

fn has_only(schema: &Schema, keys: &[&str]) -> bool {
    let known = schema.properties.iter().all(|property| keys.contains(&property.name.as_str()));
    known && (is(schema, Kind::Object) || schema.is_bare())
}
