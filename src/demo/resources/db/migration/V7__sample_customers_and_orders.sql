insert into shop.customer (id, email, name, membership, address, interests, preferences, referred_by, joined_on)
select
    n,
    translate(lower(first || '.' || last), 'éüöñ', 'euon') || '@example.' || (array['com', 'net', 'org'])[1 + n % 3],
    first || ' ' || last,
    (case when n > 180 then 'guest' when n % 10 = 0 then 'patron' when n % 10 < 5 then 'member' else 'guest' end)::shop.membership,
    case when n <= 180 then row (street || ' ' || 1 + n * 7 % 120, city, postcode, country)::shop.address end,
    array_remove(array[
        case when n % 2 = 0 then 'drawing' end,
        case when n % 3 = 0 then 'painting' end,
        case when n % 5 = 0 then 'printmaking' end,
        case when n % 7 = 0 then 'lettering' end], null),
    jsonb_build_object(
        'newsletter', n % 3 <> 0,
        'theme', (array['light', 'dark', 'paper'])[1 + n % 3],
        'language', (array['nl', 'de', 'fr', 'en'])[1 + n % 4]),
    case when n > 10 and n % 4 = 0 then n / 4 end,
    date '2024-03-01' + n * 3
from generate_series(1, 200) as n
cross join lateral (
    select
        (array['Ada', 'Bram', 'Clara', 'Diego', 'Elin', 'Farid', 'Greta', 'Hugo', 'Inés', 'Jonas', 'Karin', 'Liam', 'Mina',
            'Noor', 'Oskar', 'Paula', 'René', 'Sofie', 'Tomas', 'Yara'])[1 + (n - 1) % 20] as first,
        (array['Aalders', 'Brandt', 'Castel', 'Dubois', 'Ekström', 'Fischer', 'Goossens', 'Haas', 'Iversen', 'Jansen', 'Keller',
            'Lambert', 'Müller', 'Núñez', 'Olsen', 'Peeters', 'Roux', 'Schmidt', 'Visser', 'Weber'])[1 + ((n - 1) / 20 * 3 + n) % 20] as last,
        (array['Lindenlaan', 'Marktstraat', 'Domstrasse', 'Rue du Port', 'Am Wall'])[1 + n % 5] as street,
        (array['Amsterdam', 'Utrecht', 'Gent', 'Leuven', 'Köln', 'Hamburg', 'Leipzig', 'Lyon', 'Nantes', 'Wien'])[1 + n / 7 % 10] as city,
        (array['1012 AB', '3511 CD', '9000', '3000', '50667', '20095', '04109', '69001', '44000', '1010'])[1 + n / 7 % 10] as postcode,
        (array['NL', 'NL', 'BE', 'BE', 'DE', 'DE', 'DE', 'FR', 'FR', 'AT'])[1 + n / 7 % 10] as country
) as drawn;
select setval(pg_get_serial_sequence('shop.customer', 'id'), 200);

insert into shop.customer_order (id, number, customer_id, status, ordered_at, ship_to)
select
    n,
    'L' || lpad((1000 + n)::text, 6, '0'),
    1 + least(shuffled % 180, shuffled / 53 % 180),
    (case
        when n >= 980 then 'placed'
        when n >= 950 then 'paid'
        when n % 29 = 0 then 'cancelled'
        when n >= 900 then 'shipped'
        else 'delivered'
    end)::shop.order_status,
    timestamptz '2026-01-01 07:45+00' + n * interval '170 minutes',
    case when n % 9 = 0 then row ('Kunsthal ' || n % 40 + 1, 'Rotterdam', '3015 AA', 'NL')::shop.address end
from generate_series(1, 1000) as n
cross join lateral (select n * 7919 % 10007 as shuffled) as drawn;
select setval(pg_get_serial_sequence('shop.customer_order', 'id'), 1000);
select setval('shop.order_number', 2000);

-- Up to five lines, never one product twice: 11 and 48 share no factor.
insert into shop.order_line (order_id, line_number, product_id, quantity, unit_price, discount_percent)
select
    o.id,
    line_number,
    product.id,
    1 + (o.id * 3 + line_number * 5) % 4,
    product.price,
    case when o.id % 10 = 0 then 10 when line_number = 5 then 5 else 0 end
from shop.customer_order as o
cross join lateral (select o.id * 7919 % 10007 as shuffled) as drawn
cross join lateral generate_series(1, 1 + o.id % 5) as line_number
join (select id, price, row_number() over (order by sku) as position from shop.product) as product
    on product.position = 1 + (shuffled % 48 * (shuffled / 48 % 48) / 48 + line_number * 11) % 48;

update shop.customer_order
set total = (select sum(amount) from shop.order_line where order_id = customer_order.id);

-- Every twenty-fourth order is paid in two halves; the second takes the odd cent.
insert into shop.payment (id, order_id, method, amount, paid_at)
select
    md5('payment ' || o.id || ' ' || part)::uuid,
    o.id,
    (array['card', 'card', 'invoice', 'card', 'voucher'])[1 + o.id % 5]::shop.payment_method,
    case
        when o.id % 24 <> 0 then o.total
        when part = 1 then trunc(o.total / 2, 2)
        else o.total - trunc(o.total / 2, 2)
    end,
    o.ordered_at + part * interval '9 hours'
from shop.customer_order as o
cross join lateral generate_series(1, case when o.id % 24 = 0 then 2 else 1 end) as part
where o.status in ('paid', 'shipped', 'delivered');

-- Orders of five lines leave in two parcels.
insert into shop.shipment (order_id, parcel, warehouse_code, tracking_code, shipped_on, delivered_on)
select
    o.id,
    parcel,
    (array['AMS', 'LEI', 'LYS'])[1 + (o.id + parcel) % 3],
    md5('shipment ' || o.id || ' ' || parcel)::uuid,
    day + parcel,
    case when o.status = 'delivered' then day + parcel + 1 + (o.id % 4)::int end
from shop.customer_order as o
cross join lateral (select (o.ordered_at at time zone 'UTC')::date as day) as ordered
cross join lateral generate_series(1, case when o.id % 5 = 4 then 2 else 1 end) as parcel
where o.status in ('shipped', 'delivered');

insert into shop.shipment_line (order_id, parcel, line_number)
select shipment.order_id, shipment.parcel, line.line_number
from shop.shipment
join shop.order_line as line on line.order_id = shipment.order_id
where shipment.parcel = case when line.line_number > 3 then 2 else 1 end;

-- Whoever got a product may review it: about every fourth does, once.
insert into shop.review (product_id, customer_id, rating, body, written_on)
select
    product_id,
    customer_id,
    5 - (order_id * 7 + line_number) % 13 / 3,
    (array['Would buy it again.', 'Good, but the box came dented.', null, 'My students fight over it.', 'Fine for the price.',
        'Not what I''d hoped: too hard & too pale.', null])[1 + (order_id + line_number) % 7],
    delivered_on + 3
from (
    select distinct on (line.product_id, o.customer_id)
        line.product_id, o.customer_id, line.order_id, line.line_number, shipment.delivered_on
    from shop.order_line as line
    join shop.customer_order as o on o.id = line.order_id
    join shop.shipment_line using (order_id, line_number)
    join shop.shipment using (order_id, parcel)
    where shipment.delivered_on is not null and (line.order_id + line.line_number) % 4 = 0
    order by line.product_id, o.customer_id, line.order_id
) as bought;
