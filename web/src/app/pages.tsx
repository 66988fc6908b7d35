import "../suites";
import { useParams } from "react-router";
import { useCatalog } from "../engine/catalog/catalog";
import type { RecordTypeEntry } from "../engine/catalog/types";
import { ListPage } from "../engine/list/ListPage";
import { faceOfType } from "../engine/suite";
import { NotFoundPage } from "./NotFoundPage";

function useEntry(): RecordTypeEntry | undefined {
  const { suite, plural } = useParams();
  return useCatalog().find(`${suite}/${plural}`);
}

export function ListRoute() {
  const entry = useEntry();
  if (!entry) return <NotFoundPage />;
  return <ListPage key={entry.type} entry={entry} actions={faceOfType(entry.type).listActions?.()} />;
}
