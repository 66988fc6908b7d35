import { access } from "./en/access";
import { changes } from "./en/changes";
import { common } from "./en/common";
import { fulfilment } from "./en/fulfilment";
import { inbox } from "./en/inbox";
import { layouts } from "./en/layouts";
import { lists } from "./en/lists";
import { locks } from "./en/locks";
import { modes } from "./en/modes";
import { money } from "./en/money";
import { records } from "./en/records";
import { rules } from "./en/rules";
import { service } from "./en/service";
import { suites } from "./en/suites";
import { types } from "./en/types";
import { views } from "./en/views";
import { webhooks } from "./en/webhooks";

/** Every sentence of the screens in English; the other languages have the same keys. */
export const en = { ...common, ...inbox, ...fulfilment, ...lists, ...records, ...service, ...suites, ...rules, ...access, ...layouts, ...views, ...modes, ...money, ...webhooks, ...locks, ...changes, ...types };

export type Messages = Record<keyof typeof en, string>;
