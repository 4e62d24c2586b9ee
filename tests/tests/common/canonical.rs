//! JSON of REST 2.0 in one form: portals write a value in several forms, which mean the same.

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Api, Body, Dialect, Field, Method, OrderV2, ResponseShape, Scalar, Shape, Type};
use bitrix24_tests::rust_examples;

/// Returns a request in the one form: an array of arguments if the method is positional, which it can be already.
pub(crate) fn request(api: &Api, method: &Method, request: &Json) -> Json {
    let Body::Params(fields) = &method.body else { return request.clone() };
    let v2 = method.v2.as_ref().expect("a method of REST 2.0");
    let named = request
        .as_array()
        .map(|values| Json::Object(v2.arguments.iter().cloned().zip(values.iter().cloned()).collect()));
    let Json::Object(mut entries) = fields_of(api, fields, named.as_ref().unwrap_or(request)) else {
        return request.clone();
    };
    if let Some(OrderV2::Texts { field, direction }) = &v2.order
        && entries.contains_key(field)
    {
        // The client writes the direction also where it is the default.
        let word = entries.get(direction).map_or_else(|| json!("ASC"), upper);
        entries.insert(direction.clone(), word);
    }
    match v2.arguments.as_slice() {
        [] => Json::Object(entries),
        arguments => positional(arguments, &entries),
    }
}

/// Returns the arguments of a positional method. Those at the end that are absent are left out, and others are empty.
pub(crate) fn positional(arguments: &[String], entries: &Map) -> Json {
    let given = arguments.iter().rposition(|name| entries.contains_key(name)).map_or(0, |last| last + 1);
    arguments[..given].iter().map(|name| entries.get(name).cloned().unwrap_or_else(|| json!([]))).collect()
}

/// Returns a response in the one form.
pub(crate) fn response(api: &Api, method: &Method, response: &Json) -> Json {
    match &method.result {
        ResponseShape::Fields(fields) => fields_of(api, fields, response),
        ResponseShape::Items(ty) => fields_of(api, &[Field::new("items", Type::array(ty.clone()), "", true)], response),
        ResponseShape::Item(ty) => fields_of(api, &[Field::new("item", ty.clone(), "", true)], response),
        ResponseShape::Flag => response.clone(),
        ResponseShape::Bare(ty) => value(api, ty, response),
    }
}

/// Returns an object without what means nothing.
fn fields_of(api: &Api, fields: &[Field], json: &Json) -> Json {
    let Some(entries) = json.as_object() else { return json.clone() };
    let field = |key: &str| fields.iter().find(|field| field.wire == key);
    let of = |(key, json): (&String, &Json)| {
        let Some(field) = field(key) else { return Some((key.clone(), json.clone())) };
        let is_nothing = json.is_null() || field.nullable && is_nothing(json);
        (!is_nothing).then(|| (key.clone(), value(api, &field.ty, json)))
    };
    Json::Object(entries.iter().filter_map(of).collect())
}

fn is_nothing(json: &Json) -> bool {
    match json {
        Json::Null => true,
        Json::Bool(flag) => !flag,
        Json::String(text) => text.is_empty(),
        Json::Array(items) => items.is_empty(),
        Json::Object(entries) => entries.is_empty(),
        Json::Number(_) => false,
    }
}

fn value(api: &Api, ty: &Type, json: &Json) -> Json {
    match ty {
        Type::Scalar(scalar, _) => scalar_value(*scalar, json),
        Type::Id(..) => scalar_value(Scalar::Integer, json),
        Type::Array(inner, _) | Type::Rows(inner) => match json {
            Json::Array(items) => items.iter().map(|item| value(api, inner, item)).collect(),
            Json::Object(entries) => entries.values().map(|item| value(api, inner, item)).collect(),
            other => other.clone(),
        },
        Type::Map(inner) => match json {
            Json::Object(entries) => {
                let entries = entries.iter().map(|(key, item)| (key.clone(), value(api, inner, item)));
                let mut entries: Vec<(String, Json)> = entries.collect();
                entries.sort_by(|a, b| a.0.cmp(&b.0));
                Json::Object(entries.into_iter().collect())
            }
            Json::Array(items) if items.is_empty() => json!({}),
            other => other.clone(),
        },
        Type::Named(id) => match &api.type_def(*id).shape {
            Shape::Struct(fields) => fields_of(api, fields, json),
            Shape::Enum(_) => scalar_value(Scalar::String, json),
        },
        Type::Filter(_) => filter(json),
        Type::Order(_) => match json {
            Json::Object(entries) => {
                Json::Object(entries.iter().map(|(key, direction)| (key.clone(), upper(direction))).collect())
            }
            other => other.clone(),
        },
        Type::Select(_) | Type::Page | Type::Cursor(_) => json.clone(),
    }
}

fn scalar_value(scalar: Scalar, json: &Json) -> Json {
    let text = json.as_str();
    match scalar {
        Scalar::Integer | Scalar::Timestamp => {
            text.and_then(|text| text.parse::<i64>().ok()).map_or_else(|| json.clone(), Json::from)
        }
        Scalar::Number => {
            let number = text.and_then(|text| text.parse::<f64>().ok()).or_else(|| json.as_f64());
            number.map_or_else(|| json.clone(), Json::from)
        }
        Scalar::String => {
            if json.is_number() {
                json!(json.to_string())
            } else {
                json.clone()
            }
        }
        Scalar::Boolean | Scalar::Yn | Scalar::Flag => match json {
            Json::Bool(flag) => json!(flag),
            Json::Number(_) => json!(json.as_i64() == Some(1)),
            _ => json!(matches!(text, Some("Y" | "1"))),
        },
        // Requests have whole seconds.
        Scalar::DateTime => match text.and_then(|text| text.parse::<bitrix24::DateTime>().ok()) {
            Some(time) => json!(time.timestamp()),
            None => json.clone(),
        },
        _ => json.clone(),
    }
}

/// Returns a filter whose operators are spelled in one way, and whose conditions are sorted.
fn filter(json: &Json) -> Json {
    let Some(entries) = json.as_object() else { return json!({}) };
    let mut conditions: Vec<(String, Json)> = Vec::new();
    for (key, operand) in entries {
        if key.parse::<usize>().is_ok() {
            conditions.push((format!("group {}", filter(operand)), json!(null)));
            continue;
        }
        let (operator, name) = Dialect::divide(key);
        let operator = match operator {
            "" | "=" if operand.is_array() => "@",
            "" => "=",
            "!" | "!=" if operand.is_array() => "!@",
            "!" => "!=",
            "%=" => "=%",
            "!%=" => "!=%",
            other => other,
        };
        // The number of an identifier can be a text.
        let operand = match operand {
            Json::Array(items) => items.iter().map(plain).collect(),
            other => plain(other),
        };
        conditions.push((format!("{operator}{name}"), operand));
    }
    conditions.sort_by(|a, b| a.0.cmp(&b.0));
    Json::Object(conditions.into_iter().collect())
}

fn plain(json: &Json) -> Json {
    match json.as_str() {
        Some(text) => match (text.parse::<bitrix24::DateTime>(), text.parse::<f64>()) {
            (Ok(time), _) => json!(time.timestamp()),
            (_, Ok(number)) => json!(number),
            _ => json!(text),
        },
        None => json.as_f64().map_or_else(|| json.clone(), |number| json!(number)),
    }
}

fn upper(word: &Json) -> Json {
    word.as_str().map_or_else(|| word.clone(), |text| json!(text.to_uppercase()))
}

/// Checks that the program of the examples has printed the request of each, in their order.
pub(crate) fn assert_requests(api: &Api, printed: Vec<u8>) {
    let printed = String::from_utf8(printed).unwrap();
    let mut found = Vec::new();
    let expected: Vec<_> = rust_examples::successful(api).collect();
    assert_eq!(expected.len(), printed.lines().count());
    for ((method, example), sent) in expected.into_iter().zip(printed.lines()) {
        let meant = api.meant_by(method, &example.request);
        let wanted = request(api, meant, &example.request);
        let sent = request(api, meant, &sent.parse().unwrap());
        if wanted != sent {
            found.push(format!("{}: {wanted} is written {sent}", method.name));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
