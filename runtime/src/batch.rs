//! Several calls in one request.
//!
//! A tuple of up to twelve requests returns a tuple of responses. A `Vec` of requests of one method returns a `Vec`, in
//! batches of fifty. A call can use a value from the response to an earlier call, through a typed reference.
//!
//! ```no_run
//! # use bitrix24_runtime::{Client, Id, Method};
//! # use bitrix24_runtime::batch::{BatchFailure, Param, Step};
//! # use bitrix24_runtime::decode::{Decode, Decoded, Value};
//! # use bitrix24_runtime::encode::{Encode, JsonWriter};
//! # use bitrix24_runtime::method::{Effect, MethodFacts, UntypedErrorKind};
//! # use bitrix24_runtime::query::Field;
//! # use bitrix24_runtime::types::Item;
//! # #[derive(Default)] struct Task;
//! # impl Decode for Task { fn decode(&mut self, value: Value<'_>) -> Decoded { value.object(&mut []) } }
//! # #[derive(Clone, Copy)] struct Get(i64);
//! # impl Encode for Get { fn encode(&self, out: &mut JsonWriter) { out.object(&[("id", &self.0)]) } }
//! # impl Method for Get {
//! #     type Protocol = bitrix24_runtime::protocol::V3;
//! #     const FACTS: MethodFacts = MethodFacts::new("tasks.task.get", Effect::Read, "tasks");
//! #     type Response = Item<Task>;
//! #     type Error = UntypedErrorKind;
//! # }
//! # impl Get { const PARAM_ID: Param<Get, Id<Task>> = Param::new("id"); }
//! # const PARENT_ID: Field<Task, Id<Task>> = Field::new("parentId");
//! # async fn run(portal: &Client) -> Result<(), Box<dyn std::error::Error>> {
//! // Two tasks, in one request.
//! let (first, second) = portal.batch((Get(289), Get(429))).await?;
//! // A task and its parent: the second call takes its `id` from the first response.
//! let task = Step::new(Get(289));
//! let parent = Step::new(Get(0)).set(Get::PARAM_ID, task.field(PARENT_ID));
//! let (task, parent) = portal.batch((task, parent)).await?;
//! # Ok(()) }
//! ```

mod calls;
mod checks;
#[cfg(feature = "v2")]
mod commands;
#[cfg(feature = "v2")]
mod counted;
mod failure;
#[cfg(feature = "v2")]
mod php_query;
mod report;
mod run;
mod step;

#[cfg(feature = "v2")]
pub use calls::Halt;
pub use calls::{Calls, InBatch};
pub(crate) use calls::{RawCall, ResponseSlot};
#[cfg(feature = "v2")]
pub(crate) use commands::send_all as send_commands;
#[cfg(feature = "v2")]
pub use counted::{Counted, WithTotal};
pub use failure::BatchFailure;
pub(crate) use report::Report;
pub(crate) use run::{NAME, send_all};
pub use step::{Param, Ref, Step};

/// What failed of the calls of a batch.
pub(crate) type Failures = Vec<Option<crate::error::Error<crate::method::UntypedErrorKind>>>;
