//! Fields: parameters, results, and the fields of objects.

use super::constraints::ConstraintsAst;
use super::entries::Entries;
use super::keys;
use super::read::{Reader, SpannedNode};
use super::types::{self, TypeExpr};
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::model::{Clear, FILTER_OPERATORS, FILTER_OPERATORS_V2, FactSource, FileFact, Protocol};
use crate::source::{NodePath, Spanned};
use crate::suggest::nearest;
use crate::yaml::Node;
use bitrix24_json::Value as Json;

/// The role of a field, which decides the keys that it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Param,
    Result,
    Object,
}

/// A field as written.
#[derive(Clone, Debug)]
pub(crate) struct FieldAst {
    pub(crate) name: Spanned<String>,
    pub(crate) ty: Spanned<TypeExpr>,
    pub(crate) fields: Vec<FieldAst>,
    pub(crate) values: Vec<ValueAst>,
    pub(crate) doc: Option<Spanned<String>>,
    pub(crate) note: Option<Spanned<String>>,
    pub(crate) source: FactSource,
    pub(crate) rust: Option<Spanned<String>>,
    pub(crate) rust_type: Option<Spanned<String>>,
    /// For a parameter, whether it is required; otherwise, whether it is always present.
    pub(crate) required: bool,
    pub(crate) nullable: bool,
    pub(crate) default: Option<Spanned<Json>>,
    pub(crate) constraints: ConstraintsAst,
    pub(crate) uses: UsesAst,
}

/// The capabilities of an object's field.
#[derive(Clone, Debug, Default)]
pub(crate) struct UsesAst {
    pub(crate) filterable: bool,
    pub(crate) operators: Vec<String>,
    pub(crate) sortable: bool,
    pub(crate) add: Option<bool>,
    pub(crate) update: Option<bool>,
    pub(crate) write: Option<Spanned<TypeExpr>>,
    pub(crate) write_source: FactSource,
    pub(crate) relation: bool,
    pub(crate) unread: bool,
    pub(crate) secret: bool,
    pub(crate) sent: Option<Spanned<String>>,
    pub(crate) counts: Option<Spanned<String>>,
    pub(crate) content: Option<Spanned<FileFact>>,
    pub(crate) clear: Option<Spanned<Clear>>,
}

/// A value of an enum as written.
#[derive(Clone, Debug)]
pub(crate) struct ValueAst {
    pub(crate) wire: Spanned<String>,
    pub(crate) doc: Spanned<String>,
    pub(crate) source: FactSource,
    pub(crate) rust: Option<Spanned<String>>,
}

/// Whether a field has `fields` or `values`.
enum InlineKey {
    Absent,
    At(NodePath),
    /// An unknown key most likely means it, and is reported.
    Misspelled,
}

impl FieldAst {
    /// Reads a map of fields.
    pub(crate) fn read_all(spot: &SpannedNode<'_>, role: Role, reader: &mut Reader) -> Vec<Self> {
        let Some(entries) = reader.entries(spot, "a map of fields") else {
            reader.suppressed.add_all(&CascadeKey::Field(spot.place.file, String::new()));
            return Vec::new();
        };
        let (mut fields, before) = (Vec::new(), reader.found.len());
        let named = entries.named(role.keys(), reader);
        if reader.found.len() > before {
            reader.suppressed.add_all(&CascadeKey::Field(spot.place.file, String::new()));
        }
        for (name, spot) in named {
            if name.value.is_empty() {
                let problem = Diagnostic::new("empty-text", &name.place, "the name is empty");
                reader.report(problem.help("write the name, or remove the entry"));
                continue;
            }
            let missed = CascadeKey::Field(name.place.file, name.value.clone());
            let field = Self::read(name, spot, role, reader);
            fields.extend(reader.or_suppress(field, missed));
        }
        fields
    }

    /// Reads a map of at least one field.
    pub(crate) fn read_some(spot: &SpannedNode<'_>, role: Role, reader: &mut Reader) -> Vec<Self> {
        if matches!(spot.node, Node::Map(pairs) if pairs.is_empty()) {
            let problem = Diagnostic::new("empty-object", &spot.place, "an object needs at least one field");
            reader.report(problem.help("add its fields, or use `map<…>` for an object with arbitrary keys"));
        }
        Self::read_all(spot, role, reader)
    }

    /// Reads one field, long (`{ type: … }`) or short (its type).
    pub(crate) fn read(name: Spanned<String>, spot: SpannedNode<'_>, role: Role, reader: &mut Reader) -> Option<Self> {
        if matches!(spot.node, Node::Str(_)) {
            let ty = type_expr(spot, reader)?;
            let field = Self::plain(name, ty, role);
            field.check_inline([InlineKey::Absent, InlineKey::Absent], reader);
            return Some(field);
        }
        let mut entries = reader.entries(&spot, "a type, or a map with `type`")?;
        role.refuse_other_keys(&mut entries, reader);
        entries.refuse_other_protocols(role.keys(), reader);
        let field = Self::long(name, &mut entries, role, reader);
        entries.finish(role.keys(), reader);
        field
    }

    fn plain(name: Spanned<String>, ty: Spanned<TypeExpr>, role: Role) -> Self {
        Self {
            name,
            ty,
            fields: Vec::new(),
            values: Vec::new(),
            doc: None,
            note: None,
            source: FactSource::Page,
            rust: None,
            rust_type: None,
            required: role != Role::Param,
            nullable: false,
            default: None,
            constraints: ConstraintsAst::default(),
            uses: UsesAst::default(),
        }
    }

    fn long(name: Spanned<String>, entries: &mut Entries<'_>, role: Role, reader: &mut Reader) -> Option<Self> {
        let ty = entries
            .need_with("type", "add `type:` with one of the types in spec/README.md")
            .and_then(|spot| type_expr(spot, reader));
        let inline = ["fields", "values"].map(|key| match entries.key_place(key) {
            Some(place) => InlineKey::At(place),
            None if entries.has_or_means(key, role.keys()) => InlineKey::Misspelled,
            None => InlineKey::Absent,
        });
        let fields =
            entries.take("fields").map(|spot| Self::read_some(&spot, role.inside(), reader)).unwrap_or_default();
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
        if let Some(default) = default.as_ref().filter(|_| required) {
            let problem = Diagnostic::new("conflict", &default.place.key(), "a required parameter has no default");
            reader.report(problem.help("remove `default`, or `required`"));
        }
        let source = source("source", entries, reader);
        let constraints = ConstraintsAst::read(entries, reader);
        let uses = if role == Role::Object { UsesAst::read(entries, reader) } else { UsesAst::default() };
        let field = Self {
            fields,
            values,
            doc,
            note,
            source,
            rust,
            rust_type,
            required,
            nullable,
            default,
            constraints,
            uses,
            ..Self::plain(name, ty?, role)
        };
        field.check_inline(inline, reader);
        Some(field)
    }

    /// Checks that `fields` goes with `object` in the type, `values` with `enum`, and `rust_type` with either.
    fn check_inline(&self, [fields, values]: [InlineKey; 2], reader: &mut Reader) {
        let base = self.ty.value.base();
        // A misspelled `object` or `enum` is reported as an unknown type.
        if matches!(base, TypeExpr::Name(name) if nearest(name, &["object", "enum"]).is_some()) {
            return;
        }
        let inline = [
            ("fields", "object", *base == TypeExpr::InlineObject, fields),
            ("values", "enum", *base == TypeExpr::InlineEnum, values),
        ];
        let found = reader.found.len();
        for (key, word, wanted, there) in inline {
            match there {
                InlineKey::Absent if wanted => {
                    let message = format!("a type with `{word}` needs `{key}`");
                    reader.report(
                        Diagnostic::new("missing-key", &self.ty.place, message)
                            .help(format!("add `{key}:` next to `type`")),
                    );
                }
                InlineKey::At(place) if !wanted => {
                    for field in &self.fields {
                        reader.suppressed.add(CascadeKey::Field(place.file, field.name.value.clone()));
                    }
                    let message = format!("`{key}` applies only to types with `{word}`; `type` is `{}`", self.ty.value);
                    reader.report(
                        Diagnostic::new("conflict", &place, message)
                            .help(format!("write `type: {word}`, or remove `{key}`")),
                    );
                }
                InlineKey::Absent | InlineKey::At(_) | InlineKey::Misspelled => {}
            }
        }
        if let (Some(name), false, true) = (&self.rust_type, base.is_inline(), reader.found.len() == found) {
            let problem = Diagnostic::new("conflict", &name.place, "`rust_type` applies only to inline types");
            reader.report(problem.help("remove `rust_type`, or rename the field with `rust`"));
        }
        if let Some(write) =
            self.uses.write.as_ref().filter(|write| write.value.base().is_inline() && write.value.base() != base)
        {
            let problem = Diagnostic::new(
                "conflict",
                &write.place,
                "`write` cannot have an inline type that `type` does not have",
            );
            reader.report(problem.help("define the type in its own file, and use its name here"));
        }
    }
}

impl Role {
    /// Returns the role of the fields of an inline object.
    fn inside(self) -> Self {
        match self {
            Self::Object => Self::Result,
            role => role,
        }
    }

    fn keys(self) -> &'static [keys::Key] {
        match self {
            Self::Param => keys::PARAM,
            Self::Result => keys::RESULT,
            Self::Object => keys::OBJECT_FIELD,
        }
    }

    /// Rejects `optional` of parameters and `required` of other fields, which are easily confused.
    fn refuse_other_keys(self, entries: &mut Entries<'_>, reader: &mut Reader) {
        let (key, message, help) = match self {
            Self::Param => (
                "optional",
                "`optional` does not apply to parameters",
                "remove it: a parameter is optional unless it is `required: true`",
            ),
            Self::Result => (
                "required",
                "`required` does not apply to result fields",
                "remove it: a result field is always present unless it is `optional: true`",
            ),
            Self::Object => (
                "required",
                "`required` does not apply to object fields",
                "remove it, or write `add: required` or `update: required`; on reading, a field is always present unless it is `optional: true`",
            ),
        };
        if entries.take(key).is_some() {
            let place = entries.key_place(key).unwrap_or_else(|| entries.place.clone());
            reader.report(Diagnostic::new("unknown-key", &place, message).help(help));
        }
    }
}

impl TypeExpr {
    /// Returns the innermost type inside `array` and `map`.
    pub(crate) fn base(&self) -> &Self {
        match self {
            Self::Array(inner) | Self::Map(inner) => inner.base(),
            other => other,
        }
    }

    fn is_inline(&self) -> bool {
        matches!(self, Self::InlineObject | Self::InlineEnum)
    }
}

pub(crate) fn type_expr(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Spanned<TypeExpr>> {
    let text = reader.text(spot)?;
    match types::parse(&text) {
        Ok(value) if other_protocol(value.base()).is_some_and(|own| own != reader.protocol) => {
            let home = other_protocol(value.base()).map_or("", Protocol::name);
            let problem = Diagnostic::new("wrong-protocol", &text.place, format!("`{value}` is a type of {home}"));
            reader.report(problem.help("use one of the types that spec/README.md lists for this protocol"));
            None
        }
        Ok(value) => Some(Spanned { value, place: text.place }),
        Err(diagnostic) => {
            reader.report(diagnostic);
            None
        }
    }
}

/// Returns the only protocol that has a type, if not all have.
fn other_protocol(ty: &TypeExpr) -> Option<Protocol> {
    if let TypeExpr::Scalar(scalar) = ty { scalar.row().protocol } else { None }
}

/// Reads what vouches for a fact; an official page if nothing is said.
pub(super) fn source(key: &str, entries: &mut Entries<'_>, reader: &mut Reader) -> FactSource {
    let sources = FactSource::ALL.map(|source| (source.word(), source));
    entries.take(key).and_then(|spot| reader.choice(key, spot, &sources)).unwrap_or_default()
}

/// Reads `filterable`: a flag, or the operators that `filter` takes with the field.
fn filterable(entries: &mut Entries<'_>, reader: &mut Reader) -> (bool, Vec<String>) {
    let Some(spot) = entries.take("filterable") else { return (false, Vec::new()) };
    if !matches!(spot.node, Node::Seq(_)) {
        return (reader.boolean(spot).unwrap_or(false), Vec::new());
    }
    let known: Vec<(&str, &str)> = match reader.protocol {
        Protocol::V3 => FILTER_OPERATORS.map(|word| (word, word)).to_vec(),
        Protocol::V2 => FILTER_OPERATORS_V2.map(|word| (word, word)).to_vec(),
    };
    let items = reader.items(&spot, "a list of operators");
    if items.is_empty() {
        let problem = Diagnostic::new("unknown-value", &spot.place, "`filterable` has no operators");
        reader.report(problem.help("write `true` for all operators, or `false` for none"));
    }
    let mut operators = Vec::new();
    for item in items {
        let place = item.place.clone();
        operators
            .extend(reader.choice("filterable", item, &known).map(|value| Spanned { value: value.to_owned(), place }));
    }
    (true, reader.once(operators, String::as_str).into_iter().map(|operator| operator.value).collect())
}

impl UsesAst {
    fn read(entries: &mut Entries<'_>, reader: &mut Reader) -> Self {
        let (filterable, operators) = filterable(entries, reader);
        let mut flag = |key, absent| entries.take(key).and_then(|spot| reader.boolean(spot)).unwrap_or(absent);
        let (sortable, relation) = (flag("sortable", false), flag("relation", false));
        let (unread, secret) = (!flag("read", true), flag("secret", false));
        let mut writable = |key| {
            entries.take(key).and_then(|spot| reader.choice(key, spot, &[("required", true), ("optional", false)]))
        };
        let (add, update) = (writable("add"), writable("update"));
        let write = entries.take("write").and_then(|spot| type_expr(spot, reader));
        let write_source = source("write_source", entries, reader);
        if let (Some(place), None, None) = (entries.key_place("write_source"), add, update) {
            let problem = Diagnostic::new("conflict", &place, "`write_source` applies only to fields that are written");
            reader.report(problem.help("remove `write_source`, or mark the field with `add` or `update`"));
        }
        let sent = entries.take("sent").and_then(|spot| reader.param(spot));
        let counts = entries.take("counts").and_then(|spot| reader.name(spot));
        let content = entries.take("content").and_then(|spot| {
            let place = spot.place.clone();
            let words = FileFact::ALL.map(|fact| (fact.word(), fact));
            reader.choice("content", spot, &words).map(|value| Spanned { value, place })
        });
        let clear = entries.take("clear").and_then(|spot| {
            let place = spot.place.clone();
            let words = Clear::ALL.map(|clear| (clear.word(), clear));
            reader.choice("clear", spot, &words).map(|value| Spanned { value, place })
        });
        Self {
            filterable,
            operators,
            sortable,
            add,
            update,
            write,
            write_source,
            relation,
            unread,
            secret,
            sent,
            counts,
            content,
            clear,
        }
    }
}

impl ValueAst {
    /// Reads the values of an enum.
    pub(crate) fn read_all(spot: &SpannedNode<'_>, reader: &mut Reader) -> Vec<Self> {
        let Some(entries) = reader.entries(spot, "a map from values to descriptions") else { return Vec::new() };
        if matches!(spot.node, Node::Map(pairs) if pairs.is_empty()) {
            let problem = Diagnostic::new("empty-enum", &spot.place, "an enum needs at least one value");
            reader.report(problem.help("add each value with its description, as in `DONE: It is over.`"));
        }
        let values = entries.seen(reader);
        values.into_iter().filter_map(|(wire, spot)| Self::read(wire, spot, reader)).collect()
    }

    fn read(wire: Spanned<String>, spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Self> {
        if matches!(spot.node, Node::Str(_)) {
            let doc = reader.text(spot)?;
            return Some(Self { wire, doc, source: FactSource::Page, rust: None });
        }
        if matches!(spot.node, Node::Null) {
            let problem = Diagnostic::new(
                "missing-key",
                &spot.place.key(),
                format!("the value `{}` has no description", wire.value),
            );
            reader.report(
                problem.help(format!("add a description after the colon, as in `{}: What it stands for.`", wire.value)),
            );
            return None;
        }
        let mut entries = reader.entries(&spot, "a description, or a map with `doc`")?;
        let doc = entries.need("doc").and_then(|spot| reader.text(spot));
        let rust = entries.take("rust").and_then(|spot| reader.text(spot));
        let source = source("source", &mut entries, reader);
        entries.finish(keys::VALUE, reader);
        Some(Self { wire, doc: doc?, source, rust })
    }
}
