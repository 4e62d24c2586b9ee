//! Structs: the fields, a constructor and setters for requests, and the tables that encode and decode the fields.

use super::docs::{self, Docs};
use super::params;
use super::scope::{Scope, ident};
use crate::naming;
use crate::rust_api::{OptionKind, RustField, RustStruct, RustType, StructKind, WrittenAs};
use bitrix24_model::{Clear, Scalar, Type, TypeId, text};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

/// A struct, its docs and its uses.
pub(super) struct Struct<'a> {
    pub(super) item: &'a RustStruct<'a>,
    pub(super) docs: Docs,
    /// Whether it is the request of a method.
    pub(super) is_request: bool,
    /// Whether it takes undocumented fields, if it is built by hand.
    pub(super) open: bool,
    /// Whether clients read it.
    pub(super) read: bool,
    /// Whether clients write it.
    pub(super) written: bool,
    /// The object that it writes, if it is the fields of a request.
    pub(super) writes: Option<TypeId>,
    /// The attribute of an outdated struct.
    pub(super) deprecated: Option<TokenStream>,
}

impl<'a> Struct<'a> {
    /// Returns the struct of a named type.
    pub(super) fn of(ty: &'a RustType<'a>, item: &'a RustStruct<'a>) -> Self {
        let docs = docs::named(ty.def);
        let docs = match &ty.def.doc.link {
            Some(link) => docs.raw_paragraph(&format!("[Official page]({})", docs::address(link))),
            None => docs,
        };
        Self {
            item,
            docs,
            is_request: false,
            open: true,
            read: ty.def.read,
            written: ty.def.written,
            writes: ty.def.v2.writes,
            deprecated: None,
        }
    }

    /// Emits the struct and its implementations:
    ///
    /// ```text
    /// /// The request.
    /// #[derive(Clone, Debug, PartialEq)]
    /// #[non_exhaustive]
    /// pub struct CreateChat { pub message_id: Id<entity::MailMessage> }
    /// impl CreateChat { pub fn new(message_id: impl Into<Id<entity::MailMessage>>) -> Self { … } }
    /// impl Encode for CreateChat { … }
    /// #[cfg(feature = "serde")]
    /// serde_as_wire!(CreateChat);
    /// ```
    pub(super) fn emit(&self, scope: &Scope<'_>) -> Vec<TokenStream> {
        let mut groups = vec![self.data(scope)];
        if self.item.kind == StructKind::Write {
            groups.push(self.builder(scope));
            groups.push(params::of_struct(scope, self.item));
        }
        groups.push(self.encode(scope));
        groups.push(self.decode(scope));
        groups.push(self.open(scope));
        groups.push(serde(scope, &ident(&self.item.ident)));
        groups.retain(|group| !group.is_empty());
        groups
    }

    /// Returns whether `new` has no arguments, and is the default.
    fn starts_empty(&self) -> bool {
        self.item.arguments().next().is_none()
    }

    /// Returns the field for what the struct does not have: only structs that are built by hand, and objects to which
    /// portals add keys, have it.
    fn extra(&self) -> Option<Ident> {
        let is_built = self.open && self.item.kind == StructKind::Write;
        (is_built || self.item.open).then(|| ident(naming::EXTRA))
    }

    fn data(&self, scope: &Scope<'_>) -> TokenStream {
        let (name, docs, deprecated) = (ident(&self.item.ident), self.docs.outer(), &self.deprecated);
        let derives = match self.item.kind {
            StructKind::Write if !self.starts_empty() => {
                let default = scope.derive_default();
                quote!(#[derive(Clone, Debug, PartialEq)] #default)
            }
            StructKind::Write | StructKind::Read | StructKind::Selectable => {
                quote!(#[derive(Clone, Debug, Default, PartialEq)])
            }
        };
        let fields = self.item.fields.iter().map(|field| {
            let (docs, name, ty) = (docs::field(field.field).outer(), ident(&field.ident), scope.field(field));
            quote!(#docs pub #name: #ty)
        });
        let extra = self.extra().map(|extra| {
            let doc = match self.item.kind {
                StructKind::Write if self.is_request => "Undocumented parameters.",
                StructKind::Write => "Undocumented fields, such as user fields.",
                StructKind::Read | StructKind::Selectable => "Fields that the portal adds, such as user fields.",
            };
            let docs = Docs::new(doc).outer();
            quote!(#docs pub #extra: ExtraFields)
        });
        quote! {
            #docs
            #deprecated
            #derives
            #[non_exhaustive]
            pub struct #name { #(#fields,)* #extra }
        }
    }

    fn builder(&self, scope: &Scope<'_>) -> TokenStream {
        let name = ident(&self.item.ident);
        let new = self.constructor(scope);
        let setters = self.item.fields.iter().map(|field| setter(field, scope));
        let extra = self.extra().map(|extra| {
            let part = if self.is_request { "parameter" } else { "field, such as a user field" };
            let docs = Docs::new(&format!("Sets an undocumented {part}.")).outer();
            quote! {
                #docs
                #[must_use]
                pub fn #extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
                    self.#extra.insert(name, value);
                    self
                }
            }
        });
        quote! {
            impl #name {
                #new
                #(#setters)*
                #extra
            }
        }
    }

    fn constructor(&self, scope: &Scope<'_>) -> TokenStream {
        let (thing, parts) = if self.is_request { ("a request", "parameters") } else { ("a value", "fields") };
        if self.starts_empty() {
            let docs = Docs::new(&format!("Creates {thing} with no optional {parts} set.")).outer();
            let new = ident(self.item.constructor);
            return quote!(#docs pub fn #new() -> Self { Default::default() });
        }
        let arguments = self.item.arguments().map(|field| {
            let name = ident(&field.ident);
            let Argument { ty, .. } = argument(field, scope);
            quote!(#name: #ty)
        });
        let values = self.item.fields.iter().map(|field| {
            let name = ident(&field.ident);
            match field.option {
                OptionKind::Optional => quote!(#name: None),
                OptionKind::Change => quote!(#name: Change::Keep),
                OptionKind::Always | OptionKind::Nullable => match argument(field, scope).value {
                    Some(value) => quote!(#name: #value),
                    None => quote!(#name),
                },
            }
        });
        let extra = self.extra().map(|extra| quote!(#extra: Default::default()));
        let docs = Docs::new(&format!("Creates {thing} with its required {parts}.")).outer();
        let new = ident(self.item.constructor);
        quote!(#docs pub fn #new(#(#arguments),*) -> Self { Self { #(#values,)* #extra } })
    }

    fn encode(&self, scope: &Scope<'_>) -> TokenStream {
        let name = ident(&self.item.ident);
        let constants = self.item.constants.iter().map(|(wire, value)| {
            let value = Literal::i64_suffixed(*value);
            quote!((#wire, &#value))
        });
        let rows = constants.chain(self.item.fields.iter().flat_map(encoded)).collect::<Vec<_>>();
        let encode = match self.extra() {
            None if self.item.positional => {
                let names = self.item.fields.iter().map(|field| ident(&field.ident));
                quote!(v2::Arguments(&[#(&self.#names),*]).encode(out);)
            }
            Some(extra) => quote!(out.object_with(&[#(#rows),*], &self.#extra);),
            None => quote!(out.object(&[#(#rows),*]);),
        };
        let encode = quote! {
            impl Encode for #name {
                fn encode(&self, out: &mut JsonWriter) {
                    #encode
                }
            }
        };
        if self.written { encode } else { scope.with_serde(&encode) }
    }

    fn decode(&self, scope: &Scope<'_>) -> TokenStream {
        let name = ident(&self.item.ident);
        let constants = self.item.constants.iter().map(|(wire, _)| quote!((#wire, &mut v2::Ignored)));
        let rows = constants.chain(self.item.fields.iter().flat_map(decoded)).collect::<Vec<_>>();
        let decode = match self.extra() {
            None if self.item.positional => {
                let names = self.item.fields.iter().map(|field| ident(&field.ident));
                quote!(v2::ArgumentSlots(&mut [#(&mut self.#names),*]).decode(value))
            }
            // As a path, because rustfmt breaks a long method call with two arguments in a layout of its own.
            Some(extra) => quote!(Value::object_with(value, &mut [#(#rows),*], &mut self.#extra)),
            None => quote!(value.object(&mut [#(#rows),*])),
        };
        let order = self.item.fields.iter().find(|field| matches!(field.written_as, WrittenAs::OrderTexts { .. }));
        let decode = match order.map(|field| ident(&field.ident)) {
            Some(order) => quote! {
                let mut texts = v2::OrderTexts::default();
                let decoded = #decode;
                self.#order = texts.order();
                decoded
            },
            None => decode,
        };
        let decode = quote! {
            impl Decode for #name {
                fn decode(&mut self, value: Value<'_>) -> Decoded {
                    #decode
                }
            }
        };
        if self.read { decode } else { scope.with_serde(&decode) }
    }

    /// Emits the access to the fields that portals add to an object, by constants:
    ///
    /// ```text
    /// impl v2::OpenObject for Deal {
    ///     fn extra(&self) -> &ExtraFields { &self.extra }
    /// }
    /// ```
    fn open(&self, scope: &Scope<'_>) -> TokenStream {
        let name = ident(&self.item.ident);
        match (self.item.open, self.item.kind, self.writes) {
            (true, StructKind::Write, Some(object)) => {
                let object = scope.named(object);
                quote! {
                    impl v2::OpenFields for #name {
                        type Object = #object;
                        fn extra_mut(&mut self) -> &mut ExtraFields { &mut self.extra }
                    }
                }
            }
            (true, StructKind::Read | StructKind::Selectable, _) if self.read => quote! {
                impl v2::OpenObject for #name {
                    fn extra(&self) -> &ExtraFields { &self.extra }
                }
            },
            _ => TokenStream::new(),
        }
    }
}

/// Emits the keys of a field in a request, each with its value.
fn encoded(field: &RustField<'_>) -> Vec<TokenStream> {
    let (wire, name) = (&field.field.wire, ident(&field.ident));
    match field.written_as {
        WrittenAs::Itself => vec![quote!((#wire, &self.#name))],
        WrittenAs::OrderTexts { direction } => {
            vec![quote!((#wire, &v2::OrderField(&self.#name))), quote!((#direction, &v2::OrderDirection(&self.#name)))]
        }
        WrittenAs::Cleared(clear) => {
            let list = clear == Clear::List;
            vec![quote!((#wire, &v2::Clearing::<_, #list>(&self.#name)))]
        }
        WrittenAs::SelectWith(names) => vec![quote!((#wire, &v2::SelectWith(&self.#name, &[#(#names),*])))],
    }
}

/// Emits the keys of a field, each with the slot for its value.
fn decoded(field: &RustField<'_>) -> Vec<TokenStream> {
    let (wire, name) = (&field.field.wire, ident(&field.ident));
    match field.written_as {
        WrittenAs::OrderTexts { direction } => {
            vec![quote!((#wire, &mut texts.field)), quote!((#direction, &mut texts.direction))]
        }
        WrittenAs::Itself | WrittenAs::Cleared(_) | WrittenAs::SelectWith(_) => {
            vec![quote!((#wire, &mut self.#name))]
        }
    }
}

/// Emits the implementations of serde's traits for a type.
pub(super) fn serde(scope: &Scope<'_>, name: &Ident) -> TokenStream {
    scope.with_serde(&quote!(serde_as_wire!(#name);))
}

/// Emits the setter of an optional field, and the function that clears it.
fn setter(field: &RustField<'_>, scope: &Scope<'_>) -> TokenStream {
    let (name, docs) = (ident(&field.ident), docs::setter(field.field).outer());
    let Argument { ty, value } = argument(field, scope);
    let value = value.unwrap_or_else(|| quote!(#name));
    let value = match field.option {
        OptionKind::Always | OptionKind::Nullable => return TokenStream::new(),
        OptionKind::Optional => quote!(Some(#value)),
        OptionKind::Change => quote!(Change::Set(#value)),
    };
    let clearer = field.clearer.as_ref().map(|clearer| {
        let clearer = ident(clearer);
        let docs = Docs::default().raw_paragraph(&format!("Clears {}.", text::code(&field.field.wire))).outer();
        quote! {
            #docs
            #[must_use]
            pub fn #clearer(mut self) -> Self { self.#name = Change::Clear; self }
        }
    });
    quote! {
        #docs
        #[must_use]
        pub fn #name(mut self, #name: #ty) -> Self { self.#name = #value; self }
        #clearer
    }
}

/// An argument of a constructor or setter.
struct Argument {
    ty: TokenStream,
    /// The value to store, if the argument must be converted.
    value: Option<TokenStream>,
}

fn argument(field: &RustField<'_>, scope: &Scope<'_>) -> Argument {
    let name = ident(&field.ident);
    if field.option == OptionKind::Nullable {
        let ty = scope.ty(&field.field.ty);
        let conversion = if is_time(&field.field.ty) { Conversion::IntoValue } else { Conversion::Into };
        return conversion.argument(&quote!(Nullable<#ty>), &name);
    }
    if field.field.uses.secret {
        return Conversion::Into.argument(&scope.value(field.field), &name);
    }
    let Argument { ty, value } = plain_argument(&field.field.ty, &name, scope);
    if !field.boxed {
        return Argument { ty, value };
    }
    let value = value.unwrap_or_else(|| quote!(#name));
    Argument { ty, value: Some(quote!(Box::new(#value))) }
}

fn plain_argument(ty: &Type, name: &Ident, scope: &Scope<'_>) -> Argument {
    let written = scope.ty(ty);
    match ty {
        Type::Scalar(..) if is_time(ty) => Conversion::IntoValue.argument(&written, name),
        Type::Scalar(scalar, _) if is_converted(*scalar) => Conversion::Into.argument(&written, name),
        Type::Id(..) | Type::Select(_) | Type::Filter(_) | Type::Order(_) => Conversion::Into.argument(&written, name),
        Type::Array(inner, _) if is_time(inner) => Conversion::IntoValue.elements(&scope.ty(inner), name),
        Type::Array(inner, _) if matches!(**inner, Type::Scalar(Scalar::String, _) | Type::Id(..)) => {
            Conversion::Into.elements(&scope.ty(inner), name)
        }
        Type::Array(..) => Conversion::Into.argument(&written, name),
        Type::Scalar(..) | Type::Map(_) | Type::Rows(_) | Type::Named(_) | Type::Page | Type::Cursor(_) => {
            Argument { ty: written, value: None }
        }
    }
}

/// The trait that converts an argument.
#[derive(Clone, Copy)]
enum Conversion {
    Into,
    /// The runtime's, for types that no crate but their own could make `Into` of chrono's.
    IntoValue,
}

impl Conversion {
    fn names(self) -> (TokenStream, TokenStream) {
        match self {
            Self::Into => (quote!(Into), quote!(into)),
            Self::IntoValue => (quote!(IntoValue), quote!(into_value)),
        }
    }

    fn argument(self, ty: &TokenStream, name: &Ident) -> Argument {
        let (convert, method) = self.names();
        Argument { ty: quote!(impl #convert<#ty>), value: Some(quote!(#name.#method())) }
    }

    fn elements(self, ty: &TokenStream, name: &Ident) -> Argument {
        let (convert, method) = self.names();
        Argument {
            ty: quote!(impl IntoIterator<Item = impl #convert<#ty>>),
            value: Some(quote!(#name.into_iter().map(#convert::#method).collect())),
        }
    }
}

/// Returns whether an argument can be a date or time of any crate that the runtime knows.
fn is_time(ty: &Type) -> bool {
    matches!(ty, Type::Scalar(Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date, _))
}

/// Returns whether an argument of the type is converted with `Into`.
fn is_converted(scalar: Scalar) -> bool {
    match scalar {
        Scalar::String
        | Scalar::Timestamp
        | Scalar::Base64
        | Scalar::Yn
        | Scalar::Flag
        | Scalar::Money
        | Scalar::PortalDate
        | Scalar::Any => true,
        Scalar::Boolean
        | Scalar::UploadPair
        | Scalar::UploadData
        | Scalar::UploadValue
        | Scalar::Integer
        | Scalar::Number
        | Scalar::DateTime
        | Scalar::LocalDateTime
        | Scalar::Date => false,
    }
}
