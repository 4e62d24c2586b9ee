//! The file of a method: request, response, errors, and the implementation of `Method`.

use super::docs::{self, Docs};
use super::scope::{Scope, client_root, ident, mentions_entity};
use super::structs::{self, Struct, decode_impl, encode_impl};
use super::{errors, example, objects, pages, source};
use crate::render::Source;
use crate::render::deferred::{self, literal};
use crate::rust_api::{Home, RustApi, RustBody, RustField, RustMethod, RustType, selects};
use bitrix24_model::{Action, Body, Effect, Field, Method, Origin, ResponseShape, constraints, prose, text};
use proc_macro2::TokenStream;
use quote::quote;

/// Emits the file of a method.
pub(super) fn method(api: &RustApi<'_>, method: &RustMethod<'_>, nearby: &[&RustType<'_>]) -> Source {
    let scope = Scope::new(api, &method.module, Origin::Method(method.method.path().to_owned())).defining(nearby);
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
    let (imports, root) = (objects::import_lines(scope, entities), client_root(scope.api));
    let codes = if method.errors.is_empty() { "" } else { ", codes" };
    deferred::item("", &format!("{imports}\nuse {root}::errors::{{CODES, ErrorCode{codes}}};"))
}

fn request(scope: &Scope<'_>, request: &RustMethod<'_>) -> Vec<TokenStream> {
    let method = request.method;
    let mut docs = Docs::new(&method.doc.summary).maybe(method.doc.more.as_deref());
    docs = docs.raw_paragraph(&format!("The request of {}.", text::code(&method.name)));
    docs = prose::of_v2(method).iter().fold(docs, |docs, sentence| docs.raw_paragraph(sentence));
    for rule in &method.rules {
        docs = docs.paragraph(&prose::rule(rule));
    }
    if !method.required_filters.is_empty() {
        let names: Vec<String> = method.required_filters.iter().map(|name| text::code(name)).collect();
        docs = docs.raw_paragraph(&format!("The filter must have a condition on {}.", names.join(" and ")));
    }
    docs = docs.note(method.doc.note.as_deref());
    // The examples of documented methods do not have the fields of a portal.
    if scope.api.home == Home::Client {
        docs = example::of_call(scope.api, request, docs);
    }
    // All portals define the parameters of the `field.*` actions alike, and most methods are such actions.
    let describes = matches!(method.action, Some(Action::FieldList | Action::FieldGet));
    match &request.body {
        RustBody::Params(item) => {
            // An argument without a position cannot be sent.
            let open = !describes && !item.positional;
            let deprecated = deprecated(method);
            let item =
                Struct { item, docs, is_request: true, open, read: false, written: true, writes: None, deprecated };
            let mut groups = item.emit(scope);
            groups.extend(masks(scope, request));
            groups
        }
        RustBody::Bare(field) => bare_request(scope, request, field, &docs),
    }
}

fn bare_request(scope: &Scope<'_>, method: &RustMethod<'_>, field: &RustField<'_>, docs: &Docs) -> Vec<TokenStream> {
    let (name, docs, inner) = (ident(&method.ident), docs.outer(), docs::field(field.field).outer());
    let (body, ty) = (ident(&field.ident), deferred::tokens(&scope.ty(&field.field.ty)));
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
        encode_impl(Some(""), &method.ident, &format!("Encode::encode(&self.{}, out);", field.ident)),
        decode_impl(scope.with_serde(), &method.ident, &format!("Decode::decode(&mut self.{}, value)", field.ident)),
        structs::serde(scope, &method.ident),
    ]
}

/// Returns whether a method is outdated.
pub(super) fn is_halted(method: &RustMethod<'_>) -> bool {
    method.method.v2.as_ref().is_some_and(|v2| v2.halted.is_some())
}

/// Returns the attribute of an outdated method's request.
fn deprecated(method: &Method) -> Option<String> {
    let halted = method.v2.as_ref()?.halted.as_ref()?;
    Some(match &halted.successor {
        Some(successor) => {
            let note = format!("outdated; use {}", text::code(successor));
            format!("#[deprecated(note = {})]", literal(&note))
        }
        None => "#[deprecated(note = \"outdated\")]".to_owned(),
    })
}

/// Emits the masks of a method's selections as constants:
///
/// ```text
/// impl List {
///     /// The mask `UF_*` for `select`.
///     pub const UF: v2::Mask<super::Deal> = v2::Mask::new("UF_*");
/// }
/// ```
fn masks(scope: &Scope<'_>, request: &RustMethod<'_>) -> Option<TokenStream> {
    let select = request.method.v2.as_ref()?.select.as_ref().filter(|select| !select.masks.is_empty())?;
    let object = scope.named(request.method.object?);
    let constants = request.masks.iter().map(|(name, mask)| {
        let param = text::code(&select.param);
        let docs = Docs::default().raw_paragraph(&format!("The mask {} for {param}.", text::code(mask)));
        docs.item("", &format!("pub const {name}: v2::Mask<{object}> = v2::Mask::new({});", literal(mask)))
    });
    let name = ident(&request.ident);
    Some(quote!(impl #name { #(#constants)* }))
}

fn method_impl(request: &RustMethod<'_>) -> TokenStream {
    let (method, v2) = (request.method, request.method.v2.as_ref());
    let protocol = if v2.is_some() { "v2::V2" } else { "V3" };
    let effect = match method.effect {
        Effect::Read => "Effect::Read",
        Effect::Write => "Effect::Write",
    };
    let select = v2.and_then(|v2| v2.select.as_ref()).map_or("select", |select| &select.param);
    let new = format!("MethodFacts::new({}, {effect}, {})", literal(&method.name), literal(&method.scope));
    let calls = [
        (!method.envelope).then(|| ".bare()".to_owned()),
        selects(method).then(|| format!(".select({})", literal(select))),
        v2.filter(|v2| v2.application_only).map(|_| ".application_only()".to_owned()),
        Some(".codes(CODES)".to_owned()),
    ];
    let calls: Vec<String> = calls.into_iter().flatten().collect();
    let facts = deferred::chain(&format!("const FACTS: MethodFacts = {new}"), &calls).replace('\n', "\n    ");
    let members = [
        format!("type Protocol = {protocol};"),
        facts,
        format!("type Response = {};", request.response_ident),
        format!("type Error = {};", request.error_ident),
    ];
    let members: String = members.iter().map(|member| format!("    {member}\n")).collect();
    deferred::item("", &format!("impl Method for {} {{\n{members}}}", request.ident))
}

fn response(scope: &Scope<'_>, request: &RustMethod<'_>) -> Vec<TokenStream> {
    let mut docs = Docs::default().raw_paragraph(&format!("The response to {}.", text::code(&request.method.name)));
    if let ResponseShape::Bare(ty) = &request.method.result
        && let Some(constraints) = constraints::sentences(ty)
    {
        docs = docs.raw_paragraph(&constraints);
    }
    if let Some(item) = &request.response {
        let deprecated = None;
        return Struct {
            item,
            docs,
            is_request: false,
            open: false,
            read: true,
            written: false,
            writes: None,
            deprecated,
        }
        .emit(scope);
    }
    let alias = |ty| docs.item("", &format!("pub type {} = {ty};", request.response_ident));
    scope.alias(&request.method.result).map(alias).into_iter().collect()
}
