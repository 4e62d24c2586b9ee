//! The same API as a crate with derived serde and a generic call: what the generated client would be without its way of
//! reading and writing.
//!
//! It has the same requests with `new` and setters, answers, objects, open enums, error enums with their causes and
//! constants of fields, and derives in just the direction that each type needs. It leaves out what costs the client more
//! (typed identifiers and queries, defaults, parameters of batches, documentation), so that the comparison errs in its
//! favour.

use bitrix24_model::{Api, Body, Field, Method, Origin, ResponseShape, Scalar, Shape, Type, TypeDef};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The hand-written part: a client whose call is generic over a core that is not.
const CORE: &str = include_str!("derived/rt.rs.txt");

/// The crate's only file.
#[must_use]
pub fn library(api: &Api) -> String {
    let mut modules: BTreeMap<Vec<String>, String> = BTreeMap::new();
    for def in &api.types {
        let text = modules.entry(def.module.clone()).or_default();
        match &def.shape {
            Shape::Struct(fields) => {
                let mode = Mode::of(def);
                record(api, text, &def.ident, fields, mode, directions(def));
            }
            Shape::Enum(_) => open_enum(text, def),
        }
        if let (Origin::Object(_), Shape::Struct(fields)) = (&def.origin, &def.shape) {
            constants(
                api,
                modules.entry([def.module.clone(), vec!["fields".to_owned()]].concat()).or_default(),
                fields,
            );
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

/// Nests modules; they come sorted by path.
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

/// What a struct is for, which decides how absence is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Read,
    Partial,
    Write,
}

impl Mode {
    fn of(def: &TypeDef) -> Self {
        match def {
            TypeDef { selectable: true, .. } => Self::Partial,
            TypeDef { written: true, read: false, .. } => Self::Write,
            _ => Self::Read,
        }
    }

    fn is_optional(self, field: &Field) -> bool {
        match self {
            Self::Write => !field.required,
            Self::Read => !field.required || field.nullable || field.uses.relation,
            Self::Partial => true,
        }
    }

    fn ty(self, api: &Api, field: &Field) -> String {
        let ty = type_of(api, &field.ty);
        let ty = if field.boxed { format!("Box<{ty}>") } else { ty };
        let ty = if self == Self::Write && field.nullable { format!("Option<{ty}>") } else { ty };
        if self.is_optional(field) { format!("Option<{ty}>") } else { ty }
    }
}

fn type_of(api: &Api, ty: &Type) -> String {
    match ty {
        Type::Scalar(scalar, _) => match scalar {
            Scalar::Boolean => "bool",
            Scalar::Integer | Scalar::Timestamp => "i64",
            Scalar::Number => "f64",
            Scalar::String | Scalar::Base64 => "String",
            Scalar::DateTime => "chrono::DateTime<chrono::FixedOffset>",
            Scalar::LocalDateTime => "chrono::NaiveDateTime",
            Scalar::Date => "chrono::NaiveDate",
            Scalar::Any => "serde_json::Value",
        }
        .to_owned(),
        Type::Id(..) => "i64".to_owned(),
        Type::Filter(_) | Type::Cursor(_) => "serde_json::Value".to_owned(),
        Type::Array(inner, _) => format!("Vec<{}>", type_of(api, inner)),
        Type::Map(inner) => format!("std::collections::BTreeMap<String, {}>", type_of(api, inner)),
        Type::Named(id) => {
            let def = api.type_def(*id);
            let path: String = def.module.iter().map(|segment| format!("{segment}::")).collect();
            format!("crate::{path}{}", def.ident)
        }
        Type::Select(_) => "Vec<String>".to_owned(),
        Type::Order(_) => "std::collections::BTreeMap<String, String>".to_owned(),
        Type::Page => "crate::rt::Page".to_owned(),
    }
}

/// Reading and writing; what only names fields for queries is read.
fn directions(def: &TypeDef) -> (bool, bool) {
    (def.read || !def.written, def.written)
}

fn derives((read, written): (bool, bool)) -> String {
    let derives = [(written, ", serde::Serialize"), (read, ", serde::Deserialize")];
    let derives: String = derives.iter().filter(|(is, _)| *is).map(|(_, name)| *name).collect();
    format!("#[derive(Clone, Debug, PartialEq{derives})]\n")
}

fn record(api: &Api, text: &mut String, name: &str, fields: &[Field], mode: Mode, directions: (bool, bool)) {
    text.push_str(&derives(directions));
    let _ = writeln!(text, "pub struct {name} {{");
    for field in fields {
        let skip =
            if directions.1 && mode.is_optional(field) { ", skip_serializing_if = \"Option::is_none\"" } else { "" };
        let _ = writeln!(text, "#[serde(rename = {:?}{skip})]", field.wire);
        let _ = writeln!(text, "pub {}: {},", field.ident, mode.ty(api, field));
    }
    text.push_str("}\n");
    if directions.1 {
        builder(api, text, name, fields, mode);
    }
}

/// `new` for what must be given, a setter for each of the rest.
fn builder(api: &Api, text: &mut String, name: &str, fields: &[Field], mode: Mode) {
    let (optional, required): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| mode.is_optional(field));
    let arguments: Vec<String> =
        required.iter().map(|field| format!("{}: impl Into<{}>", field.ident, mode.ty(api, field))).collect();
    let _ = writeln!(text, "impl {name} {{ pub fn new({}) -> Self {{ Self {{", arguments.join(", "));
    for field in &required {
        let _ = writeln!(text, "{0}: {0}.into(),", field.ident);
    }
    for field in &optional {
        let _ = writeln!(text, "{}: None,", field.ident);
    }
    text.push_str("} }\n");
    for field in &optional {
        let ty = mode.ty(api, field);
        let inner = ty.strip_prefix("Option<").and_then(|ty| ty.strip_suffix('>')).unwrap_or(&ty);
        // A parameter may be called as `new` is.
        let setter = if field.ident == "new" { "new_" } else { field.ident.as_str() };
        let _ = writeln!(text, "#[must_use] pub fn {setter}(mut self, value: impl Into<{inner}>) -> Self {{");
        let _ = writeln!(text, "self.{} = Some(value.into()); self }}", field.ident);
    }
    text.push_str("}\n");
}

fn open_enum(text: &mut String, def: &TypeDef) {
    let Shape::Enum(values) = &def.shape else { return };
    text.push_str(&derives(directions(def)));
    let _ = writeln!(text, "pub enum {} {{", def.ident);
    for value in values {
        let _ = writeln!(text, "#[serde(rename = {:?})] {},", value.wire, value.ident);
    }
    text.push_str("#[serde(untagged)] Other(String),\n}\n");
}

fn constants(api: &Api, text: &mut String, fields: &[Field]) {
    for field in fields {
        let name = field.ident.trim_start_matches("r#").to_uppercase();
        let ty = type_of(api, &field.ty);
        let _ = writeln!(text, "pub const {name}: crate::rt::Field<{ty}> = crate::rt::Field::new({:?});", field.wire);
    }
}

fn method(api: &Api, text: &mut String, method: &Method) {
    match &method.body {
        Body::Params(fields) => record(api, text, &method.ident, fields, Mode::Write, (false, true)),
        Body::Bare(field) => {
            let ty = type_of(api, &field.ty);
            let _ = writeln!(text, "{}#[serde(transparent)]", derives((false, true)));
            let _ = writeln!(text, "pub struct {} {{ pub {}: {ty} }}", method.ident, field.ident);
        }
    }
    let name = &method.response_ident;
    let alias = |ty: String| format!("pub type {name} = {ty};\n");
    match &method.result {
        ResponseShape::Fields(fields) => record(api, text, name, fields, Mode::Read, (true, false)),
        ResponseShape::Item(ty) => *text += &alias(format!("crate::rt::Item<{}>", type_of(api, ty))),
        ResponseShape::Items(ty) => *text += &alias(format!("crate::rt::Items<{}>", type_of(api, ty))),
        ResponseShape::Flag => *text += &alias("crate::rt::Done".to_owned()),
        ResponseShape::Bare(ty) => *text += &alias(type_of(api, ty)),
    }
    errors(api, text, method);
    let (request, error) = (&method.ident, &method.error_ident);
    let _ = writeln!(text, "impl crate::rt::Method for {request} {{ const NAME: &'static str = {:?};", method.name);
    let _ = writeln!(text, "type Response = {name}; type Error = {error}; }}");
}

fn errors(api: &Api, text: &mut String, method: &Method) {
    let name = &method.error_ident;
    let codes: Vec<_> = method.errors.iter().map(|error| api.error(error.error)).collect();
    let variants: String = codes.iter().map(|code| format!("{}, ", code.name)).collect();
    let _ = writeln!(text, "#[derive(Clone, Debug, PartialEq, Eq)] pub enum {name} {{ {variants}Other(String) }}");
    let _ = writeln!(text, "impl {name} {{");
    for (error, code) in method.errors.iter().zip(&codes) {
        for cause in &error.causes {
            let _ = writeln!(text, "pub const {}: crate::rt::Cause = crate::rt::Cause {{", cause.ident);
            let _ = writeln!(text, "code: {:?}, name: {:?}, fields: &{:?},", code.code, cause.name, cause.fields);
            let _ = writeln!(text, "when: {:?}, fix: {:?}, retry: {} }};", cause.when, cause.fix, cause.retry);
        }
    }
    let causes: String =
        method.errors.iter().flat_map(|error| &error.causes).map(|cause| format!("Self::{}, ", cause.ident)).collect();
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
