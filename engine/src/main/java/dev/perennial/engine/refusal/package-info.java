/** "No" as part of the business: named refusals with arguments and findings, never mixed with bugs. */
package dev.perennial.engine.refusal;
