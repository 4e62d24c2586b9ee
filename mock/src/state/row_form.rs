//! The form of rows that belong to another object, as older methods show those of newer ones.

use std::sync::Arc;

use bitrix24_json::Value as Json;
use bitrix24_model::{Api, Field, SameAs, TypeId};

use crate::state::row_maker::RowMaker;
use crate::state::shown::Shown;
use crate::values::check::fits;
use crate::values::objects::Row;

/// How an object shows the rows of another one: under other names, and with values in its own form.
#[derive(Debug)]
pub(crate) struct RowForm {
    api: Arc<Api>,
    /// Makes what the other object does not have.
    maker: RowMaker,
    same_as: SameAs,
}

impl RowForm {
    /// Returns the form in which an object shows the rows of another one, if it does.
    pub(crate) fn of(api: &Arc<Api>, object: TypeId) -> Option<Self> {
        let same_as = api.type_def(object).v2.same_as.clone()?;
        let shown = Shown::of(api, object);
        let maker = RowMaker::new(api, object, shown.templates(), shown.forms(api), 0);
        Some(Self { api: Arc::clone(api), maker, same_as })
    }

    /// Returns the maker of the values that only this object has.
    pub(crate) fn maker(&self) -> &RowMaker {
        &self.maker
    }

    /// Returns the name of a field in the other object, if that has it.
    pub(crate) fn source_name(&self, name: &str) -> Option<String> {
        self.same_as.source_name(name)
    }

    /// Returns the name under which the value of a field is stored.
    pub(crate) fn stored_name(&self, name: String) -> String {
        self.source_name(&name).unwrap_or(name)
    }

    /// Returns the name under which a stored value is shown.
    pub(crate) fn shown_name(&self, stored: &str) -> String {
        self.same_as.shown_name(stored).unwrap_or_else(|| stored.to_owned())
    }

    /// Returns whether a field can have a value of the other object. A key that a portal has added takes any.
    pub(crate) fn fits(&self, field: Option<&Field>, value: &Json) -> bool {
        field.is_none_or(|field| value.is_null() && field.nullable || fits(&self.api, &field.ty, value))
    }

    /// Returns a row of this object under the names that are stored.
    pub(crate) fn stored(&self, row: Row) -> Row {
        row.into_iter().map(|(name, value)| (self.stored_name(name), value)).collect()
    }
}
