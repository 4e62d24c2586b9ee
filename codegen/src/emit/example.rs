//! Examples of calls in Rust, for the docs of methods.

use super::docs::Docs;
use super::scope::ident;
use crate::rust_api::{
    OptionKind, RustApi, RustBody, RustField, RustMethod, RustShape, RustStruct, RustType, StructKind,
};
use bitrix24_json::Value as Json;
use bitrix24_model::lexical::base64_bytes;
use bitrix24_model::{ExampleResponse, Field, Origin, Scalar, Type, TypeId};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Adds an example to the docs of a request, unless it would be too long.
pub(super) fn of_call(api: &RustApi<'_>, method: &RustMethod<'_>, docs: Docs) -> Docs {
    let Some(lines) = call(api, method) else { return docs };
    let mut docs = docs.line("").line("# Examples").line("").line("```no_run");
    docs = docs.line("# async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {");
    for line in lines {
        docs = docs.line(line);
    }
    docs.line("# Ok(())").line("# }").line("```")
}

/// Returns the first example of a method that has a result, as a call in Rust, or `None` if the call cannot be written.
/// The code requires a `bitrix24::Client` called `client`, and an `async` function that returns a `Result`.
pub fn rust_example(api: &RustApi<'_>, method: &RustMethod<'_>) -> Option<String> {
    call(api, method).map(|lines| lines.join("\n") + "\n")
}

/// Returns a call with the given request, in the form of [`rust_example`].
pub fn rust_call(api: &RustApi<'_>, method: &RustMethod<'_>, request: &Json) -> Option<String> {
    call_with(api, method, request).map(|lines| lines.join("\n") + "\n")
}

fn call(api: &RustApi<'_>, method: &RustMethod<'_>) -> Option<Vec<String>> {
    let empty = Json::Object(Default::default());
    let success = method.method.examples.iter().find(|example| matches!(example.response, ExampleResponse::Result(_)));
    call_with(api, method, success.map_or(&empty, |example| &example.request))
}

fn call_with(api: &RustApi<'_>, method: &RustMethod<'_>, request: &Json) -> Option<Vec<String>> {
    let RustBody::Params(item) = &method.body else { return None };
    let mut writer = Writer { api, used: vec![method.path()] };
    let call = writer.construct(item, request)?;
    let code = quote!(fn run() { let request = #call; let response = client.call(&request).await?; });
    let file = syn::parse2::<syn::File>(code).ok()?;
    let printed = prettyplease::unparse(&file);
    let mut uses = writer.used;
    uses.sort();
    uses.dedup();
    let mut lines: Vec<String> = uses.into_iter().map(|path| format!("use bitrix24::{path};")).collect();
    lines.push(String::new());
    let body = printed.lines().skip(1).filter(|line| *line != "}");
    lines.extend(body.map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned()));
    lines.push("println!(\"{response:?}\");".to_owned());
    Some(lines)
}

/// The maximum number of fields in a tuple that the runtime supports.
const LONGEST_TUPLE: usize = 12;

struct Writer<'a, 'm> {
    api: &'a RustApi<'m>,
    used: Vec<String>,
}

impl<'a, 'm> Writer<'a, 'm> {
    /// Writes the construction of a request: `CreateChat::new(15).title("Contract")`.
    fn construct(&mut self, item: &RustStruct<'_>, values: &Json) -> Option<TokenStream> {
        let values = values.as_object()?;
        let mut arguments = Vec::new();
        let mut setters = Vec::new();
        for field in &item.fields {
            let value = values.get(&field.field.wire);
            match field.option {
                OptionKind::Always => arguments.push(self.value(&field.field.ty, value?)?),
                OptionKind::Nullable => return None,
                OptionKind::Optional | OptionKind::Change => {
                    let Some(value) = value.filter(|value| !value.is_null()) else { continue };
                    let name = ident(&field.ident);
                    if let Some(value) = self.value(&field.field.ty, value) {
                        setters.push(quote!(.#name(#value)));
                    }
                }
            }
        }
        let name = ident(&item.ident);
        Some(quote!(#name::new(#(#arguments),*)#(#setters)*))
    }

    /// Writes a value as an argument of a constructor or setter.
    fn value(&mut self, ty: &Type, value: &Json) -> Option<TokenStream> {
        match ty {
            Type::Scalar(scalar, _) => {
                let value = scalar_value(*scalar, value)?;
                self.used.extend(parsed_type(*scalar).map(str::to_owned));
                Some(value)
            }
            Type::Id(..) => scalar_value(Scalar::Integer, value),
            Type::Array(inner, _) => self.array(inner, value),
            Type::Select(id) => self.select(*id, value),
            Type::Filter(id) => self.filter(*id, value),
            Type::Order(id) => self.order(*id, value),
            Type::Page => self.page(value),
            Type::Named(id) => self.named(self.api.ty(*id), value),
            Type::Map(_) | Type::Cursor(_) => None,
        }
    }

    fn array(&mut self, inner: &Type, value: &Json) -> Option<TokenStream> {
        let items: Option<Vec<TokenStream>> = value.as_array()?.iter().map(|item| self.value(inner, item)).collect();
        // The type of an empty list could not be inferred.
        let items = items.filter(|items| !items.is_empty())?;
        Some(quote!([#(#items),*]))
    }

    fn field(&self, object: TypeId, name: &str) -> Option<&'a RustField<'m>> {
        self.api.ty(object).fields().iter().find(|field| field.field.wire == name)
    }

    /// Writes the typed constant of an object's field, unless it is a relation or `usable` rejects it.
    fn constant(&mut self, object: TypeId, name: &str, usable: fn(&Field) -> bool) -> Option<TokenStream> {
        let field = self.field(object, name)?;
        if field.field.uses.relation || !usable(field.field) {
            return None;
        }
        let name = ident(&field.constant);
        let module = &self.api.ty(object).module;
        self.used.push(module.iter().map(String::as_str).chain(["fields"]).collect::<Vec<_>>().join("::"));
        Some(quote!(fields::#name))
    }

    /// Writes a tuple of typed fields, or the names if a tuple would be too long or a field has no constant.
    fn select(&mut self, object: TypeId, value: &Json) -> Option<TokenStream> {
        let names: Vec<&str> = value.as_array()?.iter().map(Json::as_str).collect::<Option<_>>()?;
        let before = self.used.len();
        let typed: Option<Vec<TokenStream>> = names.iter().map(|name| self.constant(object, name, |_| true)).collect();
        match typed {
            Some(typed) if (1..=LONGEST_TUPLE).contains(&typed.len()) => Some(quote!((#(#typed,)*))),
            _ => {
                self.used.truncate(before);
                Some(quote!([#(#names),*]))
            }
        }
    }

    /// Writes conditions of the form `[field, operator, value]` or `[field, value]`.
    fn filter(&mut self, object: TypeId, value: &Json) -> Option<TokenStream> {
        let entries = value.as_array()?;
        if entries.first().is_some_and(Json::is_string) {
            return self.condition(object, entries);
        }
        let conditions: Option<Vec<TokenStream>> =
            entries.iter().map(|item| self.condition(object, item.as_array()?)).collect();
        let conditions = conditions?;
        let (first, rest) = conditions.split_first()?;
        Some(quote!(#first #(.and(#rest))*))
    }

    fn condition(&mut self, object: TypeId, parts: &[Json]) -> Option<TokenStream> {
        let (name, operator, operand) = match parts {
            [name, operand] if operand.is_array() => (name, "in", operand),
            [name, operand] => (name, "=", operand),
            [name, operator, operand] => (name, operator.as_str()?, operand),
            _ => return None,
        };
        let function = match operator {
            "=" => "eq",
            "!=" => "ne",
            ">" => "gt",
            ">=" => "ge",
            "<" => "lt",
            "<=" => "le",
            "in" => "is_in",
            "between" => "between",
            _ => return None,
        };
        let ty = &self.field(object, name.as_str()?)?.field.ty;
        let operands = match operator {
            "in" => self.array(ty, operand)?,
            "between" => {
                let bounds = operand.as_array()?.iter().map(|bound| self.value(ty, bound));
                let bounds = bounds.collect::<Option<Vec<TokenStream>>>()?;
                quote!(#(#bounds),*)
            }
            _ => self.value(ty, operand)?,
        };
        let (constant, function) =
            (self.constant(object, name.as_str()?, |field| field.uses.filterable)?, ident(function));
        Some(quote!(#constant.#function(#operands)))
    }

    fn order(&mut self, object: TypeId, value: &Json) -> Option<TokenStream> {
        let keys: Option<Vec<TokenStream>> = value
            .as_object()?
            .iter()
            .map(|(name, direction)| {
                let constant = self.constant(object, name, |field| field.uses.sortable)?;
                let function = ident(if direction.as_str()?.eq_ignore_ascii_case("asc") { "asc" } else { "desc" });
                Some(quote!(#constant.#function()))
            })
            .collect();
        let keys = keys?;
        let (first, rest) = keys.split_first()?;
        Some(quote!(#first #(.then(#rest))*))
    }

    fn page(&mut self, value: &Json) -> Option<TokenStream> {
        let number = |key: &str| value.get(key).and_then(Json::as_i64).map(number_literal);
        let limit = number("limit")?;
        let rest = ["page", "offset"].into_iter().filter_map(|key| number(key).map(|number| (ident(key), number)));
        let calls = rest.map(|(name, number)| quote!(.#name(#number)));
        self.used.push("query::Page".to_owned());
        Some(quote!(Page::limit(#limit)#(#calls)*))
    }

    fn named(&mut self, ty: &RustType<'_>, value: &Json) -> Option<TokenStream> {
        match &ty.shape {
            RustShape::Struct(item) if item.kind == StructKind::Write => {
                self.used.push(ty.path());
                self.construct(item, value)
            }
            RustShape::Struct(_) => None,
            RustShape::Enum(variants) => {
                let known = variants.iter().find(|known| Some(known.value.wire.as_str()) == value.as_str())?;
                let public = !matches!(ty.def.origin, Origin::Inline(_)) || !ty.module.is_empty();
                self.used.extend(public.then(|| ty.path()));
                let (name, variant) = (ident(&ty.ident), ident(&known.ident));
                Some(quote!(#name::#variant))
            }
        }
    }
}

/// Returns the type of a value that is parsed from text.
fn parsed_type(scalar: Scalar) -> Option<&'static str> {
    matches!(scalar, Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date).then(|| scalar.row().rust)
}

/// Writes a scalar as an argument.
fn scalar_value(scalar: Scalar, value: &Json) -> Option<TokenStream> {
    match scalar {
        Scalar::Boolean => value.as_bool().map(|flag| quote!(#flag)),
        Scalar::Integer => value.as_i64().map(number_literal),
        Scalar::Number => value.as_f64().map(|number| quote!(#number)),
        Scalar::String => value.as_str().map(|text| quote!(#text)),
        Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date => {
            let ty = ident(parsed_type(scalar)?);
            // chrono parses a local time with a `T`.
            value.as_str().map(|text| text.replacen(' ', "T", 1)).map(|text| quote!(#text.parse::<#ty>()?))
        }
        Scalar::Base64 => {
            let bytes = Literal::byte_string(&base64_bytes(value.as_str()?)?);
            Some(quote!(#bytes.as_slice()))
        }
        Scalar::Timestamp | Scalar::Any => None,
    }
}

fn number_literal(number: i64) -> TokenStream {
    let literal =
        if i32::try_from(number).is_ok() { Literal::i64_unsuffixed(number) } else { Literal::i64_suffixed(number) };
    quote!(#literal)
}
