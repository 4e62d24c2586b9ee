//! A method's file: request, response, errors, and the impl that ties them together.

use super::docs::{self, Docs};
use super::scope::{Mode, Scope, ident, mentions_entity};
use super::structs::Struct;
use super::{errors, example, objects, pages, source};
use crate::model::{Api, Body, Effect, Field, Method, Origin, Outcome, Rule, RuleKind, TypeDef};
use crate::render::Source;
use proc_macro2::TokenStream;
use quote::quote;

/// The file of a method.
pub(super) fn method(api: &Api, method: &Method, nearby: &[&TypeDef]) -> Source {
    let scope = Scope::new(api, &method.module, Origin::Method(method.name.clone())).defining(nearby);
    let mut groups = vec![imports(&scope, method)];
    groups.extend(request(&scope, method));
    groups.push(method_impl(method));
    groups.extend(pages::of_method(&scope, method));
    groups.extend(response(&scope, method));
    groups.extend(objects::types(&scope));
    groups.extend(errors::of_method(api, method));
    source(docs::module(method).inner(), groups)
}

fn imports(scope: &Scope<'_>, method: &Method) -> TokenStream {
    let body: &[Field] = match &method.body {
        Body::Params(fields) => fields,
        Body::Bare(field) => std::slice::from_ref(field),
    };
    let answered = match &method.result {
        Outcome::Fields(fields) => scope.mentions_entities(fields),
        Outcome::Item(ty) | Outcome::Items(ty) | Outcome::Bare(ty) => mentions_entity(ty),
        Outcome::Flag => false,
    };
    let entities = answered || scope.mentions_entities(body.iter().chain(scope.own_fields()));
    let imports = objects::imports(entities);
    let codes = if method.errors.is_empty() { quote!() } else { quote!(, codes) };
    quote! {
        #imports
        use crate::errors::{ErrorCode #codes};
    }
}

fn request(scope: &Scope<'_>, method: &Method) -> Vec<TokenStream> {
    let mut docs = Docs::new(&method.doc.summary).maybe(method.doc.more.as_deref());
    docs = docs.raw_paragraph(&format!("The request of {}.", docs::code(&method.name)));
    for rule in &method.rules {
        docs = docs.raw_paragraph(&rule_text(rule));
    }
    if !method.filter_must.is_empty() {
        let names: Vec<String> = method.filter_must.iter().map(|name| docs::code(name)).collect();
        docs = docs.raw_paragraph(&format!("The filter must have a condition on {}.", names.join(" and ")));
    }
    docs = docs.note(method.doc.note.as_deref());
    docs = example::of_call(scope, method, docs);
    match &method.body {
        Body::Params(fields) => {
            Struct { ident: &method.ident, docs, fields, mode: Mode::Write, read: false, written: true }.emit(scope)
        }
        Body::Bare(field) => bare_request(scope, method, field, &docs),
    }
}

fn bare_request(scope: &Scope<'_>, method: &Method, field: &Field, docs: &Docs) -> Vec<TokenStream> {
    let (name, docs, inner) = (ident(&method.ident), docs.outer(), docs::field(field).outer());
    let (body, ty) = (ident(&field.ident), scope.ty(&field.ty));
    vec![
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq)]
            #[cfg_attr(feature = "server", derive(Default))]
            #[non_exhaustive]
            pub struct #name { #inner pub #body: #ty }
        },
        quote! {
            impl #name {
                /// With its body.
                pub fn new(#body: impl Into<#ty>) -> Self { Self { #body: #body.into() } }
            }
        },
        quote! {
            impl Encode for #name {
                fn encode(&self, out: &mut JsonWriter) { Encode::encode(&self.#body, out); }
            }
        },
        quote! {
            #[cfg(feature = "server")]
            impl Decode for #name {
                fn decode(&mut self, value: Value<'_>) -> Decoded { Decode::decode(&mut self.#body, value) }
            }
        },
    ]
}

fn method_impl(method: &Method) -> TokenStream {
    let (request, response, error) = (ident(&method.ident), ident(&method.response_ident), ident(&method.error_ident));
    let (name, scope) = (&method.name, &method.scope);
    let effect = match method.effect {
        Effect::Read => quote!(Effect::Read),
        Effect::Write => quote!(Effect::Write),
    };
    let envelope = if method.envelope {
        TokenStream::new()
    } else {
        quote!(
            const ENVELOPE: bool = false;
        )
    };
    let select = if pages::selects(method) {
        quote!(
            const SELECT: bool = true;
        )
    } else {
        TokenStream::new()
    };
    quote! {
        impl Method for #request {
            const NAME: &'static str = #name;
            const EFFECT: Effect = #effect;
            const SCOPE: &'static str = #scope;
            #envelope
            #select
            type Response = #response;
            type Error = #error;
        }
    }
}

fn response(scope: &Scope<'_>, method: &Method) -> Vec<TokenStream> {
    let docs = || Docs::default().raw_paragraph(&format!("The answer to {}.", docs::code(&method.name)));
    if let Outcome::Fields(fields) = &method.result {
        let ident = &method.response_ident;
        return Struct { ident, docs: docs(), fields, mode: Mode::Read, read: true, written: false }.emit(scope);
    }
    let (name, docs) = (ident(&method.response_ident), docs().outer());
    alias(scope, &method.result).into_iter().map(|ty| quote!(#docs pub type #name = #ty;)).collect()
}

/// The type that an answer is another name of; none where it is a struct of its own.
pub(super) fn alias(scope: &Scope<'_>, result: &Outcome) -> Option<TokenStream> {
    match result {
        Outcome::Item(ty) => {
            let ty = scope.ty(ty);
            Some(quote!(Item<#ty>))
        }
        Outcome::Items(ty) => {
            let ty = scope.ty(ty);
            Some(quote!(Items<#ty>))
        }
        Outcome::Flag => Some(quote!(Done)),
        Outcome::Bare(ty) => Some(scope.ty(ty)),
        Outcome::Fields(_) => None,
    }
}

/// A condition between parameters in words.
pub(super) fn rule_text(rule: &Rule) -> String {
    let join = |names: &[String]| names.iter().map(|name| docs::code(name)).collect::<Vec<_>>().join(", ");
    let when = |when: &[(String, serde_json::Value)]| {
        let conditions: Vec<String> =
            when.iter().map(|(name, value)| docs::code(&format!("{name} = {value}"))).collect();
        conditions.join(" and ")
    };
    let text = match &rule.kind {
        RuleKind::AnyOf(names) => format!("At least one of {} must be given.", join(names)),
        RuleKind::OneOf(names) => format!("Exactly one of {} must be given.", join(names)),
        RuleKind::Require(name, conditions) => {
            format!("{} must be given where {}.", docs::code(name), when(conditions))
        }
        RuleKind::Forbid(name, conditions) => {
            format!("{} must be left out where {}.", docs::code(name), when(conditions))
        }
    };
    match &rule.doc {
        Some(doc) => format!("{text} {}", docs::harmless(doc)),
        None => text,
    }
}
