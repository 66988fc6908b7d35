package dev.perennial.crm.platform.menu;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import java.util.List;
import org.springframework.stereotype.Component;

/** Administrators arrange the menu; everybody is told of it what concerns him. */
@Component
class MenuRights implements DefaultRights {

    @Override
    public List<TypeRights> rights() {
        return List.of(TypeRights.on("platform/menu-entries"), TypeRights.on("platform/home-panels"));
    }
}
