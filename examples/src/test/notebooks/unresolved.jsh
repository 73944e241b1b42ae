// # A name that stays unresolved

int twice(int n) { return 2 * missing(n); }

int one = 1;
