package dev.perennial.engine.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.support.EngineDatabase;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final List<String> TEXTS = List.of("", "a", "ab", "b", "é", "中", "中国", "\uD7FF", "\uD7FFx", "\uE000", "😀", "😀a", "\uDBFF\uDFFF", "\uDBFF\uDFFFa", "a\uDBFF\uDFFFb", "b0");

    @Test void theRangeOfABeginningIsTheTextsThatBeginSo() {
        var sql = DSL.using(EngineDatabase.with().dataSource(), SQLDialect.POSTGRES);
        for (var prefix : TEXTS)
            for (var text : TEXTS)
                assertThat(sql.fetchValue(DSL.field(Texts.startsWith(val(text), prefix)))).as(text + " begins with " + prefix).isEqualTo(text.startsWith(prefix));
    }
}
