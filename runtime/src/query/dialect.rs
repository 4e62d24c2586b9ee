//! The dialects of filters: which operators a list has, and how its filter is written.

use super::Node;
use crate::decode::{DecodeError, Value};
use crate::encode::JsonWriter;
use crate::protocol::V3;

mod sealed {
    pub trait Sealed {}
}

pub(crate) use sealed::Sealed;

/// The dialect of a filter. REST 3.0 is one; lists of REST 2.0 have different ones, in the module `protocol::v2`.
///
/// ```
/// use bitrix24_runtime::protocol::V3;
/// use bitrix24_runtime::query::{Dialect, Field, Filter, Filterable};
/// # struct Task;
///
/// /// Works for the lists of all dialects.
/// fn of_group<D: Dialect>(group: Field<Task, i64, Filterable<D>>) -> Filter<Task, D> {
///     group.eq(7)
/// }
/// assert_eq!(of_group::<V3>(Field::new("groupId")).to_string(), "groupId = 7");
/// ```
pub trait Dialect: Sealed + 'static {
    /// Encodes a filter.
    #[doc(hidden)]
    fn encode(node: &Node, out: &mut JsonWriter);

    /// Decodes a filter.
    #[doc(hidden)]
    fn decode(value: Value<'_>) -> Result<Node, DecodeError>;

    /// Returns whether a request omits this filter.
    #[doc(hidden)]
    fn is_absent(_: &Node) -> bool {
        false
    }
}

macro_rules! capabilities {
    ($($(#[doc = $doc:literal])+ $name:ident: $example:literal, $message:literal, $label:literal;)+) => {$(
        $(#[doc = $doc])+
        ///
        /// ```
        #[doc = concat!("use bitrix24_runtime::query::{Field, Filter, Filterable, ", stringify!($name), "};")]
        /// # struct User;
        #[doc = concat!("fn condition<D: ", stringify!($name), ">(name: Field<User, String, Filterable<D>>) -> Filter<User, D> {")]
        #[doc = concat!("    ", $example)]
        /// }
        /// ```
        #[diagnostic::on_unimplemented(message = $message, label = $label)]
        pub trait $name: Dialect {}
    )+};
}

capabilities! {
    /// Dialects with more than equality: `!=`, `>`, `>=`, `<`, `<=`, and negation.
    HasCompare: "!name.gt(\"M\")", "this list compares its fields only for equality", "the list has `eq` and `is_in` alone";
    /// Dialects with alternatives: `or`.
    HasOr: "name.eq(\"Anna\").or(name.eq(\"Olga\"))", "this list cannot combine conditions by `or`", "all conditions of its filter must match";
}

#[cfg(feature = "v2")]
capabilities! {
    /// Dialects with a condition that a value differs from all of several.
    HasNotIn: "name.not_in([\"Anna\", \"Olga\"])", "this list has no `not in`", "negate the condition with `!` instead";
    /// Dialects with a search for a part of a text.
    HasLike: "name.contains(\"nn\")", "this list cannot search for a part of a text", "the list has no `LIKE`";
    /// Dialects with a negated search for a part of a text.
    HasNotLike: "name.not_contains(\"nn\")", "this list cannot search for texts without a part", "the list has no `NOT LIKE`";
    /// Dialects with a search by a mask, in which `%` stands for any text.
    HasMask: "name.starts_with(\"An\")", "this list cannot search by a mask", "the list has no masks";
    /// Dialects with the search of the portal's own lists.
    HasSearch: "name.search(\"Anna\")", "this list has no search of its own", "the list has no operator `?`";
}

impl HasCompare for V3 {}
impl HasOr for V3 {}
