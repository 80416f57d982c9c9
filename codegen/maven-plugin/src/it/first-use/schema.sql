create schema shop;
create table shop.customer (id integer primary key, name text not null, city text);
comment on column shop.customer.city is 'Where we deliver to';
create table shop.secret_plan (id integer);
insert into shop.customer values (1, 'Ada', 'London'), (2, 'Niels', 'København'), (3, 'Emmy', null);
