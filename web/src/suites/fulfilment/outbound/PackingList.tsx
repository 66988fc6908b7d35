import { PrinterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { showNumber, showPhone } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import type { OutboundOrder } from "../../../generated/catalog";
import { useCodes } from "./codes";

/** The list that lies in the parcel; seen on paper only. */
export function PackingList({ order }: { order: OutboundOrder }) {
  const codes = useCodes(order);
  return (
    <>
      <p className="packing-print"><Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>{t("outbound.print")}</Button></p>
      <article className="packing-list" aria-hidden>
        <h1>{t("outbound.packingList")} {order.number}</h1>
        <p>{order.consignee?.name}<br />{order.consignee?.phone && showPhone(order.consignee.phone)}<br />{order.consignee?.address}</p>
        <table>
          <tbody>
            {order.lines.map((line) => (
              <tr key={line.id}><td>{line.no}</td><td>{codes.data?.get(line.product)?.number}</td><td>{line.product$?.label}</td><td>{line.batch}</td><td className="num">{showNumber(line.quantity)}</td></tr>
            ))}
          </tbody>
        </table>
      </article>
    </>
  );
}
