// # A snippet that throws

int half(int n) {
    if (n % 2 != 0) {
        throw new IllegalArgumentException("n (" + n + ") must be even");
    }
    return n / 2;
}

half(4)

int x = half(3);
