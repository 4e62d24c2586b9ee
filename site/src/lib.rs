//! Generates the API reference as a site of static pages.
//!
//! [`pages`] is pure: it turns models into texts. Each page exists as HTML for browsers and as Markdown for assistants,
//! both rendered from `view`. The site loads no external resources and works when opened from a folder.

mod guides;
mod html;
mod llms;
mod markdown;
mod paths;
mod prose;
mod protocol;
mod rustdoc;
mod search;
mod site;
mod view;

use bitrix24_codegen::{Api, Files};
use guides::GUIDES;
use paths::{Paths, Target};
pub use rustdoc::Rustdoc;
use site::Site;
use view::Page;

/// Files that do not depend on the API.
const ASSETS: [(&str, &str); 4] = [
    ("assets/icon.svg", include_str!("../assets/icon.svg")),
    ("assets/site.js", include_str!("../assets/site.js")),
    ("assets/style.css", include_str!("../assets/style.css")),
    ("assets/theme.js", include_str!("../assets/theme.js")),
];

/// Generates the files of the site: paths below its root with their texts. The first API is at the root, and that of another
/// protocol in the folder `v2/`. Items of the Rust client are links if the address of its documentation is given, and names
/// otherwise.
pub fn pages(apis: &[Api], rustdoc: Option<&Rustdoc>) -> Files {
    let paths = Paths::of_all(apis);
    let sites = Site::of_all(apis, &paths, rustdoc);
    let mut files = Files::default();
    for (path, text) in ASSETS {
        files.insert(path.to_owned(), text.to_owned());
    }
    let mut pages: Vec<(&Site<'_>, Page)> = Vec::new();
    for (at, site) in sites.iter().enumerate() {
        let guides = if at == 0 { GUIDES.len() } else { 0 };
        pages.extend(site.targets(guides).into_iter().map(|target| (site, view::page(site, target))));
    }
    files.insert("assets/search.js".to_owned(), search::index(&sites, &pages));
    let mut markdown_pages = Vec::new();
    for (site, page) in &pages {
        let path = site.paths.page(page.target);
        files.insert(format!("{path}.html"), html::render(site, page));
        files.insert(format!("{path}.md"), markdown::render(site, page, Some(page.target)));
        markdown_pages.push((page.target, markdown::render(site, page, None)));
    }
    files.insert("llms.txt".to_owned(), llms::short(&sites));
    files.insert("llms-full.txt".to_owned(), llms::full(&sites, &markdown_pages));
    files
}

impl Site<'_> {
    /// Lists the targets that have a page, in reading order, with this number of guides.
    fn targets(&self, guides: usize) -> Vec<Target> {
        let mut targets = vec![Target::Home];
        targets.extend((0..guides).map(Target::Guide));
        targets.push(Target::Methods);
        targets.extend((0..self.api.modules.len()).map(Target::Module));
        targets.extend((0..self.api.methods.len()).map(Target::Method));
        targets.extend(self.shared_types().map(|(id, _)| Target::Type(id)));
        targets.extend([Target::Types, Target::Errors, Target::Coverage]);
        targets
    }
}
