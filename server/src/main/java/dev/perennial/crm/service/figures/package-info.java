/** What management sees of complaints: how many, how long each department took, what they cost, how satisfied customers were, and what causes them. */
package dev.perennial.crm.service.figures;
