// # A snippet that prints without an end

while (true) { System.out.println("a line like any other"); }
