import type { PanelProps } from "../../../engine/suite";
import { RecordLink } from "../../../engine/fields/RecordLink";
import { Bar } from "../../../kit/bar/Bar";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { Panel } from "../../../kit/panel/Panel";
import { showDay, showShare } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { Why } from "../../../kit/why/Why";
import { habitsOf, useCard, type Habits, type ProductHabit } from "./card";
import { Due } from "./Due";
import "./account.css";

/** How often, what and how much the customer buys; every figure tells its formula. */
export function HabitsPanel({ record }: PanelProps) {
  const card = useCard(record.id);
  const habits = card.data ? habitsOf(card.data) : null;
  return (
    <>
      <Panel title={t("habits.title")}>
        {card.isPending && <Bones lines={4} />}
        {card.isError && <Broken failure={card.error} onRetry={() => void card.refetch()} />}
        {card.isSuccess && (habits?.interval || habits?.repurchase ? <Rhythm habits={habits} /> : <Empty small title={t("habits.none")}>{t("habits.noneHow")}</Empty>)}
      </Panel>
      {habits && habits.products.length > 0 && <Panel title={t("habits.buys")}><ul className="habits">{habits.products.map((one) => <Product key={one.product.id} habit={one} />)}</ul></Panel>}
    </>
  );
}

function Rhythm({ habits: { interval, nextExpectedOn, tier, repurchase } }: { habits: Habits }) {
  return (
    <dl className="facts">
      {interval && <div><dt>{interval.label}</dt><dd><Why because={interval.formula}>{t("filter.daysCount", { n: interval.value })}</Why></dd></div>}
      {nextExpectedOn && <div><dt>{nextExpectedOn.label}</dt><dd><Why because={nextExpectedOn.formula}>{showDay(nextExpectedOn.value)}</Why> <Due day={nextExpectedOn.value} /></dd></div>}
      {tier && <div><dt>{tier.label}</dt><dd><Why because={tier.formula}>{tier.value}</Why></dd></div>}
      {repurchase && <div><dt>{repurchase.label}</dt><dd><Why because={repurchase.formula}>{showShare(Number(repurchase.value))}</Why></dd></div>}
    </dl>
  );
}

/** A product's share of the spend, how long a purchase lasts and when the next is due. */
function Product({ habit: { product, preference, cycle, nextExpectedOn } }: { habit: ProductHabit }) {
  return (
    <li>
      <div className="habit-line">
        <span className="habit-name"><RecordLink type="products/products" id={product.id} face={product.label ? { id: product.id, label: product.label } : undefined} /></span>
        {preference && <Why because={`${preference.label}: ${preference.formula}`}><span className="num">{showShare(Number(preference.value), 1)}</span></Why>}
      </div>
      {preference && <Bar share={Number(preference.value)} />}
      {cycle && (
        <p className="habit-cycle">
          <Why because={`${cycle.label}: ${cycle.formula}`}>{t("habits.every", { n: cycle.value })}</Why>
          {nextExpectedOn && <> · <Why because={nextExpectedOn.formula}>{t("habits.next", { day: showDay(nextExpectedOn.value) })}</Why></>}
        </p>
      )}
    </li>
  );
}
