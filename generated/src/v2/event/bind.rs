// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `event.bind`: Binds a handler to an event.
//!
//! - effect: writes
//! - scope: `basic`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/events/event-bind.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Binds a handler to an event.
///
/// A user who is not an administrator can bind handlers of online events on behalf of that user only.
///
/// The portal removes all handlers of an application when the application is updated or deleted.
///
/// The request of `event.bind`.
///
/// Only an application can call it: the portal refuses webhooks.
///
/// `handler` is required where `event_type` is `online`.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::event::Bind;
///
/// let request = Bind::new("ONCRMLEADADD")
///     .handler("https://www.my-domain.com/handler/");
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Bind {
    /// The event, such as `ONCRMLEADADD`. Its case does not matter.
    pub event: String,
    /// The address of the handler, which must be reachable from the internet. Events of the queue need
    /// none.
    ///
    /// Note: Its own page marks it as required, the one on offline events says to leave it out.
    pub handler: Option<String>,
    /// The user on whose behalf the handler acts, by default the one whose action causes the event.
    pub auth_type: Option<Id<entity::User>>,
    /// How the handler gets the event.
    ///
    /// Defaults to `"online"`.
    pub event_type: Option<BindEventType>,
    /// The key of a source of offline events. Calls with the same key do not cause them.
    pub auth_connector: Option<String>,
    /// Further settings, which depend on the event. `ONOFFLINEEVENT` has `minTimeout`, the least time
    /// between two calls in seconds.
    pub options: Option<BTreeMap<String, Json>>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Bind {
    /// Creates a request with its required parameters.
    pub fn new(event: impl Into<String>) -> Self {
        Self {
            event: event.into(),
            handler: None,
            auth_type: None,
            event_type: None,
            auth_connector: None,
            options: None,
            extra: Default::default(),
        }
    }

    /// Sets `handler`. The address of the handler, which must be reachable from the internet. Events of the
    /// queue need none.
    ///
    /// Note: Its own page marks it as required, the one on offline events says to leave it out.
    #[must_use]
    pub fn handler(mut self, handler: impl Into<String>) -> Self {
        self.handler = Some(handler.into());
        self
    }

    /// Sets `auth_type`. The user on whose behalf the handler acts, by default the one whose action causes
    /// the event.
    #[must_use]
    pub fn auth_type(mut self, auth_type: impl Into<Id<entity::User>>) -> Self {
        self.auth_type = Some(auth_type.into());
        self
    }

    /// Sets `event_type`. How the handler gets the event.
    ///
    /// Defaults to `"online"`.
    #[must_use]
    pub fn event_type(mut self, event_type: BindEventType) -> Self {
        self.event_type = Some(event_type);
        self
    }

    /// Sets `auth_connector`. The key of a source of offline events. Calls with the same key do not cause
    /// them.
    #[must_use]
    pub fn auth_connector(mut self, auth_connector: impl Into<String>) -> Self {
        self.auth_connector = Some(auth_connector.into());
        self
    }

    /// Sets `options`. Further settings, which depend on the event. `ONOFFLINEEVENT` has `minTimeout`, the
    /// least time between two calls in seconds.
    #[must_use]
    pub fn options(mut self, options: BTreeMap<String, Json>) -> Self {
        self.options = Some(options);
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
    /// Takes `event` from another call of a batch.
    pub const PARAM_EVENT: Param<Self, String> = Param::new("event");
    /// Takes `handler` from another call of a batch.
    pub const PARAM_HANDLER: Param<Self, String> = Param::new("handler");
    /// Takes `auth_type` from another call of a batch.
    pub const PARAM_AUTH_TYPE: Param<Self, Id<entity::User>> = Param::new("auth_type");
    /// Takes `event_type` from another call of a batch.
    pub const PARAM_EVENT_TYPE: Param<Self, BindEventType> = Param::new("event_type");
    /// Takes `auth_connector` from another call of a batch.
    pub const PARAM_AUTH_CONNECTOR: Param<Self, String> = Param::new("auth_connector");
}

impl Encode for Bind {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("event", &self.event),
                ("handler", &self.handler),
                ("auth_type", &self.auth_type),
                ("event_type", &self.event_type),
                ("auth_connector", &self.auth_connector),
                ("options", &self.options),
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
                ("event", &mut self.event),
                ("handler", &mut self.handler),
                ("auth_type", &mut self.auth_type),
                ("event_type", &mut self.event_type),
                ("auth_connector", &mut self.auth_connector),
                ("options", &mut self.options),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Bind);

impl Method for Bind {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("event.bind", Effect::Write, "basic")
        .application_only()
        .codes(CODES);
    type Response = BindResponse;
    type Error = BindError;
}

/// The response to `event.bind`.
pub type BindResponse = bool;

/// How the handler gets the event.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BindEventType {
    /// The portal calls the handler.
    Online,
    /// The portal puts the event into a queue.
    Offline,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for BindEventType {
    fn from_wire(text: &str) -> Self {
        match text {
            "online" => Self::Online,
            "offline" => Self::Offline,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Online => "online",
            Self::Offline => "offline",
            Self::Other(text) => text,
        }
    }
}

open_enum!(BindEventType);

#[cfg(feature = "serde")]
serde_as_wire!(BindEventType);

/// The errors of `event.bind`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BindError {
    /// There is no such event. Fix: Correct the name of the event.
    ///
    /// The portal's message: `Event not found`.
    ///
    /// Wire code: `ERROR_EVENT_NOT_FOUND`.
    EventNotFound,
    /// The handler is already bound to the event. Fix: Go on.
    ///
    /// Wire code: `ERROR_EVENT_BINDING_EXISTS`.
    EventBindingExists,
    /// The user may not do this, or the portal is on a plan without REST.
    ///
    /// Documented causes: [`OFFLINE_NEEDS_ADMINISTRATOR`](Self::OFFLINE_NEEDS_ADMINISTRATOR),
    /// [`OTHER_USER_NEEDS_ADMINISTRATOR`](Self::OTHER_USER_NEEDS_ADMINISTRATOR).
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// A webhook calls the method. Fix: Call with an access token of an application.
    ///
    /// The portal's message: `Current authorization type is denied for this method`.
    ///
    /// Wire code: `WRONG_AUTH_TYPE`.
    WrongAuthType,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl BindError {
    /// There is no such event. Fix: Correct the name of the event.
    ///
    /// The portal's message: `Event not found`.
    pub const EVENT_NOT_FOUND: Cause = Cause::new(
        codes::EVENT_NOT_FOUND,
        "EventNotFound",
        &["event"],
        "There is no such event.",
        "Correct the name of the event.",
    );

    /// The handler is already bound to the event. Fix: Go on.
    pub const ALREADY_BOUND: Cause = Cause::new(
        codes::EVENT_BINDING_EXISTS,
        "AlreadyBound",
        &[],
        "The handler is already bound to the event.",
        "Go on.",
    );

    /// The user is not an administrator and binds an offline event. Fix: Call on behalf of an
    /// administrator.
    ///
    /// The portal's message: `Access denied! Offline events binding requires administrator access rights`.
    pub const OFFLINE_NEEDS_ADMINISTRATOR: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "OfflineNeedsAdministrator",
        &[],
        "The user is not an administrator and binds an offline event.",
        "Call on behalf of an administrator.",
    );

    /// The user is not an administrator and names another user. Fix: Call on behalf of an administrator.
    ///
    /// The portal's message:
    /// `Access denied! Event binding with AUTH_TYPE requires administrator access rights`.
    pub const OTHER_USER_NEEDS_ADMINISTRATOR: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "OtherUserNeedsAdministrator",
        &[],
        "The user is not an administrator and names another user.",
        "Call on behalf of an administrator.",
    );

    /// A webhook calls the method. Fix: Call with an access token of an application.
    ///
    /// The portal's message: `Current authorization type is denied for this method`.
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
        Self::EVENT_NOT_FOUND,
        Self::ALREADY_BOUND,
        Self::OFFLINE_NEEDS_ADMINISTRATOR,
        Self::OTHER_USER_NEEDS_ADMINISTRATOR,
        Self::NOT_AN_APPLICATION,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::EVENT_NOT_FOUND => Self::EventNotFound,
            codes::EVENT_BINDING_EXISTS => Self::EventBindingExists,
            codes::ACCESS_DENIED => Self::AccessDenied,
            codes::WRONG_AUTH_TYPE => Self::WrongAuthType,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::EventNotFound => codes::EVENT_NOT_FOUND,
            Self::EventBindingExists => codes::EVENT_BINDING_EXISTS,
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::WrongAuthType => codes::WRONG_AUTH_TYPE,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(BindError);
