//! Tests of reading posts, most of them hostile.

use proptest::prelude::*;

use super::{Installation, InstallationError, KEYS, MAX_POST, MAX_TOKEN};

/// What a post says, for comparisons.
fn read(post: Result<Installation, InstallationError>) -> Result<(String, String, Option<String>), String> {
    let post = post.map_err(|error| error.to_string())?;
    Ok((post.access.reveal().to_owned(), post.refresh.reveal().to_owned(), post.member_id))
}

fn form(text: &str) -> Result<(String, String, Option<String>), String> {
    read(Installation::from_form(text.as_bytes()))
}

fn json(text: &str) -> Result<(String, String, Option<String>), String> {
    read(Installation::from_json(text.as_bytes()))
}

fn tokens(member: Option<&str>) -> Result<(String, String, Option<String>), String> {
    Ok(("acc".to_owned(), "ref".to_owned(), member.map(str::to_owned)))
}

#[test]
fn the_posts_of_portals_are_read() {
    let page = "DOMAIN=portal.example&PROTOCOL=1&LANG=en&APP_SID=1&AUTH_ID=acc&AUTH_EXPIRES=3600&REFRESH_ID=ref\
        &SERVER_ENDPOINT=https%3A%2F%2Foauth.example%2Frest%2F&member_id=a1&status=L&PLACEMENT=DEFAULT\
        &PLACEMENT_OPTIONS=%7B%22any%22%3A%2228%5C%2F%22%7D";
    assert_eq!(form(page), tokens(Some("a1")));
    let event = "event=ONAPPINSTALL&data[VERSION]=1&ts=1&auth%5Baccess_token%5D=acc&auth[refresh_token]=ref\
        &auth%5Bmember_id%5D=a1&auth[client_endpoint]=https%3A%2F%2Fevil.example%2Frest%2F&auth[application_token]=t";
    assert_eq!(form(event), tokens(Some("a1")));
    assert_eq!(form("&&AUTH_ID=a%63c&REFRESH_ID=ref&member_id=&x"), tokens(None));
    let event = r#"{"event": "ONAPPINSTALL", "data": [], "auth": {"access_token": "acc", "refresh_token": "ref",
        "expires_in": 3600, "member_id": "a1", "scope": ["x"], "domain": "evil.example"}}"#;
    assert_eq!(json(event), tokens(Some("a1")));
    assert_eq!(json(r#"{"AUTH_ID": "acc", "REFRESH_ID": "ref", "member_id": "a1", "auth": []}"#), tokens(Some("a1")));
}

#[test]
fn the_application_token_is_read() {
    let application = |post: Installation| post.application_token.map(|token| token.reveal().to_owned());
    let read =
        |form: &str| Installation::from_form(form.as_bytes()).map(application).map_err(|error| error.to_string());
    assert_eq!(read("AUTH_ID=acc&REFRESH_ID=ref&APPLICATION_TOKEN=app"), Ok(Some("app".to_owned())));
    assert_eq!(read("AUTH_ID=acc&REFRESH_ID=ref&auth[application_token]=app"), Ok(None));
    let event = "auth[access_token]=acc&auth[refresh_token]=ref&auth[application_token]=app";
    assert_eq!(read(event), Ok(Some("app".to_owned())));
    let twice = read("AUTH_ID=acc&REFRESH_ID=ref&APPLICATION_TOKEN=a&APPLICATION_TOKEN=b");
    assert_eq!(twice, Err("`APPLICATION_TOKEN` occurs more than once".to_owned()));
    let json = r#"{"auth": {"access_token": "acc", "refresh_token": "ref", "application_token": "app"}}"#;
    assert_eq!(Installation::from_json(json.as_bytes()).map(application), Ok(Some("app".to_owned())));
}

#[test]
fn an_error_names_the_key_and_what_is_wrong() {
    for (post, message) in [
        ("", "the post has no access token: expected `AUTH_ID` or `auth[access_token]`"),
        ("REFRESH_ID=ref", "the post has no access token: expected `AUTH_ID` or `auth[access_token]`"),
        ("AUTH_ID=acc", "the post has no refresh token: `REFRESH_ID` is missing"),
        ("auth[access_token]=acc&REFRESH_ID=ref", "the post has no refresh token: `auth[refresh_token]` is missing"),
        ("AUTH_ID=&REFRESH_ID=ref", "`AUTH_ID` is empty"),
        ("AUTH_ID=acc&AUTH_ID=acc&REFRESH_ID=ref", "`AUTH_ID` occurs more than once"),
        ("AUTH_ID=acc&REFRESH_ID=ref&member_id=a&member_id=b", "`member_id` occurs more than once"),
        ("AUTH_ID=acc&REFRESH_ID=ref&auth[access_token]=x", "the post has both `AUTH_ID` and `auth[access_token]`"),
        ("AUTH_ID[]=acc&REFRESH_ID=ref", "`AUTH_ID` is an array; expected a string"),
        ("auth[access_token][0]=acc&auth[refresh_token]=ref", "`auth[access_token]` is an array; expected a string"),
        ("AUTH_ID=acc%0D%0AX-Evil:+1&REFRESH_ID=ref", "`AUTH_ID` contains characters that no token has"),
        ("AUTH_ID=acc&REFRESH_ID=ref%00", "`REFRESH_ID` contains characters that no token has"),
        ("AUTH_ID=+acc&REFRESH_ID=ref", "`AUTH_ID` contains characters that no token has"),
        ("AUTH_ID=%C3%A9&REFRESH_ID=ref", "`AUTH_ID` contains characters that no token has"),
        ("AUTH_ID=%FF%FE&REFRESH_ID=ref", "`AUTH_ID` is not UTF-8"),
    ] {
        assert_eq!(form(post), Err(message.to_owned()), "{post}");
    }
    for (post, message) in [
        ("{}", "the post has no access token: expected `AUTH_ID` or `auth[access_token]`"),
        ("[]", "the post has no access token: expected `AUTH_ID` or `auth[access_token]`"),
        ("[1]", "expected an object, found an array"),
        ("null", "expected an object, found null"),
        (r#"{"AUTH_ID": ["acc"], "REFRESH_ID": "ref"}"#, "at `AUTH_ID`: expected a string, found an array"),
        (r#"{"AUTH_ID": 7, "REFRESH_ID": "ref"}"#, "at `AUTH_ID`: expected a string, found a number"),
        (
            r#"{"auth": {"access_token": "acc", "refresh_token": null}}"#,
            "at `auth.refresh_token`: expected a string, found null",
        ),
        (r#"{"auth": "acc"}"#, "at `auth`: expected an object, found a string"),
        (r#"{"AUTH_ID": "a", "AUTH_ID": "b", "REFRESH_ID": "ref"}"#, "at `AUTH_ID`: duplicate key"),
        (r#"{"AUTH_ID": "acc\u0000", "REFRESH_ID": "ref"}"#, "`AUTH_ID` contains characters that no token has"),
    ] {
        assert_eq!(json(post), Err(message.to_owned()), "{post}");
    }
    assert!(read(Installation::from_json(b"{\"AUTH_ID\": \"\xFF\"}")).is_err());
    assert!(json(r#"{"AUTH_ID": "acc", "REFRESH_ID": "ref"} {}"#).is_err());
}

#[test]
fn large_and_deep_posts_are_refused() {
    let long = |length: usize| format!("AUTH_ID={}&REFRESH_ID=ref", "a".repeat(length));
    assert!(form(&long(MAX_TOKEN)).is_ok());
    assert_eq!(form(&long(MAX_TOKEN + 1)), Err("`AUTH_ID` is too long for a token".to_owned()));
    let padded = format!("{}&x={}", long(3), "x".repeat(MAX_POST));
    assert_eq!(form(&padded), Err("the post is larger than 256 KiB".to_owned()));
    assert_eq!(json(&padded), Err("the post is larger than 256 KiB".to_owned()));
    let many = format!("{}{}", "a&".repeat(MAX_POST / 2 - 20), long(3));
    assert!(form(&many).is_ok());
    for open in ["[", "{\"auth\":", "{\"x\":", "[{\"auth\":["] {
        assert!(json(&open.repeat(MAX_POST / open.len())).is_err(), "{open}");
    }
}

/// A post in the shape of one, with values from anywhere.
fn shaped() -> impl Strategy<Value = String> {
    let key = prop::sample::select(KEYS.concat());
    let pair = (key, "[ -~]{0,12}|\\PC{0,4}", "(\\[\\]|%5B0%5D|%00)?");
    let pair = pair.prop_map(|(key, value, suffix)| format!("{key}{suffix}={value}"));
    prop::collection::vec(pair, 0..5).prop_map(|pairs| pairs.join("&"))
}

proptest! {
    #[test]
    fn no_post_panics_and_no_error_or_debug_text_shows_it(secret in "[a-z0-9]{8}", before in shaped(), after in shaped()) {
        let post = format!("{before}&AUTH_ID={secret}&REFRESH_ID={secret}&{after}");
        let read = Installation::from_form(post.as_bytes());
        let shown = read.as_ref().map_or_else(|error| format!("{error} {error:?}"), |read| format!("{read:?}"));
        prop_assert!(!shown.contains(&secret), "{shown}");
        if let Ok(read) = read {
            prop_assert!(read.access.fits_header() && read.refresh.fits_header());
        }
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        drop(Installation::from_form(&bytes));
        drop(Installation::from_json(&bytes));
    }

    #[test]
    fn json_and_forms_are_read_alike(access in "\\PC{0,9}", refresh in "\\PC{0,9}", event in any::<bool>()) {
        let escaped = |text: &str| text.bytes().map(|byte| format!("%{byte:02x}")).collect::<String>();
        let [access_key, refresh_key, ..] = KEYS[usize::from(event)];
        let as_form = form(&format!("{access_key}={}&{refresh_key}={}", escaped(&access), escaped(&refresh)));
        let value = match event {
            true => serde_json::json!({ "auth": { "access_token": access, "refresh_token": refresh } }),
            false => serde_json::json!({ "AUTH_ID": access, "REFRESH_ID": refresh }),
        };
        prop_assert_eq!(as_form, json(&value.to_string()));
    }
}
