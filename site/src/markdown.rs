//! Markdown pages for assistants, without decoration.
//!
//! Texts of specs are escaped: they can contain only prose and inline code.

mod escape;

use crate::paths::{Format, Target};
use crate::prose::{Prose, Span};
use crate::rustdoc::RustItem;
use crate::site::Site;
use crate::view::{Block, Cause, ErrorEntry, Link, Listing, Page, Row, Sample, Table, Ty};
pub(crate) use escape::text as inline_text;
use escape::{address, code, fence, text};
use std::fmt::Write as _;

/// Renders a page as Markdown, with links relative to the page `base`, or to the root of the site.
pub(crate) fn render(site: &Site<'_>, page: &Page, base: Option<Target>) -> String {
    Writer { site, base, out: String::new() }.page(page)
}

/// Renders a text of a spec on one line, without links.
pub(crate) fn plain_line(site: &Site<'_>, about: &str) -> String {
    let writer = Writer { site, base: None, out: String::new() };
    let unlinked = site.prose(about).concat().into_iter().map(|span| match span {
        Span::Code(name, _) => Span::Code(name, None),
        words => words,
    });
    writer.spans(&unlinked.collect::<Vec<_>>())
}

struct Writer<'a> {
    site: &'a Site<'a>,
    /// The page that links are relative to, if it is not the root of the site.
    base: Option<Target>,
    out: String,
}

impl Writer<'_> {
    fn page(mut self, page: &Page) -> String {
        let _ = writeln!(self.out, "# {}", text(&page.title));
        self.prose(&page.summary);
        let badges = page.badges.iter().map(|badge| text(&badge.text));
        let mut facts: Vec<String> = std::iter::once(page.kind_in(self.site)).chain(badges).collect();
        let version = page.version.as_ref().map_or_else(String::new, |version| format!(" of {version}"));
        facts.extend(
            page.official.as_deref().and_then(address).map(|link| format!("[official page{version}](<{link}>)")),
        );
        if let Some((words, address)) = page.twin(self.site, Format::Markdown) {
            facts.push(format!("[{}]({}{address})", text(&words), self.up()));
        }
        let _ = writeln!(self.out, "\n{}", facts.join(" · "));
        for section in &page.sections {
            let _ = writeln!(self.out, "\n## {}", text(&section.title));
            for block in &section.blocks {
                self.block(block);
            }
            for sample in &section.samples {
                let _ = writeln!(self.out, "\n### {}", text(&sample.title));
                self.sample(sample);
            }
        }
        self.out
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Prose(prose) => self.prose(prose),
            Block::Note(prose) => self.paragraph(&format!("Where the official page differs: {}", self.line(prose))),
            Block::Facts(facts) | Block::Marks(facts) => {
                self.list(facts.iter().map(|(name, value)| format!("{name}: {}", self.spans(value))).collect());
            }
            Block::Rules(rules) => self.list(rules.iter().map(|rule| self.line(rule)).collect()),
            Block::Rows(title, rows) => {
                if let Some(title) = title {
                    self.paragraph(&format!("{}:", text(title)));
                }
                self.list(rows.iter().map(|row| self.row(row)).collect());
            }
            Block::Errors(errors) => self.list(errors.iter().map(|error| self.error(error)).collect()),
            Block::Values(values) => {
                self.list(values.iter().map(|(value, doc)| format!("{}: {}", code(value), self.line(doc))).collect());
            }
            Block::Links(links) | Block::Cards(links) => self.list(links.iter().map(|link| self.link(link)).collect()),
            Block::Table(table) => self.table(table),
            Block::Sample(sample) => self.sample(sample),
            Block::Code(listing) => self.listing(listing),
        }
    }

    fn up(&self) -> String {
        self.base.map(|base| self.site.paths.up(base)).unwrap_or_default()
    }

    fn paragraph(&mut self, line: &str) {
        let _ = writeln!(self.out, "\n{line}");
    }

    fn prose(&mut self, prose: &Prose) {
        for paragraph in prose {
            let line = self.spans(paragraph);
            self.paragraph(&line);
        }
    }

    /// Writes a list; an entry indented by spaces is nested in the previous one.
    fn list(&mut self, entries: Vec<String>) {
        self.out.push('\n');
        for entry in entries {
            let inner = entry.trim_start_matches(' ');
            let _ = writeln!(self.out, "{}- {inner}", &entry[..entry.len() - inner.len()]);
        }
    }

    /// Joins paragraphs to one line.
    fn line(&self, prose: &Prose) -> String {
        prose.iter().map(|paragraph| self.spans(paragraph)).collect::<Vec<_>>().join(" ")
    }

    fn spans(&self, spans: &[Span]) -> String {
        let mut line = String::new();
        for span in spans {
            match span {
                Span::Text(words) if line.is_empty() => line.push_str(&text(words)),
                Span::Text(words) => line.push_str(&escape::inner(words)),
                Span::Link(words, target) => line.push_str(&self.linked(&escape::inner(words), Some(*target))),
                Span::Code(name, target) => line.push_str(&self.linked(&code(name), *target)),
                Span::Rust(item) => line.push_str(&self.rust(item)),
            }
        }
        line
    }

    fn linked(&self, text: &str, target: Option<Target>) -> String {
        match target.filter(|target| Some(*target) != self.base) {
            Some(target) => format!("[{text}]({}{})", self.up(), self.site.paths.address(target, Format::Markdown)),
            None => text.to_owned(),
        }
    }

    /// Formats an item of the Rust client, as a link if there is documentation to link to.
    fn rust(&self, item: &RustItem) -> String {
        match item.address(self.site, &self.up()) {
            Some(address) => format!("[{}](<{address}>)", code(&item.text)),
            None => code(&item.text),
        }
    }

    fn ty(&self, ty: &Ty) -> String {
        self.linked(&code(&ty.text()), ty.target())
    }

    fn row(&self, row: &Row) -> String {
        let mut line = format!("{}{}: {}", "  ".repeat(row.depth), code(&row.name), self.ty(&row.ty));
        for mark in &row.marks {
            let _ = write!(line, ", {mark}");
        }
        line.push('.');
        for paragraph in row.doc.iter().chain(&row.facts) {
            let _ = write!(line, " {}", self.spans(paragraph));
        }
        if !row.values.is_empty() {
            let values = row.values.iter().map(|(value, doc)| match self.line(doc) {
                doc if doc.is_empty() => code(value),
                doc => format!("{} ({})", code(value), doc.trim_end_matches('.')),
            });
            let _ = write!(line, " Values: {}.", values.collect::<Vec<_>>().join(", "));
        }
        if !row.note.is_empty() {
            let _ = write!(line, " Where the official page differs: {}", self.line(&row.note));
        }
        line
    }

    fn error(&self, error: &ErrorEntry) -> String {
        let statuses: Vec<String> = error.statuses.iter().map(u16::to_string).collect();
        let name = self.linked(&escape::inner(&error.name), Some(error.target).filter(|_| error.users.is_empty()));
        let mut entry = format!("{name}: {}, status {}.", code(&error.code), statuses.join(" or "));
        if let Some(item) = &error.rust {
            let _ = write!(entry, " In Rust, {}.", self.rust(item));
        }
        if !error.aliases.is_empty() {
            let aliases: Vec<String> = error.aliases.iter().map(|alias| code(alias)).collect();
            let _ = write!(entry, " Also {}.", aliases.join(", "));
        }
        if let Some((when, fix)) = &error.general {
            let _ = write!(entry, " {} Fix: {}", self.line(when), self.line(fix));
        }
        for remark in &error.remarks {
            let _ = write!(entry, " {remark}");
        }
        if !error.note.is_empty() {
            let _ = write!(entry, " Where sources differ: {}", self.line(&error.note));
        }
        for cause in &error.causes {
            let _ = write!(entry, "\n  - {}", self.cause(cause));
        }
        entry
    }

    fn cause(&self, cause: &Cause) -> String {
        let fields: Vec<String> = cause.fields.iter().map(|field| code(field)).collect();
        let fields = if fields.is_empty() { String::new() } else { format!(" ({})", fields.join(", ")) };
        let retry = if cause.retry { " The same call can succeed later." } else { "" };
        let name = escape::inner(&cause.name);
        let rust = cause.rust.as_ref().map(|item| format!(" In Rust, {}.", self.rust(item))).unwrap_or_default();
        format!("{name}{fields}: {} Fix: {}{retry}{rust}", self.line(&cause.when), self.line(&cause.fix))
    }

    fn link(&self, link: &Link) -> String {
        let name = if link.code { code(&link.text) } else { escape::inner(&link.text) };
        let badge = link.badge.as_ref().map(|badge| format!(" ({})", escape::inner(&badge.text))).unwrap_or_default();
        format!("{}{badge}: {}", self.linked(&name, Some(link.target)), self.line(&link.about))
    }

    fn table(&mut self, table: &Table) {
        let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        self.out.push('\n');
        self.out += &row(table.head.clone());
        self.out += &row(table.head.iter().map(|_| "---".to_owned()).collect());
        for (_, cells) in &table.rows {
            let line = row(cells.iter().map(|cell| self.spans(cell).replace('|', "\\|")).collect());
            self.out += &line;
        }
    }

    fn sample(&mut self, sample: &Sample) {
        self.prose(&sample.about);
        let listings: Vec<&Listing> = sample.listings.iter().filter(|listing| listing.in_markdown).collect();
        for listing in &listings {
            if listings.len() > 1 {
                self.paragraph(&format!("{}:", text(&listing.label)));
            }
            self.listing(listing);
        }
    }

    fn listing(&mut self, listing: &Listing) {
        let block = fence(listing.language.name(), &listing.text);
        self.paragraph(&block);
    }
}
