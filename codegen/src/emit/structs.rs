//! Structs: the fields, a constructor and setters for requests, and the tables that encode and decode the fields.

use super::docs::{self, Docs};
use super::params;
use super::scope::{Scope, ident};
use crate::naming;
use crate::render::deferred::{self, call};
use crate::rust_api::{Home, OptionKind, RustField, RustStruct, RustType, StructKind, WrittenAs};
use bitrix24_model::{Clear, Scalar, Type, TypeId, prose, text};
use proc_macro2::{Ident, TokenStream};
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
    pub(super) deprecated: Option<String>,
}

impl<'a> Struct<'a> {
    /// Returns the struct of a named type.
    pub(super) fn of(ty: &'a RustType<'a>, item: &'a RustStruct<'a>) -> Self {
        let docs = ty.def.events.iter().fold(docs::named(ty.def), |docs, event| docs.paragraph(&prose::event(event)));
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
        groups.push(serde(scope, &self.item.ident));
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
        let mut attributes = self.deprecated.iter().map(|attribute| attribute.clone() + "\n").collect::<String>();
        attributes += match self.item.kind {
            StructKind::Write if !self.starts_empty() => scope.derives_without_default(),
            StructKind::Write | StructKind::Read | StructKind::Selectable => {
                "#[derive(Clone, Debug, Default, PartialEq)]\n"
            }
        };
        let mut members = String::new();
        for field in &self.item.fields {
            docs::field(field.field).member(&format!("pub {}: {},", field.ident, scope.field(field)), &mut members);
        }
        if let Some(extra) = self.extra() {
            let doc = match self.item.kind {
                StructKind::Write if self.is_request => "Undocumented parameters.",
                StructKind::Write => "Undocumented fields, such as user fields.",
                StructKind::Read | StructKind::Selectable => "Fields that the portal adds, such as user fields.",
            };
            Docs::new(doc).member(&format!("pub {extra}: ExtraFields,"), &mut members);
        }
        let open = if members.is_empty() { "" } else { "\n" };
        let item = format!("pub struct {} {{{open}{members}}}", self.item.ident);
        self.docs.item(&(attributes + "#[non_exhaustive]"), &item)
    }

    fn builder(&self, scope: &Scope<'_>) -> TokenStream {
        let name = ident(&self.item.ident);
        let new = self.constructor(scope);
        let setters = self.item.fields.iter().map(|field| setter(field, scope));
        let extra = self.extra().map(|extra| {
            let part = if self.is_request { "parameter" } else { "field, such as a user field" };
            Docs::new(&format!("Sets an undocumented {part}.")).item(
                "#[must_use]",
                &format!(
                    "pub fn {extra}(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {{\n    \
                     self.{extra}.insert(name, value);\n    self\n}}"
                ),
            )
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
        let new = self.item.constructor;
        if self.starts_empty() {
            return Docs::new(&format!("Creates {thing} with no optional {parts} set."))
                .item("", &format!("pub fn {new}() -> Self {{\n    Default::default()\n}}"));
        }
        let arguments = self.item.arguments().map(|field| format!("{}: {}", field.ident, argument(field, scope).ty));
        let arguments = arguments.collect::<Vec<_>>().join(", ");
        let mut values = String::new();
        for field in &self.item.fields {
            let value = match field.option {
                OptionKind::Optional => Some("None".to_owned()),
                OptionKind::Change => Some("Change::Keep".to_owned()),
                OptionKind::Always | OptionKind::Nullable => argument(field, scope).value,
            };
            let value = value.map_or_else(String::new, |value| format!(": {value}"));
            values += &format!("        {}{value},\n", field.ident);
        }
        if let Some(extra) = self.extra() {
            values += &format!("        {extra}: Default::default(),\n");
        }
        Docs::new(&format!("Creates {thing} with its required {parts}."))
            .item("", &format!("pub fn {new}({arguments}) -> Self {{\n    Self {{\n{values}    }}\n}}"))
    }

    fn encode(&self, scope: &Scope<'_>) -> TokenStream {
        let constants = self.item.constants.iter().map(|(wire, value)| row(wire, &format!("{value}i64")));
        let rows = constants.chain(self.item.fields.iter().flat_map(encoded)).collect::<Vec<_>>();
        let encode = match self.extra() {
            None if self.item.positional => format!("v2::Arguments(&[{}]).encode(out);", self.places("&self")),
            Some(extra) => call("out.object_with", &[], "&[", &rows, &[&format!("&self.{extra}")]) + ";",
            None => call("out.object", &[], "&[", &rows, &[]) + ";",
        };
        encode_impl(if self.written { Some("") } else { scope.with_serde() }, &self.item.ident, &encode)
    }

    fn decode(&self, scope: &Scope<'_>) -> TokenStream {
        let constants = self.item.constants.iter().map(|(wire, _)| row(wire, "mut v2::Ignored"));
        let rows = constants.chain(self.item.fields.iter().flat_map(decoded)).collect::<Vec<_>>();
        let order = self.item.fields.iter().find(|field| matches!(field.written_as, WrittenAs::OrderTexts { .. }));
        let result = if order.is_some() { "let decoded = " } else { "" };
        let decode = match self.extra() {
            None if self.item.positional => {
                format!("{result}v2::ArgumentSlots(&mut [{}]).decode(value)", self.places("&mut self"))
            }
            // As a path, because rustfmt breaks a long method call with two arguments in a layout of its own.
            Some(extra) => {
                let (callee, extra) = (format!("{result}Value::object_with"), format!("&mut self.{extra}"));
                call(&callee, &["value"], "&mut [", &rows, &[&extra])
            }
            None => call(&format!("{result}value.object"), &[], "&mut [", &rows, &[]),
        };
        let decode = match order {
            Some(RustField { ident, .. }) => format!(
                "let mut texts = v2::OrderTexts::default();\n        {decode};\n        self.{ident} = texts.order();\n        \
                 decoded"
            ),
            None => decode,
        };
        decode_impl(if self.read { Some("") } else { scope.with_serde() }, &self.item.ident, &decode)
    }

    /// Returns the places of the fields by their order.
    fn places(&self, of: &str) -> String {
        self.item.fields.iter().map(|field| format!("{of}.{}", field.ident)).collect::<Vec<_>>().join(", ")
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
                let object = deferred::tokens(&scope.named(object));
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
fn encoded(field: &RustField<'_>) -> Vec<String> {
    let (wire, name) = (&field.field.wire, &field.ident);
    match field.written_as {
        WrittenAs::Itself => vec![row(wire, &format!("self.{name}"))],
        WrittenAs::OrderTexts { direction } => vec![
            row(wire, &format!("v2::OrderField(&self.{name})")),
            row(direction, &format!("v2::OrderDirection(&self.{name})")),
        ],
        WrittenAs::Cleared(clear) => {
            let list = clear == Clear::List;
            vec![row(wire, &format!("v2::Clearing::<_, {list}>(&self.{name})"))]
        }
        WrittenAs::SelectWith(names) => {
            let names: Vec<String> = names.iter().map(|name| deferred::literal(name)).collect();
            vec![row(wire, &format!("v2::SelectWith(&self.{name}, &[{}])", names.join(", ")))]
        }
    }
}

/// Emits the keys of a field, each with the slot for its value.
fn decoded(field: &RustField<'_>) -> Vec<String> {
    let (wire, name) = (&field.field.wire, &field.ident);
    match field.written_as {
        WrittenAs::OrderTexts { direction } => {
            vec![row(wire, "mut texts.field"), row(direction, "mut texts.direction")]
        }
        WrittenAs::Itself | WrittenAs::Cleared(_) | WrittenAs::SelectWith(_) => {
            vec![row(wire, &format!("mut self.{name}"))]
        }
    }
}

/// Emits a row of a table: a key and a reference.
fn row(key: &str, value: &str) -> String {
    format!("({}, &{value})", deferred::literal(key))
}

/// Emits the implementation of `Encode` behind an attribute, which can be empty; nothing without one.
pub(super) fn encode_impl(attribute: Option<&str>, name: &str, body: &str) -> TokenStream {
    conversion(attribute, "Encode", name, "encode(&self, out: &mut JsonWriter)", body)
}

/// Emits the implementation of `Decode` as [`encode_impl`] does that of `Encode`.
pub(super) fn decode_impl(attribute: Option<&str>, name: &str, body: &str) -> TokenStream {
    conversion(attribute, "Decode", name, "decode(&mut self, value: Value<'_>) -> Decoded", body)
}

fn conversion(attribute: Option<&str>, of: &str, name: &str, signature: &str, body: &str) -> TokenStream {
    let Some(attribute) = attribute else { return TokenStream::new() };
    deferred::item(attribute, &deferred::implementation(of, name, &[deferred::method(signature, body)]))
}

/// Emits the implementations of serde's traits for a type.
pub(super) fn serde(scope: &Scope<'_>, name: &str) -> TokenStream {
    match scope.api.home {
        Home::Client => deferred::item("#[cfg(feature = \"serde\")]", &format!("serde_as_wire!({name});")),
        Home::User => TokenStream::new(),
    }
}

/// Emits the setter of an optional field, and the function that clears it.
fn setter(field: &RustField<'_>, scope: &Scope<'_>) -> TokenStream {
    let (name, Argument { ty, value }) = (&field.ident, argument(field, scope));
    let value = value.unwrap_or_else(|| name.clone());
    let value = match field.option {
        OptionKind::Always | OptionKind::Nullable => return TokenStream::new(),
        OptionKind::Optional => format!("Some({value})"),
        OptionKind::Change => format!("Change::Set({value})"),
    };
    let set = |docs: Docs, function: &str, value: &str| {
        docs.item("#[must_use]", &format!("pub fn {function} -> Self {{\n    self.{name} = {value};\n    self\n}}"))
    };
    let mut functions = set(docs::setter(field.field), &format!("{name}(mut self, {name}: {ty})"), &value);
    if let Some(clearer) = &field.clearer {
        let docs = Docs::default().raw_paragraph(&format!("Clears {}.", text::code(&field.field.wire)));
        functions.extend(set(docs, &format!("{clearer}(mut self)"), "Change::Clear"));
    }
    functions
}

/// An argument of a constructor or setter.
struct Argument {
    ty: String,
    /// The value to store, if the argument must be converted.
    value: Option<String>,
}

fn argument(field: &RustField<'_>, scope: &Scope<'_>) -> Argument {
    let name = &field.ident;
    if field.option == OptionKind::Nullable {
        let ty = scope.ty(&field.field.ty);
        let conversion = if is_time(&field.field.ty) { Conversion::IntoValue } else { Conversion::Into };
        return conversion.argument(&format!("Nullable<{ty}>"), name);
    }
    if field.field.uses.secret {
        return Conversion::Into.argument(&scope.value(field.field), name);
    }
    let Argument { ty, value } = plain_argument(&field.field.ty, name, scope);
    if !field.boxed {
        return Argument { ty, value };
    }
    let value = value.unwrap_or_else(|| name.clone());
    Argument { ty, value: Some(format!("Box::new({value})")) }
}

fn plain_argument(ty: &Type, name: &str, scope: &Scope<'_>) -> Argument {
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
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Into => ("Into", "into"),
            Self::IntoValue => ("IntoValue", "into_value"),
        }
    }

    fn argument(self, ty: &str, name: &str) -> Argument {
        let (convert, method) = self.names();
        Argument { ty: format!("impl {convert}<{ty}>"), value: Some(format!("{name}.{method}()")) }
    }

    fn elements(self, ty: &str, name: &str) -> Argument {
        let (convert, method) = self.names();
        Argument {
            ty: format!("impl IntoIterator<Item = impl {convert}<{ty}>>"),
            value: Some(format!("{name}.into_iter().map({convert}::{method}).collect()")),
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
