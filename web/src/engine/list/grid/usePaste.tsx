import { App } from "antd";
import { sentence } from "../../../kit/panel/Broken";
import { below } from "../../../kit/text/direction";
import { showNumber } from "../../../kit/text/format";
import { t } from "../../../kit/text/text";
import type { Field, RecordValue } from "../../catalog/types";
import { MOST_ROWS, pasted, type Left } from "./paste";
import type { Edits } from "./useEdits";

const MOST_REASONS = 6;
const LONGEST = 40;
const TOLD_SECONDS = 12;

/** Pastes a block and says what came of it: how many cells were changed, how many were left alone, and why. */
export function usePaste(edits: Edits, fields: Field[]) {
  const { message, notification } = App.useApp();
  return async (text: string, at: { row: number; column: number }, records: RecordValue[]) => {
    try {
      const block = await pasted(text, at, records, fields);
      const { done, refused } = await edits.write(block.edits);
      const cells = done.reduce((sum, one) => sum + Object.keys(one.before).length, 0);
      const left = [...block.left.map(sentenceOf), ...refused.flatMap(({ edit, why }) => Object.keys(edit.values).map(() => why))];
      if (left.length) notification.warning({ title: t("paste.some", { done: cells, left: left.length }), description: <Reasons left={left} />, duration: TOLD_SECONDS, placement: below("end") });
      else if (cells) void message.success(t("paste.done", { n: cells }));
    } catch (failure) {
      void message.error(sentence(failure));
    }
  };
}

function Reasons({ left }: { left: string[] }) {
  const reasons = [...Map.groupBy(left, (why) => why)].map(([why, cells]) => [why, cells.length] as const).toSorted(([, a], [, b]) => b - a);
  return (
    <ul className="paste-left">
      {reasons.slice(0, MOST_REASONS).map(([why, n]) => <li key={why}>{why}{n > 1 && <span className="faint"> × {showNumber(n)}</span>}</li>)}
      {reasons.length > MOST_REASONS && <li className="faint">{t("paste.more", { n: reasons.length - MOST_REASONS })}</li>}
    </ul>
  );
}

function sentenceOf({ why, field = "", what = "" }: Left): string {
  return t(`paste.${why}`, { field, what: what.length > LONGEST ? `${what.slice(0, LONGEST)}…` : what, n: MOST_ROWS });
}
