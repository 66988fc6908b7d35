/** Approval of value: who may approve how much, and never one pair of eyes alone above a limit. */
package dev.perennial.crm.finance.approval;
