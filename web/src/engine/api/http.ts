import { spoken } from "../../kit/text/text";
import { Problem } from "./problem";

/** An answer with the version that a later change must name. */
export interface Answer<T> {
  body: T;
  etag: string | null;
  status: number;
}

export interface Ask {
  method?: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  ifMatch?: string;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

let onSignedOut: () => void = () => {};

/** Calls back when the server no longer knows who we are. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** The address of a resource with its query; empty parts are left out. */
export function address(path: string, query: Ask["query"] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
  const text = search.toString();
  return text ? `/api/${path}?${text}` : `/api/${path}`;
}

/** Asks the server; a refusal is thrown as a `Problem`. */
export async function ask<T>(path: string, { method = "GET", query, body, ifMatch, idempotencyKey, signal }: Ask = {}): Promise<Answer<T>> {
  const headers = new Headers({ Accept: "application/json, application/problem+json", "Accept-Language": spoken() });
  const multipart = body instanceof FormData;
  if (body !== undefined && !multipart) headers.set("Content-Type", method === "PATCH" ? "application/merge-patch+json" : "application/json");
  if (ifMatch) headers.set("If-Match", ifMatch);
  if (idempotencyKey) headers.set("Idempotency-Key", idempotencyKey);
  if (method !== "GET") headers.set("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));

  const response = await fetch(address(path, query), {
    method, headers, signal, credentials: "same-origin",
    body: body === undefined ? undefined : multipart ? body : JSON.stringify(body),
  }).catch((failure: unknown) => {
    if (signal?.aborted) throw failure;
    throw new Problem(0, null);
  });
  const answer = await read(response);
  if (response.ok) return { body: answer as T, etag: response.headers.get("ETag"), status: response.status };
  if (response.status === 401 && path !== "session") onSignedOut();
  throw new Problem(response.status, answer, seconds(response.headers.get("Retry-After")));
}

/** The body alone, for reads that need no version. */
export async function get<T>(path: string, query?: Ask["query"], signal?: AbortSignal): Promise<T> {
  return (await ask<T>(path, { query, signal })).body;
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What a cookie that pages may read holds. */
export function cookie(name: string): string {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
}

function seconds(header: string | null): number | null {
  const value = Number(header);
  return header && Number.isFinite(value) ? value : null;
}
