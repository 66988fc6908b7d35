/** The front door: passwords, sessions, tokens, and the filter that tells every later part who is asking. */
package dev.perennial.crm.platform.signin;
