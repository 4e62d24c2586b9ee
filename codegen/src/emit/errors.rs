//! Error codes of the API, and the errors that each method documents.

use super::docs::{self, Docs};
use super::scope::ident;
use super::{code_table, source};
use crate::render::Source;
use crate::render::deferred::{self, literal};
use crate::rust_api::{RustApi, RustCause, RustCode, RustMethod};
use bitrix24_model::{Cause, ErrorCode, text};
use proc_macro2::TokenStream;
use quote::quote;

/// Emits `errors.rs`: every code of the specs, and a variant for all others.
pub(super) fn codes(api: &RustApi<'_>) -> Source {
    let head = Docs::new("The error codes of the API.").inner();
    let names: Vec<_> = api.codes.iter().map(|code| ident(&code.error.name)).collect();
    let codes: Vec<_> = api.codes.iter().map(|code| deferred::code(&code_path(code))).collect();
    let patterns = api.codes.iter().map(|code| deferred::tokens(&pattern(code)));
    let code_docs = api.codes.iter().map(|code| code_docs(code.error).outer());
    let unknown = Docs::new("An undocumented error code, as the portal sent it.").outer();
    let constants = api.codes.iter().map(|RustCode { error, constant }| {
        let docs = Docs::default().raw_paragraph(&format!("[`ErrorCode::{0}`](super::ErrorCode::{0}).", error.name));
        docs.item("", &format!("pub const {constant}: &str = {};", literal(&error.code)))
    });
    let constants = quote! {
        /// The wire codes as constants.
        pub mod codes { #(#constants)* }
    };
    let items = quote! {
        /// An error code: a documented one, or any other as the portal sent it.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorCode { #(#code_docs #names,)* #unknown Unknown(Box<str>) }
    };
    let functions = quote! {
        impl ErrorCode {
            /// Returns the error code for a wire code.
            pub fn from_code(code: &str) -> Self {
                match code { #(#patterns => Self::#names,)* other => Self::Unknown(other.into()) }
            }
            /// Returns the wire code.
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
    let imports = quote!(
        use bitrix24_runtime::method::CodeInfo;
    );
    source(head, vec![imports, items, functions, display, code_table::of_client(api), constants])
}

/// Returns the path of a code's constant.
fn code_path(code: &RustCode<'_>) -> String {
    format!("codes::{}", code.constant)
}

/// Returns the pattern that matches a code and its aliases.
fn pattern(code: &RustCode<'_>) -> String {
    code.error.aliases.iter().fold(code_path(code), |pattern, alias| pattern + " | " + &literal(alias))
}

fn code_docs(error: &ErrorCode) -> Docs {
    let statuses: Vec<_> = error.statuses.iter().map(u16::to_string).collect();
    let wire = format!("{} HTTP status: {}.", docs::wire_code(error), statuses.join(" or "));
    Docs::new(&error.when)
        .raw_paragraph(&format!("Fix: {}", text::markdown(&error.fix)))
        .raw_paragraph(&wire)
        .note(error.note.as_deref())
}

/// Emits the error enum of a method:
///
/// ```text
/// pub enum CreateChatError { RequestValidation, AccessDenied, Other(ErrorCode) }
/// impl CreateChatError { pub const LOCKED: Cause = …; }
/// impl ErrorKind for CreateChatError { … }
/// impl_error!(CreateChatError);
/// ```
pub(super) fn of_method(api: &RustApi<'_>, request: &RustMethod<'_>) -> Vec<TokenStream> {
    let (name, method) = (&request.error_ident, request.method);
    let errors: Vec<_> = method.errors.iter().map(|error| api.code(error.error)).collect();
    let variant = |code: &RustCode<'_>| format!("Self::{}", code.error.name);
    let from_code = match errors.as_slice() {
        [] => "Self::Other(ErrorCode::from_code(code))".to_owned(),
        errors => {
            let arms = errors.iter().map(|code| [pattern(code), variant(code)]);
            deferred::matching("code", arms, "other => Self::Other(ErrorCode::from_code(other))")
        }
    };
    let as_code = errors.iter().map(|code| [variant(code), code_path(code)]);
    let as_code = deferred::matching("self", as_code, "Self::Other(code) => code.as_code()");
    let causes: Vec<_> = request.causes.iter().map(|cause| format!("Self::{}", cause.ident)).collect();
    let start = "    const CAUSES: &'static [Cause] = ";
    let causes = deferred::list("&[", &causes, 4, deferred::MARGIN - start.len() - 1);
    let members = [
        format!("{start}{causes};"),
        deferred::method("from_code(code: &str) -> Self", &from_code),
        deferred::method("as_code(&self) -> &str", &as_code),
    ];
    let kind = deferred::implementation("ErrorKind", name, &members);
    let constants: Vec<_> = request.causes.iter().map(|cause| constant(api.code(cause.error), cause)).collect();
    let item = ident(name);
    let constants = if constants.is_empty() { TokenStream::new() } else { quote!(impl #item { #(#constants)* }) };
    vec![data(api, request), constants, deferred::item("", &kind), deferred::item("", &format!("impl_error!({name});"))]
}

/// Emits the enum itself.
fn data(api: &RustApi<'_>, request: &RustMethod<'_>) -> TokenStream {
    let mut members = String::new();
    for error in &request.method.errors {
        let causes: Vec<_> = request.causes.iter().filter(|cause| cause.error == error.error).collect();
        let code = api.code(error.error).error;
        docs::method_error(code, &causes).member(&format!("{},", code.name), &mut members);
    }
    Docs::new("Any error code not listed above.").member("Other(ErrorCode),", &mut members);
    Docs::default().raw_paragraph(&format!("The errors of {}.", text::code(&request.method.name))).item(
        "#[derive(Clone, Debug)]\n#[non_exhaustive]",
        &format!("pub enum {} {{\n{members}}}", request.error_ident),
    )
}

/// Emits the constant of a cause:
///
/// ```text
/// /// Another call is creating the chat. Fix: Try again later.
/// pub const LOCKED: Cause =
///     Cause::temporary(codes::REQUEST_VALIDATION, "Locked", &["messageId"], "Another call is …", "Try again later.");
/// ```
fn constant(code: &RustCode<'_>, item: &RustCause<'_>) -> TokenStream {
    let Cause { name, fields, when, fix, retry, at: _, breaks: _, text: _ } = item.cause;
    let new = if *retry { "temporary" } else { "new" };
    let fields: Vec<_> = fields.iter().map(|field| literal(field)).collect();
    let fields = format!("&[{}]", fields.join(", "));
    let arguments = [code_path(code), literal(name), fields, literal(when), literal(fix)];
    let constant = deferred::constructed(&format!("pub const {}: Cause = Cause::{new}", item.ident), &arguments);
    docs::cause(item.cause).item("", &constant)
}
