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
    public record Known(CauseId id, String code, String name, List<String> codes) {}

    private static final String PATH = """
            with recursive upwards (id, code, name, parent, level) as (
                select id, code, name, parent, 0 from service.causes
                where deleted_at is null and (id::text = {0} or code = {1} or name_folded = lower({0}))
                union
                select c.id, c.code, c.name, c.parent, u.level + 1 from service.causes c join upwards u on c.id = u.parent
            )
            select id, code, name from upwards order by level limit 3""";

    private final DSLContext sql;

    Causes(DSLContext sql) {
        this.sql = sql;
    }

    /** The cause with the id, code or name. */
    public Optional<Known> named(String words) {
        if (words == null || words.isBlank()) return Optional.empty();
        var plain = words.strip();
        var path = sql.resultQuery(PATH, val(plain), val(plain.toUpperCase(Locale.ROOT).replace(' ', '_'))).fetch();
        if (path.isEmpty()) return Optional.empty();
        var own = path.getFirst();
        return Optional.of(new Known(new CauseId(own.get(0, UUID.class)), own.get(1, String.class), own.get(2, String.class), path.getValues(1, String.class)));
    }
}
