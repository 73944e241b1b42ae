package crooked.stray;

/** Lives in a package that no row has. */
public interface Homeless {}
