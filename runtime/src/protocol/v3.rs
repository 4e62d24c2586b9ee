//! REST 3.0.

use super::{Protocol, sealed};
use crate::error::Error;
use crate::method::{ErrorKind, UntypedErrorKind};

/// REST 3.0, at `/rest/api/`. It is the dialect of its filters too.
///
/// ```
/// use bitrix24_runtime::protocol::V3;
/// use bitrix24_runtime::query::{Field, Filter, Filterable};
/// struct Task;
/// const ID: Field<Task, i64, Filterable> = Field::new("id");
/// let filter: Filter<Task, V3> = ID.eq(15);
/// assert_eq!(filter.to_string(), "id = 15");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct V3;

impl sealed::Sealed for V3 {}

impl Protocol for V3 {
    /// The response: a batch stops at the first call that fails.
    type Outcome<R: Send, K: ErrorKind> = R;

    fn outcome<R: Send, K: ErrorKind>(response: R, _: Option<Error<UntypedErrorKind>>) -> R {
        response
    }
}
