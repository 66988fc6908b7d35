import type { ReactNode } from "react";
import "./tiles.css";

/** A row of figures. */
export function Tiles({ label, children }: { label: string; children: ReactNode }) {
  return <dl className="tiles" aria-label={label}>{children}</dl>;
}

/** One figure with its name and a word about it. */
export function Tile({ label, note, children }: { label: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="tile">
      <dt>{label}</dt>
      <dd className="num">{children}</dd>
      {note && <dd className="tile-note">{note}</dd>}
    </div>
  );
}
