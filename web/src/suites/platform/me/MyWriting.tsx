import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Select } from "antd";
import { client } from "../../../engine/api/client";
import { ask } from "../../../engine/api/http";
import { askSessionAgain, type Session } from "../../../engine/api/session";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { FindingsSummary } from "../../../engine/form/FindingsSummary";
import { readerZone, showDay, showMoment, showNumber, type Formats } from "../../../kit/text/format";
import { spoken, t } from "../../../kit/text/text";

const USUAL = ["zh-CN", "en", "en-GB", "zh-TW", "ja", "ko", "de", "fr", "es", "it", "pt-BR", "ru", "tr", "ar", "fa", "he", "ur", "hi", "id", "th", "vi"];
const FORMS = ["date", "numbers", "weekStarts"] as const;

/** My language, my time zone, and how days and numbers are written for me: on screens, in files and in letters. */
export function MyWriting({ users, session }: { users: RecordTypeEntry; session: Session }) {
  const { message } = App.useApp();
  const [locale, setLocale] = useState(session.user.locale ?? spoken());
  const [zone, setZone] = useState(session.user.zone ?? readerZone());
  const [formats, setFormats] = useState<Formats>(session.user.formats ?? {});
  const saving = useMutation({
    mutationFn: () => ask("session", { method: "PATCH", body: { locale, zone, formats } }),
    onSuccess: async () => {
      await askSessionAgain();
      await client.invalidateQueries();
      void message.success(t("writing.saved"));
    },
  });
  const fields = new Map(users.sections.flatMap((section) => section.fields).map((field) => [field.path, field]));
  const choose = (form: (typeof FORMS)[number]) => {
    const field = fields.get(`formats/${form}`);
    if (!field) return null;
    const options = (field.options ?? []).map((option) => ({ value: option.value, label: option.label }));
    return (
      <div key={form} className="field">
        <label htmlFor={`writing-${form}`}>{field.label}</label>
        <Select id={`writing-${form}`} className="wide" allowClear placeholder={t("writing.byLanguage")} options={options} value={formats[form] ?? undefined} onChange={(value?: string) => setFormats({ ...formats, [form]: value ?? null })} />
      </div>
    );
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); saving.mutate(); }} noValidate>
      <p className="muted">{t("writing.languageHow")}</p>
      {saving.error && <FindingsSummary failure={saving.error} labelOf={(path) => fields.get(path)?.label ?? path} />}
      <div className="form-grid">
        <div className="field">
          <label htmlFor="writing-language">{t("writing.language")}</label>
          <Select id="writing-language" className="wide" showSearch optionFilterProp="label" options={languages(session, locale)} value={locale} onChange={setLocale} />
        </div>
        <div className="field">
          <label htmlFor="writing-zone">{t("writing.zone")}</label>
          <Select id="writing-zone" className="wide" showSearch options={[...new Set([zone, "UTC", ...Intl.supportedValuesOf("timeZone")])].map((value) => ({ value, label: value }))} value={zone} onChange={setZone} />
        </div>
        {FORMS.map(choose)}
        <div className="field">
          <label htmlFor="writing-currency">{fields.get("formats/currency")?.label}</label>
          <Select id="writing-currency" className="wide" allowClear showSearch placeholder={t("writing.noCurrency")} options={Intl.supportedValuesOf("currency").map((value) => ({ value, label: value }))} value={formats.currency ?? undefined} onChange={(value?: string) => setFormats({ ...formats, currency: value ?? null })} />
        </div>
      </div>
      <p className="faint">{t("writing.example", { day: showDay(session.now.slice(0, 10)), number: showNumber(12345.67), moment: showMoment(session.now) })}</p>
      <div className="me-acts"><Button htmlType="submit" loading={saving.isPending}>{t("writing.save")}</Button></div>
    </form>
  );
}

/** Usual languages and those in which the firm has words, each by its own name. */
function languages(session: Session, chosen: string): { value: string; label: string }[] {
  return [...new Set([...USUAL, ...(session.languages ?? []).filter((tag) => tag !== "zh"), chosen])].map((value) => ({ value, label: nameOf(value) }));
}

function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
