//! Reads `rows`: what a call does to the rows of an object.

use super::entries::Entries;
use super::keys;
use super::read::{Reader, SpannedNode};
use super::rule::{Conditions, conditions};
use crate::diagnostic::Diagnostic;
use crate::model::{RowOperator, RowsEffect};
use crate::source::Spanned;
use crate::yaml::Node;
use bitrix24_json::Value as Json;

/// What a call does to the rows of an object, as written.
#[derive(Clone, Debug)]
pub(crate) struct RowsAst {
    /// What it does, and the object; absent where the object of the method is listed.
    pub(crate) effect: Option<(Spanned<RowsEffect>, Spanned<String>)>,
    pub(crate) each: Option<Spanned<RowValueAst>>,
    pub(crate) when: Conditions,
    pub(crate) conditions: Vec<RowConditionAst>,
    pub(crate) sets: RowValuesAst,
    pub(crate) puts: RowValuesAst,
    pub(crate) takes: RowValuesAst,
    pub(crate) items: Option<Spanned<String>>,
    pub(crate) count: Option<Spanned<String>>,
    pub(crate) taken: Option<Spanned<String>>,
    pub(crate) missed: Option<Spanned<String>>,
    pub(crate) limit: Option<Spanned<RowValueAst>>,
    pub(crate) hides: Vec<Spanned<String>>,
    pub(crate) also: Vec<Spanned<RowsAst>>,
}

/// Values by the names of fields.
pub(crate) type RowValuesAst = Vec<(Spanned<String>, Spanned<RowValueAst>)>;

/// A condition: one of the fields compares so with the value.
#[derive(Clone, Debug)]
pub(crate) struct RowConditionAst {
    pub(crate) fields: Vec<Spanned<String>>,
    pub(crate) operator: RowOperator,
    pub(crate) value: Spanned<RowValueAst>,
}

/// A parameter, written `$name`, or a constant.
#[derive(Clone, Debug)]
pub(crate) enum RowValueAst {
    Param(String),
    Constant(Json),
}

/// Reads `rows`.
pub(super) fn rows(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Spanned<RowsAst>> {
    let place = spot.place.clone();
    let mut entries = reader.entries(&spot, "a map, such as `{ updates: OBJECT, sets: { FIELD: VALUE } }`")?;
    let effect = effect(&mut entries, reader);
    let each = entries.take("each").map(|spot| row_value(&spot, reader));
    let when = entries.take("when").and_then(|spot| conditions(&spot, reader)).unwrap_or_default();
    let conditions = entries.take("where").map(|spot| {
        let items = reader.items(&spot, "a list of conditions `[field, operator, value]`");
        items.into_iter().filter_map(|item| condition(item, reader)).collect()
    });
    let [sets, puts, takes] = ["sets", "puts", "takes"].map(|key| values(key, &mut entries, reader));
    let [items, count, taken, missed] =
        ["items", "count", "taken", "missed"].map(|key| entries.take(key).and_then(|spot| reader.text(spot)));
    let limit = entries.take("limit").map(|spot| row_value(&spot, reader));
    let hides = entries.take("hides").map(|spot| reader.different_words(spot)).unwrap_or_default();
    let also = entries.take("also").map(|spot| {
        let items = reader.items(&spot, "a list of `rows`");
        items.into_iter().filter_map(|item| rows(item, reader)).collect()
    });
    entries.finish(keys::ROWS, reader);
    let (conditions, also) = (conditions.unwrap_or_default(), also.unwrap_or_default());
    let value =
        RowsAst { effect, each, when, conditions, sets, puts, takes, items, count, taken, missed, limit, hides, also };
    Some(Spanned { value, place })
}

fn values(key: &str, entries: &mut Entries<'_>, reader: &mut Reader) -> RowValuesAst {
    let values = entries.take(key).and_then(|spot| reader.entries(&spot, "a map from fields to values"));
    let values: Vec<_> = values.map(|values| values.all().collect()).unwrap_or_default();
    values.into_iter().map(|(name, spot)| (name, row_value(&spot, reader))).collect()
}

fn effect(entries: &mut Entries<'_>, reader: &mut Reader) -> Option<(Spanned<RowsEffect>, Spanned<String>)> {
    let mut found: Option<(Spanned<RowsEffect>, Spanned<String>)> = None;
    for value in RowsEffect::ALL {
        let Some(spot) = entries.take(value.word()) else { continue };
        let place = spot.place.key();
        let Some(object) = reader.text(spot) else { continue };
        if let Some((other, _)) = &found {
            let message = format!("`{}` cannot be combined with `{}`", value.word(), other.value.word());
            reader.report(Diagnostic::new("conflict", &place, message).help("remove one of the two"));
        } else {
            found = Some((Spanned { value, place }, object));
        }
    }
    found
}

fn condition(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<RowConditionAst> {
    let place = spot.place.clone();
    let parts: Option<[SpannedNode<'_>; 3]> = match spot.node {
        Node::Seq(_) => reader.items(&spot, "a condition").try_into().ok(),
        _ => None,
    };
    let Some([fields, operator, value]) = parts else {
        let problem = Diagnostic::new("bad-rows", &place, "a condition has a field, an operator and a value");
        reader.report(problem.help("write it as in `[parentId, =, $id]`"));
        return None;
    };
    let fields = reader.different_words(fields);
    let operator = reader.choice("operator", operator, &RowOperator::ALL.map(|operator| (operator.word(), operator)));
    let value = row_value(&value, reader);
    Some(RowConditionAst { fields, operator: operator?, value })
}

fn row_value(spot: &SpannedNode<'_>, reader: &mut Reader) -> Spanned<RowValueAst> {
    let value = match spot.node {
        Node::Str(text) if text.starts_with('$') => RowValueAst::Param(text[1..].to_owned()),
        _ => RowValueAst::Constant(reader.json(spot)),
    };
    Spanned { value, place: spot.place.clone() }
}
