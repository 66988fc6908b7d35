import { Link } from "react-router";
import type { Face } from "../../kit/fields/field";
import { useCatalog } from "../catalog/catalog";
import { useFace } from "./faces";

/** The address of a record's page. */
export function recordAddress(type: string, id: string): string {
  return `/${type}/${id}`;
}

/** A record's name that opens it; plain text where its type is not shown to the reader. */
export function RecordLink({ type, id, face }: { type: string; id: string; face?: Face }) {
  const known = useFace(type, id, face);
  const label = known?.label ?? "…";
  if (!useCatalog().find(type)) return <>{label}</>;
  return <Link to={recordAddress(type, id)} onClick={(event) => event.stopPropagation()}>{label}</Link>;
}
