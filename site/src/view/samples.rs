//! Requests and responses as code: Rust, `curl`, JSON.

use super::text::text;
use crate::prose::Prose;
use crate::protocol::{self, Call};
use crate::site::Site;
use bitrix24_json::{Value as Json, json};
use bitrix24_model::constraints::{integer_near, number_near, string_near};
use bitrix24_model::lexical::is_hidden;
use bitrix24_model::{Action, Body, Example, ExampleResponse, Field, Method, Scalar, Shape, Type, Validation};

/// A code sample in one or several languages.
pub(crate) struct Sample {
    /// The title.
    pub(crate) title: String,
    /// The description.
    pub(crate) about: Prose,
    /// The code, in each language.
    pub(crate) listings: Vec<Listing>,
}

/// A piece of code.
pub(crate) struct Listing {
    /// The label.
    pub(crate) label: String,
    /// Its language.
    pub(crate) language: Language,
    /// The text, without a final line break.
    pub(crate) text: String,
    /// Whether the Markdown version includes it.
    pub(crate) in_markdown: bool,
}

/// The languages of code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// JSON.
    Json,
    /// Rust.
    Rust,
    /// A POSIX shell.
    Shell,
    /// Anything else.
    Text,
}

impl Language {
    /// Returns the name of the language in a Markdown fence.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Rust => "rust",
            Self::Shell => "sh",
            Self::Text => "text",
        }
    }
}

impl Listing {
    pub(super) fn new(label: &str, language: Language, text: impl Into<String>) -> Self {
        Self { label: label.to_owned(), language, text: text.into().trim_end().to_owned(), in_markdown: true }
    }

    /// Excludes the listing from Markdown, which already has an equivalent one.
    fn html_only(self) -> Self {
        Self { in_markdown: false, ..self }
    }
}

/// The samples of a method, each beside the section that it belongs to.
pub(super) struct Samples {
    /// The call in every language, and further calls with their responses.
    pub(super) calls: Vec<Sample>,
    /// The response to the call.
    pub(super) response: Option<Sample>,
    /// Calls that fail.
    pub(super) failures: Vec<Sample>,
}

/// Returns a method's call in every language, and all its examples.
pub(super) fn of_method(site: &Site<'_>, method: &Method) -> Samples {
    let is_success = |example: &&Example| matches!(example.response, ExampleResponse::Result(_));
    let (successes, failures): (Vec<&Example>, Vec<&Example>) = method.examples.iter().partition(is_success);
    let first = successes.first().copied();
    let others = successes.iter().skip(1).map(|example| whole(site, method, example));
    Samples {
        calls: std::iter::once(call(site, method, first)).chain(others).collect(),
        response: first.map(|example| response(site, method, example)),
        failures: failures.into_iter().map(|example| whole(site, method, example)).collect(),
    }
}

fn call(site: &Site<'_>, method: &Method, example: Option<&Example>) -> Sample {
    let sketch;
    let (request, about) = match example {
        Some(example) => (&example.request, example.title.as_deref().map(|title| site.prose(title))),
        None => {
            sketch = smallest(site, method);
            let about = "The minimal request, with placeholder values.";
            (&sketch, (sketch != json!({})).then(|| vec![vec![text(about)]]))
        }
    };
    let rust = site.rust_call(method, request);
    let rust = rust.map(|code| Listing::new("Rust", Language::Rust, with_client(&code)));
    let mut listings: Vec<Listing> = rust.into_iter().collect();
    let (webhook, oauth) = (protocol::webhook(site.api, method, request), protocol::oauth(site.api, method, request));
    listings.push(Listing::new("curl, webhook", Language::Shell, curl(&webhook)));
    listings.push(Listing::new("curl, OAuth", Language::Shell, curl(&oauth)).html_only());
    listings.push(Listing::new("JSON", Language::Json, pretty(request)).html_only());
    Sample { title: "Call".to_owned(), about: about.unwrap_or_default(), listings }
}

fn response(site: &Site<'_>, method: &Method, example: &Example) -> Sample {
    let listings = vec![Listing::new("JSON", Language::Json, pretty(&body(site, method, example)))];
    Sample { title: "Response".to_owned(), about: Prose::new(), listings }
}

/// Returns a further example, with its request and its response.
fn whole(site: &Site<'_>, method: &Method, example: &Example) -> Sample {
    let (title, label) = match &example.response {
        ExampleResponse::Result(_) => ("Another call".to_owned(), "Response".to_owned()),
        ExampleResponse::Failure { status, error, .. } => {
            (format!("Error: {}", site.api.error(*error).name), format!("Response, status {status}"))
        }
    };
    let answer = pretty(&body(site, method, example));
    let listings = vec![
        Listing::new("Request", Language::Json, pretty(&example.request)),
        Listing::new(&label, Language::Json, answer),
    ];
    let about = example.title.as_deref().map(|title| site.prose(title)).unwrap_or_default();
    Sample { title, about, listings }
}

/// Returns the body of the response, without `time`.
fn body(site: &Site<'_>, method: &Method, example: &Example) -> Json {
    match &example.response {
        ExampleResponse::Result(result) if method.envelope => {
            let mut body = json!({ "result": result });
            for (key, number) in [("next", example.next), ("total", example.total)] {
                if let Some(number) = number {
                    body[key] = json!(number);
                }
            }
            body
        }
        ExampleResponse::Result(result) => result.clone(),
        ExampleResponse::Failure { error, message, validation, .. } => {
            let code = site.api.error(*error);
            if protocol::is_flat(site.api, code) {
                return json!({ "error": code.code, "error_description": message });
            }
            let mut error = json!({ "code": code.code, "message": message });
            if !validation.is_empty() {
                error["validation"] = validation.iter().map(one_validation).collect();
            }
            json!({ "error": error })
        }
    }
}

fn one_validation(validation: &Validation) -> Json {
    match &validation.field {
        Some(field) => json!({ "field": field, "message": validation.message }),
        None => json!({ "message": validation.message }),
    }
}

/// Returns a request with the required parameters only.
fn smallest(site: &Site<'_>, method: &Method) -> Json {
    match &method.body {
        Body::Params(_) if method.action == Some(Action::FieldGet) => {
            // The first field of an object always exists.
            let fields = method.object.map(|id| site.api.fields_of(id)).unwrap_or_default();
            json!({ "name": fields.first().map_or("id", |field| field.wire.as_str()) })
        }
        Body::Params(fields) => object(site, fields, 0),
        Body::Bare(field) => value(site, field, &field.ty, 0),
    }
}

fn object(site: &Site<'_>, fields: &[Field], depth: usize) -> Json {
    let must = fields.iter().filter(|field| field.required);
    must.map(|field| (field.wire.clone(), value(site, field, &field.ty, depth))).collect()
}

fn value(site: &Site<'_>, field: &Field, ty: &Type, depth: usize) -> Json {
    match ty {
        Type::Scalar(scalar, constraints) => match scalar {
            Scalar::Integer => json!(integer_near(constraints, 1)),
            Scalar::Number => json!(number_near(constraints, 1)),
            Scalar::String => json!(string_near(constraints, &field.wire)),
            Scalar::Any => json!(field.wire),
            Scalar::Boolean
            | Scalar::DateTime
            | Scalar::LocalDateTime
            | Scalar::Date
            | Scalar::Timestamp
            | Scalar::Base64
            | Scalar::Yn
            | Scalar::Flag
            | Scalar::Money
            | Scalar::PortalDate
            | Scalar::UploadPair
            | Scalar::UploadData
            | Scalar::UploadValue => scalar.sample(),
        },
        Type::Id(_, constraints) => json!(integer_near(constraints, 1)),
        // An object can contain itself.
        Type::Array(..) | Type::Rows(_) | Type::Filter(_) | Type::Select(_) if depth > 2 => json!([]),
        Type::Array(inner, _) | Type::Rows(inner) => json!([value(site, field, inner, depth + 1)]),
        Type::Filter(_) | Type::Select(_) => json!([]),
        Type::Map(_) | Type::Order(_) | Type::Page | Type::Cursor(_) => json!({}),
        Type::Named(id) => match &site.api.type_def(*id).shape {
            Shape::Struct(_) if depth > 4 => json!({}),
            Shape::Struct(fields) => object(site, fields, depth + 1),
            Shape::Enum(values) => values.first().map_or(json!(""), |value| json!(value.wire)),
        },
    }
}

/// The names that examples give to a client.
pub(super) const CLIENTS: [&str; 2] = ["client", "portal"];

/// Returns the code that makes a client, in lines that fit beside the text.
pub(super) fn client(name: &str) -> String {
    format!("let {name} = bitrix24::Client::webhook(\n    \"https://portal.example/rest/1/secret/\",\n)?;")
}

/// Defines the client after the imports of an example, if the example calls one without having made it.
pub(super) fn with_client(code: &str) -> String {
    let calls = |name: &str| {
        code.match_indices(name).any(|(at, _)| {
            let (before, after) = (code[..at].chars().next_back(), code[at + name.len()..].trim_start());
            before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '&' | '!')) && after.starts_with('.')
        })
    };
    let defined = |name: &str| {
        [format!("let {name} "), format!("{name}: "), format!("({name}): ")].iter().any(|form| code.contains(form))
    };
    let Some(name) = CLIENTS.into_iter().find(|name| calls(name) && !defined(name)) else { return code.to_owned() };
    let lines = client(name);
    let imports = code.lines().take_while(|line| line.starts_with("use ")).count();
    let (uses, body): (Vec<&str>, Vec<&str>) =
        (code.lines().take(imports).collect(), code.lines().skip(imports).collect());
    let gap = if uses.is_empty() { "" } else { "\n\n" };
    format!("{}{gap}{lines}\n{}", uses.join("\n"), body.join("\n").trim_start_matches('\n'))
}

fn curl(call: &Call) -> String {
    let mut command = format!("curl {}", quoted(&call.address));
    for header in call.headers.iter().chain(&["Content-Type: application/json"]) {
        command += &format!(" \\\n  -H {}", quoted(header));
    }
    command + &format!(" \\\n  -d {}", quoted(&pretty(&call.body)))
}

/// Quotes a text as one word of a POSIX shell, without expansion.
pub(super) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// The maximum width of an array or object on one line.
const WIDTH: usize = 46;

/// Formats JSON with line breaks where needed.
pub(super) fn pretty(value: &Json) -> String {
    let mut out = String::new();
    write(value, 0, &mut out);
    out
}

fn write(value: &Json, indent: usize, out: &mut String) {
    let flat = inline(value);
    let nested = matches!(value, Json::Array(_) | Json::Object(_));
    if !nested || flat.chars().count() + indent <= WIDTH {
        out.push_str(&flat);
        return;
    }
    let (open, close) = if value.is_array() { ('[', ']') } else { ('{', '}') };
    out.push(open);
    let entries: Vec<(Option<&String>, &Json)> = match value {
        Json::Object(map) => map.iter().map(|(key, value)| (Some(key), value)).collect(),
        Json::Array(items) => items.iter().map(|item| (None, item)).collect(),
        _ => Vec::new(),
    };
    for (at, (key, value)) in entries.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        out.push_str(&" ".repeat(indent + 2));
        if let Some(key) = key {
            out.push_str(&format!("{}: ", string(key)));
        }
        write(value, indent + 2, out);
    }
    out.push_str(&format!("\n{}{close}", " ".repeat(indent)));
}

fn inline(value: &Json) -> String {
    match value {
        Json::Object(map) if map.is_empty() => "{}".to_owned(),
        Json::Object(map) => {
            let entries: Vec<String> =
                map.iter().map(|(key, value)| format!("{}: {}", string(key), inline(value))).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        Json::Array(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        Json::String(text) => string(text),
        plain => plain.to_string(),
    }
}

/// Formats a string with invisible characters escaped.
fn string(text: &str) -> String {
    let mut out = String::new();
    for c in Json::from(text).to_string().chars() {
        if is_hidden(c) {
            let mut units = [0; 2];
            out.extend(c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_client_of_an_example_is_defined_once() {
        let client = client("client");
        assert!(client.lines().all(|line| line.len() <= WIDTH), "{client}");
        let call = "client.call(&Get::new(1)).await?;";
        assert_eq!(with_client(&format!("use a::Get;\n\n{call}")), format!("use a::Get;\n\n{client}\n{call}"));
        assert_eq!(with_client(call), format!("{client}\n{call}"));
        let of_another = r#"let a = "portal.example"; let b = "https://client.example";"#;
        for defined in [format!("let client = Client::webhook(url)?;\n{call}"), of_another.to_owned()] {
            assert_eq!(with_client(&defined), defined);
        }
    }

    #[test]
    fn quoted_text_is_one_shell_word() {
        assert_eq!(quoted("it's $HOME `id` \"x\" \\"), r#"'it'\''s $HOME `id` "x" \'"#);
    }

    #[test]
    fn long_json_is_broken_into_lines() {
        let short = json!({ "a": [1, 2], "b": {} });
        assert_eq!(pretty(&short), r#"{ "a": [1, 2], "b": {} }"#);
        let long = json!({ "name": "x".repeat(50), "list": [{ "id": 1 }] });
        assert_eq!(
            pretty(&long),
            format!("{{\n  \"name\": \"{}\",\n  \"list\": [{{ \"id\": 1 }}]\n}}", "x".repeat(50))
        );
        assert_eq!(serde_json::from_str::<Json>(&pretty(&long)).unwrap(), long);
    }

    #[test]
    fn invisible_characters_in_json_are_escaped() {
        let text = json!("a\u{202e}b\u{7f}\u{1}");
        assert_eq!(pretty(&text), r#""a\u202eb\u007f\u0001""#);
        assert_eq!(serde_json::from_str::<Json>(&pretty(&text)).unwrap(), text);
    }
}
