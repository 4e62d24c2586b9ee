//! Examples with every form of a query, which random specs do not have.

use bitrix24_codegen::SourceFile;
use bitrix24_json::{Value as Json, json};
use bitrix24_model::Dialect;

const OBJECT: &str = r#"
object: demo.queriedrow
summary: A row.
fields:
  id: { type: id<demo.queriedrow>, filterable: true, sortable: true, doc: The row. }
  title: { type: string, filterable: true, sortable: true, doc: The title. }
  size: { type: number, filterable: true, doc: The size. }
  done: { type: boolean, filterable: true, doc: Whether it is done. }
  changed: { type: datetime, filterable: true, sortable: true, doc: When it changed. }
  day: { type: date, filterable: true, doc: The day. }
  kind: { type: enum, filterable: true, values: { a: The first., b: The second., err: The third., item: Another., error: One more. }, doc: The kind. }
  hidden: { type: integer, doc: Not filterable. }
  parent: { type: demo.queriedrow, relation: true, doc: The parent. }
"#;

const LIST: &str = r#"
method: demo.queriedrow.list
action: list
object: demo.queriedrow
summary: Lists rows.
select: true
filter: true
order: true
pagination: { family: offset, default: 50, max: 1000 }
examples:
  - { request: {}, response: { items: [] } }
  - { request: { select: [], filter: [], order: {}, pagination: {} }, response: { items: [] } }
  - { request: { select: [id, title, parent.title], filter: [[id, 15]], pagination: { limit: 5 } }, response: { items: [] } }
  - { request: { filter: [[id, [1, 2]], [title, '!=', 'a "b"'], [size, '>', -1.5], [done, true]], order: { title: ASC, id: DESC } }, response: { items: [] } }
  - { request: { filter: [[changed, between, ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00+03:00']], [day, in, ['2026-01-01']], [kind, in, [a, b]]] }, response: { items: [] } }
  - { request: { filter: [[id, '>=', 5000000000], [id, '<', 1], [size, '<=', 2]], pagination: { limit: 10, page: 2, offset: 3 } }, response: { items: [] } }
  - { request: { filter: [{ logic: or, conditions: [[id, '=', 1], { logic: and, negative: true, conditions: [[title, '=', a], [done, '=', false]] }] }] }, response: { items: [] } }
  - { request: { filter: [{ logic: and, conditions: [[id, '=', 1], [id, '!=', 2]] }] }, response: { items: [] } }
  - { request: { filter: [{ logic: or, negative: true, conditions: [] }, [id, '=', 1]] }, response: { items: [] } }
  - { request: { filter: [[id, in, []]], pagination: { page: 3 } }, response: { items: [] } }
  - { request: { filter: [{ leftOperand: id, operator: '>', rightOperand: 5 }], order: { id: desc, title: asc } }, response: { items: [] } }
  - { request: { filter: [{ type: condition, leftOperand: size, operator: between, rightOperand: [1, 5] }, [UF_AGE, null]] }, response: { items: [] } }
  - { request: { filter: [{ type: filter, logic: OR, negative: false, conditions: [{ leftOperand: id, operator: in, rightOperand: [1] }, { conditions: [[title, a]] }] }] }, response: { items: [] } }
  - { request: { filter: [{ conditions: [] }] }, response: { items: [] } }
  - { request: { filter: [title, in, [a, b]] }, response: { items: [] } }
  - { request: { filter: [parent.title, a] }, response: { items: [] } }
"#;

const TAIL: &str = r#"
method: demo.queriedrow.tail
action: tail
object: demo.queriedrow
summary: Follows rows.
filter: true
pagination: { family: tail, default: 50, max: 1000 }
examples:
  - { request: { cursor: { field: id, value: 7, order: ASC } }, response: { items: [] } }
  - { request: { cursor: { field: changed, value: '2026-01-01T00:00:00+00:00', order: DESC, limit: 10 } }, response: { items: [] } }
  - { request: { cursor: { field: id, value: 7, order: desc } }, response: { items: [] } }
  - { request: { cursor: { field: id, value: 7 } }, response: { items: [] } }
"#;

/// Returns the specs.
pub(crate) fn files() -> Vec<SourceFile> {
    [("demo/queriedrow.yaml", OBJECT), ("demo/queriedrow/list.yaml", LIST), ("demo/queriedrow/tail.yaml", TAIL)]
        .map(|(path, text)| SourceFile::new(path, text))
        .into()
}

/// Returns the specs of REST 2.0: a list for each dialect of filters, with an example of each operator.
pub(crate) fn files_v2() -> Vec<SourceFile> {
    Dialect::ALL.into_iter().enumerate().flat_map(|(at, dialect)| [object_v2(at), list_v2(at, dialect)]).collect()
}

fn object_v2(at: usize) -> SourceFile {
    let mut fields = json!({
        "ID": { "type": format!("id<demo.asked{at}>"), "sortable": true, "doc": "The row." },
        "TITLE": { "type": "string", "sortable": true, "doc": "The title." },
        "SIZE": { "type": "number", "doc": "The size." },
        "DONE": { "type": "yn", "doc": "Whether it is done." },
        "MARK": { "type": "flag", "doc": "Whether it is marked." },
        "CHANGED": { "type": "datetime", "doc": "When it changed." },
        "DAY": { "type": "date", "doc": "The day." },
        "KIND": { "type": "enum", "values": { "a": "The first.", "2": { "doc": "The second.", "rust": "Two" } }, "doc": "The kind." },
        "SHOWN": { "type": "local", "doc": "The day as the portal shows it." },
        "state": { "type": "string", "sent": "STATE", "doc": "The state." },
    });
    fields.as_object_mut().unwrap().values_mut().for_each(|field| field["filterable"] = json!(true));
    let object = json!({
        "object": format!("demo.asked{at}"), "summary": "A row.", "open": { "UF_*": "any" }, "fields": fields,
    });
    SourceFile::new(format!("demo/asked{at}.yaml"), object.to_string())
}

fn list_v2(at: usize, dialect: Dialect) -> SourceFile {
    let is_two_texts = at % 2 == 1;
    let (order, orders) = match is_two_texts {
        true => (
            json!({ "field": "sort", "direction": "order" }),
            vec![json!({ "sort": "ID", "order": "desc" }), json!({ "sort": "TITLE" })],
        ),
        false => (json!(true), vec![json!({ "order": { "TITLE": "asc", "ID": "DESC" } }), json!({ "order": {} })]),
    };
    let mut requests =
        vec![json!({}), json!({ "filter": [] }), json!({ "select": ["*", "ID", "UF_COLOR"], "start": 50 })];
    requests.extend(orders);
    let conditions = dialect.operators().iter().flat_map(|operator| {
        operands(operator).into_iter().map(move |(name, operand)| json!({ (format!("{operator}{name}")): operand }))
    });
    requests.extend(conditions.map(|filter| json!({ "filter": filter })));
    if dialect.operators().contains(&"!><") {
        requests.push(json!({ "filter": { "!><SIZE": [1, 5], "%TITLE": "a" } }));
    }
    if dialect.has_logic() {
        let either = json!({ "logic": "OR", "0": { "ID": 1 }, "1": { "%TITLE": "a", ">ID": 2 } });
        requests.push(json!({ "filter": { "STATE": "new", "0": either } }));
    }
    let examples: Json = requests.into_iter().map(|request| json!({ "request": request, "response": [] })).collect();
    let list = json!({
        "method": format!("demo.asked{at}.list"), "action": "list", "object": format!("demo.asked{at}"),
        "summary": "Lists rows.", "rows_at": "result", "pagination": { "family": "start" }, "select": { "masks": ["*", "UF_*"] },
        "filter": { "dialect": dialect.word(), "logic": dialect.has_logic() }, "order": order, "examples": examples,
    });
    SourceFile::new(format!("demo/asked{at}/list.yaml"), list.to_string())
}

/// Returns conditions with an operator, by fields.
fn operands(operator: &str) -> Vec<(&'static str, Json)> {
    let (early, late) = ("2026-01-01T00:00:00+00:00", "2026-02-01T00:00:00+03:00");
    match operator {
        "@" | "!@" => vec![("ID", json!([1, 2])), ("KIND", json!(["a", "2"])), ("UF_COLOR", json!(["red"]))],
        "><" | "!><" => vec![("SIZE", json!([1, 5])), ("CHANGED", json!([early, late])), ("UF_SIZE", json!([1, 5]))],
        _ if operator.contains(['%', '?']) => {
            vec![("TITLE", json!("a \"b\"")), ("STATE", json!("a")), ("UF_COLOR", json!("red"))]
        }
        _ if operator.contains(['<', '>']) => {
            vec![
                ("ID", json!(5)),
                ("SIZE", json!(1.5)),
                ("CHANGED", json!(early)),
                ("DAY", json!("2026-01-01")),
                ("UF_SIZE", json!(5)),
            ]
        }
        _ => vec![
            ("ID", json!(5)),
            ("ID", json!([1, 2])),
            ("TITLE", json!("a")),
            ("TITLE", json!("")),
            ("DONE", json!("Y")),
            ("MARK", json!(0)),
            ("KIND", json!("a")),
            ("SHOWN", json!("05/26/2026")),
            ("STATE", json!("new")),
            ("UF_COLOR", json!("red")),
            ("UF_COLOR", json!(["red", "blue"])),
        ],
    }
}
