import { useState } from "react";
import { Button } from "antd";
import type { RecordTypeEntry, Verb } from "../catalog/types";
import { VerbDialog } from "./VerbDialog";

/** The verbs that act on a whole type, beside its list. */
export function TypeVerbs({ entry }: { entry: RecordTypeEntry }) {
  const [chosen, setChosen] = useState<Verb | null>(null);
  return (
    <>
      {entry.verbs.filter((verb) => verb.onType && !verb.creating).map((verb) => <Button key={verb.verb} onClick={() => setChosen(verb)}>{verb.label}</Button>)}
      {chosen && <VerbDialog key={chosen.verb} entry={entry} verb={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
