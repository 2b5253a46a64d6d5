-- Nobody asks for movements by their date, and each index is one more tree that every sale stores a path of.
drop index ix_stock_movements_date on stock_movements;
