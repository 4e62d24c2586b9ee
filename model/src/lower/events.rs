//! The events of objects: the fields whose values they contain.

use super::Lowering;
use crate::ast::{Ast, EventAst};
use crate::check::Fact;
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::model::{Field, ObjectEvent, Type, TypeId};
use crate::source::{NodePath, Spanned};

impl Lowering {
    /// Lowers the events of objects, once all fields are known.
    pub(super) fn events(&mut self, ast: &Ast) {
        for object in &ast.objects {
            let Some(&id) = self.objects.get(&object.name.value) else { continue };
            let identifier = self.identifier_of(id, &object.name.value);
            for Spanned { value: event, place } in &object.events {
                let lowered = self.event(id, event, identifier.as_deref(), place);
                self.api.types[id.0].events.extend(lowered);
            }
            self.check_event_names(&object.events);
            // One message is enough for all of its events.
            let unnamed = object.events.iter().find(|event| event.value.data.is_none());
            self.update_recovery();
            if let (None, Some(event), false) = (identifier, unnamed, self.is_affected(&object.name.place)) {
                self.lacks_identifier(id, &object.name.value, &event.place);
            }
        }
    }

    /// Reports an event that an object names twice: it must tell what has happened.
    fn check_event_names(&mut self, events: &[Spanned<EventAst>]) {
        let names: Vec<&Spanned<String>> = events.iter().flat_map(|event| &event.value.names).collect();
        for (at, name) in names.iter().enumerate() {
            if names[..at].iter().any(|other| other.value == name.value) {
                let problem =
                    Diagnostic::new("duplicate-name", &name.place, format!("duplicate event `{}`", name.value));
                self.report(problem.help("write each event once, for what causes it"));
            }
        }
    }

    fn event(
        &mut self,
        id: TypeId,
        event: &EventAst,
        identifier: Option<&str>,
        place: &NodePath,
    ) -> Option<ObjectEvent> {
        let names = event.names.iter().map(|name| name.value.clone()).collect();
        let data = match &event.data {
            Some(data) => data.value.clone(),
            None => ObjectEvent::identifier(identifier?),
        };
        let lowered = ObjectEvent::new(event.cause, names, data);
        for field in lowered.fields() {
            let fields = self.api.fields_of(id);
            if !fields.iter().any(|known| known.wire == field && !known.uses.unread) {
                let name = Spanned { value: field.to_owned(), place: place.clone() };
                self.lacks_field(id, &name, |field| !field.uses.unread);
            }
        }
        Some(lowered)
    }

    /// Returns the name of the field with the object's own identifier.
    fn identifier_of(&self, id: TypeId, object: &str) -> Option<String> {
        let owns = |field: &&Field| matches!(field.ty, Type::Id(entity, _) if self.api.entity(entity).name == object);
        self.api.fields_of(id).iter().find(owns).map(|field| field.wire.clone())
    }

    /// Reports that an event can carry no identifier.
    fn lacks_identifier(&mut self, id: TypeId, object: &str, place: &NodePath) {
        let message = format!("`{object}` has no identifier that the event could carry");
        let problem = Diagnostic::new("bad-event", place, message);
        let problem = problem.help("add a field with the identifier, or write what the event carries as `data`");
        let problem = problem.cascades_from(CascadeKey::File(place.file));
        let home = self.api.home_of(id);
        self.contradictions.add_one_of(["ID", "id"].map(|name| Fact::lacking(home, name)).to_vec(), problem);
    }
}
