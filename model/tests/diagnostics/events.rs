//! What a portal posts when objects change.

use crate::spec::{Spec, method};
use insta::assert_snapshot;

/// Specs of an object with these events, in a module with a method.
fn with_events(events: &str) -> Spec {
    let thing = format!(
        "object: demo.thing\nsummary: A thing.\nevents: {events}\nfields: {{ id: id<demo.thing>, kind: integer }}\n"
    );
    method("method: demo.ping\nsummary: Pings.\neffect: read\nresult: demo.thing\n").file("demo/thing.yaml", &thing)
}

#[test]
fn events_of_an_object() {
    let events = [
        "{ creates: ONTHINGADD }",
        "{ creates: ONTHINGADD, updates: THING.ON.UPDATE, removes: [ONTHINGDELETE, ONTHINGDELETE_$kind] }",
        "{ updates: { name: ONTHINGUPDATE, data: { FIELDS_BEFORE: undefined, FIELDS_AFTER: { ID: $id, KINDS: [$kind, 5] } } } }",
    ];
    for events in events {
        assert!(with_events(events).is_valid(), "{events}");
    }
}

#[test]
fn one_event_for_two_changes() {
    let problem = with_events("{ creates: ONTHING, updates: ONTHING }").problem();
    assert!(problem.starts_with("error[duplicate-name]: duplicate event `ONTHING`\n"), "{problem}");
}

#[test]
fn a_name_in_other_letters() {
    assert_snapshot!(with_events("{ creates: onThingAdd }").problem(), @"
    error[bad-event]: `onThingAdd` is not the name of an event
     --> spec/demo/thing.yaml:3:20
      |
    3 | events: { creates: onThingAdd }
      |                    ^^^^^^^^^^
      = help: write the name in upper case, as portals do: `ONCRMDEALADD`
    ");
    assert_snapshot!(with_events("{ creates: $kind }").problem(), @"
    error[bad-event]: `$kind` is not the name of an event
     --> spec/demo/thing.yaml:3:20
      |
    3 | events: { creates: $kind }
      |                    ^^^^^
      = help: write the name in upper case, as portals do: `ONCRMDEALADD`
    ");
}

#[test]
fn an_unknown_field() {
    assert_snapshot!(with_events("{ creates: ONTHINGADD_$knid }").problem(), @"
    error[unknown-field]: the object has no field `knid`
     --> spec/demo/thing.yaml:3:20
      |
    3 | events: { creates: ONTHINGADD_$knid }
      |                    ^^^^^^^^^^^^^^^^
      = help: did you mean `kind`?
    ");
    assert_snapshot!(with_events("{ removes: { name: ONTHINGDELETE, data: { ID: $it } } }").problem(), @"
    error[unknown-field]: the object has no field `it`
     --> spec/demo/thing.yaml:3:20
      |
    3 | events: { removes: { name: ONTHINGDELETE, data: { ID: $it } } }
      |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: use `id` or `kind`
    ");
}

#[test]
fn a_change_that_does_not_exist() {
    assert_snapshot!(with_events("{ adds: ONTHINGADD }").problem(), @"
    error[unknown-key]: unknown key `adds`
     --> spec/demo/thing.yaml:3:11
      |
    3 | events: { adds: ONTHINGADD }
      |           ^^^^
      = help: use `creates`, `updates` or `removes`
    ");
    assert_snapshot!(with_events("{ removes: { data: { ID: $id } } }").problem(), @"
    error[missing-key]: missing key `name`
     --> spec/demo/thing.yaml:3:11
      |
    3 | events: { removes: { data: { ID: $id } } }
      |           ^^^^^^^
      = help: add `name:` here
    ");
}

#[test]
fn nothing_to_carry() {
    let thing = "object: demo.thing\nsummary: A thing.\nevents: { creates: ONTHINGADD }\nfields: { kind: integer }\n";
    assert_snapshot!(with_events("{}").file("demo/thing.yaml", thing).problem(), @"
    error[bad-event]: `demo.thing` has no identifier that the event could carry
     --> spec/demo/thing.yaml:3:20
      |
    3 | events: { creates: ONTHINGADD }
      |                    ^^^^^^^^^^
      = help: add a field with the identifier, or write what the event carries as `data`
    ");
}
