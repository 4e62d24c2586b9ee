//! The options of a portal's state.

use crate::state::limits::Limits;

/// The options of a portal's state, which never change.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    pub(crate) user: u64,
    pub(crate) secret: String,
    pub(crate) token: String,
    pub(crate) refresh_token: String,
    pub(crate) code: String,
    pub(crate) application: Option<Application>,
    pub(crate) scopes: Option<Vec<String>>,
    /// The number of rows of each object, without those that examples name with larger identifiers.
    pub(crate) rows: Option<u32>,
    pub(crate) examples: bool,
    pub(crate) limits: Limits,
    pub(crate) strict_batch: bool,
    pub(crate) max_recorded_requests: usize,
}

/// The credentials of an application.
#[derive(Clone, Debug)]
pub(crate) struct Application {
    pub(crate) id: String,
    pub(crate) secret: String,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            user: 1,
            secret: "s3cr3t".to_owned(),
            token: "newtoken".to_owned(),
            refresh_token: "newrefresh".to_owned(),
            code: "newcode".to_owned(),
            application: None,
            scopes: None,
            rows: None,
            examples: false,
            limits: Limits::Off,
            strict_batch: false,
            max_recorded_requests: 10_000,
        }
    }
}
