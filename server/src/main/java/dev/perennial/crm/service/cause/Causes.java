package dev.perennial.crm.service.cause;

import static org.jooq.impl.DSL.val;

import dev.perennial.crm.service.CauseId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds causes however somebody names them. */
@Component
public class Causes {

    /** A cause with its own code and those above it, the broadest last. */
    public record Known(CauseId id, String code, String name, List<String> codes) {

        /** What people read: their own words, but the name instead of a bare id or code. */
        public String readable(String given) {
            return given.strip().equalsIgnoreCase(code) || given.strip().equalsIgnoreCase(id.value().toString()) ? name : given;
        }
    }

    private static final int FEW_LETTERS = 4;
    private static final String PATH = """
            with recursive best (id) as (
                select id from service.causes
                where deleted_at is null and (id::text = {0} or code = {1} or name_folded = lower({0}) or char_length({0}) >= {2} and strpos(name_folded, lower({0})) > 0)
                order by id::text = {0} desc, code = {1} desc, name_folded = lower({0}) desc, code limit 1
            ), upwards (id, code, name, parent, level) as (
                select c.id, c.code, c.name, c.parent, 0 from service.causes c join best on c.id = best.id
                union
                select c.id, c.code, c.name, c.parent, u.level + 1 from service.causes c join upwards u on c.id = u.parent
            )
            select id, code, name from upwards order by level limit 3""";

    private final DSLContext sql;

    Causes(DSLContext sql) {
        this.sql = sql;
    }

    /** The cause with the id, code or name, or with a name that contains the words. */
    public Optional<Known> named(String words) {
        if (words == null || words.isBlank()) return Optional.empty();
        var plain = words.strip();
        var path = sql.resultQuery(PATH, val(plain), val(plain.toUpperCase(Locale.ROOT).replace(' ', '_')), val(FEW_LETTERS)).fetch();
        if (path.isEmpty()) return Optional.empty();
        var own = path.getFirst();
        return Optional.of(new Known(new CauseId(own.get(0, UUID.class)), own.get(1, String.class), own.get(2, String.class), path.getValues(1, String.class)));
    }
}
