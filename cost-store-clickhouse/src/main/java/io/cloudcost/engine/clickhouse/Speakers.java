package io.cloudcost.engine.clickhouse;

/**
 * Which unit is summed of those that tell of the same charges. Of the feeds of an account and period it is the first in
 * rank. Of those that remain, a unit is silent where another of the same customer, provider and period, which speaks itself
 * and comes before it, names its account among its members: they come by the rank of their feed, then by how many
 * accounts they name, most first, then by account. The ledger is read once, so that all of this is of one moment.
 */
final class Speakers {

    /** What is the same in an account's id however it is written: Azure's {@code /subscriptions/X} is its {@code x}. */
    private static final String ID = "lower(splitByChar('/', %s)[-1])";

    private static final String FEEDS =
            "OVER (PARTITION BY customer, provider, account, period_start, period_end ORDER BY feed_rank, feed)";

    private static final String NAME_TYPE = "Tuple(Int32, Int64, String, Int64, String, String)";

    /** A name is what units come by, with what tells which one it is. */
    private static final String SQL = "WITH asked AS (SELECT *, " + ID.formatted("account")
            + " AS own, arrayMap(member -> "
            + ID.formatted("member")
            + ", members) AS others, (feed_rank, -toInt64(length(members)), own, id, account, feed) "
            + "AS name, id = first_value(id) " + FEEDS + " AS is_first FROM (%s)), "
            + "named AS (SELECT * EXCEPT (members, others), notEmpty(others) AS names, mentioned, "
            + "groupArrayIf(name, mentioned <> own) OVER "
            + "(PARTITION BY customer, provider, period_start, period_end, mentioned) AS all_by FROM asked "
            + "ARRAY JOIN arrayDistinct(arrayPushFront(if(is_first, others, []), own)) AS mentioned), "
            + "told AS (SELECT * EXCEPT (mentioned, all_by), "
            + "arraySort(arrayFilter(by -> by < name, all_by)) AS named_by FROM named WHERE mentioned = own), "
            // only of those that name others does it matter to these whether they are silent
            + "chained AS (SELECT *, groupArrayIf((name, named_by), is_first AND names AND notEmpty(named_by)) OVER () "
            + "AS chain FROM told), "
            + "spoken AS (SELECT * EXCEPT (chain), arrayFold((done, next) -> if(hasAll(done, next.2), done, "
            + "arrayPushBack(done, next.1)), arraySort(chain), CAST([], 'Array(" + NAME_TYPE + ")')) AS silent, "
            + "arrayFilter(by -> NOT has(silent, by), named_by) AS speaking_by FROM chained) "
            + "SELECT * EXCEPT (own, name, is_first, names, named_by, silent, speaking_by), "
            + "first_value(if(empty(speaking_by), name, speaking_by[1])) " + FEEDS + " AS speaker FROM spoken";

    /** Of each unit: whether it speaks, and account, feed and rank of who does in its place. */
    static final String COLUMNS = "id = speaker.4, speaker.5, speaker.6, speaker.1";

    private Speakers() {}

    /** @param units a query for units with all their columns; members are left out, and the speaker is added */
    static String of(String units) {
        return SQL.formatted(units);
    }
}
