//! Order, lines and quotes.

use crate::formatted;
use insta::assert_snapshot;

#[test]
fn known_keys_have_an_order() {
    assert_snapshot!(formatted("
        note: It is wrong.
        result: { doc: How it went., type: boolean }
        params: { b: { doc: The second., required: true, type: string }, a: { type: string } }
        unknown: 1
        summary: Answers.
        rules: [ { doc: One of them., any_of: [a, b] } ]
        errors: { Z: [ { fix: Wait., when: Always., cause: Busy } ], A: [] }
        method: demo.ping
        effect: read
    "), @"
    method: demo.ping
    summary: Answers.
    effect: read
    params:
      b: { type: string, required: true, doc: The second. }
      a: { type: string }
    rules:
      - { any_of: [a, b], doc: One of them. }
    result: { type: boolean, doc: How it went. }
    errors:
      Z:
        - { cause: Busy, when: Always., fix: Wait. }
      A: []
    note: It is wrong.
    unknown: 1
    ");
}

#[test]
fn json_keeps_its_order() {
    assert_snapshot!(formatted("
        method: demo.ping
        examples: [ { response: { type: 1, code: { title: x, doc: y } }, request: { when: 2, cause: [3, {b: 1, a: 2}] } } ]
    "), @"
    method: demo.ping
    examples:
      - request:
          when: 2
          cause:
            - 3
            - { b: 1, a: 2 }
        response: { type: 1, code: { title: x, doc: y } }
    ");
}

#[test]
fn what_is_too_long_for_a_line_gets_several() {
    let long = "words ".repeat(22);
    let text = format!(
        "method: demo.ping\nparams:\n  a: {{ type: string, doc: {long} }}\n  b: {{ type: string, doc: '{}' }}\n",
        &long[..100]
    );
    assert_snapshot!(formatted(&text), @"
    method: demo.ping
    params:
      a:
        type: string
        doc: words words words words words words words words words words words words words words words words words words words words words words
      b: { type: string, doc: words words words words words words words words words words words words words words words words word }
    ");
}

#[test]
fn quotes_are_those_that_are_needed() {
    assert_snapshot!(formatted(r##"
        method: "demo.ping"
        examples:
          - request:
              plain: 'a text, with commas [and] brackets'
              colon: 'one: two'
              hash: "one #two"
              tick: "`code` first"
              apostrophe: 'it''s'
              both: 'it''s "so"'
              slash: "C:\\path"
              breaks: "one\ntwo\t\u200b"
              number: '12'
              old: ['1_000', 'yes', '12:30:00', '2026-05-25', '0x1F', '~', '']
              true: ["true", TRUE, Null, ~, 1.50, 0x1F, .inf]
              uuid: '99502976-b2a2-4246'
              short: { question: 'Is it?', list: '[a]', type: 'array<id<user>>', address: "https://example.com/?a=b" }
    "##), @r#"
    method: demo.ping
    examples:
      - request:
          plain: a text, with commas [and] brackets
          colon: 'one: two'
          hash: 'one #two'
          tick: '`code` first'
          apostrophe: it's
          both: it's "so"
          slash: C:\path
          breaks: "one\ntwo\t\u200b"
          number: '12'
          old: ['1_000', 'yes', '12:30:00', '2026-05-25', '0x1F', '~', '']
          true: ['true', true, null, null, 1.50, 0x1F, .inf]
          uuid: 99502976-b2a2-4246
          short: { question: Is it?, list: '[a]', type: array<id<user>>, address: https://example.com/?a=b }
    "#);
}

#[test]
fn texts_over_several_lines_keep_their_breaks() {
    assert_snapshot!(formatted("
        method: demo.ping
        doc: |
            First.

              - indented
            Last.


        note: >-
                It is short
                enough.
        summary: >-
          This text has so many words that it does not fit in one line, whatever is done about it, and so
          the breaks that its author chose stay where they are,
          even in odd places.
        access: Plain texts can go on in the next line too, and this one does so because it has so many words
            that it would be too wide for a line
            otherwise.
        scope: one
          two
        examples:
        - response: |2+
              deep

        - response:
            - |
              in a list
    "), @"
    method: demo.ping
    summary: >-
      This text has so many words that it does not fit in one line, whatever is done about it, and so
      the breaks that its author chose stay where they are,
      even in odd places.
    doc: |
      First.

        - indented
      Last.
    scope: one two
    access: >-
      Plain texts can go on in the next line too, and this one does so because it has so many words
      that it would be too wide for a line
      otherwise.
    examples:
      - response: |2+
            deep

      - response:
          - |
            in a list

    note: It is short enough.
    ");
}

#[test]
fn groups_stay_apart() {
    assert_snapshot!(formatted("


        method: demo.ping


        params:

          a: string


          b: string
          c: string

        result: { a: boolean,

          b: boolean }

    "), @"
    method: demo.ping

    params:
      a: string

      b: string
      c: string

    result:
      a: boolean

      b: boolean
    ");
}

#[test]
fn blank_lines_belong_to_the_dash() {
    assert_snapshot!(formatted("rules:\n-\n\n- a long item\n-\n\n  of two\n\n  lines\n"), @"
    rules:
      -

      - a long item
      - >-
        of two

        lines
    ");
}

/// A line of whitespace at the end of a text belongs to the text, so the entry below has no empty line above it.
#[test]
fn a_text_that_ends_in_blanks() {
    let text = formatted("method: demo.ping\nresult: >1\n  a\n  \nsummary: b\nerrors: c\n");
    assert_eq!(text.replace(' ', "·"), "method:·demo.ping\nsummary:·b\nresult:·>2\n···a\n···\nerrors:·c\n");
}

#[test]
fn what_is_no_spec_stays_as_it_is() {
    for text in ["", "# nothing yet\n", "just:a text", "- 'a'\n-   b\n", "12\n"] {
        assert_eq!(formatted(text), text);
    }
}

#[test]
fn pasted_json() {
    assert_snapshot!(formatted(r#"
method: demo.ping
examples:
  - request: {
      "fields": {
        "title": "Contract",
        "tags": [
          "new"
        ]
      }
    }
    response: {
  "items": [
    { "id": 1, "title": "It's \"done\"" },
    { "id": 2 }
  ]
}
"#), @r#"
    method: demo.ping
    examples:
      - request: { fields: { title: Contract, tags: [new] } }
        response:
          items:
            - { id: 1, title: It's "done" }
            - { id: 2 }
    "#);
}

/// Without quotes, such a space is refused.
#[test]
fn spaces_of_web_pages_stay_in_quotes() {
    let text = "method: demo.ping\nnote: '10\u{a0}000.'\n";
    assert_eq!(formatted(text), text);
}
