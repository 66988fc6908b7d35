package dev.perennial.engine.http;

import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Draws the catalogue's entries for the fields of one record type and the parameters of its verbs. */
final class CatalogEntries {

    private final Messages messages;
    private final Locale locale;
    private final TypeName type;
    private final TypeAccess access;

    CatalogEntries(Messages messages, Locale locale, TypeName type, TypeAccess access) {
        this.messages = messages;
        this.locale = locale;
        this.type = type;
        this.access = access;
    }

    /** The entry of a field; for child rows {@code prefix} is the path of the children and the entry's path is relative to the row. */
    Catalog.Entry field(Field field, String prefix) {
        var full = Path.of(prefix + field.path());
        var machine = field.is(Treatment.MACHINE);
        var byVerb = field.is(Treatment.BY_VERB) || field.is(Treatment.DERIVED);
        return entry(field, LabelKeys.field(type, full), machine || byVerb || access.locks(full), prefix.isEmpty() && !field.is(Treatment.OPAQUE),
                options(field, option -> LabelKeys.option(type, full, option)));
    }

    Catalog.Entry parameter(Field field, String verb) {
        return entry(field, LabelKeys.parameter(type, verb, field.path()), false, false, options(field, option -> LabelKeys.parameterOption(type, verb, field.path(), option)));
    }

    private Catalog.Entry entry(Field field, String key, boolean readOnly, boolean ofRecord, List<Catalog.Option> options) {
        return new Catalog.Entry(
                field.path().text(), messages.text(locale, key), field.kind().key(), field.is(Treatment.REQUIRED), readOnly, field.is(Treatment.BY_VERB), field.is(Treatment.MACHINE),
                ofRecord, ofRecord && sortable(field.kind()), maxLength(field.kind()), format(field.kind()), options, target(field.kind()),
                field.is(Treatment.DERIVED), messages.find(locale, key + ".help").orElse(null), tenantWord(field, key + ".reverse"));
    }

    private String tenantWord(Field field, String key) {
        return field.isCustom() ? messages.find(locale, key).orElse(null) : null;
    }

    private List<Catalog.Option> options(Field field, UnaryOperator<String> key) {
        var names = switch (field.kind()) {
            case FieldKind.Choice choice -> choice.options();
            case FieldKind.Choices choices -> choices.options();
            case FieldKind.Text _ -> messages.endings(key.apply(""));   // values that higher suites bring, such as kinds of jobs
            case FieldKind _ -> List.<String>of();
        };
        return names.isEmpty() ? null : names.stream().map(name -> new Catalog.Option(name, messages.text(locale, key.apply(name)), field.extras().colours().get(name))).toList();
    }

    static boolean sortable(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text _, FieldKind.Whole _, FieldKind.Decimal _, FieldKind.Amount _, FieldKind.YesNo _, FieldKind.Moment _, FieldKind.Day _, FieldKind.Span _, FieldKind.Choice _,
                    FieldKind.Percent _, FieldKind.TimeOfDay _, FieldKind.Rating _ -> true;
            case FieldKind.LongText _, FieldKind.Choices _, FieldKind.Texts _, FieldKind.Link _, FieldKind.Links _, FieldKind.Ref _,
                    FieldKind.RichText _, FieldKind.Postal _, FieldKind.Position _, FieldKind.Attachment _ -> false;
        };
    }

    private static Integer maxLength(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text text -> text.maxLength();
            case FieldKind.LongText text -> text.maxLength();
            case FieldKind.RichText text -> text.maxLength();
            case FieldKind.Rating rating -> rating.highest();
            case FieldKind _ -> null;
        };
    }

    private static String format(FieldKind kind) {
        return kind instanceof FieldKind.Text text && text.format() != FieldKind.Format.PLAIN ? text.format().name().toLowerCase(Locale.ROOT) : null;
    }

    private static String target(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Link link -> link.target().toString();
            case FieldKind.Links links -> links.target().toString();
            case FieldKind.Attachment file -> file.target().toString();
            case FieldKind _ -> null;
        };
    }
}
