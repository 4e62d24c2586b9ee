//! A web service on axum. It returns the portal's values as they are, and maps every error in one place.

use anyhow::Context;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, State};
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use bitrix24::errors::codes;
use bitrix24::tasks::task::{Add, AddFields, AddResponse, Get, List, Task, fields};
use bitrix24::{AnyError, Client};
use bitrix24_mock::{Fault, FaultRule};
use serde_json::{Value, json};
use tower::ServiceExt;

/// The error of every handler, of any library.
struct Failure(anyhow::Error);

impl<E: Into<anyhow::Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status = match AnyError::find(self.0.as_ref()) {
            Some(portal) if portal.code() == Some(codes::ENTITY_NOT_FOUND) => StatusCode::NOT_FOUND,
            Some(portal) if portal.is_retryable() => StatusCode::SERVICE_UNAVAILABLE,
            Some(_) => StatusCode::BAD_GATEWAY,
            None => StatusCode::INTERNAL_SERVER_ERROR,
        };
        (status, format!("{:#}", self.0)).into_response()
    }
}

async fn one(State(portal): State<Client>, Path(id): Path<i64>) -> Result<Json<Task>, Failure> {
    let response = portal.call(&Get::new(id)).await.with_context(|| format!("reading task {id}"))?;
    Ok(Json(response.item))
}

async fn all(State(portal): State<Client>) -> Result<Json<Vec<Task>>, Failure> {
    Ok(Json(portal.items(&List::new().select((fields::ID, fields::TITLE))).into_vec().await?))
}

async fn add(State(portal): State<Client>, Json(fields): Json<AddFields>) -> Result<Json<AddResponse>, Failure> {
    Ok(Json(portal.call(&Add::new(fields)).await?))
}

async fn two(State(portal): State<Client>) -> Result<Json<(Task, Task)>, Failure> {
    let (first, second) = portal.batch((Get::new(1), Get::new(2))).await?;
    Ok(Json((first.item, second.item)))
}

async fn respond(service: &Router, request: Request<Body>) -> (StatusCode, String) {
    let response = service.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

fn read(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

#[tokio::test]
async fn a_web_service_sends_values_on_and_maps_errors_in_one_place() {
    let (mock, portal) = super::portal().await;
    let service = Router::new()
        .route("/tasks/{id}", get(one))
        .route("/tasks", get(all))
        .route("/tasks", post(add))
        .route("/two", get(two))
        .with_state(portal);

    let (status, body) = respond(&service, read("/tasks/1")).await;
    let task: Value = serde_json::from_str(&body).unwrap();
    assert_eq!((status, &task["title"], &task["status"]), (StatusCode::OK, &json!("Call back"), &json!("pending")));
    let (_, body) = respond(&service, read("/tasks")).await;
    let tasks: Vec<Task> = serde_json::from_str(&body).unwrap();
    assert_eq!(
        tasks.iter().filter_map(|task| task.title.as_deref()).collect::<Vec<_>>(),
        ["Call back", "Send the offer"]
    );
    assert_eq!(respond(&service, read("/two")).await.0, StatusCode::OK);
    let form = json!({ "title": "From a form", "creatorId": 1, "responsibleId": "7" });
    let request = Request::post("/tasks").header("content-type", "application/json").body(form.to_string().into());
    let (status, body) = respond(&service, request.unwrap()).await;
    assert_eq!((status, body.contains("From a form")), (StatusCode::OK, true), "{body}");

    let (status, body) = respond(&service, read("/tasks/99")).await;
    assert_eq!(
        (status, body.starts_with("reading task 99: tasks.task.get: ")),
        (StatusCode::NOT_FOUND, true),
        "{body}"
    );
    mock.fault(FaultRule::new(Fault::CutBody));
    for path in ["/tasks/1", "/tasks", "/two"] {
        assert_eq!(respond(&service, read(path)).await.0, StatusCode::SERVICE_UNAVAILABLE, "{path}");
    }
}
