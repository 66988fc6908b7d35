import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { LinkPicker } from "../../../engine/fields/link";
import { recordAddress } from "../../../engine/fields/RecordLink";
import { Panel } from "../../../kit/panel/Panel";
import { t } from "../../../kit/text/text";
import { usePageTitle } from "../../../kit/usePageTitle";
import { ComplaintForm } from "../complaint/ComplaintForm";

/** A complaint that does not come by telephone: first whose it is, then what it is. */
export function NewCase({ entry }: { entry: RecordTypeEntry }) {
  usePageTitle(t("complaint.new"));
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [customer, setCustomer] = useState<string | null>(params.get("customer"));
  return (
    <div className="new-case">
      <header className="page-head"><h1>{t("complaint.new")}</h1></header>
      <Panel title={t("console.customer")}><LinkPicker target="parties/accounts" value={customer} label={t("console.find")} autoFocus={!customer} onPick={(face) => setCustomer(face?.id ?? null)} /></Panel>
      {customer && <ComplaintForm key={customer} customer={customer} interaction={params.get("interaction")} onFiled={(filed) => void navigate(recordAddress(entry.type, filed.id))} />}
    </div>
  );
}
