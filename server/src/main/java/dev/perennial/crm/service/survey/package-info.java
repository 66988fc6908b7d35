/** Survey sheets: how satisfied customers were, told on the telephone or by a link. */
package dev.perennial.crm.service.survey;
