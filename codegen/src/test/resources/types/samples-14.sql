-- What PostgreSQL has since version 14.
insert into sample values
    ('int4multirange', '{}'), ('int4multirange', '{(,1),[3,5),[7,)}'), ('int8multirange', '{}'), ('int8multirange', '{(,)}'),
    ('nummultirange', '{}'), ('nummultirange', '{[-Infinity,1.5),[2.50,NaN]}'), ('tsmultirange', '{["2024-01-01 00:00:00",infinity)}'),
    ('tstzmultirange', '{["4713-01-01 00:00:00+00 BC","2024-01-01 00:00:00+00")}'), ('datemultirange', '{[2024-01-01,2024-02-29)}'),
    ('datemultirange', '{}'), ('numeric', 'Infinity'), ('numeric', '-Infinity'), ('numrange', '[-Infinity,Infinity]');
