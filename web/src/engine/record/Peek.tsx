import { Drawer } from "antd";
import { Link } from "react-router";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { side } from "../../kit/text/direction";
import { t } from "../../kit/text/text";
import type { RecordTypeEntry, RecordValue } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { recordAddress } from "../fields/RecordLink";
import { Details } from "./Details";
import { useRecord } from "./useRecord";
import "./record.css";

/** A look at a record beside its list, without leaving it. */
export function Peek({ entry, record, onClose }: { entry: RecordTypeEntry; record: RecordValue; onClose: () => void }) {
  const read = useRecord(entry, record.id);
  return (
    <Drawer open placement={side("end")} onClose={onClose} size={480} title={faceOf(entry, read.data?.record ?? record).label} extra={<Link to={recordAddress(entry.type, record.id)}>{t("peek.open")}</Link>}>
      {read.isPending && <Bones lines={10} />}
      {read.isError && <Broken failure={read.error} onRetry={() => void read.refetch()} />}
      {read.data && <Details entry={entry} record={read.data.record} />}
    </Drawer>
  );
}
