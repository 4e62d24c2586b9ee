//! Reads a page: its rows, and what the answer says of the rest.

use super::facts::{Facts, Notice, Watch};
use super::paging::Paging;
use crate::decode::{Decode, Decoded, Problem, Value};
use crate::query::Project;
use crate::types::Json;

/// Reads a page into rows and facts.
pub(super) struct PageSlot<'s, O, P: Project<O>> {
    project: &'s P,
    paging: Paging,
    notice: &'s Notice,
    pub(super) rows: Vec<P::Row>,
    pub(super) facts: Facts,
}

impl<'s, O, P: Project<O>> PageSlot<'s, O, P> {
    pub(super) fn new(project: &'s P, paging: Paging, notice: &'s Notice) -> Self {
        Self { project, paging, notice, rows: Vec::new(), facts: Facts::default() }
    }
}

impl<O, P: Project<O>> Decode for PageSlot<'_, O, P> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.rows.clear();
        let mut items = RowsSlot { project: self.project, watch: Watch::new(self.notice), rows: &mut self.rows };
        let (mut next, mut more): (Option<Json>, Option<bool>) = (None, None);
        match (value, self.paging) {
            (Value::Array(elements), _) => items.decode(Value::Array(elements))?,
            (value, Paging::Cursor { next: key, .. }) => {
                value.object(&mut [("items", &mut items), (key, &mut next)])?;
            }
            (value, Paging::Single { more: Some(key), .. }) => {
                value.object(&mut [("items", &mut items), (key, &mut more)])?;
            }
            (value, _) => value.object(&mut [("items", &mut items)])?,
        }
        self.facts = Facts { next, more, ..items.watch.finish() };
        Ok(())
    }
}

struct RowsSlot<'s, O, P: Project<O>> {
    project: &'s P,
    watch: Watch<'s>,
    rows: &'s mut Vec<P::Row>,
}

impl<O, P: Project<O>> Decode for RowsSlot<'_, O, P> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let Value::Array(elements) = value else { return Err(value.mismatch("an array")) };
        loop {
            let mut slot = RowSlot { project: self.project, watch: &mut self.watch, row: None };
            if !elements.next(&mut slot)? {
                return Ok(());
            }
            self.rows.extend(slot.row);
        }
    }

    fn absent(&mut self) -> Decoded {
        Err(Problem::missing())
    }
}

struct RowSlot<'s, 'n, O, P: Project<O>> {
    project: &'s P,
    watch: &'s mut Watch<'n>,
    row: Option<P::Row>,
}

impl<O, P: Project<O>> Decode for RowSlot<'_, '_, O, P> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.row = Some(self.watch.row(value, |value| self.project.read(value))?);
        Ok(())
    }
}
