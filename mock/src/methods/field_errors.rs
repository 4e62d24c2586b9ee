//! Failures about fields.

use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Origin, TypeDef, TypeId};

use crate::wire::failure::Failure;

/// Returns the failure for a field that an object does not have.
pub(crate) fn unknown_field(api: &Api, object: TypeId, name: &str) -> Failure {
    Failure::error("UnknownProperty")
        .message(format!("Unknown field `{name}` for entity `{}Dto`", entity_name(api.type_def(object))))
        .breaking(Break::Known)
}

/// Returns the failure for a field that does not have the attribute that the action needs.
pub(crate) fn missing_attribute(api: &Api, object: TypeId, field: &str, breaks: Break) -> Failure {
    let attribute = match breaks {
        Break::Filterable => "Filterable",
        Break::Sortable => "Sortable",
        _ => "Editable",
    };
    let dto = entity_name(api.type_def(object));
    let message = format!(
        "In DTO `{dto}Dto`, the field `{field}` requires the presence of the `{attribute}` attribute for such a request"
    );
    Failure::error("RequestValidation").validation(field, message).breaking(breaks)
}

/// Returns the portal's name of an object in messages: `Task` for `tasks.task`.
fn entity_name(def: &TypeDef) -> String {
    let (Origin::Object(name) | Origin::Enum(name) | Origin::Method(name) | Origin::Inline(name)) = &def.origin;
    match &def.rust {
        Some(word) => word.value.clone(),
        None => {
            let last = name.rsplit('.').next().unwrap_or(name);
            last.split('_').map(capitalized).collect()
        }
    }
}

fn capitalized(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(characters).collect()
}
