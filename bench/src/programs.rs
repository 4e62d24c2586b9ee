//! Programs that call methods as user programs would.

use bitrix24_codegen::RustApi;
use bitrix24_model::Api;
use std::fmt::Write as _;

/// Returns a program that calls `number` of the methods, with requests that are opaque to the optimizer.
#[must_use]
pub fn program(api: &Api, library: &str, connect: &str, number: usize) -> String {
    let mut text = String::from("use std::future::Future;\nuse std::hint::black_box;\nuse std::pin::Pin;\n\n");
    let api = RustApi::new(api);
    let chosen = spread(&api.methods, number);
    for (at, method) in chosen.iter().enumerate() {
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
    let _ = writeln!(text, "static CALLS: [Start; {}] = [", chosen.len());
    for at in 0..chosen.len() {
        let _ = writeln!(text, "    |client| Box::pin(call_{at}(client)),");
    }
    text.push_str("];\n\n#[tokio::main(flavor = \"current_thread\")]\nasync fn main() {\n");
    let _ = writeln!(text, "    let client = {connect};");
    text.push_str("    for start in CALLS {\n        start(&client).await;\n    }\n}\n");
    text
}

/// So many methods, evenly from the whole.
fn spread<T>(methods: &[T], number: usize) -> Vec<&T> {
    let all = methods.len();
    let taken = |at: usize| (at + 1) * number / all > at * number / all;
    methods.iter().enumerate().filter(|(at, _)| taken(*at)).map(|(_, method)| method).collect()
}
