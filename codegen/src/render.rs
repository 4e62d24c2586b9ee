//! Tokens to text: parsed, printed by `prettyplease`, and formatted where the printer does not decide.

pub(crate) mod deferred;
mod layout;

use crate::rust_api::Home;
use layout::format_printed;
use proc_macro2::TokenStream;

/// Returns the first line of every generated file.
const fn header(home: Home) -> &'static str {
    match home {
        Home::Client => "// Written by `cargo xtask generate` from the files in spec/. Do not edit.\n",
        Home::User => "// Generated from the specs of the portal's own objects. Do not edit.\n",
    }
}

/// The content of a generated file.
pub(crate) struct Source {
    /// The inner attributes and docs of the module.
    pub(crate) head: TokenStream,
    /// Groups of items. An empty line separates groups, and the items of a group that have docs or bodies.
    pub(crate) groups: Vec<TokenStream>,
}

/// Prints the content of a file.
pub(crate) fn render(home: Home, source: Source) -> String {
    let (mut text, deferred) = (header(home).to_owned(), deferred::take());
    print(source.head, &deferred, &mut text);
    for group in source.groups {
        let end = text.len();
        text.push('\n');
        print(group, &deferred, &mut text);
        if text.len() == end + 1 {
            text.truncate(end);
        }
    }
    text
}

fn print(tokens: TokenStream, deferred: &[String], text: &mut String) {
    if tokens.is_empty() {
        return;
    }
    match syn::parse2::<syn::File>(tokens) {
        Ok(file) => format_printed(&prettyplease::unparse(&file), deferred, text),
        // Only a bug in an emitter gets here. The compiler reports it with more detail than a panic could.
        Err(error) => {
            text.push_str(&format!("compile_error!({:?});\n", format!("the generator emitted invalid Rust: {error}")))
        }
    }
}
