import { Input } from "antd";
import { showPhone } from "../text/format";
import { TextFilterInput } from "./filterInputs";
import type { EditProps, FieldKind, KindFilter, ShowProps } from "./kind";
import { quoted } from "./kind";

export const textFilter: KindFilter = { operators: ["contains", "notcontains", "startswith", "endswith", "eq", "ne", "empty", "filled"], Input: TextFilterInput, literal: quoted };

/** One line of text; phones, mail addresses and web addresses are links. */
export const text: FieldKind<string> = {
  Show({ value, field }: ShowProps<string>) {
    const known = field.options?.find((option) => option.value === value);
    if (known) return <>{known.label}</>;
    switch (field.format) {
      case "phone": return <a className="num" href={`tel:${value}`}>{showPhone(value)}</a>;
      case "email": return <a href={`mailto:${value}`}>{value}</a>;
      case "url": return /^https?:/i.test(value) ? <a href={value} target="_blank" rel="noreferrer noopener">{value.replace(/^https?:\/\//i, "")}</a> : <>{value}</>;
      case "code": return <code>{value}</code>;
      case undefined: return <>{value}</>;
    }
  },
  Edit({ id, value, field, invalid, autoFocus, onChange }: EditProps<string>) {
    if (/password$/i.test(field.path))
      return <Input.Password id={id} value={value ?? ""} autoComplete="new-password" status={invalid ? "error" : ""} autoFocus={autoFocus} aria-describedby={`${id}-note`} onChange={(event) => onChange(event.target.value || null)} />;
    const type = field.format === "phone" ? "tel" : field.format === "code" ? undefined : field.format;
    return (
      <Input
        id={id} type={type} value={value ?? ""} maxLength={field.maxLength} status={invalid ? "error" : ""} autoFocus={autoFocus}
        aria-invalid={invalid} aria-required={field.required} aria-describedby={`${id}-note`} onChange={(event) => onChange(event.target.value || null)}
      />
    );
  },
  Filter: textFilter,
};

/** Text of several lines, shown as it was written. */
export const longText: FieldKind<string> = {
  Show: ({ value }: ShowProps<string>) => (isDocument(value) ? <details><summary>XML</summary><pre className="prewrap">{value}</pre></details> : <span className="prewrap">{value}</span>),
  Edit({ id, value, field, invalid, autoFocus, onChange }: EditProps<string>) {
    return (
      <Input.TextArea
        id={id} value={value ?? ""} maxLength={field.maxLength} autoSize={{ minRows: 3, maxRows: 14 }} status={invalid ? "error" : ""} autoFocus={autoFocus}
        aria-invalid={invalid} aria-required={field.required} aria-describedby={`${id}-note`} onChange={(event) => onChange(event.target.value || null)}
      />
    );
  },
  Filter: textFilter,
};

/** A time of the day, kept as 09:30. */
export const time: FieldKind<string> = {
  ...text,
  Edit: ({ id, value, invalid, autoFocus, onChange }: EditProps<string>) => (
    <Input id={id} type="time" value={value ?? ""} status={invalid ? "error" : ""} autoFocus={autoFocus} aria-invalid={invalid} aria-describedby={`${id}-note`} onChange={(event) => onChange(event.target.value || null)} />
  ),
};

/** Text with emphasis, shown by its words alone. */
export const richText: FieldKind<string> = {
  ...longText,
  Show: ({ value }: ShowProps<string>) => <span className="prewrap">{new DOMParser().parseFromString(value, "text/html").body.textContent}</span>,
};

/** What programs read is folded away from people. */
function isDocument(text: string): boolean {
  return text.trimStart().startsWith("<?xml");
}
