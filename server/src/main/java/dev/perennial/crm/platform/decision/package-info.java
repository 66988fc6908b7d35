/** Decision tables: what the house decides by rules that administrators read and change, checked for gaps, overlaps and by examples before they count. */
package dev.perennial.crm.platform.decision;
