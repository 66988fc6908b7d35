package dev.perennial.crm.parties.naming;

/** How a person wants to be addressed. */
public enum PersonTitle { MR, MS, MRS, DR, PROFESSOR, TEACHER, DIRECTOR }
