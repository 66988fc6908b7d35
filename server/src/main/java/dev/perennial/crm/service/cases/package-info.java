/** Cases: what customers complain or ask about, and everything that is done about it until they are satisfied. */
package dev.perennial.crm.service.cases;
