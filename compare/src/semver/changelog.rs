//! Changes as entries of a changelog.

use super::change::{Change, ChangeKind, Class};
use bitrix24_model::text::inline;
use std::collections::BTreeSet;

/// Returns the changes in the sections of Keep a Changelog, with all changes of texts in one entry.
pub fn changelog(changes: &[Change]) -> String {
    let mut out = String::new();
    for (title, kind) in
        [("Removed", ChangeKind::Removed), ("Changed", ChangeKind::Changed), ("Added", ChangeKind::Added)]
    {
        let lines: Vec<String> = changes
            .iter()
            .filter(|change| change.kind == kind && change.class != Class::Documentation)
            .map(|change| format!("- {}{}.\n", mark(change.class), inline(&change.to_string())))
            .collect();
        section(&mut out, title, &lines.concat());
    }
    section(&mut out, "Documentation", &documentation(changes));
    out
}

fn mark(class: Class) -> &'static str {
    match class {
        Class::Breaking => "**Breaking:** ",
        Class::Behavior => "**Behavior:** ",
        Class::Additive | Class::Documentation => "",
    }
}

fn section(out: &mut String, title: &str, lines: &str) {
    if !lines.is_empty() {
        let gap = if out.is_empty() { "" } else { "\n" };
        *out += &format!("{gap}### {title}\n\n{lines}");
    }
}

/// Returns one entry with the items whose texts have changed.
fn documentation(changes: &[Change]) -> String {
    let of_texts = changes.iter().filter(|change| change.class == Class::Documentation);
    let items: BTreeSet<String> = of_texts.map(|change| change.place.item.to_string()).collect();
    if items.is_empty() {
        return String::new();
    }
    format!("- Texts of {}.\n", items.into_iter().collect::<Vec<_>>().join(", "))
}
