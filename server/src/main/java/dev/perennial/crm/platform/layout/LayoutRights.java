package dev.perennial.crm.platform.layout;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import java.util.List;
import org.springframework.stereotype.Component;

/** Layouts are drawn by administrators; everybody else meets them as forms. */
@Component
class LayoutRights implements DefaultRights {

    @Override
    public List<TypeRights> rights() {
        return List.of(TypeRights.on("platform/layouts"));
    }
}
