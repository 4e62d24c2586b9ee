//! Selections, filters, orders and pages as Rust expressions.

use super::values::{Writer, integer, literal};
use crate::emit::scope::ident;
use crate::rust_api::{RustApi, RustField};
use bitrix24_json::Value as Json;
use bitrix24_model::{Field, TypeId};
use proc_macro2::TokenStream;
use quote::quote;

/// The maximum number of fields in a tuple that the runtime supports.
const LONGEST_TUPLE: usize = 12;

impl<'a, 'm> Writer<'a, 'm> {
    fn field(&self, object: TypeId, name: &str) -> Option<&'a RustField<'m>> {
        self.usable_field(object, name, |_| true)
    }

    /// Returns the field of this name in requests that is usable so.
    pub(super) fn usable_field(
        &self,
        object: TypeId,
        name: &str,
        usable: fn(&Field) -> bool,
    ) -> Option<&'a RustField<'m>> {
        let api: &'a RustApi<'m> = self.api;
        api.ty(object).all_fields().find(|field| field.field.sent() == name && usable(field.field))
    }

    /// Writes the typed constant of an object's field, unless it is a relation or `usable` rejects it.
    pub(super) fn constant(&mut self, object: TypeId, name: &str, usable: fn(&Field) -> bool) -> Option<TokenStream> {
        let field = self.usable_field(object, name, usable)?;
        if field.field.uses.relation {
            return None;
        }
        let name = ident(&field.constant);
        let module = &self.api.ty(object).module;
        self.import(module.iter().map(String::as_str).chain(["fields"]).collect::<Vec<_>>().join("::"));
        Some(quote!(fields::#name))
    }

    /// Writes with typed constants, or without them if `typed` cannot.
    pub(super) fn typed_or(
        &mut self,
        typed: impl FnOnce(&mut Self) -> Option<TokenStream>,
        untyped: impl FnOnce(&mut Self) -> Option<TokenStream>,
    ) -> Option<TokenStream> {
        let before = self.used.len();
        typed(self).or_else(|| {
            self.used.truncate(before);
            untyped(self)
        })
    }

    /// Writes a tuple of typed fields, or the names if a tuple would be too long or a field has no constant.
    pub(super) fn select(&mut self, object: TypeId, value: &Json) -> Option<TokenStream> {
        let names: Vec<&str> = value.as_array()?.iter().map(Json::as_str).collect::<Option<_>>()?;
        if names.is_empty() {
            return Some(quote!([""; 0]));
        }
        self.typed_or(
            |writer| {
                let fields: Option<Vec<TokenStream>> = names
                    .iter()
                    .map(|name| writer.mask(name).or_else(|| writer.constant(object, name, |field| !field.uses.unread)))
                    .collect();
                let fields = fields.filter(|fields| fields.len() <= LONGEST_TUPLE)?;
                Some(quote!((#(#fields,)*)))
            },
            |_| Some(quote!([#(#names),*])),
        )
    }

    /// Writes a filter: conditions and groups that must all match.
    pub(super) fn filter(&mut self, object: TypeId, value: &Json) -> Option<TokenStream> {
        if let Some(dialect) = self.api.ty(object).def.v2.dialect {
            return self.filter_v2(object, dialect, value);
        }
        let members = value.as_array()?;
        match members.as_slice() {
            // One condition without the list around it.
            [Json::String(_), ..] => self.node(object, value),
            // A group of all in a filter of its own would be written as its members.
            [single] if !is_all(single) => self.node(object, single),
            [first, rest @ ..] if members.iter().all(Json::is_array) => {
                let first = self.node(object, first)?;
                let rest: Vec<TokenStream> = rest.iter().map(|node| self.node(object, node)).collect::<Option<_>>()?;
                Some(quote!(#first #(.and(#rest))*))
            }
            members => self.group(object, &quote!(all), members),
        }
    }

    /// Writes a condition `[field, operator, value]`, `[field, value]` or with named operands, or a group.
    fn node(&mut self, object: TypeId, node: &Json) -> Option<TokenStream> {
        if let Some(parts) = node.as_array() {
            return self.condition(object, parts);
        }
        if !is_group(node) {
            let parts = ["leftOperand", "operator", "rightOperand"].map(|key| node.get(key).cloned());
            return self.condition(object, &parts.into_iter().collect::<Option<Vec<Json>>>()?);
        }
        let members = node.get("conditions")?.as_array()?;
        let logic = if is_any(node) { quote!(any) } else { quote!(all) };
        let group = self.group(object, &logic, members)?;
        Some(if is_negative(node) { quote!(!#group) } else { group })
    }

    fn group(&mut self, object: TypeId, logic: &TokenStream, members: &[Json]) -> Option<TokenStream> {
        let members: Vec<TokenStream> = members.iter().map(|node| self.node(object, node)).collect::<Option<_>>()?;
        self.import("query::Filter");
        Some(quote!(Filter::#logic([#(#members),*])))
    }

    fn condition(&mut self, object: TypeId, parts: &[Json]) -> Option<TokenStream> {
        let (name, operator, operand) = match parts {
            [name, operand] => (name.as_str()?, if operand.is_array() { "in" } else { "=" }, operand),
            [name, operator, operand] => (name.as_str()?, operator.as_str()?, operand),
            _ => return None,
        };
        let (function, variant) = OPERATORS.iter().find(|(word, ..)| *word == operator).map(|(_, f, v)| (*f, *v))?;
        self.typed_or(
            |writer| writer.typed_condition(object, name, function, operand),
            |writer| {
                let variant = ident(variant);
                let operand = match literal(operand) {
                    Some(literal) => literal,
                    None => writer.json(operand),
                };
                writer.import("query::Filter");
                writer.import("query::Operator");
                Some(quote!(Filter::on(#name, Operator::#variant, &#operand)))
            },
        )
    }

    /// Writes a condition on a field with a constant.
    fn typed_condition(&mut self, object: TypeId, name: &str, function: &str, operand: &Json) -> Option<TokenStream> {
        let ty = &self.field(object, name)?.field.ty;
        let constant = self.constant(object, name, |field| field.uses.filterable)?;
        let values: Vec<TokenStream> = match function {
            "is_in" | "between" => {
                operand.as_array()?.iter().map(|value| self.argument(ty, value)).collect::<Option<_>>()?
            }
            _ => vec![self.argument(ty, operand)?],
        };
        let function = ident(function);
        match (function.to_string().as_str(), values.as_slice()) {
            ("between", [low, high]) => Some(quote!(#constant.#function(#low, #high))),
            ("between", _) | ("is_in", []) => None,
            ("is_in", values) => Some(quote!(#constant.#function([#(#values),*]))),
            (_, values) => Some(quote!(#constant.#function(#(#values)*))),
        }
    }

    pub(super) fn order(&mut self, object: TypeId, value: &Json) -> Option<TokenStream> {
        let keys = value.as_object()?.iter().map(|(name, direction)| self.order_by(object, name, direction.as_str()?));
        let keys: Vec<TokenStream> = keys.collect::<Option<_>>()?;
        match keys.split_first() {
            Some((first, rest)) => Some(quote!(#first #(.then(#rest))*)),
            None => {
                self.import("query::Order");
                Some(quote!(Order::default()))
            }
        }
    }

    fn order_by(&mut self, object: TypeId, name: &str, direction: &str) -> Option<TokenStream> {
        let is_ascending = direction.eq_ignore_ascii_case("asc");
        self.typed_or(
            |writer| {
                let constant = writer.constant(object, name, |field| field.uses.sortable)?;
                Some(if is_ascending { quote!(#constant.asc()) } else { quote!(#constant.desc()) })
            },
            |writer| {
                writer.import("query::Direction");
                writer.import("query::Order");
                let direction = ident(if is_ascending { "Asc" } else { "Desc" });
                Some(quote!(Order::by(#name, Direction::#direction)))
            },
        )
    }

    pub(super) fn page(&mut self, value: &Json) -> Option<TokenStream> {
        let values = value.as_object()?;
        let number = |key: &str| values.get(key).map(|value| value.as_i64().map(integer));
        let start = match number("limit") {
            Some(limit) => {
                let limit = limit?;
                quote!(Page::limit(#limit))
            }
            None => quote!(Page::default()),
        };
        let mut calls = Vec::new();
        for key in ["page", "offset"] {
            if let Some(number) = number(key) {
                let (name, number) = (ident(key), number?);
                calls.push(quote!(.#name(#number)));
            }
        }
        self.import("query::Page");
        Some(quote!(#start #(#calls)*))
    }

    /// Writes the position in a growing list.
    pub(super) fn cursor(&mut self, object: TypeId, value: &Json) -> Option<TokenStream> {
        let name = value.get("field")?.as_str()?;
        let position = value.get("value")?;
        let order = value.get("order").and_then(Json::as_str);
        let is_descending = order.is_some_and(|order| order.eq_ignore_ascii_case("desc"));
        let from = if is_descending { quote!(before) } else { quote!(after) };
        let start = self.typed_or(
            |writer| {
                let ty = &writer.field(object, name)?.field.ty;
                let constant = writer.constant(object, name, |field| field.uses.filterable)?;
                let position = writer.argument(ty, position)?;
                Some(quote!(#constant, #position))
            },
            |writer| {
                let position = writer.json(position);
                writer.import("query::Field");
                writer.import("query::Filterable");
                Some(quote!(Field::<_, Json, Filterable>::new(#name), #position))
            },
        )?;
        let limit = match value.get("limit") {
            Some(limit) => {
                let limit = limit.as_i64().map(integer)?;
                quote!(.limit(#limit))
            }
            None => TokenStream::new(),
        };
        self.import("query::TailCursor");
        Some(quote!(TailCursor::#from(#start) #limit))
    }
}

/// The operators of the API with the functions of fields and the variants of `Operator`.
const OPERATORS: [(&str, &str, &str); 8] = [
    ("=", "eq", "Eq"),
    ("!=", "ne", "Ne"),
    (">", "gt", "Gt"),
    (">=", "ge", "Ge"),
    ("<", "lt", "Lt"),
    ("<=", "le", "Le"),
    ("in", "is_in", "In"),
    ("between", "between", "Between"),
];

fn is_any(group: &Json) -> bool {
    group.get("logic").and_then(Json::as_str).is_some_and(|logic| logic.eq_ignore_ascii_case("or"))
}

fn is_negative(group: &Json) -> bool {
    group.get("negative").and_then(Json::as_bool).unwrap_or_default()
}

fn is_group(node: &Json) -> bool {
    node.get("conditions").is_some()
}

/// Returns whether a node is a group whose members must all match.
fn is_all(node: &Json) -> bool {
    is_group(node) && !is_any(node) && !is_negative(node)
}
