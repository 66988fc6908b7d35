import "../suites";
import { useParams } from "react-router";
import { may, useCatalog } from "../engine/catalog/catalog";
import type { RecordTypeEntry } from "../engine/catalog/types";
import { CreatePage } from "../engine/form/CreatePage";
import { BinPage } from "../engine/list/BinPage";
import { ListPage } from "../engine/list/ListPage";
import { RecordPage } from "../engine/record/RecordPage";
import { faceOfType } from "../engine/suite";
import { NotFoundPage } from "./NotFoundPage";

function useEntry(): RecordTypeEntry | undefined {
  const { suite, plural } = useParams();
  return useCatalog().find(`${suite}/${plural}`);
}

export function ListRoute() {
  const entry = useEntry();
  if (!entry) return <NotFoundPage />;
  const { List, listActions } = faceOfType(entry.type);
  return List ? <List key={entry.type} entry={entry} /> : <ListPage key={entry.type} entry={entry} actions={listActions?.()} />;
}

export function CreateRoute() {
  const entry = useEntry();
  if (!entry || !may(entry, "create")) return <NotFoundPage />;
  const { Form } = faceOfType(entry.type);
  return Form ? <Form key={entry.type} entry={entry} /> : <CreatePage key={entry.type} entry={entry} />;
}

export function BinRoute() {
  const entry = useEntry();
  return entry && may(entry, "delete") ? <BinPage key={entry.type} entry={entry} /> : <NotFoundPage />;
}

export function RecordRoute() {
  const entry = useEntry();
  const { id } = useParams();
  if (!entry || !id) return <NotFoundPage />;
  const { Page } = faceOfType(entry.type);
  return Page ? <Page key={id} entry={entry} id={id} /> : <RecordPage key={id} entry={entry} id={id} />;
}
