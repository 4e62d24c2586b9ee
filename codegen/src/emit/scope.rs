//! How types are written from where they are used.

use bitrix24_model::{Api, Field, Origin, Shape, Type, TypeDef, TypeId};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// A file that is being written: what it defines itself, and what it has mentioned so far.
pub(super) struct Scope<'a> {
    pub(super) api: &'a Api,
    /// The module path of the group that the file belongs to.
    module: &'a [String],
    /// The spec whose types the file defines.
    origin: Origin,
    /// The types of the group: those that the file defines are among them.
    nearby: &'a [&'a TypeDef],
}

impl<'a> Scope<'a> {
    /// A file that defines no types.
    pub(super) fn new(api: &'a Api, module: &'a [String], origin: Origin) -> Self {
        Self { api, module, origin, nearby: &[] }
    }

    /// A file that defines those of a group's types that its spec has.
    pub(super) fn defining(self, nearby: &'a [&'a TypeDef]) -> Self {
        Self { nearby, ..self }
    }

    /// Whether the file defines the type itself.
    fn defines(&self, def: &TypeDef) -> bool {
        match (&def.origin, &self.origin) {
            (Origin::Inline(inside), Origin::Object(here)) => inside == here,
            (there, here) => there == here,
        }
    }

    /// The types that the file defines, in the order of the model.
    pub(super) fn own_types(&self) -> impl Iterator<Item = &'a TypeDef> {
        self.nearby.iter().copied().filter(|def| self.defines(def))
    }

    /// A named type.
    pub(super) fn named(&self, id: TypeId) -> TokenStream {
        let def = self.api.type_def(id);
        let name = ident(&def.ident);
        if self.defines(def) {
            return quote!(#name);
        }
        if def.module == self.module {
            return quote!(super::#name);
        }
        let path = def.module.iter().map(|segment| ident(segment));
        quote!(crate::#(#path::)*#name)
    }

    /// The type of a value that is there.
    pub(super) fn ty(&self, ty: &Type) -> TokenStream {
        match ty {
            Type::Scalar(scalar, _) => {
                let name = ident(scalar.row().rust);
                quote!(#name)
            }
            Type::Id(id, _) => {
                let entity = ident(&self.api.entity(*id).ident);
                quote!(Id<entity::#entity>)
            }
            Type::Array(inner, _) => wrap(&quote!(Vec), &self.ty(inner)),
            Type::Map(inner) => {
                let inner = self.ty(inner);
                quote!(BTreeMap<String, #inner>)
            }
            Type::Named(id) => self.named(*id),
            Type::Select(id) => wrap(&quote!(Select), &self.named(*id)),
            Type::Filter(id) => wrap(&quote!(Filter), &self.named(*id)),
            Type::Order(id) => wrap(&quote!(Order), &self.named(*id)),
            Type::Cursor(id) => wrap(&quote!(TailCursor), &self.named(*id)),
            Type::Page => quote!(Page),
        }
    }

    /// The type of a value behind the `Box` that recursion needs.
    fn boxed(&self, field: &Field) -> TokenStream {
        let ty = self.ty(&field.ty);
        if field.boxed { wrap(&quote!(Box), &ty) } else { ty }
    }

    /// The type of a struct's field: on reading, or where the struct only goes to the portal, on writing.
    pub(super) fn field(&self, field: &Field, mode: StructKind) -> TokenStream {
        let ty = self.boxed(field);
        match mode.presence(field) {
            OptionKind::Always => ty,
            OptionKind::Optional => wrap(&quote!(Option), &ty),
            OptionKind::Nullable => wrap(&quote!(Nullable), &ty),
            OptionKind::Change => wrap(&quote!(Change), &ty),
        }
    }

    /// Whether any of the fields has an identifier in it, so that the file names entities.
    pub(super) fn mentions_entities<'f>(&self, fields: impl IntoIterator<Item = &'f Field>) -> bool {
        fields.into_iter().any(|field| mentions_entity(&field.ty))
    }

    /// The fields of the structs that the file defines.
    pub(super) fn own_fields(&self) -> impl Iterator<Item = &'a Field> {
        self.own_types().flat_map(|def| match &def.shape {
            Shape::Struct(fields) => fields.as_slice(),
            Shape::Enum(_) => &[],
        })
    }
}

/// Whether a type has an identifier in it.
pub(super) fn mentions_entity(ty: &Type) -> bool {
    match ty {
        Type::Id(..) => true,
        Type::Array(inner, _) | Type::Map(inner) => mentions_entity(inner),
        _ => false,
    }
}

/// What a struct is for, which decides how absence is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StructKind {
    /// It comes from the portal.
    Read,
    /// It comes from the portal, and `select` decides what is there.
    Selectable,
    /// It only goes to the portal.
    Write,
}

impl StructKind {
    pub(super) fn of(def: &TypeDef) -> Self {
        match def {
            TypeDef { selectable: true, .. } => Self::Selectable,
            TypeDef { written: true, read: false, .. } => Self::Write,
            _ => Self::Read,
        }
    }

    /// How a field of such a struct can be missing.
    pub(super) fn presence(self, field: &Field) -> OptionKind {
        match (self, field.required, field.nullable) {
            (Self::Write, true, false) => OptionKind::Always,
            (Self::Write, true, true) => OptionKind::Nullable,
            (Self::Write, false, false) => OptionKind::Optional,
            (Self::Write, false, true) => OptionKind::Change,
            (Self::Read, true, false) if !field.uses.relation => OptionKind::Always,
            _ => OptionKind::Optional,
        }
    }
}

/// How a field can be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionKind {
    Always,
    Optional,
    Nullable,
    Change,
}

fn wrap(outer: &TokenStream, inner: &TokenStream) -> TokenStream {
    quote!(#outer<#inner>)
}

/// An identifier of the model as a token.
pub(super) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}
