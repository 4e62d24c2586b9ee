//! The pages of guides: the Markdown of rustdoc as blocks.

use super::samples::{CLIENTS, Language, Listing, client, with_client};
use super::{Block, Page, Table};
use crate::guides::GUIDES;
use crate::paths::Target;
use crate::prose::{self, Prose, Span};
use crate::site::Site;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

pub(super) fn page(site: &Site<'_>, at: usize) -> Page {
    let guide = &GUIDES[at];
    let mut page = Page::new(Target::Guide(at), "Guide", guide.title, Prose::new());
    let mut reader = Reader { site, page: &mut page, spans: Vec::new(), heading: None, blocks: Vec::new() };
    let mut events = Parser::new_ext(guide.text, Options::ENABLE_TABLES);
    while let Some(event) = events.next() {
        reader.event(event, &mut events);
    }
    reader.end_section();
    page
}

struct Reader<'r, 's> {
    site: &'s Site<'s>,
    page: &'r mut Page,
    /// The spans of the open paragraph.
    spans: Vec<Span>,
    /// The heading of the open section.
    heading: Option<String>,
    /// The blocks of the open section.
    blocks: Vec<Block>,
}

impl Reader<'_, '_> {
    fn event<'e>(&mut self, event: Event<'e>, events: &mut Parser<'e>) {
        match event {
            Event::End(TagEnd::Paragraph) => self.paragraph(),
            Event::Start(Tag::Heading { .. }) => self.end_section(),
            Event::End(TagEnd::Heading(_)) => self.heading = Some(plain(&std::mem::take(&mut self.spans))),
            Event::Start(Tag::CodeBlock(kind)) => self.code(&kind, events),
            Event::Start(Tag::List(_)) => self.list(events),
            Event::Start(Tag::Table(_)) => self.table(events),
            inline => self.inline(inline, events),
        }
    }

    /// Reads a part of a paragraph.
    fn inline<'e>(&mut self, event: Event<'e>, events: &mut Parser<'e>) {
        match event {
            Event::Text(text) => self.spans.push(Span::Text(text.into_string())),
            Event::Code(code) => self.spans.push(prose::code(self.site.paths, &code)),
            Event::SoftBreak | Event::HardBreak => self.spans.push(Span::Text(" ".to_owned())),
            Event::Start(Tag::Link { dest_url, .. }) => self.link(&dest_url, events),
            _ => {}
        }
    }

    /// A guide becomes a link to its page. Items of the crate are named only, because `cargo doc` alone knows their pages.
    fn link<'e>(&mut self, address: &str, events: &mut Parser<'e>) {
        let before = std::mem::take(&mut self.spans);
        self.until(TagEnd::Link, events);
        let words = std::mem::replace(&mut self.spans, before);
        let guide = address.strip_prefix("crate::guide::");
        match guide.and_then(|name| GUIDES.iter().position(|guide| guide.name == name)) {
            Some(at) => self.spans.push(Span::Link(plain(&words), Target::Guide(at))),
            None => self.spans.extend(words),
        }
    }

    /// Reads the parts of a paragraph up to the end of an element.
    fn until<'e>(&mut self, end: TagEnd, events: &mut Parser<'e>) {
        while let Some(event) = events.next().filter(|event| *event != Event::End(end)) {
            self.inline(event, events);
        }
    }

    fn paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.spans);
        match &self.heading {
            // The first paragraph summarizes the guide.
            None if self.page.summary.is_empty() => self.page.summary.push(paragraph),
            _ => self.blocks.push(Block::Prose(vec![paragraph])),
        }
    }

    fn list<'e>(&mut self, events: &mut Parser<'e>) {
        let mut items = Vec::new();
        while let Some(event) = events.next().filter(|event| !matches!(event, Event::End(TagEnd::List(_)))) {
            match event {
                Event::End(TagEnd::Item) => items.push(vec![std::mem::take(&mut self.spans)]),
                inline => self.inline(inline, events),
            }
        }
        self.blocks.push(Block::Rules(items));
    }

    fn table<'e>(&mut self, events: &mut Parser<'e>) {
        let (mut rows, mut row) = (Vec::new(), Vec::new());
        while let Some(event) = events.next().filter(|event| *event != Event::End(TagEnd::Table)) {
            match event {
                Event::End(TagEnd::TableCell) => row.push(std::mem::take(&mut self.spans)),
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                inline => self.inline(inline, events),
            }
        }
        let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        let caption = self.heading.clone().unwrap_or_else(|| self.page.title.clone());
        let head = head.iter().map(|cell| plain(cell)).collect();
        self.blocks.push(Block::Table(Table {
            caption,
            head,
            rows: rows.into_iter().map(|row| (None, row)).collect(),
        }));
    }

    fn code<'e>(&mut self, kind: &CodeBlockKind<'_>, events: &mut Parser<'e>) {
        let mut text = String::new();
        for event in events.by_ref() {
            match event {
                Event::Text(part) => text += &part,
                Event::End(TagEnd::CodeBlock) => break,
                _ => {}
            }
        }
        let word = match kind {
            CodeBlockKind::Fenced(info) => info.split(',').next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        let listing = match word {
            "toml" | "text" => Listing::new("Text", Language::Text, text),
            "json" => Listing::new("JSON", Language::Json, text),
            "sh" | "console" => Listing::new("Shell", Language::Shell, text),
            _ => Listing::new("Rust", Language::Rust, with_client(&visible(&text))),
        };
        self.blocks.push(Block::Code(listing));
    }

    fn end_section(&mut self) {
        let blocks = std::mem::take(&mut self.blocks);
        let title = self.heading.take().unwrap_or_else(|| "Overview".to_owned());
        let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let id = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
        self.page.section(id, title, blocks);
    }
}

fn plain(spans: &[Span]) -> String {
    spans.iter().map(Span::text).collect()
}

/// Returns the lines of an example that rustdoc shows. Of those that it hides, imports and the client are shown if code
/// comes after them: outside of the crate's documentation, code without them is a riddle.
fn visible(code: &str) -> String {
    let is_hidden = |line: &str| line == "#" || line.starts_with("# ");
    let lines: Vec<&str> = code.lines().collect();
    let end = lines.iter().rposition(|line| !is_hidden(line)).map_or(0, |last| last + 1);
    let shown = lines[..end].iter().filter_map(|line| match *line {
        "#" => None,
        line if is_hidden(line) => revealed(line[1..].trim_start()),
        line => Some(line.to_owned()),
    });
    shown.collect::<Vec<_>>().join("\n")
}

fn revealed(hidden: &str) -> Option<String> {
    if hidden.starts_with("use bitrix24::") {
        return Some(hidden.to_owned());
    }
    CLIENTS.into_iter().find(|name| hidden.starts_with(&format!("let {name} = "))).map(client)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_lines_are_left_out_except_imports_and_the_client() {
        let code = "# use bitrix24::Client;\n# use bitrix24_mock::MockPortal;\n#\n# let portal = made(mock);\n#[test]\n#   hidden();";
        let client = client("portal");
        assert_eq!(visible(code), format!("use bitrix24::Client;\n{client}\n#[test]"));
        assert_eq!(visible("fn f() {}\n# use bitrix24::Client;\n# let portal = made(mock);"), "fn f() {}");
    }
}
