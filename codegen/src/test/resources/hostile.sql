-- Names and comments that are not meant well, or only unlucky. Each text column holds its own name, so that the test
-- sees whether a value comes back in the field it was stored in.

create schema "Shop";
create schema shop;
create schema "sh op";
create schema "sh-op";
create schema tables;
create schema class;
create schema s;
create schema "x""); System.exit(1); (""";
create schema "*/ \u002a\u002f {@link x} <b>&";

set search_path = shop;

-- Tables whose names differ by case only, or are equal after cleaning.
create table customer (customer text, "Customer" text, "CUSTOMER" text, "customer_" text);
create table "Customer" (id text);
create table "CUSTOMER" (id text);
create table "CUSTOMER_1" (id text);
create table "a b" ("a b" text, "a-b" text, "a.b" text, a_b text, "A_b" text, "a_b_1" text);
create table "a-b" (id text);
create table "a.b" (id text);
create table a_b (id text);
create table "a__b" (id text);

-- Names that Java or generated code wants for itself.
create table "class" (class text, "Class" text, record text, var text, _ text, __ text, yield text, "int" text);
create table record (id text);
create table "object" ("object" text, "String" text);
create table string (id text);
create table "override" (id text);
create table "deprecated" (id text);
create table "integer" (id text);
create table "long" (id text);
create table nullable (nullable text, "nonnull" text);
create table tables (id text);
create table keys (id text);
create table indexes (id text);
create table default_catalog (id text);
create table shop (id text);
create table shop_ (id text);
create table "table" (id text);
create table table_impl (id text);
create table dsl (dsl text, "internal" text, sql_data_type text, s text, table_field text);
create table con (id text);
create table con_ (id text);
create table field (field text);
create table name (name text);
create table o (o text, p text);
create table s (s text);
create table members (
    id text, fields text, key text, "as" text, "where" text, "from" text, "into" text, original text, reset text,
    value1 text, "value" text, get text, set text, size text, table_ text, "table" text, schema text, catalog text,
    comment text, type text, records text, record_type text, primary_key text, indexes text, identity text, "references" text,
    data_type text, alias text, aliased text, parameters text, path text, child_path text, serial_version_uid text,
    "dev" text, limn text, java text, org text, hash_code text, to_string text, "with" text, "notify" text, touched text
);
create view "view of ""members""" as select id, fields as "fields " from members;

-- Characters.
create table "quote "" back \ slash" ("""" text, "\" text, "'" text, "%s" text, "{0}" text, "[[x]]" text, "\""" text);
create table "*/ } { /* // " ("*/" text, "/*" text, "\u002a\u002f" text, "\u000a x" text, "\uuuu0022" text, "\u" text);
create table "line
break" ("one
two" text, U&"tab\0009" text, " lead" text, "trail " text);
create table "🦆" ("🦆" text, "🦢" text, "é" text, U&"e\0301" text, "ß" text, "ı" text, "i" text, "İ" text);
create table "1st" ("1st" text, "1" text, "2" text, "-" text, "." text, "$" text, "€" text);
create table "*" (id text);
create table "+" (id text);
create table "-" (id text);
create table "$" (id text);
create table "a$b" (id text);
create table "名" ("名" text, "_名" text, parent text);
create table U&"zero\200Bwidth" (ab text, U&"a\200Bb" text);
create table """""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" (id text);
create table "**************************************************************1" (id text);
create table "**************************************************************2" (id text);
create table aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (
    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb text
);
create table "__IMPORT_STATEMENT__" ("__IMPORT_STATEMENT__" text, "__SERIAL_STATEMENT__" text);
create table no_columns ();

-- Keys whose paths want the names of methods or of each other.
create table "yield" (id int primary key generated always as identity, note text);
create table "and" (id int primary key generated always as identity, note text);
create table yield_and (
    "yield" int references "yield", "and" int references "and", primary key ("yield", "and")
);
create table "as" (id int primary key generated always as identity, note text);
create table get_schema (id int primary key generated always as identity, note text);
create table employee (
    id int primary key generated always as identity,
    boss int references employee,
    note text,
    "as" int references "as",
    get_schema int references get_schema
);
create table "Employee" (id int primary key generated always as identity, employee int references employee);
create table a (
    id int primary key generated always as identity,
    b int, "B" int, note text,
    constraint "k y" unique (b), constraint "k-y" unique ("B")
);
create table a__c (
    id int primary key generated always as identity,
    a int, c int, note text,
    constraint "f k" foreign key (a) references a, constraint "f-k" foreign key (c) references a
);
create index "i x" on a__c (a);
create index "i-x" on a__c (c);
create index "I X" on a__c (a, c);
create index "i""); x(" on a__c (c, a);
alter table a add constraint "c""); x(" check (b > 0 or note <> '*/ "); \u000a');

-- Types.
create type mood as enum (
    'new', 'NEW', 'new_', 'New', '', ' ', '_', '__', 'a b', 'a-b', 'class', 'Shop', 'EnumType', 'literal', '$VALUES',
    'String', '"', '\', '\u0022', '*/', '🦆', '1', 'values', 'valueOf', 'null', 'dev', 'Mood', 'Override');
create type "Mood" as enum ('good');
create type "customer record" as enum ('x');
create type "enum *\u002f"" x" as enum ('x');
create domain "do main" as text check (value <> '"); \u000a */');
create domain "do-main" as text;
create domain email as text;
create type point3 as (x int, "X" int, "x " int, point3 text, "get" text, size text, dev text, "class" text);
create type "Point3" as (x int);
create type "type ""); x(" as ("a ""); x(" text, "*/ \u002a/" text);
create table typed (
    id int primary key generated always as identity,
    mood mood default 'new', "Mood" "Mood", moods mood[], quoted "enum *\u002f"" x", cr "customer record",
    d "do main" default '"); x(', e "do-main", f email, p point3, "P" "Point3", q "type ""); x(", ps point3[],
    c customer
);

create sequence "se quence";
create sequence "se-quence";
create sequence "s""); x(";
create sequence "*/ \u002a/";

create function "f""); x("("p""); x(" int) returns int language sql as 'select 1';
create function "f u"(a int, "A" int, "a " int, configuration int, f int) returns int language sql as 'select 1';
create function "f-u"(a int) returns int language sql as 'select 1';
create function f_u(a int) returns int language sql as 'select 1';
create function f_u(a text) returns int language sql as 'select 1';
create function f_u1(a int) returns int language sql as 'select 1';
create function to_string() returns text language sql as 'select null::text';
create function hash_code() returns int language sql as 'select 1';
create function "notify"() returns int language sql as 'select 1';
create function returns(return_value int, "value" int, out result int, out "Result" int) language sql as 'select 1, 2';
create function string(int, text) returns text language sql as 'select null::text';
create function customer() returns setof customer language sql as 'select * from shop.customer';
create function customer(customer text) returns setof customer language sql as 'select * from shop.customer';
create function rows_of(result int, configuration int, alias int, "where" int) returns table (result_ text, "class" int)
    language sql as 'select null::text, 1';
create procedure "p r"(a int, p int, configuration int) language sql as 'select 1';

-- The other schemas: packages that clash, and a class that is hidden by a field of its name.
create table "Shop".customer (id text);
create table "sh op".t (id text);
create table "sh-op".t (id text);
create table tables.tables (id text);
create table tables.enums (id text);
create table class.class (class text);
create table s.s (s text);
create type s.e as enum ('S', 's');
create table s.t (id int primary key generated always as identity, s text, e s.e);
create table "x""); System.exit(1); (""".t (id text);
create table "*/ \u002a\u002f {@link x} <b>&"."*/ \u002a\u002f {@link x} <b>&" ("*/ \u002a\u002f {@link x} <b>&" text);
create type "x""); System.exit(1); (""".u as (a int);

-- More columns than a constructor can have parameters, a path over a key of two columns, a table in parts.
do $$ begin
    execute (select format('create table shop.wide (%s)', string_agg('c' || n || ' text', ', '))
        from generate_series(1, 300) n);
end $$;
create table part (id int default 1, year int default 2001, note text, primary key (id, year)) partition by range (year);
create table "part ""1""" partition of part for values from (2000) to (3000);
create table of_part (id int primary key default 1, part_id int, year int, note text, foreign key (part_id, year) references part);
create view "view \u0022 */" as select E'"""\\u0022 \\ \n */ \t' as "\u0022";

-- Comments.
comment on schema shop is E'*/ \\u002a/ {@link nowhere} @param x\r\n@deprecated <script>alert(1)</script> &amp; {';
comment on table customer is E'} */ class X { /* \\u002a\\u002f \\uuu002a/ \\u00\n@deprecated no\n{@code x (';
comment on table "Customer" is '__IMPORT_STATEMENT__ __SERIAL_STATEMENT__';
comment on column customer.customer is E'if (x) {\n*/\n}\n@see Nothing\n"); System.exit(1); //\\u000a %s [[x]] (';
comment on column customer."Customer" is '*/';
comment on column customer."CUSTOMER" is '\u002a/ \\u002a/ \';
do $$ begin execute 'comment on table shop.keys is ' || quote_literal(repeat('"🦆\ */ ', 20000)); end $$;
comment on view "view of ""members""" is '/** nested */ // */';
comment on type mood is '*/ \u002a/ @deprecated';
comment on type point3 is '*/ \u002a/ @deprecated "); x(';
comment on column point3.x is '*/ \u002a/ @deprecated "); x(';
comment on domain email is E'} */ \\u002a/ @deprecated "); x(';
comment on sequence "se quence" is E'*/ \\u002a/ @deprecated "); x(';
comment on function "f u"(int, int, int, int, int) is E'*/ \\u002a/ @deprecated "); x(';
comment on index "i x" is '*/ \u002a/';

-- Values.
do $$
declare
    target record;
begin
    for target in
        select c.oid::regclass as name,
            string_agg(quote_ident(a.attname), ', ' order by a.attnum) as names,
            string_agg(quote_literal(a.attname), ', ' order by a.attnum) as texts
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and a.atttypid = 'text'::regtype
        where c.relkind = 'r' and c.relnamespace not in (select oid from pg_namespace where nspname ~ '^pg_|^information')
        group by c.oid
    loop
        execute format('insert into %s (%s) values (%s)', target.name, target.names, target.texts);
    end loop;
end $$;

insert into typed (mood, moods, quoted, cr, d, e, f, p, q, ps)
select value, array[value], 'x', 'x', 'd', 'e', 'f', '(1,2,3,a,b,c,d,e)', '(a,b)', array['(1,2,3,a,b,c,d,e)'::point3]
from unnest(enum_range(null::mood)) value;
