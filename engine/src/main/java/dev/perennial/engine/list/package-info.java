/** Reading: the filter grammar, lists with keyset paging, counts and aggregates, each one statement behind the policy. */
package dev.perennial.engine.list;
