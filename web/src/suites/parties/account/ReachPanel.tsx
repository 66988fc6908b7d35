import { MailOutlined, PhoneOutlined, GlobalOutlined, WechatOutlined, PrinterOutlined } from "@ant-design/icons";
import type { PanelProps } from "../../../engine/suite";
import type { Account } from "../../../generated/catalog";
import { Panel } from "../../../kit/panel/Panel";
import { showPhone } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import { Tag } from "../../../kit/tag/Tag";
import "./account.css";

type ContactPoint = Account["contactPoints"][number];
type Address = Account["addresses"][number];

/** How and where the customer is reached; the preferred way first. */
export function ReachPanel({ record }: PanelProps) {
  const points = rows<ContactPoint>(record.contactPoints).toSorted((a, b) => Number(b.primary ?? false) - Number(a.primary ?? false));
  const addresses = rows<Address>(record.addresses);
  if (!points.length && !addresses.length) return null;
  return (
    <Panel title={t("account.reach")}>
      <ul className="reach">
        {points.map((point, at) => {
          const Icon = iconOf(point.kind);
          return <li key={point.id ?? at}><Icon aria-hidden /><span><Reach point={point} /> {point.primary && <Tag>{t("account.preferred")}</Tag>}</span></li>;
        })}
        {addresses.map((address, at) => (
          <li key={address.id ?? at}><GlobalOutlined aria-hidden /><span>{address.label && <span className="faint">{address.label}<br /></span>}{oneLine(address)}</span></li>
        ))}
      </ul>
    </Panel>
  );
}

function Reach({ point }: { point: ContactPoint }) {
  switch (point.kind) {
    case "PHONE": case "MOBILE": case "FAX": return <a className="num" href={`tel:${point.normalised ?? point.value}`}>{point.normalised ? showPhone(point.normalised) : point.value}</a>;
    case "EMAIL": return <a href={`mailto:${point.value}`}>{point.value}</a>;
    default: return <>{point.value}</>;
  }
}

function iconOf(kind: string) {
  switch (kind) {
    case "EMAIL": return MailOutlined;
    case "WECHAT": return WechatOutlined;
    case "FAX": return PrinterOutlined;
    case "WEB": return GlobalOutlined;
    default: return PhoneOutlined;
  }
}

/** Chinese addresses run from the large to the small without spaces, others from the small to the large. */
function oneLine(address: Address): string {
  const { country, province, city, district, street, line, postcode } = address;
  const chinese = /[\u4e00-\u9fff]/.test(`${province ?? ""}${city ?? ""}${line ?? ""}`);
  const parts = chinese ? [province, city === province ? null : city, district, street, line] : [line, street, district, city, province, postcode, country];
  return parts.filter(Boolean).join(chinese ? "" : ", ") + (chinese && postcode ? ` ${postcode}` : "");
}

function rows<T>(value: unknown): T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}
