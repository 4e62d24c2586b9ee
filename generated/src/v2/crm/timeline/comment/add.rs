// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `crm.timeline.comment.add`: Adds a comment to the timeline of a CRM item.
//!
//! - effect: writes
//! - scope: `crm`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/crm/timeline/comments/crm-timeline-comment-add.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Adds a comment to the timeline of a CRM item.
///
/// The request of `crm.timeline.comment.add`.
///
/// Note: The page gives the code of missing fields as `100`, one of those that say nothing.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::Base64;
/// use bitrix24::types::v2::Upload;
/// use bitrix24::v2::crm::timeline::comment::Add;
/// use bitrix24::v2::crm::timeline::comment::AddFields;
///
/// let request = Add::new(
///     AddFields::new(10, "deal", "New comment was added")
///         .files([
///             Upload::new(
///                 "1.gif",
///                 "R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=="
///                     .parse::<Base64>()?
///                     .0,
///             ),
///             Upload::new(
///                 "2.gif",
///                 "R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=="
///                     .parse::<Base64>()?
///                     .0,
///             ),
///         ]),
/// );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Add {
    /// The values of the new object.
    pub fields: AddFields,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Add {
    /// Creates a request with its required parameters.
    pub fn new(fields: AddFields) -> Self {
        Self {
            fields,
            extra: Default::default(),
        }
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Add {
    /// Takes `fields` from another call of a batch.
    pub const PARAM_FIELDS: Param<Self, AddFields> = Param::new("fields");
}

impl Encode for Add {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(&[("fields", &self.fields)], &self.extra);
    }
}

#[cfg(feature = "serde")]
impl Decode for Add {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(value, &mut [("fields", &mut self.fields)], &mut self.extra)
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Add);

impl Method for Add {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("crm.timeline.comment.add", Effect::Write, "crm")
        .codes(CODES);
    type Response = AddResponse;
    type Error = AddError;
}

/// The response to `crm.timeline.comment.add`.
pub type AddResponse = Id<entity::CrmTimelineComment>;

/// The values of the new object.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct AddFields {
    /// The item that it belongs to, of the type `ENTITY_TYPE`.
    pub entity_id: i64,
    /// The type of the item: `lead`, `deal`, `contact`, `company`, `order`, or `dynamic_1046` for a smart
    /// process.
    pub entity_type: String,
    /// The text.
    ///
    /// Must have at least 1 character.
    pub comment: String,
    /// The files: read as their descriptions by identifier, written with their contents.
    pub files: Option<Vec<v2::Upload<v2::Pair>>>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl AddFields {
    /// Creates a value with its required fields.
    pub fn new(entity_id: i64, entity_type: impl Into<String>, comment: impl Into<String>) -> Self {
        Self {
            entity_id,
            entity_type: entity_type.into(),
            comment: comment.into(),
            files: None,
            extra: Default::default(),
        }
    }

    /// Sets `FILES`. The files: read as their descriptions by identifier, written with their contents.
    #[must_use]
    pub fn files(mut self, files: impl Into<Vec<v2::Upload<v2::Pair>>>) -> Self {
        self.files = Some(files.into());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl AddFields {
    /// Takes `ENTITY_ID` from another call of a batch.
    pub const PARAM_ENTITY_ID: Param<Self, i64> = Param::new("ENTITY_ID");
    /// Takes `ENTITY_TYPE` from another call of a batch.
    pub const PARAM_ENTITY_TYPE: Param<Self, String> = Param::new("ENTITY_TYPE");
    /// Takes `COMMENT` from another call of a batch.
    pub const PARAM_COMMENT: Param<Self, String> = Param::new("COMMENT");
    /// Takes `FILES` from another call of a batch.
    pub const PARAM_FILES: Param<Self, Vec<v2::Upload<v2::Pair>>> = Param::new("FILES");
}

impl Encode for AddFields {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("ENTITY_ID", &self.entity_id),
                ("ENTITY_TYPE", &self.entity_type),
                ("COMMENT", &self.comment),
                ("FILES", &self.files),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for AddFields {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("ENTITY_ID", &mut self.entity_id),
                ("ENTITY_TYPE", &mut self.entity_type),
                ("COMMENT", &mut self.comment),
                ("FILES", &mut self.files),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(AddFields);

/// The errors of `crm.timeline.comment.add`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddError {
    /// There is no item of the type with this identifier. Fix: Correct `ENTITY_ID` and `ENTITY_TYPE`.
    ///
    /// The portal's message: `Owner of the item not found`.
    ///
    /// Wire code: `OWNER_NOT_FOUND`.
    OwnerNotFound,
    /// The user may not change the item. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Insufficient permissions`.
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// There is no such element. Fix: Correct `ENTITY_ID` and `ENTITY_TYPE`.
    ///
    /// The portal's message: `Not found.`.
    ///
    /// Wire code: `NOT_FOUND`.
    NotFound,
    /// The text is empty. Fix: Pass a text.
    ///
    /// The portal's message: `Empty comment`.
    ///
    /// Wire code: `INVALID_ARG_VALUE`.
    InvalidArgument,
    /// `fields` or one of its required fields is missing. Fix: Pass `ENTITY_ID`, `ENTITY_TYPE` and
    /// `COMMENT`.
    ///
    /// The portal's message: `Required fields are not provided`.
    ///
    /// The wire code is empty.
    Unclassified,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl AddError {
    /// There is no item of the type with this identifier. Fix: Correct `ENTITY_ID` and `ENTITY_TYPE`.
    ///
    /// The portal's message: `Owner of the item not found`.
    pub const OWNER_NOT_FOUND: Cause = Cause::new(
        codes::OWNER_NOT_FOUND,
        "OwnerNotFound",
        &[],
        "There is no item of the type with this identifier.",
        "Correct `ENTITY_ID` and `ENTITY_TYPE`.",
    );

    /// The user may not change the item. Fix: Check the user's role in CRM.
    ///
    /// The portal's message: `Insufficient permissions`.
    pub const ACCESS_DENIED: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "AccessDenied",
        &[],
        "The user may not change the item.",
        "Check the user's role in CRM.",
    );

    /// There is no such element. Fix: Correct `ENTITY_ID` and `ENTITY_TYPE`.
    ///
    /// The portal's message: `Not found.`.
    pub const NOT_FOUND: Cause = Cause::new(
        codes::NOT_FOUND,
        "NotFound",
        &[],
        "There is no such element.",
        "Correct `ENTITY_ID` and `ENTITY_TYPE`.",
    );

    /// The text is empty. Fix: Pass a text.
    ///
    /// The portal's message: `Empty comment`.
    pub const EMPTY_COMMENT: Cause = Cause::new(
        codes::INVALID_ARGUMENT,
        "EmptyComment",
        &["COMMENT"],
        "The text is empty.",
        "Pass a text.",
    );

    /// `fields` or one of its required fields is missing. Fix: Pass `ENTITY_ID`, `ENTITY_TYPE` and
    /// `COMMENT`.
    ///
    /// The portal's message: `Required fields are not provided`.
    pub const FIELDS_MISSING: Cause = Cause::new(
        codes::UNCLASSIFIED,
        "FieldsMissing",
        &["fields"],
        "`fields` or one of its required fields is missing.",
        "Pass `ENTITY_ID`, `ENTITY_TYPE` and `COMMENT`.",
    );
}

impl ErrorKind for AddError {
    const CAUSES: &'static [Cause] = &[
        Self::OWNER_NOT_FOUND,
        Self::ACCESS_DENIED,
        Self::NOT_FOUND,
        Self::EMPTY_COMMENT,
        Self::FIELDS_MISSING,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::OWNER_NOT_FOUND => Self::OwnerNotFound,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::NOT_FOUND => Self::NotFound,
            codes::INVALID_ARGUMENT => Self::InvalidArgument,
            codes::UNCLASSIFIED | "0" | "100" => Self::Unclassified,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::OwnerNotFound => codes::OWNER_NOT_FOUND,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::NotFound => codes::NOT_FOUND,
            Self::InvalidArgument => codes::INVALID_ARGUMENT,
            Self::Unclassified => codes::UNCLASSIFIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(AddError);
