import { t } from "../../kit/text/text";
import type { HistoryEntry } from "./journal";

/** What was done, in the words of the verb where there was one. */
export function deedOf({ act, cause }: HistoryEntry): string {
  switch (cause.kind) {
    case "verb": return cause.label ?? cause.name;
    case "import": return t("history.imported", { source: cause.label ?? cause.name });
    case "rule": case "process": return cause.label ?? cause.name;
  }
  switch (act) {
    case "create": return t("history.created");
    case "delete": return t("history.deleted");
    case "restore": return t("history.restored");
    case "machine": return t("history.reckoned");
    default: return t("history.changed");
  }
}
