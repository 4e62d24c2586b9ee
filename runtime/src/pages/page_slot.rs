//! Decodes a page: its rows and its facts.

use super::page_facts::{KeySpec, PageFacts, RowInspector};
use super::paging::Paging;
use crate::decode::{Decode, DecodeError, Decoded, Form, Value};
use crate::query::Projection;
use crate::types::Json;

/// Decodes a page into rows and facts.
pub(super) struct PageSlot<'s, O, P: Projection<O>> {
    projection: &'s P,
    paging: Paging,
    key_spec: &'s KeySpec,
    pub(super) rows: Vec<P::Row>,
    pub(super) facts: PageFacts,
}

impl<'s, O, P: Projection<O>> PageSlot<'s, O, P> {
    /// Creates an empty slot.
    pub(super) fn new(projection: &'s P, paging: Paging, key_spec: &'s KeySpec) -> Self {
        Self { projection, paging, key_spec, rows: Vec::new(), facts: PageFacts::default() }
    }
}

impl<O, P: Projection<O>> Decode for PageSlot<'_, O, P> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.rows.clear();
        let mut items =
            RowsSlot { projection: self.projection, inspector: RowInspector::new(self.key_spec), rows: &mut self.rows };
        let (mut next, mut more): (Option<Json>, Option<bool>) = (None, None);
        let form = match (value, self.paging) {
            (Value::Array(elements), _) => items.decode(Value::Array(elements))?,
            (value, Paging::Cursor { next: key, .. }) => {
                value.object(&mut [("items", &mut items), (key, &mut next)])?
            }
            (value, Paging::Single { more: Some(key), .. }) => {
                value.object(&mut [("items", &mut items), (key, &mut more)])?
            }
            (value, Paging::Offset { .. } | Paging::Tail { .. } | Paging::Single { more: None, .. }) => {
                value.object(&mut [("items", &mut items)])?
            }
        };
        self.facts = PageFacts { next, more, ..items.inspector.finish() };
        Ok(form)
    }
}

struct RowsSlot<'s, O, P: Projection<O>> {
    projection: &'s P,
    inspector: RowInspector<'s>,
    rows: &'s mut Vec<P::Row>,
}

impl<O, P: Projection<O>> Decode for RowsSlot<'_, O, P> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.list(&mut |elements| {
            loop {
                let mut slot = RowSlot { projection: self.projection, inspector: &mut self.inspector, row: None };
                if !elements.next(&mut slot)? {
                    return Ok(());
                }
                self.rows.extend(slot.row);
            }
        })
    }

    fn absent(&mut self) -> Result<(), DecodeError> {
        Err(DecodeError::missing())
    }
}

struct RowSlot<'s, 'n, O, P: Projection<O>> {
    projection: &'s P,
    inspector: &'s mut RowInspector<'n>,
    row: Option<P::Row>,
}

impl<O, P: Projection<O>> Decode for RowSlot<'_, '_, O, P> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.row = Some(self.inspector.row(value, |value| self.projection.read(value))?);
        Ok(Form::DOCUMENTED)
    }
}
