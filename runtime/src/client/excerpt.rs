//! Excerpts of web pages for error messages.

/// The maximum length of an excerpt, in characters.
const LENGTH: usize = 200;
/// The maximum part of a page that is read, in bytes.
const WINDOW: usize = 64 << 10;

/// Returns whether a text looks like a web page.
pub(super) fn is_html(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with('<')
}

/// Returns the start of `body` without markup, scripts and control characters. Secrets are replaced by `redact` before
/// the text is cut, because half a secret would not be recognized.
pub(super) fn excerpt(body: &[u8], redact: &dyn Fn(&str) -> String) -> String {
    let window = String::from_utf8_lossy(window(body));
    let text = redact(&if is_html(&window) { strip(&window) } else { window.into_owned() });
    let mut words = String::new();
    for word in text
        .split(|character: char| character.is_whitespace() || character.is_control())
        .filter(|word| !word.is_empty())
    {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
        if let Some((end, _)) = words.char_indices().nth(LENGTH) {
            words.truncate(end);
            words.push('…');
            break;
        }
    }
    words
}

/// Returns the start of a body, up to the end of a word.
fn window(body: &[u8]) -> &[u8] {
    if body.len() <= WINDOW {
        return body;
    }
    let start = &body[..WINDOW];
    let end = start.iter().rposition(|byte| byte.is_ascii_whitespace() || b"<>".contains(byte));
    &start[..end.unwrap_or(WINDOW)]
}

/// Returns the text between tags, without scripts and styles, up to the first JSON object.
fn strip(page: &str) -> String {
    let mut text = String::new();
    let mut rest = page;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        text.push(' ');
        let name: String = tag.chars().take_while(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
        let after = tag.find('>').map_or("", |end| &tag[end + 1..]);
        rest = match name.as_str() {
            "script" | "style" => skip_to_end_of(after, &name),
            _ if tag.starts_with("!--") => tag.find("-->").map_or("", |end| &tag[end + 3..]),
            _ => after,
        };
    }
    text.push_str(rest);
    // A page can contain a result, whose data must not be shown.
    text.truncate(text.find("{\"").unwrap_or(text.len()));
    for (entity, character) in [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        text = text.replace(entity, character);
    }
    text
}

/// Returns what follows the closing tag with this name.
fn skip_to_end_of<'t>(text: &'t str, name: &str) -> &'t str {
    // ASCII only, so offsets in both texts are equal.
    let lower = text.to_ascii_lowercase();
    lower.find(&format!("</{name}")).map_or("", |end| &text[end..])
}

#[cfg(test)]
mod tests {
    use crate::secret::Secret;

    fn excerpt(body: &[u8]) -> String {
        super::excerpt(body, &|text| Secret::from("s3cretT0ken").redact(text))
    }

    #[test]
    fn a_cut_text_contains_no_part_of_a_secret() {
        for before in (150..210).chain((64 << 10) - 20..(64 << 10) + 5) {
            for filler in ["x", " ", "<b>"] {
                let page = format!("<p>{}<p>s3cretT0ken ", filler.repeat(before / filler.len()));
                let shown = excerpt(page.as_bytes());
                assert!(!shown.contains("s3c"), "{before} {filler:?} {shown}");
            }
        }
    }

    #[test]
    fn a_page_becomes_plain_text() {
        let page = b"\xEF\xBB\xBF<!DOCTYPE html><html><head><title>502 Bad&nbsp;Gateway</title><STYLE>p{}</STYLE>\
            <script>var a = '<p>';</script></head><!-- <b>no</b> --><body>\n<h1>Sorry</h1>\x07</body></html>";
        assert_eq!(excerpt(page), "\u{feff} 502 Bad Gateway Sorry");
        assert_eq!(excerpt(b"<br />\n<b>Warning</b>: x<br />\n{\"result\":{\"title\":\"private"), "Warning : x");
    }

    #[test]
    fn excerpts_of_any_bytes_have_a_bounded_length() {
        assert_eq!(excerpt(b""), "");
        assert_eq!(excerpt(b"\xFF\x00x"), "\u{fffd} x");
        assert_eq!(excerpt("ы".repeat(100_000).as_bytes()).chars().count(), 201);
        assert_eq!(excerpt(b"<script>never closed"), "");
        assert_eq!(excerpt(b"<"), "");
    }
}
