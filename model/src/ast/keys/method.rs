//! Keys of a method file and of its parts.

use super::Shape::{
    Address, Any, Boolean, Choice, Conditions, Date, Errors, Filter, ListOf, OneOf, OneOrMore, Ref, Result,
    RowConditions, RowValues, Size, Sizes, Status,
};
use super::field::SOURCES;
use super::{Key, TEXT, Word, key};
use crate::ast::Family;
use crate::breaks::Break;
use crate::model::Action;

/// Keys of a method file.
pub(crate) const METHOD: &[Key] = &[
    key("method", Ref("name"), "The wire name, which matches the path.").required(),
    key("rust", Ref("snake"), "The Rust name, if the wire name does not show its word boundaries.")
        .follows("the last segment"),
    key("action", OneOf(ACTIONS), "The standard action that the method follows."),
    key("object", Ref("object_name"), "The object of `action`, `select`, `filter` and `order`.")
        .required_if("required with any of them"),
    key("summary", TEXT, "One sentence: what the method does.")
        .required_if("required, except for the `field.*` actions"),
    key("doc", TEXT, "Further description for callers."),
    key("docs", Address, "The official page."),
    key("docs_version", Date, "The version of the official page that the spec was written from.")
        .follows("`docs_version` of api.yaml"),
    key("scope", TEXT, "The scope that the webhook or application needs.")
        .follows("the first segment; none for a name of one segment"),
    key("access", TEXT, "Who may call."),
    key("effect", OneOf(EFFECTS), "Whether a call changes anything on the portal, which decides what may be retried.")
        .required_if("by `action`; else required"),
    key(
        "select",
        Boolean,
        "Whether the method accepts `select`, which makes all fields of the object optional on reading.",
    )
    .follows("`false`; `true` for `field.*`"),
    key("filter", Filter, "Whether the method accepts `filter`, and the fields that it must have a condition on.")
        .means("false"),
    key("order", Boolean, "Whether the method accepts `order`.").means("false"),
    key("params", Ref("params"), "Parameters other than those of the action and the three keys above."),
    key(
        "body",
        Ref("param"),
        "The type of the whole body, if it is not an object. Excludes `params`, `action` and the standard parameters.",
    ),
    key("pagination", Ref("pagination"), "How the list is paged."),
    key("rows", Ref("rows"), "What a call does to the rows of an object, beyond what the action says."),
    key("rules", ListOf("rule"), "Conditions between parameters."),
    key("envelope", Boolean, "`false` if the response is the bare value, without `result` and `time`.").means("true"),
    key(
        "result",
        Result,
        "The content of the response. A bare value is written as its type, or as a field with `type`.",
    )
    .required_if("by `action`; else required"),
    key(
        "errors",
        Errors,
        "The documented error codes with their causes, in addition to those of the action and the standard parameters.",
    ),
    key("examples", ListOf("example"), "Requests with their responses."),
    key("note", TEXT, "What is wrong on the official page, and why the spec differs."),
];

const EFFECTS: &[Word] = &[
    ("read", "It changes nothing, and may be retried."),
    ("write", "It changes something, so a failure with an unknown outcome is not retried without an idempotency key."),
];

/// Pairs the words of an enum with their meanings.
macro_rules! words {
    ($words:ty, $meaning:path) => {{
        let mut words: [Word; <$words>::ALL.len()] = [("", ""); <$words>::ALL.len()];
        let mut at = 0;
        while at < words.len() {
            words[at] = (<$words>::ALL[at].word(), $meaning(<$words>::ALL[at]));
            at += 1;
        }
        words
    }};
}

const ACTIONS: &[Word] = &words!(Action, action_meaning);

const fn action_meaning(action: Action) -> &'static str {
    match action {
        Action::Get => "Requires `id`, returns the object as `item`. Reads.",
        Action::List => "Returns an array of the object as `items`. Reads.",
        Action::Tail => "Accepts `cursor`, returns an array of the object as `items`. Reads.",
        Action::Add => "Requires `fields`, the object's fields marked `add`; returns the object as `item`. Writes.",
        Action::Update => {
            "Requires `id` and `fields`, the object's fields marked `update`; returns the object as `item`. Writes."
        }
        Action::Delete => "Requires `id`, returns a boolean as `result`. Writes.",
        Action::FieldList => "Returns an array of `field` as `items`. Reads.",
        Action::FieldGet => "Requires `name`, returns a `field` as `item`. Reads.",
    }
}

/// Keys of `pagination`.
pub(crate) const PAGINATION: &[Key] = &[
    key("family", OneOf(FAMILIES), "The family of the pagination.").required(),
    key("default", Size, "The default page size.").required_if("required, except for `single`"),
    key("max", Size, "The maximum page size.").required_if("required, except for `single`"),
    key("max_selecting", Sizes, "The maximum page size if `select` names the field."),
    key("source", OneOf(SOURCES), "What vouches for `max`.").means("\"page\""),
    key("normalized", Boolean, "Whether the portal corrects a wrong limit or cursor instead of rejecting it.")
        .means("false"),
    key(
        "cursor",
        Ref("inner_results"),
        "The fields of a cursor. One that the object does not have stands for its identifier.",
    )
    .required_if("required for `cursor`, only there"),
    key("next", Ref("response_key"), "The response key of the next cursor, which is `null` on the last page.")
        .required_if("required for `cursor`, only there"),
    key("more", Ref("response_key"), "For `single` and `cursor` only: the response key of the flag for more rows."),
];

const FAMILIES: &[Word] = &words!(Family, family_meaning);

const fn family_meaning(family: Family) -> &'static str {
    match family {
        Family::Offset => {
            "Accepts `pagination: {page, limit, offset}`. Ends with an empty page, or one shorter than the longest before it, because portals silently reduce `limit`."
        }
        Family::Tail => {
            "Accepts `cursor: {field, value, order, limit}`, and is the default of the action `tail`. Ends with an empty page."
        }
        Family::Cursor => "Accepts `pagination: {limit, afterCursor}`. The last page has no next cursor.",
        Family::Single => "Accepts `pagination: {limit}` if `max` is given. Has one page.",
    }
}

/// Keys of `rows`.
pub(crate) const ROWS: &[Key] = &[
    key("lists", Ref("object_name"), "The object whose rows the response shows, perhaps in another form.")
        .follows("the object of the method"),
    key("creates", Ref("object_name"), "The object of which a call adds a row."),
    key("updates", Ref("object_name"), "The object whose rows a call changes."),
    key("removes", Ref("object_name"), "The object whose rows a call removes."),
    key("when", Conditions, "The values of parameters with which the call does so.").follows("in each call"),
    key(
        "where",
        RowConditions,
        "Which rows: conditions that all hold. A field can be a list of fields, of which one has to fit; a value can be a parameter, `$name`. Without the parameter, a list leaves the condition out, and a call that changes rows finds none.",
    )
    .follows("for `updates` and `removes`: the row of the parameter `id`"),
    key(
        "sets",
        RowValues,
        "The values that a call writes, in addition to the parameters that have the name of a field.",
    ),
    key(
        "puts",
        RowValues,
        "The elements that a call puts into arrays, such as a list of identifiers. They replace those with the same identifier. An object gets the parameters that have the names of its fields.",
    ),
    key("takes", RowValues, "The elements that a call takes out of arrays, by their identifiers."),
    key("items", Ref("response_key"), "The response key of these rows.").follows("the list in the response"),
    key("count", Ref("response_key"), "The response key of the number of these rows."),
    key("taken", Ref("response_key"), "The response key of the elements that `takes` finds."),
    key("missed", Ref("response_key"), "The response key of the elements that `takes` does not find."),
    key("also", ListOf("rows"), "What the call does to other rows, with the same keys."),
];

/// Keys of a rule.
pub(crate) const RULE: &[Key] = &[
    key("any_of", Choice, "At least one of these is given."),
    key("one_of", Choice, "Exactly one of these is given."),
    key("require", Ref("readable"), "Required if `when` holds."),
    key("forbid", Ref("readable"), "Rejected if `when` holds."),
    key("ordered", Choice, "None of these numbers or times is before one that stands in front of it."),
    key("distinct", Choice, "These differ, if they are given."),
    key("when", Conditions, "Parameters with their values.")
        .required_if("required with `require` and `forbid`, only there"),
    key("doc", TEXT, "The description of the rule."),
];

/// Keys of a cause.
pub(crate) const CAUSE: &[Key] = &[
    key("cause", Ref("cause_name"), "The name of the cause, unique in the method.").required(),
    key("field", Ref("words"), "The values of `validation[].field`.").follows("none"),
    key("breaks", OneOrMore(BREAKS), "What of its `field`s a call breaks; without `field`, what of any parameter."),
    key("when", TEXT, "When it occurs.").required(),
    key("fix", TEXT, "What the caller can do.").required(),
    key("retry", OneOf(RETRIES), "Whether the same call can succeed.").means("\"never\""),
];

const BREAKS: &[Word] = &words!(Break, Break::meaning);

const RETRIES: &[Word] = &[("never", "It fails again."), ("later", "It can succeed after a wait.")];

/// Keys of an example.
pub(crate) const EXAMPLE: &[Key] = &[
    key("title", TEXT, "What it shows."),
    key("request", Any, "The body, without `auth`.").means("{}"),
    key("response", Any, "The content of `result`.").required_if("exactly one of `response` and `error`"),
    key("error", Ref("failure"), "An error.").required_if("exactly one of `response` and `error`"),
    key("status", Status, "The HTTP status of the error.").follows("the first one of the error"),
];

/// Keys of an example's failure.
pub(crate) const FAILURE: &[Key] = &[
    key("code", Ref("error_name"), "The name of the error, one of the method's `errors`.").required(),
    key("message", TEXT, "The portal's message.").required(),
    key("validation", ListOf("validation"), "What is wrong with which field."),
];

/// Keys of an entry of `validation`.
pub(crate) const VALIDATION: &[Key] =
    &[key("field", TEXT, "The field."), key("message", TEXT, "The portal's message.").required()];
