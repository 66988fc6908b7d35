import { recordType } from "../../engine/suite";

export const interaction = recordType("interactions/interactions", { icon: "phone", mainVerbs: ["finish"], shownElsewhere: [] });
