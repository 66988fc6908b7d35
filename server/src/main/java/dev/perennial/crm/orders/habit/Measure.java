package dev.perennial.crm.orders.habit;

import java.util.Map;

/**
 * One figure of the habits, ready to be shown and explained.
 *
 * @param label the name of the figure in the reader's language
 * @param value the figure: days, a share between 0 and 1, a day, or an option
 * @param formula how the figure came about, in the reader's language, with the numbers that went into it
 * @param inputs the same numbers by name
 */
record Measure(String label, Object value, String formula, Map<String, Object> inputs) {}
