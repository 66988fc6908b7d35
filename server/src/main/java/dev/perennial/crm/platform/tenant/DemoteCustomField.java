package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.CustomFieldId;
import dev.perennial.crm.platform.Jobs;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives up the index of a field that lists need no more; writes become a little quicker. */
public record DemoteCustomField(CustomFieldId field) implements Verb<CustomField> {

    @Component
    static class Handler implements VerbHandler<DemoteCustomField, CustomField> {

        private final CustomFields fields;
        private final ObjectProvider<Jobs> jobs;

        Handler(CustomFields fields, ObjectProvider<Jobs> jobs) {
            this.fields = fields;
            this.jobs = jobs;
        }

        @Override
        public CustomField handle(DemoteCustomField verb, Actor by) {
            var demoted = fields.get(verb.field()).promoted(null);

            fields.put(demoted);
            jobs.getObject().submit(BuildFieldIndex.NAME, demoted.address(), new BuildFieldIndex.Wanted(demoted.id().value(), false), by);
            return demoted;
        }

        @Override
        public boolean possibleOn(CustomField field) {
            return field.isPromoted();
        }
    }
}
