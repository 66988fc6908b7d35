/** One finding beside one field. */
export interface Finding {
  path: string;
  code: string;
  message: string;
}

interface ProblemDocument {
  status?: number;
  title?: string;
  detail?: string;
  code?: string;
  fields?: Finding[];
}

/** A named "no" of the server (RFC 9457), in the reader's language. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly code: string;
  readonly fields: Finding[];
  /** What came with the problem, such as the current record of a conflict. */
  readonly body: unknown;
  readonly retryAfter: number | null;

  constructor(status: number, body: unknown, retryAfter: number | null = null) {
    const document = (typeof body === "object" && body ? body : {}) as ProblemDocument;
    super(document.detail ?? document.title ?? `HTTP ${status}`);
    this.status = status;
    this.title = document.title ?? "";
    this.code = document.code ?? "";
    this.fields = document.fields ?? [];
    this.body = body;
    this.retryAfter = retryAfter;
  }

  is(code: string): boolean {
    return this.code === code || this.code.endsWith(`.${code}`);
  }
}

/** The finding of a path, whichever way the server separates rows from fields. */
export function findingAt(fields: Finding[], path: string): Finding | undefined {
  return fields.find((finding) => plain(finding.path) === plain(path));
}

function plain(path: string): string {
  return path.replace(/\[(\d+)\]/g, "/$1").replace(/^[/$.]+/, "").replaceAll(".", "/");
}
