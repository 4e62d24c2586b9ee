//! The answers of all writes, changed in every place: the error of a write never loses the identifier of what it created.
#![allow(clippy::unwrap_used)]

#[path = "common/answer.rs"]
mod answer;

use answer::{Answer, pointers};
use bitrix24::decode::{Decode, Decoded, Value};
use bitrix24::encode::{Encode, JsonWriter};
use bitrix24::error::Executed;
use bitrix24::method::{Effect, MethodFacts, UntypedErrorKind};
use bitrix24::{Error, Json, Method};
use bitrix24_model::{Effect as SpecEffect, ExampleResponse};
use bitrix24_tests::api;
use serde_json::json;

/// A write whose response can never be decoded.
struct Write(Json);

impl Encode for Write {
    fn encode(&self, out: &mut JsonWriter) {
        self.0.encode(out);
    }
}

impl Method for Write {
    type Protocol = bitrix24_runtime::protocol::V3;
    const FACTS: MethodFacts = MethodFacts::new("any.write", Effect::Write, "");
    type Response = Nothing;
    type Error = UntypedErrorKind;
}

#[derive(Default)]
struct Nothing;

impl Decode for Nothing {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        Err(value.mismatch("nothing"))
    }
}

/// Returns `body` without the value at `pointer`, and with each odd value in its place.
fn changed(body: &Json, pointer: &str) -> Vec<Json> {
    let mut all: Vec<Json> = [json!(null), json!([]), json!("text"), json!({ "1": 1, "3": 3 }), json!(false)]
        .into_iter()
        .map(|odd| {
            let mut body = body.clone();
            *body.pointer_mut(pointer).unwrap() = odd;
            body
        })
        .collect();
    let (mut without, (parent, key)) = (body.clone(), pointer.rsplit_once('/').unwrap());
    if let Some(Json::Object(map)) = without.pointer_mut(parent) {
        map.remove(&key.replace("~1", "/").replace("~0", "~"));
        all.push(without);
    }
    all
}

#[tokio::test]
async fn no_odd_value_in_the_answer_of_a_write_loses_the_identifier() {
    let (answer, portal) = Answer::portal();
    let id_after = async |request: &Json, body: &str| {
        answer.set(body);
        let Err(Error::Decode(error)) = portal.call(&Write(request.clone())).await else { panic!("decoded: {body}") };
        assert_eq!((error.context().executed(), error.response().raw()), (Executed::Yes, body));
        error.response().id::<()>().map(i64::from)
    };
    let (mut with_id, mut tried) = (Vec::new(), 0);
    let api = api();
    for method in api.methods.iter().filter(|method| method.effect == SpecEffect::Write) {
        for example in &method.examples {
            let ExampleResponse::Result(result) = &example.response else { continue };
            let request: Json = serde_json::from_str(&example.request.to_string()).unwrap();
            let result: Json = serde_json::from_str(&result.to_string()).unwrap();
            let body = json!({ "result": result });
            let Some(id) = id_after(&request, &body.to_string()).await else { continue };
            with_id.push(method.name.as_str());
            let mut places = Vec::new();
            pointers(&body, "", &mut places);
            let key = |place: &String| place.rsplit('/').next().unwrap_or_default().to_owned();
            let found = places.iter().filter(|place| body.pointer(place).and_then(Json::as_i64) == Some(id));
            let found = found.filter(|place| key(place) == "id" || key(place).ends_with("Id"));
            let own = found.min_by_key(|place| (key(place) != "id", place.len())).unwrap();
            for place in places.iter().filter(|place| !own.starts_with(place.as_str())) {
                for odd in changed(&body, place) {
                    assert_eq!(id_after(&request, &odd.to_string()).await, Some(id), "{}: {place}: {odd}", method.name);
                    tried += 1;
                }
            }
        }
    }
    for name in ["tasks.task.add", "mail.message.createtask", "mail.message.createchat", "note.document.add"] {
        assert!(with_id.contains(&name), "{name} is not among {with_id:?}");
    }
    assert!(tried > 1_000, "only {tried} answers were tried");
}
