package dev.perennial.engine.http;

import tools.jackson.databind.JsonNode;

/** Hears what another server of the same house told under a topic, for the browsers that are connected here. */
public interface ServerNews {

    String topic();

    void heard(JsonNode news);
}
