//! Requests made by chance, the same ones for the same number.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

use bitrix24_mock::MockPortal;
use serde_json::{Map, Value as Json, json};

/// Numbers by chance, the same ones for the same start (splitmix64).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below this one.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll() % (end.max(1) as u64)).unwrap_or(0)
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// What requests are made of: the methods, and every key and short text in their examples.
pub(crate) struct Words {
    methods: Vec<Method>,
    texts: Vec<String>,
}

/// A method: its name, the requests of its examples, the fields of the object that it is about.
struct Method {
    name: String,
    examples: Vec<Json>,
    fields: Vec<String>,
}

impl Words {
    pub(crate) fn of(portal: &MockPortal) -> Self {
        let api = portal.specs();
        let mut texts: Vec<String> = SYNTAX.iter().map(|text| (*text).to_owned()).collect();
        let methods = api.methods.iter().map(|method| {
            let examples: Vec<Json> = method.examples.iter().map(|example| example.request.clone()).collect();
            examples.iter().for_each(|request| collect(request, &mut texts));
            let own = method.object.map_or(&[][..], |object| api.fields_of(object));
            let fields = own.iter().map(|field| field.wire.clone()).chain(["id".to_owned()]).collect();
            Method { name: method.name.clone(), examples, fields }
        });
        Self { methods: methods.collect(), texts }
    }
}

/// What has a meaning somewhere in a request, and what has been one's undoing elsewhere.
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

/// A value by chance, nested no deeper than this.
fn value(dice: &mut Dice, words: &Words, depth: usize) -> Json {
    let scalars = 9;
    match dice.below(if depth == 0 { scalars } else { scalars + 5 }) {
        0 => Json::Null,
        1 => json!(dice.one_in(2)),
        2 => json!(dice.below(70)),
        3 => json!(dice.pick(&[i64::MIN, i64::MAX, -1, 0, 1 << 31, 1 << 53])),
        4 => json!(dice.pick(&[u64::MAX, 1 << 63])),
        5 => json!(dice.pick(&[f64::MAX, f64::MIN_POSITIVE, -0.0, 0.5, 1e18, -1e19])),
        6 => json!("x".repeat(dice.below(2_000))),
        7 | 8 => json!(dice.pick(&words.texts)),
        9..=11 => (0..dice.below(5)).map(|_| value(dice, words, depth - 1)).collect(),
        _ => Json::Object(
            (0..dice.below(5)).map(|_| (dice.pick(&words.texts).clone(), value(dice, words, depth - 1))).collect(),
        ),
    }
}

/// Changes something somewhere in a value.
fn mutate(dice: &mut Dice, words: &Words, at: &mut Json) {
    match at {
        Json::Array(elements) if !elements.is_empty() && !dice.one_in(4) => {
            let place = dice.below(elements.len());
            mutate(dice, words, &mut elements[place]);
        }
        Json::Object(map) if !dice.one_in(4) => change(dice, words, map),
        other => *other = value(dice, words, 4),
    }
}

fn change(dice: &mut Dice, words: &Words, map: &mut Map<String, Json>) {
    let keys: Vec<String> = map.keys().cloned().collect();
    match (keys.is_empty(), dice.below(5)) {
        (false, 0) => drop(map.shift_remove(dice.pick(&keys))),
        (false, 1..=3) => {
            if let Some(inner) = map.get_mut(dice.pick(&keys)) {
                mutate(dice, words, inner);
            }
        }
        _ => drop(map.insert(dice.pick(&words.texts).clone(), value(dice, words, 3))),
    }
}

/// What lists are asked with, close to what they take: so that it is not refused at the first look.
fn query(dice: &mut Dice, words: &Words, fields: &[String]) -> (String, Json) {
    let number = |dice: &mut Dice| match dice.below(3) {
        0 => value(dice, words, 1),
        1 => json!(dice.below(70)),
        _ => json!(dice.pick(&[i64::MIN, i64::MAX, 1 << 62, -1, 0])),
    };
    let field = |dice: &mut Dice| dice.pick(fields).clone();
    let (key, value) = match dice.below(5) {
        0 => {
            let keys = (0..3).map(|_| (*dice.pick(&["page", "limit", "offset"])).to_owned()).collect::<Vec<_>>();
            ("pagination", Json::Object(keys.into_iter().map(|key| (key, number(dice))).collect()))
        }
        1 => {
            let order = *dice.pick(&["ASC", "desc", ""]);
            ("cursor", json!({"field": field(dice), "value": number(dice), "order": order, "limit": number(dice)}))
        }
        2 => ("order", json!({field(dice): dice.pick(&["ASC", "desc", "up"])})),
        3 => ("select", json!([field(dice), format!("{}.{}", field(dice), field(dice))])),
        _ => ("filter", json!([condition(dice, words, fields, 4)])),
    };
    (key.to_owned(), value)
}

fn condition(dice: &mut Dice, words: &Words, fields: &[String], depth: usize) -> Json {
    if depth > 0 && dice.one_in(3) {
        let conditions: Vec<Json> = (0..dice.below(4)).map(|_| condition(dice, words, fields, depth - 1)).collect();
        return json!({"logic": dice.pick(&["and", "or"]), "negative": dice.one_in(2), "conditions": conditions});
    }
    let operator = *dice.pick(&["=", "!=", ">", ">=", "<", "<=", "in", "between", "like"]);
    let right =
        if dice.one_in(2) { json!([value(dice, words, 1), value(dice, words, 1)]) } else { value(dice, words, 2) };
    json!([dice.pick(fields), operator, right])
}

/// The parameters of a call: those of an example, mostly changed.
fn params(dice: &mut Dice, words: &Words, method: &Method) -> Json {
    if method.examples.is_empty() || dice.one_in(8) {
        return value(dice, words, 5);
    }
    let mut params = dice.pick(&method.examples).clone();
    if let Some(params) = params.as_object_mut().filter(|_| dice.one_in(2)) {
        params.extend([query(dice, words, &method.fields)]);
    }
    for _ in 0..dice.below(6).saturating_sub(2) {
        mutate(dice, words, &mut params);
    }
    params
}

fn batch(dice: &mut Dice, words: &Words) -> Json {
    let calls = (0..dice.below(8)).map(|number| {
        let method = dice.pick(&words.methods);
        let mut call = json!({"method": method.name, "query": params(dice, words, method)});
        if dice.one_in(3) {
            call["as"] = value(dice, words, 1);
        }
        if dice.one_in(8) {
            mutate(dice, words, &mut call);
        }
        (number.to_string(), call)
    });
    let calls: Map<String, Json> = calls.collect();
    if dice.one_in(4) { Json::Object(calls) } else { calls.into_iter().map(|(_, call)| call).collect() }
}

/// A request by chance.
pub(crate) struct Request {
    verb: &'static str,
    pub(crate) path: String,
    pub(crate) headers: String,
    body: Vec<u8>,
}

impl Request {
    pub(crate) fn by_chance(dice: &mut Dice, words: &Words) -> Self {
        let verb = if dice.one_in(12) { dice.pick(&["GET", "PUT", "DELETE", "PATCH", "OPTIONS"]) } else { &"POST" };
        let method = dice.pick(&words.methods);
        let (method, body) = match dice.below(6) {
            0 => ("batch", batch(dice, words)),
            _ => (method.name.as_str(), params(dice, words, method)),
        };
        let (path, form) = path(dice, words, method);
        let body = if form.is_empty() || dice.one_in(3) { bytes(dice, &body) } else { form.into_bytes() };
        Self { verb, path, headers: headers(dice, words), body }
    }

    /// Sends it on a connection of its own.
    pub(crate) fn send(&self, portal: &MockPortal) -> std::io::Result<Answer> {
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
        Ok(Answer { status: status.unwrap_or(0), head: head.to_owned(), body: body.to_owned() })
    }
}

/// Where to, and for the authorization server a form beside it.
fn path(dice: &mut Dice, words: &Words, method: &str) -> (String, String) {
    let word = |dice: &mut Dice| escaped(dice.pick::<String>(&words.texts));
    let path = match dice.below(24) {
        0 => format!("/rest/api/{method}"),
        1 => format!("/rest/api/{method}?auth=newtoken"),
        2 => format!("/rest/api/{}/{}/{method}", word(dice), word(dice)),
        3 => format!("/rest/1/s3cr3t/{method}"),
        4 => format!("/rest/api/1/s3cr3t/{}", word(dice)),
        5 => format!("//rest///api/1/s3cr3t/{method}/?{}={}&&=&%=%zz", word(dice), word(dice)),
        6 => format!("/{}/{}", word(dice), word(dice)),
        7 => {
            let grant = dice.pick(&["refresh_token", "authorization_code", "password"]);
            let token = dice.pick(&["newrefresh", "newcode", "refresh1", ""]);
            let form = format!(
                "grant_type={grant}&client_id=a&client_secret=b&refresh_token={token}&code={token}&{}",
                word(dice)
            );
            return if dice.one_in(2) {
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

/// The body: mostly JSON, sometimes broken, sometimes no text at all.
fn bytes(dice: &mut Dice, body: &Json) -> Vec<u8> {
    let mut bytes = body.to_string().into_bytes();
    match dice.below(20) {
        0 => bytes.truncate(dice.below(bytes.len())),
        1 => bytes.iter_mut().for_each(|byte| *byte ^= u8::from(dice.one_in(9)) << dice.below(8)),
        2 => bytes = (0..dice.below(300)).map(|_| dice.roll().to_le_bytes()[0]).collect(),
        3 => bytes.extend_from_slice(b" {}"),
        _ => {}
    }
    bytes
}

/// Further headers, all of them good HTTP; the faults among them are those that still give a protocol's shape.
fn headers(dice: &mut Dice, words: &Words) -> String {
    let mut headers = String::new();
    let token = escaped(dice.pick::<String>(&words.texts));
    let long = "k".repeat(250 + dice.below(10));
    let key = *dice.pick(&["key", "key", "", " ", "two words", "\u{e9}", "a\tb", long.as_str()]);
    for (odds, header) in [
        (8, format!("Authorization: Bearer {}", dice.pick(&["newtoken", "access1", token.as_str(), ""]))),
        (3, format!("Idempotency-Key: {key}")),
        (4, format!("Content-Type: {}", dice.pick(&["application/json", "text/plain; charset=koi8-r", "multipart/x"]))),
        (20, format!("Accept-Language: {token}")),
        (20, format!("X-Mock-Fault: {}", dice.pick(FAULTS))),
    ] {
        if dice.one_in(odds) {
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

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}\n\n{}", self.head, self.body)
    }
}
