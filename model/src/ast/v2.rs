//! The keys of methods and objects whose form depends on the protocol, or that only specs of REST 2.0 have.

use super::entries::Entries;
use super::field::type_expr;
use super::keys;
use super::read::{Reader, SpannedNode};
use super::types::TypeExpr;
use crate::diagnostic::{CascadeKey, Diagnostic, Problem};
use crate::model::{Dialect, Protocol};
use crate::source::{NodePath, Spanned};
use crate::yaml::Node;

/// The keys of a method that only specs of REST 2.0 have.
#[derive(Clone, Debug, Default)]
pub(crate) struct MethodV2Ast {
    pub(crate) rows_at: Option<Spanned<RowsAtAst>>,
    pub(crate) keyset: Option<Spanned<KeysetAst>>,
    pub(crate) arguments: Option<Spanned<Vec<Spanned<String>>>>,
    pub(crate) application_only: bool,
    pub(crate) halted: Option<Spanned<HaltedAst>>,
}

/// Where the rows of a list stand.
#[derive(Clone, Debug)]
pub(crate) struct RowsAtAst {
    /// The key, or `None` for `result`.
    pub(crate) key: Option<Spanned<String>>,
    pub(crate) map: bool,
}

/// The field by whose values a list is walked.
#[derive(Clone, Debug)]
pub(crate) struct KeysetAst {
    pub(crate) field: Spanned<String>,
    pub(crate) row: Option<Spanned<String>>,
}

/// That a method is outdated.
#[derive(Clone, Debug)]
pub(crate) struct HaltedAst {
    pub(crate) successor: Option<Spanned<String>>,
}

/// `filter`: whether the method accepts it, how, and the fields that it must have a condition on.
#[derive(Clone, Debug, Default)]
pub(crate) struct FilterAst {
    pub(crate) taken: bool,
    pub(crate) required: Vec<Spanned<String>>,
    pub(crate) param: Option<Spanned<String>>,
    pub(crate) dialect: Option<Dialect>,
    pub(crate) in_array: bool,
}

/// `order`: whether the method accepts it, and how.
#[derive(Clone, Debug, Default)]
pub(crate) struct OrderAst {
    pub(crate) taken: bool,
    pub(crate) param: Option<Spanned<String>>,
    /// The parameters of the field and of the direction, if the order is two texts.
    pub(crate) texts: Option<(Spanned<String>, Spanned<String>)>,
}

/// `select`: whether the method accepts it, and how.
#[derive(Clone, Debug, Default)]
pub(crate) struct SelectAst {
    pub(crate) taken: bool,
    pub(crate) param: Option<Spanned<String>>,
    pub(crate) masks: Vec<Spanned<String>>,
    pub(crate) always: Vec<Spanned<String>>,
}

/// The objects that stand for another one, by the values of a parameter.
#[derive(Clone, Debug)]
pub(crate) struct VariantsAst {
    pub(crate) by: Spanned<String>,
    pub(crate) of: Vec<(i64, Spanned<String>)>,
}

/// The object with variants that an object of a portal stands for, and the value of its parameter.
#[derive(Clone, Debug)]
pub(crate) struct VariantOfAst {
    pub(crate) object: Spanned<String>,
    pub(crate) value: i64,
}

/// The object whose rows another one shows, and names of fields in both.
#[derive(Clone, Debug)]
pub(crate) struct SameAsAst {
    pub(crate) object: Spanned<String>,
    pub(crate) names: Vec<(Spanned<String>, Spanned<String>)>,
}

impl MethodV2Ast {
    /// Reads the keys. In a spec of another protocol there are none.
    pub(super) fn read(entries: &mut Entries<'_>, reader: &mut Reader) -> Self {
        let rows_at = entries.take("rows_at").and_then(|spot| rows_at(spot, reader));
        let keyset = entries.take("keyset").and_then(|spot| keyset(&spot, reader));
        let arguments = entries.take("arguments").map(|spot| {
            let place = spot.place.clone();
            Spanned { value: reader.words(spot), place }
        });
        let context = [("application", true)];
        let application_only =
            entries.take("context").and_then(|spot| reader.choice("context", spot, &context)).unwrap_or(false);
        let halted = entries.take("halted").and_then(|spot| halted(spot, reader));
        Self { rows_at, keyset, arguments, application_only, halted }
    }
}

/// Reads a key that is a flag, or a map with details.
fn details<'n>(spot: &SpannedNode<'n>, wanted: &str, reader: &mut Reader) -> Result<bool, Option<Entries<'n>>> {
    match spot.node {
        Node::Bool(taken) => Ok(*taken),
        _ => Err(reader.entries(spot, wanted)),
    }
}

/// Reads `filter`. In REST 2.0 its operators are those of a dialect, which no default can be.
pub(super) fn filter(spot: SpannedNode<'_>, reader: &mut Reader) -> FilterAst {
    let has_dialects = reader.protocol == Protocol::V2;
    let wanted = if has_dialects { "a map with `dialect`" } else { "`true`, or a map with `required`" };
    let mut entries = match details(&spot, wanted, reader) {
        Ok(true) if has_dialects => {
            let problem = Diagnostic::new("missing-key", &spot.place, "`filter` needs the operators that it takes");
            reader.report(problem.help("write `filter: { dialect: … }`"));
            return FilterAst { taken: true, ..FilterAst::default() };
        }
        Ok(taken) => return FilterAst { taken, ..FilterAst::default() },
        Err(Some(entries)) => entries,
        Err(None) => return FilterAst::default(),
    };
    entries.refuse_other_protocols(keys::FILTER, reader);
    let param = entries.take("param").and_then(|spot| reader.param(spot));
    let dialect = if has_dialects { entries.need("dialect") } else { None };
    // `logic` tells the two that are called `full` apart.
    let own = Dialect::ALL.into_iter().filter(|dialect| *dialect != Dialect::FullLogic);
    let words: Vec<(&str, Dialect)> = own.map(|dialect| (dialect.word(), dialect)).collect();
    let dialect = dialect.and_then(|spot| reader.choice("dialect", spot, &words));
    let logic_place = entries.key_place("logic");
    let logic = entries.take("logic").and_then(|spot| reader.boolean(spot)).unwrap_or(false);
    let in_place = entries.key_place("in");
    let in_array = entries.take("in").and_then(|spot| reader.choice("in", spot, &[("array", true)])).unwrap_or(false);
    let required = match has_dialects {
        true => entries.take("required"),
        false => entries.need("required"),
    };
    let required = required.map(|spot| reader.different_words(spot)).unwrap_or_default();
    entries.finish(keys::FILTER, reader);
    if let (Some(dialect), true, Some(place)) = (dialect, in_array, in_place)
        && dialect.operators().contains(&"@")
    {
        let message = format!("the dialect `{}` writes one of several values with `@`", dialect.word());
        reader.report(Diagnostic::new("conflict", &place, message).help("remove `in`, or correct the dialect"));
    }
    let dialect = match (dialect, logic, logic_place) {
        (Some(Dialect::Full), true, _) => Some(Dialect::FullLogic),
        (Some(other), true, Some(place)) => {
            let message = format!("the dialect `{}` has no groups of conditions", other.word());
            reader
                .report(Diagnostic::new("conflict", &place, message).help("write `dialect: full`, or remove `logic`"));
            Some(other)
        }
        (dialect, _, _) => dialect,
    };
    FilterAst { taken: true, required, param, dialect, in_array }
}

/// Reads `order`.
pub(super) fn order(spot: SpannedNode<'_>, reader: &mut Reader) -> OrderAst {
    let Some(mut entries) = long_form(&spot, reader) else {
        return OrderAst { taken: reader.boolean(spot).unwrap_or(false), ..OrderAst::default() };
    };
    let place = entries.place.clone();
    let is_half = entries.has_or_means("field", keys::ORDER) != entries.has_or_means("direction", keys::ORDER);
    let mut name = |key| entries.take(key).and_then(|spot| reader.param(spot));
    let (param, field, direction) = (name("param"), name("field"), name("direction"));
    entries.finish(keys::ORDER, reader);
    let bad = |problem: Problem, reader: &mut Reader| {
        reader.report(problem.help("write `{ param: NAME }`, or `{ field: NAME, direction: NAME }`"));
    };
    if is_half {
        bad(Diagnostic::new("missing-key", &place.key(), "`field` and `direction` belong together"), reader);
    }
    let texts = field.zip(direction);
    if texts.is_some() && param.is_some() {
        bad(Diagnostic::new("conflict", &place.key(), "`param` cannot be combined with `field`"), reader);
    }
    OrderAst { taken: true, param, texts }
}

/// Reads `select`.
pub(super) fn select(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<SelectAst> {
    let Some(mut entries) = long_form(&spot, reader) else {
        return reader.boolean(spot).map(|taken| SelectAst { taken, ..SelectAst::default() });
    };
    let param = entries.take("param").and_then(|spot| reader.param(spot));
    let mut words = |key| entries.take(key).map(|spot| reader.different_words(spot)).unwrap_or_default();
    let (masks, always) = (words("masks"), words("always"));
    entries.finish(keys::SELECT, reader);
    for mask in masks.iter().filter(|mask| !mask.value.contains('*')) {
        let problem = Diagnostic::new("wrong-type", &mask.place, format!("`{}` is not a mask", mask.value));
        reader.report(problem.help("write a word with `*`, such as `UF_*`, or remove it: fields need no mask"));
    }
    Some(SelectAst { taken: true, param, masks, always })
}

/// Returns the entries of a key that is a flag or a map with details; none in REST 3.0, where it is a flag only.
fn long_form<'n>(spot: &SpannedNode<'n>, reader: &mut Reader) -> Option<Entries<'n>> {
    match (reader.protocol, spot.node) {
        (Protocol::V2, Node::Map(_)) => reader.entries(spot, "a map"),
        _ => None,
    }
}

fn rows_at(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Spanned<RowsAtAst>> {
    let place = spot.place.clone();
    let named = |key: Spanned<String>| Some(key).filter(|key| key.value != "result");
    if matches!(spot.node, Node::Str(_)) {
        let key = named(reader.name(spot)?);
        return Some(Spanned { value: RowsAtAst { key, map: false }, place });
    }
    let mut entries = reader.entries(&spot, "a key of the response, or a map with `key`")?;
    let key = entries.need("key").and_then(|spot| reader.name(spot));
    let map = entries.take("map").and_then(|spot| reader.boolean(spot)).unwrap_or(false);
    entries.finish(keys::ROWS_AT, reader);
    Some(Spanned { value: RowsAtAst { key: named(key?), map }, place })
}

fn keyset(spot: &SpannedNode<'_>, reader: &mut Reader) -> Option<Spanned<KeysetAst>> {
    let mut entries = reader.entries(spot, "a map with `field`")?;
    let field = entries.need("field").and_then(|spot| reader.name(spot));
    let row = entries.take("row").and_then(|spot| reader.name(spot));
    // Without it, the row would have the name of the field.
    let is_unreadable = row.is_none() && entries.has_or_means("row", keys::KEYSET);
    entries.finish(keys::KEYSET, reader);
    if is_unreadable {
        return None;
    }
    Some(Spanned { value: KeysetAst { field: field?, row }, place: spot.place.clone() })
}

fn halted(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Spanned<HaltedAst>> {
    let place = spot.place.clone();
    let successor = match spot.node {
        Node::Bool(true) => None,
        Node::Str(_) => Some(reader.name(spot)?),
        node => {
            let message = format!("expected the name of a method or `true`, found {}", node.kind());
            let problem = Diagnostic::new("wrong-type", &place, message);
            reader.report(problem.help("name the method to use instead, or write `true` if there is none"));
            return None;
        }
    };
    Some(Spanned { value: HaltedAst { successor }, place })
}

/// Reads `open`: patterns of keys with the types of their values.
pub(super) fn open(spot: &SpannedNode<'_>, reader: &mut Reader) -> Vec<(Spanned<String>, Spanned<TypeExpr>)> {
    let Some(entries) = reader.entries(spot, "a map from patterns to types") else {
        reader.suppressed.add_all(&CascadeKey::Field(spot.place.file, String::new()));
        return Vec::new();
    };
    let patterns: Vec<_> = entries.all().collect();
    let mut read = Vec::new();
    for (pattern, spot) in patterns {
        let missed = CascadeKey::Field(pattern.place.file, pattern.value.clone());
        if pattern.value.matches('*').count() != 1 || pattern.value == "*" {
            let message = format!("`{}` is not a pattern of keys", pattern.value);
            let problem = Diagnostic::new("bad-open", &pattern.place, message);
            reader.report(problem.help("write a name with one `*` in it, such as `UF_CRM_*`"));
            // Any pattern can be meant.
            reader.suppressed.add_all(&missed);
        } else if let Some(ty) = type_expr(spot, reader) {
            let inline = matches!(ty.value.base(), TypeExpr::InlineObject | TypeExpr::InlineEnum);
            if inline {
                let problem = Diagnostic::new("bad-open", &ty.place, "the type of added keys cannot be an inline type");
                reader.report(problem.help("write `any`, a scalar type or the name of an object"));
            } else {
                read.push((pattern, ty));
                continue;
            }
        }
        reader.suppressed.add(missed);
    }
    read
}

/// Reads `variants`.
pub(super) fn variants(spot: &SpannedNode<'_>, reader: &mut Reader) -> Option<VariantsAst> {
    let mut entries = reader.entries(spot, "a map with `by` and `of`")?;
    let by = entries.need("by").and_then(|spot| reader.name(spot));
    let of = entries.need("of");
    entries.finish(keys::VARIANTS, reader);
    if let Some(spot) = of.as_ref().filter(|spot| matches!(spot.node, Node::Map(pairs) if pairs.is_empty())) {
        let problem = Diagnostic::new("empty-object", &spot.place, "`variants` needs at least one object");
        reader.report(problem.help("add the objects by the values of the parameter, as in `2: crm.item.deal`"));
    }
    let of = of.map(|spot| numbered(&spot, reader)).unwrap_or_default();
    Some(VariantsAst { by: by?, of })
}

/// Reads `variant_of`.
pub(super) fn variant_of(spot: &SpannedNode<'_>, reader: &mut Reader) -> Option<Spanned<VariantOfAst>> {
    let mut entries = reader.entries(spot, "a map with `object` and `value`")?;
    let object = entries.need("object").and_then(|spot| reader.name(spot));
    let value = entries.need("value").and_then(|spot| reader.count(spot));
    entries.finish(keys::VARIANT_OF, reader);
    // The reader takes no number that YAML's integers cannot hold.
    let value = i64::try_from(value?).unwrap_or(i64::MAX);
    Some(Spanned { value: VariantOfAst { object: object?, value }, place: spot.place.clone() })
}

/// Reads `same_as`.
pub(super) fn same_as(spot: &SpannedNode<'_>, reader: &mut Reader) -> Option<SameAsAst> {
    let mut entries = reader.entries(spot, "a map with `object`")?;
    let object = entries.need("object").and_then(|spot| reader.name(spot));
    let names = entries.take("names").and_then(|spot| reader.entries(&spot, "a map from names to names"));
    entries.finish(keys::SAME_AS, reader);
    let names: Vec<_> = names.into_iter().flat_map(|names| names.all().collect::<Vec<_>>()).collect();
    let names = names.into_iter().filter_map(|(own, spot)| Some((own, reader.name(spot)?))).collect();
    Some(SameAsAst { object: object?, names })
}

/// Reads a map from whole numbers to names.
fn numbered(spot: &SpannedNode<'_>, reader: &mut Reader) -> Vec<(i64, Spanned<String>)> {
    let Node::Map(pairs) = spot.node else {
        let _ = reader.entries(spot, "a map from numbers to objects");
        return Vec::new();
    };
    let mut read: Vec<(i64, Spanned<String>)> = Vec::new();
    for (index, (key, node)) in pairs.iter().enumerate() {
        let place = spot.place.entry(index);
        match number(key) {
            Some(value) if read.iter().any(|(known, _)| *known == value) => {
                let problem = Diagnostic::new("duplicate-key", &place.key(), format!("duplicate key `{value}`"));
                reader.report(problem.help("remove one of the two"));
            }
            Some(value) => read.extend(reader.name(SpannedNode { node, place }).map(|name| (value, name))),
            None => reader.report(not_a_number(&place)),
        }
    }
    read
}

/// Returns the number of a key, which may be quoted.
fn number(key: &Node) -> Option<i64> {
    match key {
        Node::Int(value) => Some(*value),
        Node::Str(text) => text.parse().ok(),
        _ => None,
    }
}

fn not_a_number(place: &NodePath) -> Diagnostic {
    Diagnostic::new("wrong-type", &place.key(), "the value of the parameter is not a whole number")
        .help("write the number that stands for the object, as in `2: crm.item.deal`")
}
