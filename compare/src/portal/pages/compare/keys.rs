//! The keys that a value of the specs has, and types compared with those of pages.

use crate::portal::compare::types::kind_of;
use crate::portal::pages::entry::PageType;
use crate::portal::published::SchemaKind;
use bitrix24_model::{Api, FactSource, Field, Origin, ResponseShape, Scalar, Shape, Type, TypeId};

/// An object of the specs, whose keys are compared with the rows of a table.
pub(super) struct Keys {
    /// What stands before the names of its keys: empty, or `items.`.
    pub(super) path: String,
    pub(super) keys: Vec<Key>,
    /// The object that other methods can share.
    pub(super) shared: Option<TypeId>,
    /// Whether a table describes it, even if that has no row.
    pub(super) described: bool,
}

/// A key of an object.
pub(super) struct Key {
    pub(super) name: String,
    /// The type of its value, if the specs know one.
    pub(super) ty: Option<Type>,
    pub(super) required: bool,
    pub(super) nullable: bool,
    /// Whether a table of a page should list it.
    pub(super) vouched: bool,
    /// Whether it is a related object, which only the table of the object lists.
    pub(super) relation: bool,
    pub(super) listed: bool,
}

impl Key {
    fn of(field: &Field) -> Self {
        let vouched = field.source == FactSource::Page && field.uses.write_source == FactSource::Page;
        Self {
            name: field.wire.clone(),
            ty: Some(field.ty.clone()),
            required: field.required,
            nullable: field.nullable,
            vouched,
            relation: field.uses.relation,
            listed: false,
        }
    }

    fn plain(name: &str, ty: Option<Type>) -> Self {
        Self {
            name: name.to_owned(),
            ty,
            required: false,
            nullable: false,
            vouched: true,
            relation: false,
            listed: false,
        }
    }
}

impl Keys {
    pub(super) fn of_fields(path: &str, fields: &[Field]) -> Self {
        let keys = fields.iter().map(Key::of).collect();
        Self { path: path.to_owned(), keys, shared: None, described: false }
    }

    /// Returns the keys of a type, or of its elements; `None` if it has none that the specs know.
    pub(super) fn of_type(path: &str, ty: &Type, api: &Api) -> Option<Self> {
        let plain = |names: &[&str]| {
            let keys = names.iter().map(|name| Key::plain(name, None)).collect();
            Self { path: path.to_owned(), keys, shared: None, described: false }
        };
        match ty {
            Type::Array(inner, _) | Type::Map(inner) | Type::Rows(inner) => Self::of_type(path, inner, api),
            Type::Named(id) => {
                let def = api.type_def(*id);
                let Shape::Struct(fields) = &def.shape else { return None };
                let shared = matches!(def.origin, Origin::Object(_)).then_some(*id);
                Some(Self { shared, ..Self::of_fields(path, fields) })
            }
            Type::Page => Some(plain(&["page", "limit", "offset"])),
            Type::Cursor(_) => Some(plain(&["field", "value", "order", "limit"])),
            Type::Order(id) => {
                let sortable = api.fields_of(*id).iter().filter(|field| field.uses.sortable);
                Some(plain(&sortable.map(|field| field.wire.as_str()).collect::<Vec<_>>()))
            }
            Type::Scalar(..) | Type::Id(..) | Type::Select(_) | Type::Filter(_) => None,
        }
    }

    /// Returns the keys of a response.
    pub(super) fn of_response(shape: &ResponseShape, api: &Api) -> Option<Self> {
        let one = |name: &str, ty: Type| Self::of_fields("", &[Field::new(name, ty, "", true)]);
        match shape {
            ResponseShape::Item(ty) => Some(one("item", ty.clone())),
            ResponseShape::Items(ty) => Some(one("items", Type::array(ty.clone()))),
            ResponseShape::Flag => Some(one("result", Scalar::Boolean.into())),
            ResponseShape::Fields(fields) => Some(Self::of_fields("", fields)),
            ResponseShape::Bare(ty) => Self::of_type("", ty, api),
        }
    }

    /// Returns the index of a key that no row has named yet, or of one that any row has.
    pub(super) fn position(&self, name: &str, listed: bool) -> Option<usize> {
        self.keys.iter().position(|key| key.name == name && key.listed == listed)
    }
}

/// Returns whether a value of the page's type can be of the specs' type. A gap on either side agrees with anything.
pub(super) fn agrees(page: PageType, ty: &Type, api: &Api) -> bool {
    let agree = |theirs: SchemaKind, ours: SchemaKind| {
        theirs == ours || theirs == SchemaKind::Unknown || ours == SchemaKind::Unknown
    };
    let element = match ty {
        Type::Array(inner, _) => kind_of(inner, api),
        _ => SchemaKind::Unknown,
    };
    agree(page.kind, kind_of(ty, api)) && agree(page.element, element)
}
