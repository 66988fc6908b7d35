package dev.perennial.crm.platform.label;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import java.util.List;
import org.springframework.stereotype.Component;

/** How things are called is for administrators to say. */
@Component
class LabelRights implements DefaultRights {

    @Override
    public List<TypeRights> rights() {
        return List.of(TypeRights.on("platform/labels"));
    }
}
