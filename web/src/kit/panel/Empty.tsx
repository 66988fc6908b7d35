import type { ReactNode } from "react";
import "./panel.css";

/** Says why there is nothing, and what to do next. */
export function Empty({ mark, title, children, step, small }: { mark?: ReactNode; title: string; children?: ReactNode; step?: ReactNode; small?: boolean }) {
  return (
    <div className={`empty${small ? " small" : ""}`}>
      {mark && <span className="empty-mark" aria-hidden>{mark}</span>}
      <strong>{title}</strong>
      {children && <p>{children}</p>}
      {step && <div className="empty-step">{step}</div>}
    </div>
  );
}
