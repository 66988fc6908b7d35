import type { ComponentType } from "react";
import type { Face, Field } from "./field";

export interface ShowProps<V> {
  value: V;
  field: Field;
  /** The linked record's face, where the list or record was read with it. */
  face?: Face;
  faces?: Face[];
  /** The record or row that holds the value, for kinds that tell what stands beside it. */
  record?: Record<string, unknown>;
}

export interface EditProps<V> {
  id: string;
  value: V | null | undefined;
  field: Field;
  face?: Face;
  invalid?: boolean;
  autoFocus?: boolean;
  onChange: (value: V | null, face?: Face) => void;
}

export type Operator =
  | "contains" | "notcontains" | "startswith" | "endswith" | "eq" | "ne" | "gt" | "ge" | "lt" | "le" | "in"
  | "any" | "before" | "after" | "on" | "since" | "until" | "last" | "next" | "period" | "me" | "myTeam" | "below" | "empty" | "filled";

export interface FilterProps {
  field: Field;
  operator: Operator;
  value: string;
  onChange: (value: string, label?: string) => void;
}

/** How values of a kind are asked for: which operators, and with what input. */
export interface KindFilter {
  operators: Operator[];
  Input: ComponentType<FilterProps>;
  /** The value as a literal of the filter grammar. */
  literal: (value: string) => string;
}

/** Every kind of value is exactly these three; nothing else knows about it. */
export interface FieldKind<V> {
  Show: ComponentType<ShowProps<V>>;
  Edit: ComponentType<EditProps<V>>;
  Filter: KindFilter;
}

export function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
