//! Names of Rust types.

use super::{OptionKind, RustApi, RustField};
use crate::naming;
use bitrix24_model::{Dialect, Field, ResponseShape, Type, TypeId};

/// Returns the Rust type of a value, with `path` for the paths of named types.
pub(crate) fn type_name(api: &RustApi<'_>, ty: &Type, path: &dyn Fn(TypeId) -> String) -> String {
    let name = |inner: &Type| type_name(api, inner, path);
    match ty {
        Type::Scalar(scalar, _) => naming::scalar(*scalar).to_owned(),
        Type::Id(id, _) => format!("Id<entity::{}>", api.entities[id.0]),
        Type::Array(inner, _) => format!("Vec<{}>", name(inner)),
        Type::Map(inner) => format!("BTreeMap<String, {}>", name(inner)),
        Type::Named(id) => path(*id),
        Type::Select(id) => format!("Select<{}>", path(*id)),
        Type::Rows(inner) => format!("v2::Rows<{}>", name(inner)),
        Type::Filter(id) => match dialect(api, *id) {
            Some(dialect) => format!("Filter<{}, {dialect}>", path(*id)),
            None => format!("Filter<{}>", path(*id)),
        },
        Type::Order(id) => format!("Order<{}>", path(*id)),
        Type::Cursor(id) => format!("TailCursor<{}>", path(*id)),
        Type::Page => "Page".to_owned(),
    }
}

/// Returns the type of a value of a field: one that is a secret cannot be printed.
pub(crate) fn value_name(field: &Field, name: &dyn Fn(&Type) -> String) -> String {
    if field.uses.secret { "v2::Secret".to_owned() } else { name(&field.ty) }
}

/// Returns the marker of the dialect that an object is filtered by; `None` in REST 3.0, which has one.
pub(crate) fn dialect(api: &RustApi<'_>, object: TypeId) -> Option<&'static str> {
    Some(match api.model.type_def(object).v2.dialect? {
        Dialect::Full => "v2::Full",
        Dialect::FullLogic => "v2::FullLogic",
        Dialect::Catalog => "v2::Catalog",
        Dialect::Classic => "v2::Classic",
        Dialect::Plain => "v2::Plain",
        Dialect::Kernel => "v2::Kernel",
        Dialect::Bizproc => "v2::Bizproc",
        Dialect::Task => "v2::Task",
        Dialect::Equal => "v2::Equal",
    })
}

impl RustApi<'_> {
    /// Returns the Rust type of a value, with paths from the crate's root.
    pub fn type_name(&self, ty: &Type) -> String {
        type_name(self, ty, &|id| self.ty(id).path())
    }

    /// Returns the Rust type of a field, with paths from the crate's root.
    pub fn field_type(&self, field: &RustField<'_>) -> String {
        field.written(&value_name(field.field, &|ty| self.type_name(ty)))
    }

    /// Returns the type that a response is an alias of, or `None` if the response is a struct.
    pub fn alias(&self, result: &ResponseShape) -> Option<String> {
        alias(result, &|ty| self.type_name(ty))
    }
}

impl RustField<'_> {
    /// Returns the type of the field for the type of its value: in a `Box` if it is recursive, and in the type that
    /// represents a missing value.
    pub fn written(&self, value: &str) -> String {
        let value = if self.boxed { format!("Box<{value}>") } else { value.to_owned() };
        match self.option {
            OptionKind::Always => value,
            OptionKind::Optional => format!("Option<{value}>"),
            OptionKind::Nullable => format!("Nullable<{value}>"),
            OptionKind::Change => format!("Change<{value}>"),
        }
    }
}

/// Returns the type that a response is an alias of, or `None` if the response is a struct.
pub(crate) fn alias(result: &ResponseShape, name: &dyn Fn(&Type) -> String) -> Option<String> {
    match result {
        ResponseShape::Item(ty) => Some(format!("Item<{}>", name(ty))),
        ResponseShape::Items(ty) => Some(format!("Items<{}>", name(ty))),
        ResponseShape::Flag => Some("Done".to_owned()),
        ResponseShape::Bare(ty) => Some(name(ty)),
        ResponseShape::Fields(_) => None,
    }
}
