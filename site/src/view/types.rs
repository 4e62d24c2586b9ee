//! Types as named in specs, and the page that describes them.

use super::text::text;
use super::{Block, Page, Table};
use crate::paths::Target;
use crate::prose::Span;
use crate::protocol::{filter_word, query_parts};
use crate::site::{Direction, Site, Subject, name_of};
use bitrix24_model::scalars::SCALARS;
use bitrix24_model::{EntityId, Shape, Type, TypeId};

/// The name of a type, in pieces that can be links.
pub(crate) struct Ty {
    /// Pieces of the type's name.
    pub(crate) pieces: Vec<(String, Option<Target>)>,
}

impl Ty {
    pub(super) fn of(site: &Site<'_>, ty: &Type) -> Self {
        let mut pieces = Vec::new();
        write(site, ty, &mut pieces);
        Self { pieces }
    }

    /// Returns the full name.
    pub(crate) fn text(&self) -> String {
        self.pieces.iter().map(|(text, _)| text.as_str()).collect()
    }

    /// Returns the first target among the pieces.
    pub(crate) fn target(&self) -> Option<Target> {
        self.pieces.iter().find_map(|(_, target)| *target)
    }
}

fn write(site: &Site<'_>, ty: &Type, pieces: &mut Vec<(String, Option<Target>)>) {
    let mut wrapped = |outer: &str, inner: &Type| {
        pieces.push((format!("{outer}<"), None));
        write(site, inner, pieces);
        pieces.push((">".to_owned(), None));
    };
    match ty {
        Type::Array(inner, _) | Type::Rows(inner) => wrapped("array", inner),
        Type::Map(inner) => wrapped("map", inner),
        Type::Id(id, _) => {
            pieces.push(("id<".to_owned(), None));
            pieces.push((site.api.entity(*id).name.clone(), Some(Target::Entity(*id))));
            pieces.push((">".to_owned(), None));
        }
        Type::Named(id) => pieces.push(named(site, *id)),
        Type::Scalar(scalar, _) => pieces.push((scalar.word().to_owned(), None)),
        Type::Select(_) => pieces.push(("array<string>".to_owned(), None)),
        Type::Filter(_) => pieces.push((filter_word(site.api.protocol).to_owned(), None)),
        Type::Order(_) => pieces.push(("map<direction>".to_owned(), None)),
        Type::Page | Type::Cursor(_) => pieces.push(("object".to_owned(), None)),
    }
}

fn named(site: &Site<'_>, id: TypeId) -> (String, Option<Target>) {
    let def = site.api.type_def(id);
    match (name_of(def), &def.shape) {
        (Some(name), _) => (name.to_owned(), Some(Target::Type(id))),
        (None, Shape::Struct(_)) => ("object".to_owned(), None),
        (None, Shape::Enum(_)) => ("enum".to_owned(), None),
    }
}

/// Name, JSON format, Rust type: what is made of the scalar types.
const LEGEND: [(&str, &str, &str); 5] = [
    ("id<…>", "an identifier: a whole number", "Id<…>"),
    ("array<…>", "an array of values of the type", "Vec<…>"),
    ("map<…>", "an object with any keys and values of the type", "BTreeMap<String, …>"),
    ("object", "an object with the keys listed below it", "a struct"),
    ("enum", "one of the listed strings; other values are possible", "an open enum"),
];

/// Returns the page of all types.
pub(super) fn page(site: &Site<'_>) -> Page {
    let summary = site.prose("The JSON format of values, their Rust types, and the sources of identifiers.");
    let mut page = Page::new(Target::Types, "Overview", "Types and identifiers", summary);
    let scalars = SCALARS.iter().filter(|row| row.protocol.is_none_or(|own| own == site.api.protocol));
    let scalars = scalars.map(|row| (row.word, row.wire, row.rust));
    let legend = scalars.chain(LEGEND).map(|(name, wire, rust)| {
        let wire = site.prose(wire).concat();
        vec![vec![Span::Code(name.to_owned(), None)], wire, vec![Span::Code(rust.to_owned(), None)]]
    });
    let legend = Table::new("Types of values", &["Type", "JSON", "Rust"], legend);
    page.section("values", "Values", vec![Block::Table(legend)]);
    let queries = query_parts(site.api.protocol)
        .map(|(name, about)| vec![vec![Span::Code(name.to_owned(), None)], site.prose(about).concat()]);
    let queries = Table::new("Parts of a query", &["Part", "Meaning"], queries);
    page.section("queries", "Queries", vec![Block::Table(queries)]);
    let rows = (0..site.api.entities.len()).map(|at| entity(site, at)).collect();
    let head = ["Identifies", "Meaning", "Returned by", "Accepted by"];
    let entities = Table { rows, ..Table::new("Identifiers, and the methods that return them", &head, []) };
    page.section("identifiers", "Identifiers", vec![Block::Table(entities)]);
    page
}

/// The maximum number of methods listed in a cell.
const SHOWN: usize = 4;

fn entity(site: &Site<'_>, at: usize) -> (Option<String>, Vec<Vec<Span>>) {
    let entity = &site.api.entities[at];
    let methods = |side| {
        let users = site.users(side, Subject::Entity(at));
        let mut spans = Vec::new();
        for user in users.iter().take(SHOWN) {
            if !spans.is_empty() {
                spans.push(text(", "));
            }
            spans.push(Span::Code(site.api.methods[*user].name.clone(), Some(Target::Method(*user))));
        }
        if users.len() > SHOWN {
            spans.push(text(format!(" and {} more", users.len() - SHOWN)));
        }
        spans
    };
    let object = site.shared_types().find(|(_, def)| name_of(def) == Some(&entity.name));
    let name = Span::Code(entity.name.clone(), object.map(|(id, _)| Target::Type(id)));
    let place = site.paths.fragment(Target::Entity(EntityId(at))).map(str::to_owned);
    let about = site.prose(&entity.doc).concat();
    (place, vec![vec![name], about, methods(Direction::Response), methods(Direction::Request)])
}
