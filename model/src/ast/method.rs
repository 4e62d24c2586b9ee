//! Reads method files.

use super::entries::Entries;
use super::example::{ExampleAst, example};
use super::field::{FieldAst, Role};
use super::paging::{PaginationAst, pagination};
use super::read::{Reader, SpannedNode};
use super::rows::{RowsAst, rows};
use super::rule::{CauseAst, RuleAst, errors, rule};
use super::v2::{self, FilterAst, MethodV2Ast, OrderAst, SelectAst};
use super::{DocAst, keys, name};
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::model::{Action, Effect, Protocol};
use crate::source::{NodePath, SourceFile, Spanned};
use crate::yaml::Node;

/// A method as written.
#[derive(Clone, Debug)]
pub(crate) struct MethodAst {
    pub(crate) name: Spanned<String>,
    pub(crate) rust: Option<Spanned<String>>,
    pub(crate) doc: DocAst,
    pub(crate) scope: Option<Spanned<String>>,
    pub(crate) access: Option<Spanned<String>>,
    pub(crate) effect: Option<Effect>,
    pub(crate) action: Option<Spanned<ActionAst>>,
    pub(crate) object: Option<Spanned<String>>,
    pub(crate) body: BodyAst,
    pub(crate) select: Option<Spanned<SelectAst>>,
    pub(crate) filter: Option<Spanned<FilterAst>>,
    pub(crate) order: Option<Spanned<OrderAst>>,
    pub(crate) pagination: Option<Spanned<PaginationAst>>,
    pub(crate) rows: Option<Spanned<RowsAst>>,
    pub(crate) result: Option<Spanned<ResultAst>>,
    pub(crate) envelope: bool,
    pub(crate) v2: MethodV2Ast,
    pub(crate) rules: Vec<RuleAst>,
    pub(crate) errors: Vec<(Spanned<String>, Vec<CauseAst>)>,
    pub(crate) examples: Vec<ExampleAst>,
}

pub(crate) type ActionAst = Action;

const EFFECTS: [(&str, Effect); 2] = [("read", Effect::Read), ("write", Effect::Write)];

/// The body of a request.
#[derive(Clone, Debug)]
pub(crate) enum BodyAst {
    Params(Vec<FieldAst>),
    Bare(Box<FieldAst>),
}

/// The result of a method.
#[derive(Clone, Debug)]
pub(crate) enum ResultAst {
    Fields(Vec<FieldAst>),
    Bare(Box<FieldAst>),
}

impl MethodAst {
    pub(crate) fn read(mut entries: Entries<'_>, source: &SourceFile, reader: &mut Reader) -> Option<Self> {
        let e = &mut entries;
        e.refuse_other_protocols(keys::METHOD, reader);
        let name = name("method", e, source, reader);
        let action = e.take("action").and_then(|spot| action(spot, reader));
        demand(e, action.as_ref().map(|action| action.value), reader);
        let doc = DocAst::read(e, keys::METHOD, reader);
        let mut text = |key: &str| e.take(key).and_then(|spot| reader.text(spot));
        let (rust, scope, access, object) = (text("rust"), text("scope"), text("access"), text("object"));
        let is_unreadable = |key, is_read: bool| !is_read && e.has_or_means(key, keys::METHOD);
        if is_unreadable("action", action.is_some()) || is_unreadable("object", object.is_some()) {
            // Together they bring parameters.
            reader.suppressed.add_all(&CascadeKey::Field(e.place.file, String::new()));
        }
        let effect = e.take("effect").and_then(|spot| reader.choice("effect", spot, &EFFECTS));
        let body = body(e, reader);
        let at = |spot: &SpannedNode<'_>| spot.place.clone();
        let select = e.take("select").and_then(|spot| {
            let place = at(&spot);
            v2::select(spot, reader).map(|value| Spanned { value, place })
        });
        let order = e.take("order").map(|spot| Spanned { place: at(&spot), value: v2::order(spot, reader) });
        let filter = e.take("filter").map(|spot| Spanned { place: at(&spot), value: v2::filter(spot, reader) });
        let pagination = e.take("pagination").and_then(|spot| pagination(spot, reader));
        let rows = e.take("rows").and_then(|spot| rows(spot, reader));
        let result = e.take("result").and_then(|spot| result(spot, reader));
        let envelope = flag("envelope", e, reader).is_none_or(|flag| flag.value);
        let v2 = MethodV2Ast::read(e, reader);
        let rules = list("rules", e, reader, rule);
        let errors = e.take("errors").map(|spot| errors(&spot, reader)).unwrap_or_default();
        let examples = list("examples", e, reader, example);
        entries.finish(keys::METHOD, reader);
        Some(Self {
            name: name?,
            rust,
            doc,
            scope,
            access,
            effect,
            action,
            object,
            body,
            select,
            filter,
            order,
            pagination,
            rows,
            result,
            envelope,
            v2,
            rules,
            errors,
            examples,
        })
    }
}

/// Reads the action. Only some exist in all protocols.
fn action(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Spanned<ActionAst>> {
    let place = spot.place.clone();
    let value = reader.choice("action", spot, &Action::ALL.map(|action| (action.word(), action)))?;
    if reader.protocol == Protocol::V2 && !value.is_in_v2() {
        let message = format!("the action `{}` is one of {}", value.word(), Protocol::V3.name());
        let problem = Diagnostic::new("wrong-protocol", &place, message);
        reader.report(problem.help("remove the action, and write `params`, `effect` and `result`"));
        return None;
    }
    Some(Spanned { value, place })
}

/// Requires the keys that the action does not imply. An unreadable action is assumed to imply all.
fn demand(entries: &mut Entries<'_>, action: Option<Action>, reader: &mut Reader) {
    let has_action = entries.has_or_means("action", keys::METHOD);
    let describes = matches!(action, Some(Action::FieldList | Action::FieldGet)) || (has_action && action.is_none());
    if !describes {
        let _ = entries.need_with("summary", "add `summary:` with one sentence that describes the method");
    }
    if !has_action && entries.has("object") && !(entries.has("effect") && entries.has("result")) {
        // The action that is most likely missing brings parameters.
        reader.suppressed.add_all(&CascadeKey::Field(entries.place.file, String::new()));
    }
    if !has_action {
        let _ = entries.need_with("effect", "add `effect: read` or `effect: write`, which decides what may be retried");
    }
    let brings_result = match reader.protocol {
        Protocol::V3 => has_action,
        // A list brings its rows; no other action says what it returns. An unreadable one may be a list.
        Protocol::V2 => has_action && action.is_none_or(|action| action == Action::List),
    };
    if !brings_result {
        let _ = entries.need_with("result", "add `result:` with the content of `result` in the response");
    }
    if reader.protocol == Protocol::V2 && action == Some(Action::List) {
        let _ = entries.need_with("rows_at", "add `rows_at:` with the key of the rows, or `rows_at: result`");
    }
    if entries.has_or_means("object", keys::METHOD) {
        return;
    }
    for key in ["action", "select", "filter", "order"] {
        if let Some(spot) = entries.take(key).filter(|spot| !matches!(spot.node, Node::Bool(false))) {
            // What an action brings to a request is not known without it.
            reader.suppressed.add_all(&CascadeKey::Field(entries.place.file, String::new()));
            let message = format!("`{key}` needs `object`");
            reader.report(
                Diagnostic::new("missing-key", &spot.place, message)
                    .help("add `object:` with the dotted name of an object"),
            );
            return;
        }
    }
}

fn flag(key: &str, entries: &mut Entries<'_>, reader: &mut Reader) -> Option<Spanned<bool>> {
    let spot = entries.take(key)?;
    let place = spot.place.clone();
    reader.boolean(spot).map(|value| Spanned { value, place })
}

/// Reads a list item by item.
pub(super) fn list<T>(
    key: &str,
    entries: &mut Entries<'_>,
    reader: &mut Reader,
    read: fn(SpannedNode<'_>, &mut Reader) -> Option<T>,
) -> Vec<T> {
    let Some(spot) = entries.take(key) else { return Vec::new() };
    reader.items(&spot, &format!("a list of {key}")).into_iter().filter_map(|item| read(item, reader)).collect()
}

fn unnamed(place: &NodePath) -> Spanned<String> {
    Spanned { value: String::new(), place: place.clone() }
}

fn body(entries: &mut Entries<'_>, reader: &mut Reader) -> BodyAst {
    let params = entries.take("params");
    if params.is_none() && entries.has_or_means("params", keys::METHOD) {
        reader.suppressed.add_all(&CascadeKey::Field(entries.place.file, String::new()));
    }
    let Some(spot) = entries.take("body") else {
        return BodyAst::Params(params.map(|spot| FieldAst::read_all(&spot, Role::Param, reader)).unwrap_or_default());
    };
    for key in ["params", "action", "select", "filter", "order", "pagination"] {
        if let Some(place) = entries.key_place(key) {
            let message = format!("`{key}` cannot be combined with `body`");
            reader.report(
                Diagnostic::new("conflict", &place, message)
                    .help("remove one of the two: `body` is for bodies that are not JSON objects"),
            );
        }
    }
    let file = spot.place.file;
    match FieldAst::read(unnamed(&spot.place), spot, Role::Param, reader) {
        Some(field) => BodyAst::Bare(Box::new(field)),
        None => {
            reader.suppressed.add_all(&CascadeKey::Field(file, String::new()));
            BodyAst::Params(Vec::new())
        }
    }
}

/// Reads `result`: a type, a field with `type`, or a map of fields.
fn result(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Spanned<ResultAst>> {
    let place = spot.place.clone();
    let value = match is_bare(spot.node) {
        true => ResultAst::Bare(Box::new(FieldAst::read(unnamed(&place), spot, Role::Result, reader)?)),
        false => ResultAst::Fields(FieldAst::read_all(&spot, Role::Result, reader)),
    };
    Some(Spanned { value, place })
}

/// Returns whether a `result` is a bare value, or one that lacks its type. A map of fields can have a field called `type`, but
/// a bare value has only the keys of a field, and a key whose value is neither a word nor a map cannot be a field.
pub(crate) fn is_bare(node: &Node) -> bool {
    let Node::Map(pairs) = node else { return matches!(node, Node::Str(_)) };
    let has_type = pairs.iter().any(|(key, _)| *key == Node::Str("type".into()));
    let is_type = |key: &str| key == "type" || !has_type && keys::intended(key, &["type"]).is_some();
    let texts = ["doc", "note", "fields", "values", "rust_type"];
    let fits = |(key, value): &(Node, Node)| match key {
        Node::Str(key) if is_type(key) || texts.contains(&key.as_str()) => true,
        // Constraints of elements have no type, and no type starts as a regular expression does.
        Node::Str(key) if key == "items" => {
            matches!(value, Node::Map(pairs) if !pairs.iter().any(|(key, _)| *key == Node::Str("type".into())))
        }
        Node::Str(key) if key == "pattern" => matches!(value, Node::Str(text) if text.trim_start().starts_with('^')),
        Node::Str(key) => {
            keys::PARAM.iter().chain(keys::RESULT).any(|known| known.name == key)
                && !matches!(value, Node::Str(_) | Node::Map(_))
        }
        _ => false,
    };
    let gives_type = |(key, value): &(Node, Node)| match (key, value) {
        (Node::Str(key), Node::Str(_)) => is_type(key),
        _ => false,
    };
    let is_no_field = |(_, value): &(Node, Node)| match value {
        Node::Map(_) | Node::Null => false,
        Node::Str(text) => text.trim().contains(char::is_whitespace),
        _ => true,
    };
    pairs.iter().any(|pair| gives_type(pair) || is_no_field(pair)) && pairs.iter().all(fits)
}
