//! The differences between JSON before and after a round trip.

use bitrix24_codegen::Api;
use bitrix24_json::Value as Json;
use bitrix24_tests::rust_examples;

/// Collects the differences after a round trip. `null` can become absent, and a time can have another spelling.
pub(crate) fn differences(path: &str, sent: &Json, came: Option<&Json>, found: &mut Vec<String>) {
    match (sent, came) {
        (Json::Null, None) => {}
        (sent, Some(came)) if sent == came => {}
        // One condition without the list around it becomes a list.
        (Json::Array(bare), Some(Json::Array(list)))
            if bare.first().is_some_and(Json::is_string) && list.first().is_some_and(Json::is_array) =>
        {
            differences(path, sent, list.first(), found);
        }
        // The short form of a condition becomes the long form.
        (Json::Array(short), Some(Json::Array(long))) if short.len() == 2 && long.len() == 3 => {
            let operator = if short[1].is_array() { "in" } else { "=" };
            assert_eq!([&short[0], &Json::from(operator), &short[1]], [&long[0], &long[1], &long[2]]);
        }
        (Json::Object(sent), Some(Json::Object(came))) => {
            sent.iter().for_each(|(key, value)| differences(&format!("{path}.{key}"), value, came.get(key), found));
            found
                .extend(came.keys().filter(|key| !sent.contains_key(key)).map(|key| format!("{path}.{key} was added")));
        }
        (Json::Array(sent), Some(Json::Array(came))) if sent.len() == came.len() => {
            sent.iter()
                .zip(came)
                .enumerate()
                .for_each(|(at, (sent, came))| differences(&format!("{path}[{at}]"), sent, Some(came), found));
        }
        (Json::Array(sent), Some(Json::Object(came))) if sent.is_empty() && came.is_empty() => {}
        (Json::Number(sent), Some(Json::Number(came))) if sent.as_f64() == came.as_f64() => {}
        (Json::String(sent), Some(Json::String(came))) if same_moment(sent, came) => {}
        (sent, came) => found.push(format!("{path}: {sent} became {came:?}")),
    }
}

fn same_moment(a: &str, b: &str) -> bool {
    // Requests have whole seconds.
    let moment = |text: &str| text.parse::<bitrix24::DateTime>().ok().map(|time| time.timestamp());
    moment(a).is_some() && moment(a) == moment(b)
}

/// Checks that the program of the examples has printed the request of each, in their order.
pub(crate) fn assert_requests(api: &Api, printed: Vec<u8>) {
    let sent = String::from_utf8(printed).unwrap();
    let mut found = Vec::new();
    for ((method, example), sent) in rust_examples::successful(api).zip(sent.lines()) {
        let sent: Json = serde_json::from_str(sent).unwrap();
        differences(&method.name, &example.request, Some(&sent), &mut found);
    }
    let count = rust_examples::successful(api).count();
    assert!(count > 0 && count == sent.lines().count());
    assert!(found.is_empty(), "{}", found.join("\n"));
}
