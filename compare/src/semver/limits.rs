//! What the portal accepts: constraints and defaults of parameters, and conditions between them. The client checks none of it,
//! so a change compiles; the portal refuses or takes what it did not before, and so does the mock portal.

use super::Differ;
use super::change::Place;
use bitrix24_model::constraints::phrases;
use bitrix24_model::{Field, Method, Type, prose};

impl Differ<'_> {
    pub(super) fn limits(&mut self, place: &Place, taken: bool, old: &Field, new: &Field) {
        self.constraints(place, taken, &old.ty, &new.ty);
        if old.default == new.default {
            return;
        }
        if !taken {
            return self.documentation(place, "another default");
        }
        let words = |field: &Field| field.default.as_ref().map_or("nothing known".to_owned(), |it| format!("`{it}`"));
        let text = format!("where it is left out, the portal takes {}; was {}", words(new), words(old));
        self.behaviour(place, text);
    }

    /// The constraints of a type, and of the elements inside it.
    pub(super) fn constraints(&mut self, place: &Place, taken: bool, old: &Type, new: &Type) {
        let (was, is) = (old.constraints(), new.constraints());
        if was != is && !taken {
            self.documentation(place, "other constraints");
        } else if was != is {
            let now = phrases(is).map_or("is unconstrained".to_owned(), |phrase| format!("must {phrase}"));
            let before = phrases(was).map_or("was unconstrained".to_owned(), |phrase| format!("had to {phrase}"));
            let text = format!("{now}; {before} before");
            if is.are_narrower(was) { self.behaviour(place, text) } else { self.additive(place, text) }
        }
        match (old, new) {
            (Type::Array(old, _), Type::Array(new, _)) => self.constraints(&place.inside("[]"), taken, old, new),
            (Type::Map(old), Type::Map(new)) => self.constraints(&place.inside("{}"), taken, old, new),
            _ => {}
        }
    }

    /// Conditions between parameters, and on the filter.
    pub(super) fn conditions(&mut self, place: &Place, old: &Method, new: &Method) {
        let rules = |method: &Method| method.rules.iter().map(prose::rule).collect::<Vec<_>>();
        let musts = |method: &Method| -> Vec<String> {
            method.required_filters.iter().map(|name| format!("`filter` must have a condition on `{name}`.")).collect()
        };
        let (was, is) = ([rules(old), musts(old)].concat(), [rules(new), musts(new)].concat());
        for text in is.iter().filter(|text| !was.contains(text)) {
            self.behaviour(place, format!("new condition: {}", text.trim_end_matches('.')));
        }
        for text in was.iter().filter(|text| !is.contains(text)) {
            self.additive(place, format!("no longer a condition: {}", text.trim_end_matches('.')));
        }
        if !super::same_order(&was, &is) {
            self.documentation(place, "conditions in another order");
        }
    }
}
