//! What fields are called elsewhere in the specs, and their types there: the best guess for a field that is only named.

use bitrix24_model::{Api, Origin, Scalar, Shape, Type};
use std::collections::BTreeMap;

/// The types of the objects' fields by their names, where all objects agree.
pub(super) struct KnownTypes<'a> {
    pub(super) api: &'a Api,
    /// The type and the object that has it first; nothing where two differ.
    by_name: BTreeMap<&'a str, Option<(&'a Type, &'a str)>>,
}

impl<'a> KnownTypes<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        let mut by_name: BTreeMap<&str, Option<(&Type, &str)>> = BTreeMap::new();
        for def in &api.types {
            let (Origin::Object(object), Shape::Struct(fields)) = (&def.origin, &def.shape) else { continue };
            for field in fields {
                let known = by_name.entry(&field.wire).or_insert(Some((&field.ty, object)));
                if known.is_some_and(|(ty, _)| !ty.is_same(&field.ty)) {
                    *known = None;
                }
            }
        }
        Self { api, by_name }
    }

    /// The type as a spec writes it, and the object that has a field of this name.
    pub(super) fn get(&self, name: &str) -> Option<(String, &'a Type, &'a str)> {
        let (ty, object) = (*self.by_name.get(name)?)?;
        Some((self.text(ty)?, ty, object))
    }

    /// Only types that stand for themselves are taken over.
    fn text(&self, ty: &Type) -> Option<String> {
        match ty {
            Type::Id(id, _) => Some(format!("id<{}>", self.api.entity(*id).name)),
            Type::Array(inner, _) => Some(format!("array<{}>", self.text(inner)?)),
            Type::Scalar(Scalar::Base64 | Scalar::Any, _) => None,
            Type::Scalar(scalar, _) => Some(scalar.word().to_owned()),
            Type::Map(_)
            | Type::Named(_)
            | Type::Select(_)
            | Type::Filter(_)
            | Type::Order(_)
            | Type::Page
            | Type::Cursor(_) => None,
        }
    }
}
