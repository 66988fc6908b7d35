package dev.perennial.crm.connectors.imports;

import dev.perennial.engine.access.Actor;

/** Who wants a file imported, and the mapping he sent along as JSON; null where the kind needs none. */
public record ImportWish(String mapping, Actor actor) {}
