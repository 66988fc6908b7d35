import type { CSSProperties } from "react";
import type { Column } from "../../view/look";

const CHOICE_WIDTH = 36;
const USUAL_FROZEN_WIDTH = 180;

/** How each column stands: its width, and where it stays while the others move. */
export function placesOf(columns: Column[], frozen: number): CSSProperties[] {
  let start = CHOICE_WIDTH;
  return columns.map(({ width }, at) => {
    const fixed = width ?? (at < frozen ? USUAL_FROZEN_WIDTH : undefined);
    const style: CSSProperties = fixed ? { width: fixed, minWidth: fixed, maxWidth: fixed } : {};
    if (at >= frozen) return style;
    const place = { ...style, position: "sticky" as const, insetInlineStart: start, zIndex: 1 };
    start += fixed ?? USUAL_FROZEN_WIDTH;
    return place;
  });
}
