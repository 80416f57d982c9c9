-- Tables of unusual shape; the types of samples.sql are there.
create schema shapes;
create schema "Shapes";
create schema elsewhere;
set search_path = shapes, types;

-- Two schemas with the same names in them, and types that come from the other one.
create type elsewhere.state as enum ('on', 'off');
create type elsewhere.pair as (a integer, b elsewhere.state);
create type shapes.state as enum ('open', 'closed');
create type shapes.pair as (a integer, b shapes.state);
create domain elsewhere.states as elsewhere.state[];
create table elsewhere.customer (id integer primary key, name text, state elsewhere.state, pair elsewhere.pair);
create table "Shapes".customer (id integer primary key, name text, state elsewhere.state, pair shapes.pair);
create table shapes.customer (
    id integer primary key references elsewhere.customer, name text, own state, pair pair, other elsewhere.state,
    other_pair elsewhere.pair, others elsewhere.state[], other_pairs elsewhere.pair[], states elsewhere.states,
    row elsewhere.customer, rows elsewhere.customer[], own_row "Shapes".customer
);
insert into elsewhere.customer values (1, 'one', 'on', '(1,off)'), (2, null, null, null);
insert into "Shapes".customer values (1, 'one', 'on', '(1,closed)'), (2, null, null, null);
insert into shapes.customer values (2);
insert into shapes.customer values (
    1, 'one', 'open', '(1,open)', 'on', '(1,on)', '{on,NULL}', '{"(1,on)",NULL}', '{off}',
    '(1,one,on,"(1,off)")', '{"(1,one,on,\"(1,off)\")",NULL}', '(1,one,on,"(1,open)")');

-- Rows of tables, views and partitions as values; a table that holds itself by way of an array in a type is not allowed.
create table leaf (value text, numbers integer[]);
create table twig (leaf leaf, leaves leaf[], again leaf[][]);
create table branch (twig twig, twigs twig[]);
create view seen as select 1 as one, 'two'::text as two, null::leaf as leaf;
create table kept_view (seen seen, many seen[]);
insert into leaf values (null, null), ('', '{}'), ('NULL', '{NULL,1}');
insert into twig values (null, null, null), ('(,)', '{"(,)",NULL}', '{{"(a,\"{1,2}\")",NULL}}');
insert into branch select twig, array[twig, null] from twig;
insert into kept_view values (null, null), ('(1,two,"(a,{})")', '{NULL}');

-- Inheritance, also from two tables, and partitions of partitions, one of them with its columns in another order.
create table parent (id integer, name text);
create table other_parent (price numeric, name text);
create table child (extra integer[]) inherits (parent, other_parent);
create table grandchild () inherits (child);
insert into parent values (1, 'parent');
insert into child values (2, 'child', 'NaN', '{1}');
insert into grandchild values (3, null, null, null);
create table measured (day date, kind text, value numeric) partition by range (day);
create table measured_old partition of measured for values from (minvalue) to ('2000-01-01') partition by list (kind);
create table measured_old_a partition of measured_old for values in ('a', null);
create table measured_new (value numeric, kind text, day date);
alter table measured attach partition measured_new for values from ('2000-01-01') to (maxvalue);
create table hashed (id integer) partition by hash (id);
create table hashed_0 partition of hashed for values with (modulus 1, remainder 0);
create table holds_measured (value measured, old measured_old_a, new measured_new);
insert into measured values ('-infinity', 'a', 'NaN'), ('4713-01-01 BC', null, null), ('infinity', '', 1);
insert into hashed values (1), (null);
insert into holds_measured values (null, null, null), ('(infinity,a,NaN)', '(-infinity,,)', '(NaN,,infinity)');

-- As many columns as there can be, and as few.
do $$ begin
    execute (select format('create table shapes.wide (%s)', string_agg(format('c%s smallint not null default %s', n, n), ', '))
        from generate_series(1, 1600) n);
    execute (select format('create table shapes.wide_values (%s)', string_agg(format('"column number %s" %s', n,
        (array['boolean', 'text', 'smallint', 'date', 'numeric(2,1)', 'char(1)', '"char"', 'types.mood'])[1 + n % 8]), ', '))
        from generate_series(1, 1600) n);
end $$;
insert into wide default values;
insert into wide_values default values;
create table nothing ();
create table nothing_left (gone integer);
alter table nothing_left drop column gone;
insert into nothing default values;
insert into nothing_left default values;

-- Columns called like words of Java and members of the classes they are in.
create table members (
    class text, get_class text, hash_code text, to_string text, notify text, notify_all text, wait text, clone text, finalize text,
    value1 text, value2 text, component1 text, key text, "table" text, schema text, fields text, name text, "as" text, "where" text,
    rename text, "from" text, "into" text, size text, record text, get text, "set" text, original text, touched text, changed text,
    store text, delete text, refresh text, insert text, update text, merge text, attach text, detach text, configuration text,
    fields_row text, values_row text, with_ text, "with" text, alias text, comment text, qualifier text, options text, path text,
    type text, data_type text, field text, "index" text, indexes text, "references" text, identity text, primary_key text, copy text,
    compare_to text, equals text, "$name" text, "$where" text, "true" text, "null" text, "_" text, var text, yield text, "record_" text,
    int text, "String" text, "Object" text, "Integer" text, override text, "serialVersionUID" text
);
insert into members (class, "_", "null") values ('class', '_', null);

-- Arrays that do not keep to the dimensions of their column, or do not begin at 1.
create table ragged (flat text[], deep text[][], numbers integer[], matrix integer[][], dates date[], moods mood[], kinds mood[][]);
insert into ragged values
    ('{{a,b},{c,d}}', '{a,b}', '{{1,2},{3,4}}', '{1,2}', '{{infinity,2024-02-29}}', '{{ok,""}}', '{ok}'),
    ('{{{a},{b}},{{c},{d}}}', '{{{a},{b}}}', '{{{1}}}', '{{{1}}}', '{{{-infinity}}}', '{{{ok}}}', '{{{ok}}}'),
    ('[0:1]={a,b}', '[-1:0][5:6]={{a,b},{c,d}}', '[0:1]={1,2}', '[2:2][2:2]={{1}}', '[0:0]={infinity}', '[0:0]={ok}', '[0:0][0:0]={{ok}}');

-- Columns of the server's own catalogs, some of types that nobody else can use, or whose schema is not generated.
create view relations as select * from pg_catalog.pg_class where relname = 'hashed';
create view functions as select * from pg_catalog.pg_proc where proname = 'lower_inc';
create view types as select * from pg_catalog.pg_type where typname = 'mood';
create view columns as select * from information_schema.columns where table_schema = 'shapes' and table_name = 'hashed';
create view constraints as select * from pg_catalog.pg_constraint where conrelid = 'elsewhere.customer'::regclass and contype = 'p';
create view locks as select * from pg_catalog.pg_locks where false;
create materialized view settings as select * from pg_catalog.pg_settings where name = 'datestyle';

-- Values that come from elsewhere than from who writes the row.
create table computed (
    id bigint generated always as identity, a money default 1.5, b positives default '{1}', c daterange default 'empty',
    d single generated always as (null::single) stored, e timestamptz default 'infinity', f numeric default 'NaN', g "char" default 'x'
);
insert into computed default values;

-- Functions with the same types.
create function of_money(a money, b tid[], c int2vector, d positives, e positives[], f leaf, g leaf[], h mood[], i inner_domain)
    returns money language sql as 'select $1';
create function of_rows(a integer) returns table (money money, positives positives, codes codes, leaf leaf, kept_ kept[], moods mood[], c "char")
    language sql as 'select null::money, null::types.positives, null::types.codes, null::shapes.leaf, null::types.kept[], null::types.mood[], null::"char"';
create function of_range(a daterange, out b int4range, out c types.outer_type, out d oidvector) language sql as 'select null::int4range, null::types.outer_type, null::oidvector';
