package multilateral.solve;

import java.io.Serializable;

/** Does all units in turn on the calling thread: the reference for every other kind of workers. */
enum SequentialWorkers implements Workers {
    INSTANCE;

    @Override
    public <R extends Serializable> long run(long units, Work<R> work, Merge<R> merge) {
        checkUnits(units);
        for (long unit = 0; unit < units; unit++) {
            if (!merge.accept(unit, work.run(unit))) {
                return unit + 1;
            }
        }
        return units;
    }

    static void checkUnits(long units) {
        if (units < 0) {
            throw new IllegalArgumentException("units (" + units + ") must be zero or more");
        }
    }
}
