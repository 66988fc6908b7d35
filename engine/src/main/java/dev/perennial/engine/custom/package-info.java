/** Values that the house works out from others: formulas, values looked up through links, figures rolled up over linking records; kept current in the transaction of their cause. */
package dev.perennial.engine.custom;
