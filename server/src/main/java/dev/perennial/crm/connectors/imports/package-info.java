/** Imports of files: uploaded, previewed, run as jobs that survive a crash, their rejects downloadable, and undone. */
package dev.perennial.crm.connectors.imports;
