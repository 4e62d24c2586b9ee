//! Keys of a method file and of its parts.

use super::Shape::{
    Address, Any, Boolean, Choice, Conditions, Count, Date, Errors, Filter, ListOf, OneOf, OneOrMore, Order, Ref,
    Result, RowConditions, RowValues, RowsAt, Select, Size, Sizes, Status, Successor,
};
use super::field::SOURCES;
use super::{Key, TEXT, Word, key};
use crate::ast::Family;
use crate::breaks::Break;
use crate::model::Action;
use crate::model::Protocol::{V2, V3};

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
        Select,
        "Whether the method accepts `select`, which makes all fields of the object optional on reading.",
    )
    .follows("`false`; `true` for `field.*`"),
    key("filter", Filter, "Whether the method accepts `filter`, and the fields that it must have a condition on.")
        .means("false"),
    key("order", Order, "Whether the method accepts `order`.").means("false"),
    key("params", Ref("params"), "Parameters other than those of the action and the three keys above."),
    key(
        "body",
        Ref("param"),
        "The type of the whole body, if it is not an object. Excludes `params`, `action` and the standard parameters.",
    )
    .only(V3),
    key("arguments", Ref("words"), "The parameters in their order, if the portal takes them by position.").only(V2),
    key("rows_at", RowsAt, "Where the rows of a list stand: under a key, or in `result` itself.")
        .required_if("required with the action `list`")
        .only(V2),
    key("pagination", Ref("pagination"), "How the list is paged."),
    key(
        "keyset",
        Ref("keyset"),
        "That the list can be walked by the values of a unique field: `>ID`, with `start: -1`.",
    )
    .only(V2),
    key("rows", Ref("rows"), "What a call does to the rows of an object, beyond what the action says."),
    key("rules", ListOf("rule"), "Conditions between parameters."),
    key("envelope", Boolean, "`false` if the response is the bare value, without `result` and `time`.")
        .means("true")
        .only(V3),
    key("context", OneOf(CONTEXTS), "What only may call it.").only(V2),
    key("halted", Successor, "That the method is outdated: the name of its successor, or `true`.").only(V2),
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

const CONTEXTS: &[Word] = &[("application", "An application; the portal refuses webhooks.")];

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
    key("default", Size, "The default page size.").required_if("required, except for `single` and `start`"),
    key("max", Size, "The maximum page size.").required_if("required, except for `single`, `start`, `page` and `take`"),
    key("max_selecting", Sizes, "The maximum page size if `select` names the field.").only(V3),
    key("source", OneOf(SOURCES), "What vouches for `max`.").means("\"page\""),
    key("normalized", Boolean, "Whether the portal corrects a wrong limit or cursor instead of rejecting it.")
        .means("false")
        .only(V3),
    key(
        "cursor",
        Ref("inner_results"),
        "The fields of a cursor. One that the object does not have stands for its identifier.",
    )
    .required_if("required for `cursor`, only there")
    .only(V3),
    key("next", Ref("response_key"), "The response key of the next cursor, which is `null` on the last page.")
        .required_if("required for `cursor`, only there")
        .only(V3),
    key(
        "more",
        Ref("response_key"),
        "For `single`, `cursor` and `limit` only: the response key of the flag for more rows.",
    ),
    key("param", Ref("param_key"), "The parameter of the start, the identifier or the number of the page.")
        .required_if("`start` for the family `start`; required for `since` and `page`, only there")
        .only(V2),
    key("limit", Ref("param_key"), "The parameter of the page size.")
        .required_if("required for `limit`, `since` and `take`, only there")
        .only(V2),
    key("offset", Ref("param_key"), "The parameter of the offset.")
        .required_if("required for `limit`, only there")
        .only(V2),
    key("size", Ref("param_key"), "For `page` only: the parameter of the page size.").only(V2),
    key("inside", Ref("param_key"), "For `limit` and `page` only: the parameter that the others stand in; `PARAMS.PAGE` if it stands in another one.").only(V2),
    key("row", Ref("response_key"), "The key of the identifier in rows.")
        .required_if("required for `since`, only there")
        .only(V2),
    key(
        "newer",
        Ref("param_key"),
        "For `since` only: the parameter of an identifier for the rows after it, of which a page has the oldest.",
    )
    .only(V2),
];

/// Keys of `filter` in REST 2.0, and of its long form in REST 3.0.
pub(crate) const FILTER: &[Key] = &[
    key("param", Ref("param_key"), "The name of the parameter.").means("\"filter\"").only(V2),
    key("dialect", OneOf(DIALECTS), "The operators that it takes.").required().only(V2),
    key("logic", Boolean, "Whether conditions can be nested in groups; only for the dialect `full`.")
        .means("false")
        .only(V2),
    key(
        "in",
        OneOf(&[("array", "Equality with an array.")]),
        "How one of several values is written; only for dialects without `@`.",
    )
    .follows("`@`, if the dialect has it")
    .only(V2),
    key("required", Ref("words"), "The fields that it must have a condition on."),
];

const DIALECTS: &[Word] = &[
    ("full", "`=`, `!`, `!=`, `>`, `>=`, `<`, `<=`, `@`, `!@`, `%`, `=%`, `%=`, `!%`, `!=%`, `!%=`"),
    ("catalog", "Those of `full` without `@` and `!@`."),
    ("classic", "Those of `full` without `!%`, `!=%` and `!%=`."),
    ("plain", "Those of `classic` without `%`, `=%` and `%=`."),
    ("kernel", "`=`, `!`, `!=`, `>`, `>=`, `<`, `<=`, `><`, `!><`, `?`, `%`, `!%`"),
    ("bizproc", "`=`, `!`, `!=`, `<`, `<=`, `>`, `>=`"),
    ("task", "`!`, `<`, `<=`, `>`, `>=`; equality has no operator."),
    ("equal", "Equality only."),
];

/// Keys of `order` in REST 2.0.
pub(crate) const ORDER: &[Key] = &[
    key("param", Ref("param_key"), "The name of the parameter, whose value is a map.").means("\"order\"").only(V2),
    key("field", Ref("param_key"), "The parameter of the field, if the order is two texts.").only(V2),
    key("direction", Ref("param_key"), "The parameter of the direction, if the order is two texts.").only(V2),
];

/// Keys of `select` in REST 2.0.
pub(crate) const SELECT: &[Key] = &[
    key("param", Ref("param_key"), "The name of the parameter.").means("\"select\"").only(V2),
    key("masks", Ref("words"), "Words that stand for several fields, such as `*` and `UF_*`.").only(V2),
    key("always", Ref("words"), "The fields that a selection must contain.").only(V2),
];

/// Keys of `rows_at`.
pub(crate) const ROWS_AT: &[Key] = &[
    key("key", Ref("response_key"), "The key of the rows, or `result` for the response itself.").required().only(V2),
    key("map", Boolean, "Whether the rows are a map by identifier.").means("false").only(V2),
];

/// Keys of `keyset`.
pub(crate) const KEYSET: &[Key] = &[
    key("field", Ref("readable"), "The field in requests.").required().only(V2),
    key("row", Ref("response_key"), "The field in rows.").follows("`field`").only(V2),
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
        Family::Start => {
            "Accepts the offset of the first row. A page has 50 rows; `total` and `next` stand beside `result`, and the last page has no `next`."
        }
        Family::Limit => "Accepts a page size and an offset. The last page is empty or not full.",
        Family::Since => "Accepts the identifier of a row and a page size. The last page is empty.",
        Family::Page => "Accepts the number of the page. The last page is empty or not full.",
        Family::Take => "Accepts a page size. A queue: reading removes the rows, so it is an effect.",
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
    key("describes", Ref("object_name"), "The object whose fields the response describes, by name."),
    key("each", Ref("readable"), "For `creates` only: the parameter with a list of objects, `$name`. A call adds a row of each, with the other parameters.")
        .follows("one row of the parameters"),
    key("when", Conditions, "The values of parameters with which the call does so.").follows("in each call"),
    key(
        "where",
        RowConditions,
        "Which rows: conditions that all hold. A field can be a list of fields, of which one has to fit; a value can be a parameter, `$name`. Without the parameter, a list leaves the condition out; a call that changes rows does so in REST 2.0, and finds none in REST 3.0.",
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
    key("limit", Ref("readable"), "The parameter with the number of rows that the response shows at most, `$name`."),
    key("hides", Ref("words"), "The fields of these rows that the response leaves out."),
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
    key("text", TEXT, "The portal's message. Clients must not decide by it.").only(V2),
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
    key("total", Count, "The number of all rows, which stands beside `result`.").only(V2),
    key("next", Count, "The start of the next page, which stands beside `result`.").only(V2),
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
