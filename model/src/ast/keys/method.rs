//! Keys of a method file and of what stands inside.

use super::Shape::{
    Address, Any, Boolean, Choice, Conditions, Errors, Filter, ListOf, OneOf, Ref, Result, Size, Status,
};
use super::{Key, TEXT, Word, key};
use crate::model::Action;

/// Keys of a method file.
pub(crate) const METHOD: &[Key] = &[
    key("method", Ref("name"), "The wire name; equals the path.").required(),
    key("rust", Ref("snake"), "The word that the Rust names are made of, where the wire name hides its word boundaries.")
        .follows("the last segment"),
    key("action", OneOf(ACTIONS), "The standard action that the method follows."),
    key("object", Ref("object_name"), "The object that `action`, `select`, `filter` and `order` speak of.")
        .required_if("required with any of them"),
    key("summary", TEXT, "One sentence: what the method does.").required_if("required, but for the `field.*` actions"),
    key("doc", TEXT, "What else a caller must know."),
    key("docs", Address, "The official page."),
    key("scope", TEXT, "The scope that the webhook or application needs.")
        .follows("the first segment; none for a name of one segment"),
    key("access", TEXT, "Who may call."),
    key("effect", OneOf(EFFECTS), "Whether a call changes anything on the portal: decides what may be repeated.")
        .required_if("by `action`; else required"),
    key("select", Boolean, "Whether `select` is taken. The object's fields are then all optional on reading.")
        .follows("`false`; `true` for `field.*`"),
    key("filter", Filter, "Whether `filter` is taken, and which fields it must have a condition on.").means("false"),
    key("order", Boolean, "Whether `order` is taken.").means("false"),
    key("params", Ref("params"), "Parameters beside those that the action and the three keys above bring."),
    key(
        "body",
        Ref("param"),
        "The type of the whole body, where it is not an object; excludes `params`, `action` and the standard parameters.",
    ),
    key("pagination", Ref("pagination"), "How the list is paged."),
    key("rules", ListOf("rule"), "Conditions between parameters."),
    key("envelope", Boolean, "`false`: the answer is the bare value, without `result` and `time`.").means("true"),
    key(
        "result",
        Result,
        "What the answer holds. A bare value is written as its type, or as a map with `type` and no keys but those of a field.",
    )
    .required_if("by `action`; else required"),
    key("errors", Errors, "The codes that the page documents, each with its causes, beside those that come along."),
    key("examples", ListOf("example"), "Requests with their answers."),
    key("note", TEXT, "Where the official page is wrong, and why the spec says otherwise."),
];

const EFFECTS: &[Word] = &[
    ("read", "It changes nothing, and may be repeated."),
    ("write", "It changes something, so a failure that leaves it open whether it did is not repeated without a key."),
];

const ACTIONS: &[Word] = &{
    let mut words: [Word; Action::ALL.len()] = [("", ""); Action::ALL.len()];
    let mut at = 0;
    while at < words.len() {
        words[at] = (Action::ALL[at].word(), meaning(Action::ALL[at]));
        at += 1;
    }
    words
};

const fn meaning(action: Action) -> &'static str {
    match action {
        Action::Get => "Takes `id`, which is required; answers with `item`, the object. Reads.",
        Action::List => "Answers with `items`, an array of the object. Reads.",
        Action::Tail => "Takes `cursor`; answers with `items`, an array of the object. Reads.",
        Action::Add => "Takes `fields`, the object's fields marked `add`; answers with `item`, the object. Writes.",
        Action::Update => {
            "Takes `id`, which is required, and `fields`, the object's fields marked `update`; answers with `item`, the object. Writes."
        }
        Action::Delete => "Takes `id`, which is required; answers with `result`, a boolean. Writes.",
        Action::FieldList => "Answers with `items`, an array of `field`. Reads.",
        Action::FieldGet => "Takes `name`, which is required; answers with `item`, a `field`. Reads.",
    }
}

/// Keys of `pagination`.
pub(crate) const PAGINATION: &[Key] = &[
    key("family", OneOf(FAMILIES), "How pages follow each other.").required(),
    key("default", Size, "The page size where none is asked for.").required_if("required, but for `single`"),
    key("max", Size, "The largest page size.").required_if("required, but for `single`"),
    key("cursor", Ref("inner_results"), "The fields of a cursor.").required_if("required for `cursor`, only there"),
    key(
        "next",
        Ref("answer_key"),
        "The key of the answer that holds the next cursor, which is `null` on the last page.",
    )
    .required_if("required for `cursor`, only there"),
    key("more", Ref("answer_key"), "For `single` only: the key of the answer that says whether there is more."),
];

const FAMILIES: &[Word] = &[
    (
        "offset",
        "Takes `pagination: {page, limit, offset}`. Ends with an empty page, or one shorter than the largest before it: portals cut `limit` down without a word.",
    ),
    (
        "tail",
        "Takes `cursor: {field, value, order, limit}`, as the action `tail` does without saying so. Ends with an empty page.",
    ),
    ("cursor", "Takes `pagination: {limit, afterCursor}`. Ends where there is no next cursor."),
    ("single", "Takes `pagination: {limit}` if `max` is given. There is one page."),
];

/// Keys of a rule.
pub(crate) const RULE: &[Key] = &[
    key("any_of", Choice, "At least one of these is given."),
    key("one_of", Choice, "Exactly one of these is given."),
    key("require", Ref("readable"), "Required where `when` holds."),
    key("forbid", Ref("readable"), "Refused where `when` holds."),
    key("when", Conditions, "Parameters with the values that they have.")
        .required_if("required with `require` and `forbid`, only there"),
    key("doc", TEXT, "What the rule is about."),
];

/// Keys of a cause.
pub(crate) const CAUSE: &[Key] = &[
    key("cause", Ref("cause_name"), "Our name for it, unique in the method.").required(),
    key("field", Ref("words"), "What the portal names in `validation[].field`.").follows("it names nothing"),
    key("when", TEXT, "When it occurs.").required(),
    key("fix", TEXT, "What the caller can do.").required(),
    key("retry", Boolean, "Whether the same call can succeed later.").means("false"),
];

/// Keys of an example.
pub(crate) const EXAMPLE: &[Key] = &[
    key("title", TEXT, "What it shows."),
    key("request", Any, "The body, without `auth`.").means("{}"),
    key("response", Any, "What stands under `result`.").required_if("exactly one of `response` and `error`"),
    key("error", Ref("failure"), "A failure.").required_if("exactly one of `response` and `error`"),
    key("status", Status, "The HTTP status of the failure.").follows("the error's first one"),
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
