//! `select`: names of fields, and masks for several.

use bitrix24_json::Value as Json;
use bitrix24_model::breaks::Break;
use bitrix24_model::{Field, Type};

use crate::methods::protocol::StandardParam;
use crate::methods::select::Selection;
use crate::methods::v2::names::named;
use crate::values::objects::inner_object;
use crate::wire::failure::Failure;

/// Reads a selection. The portal skips unknown names.
pub(crate) fn read(param: &StandardParam<'_>) -> Result<Option<Selection>, Failure> {
    let names: Vec<&Json> = match param.value {
        Json::Array(names) => names.iter().collect(),
        // Beside the names, some methods take settings under keys that are no numbers.
        Json::Object(map) => map.iter().filter(|(key, _)| key.parse::<u32>().is_ok()).map(|(_, name)| name).collect(),
        _ => {
            param.refuse(Break::Type, &format!("Parameter '{}' must be array.", param.name))?;
            return Ok(None);
        }
    };
    let mut selected: Vec<(String, Selection)> = Vec::new();
    let mut add = |name: &str| {
        if !selected.iter().any(|(known, _)| known == name) {
            selected.push((name.to_owned(), Selection::All));
        }
    };
    for name in names.into_iter().filter_map(Json::as_str) {
        match (name.split_once('*'), named(param.api, param.object, name)) {
            (Some(_), _) => {
                masked(param, name).for_each(&mut add);
                if name != "*" || has_only_mask(param) {
                    add(name);
                }
            }
            (None, Some(field)) => add(&field.wire),
            (None, None) => param.refuse(Break::Known, &format!("Unknown field `{name}`"))?,
        }
    }
    if selected.is_empty() && param.value.as_array().is_some_and(Vec::is_empty) {
        return Ok(None);
    }
    Ok(Some(Selection::Fields(selected)))
}

/// Returns whether the mask `*` stands for the keys too that portals add: no other mask does.
fn has_only_mask(param: &StandardParam<'_>) -> bool {
    param.method.v2.as_ref().and_then(|v2| v2.select.as_ref()).is_none_or(|select| select.masks.len() < 2)
}

/// Returns the names of the fields that a mask stands for. `*` leaves out those of other masks, and then also fields with
/// several values that are objects, such as the telephone numbers of a contact.
fn masked<'a>(param: &'a StandardParam<'_>, mask: &'a str) -> impl Iterator<Item = &'a str> {
    let masks = param.method.v2.as_ref().and_then(|v2| v2.select.as_ref()).map_or(&[][..], |select| &select.masks);
    let others = || masks.iter().filter(|mask| *mask != "*");
    let fits = |mask: &str, name: &str| {
        mask.split_once('*').is_some_and(|(start, end)| name.starts_with(start) && name.ends_with(end))
    };
    let is_multiple =
        |field: &Field| matches!(field.ty, Type::Array(..)) && inner_object(param.api, &field.ty).is_some();
    let is_meant = move |field: &&Field| match mask {
        "*" => {
            let is_left_out = others().any(|mask| fits(mask, field.sent())) || is_multiple(field);
            others().next().is_none() || !is_left_out
        }
        mask => fits(mask, field.sent()),
    };
    let fields = param.api.fields_of(param.object).iter().filter(|field| !field.uses.unread);
    fields.filter(is_meant).map(|field| field.wire.as_str())
}
