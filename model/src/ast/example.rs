//! Reads `examples`.

use super::keys;
use super::method::list;
use super::read::{Reader, SpannedNode};
use crate::diagnostic::Diagnostic;
use crate::source::{NodePath, Spanned};
use bitrix24_json::Value as Json;

/// A request with its response.
#[derive(Clone, Debug)]
pub(crate) struct ExampleAst {
    pub(crate) place: NodePath,
    pub(crate) title: Option<String>,
    pub(crate) request: Option<Spanned<Json>>,
    pub(crate) response: Option<Spanned<Json>>,
    pub(crate) error: Option<ExampleErrorAst>,
    pub(crate) status: Option<Spanned<u16>>,
    pub(crate) total: Option<u64>,
    pub(crate) next: Option<u64>,
}

/// The error of an example.
#[derive(Clone, Debug)]
pub(crate) struct ExampleErrorAst {
    pub(crate) code: Spanned<String>,
    pub(crate) message: String,
    pub(crate) validation: Vec<(Option<String>, String)>,
}

/// Reads one example.
pub(super) fn example(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<ExampleAst> {
    let place = spot.place.clone();
    let mut entries = reader.entries(&spot, "an example (a map with `request` and `response` or `error`)")?;
    let title = entries.take("title").and_then(|spot| reader.text(spot)).map(|title| title.value);
    let mut json = |key| entries.take(key).map(|spot| Spanned { value: reader.json(&spot), place: spot.place });
    let (request, response) = (json("request"), json("response"));
    let status = entries.take("status").and_then(|spot| {
        let place = spot.place.clone();
        super::api::status(spot, reader).map(|value| Spanned { value, place })
    });
    let mut beside = |key| entries.take(key).and_then(|spot| reader.count(spot));
    let (total, next) = (beside("total"), beside("next"));
    let failure = entries.take("error");
    let (shows_failure, error) = (failure.is_some(), failure.and_then(|spot| example_error(spot, reader)));
    if shows_failure && response.is_some() {
        let place = entries.key_place("error").unwrap_or_else(|| place.clone());
        let problem = Diagnostic::new("bad-example", &place, "an example cannot have both `response` and `error`");
        reader.report(problem.help("remove one of the two, or split the example"));
    }
    if !shows_failure && response.is_none() && entries.misspelled(&["response", "error"]).is_none() {
        let problem = Diagnostic::new("bad-example", &place.key(), "the example has neither `response` nor `error`");
        reader.report(problem.help("add `response:` with the content of `result`, or `error:`"));
    }
    if let Some(status) = status.as_ref().filter(|_| !shows_failure && response.is_some()) {
        let problem = Diagnostic::new("bad-example", &status.place.key(), "`status` applies only to errors");
        reader.report(problem.help("remove `status`"));
    }
    entries.finish(keys::EXAMPLE, reader);
    Some(ExampleAst { place, title, request, response, error, status, total, next })
}

fn example_error(spot: SpannedNode<'_>, reader: &mut Reader) -> Option<ExampleErrorAst> {
    let mut entries = reader.entries(&spot, "an error (a map with `code` and `message`)")?;
    let code = entries.need("code").and_then(|spot| reader.text(spot));
    let message = entries.need("message").and_then(|spot| reader.text(spot)).map(|text| text.value);
    let validation = list("validation", &mut entries, reader, |spot, reader| {
        let mut entries = reader.entries(&spot, "a map with `message` and optionally `field`")?;
        let field = entries.take("field").and_then(|spot| reader.text(spot)).map(|text| text.value);
        let message = entries.need("message").and_then(|spot| reader.text(spot)).map(|text| text.value);
        entries.finish(keys::VALIDATION, reader);
        Some((field, message?))
    });
    entries.finish(keys::FAILURE, reader);
    Some(ExampleErrorAst { code: code?, message: message?, validation })
}
