insert into shop.web_event (id, occurred_at, visitor_id, customer_id, kind, page, product_id, properties)
select
    md5('event ' || n)::uuid,
    timestamptz '2026-01-01 00:17+00' + n * interval '43 minutes',
    md5('visitor ' || visitor)::uuid,
    case when visitor % 3 <> 0 then 1 + visitor * 11 % 200 end,
    kind,
    case kind
        when 'page_view' then (array['/', '/new', '/about', '/shelves/drawing', '/shelves/painting'])[1 + n % 5]
        when 'search' then '/search?q=' || word || '&sort=price'
        when 'checkout' then '/checkout'
        else '/products/' || product.sku
    end,
    case when kind in ('product_view', 'basket_add') then product.id end,
    jsonb_build_object(
        'device', (array['phone', 'desktop', 'tablet', 'phone', 'desktop'])[1 + visitor % 5],
        'screen', jsonb_build_object('width', (array[390, 1920, 820, 412, 1440])[1 + visitor % 5]))
        || case when kind = 'search' then jsonb_build_object('words', word, 'hits', n % 23) else '{}' end
from generate_series(1, 4000) as n
cross join lateral (
    select
        n * 7919 % 10007 as shuffled,
        (n * 17 + n / 7) % 700 as visitor,
        (array['ink', 'sable', 'linen', 'gift', 'easel', 'pencil'])[1 + n % 6] as word,
        (case
            when (n * 7 + n / 13) % 20 < 9 then 'page_view'
            when (n * 7 + n / 13) % 20 < 12 then 'search'
            when (n * 7 + n / 13) % 20 < 17 then 'product_view'
            when (n * 7 + n / 13) % 20 < 19 then 'basket_add'
            else 'checkout'
        end)::shop.event_kind as kind
) as drawn
join (select id, sku, row_number() over (order by sku) as position from shop.product) as product
    on product.position = 1 + least(shuffled % 48, shuffled / 48 % 48);
