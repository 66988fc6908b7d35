package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.CustomFieldId;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says before a field changes its kind which kinds it can become, and what that would do to the values that records hold. */
@RestController
class ConversionController {

    /** The kinds that are offered; of the one asked about, the records that hold a value, those whose value does not fit, and some of these values. */
    record Told(List<CustomKind> kinds, CustomKind kind, int records, int misfitting, List<FieldConversion.Misfit> misfits, boolean tooMuch) {}

    private final CustomFields fields;
    private final FieldConversion conversion;

    ConversionController(CustomFields fields, FieldConversion conversion) {
        this.fields = fields;
        this.conversion = conversion;
    }

    @GetMapping("/api/platform/custom-fields/{id}/conversion")
    @Transactional
    Told conversion(@PathVariable UUID id, @RequestParam(required = false) CustomKind kind, Actor by) {
        if (!by.rights().administrator()) throw Refused.because(EngineRefusal.NOT_PERMITTED, Definitions.FIELDS, Action.CHANGE);
        var field = fields.get(new CustomFieldId(id));
        var kinds = List.copyOf(Conversions.from(field.kind()));
        if (kind == null) return new Told(kinds, null, 0, 0, List.of(), false);
        var plan = conversion.plan(field, kind);
        return new Told(kinds, kind, plan.records(), plan.misfitting(), plan.misfits(), plan.isTooMuch());
    }
}
