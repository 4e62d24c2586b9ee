//! Lints of sentences: documentation joins texts, so each one has the form of a sentence.

use super::{Text, field_maps, value_maps};
use crate::ast::{Ast, DocAst};
use crate::diagnostic::Diagnostic;

/// Checks that every text ends like a sentence, and that introductions are one sentence.
pub(super) fn check(ast: &Ast, found: &mut Vec<Diagnostic>) {
    let (mut introductions, mut others) = (Vec::new(), Vec::new());
    if let Some(api) = &ast.api {
        introductions.extend(api.modules.iter().chain(&api.entities).map(|(_, text)| text));
    }
    let methods = ast.methods.iter().map(|method| &method.doc);
    let objects = ast.objects.iter().map(|object| &object.doc);
    for doc in methods.chain(objects).chain(ast.enums.iter().map(|item| &item.doc)) {
        let DocAst { summary, doc, note, .. } = doc;
        introductions.extend(summary);
        others.extend(doc.iter().chain(note));
    }
    for text in &introductions {
        one_sentence(text, found);
    }
    texts(ast, &mut others);
    introductions.append(&mut others);
    introductions.into_iter().for_each(|text| finished(text, found));
}

fn texts<'a>(ast: &'a Ast, into: &mut Vec<&'a Text>) {
    for method in &ast.methods {
        into.extend(&method.access);
        into.extend(method.rules.iter().filter_map(|rule| rule.doc.as_ref()));
        let causes = method.errors.iter().flat_map(|(_, causes)| causes);
        into.extend(causes.flat_map(|cause| [&cause.when, &cause.fix]));
    }
    for error in &ast.errors {
        into.extend([&error.when, &error.fix]);
        into.extend(&error.note);
    }
    for field in field_maps(ast).into_iter().flatten() {
        into.extend(field.doc.iter().chain(&field.note));
    }
    into.extend(value_maps(ast).into_iter().flatten().map(|value| &value.doc));
}

fn finished(text: &Text, found: &mut Vec<Diagnostic>) {
    let end = text.value.trim_end_matches(['"', '\'', ')', '”', '»']);
    let (message, help) = if !text.value.chars().any(char::is_alphanumeric) {
        ("the text has no words", "write a sentence, or drop the key if it is optional")
    } else if !end.ends_with(['.', '!', '?', '…', '。']) {
        ("the text does not end like a sentence", "end the text with a full stop")
    } else {
        return;
    };
    found.push(Diagnostic::warning("unfinished-sentence", &text.place, message).help(help));
}

fn one_sentence(text: &Text, found: &mut Vec<Diagnostic>) {
    if has_several(&text.value) {
        let message = "the text has more than one sentence";
        let problem = Diagnostic::warning("several-sentences", &text.place, message);
        found.push(problem.help("keep the first sentence; in a spec, move the others into `doc`"));
    }
}

/// Returns whether a text has several sentences, ignoring code.
fn has_several(text: &str) -> bool {
    let prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join("x");
    let ends = prose.match_indices(['.', '!', '?']).filter(|(at, _)| {
        let rest = &prose[at + 1..];
        rest.starts_with(char::is_whitespace) && rest.trim_start().starts_with(char::is_uppercase)
    });
    ends.count() > 0
}

#[cfg(test)]
mod tests {
    use super::has_several;

    #[test]
    fn sentences_are_told_from_what_looks_like_their_end() {
        for one in ["Creates a chat.", "Calls `a. B` once.", "Version 3.0 of the API, e.g. of tasks.", "Why?"] {
            assert!(!has_several(one), "{one}");
        }
        for two in ["Creates a chat. It is empty.", "Really? Yes.", "Ends with `id`. Then it goes on."] {
            assert!(has_several(two), "{two}");
        }
    }
}
