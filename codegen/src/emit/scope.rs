//! Names of types, relative to the file that uses them.

use crate::naming;
use crate::rust_api::{Home, RustApi, RustField, RustType, alias, type_name, value_name};
use bitrix24_model::{Field, Origin, ResponseShape, Type, TypeId};
use proc_macro2::{Ident, Span};

/// The file that is being emitted: its module path, and the types that it defines.
pub(super) struct Scope<'a> {
    pub(super) api: &'a RustApi<'a>,
    /// The module path of the file's group.
    module: &'a [String],
    /// The spec whose types the file defines.
    origin: Origin,
    /// The types of the group, including those that the file defines.
    nearby: &'a [&'a RustType<'a>],
}

impl<'a> Scope<'a> {
    /// Returns the scope of a file that defines no types.
    pub(super) fn new(api: &'a RustApi<'a>, module: &'a [String], origin: Origin) -> Self {
        Self { api, module, origin, nearby: &[] }
    }

    /// Returns the scope of a file that defines those of a group's types that belong to its spec.
    pub(super) fn defining(self, nearby: &'a [&'a RustType<'a>]) -> Self {
        Self { nearby, ..self }
    }

    /// Returns whether the file defines the type.
    fn defines(&self, item: &RustType<'_>) -> bool {
        match (&item.def.origin, &self.origin) {
            (Origin::Inline(inside), Origin::Object(here)) => inside == here,
            (there, here) => there == here,
        }
    }

    /// Returns the types that the file defines, in the order of the model.
    pub(super) fn own_types(&self) -> impl Iterator<Item = &'a RustType<'a>> {
        self.nearby.iter().copied().filter(|item| self.defines(item))
    }

    /// Returns the path of a named type.
    pub(super) fn named(&self, id: TypeId) -> String {
        let item = self.api.ty(id);
        if self.defines(item) {
            return item.ident.clone();
        }
        if item.module == self.module {
            return format!("super::{}", item.ident);
        }
        match self.api.home {
            Home::Client => format!("crate::{}", item.path()),
            Home::User if self.api.has(item.def.origin.name()) => {
                let below: String =
                    item.module.iter().skip(self.api.root.len()).map(|segment| format!("{segment}::")).collect();
                format!("{}{below}{}", self.up(), item.ident)
            }
            Home::User => format!("::bitrix24::{}", item.path()),
        }
    }

    /// Returns the way from the file up to the root of a portal's module, which can be anywhere in its crate.
    fn up(&self) -> String {
        "super::".repeat(self.module.len() - self.api.root.len() + 1)
    }

    /// Returns the path of the names that generated code uses.
    pub(super) fn prelude(&self) -> &'static str {
        match self.api.home {
            Home::Client => "bitrix24_runtime::codegen_prelude",
            Home::User => "::bitrix24::v2::codegen_prelude",
        }
    }

    /// Returns the path of the module with the marker types of entities.
    pub(super) fn entities(&self) -> String {
        match self.api.home {
            Home::Client => format!("{}::entity", client_root(self.api)),
            Home::User => format!("{}entity", self.up()),
        }
    }

    /// Returns the attribute of an item that only exists with the feature `serde` of the client; `None` in a crate that
    /// uses the client, which cannot ask for it.
    pub(super) fn with_serde(&self) -> Option<&'static str> {
        (self.api.home == Home::Client).then_some("#[cfg(feature = \"serde\")]")
    }

    /// Returns the attributes of a type that has a default only to be decoded, with the feature `serde`.
    pub(super) fn derives_without_default(&self) -> &'static str {
        match self.api.home {
            Home::Client => "#[derive(Clone, Debug, PartialEq)]\n#[cfg_attr(feature = \"serde\", derive(Default))]\n",
            Home::User => "#[derive(Clone, Debug, PartialEq)]\n",
        }
    }

    /// Returns the type of a present value.
    pub(super) fn ty(&self, ty: &Type) -> String {
        type_name(self.api, ty, &|id| self.named(id))
    }

    /// Returns the type of a present value of a field.
    pub(super) fn value(&self, field: &Field) -> String {
        value_name(field, &|ty| self.ty(ty))
    }

    /// Returns the type of a field.
    pub(super) fn field(&self, field: &RustField<'_>) -> String {
        field.written(&self.value(field.field))
    }

    /// Returns the type that a response is an alias of, or `None` if the response is a struct.
    pub(super) fn alias(&self, result: &ResponseShape) -> Option<String> {
        alias(result, &|ty| self.ty(ty))
    }

    /// Returns whether the type of any field contains an identifier, so that the file imports `entity`.
    pub(super) fn mentions_entities<'f>(&self, fields: impl IntoIterator<Item = &'f Field>) -> bool {
        fields.into_iter().any(|field| mentions_entity(&field.ty))
    }

    /// Returns the fields of the structs that the file defines.
    pub(super) fn own_fields(&self) -> impl Iterator<Item = &'a Field> {
        self.own_types().flat_map(|item| item.fields().iter().map(|field| field.field))
    }
}

/// Returns whether a type contains an identifier.
pub(super) fn mentions_entity(ty: &Type) -> bool {
    match ty {
        Type::Id(..) => true,
        Type::Array(inner, _) | Type::Map(inner) | Type::Rows(inner) => mentions_entity(inner),
        _ => false,
    }
}

/// Returns the path of the client's module with the API.
pub(super) fn client_root(api: &RustApi<'_>) -> String {
    let client = match api.home {
        Home::Client => "crate",
        Home::User => "::bitrix24",
    };
    naming::root_of(api.model.protocol).iter().fold(client.to_owned(), |path, segment| path + "::" + segment)
}

/// Returns an identifier as a token.
pub(super) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}
