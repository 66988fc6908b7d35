import { Button, Radio } from "antd";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { showDay, showMoney } from "../../../kit/text/format";
import { dayOf } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import type { Face, SalesOrder } from "../../../generated/catalog";
import { useOrdersOf } from "../reads";

type Line = SalesOrder["lines"][number] & { product$?: Face | null };

/** The goods that a complaint is about. */
export interface PickedLine {
  order: string;
  orderNumber: string;
  line: string;
  product: string;
  productName: string;
  quantity: number;
}

/** Which of his orders the customer means: the order lines come first, the newest on top. */
export function OrderLinePicker({ customer, picked, onPick }: { customer: string; picked: PickedLine | null; onPick: (line: PickedLine | null) => void }) {
  const orders = useOrdersOf(customer);
  if (orders.isPending) return <Bones lines={5} />;
  if (orders.isError) return <Broken failure={orders.error} onRetry={() => void orders.refetch()} />;
  if (!orders.data.length) return <Empty small title={t("complaint.noOrders")}>{t("complaint.noOrdersHow")}</Empty>;
  return (
    <Radio.Group className="order-lines" value={picked ? `${picked.order} ${picked.line}` : ""}>
      {orders.data.map((order) => (
        <fieldset key={order.id}>
          <legend><strong>{order.number}</strong> <span className="muted">{showDay(dayOf(order.orderedAt))} · {order.shipTo?.consignee ?? ""}</span></legend>
          {order.lines.map((line) => <LineChoice key={line.id} order={order} line={line} onPick={onPick} />)}
        </fieldset>
      ))}
      <div className="order-more">
        <Radio value="" onChange={() => onPick(null)}>{t("complaint.without")}</Radio>
        {orders.hasNextPage && <Button size="small" loading={orders.isFetchingNextPage} onClick={() => void orders.fetchNextPage()}>{t("complaint.older")}</Button>}
      </div>
    </Radio.Group>
  );
}

function LineChoice({ order, line, onPick }: { order: SalesOrder; line: Line; onPick: (line: PickedLine) => void }) {
  const name = line.product$?.label ?? line.product;
  return (
    <Radio
      value={`${order.id} ${line.id}`} className="order-line"
      onChange={() => onPick({ order: order.id, orderNumber: order.number ?? "", line: line.id, product: line.product, productName: name, quantity: line.quantity })}
    >
      <span className="order-line-name">{name}</span> <span className="num muted">× {line.quantity}{line.amount ? ` · ${showMoney(line.amount)}` : ""}{line.batch ? ` · ${line.batch}` : ""}</span>
    </Radio>
  );
}
