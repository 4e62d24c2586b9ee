//! Errors: the codes of the API, and for each method the ones that its page documents.

use super::docs::{self, Docs};
use super::scope::ident;
use super::source;
use crate::naming;
use crate::render::Source;
use crate::rust_api::{RustApi, RustCause, RustMethod};
use bitrix24_model::{Api, Cause, ErrorCode};
use proc_macro2::TokenStream;
use quote::quote;

/// `errors.rs`: every code of the specs, and one that keeps any other.
pub(super) fn codes(api: &Api) -> Source {
    let head = Docs::new("The error codes that portals answer with.").inner();
    let names: Vec<_> = api.errors.iter().map(|error| ident(&error.name)).collect();
    let codes: Vec<_> = api.errors.iter().map(code_path).collect();
    let patterns = api.errors.iter().map(pattern);
    let code_docs = api.errors.iter().map(|error| code_docs(error).outer());
    let unknown = Docs::new("A code that the specs do not know, as it came.").outer();
    let constants = api.errors.iter().map(|error| {
        let (name, code) = (ident(&naming::constant_of(&error.name)), &error.code);
        let docs =
            Docs::default().raw_paragraph(&format!("[`ErrorCode::{0}`](super::ErrorCode::{0}).", error.name)).outer();
        quote!(#docs pub const #name: &str = #code;)
    });
    let constants = quote! {
        /// The codes as they stand on the wire.
        pub mod codes { #(#constants)* }
    };
    let items = quote! {
        /// A code of a failure: documented, or as it came.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorCode { #(#code_docs #names,)* #unknown Unknown(Box<str>) }
    };
    let functions = quote! {
        impl ErrorCode {
            /// The code that stands on the wire as `code`.
            pub fn from_code(code: &str) -> Self {
                match code { #(#patterns => Self::#names,)* other => Self::Unknown(other.into()) }
            }
            /// The code as it stands on the wire.
            pub fn as_code(&self) -> &str {
                match self { #(Self::#names => #codes,)* Self::Unknown(code) => code }
            }
        }
    };
    let display = quote! {
        impl std::fmt::Display for ErrorCode {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.as_code()) }
        }
    };
    source(head, vec![items, functions, display, constants])
}

/// The constant of a code.
fn code_path(error: &ErrorCode) -> TokenStream {
    let name = ident(&naming::constant_of(&error.name));
    quote!(codes::#name)
}

/// What a code matches: itself, or one of its other names.
fn pattern(error: &ErrorCode) -> TokenStream {
    let (code, aliases) = (code_path(error), &error.aliases);
    quote!(#code #(| #aliases)*)
}

fn code_docs(error: &ErrorCode) -> Docs {
    let statuses: Vec<_> = error.statuses.iter().map(u16::to_string).collect();
    let wire = format!("On the wire: {}, status {}.", docs::code(&error.code), statuses.join(" or "));
    Docs::new(&error.when)
        .raw_paragraph(&format!("Remedy: {}", docs::escape_markdown(&error.fix)))
        .raw_paragraph(&wire)
        .note(error.note.as_deref())
}

/// ```text
/// pub enum CreateChatError { RequestValidation, AccessDenied, Other(ErrorCode) }
/// impl CreateChatError { pub const LOCKED: Cause = …; }
/// impl ErrorKind for CreateChatError { … }
/// ```
pub(super) fn of_method(api: &RustApi<'_>, request: &RustMethod<'_>) -> Vec<TokenStream> {
    let (name, method) = (ident(&request.error_ident), request.method);
    let enum_docs = Docs::default().raw_paragraph(&format!("The errors of {}.", docs::code(&method.name))).outer();
    let errors: Vec<_> = method.errors.iter().map(|error| api.error(error.error)).collect();
    let variants: Vec<_> = errors.iter().map(|error| ident(&error.name)).collect();
    let codes: Vec<_> = errors.iter().map(|error| code_path(error)).collect();
    let variant_docs = method.errors.iter().map(|error| docs::method_error(error, api.error(error.error)).outer());
    let other = Docs::new("Any error code not listed above.").outer();
    let patterns = errors.iter().map(|error| pattern(error));
    let constants: Vec<_> = request.causes.iter().map(|cause| ident(&cause.ident)).collect();
    let mut groups = vec![quote! {
        #enum_docs
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum #name { #(#variant_docs #variants,)* #other Other(ErrorCode) }
    }];
    if !constants.is_empty() {
        let definitions = request.causes.iter().map(|cause| constant(api.error(cause.error), cause));
        groups.push(quote!(impl #name { #(#definitions)* }));
    }
    let from_code = match errors.as_slice() {
        [] => quote!(Self::Other(ErrorCode::from_code(code))),
        _ => quote!(match code { #(#patterns => Self::#variants,)* other => Self::Other(ErrorCode::from_code(other)) }),
    };
    groups.push(quote! {
        impl ErrorKind for #name {
            const CAUSES: &'static [Cause] = &[#(Self::#constants),*];
            fn from_code(code: &str) -> Self { #from_code }
            fn as_code(&self) -> &str {
                match self { #(Self::#variants => #codes,)* Self::Other(code) => code.as_code() }
            }
        }
    });
    groups
}

/// ```text
/// /// Another call is creating the chat. Remedy: Try again later.
/// pub const LOCKED: Cause = Cause::new(codes::REQUEST_VALIDATION, "Locked").when(…).fix("Try again later.").retry();
/// ```
fn constant(error: &ErrorCode, item: &RustCause<'_>) -> TokenStream {
    let Cause { name, fields, when, fix, retry, at: _ } = item.cause;
    let (constant, code, docs) = (ident(&item.ident), code_path(error), docs::cause(item.cause).outer());
    let fields = if fields.is_empty() { TokenStream::new() } else { quote!(.fields(&[#(#fields),*])) };
    let retry = if *retry { quote!(.retry()) } else { TokenStream::new() };
    quote! {
        #docs
        pub const #constant: Cause = Cause::new(#code, #name) #fields .when(#when) .fix(#fix) #retry;
    }
}
