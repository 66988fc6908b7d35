import { useState } from "react";
import { CheckOutlined, DownOutlined, RightOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { Empty } from "../../kit/panel/Empty";
import { t, type MessageKey } from "../../kit/text/text";
import { useLater } from "../../kit/useLater";
import type { RecordTypeEntry } from "../catalog/types";
import { More } from "../list/More";
import { useWhoSees, type PersonAccess } from "./access";
import { TraceOf } from "./TraceOf";

const QUIET_MS = 220;

/** Everybody who works here, what he may do with the record, and why; for one person also why not. */
export function WhoSees({ entry, record }: { entry: RecordTypeEntry; record: string }) {
  const [typed, setTyped] = useState("");
  const people = useWhoSees(record, useLater(typed, QUIET_MS).trim());
  const [open, setOpen] = useState<string | null>(null);
  const items = people.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="access-part">
      <header className="access-head">
        <h3>{t("access.who")}</h3>
        <Input className="access-search" size="small" type="search" allowClear value={typed} placeholder={t("access.search")} aria-label={t("access.search")} onChange={(event) => setTyped(event.target.value)} />
      </header>
      {people.isPending && <Bones lines={6} />}
      {people.isError && <Broken failure={people.error} onRetry={() => void people.refetch()} />}
      {people.isSuccess && !items.length && <Empty small title={t("access.nobody")} />}
      {items.length > 0 && (
        <div className="rows-scroll">
          <table className="rows-table access-table">
            <thead><tr><th scope="col">{t("access.person")}</th>{(["READ", "CHANGE", "DELETE"] as const).map((action) => <th key={action} scope="col">{t(`access.${action}` as MessageKey)}</th>)}</tr></thead>
            {items.map((one) => <PersonRows key={one.user.id} entry={entry} record={record} one={one} open={open === one.user.id} onToggle={() => setOpen(open === one.user.id ? null : one.user.id)} />)}
          </table>
        </div>
      )}
      {people.isSuccess && <More list={people} shown={items.length} onlyAsked />}
    </section>
  );
}

function PersonRows({ entry, record, one, open, onToggle }: { entry: RecordTypeEntry; record: string; one: PersonAccess; open: boolean; onToggle: () => void }) {
  return (
    <tbody>
      <tr>
        <th scope="row">
          <button type="button" className="plain" aria-expanded={open} title={t("access.why", { name: one.user.label })} onClick={onToggle}>
            {open ? <DownOutlined aria-hidden className="faint tiny" /> : <RightOutlined aria-hidden className="faint tiny turns" />} {one.user.label}
          </button>
        </th>
        {one.rights.map((right) => (
          <td key={right.action}>
            {right.allowed ? <span className="access-yes"><CheckOutlined aria-hidden /> <span>{right.reasons.join(" · ")}</span></span> : <span className="faint">{t("access.no")}</span>}
          </td>
        ))}
      </tr>
      {open && <tr><td colSpan={4}><TraceOf entry={entry} record={record} user={one.user.id} /></td></tr>}
    </tbody>
  );
}
