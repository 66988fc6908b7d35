import { useQuery } from "@tanstack/react-query";
import { ask, get } from "../../../engine/api/http";

export const TABLES = "platform/decision-tables";

export interface Input {
  label: string;
  expression: string;
  type: string;
  allowed: string;
}

export interface ShownTable {
  table: {
    name: string;
    hitPolicy: "UNIQUE" | "FIRST" | "ANY";
    inputs: Input[];
    outputs: { name: string; label: string; type: string }[];
    rules: { id: string; tests: string[]; outputs: string[]; annotation: string | null }[];
  };
  findings: { path: string; code: string; message: string }[];
  complete: boolean;
  examples: { name: string; passed: boolean; rule: number | null; expected: Record<string, unknown>; actual: Record<string, unknown>; refusal: string | null }[];
}

export interface Answer {
  values: Record<string, unknown>;
  rule: string;
  number: number;
}

/** A version as a table, with what stands between it and its activation. */
export function useTable(id: string, version: number | undefined) {
  return useQuery({ queryKey: ["decision-table", id, version], queryFn: ({ signal }) => get<ShownTable>(`${TABLES}/${id}/table`, {}, signal) });
}

export async function tryOut(id: string, inputs: Record<string, unknown>): Promise<Answer> {
  return (await ask<Answer>(`${TABLES}/${id}/try`, { method: "POST", body: { inputs } })).body;
}

/** A value as a person reads it. */
export function told(value: unknown): string {
  if (value === null || value === undefined) return "–";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
