//! `api.yaml` and the errors files.

use super::keys;
use super::read::{Entries, Reader, Spot};
use crate::model::{Category, ErrorShape, Repeat};
use crate::source::{Place, Spanned};
use crate::yaml::Node;

/// `api.yaml` as it is written.
#[derive(Clone, Debug)]
pub(crate) struct ApiAst {
    pub(crate) title: String,
    pub(crate) docs: Option<String>,
    pub(crate) modules: Vec<(Spanned<String>, String)>,
    pub(crate) entities: Vec<(Spanned<String>, String)>,
}

impl ApiAst {
    pub(crate) fn read(mut entries: Entries<'_>, reader: &mut Reader) -> Option<Self> {
        let spot = entries.need("api", reader)?;
        entries.finish(&keys::names(keys::API_FILE), reader);
        let mut entries = reader.entries(&spot, "a map with `title`")?;
        let title = entries.need("title", reader).and_then(|spot| reader.text(spot)).map(|text| text.value);
        let docs = entries.take("docs").and_then(|spot| reader.text(spot)).map(|text| text.value);
        let modules = sentences("modules", &mut entries, reader);
        let entities = sentences("entities", &mut entries, reader);
        entries.finish(&keys::names(keys::API), reader);
        Some(Self { title: title?, docs, modules, entities })
    }
}

fn sentences(key: &str, entries: &mut Entries<'_>, reader: &mut Reader) -> Vec<(Spanned<String>, String)> {
    let Some(spot) = entries.take(key) else { return Vec::new() };
    let Some(entries) = reader.entries(&spot, "a map from names to sentences") else { return Vec::new() };
    entries.all().filter_map(|(name, spot)| reader.text(spot).map(|text| (name, text.value))).collect()
}

/// An error code as it is written.
#[derive(Clone, Debug)]
pub(crate) struct ErrorAst {
    pub(crate) name: Spanned<String>,
    pub(crate) place: Place,
    pub(crate) code: Spanned<String>,
    pub(crate) aliases: Vec<Spanned<String>>,
    pub(crate) statuses: Vec<u16>,
    pub(crate) category: Category,
    pub(crate) shape: ErrorShape,
    pub(crate) when: String,
    pub(crate) fix: String,
    pub(crate) repeat: Repeat,
    pub(crate) may_have_run: bool,
    pub(crate) note: Option<String>,
}

const CATEGORIES: [(&str, Category); 10] = [
    ("access", Category::Access),
    ("authorization", Category::Authorization),
    ("conflict", Category::Conflict),
    ("idempotency", Category::Idempotency),
    ("internal", Category::Internal),
    ("limit", Category::Limit),
    ("lookup", Category::Lookup),
    ("request", Category::Request),
    ("unavailable", Category::Unavailable),
    ("validation", Category::Validation),
];
const SHAPES: [(&str, ErrorShape); 2] = [("structured", ErrorShape::Structured), ("flat", ErrorShape::Flat)];
const REPEATS: [(&str, Repeat); 3] = [("never", Repeat::Never), ("later", Repeat::Later), ("refresh", Repeat::Refresh)];

impl ErrorAst {
    /// Reads an errors file.
    pub(crate) fn read_file(mut entries: Entries<'_>, reader: &mut Reader) -> Vec<Self> {
        let spot = entries.need("errors", reader);
        entries.finish(&keys::names(keys::ERRORS_FILE), reader);
        let Some(entries) = spot.and_then(|spot| reader.entries(&spot, "a map from names to error codes")) else {
            return Vec::new();
        };
        entries.all().filter_map(|(name, spot)| Self::read(name, spot, reader)).collect()
    }

    fn read(name: Spanned<String>, spot: Spot<'_>, reader: &mut Reader) -> Option<Self> {
        let place = spot.place.clone();
        let mut entries =
            reader.entries(&spot, "an error code, a map with `code`, `status`, `category`, `when` and `fix`")?;
        let mut need = |key| entries.need(key, reader).and_then(|spot| reader.text(spot));
        let (code, when, fix) = (need("code"), need("when"), need("fix"));
        let statuses = entries.need("status", reader).map(|spot| statuses(spot, reader));
        let category = entries.need("category", reader).and_then(|spot| reader.choice(spot, &CATEGORIES));
        let aliases = entries.take("aliases").map(|spot| reader.words(spot)).unwrap_or_default();
        let shape =
            entries.take("shape").and_then(|spot| reader.choice(spot, &SHAPES)).unwrap_or(ErrorShape::Structured);
        let repeat = entries.take("repeat").and_then(|spot| reader.choice(spot, &REPEATS)).unwrap_or(Repeat::Never);
        let ran = entries.take("ran").and_then(|spot| reader.choice(spot, &[("no", false), ("maybe", true)]));
        let note = entries.take("note").and_then(|spot| reader.text(spot)).map(|text| text.value);
        entries.finish(&keys::names(keys::ERROR), reader);
        let (when, fix) = (when?.value, fix?.value);
        let may_have_run = ran.unwrap_or(false);
        Some(Self {
            name,
            place,
            code: code?,
            aliases,
            statuses: statuses?,
            category: category?,
            shape,
            when,
            fix,
            repeat,
            may_have_run,
            note,
        })
    }
}

fn statuses(spot: Spot<'_>, reader: &mut Reader) -> Vec<u16> {
    match spot.node {
        Node::Seq(_) => {
            let items = reader.items(&spot, "a list of HTTP statuses");
            items.into_iter().filter_map(|item| reader.small(item, "an HTTP status")).collect()
        }
        _ => reader.small(spot, "an HTTP status").into_iter().collect(),
    }
}
