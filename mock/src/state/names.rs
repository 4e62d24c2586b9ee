//! Full names of methods and objects, by which tests address them in both protocols.

use std::any::TypeId;
use std::sync::Arc;

use bitrix24_model::{Api, Protocol};
use bitrix24_runtime::Method;
use bitrix24_runtime::protocol::V3;

/// What the full names of REST 2.0 start with. No module of REST 3.0 is called so.
const V2: &str = "v2.";

/// Returns the full name of a method or an object.
pub(crate) fn full_name(protocol: Protocol, name: &str) -> String {
    match protocol {
        Protocol::V3 => name.to_owned(),
        Protocol::V2 => format!("{V2}{name}"),
    }
}

/// Returns the full name of a method of the client.
pub(crate) fn name_of<M: Method>() -> String {
    let is_v3 = TypeId::of::<M::Protocol>() == TypeId::of::<V3>();
    full_name(if is_v3 { Protocol::V3 } else { Protocol::V2 }, M::NAME)
}

/// Divides a full name into its protocol and the rest.
pub(crate) fn divided(full_name: &str) -> (Protocol, &str) {
    match full_name.strip_prefix(V2) {
        Some(name) => (Protocol::V2, name),
        None => (Protocol::V3, full_name),
    }
}

/// The specs of both protocols.
#[derive(Clone, Debug)]
pub(crate) struct Apis {
    pub(crate) v3: Arc<Api>,
    pub(crate) v2: Arc<Api>,
}

impl Apis {
    /// Creates the specs of a portal. A protocol without any has no methods.
    pub(crate) fn new(apis: impl IntoIterator<Item = Api>) -> Self {
        let empty = |protocol| Arc::new(Api::empty(protocol));
        let mut given = Self { v3: empty(Protocol::V3), v2: empty(Protocol::V2) };
        apis.into_iter().for_each(|api| given.set(Arc::new(api)));
        given
    }

    /// Replaces the specs of a protocol.
    pub(crate) fn set(&mut self, api: Arc<Api>) {
        let place = self.of_mut(api.protocol);
        *place = api;
    }

    /// Returns the specs of a protocol.
    pub(crate) fn of(&self, protocol: Protocol) -> &Arc<Api> {
        match protocol {
            Protocol::V3 => &self.v3,
            Protocol::V2 => &self.v2,
        }
    }

    pub(crate) fn of_mut(&mut self, protocol: Protocol) -> &mut Arc<Api> {
        match protocol {
            Protocol::V3 => &mut self.v3,
            Protocol::V2 => &mut self.v2,
        }
    }

    /// Returns the specs of both protocols.
    pub(crate) fn all(&self) -> [&Arc<Api>; 2] {
        [&self.v3, &self.v2]
    }
}
