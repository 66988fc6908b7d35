create schema if not exists service;

create table service.cases (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner uuid,
    unit uuid,
    deleted_at timestamptz,
    custom jsonb,
    search tsvector,
    number text,
    number_folded text,
    number_sort bytea,
    kind text,
    customer uuid,
    subject text,
    story text,
    received_at timestamptz,
    status text,
    interaction uuid,
    reference_order uuid,
    reference_line text,
    reference_product uuid,
    reference_batch text,
    reference_quantity numeric,
    reference_price_amount numeric,
    reference_price_currency text,
    reference_ship_to_consignee text,
    reference_ship_to_phone text,
    reference_ship_to_address text,
    reference_dispatch_shipped_at timestamptz,
    reference_dispatch_packer text,
    reference_dispatch_courier text,
    reference_dispatch_tracking_number text,
    assessment_reason text,
    assessment_cause uuid,
    assessment_by uuid,
    assessment_at timestamptz,
    proposal_remedy text,
    proposal_allowed text[],
    proposal_limit_amount numeric,
    proposal_limit_currency text,
    proposal_rule text,
    proposal_customer_value text,
    proposal_return_needed boolean,
    proposal_value_then_tier text,
    proposal_value_then_revenue_amount numeric,
    proposal_value_then_revenue_currency text,
    proposal_value_then_orders bigint,
    proposal_value_then_margin_amount numeric,
    proposal_value_then_margin_currency text,
    proposal_value_then_policy_version bigint,
    decision_remedy text,
    decision_return_needed boolean,
    decision_amount_amount numeric,
    decision_amount_currency text,
    decision_by uuid,
    decision_at timestamptz,
    decision_refused_because text,
    verification_apology_said boolean,
    verification_result_told boolean,
    verification_informed_at timestamptz,
    verification_informed_by uuid,
    verification_attempts bigint,
    verification_outcome text,
    verification_messaged_at timestamptz,
    reminder_at timestamptz,
    reminder_unit text,
    reminder_set_by uuid,
    reminder_fired_at timestamptz,
    closing_result text,
    closing_root_cause text,
    closing_cause uuid,
    closing_confirmed_at timestamptz,
    closing_closed_at timestamptz,
    closing_by uuid
);

create index cases_newest on service.cases (created_at desc, id desc) where deleted_at is null;
create index cases_of_owner on service.cases (owner, created_at desc, id desc) where deleted_at is null;
create index cases_of_unit on service.cases (unit, created_at desc, id desc) where deleted_at is null;
create index cases_search on service.cases using gin (search);
create index cases_by_number on service.cases (number_sort, id);
create index cases_number_prefix on service.cases (number_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index cases_number_taken on service.cases (number) where deleted_at is null;
create index cases_latest on service.cases (received_at desc, id desc) where deleted_at is null;
create index cases_latest_of_owner on service.cases (owner, received_at desc, id desc) where deleted_at is null;
create index cases_latest_of_unit on service.cases (unit, received_at desc, id desc) where deleted_at is null;
create index cases_of_customer on service.cases (customer, received_at desc, id desc) where deleted_at is null;
create index cases_of_product on service.cases (reference_product, received_at desc) where deleted_at is null;
create index cases_of_order on service.cases (reference_order) where deleted_at is null and reference_order is not null;
create index cases_by_status on service.cases (status, received_at desc, id desc) where deleted_at is null;
create index cases_to_remind on service.cases (reminder_at) where deleted_at is null and reminder_at is not null and reminder_fired_at is null;

create table service.causes (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner uuid,
    unit uuid,
    deleted_at timestamptz,
    custom jsonb,
    search tsvector,
    code text,
    name text,
    name_folded text,
    name_sort bytea,
    parent uuid,
    note text
);

create index causes_newest on service.causes (created_at desc, id desc) where deleted_at is null;
create index causes_of_owner on service.causes (owner, created_at desc, id desc) where deleted_at is null;
create index causes_of_unit on service.causes (unit, created_at desc, id desc) where deleted_at is null;
create index causes_search on service.causes using gin (search);
create index causes_by_name on service.causes (name_sort, id);
create index causes_name_prefix on service.causes (name_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create unique index causes_code_taken on service.causes (code) where deleted_at is null;
create index causes_below on service.causes (parent) where deleted_at is null;

create table service.promises (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner uuid,
    unit uuid,
    deleted_at timestamptz,
    custom jsonb,
    search tsvector,
    text text,
    text_folded text,
    text_sort bytea,
    record_type text,
    record_id uuid,
    promised_by uuid,
    promised_to uuid,
    due_at timestamptz,
    state text,
    kept_at timestamptz,
    warn_at timestamptz,
    warned_at timestamptz
);

create index promises_newest on service.promises (created_at desc, id desc) where deleted_at is null;
create index promises_of_owner on service.promises (owner, created_at desc, id desc) where deleted_at is null;
create index promises_of_unit on service.promises (unit, created_at desc, id desc) where deleted_at is null;
create index promises_search on service.promises using gin (search);
create index promises_by_text on service.promises (text_sort, id);
create index promises_text_prefix on service.promises (text_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create index promises_latest on service.promises (due_at, id) where deleted_at is null;
create index promises_of_record on service.promises (record_id) where deleted_at is null;
create index promises_still_open on service.promises (due_at) where deleted_at is null and state = 'OPEN' and kept_at is null;
create index promises_to_warn on service.promises (warn_at) where deleted_at is null and state = 'OPEN' and warned_at is null;

create table service.surveys (
    id uuid primary key,
    version bigint not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner uuid,
    unit uuid,
    deleted_at timestamptz,
    custom jsonb,
    search tsvector,
    subject text,
    subject_folded text,
    subject_sort bytea,
    record_type text,
    record_id uuid,
    customer uuid,
    score bigint,
    comment text,
    way text,
    asked_at timestamptz,
    answered_at timestamptz
);

create index surveys_newest on service.surveys (created_at desc, id desc) where deleted_at is null;
create index surveys_of_owner on service.surveys (owner, created_at desc, id desc) where deleted_at is null;
create index surveys_of_unit on service.surveys (unit, created_at desc, id desc) where deleted_at is null;
create index surveys_search on service.surveys using gin (search);
create index surveys_by_subject on service.surveys (subject_sort, id);
create index surveys_subject_prefix on service.surveys (subject_folded text_pattern_ops) include (created_at, id, owner, unit) where deleted_at is null;
create index surveys_of_record on service.surveys (record_id) where deleted_at is null;
create index surveys_answered on service.surveys (answered_at) where deleted_at is null and score is not null;
