package dev.perennial.engine.record;

import java.util.List;

/** Where blueprints come from: annotated Java records today, tenant-made types as a second source. */
public interface BlueprintSource {

    List<Blueprint> blueprints();
}
