//! The context of a call: the portal's state, and the facts that are derived once per method.

use std::sync::OnceLock;

use bitrix24_json::Value as Json;
use bitrix24_model::{Api, Method};

use crate::methods::check::members::check_members;
use crate::methods::check::objects::check_objects;
use crate::methods::check::violations;
use crate::methods::method_cache::MethodCache;
use crate::methods::query::Query;
use crate::methods::select::Selection;
use crate::state::PortalState;
use crate::wire::failure::Failure;

/// The context of a call.
pub(crate) struct Context {
    pub(crate) state: PortalState,
    /// The OpenAPI document of the specs, created on first use.
    pub(crate) openapi: OnceLock<Json>,
    cache: MethodCache,
}

impl Context {
    pub(crate) fn new(state: PortalState) -> Self {
        Self { cache: MethodCache::new(&state.api), openapi: OnceLock::new(), state }
    }

    pub(crate) fn api(&self) -> &Api {
        &self.state.api
    }

    /// Checks the parameters of a call.
    pub(crate) fn check(&self, method: &Method, params: &Json) -> Result<(), Failure> {
        check_members(self.api(), method, params)?;
        let found = violations(self.api(), method, params);
        if found.is_empty() {
            return check_objects(&self.state, method, params);
        }
        Err(self.cache.facts(self.api(), method).error_mapping.failure(self.api(), method, &found))
    }

    /// Returns the fields that a response contains: those in `select`, or else the default ones.
    pub(crate) fn selection(&self, method: &Method, query: &Query) -> Selection {
        match &query.select {
            Some(selection) => selection.clone(),
            None => self.cache.facts(self.api(), method).default_selection.clone(),
        }
    }
}
