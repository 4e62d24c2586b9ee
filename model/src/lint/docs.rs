//! Lints of texts: missing, repeated and uninformative ones.

use super::{Text, field_maps, is_derived, value_maps};
use crate::ast::{Ast, DocAst};
use crate::diagnostic::Diagnostic;
use std::collections::HashMap;

/// Lints the texts of parameters, result fields and object fields.
pub(super) fn fields(ast: &Ast, found: &mut Vec<Diagnostic>) {
    for fields in field_maps(ast) {
        let mut seen = Seen::default();
        for field in fields {
            // A body that is not an object has no name.
            let name = if field.name.value.is_empty() { "the body" } else { &field.name.value };
            let Some(doc) = &field.doc else {
                let problem =
                    Diagnostic::warning("missing-doc", &field.name.place, format!("{} has no `doc`", quoted(name)));
                found.push(problem.help("write `{ type: …, doc: … }` with the meaning, the unit and the format"));
                continue;
            };
            if words(&doc.value) == words(name) {
                let message = format!("the `doc` of `{name}` only repeats the name");
                let problem = Diagnostic::warning("uninformative-doc", &doc.place, message);
                found.push(problem.help(
                    "describe what the name does not say: what it belongs to, what it is for, where it comes from",
                ));
            } else if let Some(other) = seen.before(name, doc) {
                found.push(repeated(doc, format!("`{name}` has the same `doc` as `{other}`")));
            }
        }
    }
}

fn quoted(name: &str) -> String {
    if name.contains(' ') { name.to_owned() } else { format!("`{name}`") }
}

/// Lints the descriptions of enum values.
pub(super) fn values(ast: &Ast, found: &mut Vec<Diagnostic>) {
    for values in value_maps(ast) {
        let mut seen = Seen::default();
        for value in values {
            let (name, doc) = (&value.wire.value, &value.doc);
            if words(&doc.value) == words(name) {
                let message = format!("the description of the value `{name}` only repeats the value");
                let problem = Diagnostic::warning("unexplained-value", &doc.place, message);
                found.push(problem.help("describe what the value means, or what the portal does with it"));
            } else if let Some(other) = seen.before(name, doc) {
                found.push(repeated(doc, format!("the value `{name}` has the same description as `{other}`")));
            }
        }
    }
}

/// Lints the texts of whole specs, and the links to official pages.
pub(super) fn specs(ast: &Ast, found: &mut Vec<Diagnostic>) {
    let mut seen = Seen::default();
    for method in &ast.methods {
        summary("method", &method.name.value, &method.doc, &mut seen, found);
        if method.doc.docs.is_none() && !is_derived(method) {
            let message = format!("`{}` has no `docs`", method.name.value);
            let problem = Diagnostic::warning("missing-page", &method.name.place, message);
            found.push(problem.help("add `docs:` with the URL of the official page"));
        }
        for (_, causes) in &method.errors {
            let mut reasons = Seen::default();
            for cause in causes {
                if let Some(other) = reasons.before(&cause.name.value, &cause.when) {
                    let message = format!("the cause `{}` has the same `when` as `{other}`", cause.name.value);
                    found.push(repeated(&cause.when, message));
                }
            }
        }
    }
    let mut seen = Seen::default();
    let objects = ast.objects.iter().map(|object| ("object", &object.name, &object.doc));
    for (kind, name, doc) in objects.chain(ast.enums.iter().map(|item| ("enum", &item.name, &item.doc))) {
        summary(kind, &name.value, doc, &mut seen, found);
    }
}

fn summary<'a>(kind: &str, name: &'a str, doc: &'a DocAst, seen: &mut Seen<'a>, found: &mut Vec<Diagnostic>) {
    let Some(summary) = &doc.summary else { return };
    if let Some(other) = seen.before(name, summary) {
        found.push(repeated(summary, format!("the {kind} `{name}` has the same summary as `{other}`")));
    }
    if let Some(more) = doc.doc.as_ref().filter(|more| alike(&more.value) == alike(&summary.value)) {
        found.push(repeated(more, "`doc` repeats `summary`".to_owned()));
    }
}

fn repeated(text: &Text, message: String) -> Diagnostic {
    Diagnostic::warning("repeated-doc", &text.place, message)
        .help("describe how the two differ, or remove the text if it is optional")
}

/// The texts of a map so far, with their owners.
#[derive(Default)]
struct Seen<'a>(HashMap<String, &'a str>);

impl<'a> Seen<'a> {
    /// Returns the earlier owner of the same text, or remembers this one.
    fn before(&mut self, name: &'a str, text: &Text) -> Option<&'a str> {
        let key = alike(&text.value);
        let before = self.0.get(&key).copied();
        if before.is_none() {
            self.0.insert(key, name);
        }
        before
    }
}

/// Normalizes a text: lower-case words without punctuation.
fn alike(text: &str) -> String {
    let letters = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    letters.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Returns the words of a name or a text, except articles.
fn words(text: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for c in text.chars() {
        if c.is_uppercase() && (before.is_lowercase() || before.is_ascii_digit()) {
            spaced.push(' ');
        }
        spaced.push(c);
        before = c;
    }
    let words = alike(&spaced);
    words.split(' ').filter(|word| !matches!(*word, "a" | "an" | "the" | "its")).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn names_and_texts_have_the_same_words() {
        for (name, text) in [
            ("userCount", "The user count."),
            ("DEPUTY_HEAD", "A deputy head."),
            ("xmlId", "Its XML id."),
            ("name", "Name"),
        ] {
            assert_eq!(words(name), words(text));
        }
        assert_ne!(words("head"), words("The head of the department."));
    }
}
