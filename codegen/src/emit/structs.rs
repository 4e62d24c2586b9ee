//! Structs: the data, a constructor and setters where they go to the portal, and a table of their fields each way.

use super::docs;
use super::params;
use super::scope::{OptionKind, Scope, StructKind, ident};
use bitrix24_model::naming;
use bitrix24_model::{Field, Scalar, Type, TypeDef};
use proc_macro2::TokenStream;
use quote::quote;

/// A struct as it is to be written.
pub(super) struct Struct<'a> {
    pub(super) ident: &'a str,
    pub(super) docs: docs::Docs,
    pub(super) fields: &'a [Field],
    pub(super) mode: StructKind,
    pub(super) read: bool,
    pub(super) written: bool,
}

impl<'a> Struct<'a> {
    /// A struct of the model.
    pub(super) fn of(def: &'a TypeDef, fields: &'a [Field]) -> Self {
        let docs = docs::named(def);
        let docs = match &def.doc.link {
            Some(link) => docs.raw_paragraph(&format!("[Official page]({})", docs::address(link))),
            None => docs,
        };
        Self { ident: &def.ident, docs, fields, mode: StructKind::of(def), read: def.read, written: def.written }
    }

    /// ```text
    /// /// The request.
    /// #[derive(Clone, Debug, PartialEq)]
    /// #[non_exhaustive]
    /// pub struct CreateChat { pub message_id: Id<entity::MailMessage> }
    /// impl CreateChat { pub fn new(message_id: impl Into<Id<entity::MailMessage>>) -> Self { … } }
    /// impl Encode for CreateChat { … }
    /// ```
    pub(super) fn emit(&self, scope: &Scope<'_>) -> Vec<TokenStream> {
        let mut groups = vec![self.data(scope)];
        if self.mode == StructKind::Write {
            groups.push(self.builder(scope));
            groups.push(params::of_struct(scope, self.ident, self.fields));
        }
        groups.push(self.encode());
        groups.push(self.decode());
        groups.retain(|group| !group.is_empty());
        groups
    }

    /// Whether `new()` takes nothing, and so is the default.
    fn starts_empty(&self) -> bool {
        self.fields.iter().all(|field| matches!(self.mode.presence(field), OptionKind::Optional | OptionKind::Change))
    }

    fn data(&self, scope: &Scope<'_>) -> TokenStream {
        let (name, docs) = (ident(self.ident), self.docs.outer());
        let derives = match self.mode {
            StructKind::Write if !self.starts_empty() => {
                quote!(#[derive(Clone, Debug, PartialEq)] #[cfg_attr(feature = "server", derive(Default))])
            }
            _ => quote!(#[derive(Clone, Debug, Default, PartialEq)]),
        };
        let fields = self.fields.iter().map(|field| {
            let (docs, name, ty) = (docs::field(field).outer(), ident(&field.ident), scope.field(field, self.mode));
            quote!(#docs pub #name: #ty)
        });
        quote! {
            #docs
            #derives
            #[non_exhaustive]
            pub struct #name { #(#fields,)* }
        }
    }

    fn builder(&self, scope: &Scope<'_>) -> TokenStream {
        let name = ident(self.ident);
        let new = self.constructor(scope);
        let setters = self.fields.iter().map(|field| self.setter(field, scope));
        quote! {
            impl #name {
                #new
                #(#setters)*
            }
        }
    }

    fn constructor(&self, scope: &Scope<'_>) -> TokenStream {
        if self.starts_empty() {
            let docs = docs::Docs::new("With everything left out.").outer();
            return quote!(#docs pub fn new() -> Self { Default::default() });
        }
        let given = |field: &Field| matches!(self.mode.presence(field), OptionKind::Always | OptionKind::Nullable);
        let arguments = self.fields.iter().filter(|field| given(field)).map(|field| {
            let name = ident(&field.ident);
            let Argument { ty, .. } = argument(field, self.mode, scope);
            quote!(#name: #ty)
        });
        let values = self.fields.iter().map(|field| {
            let name = ident(&field.ident);
            match self.mode.presence(field) {
                OptionKind::Optional => quote!(#name: None),
                OptionKind::Change => quote!(#name: Change::Keep),
                OptionKind::Always | OptionKind::Nullable => match argument(field, self.mode, scope).value {
                    Some(value) => quote!(#name: #value),
                    None => quote!(#name),
                },
            }
        });
        let docs = docs::Docs::new("With what must be given.").outer();
        quote!(#docs pub fn new(#(#arguments),*) -> Self { Self { #(#values),* } })
    }

    fn setter(&self, field: &Field, scope: &Scope<'_>) -> TokenStream {
        let (name, docs) = (ident(&field.ident), docs::field(field).outer());
        let Argument { ty, value } = argument(field, self.mode, scope);
        let value = value.unwrap_or_else(|| quote!(#name));
        match self.mode.presence(field) {
            OptionKind::Always | OptionKind::Nullable => TokenStream::new(),
            OptionKind::Optional => quote! {
                #docs
                #[must_use]
                pub fn #name(mut self, #name: #ty) -> Self { self.#name = Some(#value); self }
            },
            OptionKind::Change => {
                let clear = ident(&naming::clearer_of(&field.ident));
                let clear_docs =
                    docs::Docs::default().raw_paragraph(&format!("Clears {}.", docs::code(&field.wire))).outer();
                quote! {
                    #docs
                    #[must_use]
                    pub fn #name(mut self, #name: #ty) -> Self { self.#name = Change::Set(#value); self }
                    #clear_docs
                    #[must_use]
                    pub fn #clear(mut self) -> Self { self.#name = Change::Clear; self }
                }
            }
        }
    }

    fn encode(&self) -> TokenStream {
        let name = ident(self.ident);
        let rows = self.fields.iter().map(|field| {
            let (wire, name) = (&field.wire, ident(&field.ident));
            quote!((#wire, &self.#name))
        });
        let condition = if self.written { TokenStream::new() } else { quote!(#[cfg(feature = "server")]) };
        quote! {
            #condition
            impl Encode for #name {
                fn encode(&self, out: &mut Writer) {
                    out.object(&[#(#rows),*]);
                }
            }
        }
    }

    fn decode(&self) -> TokenStream {
        let name = ident(self.ident);
        let rows = self.fields.iter().map(|field| {
            let (wire, name) = (&field.wire, ident(&field.ident));
            quote!((#wire, &mut self.#name))
        });
        let condition = if self.read { TokenStream::new() } else { quote!(#[cfg(feature = "server")]) };
        quote! {
            #condition
            impl Decode for #name {
                fn decode(&mut self, value: Value<'_>) -> Decoded {
                    value.object(&mut [#(#rows),*])
                }
            }
        }
    }
}

/// How a value is handed to a constructor or setter.
struct Argument {
    ty: TokenStream,
    /// The value to store, where it is not the argument as it came.
    value: Option<TokenStream>,
}

fn argument(field: &Field, mode: StructKind, scope: &Scope<'_>) -> Argument {
    let name = ident(&field.ident);
    if mode.presence(field) == OptionKind::Nullable {
        let ty = scope.ty(&field.ty);
        return Argument { ty: quote!(impl Into<Nullable<#ty>>), value: Some(quote!(#name.into())) };
    }
    let Argument { ty, value } = plain_argument(&field.ty, &name, scope);
    if !field.boxed {
        return Argument { ty, value };
    }
    let value = value.unwrap_or_else(|| quote!(#name));
    Argument { ty, value: Some(quote!(Box::new(#value))) }
}

fn plain_argument(ty: &Type, name: &proc_macro2::Ident, scope: &Scope<'_>) -> Argument {
    let written = scope.ty(ty);
    let converted = || Argument { ty: quote!(impl Into<#written>), value: Some(quote!(#name.into())) };
    match ty {
        Type::Scalar(scalar, _) if is_converted(*scalar) => converted(),
        Type::Id(..) | Type::Select(_) | Type::Filter(_) | Type::Order(_) => converted(),
        Type::Array(inner, _) if matches!(**inner, Type::Scalar(Scalar::String, _) | Type::Id(..)) => {
            let inner = scope.ty(inner);
            Argument {
                ty: quote!(impl IntoIterator<Item = impl Into<#inner>>),
                value: Some(quote!(#name.into_iter().map(Into::into).collect())),
            }
        }
        Type::Array(..) => converted(),
        Type::Scalar(..) | Type::Map(_) | Type::Named(_) | Type::Page | Type::Cursor(_) => {
            Argument { ty: written, value: None }
        }
    }
}

/// Whether other types are taken for the type too, as far as they convert without loss.
fn is_converted(scalar: Scalar) -> bool {
    match scalar {
        Scalar::String | Scalar::Base64 | Scalar::Any => true,
        Scalar::Boolean
        | Scalar::Integer
        | Scalar::Number
        | Scalar::DateTime
        | Scalar::LocalDateTime
        | Scalar::Date
        | Scalar::Timestamp => false,
    }
}
