package io.cloudcost.engine.duckdb;

/** The other accounts that the charges of a unit name: whose costs are in it. */
final class Members {

    private Members() {}

    /**
     * Notes them of units whose charges are there.
     *
     * @param units the table
     * @param charges their table
     * @param condition which of the charges to look at
     */
    static String note(String units, String charges, String condition) {
        return "UPDATE " + units
                + " SET members = found.members FROM (SELECT unit_id, list(member ORDER BY member) AS members "
                + "FROM (SELECT DISTINCT unit_id, SubAccountId AS member FROM " + charges
                + " WHERE SubAccountId <> '' AND "
                + condition + ") JOIN " + units + " u ON u.id = unit_id JOIN accounts a ON a.id = u.account_id "
                + "WHERE member <> a.account GROUP BY unit_id) found WHERE found.unit_id = " + units + ".id";
    }
}
