//! Examples of the specs as answers.

use bitrix24_model::{Action, Category, ErrorId, Example, ExampleResponse, Method, ResponseShape, Type, TypeId};
use serde_json::{Map, Value as Json, json};

use crate::check::value::integer;
use crate::core::Core;
use crate::failure::Failure;
use crate::fake::Maker;
use crate::listing::listed_object;
use crate::lock::lock;
use crate::query::Query;
use crate::select::World;

impl Core {
    /// The answer of the example whose request is this body; what it creates, changes or removes is so from then on.
    /// An example counts only while calls have not changed what it speaks of.
    pub(crate) fn shown(&self, method: &Method, params: &Json) -> Option<Result<Json, Failure>> {
        let example = method.examples.iter().find(|example| example.request == *params)?;
        match &example.response {
            ExampleResponse::Result(result) if self.holds(method, example, result) => {
                Some(self.perform_shown(method, example, result))
            }
            ExampleResponse::Failure { status, error, message, validation } if self.fails(method, example, *error) => {
                let failure = Failure::error(&self.api().error(*error).name).status(*status).message(message);
                Some(Err(failure.validations(validation.iter().cloned())))
            }
            _ => None,
        }
    }

    fn holds(&self, method: &Method, example: &Example, result: &Json) -> bool {
        let id =
            example.request.get("id").and_then(integer).or_else(|| result.get("item")?.get("id").and_then(integer));
        match (method.action, method.object, id) {
            (Some(Action::Get | Action::Update | Action::Delete | Action::Add), Some(object), Some(id)) => {
                !self.table(object).is_touched(id)
            }
            (Some(Action::FieldList | Action::FieldGet), ..) => true,
            _ => match listed_object(&method.result) {
                Some(object) if method.action.is_some() || method.pagination.is_some() => !self.table(object).touched,
                _ => true,
            },
        }
    }

    /// That something is not there is no more so than the rows say.
    fn fails(&self, method: &Method, example: &Example, error: ErrorId) -> bool {
        let acts = matches!(method.action, Some(Action::Get | Action::Update | Action::Delete));
        let object = method.object.filter(|_| acts && self.api().error(error).category == Category::Lookup);
        let id = example.request.get("id").and_then(integer);
        object.zip(id).is_none_or(|(object, id)| self.table(object).get(id).is_none())
    }

    fn perform_shown(&self, method: &Method, example: &Example, result: &Json) -> Result<Json, Failure> {
        let params = example.request.as_object().cloned().unwrap_or_default();
        match (method.action, method.object) {
            (Some(Action::Add), Some(object)) => self.keep(method, object, result),
            (Some(Action::Update), Some(object)) => {
                let query = Query::read(self.api(), method, &params)?;
                self.update(method, object, &params, &query)?;
                self.keep(method, object, result);
            }
            (Some(Action::Delete), Some(object)) => {
                let query = Query::read(self.api(), method, &params)?;
                self.delete(method, object, &params, &query)?;
            }
            _ => {}
        }
        Ok(result.clone())
    }

    /// Keeps the object that an answer shows.
    fn keep(&self, method: &Method, object: TypeId, result: &Json) {
        let item = match &method.result {
            ResponseShape::Item(Type::Named(id)) if *id == object => &result["item"],
            ResponseShape::Bare(Type::Named(id)) if *id == object => result,
            _ => return,
        };
        if let Some((id, item)) = item.get("id").and_then(integer).zip(item.as_object()) {
            let mut tables = lock(&self.tables);
            let table = tables.change(self.api(), object);
            let mut row =
                table.get(id).cloned().unwrap_or_else(|| Maker::empty(self.api(), self.seconds()).object(object));
            row.extend(item.clone());
            table.put(id, row);
        }
    }

    /// The answer of the first example, with the caller's values where the example repeats its request's.
    pub(crate) fn like_example(&self, method: &Method, params: &Map<String, Json>) -> Json {
        match first_success(method) {
            Some((request, result)) => echoed(request, result, params),
            None => self.made_up(&method.result),
        }
    }

    fn made_up(&self, outcome: &ResponseShape) -> Json {
        let maker = Maker::of_number(self.api(), 1);
        let value = |ty: &Type| maker.value(ty, "value", 0);
        match outcome {
            ResponseShape::Item(ty) => json!({"item": value(ty)}),
            ResponseShape::Items(ty) => json!({"items": [value(ty)]}),
            ResponseShape::Flag => json!({"result": true}),
            ResponseShape::Fields(fields) => Json::Object(maker.fields(fields, 0)),
            ResponseShape::Bare(ty) => value(ty),
        }
    }
}

/// The first example with a result.
pub(crate) fn first_success(method: &Method) -> Option<(&Json, &Json)> {
    method.examples.iter().find_map(|example| match &example.response {
        ExampleResponse::Result(result) => Some((&example.request, result)),
        ExampleResponse::Failure { .. } => None,
    })
}

/// An example's answer in which what repeats the example's request repeats the caller's.
fn echoed(request: &Json, result: &Json, params: &Map<String, Json>) -> Json {
    let mut answer = result.clone();
    let target =
        if answer.get("item").is_some_and(Json::is_object) { answer.get_mut("item") } else { Some(&mut answer) };
    let shown = request.get("fields").filter(|fields| fields.is_object()).unwrap_or(request);
    let given = params.get("fields").and_then(Json::as_object).unwrap_or(params);
    for (name, value) in target.and_then(Json::as_object_mut).into_iter().flatten() {
        if let Some(own) = given.get(name).filter(|_| shown.get(name) == Some(&*value)) {
            *value = own.clone();
        }
    }
    answer
}
