//! `api.yaml` and the errors files.

use super::entries::Entries;
use super::read::{Reader, SpannedNode};
use super::{Ast, FEW, events, keys, types};
use crate::diagnostic::{CascadeKey, Diagnostic, Location, Suppressed};
use crate::model::{Category, ErrorShape, Listing, Protocol, Retry};
use crate::roots::ROOT_V2;
use crate::source::{NodePath, SourceFile, Spanned};
use crate::yaml::Node;
use std::collections::HashSet;

/// `api.yaml` as written.
#[derive(Clone, Debug)]
pub(crate) struct ApiAst {
    pub(crate) title: String,
    pub(crate) docs: Option<String>,
    pub(crate) docs_version: Option<String>,
    pub(crate) documented: Option<Listing>,
    pub(crate) published: Option<Listing>,
    pub(crate) modules: Vec<(Spanned<String>, Spanned<String>)>,
    pub(crate) titles: Vec<(Spanned<String>, Spanned<String>)>,
    pub(crate) entities: Vec<(Spanned<String>, Spanned<String>)>,
    /// The key `entities`, or `api`.
    pub(crate) entities_place: NodePath,
    pub(crate) events: Vec<Spanned<String>>,
}

impl ApiAst {
    pub(crate) fn read(mut entries: Entries<'_>, source: &SourceFile, reader: &mut Reader) -> Option<Self> {
        let spot = entries.need("api");
        let inner = spot.and_then(|spot| Some((reader.entries(&spot, "a map with `title`")?, spot)));
        entries.finish(keys::API_FILE, reader);
        let (mut entries, spot) = inner?;
        entries.refuse_other_protocols(keys::API, reader);
        match entries.take("protocol") {
            Some(spot) => check_protocol(&spot, source, reader),
            None if source.root == ROOT_V2 => {
                let problem =
                    Diagnostic::new("wrong-protocol", &spot.place.key(), "the specs below `v2/` are those of REST 2.0");
                reader.report(problem.help("add `protocol: 2`"));
            }
            None => {}
        }
        let title = entries.need("title").and_then(|spot| reader.text(spot)).map(|text| text.value);
        let docs = entries.take("docs").and_then(|spot| reader.address(spot)).map(|text| text.value);
        let docs_version = entries.take("docs_version").and_then(|spot| reader.date(spot)).map(|date| date.value);
        let documented = entries.take("documented").and_then(|spot| listing(&spot, reader));
        let published = entries.take("published").and_then(|spot| listing(&spot, reader));
        let modules = sentences("modules", &mut entries, reader, CascadeKey::Module);
        let titles = sentences("titles", &mut entries, reader, CascadeKey::Module);
        let entities = sentences("entities", &mut entries, reader, CascadeKey::Entity);
        let entities_place = entries.key_place("entities").unwrap_or_else(|| spot.place.key());
        let names = entries.take("events").map(|spot| reader.different_words(spot)).unwrap_or_default();
        names.iter().for_each(|name| events::check_name(name, reader));
        entries.finish(keys::API, reader);
        Some(Self {
            title: title?,
            docs,
            docs_version,
            documented,
            published,
            modules,
            titles,
            entities,
            entities_place,
            events: names,
        })
    }
}

/// Returns the protocol that `api.yaml` names, or the default one. [`ApiAst::read`] reports a wrong one. That of a file
/// that cannot be read is the one that its folder or a line of it says, so that the keys of other files are known.
pub(super) fn protocol(sources: &[SourceFile], trees: &[Result<Node, Diagnostic>]) -> Protocol {
    if is_below_v2(sources) {
        return Protocol::V2;
    }
    let Some((source, number)) = number(sources, trees) else { return Protocol::default() };
    let is_named = |protocol: &Protocol| match &number {
        Some(Node::Str(text)) => *text == protocol.number().to_string(),
        Some(number) => *number == Node::Int(protocol.number()),
        None => source.text.lines().any(|line| line.trim() == format!("protocol: {}", protocol.number())),
    };
    Protocol::ALL.into_iter().find(is_named).unwrap_or_default()
}

/// Returns whether the specs are those below `v2/`, whose protocol is known.
pub(super) fn is_below_v2(sources: &[SourceFile]) -> bool {
    sources.first().is_some_and(|source| source.root == ROOT_V2)
}

/// Returns `api.yaml`, and what it says under `protocol`.
fn number<'s>(sources: &'s [SourceFile], trees: &[Result<Node, Diagnostic>]) -> Option<(&'s SourceFile, Option<Node>)> {
    let value = |node: &Node, key: &str| match node {
        Node::Map(pairs) => {
            let means = |own: &Node| matches!(own, Node::Str(own) if keys::intended(own, &[key]).is_some());
            pairs.iter().find(|(own, _)| means(own)).map(|(_, node)| node.clone())
        }
        _ => None,
    };
    let (source, tree) = sources.iter().zip(trees).find(|(source, _)| source.name_path() == "api.yaml")?;
    Some((source, tree.as_ref().ok().and_then(|tree| value(&value(tree, "api")?, "protocol"))))
}

/// Returns whether `api.yaml` has a protocol that does not exist.
pub(super) fn is_protocol_wrong(sources: &[SourceFile], trees: &[Result<Node, Diagnostic>]) -> bool {
    let is_known = |number: &Node| Protocol::ALL.into_iter().any(|protocol| *number == Node::Int(protocol.number()));
    number(sources, trees).and_then(|(_, number)| number).is_some_and(|number| !is_known(&number))
}

/// Reports specs of another protocol than the one that `api.yaml` names.
pub(super) fn unnamed(protocol: Protocol, api: Option<&NodePath>) -> Diagnostic {
    let at = api.map_or_else(|| Location::Path("api.yaml".to_owned()), Location::from);
    let message = format!("the specs are those of {}, which `api.yaml` does not say", protocol.name());
    Diagnostic::at("wrong-protocol", at, message).help(format!("write `protocol: {}` under `api`", protocol.number()))
}

/// Reports specs of the other protocol than the one that the others are specs of.
pub(super) fn of_other_protocol(protocol: Protocol, first: &SourceFile, file: usize, count: usize) -> Diagnostic {
    let (name, help) = match protocol {
        Protocol::V3 => (Protocol::V2.name(), "move them below `v2/`"),
        Protocol::V2 => (Protocol::V3.name(), "move them to the specs of REST 3.0"),
    };
    let message =
        format!("{count} specs are those of {name} among those of {}, such as {}", protocol.name(), first.path);
    Diagnostic::at("wrong-protocol", Location::Point { file, line: 1, column: 1 }, message).help(help)
}

/// Reports an `api.yaml` most of whose modules have no specs: it is that of other specs. If its protocol is wrong, or if it
/// is such a file, what it lacks follows from that.
pub(super) fn check_modules(
    ast: &Ast,
    sources: &[SourceFile],
    suppressed: &mut Suppressed,
    found: &mut Vec<Diagnostic>,
) {
    let (Some(api), Some(place)) = (&ast.api, &ast.places.api) else { return };
    let folders: HashSet<&str> =
        sources.iter().filter_map(|source| Some(source.name_path().split_once('/')?.0)).collect();
    let unused = api.modules.iter().filter(|(name, _)| !folders.contains(name.value.as_str())).count();
    let is_foreign = unused > FEW && unused * 2 > api.modules.len();
    let is_in_api = |problem: &Diagnostic| problem.file() == Some(place.file);
    if is_foreign {
        found.retain(|problem| !is_in_api(problem));
        let count = api.modules.len();
        let message = format!("{unused} of {count} modules have no specs, as in the `api.yaml` of other specs");
        let problem = Diagnostic::new("unused-module", place, message);
        found.push(problem.help("restore the `api.yaml` of these specs, or remove the modules without specs"));
    }
    if is_foreign || found.iter().any(|problem| problem.code == "wrong-protocol" && is_in_api(problem)) {
        for kind in [CascadeKey::Module, CascadeKey::Entity, CascadeKey::Methods] {
            suppressed.add_all(&kind(String::new()));
        }
    }
}

/// Checks the number of the protocol.
fn check_protocol(spot: &SpannedNode<'_>, source: &SourceFile, reader: &mut Reader) {
    let is = |protocol: Protocol| *spot.node == Node::Int(protocol.number());
    if !Protocol::ALL.into_iter().any(is) {
        let problem = Diagnostic::new("unknown-value", &spot.place, "`protocol` is not the number of a protocol");
        reader.report(problem.help("write `2` for REST 2.0, or `3` for REST 3.0"));
    } else if source.root == ROOT_V2 && !is(Protocol::V2) {
        let problem = Diagnostic::new("wrong-protocol", &spot.place, "the specs below `v2/` are those of REST 2.0");
        reader.report(problem.help("write `protocol: 2`"));
    }
}

/// Reads a number of methods.
fn listing(spot: &SpannedNode<'_>, reader: &mut Reader) -> Option<Listing> {
    let mut entries = reader.entries(spot, "a map with `methods` and `date`")?;
    let methods = entries.need("methods").and_then(|spot| reader.small(spot, "a number of methods"));
    let date = entries.need("date").and_then(|spot| reader.date(spot)).map(|date| date.value);
    entries.finish(keys::LISTING, reader);
    Some(Listing { methods: methods?, date: date? })
}

fn sentences(
    key: &str,
    entries: &mut Entries<'_>,
    reader: &mut Reader,
    missed: fn(String) -> CascadeKey,
) -> Vec<(Spanned<String>, Spanned<String>)> {
    if !entries.has(key) && entries.has_or_means(key, keys::API) {
        reader.suppressed.add_all(&missed(String::new()));
    }
    let Some(spot) = entries.take(key) else { return Vec::new() };
    let Some(entries) = reader.entries(&spot, "a map from names to sentences") else {
        reader.suppressed.add_all(&missed(String::new()));
        return Vec::new();
    };
    let mut read = Vec::new();
    for (name, spot) in entries.all() {
        let text = reader.text(spot);
        if key != "entities" && name.value.contains('.') {
            let message = format!("`{}` is not a module name", name.value);
            reader.report(
                Diagnostic::new("bad-name", &name.place, message)
                    .help("write only the first segment of the method names"),
            );
        } else if !types::is_name(&name.value) {
            reader.report(types::bad_name(&name));
        } else if let Some(text) = reader.or_suppress(text, missed(name.value.clone())) {
            read.push((name, text));
        }
    }
    read
}

/// An error code as written.
#[derive(Clone, Debug)]
pub(crate) struct ErrorAst {
    pub(crate) name: Spanned<String>,
    pub(crate) code: Spanned<String>,
    pub(crate) aliases: Vec<Spanned<String>>,
    pub(crate) statuses: Vec<u16>,
    pub(crate) category: Category,
    pub(crate) shape: ErrorShape,
    pub(crate) when: Spanned<String>,
    pub(crate) fix: Spanned<String>,
    pub(crate) retry: Retry,
    pub(crate) may_have_executed: bool,
    pub(crate) replaces: Vec<Spanned<String>>,
    pub(crate) note: Option<Spanned<String>>,
}

const CATEGORIES: [(&str, Category); 11] = [
    ("access", Category::Access),
    ("authorization", Category::Authorization),
    ("conflict", Category::Conflict),
    ("idempotency", Category::Idempotency),
    ("internal", Category::Internal),
    ("limit", Category::Limit),
    ("lookup", Category::Lookup),
    ("operating-limit", Category::OperatingLimit),
    ("request", Category::Request),
    ("unavailable", Category::Unavailable),
    ("validation", Category::Validation),
];
const SHAPES: [(&str, ErrorShape); 2] = [("structured", ErrorShape::Structured), ("flat", ErrorShape::Flat)];
const RETRIES: [(&str, Retry); 3] = [("never", Retry::Never), ("later", Retry::Later), ("refresh", Retry::Refresh)];
const EXECUTED: [(&str, bool); 2] = [("no", false), ("maybe", true)];

impl ErrorAst {
    /// Reads an errors file.
    pub(crate) fn read_file(mut entries: Entries<'_>, reader: &mut Reader) -> Vec<Self> {
        let spot = entries.need("errors");
        let inner = spot.and_then(|spot| reader.entries(&spot, "a map from names to error codes"));
        entries.finish(keys::ERRORS_FILE, reader);
        let Some(entries) = inner else {
            return Vec::new();
        };
        let mut read = Vec::new();
        let before = reader.found.len();
        let named = entries.named(keys::ERROR, reader);
        if reader.found.len() > before {
            reader.suppressed.add_all(&CascadeKey::Error(String::new()));
        }
        for (name, spot) in named {
            let missed = CascadeKey::Error(name.value.clone());
            let error = Self::read(name, spot, reader);
            read.extend(reader.or_suppress(error, missed));
        }
        read
    }

    fn read(name: Spanned<String>, spot: SpannedNode<'_>, reader: &mut Reader) -> Option<Self> {
        let mut entries =
            reader.entries(&spot, "an error code (a map with `code`, `status`, `category`, `when` and `fix`)")?;
        entries.refuse_other_protocols(keys::ERROR, reader);
        let mut need = |key| entries.need(key).and_then(|spot| reader.text(spot));
        let (when, fix) = (need("when"), need("fix"));
        let code = entries.need("code").and_then(|spot| reader.code(spot));
        let statuses = entries.need("status").map(|spot| statuses(spot, reader));
        let category = entries.need("category").and_then(|spot| reader.choice("category", spot, &CATEGORIES));
        let aliases = entries.take("aliases").map(|spot| reader.words(spot)).unwrap_or_default();
        let own_shape = match reader.protocol {
            Protocol::V3 => ErrorShape::Structured,
            Protocol::V2 => ErrorShape::Flat,
        };
        let shape = entries.take("shape").and_then(|spot| reader.choice("shape", spot, &SHAPES)).unwrap_or(own_shape);
        let retry =
            entries.take("retry").and_then(|spot| reader.choice("retry", spot, &RETRIES)).unwrap_or(Retry::Never);
        let executed = entries.take("executed").and_then(|spot| reader.choice("executed", spot, &EXECUTED));
        let replaces = entries.take("replaces").map(|spot| reader.different_words(spot)).unwrap_or_default();
        let note = entries.take("note").and_then(|spot| reader.text(spot));
        entries.finish(keys::ERROR, reader);
        let may_have_executed = executed.unwrap_or(false);
        Some(Self {
            name,
            code: code?,
            aliases,
            statuses: statuses?,
            category: category?,
            shape,
            when: when?,
            fix: fix?,
            retry,
            may_have_executed,
            replaces,
            note,
        })
    }
}

fn statuses(spot: SpannedNode<'_>, reader: &mut Reader) -> Vec<u16> {
    let items = match spot.node {
        Node::Seq(items) if items.is_empty() => {
            let problem = Diagnostic::new("bad-status", &spot.place, "an error needs at least one HTTP status");
            reader.report(problem.help("add a status, for example `status: 400`"));
            Vec::new()
        }
        Node::Seq(_) => reader.items(&spot, "a list of HTTP statuses"),
        _ => vec![spot],
    };
    let mut statuses = Vec::new();
    for item in items {
        let place = item.place.clone();
        let Some(status) = status(item, reader) else { continue };
        if statuses.contains(&status) {
            let problem = Diagnostic::new("bad-status", &place, format!("duplicate status `{status}`"));
            reader.report(problem.help("remove one of the two"));
        }
        statuses.push(status);
    }
    statuses
}

/// Reads an HTTP status.
pub(super) fn status(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<u16> {
    let place = spot.place.clone();
    let number = reader.count(spot)?;
    let status = u16::try_from(number).ok().filter(|status| (100..600).contains(status));
    if status.is_none() {
        let problem = Diagnostic::new("bad-status", &place, format!("`{number}` is not an HTTP status"));
        reader.report(problem.help("write a number from 100 to 599"));
    }
    status
}
