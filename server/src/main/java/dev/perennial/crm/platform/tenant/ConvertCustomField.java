package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.CustomFieldId;
import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.message.FieldWords;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Gives a field another kind and turns the values that records hold; only when every one of them fits and nobody relies on the field. Converting it back gives back what was. */
public record ConvertCustomField(CustomFieldId field, @Required To kind) implements Verb<CustomField> {

    /** The kinds that a field can become. */
    public enum To {
        TEXT, LONG_TEXT, WHOLE, DECIMAL, PERCENT, RATING, DAY, CHOICE, CHOICES, TAGS, EMAIL, PHONE, URL;

        CustomKind kind() {
            return CustomKind.valueOf(name());
        }
    }

    @Component
    static class Handler implements VerbHandler<ConvertCustomField, CustomField> {

        private final CustomFields fields;
        private final FieldConversion conversion;
        private final ConvertedValues values;
        private final WhoUses users;

        Handler(CustomFields fields, FieldConversion conversion, ConvertedValues values, WhoUses users) {
            this.fields = fields;
            this.conversion = conversion;
            this.values = values;
            this.users = users;
        }

        @Override
        public CustomField handle(ConvertCustomField verb, Actor by) {
            var field = fields.get(verb.field());
            var plan = conversion.plan(field, verb.kind().kind());
            refuseUnlessAllFit(field, plan);
            users.refuseIfUsed(plan.type().name(), field.key());

            values.turn(field, verb.kind().kind(), plan.type(), plan.became());
            CustomFieldRule.converting(() -> fields.put(plan.after()));
            return plan.after();
        }

        private static void refuseUnlessAllFit(CustomField field, FieldConversion.Plan plan) {
            var words = new FieldWords(plan.type().name(), Path.of(Field.CUSTOM).child(field.key()));
            if (plan.isTooMuch()) throw Refused.because(PlatformRefusal.FIELD_TOO_FULL, words, FieldConversion.MOST_RECORDS);
            if (plan.misfitting() > 0) throw Refused.because(PlatformRefusal.VALUES_DO_NOT_FIT, words, plan.misfitting(), plan.misfits().getFirst().value());
        }

        @Override
        public boolean possibleOn(CustomField field) {
            return !field.isPromoted() && !Conversions.from(field.kind()).isEmpty();
        }
    }
}
