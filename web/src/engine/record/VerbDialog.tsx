import type { RecordTypeEntry, Verb } from "../catalog/types";
import { faceOf } from "../fields/faces";
import { act, actOnType } from "../form/write";
import { AskDialog } from "./AskDialog";
import type { Read } from "./useRecord";

interface Props {
  entry: RecordTypeEntry;
  /** The record that the verb acts on; none for a verb of the whole type. */
  read?: Read;
  verb: Verb;
  onClose: () => void;
}

/** Asks what a verb needs to know, and does it. */
export function VerbDialog({ entry, read, verb, onClose }: Props) {
  const onAct = (parameters: Record<string, unknown>) => (read ? act(entry.type, read.record.id, verb.verb, parameters, read.etag) : actOnType(entry.type, verb.verb, parameters));
  return <AskDialog title={verb.label} what={read && faceOf(entry, read.record).label} fields={verb.fields} onAct={onAct} onClose={onClose} />;
}
