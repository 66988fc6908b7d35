// Drawn from the record types of the server; a test compares the two. Renew with: -Dgolden.renew=true -Dtest=GoldenTest

export interface Money {
  amount: string;
  currency: string;
}

export interface RecordRef {
  type: string;
  id: string;
  label?: string | null;
}

/** A linked record and how it is called, where the link was expanded and may be seen. */
export interface Face {
  id: string;
  label: string;
}

/** What every record has. */
export interface Kept {
  id: string;
  version: number;
  createdAt: string;
  createdBy: string | null;
  updatedAt: string;
  updatedBy: string | null;
  owner: string | null;
  custom: Record<string, unknown>;
  verbs?: string[];
  masked?: string[];
}

export interface ApprovalLimit extends Kept {
  role: string;
  role$?: Face | null;
  upTo: Money;
  fourEyesAbove: Money | null;
}

export interface Approval extends Kept {
  number: string | null;
  record: RecordRef | null;
  amount: Money | null;
  reason: string | null;
  requestedBy: string | null;
  requestedBy$?: Face | null;
  state: "PENDING" | "APPROVED" | "REFUSED" | "WITHDRAWN" | null;
  decidedBy: string | null;
  decidedBy$?: Face | null;
  decidedAt: string | null;
  refusal: string | null;
}

export interface Cost extends Kept {
  number: string | null;
  record: RecordRef | null;
  reason: string | null;
  amount: Money | null;
  bookedAt: string | null;
  product: string | null;
  product$?: Face | null;
  batch: string | null;
  reverses: string | null;
  reverses$?: Face | null;
  reversedBy: string | null;
  reversedBy$?: Face | null;
}

export interface CourierClaim extends Kept {
  number: string | null;
  shipment: RecordRef;
  courier: string;
  amount: Money;
  record: RecordRef | null;
  story: string | null;
  state: "OPEN" | "ACCEPTED" | "REJECTED" | "PAID" | null;
  outcome: {
    decidedAt: string | null;
    reason: string | null;
    paid: Money | null;
    paidAt: string | null;
  };
}

export interface Courier extends Kept {
  code: string;
  name: string;
  trackingPage: string | null;
  active: boolean | null;
  numberForm: {
    prefixes: string[] | null;
    shortest: number | null;
    longest: number | null;
  };
}

export interface OutboundOrder extends Kept {
  number: string | null;
  record: RecordRef | null;
  order: string | null;
  order$?: Face | null;
  customer: string | null;
  customer$?: Face | null;
  status: "AWAITING_APPROVAL" | "RELEASED" | "PICKED" | "SHIPPED" | "REFUSED" | "CANCELLED" | null;
  consignee: {
    name: string | null;
    phone: string | null;
    address: string | null;
  };
  progress: {
    releasedAt: string | null;
    pickedAt: string | null;
    pickedBy: string | null;
    pickedBy$?: Face | null;
    shippedAt: string | null;
    shippedBy: string | null;
    shippedBy$?: Face | null;
    endedAt: string | null;
    reason: string | null;
  };
  lines: {
    id: string;
    no: number;
    product: string;
    product$?: Face | null;
    batch: string | null;
    warehouse: string;
    warehouse$?: Face | null;
    quantity: number;
    picked: number | null;
  }[];
}

export interface Reservation extends Kept {
  number: string | null;
  product: string | null;
  product$?: Face | null;
  quantity: number | null;
  record: RecordRef | null;
  expiresAt: string | null;
  state: "HELD" | "USED" | "RELEASED" | "EXPIRED" | null;
  outboundOrder: string | null;
  outboundOrder$?: Face | null;
  ending: {
    at: string | null;
    why: string | null;
  };
  parts: {
    id: string;
    no: number;
    warehouse: string;
    warehouse$?: Face | null;
    quantity: number;
  }[];
}

export interface Shipment extends Kept {
  number: string | null;
  outboundOrder: string | null;
  outboundOrder$?: Face | null;
  order: string | null;
  order$?: Face | null;
  record: RecordRef | null;
  customer: string | null;
  customer$?: Face | null;
  courier: string | null;
  trackingNumber: string | null;
  packer: string | null;
  packer$?: Face | null;
  shippedAt: string | null;
  consignee: {
    name: string | null;
    phone: string | null;
    address: string | null;
  };
  lines: {
    id: string;
    no: number;
    product: string;
    product$?: Face | null;
    batch: string | null;
    quantity: number;
  }[];
}

export interface StockItem extends Kept {
  product: string | null;
  product$?: Face | null;
  warehouse: string | null;
  warehouse$?: Face | null;
  onHand: number | null;
  reserved: number | null;
  available: number | null;
  batches: {
    id: string;
    no: number;
    batch: string | null;
    onHand: number | null;
  }[];
}

export interface StockMovement extends Kept {
  product: string | null;
  product$?: Face | null;
  batch: string | null;
  quantity: number | null;
  from: {
    place: "SUPPLIER" | "WAREHOUSE" | "RESERVED" | "CUSTOMER" | "SCRAP" | "DIFFERENCE" | null;
    warehouse: string | null;
    warehouse$?: Face | null;
  };
  to: {
    place: "SUPPLIER" | "WAREHOUSE" | "RESERVED" | "CUSTOMER" | "SCRAP" | "DIFFERENCE" | null;
    warehouse: string | null;
    warehouse$?: Face | null;
  };
  movedAt: string | null;
  reason: string | null;
  record: RecordRef | null;
}

export interface Substitute extends Kept {
  product: string;
  product$?: Face | null;
  substitute: string;
  substitute$?: Face | null;
  rank: number | null;
  note: string | null;
}

export interface Warehouse extends Kept {
  number: string | null;
  name: string;
  address: string | null;
  calendar: string | null;
  calendar$?: Face | null;
  active: boolean | null;
}

export interface Interaction extends Kept {
  channel: "CALL" | "MAIL" | "NOTE" | "VISIT" | "MESSAGE";
  direction: "IN" | "OUT" | "INTERNAL" | null;
  customer: string | null;
  customer$?: Face | null;
  candidates: string[] | null;
  candidates$?: Face[];
  user: string | null;
  user$?: Face | null;
  startedAt: string;
  endedAt: string | null;
  subject: string | null;
  body: string | null;
  record: RecordRef | null;
  call: {
    callId: string | null;
    from: string | null;
    to: string | null;
    state: "RINGING" | "ANSWERED" | "ENDED" | "MISSED" | null;
    outcome: string | null;
    answeredAt: string | null;
    cause: string | null;
  };
}

export interface Return extends Kept {
  number: string | null;
  customer: string;
  customer$?: Face | null;
  order: string | null;
  order$?: Face | null;
  returnedAt: string;
  reason: "DAMAGED" | "FAULTY" | "WRONG_ITEM" | "NOT_WANTED" | "EXPIRED" | "OTHER" | null;
  note: string | null;
  total: Money | null;
  lines: {
    id: string;
    no: number;
    product: string;
    product$?: Face | null;
    batch: string | null;
    quantity: number;
    unitPrice: Money;
    amount: Money | null;
  }[];
}

export interface SalesOrder extends Kept {
  number: string | null;
  customer: string;
  customer$?: Face | null;
  channel: "SHOP" | "WEB" | "PHONE" | "WECHAT" | "MARKETPLACE" | "FIELD_SALES" | null;
  orderedAt: string;
  status: "PLACED" | "CONFIRMED" | "DELIVERED" | "CANCELLED" | null;
  shipTo: {
    consignee: string | null;
    phone: string | null;
    address: string | null;
  };
  progress: {
    confirmedAt: string | null;
    deliveredAt: string | null;
    cancelledAt: string | null;
    cancelReason: string | null;
  };
  total: Money | null;
  lines: {
    id: string;
    no: number;
    product: string;
    product$?: Face | null;
    batch: string | null;
    quantity: number;
    unitPrice: Money;
    amount: Money | null;
  }[];
}

export interface Account extends Kept {
  number: string | null;
  name: string;
  kind: "ORGANISATION" | "PERSON";
  personName: {
    family: string | null;
    given: string | null;
    title: "MR" | "MS" | "MRS" | "DR" | "PROFESSOR" | "TEACHER" | "DIRECTOR" | null;
  };
  creditCode: string | null;
  parent: string | null;
  parent$?: Face | null;
  flags: ("VIP" | "CREDIT_HOLD" | "DO_NOT_CALL" | "COMPLAINT_OPEN")[] | null;
  value: {
    tier: "GOLD" | "SILVER" | "BRONZE" | "STANDARD" | "NONE" | null;
    revenue: Money | null;
    orders: number | null;
    margin: Money | null;
    firstOrderOn: string | null;
    nextExpectedOn: string | null;
  };
  contactPoints: {
    id: string;
    no: number;
    kind: "PHONE" | "MOBILE" | "EMAIL" | "WECHAT" | "FAX" | "WEB";
    value: string;
    normalised: string | null;
    primary: boolean | null;
  }[];
  addresses: {
    id: string;
    no: number;
    label: string | null;
    country: string | null;
    province: string | null;
    city: string | null;
    district: string | null;
    street: string | null;
    line: string | null;
    postcode: string | null;
  }[];
}

export interface Person extends Kept {
  name: string;
  personName: {
    family: string | null;
    given: string | null;
    title: "MR" | "MS" | "MRS" | "DR" | "PROFESSOR" | "TEACHER" | "DIRECTOR" | null;
  };
  account: string;
  account$?: Face | null;
  role: string | null;
  contactPoints: {
    id: string;
    no: number;
    kind: "PHONE" | "MOBILE" | "EMAIL" | "WECHAT" | "FAX" | "WEB";
    value: string;
    normalised: string | null;
    primary: boolean | null;
  }[];
}

export interface CalendarDay extends Kept {
  name: string;
  date: string;
  kind: "HOLIDAY" | "WORKDAY" | "HALF_DAY";
  yearTable: string | null;
  calendar: string | null;
  calendar$?: Face | null;
  year: number | null;
  source: string | null;
  key: string | null;
  openings: {
    id: string;
    no: number;
    opens: string;
    closes: string;
  }[];
}

export interface Calendar extends Kept {
  name: string;
  zone: string;
  yearTable: string | null;
  standard: boolean | null;
  openings: {
    id: string;
    no: number;
    weekday: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
    opens: string;
    closes: string;
    validFrom: string | null;
    validUntil: string | null;
  }[];
}

export interface Company extends Kept {
  name: string;
  baseCurrency: string;
  language: string | null;
}

export interface CustomField extends Kept {
  type: string;
  key: string | null;
  kind: "TEXT" | "LONG_TEXT" | "RICH_TEXT" | "WHOLE" | "DECIMAL" | "PERCENT" | "MONEY" | "YES_NO" | "DAY" | "MOMENT" | "TIME" | "DURATION" | "CHOICE" | "CHOICES" | "TAGS" | "EMAIL" | "PHONE" | "URL" | "ADDRESS" | "GEO_POINT" | "RATING" | "FILE" | "IMAGE" | "USER" | "LINK" | "LINKS" | "REF" | "AUTO_NUMBER" | "FORMULA" | "LOOKUP" | "ROLL_UP";
  label: {
    en: string | null;
    zh: string | null;
  };
  help: {
    en: string | null;
    zh: string | null;
  };
  place: number | null;
  demands: {
    required: boolean | null;
    unique: boolean | null;
    searched: boolean | null;
    listed: boolean | null;
    shelved: boolean | null;
    followed: boolean | null;
  };
  limits: {
    maxLength: number | null;
    pattern: string | null;
    preset: string | null;
    highest: number | null;
    prefix: string | null;
  };
  linking: {
    target: string | null;
    reverseEn: string | null;
    reverseZh: string | null;
  };
  formula: {
    expression: string | null;
    result: "TEXT" | "LONG_TEXT" | "RICH_TEXT" | "WHOLE" | "DECIMAL" | "PERCENT" | "MONEY" | "YES_NO" | "DAY" | "MOMENT" | "TIME" | "DURATION" | "CHOICE" | "CHOICES" | "TAGS" | "EMAIL" | "PHONE" | "URL" | "ADDRESS" | "GEO_POINT" | "RATING" | "FILE" | "IMAGE" | "USER" | "LINK" | "LINKS" | "REF" | "AUTO_NUMBER" | "FORMULA" | "LOOKUP" | "ROLL_UP" | null;
  };
  lookup: {
    through: string | null;
    from: string | null;
  };
  rollUp: {
    of: string | null;
    by: string | null;
    figure: "COUNT" | "SUM" | "MIN" | "MAX" | "AVERAGE" | null;
    value: string | null;
    filter: string | null;
  };
  promotion: {
    state: "BUILDING" | "READY" | "FAILED" | null;
  };
  address: string | null;
  options: {
    id: string;
    no: number;
    value: string | null;
    en: string | null;
    zh: string | null;
    colour: "GREY" | "RED" | "ORANGE" | "GOLD" | "GREEN" | "CYAN" | "BLUE" | "PURPLE" | "MAGENTA" | null;
  }[];
}

export interface CustomType extends Kept {
  plural: string | null;
  one: string | null;
  many: {
    en: string | null;
    zh: string | null;
  };
  single: {
    en: string | null;
    zh: string | null;
  };
  naming: {
    en: string | null;
    zh: string | null;
  };
  prefix: string | null;
  description: string | null;
  shelved: boolean | null;
}

export interface DecisionTable extends Kept {
  name: string;
  key: string;
  revision: number | null;
  state: "DRAFT" | "ACTIVE" | "RETIRED" | null;
  xml: string;
  activation: {
    at: string | null;
    by: string | null;
    by$?: Face | null;
    origin: string | null;
  };
  edition: string | null;
  testCases: {
    id: string;
    no: number;
    name: string;
    inputs: string | null;
    expected: string | null;
  }[];
}

export interface Department extends Kept {
  name: string;
  parent: string | null;
  parent$?: Face | null;
}

export interface ExchangeRate extends Kept {
  pair: string | null;
  fromCurrency: string;
  toCurrency: string;
  validFrom: string;
  rate: number;
  source: string | null;
}

export interface File extends Kept {
  name: string | null;
  record: RecordRef | null;
  contentType: string | null;
  size: number | null;
  hash: string | null;
}

export interface HomePanel extends Kept {
  key: string;
  label: {
    en: string | null;
    zh: string | null;
  };
  view: string;
  place: number | null;
  drawn: "ROWS" | "FIGURES";
  groupedBy: string | null;
  measure: string | null;
}

export interface Job extends Kept {
  kind: string | null;
  title: string | null;
  state: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED" | null;
  total: number | null;
  done: number | null;
  rejected: number | null;
  rate: number | null;
  startedAt: string | null;
  eta: string | null;
  finishedAt: string | null;
  failure: string | null;
  files: string[] | null;
  figures: {
    id: string;
    no: number;
    name: string | null;
    value: string | null;
  }[];
}

export interface Label extends Kept {
  key: string;
  language: string;
  word: string;
  address: string | null;
}

export interface Layout extends Kept {
  name: string;
  type: string;
  role: string | null;
  role$?: Face | null;
  team: string | null;
  team$?: Face | null;
  place: number | null;
  tabs: {
    id: string;
    no: number;
    key: string;
    en: string | null;
    zh: string | null;
  }[];
  sections: {
    id: string;
    no: number;
    key: string;
    tab: string | null;
    en: string | null;
    zh: string | null;
    columns: number | null;
    collapsed: boolean | null;
    visible: string | null;
  }[];
  fields: {
    id: string;
    no: number;
    path: string;
    section: string | null;
    visible: string | null;
    required: string | null;
    readOnly: string | null;
  }[];
  related: {
    id: string;
    no: number;
    tab: string | null;
    type: string;
    by: string;
    filter: string | null;
    columns: string[] | null;
    sort: string | null;
    en: string | null;
    zh: string | null;
  }[];
  offers: {
    id: string;
    no: number;
    path: string;
    options: string[];
    condition: string;
  }[];
  checks: {
    id: string;
    no: number;
    path: string;
    condition: string;
    en: string | null;
    zh: string | null;
  }[];
}

export interface MenuEntry extends Kept {
  type: string;
  place: number | null;
  inMenu: boolean | null;
  inCreate: boolean | null;
  onHome: boolean | null;
  opensWith: string | null;
  createsWith: string | null;
}

export interface Message extends Kept {
  channel: "APP" | "MAIL" | "SMS" | "WECOM" | null;
  state: "QUEUED" | "SENT" | "FAILED" | "UNKNOWN" | null;
  subject: string | null;
  address: string | null;
  recipient: string | null;
  recipient$?: Face | null;
  about: RecordRef | null;
  body: string | null;
  reason: string | null;
  attempts: number | null;
  sentAt: string | null;
}

export interface ProcessDefinition extends Kept {
  key: string | null;
  name: string | null;
  about: string | null;
  edition: number | null;
  state: "DRAFT" | "ACTIVE" | "RETIRED" | null;
  deployedAt: string | null;
  deployedBy: string | null;
  deployedBy$?: Face | null;
  xml: string;
}

export interface ProcessIncident extends Kept {
  title: string;
  state: "OPEN" | "RESOLVED" | null;
  definition: string | null;
  definition$?: Face | null;
  activity: string | null;
  record: RecordRef | null;
  code: string | null;
  message: string | null;
  happenedAt: string | null;
  resolvedAt: string | null;
  place: {
    instance: string | null;
    job: string | null;
  };
}

export interface Role extends Kept {
  name: string;
  description: string | null;
  administrator: boolean | null;
  demandsOtp: boolean | null;
  grants: {
    id: string;
    no: number;
    type: string;
    action: "READ" | "CREATE" | "CHANGE" | "DELETE" | "EXPORT" | "IMPORT" | "MASS_EDIT" | "ASSIGN";
    scope: "NONE" | "OWN" | "CHOSEN_DEPARTMENTS" | "TEAM" | "DEPARTMENT" | "DEPARTMENT_AND_BELOW" | "ALL";
    departments: string[] | null;
    departments$?: Face[];
  }[];
  verbGrants: {
    id: string;
    no: number;
    type: string;
    verb: string;
  }[];
  masks: {
    id: string;
    no: number;
    type: string;
    path: string;
    mode: "HIDDEN" | "READ_ONLY";
  }[];
}

export interface Session extends Kept {
  device: string | null;
  address: string | null;
  lastSeenAt: string | null;
  expiresAt: string | null;
  endedAt: string | null;
}

export interface SharingRule extends Kept {
  name: string;
  type: string;
  filter: string;
  grantee: RecordRef;
  level: "READ" | "CHANGE";
}

export interface SignIn extends Kept {
  username: string | null;
  outcome: "SUCCESS" | "FAILURE" | "LOCKED_OUT" | "SIGNED_OUT" | "SESSION_REVOKED" | "TOKEN_MADE" | "TOKEN_REVOKED" | "PASSWORD_SET" | "UNLOCKED" | "OTP_ENROLLED" | "OTP_ENDED" | "OTP_RESET" | "RECOVERY_CODE_USED" | "SEEN_AS_BEGUN" | "SEEN_AS_ENDED" | null;
  address: string | null;
  device: string | null;
}

export interface Task extends Kept {
  title: string | null;
  kind: "TASK" | "APPROVAL" | "MENTION" | "REMINDER" | "NOTICE" | null;
  state: "OPEN" | "DONE" | "CANCELLED" | null;
  dueAt: string | null;
  assignee: string | null;
  assignee$?: Face | null;
  record: RecordRef | null;
  instruction: string | null;
  candidates: string[] | null;
  waitsFor: string[] | null;
  action: {
    href: string | null;
    verb: string | null;
    verbs: string[] | null;
    fields: string[] | null;
  };
  outcome: string | null;
  ending: {
    at: string | null;
    by: string | null;
    by$?: Face | null;
  };
}

export interface Team extends Kept {
  name: string;
  members: string[] | null;
  members$?: Face[];
}

export interface Token extends Kept {
  name: string | null;
  readOnly: boolean | null;
  types: string[] | null;
  lastSeenAt: string | null;
  expiresAt: string | null;
  revokedAt: string | null;
}

export interface User extends Kept {
  username: string;
  name: string;
  email: string | null;
  department: string | null;
  department$?: Face | null;
  teams: string[] | null;
  teams$?: Face[];
  roles: string[] | null;
  roles$?: Face[];
  active: boolean | null;
  locale: string | null;
  zone: string | null;
  absence: {
    from: string | null;
    to: string | null;
    delegate: string | null;
    delegate$?: Face | null;
  };
  formats: {
    date: "ISO" | "DAY_DOTS" | "DAY_SLASHES" | "MONTH_SLASHES" | "HAN" | null;
    numbers: "COMMA_POINT" | "POINT_COMMA" | "SPACE_COMMA" | "APOSTROPHE_POINT" | null;
    weekStarts: "MONDAY" | "SATURDAY" | "SUNDAY" | null;
    currency: string | null;
  };
}

export interface View extends Kept {
  name: string;
  type: string;
  kind: "LIST" | "KANBAN" | "CALENDAR" | "MAP" | "SPLIT" | null;
  shared: "PRIVATE" | "TEAM" | "PUBLIC" | null;
  team: string | null;
  team$?: Face | null;
  filter: string | null;
  look: {
    sort: string | null;
    group: string | null;
    by: string | null;
    totals: string[] | null;
    density: "COMFORTABLE" | "COMPACT" | null;
    frozen: number | null;
  };
  key: string | null;
  names: {
    en: string | null;
    zh: string | null;
  };
  columns: {
    id: string;
    no: number;
    path: string;
    width: number | null;
  }[];
}

export interface WebhookDelivery extends Kept {
  event: string | null;
  webhook: string | null;
  webhook$?: Face | null;
  state: "WAITING" | "DELIVERED" | "FAILED" | "DEAD" | "WITHHELD" | null;
  record: RecordRef | null;
  position: number | null;
  happenedAt: string | null;
  attempts: number | null;
  nextAttemptAt: string | null;
  last: {
    at: string | null;
    failure: "UNREACHABLE" | "FORBIDDEN_ADDRESS" | "NOT_TRUSTED" | "TOO_SLOW" | "BROKEN_OFF" | "REDIRECTED" | "REFUSED" | null;
    status: number | null;
    answer: string | null;
    milliseconds: number | null;
  };
}

export interface Webhook extends Kept {
  name: string;
  url: string;
  active: boolean | null;
  type: string | null;
  events: ("CREATED" | "CHANGED" | "DELETED" | "RESTORED")[] | null;
  acts: string[] | null;
  fields: string[] | null;
  filter: string | null;
  actingAs: string;
  actingAs$?: Face | null;
  language: string | null;
  skipOwn: boolean | null;
  imports: boolean | null;
  secret: {
    madeAt: string | null;
    previousUntil: string | null;
  };
  pause: {
    reason: "BY_HAND" | "FAILING" | "GONE" | "NO_USER" | "BAD_FILTER" | null;
    at: string | null;
  };
}

export interface Category extends Kept {
  number: string | null;
  name: string;
  parent: string | null;
  parent$?: Face | null;
}

export interface Product extends Kept {
  number: string | null;
  name: string;
  unit: string | null;
  unit$?: Face | null;
  price: Money | null;
  cost: Money | null;
  category: string | null;
  category$?: Face | null;
  barcode: string | null;
  conversions: {
    id: string;
    no: number;
    unit: string;
    unit$?: Face | null;
    factor: number;
  }[];
}

export interface Unit extends Kept {
  code: string;
  name: string;
}

export interface Case extends Kept {
  number: string | null;
  kind: "COMPLAINT" | "INQUIRY" | null;
  customer: string;
  customer$?: Face | null;
  subject: string;
  story: string | null;
  receivedAt: string;
  status: "RECEIVED" | "ACKNOWLEDGED" | "ASSESSED" | "DECIDED" | "FULFILLING" | "VERIFYING" | "CLOSED" | null;
  interaction: string | null;
  interaction$?: Face | null;
  reference: {
    order: string | null;
    order$?: Face | null;
    line: string | null;
    product: string | null;
    product$?: Face | null;
    batch: string | null;
    quantity: number | null;
    price: Money | null;
    shipTo: {
      consignee: string | null;
      phone: string | null;
      address: string | null;
    };
    shipment: string | null;
    shipment$?: Face | null;
    dispatch: {
      shippedAt: string | null;
      packer: string | null;
      packer$?: Face | null;
      courier: string | null;
      trackingNumber: string | null;
    };
  };
  assessment: {
    reason: string | null;
    cause: string | null;
    cause$?: Face | null;
    by: string | null;
    by$?: Face | null;
    at: string | null;
  };
  proposal: {
    remedy: "REPLACE" | "REFUND" | "CREDIT" | "REJECT" | null;
    allowed: ("REPLACE" | "REFUND" | "CREDIT" | "REJECT")[] | null;
    limit: Money | null;
    rule: string | null;
    customerValue: string | null;
    returnNeeded: boolean | null;
    valueThen: {
      tier: string | null;
      revenue: Money | null;
      orders: number | null;
      margin: Money | null;
      policyVersion: number | null;
    };
  };
  decision: {
    remedy: "REPLACE" | "REFUND" | "CREDIT" | "REJECT" | null;
    returnNeeded: boolean | null;
    amount: Money | null;
    substitute: string | null;
    substitute$?: Face | null;
    by: string | null;
    by$?: Face | null;
    at: string | null;
    returnedBecause: string | null;
  };
  fulfilment: {
    outboundOrder: string | null;
    outboundOrder$?: Face | null;
    approval: string | null;
    approval$?: Face | null;
    approvedAt: string | null;
    cost: Money | null;
    pickedAt: string | null;
    parcel: {
      shipment: string | null;
      shipment$?: Face | null;
      courier: string | null;
      trackingNumber: string | null;
      shippedAt: string | null;
    };
  };
  verification: {
    apologySaid: boolean | null;
    resultTold: boolean | null;
    informedAt: string | null;
    informedBy: string | null;
    informedBy$?: Face | null;
    attempts: number | null;
    outcome: "RECEIVED" | "NOT_REACHED" | "DISSATISFIED" | null;
    messagedAt: string | null;
  };
  reminder: {
    at: string | null;
    unit: "CALENDAR" | "BUSINESS" | null;
    setBy: string | null;
    setBy$?: Face | null;
    firedAt: string | null;
  };
  closing: {
    result: string | null;
    rootCause: string | null;
    cause: string | null;
    cause$?: Face | null;
    confirmedAt: string | null;
    closedAt: string | null;
    by: string | null;
    by$?: Face | null;
  };
}

export interface Cause extends Kept {
  code: string;
  name: string;
  parent: string | null;
  parent$?: Face | null;
  note: string | null;
}

export interface CorrectiveAction extends Kept {
  number: string | null;
  subject: string;
  plan: string | null;
  responsible: string;
  responsible$?: Face | null;
  dueOn: string | null;
  cause: string | null;
  cause$?: Face | null;
  product: string | null;
  product$?: Face | null;
  batch: string | null;
  packer: string | null;
  packer$?: Face | null;
  courier: string | null;
  state: "OPEN" | "DONE" | null;
  done: {
    at: string | null;
    by: string | null;
    by$?: Face | null;
    note: string | null;
  };
}

export interface Promise extends Kept {
  text: string;
  record: RecordRef;
  promisedBy: string | null;
  promisedBy$?: Face | null;
  promisedTo: string | null;
  promisedTo$?: Face | null;
  dueAt: string;
  state: "OPEN" | "KEPT" | "BROKEN" | null;
  keptAt: string | null;
  warnAt: string | null;
  warnedAt: string | null;
}

export interface SlaClock extends Kept {
  record: RecordRef | null;
  policy: string | null;
  policy$?: Face | null;
  metric: "FIRST_REPLY" | "NEXT_REPLY" | "PERIODIC_UPDATE" | "DECISION" | "RESOLUTION" | "REQUESTER_WAIT" | null;
  state: "RUNNING" | "PAUSED" | "MET" | "BREACHED" | "CANCELLED" | null;
  target: string | null;
  elapsed: string | null;
  startedAt: string | null;
  runningSince: string | null;
  dueAt: string | null;
  warnAt: string | null;
  warnedAt: string | null;
  breachedAt: string | null;
  endedAt: string | null;
  calendar: string | null;
  calendar$?: Face | null;
  events: {
    id: string;
    no: number;
    at: string | null;
    kind: "START" | "PAUSE" | "RESUME" | "RETARGET" | "BREACH" | "MEET" | "CANCEL" | null;
    target: string | null;
    dueAt: string | null;
  }[];
}

export interface SlaPolicy extends Kept {
  name: string;
  kind: "COMPLAINT" | "INQUIRY";
  metric: "FIRST_REPLY" | "NEXT_REPLY" | "PERIODIC_UPDATE" | "DECISION" | "RESOLUTION" | "REQUESTER_WAIT";
  tier: string | null;
  target: string;
  calendar: string | null;
  calendar$?: Face | null;
  warnPercent: number | null;
  active: boolean | null;
}

export interface Survey extends Kept {
  subject: string | null;
  record: RecordRef;
  customer: string | null;
  customer$?: Face | null;
  score: number | null;
  comment: string | null;
  way: "TELEPHONE" | "LINK" | null;
  askedAt: string | null;
  answeredAt: string | null;
}

export interface VerificationCall extends Kept {
  number: string | null;
  record: string | null;
  record$?: Face | null;
  customer: string | null;
  customer$?: Face | null;
  closedBy: string | null;
  closedBy$?: Face | null;
  recordedScore: number | null;
  score: number | null;
  comment: string | null;
  state: "OFFERED" | "DONE" | null;
  calledBy: string | null;
  calledBy$?: Face | null;
  calledAt: string | null;
}

/** Every record type by its address. */
export interface RecordTypes {
  "finance/approval-limits": ApprovalLimit;
  "finance/approvals": Approval;
  "finance/costs": Cost;
  "finance/courier-claims": CourierClaim;
  "fulfilment/couriers": Courier;
  "fulfilment/outbound-orders": OutboundOrder;
  "fulfilment/reservations": Reservation;
  "fulfilment/shipments": Shipment;
  "fulfilment/stock-items": StockItem;
  "fulfilment/stock-movements": StockMovement;
  "fulfilment/substitutes": Substitute;
  "fulfilment/warehouses": Warehouse;
  "interactions/interactions": Interaction;
  "orders/returns": Return;
  "orders/sales-orders": SalesOrder;
  "parties/accounts": Account;
  "parties/people": Person;
  "platform/calendar-days": CalendarDay;
  "platform/calendars": Calendar;
  "platform/companies": Company;
  "platform/custom-fields": CustomField;
  "platform/custom-types": CustomType;
  "platform/decision-tables": DecisionTable;
  "platform/departments": Department;
  "platform/exchange-rates": ExchangeRate;
  "platform/files": File;
  "platform/home-panels": HomePanel;
  "platform/jobs": Job;
  "platform/labels": Label;
  "platform/layouts": Layout;
  "platform/menu-entries": MenuEntry;
  "platform/messages": Message;
  "platform/process-definitions": ProcessDefinition;
  "platform/process-incidents": ProcessIncident;
  "platform/roles": Role;
  "platform/sessions": Session;
  "platform/sharing-rules": SharingRule;
  "platform/sign-ins": SignIn;
  "platform/tasks": Task;
  "platform/teams": Team;
  "platform/tokens": Token;
  "platform/users": User;
  "platform/views": View;
  "platform/webhook-deliveries": WebhookDelivery;
  "platform/webhooks": Webhook;
  "products/categories": Category;
  "products/products": Product;
  "products/units": Unit;
  "service/cases": Case;
  "service/causes": Cause;
  "service/corrective-actions": CorrectiveAction;
  "service/promises": Promise;
  "service/sla-clocks": SlaClock;
  "service/sla-policies": SlaPolicy;
  "service/surveys": Survey;
  "service/verification-calls": VerificationCall;
}
