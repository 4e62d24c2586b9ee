//! HTML pages. The template escapes every text.

mod blocks;
mod code;
mod highlight;
mod layout;

use crate::paths::{Format, Target};
use crate::prose::{Prose, Span};
use crate::rustdoc::RustItem;
use crate::site::Site;
use crate::view::{Badge, Page, Section, Ty};
use maud::{Markup, html};

/// Renders a page as HTML.
pub(crate) fn render(site: &Site<'_>, page: &Page) -> String {
    let writer = Writer { site, page };
    let mut text = writer.document().into_string();
    text.push('\n');
    text
}

/// The writer of one page.
struct Writer<'a> {
    site: &'a Site<'a>,
    page: &'a Page,
}

impl Writer<'_> {
    fn href(&self, to: Target) -> String {
        self.site.paths.href(self.page.target, to, Format::Html)
    }

    /// Returns the URL of a file below the root of the site.
    fn file(&self, path: &str) -> String {
        format!("{}{path}", self.site.paths.up(self.page.target))
    }

    fn main(&self) -> Markup {
        let page = self.page;
        let coded = page.sections.iter().any(|section| !section.samples.is_empty());
        html! {
            main #main .has-code[coded] {
                (self.head())
                div .parts { @for section in &page.sections { (self.section(section)) } }
            }
        }
    }

    fn head(&self) -> Markup {
        let page = self.page;
        html! {
            header .head {
                @if !page.above.is_empty() {
                    nav .crumbs aria-label="Pages above" {
                        ol { @for (name, target) in &page.above { li { a href=(self.href(*target)) { (name) } } } }
                    }
                }
                @if page.target != Target::Home { p .kind { (page.kind_in(self.site)) } }
                @if page.code { h1 .name { (broken(&page.title)) } } @else { h1 { (page.title) } }
                @for paragraph in &page.summary { p .summary { (self.spans(paragraph)) } }
                p .badges {
                    @for badge in &page.badges { (self.badge(badge)) " " }
                    @if let Some(link) = page.official.as_deref().and_then(web_address) {
                        a .out href=(link) rel="noreferrer" {
                            "Official page" @if let Some(version) = &page.version { " of " (version) }
                        }
                    }
                    @if let Some((words, address)) = page.twin(self.site, Format::Html) {
                        " "
                        a .out href=(self.file(&address)) { (words) }
                    }
                    " "
                    a .out href=(self.site.paths.markdown_name(page.target)) { "Markdown" }
                }
                @if page.sections.len() > 2 {
                    nav .jump aria-label="On this page" {
                        ul {
                            @for section in &page.sections { li { a href={ "#" (section.id) } { (short(&section.title)) } } }
                        }
                    }
                }
            }
        }
    }

    fn badge(&self, badge: &Badge) -> Markup {
        html! { span class={ "badge " (badge.tone.class()) } { (badge.text) } }
    }

    fn section(&self, section: &Section) -> Markup {
        html! {
            section id=(section.id) .coded[!section.samples.is_empty()] aria-labelledby={ "h-" (section.id) } {
                div .text {
                    h2 id={ "h-" (section.id) } { (section.title) }
                    @for (at, block) in section.blocks.iter().enumerate() { (self.block(block, &format!("{}-{at}", section.id))) }
                }
                @if !section.samples.is_empty() {
                    div .samples role="group" aria-label={ "Examples: " (section.title) } {
                        @for (at, sample) in section.samples.iter().enumerate() {
                            (self.sample(sample, &format!("example-{}-{at}", section.id)))
                        }
                    }
                }
            }
        }
    }

    fn prose(&self, prose: &Prose) -> Markup {
        html! { @for paragraph in prose { p { (self.spans(paragraph)) } } }
    }

    fn spans(&self, spans: &[Span]) -> Markup {
        html! {
            @for span in spans {
                @match span {
                    Span::Text(text) => (text),
                    Span::Link(words, target) => a href=(self.href(*target)) { (words) },
                    Span::Code(name, None) => code { (name) },
                    // A page does not link to itself.
                    Span::Code(name, Some(target)) if *target == self.page.target => code { (name) },
                    Span::Code(name, Some(target)) => a .code href=(self.href(*target)) { code { (name) } },
                    Span::Rust(item) => (self.rust(item)),
                }
            }
        }
    }

    /// Renders an item of the Rust client, as a link if there is documentation to link to.
    fn rust(&self, item: &RustItem) -> Markup {
        let address = item.address(self.site, &self.site.paths.up(self.page.target));
        html! {
            @match address {
                Some(address) => a .code href=(address) { code { (path(&item.text)) } },
                None => code { (path(&item.text)) },
            }
        }
    }

    fn ty(&self, ty: &Ty) -> Markup {
        html! {
            code .type {
                @for (text, target) in &ty.pieces {
                    @match target {
                        Some(target) if *target != self.page.target => a href=(self.href(*target)) { (text) },
                        _ => (text),
                    }
                }
            }
        }
    }
}

/// Allows line breaks after the dots and underscores of a name.
fn broken(name: &str) -> Markup {
    let mut parts = vec![String::new()];
    for c in name.chars() {
        if let Some(part) = parts.last_mut() {
            part.push(c);
        }
        if matches!(c, '.' | '_') {
            parts.push(String::new());
        }
    }
    html! { @for (at, part) in parts.iter().enumerate() { @if at > 0 { wbr; } (part) } }
}

/// Allows line breaks after the colons of a path.
fn path(text: &str) -> Markup {
    html! { @for (at, part) in text.split("::").enumerate() { @if at > 0 { "::" wbr; } (part) } }
}

/// Returns the part of a heading before its colon.
fn short(title: &str) -> &str {
    title.split_once(':').map_or(title, |(short, _)| short)
}

/// Returns the link if it is a web address; other schemes could run scripts.
fn web_address(link: &str) -> Option<&str> {
    (link.starts_with("https://") || link.starts_with("http://")).then_some(link)
}
