package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the tenant may make is made by administrators. */
@Component
class TenantRights implements DefaultRights {

    @Override
    public List<TypeRights> rights() {
        return List.of(TypeRights.on("platform/custom-fields").leaveToAdministrators("promote", "demote", "convert"), TypeRights.on("platform/custom-types"));
    }
}
