//! The layout around each page: head, header, navigation, footer.

use super::Writer;
use crate::guides::GUIDES;
use crate::paths::{Format, Target};
use crate::prose;
use crate::protocol::search_suffix;
use crate::site::describes_fields;
use crate::view::tail_of;
use bitrix24_model::{Effect, Protocol};
use maud::{DOCTYPE, Markup, html};

/// The overview pages.
const OVERVIEWS: [(Target, &str); 5] = [
    (Target::Home, "Start"),
    (Target::Methods, "All methods"),
    (Target::Errors, "Error codes"),
    (Target::Types, "Types and identifiers"),
    (Target::Coverage, "Coverage"),
];

impl Writer<'_> {
    pub(super) fn document(&self) -> Markup {
        let (page, title) = (self.page, &self.site.api.title);
        let whole = if page.target == Target::Home { title.clone() } else { format!("{} – {title}", page.title) };
        html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (prose::plain(&whole)) }
                    meta name="description" content=(description(&page.summary));
                    meta name="color-scheme" content="light dark";
                    link rel="icon" type="image/svg+xml" href=(self.file("assets/icon.svg"));
                    link rel="stylesheet" href=(self.file("assets/style.css"));
                    link rel="alternate" type="text/markdown" href=(self.site.paths.markdown_name(page.target));
                    script src=(self.file("assets/theme.js")) {}
                    script defer src=(self.file("assets/site.js")) {}
                }
                body data-root=(self.site.paths.up(page.target)) {
                    a .skip href="#main" { "Skip to content" }
                    (self.header())
                    div .frame {
                        (self.navigation())
                        (self.main())
                    }
                    (self.footer())
                }
            }
        }
    }

    fn header(&self) -> Markup {
        html! {
            header .bar {
                a .home href=(self.href(Target::Home)) {
                    svg .mark viewBox="0 0 24 24" aria-hidden="true" {
                        rect x="1" y="1" width="22" height="22" rx="6" {}
                        path d="M7 9h10M7 13h6M7 17h8" {}
                    }
                    span { (self.site.api.title) }
                }
                // Filled by scripts; the search needs them.
                div .search hidden {}
                div .tools {
                    button .theme type="button" hidden { "Dark" }
                    a .menu href="#navigation" { "Menu" }
                }
            }
        }
    }

    fn navigation(&self) -> Markup {
        let here = self.here();
        html! {
            nav #navigation .side aria-label="Reference" {
                a .close href="#main" { "Close menu" }
                (self.protocols())
                ul .overviews {
                    @for (target, name) in OVERVIEWS {
                        li { a href=(self.href(target)) aria-current=[self.current(target)] { (name) } }
                    }
                }
                p .caption #guides-caption { "Guides" }
                ul aria-labelledby="guides-caption" {
                    @for (at, guide) in GUIDES.iter().enumerate() {
                        @let target = Target::Guide(at);
                        li { a href=(self.href(target)) aria-current=[self.current(target)] { (guide.title) } }
                    }
                }
                p .caption #modules-caption { "Modules" }
                p .legend { "Methods with a dot write." }
                ul .modules data-kind={ "method" (search_suffix(self.site.api.protocol)) } aria-labelledby="modules-caption" {
                    @for at in 0..self.site.api.modules.len() { li { (self.module(at, here == Some(at))) } }
                }
            }
        }
    }

    /// Renders the name of the page's protocol, and the link to the other one.
    fn protocols(&self) -> Markup {
        let (own, address) = (self.site.api.protocol, self.site.counterpart(self.page.target, Format::Html));
        html! {
            @if let (Some(other), Some(address)) = (self.site.other_protocol(), address) {
                // In the same order on every page.
                @let (here, there) = (html! { strong { (own.name()) } }, html! { a href=(self.file(&address)) { (other) } });
                @let newer_first = own == Protocol::V3;
                p .protocols { @if newer_first { (here) " " (there) } @else { (there) " " (here) } }
            }
        }
    }

    /// Returns the module of the page.
    fn here(&self) -> Option<usize> {
        match self.page.target {
            Target::Module(at) => Some(at),
            Target::Method(_) | Target::Type(_) => self.site.module_of(&self.page.title),
            _ => None,
        }
    }

    /// Renders a module. Only that of the page has its methods on every page; scripts list those of the others when they
    /// are unfolded, from the index of the search.
    fn module(&self, at: usize, open: bool) -> Markup {
        let (module, target) = (&self.site.api.modules[at], Target::Module(at));
        html! {
            details .module open[open] data-module=[(!open).then_some(&module.name)] {
                summary { (module.title) }
                ul .methods {
                    li { a href=(self.href(target)) aria-current=[self.current(target)] { "Overview of " code { (module.name) } } }
                }
                @if open { (self.inside(at)) }
            }
        }
    }

    /// Renders the methods and objects of the page's module.
    fn inside(&self, module: usize) -> Markup {
        let methods = self.site.methods_of(module);
        let (describing, acting): (Vec<usize>, Vec<usize>) =
            methods.into_iter().partition(|at| describes_fields(&self.site.api.methods[*at]));
        let open = describing.iter().any(|at| Target::Method(*at) == self.page.target);
        html! {
            @if !acting.is_empty() { (self.methods(&acting)) }
            @if !describing.is_empty() {
                details open[open || acting.is_empty()] {
                    summary { "Fields " span .number { (describing.len()) } }
                    (self.methods(&describing))
                }
            }
            (self.objects(module))
        }
    }

    fn methods(&self, methods: &[usize]) -> Markup {
        html! {
            ul .methods {
                @for at in methods {
                    @let method = &self.site.api.methods[*at];
                    @let writes = method.effect == Effect::Write;
                    li {
                        a .writes[writes] href=(self.href(Target::Method(*at)))
                            aria-current=[self.current(Target::Method(*at))] { (super::broken(tail_of(&method.name))) }
                    }
                }
            }
        }
    }

    fn objects(&self, module: usize) -> Markup {
        let types = self.site.types_of(module);
        let open = types.iter().any(|id| Target::Type(*id) == self.page.target);
        html! {
            @if !types.is_empty() {
                details open[open] {
                    summary { "Objects " span .number { (types.len()) } }
                    ul .methods {
                        @for id in types {
                            @let target = Target::Type(id);
                            @let name = crate::site::name_of(self.site.api.type_def(id)).unwrap_or_default();
                            li { a href=(self.href(target)) aria-current=[self.current(target)] { (super::broken(tail_of(name))) } }
                        }
                    }
                }
            }
        }
    }

    fn current(&self, target: Target) -> Option<&'static str> {
        (self.page.target == target).then_some("page")
    }

    fn footer(&self) -> Markup {
        html! {
            footer .foot {
                p {
                    "Generated from the specs of this project. For assistants: "
                    a href=(self.file("llms.txt")) { "llms.txt" }
                    " and "
                    a href=(self.site.paths.markdown_name(self.page.target)) { "this page as Markdown" }
                    "."
                }
            }
        }
    }
}

/// Returns the first paragraph as plain text.
fn description(summary: &crate::prose::Prose) -> String {
    let first = summary.first().map(Vec::as_slice).unwrap_or_default();
    first.iter().map(prose::Span::text).collect()
}
