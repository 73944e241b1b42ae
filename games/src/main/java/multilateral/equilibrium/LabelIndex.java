package multilateral.equilibrium;

import java.util.Arrays;

/**
 * Different sets of labels, numbered in the order in which they came: a flat hash table with open
 * addressing. A set is a mask of 64 bits.
 */
final class LabelIndex {

    /** Number plus one by slot; 0 where the slot is free. */
    private int[] slots = new int[64];

    private long[] masks = new long[16];
    private int size;

    int size() {
        return size;
    }

    long get(int number) {
        return masks[number];
    }

    /** Adds a mask if it is new; its number, which is the size before if it is. */
    int add(long mask) {
        int slot = slot(mask);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == masks.length) {
            masks = Arrays.copyOf(masks, 2 * size);
        }
        masks[size++] = mask;
        slots[slot] = size;
        if (4 * size > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** The number of a mask, or a negative number if it is not held. */
    int indexOf(long mask) {
        return slots[slot(mask)] - 1;
    }

    private int slot(long mask) {
        long hash = mask * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & (slots.length - 1);
        while (slots[slot] != 0 && masks[slots[slot] - 1] != mask) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            slots[slot(masks[number])] = number + 1;
        }
    }
}
