import { QueryClient } from "@tanstack/react-query";
import { Problem } from "./problem";

/** The one cache of what the server has told us. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      retry: (count, failure) => failure instanceof Problem && (failure.status === 503 || failure.status === 0) && count < 3,
    },
    mutations: { retry: false },
  },
});
