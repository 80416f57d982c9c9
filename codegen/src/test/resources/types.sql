-- A column of each type that the server brings, and of each that can be made.
do $$
begin
    execute (
        select 'create table its_own (' || string_agg(format('"%s" %s', typname, format_type(oid, null)), ', ') || ')'
        from pg_type
        where typnamespace = 'pg_catalog'::regnamespace and typtype not in ('c', 'p')
            and not exists (select from pg_type as element where element.oid = pg_type.typelem and element.typtype in ('c', 'p'))
    );
end
$$;

create extension citext;
create extension hstore;
create extension ltree;

create type mood as enum ('calm', 'wild');
create type point_of_view as (mood mood, words text[]);
create type span as range (subtype = numeric);
create domain price as numeric(10, 2) not null;
create domain low_price as price check (value < 10);
create domain pieces as numeric(5, 0) default 1;
create domain feeling as mood;
create domain view_point as point_of_view;
create table friend (id serial primary key, name varchar(20));

create schema apart;
create type apart.colour as enum ('red');
create domain apart.short as varchar(3);

create table made (
    id bigint generated always as identity,
    low_price low_price,
    prices price[],
    pieces pieces,
    many_pieces pieces[],
    mood mood,
    moods mood[],
    mood_square mood[][],
    feeling feeling,
    all_feelings feeling[],
    point_of_view point_of_view,
    points_of_view point_of_view[],
    view_point view_point,
    span span,
    spans span[],
    friend friend,
    friends friend[],
    colour apart.colour,
    colours apart.colour[],
    short apart.short,
    identifier information_schema.sql_identifier,
    citext citext,
    citexts citext[],
    hstore hstore,
    ltree ltree,
    ltrees ltree[],
    digit numeric(1),
    short_number numeric(4),
    number numeric(9),
    numbers numeric(9)[],
    long_number numeric(18, 0),
    longest_number numeric(30, 0),
    thousands numeric(5, -3),
    any_number numeric,
    code char(2),
    codes char(2)[],
    names varchar(3)[],
    bits bit(3),
    more_bits bit varying(5),
    years interval year to month,
    many_years interval year to month[],
    seconds interval day to second(3),
    second time(0),
    seconds_there timetz(0),
    moment timestamp(0),
    moments timestamptz(3)[],
    twice numeric(6) generated always as (2) stored
);

create view seen as select * from made;
create materialized view kept as select * from made;
