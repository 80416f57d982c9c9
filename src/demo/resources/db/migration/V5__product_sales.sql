create view shop.product_sales as
select
    product.id as product_id,
    product.name,
    coalesce(sold.units, 0) as units,
    coalesce(sold.revenue, 0)::numeric(12, 2) as revenue,
    reviewed.rating
from shop.product
left join (
    select line.product_id, sum(line.quantity) as units, sum(line.amount) as revenue
    from shop.order_line as line
    join shop.customer_order as o on o.id = line.order_id
    where o.status <> 'cancelled'
    group by line.product_id
) as sold on sold.product_id = product.id
left join (
    select review.product_id, round(avg(review.rating), 2)::numeric(3, 2) as rating
    from shop.review
    group by review.product_id
) as reviewed on reviewed.product_id = product.id;
comment on view shop.product_sales is 'How well each product sells; cancelled orders do not count.';
comment on column shop.product_sales.product_id is 'The product.';
comment on column shop.product_sales.name is 'Its name.';
comment on column shop.product_sales.units is 'Pieces sold; 0 if none.';
comment on column shop.product_sales.revenue is 'What they brought in, in euros, before tax.';
comment on column shop.product_sales.rating is 'Mean of the stars in its reviews; null if nobody wrote one.';
