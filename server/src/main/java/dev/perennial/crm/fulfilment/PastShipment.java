package dev.perennial.crm.fulfilment;

import dev.perennial.crm.platform.UserId;
import java.time.Instant;

/** How goods left the house: who packed them, who carried them, and when. */
public record PastShipment(ShipmentId shipment, String courier, String trackingNumber, UserId packer, Instant shippedAt) {}
