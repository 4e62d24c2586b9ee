//! The pages of objects and shared enums.

use super::rows::{self, Owner, rows, values};
use super::text::{count, text};
use super::{Badge, Block, Page, Table, Tone, Ty};
use crate::paths::Target;
use crate::prose::{Prose, Span};
use crate::rustdoc::RustItem;
use crate::site::{Direction, Site, Subject, name_of};
use bitrix24_model::{Field, OpenKey, Shape, TypeDef, TypeId, Variants};

pub(super) fn page(site: &Site<'_>, id: TypeId) -> Page {
    let def = site.api.type_def(id);
    let name = name_of(def).unwrap_or_default();
    let is_object = matches!(def.shape, Shape::Struct(_));
    let kind = if is_object { "Object" } else { "Enum" };
    let mut page = Page::new(Target::Type(id), kind, name, site.prose(&def.doc.summary));
    page.code = true;
    page.official = def.doc.link.clone();
    page.version.clone_from(&def.docs_version);
    page.above.extend(site.module_of(name).map(|at| (site.api.modules[at].title.clone(), Target::Module(at))));
    page.section("about", "At a glance", about(site, id, def));
    if is_object {
        let fields = site.api.fields_of(id);
        page.badges.push(Badge { text: count(fields.len(), "field"), tone: Tone::Plain });
        let open = def.v2.open.iter().map(|key| open_key(site, key));
        let blocks = vec![
            Block::Marks(legend(site, id)),
            Block::Rules(open.chain(upper_case(site, def)).collect()),
            Block::Rows(None, rows(site, Owner::Object, fields)),
        ];
        page.section("fields", "Fields", blocks);
        let events = def.events.iter().map(|event| site.prose(&bitrix24_model::prose::event(event)));
        page.section("events", "Events", vec![Block::Rules(events.collect())]);
        page.section(
            "variants",
            "Variants",
            def.v2.variants.as_ref().map(|variants| variants_of(site, variants)).unwrap_or_default(),
        );
    } else {
        page.section("values", "Values", vec![Block::Values(values(site, id))]);
    }
    let by = |side| Block::Links(site.method_links(site.users(side, Subject::Type(id))));
    page.section("returned-by", "Returned by", vec![by(Direction::Response)]);
    page.section("accepted-by", "Accepted by", vec![by(Direction::Request)]);
    page
}

/// Describes keys that portals add, with the type of their values.
fn open_key(site: &Site<'_>, key: &OpenKey) -> Prose {
    let mut prose = site.prose(&bitrix24_model::prose::open_key(key));
    let ty = Span::Code(Ty::of(site, &key.ty).text(), None);
    prose.push(vec![text("The type of their values is "), ty, text(".")]);
    prose
}

/// Describes the names that requests can have for the fields beside their own.
fn upper_case(site: &Site<'_>, def: &TypeDef) -> Option<Prose> {
    def.v2.upper_case.then(|| site.prose("Requests can also name a field in upper case: `STAGE_ID` for `stageId`."))
}

/// Lists the objects that stand for an object, by the values of a parameter.
fn variants_of(site: &Site<'_>, variants: &Variants) -> Vec<Block> {
    let row = |(value, id): &(i64, TypeId)| {
        let object = name_of(site.api.type_def(*id))?;
        Some(vec![vec![Span::Code(value.to_string(), None)], vec![rows::name(site, object)]])
    };
    let objects = variants.of.iter().chain(&variants.of_portal).filter_map(row);
    vec![Block::Table(Table::new("Objects by the value of the parameter", &[&variants.by, "Object"], objects))]
}

fn about(site: &Site<'_>, id: TypeId, def: &TypeDef) -> Vec<Block> {
    let text = |text: Option<&str>| text.map(|text| site.prose(text)).unwrap_or_default();
    let open =
        matches!(def.shape, Shape::Enum(_)).then(|| site.prose("The enum is open: the portal can send other values."));
    vec![
        Block::Prose(text(def.doc.more.as_deref())),
        Block::Prose(open.unwrap_or_default()),
        Block::Facts(vec![("Rust", vec![Span::Rust(RustItem::ty(site.rust.ty(id)))])]),
        Block::Note(text(def.doc.note.as_deref())),
    ]
}

/// A mark, whether a field has it, and what it means.
type Mark = (&'static str, fn(&Field) -> bool, &'static str);

const MARKS: [Mark; 6] = [
    ("filter", |field| field.uses.filterable, "`filter` accepts conditions on the field."),
    ("sort", |field| field.uses.sortable, "`order` accepts the field."),
    ("add", |field| field.uses.add.is_some(), "The action `add` accepts or requires the field."),
    ("update", |field| field.uses.update.is_some(), "The action `update` accepts or requires the field."),
    ("relation", |field| field.uses.relation, "Sent only if `select` names its fields with a dot."),
    ("nullable", |field| field.nullable, "The value can be `null`."),
];

/// Returns the meaning of the marks that occur on the page.
fn legend(site: &Site<'_>, id: TypeId) -> Vec<(&'static str, Vec<Span>)> {
    let fields = site.api.fields_of(id);
    let there = MARKS.iter().filter(|(_, has, _)| fields.iter().any(has));
    there.map(|(name, _, about)| (*name, site.prose(about).concat())).collect()
}
