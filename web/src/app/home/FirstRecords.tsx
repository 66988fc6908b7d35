import { Link } from "react-router";
import type { Field, RecordTypeEntry, RecordValue } from "../../engine/catalog/types";
import { Value } from "../../engine/fields/Value";
import { faceOf } from "../../engine/fields/faces";
import { recordAddress } from "../../engine/fields/RecordLink";
import type { useRecords } from "../../engine/list/useRecords";
import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { showRelative } from "../../kit/text/format";

interface Props {
  entry: RecordTypeEntry;
  list: ReturnType<typeof useRecords>;
  /** What is told beside the name; else when the record changed. */
  beside?: Field;
}

/** The names of a list's first records, each with one more word. */
export function FirstRecords({ entry, list, beside }: Props) {
  return (
    <>
      {list.isPending && <Bones lines={6} />}
      {list.isError && <Broken failure={list.error} onRetry={() => void list.refetch()} />}
      <ul className="latest">
        {list.data?.pages[0]?.items.map((record) => <li key={record.id}><Link to={recordAddress(entry.type, record.id)}>{faceOf(entry, record).label}</Link><Beside record={record} field={beside} /></li>)}
      </ul>
    </>
  );
}

function Beside({ record, field }: { record: RecordValue; field?: Field }) {
  if (field) return <span className="faint latest-beside"><Value field={field} record={record} /></span>;
  return record.updatedAt ? <time className="faint" dateTime={record.updatedAt}>{showRelative(record.updatedAt)}</time> : null;
}
