-- Types of all kinds, alone and in each other, and what routines do with them.
create schema kinds;
create schema calls;
comment on schema kinds is 'All types.';

create type kinds.mood as enum ('sad', 'ok', 'happy');
comment on type kinds.mood is 'How it goes.';
create type kinds."Mixed Enum" as enum ('One', 'two words', '3rd', 'with-dash', 'über', 'class');
create type calls.level as enum ('LOW', 'HIGH');

create domain kinds.email as text check (value like '%@%');
create domain kinds.short_email as kinds.email constraint zz_short check (length(value) < 20)
    not null;
create domain kinds.tag as text constraint zz_lower check (value = lower(value))
    constraint aa_not_empty check (value <> '') check (length(value) < 9);
create domain kinds.positive as int not null default 1 check (value > 0);
create domain kinds.price as numeric(10, 2) default 0.00;
create domain kinds.code as varchar(8) collate "C";
create domain kinds.day as date default current_date;
create domain kinds.moment as timestamptz(3);
create domain kinds.plain as bigint;
comment on domain kinds.email is 'With an at.';

create type kinds.point3 as (x double precision, y double precision, z double precision);
comment on type kinds.point3 is 'In space.';
create type kinds.address as (
    street varchar(80),
    "houseNumber" int,
    city text,
    country char(2),
    location kinds.point3,
    email kinds.email,
    mood kinds.mood
);
comment on column kinds.address.city is 'Where it is.';
create type kinds.route as (
    name text,
    stops kinds.address[],
    turns kinds.point3[],
    tags text[],
    moods kinds.mood[],
    price numeric(10, 2),
    at timestamptz(3),
    took interval,
    key uuid,
    data jsonb,
    flag boolean
);
create type calls.outcome as (code int, message text, level calls.level, at kinds.point3);

create table kinds.all_types (
    a_smallint smallint,
    a_integer integer,
    a_bigint bigint,
    a_numeric numeric,
    a_numeric_5 numeric(5),
    a_numeric_3 numeric(3),
    a_numeric_10 numeric(10),
    a_numeric_18 numeric(18),
    a_numeric_20 numeric(20),
    a_numeric_10_2 numeric(10, 2),
    a_real real,
    a_double double precision,
    a_boolean boolean,
    a_char char,
    a_char_10 char(10),
    a_varchar varchar,
    a_varchar_10 varchar(10),
    a_text text,
    a_name name,
    a_quoted_char "char",
    a_bytea bytea,
    a_bit bit,
    a_bit_8 bit(8),
    a_varbit varbit,
    a_varbit_8 varbit(8),
    a_date date,
    a_time time,
    a_time_3 time(3),
    a_timetz timetz,
    a_timetz_0 timetz(0),
    a_timestamp timestamp,
    a_timestamp_0 timestamp(0),
    a_timestamptz timestamptz,
    a_timestamptz_3 timestamptz(3),
    an_interval interval,
    an_interval_3 interval(3),
    an_interval_ym interval year to month,
    an_interval_y interval year,
    an_interval_ds interval day to second,
    an_interval_ds3 interval day to second(3),
    an_interval_h interval hour,
    a_uuid uuid,
    a_json json,
    a_jsonb jsonb,
    an_xml xml,
    an_oid oid,
    a_xid xid,
    a_regclass regclass,
    an_inet inet,
    a_cidr cidr,
    a_macaddr macaddr,
    a_point point,
    a_polygon polygon,
    an_int4range int4range,
    a_daterange daterange,
    a_numrange numrange,
    a_tsrange tsrange,
    a_tstzrange tstzrange,
    an_int8range int8range,
    an_int4multirange int4multirange,
    a_tsvector tsvector,
    a_tsquery tsquery,
    a_jsonpath jsonpath,
    a_lsn pg_lsn
);
comment on column kinds.all_types.a_numeric is 'Of any size.';

create table kinds.arrays (
    id int primary key,
    smallints smallint[],
    integers integer[] not null default '{}',
    bigints bigint[],
    numerics numeric[],
    prices numeric(10, 2)[],
    reals real[],
    doubles double precision[],
    booleans boolean[],
    texts text[],
    varchars varchar(10)[],
    chars char(2)[],
    uuids uuid[],
    dates date[],
    jsons jsonb[],
    bytes bytea[],
    matrix integer[][],
    cube text[][][],
    fixed integer[3],
    moods kinds.mood[],
    "mixedMoods" kinds."Mixed Enum"[],
    points kinds.point3[]
);

create table kinds.user_types (
    id bigint primary key,
    mood kinds.mood not null default 'ok',
    mixed kinds."Mixed Enum" default 'two words',
    level calls.level,
    email kinds.email,
    short_email kinds.short_email not null,
    positive kinds.positive,
    price kinds.price,
    code kinds.code default 'x',
    tag kinds.tag,
    day kinds.day,
    moment kinds.moment,
    plain kinds.plain,
    home kinds.address,
    position kinds.point3 default '(1,2,3)',
    route kinds.route,
    routes kinds.route[]
);

-- Rows of a table as values.
create table kinds.entry (id int primary key, name text not null);
create table kinds.entry_log (id int primary key, old kinds.entry, new kinds.entry, all_entries kinds.entry[]);

create view kinds.types_view as select a_numeric_10_2, a_varchar_10, an_interval_ym, a_timestamp_0 from kinds.all_types;
create view kinds.user_types_view as
select id, mood, email, price, home, (home).city, (home).location, array[mood] as moods from kinds.user_types;
create materialized view kinds.types_kept as
select a_integer, a_numeric_10_2, a_varchar_10, a_timestamptz, a_text, a_uuid from kinds.all_types;
create view kinds.computed as
select 1 as one, 'x' as text, null as nothing, 1.5 as numeric, now() as now, array[1, 2] as numbers,
    row_number() over () as row_number, '1 day'::interval as day, true as yes, 'a'::char(3) as chars;

-- Functions of a value.
create function calls.nothing() returns void language sql as 'select';
create function calls.one() returns int language sql as 'select 1';
comment on function calls.one() is 'Always one.';
create function calls.add(a int, b int default 2, c numeric default 1.5) returns numeric language sql
    as 'select a + b + c';
create function calls.unnamed(int, text) returns text language sql as 'select $2';
create function calls.partly_named(int, name text, boolean) returns text language sql as 'select name';
create function calls.twice(inout value int) language sql as 'select value * 2';
create function calls.divide(in a int, in b int, out quotient int, out remainder int) language sql
    as 'select a / b, a % b';
create function calls.only_out(out one int, out two text, out three kinds.mood) language sql
    as $$select 1, 'two', 'ok'::kinds.mood$$;
create function calls.mixed_modes(in a int, inout b text, out c date) language sql
    as 'select b, current_date';
create function calls.sum_all(variadic numbers int[]) returns bigint language sql
    as 'select sum(n) from unnest(numbers) n';
create function calls.join_all(separator text, variadic parts text[] default '{}') returns text language sql
    as 'select array_to_string(parts, separator)';
create function calls."Mixed Function"("firstArgument" int, "second argument" text) returns text language sql
    as 'select $2';
create function calls.mood_of(email kinds.email, mood kinds.mood default 'ok') returns kinds.mood language sql
    as 'select mood';
create function calls.home_of(id bigint) returns kinds.address language sql
    as 'select home from kinds.user_types where id = $1';
create function calls.entry_of(id int) returns kinds.entry language sql
    as 'select * from kinds.entry where id = $1';
create function calls.take(home kinds.address, entry kinds.entry, moods kinds.mood[], tags text[]) returns text[]
    language sql as 'select tags';
create function calls.moods() returns kinds.mood[] language sql as 'select array[]::kinds.mood[]';
create function calls.typed(a numeric(10, 2), b varchar(5), c timestamp(3), d interval, e time, f timestamptz, g char,
    h bytea, i uuid, j jsonb, k date, l real, m double precision, n smallint, o bigint, p timetz, q json, r xml)
    returns timestamptz language sql as 'select now()';
create function calls.price() returns kinds.price language sql as 'select 1.00::kinds.price';
create function calls.span(a interval) returns interval language sql as 'select a';
create function calls.any_element(value anyelement) returns anyelement language sql as 'select value';
create function calls.any_array(value anyarray) returns int language sql as 'select 1';
create function calls.untyped_record(a int) returns record language sql as 'select 1, 2';

-- Of the same name.
create function calls.over(a int) returns int language sql as 'select a';
create function calls.over(a text) returns text language sql as 'select a';
create function calls.over(a int, b int) returns int language sql as 'select a';
comment on function calls.over(int) is 'Of a number.';

-- Procedures, aggregates, triggers.
create procedure calls.act(a int, inout b text) language sql as 'select b';
create procedure calls.act_quietly(a int default 1) language sql as 'select 1';
comment on procedure calls.act_quietly is 'Does nothing.';
create aggregate calls.total(int) (sfunc = int4pl, stype = int, initcond = '0');
create aggregate calls.longest(text) (sfunc = textcat, stype = text);
create function calls.on_change() returns trigger language plpgsql as 'begin return new; end';
create trigger entry_changed before update on kinds.entry for each row execute function calls.on_change();
create function calls.on_event() returns event_trigger language plpgsql as 'begin end';

-- Of rows.
create function calls.numbers(up_to int) returns setof int language sql as 'select generate_series(1, up_to)';
create function calls.texts() returns setof text language sql as 'select null::text';
comment on function calls.texts() is 'None.';
create function calls.entries() returns setof kinds.entry language sql as 'select * from kinds.entry';
create function calls.homes(of_mood kinds.mood) returns setof kinds.address language sql
    as 'select home from kinds.user_types where mood = of_mood';
create function calls.outcomes(a int default 5) returns setof calls.outcome language sql
    as 'select null::int, null::text, null::calls.level, null::kinds.point3';
create function calls.table_of(a int, b text[]) returns table (id int, "mixedCase" text, price numeric(10, 2),
    mood kinds.mood, tags text[], home kinds.address) language sql
    as 'select null::int, null::text, null::numeric, null::kinds.mood, null::text[], null::kinds.address';
comment on function calls.table_of(int, text[]) is 'A table.';
create function calls.rows_out(in a int, out b int, out c text) returns setof record language sql
    as 'select a, null::text';
create function calls.set_of_inout(inout a int) returns setof int language sql as 'select a';
create function calls.moods_each() returns setof kinds.mood language sql as 'select unnest(enum_range(null::kinds.mood))';
create function calls.views() returns setof kinds.types_view language sql as 'select * from kinds.types_view';
create function calls."Mixed Rows"() returns table ("Id" int) language sql as 'select 1';
create function kinds.all_arrays() returns setof kinds.arrays language sql as 'select * from kinds.arrays';
