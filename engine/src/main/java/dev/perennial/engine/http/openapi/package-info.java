/** The description of the API for machines (OpenAPI 3.1) and people, drawn from blueprints, verbs and the addresses the server really offers. */
package dev.perennial.engine.http.openapi;
