//! Method files.

use super::field::{FieldAst, Role};
use super::read::{Entries, Reader, Spot};
use super::{DocAst, keys, name};
use crate::diagnostic::Diagnostic;
use crate::model::{Action, Effect};
use crate::source::{Place, SourceFile, Spanned};
use crate::yaml::Node;
use serde_json::Value as Json;

/// A method as it is written.
#[derive(Clone, Debug)]
pub(crate) struct MethodAst {
    pub(crate) name: Spanned<String>,
    pub(crate) place: Place,
    pub(crate) rust: Option<Spanned<String>>,
    pub(crate) doc: DocAst,
    pub(crate) scope: Option<Spanned<String>>,
    pub(crate) access: Option<String>,
    pub(crate) effect: Option<Effect>,
    pub(crate) action: Option<Spanned<ActionAst>>,
    pub(crate) object: Option<Spanned<String>>,
    pub(crate) body: BodyAst,
    pub(crate) select: Option<Spanned<bool>>,
    pub(crate) filter: Option<Spanned<FilterAst>>,
    pub(crate) order: Option<Spanned<bool>>,
    pub(crate) pagination: Option<Spanned<PaginationAst>>,
    pub(crate) result: Option<Spanned<ResultAst>>,
    pub(crate) envelope: bool,
    pub(crate) rules: Vec<RuleAst>,
    pub(crate) errors: Vec<(Spanned<String>, Vec<CauseAst>)>,
    pub(crate) examples: Vec<ExampleAst>,
}

pub(crate) type ActionAst = Action;

/// The standard actions by their names in specs.
pub(crate) const ACTIONS: [(&str, Action); 8] = [
    ("get", Action::Get),
    ("list", Action::List),
    ("tail", Action::Tail),
    ("add", Action::Add),
    ("update", Action::Update),
    ("delete", Action::Delete),
    ("field.list", Action::FieldList),
    ("field.get", Action::FieldGet),
];

/// What a method takes.
#[derive(Clone, Debug)]
pub(crate) enum BodyAst {
    Params(Vec<FieldAst>),
    Bare(Box<FieldAst>),
}

/// `filter`: whether it is taken, and the fields that it must speak of.
#[derive(Clone, Debug, Default)]
pub(crate) struct FilterAst {
    pub(crate) taken: bool,
    pub(crate) required: Vec<Spanned<String>>,
}

/// What a method answers.
#[derive(Clone, Debug)]
pub(crate) enum ResultAst {
    Fields(Vec<FieldAst>),
    Bare(Box<FieldAst>),
}

/// How a list is paged.
#[derive(Clone, Debug)]
pub(crate) struct PaginationAst {
    pub(crate) family: Family,
    pub(crate) default: Option<u32>,
    pub(crate) max: Option<u32>,
    pub(crate) cursor: Vec<FieldAst>,
    pub(crate) next: Option<Spanned<String>>,
    pub(crate) more: Option<Spanned<String>>,
}

/// The families of pagination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    Offset,
    Tail,
    Cursor,
    Single,
}

/// A condition between parameters.
#[derive(Clone, Debug)]
pub(crate) struct RuleAst {
    pub(crate) kind: RuleKindAst,
    pub(crate) doc: Option<String>,
}

#[derive(Clone, Debug)]
pub(crate) enum RuleKindAst {
    AnyOf(Vec<Spanned<String>>),
    OneOf(Vec<Spanned<String>>),
    Require(Spanned<String>, Vec<(Spanned<String>, Json)>),
    Forbid(Spanned<String>, Vec<(Spanned<String>, Json)>),
}

/// A documented reason for a code.
#[derive(Clone, Debug)]
pub(crate) struct CauseAst {
    pub(crate) name: Spanned<String>,
    pub(crate) fields: Vec<Spanned<String>>,
    pub(crate) when: String,
    pub(crate) fix: String,
    pub(crate) retry: bool,
}

/// A request with its answer.
#[derive(Clone, Debug)]
pub(crate) struct ExampleAst {
    pub(crate) place: Place,
    pub(crate) title: Option<String>,
    pub(crate) request: Option<Spanned<Json>>,
    pub(crate) response: Option<Spanned<Json>>,
    pub(crate) error: Option<ExampleErrorAst>,
    pub(crate) status: Option<u16>,
}

/// The failure of an example.
#[derive(Clone, Debug)]
pub(crate) struct ExampleErrorAst {
    pub(crate) code: Spanned<String>,
    pub(crate) message: String,
    pub(crate) validation: Vec<(Option<String>, String)>,
}

impl MethodAst {
    pub(crate) fn read(mut entries: Entries<'_>, source: &SourceFile, reader: &mut Reader) -> Option<Self> {
        let e = &mut entries;
        let method_name = name("method", e, source, reader);
        let doc = DocAst::read(e, reader);
        let place = e.place.clone();
        let mut text = |key: &str| e.take(key).and_then(|spot| reader.text(spot));
        let (rust, scope, access, object) = (text("rust"), text("scope"), text("access"), text("object"));
        let effect =
            e.take("effect").and_then(|spot| reader.choice(spot, &[("read", Effect::Read), ("write", Effect::Write)]));
        let action = e.take("action").and_then(|spot| {
            let place = spot.place.clone();
            reader.choice(spot, &ACTIONS).map(|value| Spanned { value, place })
        });
        let body = body(e, reader);
        let (select, order) = (flag("select", e, reader), flag("order", e, reader));
        let filter = e.take("filter").map(|spot| Spanned { place: spot.place.clone(), value: filter(spot, reader) });
        let pagination = e.take("pagination").and_then(|spot| pagination(spot, reader));
        let result = e.take("result").and_then(|spot| result(spot, reader));
        let envelope = flag("envelope", e, reader).is_none_or(|flag| flag.value);
        let rules = list("rules", e, reader, rule);
        let errors = e.take("errors").map(|spot| errors(&spot, reader)).unwrap_or_default();
        let examples = list("examples", e, reader, example);
        entries.finish(&keys::names(keys::METHOD), reader);
        Some(Self {
            name: method_name?,
            place,
            rust,
            doc,
            scope,
            access: access.map(|access| access.value),
            effect,
            action,
            object,
            body,
            select,
            filter,
            order,
            pagination,
            result,
            envelope,
            rules,
            errors,
            examples,
        })
    }
}

fn flag(key: &str, entries: &mut Entries<'_>, reader: &mut Reader) -> Option<Spanned<bool>> {
    let spot = entries.take(key)?;
    let place = spot.place.clone();
    reader.boolean(spot).map(|value| Spanned { value, place })
}

fn list<T>(
    key: &str,
    entries: &mut Entries<'_>,
    reader: &mut Reader,
    read: fn(Spot<'_>, &mut Reader) -> Option<T>,
) -> Vec<T> {
    let Some(spot) = entries.take(key) else { return Vec::new() };
    reader.items(&spot, &format!("a list of {key}")).into_iter().filter_map(|item| read(item, reader)).collect()
}

fn unnamed(place: &Place) -> Spanned<String> {
    Spanned { value: String::new(), place: place.clone() }
}

fn body(entries: &mut Entries<'_>, reader: &mut Reader) -> BodyAst {
    let params = entries.take("params");
    let Some(spot) = entries.take("body") else {
        return BodyAst::Params(params.map(|spot| FieldAst::read_all(&spot, Role::Param, reader)).unwrap_or_default());
    };
    if let Some(params) = params {
        let message = "a method has `params` or a `body`, not both";
        reader.report(Diagnostic::new("conflict", &params.place.key(), message).help("drop one of the two"));
    }
    match FieldAst::read(unnamed(&spot.place), spot, Role::Param, reader) {
        Some(field) => BodyAst::Bare(Box::new(field)),
        None => BodyAst::Params(Vec::new()),
    }
}

/// `result` is a type, or a map with `type` that is no field, or a map of fields.
fn result(spot: Spot<'_>, reader: &mut Reader) -> Option<Spanned<ResultAst>> {
    let place = spot.place.clone();
    let bare = match spot.node {
        Node::Str(_) => true,
        // A field called `type` would be a map or a type too; a bare value never has other keys than a field's.
        Node::Map(pairs) => {
            let keys: Vec<&str> = pairs
                .iter()
                .filter_map(|(key, _)| if let Node::Str(key) = key { Some(key.as_str()) } else { None })
                .collect();
            keys.contains(&"type")
                && keys
                    .iter()
                    .all(|key| matches!(*key, "type" | "doc" | "nullable" | "fields" | "values" | "rust_type" | "note"))
        }
        _ => false,
    };
    let value = match bare {
        true => ResultAst::Bare(Box::new(FieldAst::read(unnamed(&place), spot, Role::Result, reader)?)),
        false => ResultAst::Fields(FieldAst::read_all(&spot, Role::Result, reader)),
    };
    Some(Spanned { value, place })
}

fn filter(spot: Spot<'_>, reader: &mut Reader) -> FilterAst {
    if let Node::Bool(taken) = spot.node {
        return FilterAst { taken: *taken, required: Vec::new() };
    }
    let Some(mut entries) = reader.entries(&spot, "`true`, or a map with `required`") else {
        return FilterAst::default();
    };
    let required = entries.need("required", reader).map(|spot| reader.words(spot)).unwrap_or_default();
    entries.finish(&["required"], reader);
    FilterAst { taken: true, required }
}

fn pagination(spot: Spot<'_>, reader: &mut Reader) -> Option<Spanned<PaginationAst>> {
    const FAMILIES: [(&str, Family); 4] =
        [("offset", Family::Offset), ("tail", Family::Tail), ("cursor", Family::Cursor), ("single", Family::Single)];
    let place = spot.place.clone();
    let mut entries = reader.entries(&spot, "a map with `family`")?;
    let family = entries.need("family", reader).and_then(|spot| reader.choice(spot, &FAMILIES));
    let mut size = |key| entries.take(key).and_then(|spot| reader.small(spot, "a page size"));
    let (default, max) = (size("default"), size("max"));
    let mut known = vec!["family", "default", "max"];
    let (mut cursor, mut next, mut more) = (Vec::new(), None, None);
    if family == Some(Family::Cursor) {
        known.extend(["cursor", "next"]);
        cursor = entries
            .need("cursor", reader)
            .map(|spot| FieldAst::read_all(&spot, Role::Result, reader))
            .unwrap_or_default();
        next = entries.need("next", reader).and_then(|spot| reader.text(spot));
    }
    if family == Some(Family::Single) {
        known.push("more");
        more = entries.take("more").and_then(|spot| reader.text(spot));
    } else {
        for key in ["default", "max"] {
            let _ = entries.has(key) || entries.need(key, reader).is_some();
        }
    }
    entries.finish(&known, reader);
    Some(Spanned { value: PaginationAst { family: family?, default, max, cursor, next, more }, place })
}

fn rule(spot: Spot<'_>, reader: &mut Reader) -> Option<RuleAst> {
    let place = spot.place.clone();
    let mut entries = reader.entries(&spot, "a rule, such as `{ any_of: [a, b] }`")?;
    let doc = entries.take("doc").and_then(|spot| reader.text(spot)).map(|doc| doc.value);
    let kind = if let Some(spot) = entries.take("any_of") {
        Some(RuleKindAst::AnyOf(reader.words(spot)))
    } else if let Some(spot) = entries.take("one_of") {
        Some(RuleKindAst::OneOf(reader.words(spot)))
    } else if let Some(spot) = entries.take("require") {
        conditional(spot, &mut entries, reader).map(|(name, when)| RuleKindAst::Require(name, when))
    } else if let Some(spot) = entries.take("forbid") {
        conditional(spot, &mut entries, reader).map(|(name, when)| RuleKindAst::Forbid(name, when))
    } else {
        let help = "a rule has one of `any_of`, `one_of`, `require` and `forbid`";
        reader.report(Diagnostic::new("missing-key", &place, "this rule says nothing").help(help));
        None
    };
    entries.finish(&keys::names(keys::RULE), reader);
    Some(RuleAst { kind: kind?, doc })
}

type Condition = (Spanned<String>, Vec<(Spanned<String>, Json)>);

fn conditional(spot: Spot<'_>, entries: &mut Entries<'_>, reader: &mut Reader) -> Option<Condition> {
    let name = reader.text(spot)?;
    let when = entries.need("when", reader)?;
    let when = reader.entries(&when, "a map from parameters to values")?;
    Some((name, when.all().map(|(name, spot)| (name, reader.json(&spot))).collect()))
}

fn errors(spot: &Spot<'_>, reader: &mut Reader) -> Vec<(Spanned<String>, Vec<CauseAst>)> {
    let Some(entries) = reader.entries(spot, "a map from error names to causes") else { return Vec::new() };
    entries
        .all()
        .map(|(name, spot)| {
            let causes = match spot.node {
                Node::Null => Vec::new(),
                _ => {
                    reader.items(&spot, "a list of causes").into_iter().filter_map(|item| cause(item, reader)).collect()
                }
            };
            (name, causes)
        })
        .collect()
}

fn cause(spot: Spot<'_>, reader: &mut Reader) -> Option<CauseAst> {
    let mut entries = reader.entries(&spot, "a cause, a map with `cause`, `when` and `fix`")?;
    let mut need = |key| entries.need(key, reader).and_then(|spot| reader.text(spot));
    let (name, when, fix) = (need("cause"), need("when"), need("fix"));
    let fields = entries.take("field").map(|spot| reader.words(spot)).unwrap_or_default();
    let retry = entries.take("retry").and_then(|spot| reader.boolean(spot)).unwrap_or(false);
    entries.finish(&keys::names(keys::CAUSE), reader);
    Some(CauseAst { name: name?, fields, when: when?.value, fix: fix?.value, retry })
}

fn example(spot: Spot<'_>, reader: &mut Reader) -> Option<ExampleAst> {
    let place = spot.place.clone();
    let mut entries = reader.entries(&spot, "an example, a map with `request` and `response` or `error`")?;
    let title = entries.take("title").and_then(|spot| reader.text(spot)).map(|title| title.value);
    let mut json = |key| entries.take(key).map(|spot| Spanned { value: reader.json(&spot), place: spot.place });
    let (request, response) = (json("request"), json("response"));
    let status = entries.take("status").and_then(|spot| reader.small(spot, "an HTTP status"));
    let failure = entries.take("error");
    let both = failure.is_some() == response.is_some();
    let error = failure.and_then(|spot| example_error(spot, reader));
    if both {
        let message = "an example shows one answer: a `response` or an `error`";
        reader.report(Diagnostic::new("bad-example", &place, message).help("keep exactly one of the two keys"));
    }
    entries.finish(&keys::names(keys::EXAMPLE), reader);
    Some(ExampleAst { place, title, request, response, error, status })
}

fn example_error(spot: Spot<'_>, reader: &mut Reader) -> Option<ExampleErrorAst> {
    let mut entries = reader.entries(&spot, "a failure, a map with `code` and `message`")?;
    let code = entries.need("code", reader).and_then(|spot| reader.text(spot));
    let message = entries.need("message", reader).and_then(|spot| reader.text(spot)).map(|text| text.value);
    let validation = list("validation", &mut entries, reader, |spot, reader| {
        let mut entries = reader.entries(&spot, "a map with `message` and perhaps `field`")?;
        let field = entries.take("field").and_then(|spot| reader.text(spot)).map(|text| text.value);
        let message = entries.need("message", reader).and_then(|spot| reader.text(spot)).map(|text| text.value);
        entries.finish(&keys::names(keys::VALIDATION), reader);
        Some((field, message?))
    });
    entries.finish(&keys::names(keys::FAILURE), reader);
    Some(ExampleErrorAst { code: code?, message: message?, validation })
}
