package io.cloudcost.engine.duckdb;

/**
 * Which unit is summed of those that tell of the same charges. Of the feeds of an account and period it is the first in
 * rank. Of those that remain, a unit is silent where another of the same customer, provider and period, which speaks itself
 * and comes before it, names its account among its members: they come by the rank of their feed, then by how many
 * accounts they name, most first, then by account.
 */
final class Speakers {

    /** What is the same in an account's id however it is written: Azure's {@code /subscriptions/X} is its {@code x}. */
    private static final String ID = "lower(split_part(%s, '/', -1))";

    /** Each unit's speaker is its own number, or that of the one in its place. */
    private static final String SQL =
            "WITH asked AS MATERIALIZED (SELECT id, account_id, period_start, period_end, feed_rank, "
                    + "members, first_value(id) OVER (PARTITION BY account_id, period_start, period_end ORDER BY feed_rank, feed) "
                    + "AS first_id FROM (%1$s)), "
                    + "firsts AS MATERIALIZED (SELECT asked.id AS id, customer, provider, period_start, period_end, members, "
                    + "len(members) > 0 AS names, %2$s AS account, row_number() OVER (ORDER BY feed_rank, len(members) DESC, "
                    + "%2$s, asked.id) AS place FROM asked JOIN accounts a ON a.id = account_id WHERE asked.id = first_id), "
                    + "named AS (SELECT * EXCLUDE (members), unnest(members) AS member FROM firsts WHERE names), "
                    + "told AS MATERIALIZED (SELECT f.id, f.place, f.names, list(DISTINCT n.place ORDER BY n.place) AS by_places "
                    + "FROM named n JOIN firsts f ON f.account = %3$s AND f.provider = n.provider "
                    + "AND f.customer IS NOT DISTINCT FROM n.customer AND f.period_start = n.period_start "
                    + "AND f.period_end = n.period_end AND f.account <> n.account AND f.place > n.place GROUP BY ALL), "
                    // only of those that name others does it matter to these whether they are silent
                    + "silent AS (SELECT coalesce(list_reduce(list({'place': place, 'by_places': by_places, "
                    + "'silent': CAST([] AS BIGINT[])} ORDER BY place), lambda done, next: {'place': 0, "
                    + "'by_places': CAST([] AS BIGINT[]), 'silent': CASE WHEN list_has_all(done.silent, next.by_places) "
                    + "THEN done.silent ELSE list_append(done.silent, next.place) END}, {'place': 0, "
                    + "'by_places': CAST([] AS BIGINT[]), 'silent': CAST([] AS BIGINT[])}).silent, []) AS places FROM told "
                    + "WHERE names), "
                    + "others AS (SELECT id, list_filter(by_places, lambda place: NOT list_contains(places, place))[1] AS place "
                    + "FROM told, silent) "
                    + "SELECT asked.id AS id, coalesce(speaker.id, first_id) AS speaker_id FROM asked "
                    + "LEFT JOIN others ON others.id = first_id LEFT JOIN firsts speaker ON speaker.place = others.place";

    private Speakers() {}

    /** @param units a query for units with all their columns */
    static String of(String units) {
        return SQL.formatted(units, ID.formatted("a.account"), ID.formatted("n.member"));
    }
}
