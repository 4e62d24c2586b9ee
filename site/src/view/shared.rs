//! The pages of objects and shared enums.

use super::rows::{Owner, rows, values};
use super::text::count;
use super::{Badge, Block, Page, Tone};
use crate::paths::Target;
use crate::prose::Span;
use crate::rustdoc::RustItem;
use crate::site::{Direction, Site, Subject, name_of};
use bitrix24_model::{Field, Shape, TypeDef, TypeId};

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
        let blocks = vec![Block::Marks(legend(site, id)), Block::Rows(None, rows(site, Owner::Object, fields))];
        page.section("fields", "Fields", blocks);
    } else {
        page.section("values", "Values", vec![Block::Values(values(site, id))]);
    }
    let by = |side| Block::Links(site.method_links(site.users(side, Subject::Type(id))));
    page.section("returned-by", "Returned by", vec![by(Direction::Response)]);
    page.section("accepted-by", "Accepted by", vec![by(Direction::Request)]);
    page
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
