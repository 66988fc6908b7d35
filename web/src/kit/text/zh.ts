import type { Messages } from "./en";
import { access } from "./zh/access";
import { changes } from "./zh/changes";
import { common } from "./zh/common";
import { fulfilment } from "./zh/fulfilment";
import { inbox } from "./zh/inbox";
import { layouts } from "./zh/layouts";
import { lists } from "./zh/lists";
import { locks } from "./zh/locks";
import { modes } from "./zh/modes";
import { money } from "./zh/money";
import { records } from "./zh/records";
import { rules } from "./zh/rules";
import { service } from "./zh/service";
import { suites } from "./zh/suites";
import { types } from "./zh/types";
import { views } from "./zh/views";
import { webhooks } from "./zh/webhooks";

/** 所有界面文字的简体中文版本。 */
export const zh: Messages = { ...common, ...inbox, ...fulfilment, ...lists, ...records, ...service, ...suites, ...rules, ...access, ...layouts, ...views, ...modes, ...money, ...webhooks, ...locks, ...changes, ...types };
