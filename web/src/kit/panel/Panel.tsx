import { useId, type ReactNode } from "react";
import { ErrorBoundary } from "./ErrorBoundary";
import "./panel.css";

/** A titled box whose failure stays its own. */
export function Panel({ title, aside, children, className = "" }: { title?: ReactNode; aside?: ReactNode; children: ReactNode; className?: string }) {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={title ? id : undefined}>
      {title && <header className="panel-head"><h2 id={id}>{title}</h2>{aside}</header>}
      <ErrorBoundary>{children}</ErrorBoundary>
    </section>
  );
}
