//! Compares the pages of objects, and what only all pages together tell.

use super::Comparison;
use super::walk::{Role, Walk};
use crate::portal::compare::types::word;
use crate::portal::pages::difference::PageDifferenceKind as Kind;
use crate::portal::pages::page::{KeyPage, Pages, Part, is_same_page};
use crate::portal::pages::v2;
use bitrix24_model::{Api, FactSource, Field, Origin, Shape, Type, TypeId};

impl Comparison<'_> {
    /// Compares the objects whose `docs` lead to a table of a page. An object that takes fields over has the rows of both
    /// tables.
    pub(super) fn objects(&mut self, pages: &Pages) {
        let api = self.api;
        for id in (0..api.types.len()).map(TypeId).filter(|id| !v2::is_base(*id, api)) {
            let def = api.type_def(id);
            let (Origin::Object(name), Some((path, page, part))) = (&def.origin, own_table(id, pages, api)) else {
                continue;
            };
            page.unread.iter().for_each(|unread| self.unread(path, unread));
            let Some(part) = part else { continue };
            self.on(name, path, part.line);
            let mut walk = Walk::new(self, &page.parts, Role::Object);
            walk.open_type("", &Type::Named(id));
            if let Some((_, _, Some(base))) = def.v2.base.and_then(|base| own_table(base, pages, api)) {
                walk.entries(&base.entries);
            }
            walk.entries(&part.entries);
            walk.end();
        }
    }

    /// Returns whether a table of the current page is that of an object.
    pub(super) fn is_own_table(&self, part: &Part) -> bool {
        let mut links = self.api.types.iter().filter_map(|def| def.doc.link.as_ref()?.split_once('#'));
        links.any(|(address, anchor)| part.is_at(anchor) && is_same_page(address, &self.page))
    }

    /// Adds the fields of objects that no page lists, although pages list other fields of the object.
    pub(super) fn missing_fields(&mut self) {
        let api = self.api;
        for (id, seen) in std::mem::take(&mut self.seen) {
            let def = api.type_def(id);
            let (Origin::Object(name), Shape::Struct(fields)) = (&def.origin, &def.shape) else { continue };
            self.on(name, "", 0);
            let is_claimed = |field: &&Field| !field.uses.relation && !field.uses.unread;
            let vouched = fields.iter().filter(|field| field.source == FactSource::Page).filter(is_claimed);
            for field in vouched.filter(|field| !seen.contains(&field.wire)) {
                self.add(Kind::KeyGone, &field.wire, None, Some(word(&field.ty, api)));
            }
        }
    }

    /// Adds the methods whose spec names a page that is not there.
    pub(super) fn missing_pages(&mut self, pages: &Pages) {
        let api = self.api;
        for method in api.methods.iter().filter(|method| pages.method(&method.name).is_none()) {
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

/// Returns the page that the `docs` of an object lead to, with its path and the table of the object.
fn own_table<'p>(id: TypeId, pages: &'p Pages, api: &Api) -> Option<(&'p String, &'p KeyPage, Option<&'p Part>)> {
    let link = api.type_def(id).doc.link.as_ref()?;
    let (address, anchor) = link.split_once('#').unwrap_or((link, ""));
    let (path, page) = pages.tables.iter().find(|(path, _)| is_same_page(address, path))?;
    let is_method = pages.methods.values().any(|page| is_same_page(address, &page.path));
    let is_part = |part: &&Part| match anchor {
        // The page of a method describes an object only below an anchor.
        "" => !is_method,
        anchor => part.is_at(anchor),
    };
    Some((path, page, page.parts.iter().find(is_part)))
}
