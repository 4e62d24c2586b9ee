//! One slip gives one message, at the slip, however many places it affects.

use crate::spec::{DENIED, Spec, errors, method, ping, thing, told};
use bitrix24_codegen::load;
use insta::assert_snapshot;

/// Adds methods with these keys.
fn several(spec: Spec, keys: &str) -> Spec {
    ["one", "two", "three"].into_iter().fold(spec, |spec, name| {
        let text = format!("method: demo.{name}\nsummary: Answers.\neffect: read\nresult: boolean\n{keys}");
        spec.file(&format!("demo/{name}.yaml"), &text)
    })
}

fn with_entities(entities: &str) -> Spec {
    ping("").file("api.yaml", &format!("api:\n  title: Demo\n  modules: {{ demo: For the tests. }}\n{entities}"))
}

#[test]
fn error_misspelled_where_it_is_defined() {
    assert_snapshot!(told(&several(errors(&DENIED.replace("Denied", "Deneid")), "errors: { Denied: }\n")), @"
    errors.yaml:2: nothing names `Deneid`, but 3 places name `Denied`
    did you mean `Denied`?
    ");
}

#[test]
fn error_that_several_methods_name_is_not_defined() {
    assert_snapshot!(told(&several(errors(DENIED), "errors: { Missing: }\n")), @"
    errors.yaml:1: nothing defines `Missing`, which is named in 3 places, the first in demo/one.yaml
    add `Missing` here, or correct the names
    ");
}

#[test]
fn error_misspelled_where_it_is_used() {
    let examples = "errors: { Denied: , Deneid: }\nexamples: [ { error: { code: Deneid, message: No. } } ]\n";
    assert_snapshot!(told(&several(errors(DENIED), "errors: { Denied: }\n").file("demo/ping.yaml", &format!("method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n{examples}"))), @"
    demo/ping.yaml:5: unknown error `Deneid`
    did you mean `Denied`?
    ");
}

#[test]
fn file_of_errors_is_missing() {
    assert_snapshot!(told(&several(ping(""), "errors: { Denied: , Missing: }\n")), @"
    errors.yaml:1: missing file errors.yaml: methods name 2 errors, such as `Denied`, which no file defines
    add the file with `errors:` and the errors under it; spec/README.md lists their keys
    ");
}

#[test]
fn api_file_is_missing() {
    let spec = several(ping(""), "params: { user: id<user>, chat: id<im.chat> }\n").without("api.yaml");
    assert_snapshot!(told(&spec), @"
    api.yaml:1: missing file api.yaml
    add the file with `api:`, and `title:` and `modules:` under it; spec/README.md lists its keys
    ");
}

#[test]
fn entity_misspelled_where_it_is_defined() {
    let spec = several(with_entities("  entities: { im.caht: A chat. }\n"), "params: { chat: id<im.chat> }\n");
    assert_snapshot!(told(&spec), @"
    api.yaml:4: nothing names `im.caht`, but 3 places name `im.chat`
    did you mean `im.chat`?
    ");
}

#[test]
fn entity_that_several_methods_name_is_not_defined() {
    let spec = several(with_entities("  entities: { user: A user. }\n"), "params: { chat: id<im.chat> }\n");
    assert_snapshot!(told(&spec), @"
    api.yaml:4: nothing defines `im.chat`, which is named in 3 places, the first in demo/one.yaml
    add `im.chat` here, or correct the names
    ");
}

#[test]
fn object_that_several_methods_take_has_no_file() {
    let spec = several(ping(""), "params: { chat: im.chat }\n");
    assert_snapshot!(told(&spec), @"
    im/chat.yaml:1: no file defines `im.chat`, which is named in 3 places, the first in demo/one.yaml
    add im/chat.yaml with `object: im.chat`, or correct the names
    ");
}

#[test]
fn modules_under_another_key() {
    let crm = "method: crm.get\nsummary: Gets.\neffect: read\nresult: boolean\n";
    let spec = |key: &str| ping("").file("crm/get.yaml", crm).file("api.yaml", &format!("api:\n  title: Demo\n{key}"));
    assert_snapshot!(told(&spec("  module: { demo: For the tests., crm: Customers. }\n")), @"
    api.yaml:3: unknown key `module`
    did you mean `modules`?
    ");
    assert_snapshot!(told(&spec("")), @"
    api.yaml:1: missing key `modules`
    add `modules:` with one sentence for each of `crm`, `demo`
    ");
}

#[test]
fn key_of_the_method_inside_another_key() {
    let causes = "errors:\n  Denied:\n    - { cause: Denied, when: It is., fix: Ask. }\n";
    let text =
        "method: demo.ping\nsummary: Answers.\neffect: read\nparams:\n  id: integer\n  result:\n    done: boolean\n";
    assert_snapshot!(told(&errors(DENIED).file("demo/ping.yaml", text)), @"
    demo/ping.yaml:6: unexpected key `result` here
    start `result` in the column of `method`
    ");
    let text = "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\nparams:\n  id: integer\n  errors:\n  Denied:\n    - { cause: Denied, when: It is., fix: Ask. }\n";
    assert_snapshot!(told(&errors(DENIED).file("demo/ping.yaml", text)), @"
    demo/ping.yaml:7: unexpected key `errors` here
    start `errors` in the column of `method`
    ");
    let text = format!(
        "method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n{causes}  examples:\n    - {{ response: true }}\n"
    );
    assert_snapshot!(told(&errors(DENIED).file("demo/ping.yaml", &text)), @"
    demo/ping.yaml:8: unexpected key `examples` here
    start `examples` in the column of `method`
    ");
    let text = "method: demo.ping\nsummary: Answers.\nparams:\n  id: integer\n  effect: read\nresult: boolean\n";
    assert_snapshot!(told(&method(text)), @"
    demo/ping.yaml:5: unexpected key `effect` here
    start `effect` in the column of `method`
    ");
}

#[test]
fn first_key_of_a_method_is_lost() {
    let spec = |first: &str| {
        thing("id: integer\n")
            .file("demo/thing/list.yaml", &format!("{first}action: list\nobject: demo.thing\nsummary: Lists.\n"))
    };
    assert_snapshot!(told(&spec("")), @"
    demo/thing/list.yaml:1: the file has no `method`, `object`, `enum`, `errors` or `api` key
    start the file with `method:`, `object:` or `enum:` and the dotted name that matches the path
    ");
    assert_snapshot!(told(&spec("mehtod: demo.thing.list\n")), @"
    demo/thing/list.yaml:1: the file has no `method`, `object`, `enum`, `errors` or `api` key
    did you mean `method`?
    ");
}

#[test]
fn action_and_object_misspelled() {
    let spec = |keys: &str| {
        thing("id: integer\n")
            .file("demo/thing/list.yaml", &format!("method: demo.thing.list\nsummary: Lists.\n{keys}"))
    };
    assert_snapshot!(told(&spec("acton: list\nobject: demo.thing\n")), @"
    demo/thing/list.yaml:3: unknown key `acton`
    did you mean `action`?
    ");
    assert_snapshot!(told(&spec("action: list\nobejct: demo.thing\n")), @"
    demo/thing/list.yaml:4: unknown key `obejct`
    did you mean `object`?
    ");
    assert_snapshot!(told(&spec("object: demo.thing\n")), @"
    demo/thing/list.yaml:1: missing keys `effect` and `result`
    add `effect: read` or `effect: write`, which decides what may be retried; add `result:` with the content of `result` in the response
    ");
}

#[test]
fn keys_that_are_not_deeper_than_the_name() {
    assert_snapshot!(told(&ping("params:\n  id:\n  type: integer\n  doc: Which one.\n")), @"
    demo/ping.yaml:6: `id` has no value, because the keys below it are not indented deeper
    indent `type` deeper than `id`
    ");
    assert_snapshot!(told(&ping("params:\n  id:\n    type: integer\n    doc: Which one.\n    other:\n    type: integer\n    doc: Another.\n")), @"
    demo/ping.yaml:9: `other` has no value, because the keys below it are not indented deeper
    indent `type` deeper than `other`
    ");
    let examples = "examples:\n  - response:\n      item:\n      id: 1\n      name: One\n";
    assert_snapshot!(told(&get("id: integer\nname: string\n", examples)), @"
    demo/thing/get.yaml:9: `item` has no value, because the keys below it are not indented deeper
    indent `id` and the keys below it deeper than `item`
    ");
}

/// Creates an object with a method that gets it and has these keys.
fn get(fields: &str, keys: &str) -> Spec {
    let head = "method: demo.thing.get\naction: get\nobject: demo.thing\nsummary: Gets.\nparams: { id: integer }\n";
    thing(fields).file(
        "demo/thing/get.yaml",
        &format!("{head}{}", keys.replace("- response", "- request: { id: 1 }\n    response")),
    )
}

const TWO: &str =
    "examples:\n  - response: { item: { id: 1, name: One } }\n  - response: { item: { id: 2, name: Two } }\n";

#[test]
fn relation_to_an_object_that_cannot_be_read() {
    let owner = "object: demo.owner\nsummary: An owner.\nfields:\n  id: integer\n   name: string\n";
    let spec = get("id: integer\nowners: { type: array<demo.owner>, relation: true }\n", "");
    assert!(told(&spec.file("demo/owner.yaml", owner)).starts_with("demo/owner.yaml:"));
}

#[test]
fn field_misspelled_where_it_is_defined() {
    assert_snapshot!(told(&get("id: integer\nnmae: string\n", TWO)), @"
    demo/thing.yaml:5: 2 places contradict `nmae`; in demo/thing/get.yaml: the object has no key `name`
    correct `nmae`, or each of these places
    ");
}

#[test]
fn field_of_another_type() {
    assert_snapshot!(told(&get("id: integer\nname: integer\n", TWO)), @r#"
    demo/thing.yaml:5: 2 places contradict `name`; in demo/thing/get.yaml: expected an integer, found the string "One"
    correct `name`, or each of these places
    "#);
}

#[test]
fn field_that_is_not_defined() {
    assert_snapshot!(told(&get("id: integer\n", TWO)), @"
    demo/thing/get.yaml:8: the object has no key `name`, in 2 places
    add the key to the spec, remove it, or use `id`
    ");
    let lists = "method: demo.thing.list\naction: list\nobject: demo.thing\nsummary: Lists.\nselect: true\nexamples: [ { request: { select: [name] }, response: { items: [] } } ]\n";
    assert_snapshot!(told(&get("id: integer\n", TWO).file("demo/thing/list.yaml", lists)), @"
    demo/thing.yaml:1: 3 places contradict `name`; in demo/thing/get.yaml: the object has no key `name`
    correct `name`, or each of these places
    ");
}

#[test]
fn field_misspelled_where_it_is_used() {
    let spec =
        get("id: integer\nname: string\n", &format!("{TWO}  - response: {{ item: {{ id: 3, nmae: Three }} }}\n"));
    assert_snapshot!(told(&spec), @"
    demo/thing/get.yaml:12: the object has no key `nmae`
    did you mean `name`?
    ");
}

#[test]
fn all_parameters_are_lost() {
    let keys =
        "examples: [ { request: { from: 1, until: 2 }, response: true } ]\nrules: [ { any_of: [from, until] } ]\n";
    assert_snapshot!(told(&ping(keys)), @"
    demo/ping.yaml:6: there is no parameter `from`, nor `until`
    name one of `params`, or describe it there
    ");
}

#[test]
fn request_of_an_example_is_lost() {
    let keys = "params: { from: { type: integer, required: true }, until: { type: integer, required: true } }\nrules: [ { ordered: [from, until] } ]\nexamples: [ { response: true } ]\n";
    assert_snapshot!(told(&ping(keys)), @"
    demo/ping.yaml:7: missing keys `from` and `until`
    add the keys, or remove `required` from the parameter
    ");
}

#[test]
fn line_with_a_key_is_lost_or_written_twice() {
    let object = "object: demo.thing\nsummary: A thing.\nevents:\n  creates: ONADD\n  id: id<demo.thing>\n  title: string\n  mark: string\n  size: integer\n";
    let problems = method("method: demo.ping\nsummary: Pings.\neffect: read\nresult: demo.thing\n")
        .file("demo/thing.yaml", object)
        .problems();
    let lines: Vec<String> =
        problems.reports().iter().map(|report| format!("{}: {}", report.span.line, report.message)).collect();
    assert_eq!(lines, ["1: missing key `fields`", "5: unknown keys `id`, `title`, `mark` and 1 more"]);
    assert_snapshot!(told(&ping("params:\nparams: { id: integer }\n")), @"
    demo/ping.yaml:6: duplicate key `params`
    remove one of the two
    ");
}

#[test]
fn key_above_its_own_name_is_indented() {
    let keys =
        "method: demo.ping\nsummary: Pings.\neffect: write\nparams:\n  id: integer\n  result:\n  result: boolean\n";
    assert_snapshot!(told(&method(keys)), @"
    demo/ping.yaml:6: `result` has no value, because the keys below it are not indented deeper
    indent `result` deeper than `result`
    ");
}

#[test]
fn name_of_an_error_with_a_space() {
    let codes =
        "errors:\n  Not Found: { code: NONE, status: 404, category: lookup, when: It is not there., fix: Look. }\n";
    let spec = ping("errors: { NotFound: null }\n").file("errors.yaml", codes);
    assert_snapshot!(told(&spec), @"
    errors.yaml:2: `Not Found` cannot be the name of an error
    names of errors are PascalCase words other than `Other` and `Unknown`
    ");
}

#[test]
fn texts_left_to_the_author() {
    assert_snapshot!(told(&method("method: demo.ping\nsummary: TODO what it does.\naccess: TODO who may call.\neffect: read\nresult: boolean\n")), @"
    demo/ping.yaml:2: 2 unresolved `TODO`s, the first: what it does.
    write each text, or remove its key if it is optional
    ");
}

#[test]
fn different_slips_near_one_name_stay_apart() {
    let keys = "params: { parameter: string }\nrules: [ { any_of: [perameter, paremeter] } ]\n";
    let problems = ping(keys).problems();
    assert_eq!(problems.reports().len(), 2, "{problems}");
    assert!(load(&[]).is_err());
}

#[test]
fn check_of_keys_of_which_one_cannot_be_read() {
    let spec = |head: &str, rows: &str| {
        thing("id: integer\n")
            .file("demo/thing/list.yaml", &format!("method: demo.thing.list\n{head}summary: Lists.\nrows: {rows}\n"))
    };
    assert_eq!(
        told(&spec("action: list\nobject: true\n", "{ where: [[id, '=', 1]] }")),
        "demo/thing/list.yaml:3: expected text, found a boolean\nput the text in quotes"
    );
    assert_eq!(
        told(&spec("action: [list]\nobject: demo.thing\n", "{ lists: demo.thing }")),
        "demo/thing/list.yaml:2: `action` cannot be a list\nwrite `get`, `list`, `tail`, `add`, `update`, `delete`, \
         `field.list` or `field.get`"
    );
    assert_eq!(
        told(&spec("effect: read\nresult: boolean\n", "{ lsits: demo.thing }")),
        "demo/thing/list.yaml:5: unknown key `lsits`\ndid you mean `lists`?"
    );
    let inline = "params: { kind: { type: enum, vaules: { A: The first. } } }\n";
    assert_eq!(told(&ping(inline)), "demo/ping.yaml:5: unknown key `vaules`\ndid you mean `values`?");
    assert_eq!(
        told(&ping("dcos: https://example.com\ndocs_version: 2026-01-01\n")),
        "demo/ping.yaml:5: unknown key `dcos`\ndid you mean `docs`?"
    );
}

#[test]
fn error_that_is_indented_too_far() {
    let first = |codes: &str| {
        let told = told(&several(errors(codes), "errors: { Late: }\n"));
        told.lines().next().unwrap_or_default().to_owned()
    };
    let early = "Early:\n  code: EARLY\n  status: 400\n  category: request\n  when: It is.\n  fix: Wait.\n";
    let late = early.replace("Early", "Late").replace("EARLY", "LATE");
    let deeper: String = late.lines().map(|line| format!("  {line}\n")).collect();
    assert_eq!(first(&format!("{early}{deeper}")), "errors.yaml:8: unknown key `Late`");
    let message = "`Late` has no value, because the keys below it are not indented deeper";
    assert_eq!(first(&format!("{early}{}", late.replace("\n  ", "\n"))), format!("errors.yaml:8: {message}"));
}

#[test]
fn parameter_of_a_cause_that_the_method_lost() {
    let keys = "errors: { Denied: [ { cause: Denied, when: It is., fix: Ask., field: id, breaks: [required, type, min] } ] }\n";
    let spec = |params: &str| {
        errors(DENIED).file(
            "demo/ping.yaml",
            &format!("method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\n{params}{keys}"),
        )
    };
    assert_eq!(told(&spec("params: { name: integer }\n")), "demo/ping.yaml:6: there is no parameter `id`\nuse `name`");
    assert_eq!(
        told(&spec("params: { id: integer }\n")).lines().next(),
        Some("demo/ping.yaml:6: no request breaks `required` or `min` of `id`")
    );
}

#[test]
fn text_that_ends_behind_a_tab() {
    assert_eq!(
        told(&ping("access:\tTask #5 and more.\n")),
        "demo/ping.yaml:5: the text ends here, because ` #` starts a comment\nput the whole text in quotes, or write a \
         space after the `#` of a comment"
    );
}

#[test]
fn entries_that_are_indented_deeper_than_the_rest() {
    let keys = "params:\n    one: integer\n  two: integer\n  three: integer\n";
    assert_eq!(
        told(&ping(keys)),
        "demo/ping.yaml:6: inconsistent indentation\nstart the entries of one map or list in the same column; compare line 7"
    );
}

#[test]
fn field_of_a_filter_is_lost() {
    let list = "method: demo.thing.list\naction: list\nobject: demo.thing\nsummary: Lists.\nfilter: { required: [owner] }\nerrors: { Denied: [ { cause: Denied, field: filter.owner, breaks: [required, operator], when: It is., fix: Ask. } ] }\nexamples: [ { request: { filter: [[owner, 1]] }, response: { items: [] } } ]\n";
    let spec = |fields: &str| {
        thing(fields).file("demo/thing/list.yaml", list).file("errors.yaml", &format!("errors:\n  {DENIED}"))
    };
    assert_snapshot!(told(&spec("id: integer\n")), @"
    demo/thing/list.yaml:5: the object has no field `owner`, in 3 places
    add the field to the object's file
    ");
    assert_snapshot!(told(&spec("id: integer\nowner: { type: integer, sortable: true }\n")), @"
    demo/thing.yaml:5: 3 places contradict `owner`; in demo/thing/list.yaml: the field `owner` is not filterable
    correct `owner`, or each of these places
    ");
    assert_snapshot!(told(&spec("id: integer\nowner: { type: integer, filterable: true }\n")), @"
    demo/thing/list.yaml:6: no request breaks `operator` of `filter.owner`
    name `filter`, or a condition on a field with `filterable` operators, or correct `breaks`
    ");
    assert!(spec("id: integer\nowner: { type: integer, filterable: ['=', in] }\n").is_valid());
}

#[test]
fn parameter_of_several_causes_has_another_type() {
    let keys = "errors:\n  Denied:\n    - { cause: Lost, field: [kind, name], breaks: required, when: It is., fix: Ask. }\n    - { cause: Odd, field: kind, breaks: values, when: It is odd., fix: Ask. }\nexamples: [ { request: { kind: A, name: a }, response: true }, { request: { kind: A, name: b }, response: true } ]\n";
    let spec = |kind: &str| {
        errors(DENIED).file(
            "demo/ping.yaml",
            &format!("method: demo.ping\nsummary: Answers.\neffect: read\nresult: boolean\nparams:\n  kind: {kind}\n  name: {{ type: string, required: true }}\n{keys}"),
        )
    };
    assert!(spec("{ type: enum, required: true, values: { A: The first. } }").is_valid());
    assert_snapshot!(told(&spec("integer")), @r#"
    demo/ping.yaml:6: 4 places contradict `kind`; in demo/ping.yaml: expected an integer, found the string "A"
    correct `kind`, or each of these places
    "#);
}

#[test]
fn key_that_has_another_name() {
    assert_snapshot!(told(&get("id: integer\ntitle: string\n", TWO)), @"
    demo/thing.yaml:5: 2 places contradict `title`; in demo/thing/get.yaml: the object has no key `name`, and `title` is missing
    correct `title`, or each of these places
    ");
    let one = "examples: [ { response: { item: { id: 1, name: One } } } ]\n";
    assert_snapshot!(told(&get("id: integer\ntitle: string\n", one)), @"
    demo/thing/get.yaml:6: the object has no key `name`, and `title` is missing
    write `title` in its place, or correct the name in the spec
    ");
}

#[test]
fn field_around_others_has_another_type() {
    let keys = "examples:\n  - response: { item: { id: 1, part: { size: 1, name: A } } }\n  - response: { item: { id: 1, part: [ { size: 1 } ] } }\n";
    let spec = |part: &str| {
        get(&format!("id: integer\npart: {part}\n"), keys)
            .file("demo/part.yaml", "object: demo.part\nsummary: A part.\nfields: { size: integer, name: string }\n")
    };
    assert_snapshot!(told(&spec("array<demo.part>")), @"
    demo/thing.yaml:5: 2 places contradict `part`; in demo/thing/get.yaml: expected an array, found an object
    correct `part`, or each of these places
    ");
}

#[test]
fn objects_that_only_a_lost_method_used() {
    let object = |spec: Spec, name: &str, fields: &str| {
        let text = format!("object: demo.{name}\nsummary: It.\nfields: {{ {fields} }}\n");
        spec.file(&format!("demo/{name}.yaml"), &text)
    };
    let spec = || object(object(ping(""), "thing", "parts: array<demo.part>"), "part", "size: integer");
    assert_snapshot!(told(&spec()), @"
    demo/thing.yaml:1: no method takes or answers the object `demo.thing`
    name it in a method or in a field of an object, or delete the file
    ");
    assert_snapshot!(told(&object(spec(), "zone", "id: integer")), @"
    demo/thing.yaml:1: no method takes or answers the object `demo.thing`, nor the object `demo.zone`
    name it in a method or in a field of an object, or delete the file
    ");
    assert_snapshot!(told(&object(spec(), "part", "whole: array<demo.thing>")), @"
    demo/part.yaml:1: no method takes or answers the object `demo.part`
    name it in a method or in a field of an object, or delete the file
    ");
}

#[test]
fn item_of_a_list_that_is_indented_too_far() {
    let first = "examples:\n    - request:\n        id: 1\n    response: true\n";
    let second = "  - request:\n      id: 2\n    response: true\n";
    let keys = |examples: &str| format!("params: {{ id: integer }}\n{examples}");
    assert_snapshot!(told(&ping(&keys(&format!("{first}{second}")))), @"
    demo/ping.yaml:7: inconsistent indentation
    start the entries of one map or list in the same column; compare line 9
    ");
    assert_snapshot!(told(&ping(&keys(first))), @"
    demo/ping.yaml:7: inconsistent indentation
    start the entries of one map or list in the same column; compare line 9
    ");
    let wide = "examples:\n    - request:\n          id: 1\n    response: true\n    - response: false\n";
    assert_snapshot!(told(&ping(&keys(wide))), @"
    demo/ping.yaml:9: inconsistent indentation
    start the entries of one map or list in the same column
    ");
}

#[test]
fn type_of_a_bare_result_is_lost() {
    let result = |keys: &str| {
        let text = format!("method: demo.ping\nsummary: Answers.\neffect: read\nresult:\n{keys}");
        told(&method(&text))
    };
    let missing = "missing key `type`";
    for keys in [
        "  rust_type: Pong\n  doc: What it says.\n  fields: { id: integer, name: string }\n",
        "  doc: It is empty.\n  max_items: 0\n",
        "  nullable: true\n",
    ] {
        let told = result(keys);
        assert!(told.starts_with("demo/ping.yaml:") && told.contains(missing), "{told}");
    }
}

#[test]
fn field_with_problems_that_queries_name() {
    let list =
        "method: demo.thing.list\naction: list\nobject: demo.thing\nsummary: Lists.\nfilter: { required: [name] }\n";
    let spec = thing("id: integer\nname: text\n").file("demo/thing/list.yaml", list);
    assert_eq!(told(&spec), "demo/thing.yaml:5: unknown type `text`\ndid you mean `string`?");
}

#[test]
fn module_misspelled_beside_a_similar_one() {
    let text = |name: &str| format!("method: {name}.get\nsummary: Gets.\neffect: read\nresult: boolean\n");
    let api = "api: { title: Demo, modules: { demo: For the tests., tsak: Older tasks., tasks: Tasks. } }\n";
    let spec =
        ping("").file("api.yaml", api).file("task/get.yaml", &text("task")).file("tasks/get.yaml", &text("tasks"));
    assert!(told(&spec).starts_with("task/get.yaml:1: unknown module `task`\ndid you mean `tsak`? if not, "));
}
