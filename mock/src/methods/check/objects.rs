//! Checks that the objects exist that a call refers to.

use bitrix24_json::Value as Json;
use bitrix24_model::breaks::{Break, parameter};
use bitrix24_model::{EntityId, Method, Type};

use crate::methods::check::causes::of_cause;
use crate::state::data::Data;
use crate::values::number::integer;
use crate::wire::failure::Failure;

/// Rejects the first identifier of no object, where a cause of the method says that the portal does so.
pub(crate) fn check_objects(data: &Data, method: &Method, params: &Json) -> Result<(), Failure> {
    for entry in &method.errors {
        let causes = entry.causes.iter().filter(|cause| cause.breaks.contains(&Break::Object));
        for (cause, name) in causes.flat_map(|cause| cause.fields.iter().map(move |name| (cause, name))) {
            let Some((path, field)) = parameter(&data.api, method, name) else { continue };
            let value = path.iter().try_fold(params, |value, part| value.get(*part));
            if let Some(id) = value.and_then(|value| unknown(data, field.written_type(), value)) {
                let message = || format!("Record with ID = `{id}` not found");
                return Err(of_cause(&data.api, (entry.error, cause), name, message));
            }
        }
    }
    Ok(())
}

/// Returns an identifier of no object, or the first of a list without any other. Zero stands for no object at all.
fn unknown(data: &Data, ty: &Type, value: &Json) -> Option<i64> {
    match (ty, value) {
        (Type::Id(entity, _), value) => integer(value).filter(|id| *id != 0 && !exists(data, *entity, *id)),
        (Type::Array(inner, _), Json::Array(values)) => {
            let unknown: Option<Vec<i64>> = values.iter().map(|value| unknown(data, inner, value)).collect();
            unknown?.first().copied()
        }
        _ => None,
    }
}

/// Returns whether any object with identifiers of this entity has this one. The portal has no entities without objects.
fn exists(data: &Data, entity: EntityId, id: i64) -> bool {
    let holders = data.holders(entity);
    holders.is_empty() || holders.iter().any(|object| data.table(*object).contains(id))
}
