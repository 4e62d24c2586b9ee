//! Bodies of the type `multipart/form-data`, as far as they hold a file.

/// The first file in a body.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FilePart<'b> {
    pub(crate) name: String,
    pub(crate) content: &'b [u8],
}

/// Returns the first file in a body, whose content type names the boundary of its parts.
pub(crate) fn file<'b>(content_type: &str, body: &'b [u8]) -> Option<FilePart<'b>> {
    let boundary = parameter(content_type, "boundary").filter(|boundary| !boundary.is_empty())?;
    let delimiter = format!("--{boundary}").into_bytes();
    let end = [b"\r\n", &delimiter[..]].concat();
    let mut rest = &body[find(body, &delimiter)? + delimiter.len()..];
    loop {
        let content = find(rest, b"\r\n\r\n")? + 4;
        let head = String::from_utf8_lossy(&rest[..content]).into_owned();
        let length = find(&rest[content..], &end)?;
        let disposition = head.lines().find(|line| line.to_ascii_lowercase().starts_with("content-disposition:"));
        if let Some(name) = disposition.and_then(|line| parameter(line, "filename")) {
            return Some(FilePart { name, content: &rest[content..content + length] });
        }
        rest = &rest[content + length + end.len()..];
    }
}

/// Returns a parameter of a header, without its quotation marks.
fn parameter(header: &str, name: &str) -> Option<String> {
    let (_, mut rest) = header.split_once(';')?;
    while let Some((key, value)) = rest.split_once('=') {
        let (value, after) = match value.strip_prefix('"') {
            Some(quoted) => unquoted(quoted),
            None => {
                let (value, after) = value.split_at(value.find(';').unwrap_or(value.len()));
                (value.trim_end().to_owned(), after)
            }
        };
        if key.trim_matches([';', ' ']).eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = after;
    }
    None
}

/// Returns the text up to its closing quotation mark, and what follows.
fn unquoted(text: &str) -> (String, &str) {
    let (mut value, mut chars) = (String::new(), text.chars());
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            // A quotation mark in the text. Other backslashes are those of paths.
            '\\' if chars.as_str().starts_with('"') => value.extend(chars.next()),
            c => value.push(c),
        }
    }
    (value, chars.as_str())
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &[u8] = b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x\r\n\
        content-disposition: form-data; name=\"file\"; filename=\"b.bin\"\r\nContent-Type: image/png\r\n\r\n\r\n\xff--x\r\n--x--\r\n";

    #[test]
    fn the_first_file_is_found() {
        let found = file("multipart/form-data; boundary=x", BODY).expect("a file");
        assert_eq!((found.name.as_str(), found.content), ("b.bin", &b"\r\n\xff--x"[..]));
        let whole = file("multipart/form-data; charset=utf-8; Boundary=\"x\"", BODY).expect("a file");
        assert_eq!(whole, found);
    }

    #[test]
    fn a_name_can_have_any_characters() {
        for (written, name) in [
            (r#""a;b=c.txt""#, "a;b=c.txt"),
            (r#""a \"b\".txt""#, r#"a "b".txt"#),
            (r#""C:\a.txt""#, r"C:\a.txt"),
            ("a.txt", "a.txt"),
            (r#""""#, ""),
        ] {
            for header in [
                format!("form-data; name=\"x; filename=y\"; filename={written}; size=5"),
                format!("form-data;name=x;FileName={written}"),
            ] {
                assert_eq!(parameter(&header, "filename").as_deref(), Some(name), "{header}");
            }
        }
        assert_eq!(parameter("form-data; name=\"filename=x\"", "filename"), None);
    }

    #[test]
    fn what_is_no_form_has_no_file() {
        for kind in ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=y"] {
            assert_eq!(file(kind, BODY), None, "{kind}");
        }
        for end in 0..BODY.len() - 6 {
            assert_eq!(file("multipart/form-data; boundary=x", &BODY[..end]), None, "{end}");
        }
    }
}
