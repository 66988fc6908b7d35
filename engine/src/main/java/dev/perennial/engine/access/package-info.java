/** The one policy layer: who may do what to which records and fields, compiled into every list, read, write and verb. */
package dev.perennial.engine.access;
