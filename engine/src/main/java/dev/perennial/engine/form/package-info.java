/** Forms that tenants draw: which one is whose, and what its conditions ask of every write. */
package dev.perennial.engine.form;
