//! The data of a protocol: its specs, and the rows of its objects.

use std::sync::{Arc, Mutex, OnceLock};

use bitrix24_model::{Api, EntityId, Method, TypeId};

use crate::state::clock::Clock;
use crate::state::files::Files;
use crate::state::lock::lock;
use crate::state::names::{divided, full_name};
use crate::state::store::Store;
use crate::state::table::Table;

/// The specs of a protocol, and the rows of its objects.
#[derive(Debug)]
pub(crate) struct Data {
    pub(crate) api: Arc<Api>,
    pub(crate) store: Mutex<Store>,
    clock: Arc<Clock>,
    /// The contents of uploaded files, which both protocols share.
    pub(crate) files: Arc<Files>,
    /// The objects with the identifiers of each entity, found on first use.
    holders: Vec<OnceLock<Vec<TypeId>>>,
}

impl Data {
    pub(crate) fn new(api: Arc<Api>, store: Store, (clock, files): (Arc<Clock>, Arc<Files>)) -> Self {
        let holders = api.entities.iter().map(|_| OnceLock::new()).collect();
        Self { api, store: Mutex::new(store), clock, files, holders }
    }

    /// Returns the current rows of a kind of object.
    pub(crate) fn table(&self, id: TypeId) -> Arc<Table> {
        lock(&self.store).snapshot(&self.api, id)
    }

    /// Returns the objects whose identifiers are those of an entity.
    pub(crate) fn holders(&self, entity: EntityId) -> &[TypeId] {
        let found = self.holders.get(entity.0);
        found.map_or(&[], |found| found.get_or_init(|| self.api.holders(entity).collect()))
    }

    /// Returns the portal's time as a Unix timestamp.
    pub(crate) fn timestamp(&self) -> i64 {
        self.clock.timestamp()
    }

    /// Returns the name that tests have for a method or an object.
    pub(crate) fn full_name(&self, name: &str) -> String {
        full_name(self.api.protocol, name)
    }

    /// Returns the method with this full name.
    pub(crate) fn method(&self, full_name: &str) -> Option<&Method> {
        let name = self.wire_name(full_name)?;
        self.api.method(name)
    }

    /// Returns the name on the wire of a method with this full name, if it is one of the protocol.
    pub(crate) fn wire_name<'n>(&self, full_name: &'n str) -> Option<&'n str> {
        let (protocol, name) = divided(full_name);
        (protocol == self.api.protocol).then_some(name)
    }
}
