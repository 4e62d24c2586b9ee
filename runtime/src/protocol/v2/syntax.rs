//! The dialects of filters in REST 2.0.

use super::filter;
use crate::decode::{DecodeError, Value};
use crate::encode::JsonWriter;
use crate::query::{
    Dialect, HasCompare, HasLike, HasMask, HasNotIn, HasNotLike, HasOr, HasSearch, Node, SealedDialect,
};

/// The spelling of a dialect's operators: prefixes of keys. An operator without a spelling does not exist.
#[derive(Clone, Copy, Debug)]
pub(super) struct Syntax {
    /// The name in the specifications.
    pub(super) name: &'static str,
    pub(super) eq: &'static str,
    /// Also `not in`, with an array, where that has no spelling of its own.
    pub(super) ne: Option<&'static str>,
    /// Whether there are `>`, `>=`, `<` and `<=`.
    pub(super) compares: bool,
    /// `in` and `not in`, unless they are arrays of `eq` and `ne`.
    pub(super) sets: Option<[&'static str; 2]>,
    /// `between` and its negation, unless they are two keys.
    pub(super) between: Option<[&'static str; 2]>,
    pub(super) contains: Option<&'static str>,
    pub(super) not_contains: Option<&'static str>,
    pub(super) mask: Option<&'static str>,
    pub(super) not_mask: Option<&'static str>,
    pub(super) search: Option<&'static str>,
    /// Whether groups can be nested.
    pub(super) logic: bool,
}

impl Syntax {
    const FULL: Self = Self {
        name: "full",
        eq: "=",
        ne: Some("!="),
        compares: true,
        sets: Some(["@", "!@"]),
        between: None,
        contains: Some("%"),
        not_contains: Some("!%"),
        mask: Some("=%"),
        not_mask: Some("!=%"),
        search: None,
        logic: false,
    };
    const CLASSIC: Self = Self { name: "classic", not_contains: None, not_mask: None, ..Self::FULL };
    const PLAIN: Self = Self { name: "plain", contains: None, mask: None, ..Self::CLASSIC };
    const BIZPROC: Self = Self { name: "bizproc", sets: None, ..Self::PLAIN };
}

macro_rules! dialects {
    ($($(#[doc = $doc:literal])+ $name:ident: $syntax:expr, [$($capability:ident)*], $shown:literal;)+) => {$(
        $(#[doc = $doc])+
        ///
        /// ```
        /// use bitrix24_runtime::encode::to_json;
        #[doc = concat!("use bitrix24_runtime::protocol::v2::", stringify!($name), ";")]
        /// use bitrix24_runtime::query::{Field, Filterable};
        /// struct Deal;
        #[doc = concat!("const ID: Field<Deal, i64, Filterable<", stringify!($name), ">> = Field::new(\"ID\");")]
        #[doc = concat!("assert_eq!(to_json(&ID.eq(7))?[\"", $shown, "\"], 7);")]
        /// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
        /// ```
        #[derive(Clone, Copy, Debug)]
        pub enum $name {}

        impl SealedDialect for $name {}

        impl Dialect for $name {
            fn encode(node: &Node, out: &mut JsonWriter) {
                filter::encode(node, &$syntax, out);
            }

            fn decode(value: Value<'_>) -> Result<Node, DecodeError> {
                filter::decode(value)
            }

            fn is_absent(node: &Node) -> bool {
                filter::is_absent(node)
            }
        }

        $(impl $capability for $name {})*
    )+};
}

dialects! {
    /// All operators, joined by `and`: `user.get`, `crm.activity.list`.
    Full: Syntax::FULL, [HasCompare HasNotIn HasLike HasNotLike HasMask], "=ID";
    /// All operators, and groups of any depth: `crm.item.list`.
    FullLogic: Syntax { logic: true, ..Syntax::FULL }, [HasCompare HasOr HasNotIn HasLike HasNotLike HasMask],
        "=ID";
    /// All operators, with arrays in place of `@` and `!@`: `catalog.product.list`.
    Catalog: Syntax { name: "catalog", sets: None, ..Syntax::FULL },
        [HasCompare HasNotIn HasLike HasNotLike HasMask], "=ID";
    /// All operators but the negated searches: `crm.deal.list`, `disk.folder.getchildren`.
    Classic: Syntax::CLASSIC, [HasCompare HasNotIn HasLike HasMask], "=ID";
    /// Without searches for a part of a text: `crm.calllist.list`.
    Plain: Syntax::PLAIN, [HasCompare HasNotIn], "=ID";
    /// The operators of the old kernel: `sonet_group.get`, `entity.item.get`.
    Kernel: Syntax {
        name: "kernel",
        sets: None,
        between: Some(["><", "!><"]),
        mask: None,
        not_mask: None,
        search: Some("?"),
        ..Syntax::FULL
    }, [HasCompare HasNotIn HasLike HasNotLike HasSearch], "=ID";
    /// Comparisons alone: `bizproc.workflow.instances`.
    Bizproc: Syntax::BIZPROC, [HasCompare HasNotIn], "=ID";
    /// Comparisons, and equality without a prefix: `tasks.task.list`.
    Task: Syntax { name: "task", eq: "", ne: Some("!"), ..Syntax::BIZPROC }, [HasCompare HasNotIn], "ID";
    /// Equality alone: `crm.status.list`.
    Equal: Syntax { name: "equal", eq: "", ne: None, compares: false, ..Syntax::BIZPROC }, [], "ID";
}
