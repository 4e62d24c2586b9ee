//! Compares error codes and their statuses.

use super::Comparison;
use crate::portal::pages::codes::PageCode;
use crate::portal::pages::difference::PageDifferenceKind as Kind;
use crate::portal::pages::page::{MethodPage, Pages};
use bitrix24_model::{ErrorCode, ErrorShape, Method};

impl Comparison<'_> {
    /// Compares the codes of a method. Those that its action or its parameters imply need not stand on the page.
    pub(super) fn codes(&mut self, page: &MethodPage, method: &Method) {
        let Some(codes) = &page.codes else { return };
        let api = self.api;
        for code in codes {
            self.line = code.line;
            match method.errors.iter().map(|error| api.error(error.error)).find(|error| is(error, &code.code)) {
                Some(error) => {
                    self.status(code, code.status.is_some_and(|status| !error.statuses.contains(&status)), error)
                }
                None => self.add(Kind::CodeNew, &code.code, code.status.map(|status| status.to_string()), None),
            }
        }
        self.line = 0;
        for error in &method.errors {
            let error = api.error(error.error);
            if !codes.iter().any(|code| is(error, &code.code)) {
                self.add(Kind::CodeGone, &error.code, None, Some(error.name.clone()));
            }
        }
    }

    /// Compares the codes that any method can have. Their documented status is the first one of the specs.
    pub(super) fn shared_codes(&mut self, pages: &Pages) {
        let api = self.api;
        for code in &pages.codes {
            self.on(&code.code, &code.path, code.line);
            match api.errors.iter().find(|error| is(error, &code.code)) {
                Some(error) => {
                    let differs = code.status.is_some_and(|status| error.statuses.first() != Some(&status));
                    self.status(code, differs, error);
                }
                None => self.add(Kind::CodeNew, "", code.status.map(|status| status.to_string()), None),
            }
        }
        if !pages.codes.iter().any(|code| code.path.ends_with("system-errors")) {
            return;
        }
        let is_of_any = |error: &ErrorCode| {
            let mut named = api.methods.iter().flat_map(|method| &method.errors);
            error.shape == ErrorShape::Flat && !named.any(|known| std::ptr::eq(api.error(known.error), error))
        };
        for error in api.errors.iter().filter(|error| is_of_any(error)) {
            if !pages.codes.iter().any(|code| is(error, &code.code)) {
                self.on(&error.code, "", 0);
                self.add(Kind::CodeGone, "", None, Some(error.name.clone()));
            }
        }
    }

    fn status(&mut self, code: &PageCode, differs: bool, error: &ErrorCode) {
        if differs {
            let statuses: Vec<String> = error.statuses.iter().map(u16::to_string).collect();
            let name = if self.subject == code.code { "" } else { &code.code };
            self.add(Kind::Status, name, code.status.map(|status| status.to_string()), Some(statuses.join(",")));
        }
    }
}

fn is(error: &ErrorCode, code: &str) -> bool {
    error.code == code || error.aliases.iter().any(|alias| alias == code)
}
