/** What is learned from complaints: independent calls that verify what was recorded, and actions against causes with their effect followed. */
package dev.perennial.crm.service.quality;
