package dev.perennial.crm.service.cases;

/** What a customer can get. */
public enum Remedy { REPLACE, REFUND, CREDIT, REJECT }
