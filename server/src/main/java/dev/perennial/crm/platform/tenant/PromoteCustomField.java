package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.CustomFieldId;
import dev.perennial.crm.platform.Jobs;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has an index built for a field, so that lists find its values quickly; nobody who reads or writes waits for it. */
public record PromoteCustomField(CustomFieldId field) implements Verb<CustomField> {

    @Component
    static class Handler implements VerbHandler<PromoteCustomField, CustomField> {

        private final CustomFields fields;
        private final FieldIndexes indexes;
        private final ObjectProvider<Jobs> jobs;

        Handler(CustomFields fields, FieldIndexes indexes, ObjectProvider<Jobs> jobs) {
            this.fields = fields;
            this.indexes = indexes;
            this.jobs = jobs;
        }

        @Override
        public CustomField handle(PromoteCustomField verb, Actor by) {
            var field = fields.get(verb.field());
            indexes.refuseUnlessPossible(field);

            var building = field.promoted(CustomField.State.BUILDING);
            fields.put(building);
            jobs.getObject().submit(BuildFieldIndex.NAME, field.address(), new BuildFieldIndex.Wanted(field.id().value(), true), by);
            return building;
        }

        @Override
        public boolean possibleOn(CustomField field) {
            return !field.isPromoted() && indexes.isPossible(field);
        }
    }
}
