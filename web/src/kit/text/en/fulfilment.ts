/** Warehouse, shipping and finance. */
export const fulfilment = {
  "outbound.pick": "Pick",
  "outbound.scan": "Scan the item number or barcode",
  "outbound.picked": "Picked",
  "outbound.all": "All {n} taken",
  "outbound.ship": "Hand over to the courier",
  "outbound.print": "Print packing list",
  "outbound.packingList": "Packing list",
  "outbound.quick.toPick": "To pick",
  "outbound.quick.toShip": "To ship",
  "approval.quick.waiting": "Waiting",
};
