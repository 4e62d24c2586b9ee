//! What a page says, before it is decided how it looks.

mod coverage;
mod failures;
mod general;
mod home;
mod method;
mod rows;
mod samples;
mod shared;
mod types;
mod words;

pub(crate) use coverage::{Block as Picture, Cell};
pub(crate) use samples::{Language, Listing, Sample};
pub(crate) use types::Ty;
pub(crate) use words::{count, tail_of};

use crate::paths::Target;
use crate::prose::{Prose, Span};
use crate::site::Site;

/// A page.
pub(crate) struct Page {
    /// Where it stands.
    pub(crate) target: Target,
    /// What it is a page of, such as `Method`.
    pub(crate) kind: &'static str,
    /// Its heading.
    pub(crate) title: String,
    /// Whether the heading is a name of the API.
    pub(crate) code: bool,
    /// What is said first.
    pub(crate) summary: Prose,
    /// Few words about it.
    pub(crate) badges: Vec<Badge>,
    /// The official page about it.
    pub(crate) official: Option<String>,
    /// The pages above it.
    pub(crate) above: Vec<(String, Target)>,
    /// Its parts.
    pub(crate) sections: Vec<Section>,
    /// What stands beside the parts where there is room.
    pub(crate) samples: Vec<Sample>,
}

/// A few words about a page.
pub(crate) struct Badge {
    /// The words.
    pub(crate) text: String,
    /// How they are shown.
    pub(crate) tone: Tone,
}

/// How a badge is shown.
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
    /// The name of the tone in the style sheet.
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
    /// The last part of the address that leads to it.
    pub(crate) id: &'static str,
    /// Its heading.
    pub(crate) title: String,
    /// What it holds.
    pub(crate) blocks: Vec<Block>,
}

/// What a section holds.
pub(crate) enum Block {
    /// Paragraphs.
    Prose(Prose),
    /// Where the official page is wrong.
    Note(Prose),
    /// Names with what they mean.
    Facts(Vec<(&'static str, Vec<Span>)>),
    /// What the marks beside keys mean.
    Marks(Vec<(&'static str, Vec<Span>)>),
    /// A list of conditions.
    Rules(Vec<Prose>),
    /// Keys of a JSON object, folded behind a line of text where one is given.
    Rows(Option<String>, Vec<Row>),
    /// Error codes.
    Failures(Vec<Failure>),
    /// Documented values of an enum.
    Values(Vec<(String, Prose)>),
    /// Links with a line each.
    Links(Vec<Link>),
    /// Links with a line each, where each deserves some room.
    Cards(Vec<Link>),
    /// A table of texts.
    Table(Table),
    /// Code.
    Sample(Sample),
    /// Modules and their methods as a picture.
    Picture(Vec<Picture>),
}

/// A table of texts; the first cell of each row names it.
pub(crate) struct Table {
    /// What it shows.
    pub(crate) caption: String,
    /// The heads of its columns.
    pub(crate) head: Vec<&'static str>,
    /// Its rows, each with the place that other pages link to.
    pub(crate) rows: Vec<(Option<String>, Vec<Vec<Span>>)>,
}

/// A link with what stands behind it.
pub(crate) struct Link {
    /// Where it leads.
    pub(crate) target: Target,
    /// Its text.
    pub(crate) text: String,
    /// Whether the text is a name of the API.
    pub(crate) code: bool,
    /// What stands there.
    pub(crate) about: Prose,
    /// Few words about it.
    pub(crate) badge: Option<Badge>,
}

/// A key of a JSON object.
pub(crate) struct Row {
    /// The last part of the address that leads to it.
    pub(crate) id: String,
    /// How many objects it stands inside of.
    pub(crate) depth: usize,
    /// The key.
    pub(crate) name: String,
    /// The type of its value.
    pub(crate) ty: Ty,
    /// Whether it must be there, and what it can be used for.
    pub(crate) marks: Vec<&'static str>,
    /// What it means.
    pub(crate) doc: Prose,
    /// Constraints, defaults, fields that can be asked for.
    pub(crate) facts: Prose,
    /// The documented values.
    pub(crate) values: Vec<(String, Prose)>,
    /// Where the official page is wrong.
    pub(crate) note: Prose,
}

/// An error code.
pub(crate) struct Failure {
    /// The code among all others.
    pub(crate) target: Target,
    /// Its name in the client.
    pub(crate) name: String,
    /// The code on the wire.
    pub(crate) code: String,
    /// Other codes that mean the same.
    pub(crate) aliases: Vec<String>,
    /// The statuses that it comes with.
    pub(crate) statuses: Vec<u16>,
    /// When it comes, where no causes say so, and what to do.
    pub(crate) general: Option<(Prose, Prose)>,
    /// What can be behind it.
    pub(crate) causes: Vec<Cause>,
    /// Whether a repeat can help, and what may have happened.
    pub(crate) remarks: Vec<&'static str>,
    /// Where sources disagree.
    pub(crate) note: Prose,
    /// The methods that document it.
    pub(crate) users: Vec<Link>,
}

/// What can be behind an error code.
pub(crate) struct Cause {
    /// Its name in the client.
    pub(crate) name: String,
    /// The fields that the portal names.
    pub(crate) fields: Vec<String>,
    /// When it occurs.
    pub(crate) when: Prose,
    /// What the caller can do.
    pub(crate) fix: Prose,
    /// Whether the same call can succeed later.
    pub(crate) retry: bool,
}

/// The page of a target.
pub(crate) fn page(site: &Site<'_>, target: Target) -> Page {
    match target {
        Target::Home => home::page(site),
        Target::Methods => general::methods(site),
        Target::Errors | Target::Error(_) => failures::page(site),
        Target::Types | Target::Entity(_) => types::page(site),
        Target::Coverage => coverage::page(site),
        Target::Module(at) => general::module(site, at),
        Target::Method(at) => method::page(site, at),
        Target::Type(id) => shared::page(site, id),
    }
}

impl Page {
    /// A page with a heading and nothing on it.
    fn new(target: Target, kind: &'static str, title: impl Into<String>, summary: Prose) -> Self {
        Self {
            target,
            kind,
            title: title.into(),
            code: false,
            summary,
            badges: Vec::new(),
            official: None,
            above: vec![("Reference".to_owned(), Target::Home)],
            sections: Vec::new(),
            samples: Vec::new(),
        }
    }

    /// Adds a part, unless it would be empty.
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
            Self::Failures(failures) => failures.is_empty(),
            Self::Values(values) => values.is_empty(),
            Self::Links(links) | Self::Cards(links) => links.is_empty(),
            Self::Table(table) => table.rows.is_empty(),
            Self::Sample(sample) => sample.listings.is_empty(),
            Self::Picture(blocks) => blocks.is_empty(),
        }
    }
}
