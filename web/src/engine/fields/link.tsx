import { useState } from "react";
import { Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import type { Face } from "../../kit/fields/field";
import type { EditProps, FieldKind, FilterProps, ShowProps } from "../../kit/fields/kind";
import { quoted } from "../../kit/fields/kind";
import { t } from "../../kit/text/text";
import { useLater } from "../../kit/useLater";
import { facesOf, useFace } from "./faces";
import { RecordLink } from "./RecordLink";

interface PickerProps {
  id?: string;
  target: string;
  value: string | null | undefined;
  face?: Face;
  label?: string;
  invalid?: boolean;
  autoFocus?: boolean;
  onPick: (face: Face | null) => void;
}

/** Finds a record of the target type by typing a part of its name. */
export function LinkPicker({ id, target, value, face, label, invalid, autoFocus, onPick }: PickerProps) {
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const asked = useLater(typed, 180);
  const found = useQuery({ queryKey: ["faces", target, asked], queryFn: ({ signal }) => facesOf(target, asked, signal), enabled: open });
  const chosen = useFace(target, value ?? null, face);
  const options = (found.data ?? []).map((one) => ({ value: one.id, label: one.label }));
  if (value && chosen && !typed && !options.some((option) => option.value === value)) options.unshift({ value, label: chosen.label });
  return (
    <Select
      id={id} className="wide" aria-label={label} value={value ?? undefined} options={options} showSearch filterOption={false} allowClear autoFocus={autoFocus}
      status={invalid ? "error" : ""} placeholder={t("link.search")} loading={found.isFetching} searchValue={typed} onSearch={setTyped} onOpenChange={setOpen}
      notFoundContent={found.isFetching ? t("loading") : typed ? t("link.none") : t("link.type")}
      onChange={(next: string | undefined, option) => {
        setTyped("");
        const picked = Array.isArray(option) ? option[0] : option;
        onPick(next ? { id: next, label: String(picked?.label ?? next) } : null);
      }}
    />
  );
}

function LinkFilterInput({ field, value, onChange }: FilterProps) {
  return <LinkPicker target={field.target ?? ""} label={t("filter.value")} value={value || null} autoFocus onPick={(face) => onChange(face?.id ?? "", face?.label)} />;
}

/** A record of another type, by its id; shown by its name. */
export const link: FieldKind<string> = {
  Show: ({ value, field, face }: ShowProps<string>) => <RecordLink type={field.target ?? ""} id={value} face={face} />,
  Edit: ({ id, value, field, face, invalid, autoFocus, onChange }: EditProps<string>) => (
    <LinkPicker id={id} target={field.target ?? ""} value={value} face={face} invalid={invalid} autoFocus={autoFocus} onPick={(picked) => onChange(picked?.id ?? null, picked ?? undefined)} />
  ),
  Filter: { operators: ["eq", "me", "myTeam", "below", "ne", "empty", "filled"], Input: LinkFilterInput, literal: quoted },
};

/** Several records of another type. */
export const links: FieldKind<string[]> = {
  Show: ({ value, field, faces }: ShowProps<string[]>) => <span className="commas">{value.map((one) => <RecordLink key={one} type={field.target ?? ""} id={one} face={faces?.find((face) => face.id === one)} />)}</span>,
  Edit({ id, value, field, onChange }: EditProps<string[]>) {
    const ids = value ?? [];
    return (
      <div className="links-edit">
        {ids.map((one) => (
          <span key={one} className="links-one">
            <RecordLink type={field.target ?? ""} id={one} />
            <button type="button" className="plain" aria-label={t("remove")} onClick={() => onChange(ids.filter((other) => other !== one))}>×</button>
          </span>
        ))}
        <LinkPicker id={id} target={field.target ?? ""} value={null} onPick={(picked) => picked && !ids.includes(picked.id) && onChange([...ids, picked.id])} />
      </div>
    );
  },
  Filter: { operators: ["any", "empty", "filled"], Input: LinkFilterInput, literal: quoted },
};

interface RefValue {
  type: string;
  id: string;
  label?: string;
}

/** A record of any type. */
export const ref: FieldKind<RefValue> = {
  Show: ({ value }: ShowProps<RefValue>) => <RecordLink type={value.type} id={value.id} face={{ id: value.id, label: value.label ?? value.id }} />,
  Edit: ({ value }: EditProps<RefValue>) => <>{value?.label ?? value?.id ?? t("none")}</>,
  Filter: { operators: ["empty", "filled"], Input: LinkFilterInput, literal: quoted },
};
