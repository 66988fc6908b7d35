/** The engine's HTTP face: the addresses, shapes and answers of the API for every record type at once. */
package dev.perennial.engine.http;
