"""`./wspolnie bench`: what the product takes and gives, beside what machine, stack and database could give at most."""
