//! The context of a call: the portal's state, the protocol, and the facts that are derived once per method.

use std::sync::{Arc, OnceLock};

use bitrix24_json::Value as Json;
use bitrix24_model::{Api, Method, Protocol as ProtocolId};

use crate::methods::check::objects::check_objects;
use crate::methods::check::rows::{check_events, check_new};
use crate::methods::check::violations;
use crate::methods::method_cache::MethodCache;
use crate::methods::protocol::{Protocol, ReadCall};
use crate::methods::query::Query;
use crate::methods::select::Selection;
use crate::methods::v2::V2;
use crate::methods::v3::V3;
use crate::state::PortalState;
use crate::state::data::Data;
use crate::wire::failure::Failure;

/// The contexts of both protocols, which share the state of a portal.
pub(crate) struct Contexts {
    pub(crate) v3: Context,
    pub(crate) v2: Context,
}

impl Contexts {
    pub(crate) fn new(state: PortalState) -> Self {
        let state = Arc::new(state);
        Self { v3: Context::new(Arc::clone(&state), &V3), v2: Context::new(state, &V2) }
    }

    pub(crate) fn state(&self) -> &PortalState {
        &self.v3.state
    }

    /// Returns the context of a protocol.
    pub(crate) fn of(&self, protocol: ProtocolId) -> &Context {
        match protocol {
            ProtocolId::V3 => &self.v3,
            ProtocolId::V2 => &self.v2,
        }
    }
}

/// The context of a call.
pub(crate) struct Context {
    pub(crate) state: Arc<PortalState>,
    pub(crate) protocol: &'static dyn Protocol,
    /// The OpenAPI document of the specs, created on first use.
    pub(crate) openapi: OnceLock<Json>,
    cache: MethodCache,
}

impl Context {
    fn new(state: Arc<PortalState>, protocol: &'static dyn Protocol) -> Self {
        let cache = MethodCache::new(&state.data(protocol.id()).api);
        Self { cache, openapi: OnceLock::new(), protocol, state }
    }

    pub(crate) fn data(&self) -> &Data {
        self.state.data(self.protocol.id())
    }

    pub(crate) fn api(&self) -> &Api {
        &self.data().api
    }

    /// Returns the full name of the method that a request names.
    pub(crate) fn canonical_name(&self, name: &str) -> String {
        let known = self.protocol.method_name(self.api(), name);
        self.data().full_name(known)
    }

    /// Reads the parameters of a call by the method's spec.
    pub(crate) fn read<'a>(&'a self, method: &'a Method, params: &'a Json) -> ReadCall<'a> {
        self.protocol.read(self.api(), method, params)
    }

    /// Checks the parameters of a call.
    pub(crate) fn check(&self, call: &ReadCall<'_>) -> Result<(), Failure> {
        let (api, method, params) = (self.api(), call.method, &*call.params);
        self.protocol.check_members(api, method, params)?;
        let found = violations(api, method, params);
        if !found.is_empty() {
            let mapping = &self.cache.facts(api, self.protocol, method).error_mapping;
            mapping.failure(api, method, self.protocol, &found).map_or(Ok(()), Err)?;
        }
        check_objects(self.data(), method, params)?;
        check_events(&self.state, api, method, params)?;
        check_new(self.data(), method, params)
    }

    /// Returns the fields that a response contains: those in `select`, or else the default ones.
    pub(crate) fn selection(&self, method: &Method, query: &Query) -> Selection {
        match &query.select {
            Some(selection) => selection.clone(),
            None => self.cache.facts(self.api(), self.protocol, method).default_selection.clone(),
        }
    }
}
