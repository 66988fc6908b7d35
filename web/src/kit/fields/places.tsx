import { Input, InputNumber, Space } from "antd";
import { t } from "../text/text";
import { TextFilterInput } from "./filterInputs";
import type { EditProps, FieldKind, KindFilter, ShowProps } from "./kind";
import { quoted } from "./kind";

const PARTS = ["country", "province", "city", "district", "street", "line", "postcode"] as const;
type Part = (typeof PARTS)[number];
export type Address = Partial<Record<Part, string>>;

export interface GeoPoint {
  lat: number;
  lon: number;
}

const filledOrNot: KindFilter = { operators: ["empty", "filled"], Input: TextFilterInput, literal: quoted };

/** A postal address in its parts. */
export const address: FieldKind<Address> = {
  Show: ({ value }: ShowProps<Address>) => <>{PARTS.map((part) => value[part]).filter(Boolean).join(", ")}</>,
  Edit({ id, value, invalid, onChange }: EditProps<Address>) {
    const change = (part: Part, text: string) => {
      const next = { ...value, [part]: text };
      if (!text) delete next[part];
      onChange(Object.keys(next).length === 0 ? null : next);
    };
    return (
      <Space direction="vertical" className="wide" size={4}>
        {PARTS.map((part, index) => (
          <Input key={part} id={index === 0 ? id : undefined} aria-label={t(`address.${part}`)} placeholder={t(`address.${part}`)} maxLength={200} value={value?.[part] ?? ""} status={invalid ? "error" : ""} onChange={(event) => change(part, event.target.value)} />
        ))}
      </Space>
    );
  },
  Filter: { operators: ["contains", "empty", "filled"], Input: TextFilterInput, literal: quoted },
};

/** A place on the map, in degrees. */
export const geoPoint: FieldKind<GeoPoint> = {
  Show: ({ value }: ShowProps<GeoPoint>) => <span className="num">{value.lat}, {value.lon}</span>,
  Edit({ id, value, invalid, onChange }: EditProps<Partial<GeoPoint>>) {
    const change = (next: Partial<GeoPoint>) => onChange(next.lat === undefined && next.lon === undefined ? null : next);
    const part = (name: "lat" | "lon", most: number, partId?: string) => (
      <InputNumber<number> id={partId} min={-most} max={most} aria-label={t(`geoPoint.${name}`)} placeholder={t(`geoPoint.${name}`)} value={value?.[name] ?? null} status={invalid ? "error" : ""} onChange={(given) => change({ ...value, [name]: given ?? undefined })} />
    );
    return <Space.Compact block>{part("lat", 90, id)}{part("lon", 180)}</Space.Compact>;
  },
  Filter: filledOrNot,
} as FieldKind<GeoPoint>;
