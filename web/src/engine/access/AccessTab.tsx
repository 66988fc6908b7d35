import { Bones } from "../../kit/panel/Bones";
import { Broken } from "../../kit/panel/Broken";
import { may } from "../catalog/catalog";
import { LockPart } from "../lock/LockPart";
import type { PanelProps } from "../suite";
import { useSharing } from "./access";
import { Collaborators } from "./Collaborators";
import { WhoSees } from "./WhoSees";
import "./access.css";

/** With whom a record is shared, and who can see it and why. */
export function AccessTab({ entry, record }: PanelProps) {
  const name = `${entry.type}/${record.id}`;
  const sharing = useSharing(name);
  if (sharing.isPending) return <Bones lines={6} />;
  if (sharing.isError) return <Broken failure={sharing.error} onRetry={() => void sharing.refetch()} />;
  return (
    <div className="access">
      {may(entry, "lock") && <LockPart entry={entry} record={record} />}
      <Collaborators record={name} sharing={sharing.data} />
      {sharing.data.mayKnowWhoSees && <WhoSees entry={entry} record={name} />}
    </div>
  );
}
