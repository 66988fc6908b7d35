import { useSearchParams } from "react-router";
import type { Verb } from "../catalog/types";

/** The verb whose dialog is open, kept in the address, so that a link or the palette can open it. */
export function useVerbInAddress(possible: Verb[]): [Verb | null, (verb: Verb | null) => void] {
  const [params, setParams] = useSearchParams();
  const choose = (verb: Verb | null) =>
    setParams((now) => {
      if (verb) now.set("verb", verb.verb);
      else now.delete("verb");
      return now;
    }, { replace: true });
  return [possible.find((verb) => verb.verb === params.get("verb")) ?? null, choose];
}
