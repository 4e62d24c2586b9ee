//! Decodes a page: its rows and its facts.

use super::page_facts::{KeySpec, PageFacts, RowInspector, RowSlot};
use super::paging::Paging;
use crate::client::ResponseMetadata;
use crate::decode::{
    Anomaly, Collected, Decode, DecodeError, Decoded, Elements, Entries, Form, JsonText, Value, form, is_number,
};
use crate::error::Error;
#[cfg(feature = "v2")]
use crate::protocol::v2::Family;
use crate::query::{HasItems, Projection};
use crate::types::OrderedJson;

/// Decodes a page into rows and facts.
///
/// If a row cannot be decoded, the slot asks for a second pass. In this pass it reads each row as a text first, so
/// that an error is the row's alone. Pages without such rows are read once and directly.
pub(crate) struct PageSlot<'s, O, P: Projection<O>, E> {
    projection: &'s P,
    paging: Paging,
    /// Where the rows stand.
    rows_at: RowsAt,
    key_spec: &'s KeySpec,
    bad_row: BadRow<'s, E>,
    pass: Pass,
    pub(crate) rows: Vec<Result<P::Row, E>>,
    pub(super) facts: PageFacts,
    /// The anomalies of rows that were read by themselves, if the caller can see them. Those of other rows are collected
    /// around the slot.
    pub(super) anomalies: Option<Vec<Anomaly>>,
}

/// Where the rows of a response stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowsAt {
    /// The key; `None` if they are the whole result.
    key: Option<&'static str>,
    /// Whether they are the values of a map.
    map: bool,
}

impl RowsAt {
    /// Returns where the rows of `R` stand.
    pub(crate) const fn of<R: HasItems>() -> Self {
        Self { key: R::KEY, map: R::MAP }
    }
}

/// Converts the problem of a row into the error that takes its place.
pub(crate) type BadRow<'s, E> = &'s (dyn Fn(DecodeError) -> E + Sync);

/// How rows are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    /// Directly, and the first bad row is the error of the page.
    Strict,
    /// Directly, before a second pass.
    First,
    /// Each by itself.
    Second,
}

impl<'s, O, P: Projection<O>, E> PageSlot<'s, O, P, E> {
    /// Creates an empty slot.
    pub(crate) fn new(
        projection: &'s P,
        paging: Paging,
        rows_at: RowsAt,
        key_spec: &'s KeySpec,
        bad_row: BadRow<'s, E>,
    ) -> Self {
        let (rows, facts) = (Vec::new(), PageFacts::default());
        Self { projection, paging, rows_at, key_spec, bad_row, pass: Pass::First, rows, facts, anomalies: None }
    }

    /// Fails at the first bad row.
    pub(super) fn strict(self) -> Self {
        Self { pass: Pass::Strict, ..self }
    }
}

impl<O, P: Projection<O>, K> PageSlot<'_, O, P, Error<K>> {
    /// Adds what is known of the response to the errors of its rows.
    pub(crate) fn describe(&mut self, meta: &ResponseMetadata) {
        for place in &self.facts.bad_rows {
            if let Some(Err(error)) = self.rows.get_mut(*place) {
                error.context_mut().describe(meta);
            }
        }
    }
}

impl<O, P: Projection<O>, E> Decode for PageSlot<'_, O, P, E> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.rows.clear();
        self.anomalies.iter_mut().for_each(Vec::clear);
        let mut items = RowsSlot {
            projection: self.projection,
            inspector: RowInspector::new(self.key_spec),
            bad_row: self.bad_row,
            under: self.rows_at.key,
            map: self.rows_at.map,
            pass: &mut self.pass,
            rows: &mut self.rows,
            anomalies: self.anomalies.as_mut(),
        };
        let (mut next, mut more): (Option<OrderedJson>, Option<bool>) = (None, None);
        let form = match (value, self.rows_at.key, self.paging) {
            (Value::Array(elements), _, _) => {
                items.under = None;
                items.decode(Value::Array(elements))?
            }
            (value, None, _) => items.decode(value)?,
            (value, Some(rows), Paging::Cursor { next: key, .. }) => {
                value.object(&mut [(rows, &mut items), (key, &mut next)])?
            }
            (value, Some(rows), Paging::Single { more: Some(key), .. }) => {
                value.object(&mut [(rows, &mut items), (key, &mut more)])?
            }
            (value, Some(rows), Paging::Offset { .. } | Paging::Tail { .. } | Paging::Single { more: None, .. }) => {
                value.object(&mut [(rows, &mut items)])?
            }
            #[cfg(feature = "v2")]
            (value, Some(rows), Paging::V2(Family::Limit { more: Some(key), .. })) => {
                value.object(&mut [(rows, &mut items), (key, &mut more)])?
            }
            #[cfg(feature = "v2")]
            (value, Some(rows), Paging::V2(_)) => value.object(&mut [(rows, &mut items)])?,
        };
        self.facts = PageFacts { next, more, ..items.inspector.finish() };
        Ok(form)
    }
}

struct RowsSlot<'s, O, P: Projection<O>, E> {
    projection: &'s P,
    inspector: RowInspector<'s>,
    bad_row: BadRow<'s, E>,
    /// The key of the rows in the result.
    under: Option<&'static str>,
    /// Whether any key names a row.
    map: bool,
    pass: &'s mut Pass,
    rows: &'s mut Vec<Result<P::Row, E>>,
    anomalies: Option<&'s mut Vec<Anomaly>>,
}

/// Decodes the next element into a slot. Returns `false` after the last.
type Next<'n> = &'n mut dyn FnMut(&mut dyn Decode) -> Result<bool, DecodeError>;

/// Adds the place of a row to the path of an error.
type Place<'p> = &'p dyn Fn(DecodeError) -> DecodeError;

impl<O, P: Projection<O>, E> RowsSlot<'_, O, P, E> {
    /// Decodes the next row.
    fn row(&mut self, place: Place<'_>, next: Next<'_>) -> Result<bool, DecodeError> {
        match self.pass {
            Pass::Strict => self.direct(place, next),
            Pass::First => self.direct(place, next).map_err(|problem| {
                if problem.is_syntax() {
                    return problem;
                }
                *self.pass = Pass::Second;
                problem.again()
            }),
            Pass::Second => self.isolated(place, next),
        }
    }

    fn direct(&mut self, place: Place<'_>, next: Next<'_>) -> Result<bool, DecodeError> {
        let projection = self.projection;
        let mut slot = RowSlot::new(self.inspector.key(), |value: Value<'_>| projection.read(value));
        if !next(&mut slot)? {
            return Ok(false);
        }
        let RowSlot { row, facts, .. } = slot;
        self.inspector.record(facts, None).map_err(place)?;
        self.rows.extend(row.map(Ok));
        Ok(true)
    }

    fn isolated(&mut self, place: Place<'_>, next: Next<'_>) -> Result<bool, DecodeError> {
        let mut text = JsonText::default();
        if !next(&mut text)? {
            return Ok(false);
        }
        let (projection, under) = (self.projection, self.under);
        let within = |problem: DecodeError| match under {
            Some(key) => place(problem).within(key),
            None => place(problem),
        };
        let mut collected = self.anomalies.as_ref().map(|_| Collected::at(within(DecodeError::missing()).path()));
        let row = self.inspector.isolated(&text.0, |value| projection.read(value), within, collected.as_mut());
        if let (Ok(_), Some(anomalies), Some(collected)) = (&row, &mut self.anomalies, collected) {
            anomalies.extend(collected.anomalies);
        }
        self.rows.push(row.map_err(self.bad_row));
        Ok(true)
    }

    fn array(&mut self, elements: &mut dyn Elements) -> Result<Form, DecodeError> {
        let mut index = 0;
        while self.row(&|problem| problem.at_index(index), &mut |slot| elements.next(slot))? {
            index += 1;
        }
        Ok(Form::DOCUMENTED)
    }

    /// Decodes a list with gaps, which PHP writes as an object.
    fn numbered(&mut self, entries: &mut dyn Entries) -> Result<Form, DecodeError> {
        entries.read_as_list();
        while let Some(key) = entries.next_key()?.map(str::to_owned) {
            if !self.map && !is_number(&key) {
                return Err(DecodeError::mismatch("an array", "an object"));
            }
            let place = |problem: DecodeError| problem.within(key.clone());
            self.row(&place, &mut |slot| entries.next_value(slot).map(|()| true).map_err(place))?;
        }
        Ok(if self.map { Form::DOCUMENTED } else { form::OBJECT_AS_LIST })
    }
}

impl<O, P: Projection<O>, E> Decode for RowsSlot<'_, O, P, E> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match value {
            Value::Array(elements) => self.array(elements),
            Value::Object(entries) => self.numbered(entries),
            other => Err(other.mismatch("an array")),
        }
    }

    fn absent(&mut self) -> Result<(), DecodeError> {
        Err(DecodeError::missing())
    }
}
