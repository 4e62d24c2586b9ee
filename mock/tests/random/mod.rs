//! Random requests, the same for the same seed.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_mock::MockPortal;
use bitrix24_model::{FILTER_OPERATORS_V2, Protocol};

pub(crate) use crate::common::splitmix::Random;

/// The parts of requests: the methods, and every key and short text in their examples.
pub(crate) struct Vocabulary {
    methods: Vec<Method>,
    texts: Vec<String>,
}

/// A method: its protocol, its name, the requests of its examples, and the fields of its object.
struct Method {
    protocol: Protocol,
    name: String,
    examples: Vec<Json>,
    fields: Vec<String>,
}

impl Vocabulary {
    pub(crate) fn new(portal: &MockPortal) -> Self {
        let mut texts: Vec<String> = SYNTAX.iter().map(|text| (*text).to_owned()).collect();
        let apis = Protocol::ALL.map(|protocol| portal.specs_of(protocol));
        let methods = apis.into_iter().flat_map(|api| api.methods.iter().map(move |method| (api, method)));
        let methods = methods.map(|(api, method)| {
            let examples: Vec<Json> = method.examples.iter().map(|example| example.request.clone()).collect();
            examples.iter().for_each(|request| collect(request, &mut texts));
            let fields = method.object.map_or(&[][..], |object| api.fields_of(object));
            let fields = fields.iter().map(|field| field.sent().to_owned()).chain(["id".to_owned()]).collect();
            Method { protocol: api.protocol, name: method.name.clone(), examples, fields }
        });
        Self { methods: methods.collect(), texts }
    }
}

/// Words with a meaning in requests, and values that break parsers.
#[rustfmt::skip]
const SYNTAX: &[&str] = &[
    "id", "select", "filter", "order", "pagination", "cursor", "fields", "page", "limit", "offset", "afterCursor",
    "field", "value", "type", "condition", "conditions", "logic", "and", "or", "negative", "leftOperand", "operator",
    "rightOperand", "=", "!=", ">", ">=", "<", "<=", "in", "between", "ASC", "desc", "$ref", "$refArray", "0", "0.id",
    "0.0.id", "0.item.id", "a.id", "as", "method", "query", "parallel", "auth", "newtoken", "name", "*", "", ".", "..",
    "\0", "%", "💥", "\u{202e}", "9999-12-31T23:59:59+14:00", "-0001-00-00", "2026-02-30", "1e999", "NaN",
];

fn collect(value: &Json, texts: &mut Vec<String>) {
    match value {
        Json::String(text) if text.len() < 40 => texts.push(text.clone()),
        Json::Array(elements) => elements.iter().for_each(|element| collect(element, texts)),
        Json::Object(map) => map.iter().for_each(|(key, value)| {
            texts.push(key.clone());
            collect(value, texts);
        }),
        _ => {}
    }
}

/// Returns a random value with at most `depth` levels.
fn value(random: &mut Random, vocabulary: &Vocabulary, depth: usize) -> Json {
    let scalars = 9;
    match random.below(if depth == 0 { scalars } else { scalars + 5 }) {
        0 => Json::Null,
        1 => json!(random.one_in(2)),
        2 => json!(random.below(70)),
        3 => json!(random.pick(&[i64::MIN, i64::MAX, -1, 0, 1 << 31, 1 << 53])),
        4 => json!(random.pick(&[u64::MAX, 1 << 63])),
        5 => json!(random.pick(&[f64::MAX, f64::MIN_POSITIVE, -0.0, 0.5, 1e18, -1e19])),
        6 => json!("x".repeat(random.below(2_000))),
        7 | 8 => json!(random.pick(&vocabulary.texts)),
        9..=11 => (0..random.below(5)).map(|_| value(random, vocabulary, depth - 1)).collect(),
        _ => Json::Object(
            (0..random.below(5))
                .map(|_| (random.pick(&vocabulary.texts).clone(), value(random, vocabulary, depth - 1)))
                .collect(),
        ),
    }
}

/// Changes a random part of a value.
fn mutate(random: &mut Random, vocabulary: &Vocabulary, at: &mut Json) {
    match at {
        Json::Array(elements) if !elements.is_empty() && !random.one_in(4) => {
            let place = random.below(elements.len());
            mutate(random, vocabulary, &mut elements[place]);
        }
        Json::Object(map) if !random.one_in(4) => change(random, vocabulary, map),
        other => *other = value(random, vocabulary, 4),
    }
}

fn change(random: &mut Random, vocabulary: &Vocabulary, map: &mut Map) {
    let keys: Vec<String> = map.keys().cloned().collect();
    match (keys.is_empty(), random.below(5)) {
        (false, 0) => drop(map.remove(random.pick(&keys).as_str())),
        (false, 1..=3) => {
            if let Some(inner) = map.get_mut(random.pick(&keys).as_str()) {
                mutate(random, vocabulary, inner);
            }
        }
        _ => drop(map.insert(random.pick(&vocabulary.texts).clone(), value(random, vocabulary, 3))),
    }
}

/// Returns a parameter of lists that is close to valid, so that later checks are reached too.
fn query(random: &mut Random, vocabulary: &Vocabulary, fields: &[String]) -> (String, Json) {
    let number = |random: &mut Random| match random.below(3) {
        0 => value(random, vocabulary, 1),
        1 => json!(random.below(70)),
        _ => json!(random.pick(&[i64::MIN, i64::MAX, 1 << 62, -1, 0])),
    };
    let field = |random: &mut Random| random.pick(fields).clone();
    let (key, value) = match random.below(5) {
        0 => {
            let keys = (0..3).map(|_| (*random.pick(&["page", "limit", "offset"])).to_owned()).collect::<Vec<_>>();
            ("pagination", Json::Object(keys.into_iter().map(|key| (key, number(random))).collect()))
        }
        1 => {
            let order = *random.pick(&["ASC", "desc", ""]);
            (
                "cursor",
                json!({"field": field(random), "value": number(random), "order": order, "limit": number(random)}),
            )
        }
        2 => ("order", json!({(field(random)): random.pick(&["ASC", "desc", "up"])})),
        3 => ("select", json!([field(random), format!("{}.{}", field(random), field(random))])),
        _ => ("filter", json!([condition(random, vocabulary, fields, 4)])),
    };
    (key.to_owned(), value)
}

/// Returns such a parameter of lists of REST 2.0.
fn query_v2(random: &mut Random, vocabulary: &Vocabulary, fields: &[String]) -> (String, Json) {
    let field = |random: &mut Random| random.pick(fields).clone();
    let (key, value) = match random.below(4) {
        0 => ("start", value(random, vocabulary, 1)),
        1 => ("order", json!({(field(random)): random.pick(&["ASC", "desc", "up"])})),
        2 => ("select", json!([field(random), "*", "UF_*", field(random)])),
        _ => ("filter", conditions_v2(random, vocabulary, fields, 4)),
    };
    (key.to_owned(), value)
}

fn conditions_v2(random: &mut Random, vocabulary: &Vocabulary, fields: &[String], depth: usize) -> Json {
    if depth > 0 && random.one_in(3) {
        let mut group = json!({"logic": random.pick(&["AND", "OR", "XOR"])});
        for at in 0..random.below(4) {
            group[at.to_string()] = conditions_v2(random, vocabulary, fields, depth - 1);
        }
        return json!({ "0": group });
    }
    let condition = |random: &mut Random| {
        let operator = if random.one_in(4) { "" } else { *random.pick(&FILTER_OPERATORS_V2) };
        (format!("{operator}{}", random.pick(fields)), value(random, vocabulary, 2))
    };
    (0..random.below(4)).map(|_| condition(random)).collect()
}

fn condition(random: &mut Random, vocabulary: &Vocabulary, fields: &[String], depth: usize) -> Json {
    if depth > 0 && random.one_in(3) {
        let conditions: Vec<Json> =
            (0..random.below(4)).map(|_| condition(random, vocabulary, fields, depth - 1)).collect();
        return json!({"logic": random.pick(&["and", "or"]), "negative": random.one_in(2), "conditions": conditions});
    }
    let operator = *random.pick(&["=", "!=", ">", ">=", "<", "<=", "in", "between", "like"]);
    let right = if random.one_in(2) {
        json!([value(random, vocabulary, 1), value(random, vocabulary, 1)])
    } else {
        value(random, vocabulary, 2)
    };
    json!([random.pick(fields), operator, right])
}

/// Returns the parameters of a call: mostly those of an example with changes.
fn params(random: &mut Random, vocabulary: &Vocabulary, method: &Method) -> Json {
    if method.examples.is_empty() || random.one_in(8) {
        return value(random, vocabulary, 5);
    }
    let mut params = random.pick(&method.examples).clone();
    if let Some(params) = params.as_object_mut().filter(|_| random.one_in(2)) {
        params.extend([match method.protocol {
            Protocol::V3 => query(random, vocabulary, &method.fields),
            Protocol::V2 => query_v2(random, vocabulary, &method.fields),
        }]);
    }
    for _ in 0..random.below(6).saturating_sub(2) {
        mutate(random, vocabulary, &mut params);
    }
    params
}

fn batch(random: &mut Random, vocabulary: &Vocabulary) -> Json {
    let calls = (0..random.below(8)).map(|number| {
        let method = random.pick(&vocabulary.methods);
        let mut call = json!({"method": method.name, "query": params(random, vocabulary, method)});
        if random.one_in(3) {
            call["as"] = value(random, vocabulary, 1);
        }
        if random.one_in(8) {
            mutate(random, vocabulary, &mut call);
        }
        (number.to_string(), call)
    });
    let calls: Map = calls.collect();
    if random.one_in(4) { Json::Object(calls) } else { calls.into_iter().map(|(_, call)| call).collect() }
}

/// Returns the commands of a batch of REST 2.0.
fn commands(random: &mut Random, vocabulary: &Vocabulary) -> Json {
    let command = |random: &mut Random| {
        let query = nested(random, vocabulary);
        let result =
            *random.pick(&["", "&id=$result[c0]", "&id=$result[c0][0][ID]", "&filter[>ID]=$result[c1", "&$result["]);
        json!(format!("{}?{query}{result}", random.pick(&vocabulary.methods).name))
    };
    let commands: Map = (0..random.below(8)).map(|at| (format!("c{at}"), command(random))).collect();
    if random.one_in(4) { commands.into_iter().map(|(_, command)| command).collect() } else { Json::Object(commands) }
}

/// Returns a form with nested names, not all of which are closed.
fn nested(random: &mut Random, vocabulary: &Vocabulary) -> String {
    let word = |random: &mut Random| escaped(random.pick::<String>(&vocabulary.texts));
    let name = |random: &mut Random| {
        let parts: String = (0..random.below(4))
            .map(|_| match random.below(5) {
                0 => "[]".to_owned(),
                1 => format!("[{}]", random.below(3)),
                2 => "[".to_owned(),
                _ => format!("[{}]", word(random)),
            })
            .collect();
        word(random) + &parts
    };
    (0..random.below(6)).map(|_| format!("{}={}", name(random), word(random))).collect::<Vec<_>>().join("&")
}

/// A random request.
pub(crate) struct Request {
    verb: &'static str,
    pub(crate) path: String,
    pub(crate) headers: String,
    body: Vec<u8>,
}

impl Request {
    pub(crate) fn random(random: &mut Random, vocabulary: &Vocabulary) -> Self {
        let verb = if random.one_in(12) { random.pick(&["GET", "PUT", "DELETE", "PATCH", "OPTIONS"]) } else { &"POST" };
        let method = random.pick(&vocabulary.methods);
        let protocol = method.protocol;
        let (method, body) = match (random.below(6), protocol) {
            (0, Protocol::V3) => ("batch", batch(random, vocabulary)),
            (0, Protocol::V2) => ("batch", json!({"cmd": commands(random, vocabulary), "halt": random.below(2)})),
            _ => (method.name.as_str(), params(random, vocabulary, method)),
        };
        let (path, form) = path(random, vocabulary, method, protocol);
        let body = match () {
            () if !form.is_empty() && !random.one_in(3) => form.into_bytes(),
            () if protocol == Protocol::V2 && random.one_in(3) => nested(random, vocabulary).into_bytes(),
            () => bytes(random, &body),
        };
        Self { verb, path, headers: headers(random, vocabulary), body }
    }

    /// Sends the request on a connection of its own.
    pub(crate) fn send(&self, portal: &MockPortal) -> std::io::Result<Response> {
        let mut stream = TcpStream::connect(portal.address())?;
        let (verb, path, length) = (self.verb, &self.path, self.body.len());
        let head = format!("{verb} {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: {length}\r\n");
        stream.write_all(&[head.as_bytes(), self.headers.as_bytes(), b"\r\n", &self.body].concat())?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let _ = stream.shutdown(Shutdown::Both);
        let text = String::from_utf8(bytes).map_err(std::io::Error::other)?;
        let (head, body) = text.split_once("\r\n\r\n").ok_or_else(|| std::io::Error::other("no head"))?;
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
        Ok(Response { status: status.unwrap_or(0), head: head.to_owned(), body: body.to_owned() })
    }
}

/// Returns a path, and a form if the path is that of the authorization server.
fn path(random: &mut Random, vocabulary: &Vocabulary, method: &str, protocol: Protocol) -> (String, String) {
    let word = |random: &mut Random| escaped(random.pick::<String>(&vocabulary.texts));
    let path = match random.below(24) {
        0 => format!("/rest/api/{method}"),
        1 => format!("/rest/api/{method}?auth=newtoken"),
        2 => format!("/rest/api/{}/{}/{method}", word(random), word(random)),
        3 => format!("/rest/1/s3cr3t/{method}"),
        8.. if protocol == Protocol::V2 => {
            let start = *random.pick(&["/rest/1/s3cr3t/", "/rest/1/s3cr3t/", "/rest/"]);
            let ends = ["", "", ".json", "?auth=newtoken", "?start=-1&filter[]=1&auth=newtoken", ".xml"];
            format!("{start}{method}{}", random.pick(&ends))
        }
        4 => format!("/rest/api/1/s3cr3t/{}", word(random)),
        5 => format!("//rest///api/1/s3cr3t/{method}/?{}={}&&=&%=%zz", word(random), word(random)),
        6 => format!("/{}/{}", word(random), word(random)),
        7 => {
            let grant = random.pick(&["refresh_token", "authorization_code", "password"]);
            let token = random.pick(&["newrefresh", "newcode", "refresh1", ""]);
            let form = format!(
                "grant_type={grant}&client_id=a&client_secret=b&refresh_token={token}&code={token}&{}",
                word(random)
            );
            return if random.one_in(2) {
                ("/oauth/token/".to_owned(), form)
            } else {
                (format!("/oauth/token?{form}"), form)
            };
        }
        _ => format!("/rest/api/1/s3cr3t/{method}"),
    };
    (path, String::new())
}

fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// Returns a body: mostly JSON, sometimes invalid, sometimes not text.
fn bytes(random: &mut Random, body: &Json) -> Vec<u8> {
    let mut bytes = body.to_string().into_bytes();
    match random.below(20) {
        0 => bytes.truncate(random.below(bytes.len())),
        1 => bytes.iter_mut().for_each(|byte| *byte ^= u8::from(random.one_in(9)) << random.below(8)),
        2 => bytes = (0..random.below(300)).map(|_| random.next().to_le_bytes()[0]).collect(),
        3 => bytes.extend_from_slice(b" {}"),
        _ => {}
    }
    bytes
}

/// Returns more headers, all valid HTTP. Their faults keep to the forms of the protocol.
fn headers(random: &mut Random, vocabulary: &Vocabulary) -> String {
    let mut headers = String::new();
    let token = escaped(random.pick::<String>(&vocabulary.texts));
    let long = "k".repeat(250 + random.below(10));
    let key = *random.pick(&["key", "key", "", " ", "two vocabulary", "\u{e9}", "a\tb", long.as_str()]);
    for (odds, header) in [
        (8, format!("Authorization: Bearer {}", random.pick(&["newtoken", "access1", token.as_str(), ""]))),
        (3, format!("Idempotency-Key: {key}")),
        (
            4,
            format!(
                "Content-Type: {}",
                random.pick(&["application/json", "text/plain; charset=koi8-r", "multipart/x"])
            ),
        ),
        (20, format!("Accept-Language: {token}")),
        (20, format!("X-Mock-Fault: {}", random.pick(FAULTS))),
        (20, format!("X-Mock-Example: {}", random.pick(&["1", "2", "0", "99", "none", "é"]))),
    ] {
        if random.one_in(odds) {
            headers.push_str(&format!("{header}\r\n"));
        }
    }
    headers
}

const FAULTS: &[&str] =
    &["503", "429", "explode", "", "delay=x", "error=AccessDenied", "error=SOMETHING_NEW", "error=InternalServerError"];

impl std::fmt::Display for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}\n{}\n{}", self.verb, self.path, self.headers, String::from_utf8_lossy(&self.body))
    }
}

/// A response.
pub(crate) struct Response {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

impl std::fmt::Display for Response {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}\n\n{}", self.head, self.body)
    }
}
