//! A program that calls all methods as user programs would.

use bitrix24_codegen::RustApi;
use bitrix24_model::Api;
use std::fmt::Write as _;

/// Returns a program that calls all methods, with requests that are opaque to the optimizer.
#[must_use]
pub fn program(api: &Api, library: &str, connect: &str) -> String {
    let mut text = String::from("use std::future::Future;\nuse std::hint::black_box;\nuse std::pin::Pin;\n\n");
    let api = RustApi::new(api);
    for (at, method) in api.methods.iter().enumerate() {
        let _ = writeln!(text, "async fn call_{at}(client: &{library}::Client) {{");
        let _ = writeln!(
            text,
            "    let Some(request) = black_box(None::<{library}::{}>) else {{ return }};",
            method.path()
        );
        text.push_str("    let _ = black_box(client.call(&request).await);\n}\n\n");
    }
    // A table of functions: compiling a list of futures in one function takes quadratic time.
    let _ =
        writeln!(text, "type Start = for<'c> fn(&'c {library}::Client) -> Pin<Box<dyn Future<Output = ()> + 'c>>;\n");
    let _ = writeln!(text, "static CALLS: [Start; {}] = [", api.methods.len());
    for at in 0..api.methods.len() {
        let _ = writeln!(text, "    |client| Box::pin(call_{at}(client)),");
    }
    text.push_str("];\n\n#[tokio::main(flavor = \"current_thread\")]\nasync fn main() {\n");
    let _ = writeln!(text, "    let client = {connect};");
    text.push_str("    for start in CALLS {\n        start(&client).await;\n    }\n}\n");
    text
}
