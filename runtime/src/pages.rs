//! Lists as streams of pages or rows, for every kind of pagination.
//!
//! ```no_run
//! # use bitrix24_runtime::{AnyError, Client, Id, Method};
//! # use bitrix24_runtime::decode::{Decode, Decoded, Value};
//! # use bitrix24_runtime::encode::{Encode, JsonWriter};
//! # use bitrix24_runtime::method::{Effect, MethodFacts, UntypedErrorKind};
//! # use bitrix24_runtime::pages::{Paged, Paging};
//! # use bitrix24_runtime::query::{Field, FilterableSortable};
//! # use bitrix24_runtime::types::Items;
//! # #[derive(Default, Debug)] struct Task;
//! # impl Decode for Task { fn decode(&mut self, value: Value<'_>) -> Decoded { value.object(&mut []) } }
//! # struct List;
//! # impl Encode for List { fn encode(&self, out: &mut JsonWriter) { out.object(&[]) } }
//! # impl Method for List {
//! #     type Protocol = bitrix24_runtime::protocol::V3;
//! #     const FACTS: MethodFacts = MethodFacts::new("tasks.task.list", Effect::Read, "tasks");
//! #     type Response = Items<Task>;
//! #     type Error = UntypedErrorKind;
//! # }
//! # impl Paged for List { const PAGING: Paging = Paging::Offset { default: 50, max: 1000 }; }
//! # const ID: Field<Task, Id<Task>, FilterableSortable> = Field::new("id");
//! # const TITLE: Field<Task, String, FilterableSortable> = Field::new("title");
//! # async fn run(portal: &Client) -> Result<(), AnyError> {
//! // Every task; at most two pages are in memory.
//! let mut tasks = portal.items(&List);
//! while let Some(task) = tasks.next().await {
//!     println!("{:?}", task?);
//! }
//! // Only two fields, as tuples.
//! let titles: Vec<(Id<Task>, String)> = portal.items(&List).rows((ID, TITLE)).into_vec().await?;
//! # Ok(()) }
//! ```
//!
//! The streams implement [`Stream`](futures_core::Stream), so the adapters of the `futures` crate work on them.

mod bookmark;
mod end;
mod fetch;
mod items;
mod page_facts;
mod page_slot;
mod pager;
mod paging;
#[cfg(feature = "v2")]
mod params;
mod stream;
mod tail;
#[cfg(test)]
mod tests;
mod trail;
mod walk;

pub use bookmark::{Bookmark, BookmarkError};
pub use end::End;
pub(crate) use fetch::row_error;
pub use items::ItemStream;
pub(crate) use page_facts::KeySpec;
pub(crate) use page_slot::{PageSlot, RowsAt};
pub use pager::Progress;
#[cfg(feature = "v2")]
pub use paging::ById;
pub use paging::{Keyset, ObjectOf, Paged, Paging, Tailable};
pub use stream::{PageRows, PageStream, RowResults};
pub use tail::TailStream;
