import { InboxOutlined, LockOutlined, SearchOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";
import { Empty } from "../../kit/panel/Empty";
import { t } from "../../kit/text/text";
import { may } from "../catalog/catalog";
import { manyOf, oneOf } from "../catalog/words";
import type { RecordTypeEntry } from "../catalog/types";

/** The three kinds of nothing: not permitted, filtered out, nothing there yet. */
export function NothingHere({ entry, isFiltered, onClear }: { entry: RecordTypeEntry; isFiltered: boolean; onClear: () => void }) {
  const many = manyOf(entry);
  if (!may(entry, "read")) return <Empty mark={<LockOutlined aria-hidden />} title={t("empty.notPermitted", { many })}>{t("empty.notPermittedHow")}</Empty>;
  if (isFiltered) return <Empty mark={<SearchOutlined aria-hidden />} title={t("empty.filtered", { many })} step={<Button onClick={onClear}>{t("filter.clear")}</Button>}>{t("empty.filteredHow")}</Empty>;
  const create = may(entry, "create") && <Link to={`/${entry.type}/new`}><Button type="primary" tabIndex={-1}>{t("list.create", { one: oneOf(entry) })}</Button></Link>;
  return <Empty mark={<InboxOutlined aria-hidden />} title={t("empty.none", { many })} step={create}>{may(entry, "create") ? t("empty.noneHow") : t("empty.noneShared")}</Empty>;
}
