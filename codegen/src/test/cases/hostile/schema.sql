-- One of each kind of clash, to be read in the expected files; resources/hostile.sql has them by the hundred.

create schema shop;
set search_path = shop;

create type "order state" as enum ('new', 'NEW', 'new_', '"); x(');

create table customer (
    customer int primary key generated always as identity,
    "Customer" text,
    "full name" text,
    full_name text,
    class text,
    referred_by int references customer
);
comment on table customer is E'*/ static { System.exit(1); } /* \\u002a/ @deprecated\r\n<b>{@link "}"} &';
comment on column customer.class is '*/ \u002a/ "); x(';

create table "Customer" ("*/" text, state "order state");
create table string (id int primary key, customer int references customer, "Customer" int references customer);
create unique index "i x" on string (customer);
create index "i-x" on string (customer, "Customer");

create sequence "s""); x(";
create function "f""); x("(result int, "Result" int) returns setof customer language sql as 'select * from shop.customer';

insert into customer ("Customer", "full name", full_name, class) values ('a', 'b', 'c', 'd');
insert into "Customer" values ('a', 'new_'), ('b', '"); x(');
