export interface Span {
  from: number;
  until: number;
}

/** A text whose found parts stand out, by weight and underline, not by colour alone. */
export function Marked({ text, marks }: { text: string; marks?: Span[] }) {
  const spans = disjoint(marks ?? []);
  return (
    <>
      {spans.map(({ from, until }, at) => <span key={from}>{text.slice(spans[at - 1]?.until ?? 0, from)}<mark>{text.slice(from, until)}</mark></span>)}
      {text.slice(spans.at(-1)?.until ?? 0)}
    </>
  );
}

/** Spans that touch or overlap become one. */
function disjoint(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until);
    else merged.push({ ...span });
  }
  return merged;
}
