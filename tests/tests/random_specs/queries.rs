//! Examples with every form of a query, which random specs do not have.

use bitrix24_codegen::SourceFile;

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
"#;

/// Returns the specs.
pub(crate) fn files() -> Vec<SourceFile> {
    [("demo/queriedrow.yaml", OBJECT), ("demo/queriedrow/list.yaml", LIST), ("demo/queriedrow/tail.yaml", TAIL)]
        .map(|(path, text)| SourceFile::new(path, text))
        .into()
}
