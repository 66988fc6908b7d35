import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Input } from "antd";
import { Problem } from "../../../engine/api/problem";
import { sentence } from "../../../kit/panel/Broken";
import { directionOf } from "../../../kit/text/direction";
import { spoken, t } from "../../../kit/text/text";
import { languageName, writeWord, type Line } from "./book";

/** Our word for one label in one language; leaving the cell keeps it. */
export function WordCell({ line, language }: { line: Line; language: string }) {
  const kept = line.own[language] ?? "";
  const [word, setWord] = useState<string | null>(null);
  const writing = useMutation({ mutationFn: (next: string) => writeWord(line.key, language, next), onSuccess: () => setWord(null) });
  const shown = word ?? kept;
  const keep = () => {
    if (word !== null && word.trim() !== kept) writing.mutate(word);
    else setWord(null);
  };
  const wrong = writing.error instanceof Problem ? (writing.error.fields[0]?.message ?? sentence(writing.error)) : writing.error ? sentence(writing.error) : null;
  return (
    <>
      <Input
        size="small" maxLength={200} dir={directionOf(language)} lang={language} value={shown} status={wrong ? "error" : ""} disabled={writing.isPending} placeholder={line.shipped[language.split("-")[0] ?? language]}
        aria-label={t("words.ours", { word: line.shipped[spoken() === "zh-CN" ? "zh" : "en"] ?? line.key, language: languageName(language, spoken()) })}
        onChange={(event) => setWord(event.target.value)} onBlur={keep} onPressEnter={keep} onKeyDown={(event) => event.key === "Escape" && setWord(null)}
      />
      {wrong && <span className="field-note" role="alert">{wrong}</span>}
    </>
  );
}
