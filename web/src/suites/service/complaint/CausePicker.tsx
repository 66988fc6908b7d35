import { TreeSelect } from "antd";
import type { Cause } from "../../../generated/catalog";
import { t } from "../../../kit/text/text";
import { useCauses } from "../reads";

interface Branch {
  value: string;
  title: string;
  children?: Branch[];
}

/** The cause, from broad to exact. */
export function CausePicker({ id, value, onChange }: { id: string; value: string | null; onChange: (code: string | null, name: string | null) => void }) {
  const causes = useCauses();
  return (
    <TreeSelect
      id={id} className="wide" value={value ?? undefined} treeData={branches(causes.data ?? [], null)} treeDefaultExpandAll listHeight={420} showSearch treeNodeFilterProp="title" allowClear loading={causes.isPending}
      placeholder={t("complaint.cause")} onChange={(code: string | undefined, names: unknown) => onChange(code ?? null, Array.isArray(names) ? String(names[0] ?? "") : null)}
    />
  );
}

function branches(causes: Cause[], parent: string | null): Branch[] {
  return causes.filter((cause) => (cause.parent ?? null) === parent).map((cause) => {
    const children = branches(causes, cause.id);
    return { value: cause.code, title: cause.name, ...(children.length ? { children } : {}) };
  });
}
