package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.CustomFieldId;
import dev.perennial.engine.custom.Formulas;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Derivation;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import java.util.List;

/** A field that the tenant added to a record type: where it stands, what it holds and how it is treated. Its key and the values of options follow from their labels unless they are given. */
@RecordType(suite = "platform", one = "custom-field", many = "custom-fields", defaultSort = "type,place", merges = false)
public record CustomField(
        CustomFieldId id,
        @Required @Search @Listed @MaxLength(120) String type,
        @Title @Search @Listed @MaxLength(40) String key,
        @Required @Listed CustomKind kind,
        @Listed Label label,
        Help help,
        @Listed int place,
        Demands demands,
        Limits limits,
        List<Option> options,
        Linking linking,
        Formula formula,
        Lookup lookup,
        RollUp rollUp,
        @ByVerb Promotion promotion,
        @ByVerb @Unique @MaxLength(200) String address) {

    /** What the field is called, in each language; one language is enough. */
    public record Label(@Listed @MaxLength(80) String en, @Listed @MaxLength(80) String zh) {}

    /** What people should know when they fill it in. */
    public record Help(@MaxLength(400) String en, @MaxLength(400) String zh) {}

    /** How the field is treated: needed, the same nowhere else (blanks aside), found by search, shown in lists; a shelved one is in force nowhere and keeps its values; along a followed link goes access, once it has its index. */
    public record Demands(boolean required, boolean unique, boolean searched, boolean listed, boolean shelved, boolean followed) {}

    /** Bounds of the value, the value of new records, and what numbers begin with. */
    public record Limits(Integer maxLength, @MaxLength(500) String pattern, @LongText(4_000) String preset, Integer highest, @MaxLength(10) String prefix) {}

    /** One option of a choice. */
    public record Option(@MaxLength(40) String value, @MaxLength(80) String en, @MaxLength(80) String zh, Colour colour) {}

    /** What the field links to, and what the list of linking records is called over there. */
    public record Linking(@MaxLength(120) String target, @MaxLength(80) String reverseEn, @MaxLength(80) String reverseZh) {}

    /** A CEL expression over the fields of the record, and the kind of its result. */
    public record Formula(@LongText(Formulas.LONGEST) String expression, CustomKind result) {}

    /** The link to follow, and the field to take over there. */
    public record Lookup(@MaxLength(120) String through, @MaxLength(120) String from) {}

    /** Which records to look at, by which of their links they belong here, what to reckon from what, and which of them count. */
    public record RollUp(@MaxLength(120) String of, @MaxLength(120) String by, Derivation.Figure figure, @MaxLength(120) String value, @LongText(2_000) String filter) {}

    /** How far the index is by which lists find values of the field. */
    public record Promotion(State state) {}

    /** Being built, in use, or given up because it could not be built. */
    public enum State { BUILDING, READY, FAILED }

    CustomField promoted(State state) {
        return new CustomField(id, type, key, kind, label, help, place, demands, limits, options, linking, formula, lookup, rollUp, new Promotion(state), address);
    }

    /** The same field of another kind. */
    CustomField turned(CustomKind kind, Demands demands, Limits limits, List<Option> options) {
        return new CustomField(id, type, key, kind, label, help, place, demands, limits, options, linking, formula, lookup, rollUp, promotion, address);
    }

    boolean isPromoted() {
        return promotion != null && promotion.state() != null && promotion.state() != State.FAILED;
    }

    /** The colours in which options are shown. */
    public enum Colour { GREY, RED, ORANGE, GOLD, GREEN, CYAN, BLUE, PURPLE, MAGENTA }
}
