//! Values as Rust expressions.

use crate::emit::scope::ident;
use crate::rust_api::{
    OptionKind, RustApi, RustField, RustMethod, RustShape, RustStruct, RustType, RustVariant, StructKind, WrittenAs,
};
use bitrix24_json::{Map, Value as Json};
use bitrix24_model::{Origin, Scalar, Type};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Writes expressions, and collects what they import.
///
/// Each function returns `None` if a value does not match its type.
pub(super) struct Writer<'a, 'm> {
    pub(super) api: &'a RustApi<'m>,
    pub(super) used: Vec<String>,
    /// The method that is called.
    pub(super) method: &'a RustMethod<'m>,
}

/// What the place of an expression converts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// An argument of a function, which takes what is `Into` the type.
    Argument,
    /// A value of exactly the type, which is known there.
    Exact,
}

impl Place {
    /// Writes the conversion of an expression that is `Into` the type.
    fn converted(self, written: TokenStream) -> TokenStream {
        match self {
            Self::Argument => written,
            // A method would be called before the sign of a number applies.
            Self::Exact if written.to_string().starts_with('-') => quote!((#written).into()),
            Self::Exact => quote!(#written.into()),
        }
    }
}

impl<'a, 'm> Writer<'a, 'm> {
    /// Creates a writer of a call of a method.
    pub(super) fn new(api: &'a RustApi<'m>, method: &'a RustMethod<'m>) -> Self {
        Self { api, used: vec![method.path()], method }
    }

    /// Returns the paths to import, sorted.
    pub(super) fn imports(self) -> Vec<String> {
        let from = |path: String| if path.starts_with("std::") { path } else { format!("bitrix24::{path}") };
        let mut used: Vec<String> = self.used.into_iter().map(from).collect();
        used.sort();
        used.dedup();
        used
    }

    pub(super) fn import(&mut self, path: impl Into<String>) {
        self.used.push(path.into());
    }

    /// Writes the construction of a request: `CreateChat::new(15).title("Contract")`.
    pub(super) fn construct(&mut self, item: &RustStruct<'_>, values: &Json) -> Option<TokenStream> {
        let values = values.as_object()?;
        let mut arguments = Vec::new();
        let mut setters = Vec::new();
        for field in &item.fields {
            let order = order_of(field, values);
            let value = order.as_ref().or_else(|| values.get(&field.field.wire));
            match field.option {
                OptionKind::Always => arguments.push(self.argument(&field.field.ty, value?)?),
                OptionKind::Nullable => arguments.push(self.nullable(&field.field.ty, value?)?),
                OptionKind::Optional | OptionKind::Change => setters.push(self.setter(field, value)?),
            }
        }
        setters.extend(self.extra(item, values));
        let (name, new) = (ident(&item.ident), ident(item.constructor));
        Some(quote!(#name::#new(#(#arguments),*)#(#setters)*))
    }

    /// Writes the setters of keys that portals add.
    fn extra(&mut self, item: &RustStruct<'_>, values: &Map) -> Vec<TokenStream> {
        let is_known = |key: &str| {
            item.fields.iter().any(|field| field.field.wire == key)
                || item
                    .fields
                    .iter()
                    .any(|field| matches!(field.written_as, WrittenAs::OrderTexts { direction } if direction == key))
        };
        let added = values.iter().filter(|(key, _)| item.open && !is_known(key));
        added
            .map(|(key, value)| {
                let value = self.any(value, Place::Argument);
                quote!(.extra(#key, #value))
            })
            .collect()
    }

    /// Writes the construction of a request whose body is one value.
    pub(super) fn bare(&mut self, request: &str, field: &RustField<'_>, value: &Json) -> Option<TokenStream> {
        let (name, value) = (ident(request), self.exact(&field.field.ty, value)?);
        Some(quote!(#name::new(#value)))
    }

    /// Writes the call of a setter; nothing if the value is missing.
    fn setter(&mut self, field: &RustField<'_>, value: Option<&Json>) -> Option<TokenStream> {
        let name = ident(&field.ident);
        match (value, &field.clearer) {
            (None, _) | (Some(Json::Null), None) => Some(TokenStream::new()),
            (Some(Json::Null), Some(clearer)) => {
                let clearer = ident(clearer);
                Some(quote!(.#clearer()))
            }
            (Some(value), _) => {
                let value = self.argument(&field.field.ty, value)?;
                Some(quote!(.#name(#value)))
            }
        }
    }

    /// Writes a required value that can be `null`.
    fn nullable(&mut self, ty: &Type, value: &Json) -> Option<TokenStream> {
        let value = match value {
            Json::Null => quote!(None),
            value => {
                let value = self.exact(ty, value)?;
                quote!(Some(#value))
            }
        };
        self.import("Nullable");
        Some(quote!(Nullable(#value)))
    }

    /// Writes a value as an argument of a constructor, setter or condition.
    pub(super) fn argument(&mut self, ty: &Type, value: &Json) -> Option<TokenStream> {
        self.value(ty, value, Place::Argument)
    }

    /// Writes a value of exactly the type.
    fn exact(&mut self, ty: &Type, value: &Json) -> Option<TokenStream> {
        self.value(ty, value, Place::Exact)
    }

    fn value(&mut self, ty: &Type, value: &Json, place: Place) -> Option<TokenStream> {
        match ty {
            Type::Scalar(scalar, _) => self.scalar(*scalar, value, place),
            Type::Id(..) => id(value).map(|number| place.converted(integer(number))),
            Type::Array(inner, _) => self.array(inner, value.as_array()?, place),
            // A request has no rows.
            Type::Rows(_) => None,
            Type::Map(inner) => self.map(inner, value),
            Type::Named(id) => self.named(self.api.ty(*id), value),
            Type::Select(object) => self.select(*object, value).map(|select| place.converted(select)),
            Type::Filter(object) => self.filter(*object, value),
            Type::Order(object) => self.order(*object, value),
            Type::Page => self.page(value),
            Type::Cursor(object) => self.cursor(*object, value),
        }
    }

    fn scalar(&mut self, scalar: Scalar, value: &Json, place: Place) -> Option<TokenStream> {
        match scalar {
            Scalar::Boolean => value.as_bool().map(|flag| quote!(#flag)),
            Scalar::Integer => value.as_i64().map(integer),
            Scalar::Number => value.as_f64().map(number),
            Scalar::String => value.as_str().map(|text| place.converted(quote!(#text))),
            Scalar::Timestamp => {
                let seconds = Literal::i64_suffixed(value.as_i64()?);
                self.import("Timestamp");
                Some(quote!(Timestamp(#seconds)))
            }
            // chrono parses a local time with a `T`.
            Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date => {
                value.as_str().map(|text| self.parsed(scalar, &text.replacen(' ', "T", 1)))
            }
            Scalar::Base64 => value.as_str().map(|text| self.parsed(scalar, text)),
            Scalar::Yn => value.as_str().map(|text| text == "Y").map(|flag| place.converted(quote!(#flag))),
            Scalar::Flag => value.as_i64().map(|number| number == 1).map(|flag| place.converted(quote!(#flag))),
            Scalar::PortalDate => value.as_str().map(|text| place.converted(quote!(#text))),
            Scalar::Money => self.money(value),
            Scalar::UploadPair | Scalar::UploadData | Scalar::UploadValue => self.upload(value),
            Scalar::Any => Some(self.any(value, place)),
        }
    }

    /// Writes an amount.
    fn money(&mut self, value: &Json) -> Option<TokenStream> {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        self.import("types::v2::Money");
        Some(quote!(#text.parse::<Money>()?))
    }

    /// Writes a file as its name and its bytes.
    fn upload(&mut self, value: &Json) -> Option<TokenStream> {
        let inside = |value: &'_ Json, key: &str| value.get(key).cloned();
        let pair = inside(value, "value").unwrap_or_else(|| value.clone());
        let pair = inside(&pair, "fileData").unwrap_or(pair);
        let [name, content] = pair.as_array()?.as_slice() else { return None };
        let (name, content) = (name.as_str()?, content.as_str()?);
        self.import("types::v2::Upload");
        self.import("Base64");
        Some(quote!(Upload::new(#name, #content.parse::<Base64>()?.0)))
    }

    /// Writes a value that is parsed from text.
    fn parsed(&mut self, scalar: Scalar, text: &str) -> TokenStream {
        let ty = scalar.row().rust;
        self.import(ty);
        let ty = ident(ty);
        quote!(#text.parse::<#ty>()?)
    }

    /// Writes a value of any type.
    fn any(&mut self, value: &Json, place: Place) -> TokenStream {
        match value.as_i64().map(integer).or_else(|| literal(value)) {
            Some(literal) => place.converted(literal),
            None => self.json(value),
        }
    }

    /// Writes JSON as text.
    pub(super) fn json(&mut self, value: &Json) -> TokenStream {
        self.import("Json");
        let text = raw(&value.to_string());
        quote!(#text.parse::<Json>()?)
    }

    fn array(&mut self, inner: &Type, items: &[Json], place: Place) -> Option<TokenStream> {
        // Arguments take iterators of what is `Into` these.
        let is_converted = matches!(inner, Type::Scalar(Scalar::String, _) | Type::Id(..));
        match (items, place) {
            // The type of the elements of an empty array has to be known.
            ([], Place::Argument) if is_converted => {
                Some(if matches!(inner, Type::Id(..)) { quote!([0; 0]) } else { quote!([""; 0]) })
            }
            ([], Place::Argument) if is_time(inner) => {
                let ty = self.api.type_name(inner);
                self.import(ty.as_str());
                let ty = ident(&ty);
                Some(quote!([] as [#ty; 0]))
            }
            ([], _) => Some(quote!(Vec::new())),
            _ => {
                let argument = place == Place::Argument;
                let place = if is_converted { place } else { Place::Exact };
                let items: Option<Vec<TokenStream>> = items.iter().map(|item| self.value(inner, item, place)).collect();
                let items = items?;
                // A macro such as `vec!` would not be formatted.
                Some(if argument { quote!([#(#items),*]) } else { quote!(Vec::from([#(#items),*])) })
            }
        }
    }

    fn map(&mut self, inner: &Type, value: &Json) -> Option<TokenStream> {
        let entries = value.as_object()?.iter().map(|(key, value)| {
            let value = self.exact(inner, value)?;
            Some(quote!((#key.to_owned(), #value)))
        });
        let entries: Vec<TokenStream> = entries.collect::<Option<_>>()?;
        self.import("std::collections::BTreeMap");
        Some(quote!(BTreeMap::from([#(#entries),*])))
    }

    fn named(&mut self, ty: &RustType<'_>, value: &Json) -> Option<TokenStream> {
        match &ty.shape {
            RustShape::Struct(item) => {
                self.import(ty.path());
                match item.kind {
                    StructKind::Write => self.construct(item, value),
                    StructKind::Read | StructKind::Selectable => self.filled(item, value),
                }
            }
            RustShape::Enum(variants) => self.variant(ty, variants, value),
        }
    }

    /// Writes a struct that clients also read, field by field: it has no setters.
    fn filled(&mut self, item: &RustStruct<'_>, values: &Json) -> Option<TokenStream> {
        let values = values.as_object()?;
        let mut assignments = Vec::new();
        for field in &item.fields {
            let Some(value) = values.get(&field.field.wire) else { continue };
            let (name, ty) = (ident(&field.ident), &field.field.ty);
            let boxed = |value: TokenStream| if field.boxed { quote!(Box::new(#value)) } else { value };
            let value = match (field.option, value) {
                (OptionKind::Nullable, Json::Null) => quote!(None.into()),
                (OptionKind::Optional | OptionKind::Change, Json::Null) => continue,
                (OptionKind::Always, value) => boxed(self.exact(ty, value)?),
                (OptionKind::Optional, value) => {
                    let value = boxed(self.exact(ty, value)?);
                    quote!(Some(#value))
                }
                (OptionKind::Nullable, value) => {
                    let value = boxed(self.exact(ty, value)?);
                    quote!(Some(#value).into())
                }
                (OptionKind::Change, value) => {
                    let value = boxed(self.exact(ty, value)?);
                    self.import("Change");
                    quote!(Change::Set(#value))
                }
            };
            assignments.push(quote!(value.#name = #value;));
        }
        let name = ident(&item.ident);
        Some(quote!({ let mut value = #name::default(); #(#assignments)* value }))
    }

    fn variant(&mut self, ty: &RustType<'_>, variants: &[RustVariant<'_>], value: &Json) -> Option<TokenStream> {
        let text = value.as_str()?;
        let public = !matches!(ty.def.origin, Origin::Inline(_)) || !ty.module.is_empty();
        if public {
            self.import(ty.path());
        }
        let name = ident(&ty.ident);
        Some(match variants.iter().find(|known| known.value.wire == text) {
            Some(known) => {
                let variant = ident(&known.ident);
                quote!(#name::#variant)
            }
            None => quote!(#name::from(#text)),
        })
    }
}

/// Returns an order that is two texts as a map.
fn order_of(field: &RustField<'_>, values: &Map) -> Option<Json> {
    let WrittenAs::OrderTexts { direction } = field.written_as else { return None };
    let name = values.get(&field.field.wire)?.as_str()?;
    let direction = values.get(direction).cloned().unwrap_or_else(|| "ASC".into());
    Some(Json::Object([(name.to_owned(), direction)].into_iter().collect()))
}

/// Writes text as a raw string, in which quotation marks need no escapes, unless it contains hidden characters.
fn raw(text: &str) -> TokenStream {
    if text.chars().any(|c| !matches!(c, '"' | '\\' | '\'') && c.escape_debug().count() > 1) {
        return quote!(#text);
    }
    let longest = text.split('"').map(|part| part.len() - part.trim_start_matches('#').len()).max().unwrap_or_default();
    let fence = "#".repeat(longest + 1);
    format!("r{fence}\"{text}\"{fence}").parse().unwrap_or_else(|_| quote!(#text))
}

/// Returns whether a type is a date or time.
fn is_time(ty: &Type) -> bool {
    matches!(ty, Type::Scalar(Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date, _))
}

/// Returns an identifier, which can be a number or a text with one.
fn id(value: &Json) -> Option<i64> {
    match value {
        Json::String(text) => text.parse().ok(),
        value => value.as_i64(),
    }
}

/// Writes a boolean, a number or a text; `None` for other JSON.
pub(super) fn literal(value: &Json) -> Option<TokenStream> {
    match value {
        Json::Bool(flag) => Some(quote!(#flag)),
        Json::Number(_) => match value.as_i64() {
            Some(integer) => {
                let literal = Literal::i64_suffixed(integer);
                Some(quote!(#literal))
            }
            None => value.as_f64().map(number),
        },
        Json::String(text) => Some(quote!(#text)),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

/// Writes an integer, with its type if it is larger than the default type of literals.
pub(super) fn integer(number: i64) -> TokenStream {
    let literal =
        if i32::try_from(number).is_ok() { Literal::i64_unsuffixed(number) } else { Literal::i64_suffixed(number) };
    quote!(#literal)
}

fn number(number: f64) -> TokenStream {
    let literal = Literal::f64_unsuffixed(number);
    quote!(#literal)
}
