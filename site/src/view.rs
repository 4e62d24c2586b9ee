//! The content of pages, independent of their format.

mod coverage;
mod errors;
mod general;
mod home;
mod method;
mod rows;
mod samples;
mod shared;
mod text;
mod types;

pub(crate) use coverage::{Block as TreemapModule, Cell};
pub(crate) use samples::{Language, Listing, Sample};
pub(crate) use text::{count, tail_of};
pub(crate) use types::Ty;

use crate::paths::Target;
use crate::prose::{Prose, Span};
use crate::site::Site;

/// A page.
pub(crate) struct Page {
    /// The target of the page.
    pub(crate) target: Target,
    /// The kind of the page, such as `Method`.
    pub(crate) kind: &'static str,
    /// Its heading.
    pub(crate) title: String,
    /// Whether the heading is a name of the API.
    pub(crate) code: bool,
    /// The introduction.
    pub(crate) summary: Prose,
    /// Labels such as `write`.
    pub(crate) badges: Vec<Badge>,
    /// The official page.
    pub(crate) official: Option<String>,
    /// The version of the official page that the spec was written from.
    pub(crate) version: Option<String>,
    /// The ancestors of the page, for breadcrumbs.
    pub(crate) above: Vec<(String, Target)>,
    /// The sections.
    pub(crate) sections: Vec<Section>,
    /// Code samples, shown beside the sections on wide screens.
    pub(crate) samples: Vec<Sample>,
}

/// A label of a page or a link.
pub(crate) struct Badge {
    /// The text.
    pub(crate) text: String,
    /// The style.
    pub(crate) tone: Tone,
}

/// The style of a badge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// A method that only reads.
    Read,
    /// A method that writes.
    Write,
    /// Anything else.
    Plain,
}

impl Tone {
    /// Returns the CSS class.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Plain => "plain",
        }
    }
}

/// A part of a page.
pub(crate) struct Section {
    /// The fragment of its URL.
    pub(crate) id: &'static str,
    /// Its heading.
    pub(crate) title: String,
    /// The content.
    pub(crate) blocks: Vec<Block>,
}

/// A block of a section.
pub(crate) enum Block {
    /// Paragraphs.
    Prose(Prose),
    /// A note on an error of the official page.
    Note(Prose),
    /// Names with their values.
    Facts(Vec<(&'static str, Vec<Span>)>),
    /// The meaning of the marks beside keys.
    Marks(Vec<(&'static str, Vec<Span>)>),
    /// A list of conditions.
    Rules(Vec<Prose>),
    /// Keys of a JSON object, folded under a title if there is one.
    Rows(Option<String>, Vec<Row>),
    /// Error codes.
    Errors(Vec<ErrorEntry>),
    /// Documented values of an enum.
    Values(Vec<(String, Prose)>),
    /// Links with a description each.
    Links(Vec<Link>),
    /// Links with a description each, shown as cards.
    Cards(Vec<Link>),
    /// A table of texts.
    Table(Table),
    /// Code.
    Sample(Sample),
    /// A treemap of modules and their methods.
    Treemap(Vec<TreemapModule>),
}

/// A table of texts; the first cell of each row names it.
pub(crate) struct Table {
    /// The caption.
    pub(crate) caption: String,
    /// The heads of its columns.
    pub(crate) head: Vec<&'static str>,
    /// The rows, each with an optional fragment.
    pub(crate) rows: Vec<(Option<String>, Vec<Vec<Span>>)>,
}

/// A link with a description.
pub(crate) struct Link {
    /// The target.
    pub(crate) target: Target,
    /// Its text.
    pub(crate) text: String,
    /// Whether the text is a name of the API.
    pub(crate) code: bool,
    /// The description.
    pub(crate) about: Prose,
    /// Labels such as `write`.
    pub(crate) badge: Option<Badge>,
}

/// A key of a JSON object.
pub(crate) struct Row {
    /// The fragment of its URL.
    pub(crate) id: String,
    /// The nesting depth.
    pub(crate) depth: usize,
    /// The key.
    pub(crate) name: String,
    /// The type of its value.
    pub(crate) ty: Ty,
    /// Marks such as `required` and `filter`.
    pub(crate) marks: Vec<&'static str>,
    /// The description.
    pub(crate) doc: Prose,
    /// Constraints, the default, and the fields that a query can name.
    pub(crate) facts: Prose,
    /// The documented values.
    pub(crate) values: Vec<(String, Prose)>,
    /// A note on an error of the official page.
    pub(crate) note: Prose,
}

/// An error code.
pub(crate) struct ErrorEntry {
    /// The target on the page of error codes.
    pub(crate) target: Target,
    /// Its name in the client.
    pub(crate) name: String,
    /// The code on the wire.
    pub(crate) code: String,
    /// Other codes that mean the same.
    pub(crate) aliases: Vec<String>,
    /// The HTTP statuses.
    pub(crate) statuses: Vec<u16>,
    /// The condition and the fix, unless causes give them.
    pub(crate) general: Option<(Prose, Prose)>,
    /// The causes.
    pub(crate) causes: Vec<Cause>,
    /// Whether a retry can help, and whether the call may have been executed.
    pub(crate) remarks: Vec<&'static str>,
    /// Where sources disagree.
    pub(crate) note: Prose,
    /// The methods that document it.
    pub(crate) users: Vec<Link>,
}

/// A cause of an error code.
pub(crate) struct Cause {
    /// Its name in the client.
    pub(crate) name: String,
    /// The fields named by the portal.
    pub(crate) fields: Vec<String>,
    /// When it occurs.
    pub(crate) when: Prose,
    /// The fix.
    pub(crate) fix: Prose,
    /// Whether the same call can succeed later.
    pub(crate) retry: bool,
}

/// Returns the page of a target.
pub(crate) fn page(site: &Site<'_>, target: Target) -> Page {
    match target {
        Target::Home => home::page(site),
        Target::Methods => general::methods(site),
        Target::Errors | Target::Error(_) => errors::page(site),
        Target::Types | Target::Entity(_) => types::page(site),
        Target::Coverage => coverage::page(site),
        Target::Module(at) => general::module(site, at),
        Target::Method(at) => method::page(site, at),
        Target::Type(id) => shared::page(site, id),
    }
}

impl Page {
    /// Creates a page with a heading and no sections.
    fn new(target: Target, kind: &'static str, title: impl Into<String>, summary: Prose) -> Self {
        Self {
            target,
            kind,
            title: title.into(),
            code: false,
            summary,
            badges: Vec::new(),
            official: None,
            version: None,
            above: vec![("Reference".to_owned(), Target::Home)],
            sections: Vec::new(),
            samples: Vec::new(),
        }
    }

    /// Adds a section unless it is empty.
    fn section(&mut self, id: &'static str, title: impl Into<String>, blocks: Vec<Block>) {
        let blocks: Vec<Block> = blocks.into_iter().filter(|block| !block.is_empty()).collect();
        if !blocks.is_empty() {
            self.sections.push(Section { id, title: title.into(), blocks });
        }
    }
}

impl Block {
    fn is_empty(&self) -> bool {
        match self {
            Self::Prose(prose) | Self::Note(prose) => prose.is_empty(),
            Self::Facts(facts) | Self::Marks(facts) => facts.is_empty(),
            Self::Rules(rules) => rules.is_empty(),
            Self::Rows(_, rows) => rows.is_empty(),
            Self::Errors(errors) => errors.is_empty(),
            Self::Values(values) => values.is_empty(),
            Self::Links(links) | Self::Cards(links) => links.is_empty(),
            Self::Table(table) => table.rows.is_empty(),
            Self::Sample(sample) => sample.listings.is_empty(),
            Self::Treemap(blocks) => blocks.is_empty(),
        }
    }
}
