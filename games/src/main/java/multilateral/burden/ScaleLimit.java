package multilateral.burden;

/** The limits of a scale of assessments, in the order in which they are imposed. */
public enum ScaleLimit {
    /** The least that any member pays. */
    FLOOR("floor"),
    /** The most that a least developed country pays. */
    LEAST_DEVELOPED_CEILING("ceiling for least developed countries"),
    /** The most that any member pays. */
    CEILING("ceiling");

    private final String title;

    ScaleLimit(String title) {
        this.title = title;
    }

    /**
     * Returns the limit's name for print.
     *
     * @return a short name in lower case
     */
    public String title() {
        return title;
    }
}
