//! The pages of objects and of enums that several specs share.

use super::rows::{Of, rows, values};
use super::words::count;
use super::{Badge, Block, Page, Tone};
use crate::paths::Target;
use crate::prose::Span;
use crate::site::{Side, Site, Thing, name_of};
use bitrix24_model::{Field, Shape, TypeDef, TypeId};

pub(super) fn page(site: &Site<'_>, id: TypeId) -> Page {
    let def = site.api.type_def(id);
    let name = name_of(def).unwrap_or_default();
    let is_object = matches!(def.shape, Shape::Struct(_));
    let kind = if is_object { "Object" } else { "Enum" };
    let mut page = Page::new(Target::Type(id), kind, name, site.prose(&def.doc.summary));
    page.code = true;
    page.official = def.doc.link.clone();
    page.above.extend(site.module_of(name).map(|at| (site.api.modules[at].name.clone(), Target::Module(at))));
    page.section("about", "At a glance", about(site, def));
    if is_object {
        let fields = site.api.fields_of(id);
        page.badges.push(Badge { text: count(fields.len(), "field"), tone: Tone::Plain });
        let blocks = vec![Block::Marks(legend(site, id)), Block::Rows(None, rows(site, Of::Object, fields))];
        page.section("fields", "Fields", blocks);
    } else {
        page.section("values", "Values", vec![Block::Values(values(site, id))]);
    }
    let by = |side| Block::Links(site.method_links(site.users(side, Thing::Type(id))));
    page.section("answered-by", "Answered by", vec![by(Side::Answered)]);
    page.section("taken-by", "Taken by", vec![by(Side::Given)]);
    page
}

fn about(site: &Site<'_>, def: &TypeDef) -> Vec<Block> {
    let text = |text: Option<&str>| text.map(|text| site.prose(text)).unwrap_or_default();
    let open = matches!(def.shape, Shape::Enum(_))
        .then(|| site.prose("The list is open: the portal can send values that are not in it."));
    vec![
        Block::Prose(text(def.doc.more.as_deref())),
        Block::Prose(open.unwrap_or_default()),
        Block::Note(text(def.doc.note.as_deref())),
    ]
}

/// A mark, whether a field has it, and what it means.
type Mark = (&'static str, fn(&Field) -> bool, &'static str);

const MARKS: [Mark; 6] = [
    ("filter", |field| field.uses.filterable, "`filter` takes conditions on the field."),
    ("sort", |field| field.uses.sortable, "`order` takes the field."),
    ("add", |field| field.uses.add.is_some(), "The action `add` takes the field, or requires it."),
    ("update", |field| field.uses.update.is_some(), "The action `update` takes the field, or requires it."),
    ("relation", |field| field.uses.relation, "Comes only where `select` names fields of it with a dot."),
    ("nullable", |field| field.nullable, "`null` is a value."),
];

/// What the marks beside the fields mean, those that are there.
fn legend(site: &Site<'_>, id: TypeId) -> Vec<(&'static str, Vec<Span>)> {
    let fields = site.api.fields_of(id);
    let there = MARKS.iter().filter(|(_, has, _)| fields.iter().any(has));
    there.map(|(name, _, about)| (*name, site.prose(about).concat())).collect()
}
