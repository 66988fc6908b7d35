import { useQuery } from "@tanstack/react-query";
import { Tooltip } from "antd";
import { money as plain } from "../../kit/fields/numbers";
import type { FieldKind, ShowProps } from "../../kit/fields/kind";
import { readerCurrency, showDay, showMoney, showNumber, type Money } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import { get } from "../api/http";
import { valueAt } from "../catalog/paths";
import { rateOf } from "./rates";

/** An amount; who stays on it learns what it is in the firm's own currency, by which rate and of which day, and in the currency he thinks in. */
export const money: FieldKind<Money> = { ...plain, Show: Amount };

function Amount(props: ShowProps<Money>) {
  const { value, field, record } = props;
  const amount = <span className="num">{showMoney(value)}</span>;
  const compared = readerCurrency();
  const isTold = field.inBase !== undefined && record !== undefined && valueAt(record, field.inBase.path) !== undefined;
  if (!isTold && (!compared || compared === value.currency)) return amount;
  return <Tooltip mouseEnterDelay={0.3} title={<Worth value={value} compared={compared} base={isTold ? <InBase {...props} /> : null} />}>{amount}</Tooltip>;
}

function Worth({ value, compared, base }: { value: Money; compared: string | null; base: React.ReactNode }) {
  return <div>{base}{compared && compared !== value.currency && <Today value={value} into={compared} />}</div>;
}

/** What the record itself says; a missing rate is named and never taken for one. */
function InBase({ value, field, record }: ShowProps<Money>) {
  const base = field.inBase && valueAt(record ?? {}, field.inBase.path) as Money | null | undefined;
  const own = (part: string) => (field.inBase?.beside.includes(`base/${part}`) ? valueAt(record ?? {}, `base/${part}`) : undefined);
  if (base === undefined) return null;
  if (base === null) return <p>{t("money.noRate", { currency: value.currency })}</p>;
  if (base.currency === value.currency) return <p>{t("money.own")}</p>;
  const rate = rateOf(own("rates"), value.currency, base.currency);
  const [on, frozen] = [own("on"), own("frozenOn")];
  return (
    <>
      <p>{showMoney(base)}</p>
      {rate && typeof on === "string" && <p>{t("money.rate", { rate: showNumber(rate, 10), day: showDay(on) })}</p>}
      {typeof frozen === "string" && <p>{t("money.frozen", { day: showDay(frozen) })}</p>}
    </>
  );
}

/** The amount at the rate of today, in the currency that the reader chose to compare with. */
function Today({ value, into }: { value: Money; into: string }) {
  const rates = useQuery({ queryKey: ["rates", into], queryFn: ({ signal }) => get<{ on: string; rates: { currency: string; rate: string }[] }>("platform/rates", { to: into }, signal), staleTime: 600_000, retry: false });
  const rate = rates.data?.rates.find((one) => one.currency === value.currency)?.rate;
  if (!rates.data) return null;
  if (!rate) return <p>{t("money.noRateInto", { from: value.currency, into })}</p>;
  return <p>{t("money.today", { money: showMoney({ amount: (Number(value.amount) * Number(rate)).toFixed(2), currency: into }), rate: showNumber(rate, 10), day: showDay(rates.data.on) })}</p>;
}
