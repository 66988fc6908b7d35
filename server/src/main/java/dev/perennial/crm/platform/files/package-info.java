/** Files that belong to records: photos of a complaint, for example; their bytes lie in a folder, named by what they are. */
package dev.perennial.crm.platform.files;
