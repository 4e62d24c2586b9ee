//! The same API as a crate with derived serde and a generic call: the generated client without its own encoding and
//! decoding.
//!
//! It has the same requests with `new` and setters, responses, objects, open enums, error enums with their causes, and
//! constants of fields; each type derives only the direction that it needs. It omits further features of the client (typed
//! identifiers and queries, defaults, parameters of batches, documentation), which biases the comparison in its favor.

use bitrix24_codegen::RustApi;
use bitrix24_codegen::rust_api::{OptionKind, RustBody, RustField, RustMethod, RustShape, RustStruct, RustType};
use bitrix24_model::{Api, Origin, ResponseShape, Scalar, Type, TypeDef};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The hand-written part: a client whose call is generic over a core that is not.
const CORE: &str = include_str!("serde_baseline/rt.rs.txt");

/// Returns the only file of the crate.
#[must_use]
pub fn library(api: &Api) -> String {
    let mut modules: BTreeMap<Vec<String>, String> = BTreeMap::new();
    let api = &RustApi::new(api);
    for item in &api.types {
        let text = modules.entry(item.module.clone()).or_default();
        match &item.shape {
            RustShape::Struct(fields) => record(api, text, fields, directions(item.def)),
            RustShape::Enum(_) => open_enum(text, item),
        }
        if let (Origin::Object(_), RustShape::Struct(_)) = (&item.def.origin, &item.shape) {
            let module = [item.module.clone(), vec!["fields".to_owned()]].concat();
            constants(api, modules.entry(module).or_default(), item.fields());
        }
    }
    for method in &api.methods {
        self::method(api, modules.entry(method.module.clone()).or_default(), method);
    }
    let mut text = CORE.to_owned();
    let modules: Vec<_> = modules.iter().map(|(path, text)| (path.as_slice(), text.as_str())).collect();
    tree(&mut text, &modules, 0);
    text
}

/// Nests modules, which must be sorted by path.
fn tree(text: &mut String, modules: &[(&[String], &str)], depth: usize) {
    let mut rest = modules;
    while let Some((path, inside)) = rest.first() {
        let Some(name) = path.get(depth) else {
            text.push_str(inside);
            rest = &rest[1..];
            continue;
        };
        let end = rest.iter().position(|(path, _)| path.get(depth) != Some(name)).unwrap_or(rest.len());
        let _ = writeln!(text, "pub mod {name} {{");
        tree(text, &rest[..end], depth + 1);
        text.push_str("}\n");
        rest = &rest[end..];
    }
}

fn field_type(api: &RustApi<'_>, field: &RustField<'_>) -> String {
    let ty = type_of(api, &field.field.ty);
    let ty = if field.boxed { format!("Box<{ty}>") } else { ty };
    match field.option {
        OptionKind::Always => ty,
        OptionKind::Optional | OptionKind::Nullable => format!("Option<{ty}>"),
        OptionKind::Change => format!("Option<Option<{ty}>>"),
    }
}

fn type_of(api: &RustApi<'_>, ty: &Type) -> String {
    match ty {
        Type::Scalar(scalar, _) => match scalar {
            Scalar::Boolean => "bool",
            Scalar::Integer | Scalar::Timestamp | Scalar::Flag => "i64",
            Scalar::Number => "f64",
            Scalar::String | Scalar::Base64 | Scalar::Yn | Scalar::PortalDate => "String",
            Scalar::DateTime => "chrono::DateTime<chrono::FixedOffset>",
            Scalar::LocalDateTime => "chrono::NaiveDateTime",
            Scalar::Date => "chrono::NaiveDate",
            Scalar::Money | Scalar::UploadPair | Scalar::UploadData | Scalar::UploadValue | Scalar::Any => {
                "serde_json::Value"
            }
        }
        .to_owned(),
        Type::Id(..) => "i64".to_owned(),
        Type::Filter(_) | Type::Cursor(_) => "serde_json::Value".to_owned(),
        Type::Array(inner, _) | Type::Rows(inner) => format!("Vec<{}>", type_of(api, inner)),
        Type::Map(inner) => format!("std::collections::BTreeMap<String, {}>", type_of(api, inner)),
        Type::Named(id) => format!("crate::{}", api.ty(*id).path()),
        Type::Select(_) => "Vec<String>".to_owned(),
        Type::Order(_) => "std::collections::BTreeMap<String, String>".to_owned(),
        Type::Page => "crate::rt::Page".to_owned(),
    }
}

/// Returns whether a type is read and written; a type used only by queries counts as read.
fn directions(def: &TypeDef) -> (bool, bool) {
    (def.read || !def.written, def.written)
}

fn derives((read, written): (bool, bool)) -> String {
    let derives = [(written, ", serde::Serialize"), (read, ", serde::Deserialize")];
    let derives: String = derives.iter().filter(|(is, _)| *is).map(|(_, name)| *name).collect();
    format!("#[derive(Clone, Debug, PartialEq{derives})]\n")
}

fn record(api: &RustApi<'_>, text: &mut String, item: &RustStruct<'_>, directions: (bool, bool)) {
    text.push_str(&derives(directions));
    let _ = writeln!(text, "pub struct {} {{", item.ident);
    for field in &item.fields {
        let is_skipped = directions.1 && !field.is_always_set();
        let skip = if is_skipped { ", skip_serializing_if = \"Option::is_none\"" } else { "" };
        let _ = writeln!(text, "#[serde(rename = {:?}{skip})]", field.field.wire);
        let _ = writeln!(text, "pub {}: {},", field.ident, field_type(api, field));
    }
    text.push_str("}\n");
    if directions.1 {
        builder(api, text, item);
    }
}

/// `new` with the required fields, a setter for each of the rest.
fn builder(api: &RustApi<'_>, text: &mut String, item: &RustStruct<'_>) {
    let (required, optional): (Vec<_>, Vec<_>) = item.fields.iter().partition(|field| field.is_always_set());
    let arguments: Vec<String> =
        required.iter().map(|field| format!("{}: impl Into<{}>", field.ident, field_type(api, field))).collect();
    let _ = writeln!(text, "impl {} {{ pub fn new({}) -> Self {{ Self {{", item.ident, arguments.join(", "));
    for field in &required {
        let _ = writeln!(text, "{0}: {0}.into(),", field.ident);
    }
    for field in &optional {
        let _ = writeln!(text, "{}: None,", field.ident);
    }
    text.push_str("} }\n");
    for field in &optional {
        let ty = field_type(api, field);
        let inner = ty.strip_prefix("Option<").and_then(|ty| ty.strip_suffix('>')).unwrap_or(&ty);
        // A parameter may be named `new`.
        let setter = if field.ident == "new" { "new_" } else { field.ident.as_str() };
        let _ = writeln!(text, "#[must_use] pub fn {setter}(mut self, value: impl Into<{inner}>) -> Self {{");
        let _ = writeln!(text, "self.{} = Some(value.into()); self }}", field.ident);
    }
    text.push_str("}\n");
}

fn open_enum(text: &mut String, item: &RustType<'_>) {
    let RustShape::Enum(variants) = &item.shape else { return };
    text.push_str(&derives(directions(item.def)));
    let _ = writeln!(text, "pub enum {} {{", item.ident);
    for variant in variants {
        let _ = writeln!(text, "#[serde(rename = {:?})] {},", variant.value.wire, variant.ident);
    }
    text.push_str("#[serde(untagged)] Other(String),\n}\n");
}

fn constants(api: &RustApi<'_>, text: &mut String, fields: &[RustField<'_>]) {
    for field in fields {
        let (name, ty, wire) = (&field.constant, type_of(api, &field.field.ty), &field.field.wire);
        let _ = writeln!(text, "pub const {name}: crate::rt::Field<{ty}> = crate::rt::Field::new({wire:?});");
    }
}

fn method(api: &RustApi<'_>, text: &mut String, method: &RustMethod<'_>) {
    match &method.body {
        RustBody::Params(item) => record(api, text, item, (false, true)),
        RustBody::Bare(field) => {
            let ty = type_of(api, &field.field.ty);
            let _ = writeln!(text, "{}#[serde(transparent)]", derives((false, true)));
            let _ = writeln!(text, "pub struct {} {{ pub {}: {ty} }}", method.ident, field.ident);
        }
    }
    let name = &method.response_ident;
    let alias = |ty: String| format!("pub type {name} = {ty};\n");
    match &method.method.result {
        ResponseShape::Fields(_) => method.response.iter().for_each(|item| record(api, text, item, (true, false))),
        ResponseShape::Item(ty) => *text += &alias(format!("crate::rt::Item<{}>", type_of(api, ty))),
        ResponseShape::Items(ty) => *text += &alias(format!("crate::rt::Items<{}>", type_of(api, ty))),
        ResponseShape::Flag => *text += &alias("crate::rt::Done".to_owned()),
        ResponseShape::Bare(ty) => *text += &alias(type_of(api, ty)),
    }
    errors(api, text, method);
    let (request, error) = (&method.ident, &method.error_ident);
    let _ =
        writeln!(text, "impl crate::rt::Method for {request} {{ const NAME: &'static str = {:?};", method.method.name);
    let _ = writeln!(text, "type Response = {name}; type Error = {error}; }}");
}

fn errors(api: &RustApi<'_>, text: &mut String, method: &RustMethod<'_>) {
    let name = &method.error_ident;
    let codes: Vec<_> = method.method.errors.iter().map(|error| api.model.error(error.error)).collect();
    let variants: String = codes.iter().map(|code| format!("{}, ", code.name)).collect();
    let _ = writeln!(text, "#[derive(Clone, Debug, PartialEq, Eq)] pub enum {name} {{ {variants}Other(String) }}");
    let _ = writeln!(text, "impl {name} {{");
    for item in &method.causes {
        let (cause, code) = (item.cause, &api.model.error(item.error).code);
        let _ = writeln!(text, "pub const {}: crate::rt::Cause = crate::rt::Cause {{", item.ident);
        let _ = writeln!(text, "code: {code:?}, name: {:?}, fields: &{:?},", cause.name, cause.fields);
        let _ = writeln!(text, "when: {:?}, fix: {:?}, retry: {} }};", cause.when, cause.fix, cause.retry);
    }
    let causes: String = method.causes.iter().map(|cause| format!("Self::{}, ", cause.ident)).collect();
    let from: String = codes.iter().map(|code| format!("{:?} => Self::{}, ", code.code, code.name)).collect();
    let to: String = codes.iter().map(|code| format!("Self::{} => {:?}, ", code.name, code.code)).collect();
    let _ = writeln!(text, "}}\nimpl crate::rt::ErrorKind for {name} {{");
    let _ = writeln!(text, "const CAUSES: &'static [crate::rt::Cause] = &[{causes}];");
    let _ = writeln!(
        text,
        "fn from_code(code: &str) -> Self {{ match code {{ {from}_ => Self::Other(code.to_owned()) }} }}"
    );
    let _ = writeln!(text, "fn as_code(&self) -> &str {{ match self {{ {to}Self::Other(code) => code }} }} }}");
}
