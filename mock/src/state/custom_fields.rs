//! Custom fields: those that a portal has beside the ones of the specs.

use std::collections::BTreeSet;
use std::sync::Arc;

use bitrix24_json::Value as Json;
use bitrix24_model::scalars::SCALARS;
use bitrix24_model::{
    Action, Api, Constraints, ExampleResponse, Field, FieldCapabilities, Origin, Scalar, Shape, Type, TypeId,
};

use crate::state::names::{Apis, divided, full_name as full_name_of};
use crate::values::objects::{object_type, written_type};
use crate::values::problems::unknown;

/// A field that a portal has beside the ones of the specs, such as a user field. Requests can write and clear it, select
/// it, filter by it and order by it.
///
/// ```
/// use bitrix24::Client;
/// use bitrix24_mock::{CustomField, MockPortal};
/// use serde_json::json;
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let portal = MockPortal::builder()
///     .custom_field("tasks.task", "ufBudget", "number")
///     .custom_field("tasks.task", "ufTags", CustomField::new("array<string>").without_filter().without_order())
///     .start()
///     .await?;
/// let client = Client::webhook(&portal.webhook_url())?;
///
/// let update = json!({"id": 1, "fields": {"ufBudget": 1000, "ufTags": ["a"]}});
/// client.call_raw("tasks.task.update", &update).await?;
/// let list = json!({"select": ["id", "ufTags"], "filter": [["ufBudget", 1000]]});
/// let found = client.call_raw("tasks.task.list", &list).await?;
/// assert_eq!(found["items"], json!([{"id": 1, "ufTags": ["a"]}]));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct CustomField {
    ty: String,
    filterable: bool,
    sortable: bool,
}

impl CustomField {
    /// Creates a field with values of a scalar type of the specs, such as `integer`, or of an array, `array<string>`.
    #[must_use]
    pub fn new(ty: impl Into<String>) -> Self {
        Self { ty: ty.into(), filterable: true, sortable: true }
    }

    /// Rejects filters by the field.
    #[must_use]
    pub fn without_filter(self) -> Self {
        Self { filterable: false, ..self }
    }

    /// Rejects orders by the field.
    #[must_use]
    pub fn without_order(self) -> Self {
        Self { sortable: false, ..self }
    }

    /// Reads a field from a seed: its type, or an object with `type`, `filterable` and `sortable`.
    fn read(json: &Json) -> Result<Self, String> {
        let mut field = match (json, json.get("type")) {
            (Json::String(ty), _) | (_, Some(Json::String(ty))) => Self::new(ty),
            _ => return Err("expected a type, or an object with a `type`".to_owned()),
        };
        for (key, value) in json.as_object().into_iter().flatten().filter(|(key, _)| *key != "type") {
            let flag = || value.as_bool().ok_or_else(|| format!("`{key}` must be a boolean"));
            match key.as_str() {
                "filterable" => field.filterable = flag()?,
                "sortable" => field.sortable = flag()?,
                other => return Err(unknown("key", other, ["filterable", "sortable", "type"])),
            }
        }
        Ok(field)
    }

    fn field(&self, name: &str) -> Result<Field, String> {
        let Self { filterable, sortable, .. } = *self;
        let uses = FieldCapabilities {
            filterable,
            sortable,
            add: Some(false),
            update: Some(false),
            ..FieldCapabilities::default()
        };
        Ok(Field { nullable: true, uses, ..Field::new(name, parse_type(&self.ty)?, "A custom field.", false) })
    }
}

impl From<&str> for CustomField {
    fn from(ty: &str) -> Self {
        Self::new(ty)
    }
}

/// The type of a field whose declaration is wrong: no value of it in a row is another problem.
const DOUBTFUL: &str = "any";

/// A custom field of an object.
#[derive(Clone, Debug)]
pub(crate) struct CustomFieldOf {
    pub(crate) object: String,
    pub(crate) name: String,
    pub(crate) field: CustomField,
}

impl CustomFieldOf {
    /// Reads the custom fields of a seed, which map the names of objects to their fields by name, and returns all problems.
    pub(crate) fn read(json: &Json) -> (Vec<Self>, Vec<String>) {
        let (mut found, mut problems) = (Vec::new(), Vec::new());
        let Some(objects) = json.as_object() else {
            return (found, vec!["`custom_fields` must be an object".to_owned()]);
        };
        for (object, fields) in objects {
            let Some(fields) = fields.as_object() else {
                problems.push(format!("the fields of `{object}` must be an object"));
                continue;
            };
            for (name, field) in fields {
                let field = CustomField::read(field).unwrap_or_else(|problem| {
                    problems.push(in_field(object, name, &problem));
                    CustomField::new(DOUBTFUL)
                });
                found.push(Self { object: object.clone(), name: name.clone(), field });
            }
        }
        (found, problems)
    }

    /// Adds the field to the object, and to the `fields` of the methods that write the object.
    pub(crate) fn add_to(&self, apis: &mut Apis) -> Result<(), String> {
        let (protocol, name) = divided(&self.object);
        let object = object_type(apis.of(protocol), name).ok_or_else(|| unknown_object(apis, &self.object))?;
        // Portals without custom fields share the specs.
        let api = Arc::make_mut(apis.of_mut(protocol));
        let in_field = |problem: &str| in_field(&self.object, &self.name, problem);
        if self.name.is_empty() || self.name.contains('.') {
            return Err(in_field("a name must not be empty or contain a dot"));
        }
        let field = self.field.field(&self.name);
        let problem = field.as_ref().err().map(|problem| in_field(problem));
        let field = field.or_else(|_| CustomField::new(DOUBTFUL).field(&self.name))?;
        let mut types = BTreeSet::from([object]);
        let methods = api.methods.iter_mut().chain(&mut api.variants);
        for method in methods.filter(|method| method.object == Some(object)) {
            types.extend(written_type(method));
            if method.action == Some(Action::FieldList) {
                // Examples show the fields of the specs alone.
                method.examples.retain(|example| !matches!(example.response, ExampleResponse::Result(_)));
            }
        }
        if types.iter().any(|id| api.fields_of(*id).iter().any(|field| field.wire == self.name)) {
            return Err(in_field("the object already has a field with this name"));
        }
        for TypeId(at) in types {
            if let Shape::Struct(fields) = &mut api.types[at].shape {
                fields.push(field.clone());
            }
        }
        problem.map_or(Ok(()), Err)
    }
}

/// Returns the problem of an object that does not exist.
pub(crate) fn unknown_object(apis: &Apis, full_name: &str) -> String {
    let objects = |api: &Arc<Api>| {
        let names = api.types.iter().filter_map(|ty| match &ty.origin {
            Origin::Object(name) => Some(full_name_of(api.protocol, name)),
            _ => None,
        });
        names.collect::<Vec<_>>()
    };
    let known: Vec<String> = apis.all().into_iter().flat_map(objects).collect();
    unknown("object", full_name, known.iter().map(String::as_str))
}

fn in_field(object: &str, name: &str, problem: &str) -> String {
    format!("custom field `{name}` of `{object}`: {problem}")
}

fn parse_type(text: &str) -> Result<Type, String> {
    let element = text.strip_prefix("array<").and_then(|rest| rest.strip_suffix('>'));
    let word = element.unwrap_or(text);
    let words = || SCALARS.iter().map(|row| row.word);
    let scalar = Scalar::from_word(word).ok_or_else(|| unknown("type", word, words()))?;
    Ok(match element {
        Some(_) => Type::Array(Box::new(scalar.into()), Constraints::default()),
        None => scalar.into(),
    })
}
