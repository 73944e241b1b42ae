// # A snippet without an end

int one = 1;

while (one == 1) { }
