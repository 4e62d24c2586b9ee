//! Selections, filters and orders of REST 2.0 as Rust expressions.

use super::values::{Writer, literal};
use crate::emit::scope::ident;
use crate::rust_api::dialect;
use bitrix24_json::Value as Json;
use bitrix24_model::{Dialect, Field, TypeId};
use proc_macro2::TokenStream;
use quote::quote;

impl Writer<'_, '_> {
    /// Writes a filter: conditions and groups that must all match.
    pub(super) fn filter_v2(&mut self, object: TypeId, own: Dialect, value: &Json) -> Option<TokenStream> {
        let members = match value {
            Json::Object(members) => members.iter().map(|(key, value)| (key.as_str(), value)).collect(),
            Json::Array(none) if none.is_empty() => Vec::new(),
            _ => return None,
        };
        let nodes: Vec<TokenStream> =
            members.into_iter().map(|(key, value)| self.node_v2(object, own, key, value)).collect::<Option<_>>()?;
        Some(match nodes.split_first() {
            // A method would be called before the negation applies.
            Some((first, rest)) if !rest.is_empty() && first.to_string().starts_with('!') => {
                quote!((#first) #(.and(#rest))*)
            }
            Some((first, rest)) => quote!(#first #(.and(#rest))*),
            None => {
                self.import("query::Filter");
                quote!(Filter::default())
            }
        })
    }

    /// Writes a condition, whose key has an operator before the name of the field, or a group, whose key is a number.
    fn node_v2(&mut self, object: TypeId, own: Dialect, key: &str, value: &Json) -> Option<TokenStream> {
        if own.has_logic() && key.parse::<usize>().is_ok() {
            return self.group_v2(object, own, value);
        }
        let (operator, name) = Dialect::divide(key);
        if operator == "!><" {
            let between = self.node_v2(object, own, &format!("><{name}"), value)?;
            return Some(quote!(!#between));
        }
        let (function, variant) = function(operator, value)?;
        self.typed_or(
            |writer| writer.typed_condition_v2(object, name, function, value),
            |writer| {
                let is_one = !matches!(function, "is_in" | "not_in" | "between");
                let is_search = matches!(function, "contains" | "not_contains" | "like" | "not_like" | "search");
                let fits = is_one && (value.is_string() || !is_search);
                if let Some(field) = fits.then(|| writer.custom(object, name)).flatten() {
                    let call = ident(function);
                    let value = if is_search { literal(value)? } else { writer.json(value) };
                    return Some(quote!(#field.#call(#value)));
                }
                let (variant, operand) = (ident(variant), literal(value).unwrap_or_else(|| writer.json(value)));
                writer.import("query::Filter");
                writer.import("query::Operator");
                Some(quote!(Filter::on(#name, Operator::#variant, &#operand)))
            },
        )
    }

    /// Writes a group: its conditions are members of their own if they are joined by `or`.
    fn group_v2(&mut self, object: TypeId, own: Dialect, value: &Json) -> Option<TokenStream> {
        let entries = value.as_object()?;
        let members = entries.iter().filter(|(key, _)| *key != "logic");
        let members: Vec<TokenStream> =
            members.map(|(key, value)| self.node_v2(object, own, key, value)).collect::<Option<_>>()?;
        let logic = if entries.get("logic").and_then(Json::as_str) == Some("OR") { quote!(any) } else { quote!(all) };
        self.import("query::Filter");
        Some(quote!(Filter::#logic([#(#members),*])))
    }

    /// Writes a condition on a field with a constant.
    fn typed_condition_v2(&mut self, object: TypeId, name: &str, function: &str, value: &Json) -> Option<TokenStream> {
        let is_usable: fn(&Field) -> bool = |field| field.uses.filterable;
        let ty = &self.usable_field(object, name, is_usable)?.field.ty;
        let constant = self.constant(object, name, is_usable)?;
        let call = ident(function);
        match (function, value) {
            ("is_in" | "not_in", Json::Array(values)) if !values.is_empty() => {
                let values: Vec<TokenStream> =
                    values.iter().map(|value| self.argument(ty, value)).collect::<Option<_>>()?;
                Some(quote!(#constant.#call([#(#values),*])))
            }
            ("is_in" | "not_in", _) => None,
            ("between", value) => {
                let [low, high] = value.as_array()?.as_slice() else { return None };
                let (low, high) = (self.argument(ty, low)?, self.argument(ty, high)?);
                Some(quote!(#constant.between(#low, #high)))
            }
            ("contains" | "not_contains" | "like" | "not_like" | "search", value) => {
                let text = value.as_str()?;
                Some(quote!(#constant.#call(#text)))
            }
            (_, value) => {
                let value = self.argument(ty, value)?;
                Some(quote!(#constant.#call(#value)))
            }
        }
    }

    /// Writes a field that a portal has added.
    fn custom(&mut self, object: TypeId, name: &str) -> Option<TokenStream> {
        self.api.ty(object).def.v2.open_type(name)?;
        let marker = dialect(self.api, object)?.trim_start_matches("v2::");
        let path = self.api.ty(object).path();
        let (object, marker_name) = (ident(&self.api.ty(object).ident), ident(marker));
        self.import(path);
        self.import(format!("protocol::v2::{marker}"));
        self.import("Json");
        self.import("query::Field");
        self.import("query::Filterable");
        Some(quote!(Field::<#object, Json, Filterable<#marker_name>>::custom(#name)))
    }

    /// Writes a mask of the method's selections.
    pub(super) fn mask(&self, name: &str) -> Option<TokenStream> {
        let method = self.method;
        let (constant, _) = method.masks.iter().find(|(_, mask)| *mask == name)?;
        let (request, constant) = (ident(&method.ident), ident(constant));
        Some(quote!(#request::#constant))
    }
}

/// Returns the function of fields for an operator and its operand, and the variant of `Operator`.
fn function(operator: &str, operand: &Json) -> Option<(&'static str, &'static str)> {
    Some(match operator {
        "" | "=" if operand.is_array() => ("is_in", "In"),
        "" | "=" => ("eq", "Eq"),
        "!" | "!=" if operand.is_array() => ("not_in", "NotIn"),
        "!" | "!=" => ("ne", "Ne"),
        ">" => ("gt", "Gt"),
        ">=" => ("ge", "Ge"),
        "<" => ("lt", "Lt"),
        "<=" => ("le", "Le"),
        "@" => ("is_in", "In"),
        "!@" => ("not_in", "NotIn"),
        "><" => ("between", "Between"),
        "%" => ("contains", "Contains"),
        "!%" => ("not_contains", "NotContains"),
        "=%" | "%=" => ("like", "Like"),
        "!=%" | "!%=" => ("not_like", "NotLike"),
        "?" => ("search", "Search"),
        _ => return None,
    })
}
