//! Tokens to text: parsed, printed, and given the blank lines that the printer leaves out.

use proc_macro2::TokenStream;

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
pub(crate) fn render(source: &Source) -> String {
    let mut text = HEADER.to_owned();
    print(&source.head, &mut text);
    for group in &source.groups {
        let mut piece = String::new();
        print(group, &mut piece);
        if !piece.is_empty() {
            text.push('\n');
            text.push_str(&piece);
        }
    }
    text
}

fn print(tokens: &TokenStream, text: &mut String) {
    if tokens.is_empty() {
        return;
    }
    match syn::parse2::<syn::File>(tokens.clone()) {
        Ok(file) => text.push_str(&spaced(&hugged(&prettyplease::unparse(&file)))),
        // Only a defect of an emitter comes here. The compiler will say more about the text than a panic could.
        Err(error) => {
            text.push_str(&format!("compile_error!({:?});\n{tokens}\n", format!("the generator wrote this: {error}")))
        }
    }
}

/// Takes back the breaks that the printer puts around an only argument that spans lines, as people would write it:
/// `out.object(&[` … `]);` for a list in a call.
fn hugged(code: &str) -> String {
    let mut lines: Vec<String> = code.lines().map(str::to_owned).collect();
    let mut at = 0;
    while at + 1 < lines.len() {
        if lines[at].trim() == "value" && lines[at + 1].trim_start().starts_with('.') {
            join(&mut lines, at);
        }
        let opens = lines[at].ends_with('(') && matches!(lines[at + 1].trim(), "&[" | "&mut [" | "Cause {");
        let end = if opens { closing(&lines, at) } else { None };
        match end {
            Some(end) => hug(&mut lines, at, end),
            None if holds_one_line(&lines, at) => {
                lines[at + 1].pop();
                join(&mut lines, at + 1);
                join(&mut lines, at);
            }
            None => at += 1,
        }
    }
    lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
}

/// The widest line that taking back a break may make.
const WIDTH: usize = 120;

/// Whether a call holds one text or one list on a line of its own, and there is room for it on the call's line:
/// `Field::new(` … `)`.
fn holds_one_line(lines: &[String], at: usize) -> bool {
    let Some([first, argument, end]) = lines.get(at..at + 3) else { return false };
    let text = argument.trim();
    let is_text = text.starts_with('"') && text.ends_with("\",") && !text[1..text.len() - 2].contains('"');
    let is_list = (text.starts_with("&[") || text.starts_with("&mut [")) && text.ends_with("],");
    let fits = first.len() + text.len() + end.trim().len() <= WIDTH;
    first.ends_with('(') && fits && (is_text || is_list) && end.trim_start().starts_with(')')
}

/// The line that closes the only argument of the call which the line opens.
fn closing(lines: &[String], at: usize) -> Option<usize> {
    let inside = indent(&lines[at + 1]);
    let end = (at + 2..lines.len()).find(|line| indent(&lines[*line]) <= inside)?;
    let closes = matches!(lines[end].trim(), "]," | "},");
    let call_ends =
        lines.get(end + 1).is_some_and(|line| line.trim_start().starts_with(')') && indent(line) + 4 == inside);
    (closes && call_ends && inside > indent(&lines[at])).then_some(end)
}

fn hug(lines: &mut Vec<String>, at: usize, end: usize) {
    let surplus = indent(&lines[end]) - indent(&lines[at]);
    for line in &mut lines[at + 2..=end] {
        line.drain(..surplus.min(indent(line)));
    }
    lines[end].pop();
    join(lines, end);
    join(lines, at);
}

/// Puts the next line behind this one.
fn join(lines: &mut Vec<String>, at: usize) {
    let next = lines.remove(at + 1);
    lines[at].push_str(next.trim_start());
}

/// Puts a blank line after each item that ends a block, and inside impls between their functions.
fn spaced(code: &str) -> String {
    let mut text = String::with_capacity(code.len() + code.len() / 16);
    let mut lines = code.lines().peekable();
    while let Some(line) = lines.next() {
        text.push_str(line);
        text.push('\n');
        let Some(next) = lines.peek() else { break };
        let ends_item = line == "}" || (line.starts_with("    }") && line.trim() == "}") && indent(line) == 4;
        let ends_constant = line == "    };" || line == "};";
        if (ends_item || ends_constant) && indent(next) == indent(line) && !next.trim_start().starts_with('}') {
            text.push('\n');
        }
    }
    text
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}
