//! Rules that trigger faults: listed and added.

use bitrix24_json::{Value as Json, json};

use crate::control::input::Input;
use crate::control::refusal::Refusal;
use crate::methods::context::Context;
use crate::methods::system::callable_methods;
use crate::state::PortalState;
use crate::state::fault_file;
use crate::state::faults::FaultRule;
use crate::state::lock::lock;

/// Adds rules, or returns their problems.
pub(crate) fn add(context: &Context, rules: Vec<FaultRule>) -> Result<(), Vec<String>> {
    let state = &context.state;
    let handlers = lock(&state.handlers);
    let known = callable_methods(&state.api, &handlers);
    let problems = fault_file::check(&state.api, &known, &rules);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut faults = lock(&state.faults);
    rules.into_iter().for_each(|rule| faults.add(rule));
    Ok(())
}

/// Reads the rules in a body.
pub(crate) fn read(input: &Input<'_>) -> Result<Vec<FaultRule>, Refusal> {
    let body = input.object(&["rules"])?;
    let rules = body.required("rules", "an array of rules", Json::as_array)?;
    Ok(fault_file::read_rules(rules)?)
}

/// Lists the rules.
pub(crate) fn list(state: &PortalState) -> Json {
    let rules: Json = lock(&state.faults).rules().iter().map(fault_file::write).collect();
    json!({"rules": rules})
}
