//! Suggestions for unknown names.

use std::cell::Cell;

/// Finds similar names within a budget, because a malicious spec can have thousands of unknown names and thousands of
/// known ones.
#[derive(Debug)]
pub(crate) struct Suggestions {
    /// The remaining number of comparisons.
    left: Cell<usize>,
}

impl Default for Suggestions {
    fn default() -> Self {
        Self { left: Cell::new(100_000) }
    }
}

impl Suggestions {
    /// Finds a name like [`nearest`], until the budget is spent.
    pub(crate) fn nearest<'a>(&self, name: &str, known: &[&'a str]) -> Option<&'a str> {
        self.spend(known.len()).then(|| nearest(name, known))?
    }

    /// Takes so many comparisons from the budget, and returns whether they were left.
    pub(crate) fn spend(&self, comparisons: usize) -> bool {
        let left = self.left.get().checked_sub(comparisons);
        left.inspect(|left| self.left.set(*left)).is_some()
    }

    /// Suggests the nearest known name, or lists the known names if they are few, or returns `otherwise`.
    pub(crate) fn alternatives<'a>(
        &self,
        name: &str,
        known: impl IntoIterator<Item = &'a str>,
        otherwise: &str,
    ) -> String {
        let mut known: Vec<&str> = known.into_iter().collect();
        match self.nearest(name, &known) {
            Some(near) => format!("did you mean `{near}`?"),
            None if !known.is_empty() && known.len() <= LISTED => {
                known.sort_unstable();
                format!("use {}", list(&known))
            }
            None => otherwise.to_owned(),
        }
    }
}

/// The maximum number of names in a list.
const LISTED: usize = 16;
/// The maximum length of a name that is compared.
const LONGEST: usize = 80;

/// Returns the known name that a misspelled one most likely means.
pub fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    if name.len() > LONGEST {
        return None;
    }
    let lower = name.to_lowercase();
    known
        .iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| (similarity(&lower, &candidate.to_lowercase()), *candidate))
        .filter(|(score, _)| *score >= 0.85)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}

/// Returns how alike two words are, up to 1. Short words with one slip count as alike.
fn similarity(a: &str, b: &str) -> f64 {
    let alike = strsim::jaro_winkler(a, b);
    let is_swapped = || a.len() == b.len() && a.chars().rev().eq(b.chars());
    let is_close = || if a.len().min(b.len()) >= 3 { is_slip(a, b, 1) } else { is_swapped() };
    if alike < 0.9 && is_close() { 0.9 } else { alike }
}

/// Returns whether one word becomes the other by so many missing, added, wrong or swapped characters.
pub(crate) fn is_slip(a: &str, b: &str, slips: usize) -> bool {
    a.len().max(b.len()) <= LONGEST && a.len().abs_diff(b.len()) <= slips && strsim::osa_distance(a, b) <= slips
}

/// Lists names: `` `a`, `b` or `c` ``.
pub(crate) fn list(names: &[&str]) -> String {
    match names {
        [] => "nothing".into(),
        [one] => format!("`{one}`"),
        [most @ .., last] => {
            let most: Vec<_> = most.iter().map(|name| format!("`{name}`")).collect();
            format!("{} or `{last}`", most.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_forgiven() {
        let known = ["required", "summary", "min_length", "array", "id"];
        for (slip, meant) in [
            ("requird", "required"),
            ("Summary", "summary"),
            ("minLength", "min_length"),
            ("arary", "array"),
            ("arrya", "array"),
            ("di", "id"),
        ] {
            assert_eq!(nearest(slip, &known), Some(meant));
        }
        assert_eq!(nearest("color", &known), None);
    }

    #[test]
    fn it_ends() {
        let (suggestions, known) = (Suggestions::default(), vec!["alike"; 60_000]);
        assert_eq!(suggestions.nearest("aliek", &known), Some("alike"));
        assert_eq!(suggestions.nearest("aliek", &known), None);
    }
}
