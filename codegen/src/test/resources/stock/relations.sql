-- All that tables are to each other, over three schemas.
create schema hr;
create schema logistics;
comment on schema hr is 'People, and who they are to each other.
Of two lines.';

-- Keys: of several columns, in another order than the table's, and on mixed-case columns.
create table hr.country (
    code char(2) primary key,
    name text not null unique,
    iso3 char(3) not null,
    numeric_code smallint not null,
    constraint country_zz_unique unique (iso3, numeric_code),
    constraint country_aa_unique unique (numeric_code)
);
create unique index country_by_iso3 on hr.country (iso3);

create table hr.department (
    company int not null,
    number int not null,
    name varchar(80) not null,
    parent_company int,
    parent_number int,
    country_code char(2) not null references hr.country on delete restrict on update cascade,
    constraint department_key primary key (number, company),
    constraint department_parent foreign key (parent_number, parent_company)
        references hr.department (number, company) on delete set null deferrable initially deferred,
    constraint name_per_company unique (company, name) deferrable
);
comment on table hr.department is 'Part of a company; <b>may</b> be part of another & have parts.';
comment on column hr.department.parent_number is 'Null: at the top.';
comment on constraint department_key on hr.department is 'Both together.';

create table hr.person (
    id bigint generated always as identity (start with 100 increment by 5) primary key,
    "firstName" text not null,
    "lastName" text not null,
    "birthDate" date,
    department_number int,
    department_company int,
    manager_id bigint references hr.person on delete set null,
    mentor_id bigint constraint person_mentor references hr.person (id) on delete cascade on update no action,
    born_in char(2) references hr.country,
    lives_in char(2) references hr.country on update set default,
    iso3 char(3),
    numeric_code smallint,
    salary numeric(12, 2) default 0 not null,
    full_name text generated always as ("firstName" || ' ' || "lastName") stored,
    constraint zz_salary_positive check (salary >= 0),
    constraint aa_names_differ check ("firstName" <> "lastName"),
    constraint mm_born_before check ("birthDate" < date '2100-01-01'),
    check (manager_id <> id and (mentor_id is null or mentor_id <> id)),
    foreign key (department_number, department_company) references hr.department,
    constraint person_of_country foreign key (iso3, numeric_code) references hr.country (iso3, numeric_code)
);
comment on column hr.person."firstName" is 'In mixed case.';
comment on constraint zz_salary_positive on hr.person is 'Nobody pays to work.';
create index person_by_name on hr.person ("lastName", "firstName" desc);
create index person_by_birth on hr.person ("birthDate" desc nulls last);
create unique index person_one_per_day on hr.person ("firstName", "lastName", "birthDate");
create index person_rich on hr.person (salary) where salary > 100000;
create index person_lower on hr.person (lower("lastName"));
create index person_mixed on hr.person (manager_id, lower("lastName"));
create index person_covering on hr.person (manager_id) include (salary);
create index person_hash on hr.person using hash ("lastName");
create unique index "Person By Case" on hr.person ("lastName") where "birthDate" is null;
create index person_cast on hr.person ((salary::text));

-- Two ways to be many-to-many: with nothing else, and with columns of its own; and one over three tables.
create table hr.skill (id serial primary key, name text not null, level smallserial, total bigserial);
create table hr.person_skill (
    person_id bigint references hr.person on delete cascade,
    skill_id int references hr.skill on delete cascade,
    primary key (person_id, skill_id)
);
create table hr.certificate (
    person_id bigint not null references hr.person,
    skill_id int not null references hr.skill,
    given_by bigint not null references hr.person,
    given_on date not null default current_date,
    primary key (skill_id, person_id),
    unique (person_id, given_by)
);
create table hr.friendship (
    one bigint references hr.person,
    other bigint references hr.person,
    since date,
    unique (one, other)
);
create table hr.membership (
    person_id bigint not null references hr.person,
    company int not null,
    number int not null,
    country char(2) not null references hr.country,
    foreign key (number, company) references hr.department,
    primary key (person_id, company, number, country)
);

-- One to one: the primary key is a reference.
create table hr.passport (
    person_id bigint primary key references hr.person,
    number text not null unique,
    country char(2) not null references hr.country (code) match full
);

-- Across schemas, both ways, and back into public.
create table public.setting (
    name text primary key,
    value text default 'it''s "quoted" \ and E''\n''',
    changed_by bigint references hr.person
);
create table logistics.vehicle (
    id uuid primary key default gen_random_uuid(),
    plate varchar(12) not null,
    country char(2) references hr.country,
    driver_id bigint references hr.person,
    owner_setting text references public.setting,
    unique (plate, country)
);
create table logistics.trip (
    id int generated by default as identity primary key,
    vehicle_id uuid not null references logistics.vehicle,
    plate varchar(12),
    country char(2),
    started timestamptz not null default now(),
    foreign key (plate, country) references logistics.vehicle (plate, country)
);
alter table hr.person add column vehicle_id uuid references logistics.vehicle;

-- A key that leads to an index which no constraint stands for, where a key over the same columns is as well.
create table logistics.depot (id int primary key, code text not null);
create table logistics.bay (id int primary key, depot_id int references logistics.depot);

-- Partitions, in both ways and of partitions.
create table logistics.event (
    id bigint not null,
    at timestamptz not null,
    kind text not null default 'moved',
    trip_id int references logistics.trip,
    primary key (id, at)
) partition by range (at);
create table logistics.event_2024 partition of logistics.event
    for values from ('2024-01-01') to ('2025-01-01');
create table logistics.event_2025 partition of logistics.event
    for values from ('2025-01-01') to ('2026-01-01') partition by hash (id);
create table logistics.event_2025_even partition of logistics.event_2025 for values with (modulus 2, remainder 0);
create table logistics.event_2025_odd partition of logistics.event_2025 for values with (modulus 2, remainder 1);
create index event_by_kind on logistics.event (kind, at desc);
create table logistics.position (
    device int not null,
    x float8,
    y float8
) partition by hash (device);
create table logistics.position_0 partition of logistics.position for values with (modulus 2, remainder 0);
create table logistics.position_1 partition of logistics.position for values with (modulus 2, remainder 1);

-- Inheritance, from one and from two.
create table logistics.thing (id int not null, note text default 'none');
create table logistics.weighed (grams int check (grams > 0));
create table logistics.parcel (sender text) inherits (logistics.thing);
create table logistics.heavy_parcel (pallets int) inherits (logistics.parcel, logistics.weighed);
create table logistics.letter () inherits (logistics.thing);
alter table logistics.parcel add primary key (id);

-- Dropped columns leave gaps.
create table logistics.gaps (a int, b int, c int, d int unique, e text not null);
alter table logistics.gaps drop column a;
alter table logistics.gaps drop column c;
alter table logistics.gaps add column f int references logistics.depot;
create index gaps_by_f on logistics.gaps (f, e desc);

-- Identities, serials and sequences.
create table logistics.counters (
    always int generated always as identity,
    by_sequence bigint not null default 7,
    small smallint
);
create sequence logistics.ticket as int start 10 increment 2 minvalue 4 maxvalue 1000 cycle;
create sequence logistics.small as smallint;
create sequence logistics.down increment -1;
create sequence logistics.cached cache 20;
create sequence logistics."Mixed Case";
comment on sequence logistics.ticket is 'Wraps around.';
create table logistics.ticketed (
    id int primary key default nextval('logistics.ticket'),
    other int default nextval('logistics.ticket'::text)
);
alter sequence logistics.cached owned by logistics.ticketed.other;

-- Defaults of all kinds.
create table logistics.defaults (
    a int default 42,
    b numeric(8, 3) default 1.5,
    c text default 'plain',
    d text default '',
    e boolean default true,
    f timestamp default current_timestamp,
    g timestamptz default (now() at time zone 'utc' + interval '1 day'),
    h date default '2020-02-29',
    i text[] default array['a', 'b']::text[],
    j jsonb default '{"a": [1, 2]}',
    k uuid default gen_random_uuid(),
    l int default (1 + 2) * 3,
    m text default upper('x' || 'y'),
    n bytea default '\xdeadbeef',
    o interval default '1 year 2 months',
    p char(3) default 'abc',
    q varchar(10) default current_user,
    r bigint default 9223372036854775807,
    s double precision default 'NaN',
    t text default null,
    u bit(3) default B'101',
    v int generated always as (length('constant')) stored,
    w text default $$a 'dollar' "quoted" \text$$,
    x text default E'two\nlines'
);

-- Views, over views, with comments, and with a rule.
create view hr.employee as
select p.id, p."firstName", p."lastName", d.name as department, c.*
from hr.person p
join hr.department d on d.number = p.department_number and d.company = p.department_company
join hr.country c on c.code = d.country_code;
comment on view hr.employee is 'Everybody with a department.';
comment on column hr.employee.department is 'Its name.';
create view hr."Rich People" as select "firstName" || '"\' as "Quoted \ Name" from hr.employee;
create view logistics.updatable with (security_barrier) as
select id, plate from logistics.vehicle where country = 'NL' with check option;
create recursive view hr.chain (id, manager_id, depth) as
select id, manager_id, 0 from hr.person where manager_id is null
union all
select p.id, p.manager_id, depth + 1 from hr.person p join chain on chain.id = p.manager_id;
create materialized view hr.headcount as
select department_number, department_company, count(*) as people, avg(salary)::numeric(10, 2) as average,
    array_agg("lastName") as names
from hr.person group by 1, 2;
comment on materialized view hr.headcount is 'Counted at night.';
comment on column hr.headcount.people is 'How many.';
create unique index headcount_key on hr.headcount (department_number, department_company);
create index headcount_by_people on hr.headcount (people desc);
create view hr.nothing as select where false;

-- A table without columns, and one whose key has a name of another schema's.
create table hr.empty ();
create table logistics.department (
    number int constraint department_key primary key,
    constraint name_per_company unique (number)
);
