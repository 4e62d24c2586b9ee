//! The structure of specs: which maps have known keys, their order, and which entries get their own lines.

use crate::ast::is_bare;
use crate::ast::keys::{self, Key, Shape};
use crate::yaml::Node;

/// The kind of a value in the format of specs.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// Free content, such as the JSON of an example.
    Free,
    /// A map with known keys.
    Known(&'static [Key]),
    /// A map with known keys, one per line.
    Open(&'static [Key]),
    /// A map from arbitrary names to values of one kind.
    Named(&'static Kind),
    /// A list.
    List(&'static Kind),
}

use Kind::{Free, Known, List, Named, Open};

const PARAMS: Kind = Named(&Known(keys::PARAM));
const RESULTS: Kind = Named(&Known(keys::RESULT));

impl Kind {
    /// Returns the kind of a file.
    pub(super) fn of_file(root: &Node) -> Self {
        let Node::Map(entries) = root else { return Free };
        let has = |key: &str| entries.iter().any(|(found, _)| matches!(found, Node::Str(found) if found == key));
        let kinds = [
            ("method", keys::METHOD),
            ("object", keys::OBJECT),
            ("enum", keys::ENUM),
            ("errors", keys::ERRORS_FILE),
            ("api", keys::API_FILE),
        ];
        kinds.into_iter().find(|(key, _)| has(key)).map_or(Free, |(_, keys)| Open(keys))
    }

    /// Returns the kind of the value of a map's key.
    pub(super) fn of_key(self, key: &Node, value: &Node) -> Self {
        let Node::Str(key) = key else { return Free };
        match self {
            Known(keys) | Open(keys) => {
                keys.iter().find(|known| known.name == key).map_or(Free, |key| of_shape(key.shape, value))
            }
            Named(kind) => *kind,
            Free | List(_) => Free,
        }
    }

    /// Returns the kind of the items of a list.
    pub(super) fn of_item(self) -> Self {
        if let List(kind) = self { *kind } else { Free }
    }

    /// Returns whether each entry has its own line.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Open(_) | Named(_) | List(_))
    }

    /// Returns the rank of a key among the others. Unknown keys come last.
    pub(super) fn rank(self, key: &Node) -> usize {
        let (Known(keys) | Open(keys)) = self else { return 0 };
        let Node::Str(key) = key else { return keys.len() };
        keys.iter().position(|known| known.name == key).unwrap_or(keys.len())
    }
}

fn of_shape(shape: Shape, value: &Node) -> Kind {
    match shape {
        Shape::Ref(name) => of_name(name),
        Shape::ListOf(name) => match name {
            "rows" => List(&Known(keys::ROWS)),
            "rule" => List(&Known(keys::RULE)),
            "example" => List(&Open(keys::EXAMPLE)),
            "validation" => List(&Known(keys::VALIDATION)),
            _ => Free,
        },
        Shape::MapOf(name) => match name {
            "error" => Named(&Open(keys::ERROR)),
            "module" | "entity" => Named(&Free),
            _ => Free,
        },
        Shape::Filter => Known(keys::FILTER),
        Shape::Order => Known(keys::ORDER),
        Shape::Select => Known(keys::SELECT),
        Shape::RowsAt => Known(keys::ROWS_AT),
        Shape::Event => Known(keys::EVENT),
        Shape::Errors => Named(&List(&Known(keys::CAUSE))),
        Shape::Result if is_bare(value) => Known(keys::RESULT),
        Shape::Result => RESULTS,
        Shape::Boolean
        | Shape::Number
        | Shape::Count
        | Shape::Size
        | Shape::Status
        | Shape::Conditions
        | Shape::Choice
        | Shape::Any
        | Shape::Address
        | Shape::Date
        | Shape::OneOf(_)
        | Shape::OneOrMore(_)
        | Shape::Names
        | Shape::Open
        | Shape::Protocol
        | Shape::Successor
        | Shape::VariantsOf
        | Shape::Operators
        | Shape::RowConditions
        | Shape::RowValues
        | Shape::Sizes
        | Shape::Statuses => Free,
    }
}

/// Returns the kind of a named definition.
fn of_name(name: &str) -> Kind {
    match name {
        "params" | "inner_params" => PARAMS,
        "results" | "inner_results" => RESULTS,
        "object_fields" => Named(&Known(keys::OBJECT_FIELD)),
        "values" => Named(&Known(keys::VALUE)),
        "items" => Known(keys::ITEMS),
        "param" => Known(keys::PARAM),
        "failure" => Known(keys::FAILURE),
        "pagination" => Known(keys::PAGINATION),
        "rows" => Known(keys::ROWS),
        "keyset" => Known(keys::KEYSET),
        "variants" => Known(keys::VARIANTS),
        "variant_of" => Known(keys::VARIANT_OF),
        "same_as" => Known(keys::SAME_AS),
        "events" => Known(keys::EVENTS),
        "api" => Open(keys::API),
        "listing" => Known(keys::LISTING),
        _ => Free,
    }
}
