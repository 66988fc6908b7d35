/** Who else sees a record and why: grounds in words, collaborators of single records, and sharing rules. */
package dev.perennial.crm.platform.sharing;
