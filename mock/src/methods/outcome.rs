//! The outcome of a call that succeeds.

use bitrix24_json::Value as Json;

use crate::methods::result_source::ResultSource;
use crate::state::raised::RaisedEvent;

/// The result of a call, with what stands beside it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Outcome {
    pub(crate) result: Json,
    /// The number of rows on all pages.
    pub(crate) total: Option<u64>,
    /// The start of the next page.
    pub(crate) next: Option<u64>,
    pub(crate) source: ResultSource,
    /// The events of the changes of rows.
    pub(crate) events: Vec<RaisedEvent>,
}

impl Outcome {
    /// Creates an outcome with nothing beside the result.
    pub(crate) fn new(result: Json, source: ResultSource) -> Self {
        Self { result, total: None, next: None, source, events: Vec::new() }
    }
}
