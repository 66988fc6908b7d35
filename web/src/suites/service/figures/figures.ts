import { useQuery } from "@tanstack/react-query";
import { get } from "../../../engine/api/http";

/** By what complaints can be told apart. */
export const DIMENSIONS = ["cause", "product", "batch", "packer", "courier"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The departments through which a complaint goes, in order. */
export const STAGES = ["firstReply", "decision", "finance", "warehouse", "shipping", "desk"] as const;
export type Stage = (typeof STAGES)[number];

/** What is known of the complaints that have one trait in common. */
export interface Group {
  key: string;
  complaints: number;
  closed: number;
  repeated: number;
  cost: string | number | null;
  medianHours: Record<Stage | "whole", number | null>;
  satisfaction: { csat: number | null; n: number; asked: number; mean: number | null };
}

export function useComplaintFigures(from: string, to: string, by: Dimension | "all") {
  return useQuery({
    queryKey: ["complaint-figures", from, to, by],
    queryFn: async ({ signal }) => (await get<{ items: Group[] }>("service/complaint-figures", { from, to, by }, signal)).items,
    retry: false,
  });
}
