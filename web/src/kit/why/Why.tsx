import type { ReactNode } from "react";
import { Tooltip } from "antd";
import "./why.css";

/** A derived value that explains itself on hover and on focus. */
export function Why({ because, children }: { because: string; children: ReactNode }) {
  return <Tooltip title={because}><span className="why-value" tabIndex={0}>{children}</span></Tooltip>;
}
