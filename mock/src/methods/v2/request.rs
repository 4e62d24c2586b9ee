//! The parameters of a call, by the names and in the forms of its spec.

use std::borrow::Cow;

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::{Api, Body, Field, Method, module_of};

use crate::methods::protocol::ReadCall;
use crate::methods::v2::values;
use crate::values::number::integer;
use crate::values::objects::key;

/// The module of the methods that bind handlers to events, and their parameter with the name of an event. The case of a name
/// does not matter, and the portal returns it in upper case.
const EVENT: &str = "event";

/// Reads a call: its method, which for an object with variants is that of the variant, and its parameters.
pub(crate) fn read<'a>(api: &'a Api, method: &'a Method, params: &'a Json) -> ReadCall<'a> {
    let Body::Params(fields) = &method.body else { return ReadCall { method, params: Cow::Borrowed(params) } };
    let named = named(api, method, fields, params);
    let method = variant(api, method, &named).unwrap_or(method);
    let fields = if let Body::Params(fields) = &method.body { fields.as_slice() } else { &[] };
    let binds = module_of(&method.name) == EVENT;
    let params = named.into_iter().filter_map(|(name, mut value)| {
        if let Json::String(event) = &mut value
            && binds
            && name == EVENT
        {
            event.make_ascii_uppercase();
        }
        let field = fields.iter().find(|field| field.wire == name);
        let value = field.map_or(Some(value.clone()), |field| values::of_field(api, field, &value))?;
        Some((name, value))
    });
    ReadCall { method, params: Cow::Owned(Json::Object(params.collect())) }
}

/// Returns the method of the variant that a parameter tells.
fn variant<'a>(api: &'a Api, method: &Method, params: &Map) -> Option<&'a Method> {
    let variants = api.type_def(method.object?).v2.variants.as_ref()?;
    let value = params.get(&variants.by).and_then(integer)?;
    let fits = |other: &&Method| other.variant().is_some_and(|variant| variant.value == value);
    api.variants.iter().filter(|other| other.name == method.name).find(fits)
}

/// Returns the parameters by their names.
fn named(api: &Api, method: &Method, fields: &[Field], params: &Json) -> Map {
    let arguments = method.v2.as_ref().map_or(&[][..], |v2| &v2.arguments);
    if !arguments.is_empty() {
        return arguments.iter().cloned().zip(positional(params)).collect();
    }
    let folds = folds_case(api, method);
    let direction = method.v2.as_ref().and_then(|v2| match &v2.order {
        Some(bitrix24_model::OrderV2::Texts { direction, .. }) => Some(direction.as_str()),
        _ => None,
    });
    let names = || fields.iter().map(|field| field.wire.as_str()).chain(direction);
    let mut named = Map::new();
    for (name, value) in params.as_object().into_iter().flatten() {
        let exact = names().find(|known| known == name);
        let folded = || names().find(|known| folds && known.eq_ignore_ascii_case(name));
        // Of two spellings, the later one counts.
        named.insert(exact.or_else(folded).unwrap_or(name).to_owned(), value.clone());
    }
    named
}

/// Returns the values in their order, whatever their names.
fn positional(params: &Json) -> Vec<Json> {
    match params {
        Json::Array(values) => values.clone(),
        Json::Object(values) => values.values().cloned().collect(),
        _ => Vec::new(),
    }
}

/// Returns whether the portal folds the case of parameters: the older modules do, whose fields are in upper case. Those
/// with methods in mixed case check names as the newer ones do.
fn folds_case(api: &Api, method: &Method) -> bool {
    let module = module_of(&method.name);
    let is_mixed = |other: &&Method| {
        module_of(&other.name) == module && other.name.contains(|character: char| character.is_ascii_uppercase())
    };
    let key = method.object.and_then(|object| key(api, object));
    key.is_some_and(|key| key.chars().all(|character| !character.is_ascii_lowercase()))
        && !api.methods.iter().any(|other| is_mixed(&other))
}
