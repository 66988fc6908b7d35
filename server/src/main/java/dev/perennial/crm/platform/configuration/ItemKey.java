package dev.perennial.crm.platform.configuration;

/** Which item of the configuration. */
record ItemKey(String kind, String key) {}
