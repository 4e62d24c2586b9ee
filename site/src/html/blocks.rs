//! The blocks of sections as HTML.

use super::{Writer, broken};
use crate::paths::encoded;
use crate::prose::Prose;
use crate::view::{Block, Cause, ErrorEntry, Link, Row, Table, count};
use maud::{Markup, html};

/// The maximum number of enum values shown unfolded.
const MOST_VALUES: usize = 8;

/// The maximum number of methods that use an object shown unfolded.
const MOST_USERS: usize = 30;

impl Writer<'_> {
    /// Renders a block; `id` is unique on the page.
    pub(super) fn block(&self, block: &Block, id: &str) -> Markup {
        match block {
            Block::Prose(prose) => self.prose(prose),
            Block::Note(prose) => self.note(prose),
            Block::Facts(facts) => html! {
                dl .facts { @for (name, value) in facts { div { dt { (name) } dd { (self.spans(value)) } } } }
            },
            Block::Marks(marks) => html! {
                details .fold {
                    summary { "Meaning of the marks" }
                    dl .facts {
                        @for (name, about) in marks { div { dt { span class={ "mark " (name) } { (name) } } dd { (self.spans(about)) } } }
                    }
                }
            },
            Block::Rules(rules) => html! {
                ul .rules { @for rule in rules { li { @for paragraph in rule { (self.spans(paragraph)) " " } } } }
            },
            Block::Rows(None, rows) => self.rows(rows),
            Block::Rows(Some(title), rows) => html! {
                details .fold { summary { (title) } (self.rows(rows)) }
            },
            Block::Errors(errors) => html! { @for error in errors { (self.error(error)) } },
            Block::Values(values) => self.values(values),
            Block::Links(links) if self.page.kind == "Object" && links.len() > MOST_USERS => html! {
                details .fold { summary { (count(links.len(), "method")) } (self.names(links)) }
            },
            Block::Links(links) => html! { ul .links { @for link in links { li { (self.link(link)) } } } },
            Block::Cards(links) => html! { ul .cards { @for link in links { li { (self.link(link)) } } } },
            Block::Table(table) => self.table(table),
            Block::Sample(sample) => self.sample(sample, id),
            Block::Code(listing) => html! { div .listings { (self.listing(listing, "Code", id)) } },
        }
    }

    fn note(&self, prose: &Prose) -> Markup {
        html! { div .note { p .label { "Where the official page differs" } (self.prose(prose)) } }
    }

    fn rows(&self, rows: &[Row]) -> Markup {
        html! {
            div .scroll role="group" aria-label="Keys" tabindex="0" {
                table .keys {
                    thead { tr { th scope="col" { "Key" } th scope="col" { "Meaning" } } }
                    tbody { @for row in rows { (self.row(row)) } }
                }
            }
        }
    }

    fn row(&self, row: &Row) -> Markup {
        let depth = row.depth.min(6);
        html! {
            tr id=(row.id) .inner[depth > 0] {
                th scope="row" class={ "d" (depth) } {
                    a .anchor href={ "#" (encoded(&row.id)) } { code .key { (broken(&row.name)) } }
                    (self.ty(&row.ty))
                    @if !row.marks.is_empty() {
                        span .marks { @for mark in &row.marks { span class={ "mark " (mark_class(mark)) } { (mark) } " " } }
                    }
                }
                td {
                    (self.prose(&row.doc))
                    @for fact in &row.facts { p .fact { (self.spans(fact)) } }
                    @if !row.values.is_empty() { (self.values(&row.values)) }
                    @if !row.note.is_empty() { (self.note(&row.note)) }
                }
            }
        }
    }

    fn values(&self, values: &[(String, Prose)]) -> Markup {
        let list = html! {
            dl .values {
                @for (value, doc) in values {
                    div { dt { code { (value) } } dd { @for paragraph in doc { (self.spans(paragraph)) " " } } }
                }
            }
        };
        if values.len() <= MOST_VALUES {
            return list;
        }
        html! { details .fold { summary { (count(values.len(), "value")) } (list) } }
    }

    fn error(&self, error: &ErrorEntry) -> Markup {
        let id = if self.page.code { format!("error-{}", error.name) } else { error.name.clone() };
        html! {
            article .failure id=(id) {
                h3 {
                    @if self.page.code { a href=(self.href(error.target)) { (error.name) } } @else { (error.name) }
                    " "
                    @for status in &error.statuses { span .status { (status) } " " }
                }
                p .wire { code { (broken(&error.code)) } }
                @if let Some(item) = &error.rust { p .wire { "Rust: " (self.rust(item)) } }
                @if !error.aliases.is_empty() {
                    p .fact { "Also: " @for alias in &error.aliases { code { (broken(alias)) } " " } }
                }
                @if let Some((when, fix)) = &error.general {
                    (self.prose(when))
                    (self.fix(fix))
                }
                @if !error.causes.is_empty() {
                    ul .causes { @for cause in &error.causes { li id=(cause.id) { (self.cause(cause)) } } }
                }
                @for remark in &error.remarks { p .fact { (remark) } }
                @if !error.note.is_empty() { (self.note(&error.note)) }
                @if !error.users.is_empty() {
                    details .fold {
                        summary { "Documented by " (count(error.users.len(), "method")) }
                        (self.names(&error.users))
                    }
                }
            }
        }
    }

    fn names(&self, links: &[Link]) -> Markup {
        html! {
            ul .names { @for link in links { li { a .code href=(self.href(link.target)) { code { (link.text) } } } } }
        }
    }

    fn cause(&self, cause: &Cause) -> Markup {
        html! {
            p .name {
                b { (broken(&cause.name)) }
                @if !cause.fields.is_empty() { " in" @for field in &cause.fields { " " code .field { (broken(field)) } } }
            }
            @if let Some(item) = &cause.rust { p .wire { "Rust: " (self.rust(item)) } }
            (self.prose(&cause.when))
            (self.fix(&cause.fix))
            @if cause.retry { p .fact { span .mark.retry { "retry" } " The same call can succeed later." } }
        }
    }

    fn fix(&self, fix: &Prose) -> Markup {
        html! {
            @for (at, paragraph) in fix.iter().enumerate() {
                p .fix { @if at == 0 { b { "Fix: " } } (self.spans(paragraph)) }
            }
        }
    }

    fn link(&self, link: &Link) -> Markup {
        html! {
            a href=(self.href(link.target)) { @if link.code { code { (broken(&link.text)) } } @else { (link.text) } }
            @if let Some(badge) = &link.badge { " " (self.badge(badge)) }
            @for paragraph in &link.about { span .about { (self.spans(paragraph)) } }
        }
    }

    fn table(&self, table: &Table) -> Markup {
        html! {
            div .scroll role="group" aria-label=(table.caption) tabindex="0" {
                table .grid {
                    caption { (table.caption) }
                    thead { tr { @for head in &table.head { th scope="col" { (head) } } } }
                    tbody {
                        @for (id, cells) in &table.rows {
                            tr id=[id.as_deref()] {
                                @for (at, cell) in cells.iter().enumerate() {
                                    @if at == 0 { th scope="row" { (self.spans(cell)) } } @else { td { (self.spans(cell)) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Returns the CSS class of a mark.
fn mark_class(mark: &str) -> &str {
    mark.split(':').next().unwrap_or(mark)
}
