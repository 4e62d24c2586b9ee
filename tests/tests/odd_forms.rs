//! Every row of the table of forms, at each kind of place of an API, through the client: what comes out of it.
#![allow(clippy::unwrap_used)]

#[path = "common/answer.rs"]
mod answer;
#[macro_use]
#[path = "../../runtime/tests/forms/mod.rs"]
mod forms;

use std::collections::BTreeMap;
use std::marker::PhantomData;

use bitrix24::decode::{Anomaly, Decode, Decoded, Value};
use bitrix24::encode::{Encode, JsonWriter, to_vec};
use bitrix24::error::Executed;
use bitrix24::method::{Effect, MethodFacts, UntypedErrorKind};
use bitrix24::pages::{Paged, Paging};
use bitrix24::query::{AllFields, Field, Relation, Relations};
use bitrix24::types::{Item, Items};
use bitrix24::{AnyError, Client, Error, LocalDateTime, Method};
use futures_util::StreamExt;

use answer::Answer;
use forms::{Row, rows};

/// An object of an API with a value of the type `V` at each kind of place.
#[derive(Default)]
struct Object<V> {
    id: i64,
    value: V,
    related: Item<V>,
    members: Vec<Item<V>>,
    map: BTreeMap<String, V>,
}

impl<V: Decode + Default> Decode for Object<V> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("value", &mut self.value),
            ("related", &mut self.related),
            ("members", &mut self.members),
            ("map", &mut self.map),
        ])
    }
}

/// A method with the response `R`.
#[derive(Clone)]
struct Call<R>(PhantomData<fn() -> R>);

impl<R> Call<R> {
    const NEW: Self = Self(PhantomData);
}

impl<R> Encode for Call<R> {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[]);
    }
}

impl<R: Decode + Default + Send + 'static> Method for Call<R> {
    type Protocol = bitrix24_runtime::protocol::V3;
    const FACTS: MethodFacts = MethodFacts::new("test.call", Effect::Write, "test");
    type Response = R;
    type Error = UntypedErrorKind;
}

impl<V: Decode + Default + Send + 'static> Paged for Call<Items<Object<V>>> {
    const PAGING: Paging = Paging::Single { default: None, max: None, more: None };
}

/// A kind of place in an object: its path, the index among [`Object::values`], and the JSON of `members`.
struct Place {
    path: &'static str,
    index: usize,
    members: fn(&str, &str) -> String,
    /// The path of the list with gaps that contains it.
    gaps: Option<&'static str>,
}

const PLACES: [Place; 5] = [
    Place { path: "value", index: 0, members: array, gaps: None },
    Place { path: "related.item", index: 1, members: array, gaps: None },
    Place { path: "members[1].item", index: 3, members: array, gaps: None },
    Place { path: "members.7.item", index: 3, members: gaps, gaps: Some("members") },
    Place { path: "map.k", index: 4, members: array, gaps: None },
];

fn array(first: &str, second: &str) -> String {
    format!(r#"[{{"item":{first}}},{{"item":{second}}}]"#)
}

fn gaps(first: &str, second: &str) -> String {
    format!(r#"{{"3":{{"item":{first}}},"7":{{"item":{second}}}}}"#)
}

impl Place {
    /// Returns an object with `odd` at the place and `good` at all others.
    fn object(&self, id: i64, good: &str, odd: &str) -> String {
        let at = |index| if index == self.index { odd } else { good };
        let members = (self.members)(at(2), at(3));
        let (value, related, map) = (at(0), at(1), at(4));
        format!(
            r#"{{"id":{id},"value":{value},"related":{{"item":{related}}},"members":{members},"map":{{"k":{map}}}}}"#
        )
    }
}

fn text(value: &impl Encode) -> String {
    String::from_utf8(to_vec(value).unwrap()).unwrap()
}

impl<V: Encode> Object<V> {
    /// Returns the JSON of the value at each place.
    fn values(&self) -> Vec<String> {
        let members = self.members.iter().map(|member| &member.item);
        [&self.value, &self.related.item].into_iter().chain(members).chain(self.map.values()).map(text).collect()
    }
}

/// What comes out of a form at a place.
struct Case<'c> {
    place: &'c Place,
    row: &'c Row<'c>,
    good: &'c str,
    /// The JSON of the value, if there is one.
    value: Option<&'c str>,
}

impl Case<'_> {
    /// Returns the JSON of the values of an object, or `None` if it cannot be decoded.
    fn values(&self) -> Option<Vec<String>> {
        let mut values = vec![self.good.to_owned(); 5];
        values[self.place.index] = self.value?.to_owned();
        Some(values)
    }

    fn good(&self, id: i64) -> String {
        PLACES[0].object(id, self.good, self.good)
    }

    fn odd(&self, id: i64) -> String {
        self.place.object(id, self.good, self.row.json)
    }

    /// Checks the values of an object, or the error that stands for it.
    fn check<V: Encode>(&self, object: Result<&Object<V>, &Error>, at: &str) {
        let (place, row) = (self.place.path, self.row);
        match object {
            Ok(object) => assert_eq!(Some(object.values()), self.values(), "{place} {row:?}"),
            Err(error) => {
                assert_eq!(self.value, None, "{place} {row:?}");
                let Error::Decode(error) = error else { panic!("{error} {row:?}") };
                let problem = error.decode_error();
                assert!(problem.path().starts_with(&format!("{at}.{place}")), "{problem} {at}.{place} {row:?}");
                let compact = |json: &str| json.replace(' ', "");
                assert!(compact(error.response().raw()).contains(&compact(row.json)), "{row:?}");
                assert_eq!(error.response().id::<()>().map(i64::from), Some(2), "{place} {row:?}");
            }
        }
    }

    /// Checks the anomalies of a response with the object at `at`, and the path of the list around it if it has gaps.
    fn check_anomalies(&self, anomalies: &[Anomaly], at: &str, around: Option<&str>) {
        let own = |path: &str| format!("{at}.{path}");
        let mut expected = Vec::new();
        // The values of good members of a list with gaps are as documented.
        if self.value.is_some() {
            let odd = (own(self.place.path), self.row.anomaly == "lossless");
            expected.extend((!self.row.anomaly.is_empty()).then_some(odd));
            expected.extend(self.place.gaps.map(|gaps| (own(gaps), false)));
        }
        expected.extend(around.map(|around| (around.to_owned(), false)));
        let found: Vec<_> =
            anomalies.iter().map(|anomaly| (anomaly.path().to_owned(), anomaly.is_lossless())).collect();
        assert_eq!(found, expected, "{} {:?}", self.place.path, self.row);
    }
}

/// Calls of one object.
async fn check_call<V: Decode + Encode + Default + Send + 'static>(case: &Case<'_>, answer: &Answer, portal: &Client) {
    answer.set(format!(r#"{{"result":{{"item":{}}}}}"#, case.odd(2)));
    let call = Call::<Item<Object<V>>>::NEW;
    let response = portal.call_with_metadata(&call).await;
    if let Ok(response) = &response {
        case.check_anomalies(response.anomalies(), "item", None);
    }
    case.check(response.as_ref().map(|response| &response.result.item), "result.item");
    case.check(portal.call(&call).await.as_ref().map(|response| &response.item), "result.item");
}

/// A value that is the whole result.
async fn check_scalar<V: Decode + Encode + Default + Send + 'static>(
    row: &Row<'_>,
    value: Option<&str>,
    answer: &Answer,
    portal: &Client,
) {
    answer.set(format!(r#"{{"result":{}}}"#, row.json));
    let response = portal.call(&Call::<V>::NEW).await.ok().map(|value| text(&value));
    assert_eq!(response.as_deref(), value, "{row:?}");
}

/// Lists with the object between two good ones, as an array and as a list with gaps.
async fn check_list<V: Decode + Encode + Default + Send + 'static>(case: &Case<'_>, answer: &Answer, portal: &Client) {
    let list = Call::<Items<Object<V>>>::NEW;
    let (first, odd, last) = (case.good(1), case.odd(2), case.good(3));
    for (items, at, around) in [
        (format!("[{first},{odd},{last}]"), "items[1]", None),
        (format!(r#"{{"1":{first},"7":{odd},"9":{last}}}"#), "items.7", Some("items")),
    ] {
        answer.set(format!(r#"{{"result":{{"items":{items}}}}}"#));
        let path = format!("result.{at}");
        let check = |rows: Vec<Result<Object<V>, Error>>| {
            let [Ok(first), odd, Ok(last)] = &rows[..] else { panic!("{:?} {}", case.row, rows.len()) };
            assert_eq!((first.id, last.id), (1, 3));
            assert!(odd.as_ref().err().is_none_or(|error| !error.is_final()));
            case.check(odd.as_ref(), &path);
        };
        check(portal.items(&list).collect().await);
        check(portal.rows(&list, AllFields).await.unwrap());
        let page = portal.pages(&list).next().await.unwrap().unwrap();
        case.check_anomalies(&page.anomalies, at, around);
        check(page.rows);
        let kept: Vec<_> = portal.items(&list).keep_unknown_fields().collect().await;
        if let Ok(row) = &kept[1] {
            let relative: Vec<String> =
                row.anomalies.iter().map(|anomaly| format!("{at}.{}", anomaly.path())).collect();
            assert!(page.anomalies.iter().map(Anomaly::path).eq(relative.iter().map(String::as_str).chain(around)));
        }
        check(kept.into_iter().map(|row| row.map(|row| row.row)).collect());
    }
}

/// Projections of a field, of a field of a related object, and of one of several related objects.
async fn check_projection<V: Decode + Encode + Default + Send + 'static>(
    case: &Case<'_>,
    answer: &Answer,
    portal: &Client,
) {
    if case.place.path == "map.k" {
        return;
    }
    let (id, value) = (Field::<Object<V>, i64>::new("id"), Field::<Object<V>, V>::new("value"));
    let item = Field::<Item<V>, V>::new("item");
    let fields = (
        id,
        value,
        Relation::<Object<V>, Item<V>>::new("related").then(item),
        Relations::<Object<V>, Item<V>>::new("members").then(item),
    );
    answer.set(format!(r#"{{"result":{{"items":[{},{},{}]}}}}"#, case.good(1), case.odd(2), case.good(3)));
    let rows = portal.rows(&Call::<Items<Object<V>>>::NEW, fields).await.unwrap();
    let [Ok(first), odd, Ok(last)] = &rows[..] else { panic!("{:?}", case.row) };
    assert_eq!((first.0, last.0), (1, 3));
    match odd {
        Ok((_, value, related, members)) => {
            let values: Vec<_> = [value, related].into_iter().chain(members).map(text).collect();
            assert_eq!(Some(&values[..]), case.values().as_deref().map(|values| &values[..4]), "{:?}", case.row);
        }
        Err(error) => case.check::<V>(Err(error), "result.items[1]"),
    }
}

/// Batches with the call of the object between two good ones, as a `Vec` and as a tuple.
async fn check_batch<V: Decode + Encode + Default + Send + 'static>(case: &Case<'_>, answer: &Answer, portal: &Client) {
    let item = |object: String| format!(r#"{{"item":{object}}}"#);
    let (first, odd, last) = (item(case.good(1)), item(case.odd(2)), item(case.good(3)));
    let call = || Call::<Item<Object<V>>>::NEW;
    for (result, at) in [
        (format!("[{first},{odd},{last}]"), "result[1].item"),
        (format!(r#"{{"0":{first},"1":{odd},"2":{last}}}"#), "result.1.item"),
    ] {
        answer.set(format!(r#"{{"result":{result}}}"#));
        let vec = match portal.batch(vec![call(), call(), call()]).await {
            Ok(all) => (all.into_iter().map(Some).collect(), None),
            Err(failure) => {
                assert_eq!((failure.failed(), failure.executed(1)), (Some(1), Executed::Yes));
                let error = failure.call_error(1).and_then(AnyError::to_error);
                (failure.responses, error)
            }
        };
        let tuple = match portal.batch((call(), call(), call())).await {
            Ok((first, odd, last)) => (vec![Some(first), Some(odd), Some(last)], None),
            Err(failure) => {
                let error = failure.call_error(1).and_then(AnyError::to_error);
                let (first, odd, last) = failure.responses;
                (vec![first, odd, last], error)
            }
        };
        for (responses, error) in [vec, tuple] {
            let [Some(first), odd, Some(last)] = &responses[..] else { panic!("{:?}", case.row) };
            assert_eq!((first.item.id, last.item.id), (1, 3));
            case.check(odd.as_ref().map(|odd| &odd.item).ok_or_else(|| error.as_ref().unwrap()), at);
        }
    }
}

/// Checks a form at each kind of place, where the value is required and where it is optional.
fn check<T: Decode + Encode + Default + Send + 'static>(row: &Row<'_>, good: &str) {
    let value = Some(row.read_as).filter(|read_as| !["error", "nothing"].contains(read_as));
    check_type::<T>(row, good, value);
    check_type::<Option<T>>(row, good, value.or((row.read_as == "nothing").then_some("null")));
}

fn check_type<V: Decode + Encode + Default + Send + 'static>(row: &Row<'_>, good: &str, value: Option<&str>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let (answer, portal) = Answer::portal();
    runtime.block_on(async {
        check_scalar::<V>(row, value, &answer, &portal).await;
        for place in &PLACES {
            let case = Case { place, row, good, value };
            check_call::<V>(&case, &answer, &portal).await;
            check_list::<V>(&case, &answer, &portal).await;
            check_projection::<V>(&case, &answer, &portal).await;
            check_batch::<V>(&case, &answer, &portal).await;
        }
    });
}

#[test]
fn each_form_at_each_kind_of_place() {
    let rows = rows();
    for row in &rows {
        let good = rows.iter().find(|good| good.kind == row.kind && good.anomaly.is_empty()).unwrap().read_as;
        typed!(check, row, good);
    }
}

/// What PHP writes where there is no related object.
#[tokio::test]
async fn fields_of_related_objects_that_are_not_there_are_absent() {
    let (answer, portal) = Answer::portal();
    let list = Call::<Items<Object<Option<i64>>>>::NEW;
    let item = Field::<Item<Option<i64>>, Option<i64>>::new("item");
    let related = Relation::<Object<Option<i64>>, _>::new("related").then(item);
    let members = Relations::<Object<Option<i64>>, _>::new("members").then(item);
    for json in ["null", "false", r#""""#, "[]", "{}"] {
        let odd = format!(r#"{{"related":{json},"members":[{{"item":1}},{json}]}}"#);
        answer.set(format!(r#"{{"result":{{"items":[{odd}]}}}}"#));
        let rows = portal.items(&list).rows((related, members)).into_vec().await.unwrap();
        assert_eq!(rows, [(None, vec![Some(1), None])], "{json}");
    }
    answer.set(r#"{"result":{"items":[{"related":{"item":1},"members":{"2":{"item":"x"}}}]}}"#);
    let Err(Error::Decode(error)) = portal.items(&list).rows((related, members)).into_vec().await else { panic!() };
    assert_eq!(error.decode_error().path(), "result.items[0].members.2.item");
}

/// Rows are read once more, each by itself, if one of them cannot be decoded.
#[tokio::test]
async fn anomalies_of_a_page_contain_no_secret() {
    let (answer, portal) = Answer::portal();
    let field = Field::<Object<LocalDateTime>, Option<LocalDateTime>>::new("value");
    for bad in ["", r#",{"value":1.5},{"value":[]}"#] {
        answer.set(format!(r#"{{"result":{{"items":[{{"value":"a secret"}}{bad}]}}}}"#));
        let mut pages = portal.pages(&Call::<Items<Object<LocalDateTime>>>::NEW).rows(field);
        let page = pages.next().await.unwrap().unwrap();
        let paths: Vec<_> = page.anomalies.iter().map(Anomaly::path).collect();
        let expected = ["items[0].value", "items[2].value"];
        assert_eq!(paths, if bad.is_empty() { &expected[..1] } else { &expected });
        assert_eq!(page.anomalies[0].raw(), Some(r#""a ***""#));
    }
}
