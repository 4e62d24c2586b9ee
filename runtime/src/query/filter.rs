//! Filters: conditions and their combinations.

mod decode;
mod encode;

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops;

use super::{HasCompare, HasOr};
use crate::Json;
use crate::batch::Ref;
use crate::encode::{Encode, EncodeError, Rounding, to_rounded};
use crate::protocol::V3;

/// The comparison of a condition.
///
/// ```
/// use bitrix24_runtime::query::Operator;
/// assert_eq!(Operator::from_wire(">="), Some(Operator::Ge));
/// assert!(Operator::ALL.iter().all(|operator| Operator::from_wire(operator.as_wire()) == Some(*operator)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operator {
    /// `=`
    Eq,
    /// `!=`
    Ne,
    /// `>`
    Gt,
    /// `>=`
    Ge,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `in`: one of an array.
    In,
    /// `between`: an array of two, both included.
    Between,
    /// `not in`: none of an array. Not in REST 3.0, nor are those below.
    NotIn,
    /// `contains`: a part of a text.
    Contains,
    /// `not contains`: no part of a text.
    NotContains,
    /// `like`: a mask, in which `%` stands for any text.
    Like,
    /// `not like`: not by a mask.
    NotLike,
    /// `search`: a text that the portal searches for as its own lists do.
    Search,
}

impl Operator {
    /// Every operator of REST 3.0.
    pub const ALL: [Self; 8] = [Self::Eq, Self::Ne, Self::Gt, Self::Ge, Self::Lt, Self::Le, Self::In, Self::Between];

    /// Returns the operator's name; that of REST 3.0 is its name in the API.
    #[must_use]
    pub const fn as_wire(self) -> &'static str {
        match self {
            Self::Eq => "=",
            Self::Ne => "!=",
            Self::Gt => ">",
            Self::Ge => ">=",
            Self::Lt => "<",
            Self::Le => "<=",
            Self::In => "in",
            Self::Between => "between",
            Self::NotIn => "not in",
            Self::Contains => "contains",
            Self::NotContains => "not contains",
            Self::Like => "like",
            Self::NotLike => "not like",
            Self::Search => "search",
        }
    }

    /// Returns the operator of REST 3.0 with this name in the API.
    #[must_use]
    pub fn from_wire(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|operator| operator.as_wire() == text)
    }
}

/// How the members of a group are combined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Logic {
    /// All of them hold.
    #[default]
    And,
    /// At least one of them holds.
    Or,
}

/// A condition on one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The field's name in the API.
    pub field: Cow<'static, str>,
    /// The comparison.
    pub operator: Operator,
    /// The value to compare with; an array for `in` and `between`.
    pub value: Result<Json, EncodeError>,
    /// The value in the response to another call of a batch that `value` stands for.
    pub reference: Option<String>,
}

/// A filter as a tree, to evaluate or print it.
///
/// ```
/// use bitrix24_runtime::query::{Condition, Field, Filter, Filterable, Logic, Node};
/// struct Task;
/// const ID: Field<Task, i64, Filterable> = Field::new("id");
///
/// /// Returns the fields of a filter.
/// fn fields(node: &Node) -> Vec<String> {
///     match node {
///         Node::Condition(Condition { field, .. }) => vec![field.to_string()],
///         Node::Group { nodes, .. } => nodes.iter().flat_map(fields).collect(),
///     }
/// }
/// let filter = Filter::any([ID.eq(1), Filter::all([ID.gt(5), ID.lt(9)])]);
/// assert!(matches!(filter.node(), Node::Group { logic: Logic::Or, .. }));
/// assert_eq!(fields(filter.node()), ["id", "id", "id"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A condition on one field.
    Condition(Condition),
    /// A combination of other nodes.
    Group {
        /// How they are combined.
        logic: Logic,
        /// Whether the result is negated.
        negative: bool,
        /// The members.
        nodes: Vec<Node>,
    },
}

impl Node {
    fn all(nodes: Vec<Node>) -> Self {
        Self::Group { logic: Logic::And, negative: false, nodes }
    }

    fn group(logic: Logic, left: Node, right: Node) -> Self {
        let mut nodes = Vec::new();
        for node in [left, right] {
            match node {
                // `a and b and c` is one group of three.
                Self::Group { logic: inner, negative: false, nodes: members } if inner == logic => {
                    nodes.extend(members)
                }
                other => nodes.push(other),
            }
        }
        Self::Group { logic, negative: false, nodes }
    }
}

/// Selects the objects `O` of a list: a condition, or a combination of conditions. Created by the methods of fields. `D` is
/// the dialect of the list.
///
/// ```
/// use bitrix24_runtime::encode::to_vec;
/// use bitrix24_runtime::query::{Field, Filter, Filterable};
/// struct Task;
/// const ID: Field<Task, i64, Filterable> = Field::new("id");
/// const TITLE: Field<Task, String, Filterable> = Field::new("title");
///
/// let filter = ID.gt(100).and(TITLE.eq("Plan").or(!TITLE.is_in(["Draft", "Idea"])));
/// assert_eq!(filter.to_string(), r#"id > 100 and (title = "Plan" or not (title in ["Draft","Idea"]))"#);
/// assert_eq!(
///     String::from_utf8(to_vec(&filter)?)?,
///     concat!(
///         r#"[["id",">",100],{"logic":"or","conditions":[["title","=","Plan"],"#,
///         r#"{"logic":"and","negative":true,"conditions":[["title","in",["Draft","Idea"]]]}]}]"#,
///     ),
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Filter<O, D = V3> {
    node: Node,
    marker: PhantomData<fn() -> (O, D)>,
}

impl<O, D> Filter<O, D> {
    const fn of(node: Node) -> Self {
        Self { node, marker: PhantomData }
    }

    pub(super) fn condition(field: Cow<'static, str>, operator: Operator, value: &dyn Encode) -> Self {
        let value = to_rounded(value, Rounding::of_operator(operator));
        Self::of(Node::Condition(Condition { field, operator, value, reference: None }))
    }

    /// Creates a condition with a value from another call of a batch.
    pub(super) fn with_reference<T>(field: Cow<'static, str>, operator: Operator, reference: &Ref<T>) -> Self {
        let value = to_rounded(reference, Rounding::of_operator(operator));
        let reference = Some(reference.path().to_owned());
        Self::of(Node::Condition(Condition { field, operator, value, reference }))
    }

    /// Creates a condition on a field without a constant, such as a user field `UF_…`.
    ///
    /// ```
    /// use bitrix24_runtime::query::{Filter, Operator};
    /// struct Task;
    /// let filter = Filter::<Task>::on("UF_BUDGET", Operator::Ge, &1000_i64);
    /// assert_eq!(filter.to_string(), "UF_BUDGET >= 1000");
    /// ```
    #[must_use]
    pub fn on(field: impl Into<Cow<'static, str>>, operator: Operator, value: &dyn Encode) -> Self {
        Self::condition(field.into(), operator, value)
    }

    /// Matches if all of `filters` match; without filters, always.
    #[must_use]
    pub fn all(filters: impl IntoIterator<Item = Self>) -> Self {
        Self::of(Node::all(filters.into_iter().map(|filter| filter.node).collect()))
    }

    /// Matches if at least one of `filters` matches.
    #[must_use]
    pub fn any(filters: impl IntoIterator<Item = Self>) -> Self
    where
        D: HasOr,
    {
        let nodes = filters.into_iter().map(|filter| filter.node).collect();
        Self::of(Node::Group { logic: Logic::Or, negative: false, nodes })
    }

    /// Matches if both filters match.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self::of(Node::group(Logic::And, self.node, other.node))
    }

    /// Matches if at least one of both filters matches.
    #[must_use]
    pub fn or(self, other: Self) -> Self
    where
        D: HasOr,
    {
        Self::of(Node::group(Logic::Or, self.node, other.node))
    }

    /// Returns the filter as a tree.
    #[must_use]
    pub fn node(&self) -> &Node {
        &self.node
    }
}

impl<O, D: HasCompare> ops::Not for Filter<O, D> {
    type Output = Self;

    /// Matches if the filter does not match.
    fn not(self) -> Self {
        Self::of(match self.node {
            Node::Group { logic, negative, nodes } => Node::Group { logic, negative: !negative, nodes },
            condition => Node::Group { logic: Logic::And, negative: true, nodes: vec![condition] },
        })
    }
}

impl<O, D> ops::BitAnd for Filter<O, D> {
    type Output = Self;
    fn bitand(self, other: Self) -> Self {
        self.and(other)
    }
}

impl<O, D: HasOr> ops::BitOr for Filter<O, D> {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

impl<O, D> Clone for Filter<O, D> {
    fn clone(&self) -> Self {
        Self::of(self.node.clone())
    }
}

impl<O, D> Default for Filter<O, D> {
    /// Creates a filter without conditions, which always matches.
    fn default() -> Self {
        Self::of(Node::all(Vec::new()))
    }
}

impl<O, D> PartialEq for Filter<O, D> {
    fn eq(&self, other: &Self) -> bool {
        self.node == other.node
    }
}

impl<O, D> fmt::Debug for Filter<O, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Filter({self})")
    }
}

impl<O, D> fmt::Display for Filter<O, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.node.fmt(f)
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ", self.field, self.operator.as_wire())?;
        match &self.value {
            Ok(value) => value.fmt(f),
            Err(reason) => write!(f, "<{reason}>"),
        }
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (logic, negative, nodes) = match self {
            Self::Condition(condition) => return condition.fmt(f),
            Self::Group { logic, negative, nodes } => (*logic, *negative, nodes),
        };
        f.write_str(if negative { "not (" } else { "" })?;
        for (index, node) in nodes.iter().enumerate() {
            if index > 0 {
                f.write_str(if logic == Logic::And { " and " } else { " or " })?;
            }
            match node {
                Self::Group { negative: false, .. } => write!(f, "({node})")?,
                _ => node.fmt(f)?,
            }
        }
        if nodes.is_empty() {
            f.write_str(if logic == Logic::And { "everything" } else { "nothing" })?;
        }
        f.write_str(if negative { ")" } else { "" })
    }
}
