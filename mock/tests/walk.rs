//! A random walk: calls of the standard actions of each object, alone and in batches, agree with a simple model of its
//! rows.
//!
//! The walk is the same in each run. `BITRIX24_MOCK_WALK` sets the number of its steps for each object, for a longer one,
//! and `BITRIX24_MOCK_SEED` its seed.

mod common;
#[path = "walk/model.rs"]
mod model;
#[path = "walk/steps.rs"]
mod steps;
#[path = "walk/values.rs"]
mod values;

use bitrix24_json::json;
use bitrix24_mock::MockPortal;
use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Cause, Origin, TypeId};
use common::fixture::fixture_specs;
use common::splitmix::Random;
use common::{call, portal, start};
use model::Model;
use steps::{Methods, Step};

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// Walks over the rows of an object. Returns how many calls succeeded.
fn walk(builder: bitrix24_mock::MockPortalBuilder, api: &Api, object: TypeId, seed: u64, steps: u64) -> u64 {
    let Origin::Object(name) = &api.type_def(object).origin else { return 0 };
    let methods = Methods::of(api, object);
    if methods.is_empty() {
        return 0;
    }
    let mut random = Random(seed);
    let (mut model, seeds) = Model::seeded(api, object, &mut random);
    let portal = start(builder.seed(json!({ (name): seeds }).to_string()));
    let (mut trail, mut succeeded) = (Vec::new(), 0);
    for number in 0..steps {
        let count = if random.one_in(4) { 1 + random.below(4) } else { 1 };
        let mut batch: Vec<Step> = Vec::new();
        while batch.len() < count && !batch.last().is_some_and(Step::fails) {
            batch.extend(methods.step(&mut model, &mut random));
            if batch.is_empty() {
                break;
            }
        }
        trail.extend(batch.iter().map(ToString::to_string));
        match run(&portal, &batch, &mut model) {
            Ok(results) => succeeded += results,
            Err(problem) => {
                let trail = trail[trail.len().saturating_sub(12)..].join("\n");
                panic!("{name}, seed {seed}, step {number}: {problem}\nthe last calls:\n{trail}\nthe model:\n{model}")
            }
        }
    }
    succeeded
}

/// Returns the status and code of a method for a missing row.
fn missing(api: &Api, method: &str) -> (u16, String) {
    let is_missing =
        |cause: &Cause| cause.breaks.contains(&Break::Object) && cause.fields.iter().any(|field| field == "id");
    let errors = api.method(method).map(|method| method.errors.as_slice()).unwrap_or_default();
    let entry = errors.iter().find(|entry| entry.causes.iter().any(is_missing));
    let error = entry.map(|entry| api.error(entry.error)).or_else(|| api.error_named("EntityNotFound"));
    error.map(|error| (error.statuses[0], error.code.clone())).expect("an error for missing objects")
}

/// Sends one step, or several ones in a batch, and compares the response with what the model expects.
fn run(portal: &MockPortal, steps: &[Step], model: &mut Model) -> Result<u64, String> {
    let response = match steps {
        [] => return Ok(0),
        [step] => call(portal, step.method, &step.params),
        steps => {
            let calls = steps.iter().map(|step| json!({"method": step.method, "query": step.params}));
            call(portal, "batch", &calls.collect())
        }
    };
    let body = response.json();
    if let Some(step) = steps.last().filter(|step| step.fails()) {
        let fails = response.failure() == missing(portal.specs(), step.method);
        return if fails { Ok(0) } else { Err(format!("expected a missing row, saw {body}")) };
    }
    if response.status != 200 {
        return Err(format!("expected a result, saw {body}"));
    }
    let result = &body["result"];
    for (at, step) in steps.iter().enumerate() {
        let result = if steps.len() == 1 { result } else { &result[at] };
        step.check(result, model).map_err(|problem| format!("{step}: {problem}\n{result}"))?;
    }
    Ok(steps.len() as u64)
}

#[test]
fn the_rows_of_every_object_agree_with_a_model() {
    let (seed, steps) = (number("BITRIX24_MOCK_SEED", 1), number("BITRIX24_MOCK_WALK", 80));
    for (specs, builder) in
        [(None, MockPortal::builder as fn() -> _), (Some(fixture_specs()), common::fixture::fixture_builder)]
    {
        let own = portal();
        let api = specs.as_deref().unwrap_or_else(|| own.specs());
        let mut walked = Vec::new();
        for at in 0..api.types.len() {
            let succeeded = walk(builder(), api, TypeId(at), seed, steps);
            if Methods::of(api, TypeId(at)).is_empty() {
                continue;
            }
            let Origin::Object(name) = &api.type_def(TypeId(at)).origin else { continue };
            assert!(succeeded * 2 > steps, "only {succeeded} calls of `{name}` succeeded");
            walked.push(name.as_str());
        }
        let with_actions =
            api.methods.iter().filter(|method| steps::is_standard(method)).filter_map(|method| method.object);
        for object in with_actions {
            let Origin::Object(name) = &api.type_def(object).origin else { continue };
            assert!(walked.contains(&name.as_str()), "no step of `{name}`");
        }
    }
}
