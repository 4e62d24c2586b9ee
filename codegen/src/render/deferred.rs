//! Texts that are put in after printing: docs, and code that needs no breaking.
//!
//! To the parser and the printer each is one token, as wide as its text, so that they break the code around it as they
//! would break it around the text. Most of a file is such texts, and reading them would be half of the generator's work.

use super::layout::WIDTH;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens as _, quote};
use std::cell::RefCell;
use std::str::FromStr as _;

/// Starts the tokens that stand for texts. Names of the API are ASCII, so none contains it.
const MARK: char = 'µ';

/// The width up to which the printer breaks no line.
pub(crate) const MARGIN: usize = 89;

/// The indentation of a member, of a method's body, and the deepest one of an expression.
const MEMBER: usize = 4;
const BODY: usize = 8;
const DEEPEST: usize = 16;

/// The width of a mark and a number of six digits.
const NARROWEST: usize = 8;

thread_local! {
    /// The texts of the file that this thread emits, because tokens cannot carry them.
    static TEXTS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Returns the texts of the file that this thread has emitted.
pub(super) fn take() -> Vec<String> {
    TEXTS.take()
}

/// Returns the content of an attribute that stands for lines before an item.
pub(crate) fn lines(text: String) -> Ident {
    defer(text, 0)
}

/// Returns an expression or a pattern.
pub(crate) fn code(code: &str) -> TokenStream {
    // A token cannot be narrower than its name, and the printer would break a wide text.
    if code.len() < NARROWEST || code.len() + DEEPEST > MARGIN {
        return tokens(code);
    }
    defer(code.to_owned(), code.len()).into_token_stream()
}

/// Returns an item with the lines before it. It is printed as it is written, unless the printer has to break a line.
pub(crate) fn item(before: &str, code: &str) -> TokenStream {
    if code.lines().any(is_broken) {
        let before = (!before.is_empty()).then(|| lines(before.to_owned())).into_iter();
        let code = tokens(code);
        return quote!(#(#[#before])* #code);
    }
    let separator = if before.is_empty() { "" } else { "\n" };
    let name = defer(format!("{before}{separator}{code}"), 0);
    quote!(#name!();)
}

/// Returns a constant whose value is a chain of calls, broken before each call unless it fits on a line.
pub(crate) fn chain(start: &str, calls: &[String]) -> String {
    let line = format!("{start}{};", calls.concat());
    if line.len() + MEMBER <= MARGIN { line } else { format!("{start}\n    {};", calls.join("\n    ")) }
}

/// Returns the implementation of a trait for a type, with its members.
pub(crate) fn implementation(of: &str, name: &str, members: &[String]) -> String {
    format!("impl {of} for {name} {{\n{}\n}}", members.join("\n"))
}

/// Returns a method with its body.
pub(crate) fn method(signature: &str, body: &str) -> String {
    format!("    fn {signature} {{\n        {body}\n    }}")
}

/// Returns the `match` that is the body of a method, with its last arm.
pub(crate) fn matching(on: &str, arms: impl IntoIterator<Item = [String; 2]>, last: &str) -> String {
    let arms: String = arms.into_iter().map(|[from, to]| format!("            {from} => {to},\n")).collect();
    format!("match {on} {{\n{arms}            {last},\n        }}")
}

/// Returns a list at an indentation: on one line if that fits into a width, else a line for each row.
pub(crate) fn list(open: &str, rows: &[String], indent: usize, width: usize) -> String {
    let line = format!("{open}{}]", rows.join(", "));
    if line.len() <= width {
        return line;
    }
    let rows: String = rows.iter().map(|row| format!("\n{:1$}{row},", "", indent + MEMBER)).collect();
    format!("{open}{rows}\n{:indent$}]", "")
}

/// Returns the call that is the body of a method, with a list of rows and perhaps arguments before and after it.
pub(crate) fn call(callee: &str, before: &[&str], open: &str, rows: &[String], after: &[&str]) -> String {
    let inside = BODY + MEMBER;
    let list_at = |indent| list(open, rows, indent, MARGIN - inside - 1);
    let list = list_at(inside);
    let arguments = [before, &[&list], after].concat();
    let line = format!("{callee}({})", arguments.join(", "));
    if !list.contains('\n') && BODY + line.len() < WIDTH {
        return line;
    }
    if let [_] = arguments.as_slice() {
        return format!("{callee}({})", list_at(BODY));
    }
    let arguments: String = arguments.iter().map(|argument| format!("\n{:inside$}{argument},", "")).collect();
    format!("{callee}({arguments}\n{:BODY$})", "")
}

/// Returns a constant whose value is a call, with a line for each argument unless they fit on the line of the call.
pub(crate) fn constructed(start: &str, arguments: &[String]) -> String {
    let line = format!("{start}({});", arguments.join(", "));
    if line.len() + MEMBER <= WIDTH {
        return line;
    }
    let arguments: String = arguments.iter().map(|argument| format!("    {argument},\n")).collect();
    format!("{start}(\n{arguments});")
}

/// Returns whether the printer breaks a line, unless it is a comment or a single text.
fn is_broken(line: &str) -> bool {
    let code = line.trim_start();
    if code.starts_with('"') {
        return false;
    }
    // `.when("a long text")` is broken, and joined again.
    let width = if code.starts_with('.') { WIDTH } else { MARGIN };
    line.len() + MEMBER > width && !code.starts_with("///")
}

/// Returns a string literal.
pub(crate) fn literal(text: &str) -> String {
    Literal::string(text).to_string()
}

/// Returns the tokens of code.
pub(crate) fn tokens(code: &str) -> TokenStream {
    // This cannot fail for valid identifiers. If an emitter has a bug, the compiler reports it.
    TokenStream::from_str(code).unwrap_or_else(|_| quote!(invalid_code))
}

fn defer(text: String, width: usize) -> Ident {
    TEXTS.with_borrow_mut(|texts| {
        let mut name = format!("{MARK}{}", texts.len());
        name.extend(std::iter::repeat_n('_', width.saturating_sub(name.len())));
        texts.push(text);
        Ident::new(&name, Span::call_site())
    })
}

/// Puts the texts into a printed line; `None` if there are none.
pub(super) fn restored(line: &str, texts: &[String]) -> Option<String> {
    let mut rest = line;
    let mut out = String::new();
    while let Some(at) = mark(rest) {
        let name = &rest[at + MARK.len_utf8()..];
        let after = name.trim_start_matches(|c: char| c.is_ascii_digit());
        let index = name[..name.len() - after.len()].parse::<usize>();
        let text = index.ok().and_then(|index| texts.get(index)).map_or("invalid_code", String::as_str);
        let after = after.trim_start_matches('_');
        let before = &rest[..at];
        match before.strip_suffix("#[").or_else(|| before.strip_suffix("#![")) {
            Some(before) => {
                out += before;
                out += text;
                rest = after.strip_prefix(']').unwrap_or(after);
                if let Some(item) = rest.strip_prefix(' ') {
                    out.push('\n');
                    rest = item;
                }
            }
            None => {
                out += before;
                out += text;
                rest = after.strip_prefix("!();").unwrap_or(after);
            }
        }
    }
    (rest.len() < line.len()).then(|| out + rest)
}

/// Returns where a token that stands for a text starts: not within a string.
fn mark(line: &str) -> Option<usize> {
    let (mut inside, mut escaped) = (false, false);
    line.char_indices()
        .find(|(_, c)| {
            match c {
                _ if escaped => escaped = false,
                '\\' if inside => escaped = true,
                '"' => inside = !inside,
                _ => return !inside && *c == MARK,
            }
            false
        })
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::{MARGIN, call, chain, code, constructed, item, lines, list, literal, matching, tokens};
    use crate::render::{Source, render};
    use crate::rust_api::Home;
    use proc_macro2::TokenStream;
    use quote::quote;

    fn printed(tokens: TokenStream) -> String {
        render(Home::Client, Source { head: TokenStream::new(), groups: vec![tokens] })
    }

    /// Items that fit, and items with a line that the printer breaks.
    fn items() -> Vec<String> {
        let long = literal(&"A text. ".repeat(8));
        let calls = [format!(".when({long})"), ".retry()".to_owned()];
        let arguments: Vec<_> = (0..9).map(|at| format!("argument_{at}: i64")).collect();
        vec![
            "pub const ID: Field<super::Message, i64> = Field::new(\"id\");".to_owned(),
            format!(
                "pub const ID: Field<super::Message, {}> = Field::new(\"id\");",
                "Option<".repeat(9) + "i64" + &">".repeat(9)
            ),
            format!("pub fn new({}) -> Self {{\n    Self\n}}", arguments[..2].join(", ")),
            format!("pub fn new({}) -> Self {{\n    Self\n}}", arguments.join(", ")),
            "pub struct Empty {}".to_owned(),
            "pub struct A {\n    /// What it is.\n    pub a: Vec<B>,\n}".to_owned(),
            chain("const FACTS: MethodFacts = MethodFacts::new(\"a.b\")", &calls),
            chain("const FACTS: MethodFacts = MethodFacts::new(\"a.b\")", &calls[1..]),
            constructed("pub const A: Cause = Cause::new", &["codes::A", "\"A\"", &long].map(str::to_owned)),
            constructed("pub const A: Cause = Cause::new", &["codes::A", "\"A\"", &long, &long].map(str::to_owned)),
            constructed("pub const A: Cause = Cause::new", &["codes::A".to_owned(), literal(&"x".repeat(120))]),
            format!("impl A {{\n    const A: &'static str = {};\n}}", literal(&"x".repeat(99))),
        ]
    }

    #[test]
    fn items_are_printed_as_if_the_printer_had_read_them() {
        for code in items() {
            let (docs, whole) = ("/// Docs (of\n/// two lines.", item("/// Docs (of\n/// two lines.", &code));
            assert_eq!(printed(whole), printed(tokens(&format!("{docs}\n{code}"))));
            assert_eq!(printed(item("", &code)), printed(tokens(&code)));
        }
    }

    #[test]
    fn bodies_are_broken_as_the_printer_breaks_them() {
        let rows: Vec<_> = (0..7).map(|at| format!("(\"row{at}\", &self.row{at})")).collect();
        let arms: Vec<_> = (0..7).map(|at| [format!("A{at} | B"), format!("Self::C{at}")]).collect();
        let start = "    const ROWS: Rows = ";
        for count in 0..=rows.len() {
            let (rows, arms) = (&rows[..count], arms[..count].to_vec());
            let constant = list("&[", rows, 4, MARGIN - start.len() - 1);
            for body in [
                call("out.object", &[], "&[", rows, &[]),
                call("out.object_with", &[], "&[", rows, &["&self.extra"]),
                call("Value::object_with", &["value"], "&mut [", rows, &["&mut self.extra"]),
                matching("self", arms, "Self::Other(code) => code.as_code()"),
            ] {
                let code = format!("impl A {{\n{start}{constant};\n    fn f() {{\n        {body}\n    }}\n}}");
                assert_eq!(printed(item("", &code)), printed(tokens(&code)));
            }
        }
    }

    #[test]
    fn code_breaks_what_is_around_it_as_if_the_printer_had_read_it() {
        for (rows, wire) in (0..9).zip(["a", "a \" quote", "µ0", "µ0\\"].into_iter().cycle()) {
            let row = format!("({}, &self.a_field)", literal(wire));
            let (deferred, read) = (vec![code(&row); rows], vec![tokens(&row); rows]);
            let list = |rows: Vec<TokenStream>| quote!(fn f() { out.object(&[#(#rows),*], "µ0 \" µ1"); });
            assert_eq!(printed(list(deferred)), printed(list(read)));
        }
    }

    #[test]
    fn lines_stand_before_an_item() {
        let before = lines("/// One.\n/// Two.\n#[must_use]".to_owned());
        let text = printed(quote!(#[#before] fn f() {}));
        assert!(text.ends_with("\n/// One.\n/// Two.\n#[must_use]\nfn f() {}\n"), "{text}");
    }
}
