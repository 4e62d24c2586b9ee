//! Examples of calls in Rust, for the docs of methods.

mod query;
mod query_v2;
mod values;

use super::docs::Docs;
use crate::rust_api::{RustApi, RustBody, RustMethod};
use bitrix24_json::Value as Json;
use bitrix24_model::{Diagnostic, Example, ExampleResponse};
use proc_macro2::TokenStream;
use quote::quote;
use values::Writer;

/// Adds an example to the docs of a request.
pub(super) fn of_call(api: &RustApi<'_>, method: &RustMethod<'_>, docs: Docs) -> Docs {
    let Some(lines) = call(api, method) else { return docs };
    let mut docs = docs.line("").line("# Examples").line("").line("```no_run");
    docs = docs.line("# async fn run(client: &bitrix24::Client) -> Result<(), Box<dyn std::error::Error>> {");
    for line in lines {
        docs = docs.line(&line);
    }
    docs.line("# Ok(())").line("# }").line("```")
}

/// Returns the first example of a method that has a result, as a call in Rust, or `None` if the method has no such
/// example and has required parameters. The code requires a `bitrix24::Client` called `client`, and an `async` function
/// that returns a `Result`.
pub fn rust_example(api: &RustApi<'_>, method: &RustMethod<'_>) -> Option<String> {
    call(api, method).map(|lines| lines.join("\n") + "\n")
}

/// Returns a call with the given request, in the form of [`rust_example`]: the same JSON, or `None` if the request does
/// not match its specification.
pub fn rust_call(api: &RustApi<'_>, method: &RustMethod<'_>, request: &Json) -> Option<String> {
    call_with(api, method, request).map(|lines| lines.join("\n") + "\n")
}

fn call(api: &RustApi<'_>, method: &RustMethod<'_>) -> Option<Vec<String>> {
    let empty = Json::Object(Default::default());
    // A request that means a variant is an example of that one.
    let is_own =
        |example: &&Example| api.model.meant_by(method.method, &example.request).path() == method.method.path();
    let mut examples = method.method.examples.iter().filter(is_own);
    let success = examples.find(|example| matches!(example.response, ExampleResponse::Result(_)));
    call_with(api, method, success.map_or(&empty, |example| &example.request))
}

/// Returns a diagnostic for each example with a result whose request has no Rust code. The checks accept none: it would be
/// missing in the documentation without a word.
pub(crate) fn unwritten_examples(api: &RustApi<'_>, method: &RustMethod<'_>) -> Vec<Diagnostic> {
    let examples = method.method.examples.iter().enumerate();
    let unwritten = examples.filter(|(_, example)| {
        matches!(example.response, ExampleResponse::Result(_)) && written(api, method, &example.request).is_none()
    });
    let problem = |(index, _)| {
        let message = format!("the request of example {} has no form in Rust", index + 1);
        let help = "write the request in the forms of `spec/README.md`, or remove the example";
        Diagnostic::new("bad-example", &method.method.at, message).help(help).if_alone()
    };
    unwritten.map(problem).collect()
}

fn call_with(api: &RustApi<'_>, method: &RustMethod<'_>, request: &Json) -> Option<Vec<String>> {
    let (writer, call) = written(api, method, request)?;
    print(writer, &call)
}

/// Writes the construction of a request, and collects what it imports.
fn written<'a, 'm>(
    api: &'a RustApi<'m>,
    method: &'a RustMethod<'m>,
    request: &Json,
) -> Option<(Writer<'a, 'm>, TokenStream)> {
    // A request that means a variant has a type of its own.
    let meant = api.model.meant_by(method.method, request).path();
    let method = api.variants.iter().find(|variant| variant.method.path() == meant).unwrap_or(method);
    let mut writer = Writer::new(api, method);
    let call = match &method.body {
        RustBody::Params(item) => writer.construct(item, request)?,
        RustBody::Bare(field) => writer.bare(&method.ident, field, request)?,
    };
    Some((writer, call))
}

/// Prints a call with its imports.
fn print(writer: Writer<'_, '_>, call: &TokenStream) -> Option<Vec<String>> {
    let code = quote!(fn run() { let request = #call; let response = client.call(&request).await?; });
    let file = syn::parse2::<syn::File>(code).ok()?;
    let printed = prettyplease::unparse(&file);
    let mut lines: Vec<String> = writer.imports().into_iter().map(|path| format!("use {path};")).collect();
    lines.push(String::new());
    let body = printed.lines().skip(1).filter(|line| *line != "}");
    lines.extend(body.map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned()));
    lines.push("println!(\"{response:?}\");".to_owned());
    Some(lines)
}

#[cfg(test)]
mod tests {
    use crate::{RustApi, SourceFile, load};
    use bitrix24_json::json;

    #[test]
    fn an_example_that_has_no_rust_code_is_a_problem() {
        let ping = "method: demo.ping\nsummary: Answers.\neffect: read\nparams: { text: string }\nresult: boolean\n\
                    examples: [ { request: { text: Hello }, response: true } ]";
        let specs = [
            SourceFile::new("api.yaml", "api: { title: Demo, modules: { demo: For the test. } }"),
            SourceFile::new("demo/ping.yaml", ping),
        ];
        let mut api = load(&specs).unwrap();
        assert!(RustApi::problems_of_client(&api).is_empty());
        api.methods[0].examples[0].request = json!({ "text": 5 });
        let problems = RustApi::problems_of_client(&api);
        assert!(matches!(&problems[..], [problem] if format!("{problem:?}").contains("example 1 has no form in Rust")));
    }
}
