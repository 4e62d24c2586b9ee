//! The file of a method: request, response, errors, and the implementation of `Method`.

use super::docs::{self, Docs};
use super::scope::{Scope, ident, mentions_entity};
use super::structs::{self, Struct};
use super::{errors, example, objects, pages, source};
use crate::render::Source;
use crate::rust_api::{RustApi, RustBody, RustField, RustMethod, RustType, selects};
use bitrix24_model::{Action, Body, Effect, Field, Origin, ResponseShape, constraints, prose, text};
use proc_macro2::TokenStream;
use quote::quote;

/// Emits the file of a method.
pub(super) fn method(api: &RustApi<'_>, method: &RustMethod<'_>, nearby: &[&RustType<'_>]) -> Source {
    let scope = Scope::new(api, &method.module, Origin::Method(method.method.name.clone())).defining(nearby);
    let mut groups = vec![imports(&scope, method)];
    groups.extend(request(&scope, method));
    groups.push(method_impl(method));
    groups.extend(pages::of_method(&scope, method));
    groups.extend(response(&scope, method));
    groups.extend(objects::types(&scope));
    groups.extend(errors::of_method(api, method));
    source(docs::module(method.method).inner(), groups)
}

fn imports(scope: &Scope<'_>, method: &RustMethod<'_>) -> TokenStream {
    let method = method.method;
    let body: &[Field] = match &method.body {
        Body::Params(fields) => fields,
        Body::Bare(field) => std::slice::from_ref(field),
    };
    let in_response = match &method.result {
        ResponseShape::Fields(fields) => scope.mentions_entities(fields),
        ResponseShape::Item(ty) | ResponseShape::Items(ty) | ResponseShape::Bare(ty) => mentions_entity(ty),
        ResponseShape::Flag => false,
    };
    let entities = in_response || scope.mentions_entities(body.iter().chain(scope.own_fields()));
    let imports = objects::imports(entities);
    let codes = if method.errors.is_empty() { quote!() } else { quote!(, codes) };
    quote! {
        #imports
        use crate::errors::{CODES, ErrorCode #codes};
    }
}

fn request(scope: &Scope<'_>, request: &RustMethod<'_>) -> Vec<TokenStream> {
    let method = request.method;
    let mut docs = Docs::new(&method.doc.summary).maybe(method.doc.more.as_deref());
    docs = docs.raw_paragraph(&format!("The request of {}.", text::code(&method.name)));
    for rule in &method.rules {
        docs = docs.paragraph(&prose::rule(rule));
    }
    if !method.required_filters.is_empty() {
        let names: Vec<String> = method.required_filters.iter().map(|name| text::code(name)).collect();
        docs = docs.raw_paragraph(&format!("The filter must have a condition on {}.", names.join(" and ")));
    }
    docs = docs.note(method.doc.note.as_deref());
    docs = example::of_call(scope.api, request, docs);
    // All portals define the parameters of the `field.*` actions alike, and most methods are such actions.
    let open = !matches!(method.action, Some(Action::FieldList | Action::FieldGet));
    match &request.body {
        RustBody::Params(item) => Struct { item, docs, is_request: true, open, read: false, written: true }.emit(scope),
        RustBody::Bare(field) => bare_request(scope, request, field, &docs),
    }
}

fn bare_request(scope: &Scope<'_>, method: &RustMethod<'_>, field: &RustField<'_>, docs: &Docs) -> Vec<TokenStream> {
    let (name, docs, inner) = (ident(&method.ident), docs.outer(), docs::field(field.field).outer());
    let (body, ty) = (ident(&field.ident), scope.ty(&field.field.ty));
    vec![
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq)]
            #[cfg_attr(feature = "serde", derive(Default))]
            #[non_exhaustive]
            pub struct #name { #inner pub #body: #ty }
        },
        quote! {
            impl #name {
                /// Creates a request with its body.
                pub fn new(#body: impl Into<#ty>) -> Self { Self { #body: #body.into() } }
            }
        },
        quote! {
            impl Encode for #name {
                fn encode(&self, out: &mut JsonWriter) { Encode::encode(&self.#body, out); }
            }
        },
        quote! {
            #[cfg(feature = "serde")]
            impl Decode for #name {
                fn decode(&mut self, value: Value<'_>) -> Decoded { Decode::decode(&mut self.#body, value) }
            }
        },
        structs::serde(&name),
    ]
}

fn method_impl(request: &RustMethod<'_>) -> TokenStream {
    let method = request.method;
    let (request, response, error) =
        (ident(&request.ident), ident(&request.response_ident), ident(&request.error_ident));
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
    let select = if selects(method) {
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

fn response(scope: &Scope<'_>, request: &RustMethod<'_>) -> Vec<TokenStream> {
    let mut docs = Docs::default().raw_paragraph(&format!("The response to {}.", text::code(&request.method.name)));
    if let ResponseShape::Bare(ty) = &request.method.result
        && let Some(constraints) = constraints::sentences(ty)
    {
        docs = docs.raw_paragraph(&constraints);
    }
    if let Some(item) = &request.response {
        return Struct { item, docs, is_request: false, open: false, read: true, written: false }.emit(scope);
    }
    let (name, docs) = (ident(&request.response_ident), docs.outer());
    scope.alias(&request.method.result).into_iter().map(|ty| quote!(#docs pub type #name = #ty;)).collect()
}
