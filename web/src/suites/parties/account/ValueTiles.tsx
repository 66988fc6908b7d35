import { Link } from "react-router";
import { businessNow } from "../../../engine/api/session";
import type { PanelProps } from "../../../engine/suite";
import { isMasked } from "../../../engine/fields/Value";
import { valueAt } from "../../../engine/catalog/paths";
import { Tag } from "../../../kit/tag/Tag";
import { showDay, showMoney, showMonth, showNumber, showShare, type Money } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { Tile, Tiles } from "../../../kit/tiles/Tiles";
import { Due } from "./Due";

const ORDERS_TAB = "?tab=orders/sales-orders.customer";
const DAY_MS = 86_400_000;

/** What the customer has been worth to us and when he will probably buy again. */
export function ValueTiles({ entry, record }: PanelProps) {
  const told = <V,>(path: string): V | null => (valueAt(record, `value/${path}`) as V | undefined) ?? null;
  const revenue = told<Money>("revenue");
  const margin = told<Money>("margin");
  const orders = told<number>("orders");
  const first = told<string>("firstOrderOn");
  const next = told<string>("nextExpectedOn");
  const tier = told<string>("tier");
  if (isMasked(record, "value") || (!revenue && !orders)) return null;
  const share = revenue && margin && Number(revenue.amount) ? showShare(Number(margin.amount) / Number(revenue.amount), 1) : null;
  const tierLabel = entry.sections.flatMap((section) => section.fields).find((field) => field.path === "value/tier")?.options?.find((option) => option.value === tier)?.label;
  return (
    <Tiles label={t("account.value")}>
      <Tile label={t("account.revenue")} note={tierLabel && <Tag tone={tier === "GOLD" || tier === "SILVER" ? "good" : "neutral"}>{tierLabel}</Tag>}>{revenue ? showMoney(revenue) : "–"}</Tile>
      <Tile label={t("account.orders")} note={orders && revenue ? t("account.average", { money: showMoney({ ...revenue, amount: (Number(revenue.amount) / orders).toFixed(2) }) }) : null}>
        {orders ? <Link to={ORDERS_TAB}>{showNumber(orders)}</Link> : "–"}
      </Tile>
      <Tile label={t("account.margin")} note={share && t("account.marginShare", { share })}>{margin ? showMoney(margin) : "–"}</Tile>
      <Tile label={t("account.since")} note={first && yearsSince(first)}>{first ? showMonth(first) : "–"}</Tile>
      <Tile label={t("account.next")} note={next && <Due day={next} />}>{next ? showDay(next) : "–"}</Tile>
    </Tiles>
  );
}

function yearsSince(day: string): string {
  const months = Math.max(0, Math.floor((businessNow() - Date.parse(day)) / (30.44 * DAY_MS)));
  return t("account.months", { years: Math.floor(months / 12), months: months % 12 });
}
