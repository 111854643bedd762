package io.cloudcost.budget.internal.prices;

import io.cloudcost.resource.PriceQuote;
import io.cloudcost.spi.PriceGap;
import io.cloudcost.spi.PriceRead;
import io.cloudcost.spi.PriceScope;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prices that were read anew, in a state store: a page for each provider and region. A region that was read whole replaces its
 * page, so that a size that vanished is gone; one that could not be read keeps the older. A provider that was read in all its
 * regions has a page without a region, too, which takes the place of prices that name none.
 */
public final class KeptPages {

    /** The page of prices that name no region. */
    public static final String NOWHERE = "";

    private static final StateTables TABLES = new StateTables(
            "price",
            List.of(List.of("CREATE TABLE price_pages (provider VARCHAR(40) NOT NULL, region VARCHAR(100) NOT NULL, "
                    + "read_at BIGINT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (provider, region))")));

    private final StateStore state;

    /** @param state where the pages are */
    public KeptPages(StateStore state) {
        this.state = state;
    }

    /** Keeps what was read; says which pages. */
    public List<Map.Entry<String, PriceRead>> keep(PriceRead read, PriceScope scope) {
        Set<String> failed = read.gaps().stream()
                .map(gap -> key(gap.provider(), gap.region()))
                .collect(Collectors.toSet());
        SortedMap<String, PriceRead> pages = new TreeMap<>();
        read.quotes().stream()
                .collect(Collectors.groupingBy(quote -> key(quote.provider(), quote.region())))
                .forEach((key, quotes) -> {
                    if (!failed.contains(key) || key.endsWith("\t")) {
                        pages.put(key, new PriceRead(quotes, List.of(), read.readAt()));
                    }
                });
        if (scope.regions().isEmpty()) {
            providers(read).forEach(provider -> pages.put(key(provider, null), nowhere(read, provider)));
        }
        state.transaction(TABLES, connection -> {
            for (Map.Entry<String, PriceRead> page : pages.entrySet()) {
                replace(connection, page.getKey().split("\t", -1), page.getValue());
            }
            return pages.size();
        });
        return List.copyOf(pages.entrySet());
    }

    /** These prices with the kept ones in their place. */
    public PriceRead over(PriceRead shipped) {
        SortedMap<String, PriceRead> pages = state.read(TABLES, KeptPages::all);
        Set<String> replaced = new HashSet<>(pages.keySet());
        List<PriceQuote> quotes = new ArrayList<>();
        List<PriceGap> gaps = new ArrayList<>();
        Instant readAt = Instant.EPOCH;
        for (PriceRead page : pages.values()) {
            quotes.addAll(page.quotes());
            gaps.addAll(page.gaps());
            readAt = page.readAt().isAfter(readAt) ? page.readAt() : readAt;
        }
        Set<String> known = quotes.stream().map(PriceQuote::id).collect(Collectors.toSet());
        PriceRead left = new PriceRead(
                shipped.quotes().stream()
                        .filter(quote ->
                                known.contains(quote.id()) || !replaced.contains(key(quote.provider(), quote.region())))
                        .toList(),
                shipped.gaps().stream()
                        .filter(gap -> !replaced.contains(key(gap.provider(), gap.region())))
                        .toList(),
                shipped.readAt());
        return Merging.both(left, new PriceRead(quotes, gaps, readAt));
    }

    /** Provider and region of a page. */
    public static String[] words(String key) {
        return key.split("\t", -1);
    }

    private static Set<String> providers(PriceRead read) {
        return read.quotes().stream()
                .map(PriceQuote::provider)
                .filter(provider ->
                        read.gaps().stream().noneMatch(gap -> gap.provider().equals(provider) && gap.region() != null))
                .collect(Collectors.toSet());
    }

    private static PriceRead nowhere(PriceRead read, String provider) {
        return new PriceRead(
                read.quotes().stream()
                        .filter(quote -> quote.provider().equals(provider) && quote.region() == null)
                        .toList(),
                read.gaps().stream()
                        .filter(gap -> gap.provider().equals(provider))
                        .toList(),
                read.readAt());
    }

    private static String key(String provider, @Nullable String region) {
        return provider + "\t" + (region == null ? NOWHERE : region);
    }

    private static void replace(Connection connection, String[] words, PriceRead page) throws SQLException {
        try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM price_pages WHERE provider = ? AND region = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO price_pages (provider, region, read_at, content) VALUES (?, ?, ?, ?)")) {
            delete.setString(1, words[0]);
            delete.setString(2, words[1]);
            delete.executeUpdate();
            insert.setString(1, words[0]);
            insert.setString(2, words[1]);
            insert.setLong(3, page.readAt().toEpochMilli());
            insert.setString(4, QuoteText.write(new PriceFile(List.of(), page)));
            insert.executeUpdate();
        }
    }

    private static SortedMap<String, PriceRead> all(Connection connection) throws SQLException {
        SortedMap<String, PriceRead> pages = new TreeMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT provider, region, content FROM price_pages");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                pages.put(
                        key(rows.getString(1), rows.getString(2)),
                        QuoteText.read(rows.getString(3)).read());
            }
        }
        return pages;
    }
}
