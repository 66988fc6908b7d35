package dev.perennial.crm.platform.tenant;

import dev.perennial.engine.record.TypeName;
import java.util.List;

/** What a definition says about the kind of its field; what it leaves open has a usual value. */
record KindTerms(Long maxLength, Long highest, List<String> options, TypeName target) {

    int maxLength(int usual) {
        return maxLength == null ? usual : (int) Math.min(maxLength, 100_000);
    }

    int highest(int usual) {
        return highest == null ? usual : highest.intValue();
    }
}
