//! Compares the pages of objects, and what only all pages together tell.

use super::Comparison;
use super::walk::{Role, Walk};
use crate::portal::compare::types::word;
use crate::portal::pages::difference::PageDifferenceKind as Kind;
use crate::portal::pages::page::{Pages, Part, is_same_page};
use bitrix24_model::{FactSource, Origin, Shape, Type, TypeId};

impl Comparison<'_> {
    /// Compares the objects whose `docs` lead to a table of a page.
    pub(super) fn objects(&mut self, pages: &Pages) {
        let api = self.api;
        for id in (0..api.types.len()).map(TypeId) {
            let def = api.type_def(id);
            let (Origin::Object(name), Some(link)) = (&def.origin, &def.doc.link) else { continue };
            let (address, anchor) = link.split_once('#').unwrap_or((link, ""));
            let is_page = |path: &String| is_same_page(address, path);
            let Some((path, page)) = pages.tables.iter().find(|(path, _)| is_page(path)) else { continue };
            page.unread.iter().for_each(|unread| self.unread(path, unread));
            let is_method = pages.methods.values().any(|page| is_page(&page.path));
            let is_part = |part: &&Part| match anchor {
                // The page of a method describes an object only below an anchor.
                "" => !is_method,
                anchor => part.anchor.as_deref() == Some(anchor),
            };
            if let Some(part) = page.parts.iter().find(is_part) {
                self.on(name, path, part.line);
                let mut walk = Walk::new(self, &page.parts, Role::Object);
                walk.open_type("", &Type::Named(id));
                walk.entries(&part.entries);
                walk.end();
            }
        }
    }

    /// Adds the fields of objects that no page lists, although pages list other fields of the object.
    pub(super) fn missing_fields(&mut self) {
        let api = self.api;
        for (id, seen) in std::mem::take(&mut self.seen) {
            let def = api.type_def(id);
            let (Origin::Object(name), Shape::Struct(fields)) = (&def.origin, &def.shape) else { continue };
            self.on(name, "", 0);
            let vouched = fields.iter().filter(|field| field.source == FactSource::Page && !field.uses.relation);
            for field in vouched.filter(|field| !seen.contains(&field.wire)) {
                self.add(Kind::KeyGone, &field.wire, None, Some(word(&field.ty, api)));
            }
        }
    }

    /// Adds the methods whose spec names a page that is not there.
    pub(super) fn missing_pages(&mut self, pages: &Pages) {
        let api = self.api;
        for method in api.methods.iter().filter(|method| !pages.methods.contains_key(&method.name)) {
            if method.doc.link.as_ref().is_some_and(|link| !link.contains('#')) {
                self.on(&method.name, "", 0);
                self.add(Kind::PageGone, "", None, None);
            }
        }
        if let Some(listing) = api.documented.as_ref().filter(|listing| listing.methods != pages.methods.len()) {
            self.on("documented", "", 0);
            self.add(Kind::Documented, "", Some(pages.methods.len().to_string()), Some(listing.methods.to_string()));
        }
    }
}
