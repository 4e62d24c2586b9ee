// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! `event.unbind`: Unbinds handlers from an event.
//!
//! - effect: writes
//! - scope: `basic`
//! - who may call: Any user.
//! - [official page](https://apidocs.bitrix24.com/api-reference/events/event-unbind.html)

use bitrix24_runtime::codegen_prelude::*;
use crate::v2::entity;
use crate::v2::errors::{CODES, ErrorCode, codes};

/// Unbinds handlers from an event.
///
/// A user who is not an administrator can unbind only the handlers of online events that act on behalf
/// of that user.
///
/// The request of `event.unbind`.
///
/// Only an application can call it: the portal refuses webhooks.
///
/// `handler` is required where `event_type` is `online`.
///
/// Note: The page says that a call without parameters unbinds all handlers, but marks `event` and
/// `handler` as required.
///
/// # Examples
///
/// ```no_run
/// # async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use bitrix24::v2::event::Unbind;
///
/// let request = Unbind::new("ONCRMLEADADD")
///     .handler("https://www.my-domain.com/handler/");
/// let response = client.call(&request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(Default))]
#[non_exhaustive]
pub struct Unbind {
    /// The event, such as `ONCRMLEADADD`.
    pub event: String,
    /// The address of the handler. Handlers of offline events have none.
    ///
    /// Note: The page marks it as required, the one on offline events says to leave it out for them.
    pub handler: Option<String>,
    /// The user on whose behalf the handlers act; 0 stands for those that act on behalf of the user whose
    /// action causes the event.
    ///
    /// Without it, the handlers of all users are unbound.
    pub auth_type: Option<Id<entity::User>>,
    /// How the handlers get the event.
    ///
    /// Defaults to `"online"`.
    pub event_type: Option<UnbindEventType>,
    /// Undocumented parameters.
    pub extra: ExtraFields,
}

impl Unbind {
    /// Creates a request with its required parameters.
    pub fn new(event: impl Into<String>) -> Self {
        Self {
            event: event.into(),
            handler: None,
            auth_type: None,
            event_type: None,
            extra: Default::default(),
        }
    }

    /// Sets `handler`. The address of the handler. Handlers of offline events have none.
    ///
    /// Note: The page marks it as required, the one on offline events says to leave it out for them.
    #[must_use]
    pub fn handler(mut self, handler: impl Into<String>) -> Self {
        self.handler = Some(handler.into());
        self
    }

    /// Sets `auth_type`. The user on whose behalf the handlers act; 0 stands for those that act on behalf
    /// of the user whose action causes the event.
    ///
    /// Without it, the handlers of all users are unbound.
    #[must_use]
    pub fn auth_type(mut self, auth_type: impl Into<Id<entity::User>>) -> Self {
        self.auth_type = Some(auth_type.into());
        self
    }

    /// Sets `event_type`. How the handlers get the event.
    ///
    /// Defaults to `"online"`.
    #[must_use]
    pub fn event_type(mut self, event_type: UnbindEventType) -> Self {
        self.event_type = Some(event_type);
        self
    }

    /// Sets an undocumented parameter.
    #[must_use]
    pub fn extra(mut self, name: impl Into<String>, value: impl Into<Json>) -> Self {
        self.extra.insert(name, value);
        self
    }
}

impl Unbind {
    /// Takes `event` from another call of a batch.
    pub const PARAM_EVENT: Param<Self, String> = Param::new("event");
    /// Takes `handler` from another call of a batch.
    pub const PARAM_HANDLER: Param<Self, String> = Param::new("handler");
    /// Takes `auth_type` from another call of a batch.
    pub const PARAM_AUTH_TYPE: Param<Self, Id<entity::User>> = Param::new("auth_type");
    /// Takes `event_type` from another call of a batch.
    pub const PARAM_EVENT_TYPE: Param<Self, UnbindEventType> = Param::new("event_type");
}

impl Encode for Unbind {
    fn encode(&self, out: &mut JsonWriter) {
        out.object_with(
            &[
                ("event", &self.event),
                ("handler", &self.handler),
                ("auth_type", &self.auth_type),
                ("event_type", &self.event_type),
            ],
            &self.extra,
        );
    }
}

#[cfg(feature = "serde")]
impl Decode for Unbind {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Value::object_with(
            value,
            &mut [
                ("event", &mut self.event),
                ("handler", &mut self.handler),
                ("auth_type", &mut self.auth_type),
                ("event_type", &mut self.event_type),
            ],
            &mut self.extra,
        )
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Unbind);

impl Method for Unbind {
    type Protocol = v2::V2;
    const FACTS: MethodFacts = MethodFacts::new("event.unbind", Effect::Write, "basic")
        .application_only()
        .codes(CODES);
    type Response = UnbindResponse;
    type Error = UnbindError;
}

/// The response to `event.unbind`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UnbindResponse {
    /// How many handlers are unbound.
    ///
    /// Known from an official example only.
    pub count: Option<i64>,
}

#[cfg(feature = "serde")]
impl Encode for UnbindResponse {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("count", &self.count)]);
    }
}

impl Decode for UnbindResponse {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("count", &mut self.count)])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(UnbindResponse);

/// How the handlers get the event.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum UnbindEventType {
    /// The portal calls the handlers.
    Online,
    /// The portal puts the event into a queue.
    Offline,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for UnbindEventType {
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

open_enum!(UnbindEventType);

#[cfg(feature = "serde")]
serde_as_wire!(UnbindEventType);

/// The errors of `event.unbind`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum UnbindError {
    /// The user may not do this, or the portal is on a plan without REST.
    ///
    /// Documented causes: [`OFFLINE_NEEDS_ADMINISTRATOR`](Self::OFFLINE_NEEDS_ADMINISTRATOR),
    /// [`OTHER_USER_NEEDS_ADMINISTRATOR`](Self::OTHER_USER_NEEDS_ADMINISTRATOR).
    ///
    /// Wire code: `ACCESS_DENIED`.
    AccessDenied,
    /// Any error code not listed above.
    Other(ErrorCode),
}

impl UnbindError {
    /// The user is not an administrator and unbinds the handler of an offline event. Fix: Call on behalf of
    /// an administrator.
    ///
    /// The portal's message:
    /// `Access denied! Offline events unbinding requires administrator access rights`.
    pub const OFFLINE_NEEDS_ADMINISTRATOR: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "OfflineNeedsAdministrator",
        &[],
        "The user is not an administrator and unbinds the handler of an offline event.",
        "Call on behalf of an administrator.",
    );

    /// The user is not an administrator and names another user. Fix: Call on behalf of an administrator.
    ///
    /// The portal's message:
    /// `Access denied! Event unbinding with AUTH_TYPE requires administrator access rights`.
    pub const OTHER_USER_NEEDS_ADMINISTRATOR: Cause = Cause::new(
        codes::ACCESS_DENIED,
        "OtherUserNeedsAdministrator",
        &[],
        "The user is not an administrator and names another user.",
        "Call on behalf of an administrator.",
    );
}

impl ErrorKind for UnbindError {
    const CAUSES: &'static [Cause] = &[
        Self::OFFLINE_NEEDS_ADMINISTRATOR,
        Self::OTHER_USER_NEEDS_ADMINISTRATOR,
    ];
    fn from_code(code: &str) -> Self {
        match code {
            codes::ACCESS_DENIED => Self::AccessDenied,
            other => Self::Other(ErrorCode::from_code(other)),
        }
    }

    fn as_code(&self) -> &str {
        match self {
            Self::AccessDenied => codes::ACCESS_DENIED,
            Self::Other(code) => code.as_code(),
        }
    }
}

impl_error!(UnbindError);
