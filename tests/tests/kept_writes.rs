//! The answers of all writes, changed in every place: the error of a write never loses the identifier of what it created.
#![allow(clippy::unwrap_used)]

#[path = "common/answer.rs"]
mod answer;

use std::marker::PhantomData;

use answer::{Answer, pointers};
use bitrix24::decode::{Decode, Decoded, Value};
use bitrix24::encode::{Encode, JsonWriter};
use bitrix24::error::Executed;
use bitrix24::method::{Effect, MethodFacts, UntypedErrorKind};
use bitrix24::{Error, Json, Method};
use bitrix24_model::{Api, Effect as SpecEffect, ExampleResponse};
use bitrix24_runtime::protocol::{Protocol, V2, V3};
use bitrix24_tests::{api, api_v2};
use serde_json::json;

/// A write whose response can never be decoded.
struct Write<P>(Json, PhantomData<fn() -> P>);

impl<P> Encode for Write<P> {
    fn encode(&self, out: &mut JsonWriter) {
        self.0.encode(out);
    }
}

impl<P: Protocol> Method for Write<P> {
    type Protocol = P;
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

/// Changes the responses of all writes, and returns the methods whose responses have an identifier.
async fn identifiers<P: Protocol>(api: &Api) -> Vec<&str> {
    let (answer, portal) = Answer::portal();
    let id_after = async |request: &Json, body: &str| {
        answer.set(body);
        let write = Write::<P>(request.clone(), PhantomData);
        let Err(Error::Decode(error)) = portal.call(&write).await else { panic!("decoded: {body}") };
        assert_eq!((error.context().executed(), error.response().raw()), (Executed::Yes, body));
        error.response().id::<()>().map(i64::from)
    };
    let (mut with_id, mut tried) = (Vec::new(), 0);
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
            let is_id = |place: &&String| matches!(&*key(place), "id" | "ID" | "result");
            let found = places.iter().filter(|place| body.pointer(place).and_then(number) == Some(id));
            let found = found.filter(|place| is_id(place) || key(place).ends_with("Id"));
            let own = found.min_by_key(|place| (!is_id(place), place.len())).unwrap();
            for place in places.iter().filter(|place| !own.starts_with(place.as_str())) {
                for odd in changed(&body, place) {
                    assert_eq!(id_after(&request, &odd.to_string()).await, Some(id), "{}: {place}: {odd}", method.name);
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 100, "only {tried} answers were tried");
    with_id
}

/// Returns a number that can be written as a text.
fn number(json: &Json) -> Option<i64> {
    json.as_i64().or_else(|| json.as_str()?.parse().ok())
}

#[tokio::test]
async fn no_odd_value_in_the_answer_of_a_write_loses_the_identifier() {
    let api = api();
    let with_id = identifiers::<V3>(&api).await;
    for name in ["tasks.task.add", "mail.message.createtask", "mail.message.createchat", "note.document.add"] {
        assert!(with_id.contains(&name), "{name} is not among {with_id:?}");
    }
}

#[tokio::test]
async fn no_odd_value_in_the_answer_of_a_write_of_rest_2_loses_the_identifier() {
    let api = api_v2();
    let with_id = identifiers::<V2>(&api).await;
    for name in ["crm.deal.add", "crm.item.add", "catalog.product.add", "disk.folder.uploadFile", "im.message.add"] {
        assert!(with_id.contains(&name), "{name} is not among {with_id:?}");
    }
}
