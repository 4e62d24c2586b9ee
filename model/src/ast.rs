//! The specs as written, one to one. Unknown and duplicate keys are rejected here; `lower` resolves the names.

mod api;
mod constraints;
mod entries;
mod events;
mod example;
mod field;
pub(crate) mod keys;
mod method;
mod misnamed;
mod paging;
mod read;
mod rows;
mod rule;
pub(crate) mod types;
mod v2;

pub(crate) use api::{ApiAst, ErrorAst};
pub(crate) use constraints::ConstraintsAst;
pub(crate) use events::EventAst;
pub(crate) use example::ExampleAst;
pub(crate) use field::{FieldAst, ValueAst};
pub(crate) use method::is_bare;
pub(crate) use method::{ActionAst, BodyAst, MethodAst, ResultAst};
pub(crate) use paging::{Family, PaginationAst};
pub(crate) use rows::{RowConditionAst, RowValueAst, RowValuesAst, RowsAst};
pub(crate) use rule::{CauseAst, Conditions, RuleAst, RuleKindAst};
pub(crate) use v2::{MethodV2Ast, SameAsAst, VariantOfAst, VariantsAst};

use crate::diagnostic::{CascadeKey, Diagnostic, Suppressed};
use crate::model::{Protocol, module_of};
use crate::parallel::in_parallel;
use crate::roots::is_of_portal;
use crate::source::{NodePath, SourceFile, Spanned};
use crate::spec_file;
use crate::yaml::Node;
use entries::Entries;
use misnamed::Misnamed;
use read::{Reader, SpannedNode};
use std::collections::BTreeSet;

/// The content of all files.
#[derive(Default)]
pub(crate) struct Ast {
    pub(crate) protocol: Protocol,
    pub(crate) api: Option<ApiAst>,
    pub(crate) errors: Vec<ErrorAst>,
    pub(crate) objects: Vec<ObjectAst>,
    pub(crate) enums: Vec<EnumAst>,
    pub(crate) methods: Vec<MethodAst>,
    pub(crate) places: Places,
}

/// Where definitions belong.
#[derive(Default)]
pub(crate) struct Places {
    /// `errors` in errors.yaml.
    pub(crate) errors: Option<NodePath>,
    /// `api` in api.yaml, or in the file that it stands in by mistake.
    pub(crate) api: Option<NodePath>,
    /// `entities` in api.yaml, or `api`.
    pub(crate) entities: Option<NodePath>,
}

/// Documentation keys that methods, objects and enums share.
#[derive(Clone, Debug, Default)]
pub(crate) struct DocAst {
    pub(crate) summary: Option<Spanned<String>>,
    pub(crate) doc: Option<Spanned<String>>,
    pub(crate) docs: Option<Spanned<String>>,
    pub(crate) docs_version: Option<Spanned<String>>,
    pub(crate) note: Option<Spanned<String>>,
}

impl DocAst {
    fn read(entries: &mut Entries<'_>, known: &[keys::Key], reader: &mut Reader) -> Self {
        let has_docs = entries.has_or_means("docs", known);
        let docs = entries.take("docs").and_then(|spot| reader.address(spot));
        let docs_version = entries.take("docs_version").and_then(|spot| reader.date(spot));
        if let Some(version) = docs_version.as_ref().filter(|_| !has_docs) {
            let problem = Diagnostic::new("missing-key", &version.place, "`docs_version` needs `docs`");
            reader.report(problem.help("add `docs:` with the URL of the official page"));
        }
        let mut text = |key| entries.take(key).and_then(|spot| reader.text(spot));
        Self { summary: text("summary"), doc: text("doc"), docs, docs_version, note: text("note") }
    }
}

/// An object file as written.
#[derive(Clone, Debug)]
pub(crate) struct ObjectAst {
    pub(crate) name: Spanned<String>,
    pub(crate) rust: Option<Spanned<String>>,
    pub(crate) doc: DocAst,
    pub(crate) base: Option<Spanned<String>>,
    pub(crate) open: Vec<(Spanned<String>, Spanned<types::TypeExpr>)>,
    pub(crate) upper_case: bool,
    pub(crate) variants: Option<VariantsAst>,
    pub(crate) variant_of: Option<Spanned<VariantOfAst>>,
    pub(crate) same_as: Option<SameAsAst>,
    pub(crate) events: Vec<Spanned<EventAst>>,
    pub(crate) fields: Vec<FieldAst>,
}

/// An enum file as written.
#[derive(Clone, Debug)]
pub(crate) struct EnumAst {
    pub(crate) name: Spanned<String>,
    pub(crate) rust: Option<Spanned<String>>,
    pub(crate) doc: DocAst,
    pub(crate) values: Vec<ValueAst>,
}

const KINDS: [&str; 5] = ["method", "object", "enum", "errors", "api"];
/// Keys that only methods have.
const METHOD_ONLY: [&str; 6] = ["action", "effect", "params", "result", "pagination", "examples"];
/// The keys that only specs of one kind have.
const OWN_KEYS: [(&str, &[&str]); 3] = [("method", &METHOD_ONLY), ("object", &["fields"]), ("enum", &["values"])];
/// The number of files or names up to which each gets a message of its own.
pub(crate) const FEW: usize = 3;

impl Ast {
    /// Reads every file. Reports and skips what cannot be read. If the files have keys of another protocol than the one
    /// that `api.yaml` names, and fewer problems as specs of that one, this is the problem.
    pub(crate) fn read(sources: &[SourceFile], found: &mut Vec<Diagnostic>) -> (Self, Suppressed) {
        let files: Vec<(usize, &SourceFile)> = sources.iter().enumerate().collect();
        let trees = in_parallel(&files, &|(file, source)| spec_file::read(source, *file));
        let protocol = api::protocol(sources, &trees);
        let mut read = Self::of(sources, &trees, protocol);
        let is_wrong = api::is_protocol_wrong(sources, &trees);
        let other = Protocol::ALL.into_iter().find(|other| *other != protocol && !api::is_below_v2(sources));
        if let (Some(other), true) = (other, is_wrong || foreign(&read.2).len() > 1) {
            let mut others = Self::of(sources, &trees, other);
            if foreign(&others.2).len() < foreign(&read.2).len() {
                // A number that is that of no protocol is reported already.
                if !is_wrong {
                    others.2.push(api::unnamed(other, others.0.places.api.as_ref()));
                }
                read = others;
            }
        }
        let (mut ast, mut suppressed, mut own) = read;
        ast.fold_foreign(sources, &mut suppressed, &mut own);
        api::check_modules(&ast, sources, &mut suppressed, &mut own);
        found.append(&mut own);
        (ast, suppressed)
    }

    /// Reports many specs of the other protocol once.
    fn fold_foreign(&mut self, sources: &[SourceFile], suppressed: &mut Suppressed, found: &mut Vec<Diagnostic>) {
        let is_spec = |file: &usize| sources[*file].name_path() != "api.yaml" && !sources[*file].holds_errors();
        let mut foreign: BTreeSet<usize> = foreign(found).into_iter().filter(is_spec).collect();
        if foreign.len() <= FEW {
            return;
        }
        // A module that `api.yaml` does not list has come with them.
        let module = |file: &usize| sources[*file].name_path().split('/').next().unwrap_or_default();
        let is_listed =
            |name: &str| self.api.as_ref().is_none_or(|api| api.modules.iter().any(|(module, _)| module.value == name));
        let strangers: BTreeSet<&str> = foreign.iter().map(module).filter(|name| !is_listed(name)).collect();
        foreign.extend((0..sources.len()).filter(|file| strangers.contains(module(file))));
        let Some(first) = foreign.first() else { return };
        self.forget(&foreign);
        foreign.iter().for_each(|file| suppress_file(&sources[*file], suppressed));
        found.retain(|problem| problem.file().is_none_or(|file| !foreign.contains(&file)));
        found.push(api::of_other_protocol(self.protocol, &sources[*first], *first, foreign.len()));
    }

    /// Reads every file as one of a protocol.
    fn of(
        sources: &[SourceFile],
        trees: &[Result<Node, Diagnostic>],
        protocol: Protocol,
    ) -> (Self, Suppressed, Vec<Diagnostic>) {
        let (mut ast, mut suppressed, mut found) =
            (Self { protocol, ..Self::default() }, Suppressed::default(), Vec::new());
        let mut misnamed = Vec::new();
        for (file, (source, tree)) in sources.iter().zip(trees).enumerate() {
            let (mut reader, before) = (Reader { protocol, ..Reader::default() }, ast.len());
            match tree {
                Ok(node) => ast.file(file, source, node, &mut reader),
                Err(problem) => reader.report(problem.clone()),
            }
            reader.fold_todos();
            if !reader.found.is_empty() || !reader.misnamed.is_empty() {
                suppressed.add(CascadeKey::File(file));
                suppressed.add(CascadeKey::Methods(module_of(&source.dotted_name()).to_owned()));
                if ast.len() == before {
                    suppress_file(source, &mut suppressed);
                }
            }
            found.append(&mut reader.found);
            misnamed.append(&mut reader.misnamed);
            suppressed.append(reader.suppressed);
        }
        let copies = misnamed.iter().filter(|spec| spec.expected.is_none() && spec.is_copy(sources));
        ast.forget(&copies.map(|spec| spec.name.place.file).collect());
        found.extend(misnamed::problems(&misnamed, sources));
        (ast, suppressed, found)
    }

    /// Removes the specs of these files.
    fn forget(&mut self, files: &BTreeSet<usize>) {
        let is_kept = |name: &Spanned<String>| !files.contains(&name.place.file);
        self.errors.retain(|error| is_kept(&error.name));
        self.objects.retain(|object| is_kept(&object.name));
        self.enums.retain(|item| is_kept(&item.name));
        self.methods.retain(|method| is_kept(&method.name));
    }

    fn len(&self) -> usize {
        usize::from(self.api.is_some()) + self.errors.len() + self.objects.len() + self.enums.len() + self.methods.len()
    }

    fn file(&mut self, file: usize, source: &SourceFile, node: &Node, reader: &mut Reader) {
        let spot = SpannedNode { node, place: NodePath::root(file) };
        if matches!(node, Node::Null) {
            let or_delete = if source.name_path() == "api.yaml" { "" } else { ", or delete the file" };
            let help = format!("{}{or_delete}", first_keys(source));
            return reader.report(Diagnostic::new("empty-file", &spot.place, "the file is empty").help(help));
        }
        if !matches!(node, Node::Map(_)) {
            let help = if matches!(node, Node::Str(text) if text.contains(':')) {
                "add a space after the colon"
            } else {
                first_keys(source)
            };
            let message = format!("expected a map of keys, found {}", node.kind());
            return reader.report(Diagnostic::new("wrong-type", &spot.place, message).help(help));
        }
        let Some(entries) = reader.entries(&spot, "a map") else { return };
        let kind = KINDS.into_iter().find(|kind| entries.has(kind));
        if is_of_portal(&source.dotted_name()) && !matches!(kind, None | Some("object" | "enum")) {
            return not_of_portal(&entries, reader);
        }
        if let Some((kind, meant)) = kind.and_then(|kind| Some((kind, kind_meant(kind, &entries, source)?))) {
            return wrong_kind(kind, meant, &entries, reader);
        }
        match kind {
            // A method has an `object` too.
            Some("object") if entries.has_any(&METHOD_ONLY) => unknown_kind(&entries, source, reader),
            Some("method") => self.methods.extend(MethodAst::read(entries, source, reader)),
            Some("object") => self.objects.extend(object(entries, source, reader)),
            Some("enum") => self.enums.extend(enumeration(entries, source, reader)),
            Some("errors") if source.holds_errors() => {
                if source.name_path() == "errors.yaml" {
                    self.places.errors = entries.key_place("errors");
                }
                self.errors.extend(ErrorAst::read_file(entries, reader));
            }
            Some("api") if source.name_path() == "api.yaml" => self.api(entries, source, reader),
            Some("api") => {
                self.places.api = entries.key_place("api");
                misplaced("api", &format!("{}api.yaml", source.root), &entries, reader);
            }
            // A method file can have `errors` too, so this is probably one.
            Some(_) if entries.has("summary") || entries.has("result") => unknown_kind(&entries, source, reader),
            Some(_) => misplaced("errors", "errors.yaml, or to the errors.yaml of a module", &entries, reader),
            None => unknown_kind(&entries, source, reader),
        }
    }

    fn api(&mut self, entries: Entries<'_>, source: &SourceFile, reader: &mut Reader) {
        let place = entries.place.clone();
        self.places.api = entries.key_place("api");
        let read = ApiAst::read(entries, source, reader);
        self.places.entities = read.as_ref().map(|api| api.entities_place.clone());
        if self.api.is_some() {
            reader.report(
                Diagnostic::new("duplicate-name", &place, "duplicate file `api.yaml`").help("remove one of the two"),
            );
        }
        self.api = read.or(self.api.take());
    }
}

/// Returns the files with something of the other protocol.
fn foreign(found: &[Diagnostic]) -> BTreeSet<usize> {
    found.iter().filter(|problem| problem.code == "wrong-protocol").filter_map(Diagnostic::file).collect()
}

/// Suppresses the problems that a file without a readable spec may cause.
fn suppress_file(source: &SourceFile, suppressed: &mut Suppressed) {
    let name = source.dotted_name();
    // What is not called like a spec is a folder, which can contain anything.
    let is_folder = !SourceFile::looks_like_spec(&source.path);
    if source.stem() == "api" || is_folder {
        suppressed.add_all(&CascadeKey::Module(String::new()));
        suppressed.add_all(&CascadeKey::Entity(String::new()));
    }
    if source.holds_errors() || is_folder {
        suppressed.add_all(&CascadeKey::Error(String::new()));
    }
    if is_folder {
        suppressed.add_all(&CascadeKey::Spec(String::new()));
        suppressed.add_all(&CascadeKey::Methods(String::new()));
    } else {
        suppressed.add(CascadeKey::Methods(name.split('.').next().unwrap_or_default().to_owned()));
        suppressed.add(CascadeKey::Spec(name));
    }
}

fn not_of_portal(entries: &Entries<'_>, reader: &mut Reader) {
    let message = "the own specs of a portal are objects and enums";
    let help = "delete the file; objects with `variant_of` get the methods of the documented object";
    reader.report(Diagnostic::new("unknown-kind", &entries.place, message).help(help));
}

fn misplaced(key: &str, home: &str, entries: &Entries<'_>, reader: &mut Reader) {
    let place = entries.key_place(key).unwrap_or_else(|| entries.place.clone());
    let problem = Diagnostic::new("path-mismatch", &place, format!("unexpected key `{key}` in this file"));
    reader.report(problem.help(format!("move it to {home}")));
}

/// Returns what a file must start with.
fn first_keys(source: &SourceFile) -> &'static str {
    match source.name_path() {
        "api.yaml" => "start the file with `api:`, and indent the rest deeper",
        _ if source.holds_errors() => "start the file with `errors:`, and indent the rest deeper",
        _ => "start the file with `method:`, `object:` or `enum:` and the dotted name that matches the path",
    }
}

/// Returns the kind that a spec has the keys of, if that is not the one that it starts with.
fn kind_meant(kind: &str, entries: &Entries<'_>, source: &SourceFile) -> Option<&'static str> {
    let is_method = kind == "object" && entries.text(kind).is_some_and(|name| source.is_of(name));
    let mut found = OWN_KEYS.into_iter().filter(|(_, keys)| entries.has_any(keys)).map(|(kind, _)| kind);
    let only = found.next().filter(|only| *only != kind && found.next().is_none())?;
    // The object of a method is another one.
    let is_known = OWN_KEYS.iter().any(|(known, _)| *known == kind);
    (is_known && (only != "method" || kind == "enum" || is_method)).then_some(only)
}

fn wrong_kind(kind: &str, meant: &str, entries: &Entries<'_>, reader: &mut Reader) {
    let place = entries.key_place(kind).unwrap_or_else(|| entries.place.clone());
    let keys = OWN_KEYS.iter().filter(|(kind, _)| *kind == meant).flat_map(|(_, keys)| keys.iter());
    let key = keys.copied().find(|key| entries.has(key)).unwrap_or_default();
    let message = format!("the file starts with `{kind}`, but has the key `{key}`, which only {meant} files have");
    let name = entries.text(kind).unwrap_or_default();
    reader.report(Diagnostic::new("unknown-kind", &place, message).help(format!("write `{meant}: {name}`")));
}

fn unknown_kind(entries: &Entries<'_>, source: &SourceFile, reader: &mut Reader) {
    let message = "the file has no `method`, `object`, `enum`, `errors` or `api` key";
    let words: &[&str] = match source.name_path() {
        "api.yaml" => &["api"],
        _ if source.holds_errors() => &["errors"],
        _ => &["method", "object", "enum", "api"],
    };
    let diagnostic = match entries.misspelled(words) {
        Some((key, near)) => {
            Diagnostic::new("unknown-kind", &key.place, message).help(format!("did you mean `{near}`?"))
        }
        None => Diagnostic::new("unknown-kind", &entries.place, message).help(first_keys(source)),
    };
    reader.report(diagnostic);
}

/// Reads the dotted name of a spec, which must match the path of its file.
pub(crate) fn name(
    kind: &'static str,
    entries: &mut Entries<'_>,
    source: &SourceFile,
    reader: &mut Reader,
) -> Option<Spanned<String>> {
    let spot = entries.need(kind)?;
    let name = reader.text(spot)?;
    if !types::is_name(&name.value) {
        reader.report(types::bad_name(&name));
        return None;
    }
    if source.is_of(&name.value) {
        return Some(name);
    }
    let expected = source.dotted_name();
    // Other specs may refer to either name. Only this file has the name of its path.
    reader.suppress_spec(&name.value);
    reader.suppress_spec(&expected);
    let expected = Some(expected).filter(|expected| source.is_of(expected) && types::is_name(expected));
    let value = expected.clone().unwrap_or_else(|| name.value.clone());
    let place = name.place.clone();
    reader.misnamed.push(Misnamed { kind, name, expected });
    Some(Spanned { value, place })
}

fn object(mut entries: Entries<'_>, source: &SourceFile, reader: &mut Reader) -> Option<ObjectAst> {
    entries.refuse_other_protocols(keys::OBJECT, reader);
    let name = name("object", &mut entries, source, reader);
    let rust = entries.take("rust").and_then(|spot| reader.text(spot));
    need_summary(&mut entries);
    let doc = DocAst::read(&mut entries, keys::OBJECT, reader);
    let base = entries.take("base").and_then(|spot| reader.text(spot));
    let open = entries.take("open").map(|spot| v2::open(&spot, reader)).unwrap_or_default();
    let upper_case = entries.take("upper_case").and_then(|spot| reader.boolean(spot)).unwrap_or(false);
    let variants = entries.take("variants").and_then(|spot| v2::variants(&spot, reader));
    let variant_of = entries.take("variant_of").and_then(|spot| v2::variant_of(&spot, reader));
    let same_as = entries.take("same_as").and_then(|spot| v2::same_as(&spot, reader));
    let events = entries.take("events").map(|spot| events::events(&spot, reader)).unwrap_or_default();
    let fields = entries
        .need_with("fields", "add `fields:` with the fields of the object")
        .map(|spot| FieldAst::read_some(&spot, field::Role::Object, reader));
    entries.finish(keys::OBJECT, reader);
    Some(ObjectAst {
        name: name?,
        rust,
        doc,
        base,
        open,
        upper_case,
        variants,
        variant_of,
        same_as,
        events,
        fields: fields?,
    })
}

fn enumeration(mut entries: Entries<'_>, source: &SourceFile, reader: &mut Reader) -> Option<EnumAst> {
    let name = name("enum", &mut entries, source, reader);
    let rust = entries.take("rust").and_then(|spot| reader.text(spot));
    need_summary(&mut entries);
    let doc = DocAst::read(&mut entries, keys::ENUM, reader);
    let values = entries
        .need_with("values", "add `values:` with the values of the enum and their meanings")
        .map(|spot| ValueAst::read_all(&spot, reader));
    entries.finish(keys::ENUM, reader);
    Some(EnumAst { name: name?, rust, doc, values: values? })
}

fn need_summary(entries: &mut Entries<'_>) {
    let _ = entries.need_with("summary", "add `summary:` with one sentence that describes it");
}
