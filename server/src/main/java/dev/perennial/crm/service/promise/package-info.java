/** Promises to customers, each with the moment by which it must be kept. */
package dev.perennial.crm.service.promise;
