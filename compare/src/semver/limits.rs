//! What the portal accepts: bounds and defaults of parameters, and conditions between them. The client checks none of it,
//! so a change compiles; the portal refuses or takes what it did not before, and so does the mock portal.

use super::Differ;
use super::change::Place;
use bitrix24_model::{Bounds, Field, Method, prose};

impl Differ<'_> {
    pub(super) fn limits(&mut self, place: &Place, taken: bool, old: &Field, new: &Field) {
        if !taken {
            if old.bounds != new.bounds || old.default != new.default {
                self.documentation(place, "other bounds");
            }
            return;
        }
        if old.bounds != new.bounds {
            let words = |bounds: &Bounds| prose::allowed(bounds).unwrap_or_else(|| "anything".to_owned());
            let text = format!("allowed is {}; was {}", words(&new.bounds), words(&old.bounds));
            if is_narrower(&old.bounds, &new.bounds) { self.behavior(place, text) } else { self.additive(place, text) }
        }
        if old.default != new.default {
            let words =
                |field: &Field| field.default.as_ref().map_or("nothing known".to_owned(), |it| format!("`{it}`"));
            let text = format!("where it is left out, the portal takes {}; was {}", words(new), words(old));
            self.behavior(place, text);
        }
    }

    /// Compares the rules between parameters and on the filter.
    pub(super) fn rules(&mut self, place: &Place, old: &Method, new: &Method) {
        let rules = |method: &Method| method.rules.iter().map(prose::rule).collect::<Vec<_>>();
        let filters = |method: &Method| -> Vec<String> {
            method.required_filters.iter().map(|name| format!("`filter` must have a condition on `{name}`.")).collect()
        };
        let (was, is) = ([rules(old), filters(old)].concat(), [rules(new), filters(new)].concat());
        for text in is.iter().filter(|text| !was.contains(text)) {
            self.behavior(place, format!("rule added: {}", text.trim_end_matches('.')));
        }
        for text in was.iter().filter(|text| !is.contains(text)) {
            self.additive(place, format!("rule removed: {}", text.trim_end_matches('.')));
        }
        if !super::same_order(&was, &is) {
            self.documentation(place, "order of the rules changed");
        }
    }
}

/// Whether something is refused that was not.
fn is_narrower(old: &Bounds, new: &Bounds) -> bool {
    fn up<T: PartialOrd>(old: Option<T>, new: Option<T>) -> bool {
        new.is_some_and(|new| old.is_none_or(|old| new > old))
    }
    fn down<T: PartialOrd>(old: Option<T>, new: Option<T>) -> bool {
        new.is_some_and(|new| old.is_none_or(|old| new < old))
    }
    up(old.min, new.min)
        || down(old.max, new.max)
        || up(old.min_length, new.min_length)
        || down(old.max_length, new.max_length)
        || down(old.max_bytes, new.max_bytes)
        || up(old.min_items, new.min_items)
        || down(old.max_items, new.max_items)
}
