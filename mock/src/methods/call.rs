//! One call, from a request of its own or in a batch: handlers, scopes, limits, then the method.

use bitrix24_model::Method;

use crate::methods::context::Context;
use crate::methods::examples::asked;
use crate::methods::outcome::Outcome;
use crate::methods::result_source::ResultSource;
use crate::methods::{actions, system};
use crate::state::auth::Authorization;
use crate::state::handlers::Override;
use crate::state::lock::lock;
use crate::state::recorded::Request;
use crate::wire::envelope::Usage;
use crate::wire::failure::Failure;

/// The scope that every webhook and application has.
const BASIC: &str = "basic";

/// Executes a call.
pub(crate) fn call(context: &Context, request: &Request) -> Result<(Outcome, Usage), Failure> {
    let (state, name) = (&context.state, request.method.as_str());
    let provided = lock(&state.handlers).take(name);
    let method = context.data().method(name);
    if method.is_none() && provided.is_none() && !system::is_system_method(name) {
        return Err(system::method_not_found(&context.state, name));
    }
    check_scope(context, method)?;
    check_authorization(method, request)?;
    let (operating, now) = (state.operating_time(name), state.clock.now());
    let usage = lock(&state.limits).count_call(&request.caller.key, name, operating, now)?;
    let example = method.filter(|_| provided.is_none()).and_then(|method| asked(context, method, request));
    if let Some(outcome) = example {
        return Ok((outcome?, usage));
    }
    let from_portal = |result| Outcome::new(result, ResultSource::Portal);
    let outcome = match (provided, method) {
        (Some(Override::Scripted(result)), _) => from_portal(result?),
        (Some(Override::Handled(handler)), method) => {
            if let Some(method) = method.filter(|_| handler.checked) {
                context.check(&context.read(method, &request.params))?;
            }
            from_portal(handler.handle(request)?)
        }
        (None, _) if system::is_system_method(name) => from_portal(system::call(context, name, &request.params)),
        (None, Some(method)) => actions::call(context, &context.read(method, &request.params))?,
        (None, None) => return Err(system::method_not_found(&context.state, name)),
    };
    Ok((outcome, usage))
}

/// Rejects a webhook where only an application may call.
fn check_authorization(method: Option<&Method>, request: &Request) -> Result<(), Failure> {
    let is_for_applications = method.and_then(|method| method.v2.as_ref()).is_some_and(|facts| facts.application_only);
    if is_for_applications && request.authorization == Authorization::Webhook {
        return Err(Failure::error("WrongAuthType"));
    }
    Ok(())
}

fn check_scope(context: &Context, method: Option<&Method>) -> Result<(), Failure> {
    match (method, &*lock(&context.state.scopes)) {
        (Some(method), Some(granted))
            if !system::is_system_method(&method.name) && method.scope != BASIC && !granted.contains(&method.scope) =>
        {
            Err(Failure::error("InsufficientScope").message(format!("The call needs the scope `{}`", method.scope)))
        }
        _ => Ok(()),
    }
}
