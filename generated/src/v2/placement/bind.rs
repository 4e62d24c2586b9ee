// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `placement.bind`: Embeds the application in a place of the portal's interface.
//!
//! - effect: writes
//! - scope: `placement`
//! - who may call: An administrator. The scope of the place is needed too.
//! - [official page](https://apidocs.bitrix24.com/api-reference/widgets/placement-bind.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Embeds the application in a place of the portal's interface.
///
/// Users see it once the installation of the application is complete. Most failures have the HTTP
/// status 200.
///
/// The request of `placement.bind`.
///
/// Only an application can call it: the portal refuses webhooks.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::placement::Bind;
/// use bitrix24::v2::placement::PlacementTexts;
/// use std::collections::BTreeMap;
///
/// let request = Bind::new("PAGE_BACKGROUND_WORKER", "http://myapp.com/handler/?type=1")
///     .title("title")
///     .description("description")
///     .group_name("group")
///     .texts(
///         BTreeMap::from([
///             (
///                 "en".to_owned(),
///                 PlacementTexts::new()
///                     .title("title")
///                     .description("description")
///                     .group_name("group"),
///             ),
///             (
///                 "de".to_owned(),
///                 PlacementTexts::new()
///                     .title("Titel")
///                     .description("Beschreibung")
///                     .group_name("Gruppe"),
///             ),
///         ]),
///     )
///     .options(
///         BTreeMap::from([
///             ("errorHandlerUrl".to_owned(), "http://myapp.com/error/".into()),
///         ]),
///     );
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Bind {
    /// The place, such as `CRM_DEAL_DETAIL_TAB`.
    pub placement: String,
    /// The address of the page to show. It must be reachable from the internet.
    pub handler: String,
    /// The title, for example of a tab.
    pub title: Option<String>,
    /// The description, which the portal does not show.
    pub description: Option<String>,
    /// The name of the group of several handlers in the same place, where the place has groups.
    pub group_name: Option<String>,
    /// The texts by language.
    pub texts: Option<BTreeMap<String, PlacementTexts>>,
    /// Further settings, which depend on the place.
    pub options: Option<BTreeMap<String, Json>>,
    /// The user who sees it, for `PAGE_BACKGROUND_WORKER` only.
    pub user_id: Option<Id<entity::User>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Bind {
    /// Creates a request with its required parameters.
    pub fn new(placement: impl Into<String>, handler: impl Into<String>) -> Self {
        Self {
            placement: placement.into(),
            handler: handler.into(),
            title: None,
            description: None,
            group_name: None,
            texts: None,
            options: None,
            user_id: None,
            extra: Default::default(),
        }
    }

    /// Sets `TITLE`. The title, for example of a tab.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets `DESCRIPTION`. The description, which the portal does not show.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `GROUP_NAME`. The name of the group of several handlers in the same place, where the place has
    /// groups.
    #[must_use]
    pub fn group_name(mut self, group_name: impl Into<String>) -> Self {
        self.group_name = Some(group_name.into());
        self
    }

    /// Sets `LANG_ALL`. The texts by language.
    #[must_use]
    pub fn texts(mut self, texts: BTreeMap<String, PlacementTexts>) -> Self {
        self.texts = Some(texts);
        self
    }

    /// Sets `OPTIONS`. Further settings, which depend on the place.
    #[must_use]
    pub fn options(mut self, options: BTreeMap<String, Json>) -> Self {
        self.options = Some(options);
        self
    }

    /// Sets `USER_ID`. The user who sees it, for `PAGE_BACKGROUND_WORKER` only.
    #[must_use]
    pub fn user_id(mut self, user_id: impl Into<Id<entity::User>>) -> Self {
        self.user_id = Some(user_id.into());
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Bind {
    /// Takes `PLACEMENT` from another call of a batch.
    pub const PARAM_PLACEMENT: Param<Self, String> = Param::new("PLACEMENT");
    /// Takes `HANDLER` from another call of a batch.
    pub const PARAM_HANDLER: Param<Self, String> = Param::new("HANDLER");
    /// Takes `TITLE` from another call of a batch.
    pub const PARAM_TITLE: Param<Self, String> = Param::new("TITLE");
    /// Takes `DESCRIPTION` from another call of a batch.
    pub const PARAM_DESCRIPTION: Param<Self, String> = Param::new("DESCRIPTION");
    /// Takes `GROUP_NAME` from another call of a batch.
    pub const PARAM_GROUP_NAME: Param<Self, String> = Param::new("GROUP_NAME");
    /// Takes `USER_ID` from another call of a batch.
    pub const PARAM_USER_ID: Param<Self, Id<entity::User>> = Param::new("USER_ID");
}

impl Encode for Bind {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("PLACEMENT", &self.placement),
                ("HANDLER", &self.handler),
                ("TITLE", &self.title),
                ("DESCRIPTION", &self.description),
                ("GROUP_NAME", &self.group_name),
                ("LANG_ALL", &self.texts),
                ("OPTIONS", &self.options),
                ("USER_ID", &self.user_id),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Bind {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("PLACEMENT", &mut self.placement),
                ("HANDLER", &mut self.handler),
                ("TITLE", &mut self.title),
                ("DESCRIPTION", &mut self.description),
                ("GROUP_NAME", &mut self.group_name),
                ("LANG_ALL", &mut self.texts),
                ("OPTIONS", &mut self.options),
                ("USER_ID", &mut self.user_id),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Bind);

impl Method for Bind {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("placement.bind", Effect::Write, "placement")
        .application_only()
        .codes(CODES);
    type Response = BindResponse;
    type Error = BindError;
}

/// The response to `placement.bind`.
pub type BindResponse = bool;

/// The texts by language.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PlacementTexts {
    /// The title in the language.
    pub title: Option<String>,
    /// The description in the language.
    pub description: Option<String>,
    /// The name of the group in the language.
    pub group_name: Option<String>,
    /// Undocumented fields, such as user fields.
    pub extra: ExtraFields,
}

impl PlacementTexts {
    /// Creates a value with no optional fields set.
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `TITLE`. The title in the language.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets `DESCRIPTION`. The description in the language.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Sets `GROUP_NAME`. The name of the group in the language.
    #[must_use]
    pub fn group_name(mut self, group_name: impl Into<String>) -> Self {
        self.group_name = Some(group_name.into());
        self
    }

    /// Sets an undocumented field, such as a user field.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl PlacementTexts {
    /// Takes `TITLE` from another call of a batch.
    pub const PARAM_TITLE: Param<Self, String> = Param::new("TITLE");
    /// Takes `DESCRIPTION` from another call of a batch.
    pub const PARAM_DESCRIPTION: Param<Self, String> = Param::new("DESCRIPTION");
    /// Takes `GROUP_NAME` from another call of a batch.
    pub const PARAM_GROUP_NAME: Param<Self, String> = Param::new("GROUP_NAME");
}

impl Encode for PlacementTexts {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("TITLE", &self.title),
                ("DESCRIPTION", &self.description),
                ("GROUP_NAME", &self.group_name),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for PlacementTexts {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("TITLE", &mut self.title),
                ("DESCRIPTION", &mut self.description),
                ("GROUP_NAME", &mut self.group_name),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(PlacementTexts);

/// The errors of `placement.bind`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BindError {
    /// `PAGE_BACKGROUND_WORKER` or `REST_APP_URI` has a handler already. Fix: Unbind it with
    /// `placement.unbind` first.
    ///
    /// Wire code: `ERROR_PLACEMENT_MAX_COUNT`.
    PlacementMaxCount,
    /// The place does not take `USER_ID`. Fix: Leave it out.
    ///
    /// The portal's message: `User mode is not available`.
    ///
    /// Wire code: `ERROR_PLACEMENT_USER_MODE`.
    PlacementUserMode,
    /// `OPTIONS` of `PAGE_BACKGROUND_WORKER` has no `errorHandlerUrl`. Fix: Pass it.
    ///
    /// Wire code: `EMPTY_ERROR_HANDLER_URL`.
    EmptyErrorHandlerUrl,
    /// A required parameter is missing. Fix: Pass it.
    ///
    /// The portal's message: `Argument 'PLACEMENT' is null or empty`.
    ///
    /// Wire code: `ERROR_ARGUMENT`.
    ErrorArgument,
    /// A webhook calls the method. Fix: Call with an access token of an application.
    ///
    /// The portal's message:
    /// `Current authorization type is denied for this method Application context required`.
    ///
    /// Wire code: `WRONG_AUTH_TYPE`.
    WrongAuthType,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl BindError {
    /// `PAGE_BACKGROUND_WORKER` or `REST_APP_URI` has a handler already. Fix: Unbind it with
    /// `placement.unbind` first.
    pub const ALREADY_BOUND: Cause = Cause::new(
        codes::PLACEMENT_MAX_COUNT,
        "AlreadyBound",
        &[],
        "`PAGE_BACKGROUND_WORKER` or `REST_APP_URI` has a handler already.",
        "Unbind it with `placement.unbind` first.",
    );

    /// The place does not take `USER_ID`. Fix: Leave it out.
    ///
    /// The portal's message: `User mode is not available`.
    pub const NO_USER_MODE: Cause = Cause::new(
        codes::PLACEMENT_USER_MODE,
        "NoUserMode",
        &[],
        "The place does not take `USER_ID`.",
        "Leave it out.",
    );

    /// `OPTIONS` of `PAGE_BACKGROUND_WORKER` has no `errorHandlerUrl`. Fix: Pass it.
    pub const ERROR_HANDLER_MISSING: Cause = Cause::new(
        codes::EMPTY_ERROR_HANDLER_URL,
        "ErrorHandlerMissing",
        &[],
        "`OPTIONS` of `PAGE_BACKGROUND_WORKER` has no `errorHandlerUrl`.",
        "Pass it.",
    );

    /// A required parameter is missing. Fix: Pass it.
    ///
    /// The portal's message: `Argument 'PLACEMENT' is null or empty`.
    pub const PARAMETER_MISSING: Cause = Cause::new(
        codes::ERROR_ARGUMENT,
        "ParameterMissing",
        &["PLACEMENT", "HANDLER"],
        "A required parameter is missing.",
        "Pass it.",
    );

    /// A webhook calls the method. Fix: Call with an access token of an application.
    ///
    /// The portal's message:
    /// `Current authorization type is denied for this method Application context required`.
    pub const NOT_AN_APPLICATION: Cause = Cause::new(
        codes::WRONG_AUTH_TYPE,
        "NotAnApplication",
        &[],
        "A webhook calls the method.",
        "Call with an access token of an application.",
    );
}

impl ErrorKind for BindError {
    const CAUSES: &'static [Cause] = &[
        Self::ALREADY_BOUND,
        Self::NO_USER_MODE,
        Self::ERROR_HANDLER_MISSING,
        Self::PARAMETER_MISSING,
        Self::NOT_AN_APPLICATION,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::PLACEMENT_MAX_COUNT => Self::PlacementMaxCount,
            codes::PLACEMENT_USER_MODE => Self::PlacementUserMode,
            codes::EMPTY_ERROR_HANDLER_URL => Self::EmptyErrorHandlerUrl,
            codes::ERROR_ARGUMENT => Self::ErrorArgument,
            codes::WRONG_AUTH_TYPE => Self::WrongAuthType,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::PlacementMaxCount => codes::PLACEMENT_MAX_COUNT,
            Self::PlacementUserMode => codes::PLACEMENT_USER_MODE,
            Self::EmptyErrorHandlerUrl => codes::EMPTY_ERROR_HANDLER_URL,
            Self::ErrorArgument => codes::ERROR_ARGUMENT,
            Self::WrongAuthType => codes::WRONG_AUTH_TYPE,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(BindError);
