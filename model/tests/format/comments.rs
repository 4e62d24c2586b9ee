//! Comments stay, with what they belong to.

use crate::{config, formatted, specs};
use insta::assert_snapshot;
use proptest::prelude::*;

#[test]
fn everywhere() {
    assert_snapshot!(formatted("
        # yaml-language-server: $schema=../schema.json
        # About the effect.
        effect: read   # It changes nothing.
        # The name.
        method: demo.ping # equals the path
        params:     # what it takes
             # the first
             a: string     # a
             # the second
             b:   # b
                 # its type
                 type: string
                 # its end
             # c: string
        # not yet
        #result:
        errors:
          A: []
        # at the end
    "), @"
    # yaml-language-server: $schema=../schema.json
    # The name.
    method: demo.ping  # equals the path
    # About the effect.
    effect: read  # It changes nothing.
    params:  # what it takes
      # the first
      a: string  # a
      # the second
      b:  # b
        # its type
        type: string
        # its end
      # c: string
    # not yet
    #result:
    errors:
      A: []
    # at the end
    ");
}

#[test]
fn in_lists_and_brackets() {
    assert_snapshot!(formatted("
        method: demo.ping
        result: { # of the whole
          # of a
          a: boolean, # a
          b: integer # b
          # after all
        } # outside
        params: {a: string} # short
        errors:
          A:
          # of the first
          - cause: One   # one
            when: Always.
            fix: Wait.
            # end of the first
          # of the second
          -   # behind the dash
            # of its key
            cause: Two
            when: Never.
            fix: Go.
          - { cause: Three, when: Once., fix: Stop. }   # three
          # end of A
        examples: [ # none
        ]
        note: |   # of the text
          Text # no comment
        #
    "), @"
    method: demo.ping
    params:  # short
      a: string
    # of the whole
    result:  # outside
      # of a
      a: boolean  # a
      b: integer  # b
      # after all
    errors:
      A:
        # of the first
        - cause: One  # one
          when: Always.
          fix: Wait.
        # end of the first
        # of the second
        # behind the dash
        # of its key
        - { cause: Two, when: Never., fix: Go. }
        - { cause: Three, when: Once., fix: Stop. }  # three
        # end of A
    examples: []  # none
    note: |  # of the text
      Text # no comment
    #
    ");
}

#[test]
fn where_nothing_is_written_yet() {
    assert_snapshot!(formatted("
        method: demo.ping
        params:
          # a: string
          # b: string
        # about the result
        result:
          a:
            # TODO
          b:
    "), @"
    method: demo.ping
    params:
      # a: string
      # b: string
    # about the result
    result:
      a:
        # TODO
      b:
    ");
}

#[test]
fn a_header_stays_on_top() {
    assert_snapshot!(formatted("
        # Who wrote this.
        # And when.

        # The summary.
        summary: Answers.
        method: demo.ping
    "), @"
    # Who wrote this.
    # And when.

    method: demo.ping
    # The summary.
    summary: Answers.
    ");
}

proptest! {
    #![proptest_config(config())]

    /// Keeps comments and empty lines in any place of any spec, and changes nothing else.
    #[test]
    fn wherever_they_are(
        file in any::<prop::sample::Index>(),
        places in prop::collection::vec((any::<prop::sample::Index>(), 0..4u8, 0..9usize), 1..12),
    ) {
        let specs = specs();
        let mut lines: Vec<String> = file.get(specs).text.lines().map(str::to_owned).collect();
        for (number, (place, kind, indent)) in places.iter().enumerate() {
            let at = place.index(lines.len());
            match kind {
                0 => lines[at] += &format!(" # mark{number}."),
                1 => lines.insert(at, format!("{}# mark{number}.", " ".repeat(*indent))),
                2 => lines.insert(at, String::new()),
                _ => lines[at] = lines[at].replacen(", ", &format!(", # mark{number}.\n{}", " ".repeat(indent + 20)), 1),
            }
        }
        let text = lines.join("\n") + "\n";
        // A comment inside a text breaks it or becomes a part of it.
        if crate::meaning(&text).is_some() {
            let out = formatted(&text);
            for number in 0..places.len() {
                let mark = format!("mark{number}.");
                prop_assert_eq!(out.matches(&mark).count(), text.matches(&mark).count(), "{}\n---\n{}", text, out);
            }
        }
    }
}
