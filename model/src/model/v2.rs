//! The protocols, and the facts that only specs of REST 2.0 state.

use super::{Type, TypeId};

/// The protocol of an API.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Protocol {
    /// REST 3.0.
    #[default]
    V3,
    /// REST 2.0, the older one.
    V2,
}

impl Protocol {
    /// Every protocol.
    pub const ALL: [Self; 2] = [Self::V3, Self::V2];

    /// Returns its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::V3 => "REST 3.0",
            Self::V2 => "REST 2.0",
        }
    }

    /// Returns the number for it in specs.
    pub const fn number(self) -> i64 {
        match self {
            Self::V3 => 3,
            Self::V2 => 2,
        }
    }
}

/// The facts of a method that only specs of REST 2.0 state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MethodV2 {
    /// Where the rows of a list stand.
    pub rows_at: Option<RowsAt>,
    /// How the method takes conditions.
    pub filter: Option<FilterV2>,
    /// How the method takes an order.
    pub order: Option<OrderV2>,
    /// How the method takes a selection.
    pub select: Option<SelectV2>,
    /// That the rows can be walked by the values of a unique field.
    pub keyset: Option<KeysetV2>,
    /// The names of the parameters in the order in which they are sent, if the portal takes them by their positions.
    pub arguments: Vec<String>,
    /// Whether only an application may call it, so that the portal refuses a webhook.
    pub application_only: bool,
    /// That the method is outdated.
    pub halted: Option<Halted>,
    /// For a method with the parameter of a variant filled in: the variant.
    pub variant: Option<Variant>,
}

/// Where the rows of a list stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowsAt {
    /// The key of the response, or `None` if the response is the rows.
    pub key: Option<String>,
    /// Whether the rows are a map by identifier, and not an array.
    pub map: bool,
}

/// How a method takes conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterV2 {
    /// The name of the parameter.
    pub param: String,
    /// The operators that it takes.
    pub dialect: Dialect,
    /// Whether an array as the operand of equality means one of its elements.
    pub in_array: bool,
}

/// The operators of a filter, and whether its conditions can be nested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// All operators of the newer modules.
    Full,
    /// All operators of the newer modules, and groups of conditions.
    FullLogic,
    /// Those of `full` without `@` and `!@`.
    Catalog,
    /// Those of `full` without `!%`, `!=%` and `!%=`.
    Classic,
    /// Those of `classic` without `%`, `=%` and `%=`.
    Plain,
    /// Those of the oldest modules.
    Kernel,
    /// Those of business processes.
    Bizproc,
    /// Those of tasks, where equality has no operator.
    Task,
    /// Equality only.
    Equal,
}

impl Dialect {
    /// Every dialect, in the order of the format's reference.
    pub const ALL: [Self; 9] = [
        Self::Full,
        Self::FullLogic,
        Self::Catalog,
        Self::Classic,
        Self::Plain,
        Self::Kernel,
        Self::Bizproc,
        Self::Task,
        Self::Equal,
    ];

    /// Returns the word for it in specs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Full | Self::FullLogic => "full",
            Self::Catalog => "catalog",
            Self::Classic => "classic",
            Self::Plain => "plain",
            Self::Kernel => "kernel",
            Self::Bizproc => "bizproc",
            Self::Task => "task",
            Self::Equal => "equal",
        }
    }

    /// Returns its operators: what stands before the name of a field. The empty one is equality.
    pub const fn operators(self) -> &'static [&'static str] {
        match self {
            Self::Full | Self::FullLogic => {
                &["", "=", "!", "!=", ">", ">=", "<", "<=", "@", "!@", "%", "=%", "%=", "!%", "!=%", "!%="]
            }
            Self::Catalog => &["", "=", "!", "!=", ">", ">=", "<", "<=", "%", "=%", "%=", "!%", "!=%", "!%="],
            Self::Classic => &["", "=", "!", "!=", ">", ">=", "<", "<=", "@", "!@", "%", "=%", "%="],
            Self::Plain => &["", "=", "!", "!=", ">", ">=", "<", "<=", "@", "!@"],
            Self::Kernel => &["", "=", "!", "!=", ">", ">=", "<", "<=", "><", "!><", "?", "%", "!%"],
            Self::Bizproc => &["", "=", "!", "!=", "<", "<=", ">", ">="],
            Self::Task => &["", "!", "<", "<=", ">", ">="],
            Self::Equal => &["", "="],
        }
    }

    /// Returns whether conditions can be nested in groups.
    pub const fn has_logic(self) -> bool {
        matches!(self, Self::FullLogic)
    }

    /// Divides a key of a filter into its operator and the name of the field. An operator that the dialect does not have
    /// is returned too.
    pub fn divide(key: &str) -> (&str, &str) {
        let at = key.find(|c: char| !"=!<>@%?".contains(c)).unwrap_or(key.len());
        key.split_at(at)
    }
}

/// Every operator of the dialects but the empty one.
pub const FILTER_OPERATORS_V2: [&str; 18] =
    ["=", "!", "!=", ">", ">=", "<", "<=", "@", "!@", "%", "=%", "%=", "!%", "!=%", "!%=", "><", "!><", "?"];

/// How a method takes an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrderV2 {
    /// As a map from fields to directions under this name.
    Map(String),
    /// As two texts under these names.
    Texts {
        /// The parameter of the field.
        field: String,
        /// The parameter of the direction.
        direction: String,
    },
}

impl OrderV2 {
    /// Returns the name of the parameter; of two, that of the field.
    pub fn param(&self) -> &str {
        match self {
            Self::Map(param) | Self::Texts { field: param, .. } => param,
        }
    }
}

/// How a method takes a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectV2 {
    /// The name of the parameter.
    pub param: String,
    /// Names that stand for several fields, such as `*` and `UF_*`.
    pub masks: Vec<String>,
    /// The fields that a selection must contain.
    pub always: Vec<String>,
}

/// The field by whose values a list is walked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeysetV2 {
    /// Its name in requests.
    pub field: String,
    /// Its name in rows.
    pub row: String,
}

/// That a method is outdated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Halted {
    /// The method to use instead.
    pub successor: Option<String>,
}

/// One of several objects that a method works with, told by a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The object.
    pub object: TypeId,
    /// The dotted name that the method would have, if it were one of the object: `crm.item.deal.list`.
    pub path: String,
    /// The name of the parameter.
    pub by: String,
    /// Its value.
    pub value: i64,
}

/// The facts of a type that only specs of REST 2.0 state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ObjectV2 {
    /// Keys that portals add, by patterns.
    pub open: Vec<OpenKey>,
    /// The object whose fields it takes over.
    pub base: Option<TypeId>,
    /// Whether requests can also name its fields in upper case: `STAGE_ID` for `stageId`.
    pub upper_case: bool,
    /// The objects that stand for it, by the values of a parameter.
    pub variants: Option<Variants>,
    /// The object whose rows it shows under other names.
    pub same_as: Option<SameAs>,
    /// The object that it writes, for the fields of a request.
    pub writes: Option<TypeId>,
    /// How conditions on its fields are written, if any method takes them.
    pub dialect: Option<Dialect>,
}

impl ObjectV2 {
    /// Returns the type of a key that a portal has added, or `None` if no pattern fits it.
    pub fn open_type(&self, key: &str) -> Option<&Type> {
        self.open.iter().find(|open| open.fits(key)).map(|open| &open.ty)
    }
}

/// Keys that portals add to an object.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenKey {
    /// The form of the keys, with `*` for any characters: `UF_CRM_*`.
    pub pattern: String,
    /// The type of their values.
    pub ty: Type,
}

impl OpenKey {
    /// Returns whether a key has the form.
    pub fn fits(&self, key: &str) -> bool {
        match self.pattern.split_once('*') {
            Some((before, after)) => {
                key.len() > before.len() + after.len() && key.starts_with(before) && key.ends_with(after)
            }
            None => key == self.pattern,
        }
    }
}

/// The objects that stand for another one, by the values of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variants {
    /// The name of the parameter.
    pub by: String,
    /// The objects by their values.
    pub of: Vec<(i64, TypeId)>,
    /// The objects of a portal by their values, which stand beside the others.
    pub of_portal: Vec<(i64, TypeId)>,
}

/// The object whose rows another one shows under other names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameAs {
    /// The object with the rows.
    pub object: TypeId,
    /// Names of fields and patterns of added keys, each with its counterpart in the other object.
    pub names: Vec<(String, String)>,
}

impl SameAs {
    /// Returns the name in the object with the rows, or `None` if it has no such field.
    pub fn source_name(&self, own: &str) -> Option<String> {
        self.names.iter().find_map(|(from, to)| counterpart(own, from, to))
    }

    /// Returns the name in the object that shows the rows, or `None` if it has no such field.
    pub fn shown_name(&self, source: &str) -> Option<String> {
        self.names.iter().find_map(|(to, from)| counterpart(source, from, to))
    }
}

/// Returns the counterpart of a name that is `from`, or has its form.
fn counterpart(name: &str, from: &str, to: &str) -> Option<String> {
    match (from.split_once('*'), to.split_once('*')) {
        (Some((start, end)), Some(other)) => {
            let rest = name.strip_prefix(start)?.strip_suffix(end).filter(|rest| !rest.is_empty())?;
            Some(format!("{}{rest}{}", other.0, other.1))
        }
        _ => (name == from).then(|| to.to_owned()),
    }
}

/// What a request writes to clear a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clear {
    /// The empty text.
    Empty,
    /// `null`.
    Null,
    /// The empty array.
    List,
    /// Nothing clears it.
    Never,
}

impl Clear {
    /// Every way, in the order of the format's reference.
    pub const ALL: [Self; 4] = [Self::Empty, Self::Null, Self::List, Self::Never];

    /// Returns the word for it in specs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Null => "null",
            Self::List => "list",
            Self::Never => "never",
        }
    }

    /// Returns what it means, in the format's reference.
    pub(crate) const fn meaning(self) -> &'static str {
        match self {
            Self::Empty => "The empty text clears it.",
            Self::Null => "`null` clears it.",
            Self::List => "An empty array clears it.",
            Self::Never => "Nothing clears it.",
        }
    }
}
