//! The values that the portal accepts: constraints, defaults, and the rules between parameters. The client checks none of
//! them, so programs compile after a change, but the portal and the mock portal accept other values.

use super::Differ;
use super::change::Place;
use bitrix24_model::constraints::phrases;
use bitrix24_model::text::code;
use bitrix24_model::{Field, Method, Type, prose};

impl Differ<'_> {
    pub(super) fn constraints_and_default(&mut self, place: &Place, written: bool, old: &Field, new: &Field) {
        self.constraints(place, written, &old.ty, &new.ty);
        if old.default == new.default {
            return;
        }
        if !written {
            return self.documentation(place, "default changed");
        }
        let name =
            |field: &Field| field.default.as_ref().map_or("unknown".to_owned(), |default| code(&default.to_string()));
        self.behavior(place, format!("default changed from {} to {}", name(old), name(new)));
    }

    /// Compares the constraints of a type and of its elements.
    pub(super) fn constraints(&mut self, place: &Place, written: bool, old: &Type, new: &Type) {
        let (was, is) = (old.constraints(), new.constraints());
        if was != is && !written {
            self.documentation(place, "constraints changed");
        } else if was != is {
            let now = phrases(is).map_or("is unconstrained".to_owned(), |phrase| format!("must {phrase}"));
            let before = phrases(was).map_or("was unconstrained".to_owned(), |phrase| format!("had to {phrase}"));
            let text = format!("{now}; {before} before");
            if is.are_narrower(was) { self.behavior(place, text) } else { self.additive(place, text) }
        }
        match (old, new) {
            (Type::Array(old, _), Type::Array(new, _)) => self.constraints(&place.inside("[]"), written, old, new),
            (Type::Map(old), Type::Map(new)) => self.constraints(&place.inside("{}"), written, old, new),
            _ => {}
        }
    }

    /// Compares the rules between parameters and on the filter.
    pub(super) fn rules(&mut self, place: &Place, old: &Method, new: &Method) {
        let rules = |method: &Method| method.rules.iter().map(|rule| one_line(&prose::rule(rule))).collect::<Vec<_>>();
        let filters = |method: &Method| -> Vec<String> {
            method
                .required_filters
                .iter()
                .map(|name| format!("`filter` must have a condition on {}.", code(name)))
                .collect()
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

/// Returns a rule as one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
