//! Rules that trigger faults, as JSON, and their checks.

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::nearest;
use hyper::Uri;

use crate::state::faults::{Fault, FaultRule};
use crate::state::names::Apis;
use crate::values::given_json;
use crate::values::problems::{suggestion, unknown, unknown_keys};

const KEYS: [&str; 5] = ["fault", "method", "nth", "times", "probability"];

/// The names of faults, each with the values that it takes.
const FAULTS: [(&str, Option<&str>); 10] = [
    ("reset-before", None),
    ("reset-after", None),
    ("delay", Some("a time, such as `delay=250ms` or `delay=2s`")),
    ("cut", None),
    ("html", None),
    ("503", None),
    ("429", None),
    ("wrong-envelope", None),
    ("moved", Some("a URL, such as `moved=https://new.example`")),
    ("error", Some("an error, such as `error=AccessDenied`")),
];

/// What rules can name: the errors of the specs, and methods.
pub(crate) struct Known<'a> {
    pub(crate) apis: &'a Apis,
    pub(crate) methods: &'a [&'a str],
}

/// Reads a faults file: `{"seed": 1, "rules": [{"fault": "cut", "method"?, "nth"?, "times"?, "probability"?}]}`, or only
/// the list of rules. Returns the rules and the seed, or all problems.
pub(crate) fn read(text: &str, known: &Known<'_>) -> Result<(Vec<FaultRule>, u64), Vec<String>> {
    let (file, mut problems) = given_json::read(text.as_bytes()).map_err(|problem| vec![problem])?;
    let (rules, seed) = match &file {
        Json::Array(rules) => (Some(rules.as_slice()), 0),
        Json::Object(map) => {
            problems.extend(unknown_keys(map, &["seed", "rules"]));
            let seed = map.get("seed").map_or(Some(0), Json::as_u64);
            if seed.is_none() {
                problems.push("`seed` must be an integer from 0".to_owned());
            }
            (map.get("rules").and_then(Json::as_array).map(Vec::as_slice), seed.unwrap_or(0))
        }
        _ => (None, 0),
    };
    let Some(rules) = rules else {
        problems.push("expected a list of rules, or an object with the list under `rules`".to_owned());
        return Err(problems);
    };
    match read_rules(rules, known) {
        Ok(rules) if problems.is_empty() => Ok((rules, seed)),
        Ok(_) => Err(problems),
        Err(more) => Err([problems, more].concat()),
    }
}

/// Reads and checks a list of rules. Returns all problems.
pub(crate) fn read_rules(list: &[Json], known: &Known<'_>) -> Result<Vec<FaultRule>, Vec<String>> {
    let (mut rules, mut problems) = (Vec::new(), Vec::new());
    for (at, rule) in list.iter().enumerate() {
        let (rule, mut found) = read_rule(rule);
        found.extend(rule.iter().flat_map(|rule| rule_problems(known, rule)));
        problems.extend(found.iter().map(|problem| in_rule(at, problem)));
        rules.extend(rule);
    }
    if problems.is_empty() { Ok(rules) } else { Err(problems) }
}

/// Returns the problems of rules that their texts do not show: methods and errors that do not exist, and rules that never
/// trigger.
pub(crate) fn check(known: &Known<'_>, rules: &[FaultRule]) -> Vec<String> {
    let found = rules.iter().enumerate().flat_map(|(at, rule)| {
        let problems = rule_problems(known, rule);
        problems.into_iter().map(move |problem| in_rule(at, &problem))
    });
    found.collect()
}

/// Returns a rule as JSON, with the counts of its requests.
pub(crate) fn write(rule: &FaultRule) -> Json {
    let mut map = Map::new();
    map.extend([("fault", rule.fault.to_string())]);
    let mut add = |key: &str, value: Option<Json>| map.extend(value.map(|value| (key, value)));
    add("method", rule.method.as_deref().map(Json::from));
    add("nth", rule.nth.map(Json::from));
    add("times", rule.times.map(Json::from));
    add("probability", rule.probability.map(Json::from));
    map.extend([("seen", rule.seen), ("triggered", rule.triggered)]);
    Json::Object(map)
}

/// Returns the problems of one rule.
fn rule_problems(known: &Known<'_>, rule: &FaultRule) -> Vec<String> {
    let mut problems = Vec::new();
    let mut add = |problem: Option<String>| problems.extend(problem);
    add(rule.method.as_ref().and_then(|pattern| pattern_problem(known.methods, pattern)));
    add((rule.nth == Some(0)).then(|| "`nth` counts from 1".to_owned()));
    add((rule.times == Some(0))
        .then(|| "`times` must be at least 1; a rule that never triggers can be left out".to_owned()));
    let is_probability = |probability: &f64| *probability > 0.0 && *probability <= 1.0;
    let outside = rule.probability.filter(|probability| !is_probability(probability));
    add(outside.map(|probability| format!("`probability` must be above 0 and at most 1, not {probability}")));
    match &rule.fault {
        Fault::Moved(url) => {
            let fits = url.parse::<Uri>().is_ok_and(|uri| uri.scheme().is_some() && uri.host().is_some());
            add((!fits).then(|| format!("`moved` needs a URL with a scheme and a host, not `{url}`")));
        }
        Fault::Fails(failure) => add(failure.unknown_name(&known.apis.all())),
        _ => {}
    }
    problems
}

fn in_rule(at: usize, problem: &str) -> String {
    format!("rule {}: {problem}", at + 1)
}

/// Returns a rule as far as it can be read, and the problems of its keys.
fn read_rule(value: &Json) -> (Option<FaultRule>, Vec<String>) {
    let Some(map) = value.as_object() else { return (None, vec!["expected an object".to_owned()]) };
    let mut problems = unknown_keys(map, &KEYS);
    let fault = match map.get("fault").map(|fault| fault.as_str().map(|text| (text, Fault::parse(text)))) {
        Some(Some((_, Some(fault)))) => Some(fault),
        Some(Some((text, None))) => {
            problems.push(fault_problem(text));
            None
        }
        Some(None) => {
            problems.push("`fault` must be a string".to_owned());
            None
        }
        None => {
            problems.push("`fault` is missing".to_owned());
            None
        }
    };
    let mut wrong = |key: &str, what: &str| problems.push(format!("`{key}` must be {what}"));
    let mut rule = FaultRule::new(fault.unwrap_or(Fault::Html));
    for (key, value) in map {
        match (key.as_str(), value.as_str(), value.as_u64(), value.as_f64()) {
            ("method", Some(method), ..) => rule.method = Some(method.to_owned()),
            ("method", ..) => wrong(key, "a string"),
            ("nth", _, Some(nth), _) => rule.nth = Some(nth),
            ("times", _, Some(times), _) => rule.times = Some(times),
            ("nth" | "times", ..) => wrong(key, "an integer from 1"),
            ("probability", _, _, Some(probability)) => rule.probability = Some(probability),
            ("probability", ..) => wrong(key, "a number above 0 and at most 1"),
            _ => {}
        }
    }
    (Some(rule), problems)
}

/// Returns what is wrong with the text of a fault.
pub(crate) fn fault_problem(text: &str) -> String {
    let name = text.split_once('=').map_or(text, |(name, _)| name).trim();
    let names = FAULTS.map(|(name, _)| name);
    match FAULTS.iter().find(|(known, _)| *known == name) {
        Some((_, Some(values))) => format!("`{name}` takes {values}"),
        Some((_, None)) => format!("`{name}` takes no value"),
        None if nearest(name, &names).is_some() => unknown("fault", name, names),
        None => format!("unknown fault `{text}`; use {}", names.map(|name| format!("`{name}`")).join(", ")),
    }
}

/// Returns what is wrong with the method of a rule.
fn pattern_problem(methods: &[&str], pattern: &str) -> Option<String> {
    let Some(start) = pattern.strip_suffix('*') else {
        if pattern.contains('*') {
            return Some(format!("`{pattern}` has a `*` that is not at its end; only a final `*` matches any rest"));
        }
        return (!methods.contains(&pattern)).then(|| unknown("method", pattern, methods.iter().copied()));
    };
    if methods.iter().any(|method| method.starts_with(start)) {
        return None;
    }
    let ends = |method: &str| method.match_indices('.').map(|(at, _)| at + 1).collect::<Vec<_>>();
    let starts = methods.iter().flat_map(|method| ends(method).into_iter().map(|end| format!("{}*", &method[..end])));
    let starts: Vec<String> = starts.collect();
    let starts: Vec<&str> = starts.iter().map(String::as_str).collect();
    Some(format!("no method matches `{pattern}`{}", suggestion(pattern, &starts)))
}

#[cfg(test)]
mod tests {
    use bitrix24_json::json;

    use super::*;

    const METHODS: [&str; 3] = ["batch", "mail.message.get", "note.document.list"];

    /// Returns the problems of a file.
    fn problems(json: &Json) -> Vec<String> {
        let known = Known { apis: &Apis::new([]), methods: &METHODS };
        read(&json.to_string(), &known).err().unwrap_or_default()
    }

    #[test]
    fn a_valid_file_gives_rules_and_a_seed() {
        let known = Known { apis: &Apis::new([]), methods: &METHODS };
        let text = r#"{"seed": 3, "rules": [{"fault": "delay=5", "times": 2}]}"#;
        let (rules, seed) = read(text, &known).expect("a valid file");
        assert_eq!((rules.len(), seed), (1, 3));
        let written = json!({"fault": "delay=5ms", "times": 2, "seen": 0, "triggered": 0});
        assert_eq!(write(&rules[0]), written);
        for method in ["mail.message.get", "mail.*", "*", "batch"] {
            assert_eq!(problems(&json!([{"fault": "cut", "method": method}])), [""; 0], "{method}");
        }
        assert_eq!(
            problems(
                &json!([{"fault": "error=OWN_CODE"}, {"fault": "error=expired_token"}, {"fault": "error=Own_Code"}])
            ),
            [""; 0]
        );
    }

    #[test]
    fn all_problems_are_named_with_place_and_suggestion() {
        let wrong = json!({"sead": 1, "rules": [
            {"fault": "resetafter", "probabilty": 0.5}, 5, {"fault": "cut", "nth": "x"}, {"method": "mial.*"},
        ]});
        assert_eq!(
            problems(&wrong),
            [
                "unknown key `sead`; did you mean `seed`?",
                "rule 1: unknown key `probabilty`; did you mean `probability`?",
                "rule 1: unknown fault `resetafter`; did you mean `reset-after`?",
                "rule 2: expected an object",
                "rule 3: `nth` must be an integer from 1",
                "rule 4: `fault` is missing",
                "rule 4: no method matches `mial.*`; did you mean `mail.*`?",
            ]
        );
    }

    #[test]
    fn rules_that_never_trigger_as_meant_are_problems() {
        let wrong = json!([
            {"fault": "cut", "method": "mail.mesage.get"}, {"fault": "cut", "method": "mial.*"},
            {"fault": "cut", "method": "*.get"}, {"fault": "cut", "probability": 2}, {"fault": "cut", "nth": 0},
            {"fault": "cut", "times": 0}, {"fault": "moved=nowhere"}, {"fault": "error=AccesDenied"},
            {"fault": "cut", "probability": 0},
        ]);
        assert_eq!(
            problems(&wrong),
            [
                "rule 1: unknown method `mail.mesage.get`; did you mean `mail.message.get`?",
                "rule 2: no method matches `mial.*`; did you mean `mail.*`?",
                "rule 3: `*.get` has a `*` that is not at its end; only a final `*` matches any rest",
                "rule 4: `probability` must be above 0 and at most 1, not 2",
                "rule 5: `nth` counts from 1",
                "rule 6: `times` must be at least 1; a rule that never triggers can be left out",
                "rule 7: `moved` needs a URL with a scheme and a host, not `nowhere`",
                "rule 8: unknown error `AccesDenied`; did you mean `AccessDenied`?",
                "rule 9: `probability` must be above 0 and at most 1, not 0",
            ]
        );
    }

    #[test]
    fn a_fault_with_a_wrong_value_says_what_it_takes() {
        assert_eq!(fault_problem("delay=5m"), "`delay` takes a time, such as `delay=250ms` or `delay=2s`");
        assert_eq!(fault_problem("cut=1"), "`cut` takes no value");
        for (name, values) in FAULTS {
            let text = if values.is_some() { format!("{name}=1") } else { name.to_owned() };
            assert!(Fault::parse(&text).is_some(), "{text}");
        }
    }
}
