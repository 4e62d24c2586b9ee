//! Filters of REST 2.0: maps of prefixed keys, joined by `and`.
//!
//! A tree is first written without negations, then each of its conditions becomes a key. A key that is needed twice becomes
//! one condition (`!=` and `!=` are `not in`) or a nested group, or the filter cannot be sent.

use std::borrow::Cow;

use super::list_keys;
use super::syntax::Syntax;
use crate::Json;
use crate::decode::{Decode, DecodeError, Value, kind};
use crate::encode::{Encode, JsonWriter};
use crate::query::{Condition, Logic, Node, Operator};
use crate::types::OrderedJson;

/// Encodes a filter.
pub(super) fn encode(node: &Node, syntax: &Syntax, out: &mut JsonWriter) {
    let written = tree(node, false, syntax).and_then(|tree| match tree {
        Tree::All(members) => keys(members, syntax),
        Tree::Any(members) if members.is_empty() => Err(NOTHING.into()),
        other => keys(vec![other], syntax),
    });
    match written {
        Ok(keys) => {
            references(node, out);
            Written::Map(keys).encode(out);
        }
        Err(reason) => out.fail(reason),
    }
}

/// Returns whether a filter matches everything.
pub(super) fn is_absent(node: &Node) -> bool {
    match node {
        Node::Group { logic: Logic::And, negative: false, nodes } => nodes.iter().all(is_absent),
        _ => false,
    }
}

/// Records the references to other calls of a batch.
fn references(node: &Node, out: &mut JsonWriter) {
    match node {
        Node::Condition(condition) => condition.reference.iter().for_each(|path| out.reference(path)),
        Node::Group { nodes, .. } => nodes.iter().for_each(|node| references(node, out)),
    }
}

/// Why a filter cannot be sent.
type Reason = Cow<'static, str>;

const NOTHING: &str = "the filter matches nothing, which REST 2.0 cannot express; do not make the call";

/// A filter without negations. `All` without members is everything, `Any` without members is nothing.
#[derive(Clone, Debug, PartialEq)]
enum Tree {
    Leaf(Leaf),
    All(Vec<Tree>),
    Any(Vec<Tree>),
}

/// A condition on one field.
#[derive(Clone, Debug, PartialEq)]
struct Leaf {
    field: Cow<'static, str>,
    operator: Operator,
    /// Whether the operator is negated, which only `between` can be here.
    negative: bool,
    value: Json,
}

/// Returns the tree of a condition.
fn leaf_of(field: &str, operator: Operator, value: &Json) -> Tree {
    Tree::Leaf(Leaf { field: field.to_owned().into(), operator, negative: false, value: value.clone() })
}

/// Returns the tree of a node, or of its negation.
fn tree(node: &Node, negative: bool, syntax: &Syntax) -> Result<Tree, Reason> {
    match node {
        Node::Condition(condition) => leaf(condition, negative, syntax),
        Node::Group { logic, negative: inner, nodes } => {
            let negative = negative != *inner;
            let members = nodes.iter().map(|node| tree(node, negative, syntax)).collect::<Result<Vec<_>, _>>()?;
            // De Morgan: the negation of `and` is the `or` of the negations.
            Ok(if (*logic == Logic::Or) != negative { any(members, syntax) } else { all(members) })
        }
    }
}

fn leaf(condition: &Condition, negative: bool, syntax: &Syntax) -> Result<Tree, Reason> {
    let Condition { field, operator, value, .. } = condition;
    let value = value.as_ref().map_err(|reason| Cow::Owned(reason.to_string()))?;
    if field.is_empty() || field.starts_with(['=', '!', '<', '>', '@', '%', '?']) {
        return Err("the name of a field is empty or starts with an operator".into());
    }
    if negative && *operator == Operator::Search {
        return Err(format!("the search in `{field}` has no negation in REST 2.0; use another condition").into());
    }
    let operator = if negative { negated(*operator) } else { *operator };
    match (operator, value) {
        (Operator::Between, Json::Array(ends)) if syntax.between.is_none() => {
            let [low, high] = &ends[..] else { return Err(format!("`{field}` needs two values").into()) };
            Ok(match negative {
                false => all(vec![leaf_of(field, Operator::Ge, low), leaf_of(field, Operator::Le, high)]),
                true => {
                    let outside = [(Operator::Lt, low), (Operator::Gt, high)].map(|(op, end)| leaf_of(field, op, end));
                    any(outside.into(), syntax)
                }
            })
        }
        (Operator::In, Json::Array(values)) if values.is_empty() => Ok(Tree::Any(Vec::new())),
        (Operator::NotIn, Json::Array(values)) if values.is_empty() => Ok(Tree::All(Vec::new())),
        (operator, value) => Ok(Tree::Leaf(Leaf {
            field: field.clone(),
            operator,
            negative: negative && operator == Operator::Between,
            value: value.clone(),
        })),
    }
}

/// Returns the operator that matches the other values; `between` stays, and so does a search, which has no negation.
fn negated(operator: Operator) -> Operator {
    match operator {
        Operator::Eq => Operator::Ne,
        Operator::Ne => Operator::Eq,
        Operator::Gt => Operator::Le,
        Operator::Le => Operator::Gt,
        Operator::Ge => Operator::Lt,
        Operator::Lt => Operator::Ge,
        Operator::In => Operator::NotIn,
        Operator::NotIn => Operator::In,
        Operator::Between => Operator::Between,
        Operator::Contains => Operator::NotContains,
        Operator::NotContains => Operator::Contains,
        Operator::Like => Operator::NotLike,
        Operator::NotLike => Operator::Like,
        Operator::Search => Operator::Search,
    }
}

fn all(members: Vec<Tree>) -> Tree {
    let mut flat = Vec::new();
    for member in members {
        match member {
            Tree::All(inner) => flat.extend(inner),
            Tree::Any(inner) if inner.is_empty() => return Tree::Any(inner),
            other => flat.push(other),
        }
    }
    single(flat, Tree::All)
}

fn any(members: Vec<Tree>, syntax: &Syntax) -> Tree {
    let mut flat = Vec::new();
    for member in members {
        match member {
            Tree::Any(inner) => flat.extend(inner),
            Tree::All(inner) if inner.is_empty() => return Tree::All(inner),
            other => flat.push(other),
        }
    }
    // Without groups, alternatives are only the values of one field.
    match one_of(&flat).filter(|_| !syntax.logic && flat.len() > 1) {
        Some(leaf) => Tree::Leaf(leaf),
        None => single(flat, Tree::Any),
    }
}

/// Returns a single member itself.
fn single(mut members: Vec<Tree>, group: fn(Vec<Tree>) -> Tree) -> Tree {
    match members.len() {
        1 => members.remove(0),
        _ => group(members),
    }
}

/// Returns the `in` that stands for alternatives of one field.
fn one_of(members: &[Tree]) -> Option<Leaf> {
    merged(members, Operator::Eq, Operator::In)
}

/// Merges conditions with the operator `one` or `several` on the same field into one with `several`.
fn merged(members: &[Tree], one: Operator, several: Operator) -> Option<Leaf> {
    let Some(Tree::Leaf(Leaf { field, .. })) = members.first() else { return None };
    let mut values: Vec<Json> = Vec::new();
    for member in members {
        let more = match member {
            Tree::Leaf(leaf) if leaf.field == *field && leaf.operator == one => vec![leaf.value.clone()],
            Tree::Leaf(Leaf { field: same, operator, value: Json::Array(more), .. })
                if same == field && *operator == several =>
            {
                more.clone()
            }
            _ => return None,
        };
        for value in more {
            if !values.contains(&value) {
                values.push(value);
            }
        }
    }
    Some(Leaf { field: field.clone(), operator: several, negative: false, value: Json::Array(values) })
}

/// A filter as it is written.
#[derive(Debug)]
enum Written {
    Value(Json),
    Map(Vec<(String, Written)>),
}

impl Encode for Written {
    fn encode(&self, out: &mut JsonWriter) {
        match self {
            Self::Value(value) => out.json(value),
            Self::Map(keys) => {
                out.entries(&mut keys.iter().map(|(key, value)| (key.as_str(), value as &dyn Encode)));
            }
        }
    }
}

/// Returns the keys of conditions that all must match.
fn keys(members: Vec<Tree>, syntax: &Syntax) -> Result<Vec<(String, Written)>, Reason> {
    let mut written: Vec<(String, Written)> = Vec::new();
    let mut groups = Vec::new();
    for member in without_repeated_ne(members) {
        match member {
            Tree::Leaf(leaf) => {
                let key = format!("{}{}", prefix(&leaf, syntax)?, leaf.field);
                if written.iter().all(|(known, _)| *known != key) {
                    written.push((key, Written::Value(leaf.value)));
                } else if syntax.logic {
                    groups.push(vec![(key, Written::Value(leaf.value))]);
                } else {
                    return Err(format!(
                        "the filter has two conditions `{key}`, and this list can take only one of them; combine them"
                    )
                    .into());
                }
            }
            Tree::All(inner) => groups.push(keys(inner, syntax)?),
            Tree::Any(inner) if syntax.logic => groups.push(alternatives(inner, syntax)?),
            Tree::Any(_) => {
                return Err(format!(
                    "the filter has alternatives of different fields or operators, which the dialect `{}` of this list \
                     does not have; make a call for each",
                    syntax.name
                )
                .into());
            }
        }
    }
    written.extend(list_keys().zip(groups.into_iter().map(Written::Map)));
    Ok(written)
}

fn alternatives(members: Vec<Tree>, syntax: &Syntax) -> Result<Vec<(String, Written)>, Reason> {
    let mut group = vec![("logic".to_owned(), Written::Value("OR".into()))];
    for (number, member) in members.into_iter().enumerate() {
        let inner = match member {
            Tree::All(inner) => inner,
            other => vec![other],
        };
        group.push((number.to_string(), Written::Map(keys(inner, syntax)?)));
    }
    Ok(group)
}

/// Merges the conditions that a field differs from several values.
fn without_repeated_ne(members: Vec<Tree>) -> Vec<Tree> {
    let mut kept: Vec<Tree> = Vec::new();
    for member in members {
        let with = |known: &Tree| merged(&[known.clone(), member.clone()], Operator::Ne, Operator::NotIn);
        match kept.iter_mut().find_map(|known| Some((with(known)?, known))) {
            Some((both, known)) => *known = Tree::Leaf(both),
            None => kept.push(member),
        }
    }
    kept
}

/// Returns the prefix of a condition's key.
fn prefix(leaf: &Leaf, syntax: &Syntax) -> Result<&'static str, Reason> {
    let Leaf { operator, negative, .. } = leaf;
    let compared = |text| Some(text).filter(|_| syntax.compares);
    let prefix = match operator {
        Operator::Eq => Some(syntax.eq),
        Operator::Ne => syntax.ne,
        Operator::Gt => compared(">"),
        Operator::Ge => compared(">="),
        Operator::Lt => compared("<"),
        Operator::Le => compared("<="),
        Operator::In => Some(syntax.sets.map_or(syntax.eq, |[set, _]| set)),
        Operator::NotIn => syntax.sets.map(|[_, none]| none).or(syntax.ne),
        Operator::Between => syntax.between.map(|[within, outside]| if *negative { outside } else { within }),
        Operator::Contains => syntax.contains,
        Operator::NotContains => syntax.not_contains,
        Operator::Like => syntax.mask,
        Operator::NotLike => syntax.not_mask,
        Operator::Search => syntax.search,
    };
    prefix.ok_or_else(|| {
        let (operator, name) = (operator.as_wire(), syntax.name);
        format!("the dialect `{name}` of this list has no operator `{operator}`; use another condition").into()
    })
}

/// The prefixes of keys. A longer prefix comes before its own start.
const PREFIXES: [(&str, Operator); 18] = [
    ("!=%", Operator::NotLike),
    ("!%=", Operator::NotLike),
    ("=%", Operator::Like),
    ("%=", Operator::Like),
    ("><", Operator::Between),
    ("!@", Operator::NotIn),
    ("!=", Operator::Ne),
    ("!%", Operator::NotContains),
    (">=", Operator::Ge),
    ("<=", Operator::Le),
    (">", Operator::Gt),
    ("<", Operator::Lt),
    ("@", Operator::In),
    ("%", Operator::Contains),
    ("=", Operator::Eq),
    ("!", Operator::Ne),
    ("?", Operator::Search),
    ("", Operator::Eq),
];

/// Decodes a filter, with the spellings of every dialect.
pub(super) fn decode(value: Value<'_>) -> Result<Node, DecodeError> {
    let mut json = OrderedJson::Null;
    json.decode(value)?;
    conditions(&json).map(|nodes| group_of(Logic::And, nodes))
}

/// Returns a group, or its only member.
fn group_of(logic: Logic, nodes: Vec<Node>) -> Node {
    match <[Node; 1]>::try_from(nodes) {
        Ok([node]) => node,
        Err(nodes) => Node::Group { logic, negative: false, nodes },
    }
}

fn conditions(json: &OrderedJson) -> Result<Vec<Node>, DecodeError> {
    let entries: Vec<(String, &OrderedJson)> = match json {
        OrderedJson::Object(map) => map.iter().map(|(key, value)| (key.to_owned(), value)).collect(),
        // PHP writes a map so that is empty, or whose keys are 0, 1, 2…
        OrderedJson::Array(groups) => list_keys().zip(groups).collect(),
        other => return Err(DecodeError::mismatch("a map of conditions", kind(&json_of(other)))),
    };
    let entries = entries.into_iter().filter(|(key, _)| !key.eq_ignore_ascii_case("logic"));
    entries.map(|(key, value)| condition(&key, value).map_err(|problem| problem.within(key))).collect()
}

fn condition(key: &str, value: &OrderedJson) -> Result<Node, DecodeError> {
    if crate::decode::is_number(key) {
        return group(value);
    }
    if let Some(field) = key.strip_prefix("!><") {
        let nodes = vec![node(field, Operator::Between, json_of(value))];
        return Ok(Node::Group { logic: Logic::And, negative: true, nodes });
    }
    let known = PREFIXES.iter().find_map(|(prefix, operator)| Some((key.strip_prefix(prefix)?, *operator)));
    let (field, operator) = known.unwrap_or((key, Operator::Eq));
    let value = json_of(value);
    let operator = match operator {
        Operator::Eq if value.is_array() => Operator::In,
        Operator::Ne if value.is_array() => Operator::NotIn,
        other => other,
    };
    Ok(node(field, operator, value))
}

fn group(json: &OrderedJson) -> Result<Node, DecodeError> {
    let nodes = conditions(json)?;
    let logic = json.as_object().into_iter().flat_map(|map| map.iter());
    let logic = logic.filter(|(key, _)| key.eq_ignore_ascii_case("logic")).find_map(|(_, value)| value.as_str());
    let logic = match logic.map(str::to_ascii_uppercase).as_deref() {
        None | Some("AND") => Logic::And,
        Some("OR") => Logic::Or,
        Some(_) => return Err(DecodeError::mismatch("`AND` or `OR`", "another string").within("logic")),
    };
    Ok(group_of(logic, nodes))
}

fn node(field: &str, operator: Operator, value: Json) -> Node {
    Node::Condition(Condition { field: field.to_owned().into(), operator, value: Ok(value), reference: None })
}

fn json_of(json: &OrderedJson) -> Json {
    serde_json::to_value(json).unwrap_or_default()
}
