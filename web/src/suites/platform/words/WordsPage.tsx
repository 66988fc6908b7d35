import { useDeferredValue, useState } from "react";
import { DownloadOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, Select } from "antd";
import { may } from "../../../engine/catalog/catalog";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { Bones } from "../../../kit/panel/Bones";
import { Broken } from "../../../kit/panel/Broken";
import { Empty } from "../../../kit/panel/Empty";
import { showNumber } from "../../../kit/text/format";
import { spoken, t } from "../../../kit/text/text";
import { usePageTitle } from "../../../kit/usePageTitle";
import { languageName, useBook, type Line } from "./book";
import { WordCell } from "./WordCell";
import { WordsFile } from "./WordsFile";
import "./words.css";

const OFFERED = ["en", "zh", "zh-TW", "ja", "ko", "de", "fr", "es", "it", "pt", "pt-BR", "ru", "tr", "ar", "fa", "he", "ur", "hi", "id", "th", "vi"];

/** How everything is called: as delivered, and in our own words in as many languages as we like. */
export function WordsPage({ entry }: { entry: RecordTypeEntry }) {
  usePageTitle(entry.label);
  const [q, setQ] = useState("");
  const [own, setOwn] = useState(false);
  const [added, setAdded] = useState<string[]>([]);
  const book = useBook(useDeferredValue(q.trim()), own);
  const first = book.data?.pages[0];
  const languages = [...new Set([...(first?.languages ?? ["en", "zh"]), ...added])];
  const lines = book.data?.pages.flatMap((page) => page.items) ?? [];
  const others = OFFERED.filter((tag) => !languages.includes(tag)).map((value) => ({ value, label: `${languageName(value, spoken())} (${value})` }));
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>{entry.label}</h1>
        {first && <span className="count">{t("words.count", { n: first.count })}</span>}
        <div className="page-acts">
          <WordsFile />
          {may(entry, "export") && <a href="/api/platform/label-book.csv" download><Button tabIndex={-1} icon={<DownloadOutlined aria-hidden />}>{t("words.export")}</Button></a>}
        </div>
      </header>
      <div className="words-bar">
        <Input.Search allowClear className="words-search" placeholder={t("words.search")} aria-label={t("words.search")} value={q} maxLength={100} onChange={(event) => setQ(event.target.value)} />
        <Checkbox checked={own} onChange={(event) => setOwn(event.target.checked)}>{t("words.own")}</Checkbox>
        <Select className="words-add" showSearch optionFilterProp="label" placeholder={t("words.addLanguage")} aria-label={t("words.addLanguage")} value={null} options={others} onChange={(tag: string | null) => tag && setAdded([...added, tag])} />
      </div>
      {book.isPending && <Bones lines={12} />}
      {book.isError && <Broken failure={book.error} onRetry={() => void book.refetch()} />}
      {book.isSuccess && lines.length === 0 && <Empty title={t("words.none")} />}
      {lines.length > 0 && <Lines lines={lines} languages={languages} />}
      {book.hasNextPage && <Button className="words-more" loading={book.isFetchingNextPage} onClick={() => void book.fetchNextPage()}>{t("words.more")} · {showNumber((first?.count ?? 0) - lines.length)}</Button>}
    </div>
  );
}

function Lines({ lines, languages }: { lines: Line[]; languages: string[] }) {
  return (
    <div className="table-scroll words-scroll">
      <table className="rows-table words-table">
        <thead>
          <tr><th scope="col">{t("words.key")}</th><th scope="col">{t("words.shipped")}</th>{languages.map((tag) => <th key={tag} scope="col">{languageName(tag, spoken())}</th>)}</tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <td className="words-key"><code>{line.key}</code></td>
              <td><bdi>{line.shipped.en ?? "–"}</bdi><br /><bdi className="muted" lang="zh-CN">{line.shipped.zh ?? "–"}</bdi></td>
              {languages.map((tag) => <td key={tag} data-label={tag}><WordCell line={line} language={tag} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
