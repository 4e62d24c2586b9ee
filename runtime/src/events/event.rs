//! Events that a portal posts to a handler.

use std::fmt;

use super::event_types::EventType;
use super::tree::Tree;
use super::{PostError, Unverified};
use crate::auth::Installation;
use crate::decode::{Decode, DecodeError};
use crate::secret::Secret;
use crate::types::OrderedJson;

/// The events whose tokens are those of an installation.
const INSTALLATIONS: [&str; 2] = ["ONAPPINSTALL", "ONAPPUPDATE"];

/// An event that a portal has posted to the application's handler, or to that of an outgoing webhook.
///
/// ```
/// use bitrix24_runtime::auth::Secret;
/// use bitrix24_runtime::events::{DEAL_ADD, DEAL_DELETE, Event};
///
/// let body = b"event=ONCRMDEALADD&event_handler_id=185&data[FIELDS][ID]=7405&ts=1766047124\
///     &auth[access_token]=s6p6&auth[scope]=crm,task&auth[member_id]=a223&auth[application_token]=51856f";
/// let event: Event = Event::from_form(body)?.verify(&Secret::from("51856f"))?;
/// assert_eq!((event.name(), event.handler_id(), event.sent_at()), ("ONCRMDEALADD", Some(185), Some(1_766_047_124)));
/// assert_eq!(event.read(DEAL_ADD)?.map(|deal| deal.id), Some(7405));
/// assert_eq!(event.read(DEAL_DELETE)?, None);
/// assert_eq!(event.data()["FIELDS"]["ID"], "7405");
/// assert_eq!((event.member_id(), event.access_token().map(Secret::reveal)), (Some("a223"), Some("s6p6")));
/// assert!(event.installation().is_none(), "there is no refresh token");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Event {
    name: String,
    data: OrderedJson,
    handler_id: Option<i64>,
    sent_at: Option<i64>,
    member_id: Option<String>,
    access: Option<Secret>,
    installation: Option<Installation>,
}

impl Event {
    /// Reads the body of a post, `application/x-www-form-urlencoded`.
    ///
    /// # Errors
    ///
    /// Returns a [`PostError`] if the body is not a form with an event, has a key twice, or is too large.
    pub fn from_form(body: &[u8]) -> Result<Unverified<Self>, PostError> {
        let mut form = Tree::read(body)?;
        let auth = form.branch("auth")?;
        let data = form.branch("data")?;
        let name = form.text("event")?.ok_or_else(|| PostError::malformed("the post has no `event`"))?;
        let event = Self {
            name: name.to_ascii_uppercase(),
            data: data.into_value(),
            handler_id: form.number("event_handler_id")?,
            sent_at: form.number("ts")?,
            member_id: auth.text("member_id")?.map(str::to_owned),
            access: auth.token("access_token")?,
            installation: Installation::from_form(body).ok(),
        };
        let installation = event.installation.clone().filter(|_| INSTALLATIONS.contains(&event.name.as_str()));
        let post = Unverified::new(event, auth.text("member_id")?, auth.token("application_token")?);
        Ok(post.with_installation(installation))
    }

    /// Returns the event's name in upper case, such as `ONCRMDEALADD`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the typed data, if the event is of this type.
    ///
    /// # Errors
    ///
    /// Returns a [`DecodeError`] with the path of the value if the data do not match the type.
    ///
    /// ```
    /// use bitrix24_runtime::auth::Secret;
    /// use bitrix24_runtime::events::{APP_UNINSTALL, DEAL_ADD, Event};
    ///
    /// let token = Secret::from("51856f");
    /// let body = b"event=ONAPPUNINSTALL&data[CLEAN]=1&auth[application_token]=51856f";
    /// let event = Event::from_form(body)?.verify(&token)?;
    /// assert_eq!(event.read(APP_UNINSTALL)?.map(|app| app.clean), Some(true));
    ///
    /// let body = b"event=ONCRMDEALADD&data[FIELDS][ID]=x&auth[application_token]=51856f";
    /// let error = Event::from_form(body)?.verify(&token)?.read(DEAL_ADD).unwrap_err();
    /// assert_eq!(error.to_string(), "at `data.FIELDS.ID`: expected an integer, found a string");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read<D: Decode + Default>(&self, event: EventType<D>) -> Result<Option<D>, DecodeError> {
        event.read(&self.name, &self.data).map_err(|error| error.within("data"))
    }

    /// Returns the data, whose values are strings; an empty object if there are none.
    #[must_use]
    pub fn data(&self) -> &OrderedJson {
        &self.data
    }

    /// Returns the identifier of the handler, as `event.get` lists it.
    #[must_use]
    pub fn handler_id(&self) -> Option<i64> {
        self.handler_id
    }

    /// Returns when the portal sent the event, in seconds since 1970.
    #[must_use]
    pub fn sent_at(&self) -> Option<i64> {
        self.sent_at
    }

    /// Returns the identifier of the portal.
    #[must_use]
    pub fn member_id(&self) -> Option<&str> {
        self.member_id.as_deref()
    }

    /// Returns an access token of the user whose action caused the event, to call the portal on behalf of that user. There is
    /// none if a robot, a workflow or an agent caused it, and in events of outgoing webhooks.
    ///
    /// Call the address that you know of the portal: none of the post's is offered.
    #[must_use]
    pub fn access_token(&self) -> Option<&Secret> {
        self.access.as_ref()
    }

    /// Returns both tokens, if the event has a refresh token, as `ONOFFLINEEVENT` has. To store them,
    /// [`Client::install`](crate::Client::install) asks the authorization server whether they belong to this application
    /// and portal. They are those of the user whose action caused the event.
    #[must_use]
    pub fn installation(&self) -> Option<&Installation> {
        self.installation.as_ref()
    }
}

impl fmt::Debug for Event {
    /// Leaves out the data, which can contain tokens.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event").field("name", &self.name).field("handler_id", &self.handler_id).finish_non_exhaustive()
    }
}
