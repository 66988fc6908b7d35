import { useEffect, useState } from "react";

/** The value once it has kept still for a while. */
export function useLater<T>(value: T, quietMs: number): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), quietMs);
    return () => clearTimeout(timer);
  }, [value, quietMs]);
  return later;
}
