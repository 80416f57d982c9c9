create table shop.web_event (
    id uuid not null default gen_random_uuid(),
    occurred_at timestamptz not null,
    visitor_id uuid not null,
    customer_id bigint references shop.customer on delete cascade,
    kind shop.event_kind not null,
    page text not null,
    product_id uuid references shop.product on delete cascade,
    properties jsonb not null default '{}',
    primary key (occurred_at, id)
) partition by range (occurred_at);
comment on table shop.web_event is 'One thing a visitor did on the web site; one partition for each month.';
comment on column shop.web_event.id is 'Key of the event; with occurred_at, because the table is cut by time.';
comment on column shop.web_event.occurred_at is 'When it happened.';
comment on column shop.web_event.visitor_id is 'The browser it came from.';
comment on column shop.web_event.customer_id is 'Who it was; null until the visitor signs in.';
comment on column shop.web_event.kind is 'What the visitor did.';
comment on column shop.web_event.page is 'Path of the page, e.g. "/search?q=ink&sort=price".';
comment on column shop.web_event.product_id is 'The product on the page, if there was one.';
comment on column shop.web_event.properties is 'What else is known, e.g. {"device": "phone", "screen": {"width": 390}}.';
create index web_event_customer on shop.web_event (customer_id, occurred_at);
create index web_event_product on shop.web_event (product_id);

create schema shop_month;
comment on schema shop_month is 'The months of shop.web_event: nobody reads them but through it.';

create table shop_month.web_event_2026_01 partition of shop.web_event
    for values from ('2026-01-01 00:00+00') to ('2026-02-01 00:00+00');
create table shop_month.web_event_2026_02 partition of shop.web_event
    for values from ('2026-02-01 00:00+00') to ('2026-03-01 00:00+00');
create table shop_month.web_event_2026_03 partition of shop.web_event
    for values from ('2026-03-01 00:00+00') to ('2026-04-01 00:00+00');
create table shop_month.web_event_2026_04 partition of shop.web_event
    for values from ('2026-04-01 00:00+00') to ('2026-05-01 00:00+00');
