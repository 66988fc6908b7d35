/** Turns a user into the actor that every list, write and verb asks for: rights merged from roles, place in teams and departments. */
package dev.perennial.crm.platform.access;
