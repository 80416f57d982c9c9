-- What happens to a schema over the years: one change after another, with a blank line between them.
create schema shop;
create schema stock;
create type shop.state as enum ('placed', 'sent');
create domain shop.email as text check (value like '%@%');
create type shop.address as (street text, city text);
create table shop.customer (id int primary key, name text, email shop.email, home shop.address);
create table shop.product (id int primary key, name text not null);
create table shop.orders (id int primary key, customer_id int references shop.customer, state shop.state, version int);
create table shop.order_line (
    order_id int references shop.orders,
    product_id int references shop.product,
    primary key (order_id, product_id)
);
create table shop.lonely (id int, ip inet, states shop.state[]);
create view shop.order_count as select count(*) as orders from shop.orders;
create table stock.shelf (id int primary key, order_id int references shop.orders);
create sequence shop.invoice;
create function shop.orders_of(customer int) returns setof shop.orders language sql
    as 'select * from shop.orders where customer_id = customer';

alter table shop.customer add column born date;

alter table shop.customer alter column born type timestamp(3);

alter table shop.customer rename column born to "bornAt";

alter table shop.customer drop column "bornAt";

alter table shop.product alter column name drop not null;

alter table shop.product alter column name set default 'unnamed';

alter table shop.product add column upper_name text generated always as (upper(name)) stored;

alter table shop.product alter column id add generated always as identity;

comment on column shop.product.name is 'What it is called.';

comment on table shop.product is 'What is sold.';

comment on schema shop is 'What is sold, and to whom.';

create table shop.payment (id int primary key, order_id int references shop.orders);

alter table shop.payment add column customer_id int references shop.customer;

-- Two keys between the same tables: paths are called after keys now.
alter table shop.orders add column payer_id int constraint orders_payer references shop.customer;

alter table shop.orders rename constraint orders_payer to orders_paid_by;

alter table shop.orders drop constraint orders_paid_by;

-- What connects two tables becomes no longer, and again, a pair of keys.
alter table shop.order_line drop constraint order_line_pkey;

alter table shop.order_line add constraint order_line_key unique (product_id, order_id);

alter table shop.order_line rename constraint order_line_key to order_line_pair;

alter table shop.order_line alter column order_id set not null;

alter table shop.order_line add column customer_id int references shop.customer;

alter table shop.customer rename constraint customer_pkey to customer_key;

alter table shop.orders drop constraint orders_customer_id_fkey;
alter table shop.orders add constraint orders_customer_id_fkey foreign key (customer_id) references shop.customer
    on delete cascade;

alter table shop.customer add constraint customer_email unique (email);

alter table shop.customer add constraint named check (name <> '');

alter table shop.orders add column parent_id int references shop.orders;

create table shop.orders_1 (id int primary key references shop.orders);

drop table shop.orders_1;

drop table shop.payment;

-- Types.
alter type shop.state add value 'lost';

alter type shop.state rename value 'lost' to 'missing';

alter type shop.state rename to order_state;

comment on type shop.order_state is 'How far it is.';

create type shop.later as enum ();
alter table shop.lonely add column later shop.later;

alter type shop.later add value 'now';

alter domain shop.email add constraint short check (length(value) < 100);

alter domain shop.email set default 'a@b';

alter domain shop.email set not null;

alter domain shop.email drop not null;

create domain shop.digits as numeric(5);
alter table shop.lonely add column digits shop.digits;

alter table shop.lonely drop column digits;
drop domain shop.digits;
create domain shop.digits as numeric(12);
alter table shop.lonely add column digits shop.digits;

create domain shop.more_digits as shop.digits;
alter table shop.lonely add column more_digits shop.more_digits;

alter type shop.address add attribute country char(2);

alter type shop.address add attribute price money;

alter type shop.address rename attribute country to land;

alter type shop.address rename to place;

create type shop.tid as enum ('a');
alter table shop.product add column tid shop.tid, add column tids shop.tid[];

alter table shop.lonely add column amount money;

-- Rows of a table as a type, and types that share a name with one.
alter table shop.lonely add column last_order shop.orders;

alter table shop.lonely drop column last_order;

create table shop.inet (id int primary key);

create table stock.order_state (id int primary key);

create domain stock.product as shop.product;

drop domain stock.product;

alter table shop.lonely add column moved stock.order_state[];

alter table stock.order_state rename to moved_state;
alter table stock.moved_state set schema shop;

create type stock.lines as enum ('a');
create domain stock.texts as text;
alter table stock.shelf add column lines stock.lines[], add column texts stock.texts[];

create domain shop.lines as text[];

create domain shop.texts as money;

-- Views, indexes, sequences, routines.
create view shop.names as select id, name from shop.customer;

create or replace view shop.names as select id, name from shop.customer where id > 0;

create materialized view shop.kept as select id, name from shop.customer;

create index kept_by_name on shop.kept (name);

create index orders_by_state on shop.orders (state desc);

alter index shop.orders_by_state rename to "Orders By State";

create index orders_by_customer on shop.orders (customer_id);

create unique index product_by_name on shop.product (name) where name <> '';

create function shop.price(product int) returns numeric language sql as 'select 1.0';

create function shop.price(product text) returns numeric language sql as 'select 1.0';

comment on function shop.price(int) is 'Of one.';

create function shop.names_of(a int) returns table (id int, name text) language sql as 'select 1, null::text';

alter sequence shop.invoice increment 2;

create table shop.numbered (id serial primary key, other bigserial);

create table shop.numbered_too (id int primary key default nextval('shop.invoice'));

-- Names that are one in Java.
create table shop."Customer" (id int primary key references shop.customer);

create table shop.customer_1 (id int);

drop table shop.customer_1;

create table shop."CUSTOMER" (id int);

drop table shop."CUSTOMER";
drop table shop."Customer";

create table shop.string (id int primary key);
alter table shop.lonely add column string_id int references shop.string;

create table shop.string_1 (id int primary key);

drop table shop.string_1;

create table shop."Zed" (id int primary key, lonely_id int);

create function shop.zed(a int) returns table (id int) language sql as 'select 1';

drop function shop.zed(int);

create function shop."Zed"() returns table (id int) language sql as 'select 1';

drop function shop."Zed"();

create table shop.customer_record (id int primary key references shop.customer);

create table shop.shop (id int primary key references shop.customer);

create index "customer name" on shop.customer (name);
create index customer_name on shop.customer (id);

create index customer_name_1 on shop.customer (email);

drop index shop."customer name";

alter table shop.product add constraint "a b" unique (name), add constraint "a-b" unique (upper_name);

alter table shop.product drop constraint "a b";

alter table shop.customer add column "Name" text;

alter table shop.customer add column name_1 text;

-- A name of odd characters is cut off in Java.
create table shop."€€€€€€€€€€€€€€€€€€€€€" (id int primary key, customer_id int references shop.customer);

create table shop."€€€€€€€€€€€€€€€€€€€€a" (id int primary key);

create table shop.ſtore (id int primary key, customer_id int references shop.customer);

create table shop.store (id int primary key);

create schema a;
create table a."x y" (id int primary key, customer_id int references shop.customer);

create table a."x-y" (id int primary key);

create table a."x-y_1" (id int primary key);

create table shop.a (id int primary key, customer_id int references shop.customer);

create table shop."A" (id int primary key);

create table shop.klein (id int primary key references shop.customer);
create table shop."Klein" (id int primary key);

-- Inheritance, partitions.
create table shop.thing (id int not null);
create table shop.parcel (sender text) inherits (shop.thing);

alter table shop.thing add column note text;

alter table shop.thing add primary key (id);

create table shop.event (id int, at date) partition by range (at);
create table shop.event_2024 partition of shop.event for values from ('2024-01-01') to ('2025-01-01');

alter table shop.event add column customer_id int references shop.customer;

create table shop.event_2025 partition of shop.event for values from ('2025-01-01') to ('2026-01-01');

-- Tables go elsewhere and come back.
alter table shop.lonely set schema stock;

alter table stock.lonely rename to alone;

alter table shop.product rename to goods;

create schema more;
create table more.customer (id int primary key, customer_id int references shop.customer);

alter table shop.orders add column more_id int references more.customer;

drop schema more cascade;

drop table shop.order_line;

drop table shop.customer cascade;
