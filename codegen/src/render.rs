//! Tokens to text: parsed, printed, and laid out where the printer leaves that open.

mod layout;

use layout::laid_out;
use proc_macro2::TokenStream;

pub(crate) use layout::DOC_BREAK;

/// The first line of every generated file.
const HEADER: &str = "// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.\n";

/// A generated file: what stands at its top, and its items.
pub(crate) struct Source {
    /// Inner attributes and docs of the module.
    pub(crate) head: TokenStream,
    /// Groups of items; a blank line goes between groups, and between the items of a group that have docs or bodies.
    pub(crate) groups: Vec<TokenStream>,
}

/// Prints a file.
pub(crate) fn render(source: Source) -> String {
    let mut text = HEADER.to_owned();
    print(source.head, &mut text);
    for group in source.groups {
        let end = text.len();
        text.push('\n');
        print(group, &mut text);
        if text.len() == end + 1 {
            text.truncate(end);
        }
    }
    text
}

fn print(tokens: TokenStream, text: &mut String) {
    if tokens.is_empty() {
        return;
    }
    match syn::parse2::<syn::File>(tokens) {
        Ok(file) => laid_out(&prettyplease::unparse(&file), text),
        // Only a defect of an emitter comes here. The compiler will say more about it than a panic could.
        Err(error) => text.push_str(&format!("compile_error!({:?});\n", format!("the generator wrote this: {error}"))),
    }
}
