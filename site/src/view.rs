//! The content of pages, independent of their format.

mod coverage;
mod errors;
mod general;
mod guide;
mod home;
mod method;
mod rows;
mod samples;
mod shared;
mod text;
mod types;

pub(crate) use samples::{Language, Listing, Sample};
pub(crate) use text::{count, tail_of};
pub(crate) use types::Ty;

use crate::paths::{Format, Target};
use crate::prose::{Prose, Span};
use crate::rustdoc::RustItem;
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
    pub(crate) id: String,
    /// Its heading.
    pub(crate) title: String,
    /// The content.
    pub(crate) blocks: Vec<Block>,
    /// Code samples, beside the content on wide screens and below it on others.
    pub(crate) samples: Vec<Sample>,
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
    /// Code with a title.
    Sample(Sample),
    /// Code.
    Code(Listing),
}

/// A table of texts; the first cell of each row names it.
pub(crate) struct Table {
    /// The caption.
    pub(crate) caption: String,
    /// The heads of its columns.
    pub(crate) head: Vec<String>,
    /// The rows, each with an optional fragment.
    pub(crate) rows: Vec<(Option<String>, Vec<Vec<Span>>)>,
}

impl Table {
    /// Creates a table without fragments.
    fn new(caption: &str, head: &[&str], rows: impl IntoIterator<Item = Vec<Vec<Span>>>) -> Self {
        let rows = rows.into_iter().map(|row| (None, row)).collect();
        Self { caption: caption.to_owned(), head: head.iter().map(|head| (*head).to_owned()).collect(), rows }
    }
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
    /// Its name in the specs.
    pub(crate) name: String,
    /// Its variant in the client.
    pub(crate) rust: Option<RustItem>,
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
    /// The fragment of its URL.
    pub(crate) id: String,
    /// Its name in the specs.
    pub(crate) name: String,
    /// Its constant in the client.
    pub(crate) rust: Option<RustItem>,
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
        Target::Guide(at) => guide::page(site, at),
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
        }
    }

    /// Returns its kind, with the protocol if the site shows two.
    pub(crate) fn kind_in(&self, site: &Site<'_>) -> String {
        match (self.target, site.other_protocol()) {
            (Target::Guide(_), _) | (_, None) => self.kind.to_owned(),
            (_, Some(_)) => format!("{} of {}", self.kind, site.api.protocol.name()),
        }
    }

    /// Returns the text and the address of a link to the other protocol, on its first page and on that of a method which the
    /// other protocol has too.
    pub(crate) fn twin(&self, site: &Site<'_>, form: Format) -> Option<(String, String)> {
        let other = site.other_protocol()?;
        let words = match self.target {
            Target::Home => format!("Reference of {other}"),
            Target::Method(at) => site.twin(at).map(|_| format!("Also in {other}"))?,
            _ => return None,
        };
        Some((words, site.counterpart(self.target, form)?))
    }

    /// Adds a section unless it is empty.
    fn section(&mut self, id: impl Into<String>, title: impl Into<String>, blocks: Vec<Block>) {
        self.section_with(id, title, blocks, Vec::new());
    }

    /// Adds a section with samples beside it, unless both are empty.
    fn section_with(
        &mut self,
        id: impl Into<String>,
        title: impl Into<String>,
        blocks: Vec<Block>,
        samples: Vec<Sample>,
    ) {
        let blocks: Vec<Block> = blocks.into_iter().filter(|block| !block.is_empty()).collect();
        if !blocks.is_empty() || !samples.is_empty() {
            self.sections.push(Section { id: id.into(), title: title.into(), blocks, samples });
        }
    }

    /// Returns the rows of all sections, without those of an object that has its own page.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &Row> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        blocks.flat_map(|block| if let Block::Rows(None, rows) = block { rows.as_slice() } else { &[] })
    }

    /// Returns the error codes of all sections.
    pub(crate) fn errors(&self) -> impl Iterator<Item = &ErrorEntry> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        blocks.flat_map(|block| if let Block::Errors(errors) = block { errors.as_slice() } else { &[] })
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
            Self::Code(listing) => listing.text.is_empty(),
        }
    }
}
