//! Descriptions of the fields of an object by their names, in the form that a method of REST 2.0 has for them.

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{
    Api, ExampleResponse, Field, FieldCapabilities, Method, ResponseShape, Scalar, Shape, Type, TypeId,
};

use crate::methods::context::Context;
use crate::values::generated::Generator;
use crate::values::number::integer;
use crate::values::objects::{Row, inner_object};

/// Returns the fields of an object, or of the variant that the call names. Keys that the portal's rows have beside them are
/// fields too.
pub(crate) fn by_name(context: &Context, method: &Method, object: TypeId, params: &Map) -> Json {
    let (api, data) = (context.api(), context.data());
    let described = variant(api, object, params);
    let shown = shown(api, method, object, described);
    let custom = data.table(described).added_names().into_iter().filter_map(|name| {
        let ty = api.type_def(described).v2.open_type(&name)?.clone();
        let uses = FieldCapabilities { add: Some(false), update: Some(false), ..FieldCapabilities::default() };
        Some(Field { uses, ..Field::new(&name, ty, "", false) })
    });
    let custom: Vec<Field> = custom.collect();
    let known = api.fields_of(described).iter().filter(|field| !field.uses.unread);
    let fields = known.chain(&custom);
    // A user field can have any type.
    let is_user_field = |field: &Field| {
        api.type_def(described).v2.open_type(&field.wire).is_some_and(|ty| ty.scalar() == Some(Scalar::Any))
    };
    let describe = |form: &Type| {
        let all = fields.clone().map(|field| {
            let example = shown.as_ref().and_then(|shown| shown.get(&field.wire)).cloned();
            (field.wire.clone(), example.unwrap_or_else(|| description(api, form, field, is_user_field(field))))
        });
        all.collect::<Map>()
    };
    match &method.result {
        ResponseShape::Bare(Type::Map(form)) => Json::Object(describe(form)),
        ResponseShape::Fields(fields) => {
            let mut result = Generator::empty(api, data.timestamp()).fields(fields, 0);
            for field in fields.iter().filter(|field| Some(&field.wire) == items(method)) {
                if let Type::Map(form) = &field.ty {
                    result.insert(field.wire.clone(), Json::Object(describe(form)));
                }
            }
            Json::Object(result)
        }
        ResponseShape::Bare(_) | ResponseShape::Item(_) | ResponseShape::Items(_) | ResponseShape::Flag => Json::Null,
    }
}

/// Returns the response key of the descriptions.
fn items(method: &Method) -> Option<&String> {
    method.rows.as_ref()?.items.as_ref()
}

/// Returns the object that stands for another one by the parameters of a call.
fn variant(api: &Api, object: TypeId, params: &Map) -> TypeId {
    let Some(variants) = &api.type_def(object).v2.variants else { return object };
    let value = params.get(&variants.by).and_then(integer);
    let mut all = variants.of.iter().chain(&variants.of_portal);
    all.find(|(known, _)| Some(*known) == value).map_or(object, |(_, variant)| *variant)
}

/// Returns the descriptions in the first example of a method that is about the same object.
fn shown(api: &Api, method: &Method, object: TypeId, described: TypeId) -> Option<Row> {
    let results = method.examples.iter().filter_map(|example| match &example.response {
        ExampleResponse::Result(result) => Some((example.request.as_object()?, result)),
        ExampleResponse::Failure { .. } => None,
    });
    let mut same = results.filter(|(request, _)| variant(api, object, request) == described);
    let (_, result) = same.next()?;
    let shown = items(method).map_or(Some(result), |key| result.get(key));
    shown?.as_object().cloned()
}

/// Describes a field in a form: an object with properties of the portal's modules, or its title alone.
fn description(api: &Api, form: &Type, field: &Field, is_user_field: bool) -> Json {
    let Some(object) = inner_object(api, form) else { return json!(field.wire) };
    let properties = api.fields_of(object).iter().filter_map(|property| {
        let value = property_of(api, property, field, is_user_field);
        let value = value.or_else(|| property.required.then(|| Generator::empty(api, 0).field(property)))?;
        Some((property.wire.clone(), value))
    });
    Json::Object(properties.collect())
}

/// Returns a property of a field by the names that modules have for it.
fn property_of(api: &Api, property: &Field, field: &Field, is_user_field: bool) -> Option<Json> {
    let flag = |flag: bool| match property.ty.scalar() {
        Some(Scalar::Yn) => json!(if flag { "Y" } else { "N" }),
        Some(Scalar::Flag | Scalar::Integer) => json!(i64::from(flag)),
        _ => json!(flag),
    };
    let (adds, updates) = (field.uses.add, field.uses.update);
    let name = property.wire.replace('_', "").to_lowercase();
    Some(match name.trim_start_matches("is") {
        "type" => json!(type_name(api, field)),
        "required" | "mandatory" => flag(adds == Some(true)),
        "readonly" => flag(adds.is_none() && updates.is_none()),
        "immutable" => flag(adds.is_some() && updates.is_none()),
        "multiple" => flag(matches!(field.ty, Type::Array(..))),
        "dynamic" => flag(is_user_field),
        "title" | "name" => json!(field.wire),
        "uppername" => json!(in_upper_case(&field.wire)),
        _ => return None,
    })
}

/// Returns the name of a field's type as portals write it: that of an object is the module with its own name.
fn type_name(api: &Api, field: &Field) -> String {
    let element = if let Type::Array(inner, _) = &field.ty { inner } else { &field.ty };
    let word = match element {
        Type::Scalar(scalar, _) => match scalar {
            Scalar::Boolean | Scalar::Yn | Scalar::Flag => "boolean",
            Scalar::Integer | Scalar::Timestamp => "integer",
            Scalar::Number => "double",
            Scalar::Money => "money",
            Scalar::DateTime | Scalar::LocalDateTime => "datetime",
            Scalar::Date | Scalar::PortalDate => "date",
            Scalar::Base64 | Scalar::UploadPair | Scalar::UploadData | Scalar::UploadValue => "file",
            Scalar::String | Scalar::Any => "string",
        },
        Type::Id(entity, _) => return entity_name(&api.entity(*entity).name),
        Type::Named(id) if matches!(api.type_def(*id).shape, Shape::Enum(_)) => "string",
        _ => "object",
    };
    word.to_owned()
}

/// Returns `crm_company` for `crm.item.company`.
fn entity_name(name: &str) -> String {
    match (name.split_once('.'), name.rsplit_once('.')) {
        (Some((module, _)), Some((_, last))) => format!("{module}_{last}"),
        _ => name.to_owned(),
    }
}

/// Returns `STAGE_ID` for `stageId`.
fn in_upper_case(name: &str) -> String {
    let separated = |c: char| if c.is_ascii_uppercase() { format!("_{c}") } else { c.to_ascii_uppercase().to_string() };
    match name.chars().any(|c| c.is_ascii_lowercase()) {
        true => name.chars().map(separated).collect(),
        false => name.to_owned(),
    }
}
