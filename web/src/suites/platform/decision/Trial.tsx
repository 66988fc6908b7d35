import { useState, type FormEvent } from "react";
import { useMutation } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { Broken } from "../../../kit/panel/Broken";
import { t } from "../../../kit/text/text";
import { pairs } from "./TableTab";
import { tryOut, type Input as Column } from "./reads";

const PATH = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

/** Inputs for one question; the answer says which rule gave it. */
export function Trial({ id, inputs, onAnswer }: { id: string; inputs: Column[]; onAnswer: (rule: number | null) => void }) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const asked = inputs.filter((input) => PATH.test(input.expression));
  const trial = useMutation({
    mutationFn: () => tryOut(id, asked.reduce((into, input) => withPath(into, input.expression.split("."), valueOf(input, typed[input.expression])), {} as Record<string, unknown>)),
    onSuccess: ({ number }) => onAnswer(number),
    onError: () => onAnswer(null),
  });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    trial.mutate();
  };
  if (asked.length === 0) return null;
  return (
    <form className="decision-trial" onSubmit={ask}>
      <h3>{t("decision.try")}</h3>
      <div className="decision-inputs">
        {asked.map((input) => (
          <label key={input.expression}>
            <span>{input.label}</span>
            {input.type === "boolean"
              ? <Select aria-label={input.label} allowClear value={typed[input.expression]} onChange={(value) => setTyped({ ...typed, [input.expression]: value })} options={[{ value: "true", label: t("decision.yes") }, { value: "false", label: t("decision.no") }]} />
              : <Input value={typed[input.expression] ?? ""} inputMode={input.type === "number" ? "decimal" : undefined} placeholder={input.type === "date" ? "2026-11-22" : input.allowed} onChange={(event) => setTyped({ ...typed, [input.expression]: event.target.value })} />}
          </label>
        ))}
        <Button htmlType="submit" loading={trial.isPending}>{t("decision.ask")}</Button>
      </div>
      {trial.isError && <Broken failure={trial.error} />}
      {trial.data && <p role="status">{t("decision.answer", { n: trial.data.number })} <strong>{pairs(trial.data.values)}</strong></p>}
    </form>
  );
}

function valueOf({ type }: Column, text: string | undefined): unknown {
  if (text === undefined || text === "") return null;
  return type === "boolean" ? text === "true" : text;
}

function withPath(into: Record<string, unknown>, [first = "", ...rest]: string[], value: unknown): Record<string, unknown> {
  return { ...into, [first]: rest.length ? withPath((into[first] ?? {}) as Record<string, unknown>, rest, value) : value };
}
