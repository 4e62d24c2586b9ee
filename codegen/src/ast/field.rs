//! Fields: parameters, results, and the fields of objects.

use super::keys;
use super::read::{Entries, Reader, Spot};
use super::types::{self, TypeExpr};
use crate::diagnostic::Diagnostic;
use crate::source::{Place, Spanned};
use crate::yaml::Node;
use serde_json::Value as Json;

/// Where a field stands, which decides the keys it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Param,
    Result,
    Object,
}

/// A field as it is written.
#[derive(Clone, Debug)]
pub(crate) struct FieldAst {
    pub(crate) name: Spanned<String>,
    pub(crate) place: Place,
    pub(crate) ty: Spanned<TypeExpr>,
    pub(crate) fields: Vec<FieldAst>,
    pub(crate) values: Vec<ValueAst>,
    pub(crate) doc: Option<String>,
    pub(crate) note: Option<String>,
    pub(crate) rust: Option<Spanned<String>>,
    pub(crate) rust_type: Option<Spanned<String>>,
    /// In a parameter, whether it must be given; else, whether it is never absent.
    pub(crate) required: bool,
    pub(crate) nullable: bool,
    pub(crate) default: Option<Spanned<Json>>,
    pub(crate) bounds: BoundsAst,
    pub(crate) uses: UsesAst,
}

/// The bounds of a field, with the place of each so that a wrong one can be shown.
#[derive(Clone, Debug, Default)]
pub(crate) struct BoundsAst {
    pub(crate) place: Option<Place>,
    pub(crate) numbers: [Option<f64>; 2],
    pub(crate) lengths: [Option<u64>; 2],
    pub(crate) max_bytes: Option<u64>,
    pub(crate) items: [Option<u64>; 2],
}

/// What an object's field says about its use.
#[derive(Clone, Debug, Default)]
pub(crate) struct UsesAst {
    pub(crate) filterable: bool,
    pub(crate) sortable: bool,
    pub(crate) add: Option<bool>,
    pub(crate) update: Option<bool>,
    pub(crate) write: Option<Spanned<TypeExpr>>,
    pub(crate) relation: bool,
}

/// A value of an enum as it is written.
#[derive(Clone, Debug)]
pub(crate) struct ValueAst {
    pub(crate) wire: Spanned<String>,
    pub(crate) doc: Option<String>,
    pub(crate) rust: Option<Spanned<String>>,
}

impl FieldAst {
    /// Reads a map of fields.
    pub(crate) fn read_all(spot: &Spot<'_>, role: Role, reader: &mut Reader) -> Vec<Self> {
        let Some(entries) = reader.entries(spot, "a map of fields") else { return Vec::new() };
        entries.all().filter_map(|(name, spot)| Self::read(name, spot, role, reader)).collect()
    }

    /// Reads one field, long (`{ type: … }`) or short (its type).
    pub(crate) fn read(name: Spanned<String>, spot: Spot<'_>, role: Role, reader: &mut Reader) -> Option<Self> {
        if matches!(spot.node, Node::Str(_)) {
            let place = spot.place.clone();
            let ty = type_expr(spot, reader)?;
            let field = Self::plain(name, place, ty, role);
            field.check_inline(false, false, reader);
            return Some(field);
        }
        let mut entries = reader.entries(&spot, "a type, or a map with `type`")?;
        let field = Self::long(name, spot.place, &mut entries, role, reader);
        let known = match role {
            Role::Param => keys::PARAM,
            Role::Result => keys::RESULT,
            Role::Object => keys::OBJECT_FIELD,
        };
        entries.finish(&keys::names(known), reader);
        field
    }

    fn plain(name: Spanned<String>, place: Place, ty: Spanned<TypeExpr>, role: Role) -> Self {
        Self {
            name,
            place,
            ty,
            fields: Vec::new(),
            values: Vec::new(),
            doc: None,
            note: None,
            rust: None,
            rust_type: None,
            required: role != Role::Param,
            nullable: false,
            default: None,
            bounds: BoundsAst::default(),
            uses: UsesAst::default(),
        }
    }

    fn long(
        name: Spanned<String>,
        place: Place,
        entries: &mut Entries<'_>,
        role: Role,
        reader: &mut Reader,
    ) -> Option<Self> {
        let ty = entries.need("type", reader).and_then(|spot| type_expr(spot, reader));
        let (has_fields, has_values) = (entries.has("fields"), entries.has("values"));
        let fields =
            entries.take("fields").map(|spot| Self::read_all(&spot, role.inside(), reader)).unwrap_or_default();
        let values = entries.take("values").map(|spot| ValueAst::read_all(&spot, reader)).unwrap_or_default();
        let mut text = |key| entries.take(key).and_then(|spot| reader.text(spot));
        let (doc, note, rust, rust_type) = (text("doc"), text("note"), text("rust"), text("rust_type"));
        let mut flag = |key| entries.take(key).and_then(|spot| reader.boolean(spot)).unwrap_or(false);
        let nullable = flag("nullable");
        let required = if role == Role::Param { flag("required") } else { !flag("optional") };
        let default = match role {
            Role::Param => entries.take("default").map(|spot| Spanned { value: reader.json(&spot), place: spot.place }),
            Role::Result | Role::Object => None,
        };
        let bounds = BoundsAst::read(entries, reader);
        let uses = if role == Role::Object { UsesAst::read(entries, reader) } else { UsesAst::default() };
        let field = Self {
            fields,
            values,
            doc: doc.map(|doc| doc.value),
            note: note.map(|note| note.value),
            rust,
            rust_type,
            required,
            nullable,
            default,
            bounds,
            uses,
            ..Self::plain(name, place, ty?, role)
        };
        field.check_inline(has_fields, has_values, reader);
        Some(field)
    }

    /// `fields` goes with `object` inside the type, `values` with `enum`.
    fn check_inline(&self, has_fields: bool, has_values: bool, reader: &mut Reader) {
        let base = self.ty.value.base();
        let mut demand = |key: &str, word: &str, wanted: bool, there: bool| {
            if wanted && !there {
                let message = format!("the type has `{word}`, but there is no `{key}`");
                reader.report(
                    Diagnostic::new("missing-key", &self.ty.place, message).help(format!("add `{key}:` beside `type`")),
                );
            } else if there && !wanted {
                let message = format!("`{key}` needs `{word}` in the type");
                reader.report(
                    Diagnostic::new("unknown-key", &self.place, message)
                        .help(format!("write `type: {word}`, or drop `{key}`")),
                );
            }
        };
        demand("fields", "object", *base == TypeExpr::InlineObject, has_fields);
        demand("values", "enum", *base == TypeExpr::InlineEnum, has_values);
    }
}

impl Role {
    /// The role of the fields of an inline object.
    fn inside(self) -> Self {
        match self {
            Self::Object => Self::Result,
            role => role,
        }
    }
}

impl TypeExpr {
    /// What is left once `array` and `map` are taken away.
    pub(crate) fn base(&self) -> &Self {
        match self {
            Self::Array(inner) | Self::Map(inner) => inner.base(),
            other => other,
        }
    }
}

pub(crate) fn type_expr(spot: Spot<'_>, reader: &mut Reader) -> Option<Spanned<TypeExpr>> {
    let text = reader.text(spot)?;
    match types::parse(&text) {
        Ok(value) => Some(Spanned { value, place: text.place }),
        Err(diagnostic) => {
            reader.report(diagnostic);
            None
        }
    }
}

impl BoundsAst {
    fn read(entries: &mut Entries<'_>, reader: &mut Reader) -> Self {
        let mut place = None;
        let mut number = |key: &str, entries: &mut Entries<'_>, reader: &mut Reader| {
            let spot = entries.take(key)?;
            place = Some(spot.place.clone());
            reader.number(spot)
        };
        let numbers = ["min", "max"].map(|key| number(key, entries, reader));
        let mut count = |key: &str, entries: &mut Entries<'_>, reader: &mut Reader| {
            let spot = entries.take(key)?;
            place = Some(spot.place.clone());
            reader.count(spot)
        };
        let lengths = ["min_length", "max_length"].map(|key| count(key, entries, reader));
        let max_bytes = count("max_bytes", entries, reader);
        let items = ["min_items", "max_items"].map(|key| count(key, entries, reader));
        Self { place, numbers, lengths, max_bytes, items }
    }
}

impl UsesAst {
    fn read(entries: &mut Entries<'_>, reader: &mut Reader) -> Self {
        let mut flag = |key| entries.take(key).and_then(|spot| reader.boolean(spot)).unwrap_or(false);
        let (filterable, sortable, relation) = (flag("filterable"), flag("sortable"), flag("relation"));
        let mut writable =
            |key| entries.take(key).and_then(|spot| reader.choice(spot, &[("required", true), ("optional", false)]));
        let (add, update) = (writable("add"), writable("update"));
        let write = entries.take("write").and_then(|spot| type_expr(spot, reader));
        Self { filterable, sortable, add, update, write, relation }
    }
}

impl ValueAst {
    /// Reads the values of an enum.
    pub(crate) fn read_all(spot: &Spot<'_>, reader: &mut Reader) -> Vec<Self> {
        let Some(entries) = reader.entries(spot, "a map from each value to its meaning") else { return Vec::new() };
        entries.all().filter_map(|(wire, spot)| Self::read(wire, spot, reader)).collect()
    }

    fn read(wire: Spanned<String>, spot: Spot<'_>, reader: &mut Reader) -> Option<Self> {
        if matches!(spot.node, Node::Str(_)) {
            let doc = reader.text(spot)?.value;
            return Some(Self { wire, doc: Some(doc), rust: None });
        }
        let mut entries = reader.entries(&spot, "the value's meaning, or a map with `doc`")?;
        let doc = entries.need("doc", reader).and_then(|spot| reader.text(spot)).map(|doc| doc.value);
        let rust = entries.take("rust").and_then(|spot| reader.text(spot));
        entries.finish(&keys::names(keys::VALUE), reader);
        Some(Self { wire, doc, rust })
    }
}
