import { Button } from "antd";
import type { RecordTypeEntry } from "../catalog/types";
import { useVerbInAddress } from "./useVerbInAddress";
import { VerbDialog } from "./VerbDialog";

/** The verbs that act on a whole type, beside its list. */
export function TypeVerbs({ entry }: { entry: RecordTypeEntry }) {
  const verbs = entry.verbs.filter((verb) => verb.onType && !verb.creating);
  const [chosen, setChosen] = useVerbInAddress(verbs);
  return (
    <>
      {verbs.map((verb) => <Button key={verb.verb} onClick={() => setChosen(verb)}>{verb.label}</Button>)}
      {chosen && <VerbDialog key={chosen.verb} entry={entry} verb={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
