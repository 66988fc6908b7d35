import "./bar.css";

/** A share of one, as a bar; the figure itself stands beside it. */
export function Bar({ share }: { share: number }) {
  return <div className="bar" aria-hidden><i style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} /></div>;
}
