//! A method's first example as a call in Rust, for its documentation.

use super::docs::Docs;
use super::scope::{OptionKind, Scope, StructKind, ident};
use bitrix24_model::naming;
use bitrix24_model::{Api, Body, ExampleResponse, Field, Method, Origin, Scalar, Shape, Type, TypeDef, TypeId};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value as Json;

/// Adds the example to a request's documentation; nothing where the request cannot be said in a few words.
pub(super) fn of_call(scope: &Scope<'_>, method: &Method, docs: Docs) -> Docs {
    let Some(lines) = call(scope, method) else { return docs };
    let mut docs = docs.line("").line("# Example").line("").line("```no_run");
    docs = docs.line("# async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {");
    for line in lines {
        docs = docs.line(line);
    }
    docs.line("# Ok(())").line("# }").line("```")
}

/// The call that a method's documentation shows: its first example with an answer, as Rust; nothing where the request
/// cannot be said in a few words. `client` is a `bitrix24::Client`, and the code stands in an `async` function that
/// returns a `Result`.
pub fn rust_example(api: &Api, method: &Method) -> Option<String> {
    let scope = Scope::new(api, &method.module, Origin::Method(method.name.clone()));
    call(&scope, method).map(|lines| lines.join("\n") + "\n")
}

/// A call with another request than that of the method's example, as [`rust_example`] writes it.
pub fn rust_call(api: &Api, method: &Method, request: &Json) -> Option<String> {
    let scope = Scope::new(api, &method.module, Origin::Method(method.name.clone()));
    call_with(&scope, method, request).map(|lines| lines.join("\n") + "\n")
}

fn call(scope: &Scope<'_>, method: &Method) -> Option<Vec<String>> {
    let empty = Json::Object(Default::default());
    let success = method.examples.iter().find(|example| matches!(example.response, ExampleResponse::Result(_)));
    call_with(scope, method, success.map_or(&empty, |example| &example.request))
}

fn call_with(scope: &Scope<'_>, method: &Method, request: &Json) -> Option<Vec<String>> {
    let Body::Params(fields) = &method.body else { return None };
    let mut writer = Writer { scope, used: vec![path(&method.module, &method.ident)] };
    let call = writer.construct(&method.ident, fields, request)?;
    let code = quote!(fn run() { let request = #call; let answer = client.call(&request).await?; });
    let file = syn::parse2::<syn::File>(code).ok()?;
    let printed = prettyplease::unparse(&file);
    let mut uses = writer.used;
    uses.sort();
    uses.dedup();
    let mut lines: Vec<String> = uses.into_iter().map(|path| format!("use bitrix24::{path};")).collect();
    lines.push(String::new());
    let body = printed.lines().skip(1).filter(|line| *line != "}");
    lines.extend(body.map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned()));
    lines.push("println!(\"{answer:?}\");".to_owned());
    Some(lines)
}

/// The most fields that the runtime takes in one tuple.
const LONGEST_TUPLE: usize = 12;

fn path(module: &[String], name: &str) -> String {
    let mut path = String::new();
    for segment in module {
        path.push_str(segment);
        path.push_str("::");
    }
    path + name
}

struct Writer<'a, 's> {
    scope: &'s Scope<'a>,
    used: Vec<String>,
}

impl Writer<'_, '_> {
    /// `CreateChat::new(15).title("Contract")`
    fn construct(&mut self, name: &str, fields: &[Field], values: &Json) -> Option<TokenStream> {
        let values = values.as_object()?;
        let mut arguments = Vec::new();
        let mut setters = Vec::new();
        for field in fields {
            let value = values.get(&field.wire);
            match StructKind::Write.presence(field) {
                OptionKind::Always => arguments.push(self.value(&field.ty, value?)?),
                OptionKind::Nullable => return None,
                OptionKind::Optional | OptionKind::Change => {
                    let Some(value) = value.filter(|value| !value.is_null()) else { continue };
                    let name = ident(&field.ident);
                    if let Some(value) = self.value(&field.ty, value) {
                        setters.push(quote!(.#name(#value)));
                    }
                }
            }
        }
        let name = ident(name);
        Some(quote!(#name::new(#(#arguments),*)#(#setters)*))
    }

    /// A value as the argument of a constructor or setter.
    fn value(&mut self, ty: &Type, value: &Json) -> Option<TokenStream> {
        match ty {
            Type::Scalar(scalar, _) => scalar_value(*scalar, value),
            Type::Id(..) => scalar_value(Scalar::Integer, value),
            Type::Array(inner, _) => self.array(inner, value),
            Type::Select(id) => self.select(*id, value),
            Type::Filter(id) => self.filter(*id, value),
            Type::Order(id) => self.order(*id, value),
            Type::Page => self.page(value),
            Type::Named(id) => self.named(self.scope.api.type_def(*id), value),
            Type::Map(_) | Type::Cursor(_) => None,
        }
    }

    fn array(&mut self, inner: &Type, value: &Json) -> Option<TokenStream> {
        let items: Option<Vec<TokenStream>> = value.as_array()?.iter().map(|item| self.value(inner, item)).collect();
        // An empty list would leave its type open.
        let items = items.filter(|items| !items.is_empty())?;
        Some(quote!([#(#items),*]))
    }

    /// The typed constant of an object's field; none for a relation, and none for what may not be used so.
    fn constant(&mut self, object: TypeId, name: &str, usable: fn(&Field) -> bool) -> Option<TokenStream> {
        let field = self.scope.api.fields_of(object).iter().find(|field| field.wire == name)?;
        if field.uses.relation || !usable(field) {
            return None;
        }
        self.used.push(path(&self.scope.api.type_def(object).module, "fields"));
        let name = ident(&naming::constant_of(&field.ident));
        Some(quote!(fields::#name))
    }

    /// A tuple of typed fields, or names where a tuple would be too long or cannot say them.
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

    /// Conditions of the form `[field, operator, value]` or `[field, value]`.
    fn filter(&mut self, object: TypeId, value: &Json) -> Option<TokenStream> {
        let conditions: Option<Vec<TokenStream>> =
            value.as_array()?.iter().map(|item| self.condition(object, item.as_array()?)).collect();
        let conditions = conditions?;
        let (first, rest) = conditions.split_first()?;
        Some(quote!(#first #(.and(#rest))*))
    }

    fn condition(&mut self, object: TypeId, parts: &[Json]) -> Option<TokenStream> {
        let (name, operator, operand) = match parts {
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
            _ => return None,
        };
        let ty = &self.scope.api.fields_of(object).iter().find(|field| Some(field.wire.as_str()) == name.as_str())?.ty;
        let operand = self.value(ty, operand)?;
        // A parsed value would leave open what it is parsed as.
        if matches!(ty.scalar(), Some(Scalar::DateTime | Scalar::Date | Scalar::LocalDateTime)) {
            return None;
        }
        let (constant, function) =
            (self.constant(object, name.as_str()?, |field| field.uses.filterable)?, ident(function));
        Some(quote!(#constant.#function(#operand)))
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
        self.used.push("Page".to_owned());
        Some(quote!(Page::limit(#limit)#(#calls)*))
    }

    fn named(&mut self, def: &TypeDef, value: &Json) -> Option<TokenStream> {
        match &def.shape {
            Shape::Struct(fields) if StructKind::of(def) == StructKind::Write => {
                self.used.push(path(&def.module, &def.ident));
                self.construct(&def.ident, fields, value)
            }
            Shape::Struct(_) => None,
            Shape::Enum(values) => {
                let known = values.iter().find(|known| Some(known.wire.as_str()) == value.as_str())?;
                let public = !matches!(def.origin, Origin::Inline(_)) || !def.module.is_empty();
                self.used.extend(public.then(|| path(&def.module, &def.ident)));
                let (name, variant) = (ident(&def.ident), ident(&known.ident));
                Some(quote!(#name::#variant))
            }
        }
    }
}

/// A scalar as an argument: what is parsed from a text leaves its type to the parameter.
fn scalar_value(scalar: Scalar, value: &Json) -> Option<TokenStream> {
    match scalar {
        Scalar::Boolean => value.as_bool().map(|flag| quote!(#flag)),
        Scalar::Integer => value.as_i64().map(number_literal),
        Scalar::Number => value.as_f64().map(|number| quote!(#number)),
        Scalar::String => value.as_str().map(|text| quote!(#text)),
        Scalar::DateTime | Scalar::Date => value.as_str().map(|text| quote!(#text.parse()?)),
        Scalar::LocalDateTime => {
            value.as_str().map(|text| text.replacen(' ', "T", 1)).map(|text| quote!(#text.parse()?))
        }
        Scalar::Timestamp | Scalar::Base64 | Scalar::Any => None,
    }
}

fn number_literal(number: i64) -> TokenStream {
    let literal =
        if i32::try_from(number).is_ok() { Literal::i64_unsuffixed(number) } else { Literal::i64_suffixed(number) };
    quote!(#literal)
}
