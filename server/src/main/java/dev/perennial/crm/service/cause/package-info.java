/** The tree of causes, at most three levels deep, from which complaints are explained and counted. */
package dev.perennial.crm.service.cause;
