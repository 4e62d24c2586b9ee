//! Every row of the table of forms, at each kind of place.
#![allow(clippy::unwrap_used)]

#[macro_use]
mod forms;

use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::sync::Mutex;

use bitrix24_runtime::client::Response;
use bitrix24_runtime::decode::{Anomaly, Decode, DecodeError, Decoded, Value, from_slice};
use bitrix24_runtime::encode::{Encode, JsonWriter, to_vec};
use bitrix24_runtime::method::{Effect, MethodFacts, UntypedErrorKind};
use bitrix24_runtime::retry::NoRetry;
use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
use bitrix24_runtime::types::{Item, Items};
use bitrix24_runtime::{Base64, Client, Date, DateTime, Error, Json, LocalDateTime, Method, Nullable, Timestamp};
use chrono::Timelike;
use forms::{Kind, Row, rows};
use proptest::prelude::*;

/// Decodes a text and encodes the value again.
fn read<T: Decode + Encode + Default>(text: &str) -> Result<String, DecodeError> {
    let mut value = T::default();
    from_slice(text.as_bytes(), &mut value)?;
    Ok(String::from_utf8(to_vec(&value).unwrap()).unwrap())
}

/// Checks a row in a place, which `wrap` writes around a text of the value.
fn check_in<T: Decode + Encode + Default, O: Decode + Encode + Default>(
    row: &Row<'_>,
    found: impl Fn(&str) -> String,
    wrap: impl Fn(&str) -> String,
) {
    let (required, optional) = (read::<T>(&found(row.json)), read::<O>(&found(row.json)));
    let (required, optional) = (required.ok(), optional.ok());
    let (expected, none) = (Some(wrap(row.read_as)), Some(wrap("null")));
    match row.read_as {
        "error" => assert_eq!((required, optional), (None, None), "{row:?}"),
        "nothing" => assert_eq!((required, optional), (None, none), "{row:?}"),
        "null" => assert_eq!((required, optional), (expected, none), "{row:?}"),
        _ => assert_eq!((required, optional), (expected.clone(), expected), "{row:?}"),
    }
}

fn check<T: Decode + Encode + Default>(row: &Row<'_>) {
    let whole = |text: &str| text.to_owned();
    check_in::<T, Option<T>>(row, whole, whole);
    check_in::<T, Nullable<T>>(row, whole, whole);
    check_in::<Box<T>, Option<Box<T>>>(row, whole, whole);
    let item = |text: &str| format!(r#"{{"item":{text}}}"#);
    check_in::<Item<T>, Item<Nullable<T>>>(row, item, item);
    let list = |text: &str| format!("[{text},{text}]");
    check_in::<Vec<T>, Vec<Option<T>>>(row, list, list);
    let gaps = |text: &str| format!(r#"{{"4":{text},"2":{text}}}"#);
    check_in::<Vec<T>, Vec<Option<T>>>(row, gaps, list);
    let map = |text: &str| format!(r#"{{"k":{text}}}"#);
    check_in::<BTreeMap<String, T>, BTreeMap<String, Option<T>>>(row, map, map);
    let items = |text: &str| format!(r#"{{"items":[{text}]}}"#);
    check_in::<Items<T>, Items<Option<T>>>(row, items, items);
    let (kept, gaps) = (
        |text: &str| format!(r#"{{"items":[{{"item":{text}}}]}}"#),
        |text: &str| format!(r#"{{"items":{{"3":{{"item":{text}}}}}}}"#),
    );
    check_in::<Items<Item<T>>, Items<Item<Nullable<T>>>>(row, gaps, kept);
}

#[test]
fn each_form_is_read_as_the_table_says() {
    let rows = rows();
    assert!(rows.len() > 150, "{}", rows.len());
    for row in &rows {
        typed!(check, row);
    }
}

/// Responds with one body.
struct Portal(Mutex<Option<HttpResponse>>);

impl Transport for Portal {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
        let response = self.0.lock().unwrap().take().unwrap();
        Box::pin(async { Ok(response) })
    }
}

/// A method with the response `T`.
struct Get<T>(PhantomData<fn() -> T>);

impl<T> Encode for Get<T> {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[]);
    }
}

impl<T: Decode + Default + Send + 'static> Method for Get<T> {
    type Protocol = bitrix24_runtime::protocol::V3;
    const FACTS: MethodFacts = MethodFacts::new("test.get", Effect::Read, "test");
    type Response = T;
    type Error = UntypedErrorKind;
}

fn call<T: Decode + Default + Send + 'static>(body: &str) -> Result<Response<T>, Error<UntypedErrorKind>> {
    respond(HttpResponse::new(200, body))
}

fn respond<T: Decode + Default + Send + 'static>(
    response: HttpResponse,
) -> Result<Response<T>, Error<UntypedErrorKind>> {
    let portal = Client::builder().webhook("https://portal.example/rest/1/s3cretT0ken/");
    let client = portal.retry(NoRetry).transport(Portal(Mutex::new(Some(response)))).build().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    runtime.block_on(client.request(&Get(PhantomData)).send())
}

fn check_anomaly<T: Decode + Default + Send + 'static>(row: &Row<'_>) {
    let body = format!(r#"{{"result": {{"items": [{{"item": {}}}]}}}}"#, row.json);
    let Ok(response) = call::<Items<Item<Option<T>>>>(&body) else {
        return assert_eq!(row.read_as, "error", "{row:?}");
    };
    let anomaly = match (response.anomalies(), row.anomaly) {
        ([], "") => return,
        ([anomaly], "lossless" | "lossy") => anomaly,
        (anomalies, _) => panic!("{row:?} {anomalies:?}"),
    };
    assert_eq!(anomaly.path(), "items[0].item", "{row:?}");
    assert_eq!(anomaly.is_lossless(), row.anomaly == "lossless", "{row:?}");
    assert_eq!(anomaly.read_as() == "no value", row.read_as == "nothing", "{row:?}");
    let same = |raw: &str| raw.parse::<Json>().unwrap() == row.json.parse::<Json>().unwrap();
    assert!(anomaly.raw().map_or(row.json.starts_with(['[', '{']), same), "{row:?} {:?}", anomaly.raw());
}

#[test]
fn each_other_form_is_an_anomaly() {
    for row in &rows() {
        typed!(check_anomaly, row);
    }
}

/// A value of a row that is read: `Debug` and `Display` of what is said about it must not contain it.
fn check_silence<T: Decode + Default + Send + 'static>(row: &Row<'_>) {
    let secret = row.json.trim_matches(['"', '[', ']', '{', '}', ' ']);
    if secret.len() < 3 || ["true", "false", "null"].contains(&secret) {
        return;
    }
    let shown = match call::<Item<Option<T>>>(&format!(r#"{{"result": {{"item": {}}}}}"#, row.json)) {
        Ok(response) => format!("{:?} {}", response.anomalies(), lines(response.anomalies())),
        Err(error) => format!("{error:?} {error}"),
    };
    assert!(!shown.contains(secret), "{row:?} {shown}");
}

fn lines(anomalies: &[Anomaly]) -> String {
    anomalies.iter().map(|anomaly| format!("{anomaly}\n")).collect()
}

#[test]
fn errors_and_anomalies_show_no_values() {
    for row in &rows() {
        typed!(check_silence, row);
    }
}

#[test]
fn an_error_has_the_value_on_request() {
    let error = call::<Item<DateTime>>(r#"{"result": {"item": "2026-05-26 12:17:35"}}"#).unwrap_err();
    let Error::Decode(error) = error else { panic!("{error:?}") };
    assert_eq!(
        error.decode_error().to_string(),
        "at `result.item`: expected a date and time with an offset, found a date and time without an offset"
    );
    assert_eq!(error.decode_error().raw(), Some(r#""2026-05-26 12:17:35""#));
}

#[test]
fn anomalies_come_in_the_order_of_the_response_with_their_paths() {
    let body = r#"{"result": {"items": {"2": {"item": "1"}, "7": {"item": {"x": false, "y": [true, "15"]}}}}}"#;
    let body = body.replace(r#""1""#, r#"{"y": []}"#);
    let response = call::<Items<Item<BTreeMap<String, Option<Vec<String>>>>>>(&body).unwrap();
    assert_eq!(
        lines(response.anomalies()),
        "at `items.7.item.x`: found a boolean, read as no value\n\
         at `items.7.item.y[0]`: found a boolean, read as a string\n\
         at `items`: found an object with numbers as keys, read as an array\n"
    );
    assert_eq!(response.anomalies()[0].raw(), Some("false"));
    let gaps = response.anomalies()[2].raw().unwrap();
    assert_eq!(gaps.parse::<Json>().unwrap(), body.parse::<Json>().unwrap()["result"]["items"]);
}

#[test]
fn what_surrounds_the_json_is_an_anomaly_of_the_whole_response() {
    let json = r#"{"result": {"item": 1}}"#;
    for (body, found, raw) in [
        (format!("\u{feff}{json}"), "a byte order mark before the JSON", None),
        (format!("<b>Notice</b>: x {json}"), "text before the JSON", Some(r#""<b>Notice</b>: x ""#)),
        (format!("{json}\n<!-- 0.2 s -->"), "text after the JSON", Some(r#""\n<!-- 0.2 s -->""#)),
    ] {
        let response = call::<Item<i64>>(&body).unwrap();
        assert_eq!(response.result.item, 1);
        let [anomaly] = response.anomalies() else { panic!("{:?}", response.anomalies()) };
        assert_eq!((anomaly.path(), anomaly.found(), anomaly.raw()), ("", found, raw));
    }
    let response = HttpResponse::new(200, json).with_header("Content-Encoding", "gzip");
    let response = respond::<Item<i64>>(response).unwrap();
    let found: Vec<_> = response.anomalies().iter().map(Anomaly::found).collect();
    assert_eq!(
        found,
        if cfg!(feature = "gzip") { vec!["a plain body that is declared as compressed"] } else { vec![] }
    );
}

/// The anomalies of the first, failed reading are not told again.
#[test]
fn characters_and_numbers_that_json_does_not_allow_are_replaced() {
    for (value, read) in [
        (&b"\"\xCC\xE8\xF0\""[..], "\u{fffd}\u{fffd}\u{fffd}"),
        (br#""a \ud83d""#, "a \u{fffd}"),
        (b"\"a\nb\"", "a\nb"),
        (b"1e999", "1e999"),
    ] {
        let body = [br#"{"result": {"items": [{"item": 7}, {"item": "x"}, {"item": "#, value, b"}]}}"].concat();
        let response = respond::<Items<Item<String>>>(HttpResponse::new(200, body)).unwrap();
        assert_eq!(response.result.items[2].item, read);
        let invalid = "found characters or numbers that JSON does not allow, read as replacements";
        let first = "at `items[0].item`: found a number, read as a string\n";
        assert_eq!(lines(response.anomalies()).trim_end(), format!("{first}{invalid}"));
    }
    let error = call::<Item<i64>>(r#"{"result": {"item": -1e400}}"#).unwrap_err();
    let Error::Decode(error) = error else { panic!("{error:?}") };
    assert_eq!(
        (error.decode_error().path().as_str(), error.decode_error().raw()),
        ("result.item", Some(r#""-1e400""#))
    );
}

#[test]
fn a_secret_in_a_response_is_not_kept() {
    let response = call::<Item<Option<DateTime>>>(r#"{"result": {"item": "", "s3cretT0ken": "s3cretT0ken"}}"#).unwrap();
    assert_eq!(response.anomalies().len(), 1);
    let response = call::<Item<i64>>("{\"result\": {\"item\": 1}} s3cretT0ken").unwrap();
    assert!(!response.anomalies()[0].raw().unwrap().contains("s3cret"));
}

/// A field of each type, and objects of the same type in each kind of place.
#[derive(Default)]
struct Everything {
    integer: Option<i64>,
    number: Nullable<f64>,
    boolean: Option<bool>,
    string: Option<String>,
    kind: Option<Kind>,
    datetime: Option<DateTime>,
    local: Option<LocalDateTime>,
    date: Option<Date>,
    timestamp: Option<Timestamp>,
    file: Option<Base64>,
    object: Option<Box<Everything>>,
    list: Option<Vec<Everything>>,
    map: Option<BTreeMap<String, Option<Everything>>>,
}

/// Lists the fields once for both directions.
macro_rules! fields {
    ($value:ident, $($by:tt)*) => {
        [
            ("integer", $($by)* $value.integer),
            ("number", $($by)* $value.number),
            ("boolean", $($by)* $value.boolean),
            ("string", $($by)* $value.string),
            ("kind", $($by)* $value.kind),
            ("datetime", $($by)* $value.datetime),
            ("local", $($by)* $value.local),
            ("date", $($by)* $value.date),
            ("timestamp", $($by)* $value.timestamp),
            ("file", $($by)* $value.file),
            ("object", $($by)* $value.object),
            ("list", $($by)* $value.list),
            ("map", $($by)* $value.map),
        ]
    };
}

impl Decode for Everything {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut fields!(self, &mut))
    }
}

impl Encode for Everything {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&fields!(self, &));
    }
}

/// A value of the table, or an object, array or list with gaps of such values.
fn value() -> impl Strategy<Value = Json> {
    let leaf: Vec<Json> = rows().iter().map(|row| row.json.parse().unwrap()).collect();
    let everything = Everything::default();
    let fields: [(&str, &dyn Encode); 13] = fields!(everything, &);
    let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    let key = prop_oneof![4 => prop::sample::select(names).prop_map(str::to_owned), 1 => "[0-9]{1,2}|[a-z]"];
    prop::sample::select(leaf).prop_recursive(4, 48, 8, move |inner| {
        prop_oneof![
            3 => prop::collection::vec((key.clone(), inner.clone()), 0..8)
                .prop_map(|entries| Json::Object(entries.into_iter().collect())),
            1 => prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            1 => prop::collection::vec(inner, 0..4).prop_map(|list| {
                Json::Object(list.into_iter().enumerate().map(|(index, value)| ((index * 2).to_string(), value)).collect())
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn collecting_changes_no_value_and_no_error(json in value()) {
        let plain = read::<Option<Everything>>(&json.to_string());
        match (plain, call::<Option<Everything>>(&serde_json::json!({ "result": json }).to_string())) {
            (Ok(plain), Ok(response)) => {
                prop_assert_eq!(plain.as_bytes(), to_vec(&response.result).unwrap());
                // What was read once is written in the documented form.
                let again = call::<Option<Everything>>(&format!(r#"{{"result": {plain}}}"#)).unwrap();
                let texts = |anomaly: &&Anomaly| anomaly.found() != "a text that is not a date";
                prop_assert_eq!(again.anomalies().iter().filter(texts).count(), 0, "{:?}", again.anomalies());
            }
            (Err(plain), Err(Error::Decode(error))) => {
                let path = error.decode_error().path();
                prop_assert_eq!(plain.path(), path.trim_start_matches("result").trim_start_matches('.'));
                prop_assert_eq!(plain.raw(), error.decode_error().raw());
            }
            (plain, response) => prop_assert!(false, "{:?} {:?}", plain, response.map(|response| response.anomalies().len())),
        }
    }

    #[test]
    fn anything_behind_the_json_leaves_the_result(behind in prop::collection::vec(any::<u8>(), 0..24)) {
        let body = [br#"{"result": {"item": 7}}"#, behind.as_slice()].concat();
        match respond::<Item<i64>>(HttpResponse::new(200, body)) {
            Ok(response) => prop_assert_eq!(response.result.item, 7),
            Err(Error::Unexpected(_)) => prop_assert!(behind.iter().any(|byte| b"{[".contains(byte)), "only JSON is refused"),
            Err(error) => prop_assert!(false, "{}", error),
        }
    }

    #[test]
    fn any_text_is_a_local_date_or_kept(text in "[0-9]{2,4}[-./ ][0-9]{2}[-./ ][0-9]{2,4}([ T][0-9:.]{0,9}(Z|[+-][0-9]{2}:?[0-9]{2})?)?|.{1,12}") {
        let json = Json::from(text.clone()).to_string();
        let _ = (read::<Option<DateTime>>(&json), read::<Option<Date>>(&json), read::<Option<Timestamp>>(&json));
        let mut local = None::<LocalDateTime>;
        prop_assert!(from_slice(json.as_bytes(), &mut local).is_ok(), "no text is an error");
        if let Some(local) = local {
            prop_assert_eq!(local.text(), &text);
            let again = local.to_string().parse::<LocalDateTime>().ok().and_then(|local| local.naive());
            prop_assert_eq!(again.map(|local| local.to_string()), local.naive().map(|local| local.with_nanosecond(0).unwrap().to_string()));
        }
    }
}
