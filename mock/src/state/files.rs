//! The contents of uploaded files, each at an address of the portal.

use std::collections::BTreeMap;
use std::sync::Mutex;

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Api, FileFact, TypeId};
use bytes::Bytes;

use crate::state::lock::lock;
use crate::values::objects::Row;
use crate::values::uploads::Upload;

/// How many bytes all contents have at most. The oldest make room.
const MAX_BYTES: usize = 256 << 20;

/// How many uploads can be expected. The oldest make room.
const MAX_EXPECTED: usize = 1_000;

/// The contents of files, and the calls that wait for theirs.
#[derive(Debug)]
pub(crate) struct Files {
    /// The URL of the portal.
    url: String,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// The last number that was given.
    last: u64,
    contents: BTreeMap<u64, File>,
    bytes: usize,
    expected: BTreeMap<u64, ExpectedUpload>,
}

/// The content of a file.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) content: Bytes,
}

/// A call that waits for the content of a file.
#[derive(Clone, Debug)]
pub(crate) struct ExpectedUpload {
    /// The full name of the method.
    pub(crate) method: String,
    pub(crate) params: Map,
}

impl Files {
    pub(crate) fn new(url: String) -> Self {
        Self { url, state: Mutex::default() }
    }

    /// Stores a file, and returns what an object says of it.
    pub(crate) fn store(&self, api: &Api, object: TypeId, upload: Upload) -> (i64, Row) {
        let Upload { name, content } = upload;
        let size = content.len();
        let mut state = lock(&self.state);
        state.last += 1;
        let number = state.last;
        state.bytes += size;
        state.contents.insert(number, File { name, content: content.into() });
        while state.bytes > MAX_BYTES
            && state.contents.len() > 1
            && let Some((_, oldest)) = state.contents.pop_first()
        {
            state.bytes -= oldest.content.len();
        }
        let address = self.address("download", number);
        let facts = api.fields_of(object).iter().filter_map(|field| {
            let value = match field.uses.content? {
                FileFact::Address => json!(address),
                FileFact::Size => json!(size),
                FileFact::Upload => return None,
            };
            Some((field.wire.clone(), value))
        });
        (i64::try_from(number).unwrap_or(i64::MAX), facts.collect())
    }

    /// Returns the file with a number.
    pub(crate) fn file(&self, number: u64) -> Option<File> {
        lock(&self.state).contents.get(&number).cloned()
    }

    /// Expects the content of a file for a call, and returns the address for it.
    pub(crate) fn expect(&self, upload: ExpectedUpload) -> Json {
        let mut state = lock(&self.state);
        state.last += 1;
        let number = state.last;
        state.expected.insert(number, upload);
        if state.expected.len() > MAX_EXPECTED {
            state.expected.pop_first();
        }
        json!(self.address("upload", number))
    }

    /// Returns the call that waits for the content with a number.
    pub(crate) fn expected(&self, number: u64) -> Option<ExpectedUpload> {
        lock(&self.state).expected.get(&number).cloned()
    }

    /// Removes all files. Their numbers are not used again.
    pub(crate) fn clear(&self) {
        let mut state = lock(&self.state);
        *state = State { last: state.last, ..State::default() };
    }

    fn address(&self, verb: &str, number: u64) -> String {
        format!("{}/rest/{verb}.json?token={number}", self.url)
    }
}
