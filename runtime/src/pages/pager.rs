//! The iteration over a list as a state machine: it returns the next step and receives pages. It does no I/O.

use super::bookmark::{Bookmark, Position};
use super::end::{End, EndDetector};
use super::page_facts::{KeySpec, PageFacts};
use super::paging::{Paged, Paging};
use super::trail::Trail;
use super::walk::{Advance, Body, Walk};
use crate::decode::DecodeError;
use crate::encode::{Encode, to_ordered_json};
use crate::query::Direction;
use crate::types::OrderedJson;

/// The progress of an iteration.
///
/// ```
/// use bitrix24_runtime::pages::{End, Progress};
///
/// fn is_whole(progress: Progress) -> bool {
///     progress.end == Some(End::Complete)
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The number of pages that have arrived, without an empty one at the end.
    pub pages: u64,
    /// The number of their rows, with those that cannot be decoded.
    pub rows: u64,
    /// The number of rows that cannot be decoded.
    pub bad_rows: u64,
    /// The number of rows of the whole list, if the portal has said so. Only lists of REST 2.0 do.
    pub total: Option<u64>,
    /// Why the iteration has ended, once it has.
    pub end: Option<End>,
}

/// What the driver has to do next.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum PagerStep {
    /// Send a request with this body and report the page.
    Fetch(OrderedJson),
    /// Wait, because there are no new rows, and report when the wait is over.
    Wait,
    /// Nothing: the iteration has ended.
    Done,
    /// Return an error to the caller: the request cannot be sent.
    Reject(String),
}

/// The settings of an iteration.
#[derive(Clone, Debug)]
pub(super) struct WalkPlan {
    body: Result<OrderedJson, String>,
    /// The names of the parameters, if the body is an array of them.
    arguments: &'static [&'static str],
    pub(super) paging: Paging,
    pub(super) size: Option<u32>,
    pub(super) pages: Option<u64>,
    pub(super) key: Option<(String, Direction)>,
    /// How to read the list by identifier.
    #[cfg(feature = "v2")]
    pub(super) id: Option<crate::protocol::v2::IdWalk>,
    pub(super) from: Option<Bookmark>,
    /// The fields to select, and the parameter with them, if the method has one.
    pub(super) select: (Vec<String>, Option<&'static str>),
    pub(super) endless: bool,
}

/// The iteration over a list.
pub(crate) struct Pager {
    pub(super) plan: WalkPlan,
    state: State,
    progress: Progress,
}

enum State {
    Fresh,
    Walking(Walking),
    Over(Option<Walk>),
}

struct Walking {
    walk: Walk,
    body: Body,
    limit: Option<u32>,
    waiting: bool,
}

impl Pager {
    /// Creates a pager for a method.
    pub(crate) fn new<M: Paged>(list: &M) -> Self {
        let mut pager = Self::of(list, M::PAGING, M::FACTS.select);
        pager.plan.arguments = M::ARGUMENTS;
        pager
    }

    /// Creates a pager for any request.
    pub(super) fn of(list: &dyn Encode, paging: Paging, selects: Option<&'static str>) -> Self {
        let body = to_ordered_json(list).map_err(|reason| reason.to_string());
        let select = (Vec::new(), selects);
        let plan = WalkPlan {
            body,
            arguments: &[],
            paging,
            size: None,
            pages: None,
            key: None,
            #[cfg(feature = "v2")]
            id: None,
            from: None,
            select,
            endless: false,
        };
        Self { plan, state: State::Fresh, progress: Progress::default() }
    }

    /// Returns the next step.
    pub(crate) fn step(&mut self) -> PagerStep {
        if matches!(self.state, State::Fresh) {
            match self.plan.start() {
                Ok(walking) => self.state = State::Walking(walking),
                Err(reason) => {
                    self.end(End::Failed);
                    return PagerStep::Reject(reason);
                }
            }
        }
        match &self.state {
            State::Walking(Walking { waiting: true, .. }) => PagerStep::Wait,
            State::Walking(_) if self.plan.pages.is_some_and(|cap| self.progress.pages >= cap) => {
                self.end(End::Capped);
                PagerStep::Done
            }
            State::Walking(Walking { walk, body, limit, .. }) => {
                let mut body = body.clone();
                walk.place(&mut body, *limit);
                PagerStep::Fetch(self.plan.sent(body))
            }
            State::Fresh | State::Over(_) => PagerStep::Done,
        }
    }

    /// Receives the page of the last [`PagerStep::Fetch`]. Returns how many of its rows the caller receives; `None` if it
    /// does not receive the page.
    pub(crate) fn page_received(&mut self, facts: &PageFacts) -> Result<Option<usize>, DecodeError> {
        let State::Walking(walking) = &mut self.state else { return Ok(None) };
        let Advance { goes_on, rows } = match walking.walk.advance(facts) {
            Ok(advance) => advance,
            Err(problem) => {
                self.end(End::Failed);
                return Err(problem);
            }
        };
        // An endless list returns rows without a key when one with a key follows them, and not at every attempt.
        let rows = if self.plan.endless && !goes_on { 0 } else { rows };
        let single = matches!(walking.walk, Walk::Single);
        let shown = rows > 0 || single;
        walking.waiting = !goes_on;
        self.progress.pages += u64::from(shown);
        self.progress.rows += rows as u64;
        if walking.walk.has_total() {
            self.progress.total = facts.total.or(self.progress.total);
        }
        self.progress.bad_rows += facts.bad_rows.iter().filter(|place| **place < rows).count() as u64;
        if !goes_on && !self.plan.endless {
            self.end(match (single, facts.more) {
                (true, Some(true)) => End::Truncated,
                (true, None) => End::OnlyPage,
                _ => End::Complete,
            });
        }
        Ok(shown.then_some(rows))
    }

    /// Ends the wait of a [`PagerStep::Wait`].
    pub(crate) fn resume_after_wait(&mut self) {
        if let State::Walking(walking) = &mut self.state {
            walking.waiting = false;
        }
    }

    /// Records a failed call. An endless iteration tries again after its interval, if this can help.
    pub(crate) fn failed(&mut self, retryable: bool) {
        match &mut self.state {
            State::Walking(walking) if retryable && self.plan.endless => walking.waiting = true,
            _ => self.end(End::Failed),
        }
    }

    fn end(&mut self, end: End) {
        self.progress.end.get_or_insert(end);
        self.state = match std::mem::replace(&mut self.state, State::Over(None)) {
            State::Walking(walking) => State::Over(Some(walking.walk)),
            State::Fresh => State::Over(None),
            over @ State::Over(_) => over,
        };
    }

    /// Returns the progress.
    pub(crate) fn progress(&self) -> Progress {
        self.progress
    }

    /// Returns whether the iteration has ended.
    pub(crate) fn is_over(&self) -> bool {
        matches!(self.state, State::Over(_))
    }

    /// Returns the current position.
    pub(crate) fn bookmark(&self) -> Option<Bookmark> {
        match &self.state {
            State::Fresh => self.plan.from.clone(),
            State::Walking(Walking { walk, .. }) => walk.bookmark(),
            State::Over(walk) => walk.as_ref().and_then(Walk::bookmark),
        }
    }

    /// Returns which parts of the rows to record.
    pub(crate) fn key_spec(&self) -> KeySpec {
        let State::Walking(Walking { walk, body, .. }) = &self.state else { return KeySpec::default() };
        let select = self.plan.select.1.unwrap_or("select");
        KeySpec { key: walk.key(), after: walk.after().cloned(), all_fields: !body.contains_key(select) }
    }
}

impl WalkPlan {
    /// Returns the state before the first page, or why the request cannot be sent.
    fn start(&self) -> Result<Walking, String> {
        let mut body = match self.body.clone()? {
            OrderedJson::Object(body) => body,
            OrderedJson::Array(arguments) if !self.arguments.is_empty() => named(self.arguments, arguments),
            _ => return Err("its body is not an object, so it cannot have a page".into()),
        };
        let own = body.get(if matches!(self.paging, Paging::Tail { .. }) { "cursor" } else { "pagination" });
        let own = own.and_then(OrderedJson::as_object).cloned().unwrap_or_default();
        let number = |key: &str| own.get(key).and_then(OrderedJson::as_u64);
        #[cfg(feature = "v2")]
        let walk = match self.paging {
            Paging::V2(family) => {
                let from = self.from.as_ref().map(|bookmark| &bookmark.0);
                Walk::Params(super::params::ParamWalk::new(family, self.id, from, self.size.is_some(), &mut body)?)
            }
            _ => self.walk(&body, &own)?,
        };
        #[cfg(not(feature = "v2"))]
        let walk = self.walk(&body, &own)?;
        let limit = self.paging.max().map(|max| {
            let asked = self.size.map(u64::from).or_else(|| number("limit")).unwrap_or(max.into());
            u32::try_from(asked).unwrap_or(max).clamp(1, max.max(1))
        });
        self.select(&mut body, &walk);
        Ok(Walking { walk, body, limit, waiting: false })
    }

    /// Returns a body as it is sent: with the arguments in their order, if the portal takes them by position.
    fn sent(&self, mut body: Body) -> OrderedJson {
        let Some(last) = self.arguments.iter().rposition(|name| body.contains_key(name)) else {
            return OrderedJson::Object(body);
        };
        let none = || OrderedJson::Array(Vec::new());
        self.arguments[..=last].iter().map(|name| body.remove(name).unwrap_or_else(none)).collect()
    }

    fn walk(&self, body: &Body, own: &Body) -> Result<Walk, String> {
        let number = |key: &str| own.get(key).and_then(OrderedJson::as_u64);
        let place = self.from.as_ref().map(|bookmark| &bookmark.0);
        let foreign = || Err("the bookmark belongs to another kind of pagination".to_owned());
        let end = EndDetector::default();
        Ok(match (self.paging, &self.key, place) {
            (Paging::Offset { .. }, Some((field, direction)), place) => {
                let elsewhere =
                    number("page").is_some_and(|page| page > 1) || number("offset").is_some_and(|offset| offset > 0);
                if elsewhere || body.contains_key("order") {
                    return Err("pagination by key does not allow another order or start".to_owned());
                }
                let after = match place {
                    None => None,
                    Some(Position::Key { field: by, direction: to, after }) if (by, to) == (field, direction) => {
                        Some(after.clone())
                    }
                    Some(_) => return foreign(),
                };
                Walk::Key { field: field.clone(), direction: *direction, after, end }
            }
            (Paging::Offset { .. }, None, Some(Position::Offset(offset))) => Walk::Offset { offset: *offset, end },
            (Paging::Offset { .. }, None, Some(Position::Page(page))) => Walk::Number { page: *page, end },
            (Paging::Offset { .. }, None, None) => match number("page") {
                Some(page) => Walk::Number { page: page.max(1), end },
                None => Walk::Offset { offset: number("offset").unwrap_or(0), end },
            },
            (Paging::Cursor { .. }, _, None) => Walk::Cursor(Trail::from(own.get("afterCursor").cloned())),
            (Paging::Cursor { .. }, _, Some(Position::Cursor(after))) => Walk::Cursor(Trail::from(Some(after.clone()))),
            (Paging::Tail { .. }, _, None) => tail(own, end),
            (Paging::Tail { .. }, _, Some(Position::Key { field, direction, after })) => {
                Walk::Tail { field: field.clone(), direction: *direction, after: after.clone(), end }
            }
            (Paging::Single { .. }, _, None) => Walk::Single,
            (_, _, Some(_)) => return foreign(),
            #[cfg(feature = "v2")]
            (Paging::V2(_), _, None) => return Err("the list has walks of its own".to_owned()),
        })
    }

    /// Adds the fields that the caller reads, and the key, to `select`.
    fn select(&self, body: &mut Body, walk: &Walk) {
        let (fields, Some(select)) = &self.select else { return };
        let own = matches!(body.get(select), Some(OrderedJson::Array(names)) if !names.is_empty());
        if fields.is_empty() && !own {
            return;
        }
        let key = walk.selected_key();
        let Some(OrderedJson::Array(names)) = body.get_mut(select) else {
            let names: Vec<OrderedJson> = with(fields, key).map(OrderedJson::from).collect();
            body.insert((*select).into(), names.into());
            return;
        };
        for name in with(fields, key) {
            if names.iter().all(|known| *known != *name) {
                names.push(name.into());
            }
        }
    }
}

/// Returns arguments under their names. An empty array stands for one that is absent.
fn named(names: &[&str], arguments: Vec<OrderedJson>) -> Body {
    let given = names.iter().map(|name| (*name).to_owned()).zip(arguments);
    given.filter(|(_, value)| value.as_array().is_none_or(|items| !items.is_empty())).collect()
}

/// Returns the fields, and the key if it is not among them.
fn with(fields: &[String], key: Option<String>) -> impl Iterator<Item = String> {
    let key = key.filter(|key| !fields.contains(key));
    fields.iter().cloned().chain(key)
}

/// Starts at the request's own cursor, or else at the first `id`.
fn tail(own: &Body, end: EndDetector) -> Walk {
    let field = own.get("field").and_then(OrderedJson::as_str).unwrap_or("id").to_owned();
    let descending = own.get("order").and_then(OrderedJson::as_str) == Some(Direction::Desc.as_wire());
    let direction = if descending { Direction::Desc } else { Direction::Asc };
    Walk::Tail { field, direction, after: own.get("value").cloned().unwrap_or_else(|| 0.into()), end }
}
