//! What a walk has to know of a page: how many rows, where they begin and end, and what the answer says of the rest.

use std::cmp::Ordering;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::decode::{Decode, Decoded, Entries, Problem, Value};
use crate::query::Direction;
use crate::types::Json;

/// What a walk has to know of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Facts {
    /// How many rows there are.
    pub(crate) rows: usize,
    /// The key of the first row, where the walk goes by one.
    pub(crate) first: Option<Json>,
    /// The key of the last row.
    pub(crate) last: Option<Json>,
    /// Whether the keys run in the direction of the walk.
    pub(crate) disordered: bool,
    /// Equal for pages of the same rows; none where rows cannot be told apart.
    pub(crate) print: Option<u64>,
    /// The cursor of the next page.
    pub(crate) next: Option<Json>,
    /// Whether there is more, as the answer says.
    pub(crate) more: Option<bool>,
}

/// What of the rows is noted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notice {
    /// The field by which the walk goes.
    pub(crate) key: Option<(String, Direction)>,
    /// Whether rows without an `id` can be told apart by what else they hold, as no `select` has cut them down.
    pub(crate) whole: bool,
}

/// Looks at rows while they are read.
pub(super) struct Watch<'n> {
    notice: &'n Notice,
    facts: Facts,
    print: DefaultHasher,
    blurred: bool,
}

impl<'n> Watch<'n> {
    pub(super) fn new(notice: &'n Notice) -> Self {
        Self { notice, facts: Facts::default(), print: DefaultHasher::new(), blurred: false }
    }

    /// Hands a row's value on to `read`, and notes what passes.
    pub(super) fn row<T>(
        &mut self,
        value: Value<'_>,
        read: impl FnOnce(Value<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let mut look = Look { key: None, id: None, all: DefaultHasher::new() };
        let row = match value {
            Value::Object(inner) => {
                let key = self.notice.key.as_ref().map(|(field, _)| field.as_str());
                let mut watched = Watched { inner, wanted: key, part: Part::Other, look: &mut look };
                read(Value::Object(&mut watched))?
            }
            other => read(other)?,
        };
        self.note(look)?;
        Ok(row)
    }

    fn note(&mut self, look: Look) -> Decoded {
        self.facts.rows += 1;
        match look.id {
            Some(id) => id.hash(&mut self.print),
            None if self.notice.whole => look.all.finish().hash(&mut self.print),
            None => self.blurred = true,
        }
        let Some((field, direction)) = &self.notice.key else { return Ok(()) };
        let key = look.key.ok_or_else(|| Problem::missing().within(field.clone()))?;
        if let Some(last) = &self.facts.last {
            self.facts.disordered |= goes(*direction, last, &key) == Some(false);
        }
        self.facts.first.get_or_insert_with(|| key.clone());
        self.facts.last = Some(key);
        Ok(())
    }

    pub(super) fn finish(mut self) -> Facts {
        self.facts.print = (!self.blurred).then(|| self.print.finish());
        self.facts
    }
}

/// Whether a walk in `direction` gets from `from` to `to` without standing still; unknown for values without an order
/// that the client knows, such as dates with different offsets.
pub(super) fn goes(direction: Direction, from: &Json, to: &Json) -> Option<bool> {
    let number = |json: &Json| match json {
        Json::Number(number) => number.as_i64(),
        Json::String(text) => text.parse().ok(),
        _ => None,
    };
    if from == to {
        return Some(false);
    }
    let order = number(from)?.cmp(&number(to)?);
    Some(order == if direction == Direction::Asc { Ordering::Less } else { Ordering::Greater })
}

/// What is noted of one row.
struct Look {
    key: Option<Json>,
    id: Option<u64>,
    all: DefaultHasher,
}

/// A row's entries on their way to the one who reads them.
struct Watched<'w, 'l> {
    inner: &'w mut dyn Entries,
    wanted: Option<&'w str>,
    part: Part,
    look: &'l mut Look,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Key { id: bool },
    Id,
    Other,
}

impl Entries for Watched<'_, '_> {
    fn next_key(&mut self) -> Result<Option<&str>, Problem> {
        let key = self.inner.next_key()?;
        let id = key == Some("id");
        self.part = match key {
            Some(_) if key == self.wanted => Part::Key { id },
            Some(_) if id => Part::Id,
            _ => Part::Other,
        };
        if let Some(key) = key {
            key.hash(&mut self.look.all);
        }
        Ok(key)
    }

    fn next_value(&mut self, slot: &mut dyn Decode) -> Decoded {
        self.inner.next_value(&mut Tap { slot, part: self.part, look: self.look })
    }

    fn skip_value(&mut self) -> Decoded {
        match self.part {
            Part::Other => self.inner.skip_value(),
            _ => self.next_value(&mut crate::decode::Ignored),
        }
    }
}

/// One value of a row on its way to its slot.
struct Tap<'t> {
    slot: &'t mut dyn Decode,
    part: Part,
    look: &'t mut Look,
}

impl Decode for Tap<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let scalar = hash(&value, &mut self.look.all);
        if scalar && matches!(self.part, Part::Id | Part::Key { id: true }) {
            let mut print = DefaultHasher::new();
            hash(&value, &mut print);
            self.look.id = Some(print.finish());
        }
        if scalar && matches!(self.part, Part::Key { .. }) {
            self.look.key = key(&value);
        }
        self.slot.decode(value)
    }

    fn absent(&mut self) -> Decoded {
        self.slot.absent()
    }

    fn takes_blank(&self) -> bool {
        self.slot.takes_blank()
    }
}

/// Whether the value is a scalar, which alone counts.
fn hash(value: &Value<'_>, print: &mut DefaultHasher) -> bool {
    match value {
        Value::Null => 0_u8.hash(print),
        Value::Bool(flag) => flag.hash(print),
        Value::Int(number) => number.hash(print),
        Value::UInt(number) => number.hash(print),
        Value::Float(number) => number.to_bits().hash(print),
        Value::Str(text) => text.hash(print),
        Value::Array(_) | Value::Object(_) => return false,
    }
    true
}

fn key(value: &Value<'_>) -> Option<Json> {
    match value {
        Value::Int(number) => Some((*number).into()),
        Value::UInt(number) => Some((*number).into()),
        Value::Float(number) => Some((*number).into()),
        Value::Str(text) => Some((*text).into()),
        _ => None,
    }
}
