package dev.perennial.crm.platform.layout;

import dev.perennial.crm.platform.LayoutId;
import dev.perennial.crm.platform.RoleId;
import dev.perennial.crm.platform.TeamId;
import dev.perennial.engine.custom.Formulas;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import java.util.List;

/** How records of one type are shown and filled in by the holders of a role, the members of a team, or everybody. */
@RecordType(suite = "platform", one = "layout", many = "layouts", defaultSort = "type,place", merges = false)
public record RecordLayout(
        LayoutId id,
        @Required @Title @Search @Listed @MaxLength(80) String name,
        @Required @Search @Listed @MaxLength(120) String type,
        @Listed RoleId role,
        @Listed TeamId team,
        @Listed int place,
        List<Tab> tabs,
        List<Section> sections,
        List<Entry> fields,
        List<RelatedList> related,
        List<Offer> offers,
        List<Check> checks) {

    /** One page of the form. */
    public record Tab(@Required @MaxLength(40) String key, @MaxLength(80) String en, @MaxLength(80) String zh) {}

    /** Fields that stand together on a tab, in one column or two. */
    public record Section(@Required @MaxLength(40) String key, @MaxLength(40) String tab, @MaxLength(80) String en, @MaxLength(80) String zh, Integer columns, boolean collapsed,
                          @LongText(Formulas.LONGEST) String visible) {}

    /** A field or a list of rows in a section; without one only its conditions count. */
    public record Entry(@Required @MaxLength(120) String path, @MaxLength(40) String section, @LongText(Formulas.LONGEST) String visible, @LongText(Formulas.LONGEST) String required,
                        @LongText(Formulas.LONGEST) String readOnly) {}

    /** Records of a type that link here, filtered, in these columns. */
    public record RelatedList(@MaxLength(40) String tab, @Required @MaxLength(120) String type, @Required @MaxLength(120) String by, @LongText(2_000) String filter, List<String> columns,
                              @MaxLength(500) String sort, @MaxLength(80) String en, @MaxLength(80) String zh) {}

    /** Options of a choice that are offered only while the condition holds. */
    public record Offer(@Required @MaxLength(120) String path, @Required List<String> options, @Required @LongText(Formulas.LONGEST) String condition) {}

    /** A condition under which a record is refused, told at the field in the writer's language. */
    public record Check(@Required @MaxLength(120) String path, @Required @LongText(Formulas.LONGEST) String condition, @MaxLength(200) String en, @MaxLength(200) String zh) {}
}
