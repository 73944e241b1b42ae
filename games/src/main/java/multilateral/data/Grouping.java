package multilateral.data;

/** A division of the member states of the United Nations into groups. */
public enum Grouping {
    /** The five regions of the United Nations Statistics Division (M49). */
    REGION("un_region"),
    /** The subregions of the United Nations Statistics Division (M49), 17 of which have members. */
    SUBREGION("un_subregion"),
    /** The four income groups of the World Bank; two members are in none. */
    INCOME_GROUP("wb_income_group");

    private final String column;

    Grouping(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
