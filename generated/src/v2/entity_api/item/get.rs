// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `entity.item.get`: Lists the items of one of the application's data storages.
//!
//! - effect: reads
//! - scope: `entity`
//! - who may call: A user who may read the storage.
//! - [official page](https://apidocs.bitrix24.com/api-reference/entity/items/entity-item-get.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Lists the items of one of the application's data storages.
///
/// A property is a condition of the filter as `PROPERTY_` with its code, such as `PROPERTY_PRICE`.
///
/// The request of `entity.item.get`.
///
/// Only an application can call it: the portal refuses webhooks.
///
/// Note: The response of the page is of another storage than its request, and its item lies outside of
/// the request's dates.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::DateTime;
/// use bitrix24::v2::entity_api::item::Get;
/// use bitrix24::v2::entity_api::item::fields;
///
/// let request = Get::new("dish_v2")
///     .filter(
///         fields::DATE_ACTIVE_FROM
///             .ge("2026-03-01T00:00:00+01:00".parse::<DateTime>()?)
///             .and(
///                 fields::DATE_ACTIVE_FROM
///                     .lt("2026-04-01T00:00:00+01:00".parse::<DateTime>()?),
///             ),
///     )
///     .sort(fields::DATE_ACTIVE_FROM.asc().then(fields::ID.asc()))
///     .start(0);
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Get {
    /// The storage.
    ///
    /// Must have at least 1 character.
    pub entity: String,
    /// The conditions that rows must meet.
    pub filter: Option<Filter<super::StorageItem, v2::Kernel>>,
    /// The order of the rows.
    pub sort: Option<Order<super::StorageItem>>,
    /// The number of rows before the page, a multiple of 50; `-1` leaves out the count of all rows.
    pub start: Option<i64>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Get {
    /// Creates a request with its required parameters.
    pub fn new(entity: impl Into<String>) -> Self {
        Self {
            entity: entity.into(),
            filter: None,
            sort: None,
            start: None,
            extra: Default::default(),
        }
    }

    /// Sets `FILTER`. The conditions that rows must meet.
    #[must_use]
    pub fn filter(mut self, filter: impl Into<Filter<super::StorageItem, v2::Kernel>>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sets `SORT`. The order of the rows.
    #[must_use]
    pub fn sort(mut self, sort: impl Into<Order<super::StorageItem>>) -> Self {
        self.sort = Some(sort.into());
        self
    }

    /// Sets `start`. The number of rows before the page, a multiple of 50; `-1` leaves out the count of all
    /// rows.
    #[must_use]
    pub fn start(mut self, start: i64) -> Self {
        self.start = Some(start);
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Get {
    /// Takes `ENTITY` from another call of a batch.
    pub const PARAM_ENTITY: Param<Self, String> = Param::new("ENTITY");
    /// Takes `start` from another call of a batch.
    pub const PARAM_START: Param<Self, i64> = Param::new("start");
}

impl Encode for Get {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("ENTITY", &self.entity),
                ("FILTER", &self.filter),
                ("SORT", &self.sort),
                ("start", &self.start),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Get {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("ENTITY", &mut self.entity),
                ("FILTER", &mut self.filter),
                ("SORT", &mut self.sort),
                ("start", &mut self.start),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Get);

impl Method for Get {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("entity.item.get", Effect::Read, "entity")
        .application_only()
        .codes(CODES);
    type Response = GetResponse;
    type Error = GetError;
}

#[diagnostic::do_not_recommend]
impl Paged for Get {
    const PAGING: Paging = Paging::V2(v2::Family::Start {
        param: "start",
    });
}

#[diagnostic::do_not_recommend]
impl v2::ById for Get {
    const WALK: v2::IdWalk = v2::IdWalk {
        field: "ID",
        row: "ID",
        filter: "FILTER",
        order: v2::OrderParams::Map("SORT"),
    };
}

/// The response to `entity.item.get`.
pub type GetResponse = v2::Rows<super::StorageItem>;

/// The errors of `entity.item.get`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum GetError {
    /// A parameter is missing or wrong.
    ///
    /// Documented causes: [`STORAGE_MISSING`](Self::STORAGE_MISSING),
    /// [`STORAGE_TOO_LONG`](Self::STORAGE_TOO_LONG), [`INVALID_FILTER`](Self::INVALID_FILTER).
    ///
    /// Wire code: `ERROR_ARGUMENT`.
    ErrorArgument,
    /// The application has no such storage. Fix: Look the storage up with `entity.get`.
    ///
    /// The portal's message: `Entity not found`.
    ///
    /// Wire code: `ERROR_ENTITY_NOT_FOUND`.
    StorageNotFound,
    /// The call does not come from an application. Fix: Call with an access token of the application.
    ///
    /// The portal's message: `Access denied! Application context required`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl GetError {
    /// `ENTITY` is missing or empty. Fix: Pass the identifier of a storage.
    ///
    /// The portal's message: `Argument 'ENTITY' is null or empty`.
    pub const STORAGE_MISSING: Cause = Cause::new(
        codes::ERROR_ARGUMENT,
        "StorageMissing",
        &["ENTITY"],
        "`ENTITY` is missing or empty.",
        "Pass the identifier of a storage.",
    );

    /// `ENTITY` is too long. Fix: Pass the identifier of a storage.
    ///
    /// The portal's message: `Entity code is too long. Max length is N characters.`.
    pub const STORAGE_TOO_LONG: Cause = Cause::new(
        codes::ERROR_ARGUMENT,
        "StorageTooLong",
        &["ENTITY"],
        "`ENTITY` is too long.",
        "Pass the identifier of a storage.",
    );

    /// `FILTER` has invalid values. Fix: Correct the conditions.
    ///
    /// The portal's message: `Filter validator errors`.
    pub const INVALID_FILTER: Cause = Cause::new(
        codes::ERROR_ARGUMENT,
        "InvalidFilter",
        &["FILTER"],
        "`FILTER` has invalid values.",
        "Correct the conditions.",
    );

    /// The application has no such storage. Fix: Look the storage up with `entity.get`.
    ///
    /// The portal's message: `Entity not found`.
    pub const STORAGE_NOT_FOUND: Cause = Cause::new(
        codes::STORAGE_NOT_FOUND,
        "StorageNotFound",
        &[],
        "The application has no such storage.",
        "Look the storage up with `entity.get`.",
    );

    /// The call does not come from an application. Fix: Call with an access token of the application.
    ///
    /// The portal's message: `Access denied! Application context required`.
    pub const NO_APPLICATION: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "NoApplication",
        &[],
        "The call does not come from an application.",
        "Call with an access token of the application.",
    );
}

impl ErrorKind for GetError {
    const CAUSES: &'static [Cause] = &[
        Self::STORAGE_MISSING,
        Self::STORAGE_TOO_LONG,
        Self::INVALID_FILTER,
        Self::STORAGE_NOT_FOUND,
        Self::NO_APPLICATION,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ERROR_ARGUMENT => Self::ErrorArgument,
            codes::STORAGE_NOT_FOUND => Self::StorageNotFound,
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::ErrorArgument => codes::ERROR_ARGUMENT,
            Self::StorageNotFound => codes::STORAGE_NOT_FOUND,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(GetError);
