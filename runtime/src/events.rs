//! What a portal posts to an application: events, pages in its interface, and the queue of offline events.
//!
//! A portal posts an event to the application's handler, and the form of a page whenever a user opens it. Anyone can post
//! the same. A post is read as [`Unverified`], and gives its content away for the application token that the portal sent
//! when the application was installed. [`Client::verify`](crate::Client::verify) takes that token from the token store,
//! where [`Client::install`](crate::Client::install) has put it.
//!
//! ```
//! use bitrix24_runtime::auth::Secret;
//! use bitrix24_runtime::events::{DEAL_UPDATE, Event};
//!
//! let body = b"event=ONCRMDEALUPDATE&data[FIELDS][ID]=759&ts=1736405807&auth[member_id]=a223&auth[application_token]=51856f";
//! let event = Event::from_form(body)?.verify(&Secret::from("51856f"))?;
//! if let Some(deal) = event.read(DEAL_UPDATE)? {
//!     assert_eq!(deal.id, 759);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! An event says that an object has changed; fetch the object to see how. The portal posts an event once, whether the
//! handler is there or not. [`OfflineQueue`] reads those that the portal keeps instead.
//!
//! # What the application token proves
//!
//! It keeps strangers out. The portal sends it with each event, and the browser of each user who opens a page of the
//! application sends it too, so a user of the portal can know it. Do what an event asks for with what the portal itself
//! says: fetch the object, and call [`app.info`](https://apidocs.bitrix24.com/api-reference/common/system/app-info.html)
//! before you delete the data of a portal that has uninstalled the application.

mod data;
mod event;
mod event_types;
mod offline;
mod placement;
mod post_error;
mod tree;
mod unverified;

pub use data::{AppInstalled, AppUninstalled, AppUpdated, Changed, ChangedItem, ChangedTask};
pub use event::Event;
pub use event_types::*;
pub use offline::{Drained, Handled, OfflineEvent, OfflineQueue};
pub use placement::Placement;
pub use post_error::{PostError, PostErrorKind};
pub use unverified::Unverified;
