//! `/oauth/token/`: the authorization server, which hands out and rotates tokens.

use std::collections::HashMap;

use serde_json::{Value as Json, json};

use crate::auth::{TOKEN_LIFE, Tokens};
use crate::core::Core;
use crate::exchange::{Incoming, Reply};
use crate::lock::lock;
use crate::route::form;

/// The application's own credentials.
#[derive(Clone, Debug)]
pub(crate) struct Application {
    pub(crate) id: String,
    pub(crate) secret: String,
}

impl Core {
    /// Answers a request for tokens: by GET with a query, or by POST with a form or with JSON.
    pub(crate) fn token(&self, incoming: &Incoming) -> Reply {
        match self.grant(&parameters(incoming)) {
            Ok(tokens) => Reply::json(200, &self.handed_out(&tokens)),
            Err((status, code, description)) => {
                Reply::json(status, &json!({"error": code, "error_description": description}))
            }
        }
    }

    fn grant(&self, given: &HashMap<String, String>) -> Result<Tokens, (u16, &'static str, &'static str)> {
        let get = |name: &str| given.get(name).map_or("", String::as_str);
        let strange = self
            .options
            .application
            .as_ref()
            .is_some_and(|own| own.id != get("client_id") || own.secret != get("client_secret"));
        if get("client_id").is_empty() || get("client_secret").is_empty() || strange {
            return Err((401, "invalid_client", "Invalid client data"));
        }
        let now = self.clock.now();
        let mut auth = lock(&self.auth);
        let tokens = match get("grant_type") {
            "refresh_token" => auth.rotate(get("refresh_token"), now),
            "authorization_code" => auth.redeem(get("code"), now),
            _ => return Err((400, "invalid_request", "Unknown grant type")),
        };
        tokens.ok_or((400, "invalid_grant", "Invalid grant"))
    }

    fn handed_out(&self, tokens: &Tokens) -> Json {
        let base = self.base_url();
        json!({
            "access_token": tokens.access,
            "client_endpoint": format!("{base}/rest/"),
            "domain": base.split_once("://").map_or(base, |(_, host)| host),
            "expires": tokens.expires.as_secs(),
            "expires_in": TOKEN_LIFE.as_secs(),
            "member_id": "0123456789abcdef0123456789abcdef",
            "refresh_token": tokens.refresh,
            "scope": self.scopes().join(","),
            "server_endpoint": format!("{base}/rest/"),
            "status": "L",
            "user_id": self.options.user,
        })
    }
}

fn parameters(incoming: &Incoming) -> HashMap<String, String> {
    let mut given: HashMap<String, String> = form(&incoming.query).collect();
    match serde_json::from_slice::<HashMap<String, Json>>(&incoming.body) {
        Ok(body) => given.extend(body.into_iter().filter_map(|(name, value)| Some((name, value.as_str()?.to_owned())))),
        Err(_) => given.extend(form(&String::from_utf8_lossy(&incoming.body))),
    }
    given
}
