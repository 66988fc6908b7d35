/** 仓库、发货与财务。 */
export const fulfilment = {
  "outbound.pick": "拣货",
  "outbound.scan": "扫描货号或条码",
  "outbound.picked": "已拣",
  "outbound.all": "{n} 件已全部取出",
  "outbound.ship": "交付快递",
  "outbound.print": "打印装箱单",
  "outbound.packingList": "装箱单",
  "outbound.quick.toPick": "待拣货",
  "outbound.quick.toShip": "待发货",
  "approval.quick.waiting": "待审批",
};
