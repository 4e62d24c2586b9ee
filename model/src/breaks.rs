//! What a call breaks to be refused, and requests that break it.

mod request;

pub(crate) use request::ordered_sample;
pub use request::{Provocation, parameter, provocations};

use crate::constraints::{CONSTRAINTS, ConstraintKind};

/// What a call breaks: the reason for a documented cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// A required parameter is left out.
    Required,
    /// The value is of another type.
    Type,
    /// The value is not in the enum.
    Values,
    /// The value breaks a constraint.
    Constraint(ConstraintKind),
    /// A rule forbids the parameter.
    Forbidden,
    /// The value breaks a rule about values.
    Rule,
    /// The identifier is that of no object.
    Object,
    /// The name is that of no event.
    Event,
    /// What a call adds is there already.
    Exists,
    /// A name is that of no field.
    Known,
    /// A name is that of no field of a related object.
    Related,
    /// The field cannot be written.
    Writable,
    /// The field cannot be filtered by.
    Filterable,
    /// The field cannot be sorted by.
    Sortable,
    /// The condition has another operator.
    Operator,
    /// Nothing: the state of the portal decides.
    State,
}

impl Break {
    /// Everything that a call can break, in the order of the format's reference.
    pub const ALL: [Self; 15 + CONSTRAINTS.len()] = {
        let mut all = [Self::State; 15 + CONSTRAINTS.len()];
        let before = [Self::Required, Self::Type, Self::Values];
        let after = [
            Self::Forbidden,
            Self::Rule,
            Self::Object,
            Self::Event,
            Self::Exists,
            Self::Known,
            Self::Related,
            Self::Writable,
            Self::Filterable,
            Self::Sortable,
            Self::Operator,
            Self::State,
        ];
        let mut at = 0;
        while at < all.len() {
            all[at] = if at < before.len() {
                before[at]
            } else if at < before.len() + CONSTRAINTS.len() {
                Self::Constraint(CONSTRAINTS[at - before.len()].kind)
            } else {
                after[at - before.len() - CONSTRAINTS.len()]
            };
            at += 1;
        }
        all
    };

    /// Returns the word for it in specs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Type => "type",
            Self::Values => "values",
            Self::Constraint(kind) => kind.row().key,
            Self::Forbidden => "forbidden",
            Self::Rule => "rule",
            Self::Object => "object",
            Self::Event => "event",
            Self::Exists => "exists",
            Self::Known => "known",
            Self::Related => "related",
            Self::Writable => "writable",
            Self::Filterable => "filterable",
            Self::Sortable => "sortable",
            Self::Operator => "operator",
            Self::State => "state",
        }
    }

    /// Returns what the word means, for the format's reference.
    pub(crate) const fn meaning(self) -> &'static str {
        match self {
            Self::Required => "The parameter is left out, although it or a rule requires it.",
            Self::Type => "The value is of another type.",
            Self::Values => "The value is not in the enum.",
            Self::Constraint(_) => "The value breaks this constraint.",
            Self::Forbidden => "The parameter is given, although a rule forbids it.",
            Self::Rule => "The value breaks a rule with `ordered` or `distinct`.",
            Self::Object => "The identifier is that of no object.",
            Self::Event => "The text is the name of no event.",
            Self::Exists => "A row with the values that the call would add is there already.",
            Self::Known => "The parameter names a field that its object does not have.",
            Self::Related => "`select` names a field that a related object does not have.",
            Self::Writable => "`fields` has a field of the object that the method does not write.",
            Self::Filterable => "`filter` names a field that cannot be filtered by.",
            Self::Sortable => "`order` names a field that cannot be sorted by.",
            Self::Operator => "A condition has an operator that does not exist, or that the field does not take.",
            Self::State => "Nothing that a request shows: the state of the portal decides.",
        }
    }
}
