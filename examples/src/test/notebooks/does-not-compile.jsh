// # A snippet that does not compile

int one = 1;

int two = "two";
