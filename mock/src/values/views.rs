//! Views: the rows of an object in the form of another type.

use bitrix24_json::Value as Json;
use bitrix24_model::{Api, Field, Scalar, Type, TypeId};

use crate::values::check::fits;
use crate::values::datetime;
use crate::values::generated::Generator;
use crate::values::objects::{Row, Values, field, inner_object, key, owns};

/// Returns a row of an object as a view shows it. What the object does not have is generated.
pub(crate) fn view_row(api: &Api, source: TypeId, row: &impl Values, fields: &[Field], number: i64) -> Row {
    let value = |own: &Field| {
        let value = source_field(api, own, source).and_then(|from| row.value(&from.wire));
        value.and_then(
            |value| if value.is_null() && own.nullable { Some(Json::Null) } else { form(api, &own.ty, &value) },
        )
    };
    let plain = fields.iter().filter(|own| !own.uses.relation);
    plain
        .map(|own| {
            let is_list_of_rows = matches!(own.ty, Type::Array(..)) && inner_object(api, &own.ty).is_some();
            let generator = if is_list_of_rows { Generator::empty(api, 0) } else { Generator::numbered(api, number) };
            (own.wire.clone(), value(own).unwrap_or_else(|| generator.of_row(own)))
        })
        .collect()
}

/// Returns what the row of a view shows of the row of the object.
pub(crate) fn source_row(api: &Api, view: TypeId, source: TypeId, row: &Row) -> Row {
    let shown = api.fields_of(view).iter().filter_map(|own| {
        let from = source_field(api, own, source)?;
        let value = row.get(&own.wire)?;
        let value = if value.is_null() && from.nullable { Json::Null } else { form(api, &from.ty, value)? };
        Some((from.wire.clone(), value))
    });
    shown.collect()
}

/// Returns the field of an object that a field of a view shows: that with its name, or the identifier of the object.
fn source_field<'a>(api: &'a Api, own: &Field, source: TypeId) -> Option<&'a Field> {
    let identifier = || match own.ty {
        Type::Id(entity, _) if owns(api, source, entity) => key(api, source),
        _ => None,
    };
    field(api, source, &own.wire).or_else(|| field(api, source, identifier()?))
}

/// Returns a value in the form of a type: a time with or without a zone.
fn form(api: &Api, ty: &Type, value: &Json) -> Option<Json> {
    if fits(api, ty, value) {
        return Some(value.clone());
    }
    let timestamp = value.as_str().and_then(datetime::parse)?;
    match ty {
        Type::Scalar(Scalar::DateTime, _) => Some(datetime::iso(timestamp).into()),
        Type::Scalar(Scalar::LocalDateTime, _) => Some(datetime::local(timestamp).into()),
        Type::Scalar(Scalar::Date, _) => Some(datetime::date(timestamp).into()),
        _ => None,
    }
}
