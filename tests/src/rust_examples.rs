//! The Rust code of examples as a program.

use bitrix24_codegen::{Api, RustApi, rust_call};
use bitrix24_model::{Example, ExampleResponse, Method};

/// Returns the examples that have a result, in the order of the methods. The request of an error example can violate any
/// rule.
pub fn successful(api: &Api) -> impl Iterator<Item = (&Method, &Example)> {
    let examples = api.methods.iter().flat_map(|method| method.examples.iter().map(move |example| (method, example)));
    examples.filter(|(_, example)| matches!(example.response, ExampleResponse::Result(_)))
}

/// Returns a program that creates the requests of all successful examples by their Rust code, and prints the JSON of each on
/// a line of its own.
///
/// # Panics
///
/// Panics if an example has no Rust code.
pub fn program(api: &Api) -> String {
    let rust = RustApi::new(api);
    let mut functions = String::new();
    let mut calls = String::new();
    for (index, (method, example)) in successful(api).enumerate() {
        let call = rust.method(&method.name).and_then(|method| rust_call(&rust, method, &example.request));
        let call = call.unwrap_or_else(|| panic!("{} has no Rust code for {}", method.name, example.request));
        // There is no client, so the request is only encoded.
        let (request, _) = call.split_once("let response").unwrap_or_default();
        functions +=
            &format!("fn example_{index}() -> Encoded {{\n{request}Ok(bitrix24::encode::to_vec(&request)?)\n}}\n");
        calls += &format!("    print(example_{index}());\n");
    }
    format!("{PRINT}{functions}fn main() {{\n{calls}}}\n")
}

const PRINT: &str = "\
#![allow(deprecated)]

type Encoded = Result<Vec<u8>, Box<dyn std::error::Error>>;

#[allow(dead_code)]
fn print(request: Encoded) {
    println!(\"{}\", String::from_utf8(request.unwrap()).unwrap());
}
";
