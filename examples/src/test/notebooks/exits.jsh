// # A snippet that ends the virtual machine

int one = 1;
System.exit(0);
int two = 2;
