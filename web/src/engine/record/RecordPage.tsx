import { Problem } from "../api/problem";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { Empty } from "../../kit/panel/Empty";
import { LockOutlined } from "@ant-design/icons";
import { Link, Navigate, useLocation, useSearchParams } from "react-router";
import { Alert } from "antd";
import { t } from "../../kit/text/text";
import { recordAddress } from "../fields/RecordLink";
import type { RecordTypeEntry } from "../catalog/types";
import { RecordView } from "./RecordView";
import { useStepKeys } from "./Steps";
import { useRecord } from "./useRecord";
import "./record.css";

/** Every record of the product; a suite may add to it or replace it. */
export function RecordPage({ entry, id }: { entry: RecordTypeEntry; id: string }) {
  const [params] = useSearchParams();
  const location = useLocation();
  const asOf = params.get("asOf");
  useStepKeys(entry, id);
  const now = useRecord(entry, id);
  const then = useRecord(entry, id, asOf);
  const shown = asOf ? then : now;
  const isGone = now.error instanceof Problem && now.error.status === 404;
  if (isGone && (!asOf || then.isError))
    return <Empty mark={<LockOutlined aria-hidden />} title={t("record.gone")} step={<Link to={`/${entry.type}`}>{t("record.backTo", { many: entry.label })}</Link>}>{t("record.goneHow")}</Empty>;
  if (shown.isError) return <Broken failure={shown.error} onRetry={() => void shown.refetch()} />;
  const read = now.data ?? (isGone ? then.data : undefined);   // a record deleted since is still there to look at as it was
  if (!read || !shown.data) return <RecordBones />;
  if (read.record.id !== id) return <Navigate to={recordAddress(entry.type, read.record.id) + location.search} state={{ mergedFrom: id }} replace />;   // merged away: the server answered with the survivor
  const led = typeof location.state === "object" && location.state !== null && "mergedFrom" in location.state;
  return (
    <>
      {led && <Alert type="info" showIcon closable title={t("merge.led")} className="merge-led" />}
      <RecordView key={id} entry={entry} read={read} shown={shown.data.record} asOf={asOf} />
    </>
  );
}

function RecordBones() {
  return (
    <div className="record">
      <div className="record-head"><Bones lines={2} /></div>
      <div className="record-body"><div className="panel"><Bones lines={8} /></div><div className="panel"><Bones lines={12} /></div></div>
    </div>
  );
}
